"""A file of named arrays of 32-bit numbers and some JSON: no pickles, no code.

Layout: ``PDA1``, the length of the head as 4 little-endian bytes, the head as JSON in UTF-8, then
the arrays, little-endian, one behind the other. The head is padded to a multiple of 4 bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.models import JsonObject

Array: TypeAlias = npt.NDArray[np.uint32]

_MAGIC = b"PDA1"
_ALIGNED = 4


def dump(arrays: Mapping[str, Array], extra: JsonObject) -> bytes:
    """Return ``arrays`` and ``extra`` as the bytes of such a file."""
    places: dict[str, list[int]] = {}
    position = 0
    for name, array in arrays.items():
        places[name] = [position, len(array)]
        position += array.nbytes
    head = json.dumps({"arrays": places, "extra": extra}, ensure_ascii=False).encode()
    head = head.ljust(-(-len(head) // _ALIGNED) * _ALIGNED)
    numbers = (array.astype("<u4", copy=False).tobytes() for array in arrays.values())
    return b"".join((_MAGIC, len(head).to_bytes(4, "little"), head, *numbers))


def load(data: bytes) -> tuple[dict[str, Array], JsonObject]:
    """Return what :func:`dump` was given; the arrays are views of ``data`` and read-only.

    Raises:
        DamagedIndexError: ``data`` is no such file.
    """
    if data[:4] != _MAGIC:
        raise DamagedIndexError("not a file of arrays")
    start = 8 + int.from_bytes(data[4:8], "little")
    try:
        head = json.loads(data[8:start])
        arrays: dict[str, Array] = {
            name: np.frombuffer(data, "<u4", _natural(count), start + _natural(position))
            for name, (position, count) in head["arrays"].items()
        }
        extra = head["extra"]
        extra.keys()  # an object, or AttributeError
    except _NONSENSE as error:
        raise DamagedIndexError("the head of a file of arrays makes no sense") from error
    return arrays, extra


_NONSENSE = (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError)


def _natural(value: object) -> int:
    """Return a number that counts something; to numpy, -1 would mean as many as there are."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("counts nothing")
    return value
