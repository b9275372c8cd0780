"""Boxes (专栏1 重点工程) that plans print between their numbered parts, with numbers of their own.

A box has a heading and no end of its own. It ends where the numbers of the document go on: at a
number of a section, at one that is not the box's next, and, where a number is the next of both, at
a paragraph built like the document's parts and not like the box's items.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing.marks import Level, mark_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.models import Span
    from db.parsing.marks import Mark

_HEADING: Final = re.compile(
    r"^[【\[（(]?专\s?栏\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d、])[^。；，,]{0,60}$"
)
_LONGEST_TITLE: Final = 60


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered paragraph."""

    mark: Mark
    span: Span


def find(text: str, paragraphs: list[Span], begins_plan: Callable[[int], bool]) -> dict[int, int]:
    """Return the boxes of a text: the index of each one's heading with the index of what follows.

    Args:
        text: The document's text.
        paragraphs: The spans of its paragraphs.
        begins_plan: Says of the index of a paragraph whether it is the heading of an annex or of a
            further plan, at which a box ends.
    """
    found: dict[int, int] = {}
    outer: dict[Level, _Item] = {}
    index = 0
    while index < len(paragraphs):
        start, end = paragraphs[index]
        if not _is_heading(text, start, end):
            mark = mark_at(text, start, end)
            if mark:
                outer[mark.level] = _Item(mark, (start, end))
            index += 1
            continue
        box = _Box(text, outer)
        heading, index = index, index + 1
        while index < len(paragraphs) and box.takes(paragraphs[index]) and not begins_plan(index):
            index += 1
        found[heading] = index
    return found


def _is_heading(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_TITLE + 8 and _HEADING.match(text[start:end]) is not None


class _Box:
    """A box as far as it was read."""

    def __init__(self, text: str, outer: dict[Level, _Item]) -> None:
        """Begin a box in ``text`` after the numbers ``outer``, the last of each level."""
        self._text = text
        self._outer = outer
        self._first: _Item | None = None
        self._last = 0

    def takes(self, span: Span) -> bool:
        """Say whether the next paragraph is of the box."""
        mark = mark_at(self._text, *span)
        if mark is None:
            return not _is_heading(self._text, *span)
        if mark.level < Level.ARABIC:
            return False
        if self._first is None or mark.level < self._first.mark.level:
            if mark.number == 1:
                self._first, self._last = _Item(mark, span), 1
            return mark.number == 1
        if mark.level > self._first.mark.level:
            return True
        if mark.number not in {1, self._last + 1} or self._is_the_documents(mark, span):
            return False
        self._last = mark.number
        return True

    def _is_the_documents(self, mark: Mark, span: Span) -> bool:
        """Judge a number that is the next of the box and, maybe, of the document too."""
        before = self._outer.get(mark.level)
        if before is None or self._first is None or before.mark.number + 1 != mark.number:
            return False
        form = _form(self._text, span)
        return form == _form(self._text, before.span) != _form(self._text, self._first.span)


def _form(text: str, span: Span) -> tuple[str, bool]:
    """Return how a numbered paragraph is built: its first stop, and whether a bracket ends it."""
    start, end = span
    stop = re.search(r"[。：:；，]", text[start : min(end, start + 80)])
    return (stop.group() if stop else "", text[end - 1] in "）)】〕]")
