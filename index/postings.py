"""Reads the postings of an index generation and finds literals in them."""

from __future__ import annotations

import os
import threading
import weakref
import zlib
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.inversion import BLOCK, WIDTHS, Terms
from index.matching import Found
from index.units import kinds, steps
from index.zones import TITLE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.inversion import Places

Mask: TypeAlias = npt.NDArray[np.bool_]

_DENSE = 4
"""With this many times fewer places than measures, sorting beats counting in all measures."""

_FEW = 16
"""With this many times fewer places on one side, looking each up beats merging."""


class PostingsFile:
    """A file read piecewise by any number of threads; closed when nobody refers to it any more.

    Not a memory map: a map whose file is cut short kills the process, and Windows deletes no
    mapped file.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._lock = threading.Lock()
        weakref.finalize(self, os.close, self._descriptor)

    def read(self, offset: int, length: int) -> bytes:
        """Return ``length`` bytes from ``offset`` on.

        Raises:
            DamagedIndexError: the file ends before, or cannot be read.
        """
        try:
            if hasattr(os, "pread"):
                data = os.pread(self._descriptor, length, offset)
            else:
                with self._lock:
                    os.lseek(self._descriptor, offset, os.SEEK_SET)
                    data = os.read(self._descriptor, length)
        except OSError as error:
            raise DamagedIndexError("the postings cannot be read") from error
        if len(data) != length:
            raise DamagedIndexError("the postings are cut short")
        return data


class Postings:
    """Finds literals by the places of their terms. Shared by threads, never changed.

    The checksum of a term's postings is compared when they are first read, not at opening, so that
    opening does not wait for a disk to deliver all of them.
    """

    def __init__(self, terms: Terms, blocks: Places, file: PostingsFile) -> None:
        """Open postings.

        Args:
            terms: The dictionary.
            blocks: The blocks each zone takes, one row a measure: title, body, names.
            file: The distances.
        """
        self.terms = terms
        self._file = file
        self._checked: Mask = terms.width == 0
        size = len(blocks)
        self.size = size
        self._row = np.repeat(np.arange(size, dtype=np.uint32), blocks.sum(axis=1, dtype=np.intp))
        title = np.tile(np.array([True, False, False]), size)
        kinds()  # so that the first search does not wait for it
        self._in_title: Mask = np.repeat(title, blocks.ravel().astype(np.intp))

    def number(self, code: int) -> int:
        """Return the number of the term with ``code``, or -1 if there is none."""
        number = int(np.searchsorted(self.terms.code, np.uint32(code)))
        found = number < len(self.terms.code) and int(self.terms.code[number]) == code
        return number if found else -1

    def places(self, number: int) -> Places:
        """Return the places of the term with this number, ascending."""
        count = int(self.terms.count[number])
        places = np.empty(count, np.uint32)
        places[0] = self.terms.first[number]
        width = int(self.terms.width[number])
        if width:
            offset = int(self.terms.offset[number])
            data = self._file.read(offset, (count - 1) * width)
            if not self._checked[number]:
                if zlib.crc32(data) != int(self.terms.check[number]):
                    raise DamagedIndexError("a term's postings are damaged")
                self._checked[number] = True
            places[1:] = np.frombuffer(data, f"<u{width}")
            np.cumsum(places, out=places)
        return places

    def prefixed(self, unit: int) -> Places:
        """Return the places of ``unit``, whatever follows it, in no particular order."""
        low, high = np.searchsorted(
            self.terms.code, np.array([unit << 16, (unit + 1) << 16], np.uint64)
        ).tolist()
        numbers = np.arange(low, high)
        width = self.terms.width[low:high]
        parts = [self.terms.first[numbers[width == 0]]]
        for kind in WIDTHS:
            size = np.dtype(kind).itemsize
            chosen = numbers[width == size]
            if len(chosen):
                parts.append(self._together(chosen, size))
        places: Places = np.concatenate(parts)
        return places

    def _together(self, numbers: npt.NDArray[np.intp], width: int) -> Places:
        """Return the places of terms whose postings lie side by side, each ``width`` bytes."""
        counts = self.terms.count[numbers].astype(np.intp)
        offset = int(self.terms.offset[numbers[0]])
        ends = np.cumsum((counts - 1) * width)
        data = self._file.read(offset, int(ends[-1]))
        if not self._checked[numbers].all():
            view = memoryview(data)
            begin = 0
            for number, end in zip(numbers.tolist(), ends.tolist(), strict=True):
                if zlib.crc32(view[begin:end]) != int(self.terms.check[number]):
                    raise DamagedIndexError("a term's postings are damaged")
                begin = end
            self._checked[numbers] = True
        starts = np.cumsum(counts) - counts
        running = np.zeros(int(counts.sum()), np.uint32)
        is_distance = np.ones(len(running), np.bool_)
        is_distance[starts] = False
        running[is_distance] = np.frombuffer(data, f"<u{width}")
        np.cumsum(running, out=running)
        # One running sum over all terms, moved term by term; it may overflow, and so does moving
        # it back.
        running += np.repeat(self.terms.first[numbers] - running[starts], counts)
        return running

    def find(self, literal: str, poll: Callable[[], None]) -> Found:
        """Return where ``literal`` stands; see :class:`index.matching.Matcher`."""
        conditions = steps(literal)
        exact: list[tuple[int, int, int]] = []
        for step in conditions:
            if not step.prefix:
                number = self.number(step.code)
                if number < 0:
                    return self.measures(np.zeros(0, np.uint32))
                exact.append((int(self.terms.count[number]), number, step.offset))
        exact.sort()
        places: Places | None = None
        for _, number, offset in exact:
            poll()
            places = _both(places, _moved(self.places(number), offset))
            if not len(places):
                return self.measures(places)
        for step in conditions:
            if step.prefix:
                poll()
                others = self.prefixed(step.code >> 16)
                if places is None:
                    return self.measures(others)
                places = _both(places, _moved(np.sort(others), step.offset))
        if places is None:
            raise ValueError("an empty literal stands everywhere and nowhere")
        return self.measures(places)

    def measures(self, places: Places) -> Found:
        """Return the measures that ``places`` lie in, and how much these weigh there."""
        blocks = places // np.uint32(BLOCK)
        if len(blocks) and int(blocks.max()) >= len(self._row):
            raise DamagedIndexError("a place lies beyond the texts")
        rows = self._row[blocks]
        if _DENSE * len(rows) > self.size:
            everywhere = np.bincount(rows, minlength=self.size)
            titles = np.bincount(rows[self._in_title[blocks]], minlength=self.size)
            found = np.flatnonzero(everywhere)
            more = (TITLE_WEIGHT - 1) * titles[found]
            return Found(found, (everywhere[found] + more).astype(np.float64))
        numbers, weights = np.unique(rows, return_counts=True)
        title_numbers, in_title = np.unique(rows[self._in_title[blocks]], return_counts=True)
        weights[np.searchsorted(numbers, title_numbers)] += (TITLE_WEIGHT - 1) * in_title
        return Found(numbers.astype(np.intp), weights.astype(np.float64))


def _moved(places: Places, offset: int) -> Places:
    """Return where a literal would begin that has one of ``places`` at ``offset``."""
    if offset == 0:
        return places
    return places[int(np.searchsorted(places, np.uint32(offset))) :] - np.uint32(offset)


def _both(one: Places | None, other: Places) -> Places:
    """Return what is in both of two ascending arrays without repetitions."""
    if one is None:
        return other
    if len(one) > len(other):
        one, other = other, one
    if not len(one):
        return one
    if _FEW * len(one) < len(other):
        at = np.searchsorted(other, one)
        at[at == len(other)] = 0
        found: Places = one[other[at] == one]
        return found
    merged: Places = np.concatenate((one, other))
    merged.sort()
    repeated: Places = merged[:-1][merged[1:] == merged[:-1]]
    return repeated
