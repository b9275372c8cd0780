"""What is shown of a hit: its title and the best window of its body, with the literals marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from index.normalise import Normalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span

WINDOW = 96
"""Characters of the body that a snippet shows: two to three lines of a result list."""

_LEAD = 16
_ELLIPSIS = "…"
_BLANKS = dict.fromkeys((*range(9, 14), *range(28, 32), 0x85, 0x2028, 0x2029), " ")
_CLAUSE_ENDS = "。；！？\n"


class Passage:
    """A text with its normal form, ready to be marked. Never changes."""

    __slots__ = ("_normalised", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._normalised = Normalised.of(text)

    def marks(self, literals: Sequence[str]) -> tuple[Span, ...]:
        """Return where ``literals`` stand in the text, ascending and never overlapping.

        Each mark is exactly a literal, but for width, case and idle white space. Where literals
        overlap the one that begins first is marked, of several the longest.
        """
        places: list[tuple[int, int]] = []
        plain = self._normalised.text
        for literal in literals:
            start = plain.find(literal)
            while start >= 0:
                places.append((start, -len(literal)))
                start = plain.find(literal, start + 1)
        marks: list[Span] = []
        end = 0
        for start, negative in sorted(places):
            if start >= end:
                end = start - negative
                marks.append(self._normalised.source_span(start, end))
        return tuple(marks)

    def snippet(self, literals: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
        """Return the window that shows most of ``literals``, and the marks in it.

        Different literals count before repeated ones, earlier windows before later ones. Without
        any literal in the text it is its beginning. Line breaks become blanks; ``…`` stands for
        what is left out on either side.
        """
        text = self.text
        marks = self.marks(literals)
        start = self._start(marks) if marks else 0
        while start < len(text) and text[start].isspace():
            start += 1
        end = min(len(text), start + WINDOW)
        inside = list(marks[bisect_left(marks, (start, 0)) : bisect_right(marks, (end, -1))])
        if inside:
            end = max(end, inside[-1][1])
        head = _ELLIPSIS if text[:start].strip() else ""
        tail = _ELLIPSIS if text[end:].strip() else ""
        shift = len(head) - start
        return (
            head + text[start:end].translate(_BLANKS) + tail,
            tuple((one + shift, other + shift) for one, other in inside),
        )

    def _start(self, marks: Sequence[Span]) -> int:
        """Return where the best window begins: at a mark, with some text before it."""
        words = [self._normalised_word(mark) for mark in marks]
        best = 0
        best_value = (0, 0)
        best_end = 0
        for first, (start, _) in enumerate(marks):
            last = bisect_right(marks, (start + WINDOW - _LEAD, -1))
            value = (len(set(words[first:last])), last - first)
            if value > best_value:
                best, best_value, best_end = start, value, marks[last - 1][1]
        return 0 if best_end <= WINDOW else self._lead(best)

    def _lead(self, start: int) -> int:
        """Return a beginning shortly before ``start``, after the end of a clause if one is near."""
        earliest = max(0, start - _LEAD)
        for offset in range(start - 1, earliest - 1, -1):
            if self.text[offset] in _CLAUSE_ENDS:
                return offset + 1
        return earliest

    def _normalised_word(self, mark: Span) -> str:
        return Normalised.of(self.text[mark[0] : mark[1]]).text
