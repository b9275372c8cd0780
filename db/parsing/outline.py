"""The outline of a document: its numbered parts as a tree, over the paragraphs of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from db.parsing import boxes, patterns
from db.parsing.brackets import outside, trim
from db.parsing.marks import Level, Mark, Sequence, mark_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Span

_LONGEST_HEADING: Final = 50
_LONGEST_LINE_HEADING: Final = 70
ANNEX: Final = re.compile(r"^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?[：:]?$")
"""The line above an annex."""
_STOPS: Final = frozenset("。；!！?？")
_IN_BRACKETS: Final = re.compile(
    r"[【〔［\[〖](?P<heading>[^【】〔〕［］\[\]〖〗\n]{2,40})[】〕］\]〗]\s?[：:]?"
)
_ARTICLE_IN_BRACKETS: Final = re.compile(
    r"[（(](?P<heading>[^（）()\n，。；、]{2,20})[）)]\s?[：:]?"
)
"""第二条【支持基础研究】…, 第二条（支持基础研究）…: the heading, and behind it the text."""


@dataclass(slots=True)
class Node:
    """A numbered part.

    Attributes:
        mark: Its number.
        title: The span of its heading without number and full stop. Where the part has no heading
            of its own, its first clause.
        body: Where what follows the heading begins; the part's beginning if it has no heading.
        has_heading: Whether ``title`` is a heading.
        paragraphs: The spans of its own paragraphs, the numbered one first, those of the parts
            within it left out.
        children: The parts within it.
        boxes: The paragraphs of boxes (专栏) that belong to it; their numbers head no parts.
        parent: The part it is in.
        plan: The heading of the plan it belongs to, where a document holds several.
    """

    mark: Mark
    title: Span
    body: int
    has_heading: bool
    paragraphs: list[Span]
    children: list[Node] = field(default_factory=list)
    boxes: list[Span] = field(default_factory=list)
    parent: Node | None = None
    plan: Span | None = None

    @property
    def start(self) -> int:
        """Return where the part begins: at its number."""
        return self.mark.start

    @property
    def end(self) -> int:
        """Return where the part ends, everything within it included."""
        end = max(self.paragraphs[-1][1], self.boxes[-1][1] if self.boxes else 0)
        return max(end, self.children[-1].end) if self.children else end

    def walk(self) -> Iterator[Node]:
        """Yield the part and all parts within it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> list[Node]:
        """Return the parts around it, outermost first."""
        found: list[Node] = []
        node = self.parent
        while node is not None:
            found.append(node)
            node = node.parent
        return found[::-1]


@dataclass(slots=True)
class Outline:
    """The numbered parts of a text.

    Attributes:
        roots: The outermost parts.
        lead: The spans of the paragraphs before the first part.
        plans: The headings of further plans within the document, in the order of the text.
    """

    roots: list[Node]
    lead: list[Span]
    plans: list[Span]


def read(text: str) -> Outline:
    """Return the outline of a cleaned text, one paragraph a line."""
    spans = paragraphs(text)
    outline = Outline([], [], [])
    stack: list[Node] = []
    sequence = Sequence()
    plan: Span | None = None
    listing = False
    index = 0
    boxed = boxes.find(text, spans, lambda at: _begins_plan(text, spans, at, in_box=True))
    box_levels: set[Level] = set()
    while index < len(spans):
        if index in boxed:
            after = boxed[index]
            follows = mark_at(text, *spans[after]) if after < len(spans) else None
            owner = _owner(stack, follows, box_levels)
            box = owner.boxes if owner else outline.lead if not outline.roots else []
            box += spans[index:after]
            index = after
            continue
        start, end = spans[index]
        index += 1
        mark = mark_at(text, start, end)
        listing = _is_attachment(text, start, end, mark, listing)
        if listing:
            mark = None
        if mark is not None and not _is_heading_mark(text, mark, stack, sequence):
            mark = None
        if mark is None:
            if stack and _begins_plan(text, spans, index - 1):
                plan = (start, end)
                outline.plans.append(plan)
                stack = []
                sequence = Sequence()
            elif stack:
                stack[-1].paragraphs.append((start, end))
            elif plan is None:
                outline.lead.append((start, end))
            continue
        sequence.take(mark)
        while stack and stack[-1].mark.level >= mark.level:
            stack.pop()
        node = _node(text, mark, end)
        node.parent = stack[-1] if stack else None
        node.plan = plan
        (node.parent.children if node.parent else outline.roots).append(node)
        stack.append(node)
    return outline


