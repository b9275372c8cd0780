"""Filters as masks over the measures, and what else of the facts a search needs, as numbers.

Department, organ and role are conditions on one and the same mention and therefore one group of
filters. What depends on the day on which validity is judged is worked out once a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from db.models import Status
from index.ranking import preference
from index.table import NO_DAY, ROLES, Mask, Numbers, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from index.matching import Scores
    from index.resolve import Resolved

Bits: TypeAlias = npt.NDArray[np.uint64]
Places: TypeAlias = npt.NDArray[np.intp]
Days: TypeAlias = npt.NDArray[np.int64]

STATUSES = (Status.IN_FORCE, Status.EXPIRED, Status.NOT_YET, Status.UNSTATED)
"""The number of a status is its place here."""

_IN_FORCE, _EXPIRED, _NOT_YET, _UNSTATED = range(len(STATUSES))
_FAR = np.iinfo(np.int64).max


def _width(size: int) -> int:
    """Return the words a row of ``size`` bits takes, at least one."""
    return max(1, (size + 63) // 64)


def bit_rows(count: int, size: int, row: Numbers, column: Numbers) -> Bits:
    """Return ``count`` packed rows of ``size`` bits with the given cells set."""
    rows = np.zeros((count, _width(size) * 8), np.uint8)
    np.bitwise_or.at(rows, (row, column >> 3), np.uint8(1) << (column & 7).astype(np.uint8))
    return rows.view(np.uint64)


def pack(mask: Mask) -> Bits:
    """Return a mask as one packed row."""
    row = np.zeros(_width(len(mask)) * 8, np.uint8)
    packed = np.packbits(mask, bitorder="little")
    row[: len(packed)] = packed
    return row.view(np.uint64)


def places(numbers: Iterable[int]) -> Places:
    """Return numbers in ascending order, to choose rows by."""
    return np.array(sorted(numbers), np.intp)


@dataclass(frozen=True, slots=True)
class Today:
    """What depends on the day.

    Attributes:
        status: The number of each document's status.
        next_deadline: Each measure's first deadline on or after the day, or ``NO_DAY``.
        preference: The bonus in ranking that each measure has whatever is looked for.
    """

    status: Places
    next_deadline: Days
    preference: Scores


@dataclass(frozen=True, slots=True)
class Selection:
    """The masks of one request: ``words`` and those of each group of filters that is in use."""

    words: Mask
    groups: dict[str, Mask]

    def without(self, group: str) -> Mask:
        """Return the measures that everything but ``group`` leaves."""
        mask = self.words
        for name, other in self.groups.items():
            if name != group:
                mask = mask & other
        return mask

    @property
    def all(self) -> Mask:
        """Return the measures that everything leaves."""
        return self.without("")


class Facts:
    """The facts of one :class:`~index.table.Table`, ready to be asked. May be shared by threads.

    Attributes:
        table: The table.
        mention_rows: For each mention and role the measures that have it.
        category_rows: For each category the measures that have it.
        undated: The measures without any deadline.
        funded: The measures that promise money.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        size = len(table)
        self.category_rows = bit_rows(
            len(table.categories), size, table.category, table.category_row
        )
        self.mention_rows = bit_rows(
            len(table.mentions) * len(ROLES),
            size,
            table.mention * len(ROLES) + table.mention_role,
            table.mention_row,
        ).reshape(len(table.mentions), len(ROLES), _width(size))
        self._starts = np.flatnonzero(np.diff(table.deadline_row, prepend=np.uint32(size)))
        self._dated = table.deadline_row[self._starts]
        self._deadlines = table.deadline.astype(np.int64)
        self.undated: Mask = self._least(self._deadlines) == NO_DAY
        self.funded: Mask = table.funded.astype(np.bool_)
        self._start = np.array([one.start for one in table.documents], np.int64)
        self._expires = np.array([one.expires for one in table.documents], np.int64)
        self._today: tuple[int, Today] | None = None

    def _least(self, values: Days) -> Days:
        """Return for each measure the least of the values of its deadlines, or ``NO_DAY``."""
        result = np.full(len(self.table), NO_DAY, np.int64)
        if len(self._starts):
            result[self._dated] = np.minimum.reduceat(values, self._starts)
        return result

    def today(self, as_of: int) -> Today:
        """Return what depends on the day ``as_of``."""
        known = self._today
        if known is None or known[0] != as_of:
            known = as_of, self._on(as_of)
            self._today = known
        return known[1]

    def _on(self, as_of: int) -> Today:
        # The rule is that of db.models.Document.status.
        status = np.where(as_of > self._expires, _EXPIRED, _IN_FORCE)
        status = np.where(self._expires == NO_DAY, _UNSTATED, status)
        early = (self._start != NO_DAY) & (as_of < self._start)
        status = np.where(early, _NOT_YET, status).astype(np.intp)
        following = self._least(np.where(self._deadlines < as_of, _FAR, self._deadlines))
        following[following == _FAR] = NO_DAY
        in_force = (status == _IN_FORCE)[self.table.document]
        return Today(status, following, preference(in_force, following, as_of))

    def groups(self, asked: Resolved) -> dict[str, Mask]:
        """Return a mask for each group of filters in use."""
        table = self.table
        groups: dict[str, Mask] = {}
        by_document: dict[str, Sequence[bool] | Mask] = {}
        if asked.provinces is not None:
            by_document["province"] = [one.province in asked.provinces for one in table.documents]
        if asked.documents is not None:
            by_document["document"] = [one.id in asked.documents for one in table.documents]
        if asked.statuses is not None:
            wanted = [STATUSES.index(one) for one in asked.statuses]
            by_document["status"] = np.isin(self.today(asked.as_of).status, wanted)
        for name, mask in by_document.items():
            groups[name] = np.array(mask, np.bool_)[table.document]
        if asked.categories is not None:
            groups["category"] = self._any(self.category_rows[places(asked.categories)])
        if asked.mentions is not None or asked.roles is not None:
            groups["mention"] = self._any(self._mentioned(asked.mentions, asked.roles))
        if asked.due_before is not None or asked.due_after is not None or asked.no_deadline:
            groups["deadline"] = self._due(asked)
        if asked.funded is not None:
            groups["funded"] = self.funded == asked.funded
        return groups

    def _mentioned(self, mentions: Collection[int] | None, roles: Collection[int] | None) -> Bits:
        rows = self.mention_rows if mentions is None else self.mention_rows[places(mentions)]
        chosen: Bits = rows if roles is None else rows[:, places(roles)]
        return chosen.reshape(-1, chosen.shape[-1])

    def _any(self, rows: Bits) -> Mask:
        union: Bits = np.bitwise_or.reduce(rows, axis=0)
        size = len(self.table)
        return np.unpackbits(union.view(np.uint8), count=size, bitorder="little").astype(np.bool_)

    def _due(self, asked: Resolved) -> Mask:
        if asked.due_before is None and asked.due_after is None:
            return self.undated
        within = np.ones(len(self._deadlines), np.bool_)
        if asked.due_before is not None:
            within &= self._deadlines <= asked.due_before
        if asked.due_after is not None:
            within &= self._deadlines >= asked.due_after
        due = self.undated.copy() if asked.no_deadline else np.zeros_like(self.undated)
        due[self.table.deadline_row[within]] = True
        return due
