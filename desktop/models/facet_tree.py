"""The rows of the facets' tree, and how they are arranged. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.filtering import Choice
from desktop.language import marked, tr
from index.labels import DUE, NO_DEADLINE, SUM_NAMES
from index.query import FacetValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDED_AT = 7
"""Values of a facet shown at once; further ones are folded away unless they are asked for."""

MANY = 30
"""Documents from which only those are listed in which something is found, the most frequent first:
of thousands the first ones ever met would say nothing."""


@dataclass(slots=True, eq=False)
class Node:
    """A row: what kind it is, which value of which facet, and what stands below it.

    ``kind`` is ``root``, ``group``, ``value``, ``role``, or ``more`` for the row that unfolds the
    rest of a group. ``known`` are all values ever counted below it, ``children`` the rows that are
    shown now. A node is ``shown`` while it is one of its parent's rows.
    """

    kind: str
    facet: str
    value: str
    label: str
    parent: Node | None
    count: int = 0
    row: int = 0
    shown: bool = False
    children: list[Node] = field(default_factory=list)
    known: dict[tuple[str, str], Node] = field(default_factory=dict)

    def number(self) -> None:
        """Tell the children where they stand."""
        for row, node in enumerate(self.children):
            node.row = row

    def take(self, children: list[Node]) -> None:
        """Show these rows below, and no others."""
        for node in self.children:
            node.shown = False
        self.children = children
        for node in children:
            node.shown = True
        self.number()

    def count_values(self, facet: str, values: Iterable[FacetValue]) -> None:
        """Take the counts of a facet's values; those not named count nothing."""
        for node in self.known.values():
            if node.facet == facet:
                node.count = 0
        for each in values:
            key = (facet, each.value)
            if key not in self.known:
                self.known[key] = Node("value", facet, each.value, each.label, self)
            self.known[key].count = each.count


NEXT = {
    Choice.OFF: marked("单击只看此项，再单击排除此项"),
    Choice.INCLUDED: marked("单击改为排除此项"),
    Choice.EXCLUDED: marked("单击取消"),
}
"""What a click does next, by what is asked of a value now."""

_FIXED = [("due", value) for value in (*DUE, NO_DEADLINE)] + [("sum", each) for each in SUM_NAMES]
_RANKS = {pair: place for place, pair in enumerate(_FIXED)}


def is_year(node: Node) -> bool:
    """Return whether a row is a year of deadlines."""
    return node.facet == "deadline" and node.kind == "value"


def rank(node: Node) -> tuple[bool, int, str]:
    """Return the place of a row among years, states of deadlines or ranges of sums.

    Others have none, and stay in the order in which they were met.
    """
    place = _RANKS.get((node.facet, node.value), len(_RANKS))
    return (is_year(node), place, node.value if is_year(node) else "")


def states(counted: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    """Return the states of deadlines with their counts, those of no measure too."""
    known = {each.value: each for each in counted}
    names = [(state.value, name) for state, name in DUE.items()]
    names.append((NO_DEADLINE, marked("无期限")))
    return tuple(known.get(value, FacetValue(value, tr(name), 0)) for value, name in names)


def in_order(parent: Node) -> list[Node]:
    """Return all values known below a row: in their fixed order, or else as they were met."""
    values = list(parent.known.values())
    if parent.facet in {"deadline", "funded"}:
        values.sort(key=rank)
    return values


def wanted(
    group: Node, more: Node, year: int, stays: Callable[[Node], bool], *, unfolded: bool
) -> list[Node]:
    """Return the rows that a facet is to show now.

    Args:
        group: The facet's heading.
        more: The row that unfolds the rest, shown last if there is a rest; its label is set anew.
        year: The year of the search.
        stays: Tells of a value whether it is to be seen in any case.
        unfolded: Whether the rest is shown.
    """
    every = in_order(group)
    values = [node for node in every if node.facet == group.facet]
    fixed = [node for node in group.children if node.kind == "role"]
    fixed += [node for node in every if node.facet != group.facet]
    if group.facet == "document" and len(values) > MANY:
        values = [node for node in values if node.count or stays(node)]
        values.sort(key=lambda node: -node.count)
    if len(values) <= FOLDED_AT + 1:
        return [*fixed, *values]
    if unfolded:
        more.label = tr("收起")
        return [*fixed, *values, more]
    first = set(_first_shown(values, year if group.facet == "deadline" else None))
    shown = [node for node in values if node in first or stays(node)]
    more.label = _more(set(values) - set(shown))
    return [*fixed, *shown, more]


def _first_shown(values: list[Node], year: int | None) -> list[Node]:
    """Return the values of a long facet that are shown while the rest is folded away.

    Of years, given that of the search, last year's and those to come matter most.
    """
    if year is None:
        return values[:FOLDED_AT]
    past = sum(int(node.value) < year - 1 for node in values)
    first = min(past, len(values) - FOLDED_AT)
    return values[first : first + FOLDED_AT]


def stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Return runs of consecutive rows, first and last of each, in order."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _more(folded: set[Node]) -> str:
    """Return how many values are folded away, and how many of them would find something."""
    found = sum(node.count > 0 for node in folded)
    if found < len(folded):
        return tr("更多（{folded}，%n 项有结果）", count=found, folded=len(folded))
    return tr("更多（%n）", count=len(folded))
