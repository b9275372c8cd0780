"""Filters as masks over the measures, and what else of the facts a search needs, as numbers.

Department and role are conditions on one and the same mention and therefore one group of filters;
so are all fields about deadlines, and all about money. What depends on the day on which validity
and deadlines are judged is worked out once a day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from db.models import Status
from index.bits import bit_rows, places, union, unpack
from index.normalise import normalise
from index.query import DueState
from index.ranking import preference
from index.table import NO_DAY, ROLES, Mask, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from index.bits import Places
    from index.matching import Rows, Scores
    from index.query import SumRange
    from index.resolve import Resolved

Days: TypeAlias = npt.NDArray[np.int64]

STATUSES = (Status.IN_FORCE, Status.EXPIRED, Status.NOT_YET, Status.UNSTATED)
"""The number of a status is its place here."""

MENTION = "mention"
"""The group of the departments and roles asked for, and of the roles excluded of these."""

BANNED = "banned"
"""The group of the departments excluded in whatever role."""

_IN_FORCE, _EXPIRED, _NOT_YET, _UNSTATED = range(len(STATUSES))
_FAR = np.iinfo(np.int64).max
_EPOCH = 719_163
"""The ordinal of 1970-01-01, from which numpy counts its days."""

_PAST = 10_000_000
"""More than there are days between any two dates: 9999-12-31 has the ordinal 3 652 059."""


class TextFilters(Protocol):
    """What filters ask of texts that the facts do not hold."""

    def targets(self, literal: str) -> Rows:
        """Return the measures, ascending, with a target whose indicator or quote holds this."""
        ...

    def notes(self) -> Mapping[int, str]:
        """Return the user's notes as written, by the row of the measure."""
        ...


@dataclass(frozen=True, slots=True)
class Today:
    """What depends on the day.

    Attributes:
        status: The number of each document's status.
        next_deadline: Each measure's first deadline on or after the day, or ``NO_DAY``.
        due: For each state the measures that have a deadline in it.
        due_order: A key that sorts measures by deadline, ascending: the next deadline, the soonest
            first; then those past, the latest first; then measures without any.
        preference: The bonus in ranking that each measure has whatever is looked for.
    """

    status: Places
    next_deadline: Days
    due: dict[DueState, Mask]
    due_order: Days
    preference: Scores


@dataclass(frozen=True, slots=True)
class Selection:
    """The masks of one request: ``words`` and those of each group of filters that is in use."""

    words: Mask
    groups: dict[str, Mask]

    def without(self, *left_out: str) -> Mask:
        """Return the measures that everything but the groups ``left_out`` leaves."""
        mask = self.words
        for name, other in self.groups.items():
            if name not in left_out:
                mask = mask & other
        return mask

    @property
    def all(self) -> Mask:
        """Return the measures that everything leaves."""
        return self.without()


