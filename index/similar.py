"""同类措施: the measures of other provinces that say much the same as one measure.

Measures that may be alike are looked for by the telling terms of the one: pairs of neighbouring
characters that neither stand nearly everywhere nor only here. Those that have most of them are then
read and compared, in a way that is the same from either side (:mod:`index.likeness`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.bonds import Bonds
from index.likeness import Likeness
from index.phrases import GRAMMAR, PLAIN
from index.shared_words import SharedWords
from index.zones import TITLE_WEIGHT, Zones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from db.models import Measure
    from index.matching import Found, Matcher, Rows, Scores
    from index.table import Table

TERMS = 48
"""How many terms stand for a measure; more cost time and change the order hardly."""

LEAST = 0.115
LEAST_OTHER = 0.14
"""A smaller likeness, of measures of one main category or of two, is chance: a few words that any
two measures of one field have in common."""

_EVERYWHERE = 0.35
"""Share of all measures from which on a term tells nothing."""

_PLAIN = 0.3
"""What a term of a plain word (支持, 建设) counts, against one of a telling word."""

_ONCE = 0.5
"""What a term counts at least; the rest is for standing there as often, and in the title."""

_OTHER_CATEGORY = 0.8

_CANDIDATES = 2
_CANDIDATES_AT_LEAST = 30
"""How many times as many measures as wanted are read, and how many at least."""

_RUN = re.compile(r"[a-z\u3400-\u4dbf\u4e00-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class _Term:
    """A pair of characters, how much it tells, how much it weighs here, where it stands."""

    text: str
    weight: float
    own: float
    found: Found


def similar_rows(
    measure: Measure,
    row: int,
    table: Table,
    matcher: Matcher,
    texts: Callable[[Rows], Sequence[Zones]],
    limit: int,
    poll: Callable[[], None],
) -> list[tuple[int, float, tuple[str, ...]]]:
    """Return the measures of other provinces that are closest to ``measure`` in content.

    Args:
        measure: The measure, as the library holds it.
        row: Its row in ``table``.
        table: The facts of the library.
        matcher: Finds literals in the library's texts.
        texts: Reads the texts of the measures in some rows, in their order.
        limit: How many are wanted at most.
        poll: Called now and then; whatever it raises ends the search.

    Returns:
        Rows, the most alike first, each with its likeness (0 to 1, the same from either side), and
        at most five words that both have, the most telling first. What has no more in common than
        chance gives is left out.

    Raises:
        DamagedIndexError: what was read is not what was written.
    """
    if limit <= 0:
        return []
    zones = Zones.of(measure)
    bonds = Bonds(matcher, float(table.length.sum()))
    terms = _terms(zones, len(table), bonds, matcher, poll)
    whole = sum(term.weight for term in terms)
    if not whole:
        return []
    shares: Scores = np.zeros(len(table))
    for term in terms:
        often = _ONCE + (1 - _ONCE) * np.minimum(term.found.weights / term.own, 1.0)
        shares[term.found.rows] += term.weight / whole * often
    shares *= _elsewhere(row, table)
    rows = _best(shares, max(_CANDIDATES * limit, _CANDIDATES_AT_LEAST))
    poll()
    others = texts(rows)
    likeness = Likeness(zones, others, len(table), bonds)
    same = _same_category(row, rows, table)
    scores = likeness.scores() * np.where(same, 1.0, _OTHER_CATEGORY)
    words = SharedWords(zones, likeness.telling(), bonds)
    found = []
    for at in np.lexsort((rows, -scores))[:limit].tolist():
        if scores[at] >= (LEAST if same[at] else LEAST_OTHER):
            poll()
            found.append((int(rows[at]), float(scores[at]), words.with_texts(others[at])))
    return found


def _terms(
    zones: Zones, size: int, bonds: Bonds, matcher: Matcher, poll: Callable[[], None]
) -> list[_Term]:
    """Return the most telling terms of a measure, the most telling first."""
    title, body = Counter(_pairs(zones.title)), Counter(_pairs(zones.body))
    everywhere = bonds.counts(sorted(title.keys() | body.keys()))
    bonds.counts(sorted(set("".join(everywhere))))  # all at once, for the bonds
    weights: dict[str, float] = {}
    for text, count in everywhere.items():
        # Occurrences are counted, not measures: enough to choose by.
        if count > title[text] + body[text]:
            rarity = math.log(max(size / count, 1.0)) + 0.5
            weights[text] = rarity * _worth(text, title[text], body[text], bonds)
    chosen = sorted(weights, key=lambda text: (-weights[text], text))[:TERMS]
    terms = []
    for text in chosen:
        poll()
        found = matcher.find(text, poll)
        if 1 < len(found.rows) <= max(_EVERYWHERE * size, 2):
            rarity = math.log(size / len(found.rows))
            own = float(TITLE_WEIGHT * title[text] + body[text])
            weight = rarity * _worth(text, title[text], body[text], bonds)
            terms.append(_Term(text, weight, own, found))
    return sorted(terms, key=lambda term: -term.weight)


def _worth(text: str, in_title: int, in_body: int, bonds: Bonds) -> float:
    """Return how much a term tells of its measure, its rarity aside.

    The end of one word and the beginning of the next one (试平 in 中试平台) tell little; that the
    two characters are neighbours hardly more often than chance would make them gives them away.
    """
    often = 1 + math.log(TITLE_WEIGHT * in_title + in_body)
    firm = min(max(bonds.bond(text) / 5, 0.1), 1.0)
    return often * firm * (_PLAIN if text in PLAIN else 1.0)


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.finditer(text):
        for at in range(run.start(), run.end() - 1):
            pair = text[at : at + 2]
            if not GRAMMAR.intersection(pair):
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


def _same_category(row: int, rows: Rows, table: Table) -> npt.NDArray[np.bool_]:
    """Return which of ``rows`` have the main category of the measure in ``row``."""
    mine = _category(row, table)
    return np.array([_category(int(one), table) == mine for one in rows], np.bool_)


def _category(row: int, table: Table) -> int:
    """Return the number of a measure's main category, or -1."""
    at = int(np.searchsorted(table.category_row, np.uint32(row)))
    mine = at < len(table.category_row) and int(table.category_row[at]) == row
    return int(table.category[at]) if mine else -1
