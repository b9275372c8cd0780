"""What is shown of a hit: its title and the best window of its body, with the literals marked."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.normalise import Normalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span

WINDOW = 96
"""Characters of the body that a snippet shows: two to three lines of a result list."""

_SIGHT = 48
"""Characters that a narrow result list shows for certain: a mark must stand among them."""

_LEAD = 16
_ELLIPSIS = "…"
_BLANK = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_CLAUSE_ENDS = "。；！？\n"


@lru_cache(maxsize=64)
def _pattern(literals: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the literal that begins first, of several the longest."""
    return re.compile("|".join(map(re.escape, sorted(literals, key=len, reverse=True))))


class Passage:
    """A text with its normal form, ready to be marked. Never changes."""

    __slots__ = ("_normal", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._normal = Normalised.of(text)

    def holds(self, literals: Sequence[str]) -> bool:
        """Return whether any of ``literals`` stands in the text."""
        return any(literal in self._normal.text for literal in literals)

    def marks(self, literals: Sequence[str]) -> tuple[Span, ...]:
        """Return where ``literals`` stand in the text, ascending and never overlapping.

        Each mark is exactly a literal, but for width, case and idle white space. Where literals
        overlap the one that begins first is marked, of several the longest.
        """
        return tuple(
            self._normal.source_span(start, end) for start, end, _ in self._places(literals)
        )

    def _places(self, literals: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return start and end in the normal form, and the literal, of every mark."""
        if not literals:
            return []
        found = _pattern(tuple(literals)).finditer(self._normal.text)
        return [(one.start(), one.end(), one[0]) for one in found]

    def snippet(self, literals: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
        """Return the window that shows most of ``literals``, and the marks in it.

        Different literals count before repeated ones, earlier windows before later ones. It begins
        with the text unless its first mark would stand too far back to be seen in a narrow list.
        Without any literal in the text it is its beginning. Line breaks become blanks; ``…``
        stands for what is left out on either side.
        """
        text = self.text
        places = self._places(literals)
        spans = [self._normal.source_span(start, end) for start, end, _ in places]
        first, last = _best_window(places)
        from_start = not last or (spans[last - 1][1] <= WINDOW and spans[first][1] <= _SIGHT)
        start = 0 if from_start else self._lead(spans[first][0])
        while start < len(text) and text[start].isspace():
            start += 1
        end = min(len(text), start + WINDOW)
        if last:
            end = max(end, spans[last - 1][1])
        marks = [span for span in spans if start <= span[0] and span[1] <= end]
        head = _ELLIPSIS if text[:start].strip() else ""
        tail = _ELLIPSIS if text[end:].strip() else ""
        shift = len(head) - start
        return (
            head + _BLANK.sub(" ", text[start:end]) + tail,
            tuple((one + shift, other + shift) for one, other in marks),
        )

    def _lead(self, start: int) -> int:
        """Return a beginning shortly before ``start``, after the end of a clause if one is near."""
        earliest = max(0, start - _LEAD)
        for offset in range(start - 1, earliest - 1, -1):
            if self.text[offset] in _CLAUSE_ENDS:
                return offset + 1
        return earliest


def _best_window(places: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
    """Return which of ``places`` the best window shows: from the first to before the last."""
    if places and places[-1][1] <= WINDOW:
        return 0, len(places)
    best = (0, 0)
    chosen = (0, 0)
    last = 0
    for first, (start, _, _) in enumerate(places):
        while last < len(places) and places[last][1] <= start + WINDOW - _LEAD:
            last += 1
        last = max(last, first + 1)
        value = (len({literal for _, _, literal in places[first:last]}), last - first)
        if value > best:
            best, chosen = value, (first, last)
    return chosen
