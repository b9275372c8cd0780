"""Where literals stand: the interface to whatever can find them, and the plain scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.zones import Zones

Rows: TypeAlias = npt.NDArray[np.intp]
Scores: TypeAlias = npt.NDArray[np.float64]

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


class ScanMatcher:
    """Finds literals by looking through every text: slow at scale, and right by construction."""

    def __init__(self, zones: Sequence[Zones]) -> None:
        self._zones = zones
        # NUL stands in no normalised text, so that no literal reaches over two zones.
        self._texts = ["\0".join((one.title, one.body, *one.names)) for one in zones]

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where ``literal`` stands."""
        rows: list[int] = []
        for start in range(0, len(self._texts), _POLL_EVERY):
            poll()
            part = self._texts[start : start + _POLL_EVERY]
            rows.extend(row for row, text in enumerate(part, start) if literal in text)
        weights = [self._zones[row].weight(literal) for row in rows]
        return Found(np.array(rows, np.intp), np.array(weights, np.float64))
