"""Sets of measures as packed bits: a hundred thousand of them are 12 kB."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.table import Mask

Bits: TypeAlias = npt.NDArray[np.uint64]
Places: TypeAlias = npt.NDArray[np.intp]

_SPARSE = 4


def pack(masks: Mask) -> Bits:
    """Return masks as packed rows; the last axis is packed, others stay."""
    size = masks.shape[-1]
    rows = np.zeros((*masks.shape[:-1], max(1, (size + 63) // 64) * 8), np.uint8)
    rows[..., : (size + 7) // 8] = np.packbits(masks, axis=-1, bitorder="little")
    return rows.view(np.uint64)


def unpack(row: Bits, size: int) -> Mask:
    """Return the mask of ``size`` measures that a packed row is."""
    return np.unpackbits(row.view(np.uint8), count=size, bitorder="little").view(np.bool_)


def bit_rows(shape: tuple[int, ...], size: int, *cells: npt.NDArray[np.integer]) -> Bits:
    """Return packed rows of ``size`` bits, laid out by ``shape``, with the given cells set.

    Args:
        shape: The axes before the last.
        size: Bits a row.
        cells: Places on each of those axes, and on the last one, as many of each.
    """
    masks = np.zeros((*shape, size), np.bool_)
    masks[cells] = True
    return pack(masks)


def union(rows: Bits, axis: int = 0) -> Bits:
    """Return what is in any of ``rows`` along ``axis``; nothing if there are none."""
    result: Bits = np.bitwise_or.reduce(rows, axis=axis)
    return result


def count(rows: Bits, base: Bits) -> Places:
    """Return for each row how many of its bits are in ``base``."""
    used = np.flatnonzero(base)
    if _SPARSE * len(used) < len(base):
        rows, base = rows[:, used], base[used]
    counts: Places = np.bitwise_count(rows & base).sum(axis=1, dtype=np.intp)
    return counts


def places(numbers: Iterable[int]) -> Places:
    """Return numbers in ascending order, to choose rows by."""
    return np.array(sorted(numbers), np.intp)
