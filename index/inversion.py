"""Texts turned inside out, by sorting numbers: for every term the places where it stands.

All texts lie one behind the other on one line of places. Each zone of a measure begins at a
multiple of :data:`BLOCK` and ends before the next one begins, with at least one place left empty.
So a place divided by :data:`BLOCK` tells measure and zone, and no literal reaches over two zones.

Beside the places, every unit and every frequent term has its measures with their weights: that is
all that a literal of one or two units needs, and there are many fewer of them.

What is written is pieces one behind the other, each with a checksum that is kept elsewhere:

* the distances between the places of a term, each in as many bytes as the longest needs;
* the weights of the measures of a unit or frequent term, then the distances between their rows;
* the terms that begin with one unit, as :class:`~index.postings.Page` reads them.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from index.units import UNITS, codes_of, encode
from index.zones import TITLE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.units import Codes, Units
    from index.zones import Zones

Numbers: TypeAlias = npt.NDArray[np.uint32]
Sizes: TypeAlias = npt.NDArray[np.intp]

BLOCK = 16
BLOCK_BITS = 4

FREQUENT = 2048
"""Terms with as many places have their measures written too; of others they are worked out."""

UNIT_COLUMNS = ("unit", "places", "terms", "frequent", "page", "page_check")
TERM_COLUMNS = ("code", "count", "first", "offset", "width", "check")
LIST_COLUMNS = ("of", "rows", "offset", "row_width", "weight_width", "check")

_WIDTHS: tuple[type[np.uint8 | np.uint16 | np.uint32], ...] = (np.uint8, np.uint16, np.uint32)

_LARGEST = (1 << 32) - 1
"""Places and offsets are 32-bit numbers: enough for some three million measures."""

_PART = 1 << 22
"""Places sorted at a time: about 200 MB of working memory."""


@dataclass(frozen=True, slots=True)
class Line:
    """Texts laid out on one line of places.

    Attributes:
        units: The units of all texts as little-endian bytes, NUL where there is none.
        blocks: The blocks that each zone takes, one row a measure; the first zone is the title.
    """

    units: bytes
    blocks: Numbers


def lay_out(zones: Iterable[Zones]) -> tuple[Line, Line]:
    """Return the searchable texts (title, body, names), and the targets, each on a line."""
    texts, targets = _Layout(3), _Layout(2)
    for one in zones:
        texts.add(one.title)
        texts.add(one.body)
        texts.add("\0".join(one.names))
        targets.add("")  # they have no title, so that all weigh the same
        targets.add("\0".join(one.targets))
    return texts.line(), targets.line()


class _Layout:
    """Appends texts to a line, ``zones`` of them for each measure."""

    def __init__(self, zones: int) -> None:
        self._zones = zones
        self._parts: list[bytes] = []
        self._blocks: list[int] = []

    def add(self, text: str) -> None:
        data = encode(text)
        taken = len(data) // (2 * BLOCK) + 1 if data else 0
        self._parts.append(data.ljust(taken * 2 * BLOCK, b"\0"))
        self._blocks.append(taken)

    def line(self) -> Line:
        blocks = np.array(self._blocks, np.uint32).reshape(-1, self._zones)
        return Line(b"".join(self._parts), blocks)


@dataclass(frozen=True, slots=True)
class Zoning:
    """What lies in each block: the measure's row, and how much an occurrence there weighs."""

    row: Numbers
    weight: npt.NDArray[np.uint8]

    @classmethod
    def of(cls, blocks: Numbers) -> Zoning:
        """Return the zoning of a :class:`Line` with these ``blocks``."""
        measures, zones = blocks.shape
        weights = np.ones(zones, np.uint8)
        weights[:1] = TITLE_WEIGHT
        return cls(
            np.repeat(np.arange(measures, dtype=np.uint32), blocks.sum(axis=1, dtype=np.intp)),
            np.repeat(np.tile(weights, measures), blocks.ravel().astype(np.intp)),
        )


