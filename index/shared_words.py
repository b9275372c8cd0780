"""The telling words that two measures share, to say why they are alike."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from index.bonds import WORD
from index.phrases import EDGES, GRAMMAR, PLAIN, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.bonds import Bonds
    from index.matching import Matcher, Rows
    from index.zones import Zones

MOST = 5
"""How many shared words are named."""

_LONGEST = 12
"""Characters; where more is shared, the two were copied from each other, and this much tells so."""

_TRIED = 8
"""How many terms are grown to words for one measure."""

_EDGES = re.compile("|".join(sorted(EDGES, key=lambda word: (-len(word), word))))
_WORD = re.compile(r"[a-z\u3400-\u4dbf\u4e00-\u9fff]+")


class SharedWords:
    """Names the words that one measure shares with others."""

    def __init__(
        self,
        zones: Zones,
        terms: Mapping[str, tuple[float, Rows]],
        bonds: Bonds,
        matcher: Matcher,
        poll: Callable[[], None],
    ) -> None:
        """Take one measure.

        Args:
            zones: Its texts.
            terms: Its terms, the most telling first: how much each tells, and where it stands.
            bonds: Knows what belongs to one word.
            matcher: Finds literals in the library's texts.
            poll: Called now and then; whatever it raises ends the search.
        """
        self._sources = (zones.title, zones.body)
        self._weights = {term: weight for term, (weight, _) in terms.items()}
        self._rows: dict[str, Rows] = {term: rows for term, (_, rows) in terms.items()}
        self._bonds = bonds
        self._matcher = matcher
        self._poll = poll

    def with_row(self, row: int) -> tuple[str, ...]:
        """Return the telling words that the measure in ``row`` has too, the best first."""
        found: dict[str, float] = {}
        terms = [term for term in self._weights if self._stands(term, row)]
        tried = 0
        for term in terms:
            # The most telling terms are grown first; what the word covers is done with.
            if any(term in word for word in found):
                continue
            tried += 1
            if tried > _TRIED:
                break
            word = self._grown(term, row)
            if word and word not in PLAIN:
                pairs = {word[at : at + 2] for at in range(len(word) - 1)}
                found[word] = sum(self._weights.get(pair, 0.0) for pair in pairs)
        kept: list[str] = []
        for word in sorted(found, key=lambda one: (-found[one], one)):
            if not any(word in other or other in word for other in kept):
                kept.append(word)
        return tuple(kept[:MOST])

    def _grown(self, term: str, row: int) -> str:
        """Return the longest words around ``term`` that both measures have, or nothing."""
        best = ""
        for source in self._sources:
            start = source.find(term)
            if start >= 0:
                word = self._whole(source, *self._stretch(source, start, start + len(term), row))
                best = max(best, word, key=len)
        return best

    def _stretch(self, source: str, start: int, end: int, row: int) -> tuple[int, int]:
        """Return the span of the longest text around ``source[start:end]`` that ``row`` has too."""
        low, high = start, end
        while high < len(source) and high - low < _LONGEST and self._joins(source, high - 1, row):
            high += 1
        while low > 0 and high - low < _LONGEST and self._joins(source, low - 1, row):
            low -= 1
        # Nearly always both have it in one piece, if they have all its pairs.
        if self._stands(source[low:high], row):
            return low, high
        while end < high and self._stands(source[start : end + 1], row):
            end += 1
        while start > low and self._stands(source[start - 1 : end], row):
            start -= 1
        return start, end

    def _whole(self, source: str, start: int, end: int) -> str:
        """Return ``source[start:end]`` without halves of words, verbs and grammar at its ends.

        An end is half a word if its character belongs more to what stands outside than inside.
        """
        while end - start > 1 and start and self._torn(source, start - 1, start):
            start += 1
        while end - start > 1 and end < len(source) and self._torn(source, end - 1, end - 2):
            end -= 1
        word = source[start:end]
        if len(word) < 2:
            return ""
        # 优势机构通过兼并重组 is two words and a verb between.
        word = max(map(trimmed, _EDGES.split(word)), key=len)
        loose = len(word) == 2 and self._bonds.bond(word) < WORD
        return "" if loose or len(word) < 2 else word

    def _torn(self, source: str, across: int, inside: int) -> bool:
        """Return whether the pair at ``across`` is closer or commoner than the one ``inside``."""
        outer, inner = source[across : across + 2], source[inside : inside + 2]
        if not _WORD.fullmatch(outer) or GRAMMAR.intersection(outer):
            return False
        return self._bonds.bond(outer) >= WORD and self._closeness(outer) > self._closeness(inner)

    def _closeness(self, pair: str) -> float:
        """Return how much a pair is one word: the bond of rare characters is easily had."""
        count = self._bonds.counts((pair,)).get(pair, 0)
        return self._bonds.bond(pair) + math.log(max(count, 1)) / 2

    def _joins(self, source: str, at: int, row: int) -> bool:
        """Return whether ``row`` has the pair at ``at`` too, and it is no grammar."""
        pair = source[at : at + 2]
        return (
            _WORD.fullmatch(pair) is not None
            and not GRAMMAR.intersection(pair)
            and self._stands(pair, row)
        )

    def _stands(self, word: str, row: int) -> bool:
        rows = self._rows.get(word)
        if rows is None:
            self._poll()
            rows = self._rows[word] = self._matcher.find(word, self._poll).rows
        at = int(rows.searchsorted(row))
        return at < len(rows) and int(rows[at]) == row
