"""Texts turned inside out: for every term the places where it stands, by sorting numbers.

All texts lie one behind the other on one line of places. Each zone of a measure begins at a
multiple of :data:`BLOCK` and ends before the next one begins, with at least one place left empty.
So a place divided by :data:`BLOCK` tells measure and zone, and no literal reaches over two zones.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from index.units import codes_of, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.units import Codes, Units
    from index.zones import Zones

Places: TypeAlias = npt.NDArray[np.uint32]

BLOCK = 16
WIDTHS: tuple[type[np.uint8 | np.uint16 | np.uint32], ...] = (np.uint8, np.uint16, np.uint32)
"""Distances between the places of a term are kept in the smallest of these that holds them all."""

TERM_COLUMNS = ("code", "first", "count", "offset", "width", "check")

_LARGEST = (1 << 32) - 1
"""Places and offsets are 32-bit numbers: enough for some three million measures."""

_PART = 1 << 22
"""Places sorted at a time: about 150 MB of working memory."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The dictionary: one entry a term, by ascending code.

    Attributes:
        code: See :mod:`index.units`.
        first: The first place.
        count: The number of places.
        offset: Where in the postings the distances between the places begin, in bytes.
        width: Bytes a distance takes; 0 if there is but one place.
        check: CRC-32 of the distances' bytes.
    """

    code: Places
    first: Places
    count: Places
    offset: Places
    width: Places
    check: Places


def lay_out(zones: Iterable[Zones]) -> tuple[bytes, Places]:
    """Return all texts on one line as bytes of UTF-16 units, and the blocks each zone takes.

    The blocks are one row a measure: title, body, names.
    """
    parts: list[bytes] = []
    blocks: list[int] = []
    for one in zones:
        for text in (one.title, one.body, "\0".join(one.names)):
            data = encode(text)
            taken = len(data) // (2 * BLOCK) + 1 if data else 0
            parts.append(data.ljust(taken * 2 * BLOCK, b"\0"))
            blocks.append(taken)
    return b"".join(parts), np.array(blocks, np.uint32).reshape(-1, 3)


def invert(line: bytes, write: Callable[[bytes], object], poll: Callable[[float], None]) -> Terms:
    """Sort the places on ``line`` by term, pass the postings to ``write`` and return the terms.

    ``poll`` is told now and then which share of the work is done.
    """
    units = np.frombuffer(line, "<u2")
    codes, used = codes_of(units)
    if len(codes) > _LARGEST:
        raise OverflowError("too many texts for one index")
    found: list[Terms] = []
    offset = 0
    done = 0
    for low, high in _parts(units[used]):
        places = np.flatnonzero((units >= low) & (units < high) & used).astype(np.uint64)
        terms, postings = _invert_part(codes, places, offset)
        for data in postings:
            write(data)
            offset += len(data)
        if offset > _LARGEST:
            raise OverflowError("too many texts for one index")
        found.append(terms)
        done += len(places)
        poll(done / max(1, len(codes)))
    return _joined(found)


def _parts(leads: Units) -> Iterator[tuple[int, int]]:
    """Yield ranges of leading units, each with at most :data:`_PART` places or only one unit."""
    if not len(leads):
        return
    counts = np.bincount(leads, minlength=0x10000)
    low = total = 0
    for unit in np.flatnonzero(counts).tolist():
        if total and total + counts[unit] > _PART:
            yield low, unit
            low, total = unit, 0
        total += int(counts[unit])
    yield low, 0x10000


def _invert_part(
    codes: Codes, places: npt.NDArray[np.uint64], offset: int
) -> tuple[Terms, list[bytes]]:
    """Return the terms of ``places`` and their postings, one chunk a width, from ``offset`` on."""
    key = codes[places].astype(np.uint64) << np.uint64(32) | places
    key.sort()
    code = (key >> np.uint64(32)).astype(np.uint32)
    place = key.astype(np.uint32)
    is_first = np.empty(len(code), np.bool_)
    is_first[0] = True
    np.not_equal(code[1:], code[:-1], out=is_first[1:])
    start = np.flatnonzero(is_first)
    count = np.diff(start, append=len(code))
    distance = np.diff(place, prepend=np.uint32(0))
    distance[start] = 0
    longest = np.maximum.reduceat(distance, start)
    width = np.where(longest < 1 << 8, 1, np.where(longest < 1 << 16, 2, 4))
    width[count == 1] = 0
    offsets = np.zeros(len(start), np.uint32)
    checks = np.zeros(len(start), np.uint32)
    width_at = np.where(is_first, 0, np.repeat(width, count))
    chunks: list[bytes] = []
    for kind in WIDTHS:
        size = np.dtype(kind).itemsize
        chosen = np.flatnonzero(width == size)
        data = distance[width_at == size].astype(np.dtype(kind).newbyteorder("<")).tobytes()
        ends = np.cumsum((count[chosen] - 1) * size)
        begins = ends - (count[chosen] - 1) * size
        offsets[chosen] = begins + offset
        view = memoryview(data)
        checks[chosen] = [
            zlib.crc32(view[begin:end])
            for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
        ]
        offset += len(data)
        chunks.append(data)
    terms = Terms(
        code[start],
        place[start],
        count.astype(np.uint32),
        offsets,
        width.astype(np.uint32),
        checks,
    )
    return terms, chunks


def _joined(parts: list[Terms]) -> Terms:
    columns: dict[str, Places] = {
        name: np.concatenate([np.zeros(0, np.uint32), *(getattr(one, name) for one in parts)])
        for name in TERM_COLUMNS
    }
    return Terms(**columns)
