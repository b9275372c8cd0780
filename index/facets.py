"""How many measures each value of a facet would leave, under all filters but the facet's own.

Departments, organs and roles are conditions on one mention: the counts of departments and organs
look only at mentions in the roles asked for, the counts of roles only at mentions of the
departments asked for. An organ counts what its predecessors were given, as its filter finds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index import labels
from index.facts import STATUSES, bit_rows, pack, places
from index.query import FacetValue
from index.table import ROLES, year_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.facts import Bits, Facts, Places, Selection
    from index.resolve import Resolved
    from index.table import Cover

_ANY_ROLE = len(ROLES)
_SPARSE = 4
_KEPT_COUNT = 24


class _Names:
    """Values of a facet with their labels, in their usual order."""

    def __init__(self, values: Sequence[str], labels: Sequence[str] | None = None) -> None:
        self.values = tuple(values)
        self.labels = self.values if labels is None else tuple(labels)
        self._made: dict[tuple[int, int], FacetValue] = {}

    def counted(
        self, counts: Places, kept: Collection[str] = (), *, by_count: bool
    ) -> tuple[FacetValue, ...]:
        """Return the values with their counts, without those neither found nor ``kept``.

        With ``by_count`` the most frequent come first, equals in the usual order.
        """
        kept = [value for value in self.values if value in kept] if kept else ()
        numbers = np.flatnonzero(counts)
        if by_count:
            numbers = numbers[np.argsort(-counts[numbers], kind="stable")]
        found = [
            self._value(*pair)
            for pair in zip(numbers.tolist(), counts[numbers].tolist(), strict=True)
        ]
        lost = (number for value in kept if not counts[number := self.values.index(value)])
        return (*found, *(self._value(number, 0) for number in lost))

    def _value(self, number: int, count: int) -> FacetValue:
        # Making thousands of frozen objects a search is slow, and they are the same most times.
        made = self._made.get((number, count))
        if made is None:
            made = FacetValue(self.values[number], self.labels[number], count)
            if count <= _KEPT_COUNT:
                self._made[number, count] = made
        return made


class Facets:
    """Counts the facets over one table of facts. May be shared by threads."""

    def __init__(self, facts: Facts) -> None:
        """Prepare a packed row of bits for each value that more than one measure can have."""
        self._facts = facts
        table = facts.table
        self._categories = _Names(table.categories)
        self._families = _Names([one.name for one in table.families])
        self._family_rows = self._cover_rows(table.families)
        self._organs = _Names([one.name for one in table.organs])
        self._organ_rows = self._cover_rows(table.organs)
        self._roles = _Names([role.value for role in ROLES], [labels.ROLES[role] for role in ROLES])
        self._role_rows: Bits = np.bitwise_or.reduce(facts.mention_rows, axis=0)

        days, day = np.unique(table.deadline, return_inverse=True)
        year_of_day = np.array([year_of(int(one)) for one in days], np.uint32)
        years, year = np.unique(year_of_day[day], return_inverse=True)
        self._years = _Names(
            [*(str(one) for one in years), labels.NO_DEADLINE],
            [*(f"{one}年" for one in years), "无期限"],
        )
        self._year_rows: Bits = np.vstack(
            [
                bit_rows(len(years), len(table), year.astype(np.uint32), table.deadline_row),
                pack(facts.undated),
            ]
        )
        self._funded = _Names(tuple(labels.FUNDED), tuple(labels.FUNDED.values()))
        self._funded_rows = np.stack([pack(facts.funded), pack(~facts.funded)])

        provinces = list(dict.fromkeys(one.province for one in table.documents))
        self._provinces = _Names(provinces)
        self._province = np.array(
            [provinces.index(one.province) for one in table.documents], np.intp
        )
        self._statuses = _Names(
            [status.value for status in STATUSES], [labels.STATUSES[status] for status in STATUSES]
        )
        self._documents = _Names(
            [one.id for one in table.documents], [one.title for one in table.documents]
        )

    def _cover_rows(self, covers: Sequence[Cover]) -> Bits:
        """Return for each cover, and each role or any, the measures that have such a mention."""
        mention_rows = self._facts.mention_rows
        rows = np.zeros((len(covers), len(ROLES) + 1, mention_rows.shape[-1]), np.uint64)
        for number, cover in enumerate(covers):
            chosen = mention_rows[places(cover.mentions)]
            rows[number, :_ANY_ROLE] = np.bitwise_or.reduce(chosen, axis=0)
        rows[:, _ANY_ROLE] = np.bitwise_or.reduce(rows[:, :_ANY_ROLE], axis=1)
        return rows

    def per_document(self, selection: Selection) -> Places:
        """Return how many measures of each document are selected."""
        return self._by_document(selection, "")

    def _by_document(self, selection: Selection, group: str) -> Places:
        document = self._facts.table.document
        return np.bincount(
            document[selection.without(group)], minlength=len(self._documents.values)
        )

    def counts(
        self, selection: Selection, asked: Resolved, per_document: Places
    ) -> dict[str, tuple[FacetValue, ...]]:
        """Return the counts of every facet.

        Args:
            selection: What words and filters leave.
            asked: The filters; values asked for by name stay in sight with nothing left of them.
            per_document: What :meth:`per_document` says of ``selection``.
        """
        everything = pack(selection.all)

        def base(group: str) -> Bits:
            return pack(selection.without(group)) if group in selection.groups else everything

        def documents(group: str) -> Places:
            return (
                self._by_document(selection, group) if group in selection.groups else per_document
            )

        def sums(member: Places, group: str, size: int) -> Places:
            return np.bincount(member, documents(group), minlength=size).astype(np.intp)

        kept = asked.chosen
        mention = base("mention")
        status = self._facts.today(asked.as_of).status
        provinces = sums(self._province, "province", len(self._provinces.values))
        statuses = sums(status, "status", len(STATUSES))
        categories = _count(self._facts.category_rows, base("category"))
        families = _count(_in_roles(self._family_rows, asked), mention)
        organs = _count(_in_roles(self._organ_rows, asked), mention)
        years = _count(self._year_rows, base("deadline"))
        funded = _count(self._funded_rows, base("funded"))
        return {
            "province": self._provinces.counted(provinces, kept["province"], by_count=True),
            "category": self._categories.counted(categories, kept["category"], by_count=True),
            "department": self._families.counted(families, kept["department"], by_count=True),
            "organ": self._organs.counted(organs, kept["organ"], by_count=True),
            "role": self._roles.counted(
                _count(self._roles_of(asked), mention), kept["role"], by_count=False
            ),
            "deadline": self._years.counted(years, by_count=False),
            "status": self._statuses.counted(statuses, kept["status"], by_count=False),
            "funded": self._funded.counted(funded, kept["funded"], by_count=False),
            "document": self._documents.counted(
                documents("document"), kept["document"], by_count=True
            ),
        }

    def _roles_of(self, asked: Resolved) -> Bits:
        if asked.mentions is None:
            return self._role_rows
        rows: Bits = np.bitwise_or.reduce(self._facts.mention_rows[places(asked.mentions)], axis=0)
        return rows


def _in_roles(rows: Bits, asked: Resolved) -> Bits:
    """Return one row a cover: the measures that name it in one of the roles asked for."""
    if asked.roles is None:
        return rows[:, _ANY_ROLE]
    chosen: Bits = np.bitwise_or.reduce(rows[:, places(asked.roles)], axis=1)
    return chosen


def _count(rows: Bits, base: Bits) -> Places:
    """Return for each row how many of its bits are in ``base``."""
    used = np.flatnonzero(base)
    if _SPARSE * len(used) < len(base):
        rows, base = rows[:, used], base[used]
    counts: Places = np.bitwise_count(rows & base).sum(axis=1, dtype=np.intp)
    return counts
