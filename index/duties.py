"""Who must do what by when, over all measures that words and filters leave.

A department is a family (a line of work, over all provinces), or an organ by its canonical name,
which counts what its predecessors were given, as its filter finds it. What the register of organs
does not know stands under the name printed, in a group of its own: no name gets lost.

A measure that gives a department several roles counts once for each of them, and once in all. So
each figure is the total of the search with the filters ``department`` and ``role`` added.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.bits import places
from index.duty import EVERYBODY, UNLISTED, Duty, Kind, Printed, Who
from index.query import DueState
from index.table import NO_DAY, ROLE_BITS, ROLES, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.models import Role
    from index.answering import Left
    from index.bits import Places
    from index.query import Filters
    from index.table import Mask

_FAR = np.iinfo(np.int64).max
_SHIFT = len(ROLES)


@dataclass(frozen=True, slots=True)
class Held:
    """Measures with the roles that a department has in each: ``bits`` as in the table."""

    rows: Places
    bits: npt.NDArray[np.uint8]

    def holding(self, role: Role) -> Places:
        """Return the measures in which it has this role, in document order."""
        rows: Places = self.rows[self.bits >> ROLES.index(role) & 1 == 1]
        return rows


@dataclass(frozen=True, slots=True)
class Pairs:
    """Measures with the departments of one kind that they name, and the roles these have there."""

    row: npt.NDArray[np.uint32]
    number: npt.NDArray[np.uint32]
    bits: npt.NDArray[np.uint8]

    @classmethod
    def of(cls, row: npt.NDArray[np.uint32], packed: npt.NDArray[np.uint32], mask: Mask) -> Pairs:
        """Return the pairs of the measures in ``mask``, given as the table has them."""
        kept = np.flatnonzero(mask[row])
        held = packed[kept]
        return cls(row[kept], held >> np.uint32(_SHIFT), (held & ROLE_BITS).astype(np.uint8))

    @classmethod
    def alone(cls, held: Held) -> Pairs:
        """Return the measures of one department that has the number 0."""
        return cls(held.rows.astype(np.uint32), np.zeros(len(held.rows), np.uint32), held.bits)

    def only(self, number: int) -> Held:
        """Return the measures of one department."""
        found = np.flatnonzero(self.number == number)
        return Held(self.row[found].astype(np.intp), self.bits[found])


class Duties:
    """What each department must do in the measures left. Never changes; threads may share it.

    Attributes:
        total: How many measures are left.
        stated: In how many of them some department is named.
        as_of: The day on which deadlines are judged.
        filters: The filters that left them, those typed too.
    """

    def __init__(self, left: Left) -> None:
        table = left.facts.table
        self.left = left
        self.total = int(np.count_nonzero(left.mask))
        self.as_of = dt.date.fromordinal(left.as_of)
        self.filters: Filters = left.filters
        self._table = table
        self._families = Pairs.of(table.family_row, table.family, left.mask)
        self._organs = Pairs.of(table.organ_row, table.organ, left.mask)
        self._named = np.flatnonzero(left.mask[table.mention_row])
        self._family_numbers = {one.name: at for at, one in enumerate(table.families)}
        self._organ_numbers = {one.name: at for at, one in enumerate(table.organs)}

    @cached_property
    def stated(self) -> int:
        """Return in how many of the measures left some department is named."""
        return len(self.held(EVERYBODY).rows)

    @cached_property
    def families(self) -> tuple[Duty, ...]:
        """Return the families that occur, by name; the names not registered stand last."""
        names = [one.name for one in self._table.families]
        found = self._counted(self._families, names, Kind.FAMILY, names)
        unlisted = self.held(UNLISTED)
        rest = Pairs.alone(unlisted)
        return (*found, *self._counted(rest, [""], Kind.UNLISTED, [""]))

    @cached_property
    def organs(self) -> tuple[Duty, ...]:
        """Return the organs that occur, by name."""
        names = [one.name for one in self._table.organs]
        return self._counted(self._organs, names, Kind.ORGAN, self.organ_families)

    @cached_property
    def organ_families(self) -> list[str]:
        """Return the family of each organ of the table; empty where none is known."""
        family: dict[str, str] = {}
        for one in self._table.mentions:
            name = one.canonical or one.name
            family[name] = one.family or family.get(name, "")
        return [family[one.name] for one in self._table.organs]

    def pairs(self, kind: Kind) -> tuple[Pairs, list[str]]:
        """Return which families or organs the measures left name, and the names by number."""
        if kind is Kind.FAMILY:
            return self._families, list(self._family_numbers)
        return self._organs, list(self._organ_numbers)

    def duty(self, who: Who) -> Duty:
        """Return the counts of one department, all zero if none of the measures left names it."""
        if who == EVERYBODY:
            held = self.held(who)
            found = self._counted(Pairs.alone(held), [""], Kind.ALL, [""])
        else:
            found = self.organs if who.kind is Kind.ORGAN else self.families
        return next((one for one in found if one.who == who), Duty(who, self.family_of(who)))

    def family_of(self, who: Who) -> str:
        """Return the family that a department belongs to; empty if none is known."""
        if who.kind is Kind.FAMILY:
            return who.name
        return next((one.family for one in self.mentions(who) if one.family), "")

    def held(self, who: Who) -> Held:
        """Return the measures left that name a department, in document order."""
        match who.kind:
            case Kind.FAMILY:
                return self._families.only(self._family_numbers.get(who.name, -1))
            case Kind.ORGAN:
                return self._organs.only(self._organ_numbers.get(who.name, -1))
            case Kind.UNLISTED:
                wanted = np.array([not one.family for one in self._table.mentions], np.bool_)
                return self._by_mention(self._named[wanted[self._mention[self._named]]])
        return self._by_mention(self._named)

    def mentions(self, who: Who) -> frozenset[Mention]:
        """Return as what a department is named anywhere in the library, predecessors included."""
        table = self._table
        match who.kind:
            case Kind.FAMILY if who.name in self._family_numbers:
                numbers: Sequence[int] = table.families[self._family_numbers[who.name]].mentions
            case Kind.ORGAN if who.name in self._organ_numbers:
                numbers = table.organs[self._organ_numbers[who.name]].mentions
            case Kind.ALL:
                numbers = range(len(table.mentions))
            case Kind.UNLISTED:
                numbers = [at for at, one in enumerate(table.mentions) if not one.family]
            case _:
                numbers = ()
        return frozenset(table.mentions[number] for number in numbers)

    def printed(self, who: Who) -> tuple[Printed, ...]:
        """Return the names by which the measures left name a department, the most frequent first.

        Names of the library that none of these measures has are left out.
        """
        table, wanted = self._table, self.mentions(who)
        numbers = places([at for at, one in enumerate(table.mentions) if one in wanted])
        chosen = np.zeros(len(table.mentions), np.bool_)
        chosen[numbers] = True
        at = self._named[chosen[self._mention[self._named]]]
        # A measure may give one name two roles; it counts once.
        keys = np.unique(table.mention_row[at].astype(np.uint64) << 32 | table.mention[at])
        counts = np.bincount((keys & 0xFFFFFFFF).astype(np.intp), minlength=len(table.mentions))
        found = [
            Printed(one.name, one.canonical, count)
            for one, count in zip(table.mentions, counts.tolist(), strict=True)
            if count
        ]
        return tuple(sorted(found, key=lambda one: (-one.count, one.name, one.canonical)))

    def ids(self, rows: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of measures by their numbers."""
        return tuple(map(self._table.measure_id, rows))

    @cached_property
    def _mention(self) -> Places:
        return self._table.mention.astype(np.intp)

    def _by_mention(self, at: Places) -> Held:
        """Return the measures of some mentions, which are ordered by measure."""
        table = self._table
        rows = table.mention_row[at].astype(np.intp)
        starts = np.flatnonzero(np.diff(rows, prepend=-1))
        bits = (1 << table.mention_role[at]).astype(np.uint8)
        if len(starts):
            bits = np.bitwise_or.reduceat(bits, starts)
        return Held(rows[starts], bits)

    def _counted(
        self, pairs: Pairs, names: Sequence[str], kind: Kind, families: Sequence[str]
    ) -> tuple[Duty, ...]:
        """Return the counts of those departments that occur in ``pairs``, by their numbers."""
        size = len(names)

        def count(where: Mask) -> list[int]:
            counts: list[int] = np.bincount(pairs.number[where], minlength=size).tolist()
            return counts

        today = self.left.facts.today(self.left.as_of)
        lead, participant, joint = (
            count(pairs.bits >> at & 1 == 1) for at, _role in enumerate(ROLES)
        )
        total = np.bincount(pairs.number, minlength=size).tolist()
        overdue = count(today.due[DueState.OVERDUE][pairs.row])
        days = today.next_deadline[pairs.row]
        soonest = np.full(size, _FAR, np.int64)
        np.minimum.at(soonest, pairs.number, np.where(days == NO_DAY, _FAR, days))
        return tuple(
            Duty(
                Who(kind, name),
                families[at],
                lead[at],
                joint[at],
                participant[at],
                total[at],
                overdue[at],
                dt.date.fromordinal(day) if day != _FAR else None,
            )
            for at, (name, day) in enumerate(zip(names, soonest.tolist(), strict=True))
            if total[at]
        )
