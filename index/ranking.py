"""The order of results: how much of a measure is about what was typed, then document order.

A measure's score is the sum over the words typed, each weighing by how few measures have it, of

* BM25 of its occurrences, those in the title counted :data:`~index.zones.TITLE_WEIGHT` times. One
  in the name of a department tells who acts and not what is done, so it counts by the share of the
  name that the word is: whoever types 省知识产权局 means it, 沈阳 hardly means 中科院沈阳分院. The
  lead's name counts twice;
* the share of the title that the word covers, whole or in parts: under 促进科技成果转移转化 a
  measure is about 成果转化, though its title does not hold the word as such;
* half as much again as for the rarer of two words typed one after the other, where they stand so
  in the text (中试 平台: 中试平台).

What a document's validity and a near deadline add is smaller than any difference between texts that
one would notice. Ties keep document order. Everything is a function of the table and of what was
found, so that an answer by the index and one by a scan are in the same order.

The constants are round values from the middle of a plateau: on the judged queries of the tests no
choice within half and twice of them is worse or better by more than about a hundredth of nDCG.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Protocol

import numpy as np

from db.models import Role
from index.evaluation import VARIANT_WEIGHT
from index.normalise import normalise, places_of
from index.table import ROLES
from index.units import UNITS, codes_of, to_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.facts import Days
    from index.matching import Found, Rows, Scores
    from index.table import Mask, Table

K1 = 1.2
B = 0.5
"""BM25's saturation of repeated words and its discount for long texts: gentle, because a measure is
long for what else it is about and no less about the word."""

LEAD_WEIGHT = 2.0
"""What a department's name counts where it leads, against one that takes part."""

TITLE_SHARE = 1.0
"""What a title that is nothing but the word adds; BM25 of many occurrences nears ``K1 + 1``."""

JOINED = 0.5
"""What two words that stand together count, against the rarer of them."""

IN_FORCE_BONUS = 0.01
DEADLINE_BONUS = 0.01
DEADLINE_HALF_LIFE = 730.0
"""Bonuses for a document in force, and for a deadline ahead, halved with every two years it is
away. Like everything else they are multiplied by a rarity, that of the most common word typed, so
that they are as small beside the score of a common word as beside that of a rare one."""

_WHOLE = 1 << 20
"""How many parts of a weight are told apart."""

_LEAST_WEIGHT = 0.05
"""A literal that was found weighs something."""

_LOOKED_AT = 1024
"""How many of the best measures by their occurrences have their titles looked at."""


class Sought(Protocol):
    """A word that is to be ranked by."""

    @property
    def literals(self) -> tuple[str, ...]:
        """The normalised literal, then the other spellings and synonyms searched along."""
        ...

    @property
    def found(self) -> Found:
        """Where any of them stands."""
        ...


