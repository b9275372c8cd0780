"""Words that stand nowhere: what may have been meant.

All candidates come from the library itself, by the neighbours that characters have in it and by
reading some of its texts, so that nothing is proposed that is not there.
"""

from __future__ import annotations

import math
import re
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from index.bonds import WORD
from index.suggesting.readings import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.matching import Rows
    from index.suggesting.lookup import Lookup

_LONGEST_WORD = 16
"""Characters; what is longer is not one word misspelt, and is cut up instead."""

_PATHS = 12
"""Spellings that are followed from character to character at the same time."""

_FIRST = 40
"""Characters that a spelling may begin with."""

_PROOFS = 10
"""Candidates that are looked up in the library."""

_WANTED = 4
"""Corrections that are made of one kind of slip; each is seen to be a word, by reading."""

_READ_ROWS = 60
_READ_AT_MOST = 240
"""Measures that are read for one place of a word, and for one word."""

_RARE = 0.01
"""With this share of the best one's weight, something is a chance neighbourhood and not meant."""

_SHORT_COST = 2.0
_SHORT_WEIGHT = 2.0
"""What a word of two characters may cost at most, and must weigh more than: in so short a word
anything sounds like something that stands somewhere."""

# What each kind of slip costs, against each other and against the candidate's weight.
_SAME_SOUND, _NEAR_SOUND, _SWAPPED, _ONE_MORE, _ONE_LESS, _OTHER = 1.0, 1.6, 1.4, 2.0, 2.2, 3.0


