"""Organs, and the roll of a province's organs with the names they answer to."""

from __future__ import annotations

import dataclasses
import enum
import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Succession: TypeAlias = tuple[str, int]
"""The canonical name of the organ before or after, and the year of the change."""


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ, or a group of organs that is named as one.

    Attributes:
        canonical: The registered name, 辽宁省科学技术厅.
        short: The usual short name, 省科技厅.
        family: The line of work, 科技.
        province: The full name of the province, 国家 for central organs.
        aliases: Every further name under which the province's documents may print it.
        predecessors: What became this organ, with the years.
        successors: What became of this organ, with the years.
        registered: Whether the register lists it; otherwise its name follows a known pattern
            (市科技局, 各市政府), and ``canonical`` is the printed name written in full.
    """

    canonical: str
    short: str
    family: str
    province: str
    aliases: tuple[str, ...] = ()
    predecessors: tuple[Succession, ...] = ()
    successors: tuple[Succession, ...] = ()
    registered: bool = True


class Claim(enum.IntEnum):
    """How good an organ's claim to a name is; the better one has it."""

    REGISTERED = 0
    """The registered name, or 省 and what follows the province's name in it."""
    USUAL = 1
    """The shortening of official lists, or a further name that the tables give."""
    FURTHER = 2
    """Any other shortening."""
    OPEN = 3
    """A name that leaves the region open and that the tables give."""
    VAGUE = 4
    """The name without its region, or with the region's short name."""
    ASKED = 5
    """A name that is no name of the organ, but means it too when somebody asks for it."""


@dataclass(slots=True)
class Draft:
    """An organ while its province is laid out; names are in normal spelling."""

    family: str
    short: str
    names: dict[str, Claim] = dataclasses.field(default_factory=dict)
    predecessors: dict[str, int] = dataclasses.field(default_factory=dict)
    successors: dict[str, int] = dataclasses.field(default_factory=dict)

    def answer_to(self, name: str, claim: Claim) -> None:
        """Enter a name; of two claims to it the better one counts."""
        if claim < self.names.get(name, _NO_CLAIM):
            self.names[name] = claim


_NO_CLAIM = len(Claim)


class Roll:
    """The organs of one province (or the central ones) and the names they answer to.

    Attributes:
        organs: By canonical name.
        conflicts: Names with the two organs that claim them equally well: slips in the tables.
    """

    def __init__(self, province: str, drafts: Mapping[str, Draft]) -> None:
        """Take the drafts by canonical name; of two equal claims the earlier draft has its way."""
        held: dict[str, tuple[Claim, str]] = {}
        rivals: list[tuple[str, Claim, str]] = []
        bearers: dict[str, list[str]] = {}
        for canonical, draft in drafts.items():
            for name, claim in draft.names.items():
                bearers.setdefault(name, []).append(canonical)
                if claim == Claim.ASKED:
                    continue
                holder = held.get(name)
                if holder is None or claim < holder[0]:
                    held[name] = (claim, canonical)
                elif claim == holder[0] and claim < Claim.OPEN:
                    rivals.append((name, claim, canonical))
        self.conflicts = [
            (name, held[name][1], canonical)
            for name, claim, canonical in rivals
            if held[name][0] == claim
        ]
        aliases: dict[str, list[str]] = {canonical: [] for canonical in drafts}
        for name, (_claim, canonical) in held.items():
            aliases[canonical].append(name)
        self.organs = {
            canonical: Organ(
                canonical=canonical,
                short=draft.short,
                family=draft.family,
                province=province,
                aliases=tuple(name for name in aliases[canonical] if name != canonical),
                predecessors=tuple(draft.predecessors.items()),
                successors=tuple(draft.successors.items()),
            )
            for canonical, draft in drafts.items()
        }
        self._by_name = {name: self.organs[canonical] for name, (_, canonical) in held.items()}
        self._vague = frozenset(name for name, (claim, _) in held.items() if claim >= Claim.OPEN)
        # Nearly every name has one bearer, who holds it: only the others are worth keeping.
        self._contested = {
            name: tuple(self.organs[one] for one in sorted(ones, key=lambda one: one != holder))
            for name, ones in bearers.items()
            if len(ones) > 1 or name not in held
            for holder in (held[name][1] if name in held else "",)
        }

    def get(self, key: str) -> Organ | None:
        """Return the organ that answers to ``key``, a normal spelling."""
        return self._by_name.get(key)

    def every(self, key: str) -> tuple[Organ, ...]:
        """Return the organs that somebody who asks for ``key`` may mean, the likeliest first.

        Several bear a name that leaves open which of them is meant: 金融监管局 was the province's
        own before 2023 and is the central government's branch since.
        """
        if (several := self._contested.get(key)) is not None:
            return several
        one = self._by_name.get(key)
        return (one,) if one else ()

    def certain(self, key: str) -> Organ | None:
        """Return the organ of ``key`` unless it is a name that leaves the region open."""
        return None if key in self._vague else self._by_name.get(key)

    def before(self, canonical: str) -> frozenset[str]:
        """Return the organ with everything it came from, over any number of changes."""
        return self._reach(canonical, operator.attrgetter("predecessors"))

    def lineage(self, canonical: str) -> frozenset[str]:
        """Return the organ with everything it came from and everything that came of it."""
        return self.before(canonical) | self._reach(canonical, operator.attrgetter("successors"))

    def _reach(
        self, canonical: str, onward: Callable[[Organ], tuple[Succession, ...]]
    ) -> frozenset[str]:
        reached = {canonical}
        waiting = [canonical]
        while waiting:
            organ = self.organs.get(waiting.pop())
            for other, _year in onward(organ) if organ else ():
                if other not in reached:
                    reached.add(other)
                    waiting.append(other)
        return frozenset(reached)
