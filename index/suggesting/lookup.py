"""What stands in a library, looked up for one question, and whether it stands there as a word."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from index.bonds import Bonds
from index.phrases import GRAMMAR, verb_before, verb_behind
from index.widening import expressions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.matching import Found, Matcher, Rows
    from index.zones import Zones

_READ_ROWS = 40
"""Measures that are read to see what stands beside a word."""

_FIRM = 3.0
"""How many times the neighbours within a word must grip each other more than those across its
border, if it stands in one surrounding only."""

_SUFFIXES = frozenset("化性者们厅局委办级型类")
"""Characters that end words and begin hardly any."""


class Lookup:
    """Looks up literals, for one question; keeps what it has found."""

    def __init__(
        self,
        matcher: Matcher,
        texts: Callable[[Rows], Sequence[Zones]],
        poll: Callable[[], None],
        total: float,
    ) -> None:
        """Look things up in a library.

        Args:
            matcher: Finds literals in its texts.
            texts: Reads the texts of the measures in some rows.
            poll: Called now and then; whatever it raises ends the search.
            total: How many characters the texts have, about.
        """
        self._matcher = matcher
        self._found: dict[str, Found] = {}
        self._words: dict[str, bool] = {}
        self.texts = texts
        self.poll = poll
        self.bonds = Bonds(matcher, total)

    def stands(self, literal: str) -> bool:
        """Return whether ``literal`` stands anywhere."""
        return len(self.find(literal).rows) > 0

    def is_known(self, literal: str) -> bool:
        """Return whether ``literal`` was looked up before."""
        return literal in self._found

    def find(self, literal: str) -> Found:
        """Return where ``literal`` stands."""
        found = self._found.get(literal)
        if found is None:
            self.poll()
            found = self._found[literal] = self._matcher.find(literal, self.poll)
        return found

    def is_word(self, literal: str) -> bool:
        """Return whether ``literal`` stands somewhere as a word, not as a scrap of other words.

        It does if it is an expression of the table of synonyms, or if on either side of it there
        are, in the measures that have it most, a mark, a border of the text, grammar or a verb, or
        else different neighbours. Where all its surroundings are alike, the characters within it
        must be closer to each other than to what is beside it.
        """
        known = self._words.get(literal)
        if known is None:
            known = self._words[literal] = self._is_word(literal)
        return known

    def _is_word(self, literal: str) -> bool:
        if any((start, end) == (0, len(literal)) for start, end, _ in expressions(literal)):
            return True
        if literal[0] in _SUFFIXES:
            return False
        found = self.find(literal)
        rows = np.sort(found.rows[np.argsort(-found.weights, kind="stable")[:_READ_ROWS]])
        if not len(rows):
            return False
        before: Counter[str] = Counter()
        behind: Counter[str] = Counter()
        for text in self._zones(rows):
            at = text.find(literal)
            while at >= 0:
                before[_before(text, at)] += 1
                behind[_behind(text, at + len(literal))] += 1
                at = text.find(literal, at + 1)
        return self._ends(literal[:2], before, lambda one: one + literal[0]) and self._ends(
            literal[-2:], behind, lambda one: literal[-1] + one
        )

    def _zones(self, rows: Rows) -> Iterator[str]:
        self.poll()
        for zones in self.texts(rows):
            yield from (zones.title, zones.body, *zones.names)

    def _ends(self, inside: str, beside: Counter[str], across: Callable[[str], str]) -> bool:
        """Return whether a word ends where it has these neighbours; "" is a border."""
        if beside[""]:
            return True
        total = beside.total()
        # Surroundings as varied as this are those of a word.
        spread = -sum(n / total * math.log(n / total) for n in beside.values())
        if len(beside) > 1 and spread >= min(0.9 * math.log(total), 1.0):
            return True
        usual, _ = beside.most_common(1)[0]
        pair = across(usual)
        if pair.isdigit() or (usual.isdigit() and not inside.isdigit()):
            return False
        return self.bonds.grip(inside) >= _FIRM * self.bonds.grip(pair)


def _before(text: str, at: int) -> str:
    """Return the character before ``at``, or "" if a word may begin there anyway."""
    if not at or not text[at - 1].isalnum() or text[at - 1] in GRAMMAR:
        return ""
    return "" if verb_before(text, at) else text[at - 1]


def _behind(text: str, at: int) -> str:
    """Return the character at ``at``, or "" if a word may end there anyway."""
    if at == len(text) or not text[at].isalnum() or text[at] in GRAMMAR:
        return ""
    return "" if verb_behind(text, at) else text[at]
