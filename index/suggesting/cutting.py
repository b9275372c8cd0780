"""The parts of a text that do stand in a library, of one that stands nowhere as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.bonds import WORD
from index.normalise import normalise
from index.phrases import PLAIN, trimmed
from index.widening import expressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.suggesting.lookup import Lookup

_LONGEST_CUT = 80
"""Characters of a text pasted whole that are cut up; the rest would tell no more."""

_FINDS = 48
"""Look-ups for cutting one word."""

_TELLING = 3
"""Characters of a piece that tells something of a text of any length; shorter ones must together be
half of it."""

_MOST_OF = 0.6
"""Share of a text from which on a part of it is offered with its verbs (支持企业做大做强)."""

_DIGITS = "0123456789"

_RUN = re.compile(r"[^\W_]+")


class Cutter:
    """Cuts texts into words of one library, for one question."""

    def __init__(self, lookup: Lookup) -> None:
        """Cut by what ``lookup`` finds."""
        self._lookup = lookup
        self._left = _FINDS

    def pieces(self, word: str) -> tuple[str, ...]:
        """Return the longest telling pieces of ``word``, in its order.

        Each stands in the library as a word, or by another name of it.
        """
        self._left = _FINDS
        text = trimmed(word[:_LONGEST_CUT])
        found = [
            one
            for one in dict.fromkeys(map(trimmed, filter(None, self._parts(text))))
            if len(one) > 1 and one not in PLAIN and self._is_word(one)
        ]
        found = [one for one in found if not any(one in other and one != other for other in found)]
        # Short words that are little of a text may be about anything: 费用 of r&d费用.
        if 2 * sum(map(len, found)) < sum(map(len, _RUN.findall(text))):
            found = [one for one in found if len(one) >= _TELLING]
        return tuple(found)

    def longest(self, word: str) -> str:
        """Return the part of ``word`` that stands in the library and is most of it, or nothing."""
        self._left = _FINDS
        parts = [self._longest(part) for run in _RUN.findall(word) for part in self._stretches(run)]
        best = max(parts, key=len, default="")
        if len(best) < max(_MOST_OF * len(word), _TELLING + 1) or not self._lookup.is_word(best):
            return ""
        return best

    def _is_word(self, piece: str) -> bool:
        # What stands only by another name was cut out because it is an expression.
        return not self._lookup.stands(piece) or self._lookup.is_word(piece)

    def _parts(self, text: str) -> list[str]:
        """Return the pieces of ``text``; expressions with marks in them are one: 首台(套).

        So are those that stand only by another name: 首台套.
        """
        for start, end, others in expressions(text):
            one = text[start:end]
            itself = self._lookup.stands(one)
            other = any(map(self._lookup.stands, map(normalise, others)))
            if (itself and not one.isalnum()) or (other and not itself):
                return [*self._parts(text[:start]), one, *self._parts(text[end:])]
        return [
            self._whole(one, run)
            for run in map(trimmed, _RUN.findall(text))
            for part in self._stretches(run)
            for one in self._cut(part)
        ]

    def _stretches(self, run: str) -> Iterator[str]:
        """Yield the parts of ``run`` in which all neighbours are neighbours in the library."""
        counts = self._lookup.bonds.pairs(run)
        start = 0
        for at in range(1, len(run)):
            if not counts.get(run[at - 1 : at + 1], 1):
                yield run[start:at]
                start = at
        yield run[start:]

    def _cut(self, stretch: str) -> list[str]:
        """Return the longest pieces, from the longest one to both sides, in order."""
        best = self._longest(stretch)
        if not best:
            return []
        before, _, behind = stretch.partition(best)
        return [*self._cut(before), best, *self._cut(behind)]

    def _longest(self, stretch: str) -> str:
        """Return the longest part, of at least two characters, that stands; the first of such."""
        best = (0, 0)
        end = 1
        for start in range(len(stretch) - 1):
            end = max(end, start + 1)
            while end < len(stretch) and self._known(stretch[start : end + 1]):
                end += 1
            if end - start > best[1] - best[0]:
                best = (start, end)
            if end == len(stretch):
                break
        return stretch[slice(*best)] if best[1] - best[0] > 1 else ""

    def _whole(self, piece: str, run: str) -> str:
        """Return ``piece`` of ``run`` without the halves of words at its ends."""
        start = run.find(piece)
        end = start + len(piece)
        if start and self._torn(run[start - 1 : start + 1], piece[:2]):
            piece = piece.lstrip(_DIGITS) if piece[0].isdigit() else piece[1:]
        if end < len(run) and len(piece) > 1 and self._torn(run[end - 1 : end + 1], piece[-2:]):
            piece = piece.rstrip(_DIGITS) if piece[-1].isdigit() else piece[:-1]
        return piece

    def _torn(self, across: str, inside: str) -> bool:
        """Return whether a cut between the pair ``across`` tears a word or a number apart."""
        if across.isdigit():
            return True
        bond = self._lookup.bonds.bond(inside)
        return bond < WORD and self._lookup.bonds.bond(across) > bond

    def _known(self, text: str) -> bool:
        if len(text) == 2:
            return self._lookup.bonds.counts([text]).get(text, 0) > 0
        if not self._lookup.is_known(text):
            if not self._left:
                return False
            self._left -= 1
        return self._lookup.stands(text)
