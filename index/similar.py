"""同类措施: the measures of other provinces that say much the same as one measure.

A measure is known by its telling terms: pairs of neighbouring characters that neither stand nearly
everywhere nor only here. How alike another one is, is the share of their weight that it has too.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.zones import TITLE_WEIGHT, Zones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from db.models import Measure
    from index.matching import Found, Matcher, Rows, Scores
    from index.table import Table

TERMS = 48
"""How many terms stand for a measure; more cost time and change the order hardly."""

LEAST = 0.16
"""A smaller share is chance: a few words that any two measures of one field have in common."""

SHARED = 5
"""How many shared words are named."""

_COMMON = 0.35
"""Occurrences a measure from which on a term tells nothing."""

_OTHER_CATEGORY = 0.8
_LENGTH = 0.3
"""How much it counts against a measure that it is longer, and so has more of any words."""

_CANDIDATES = 4
"""How many times as many measures as wanted are looked at closely."""

_LONGEST_WORD = 10

_RUN = re.compile(r"[a-z\u3400-\u4dbf\u4e00-\u9fff]{2,}")
_GRAMMAR = frozenset("的和与及等为在对以于或并了其之将向由从到按把被该各这我个项家名年月日")
_EDGES = frozenset(
    "给予可不一最新各有能使让进行中上下内外前后时地得着过种类条件规定符合相关有关支持鼓励"
)
"""What a word named as shared neither begins nor ends with, unless it is all it has."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A pair of characters, how much it tells, and where it stands."""

    text: str
    weight: float
    own: float
    found: Found


def similar_rows(
    measure: Measure,
    row: int,
    table: Table,
    matcher: Matcher,
    limit: int,
    poll: Callable[[], None],
) -> list[tuple[int, float, tuple[str, ...]]]:
    """Return the measures of other provinces that are closest to ``measure`` in content.

    Args:
        measure: The measure, as the library holds it.
        row: Its row in ``table``.
        table: The facts of the library.
        matcher: Finds literals in the library's texts.
        limit: How many are wanted at most.
        poll: Called now and then; whatever it raises ends the search.

    Returns:
        Rows, the most alike first, each with the share (0 to 1) of the measure's telling content
        that is found there too, and at most :data:`SHARED` words that both have, the most telling
        first. What has no more in common than chance gives is left out.

    Raises:
        DamagedIndexError: what was read is not what was written.
    """
    if limit <= 0:
        return []
    zones = Zones.of(measure)
    terms = _terms(zones, table, matcher, poll)
    whole = sum(term.weight for term in terms)
    if not whole:
        return []
    shares: Scores = np.zeros(len(table))
    for term in terms:
        likeness = np.minimum(term.found.weights / term.own, 1.0) ** 0.3
        shares[term.found.rows] += term.weight / whole * likeness
    shares *= _elsewhere(row, table)
    candidates = _best(shares, _CANDIDATES * limit)
    scores = shares[candidates] * _fitness(row, candidates, table)
    order = np.lexsort((candidates, -scores))[:limit]
    words = _Words(zones, terms, matcher, poll)
    return [
        (int(candidates[at]), float(min(scores[at], 1.0)), words.shared(int(candidates[at])))
        for at in order
        if scores[at] >= LEAST
    ]


def _terms(zones: Zones, table: Table, matcher: Matcher, poll: Callable[[], None]) -> list[_Term]:
    """Return the most telling terms of a measure, the most telling first."""
    title, body = Counter(_pairs(zones.title)), Counter(_pairs(zones.body))
    texts = sorted(title.keys() | body.keys())
    if not texts:
        return []
    here = np.array([title[one] + body[one] for one in texts])
    own = np.array([TITLE_WEIGHT * title[one] + body[one] for one in texts])
    everywhere = matcher.frequencies(texts)
    size = max(len(table), 1)
    rarity = np.log(size / np.maximum(everywhere, 1)) + 1
    telling = (everywhere > here) & (everywhere <= max(_COMMON * size, 3))
    weights = np.where(
        telling, (1 + np.log(own)) * rarity * _cohesion(texts, everywhere, table, matcher), 0
    )
    found = []
    for at in np.argsort(-weights, kind="stable")[:TERMS].tolist():
        if weights[at] > 0:
            poll()
            places = matcher.find(texts[at], poll)
            found.append(_Term(texts[at], float(weights[at]), float(own[at]), places))
    return found


