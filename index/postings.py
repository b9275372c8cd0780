"""Reads the postings of an index generation and finds literals in them."""

from __future__ import annotations

import os
import threading
import weakref
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.inversion import BLOCK_BITS, LIST_COLUMNS, TERM_COLUMNS, UNIT_COLUMNS, Zoning
from index.matching import Found
from index.units import UNITS, codes_of, codes_of_all, to_units

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from index.inversion import Numbers
    from index.matching import Counts, Rows


_FEW = 5
"""With this many times fewer places on one side, looking each up beats merging."""

_RARER = 4
"""A pair with this many times fewer places is worth being looked up beside those that suffice."""


class PostingsFile:
    """A file of pieces, read by any number of threads; closed when nobody refers to it any more.

    Not a memory map: a map whose file is cut short kills the process, and Windows deletes no
    mapped file.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._lock = threading.Lock()
        weakref.finalize(self, os.close, self._descriptor)
        self.size = os.fstat(self._descriptor).st_size

    def piece(self, offset: int, length: int, check: int) -> bytes:
        """Return the piece of ``length`` bytes that begins at ``offset``.

        Its checksum is compared each time: that takes a tenth of a millisecond for the largest, and
        a file that is altered while it is open is found out as well.

        Raises:
            DamagedIndexError: the file ends before, cannot be read, or the checksum is another.
        """
        if offset + length > self.size:  # before so much memory is asked for
            raise DamagedIndexError("a piece lies beyond the postings")
        data = self._read(offset, length)
        if len(data) != length:
            raise DamagedIndexError("the postings are cut short")
        if zlib.crc32(data) != check:
            raise DamagedIndexError("postings are damaged")
        return data

    def _read(self, offset: int, length: int) -> bytes:
        try:
            if hasattr(os, "pread"):
                return os.pread(self._descriptor, length, offset)
            with self._lock:
                os.lseek(self._descriptor, offset, os.SEEK_SET)
                return os.read(self._descriptor, length)
        except OSError as error:
            raise DamagedIndexError("the postings cannot be read") from error


@dataclass(frozen=True, slots=True)
class Page:
    """The terms that begin with one unit.

    Attributes:
        unit: The columns :data:`~index.inversion.LIST_COLUMNS` of the unit's own measures.
        terms: The columns :data:`~index.inversion.TERM_COLUMNS`, by ascending code: the term's
            code, how many places it has and the first of them, where the distances between them
            begin, in how many bytes each (none if there is but one place), and their checksum.
        lists: The columns :data:`~index.inversion.LIST_COLUMNS` of the measures of frequent
            terms, by ascending number of the term in ``terms``: that number, how many measures
            there are, where they begin, the bytes of a distance and of a weight, the checksum.
    """

    unit: Numbers
    terms: Numbers
    lists: Numbers

    @classmethod
    def read(cls, data: bytes, terms: int, lists: int) -> Page:
        """Return the page that ``data`` is, with so many terms and lists."""
        numbers: Numbers = np.frombuffer(data, "<u4")
        wide, narrow = len(LIST_COLUMNS), len(TERM_COLUMNS)
        end = wide + narrow * terms
        return cls(
            numbers[:wide].reshape(wide, 1),
            numbers[wide:end].reshape(narrow, terms),
            numbers[end:].reshape(wide, lists),
        )

    @staticmethod
    def size(terms: int, lists: int) -> int:
        """Return how many bytes a page takes."""
        return 4 * (len(LIST_COLUMNS) * (1 + lists) + len(TERM_COLUMNS) * terms)

    def number(self, code: int) -> int:
        """Return the number of the term with ``code``, or -1 if there is none."""
        codes = self.terms[0]
        number = int(np.searchsorted(codes, np.uint32(code)))
        return number if number < len(codes) and int(codes[number]) == code else -1


class Postings:
    """One searchable text of every measure, by the places of its terms. Shared by threads."""

    def __init__(self, units: Mapping[str, Numbers], blocks: Numbers, file: PostingsFile) -> None:
        """Open postings.

        Args:
            units: What :func:`index.inversion.invert` returned.
            blocks: The blocks of the line that was inverted.
            file: The pieces.
        """
        self._file = file
        # All blocks of a zone but its last are full of places, and each place takes a byte or more.
        if int(blocks.sum(dtype=np.uint64)) > blocks.size + file.size:
            raise DamagedIndexError("the texts are longer than their postings")
        self._units = units["unit"]
        # Rows, not columns: one look gives all that is known of a unit.
        self._entries = np.stack([units[name] for name in UNIT_COLUMNS], axis=1)
        # Kept once read: together they are as large as a dictionary held in memory would be, some
        # 15 MB for 100 000 measures, and two threads that read the same one keep the same one.
        self._pages: dict[int, Page] = {}
        self.size = len(blocks)
        self._zoning = Zoning.of(blocks)

    @property
    def units(self) -> Sequence[int]:
        """The units that stand anywhere, ascending."""
        units: list[int] = self._units.tolist()
        return units

    def page(self, unit: int) -> Page | None:
        """Return the terms that begin with ``unit``, if there are any.

        Raises:
            DamagedIndexError: they are not what was written.
        """
        page = self._pages.get(unit)
        if page is None and (entry := self._entry(unit)):
            _, _, terms, lists, offset, check = entry
            data = self._file.piece(offset, Page.size(terms, lists), check)
            page = self._pages[unit] = Page.read(data, terms, lists)
        return page

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where ``literal`` stands; see :class:`index.matching.Matcher`."""
        if len(literal) == 1 and literal < "\U00010000":
            page = self.page(ord(literal))
            return NOTHING if page is None else self._listed(page.unit[:, 0])
        codes = codes_of(to_units(literal))[:-1].tolist()
        if not codes:
            raise ValueError("an empty literal stands everywhere and nowhere")
        if len(codes) == 1:
            return self.term(codes[0])
        pairs: list[Numbers] = []
        for code in codes:
            page = self.page(code >> 16)
            number = -1 if page is None else page.number(code)
            if page is None or number < 0:
                return NOTHING
            pairs.append(page.terms[:, number])
        counts = [int(pair[1]) for pair in pairs]
        rarest, *others = sorted(cover(counts), key=counts.__getitem__)
        places = _moved(self._places_of(pairs[rarest]), rarest)
        for offset in others:
            if not len(places):
                break
            poll()
            places = _both(places, _moved(self._places_of(pairs[offset]), offset))
        return self._measures(places) if len(places) else NOTHING

    def term(self, code: int) -> Found:
        """Return the measures in which the term with ``code`` stands.

        Raises:
            DamagedIndexError: they are not what was written.
        """
        page = self.page(code >> 16)
        number = -1 if page is None else page.number(code)
        if page is None or number < 0:
            return NOTHING
        listed = int(np.searchsorted(page.lists[0], np.uint32(number)))
        if listed < page.lists.shape[1] and int(page.lists[0, listed]) == number:
            return self._listed(page.lists[:, listed])
        return self._measures(self._places_of(page.terms[:, number]))

    def frequencies(self, literals: Sequence[str]) -> Counts:
        """Return how often each of ``literals`` stands; see :class:`index.matching.Matcher`."""
        codes = codes_of_all(literals)
        counts = np.zeros(len(codes), np.intp)
        if not len(self._units):
            return counts
        units = codes >> np.uint32(16)
        single = codes % np.uint32(UNITS) == 0
        numbers, known = _places(self._units, units[single])
        counts[single] = np.where(known, self._entries[numbers, 1], 0)
        pairs = np.flatnonzero(~single)
        pairs = pairs[np.argsort(units[pairs], kind="stable")]
        starts = np.flatnonzero(np.diff(units[pairs], prepend=np.uint32(0)))
        for wanted in np.split(pairs, starts)[1:]:
            page = self.page(int(units[wanted[0]]))
            if page is not None:
                numbers, known = _places(page.terms[0], codes[wanted])
                counts[wanted] = np.where(known, page.terms[1][numbers], 0)
        return counts

    def _entry(self, unit: int) -> list[int]:
        """Return what :data:`~index.inversion.UNIT_COLUMNS` say of ``unit``, nothing if unknown."""
        number = int(np.searchsorted(self._units, np.uint32(unit)))
        known = number < len(self._units) and int(self._units[number]) == unit
        entry: list[int] = self._entries[number].tolist() if known else []
        return entry

    def _listed(self, entry: Numbers) -> Found:
        """Return the measures that an entry of :data:`~index.inversion.LIST_COLUMNS` tells of."""
        _, count, offset, row_width, weight_width, check = entry.tolist()
        data = self._file.piece(offset, count * (row_width + weight_width), check)
        weights = np.frombuffer(data, f"<u{weight_width}", count)
        distances = np.frombuffer(data, f"<u{row_width}", count, count * weight_width)
        rows = np.cumsum(distances, dtype=np.intp)
        if int(rows[-1]) >= self.size:
            raise DamagedIndexError("a measure lies beyond the last one")
        return Found(rows, weights.astype(np.float64))

    def _places_of(self, term: Numbers) -> Numbers:
        """Return the places of a term, ascending."""
        _, count, first, offset, width, check = term.tolist()
        if not width:
            return np.array([first], np.uint32)
        data = self._file.piece(offset, (count - 1) * width, check)
        places = np.empty(count, np.uint32)
        places[0] = first
        places[1:] = np.frombuffer(data, f"<u{width}")
        np.cumsum(places, out=places)
        return places

    def _measures(self, places: Numbers) -> Found:
        """Return the measures that ascending ``places``, at least one, lie in."""
        blocks = places >> np.uint32(BLOCK_BITS)
        if int(blocks[-1]) >= len(self._zoning.row):
            raise DamagedIndexError("a place lies beyond the texts")
        rows = self._zoning.row[blocks]
        last = np.append(np.flatnonzero(rows[1:] != rows[:-1]), len(rows) - 1)
        # Differences of running sums: adding up stretch by stretch takes five times as long.
        sums = np.cumsum(self._zoning.weight[blocks], dtype=np.uint32)[last]
        weights = np.diff(sums, prepend=np.uint32(0))
        return Found(rows[last].astype(np.intp), weights.astype(np.float64))


