"""Where literals stand: the interface to whatever can find them, and the plain scan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from index.units import UNITS, code_of, codes_of, to_units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.zones import Zones

Rows: TypeAlias = npt.NDArray[np.intp]
Scores: TypeAlias = npt.NDArray[np.float64]
Counts: TypeAlias = npt.NDArray[np.intp]

_POLL_EVERY = 4096


@dataclass(frozen=True, slots=True)
class Found:
    """The measures in which a literal stands: rows ascending, each with a weight above 0.

    The weight is the number of occurrences, those in the title counted
    :data:`~index.zones.TITLE_WEIGHT` times.
    """

    rows: Rows
    weights: Scores


class Matcher(Protocol):
    """Finds normalised literals. Shared by threads."""

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where the non-empty normalised ``literal`` stands, exactly.

        Args:
            literal: What is looked for.
            poll: Called now and then; whatever it raises ends the search.

        Raises:
            DamagedIndexError: what was read is not what was written.
        """
        ...

    def find_target(self, literal: str, poll: Callable[[], None]) -> Rows:
        """Return the measures, ascending, that have a target in whose texts ``literal`` stands.

        Arguments and errors are those of :meth:`find`, which itself finds nothing in targets.
        """
        ...

    def frequencies(self, literals: Sequence[str]) -> Counts:
        """Return how often each of ``literals`` stands in what :meth:`find` looks through.

        Every occurrence counts once, wherever it is, and those that overlap count each.

        Args:
            literals: Normalised literals of one or two UTF-16 units.

        Raises:
            ValueError: a literal has more units, or none.
            DamagedIndexError: what was read is not what was written.
        """
        ...


class ScanMatcher:
    """Finds literals by looking through every text: slow at scale, and right by construction."""

    def __init__(self, zones: Sequence[Zones]) -> None:
        self._zones = zones
        # NUL stands in no normalised text, so that no literal reaches over two zones.
        self._texts = ["\0".join((one.title, one.body, *one.names)) for one in zones]
        self._targets = ["\0".join(one.targets) for one in zones]

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where ``literal`` stands."""
        rows = _holding(literal, self._texts, poll)
        weights = [self._zones[row].weight(literal) for row in rows]
        return Found(np.array(rows, np.intp), np.array(weights, np.float64))

    def find_target(self, literal: str, poll: Callable[[], None]) -> Rows:
        """Return the measures with a target in whose texts ``literal`` stands."""
        return np.array(_holding(literal, self._targets, poll), np.intp)

    def frequencies(self, literals: Sequence[str]) -> Counts:
        """Return how often each of ``literals``, of one or two units, stands in the texts."""
        codes, counts = self._counted
        wanted = np.array([code_of(literal) for literal in literals], np.intp)
        # A unit alone is the beginning of all codes that differ from it in their lower half only.
        beyond = wanted + np.where(wanted % UNITS, 1, UNITS)
        before = np.concatenate((np.zeros(1, np.intp), np.cumsum(counts)))
        frequencies: Counts = (
            before[np.searchsorted(codes, beyond)] - before[np.searchsorted(codes, wanted)]
        )
        return frequencies

    @cached_property
    def _counted(self) -> tuple[npt.NDArray[np.intp], Counts]:
        """Every term of the texts, ascending, and how often it stands there."""
        codes = codes_of(to_units("\0".join(self._texts)))
        found, counts = np.unique(codes[codes >= UNITS], return_counts=True)
        return found.astype(np.intp), counts


def _holding(literal: str, texts: Sequence[str], poll: Callable[[], None]) -> list[int]:
    """Return the numbers of the texts that hold ``literal``."""
    rows: list[int] = []
    for start in range(0, len(texts), _POLL_EVERY):
        poll()
        part = texts[start : start + _POLL_EVERY]
        rows.extend(row for row, text in enumerate(part, start) if literal in text)
    return rows