class Ranking:
    """Ranks the measures of one table. Shared by threads, never changed."""

    def __init__(self, table: Table) -> None:
        self._table = table
        length = table.length.astype(np.float64)
        self._relative_length: Scores = length / (length.mean() if length.any() else 1.0)
        ends = np.cumsum(table.title_length, dtype=np.intp)
        self._title_start: Rows = ends - table.title_length

    def relevance(
        self,
        words: Sequence[Sought],
        hits: Rows,
        preferences: Scores,
        joined: Sequence[Found],
    ) -> tuple[Scores, Rows]:
        """Return a score for each of ``hits``, and which of them are the best.

        Args:
            words: What was typed; a measure that one of them does not find gets nothing for it.
            hits: Rows, ascending.
            preferences: What :func:`preference` returned, for every measure.
            joined: For each two of ``words`` that follow one another, where they stand together.

        Returns:
            The scores, and the places, ascending, of those that are the best: so many of them that
            whoever wants a first page need not look at the others.
        """
        size = len(self._table)
        scores = np.zeros(size, np.float64)
        rarities = [_rarity(len(one.found.rows), size) for one in words]
        for pair, together in zip(pairwise(rarities), joined, strict=True):
            bonus = self._bm25(together.rows, together.weights)
            scores[together.rows] += JOINED * max(pair) * bonus
        found = [(one, rarity) for one, rarity in zip(words, rarities, strict=True) if rarity]
        for one, rarity in found:
            scores[one.found.rows] += rarity * self._bm25(one.found.rows, self._weights(one))
        result: Scores = scores[hits]
        result += min((rarity for _, rarity in found), default=0.0) * preferences[hits]
        # Only what is added to from here on can come before others, so that the best stay among
        # those whose titles are looked at.
        near = _nearest(result)
        best_rows = hits[near]
        for one, rarity in found:
            here = _is_in(best_rows, one.found.rows)
            title = self._title_share(one, best_rows[here])
            result[near[here]] += rarity * TITLE_SHARE * title
        return result, near

    def _bm25(self, rows: Rows, weights: Scores) -> Scores:
        """Return BM25, but for rarity, of what weighs ``weights`` in ``rows``."""
        discount = K1 * (1 - B + B * self._relative_length.take(rows))
        scores: Scores = weights * (K1 + 1) / (weights + discount)
        return scores

    def _weights(self, word: Sought) -> Scores:
        """Return the weights with which ``word`` was found, names of departments counted aright."""
        names, begins = self._names
        change = np.zeros((len(begins), len(ROLES)), np.float64)
        for factor, literal in _weighed(word.literals):
            times = Counter(bisect_right(begins, at) - 1 for at in places_of(literal, names))
            for number, often in times.items():
                length = begins[number + 1] - begins[number] - 1
                share = min(1.0, often * len(literal) / length)
                change[number] += factor * (share * _ROLE_WEIGHTS - often)
        changes = change.ravel()
        if not changes.any():
            return word.found.weights
        # Sums of whole numbers, so that equals stay equal to the last bit, and running ones, which
        # take a fifth of the time of sums measure by measure.
        whole = np.rint(changes * _WHOLE).astype(np.int64)
        named, ends = self._named
        running = np.concatenate(([0], np.cumsum(whole.take(named))))
        rows = word.found.rows
        change_at = (running.take(ends.take(rows + 1)) - running.take(ends.take(rows))) / _WHOLE
        weights: Scores = np.maximum(word.found.weights + change_at, _LEAST_WEIGHT)
        return weights

    def _title_share(self, word: Sought, rows: Rows) -> Scores:
        """Return for each of ``rows`` which share of the title ``word`` covers, between 0 and 1.

        Covered is each pair of neighbouring characters that the word has too, wherever in it.
        """
        lengths = self._table.title_length[rows].astype(np.intp)
        owner = np.repeat(np.arange(len(rows)), lengths)
        begin = np.cumsum(lengths) - lengths
        at = np.arange(len(owner)) + (self._title_start[rows] - begin)[owner]
        codes = self._table.title[at]
        best = np.zeros(len(rows), np.float64)
        for factor, literal in _weighed(word.literals):
            units = to_units(literal)
            if len(units) == 1:
                covered = codes // UNITS == units[0]
            else:
                # The code of a title's last unit is no pair's, so nothing reaches over two titles.
                pairs = np.isin(codes, codes_of(units)[:-1])
                covered = pairs.copy()
                covered[1:] |= pairs[:-1]
            share = np.bincount(owner, covered, len(rows)) / np.maximum(lengths, 1)
            best = np.maximum(best, factor * share)
        return best

    @cached_property
    def _distinct_names(self) -> tuple[tuple[str, ...], Rows]:
        """The normalised names of departments, and the number of its name for each mention."""
        numbers: dict[str, int] = {}
        named = [
            numbers.setdefault(normalise(one.name), len(numbers)) for one in self._table.mentions
        ]
        return tuple(numbers), np.array(named, np.intp)

    @cached_property
    def _names(self) -> tuple[str, tuple[int, ...]]:
        """All names with a NUL behind each, and where each begins, the end last."""
        names, _ = self._distinct_names
        ends = accumulate(len(name) + 1 for name in names)
        return "".join(f"{name}\0" for name in names), (0, *ends)

    @cached_property
    def _named(self) -> tuple[Rows, Rows]:
        """The numbers of name and role together, row by row, and before which each row begins.

        A name that a measure has in several roles stands there in the first of them, because it is
        found there once.
        """
        table = self._table
        distinct, names = self._distinct_names
        row = table.mention_row.astype(np.intp)
        keys = (row * len(distinct) + names[table.mention]) * len(ROLES) + table.mention_role
        keys.sort()
        keys = keys[np.flatnonzero(np.diff(keys // len(ROLES), prepend=-1))]
        row, pairs = np.divmod(keys, max(len(distinct), 1) * len(ROLES))
        counts = np.bincount(row, minlength=len(table))
        return pairs, np.concatenate(([0], np.cumsum(counts)))


_ROLE_WEIGHTS = np.array([LEAD_WEIGHT if role == Role.LEAD else 1.0 for role in ROLES])


def _rarity(frequency: int, size: int) -> float:
    """Return the weight of a word that ``frequency`` of ``size`` measures have; 0 if none has."""
    if not frequency:
        return 0.0
    return math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))


def _weighed(literals: Sequence[str]) -> list[tuple[float, str]]:
    """Return each literal with what it counts: other spellings less than the word itself."""
    return [(VARIANT_WEIGHT if place else 1.0, one) for place, one in enumerate(literals)]


def _nearest(scores: Scores) -> Rows:
    """Return where the best scores are, with all that equal the last of them."""
    if len(scores) <= _LOOKED_AT:
        return np.arange(len(scores))
    edge = np.partition(scores, len(scores) - _LOOKED_AT)[len(scores) - _LOOKED_AT]
    return np.flatnonzero(scores >= edge)


def _is_in(rows: Rows, others: Rows) -> Mask:
    """Return which of ``rows`` are among the ascending ``others``, which are not empty."""
    at = np.searchsorted(others, rows)
    at[at == len(others)] = 0
    found: Mask = others[at] == rows
    return found


def preference(in_force: Mask, next_deadline: Days, as_of: int) -> Scores:
    """Return for each measure the bonus that it has whatever is looked for.

    Args:
        in_force: The measures whose document is in force.
        next_deadline: Each measure's first deadline on or after ``as_of``; 0 for none.
        as_of: The day.
    """
    scores: Scores = in_force.astype(np.float64) * IN_FORCE_BONUS
    ahead = next_deadline > 0
    scores[ahead] += DEADLINE_BONUS * 0.5 ** ((next_deadline[ahead] - as_of) / DEADLINE_HALF_LIFE)
    return scores


def best(keys: Scores, start: int, stop: int | None) -> Rows:
    """Return the places ``start`` to ``stop`` of ``keys`` in descending order, ties by place."""
    if stop is not None and stop < len(keys):
        # Only what can be among the first `stop` is sorted; ties at the edge all stay in.
        edge = np.partition(keys, len(keys) - stop)[len(keys) - stop]
        places = np.flatnonzero(keys >= edge)
    else:
        places = np.arange(len(keys))
    order = np.argsort(-keys[places], kind="stable")
    return places[order[start:stop]]