class Sink:
    """Passes pieces on and knows where each begins."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self.size = 0

    def put(self, data: bytes) -> int:
        """Write ``data`` and return the place at which it begins.

        Raises:
            OverflowError: there is more than offsets can say.
        """
        offset = self.size
        self.size += len(data)
        if self.size > _LARGEST:
            raise OverflowError("too many texts for one index")
        self._write(data)
        return offset


def invert(line: Line, sink: Sink, poll: Callable[[float], None]) -> dict[str, Numbers]:
    """Sort the places on ``line`` by term and pass the postings to ``sink``.

    Args:
        line: The texts.
        sink: Where the postings go.
        poll: Told now and then which share of the work is done.

    Returns:
        One entry a unit, by ascending unit, in the columns :data:`UNIT_COLUMNS`: how many
        places it has, how many terms begin with it and how many of these are frequent, where its
        page begins and the page's checksum.
    """
    units = np.frombuffer(line.units, "<u2")
    if len(units) > _LARGEST:
        raise OverflowError("too many texts for one index")
    codes = codes_of(units)
    zoning = Zoning.of(line.blocks)
    entries: list[tuple[int, ...]] = []
    done = 0
    for low, high in _parts(units):
        places = np.flatnonzero((units >= low) & (units < high))
        entries += _invert_part(codes, places, zoning, sink)
        done += len(places)
        poll(done / len(units))
    table = np.array(entries, np.uint32).reshape(-1, len(UNIT_COLUMNS))
    return {name: table[:, number].copy() for number, name in enumerate(UNIT_COLUMNS)}


def _parts(units: Units) -> Iterator[tuple[int, int]]:
    """Yield ranges of units, each with at most :data:`_PART` places or only one unit."""
    counts = np.bincount(units, minlength=UNITS)
    counts[0] = 0
    low = total = 0
    for unit in np.flatnonzero(counts).tolist():
        if total and total + counts[unit] > _PART:
            yield low, unit
            low, total = unit, 0
        low = low or unit
        total += int(counts[unit])
    if total:
        yield low, UNITS


def _invert_part(
    codes: Codes, places: Sizes, zoning: Zoning, sink: Sink
) -> Iterator[tuple[int, ...]]:
    """Write the postings of all terms that stand at ``places``; yield the entries of the units."""
    key = codes[places].astype(np.uint64) << np.uint64(32) | places.astype(np.uint64)
    key.sort()
    code = (key >> np.uint64(32)).astype(np.uint32)
    place = key.astype(np.uint32)
    start = np.flatnonzero(np.diff(code, prepend=np.uint32(0)))
    terms = _write_places(code[start], start, place, sink)
    term_lists = _write_term_lists(terms, start, place, zoning, sink)
    unit_lists = _write_unit_lists(codes[places], places, zoning, sink)

    lead = terms[:, 0] >> np.uint32(16)
    first = np.flatnonzero(np.diff(lead, prepend=np.uint32(0)))
    frequent_lead = lead[term_lists[:, 0]]
    totals = np.add.reduceat(terms[:, 1], first)
    for number, (begin, end) in enumerate(zip(first, [*first[1:], len(terms)], strict=True)):
        low, high = np.searchsorted(frequent_lead, [lead[begin], lead[begin] + 1])
        lists = term_lists[low:high].copy()
        lists[:, 0] -= np.uint32(begin)
        columns = (unit_lists[number : number + 1].T, terms[begin:end].T, lists.T)
        page = b"".join(column.astype("<u4").tobytes() for column in columns)
        yield (
            int(lead[begin]),
            int(totals[number]),
            int(end - begin),
            len(lists),
            sink.put(page),
            zlib.crc32(page),
        )


def _write_places(code: Codes, start: Sizes, place: Numbers, sink: Sink) -> Numbers:
    """Write the distances between the places of each term, and return the columns of terms.

    Args:
        code: The terms.
        start: Where in ``place`` each term begins.
        place: The places of all terms, ascending within each.
        sink: Where they go.
    """
    count = np.diff(start, append=len(place))
    distance = np.diff(place, prepend=np.uint32(0))
    distance[start] = 0
    width = _widths(np.maximum.reduceat(distance, start))
    width[count == 1] = 0
    within = np.ones(len(place), np.bool_)
    within[start] = False
    width_at = np.repeat(width, count)
    offset = np.zeros(len(start), np.uint32)
    check = np.zeros(len(start), np.uint32)
    for kind in _WIDTHS:
        size = np.dtype(kind).itemsize
        chosen = np.flatnonzero(width == size)
        data = distance.compress(within & (width_at == size)).astype(f"<u{size}").tobytes()
        ends = np.cumsum((count[chosen] - 1) * size)
        begins = ends - (count[chosen] - 1) * size
        offset[chosen] = begins + sink.put(data)
        view = memoryview(data)
        check[chosen] = [
            zlib.crc32(view[begin:end])
            for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
        ]
    columns = (code, count, place[start], offset, width, check)
    return np.stack([column.astype(np.uint32) for column in columns], axis=1)


def _write_term_lists(
    terms: Numbers, start: Sizes, place: Numbers, zoning: Zoning, sink: Sink
) -> Numbers:
    """Write the measures of the frequent terms, and return the columns of lists."""
    frequent = np.flatnonzero(terms[:, 1] >= FREQUENT)
    lists = []
    for number in frequent.tolist():
        begin = int(start[number])
        block = place[begin : begin + int(terms[number, 1])] >> np.uint32(BLOCK_BITS)
        row = zoning.row[block]
        first = np.flatnonzero(np.diff(row, prepend=np.uint32(_LARGEST)))
        weight = _totals(zoning.weight[block], first)
        lists.append((number, *_write_list(row[first], weight, sink)))
    return np.array(lists, np.uint32).reshape(-1, len(LIST_COLUMNS))


def _write_unit_lists(codes: Codes, places: Sizes, zoning: Zoning, sink: Sink) -> Numbers:
    """Write the measures of every unit of ``codes``, and return the columns of lists."""
    block = places >> BLOCK_BITS
    unit = (codes >> np.uint32(16)).astype(np.uint64)
    key = unit << np.uint64(48) | zoning.row[block].astype(np.uint64) << np.uint64(8)
    key |= zoning.weight[block]
    key.sort()
    owner = key >> np.uint64(8)
    first = np.flatnonzero(np.diff(owner, prepend=np.uint64(_LARGEST)))
    weight = _totals(key.astype(np.uint8), first)
    owner = owner[first]
    row = owner.astype(np.uint32)
    lead = np.flatnonzero(np.diff(owner >> np.uint64(40), prepend=np.uint64(0)))
    lists = [
        (0, *_write_list(row[begin:end], weight[begin:end], sink))
        for begin, end in zip(lead.tolist(), [*lead[1:].tolist(), len(row)], strict=True)
    ]
    return np.array(lists, np.uint32).reshape(-1, len(LIST_COLUMNS))


def _write_list(row: Numbers, weight: Numbers, sink: Sink) -> tuple[int, ...]:
    """Write measures and weights; return their number, place, the widths and the checksum."""
    distance = np.diff(row, prepend=np.uint32(0))
    row_width, weight_width = _widths(np.array([distance.max(), weight.max()])).tolist()
    data = weight.astype(f"<u{weight_width}").tobytes()
    data += distance.astype(f"<u{row_width}").tobytes()
    return len(row), sink.put(data), row_width, weight_width, zlib.crc32(data)


def _totals(weights: npt.NDArray[np.uint8], first: Sizes) -> Numbers:
    """Return the sum of each stretch of ``weights``; the stretches begin at ``first``."""
    sums = np.cumsum(weights, dtype=np.uint32)
    last = np.append(first[1:], len(weights)) - 1
    totals: Numbers = np.diff(sums[last], prepend=np.uint32(0))
    return totals


def _widths(largest: npt.NDArray[np.unsignedinteger]) -> Sizes:
    """Return the bytes that a number up to each of ``largest`` takes."""
    return np.where(largest < 1 << 8, 1, np.where(largest < 1 << 16, 2, 4))
