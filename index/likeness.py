"""How much alike the texts of measures are, by the pairs of neighbouring characters in them.

The likeness of two measures is the same from either side. Half of it is the cosine of their
weighted pairs, half the greater of the two shares that each one has of the other, so that what is
said within a longer measure is found too. Titles that say the same bring it nearer to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from index.phrases import GRAMMAR, PLAIN
from index.units import UNITS, code_of, codes_of, to_units
from index.zones import TITLE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.bonds import Bonds
    from index.zones import Zones

Numbers: TypeAlias = npt.NDArray[np.float64]

_EVERYWHERE = 1.05
"""Occurrences by measure from which on a pair tells hardly anything."""

_LEAST_OFTEN = 3
"""So often a pair may stand in the smallest library and not count as standing everywhere."""

_FLOOR, _COMMON = 0.5, 0.2
"""What is added to the rarity of a pair, so that a pair of every second measure still tells
something, and the rarity of one that stands everywhere."""

_PLAIN = 0.3
"""What a plain word (支持, 建设) counts, against a telling one."""

_FIRM, _LOOSE = 5.0, 0.1
"""The bond from which on a pair counts whole, and what it counts at least: the end of one word and
the beginning of the next one (试平 in 中试平台) tell little."""

_TITLE = 0.4
"""How far titles that say the same bring two measures nearer."""

_DIGITS = 6
"""Digits of a likeness."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The pairs of a text, ascending, and how often each stands there."""

    codes: npt.NDArray[np.uint32]
    counts: Numbers

    @classmethod
    def of(cls, text: str) -> _Pairs:
        codes = codes_of(to_units(text))
        table = _telling()
        codes = codes[table[codes >> np.uint32(16)] & table[codes & np.uint32(UNITS - 1)]]
        found, counts = np.unique(codes, return_counts=True)
        return cls(found, counts.astype(np.float64))


class Likeness:
    """Compares one measure with others, by what their pairs tell in one library."""

    def __init__(self, zones: Zones, others: Sequence[Zones], size: int, bonds: Bonds) -> None:
        """Take the texts.

        Args:
            zones: Those of the measure.
            others: Those of the measures that it is compared with.
            size: How many measures there are.
            bonds: Knows how frequent pairs are.
        """
        measures = (zones, *others)
        self._titles = [_Pairs.of(one.title) for one in measures]
        self._bodies = [_Pairs.of(one.body) for one in measures]
        codes = [one.codes for one in (*self._titles, *self._bodies)]
        self._codes: npt.NDArray[np.uint32] = np.unique(np.concatenate(codes))
        self._frequencies, self._worth = _worth(self._codes, size, bonds)

    def scores(self) -> Numbers:
        """Return how much alike each of the others is, from 0 to 1."""
        mine, my_title = self._weights(0), self._title(0)
        return np.array(
            [
                _nearer(
                    (_cosine(mine, other) + max(_share(mine, other), _share(other, mine))) / 2,
                    _cosine(my_title, self._title(at)),
                )
                for at in range(1, len(self._titles))
                for other in (self._weights(at),)
            ],
            np.float64,
        )

    def telling(self) -> dict[str, float]:
        """Return the pairs of the measure, the most telling first, each with its weight."""
        weights = self._weights(0)
        order = np.lexsort((self._codes, -weights))
        order = order[weights[order] > 0]
        return dict(zip(_texts_of(self._codes[order]), weights[order].tolist(), strict=True))

    def _weights(self, at: int) -> Numbers:
        """Return what each pair weighs in one measure."""
        counts = self._counts(self._titles[at]) * TITLE_WEIGHT + self._counts(self._bodies[at])
        once = self._counts(self._titles[at]) + self._counts(self._bodies[at])
        # What stands nowhere else says nothing about any other measure.
        shared = (counts > 0) & (self._frequencies > once)
        return np.where(shared, self._worth * (1 + np.log(np.maximum(counts, 1))), 0.0)

    def _title(self, at: int) -> Numbers:
        return np.where(self._counts(self._titles[at]) > 0, self._worth, 0.0)

    def _counts(self, pairs: _Pairs) -> Numbers:
        counts = np.zeros(len(self._codes))
        counts[np.searchsorted(self._codes, pairs.codes)] = pairs.counts
        return counts


def _worth(codes: npt.NDArray[np.uint32], size: int, bonds: Bonds) -> tuple[Numbers, Numbers]:
    """Return how often each pair stands in the library, and how much it tells."""
    pairs = _texts_of(codes)
    units, places = np.unique(to_units("".join(pairs)), return_inverse=True)
    counts = bonds.many((*pairs, *map(chr, units.tolist()))).astype(np.float64)
    together, single = np.maximum(counts[: len(pairs)], 1), np.maximum(counts[len(pairs) :], 1)
    alone = single[places.reshape(-1, 2)]
    firm = np.log(np.maximum(together * bonds.total / alone.prod(axis=1), 0.01))
    rarity = np.log(np.maximum(size / together, 1.0)) + _FLOOR
    rarity[together > max(_EVERYWHERE * size, _LEAST_OFTEN)] = _COMMON
    worth = rarity * np.clip(firm / _FIRM, _LOOSE, 1.0)
    worth[np.isin(codes, _plain())] *= _PLAIN
    return together, worth


def _texts_of(codes: npt.NDArray[np.uint32]) -> list[str]:
    """Return the two characters that each pair is; none of those that tell is half a character."""
    raw = np.empty((len(codes), 2), "<u2")
    raw[:, 0], raw[:, 1] = codes >> np.uint32(16), codes
    text = raw.tobytes().decode("utf-16-le")
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def _cosine(one: Numbers, other: Numbers) -> float:
    norm = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / norm if norm else 0.0


def _share(one: Numbers, other: Numbers) -> float:
    """Return which share of ``one`` the ``other`` has too."""
    whole = float(one.sum())
    return float(np.minimum(one, other).sum()) / whole if whole else 0.0


def _nearer(score: float, title: float) -> float:
    # Sums of other lengths differ in their last digits, which are no likeness.
    return round(min(score + _TITLE * title * (1 - score), 1.0), _DIGITS)


@cache
def _telling() -> npt.NDArray[np.bool_]:
    """Return, for every unit, whether it may be part of a telling pair."""
    table = np.zeros(UNITS, np.bool_)
    for first, last in (("a", "z"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff")):
        table[ord(first) : ord(last) + 1] = True
    table[[ord(one) for one in GRAMMAR]] = False
    return table


@cache
def _plain() -> npt.NDArray[np.uint32]:
    return np.array(sorted(code_of(one) for one in PLAIN if len(one) == 2), np.uint32)
