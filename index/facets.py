"""How many measures each value of a facet would leave, under all filters but the facet's own.

Departments, organs and roles are conditions on one mention: the counts of departments and organs
look only at mentions in the roles asked for, the counts of roles only at mentions of the
departments asked for. An organ counts what its predecessors were given, as its filter finds it.

What is excluded by the facet's own field does not lower its counts, or one could not tell what
taking the exclusion back would bring. All fields about deadlines are one field there, and so are
those about money; departments and roles are two, so that a department counts no measure in which it
has a role that is excluded.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index import labels
from index.bits import bit_rows, count, pack, union
from index.facet_values import Values
from index.facts import BANNED, MENTION, STATUSES
from index.query import DueState
from index.table import ROLE_BITS, ROLES

if TYPE_CHECKING:
    from collections.abc import Collection

    from index.bits import Bits, Places
    from index.facts import Facts, Selection
    from index.query import FacetValue
    from index.resolve import Resolved
    from index.table import Mask, Numbers

DOCUMENTS = 200
"""As many documents are counted, the most frequent ones."""

_SPARSE = 16
"""Of fewer measures than every 16th the organs are looked up one by one."""


class _Base:
    """A set of measures, in whatever form a count wants it."""

    def __init__(self, mask: Mask) -> None:
        self.mask = mask

    @cached_property
    def bits(self) -> Bits:
        return pack(self.mask)

    @cached_property
    def rows(self) -> Places:
        return np.flatnonzero(self.mask)


class _Pairs:
    """Which organs' filters find which measures; far too many of both for rows of bits."""

    def __init__(self, organs: int, size: int, row: Numbers, organ: Numbers) -> None:
        self._count = organs
        self._organ = (organ >> len(ROLES)).astype(np.min_scalar_type(organs))
        self._roles = (organ & ROLE_BITS).astype(np.uint8)
        self._ends = np.cumsum(np.bincount(row, minlength=size))
        # The same once more by organ, where all counts come from one sum over the pairs.
        order = np.argsort(self._organ, kind="stable")
        self._row_by_organ = row[order].astype(np.intp)
        self._roles_by_organ = self._roles[order]
        pairs = np.bincount(self._organ, minlength=organs)
        self._named = np.flatnonzero(pairs)
        self._begins = (np.cumsum(pairs) - pairs)[self._named]

    def count(self, base: _Base, roles: int, banned: int) -> Places:
        """Return for each organ how many measures of ``base`` name it.

        Args:
            base: The measures that matter.
            roles: Bits of the roles of which it must have one.
            banned: Bits of the roles of which it must have none.
        """
        if _SPARSE * np.count_nonzero(base.mask) < len(base.mask):
            return self._count_few(base.rows, roles, banned)
        found = base.mask.take(self._row_by_organ)
        if roles != ROLE_BITS or banned:
            found &= _allowed(self._roles_by_organ, roles, banned)
        counts = np.zeros(self._count, np.intp)
        if len(found):
            counts[self._named] = np.add.reduceat(found, self._begins, dtype=np.intp)
        return counts

    def _count_few(self, rows: Places, roles: int, banned: int) -> Places:
        ends = self._ends[rows]
        sizes = ends - np.where(rows, self._ends[rows - 1], 0)
        # The places of all pairs of these rows, one row's behind the other's.
        places = np.arange(sizes.sum()) + np.repeat(ends - np.cumsum(sizes), sizes)
        if roles != ROLE_BITS or banned:
            places = places[_allowed(self._roles[places], roles, banned)]
        return np.bincount(self._organ[places], minlength=self._count)


def _allowed(held: npt.NDArray[np.uint8], roles: int, banned: int) -> Mask:
    """Return where some of ``roles`` is held and none of ``banned``."""
    allowed: Mask = (held & roles != 0) & (held & banned == 0)
    return allowed


