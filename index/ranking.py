"""The order of results: BM25 per literal, then small preferences, then document order."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.facts import Days
    from index.matching import Found, Rows, Scores
    from index.table import Mask

K1 = 1.2
B = 0.6
"""BM25's saturation of repeated words and its discount for long texts."""

IN_FORCE_BONUS = 0.10
DEADLINE_BONUS = 0.10
DEADLINE_HALF_LIFE = 730.0
"""Bonuses on top of BM25 (a rare literal is worth several points, a common one a fraction of one):
for a document in force, and for a deadline ahead, halved with every two years it is away."""


def bm25(found: Found, size: int, relative_length: Scores) -> Scores:
    """Return BM25 for each of ``found.rows``.

    Args:
        found: Rows and weights of one literal.
        size: The number of measures.
        relative_length: Each measure's length over the mean length.
    """
    frequency = len(found.rows)
    rarity = math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
    discount = K1 * (1 - B + B * relative_length[found.rows])
    scores: Scores = rarity * found.weights * (K1 + 1) / (found.weights + discount)
    return scores


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


def relevance(
    found: Iterable[Found], hits: Rows, relative_length: Scores, preferences: Scores
) -> Scores:
    """Return a score for each of ``hits``, all of which are in each of ``found``."""
    size = len(preferences)
    scores = preferences.copy()
    for one in found:
        scores[one.rows] += bm25(one, size, relative_length)
    result: Scores = scores[hits]
    return result


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