class Mender:
    """Looks for what was meant by words, for one question; keeps what it has looked up."""

    def __init__(self, lookup: Lookup) -> None:
        """Mend by what ``lookup`` finds."""
        self._lookup = lookup

    def corrections(self, word: str) -> tuple[str, ...]:
        """Return what stands in the library and differs from ``word`` by one slip, best first.

        A slip is a character (or a few) replaced by what sounds alike, two neighbours swapped, one
        character too many, missing, or wrong. Digits are never changed: another year or another
        sum is not what was meant.
        """
        if not 2 <= len(word) <= _LONGEST_WORD or any(one > "\uffff" for one in word):
            return ()
        costs: dict[str, float] = {}
        for candidate, cost in (*self._homophones(word), *self._rearranged(word)):
            if candidate != word and cost < costs.get(candidate, math.inf):
                costs[candidate] = cost
        best = self._proved(word, costs)
        if len(best) < 2 and len(word) > 2:
            further = self._proved(word, dict(self._read(word)))
            best = tuple(dict.fromkeys((*best, *further)))
        return best

    def _proved(self, word: str, costs: dict[str, float]) -> tuple[str, ...]:
        """Return those candidates that stand in the library, the most likely first."""
        digits = _digits(word)
        candidates = [one for one in costs if _digits(one) == digits and len(one) > 1]
        # What hangs together loosely is two halves of words that happen to be neighbours.
        bonds = {one: self._lookup.bonds.bond(one) for one in candidates}
        candidates = [
            one
            for one in candidates
            if len(one) > 2 or (bonds[one] >= WORD and costs[one] <= _SHORT_COST)
        ]
        candidates.sort(key=lambda one: (costs[one] - 0.5 * bonds[one], one))
        weights = {one: float(self._lookup.find(one).weights.sum()) for one in candidates[:_PROOFS]}
        least = _RARE * max(weights.values(), default=0.0)
        scores = {
            one: costs[one] - 0.4 * bonds[one] - 0.25 * math.log(weight)
            for one, weight in weights.items()
            if weight > (least if len(one) > 2 else max(least, _SHORT_WEIGHT))
        }
        order = sorted(scores, key=lambda one: (scores[one], one))
        # What stands only as a scrap of other words is not what anyone meant.
        return tuple(islice(filter(self._lookup.is_word, order), _WANTED))

    def _homophones(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield spellings that sound alike and whose neighbours are neighbours in the library."""
        limit = 2 if len(word) < 4 else 3
        paths: list[tuple[float, int, str]] = [(0.0, 0, "")]
        for position, char in enumerate(word):
            same, near = alike(char)
            choices = [(char, 0.0)]
            choices += [(one, _SAME_SOUND) for one in same]
            first = choices + [(one, _NEAR_SOUND) for one in near]
            longer = [
                (cost + more, changes + (more > 0), path + one)
                for cost, changes, path in paths
                # Two characters that both sound only nearly so are hardly one slip.
                for one, more in (choices if changes else first)
                if changes < limit or not more
            ]
            if not position:
                alone = self._lookup.bonds.counts(path for _, _, path in longer)
                longer = [one for one in longer if alone.get(one[2], 1) > 0]
                longer.sort(key=lambda one: one[0] - 0.5 * math.log(alone.get(one[2], 1)))
                longer = longer[:_FIRST]
                if all(path != char for _, _, path in longer):
                    longer.append((0.0, 0, char))
            else:
                counts = self._lookup.bonds.counts(path[-2:] for _, _, path in longer)
                longer = [
                    (cost, changes, path)
                    for cost, changes, path in longer
                    if counts.get(path[-2:], 1) > 0
                ]
                longer.sort(key=lambda one: one[0] - 0.2 * math.log(counts.get(one[2][-2:], 1)))
                longer = longer[: _PATHS if position < len(word) - 1 else 4 * _PATHS]
            paths = longer
            self._lookup.poll()
        for cost, _, path in paths:
            yield path, cost

    def _rearranged(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield ``word`` with two neighbours swapped, and without one inner character."""
        changed = [
            (word[:at] + word[at + 1] + word[at] + word[at + 2 :], _SWAPPED)
            for at in range(len(word) - 1)
        ]
        if len(word) > 2:
            changed += [(word[:at] + word[at + 1 :], _ONE_MORE) for at in range(1, len(word) - 1)]
        for one, cost in changed:
            counts = self._lookup.bonds.pairs(one)
            if all(counts.values()):
                yield one, cost

    def _read(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield what stands where the rest of ``word`` stands, from reading some texts."""
        size = len(word)
        # How much of the word's beginning and of its end stands somewhere: the slip is between.
        head = next(
            at for at in range(size - 1, -1, -1) if not at or self._lookup.stands(word[:at])
        )
        tail = next(at for at in range(1, size + 1) if at == size or self._lookup.stands(word[at:]))
        seen: dict[str, int] = {}
        read = 0
        for at in range(max(tail - 1, 0), min(head, size - 1) + 1):
            for before, after in ((word[:at], word[at + 1 :]), (word[:at], word[at:])):
                # Nearly everything may stand before or behind a word.
                if not before or not after or read >= _READ_AT_MOST:
                    continue
                rows = self._holding((before, after))[:_READ_ROWS]
                read += len(rows)
                for char in self._between(before, after, rows):
                    one = before + char + after
                    seen[one] = seen.get(one, 0) + 1
        for one, count in seen.items():
            cost = _OTHER if len(one) == size else _ONE_LESS
            yield one, cost - 0.1 * math.log(count)

    def _holding(self, parts: Iterable[str]) -> Rows:
        """Return the measures in which all ``parts`` stand, those with most of them first."""
        parts = sorted(parts, key=len, reverse=True)
        found = self._lookup.find(parts[0])
        rows, weights = found.rows, found.weights
        for part in parts[1:]:
            # A single character stands in too many measures to be worth reading from the disk.
            if len(part) > 1 or len(parts[0]) == 1:
                common = np.isin(rows, self._lookup.find(part).rows, assume_unique=True)
                rows, weights = rows[common], weights[common]
        return rows[np.argsort(-weights, kind="stable")]

    def _between(self, before: str, after: str, rows: Rows) -> Iterator[str]:
        """Yield the single characters between the two, wherever they stand so in ``rows``."""
        if not len(rows):
            return
        self._lookup.poll()
        pattern = re.compile(f"{re.escape(before)}([^\\W_]){re.escape(after)}")
        for zones in self._lookup.texts(np.sort(rows)):
            for text in (zones.title, zones.body, *zones.names):
                yield from pattern.findall(text)


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())
