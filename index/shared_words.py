"""The telling words that two measures share, to say why they are alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.bonds import WORD
from index.phrases import EDGES, GRAMMAR, PLAIN, trimmed, verb_before, verb_behind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.bonds import Bonds
    from index.zones import Zones

MOST = 5
"""How many shared words are named."""

_LONGEST = 12
"""Characters; where more is shared, the two were copied from each other, and this much tells so."""

_TRIED = 12
"""How many pairs are grown to words for one measure."""

_ONE_WORD = 0.3
"""The closeness from which on a character of grammar is part of a word."""

_FIRMER = 2.0
"""How many times rare characters must grip each other more to be taken for a word (撬动)."""

_EDGES = re.compile("|".join(sorted(EDGES, key=lambda word: (-len(word), word))))
_WORD = re.compile(r"[a-z\u3400-\u4dbf\u4e00-\u9fff]+")

_ENDINGS = frozenset("化性者们器院所会员厅局委部")
"""Characters that belong to the word before them."""

_NO_BEGINNINGS = frozenset("化性者们")


class SharedWords:
    """Names the words that one measure shares with others."""

    def __init__(self, zones: Zones, telling: Mapping[str, float], bonds: Bonds) -> None:
        """Take one measure.

        Args:
            zones: Its texts.
            telling: Its pairs of characters, the most telling first, and how much each tells.
            bonds: Knows what belongs to one word.
        """
        self._mine = (zones.title, zones.body)
        self._weights = telling
        self._bonds = bonds

    def with_texts(self, zones: Zones) -> tuple[str, ...]:
        """Return the telling words that the measure with these texts has too, the best first."""
        theirs = (zones.title, zones.body)
        found: dict[str, float] = {}
        tried = 0
        for pair in self._weights:
            # The most telling pairs are grown first; what a word covers is done with.
            if any(pair in word for word in found) or not any(pair in text for text in theirs):
                continue
            tried += 1
            if tried > _TRIED:
                break
            word = max((self._grown(pair, mine, theirs) for mine in self._mine), key=len)
            if word and word not in PLAIN:
                pairs = {word[at : at + 2] for at in range(len(word) - 1)}
                found[word] = sum(self._weights.get(one, 0.0) for one in pairs)
        kept: list[str] = []
        for word in sorted(found, key=lambda one: (-found[one], one)):
            if not any(word in other or other in word for other in kept):
                kept.append(word)
        return tuple(kept[:MOST])

    def _grown(self, pair: str, mine: str, theirs: tuple[str, ...]) -> str:
        """Return the longest words around ``pair`` that both have, or nothing."""
        start = mine.find(pair)
        if start < 0:
            return ""
        end = start + len(pair)
        while end < len(mine) and end - start < _LONGEST and _joins(mine, start, end + 1, theirs):
            end += 1
        while start and end - start < _LONGEST and _joins(mine, start - 1, end, theirs):
            start -= 1
        other = next(text for text in theirs if mine[start:end] in text)
        return self._whole(mine, start, end, other, other.find(mine[start:end]))

    def _whole(self, mine: str, start: int, end: int, other: str, at: int) -> str:
        """Return ``mine[start:end]`` without halves of words, verbs and grammar at its ends.

        An end is half a word if, in either text, its character belongs more to what stands outside
        than inside. The same stands in ``other`` from ``at`` on.
        """
        shift = at - start
        while end - start > 1 and (
            mine[start] in _NO_BEGINNINGS
            or self._torn_before(mine, start)
            or self._torn_before(other, start + shift)
        ):
            start += 1
        while end - start > 1 and (
            self._torn_behind(mine, end) or self._torn_behind(other, end + shift)
        ):
            end -= 1
        word = mine[start:end]
        if len(word) < 2:
            return ""
        # 优势机构通过兼并重组 is two words and a verb between.
        word = max(map(trimmed, _EDGES.split(word)), key=len)
        loose = len(word) == 2 and self._bonds.bond(word) < WORD
        return "" if loose or len(word) < 2 else word

    def _torn_before(self, text: str, at: int) -> bool:
        """Return whether no word begins at ``at``, going by what stands before it."""
        if verb_before(text, at):
            return False
        return self._torn(text[at : at + 2], text[max(at - 1, 0) : at + 1])

    def _torn_behind(self, text: str, at: int) -> bool:
        """Return whether no word ends before ``at``, going by what stands there."""
        if verb_behind(text, at):
            return False
        return text[at : at + 1] in _ENDINGS or self._torn(text[at - 2 : at], text[at - 1 : at + 1])

    def _torn(self, inside: str, across: str) -> bool:
        """Return whether an end of a word is closer to what is beside it than to the word."""
        if len(across) < 2 or not _WORD.fullmatch(across):
            return False
        bonds = self._bonds
        inner, outer = bonds.closeness(inside), bonds.closeness(across)
        if GRAMMAR.intersection(across):
            # 对接 and 各类 are words though 对 and 各 are grammar.
            return outer > max(inner, _ONE_WORD)
        return outer > inner or bonds.grip(across) > _FIRMER * bonds.grip(inside)


def _joins(mine: str, start: int, end: int, theirs: tuple[str, ...]) -> bool:
    """Return whether others have ``mine[start:end]`` too, and it is words without grammar."""
    text = mine[start:end]
    return (
        _WORD.fullmatch(text) is not None
        and not GRAMMAR.intersection(text)
        and any(text in one for one in theirs)
    )
