"""Texts as UTF-16 units, and the terms that stand for them in the index.

Every unit of a text has exactly one term: itself together with the unit that follows it, whatever
the two are, and the last unit of a text alone. So two neighbouring units are one term, one unit is
the beginning of terms, and any longer literal is a chain of terms at fixed distances. Nothing
depends on what is a letter, a mark or an ideograph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Units: TypeAlias = npt.NDArray[np.uint16]
Codes: TypeAlias = npt.NDArray[np.uint32]

UNITS = 0x10000
"""How many units there are; NUL, which no normalised text has, stands between texts."""


def encode(text: str) -> bytes:
    """Return the units of a normalised text as little-endian bytes."""
    return text.encode("utf-16-le")


def to_units(text: str) -> Units:
    """Return the units of a normalised text."""
    return np.frombuffer(encode(text), "<u2")


def codes_of(units: Units) -> Codes:
    """Return the code of the term at each unit; where ``units`` are NUL there is none.

    A code is the unit in its upper and the next unit, NUL behind a text, in its lower 16 bits.
    """
    codes = units.astype(np.uint32) << np.uint32(16)
    codes[:-1] |= units[1:]
    return codes


def code_of(literal: str) -> int:
    """Return the code of the term that a literal of two units is; of one, where a text ends.

    Raises:
        ValueError: the literal has more units, or none.
    """
    units = encode(literal)
    if len(units) not in (2, 4):
        raise ValueError("not one or two units")
    return int.from_bytes(units[:2], "little") << 16 | int.from_bytes(units[2:], "little")


def codes_of_all(literals: Sequence[str]) -> Codes:
    """Return what :func:`code_of` returns of each of ``literals``, all at once.

    Raises:
        ValueError: a literal has more units, or none.
    """
    units = to_units("".join(one if len(one) > 1 else one + "\0" for one in literals))
    # A character alone that has two units makes it three here.
    if len(units) != 2 * len(literals) or not {1, 2}.issuperset(map(len, literals)):
        return np.array([code_of(one) for one in literals], np.uint32)
    codes: Codes = units[::2].astype(np.uint32) << np.uint32(16) | units[1::2]
    return codes
