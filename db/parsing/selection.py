"""Which numbered parts of a document are its measures, and how far each reaches.

Measures are the numbered items at the level that carries the commitments, items of 组织保障 and
保障措施 included; guiding thoughts, principles, goals, scope and closing provisions are none. The
level is found by evidence, not by the style of the number: where responsibility is printed, where
headings have bodies, and which parts are only lists within an item.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import extent, headings, patterns
from db.parsing import outline as outlines
from db.parsing.brackets import trim
from db.parsing.headings import heading_of
from db.parsing.marks import Level

if TYPE_CHECKING:
    from db.models import Span
    from db.parsing.outline import Node, Outline
    from db.parsing.responsibility import ClauseSpan

_POLICY_PLAN: Final = re.compile(
    r"(?:措施|方案|计划|意见|政策|举措|要点|规划|纲要)(?:[（(][^（）()]*[）)])*$"
)
_SHORTEST: Final = 12
_LONGEST_TITLE: Final = 40
_BLANK: Final = "。. \n"


@dataclass(frozen=True, slots=True)
class Item:
    """A measure's place in the text.

    Attributes:
        node: The numbered part it is.
        title: Its heading without the number.
        body: What follows the heading, without the closing responsibility clause.
        span: All of it.
        clauses: The responsibility clauses within it, in order; where it has none, that of the
            section around it, if any.
        responsibility: The clause that stands for the measure.
        terms: Cells of a table that say by when.
    """

    node: Node
    title: Span
    body: Span
    span: Span
    clauses: tuple[ClauseSpan, ...]
    responsibility: ClauseSpan | None
    terms: tuple[Span, ...] = ()


class _Clauses:
    """The responsibility clauses of a text, by place."""

    def __init__(self, clauses: list[ClauseSpan]) -> None:
        self._clauses = clauses
        self._starts = [clause.span[0] for clause in clauses]

    def within(self, start: int, end: int) -> list[ClauseSpan]:
        first = bisect.bisect_left(self._starts, start)
        last = bisect.bisect_left(self._starts, end)
        return self._clauses[first:last]


def items(text: str, outline: Outline, clauses: list[ClauseSpan]) -> list[Item]:
    """Return the measures among the numbered parts of a text, in its order."""
    return _Selection(text, outline, clauses).items()


class _Selection:
    def __init__(self, text: str, outline: Outline, clauses: list[ClauseSpan]) -> None:
        self._text = text
        self._roots = outline.roots
        self._clauses = _Clauses(clauses)
        self._covered = self._coverage()
        self._count: dict[Level, int] = {}
        self._nested = self._nesting()
        self._closes = False
        self._shared: dict[int, ClauseSpan] = {}
        self._leaves: dict[tuple[int, Span | None], bool] = {}
        self._running: dict[int, bool] = {}
        self._ends = {id(extent.last_part(plan)) for plan in self._plans()}

    def items(self) -> list[Item]:
        main = [
            root for root in self._roots if root.plan is None or self._is_policy(root.plan)
        ] or self._roots
        nodes = [node for root in main for node in self._select(root)]
        nodes = self._at_level(nodes)
        if not nodes:
            return []
        last = {id(node) for node in nodes if self._ends_plan(node)}
        usual = max(
            (len(node.paragraphs) for node in nodes if id(node) not in last and not node.children),
            default=2,
        )
        self._closes = self._usually_closes(nodes, last)
        found = [self._item(node, id(node) in last, usual) for node in nodes]
        return [item for item in found if item.body[0] < item.body[1]]

    def _usually_closes(self, nodes: list[Node], last: set[int]) -> bool:
        """Say whether measures end with their clause, so that what follows the last is not its."""
        closed = [
            not self._text[own[-1].span[1] : node.end].strip(_BLANK)
            for node in nodes
            if id(node) not in last and (own := self._clauses.within(node.start, node.end))
        ]
        return bool(closed) and sum(closed) * 10 >= len(closed) * 8

    def _is_policy(self, plan: Span) -> bool:
        """Say whether a further plan of the document holds measures, not guidance or forms."""
        return bool(_POLICY_PLAN.search(self._text[plan[0] : plan[1]]))

    def _has_clause(self, node: Node) -> bool:
        return bool(self._clauses.within(node.start, node.end))

    def _own_clauses(self, node: Node) -> list[ClauseSpan]:
        return [clause for span in node.paragraphs for clause in self._clauses.within(*span)]

    def _coverage(self) -> dict[Level, float]:
        """Return for each level the share of its innermost parts that name somebody responsible."""
        counts: dict[Level, list[bool]] = {}
        for root in self._roots:
            for node in root.walk():
                if not node.children:
                    counts.setdefault(node.mark.level, []).append(bool(self._own_clauses(node)))
        return {level: sum(values) / len(values) for level, values in counts.items()}

    def _nesting(self) -> dict[Level, float]:
        """Return for each level the share of its parts that hold further parts."""
        counts: dict[Level, list[bool]] = {}
        waiting = list(self._roots)
        while waiting:
            node = waiting.pop()
            if not self._excluded(node):
                counts.setdefault(node.mark.level, []).append(bool(node.children))
                waiting += node.children
        self._count = {level: len(values) for level, values in counts.items()}
        return {level: sum(values) / len(values) for level, values in counts.items()}

    def _excluded(self, node: Node) -> bool:
        heading = heading_of(self._text, node)
        if headings.GOALS.match(heading) or headings.NO_MEASURE.match(heading):
            return True
        return not node.children and headings.NO_LEAF.match(heading) is not None

    def _select(self, node: Node) -> list[Node]:
        """Return the measures at or below ``node``."""
        if self._excluded(node):
            return self._select_answered(node)
        if not node.children:
            return [node] if self._carries(node) else []
        if self._children_are_measures(node):
            return [part for child in node.children for part in self._select(child)]
        return [node]

    def _select_answered(self, node: Node) -> list[Node]:
        """Return the measures under a heading that usually has none: what somebody answers for."""
        if not self._has_clause(node):
            return []
        if node.children:
            return [part for child in node.children for part in self._select(child)]
        return [] if headings.GOALS.match(heading_of(self._text, node)) else [node]

    def _carries(self, node: Node) -> bool:
        """Say whether an innermost part says something that could be a measure."""
        words = self._text[node.mark.end : node.end]
        if headings.PROVISION.match(words):
            return False
        if self._own_clauses(node):
            return True
        only_heading = len(node.paragraphs) == 1 and node.body >= node.paragraphs[0][1]
        return len(words) >= _SHORTEST and not (only_heading and words[-1] not in "。；;")

    def _children_are_measures(self, node: Node) -> bool:
        """Say whether the parts within ``node`` are measures, or a list within one measure."""
        if any(self._is_label(child) for child in node.children):
            return False
        marked = [child for child in node.children if self._has_clause(child)]
        if marked:
            alone = len(node.children) > 1 and marked == [node.children[-1]]
            return self._last_clause_parts(node) if alone else True
        if node.children[0].mark.level >= Level.PAREN_ARABIC or self._is_one_with_a_list(node):
            return False
        return self._unmarked_children_are_measures(node)

    def _last_clause_parts(self, node: Node) -> bool:
        """Judge parts of which only the last names somebody: does its clause close the whole?"""
        last = node.children[-1]
        clause = self._clauses.within(last.start, last.end)[-1]
        if self._covered.get(last.mark.level, 0) > 0.5:
            return True  # Where parts of this level have clauses of their own, it is its own.
        if clause.span[0] < last.paragraphs[0][1]:
            return self._announces(node)
        # On a line of its own below the items of a section it is the clause of them all.
        if node.mark.level > Level.HAN or self._is_one_with_a_list(node):
            return False
        if not all(child.has_heading and child.body < child.end for child in node.children):
            return False
        self._shared[id(node)] = clause
        return True

    def _announces(self, node: Node) -> bool:
        """Say whether a part's heading announces measures (保障措施) of some length."""
        if node.mark.level > Level.HAN or self._is_one_with_a_list(node):
            return False
        announced = headings.CONTAINER.search(heading_of(self._text, node))
        return announced is not None and all(self._is_headed(child) for child in node.children)

    def _unmarked_children_are_measures(self, node: Node) -> bool:
        """Judge parts none of which names anybody, by their own headings and their level."""
        if node.children[0].mark.level == Level.ARTICLE:
            return True  # However short, articles are the units of what is written in them.
        own = self._own_clauses(node)
        if own and self._covered.get(node.mark.level, 0) >= 0.5:
            return False
        if own and own[-1].span[0] > node.children[0].start:
            return False
        deep = node.children[0].mark.level >= Level.ARABIC
        if deep and node.mark.level == Level.PAREN_HAN and not own:
            # Lists within a few items do not move the level of the measures; numbers that run on
            # from one item to the next do.
            return self._nested.get(node.mark.level, 0) > 0.5 or self._runs_on(node)
        headed = sum(1 for child in node.children if self._is_headed(child))
        return headed * 10 >= len(node.children) * 6

    def _is_label(self, node: Node) -> bool:
        """Say whether a part only says who is responsible, or by when (（二）责任单位：…)."""
        return bool(
            patterns.ROLE_LABEL.match(self._text, node.mark.end)
            or patterns.TIME_LABEL.match(self._text, node.mark.end)
        )

    def _is_one_with_a_list(self, node: Node) -> bool:
        """Say whether the parts within ``node`` are conditions or amounts of one measure.

        So they are below an article, after words that announce them (按以下标准给予补助：), and
        where nearly all parts of the level are measures without further parts.
        """
        if node.mark.level == Level.ARTICLE:
            return True
        before = self._text[node.body : node.children[0].start].rstrip()
        if len(before) >= _SHORTEST and before[-1] in "：:":
            return True
        leaf_style = self._count.get(node.mark.level, 0) >= 6 and (
            self._nested.get(node.mark.level, 0) <= 0.34
        )
        return leaf_style and not headings.CONTAINER.search(heading_of(self._text, node))

    def _runs_on(self, node: Node) -> bool:
        key = id(node.parent)
        if key not in self._running:
            self._running[key] = any(
                other.children and other.children[0].mark.number > 1
                for other in self._siblings(node)
            )
        return self._running[key]

    def _is_headed(self, node: Node) -> bool:
        if node.children or node.end - node.mark.end >= 60:
            return True
        return node.has_heading and node.end - node.body >= _SHORTEST

    def _at_level(self, nodes: list[Node]) -> list[Node]:
        """Leave out innermost parts that stand further out than the measures (五、有关要求)."""
        return [
            node
            for node in nodes
            if node.children or self._has_clause(node) or self._among_leaves(node)
        ]

    def _among_leaves(self, node: Node) -> bool:
        """Say whether most parts beside ``node`` are innermost ones too."""
        key = (id(node.parent), node.plan)
        if key not in self._leaves:
            beside = [
                other
                for other in self._siblings(node)
                if other.plan == node.plan and not self._excluded(other)
            ]
            leaves = sum(1 for other in beside if not other.children)
            self._leaves[key] = leaves * 2 > len(beside)
        return self._leaves[key]

    def _siblings(self, node: Node) -> list[Node]:
        return node.parent.children if node.parent else self._roots

    def _item(self, node: Node, is_last: bool, usual: int) -> Item:
        text = self._text
        own = self._clauses.within(node.start, node.end)
        end = extent.end_of_last(text, node, own, usual, self._closes) if is_last else node.end
        head_end = min([node.paragraphs[0][1], *(clause.span[0] for clause in own[:1])])
        title, body, has_heading = outlines.split_heading(text, node.mark.end, head_end)
        title = extent.without_stop(text, title)
        start = body if has_heading else node.mark.end
        if own and has_heading and own[0].span[0] <= body and own[0].span[1] < end:
            start = max(body, own[0].span[1])
        closing = own[-1] if own and not text[own[-1].span[1] : end].strip(_BLANK) else None
        stop = closing.span[0] if closing else end
        body_span = trim(text, min(start, stop), stop)
        if body_span[0] >= body_span[1]:
            body_span = trim(text, node.mark.end, head_end)
        if title[0] >= title[1]:
            title = (body_span[0], min(body_span[1], body_span[0] + _LONGEST_TITLE))
        inherited = [] if own else self._inherited(node)
        clauses = own or inherited
        responsibility = closing or (clauses[-1] if clauses else None)
        return Item(node, title, body_span, (node.start, end), tuple(clauses), responsibility)

    def _inherited(self, node: Node) -> list[ClauseSpan]:
        """Return the clause that the nearest section around ``node`` has for all its items."""
        for outer in reversed(node.ancestors()):
            shared = self._shared.get(id(outer))
            own = [shared] if shared else self._own_clauses(outer)
            if own:
                return own[-1:]
        return []

    def _ends_plan(self, node: Node) -> bool:
        """Say whether the last part of a plan is ``node`` or within it."""
        return id(extent.last_part(node)) in self._ends

    def _plans(self) -> list[Node]:
        """Return the last outermost part of each plan."""
        return [
            root
            for index, root in enumerate(self._roots)
            if index + 1 == len(self._roots) or self._roots[index + 1].plan != root.plan
        ]
