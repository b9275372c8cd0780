"""Rows that stand together: a model removes or inserts them in one step, not one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of neighbouring rows, given in order."""
    first = last = -1
    for row in rows:
        if first >= 0 and row != last + 1:
            yield first, last
            first = -1
        first, last = (row if first < 0 else first), row
    if first >= 0:
        yield first, last
