"""Filters as masks over the measures, and the counts of every facet under them.

A facet's count is what choosing that value would leave while every filter on other facets stays.
Department, organ and role are conditions on one and the same mention and therefore one group: the
counts of departments and organs look only at mentions in the roles asked for, the counts of roles
only at mentions of the departments asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from db.models import Role, Status
from index.query import FacetValue
from index.table import NO_DAY, ROLES, Mask, Numbers, Table, year_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from index.resolve import Resolved, Resolver

Bits: TypeAlias = npt.NDArray[np.uint64]
Places: TypeAlias = npt.NDArray[np.intp]

STATUSES = (Status.IN_FORCE, Status.EXPIRED, Status.NOT_YET, Status.UNSTATED)
STATUS_LABELS = {
    Status.IN_FORCE: "现行有效",
    Status.EXPIRED: "已过有效期",
    Status.NOT_YET: "尚未施行",
    Status.UNSTATED: "未注明有效期",
}
ROLE_LABELS = {Role.LEAD: "牵头", Role.PARTICIPANT: "参与", Role.JOINT: "按职责分工"}
FUNDED_LABELS = {"yes": "有资金支持", "no": "无资金支持"}
NO_DEADLINE = "none"


def _width(size: int) -> int:
    """Return the bytes a row of ``size`` bits takes in whole words, at least one word."""
    return max(1, (size + 63) // 64) * 8


def _bits(rows: int, size: int, row: Numbers, column: Numbers) -> Bits:
    """Return a packed bit matrix of ``rows`` × ``size`` with the given cells set."""
    matrix = np.zeros((rows, _width(size)), np.uint8)
    np.bitwise_or.at(matrix, (row, column >> 3), np.uint8(1) << (column & 7).astype(np.uint8))
    return matrix.view(np.uint64)


def _places(numbers: Iterable[int]) -> Places:
    return np.array(sorted(numbers), np.intp)


def _pack(mask: Mask) -> Bits:
    packed = np.zeros(_width(len(mask)), np.uint8)
    bytes_used = np.packbits(mask, bitorder="little")
    packed[: len(bytes_used)] = bytes_used
    return packed.view(np.uint64)


def _count(matrix: Bits, base: Bits) -> list[int]:
    """Return for each row of ``matrix`` how many of its bits are in ``base``."""
    used = np.flatnonzero(base)
    if 4 * len(used) < len(base):
        matrix, base = matrix[:, used], base[used]
    counts: list[int] = np.bitwise_count(matrix & base).sum(axis=1, dtype=np.int64).tolist()
    return counts


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
    """Answers filters and counts facets over one :class:`~index.table.Table`. Never changes."""

    def __init__(self, table: Table, resolver: Resolver) -> None:
        """Prepare the bit matrices; ``resolver`` says which departments a name stands for."""
        self.table = table
        size = len(table)
        self._category_bits = _bits(len(table.categories), size, table.category, table.category_row)
        self._mention_bits = _bits(
            len(table.mentions) * len(ROLES),
            size,
            table.mention * len(ROLES) + table.mention_role,
            table.mention_row,
        ).reshape(len(table.mentions), len(ROLES), _width(size) // 8)
        self._families = tuple(sorted({one.family for one in table.mentions if one.family}))
        self._organs = tuple(sorted({one.canonical or one.name for one in table.mentions}))
        self._family_bits = self._mention_rows([resolver.department(v) for v in self._families])
        self._organ_bits = self._mention_rows([resolver.department(v) for v in self._organs])

        days, day_number = np.unique(table.deadline, return_inverse=True)
        day_years = np.array([year_of(int(day)) for day in days], np.uint32)
        years, number = np.unique(day_years[day_number], return_inverse=True)
        self._years = tuple(str(year) for year in years)
        self._year_bits = _bits(len(years), size, number.astype(np.uint32), table.deadline_row)
        starts = np.flatnonzero(np.diff(table.deadline_row, prepend=np.uint32(size)))
        self._dated = table.deadline_row[starts]
        self._deadline_starts = starts
        self._first_deadline = np.zeros(size, np.uint32)
        self._last_deadline = np.zeros(size, np.uint32)
        if len(starts):
            self._first_deadline[self._dated] = np.minimum.reduceat(table.deadline, starts)
            self._last_deadline[self._dated] = np.maximum.reduceat(table.deadline, starts)
        self._undated: Mask = self._first_deadline == NO_DAY
        self._undated_bits = _pack(self._undated)[np.newaxis]
        self._funded: Mask = table.funded.astype(np.bool_)
        self._funded_bits = np.stack([_pack(self._funded), _pack(~self._funded)])
        self._provinces = tuple(dict.fromkeys(one.province for one in table.documents))
        self._document_province = np.array(
            [self._provinces.index(one.province) for one in table.documents], np.intp
        )
        self._document_start = np.array([one.start for one in table.documents], np.int64)
        self._document_expires = np.array([one.expires for one in table.documents], np.int64)

    def _mention_rows(self, wanted: Sequence[Collection[int]]) -> Bits:
        """Return for each set of mentions and each role the measures that have one of them."""
        rows = np.zeros((len(wanted), len(ROLES), self._mention_bits.shape[-1]), np.uint64)
        for number, mentions in enumerate(wanted):
            rows[number] = np.bitwise_or.reduce(self._mention_bits[_places(mentions)], axis=0)
        return rows

    def document_status(self, as_of: int) -> npt.NDArray[np.intp]:
        """Return the number in :data:`STATUSES` of each document's validity on the day ``as_of``.

        The rule is that of :meth:`db.models.Document.status`.
        """
        unstated = self._document_expires == NO_DAY
        status = np.where(as_of > self._document_expires, 1, 0)
        status = np.where(unstated, 3, status)
        early = (self._document_start != NO_DAY) & (as_of < self._document_start)
        return np.where(early, 2, status).astype(np.intp)

    def next_deadline(self, as_of: int) -> npt.NDArray[np.int64]:
        """Return each measure's first deadline on or after ``as_of``, or ``NO_DAY``."""
        result = np.zeros(len(self.table), np.int64)
        if len(self._deadline_starts):
            far = np.iinfo(np.int64).max
            days = self.table.deadline.astype(np.int64)
            days[days < as_of] = far
            first = np.minimum.reduceat(days, self._deadline_starts)
            first[first == far] = NO_DAY
            result[self._dated] = first
        return result

    def in_force(self, as_of: int) -> Mask:
        """Return the measures whose document is in force on ``as_of`` by its own words."""
        mask: Mask = (self.document_status(as_of) == 0)[self.table.document]
        return mask

    def groups(self, asked: Resolved) -> dict[str, Mask]:
        """Return a mask for each group of filters in use."""
        table = self.table
        groups: dict[str, Mask] = {}
        by_document: dict[str, Iterable[bool]] = {}
        if asked.provinces is not None:
            by_document["province"] = [one.province in asked.provinces for one in table.documents]
        if asked.documents is not None:
            by_document["document"] = [one.id in asked.documents for one in table.documents]
        if asked.statuses is not None:
            wanted = [STATUSES.index(one) for one in asked.statuses]
            by_document["status"] = np.isin(self.document_status(asked.as_of), wanted)
        for name, mask in by_document.items():
            groups[name] = np.array(mask, np.bool_)[table.document]
        if asked.categories is not None:
            groups["category"] = self._any(self._category_bits[_places(asked.categories)])
        if asked.mentions is not None or asked.roles is not None:
            groups["mention"] = self._any(self._mentions(asked.mentions, asked.roles))
        if asked.due_before is not None or asked.due_after is not None or asked.no_deadline:
            groups["deadline"] = self._due(asked)
        if asked.funded is not None:
            groups["funded"] = self._funded == asked.funded
        return groups

    def _mentions(self, mentions: Collection[int] | None, roles: Collection[int] | None) -> Bits:
        rows = self._mention_bits if mentions is None else self._mention_bits[_places(mentions)]
        chosen: Bits = rows if roles is None else rows[:, _places(roles)]
        return chosen.reshape(-1, chosen.shape[-1])

    def _any(self, rows: Bits) -> Mask:
        union: Bits = np.bitwise_or.reduce(rows, axis=0)
        size = len(self.table)
        return np.unpackbits(union.view(np.uint8), count=size, bitorder="little").astype(np.bool_)

    def _due(self, asked: Resolved) -> Mask:
        if asked.due_before is None and asked.due_after is None:
            return self._undated
        due = ~self._undated
        if asked.due_before is not None:
            due &= self._first_deadline <= asked.due_before
        if asked.due_after is not None:
            due &= self._last_deadline >= asked.due_after
        return due | self._undated if asked.no_deadline else due

    def facets(self, selection: Selection, asked: Resolved) -> dict[str, tuple[FacetValue, ...]]:
        """Return the counts of every facet.

        Values without a measure are left out, but for those that were asked for.
        """
        shared: Bits = _pack(selection.all)

        def base(group: str) -> Bits:
            return _pack(selection.without(group)) if group in selection.groups else shared

        kept = asked.chosen
        mention_base = base("mention")
        roles = _places(range(len(ROLES))) if asked.roles is None else _places(asked.roles)
        role_rows = (
            self._mention_bits
            if asked.mentions is None
            else self._mention_bits[_places(asked.mentions)]
        )
        deadline_base = base("deadline")
        families = self._organ_counts(self._family_bits, roles, mention_base)
        organs = self._organ_counts(self._organ_bits, roles, mention_base)
        return {
            "province": self._province_facet(selection, kept["province"]),
            "category": _values(
                self.table.categories,
                _count(self._category_bits, base("category")),
                kept["category"],
            ),
            "department": _values(self._families, families, kept["department"]),
            "organ": _values(self._organs, organs, kept["organ"]),
            "role": _fixed(
                ((role.value, ROLE_LABELS[role]) for role in ROLES),
                _count(np.bitwise_or.reduce(role_rows, axis=0), mention_base),
                kept["role"],
            ),
            "deadline": _fixed(
                (*((year, f"{year}年") for year in self._years), (NO_DEADLINE, "无期限")),
                _count(self._year_bits, deadline_base) + _count(self._undated_bits, deadline_base),
            ),
            "status": self._status_facet(selection, asked.as_of, kept["status"]),
            "funded": _fixed(
                FUNDED_LABELS.items(), _count(self._funded_bits, base("funded")), kept["funded"]
            ),
            "document": self._document_facet(selection, kept["document"]),
        }

    def _organ_counts(self, rows: Bits, roles: Places, base: Bits) -> list[int]:
        return _count(np.bitwise_or.reduce(rows[:, roles], axis=1), base)

    def _per_document(self, selection: Selection, group: str) -> npt.NDArray[np.intp]:
        mask = selection.without(group)
        return np.bincount(self.table.document[mask], minlength=len(self.table.documents))

    def _province_facet(
        self, selection: Selection, kept: Collection[str]
    ) -> tuple[FacetValue, ...]:
        counts = np.bincount(
            self._document_province,
            self._per_document(selection, "province"),
            minlength=len(self._provinces),
        )
        return _values(self._provinces, [int(count) for count in counts], kept)

    def _status_facet(
        self, selection: Selection, as_of: int, kept: Collection[str]
    ) -> tuple[FacetValue, ...]:
        counts = np.bincount(
            self.document_status(as_of),
            self._per_document(selection, "status"),
            minlength=len(STATUSES),
        )
        labels = ((one.value, STATUS_LABELS[one]) for one in STATUSES)
        return _fixed(labels, [int(count) for count in counts], kept)

    def _document_facet(
        self, selection: Selection, kept: Collection[str]
    ) -> tuple[FacetValue, ...]:
        counts = self._per_document(selection, "document").tolist()
        labels = ((one.id, one.title) for one in self.table.documents)
        return _by_count(_fixed(labels, counts, kept))


def _fixed(
    names: Iterable[tuple[str, str]], counts: Sequence[int], kept: Collection[str] = ()
) -> tuple[FacetValue, ...]:
    """Return values in the given order, without those that are neither found nor ``kept``."""
    return tuple(
        FacetValue(value, label, count)
        for (value, label), count in zip(names, counts, strict=True)
        if count or value in kept
    )


def _values(
    names: Sequence[str], counts: Sequence[int], kept: Collection[str]
) -> tuple[FacetValue, ...]:
    """Return values that are their own labels, the most frequent first."""
    return _by_count(_fixed(zip(names, names, strict=True), counts, kept))


def _by_count(values: tuple[FacetValue, ...]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda one: (-one.count, one.value)))