class Facets:
    """Counts the facets over one table of facts. May be shared by threads."""

    def __init__(self, facts: Facts) -> None:
        """Prepare a packed row of bits for each value of those facets that have few."""
        self._facts = facts
        self._everything: tuple[int, dict[str, tuple[FacetValue, ...]]] | None = None
        table = facts.table
        size = len(table)
        self._categories = Values(table.categories, elsewhere=str)
        self._families = Values([one.name for one in table.families])
        self._family_rows = _role_rows(len(table.families), size, table.family_row, table.family)
        self._any_family = union(self._family_rows, 1)
        self._organs = Values([one.name for one in table.organs])
        self._organ_pairs = _Pairs(len(table.organs), size, table.organ_row, table.organ)
        self._roles = Values([role.value for role in ROLES], [labels.ROLES[role] for role in ROLES])
        self._role_rows = pack(facts.roles)

        years = np.unique(facts.year).tolist()
        self._years = Values(
            [*map(str, years), labels.NO_DEADLINE],
            [*map(_year, years), labels.UNDATED],
            elsewhere=_year,
        )
        year = np.searchsorted(years, facts.year)
        self._undated = pack(facts.undated)
        self._year_rows: Bits = np.vstack(
            [bit_rows((len(years),), size, year, table.deadline_row), self._undated]
        )
        self._due = Values(
            [*(state.value for state in DueState), labels.NO_DEADLINE],
            [*(labels.DUE[state] for state in DueState), labels.UNDATED],
        )
        self._funded = Values(tuple(labels.FUNDED), tuple(labels.FUNDED.values()))
        self._funded_rows = np.stack([pack(facts.funded), pack(~facts.funded)])
        self._sums = Values(tuple(labels.SUM_NAMES), tuple(labels.SUM_NAMES.values()))
        promised = [facts.promising(one) for one in labels.SUMS.values()]
        self._sum_rows = pack(np.stack([*promised, facts.unstated]))

        provinces = list(dict.fromkeys(one.province for one in table.documents))
        self._provinces = Values(provinces, elsewhere=str)
        number = {name: number for number, name in enumerate(provinces)}
        self._province = np.array([number[one.province] for one in table.documents], np.intp)
        self._statuses = Values(
            [status.value for status in STATUSES], [labels.STATUSES[status] for status in STATUSES]
        )
        self._document_starts = np.unique(table.document, return_index=True)
        self._documents = Values(
            [one.id for one in table.documents], [one.title for one in table.documents]
        )

    def per_document(self, selection: Selection) -> Places:
        """Return how many measures of each document are selected."""
        return self._by_document(_Base(selection.all))

    def _by_document(self, base: _Base) -> Places:
        counts = np.zeros(len(self._documents), np.intp)
        if len(base.mask):
            # The measures of a document stand one behind the other.
            numbers, starts = self._document_starts
            counts[numbers] = np.add.reduceat(base.mask, starts, dtype=np.intp)
        return counts

    def counts(
        self, selection: Selection, asked: Resolved, per_document: Places
    ) -> dict[str, tuple[FacetValue, ...]]:
        """Return the counts of every facet.

        Args:
            selection: What words and filters leave.
            asked: The filters; values asked for or excluded by name stay in sight with nothing
                left of them.
            per_document: What :meth:`per_document` says of ``selection``.
        """
        if selection.groups or not selection.words.all():
            return self._counts(selection, asked, per_document)
        # What everything counts to is asked for again and again, whenever the words are deleted.
        known = self._everything
        if known is None or known[0] != asked.as_of:
            known = asked.as_of, self._counts(selection, asked, per_document)
            self._everything = known
        return dict(known[1])

    def _counts(
        self, selection: Selection, asked: Resolved, per_document: Places
    ) -> dict[str, tuple[FacetValue, ...]]:
        everything = _Base(selection.all)

        def base(*groups: str) -> _Base:
            if any(group in selection.groups for group in groups):
                return _Base(selection.without(*groups))
            return everything

        def documents(group: str) -> Places:
            found = base(group)
            return per_document if found is everything else self._by_document(found)

        def summed(values: Values, number: Places, group: str) -> Places:
            counts = np.bincount(number, documents(group), minlength=len(values))
            return counts.astype(np.intp)

        kept = asked.chosen
        today = self._facts.today(asked.as_of)
        excluded = asked.excluded.roles if asked.excluded else None
        roles, banned = _bits(asked.roles, ROLE_BITS), _bits(excluded, 0)
        named = base(MENTION, BANNED)
        dated = base("deadline")
        paid = base("funded")
        families = count(self._families_in(roles, banned), named.bits)
        organs = self._organ_pairs.count(named, roles, banned)
        due = np.vstack([pack(np.stack([today.due[state] for state in DueState])), self._undated])
        return {
            "province": self._provinces.counted(
                summed(self._provinces, self._province, "province"), kept["province"], most=0
            ),
            "category": self._categories.counted(
                count(self._facts.categories, base("category").bits), kept["category"], most=0
            ),
            "department": self._families.counted(families, kept["department"], most=0),
            "organ": self._organs.counted(organs, kept["organ"], most=0),
            "role": self._roles.counted(
                count(self._roles_of(asked), base(MENTION).bits), kept["role"]
            ),
            "deadline": self._years.counted(count(self._year_rows, dated.bits), kept["deadline"]),
            "due": self._due.counted(count(due, dated.bits), kept["due"]),
            "status": self._statuses.counted(
                summed(self._statuses, today.status, "status"), kept["status"]
            ),
            "funded": self._funded.counted(count(self._funded_rows, paid.bits), kept["funded"]),
            "sum": self._sums.counted(count(self._sum_rows, paid.bits), kept["sum"]),
            "document": self._documents.counted(
                documents("document"), kept["document"], most=DOCUMENTS
            ),
        }

    def _families_in(self, roles: int, banned: int) -> Bits:
        """Return the measures that name each family in one of ``roles`` and none of ``banned``."""
        rows = (
            self._any_family if roles == ROLE_BITS else union(self._family_rows[:, _held(roles)], 1)
        )
        return rows & ~union(self._family_rows[:, _held(banned)], 1) if banned else rows

    def _roles_of(self, asked: Resolved) -> Bits:
        if asked.mentions is None:
            return self._role_rows
        return pack(self._facts.by_role(asked.mentions))


def _role_rows(families: int, size: int, row: Numbers, family: Numbers) -> Bits:
    """Return for each family and role the measures in which it has it, packed."""
    held = [np.flatnonzero(family >> role & 1) for role in range(len(ROLES))]
    role = np.repeat(np.arange(len(ROLES)), [len(one) for one in held])
    pair = np.concatenate(held)
    return bit_rows((families, len(ROLES)), size, family[pair] >> len(ROLES), role, row[pair])


def _bits(roles: Collection[int] | None, otherwise: int) -> int:
    return otherwise if roles is None else sum(1 << role for role in roles)


def _held(bits: int) -> list[int]:
    return [role for role in range(len(ROLES)) if bits >> role & 1]


def _year(year: int | str) -> str:
    return f"{year}年"
