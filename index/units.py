"""Texts as UTF-16 units, and the terms that stand for them in the index.

Letters, digits and ideographs form runs, all other characters are marks. Every unit of a text has
exactly one term: a unit of a run together with the next one of that run, the last unit of a run and
every mark alone. So two neighbouring units of a run are one term, a single ideograph is a prefix of
terms, and any longer literal is a chain of terms at fixed distances.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

Units: TypeAlias = npt.NDArray[np.uint16]
Codes: TypeAlias = npt.NDArray[np.uint32]

NOTHING, RUN, MARK = 0, 1, 2

_SURROGATES = range(0xD800, 0xE000)


@lru_cache(maxsize=1)
def kinds() -> npt.NDArray[np.uint8]:
    """Return the kind of every unit: part of a run, a mark, or nothing (NUL)."""
    alnum = np.fromiter(map(str.isalnum, map(chr, range(0x10000))), np.bool_, 0x10000)
    table = np.where(alnum, RUN, MARK).astype(np.uint8)
    # Halves of characters beyond U+FFFF, in Chinese text nearly always rare ideographs.
    table[_SURROGATES.start : _SURROGATES.stop] = RUN
    table[0] = NOTHING
    table.flags.writeable = False
    return table


def encode(text: str) -> bytes:
    """Return the units of a normalised text as little-endian bytes."""
    return text.encode("utf-16-le")


def to_units(text: str) -> Units:
    """Return the units of a normalised text."""
    return np.frombuffer(encode(text), "<u2")


def codes_of(units: Units) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """Return the code of the term at each unit, and where there is one at all.

    A code is the unit in its upper and the next unit of the run, or 0, in its lower 16 bits.
    """
    kind = kinds()[units]
    together = (kind[:-1] == RUN) & (kind[1:] == RUN)
    codes = units.astype(np.uint32) << np.uint32(16)
    codes[:-1] |= np.where(together, units[1:], 0).astype(np.uint32)
    return codes, kind != NOTHING


@dataclass(frozen=True, slots=True)
class Step:
    """A condition of a literal: at ``offset`` units from its start stands this term.

    ``code`` is the term's code; of a ``prefix`` only the upper half counts.
    """

    offset: int
    code: int
    prefix: bool = False


def steps(literal: str) -> tuple[Step, ...]:
    """Return the fewest conditions that together say that ``literal`` stands somewhere."""
    units = to_units(literal).tolist()
    kind = kinds()[to_units(literal)].tolist()
    return tuple(
        step
        for start, end in _stretches(kind)
        for step in _cover(units, start, end, at_end=end == len(units))
    )


def _stretches(kind: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of a literal, and its marks one by one, as spans."""
    start = 0
    for end in range(1, len(kind) + 1):
        if end == len(kind) or kind[start] != RUN or kind[end] != RUN:
            yield start, end
            start = end


def _cover(units: list[int], start: int, end: int, *, at_end: bool) -> Iterator[Step]:
    """Yield conditions that cover every unit of one stretch."""
    if end - start == 1:
        # A run that goes on in the text where the literal ends has the next unit in its term.
        prefix = at_end and kinds()[units[start]] == RUN
        yield Step(start, units[start] << 16, prefix)
        return
    last = end - 2
    for offset in (*range(start, last, 2), last):
        yield Step(offset, units[offset] << 16 | units[offset + 1])
