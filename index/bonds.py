"""How firmly neighbouring characters hang together in a library: what is a word, by counting."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.matching import Counts, Matcher

WORD = 1.5
"""A bond from which on two characters are taken to belong to one word."""

_COMMON = "技业科省务化服创新企发产术厅和建展的转等高人中大成推设工持研支资国动政机加进责家"
_COMMON_SHARE = 0.40
"""The commonest ideographs of policy documents, and their share of all in them, by count."""


def ideographs(matcher: Matcher) -> float:
    """Return about how many ideographs stand in what ``matcher`` finds."""
    return float(matcher.frequencies(tuple(_COMMON)).sum()) / _COMMON_SHARE


_NO = (0.0, 0.0)


class Bonds:
    """Counts characters and pairs of them, for one question; keeps what it has counted."""

    def __init__(self, matcher: Matcher, total: float) -> None:
        """Count in what ``matcher`` finds, some ``total`` characters."""
        self._matcher = matcher
        self._total = max(total, 1.0)
        self._counts: dict[str, int] = {}
        self._bonds: dict[str, float] = {}
        self._close: dict[str, tuple[float, float]] = {}

    def counts(self, texts: Iterable[str]) -> dict[str, int]:
        """Return how often characters and pairs of them stand in the library.

        Texts that hold a mark or a character beyond U+FFFF are not told.
        """
        wanted = [one for one in dict.fromkeys(texts) if one.isalnum() and max(one) <= "\uffff"]
        missing = [one for one in wanted if one not in self._counts]
        if missing:
            counts = self._matcher.frequencies(missing).tolist()
            self._counts.update(zip(missing, counts, strict=True))
        return {one: self._counts[one] for one in wanted}

    def many(self, texts: Sequence[str]) -> Counts:
        """Return how often each of ``texts`` stands in the library, whatever they hold."""
        counts = self._matcher.frequencies(texts)
        self._counts.update(zip(texts, counts.tolist(), strict=True))
        return counts

    @property
    def total(self) -> float:
        """How many characters the library has, about."""
        return self._total

    def pairs(self, word: str) -> dict[str, int]:
        """Return how often the neighbours in ``word`` are neighbours in the library."""
        return self.counts(map("".join, pairwise(word)))

    def bond(self, word: str) -> float:
        """Return how firmly the characters of ``word`` hang together, at their loosest.

        Returns:
            The natural logarithm of how much more often two neighbours are such than chance would
            make them; 0 if ``word`` has no two neighbours of which neither is a mark.
        """
        known = self._bonds.get(word)
        if known is not None:
            return known
        together = self.pairs(word)
        alone = self.counts(sorted(set("".join(together))))
        bond = self._bonds[word] = min(
            (
                math.log(max(count * self._total / max(alone[one[0]] * alone[one[1]], 1), 0.01))
                for one, count in together.items()
            ),
            default=0.0,
        )
        return bond

    def grip(self, pair: str) -> float:
        """Return how often the rarer one of two neighbours has the other one beside it so.

        Returns:
            A share between 0 and 1; 0 if one of the two is a mark.
        """
        return self._shares(pair)[0]

    def closeness(self, pair: str) -> float:
        """Return how much two neighbours are one, for frequent characters and rare ones alike.

        Returns:
            The share, between 0 and 1, that the pair has of all occurrences of its characters.
        """
        return self._shares(pair)[1]

    def _shares(self, pair: str) -> tuple[float, float]:
        known = self._close.get(pair)
        if known is None:
            together = self.counts((pair,)).get(pair, 0)
            alone = [max(one, 1) for one in self.counts(pair).values()]
            known = (together / min(alone), together * len(alone) / sum(alone)) if together else _NO
            self._close[pair] = known
        return known