class IndexMatcher:
    """Finds literals by the index. Shared by threads, never changed."""

    def __init__(self, texts: Postings, targets: Postings) -> None:
        """Search ``texts``, and by themselves ``targets``.

        Raises:
            DamagedIndexError: they are not of the same measures.
        """
        if texts.size != targets.size:
            raise DamagedIndexError("texts and targets are of different measures")
        self.size = texts.size
        self._texts = texts
        self._targets = targets

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where ``literal`` stands; see :class:`index.matching.Matcher`."""
        return self._texts.find(literal, poll)

    def find_target(self, literal: str, poll: Callable[[], None]) -> Rows:
        """Return the measures with a target that holds ``literal``."""
        return self._targets.find(literal, poll).rows

    def frequencies(self, literals: Sequence[str]) -> Counts:
        """Return how often each of ``literals``, of one or two units, stands in the texts."""
        return self._texts.frequencies(literals)


NOTHING = Found(np.zeros(0, np.intp), np.zeros(0, np.float64))


def cover(counts: Sequence[int]) -> Sequence[int]:
    """Return which neighbouring pairs of a literal to look up, so that every unit is in one.

    They are the fewest possible, unless another pair is so much rarer that beginning with it makes
    up for looking up one more: most of 科技给予 is known from 技给.

    Args:
        counts: How many places each pair has, one for every offset in the literal.
    """
    last = len(counts) - 1
    fewest = (*range(0, last, 2), last)
    rarest = min(range(len(counts)), key=counts.__getitem__)
    if _RARER * counts[rarest] > min(counts[offset] for offset in fewest):
        return fewest
    return tuple({*range(rarest, last, 2), last, *range(rarest, 0, -2), 0})


def _places(sorted_codes: Numbers, wanted: Numbers) -> tuple[Rows, npt.NDArray[np.bool_]]:
    """Return where each of ``wanted`` stands in ascending codes, and whether it does at all."""
    places = np.searchsorted(sorted_codes, wanted)
    places[places == len(sorted_codes)] = 0
    return places, sorted_codes[places] == wanted


def _moved(places: Numbers, offset: int) -> Numbers:
    """Return where a literal would begin that has one of ``places`` at ``offset``."""
    if offset == 0:
        return places
    return places[int(np.searchsorted(places, np.uint32(offset))) :] - np.uint32(offset)


def _both(one: Numbers, other: Numbers) -> Numbers:
    """Return what is in both of two ascending arrays without repetitions."""
    if len(one) > len(other):
        one, other = other, one
    if _FEW * len(one) < len(other):
        at = np.searchsorted(other, one)
        at[at == len(other)] = 0
        found: Numbers = one.compress(other[at] == one)
        return found
    merged: Numbers = np.concatenate((one, other))
    merged.sort()
    # Choosing by a mask in brackets would take five times as long.
    repeated: Numbers = merged[:-1].compress(merged[1:] == merged[:-1])
    return repeated