class Facts:
    """The facts of one :class:`~index.table.Table`, ready to be asked. May be shared by threads.

    Attributes:
        table: The table.
        document: Each measure's document.
        categories: For each category the measures that have it, packed.
        roles: For each role the measures in which some department has it.
        undated: The measures without any deadline.
        funded: The measures that promise money.
        unstated: The measures that promise money and name no sum.
        sums: The sums promised, one for each of ``table.sum_row``.
        year: The year of each of ``table.deadline``.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        size = len(table)
        self.document: Places = table.document.astype(np.intp)
        self.categories = bit_rows(
            (len(table.categories),), size, table.category, table.category_row
        )
        self._named: Places = (table.mention * len(ROLES) + table.mention_role).astype(np.intp)
        self.roles = self._roles_at(slice(None))
        self._deadlines: Days = table.deadline.astype(np.int64)
        self.year = _years(self._deadlines)
        self._starts = np.flatnonzero(np.diff(table.deadline_row, prepend=np.uint32(size)))
        self._dated = table.deadline_row[self._starts]
        ends = np.append(self._starts, len(table.deadline))[1:] - 1
        self._first = self._spread(self._deadlines[self._starts])
        self._last = self._spread(self._deadlines[ends])
        self.undated: Mask = self._first == NO_DAY
        self.funded: Mask = table.funded.astype(np.bool_)
        self._targeted: Mask = table.targeted.astype(np.bool_)
        self.sums = table.sums
        self.unstated = self.funded.copy()
        self.unstated[table.sum_row] = False
        self._start = np.array([one.start for one in table.documents], np.int64)
        self._expires = np.array([one.expires for one in table.documents], np.int64)
        self._today: tuple[int, Today] | None = None

    def _spread(self, of_dated: Days) -> Days:
        """Return for each measure the value of those with deadlines, or ``NO_DAY``."""
        result = np.full(len(self.table), NO_DAY, np.int64)
        result[self._dated] = of_dated
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
        ahead = np.where(self._deadlines < as_of, _FAR, self._deadlines)
        if len(ahead):
            ahead = np.minimum.reduceat(ahead, self._starts)
        following = self._spread(np.where(ahead == _FAR, NO_DAY, ahead))
        years_end = dt.date(dt.date.fromordinal(as_of).year, 12, 31).toordinal()
        due = {
            DueState.OVERDUE: (self._first != NO_DAY) & (self._first < as_of),
            DueState.THIS_YEAR: (following != NO_DAY) & (following <= years_end),
            DueState.LATER: self._last > years_end,
        }
        order = np.where(following == NO_DAY, _PAST + as_of - self._last, following)
        order[self.undated] = 2 * _PAST
        in_force = (status == _IN_FORCE)[self.document]
        return Today(status, following, due, order, preference(in_force, following, as_of))

    def groups(self, asked: Resolved, texts: TextFilters) -> dict[str, Mask]:
        """Return a mask for each group of filters in use; a measure must be in all of them.

        What is excluded is left out of the group of its field.
        """
        groups = self._fields(asked, texts)
        if asked.mentions is not None or asked.roles is not None:
            groups[MENTION] = self.mentioned(asked.mentions, asked.roles)
        excluded = asked.excluded
        if excluded is None:
            return groups
        unwanted = self._fields(excluded, texts)
        if excluded.roles is not None:
            unwanted[MENTION] = self.mentioned(asked.mentions, excluded.roles)
        if excluded.mentions is not None:
            unwanted[BANNED] = self.mentioned(excluded.mentions, None)
        for name, mask in unwanted.items():
            groups[name] = groups[name] & ~mask if name in groups else ~mask
        return groups

    def _fields(self, asked: Resolved, texts: TextFilters) -> dict[str, Mask]:
        """Return what each group but that of departments and roles applies to."""
        found = {
            "province": self._province(asked),
            "document": self._document(asked),
            "status": self._status(asked),
            "category": self._category(asked),
            "deadline": _any(self._due(asked)),
            "funded": _any(self._money(asked)),
            "target": _any(self._targets(asked, texts)),
            "note": _any(self._notes(asked, texts)),
        }
        return {name: mask for name, mask in found.items() if mask is not None}

    def _province(self, asked: Resolved) -> Mask | None:
        if asked.provinces is None:
            return None
        wanted = [one.province in asked.provinces for one in self.table.documents]
        return np.array(wanted, np.bool_)[self.document]

    def _document(self, asked: Resolved) -> Mask | None:
        if asked.documents is None:
            return None
        wanted = np.zeros(len(self.table.documents), np.bool_)
        wanted[places(asked.documents)] = True
        return wanted[self.document]

    def _status(self, asked: Resolved) -> Mask | None:
        if asked.statuses is None:
            return None
        wanted = [STATUSES.index(one) for one in asked.statuses]
        mask: Mask = np.isin(self.today(asked.as_of).status, wanted)[self.document]
        return mask

    def _category(self, asked: Resolved) -> Mask | None:
        if asked.categories is None:
            return None
        return unpack(union(self.categories[places(asked.categories)]), len(self.table))

    def by_role(self, mentions: Collection[int] | None) -> Mask:
        """Return for each role the measures in which one of ``mentions``, or any, has it."""
        if mentions is None:
            return self.roles
        wanted = np.zeros((len(self.table.mentions), len(ROLES)), np.bool_)
        wanted[places(mentions)] = True
        return self._roles_at(np.flatnonzero(wanted.ravel()[self._named]))

    def _roles_at(self, mentions: Places | slice) -> Mask:
        """Return for each role the measures that the given pairs of the table give it in."""
        masks = np.zeros((len(ROLES), len(self.table)), np.bool_)
        masks[self.table.mention_role[mentions], self.table.mention_row[mentions]] = True
        return masks

    def mentioned(self, mentions: Collection[int] | None, roles: Collection[int] | None) -> Mask:
        """Return the measures where one of ``mentions`` has one of ``roles``; ``None`` is any."""
        masks = self.by_role(mentions)
        mask: Mask = np.logical_or.reduce(masks if roles is None else masks[places(roles)])
        return mask

    def _due(self, asked: Resolved) -> list[Mask]:
        found = [self.undated] if asked.no_deadline else []
        if asked.due:
            today = self.today(asked.as_of)
            found += [today.due[one] for one in asked.due]
        row = self.table.deadline_row
        if asked.years:
            found.append(self._having(row[np.isin(self.year, asked.years)]))
        if asked.due_before is not None or asked.due_after is not None:
            within = np.ones(len(row), np.bool_)
            if asked.due_before is not None:
                within &= self._deadlines <= asked.due_before
            if asked.due_after is not None:
                within &= self._deadlines >= asked.due_after
            found.append(self._having(row[within]))
        return found

    def _money(self, asked: Resolved) -> list[Mask]:
        found = [self.unstated] if asked.sum_unstated else []
        if asked.funded is not None:
            found.append(self.funded == asked.funded)
        found += [self.promising(one) for one in asked.sums]
        return found

    def promising(self, sums: SumRange) -> Mask:
        """Return the measures that promise a sum in the range ``sums``."""
        within = np.ones(len(self.sums), np.bool_)
        if sums.at_least is not None:
            within &= self.sums >= sums.at_least
        if sums.below is not None:
            within &= self.sums < sums.below
        return self._having(self.table.sum_row[within])

    def _targets(self, asked: Resolved, texts: TextFilters) -> list[Mask]:
        found = [] if asked.with_targets is None else [self._targeted == asked.with_targets]
        found += [self._having(texts.targets(one)) for one in asked.targets]
        return found

    def _notes(self, asked: Resolved, texts: TextFilters) -> list[Mask]:
        if asked.noted is None and not asked.notes:
            return []
        notes = texts.notes()
        found = []
        if asked.noted is not None:
            found.append(self._having(places(notes)) == asked.noted)
        if asked.notes:
            holding = [
                row
                for row, text in notes.items()
                if any(literal in normalise(text) for literal in asked.notes)
            ]
            found.append(self._having(places(holding)))
        return found

    def _having(self, rows: npt.NDArray[np.integer]) -> Mask:
        mask: Mask = np.zeros(len(self.table), np.bool_)
        mask[rows] = True
        return mask


def _any(masks: list[Mask]) -> Mask | None:
    """Return what any of ``masks`` holds; ``None`` if nothing was asked."""
    if not masks:
        return None
    result = masks[0]
    for one in masks[1:]:
        result = result | one
    return result


def _years(days: Days) -> Days:
    """Return the years of days given as ordinals."""
    since: npt.NDArray[np.datetime64] = (days - _EPOCH).astype("datetime64[D]")
    return since.astype("datetime64[Y]").astype(np.int64) + 1970
