"""The rows of a long list that are at hand: fetched by stretches, and let go again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_KEPT = 60
"""Stretches kept at hand; those out of view for longest are fetched again when wanted."""


class Fetched(Generic[T]):
    """Rows by their number. A list of a hundred thousand is never held as a whole."""

    def __init__(self, length: int) -> None:
        """Hold nothing yet; a stretch begins at every multiple of ``length``."""
        self._length = length
        self._rows: dict[int, T] = {}
        self._asked: set[int] = set()
        self._kept: OrderedDict[int, None] = OrderedDict()

    def clear(self) -> None:
        """Let go of everything: another list is shown."""
        self._rows, self._asked, self._kept = {}, set(), OrderedDict()

    def get(self, number: int) -> T | None:
        """Return a row that was looked at; ``None`` while it is not at hand."""
        row = self._rows.get(number)
        if row is not None:
            self._kept.move_to_end(self._start(number))
        return row

    def missing(self, number: int) -> int | None:
        """Return which stretch is to be fetched for a row, once; ``None`` if that is under way."""
        start = self._start(number)
        if start in self._asked:
            return None
        self._asked.add(start)
        return start

    def add(self, rows: Mapping[int, T]) -> None:
        """Take rows by their number; what was out of view for longest gives way to them."""
        self._rows.update(rows)
        for start in dict.fromkeys(map(self._start, rows)):
            self._asked.add(start)
            self._kept[start] = None
            self._kept.move_to_end(start)
        while len(self._kept) > _KEPT:
            self._let_go(self._kept.popitem(last=False)[0])

    def forget(self, start: int) -> None:
        """Let a stretch that could not be fetched be asked for again."""
        self._asked.discard(start)

    def at_hand(self) -> dict[int, T]:
        """Return all rows at hand by their number, in the order of the list."""
        return dict(sorted(self._rows.items()))

    def __len__(self) -> int:
        """Return how many rows are at hand."""
        return len(self._rows)

    def _start(self, number: int) -> int:
        return number // self._length * self._length

    def _let_go(self, start: int) -> None:
        self._asked.discard(start)
        for number in range(start, start + self._length):
            self._rows.pop(number, None)