def _cohesion(
    texts: Sequence[str], together: npt.NDArray[np.intp], table: Table, matcher: Matcher
) -> Scores:
    """Return, between 0 and 1, how much the two characters of each text belong together.

    By the logarithm of how much more often they are neighbours than chance would make them: the
    end of one word and the beginning of the next one (试平 in 中试平台) hardly are.
    """
    characters = sorted(set("".join(texts)))
    alone = dict(zip(characters, matcher.frequencies(characters).tolist(), strict=True))
    expected = np.array([alone[one[0]] * alone[one[1]] for one in texts], np.float64)
    ratio = together * max(float(table.length.sum()), 1.0) / np.maximum(expected, 1)
    scores: Scores = np.clip(np.log(np.maximum(ratio, 1)) / 5, 0.1, 1)
    return scores


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.finditer(text):
        for at in range(run.start(), run.end() - 1):
            pair = text[at : at + 2]
            if not _GRAMMAR.intersection(pair):
                yield pair


def _elsewhere(row: int, table: Table) -> npt.NDArray[np.bool_]:
    """Return which measures are of other provinces than the one in ``row``."""
    home = table.documents[int(table.document[row])].province
    others = np.array([one.province != home for one in table.documents], np.bool_)
    mask: npt.NDArray[np.bool_] = others[table.document]
    return mask


def _best(shares: Scores, count: int) -> Rows:
    """Return the ``count`` rows with the greatest shares that are not 0."""
    positive = np.flatnonzero(shares)
    if len(positive) <= count:
        return positive
    chosen: Rows = positive[np.argpartition(-shares[positive], count - 1)[:count]]
    return np.sort(chosen)


def _fitness(row: int, candidates: Rows, table: Table) -> Scores:
    """Return by how much the shares of ``candidates`` count."""
    lengths = np.maximum(table.length[candidates].astype(np.float64), 1)
    longer = np.minimum(float(table.length[row]) / lengths, 1.0) ** _LENGTH
    mine = _category(row, table)
    same = np.array([_category(int(one), table) == mine for one in candidates], np.bool_)
    fitness: Scores = longer * np.where(same, 1.0, _OTHER_CATEGORY)
    return fitness


def _category(row: int, table: Table) -> int:
    """Return the number of a measure's main category, or -1."""
    at = int(np.searchsorted(table.category_row, row))
    mine = at < len(table.category_row) and int(table.category_row[at]) == row
    return int(table.category[at]) if mine else -1


class _Words:
    """The words that a measure shares with others."""

    def __init__(
        self, zones: Zones, terms: Sequence[_Term], matcher: Matcher, poll: Callable[[], None]
    ) -> None:
        self._texts = (zones.title, zones.body)
        self._terms = terms
        self._matcher = matcher
        self._poll = poll
        self._rows: dict[str, Rows] = {term.text: term.found.rows for term in terms}

    def shared(self, row: int) -> tuple[str, ...]:
        """Return the telling words that the measure in ``row`` has too."""
        weights = {one.text: one.weight for one in self._terms if self._stands(one.text, row)}
        found: dict[str, float] = {}
        # The most telling terms are grown to words first; what such a word covers is done with.
        for text in weights:
            if any(text in word for word in found):
                continue
            word = self._grown(text, row)
            if len(word) > 1:
                found[word] = sum(
                    weights.get(word[at : at + 2], 0.0) for at in range(len(word) - 1)
                )
            if len(found) >= 2 * SHARED:
                break
        ordered = sorted(found, key=lambda word: -found[word])
        kept: list[str] = []
        for word in ordered:
            if not any(word in other for other in kept):
                kept.append(word)
        return tuple(kept[:SHARED])

    def _grown(self, text: str, row: int) -> str:
        """Return the longest stretch around a term that both measures have, trimmed to words."""
        longest = text
        for source in self._texts:
            start = source.find(text)
            if start < 0:
                continue
            end = start + len(text)
            while (
                end < len(source)
                and end - start < _LONGEST_WORD
                and self._goes_on(source, start, end + 1, row)
            ):
                end += 1
            while (
                start and end - start < _LONGEST_WORD and self._goes_on(source, start - 1, end, row)
            ):
                start -= 1
            if end - start > len(longest):
                longest = source[start:end]
        return longest

    def _goes_on(self, source: str, start: int, end: int, row: int) -> bool:
        word = source[start:end]
        return (
            _RUN.fullmatch(word) is not None
            and not _GRAMMAR.intersection(word)
            and self._stands(word, row)
        )

    def _stands(self, word: str, row: int) -> bool:
        rows = self._rows.get(word)
        if rows is None:
            self._poll()
            rows = self._rows[word] = self._matcher.find(word, self._poll).rows
        at = int(np.searchsorted(rows, row))
        return at < len(rows) and int(rows[at]) == row