def _owner(stack: list[Node], follows: Mark | None, levels: set[Level]) -> Node | None:
    """Return the part that a box belongs to, and note at which level boxes belong to parts.

    A box between two parts of one level belongs to the first. One after the last part of a section
    does so too where such boxes were met before, else it sums up the section.

    Args:
        stack: The parts that are open before the box.
        follows: The number after it.
        levels: The levels of the parts that own boxes so far; added to.
    """
    if not stack:
        return None
    last = stack[-1]
    if follows is None or follows.level >= last.mark.level or last.mark.level in levels:
        levels.add(last.mark.level)
        return last
    return next((node for node in reversed(stack) if node.mark.level <= follows.level), stack[0])


def paragraphs(text: str) -> list[Span]:
    """Return the spans of the lines of ``text`` that are not empty."""
    spans = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            spans.append(trim(text, start, end))
        start = end + 1
    return spans


def _is_heading_mark(text: str, mark: Mark, stack: list[Node], sequence: Sequence) -> bool:
    """Say whether a number heads a part; a table of contents and a stray figure do not."""
    if mark.level in {Level.PAREN_ARABIC, Level.CIRCLED} and not stack:
        return False
    if mark.level in {Level.ARABIC, Level.PAREN_ARABIC} and not sequence.expects(mark):
        return any(node.mark.level == mark.level for node in stack)
    return mark.end < len(text)


def _is_attachment(text: str, start: int, end: int, mark: Mark | None, listing: bool) -> bool:
    """Say whether a paragraph is of a list of attachments (附件：1.… 2.…), which are no parts."""
    if text.startswith(("附件：", "附件:"), start, end):
        return True
    return listing and mark is not None and end - start < 80 and "。" not in text[start:end]


def _begins_plan(text: str, spans: list[Span], index: int, *, in_box: bool = False) -> bool:
    """Say whether a paragraph after numbered parts is the heading of a further plan or annex.

    In a box a line like a title heads some of its items, unless sections follow.
    """
    start, end = spans[index]
    if ANNEX.match(text[start:end]):
        return True
    if not patterns.is_title(text[start:end]):
        return False
    for follow_start, follow_end in spans[index + 1 : index + 6]:
        mark = mark_at(text, follow_start, follow_end)
        if mark:
            return mark.number == 1 and not (in_box and mark.level >= Level.ARABIC)
    return False


def _node(text: str, mark: Mark, end: int) -> Node:
    """Return the part that ``mark`` heads, its heading parted from its first sentence."""
    title, body, has_heading = split_heading(text, mark.end, end)
    return Node(mark, title, body, has_heading, [(mark.start, end)])


def split_heading(text: str, start: int, end: int) -> tuple[Span, int, bool]:
    """Part the heading of a numbered paragraph from what follows it.

    Args:
        text: The document's text.
        start: Where the paragraph begins, after its number.
        end: Where it ends.

    Returns:
        The heading's span, where the body begins, and whether it is a heading at all: a paragraph
        that is one long sentence has none, its first clause stands in. A heading printed in
        brackets of its own is without them.
    """
    printed = _bracketed_heading(text, start, end)
    if printed:
        return printed.span("heading"), printed.end(), True
    return _split_at_stop(text, start, end)


def _split_at_stop(text: str, start: int, end: int) -> tuple[Span, int, bool]:
    """Part a heading from what follows it at the first stop."""
    stop = comma = None
    for at in outside(text, start, end):
        character = text[at]
        if character in _STOPS:
            stop = at
            break
        if character in "：:" and at - start <= 15 and comma is None and at + 1 < end:
            # 一、元旦：… but not 责任单位：…
            if patterns.ROLE_LABEL.match(text, start):
                continue
            return trim(text, start, at), at + 1, True
        if character in "，," and comma is None:
            comma = at
    if stop is None:
        whole = trim(text, start, end)
        if end - start <= _LONGEST_LINE_HEADING:
            return whole, end, True
        return trim(text, start, comma or min(end, start + _LONGEST_HEADING)), start, False
    heading = trim(text, start, stop)
    if text[stop] == "。" and heading[1] - heading[0] <= _LONGEST_HEADING:
        body = stop + 1
        while body < end and text[body].isspace():
            body += 1
        return heading, body, True
    cut = stop if heading[1] - heading[0] <= _LONGEST_HEADING else comma
    return trim(text, start, cut or min(end, start + _LONGEST_HEADING)), start, False


def _bracketed_heading(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the heading in brackets with which a numbered paragraph begins, if it does."""
    found = _IN_BRACKETS.match(text, start, end)
    if found is None and text[max(0, start - 3) : start].rstrip().endswith("条"):
        found = _ARTICLE_IN_BRACKETS.match(text, start, end)
    if found is None or patterns.ROLE_LABEL.match(text, start + 1, end):
        return None
    return found
