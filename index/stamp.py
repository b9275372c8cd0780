"""The stamp that makes a directory a whole index generation: written last, checked first."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import resources
from index.errors import DamagedIndexError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "stamp.json"

POSTINGS = ".pst"
"""How the name of the file ends whose pieces bear checksums of their own."""

_FORMAT = 3

_CHECKED_AT_ONCE = 8 << 20
_CHUNK = 1 << 20
_LONGEST = 1 << 20
"""Bytes beyond which a stamp is not read at all; a true one has about a thousand."""

_FILE_NAME = re.compile(r"\w[\w.-]*", re.ASCII)
"""Names of files in the directory itself, never of one elsewhere."""


@functools.cache
def current_format() -> str:
    """Return what an index must have been built with to be read by this program.

    That is the number of the files' format, the Unicode version by which texts were normalised, and
    a digest of the register of organs, by which departments were put together.
    """
    digest = hashlib.sha256()
    for path in (
        resources.path("provinces.toml"),
        resources.path("prefectures.toml"),
        *sorted(resources.path("taxonomy").glob("*.toml")),
    ):
        digest.update(path.read_bytes())
    return f"{_FORMAT}/unicode-{unicodedata.unidata_version}/organs-{digest.hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file's size in bytes and the CRC-32 of its content."""

    size: int
    check: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a generation is made of.

    Attributes:
        format: What :func:`current_format` said to the program that built it.
        fingerprint: The fingerprint of the data it was built from.
        count: The number of measures.
        files: Every other file of the directory, by name.
    """

    format: str
    fingerprint: str
    count: int
    files: dict[str, FileStamp]

    def piecewise(self, name: str) -> bool:
        """Return whether a file is too large to be compared at opening.

        It is one of pieces, each of which is compared whenever it is read.
        """
        return name.endswith(POSTINGS) and self.files[name].size > _CHECKED_AT_ONCE

    def to_json(self) -> str:
        """Return the stamp as text, with a checksum of its own."""
        body = json.dumps(
            {
                "format": self.format,
                "fingerprint": self.fingerprint,
                "count": self.count,
                "files": {name: [one.size, one.check] for name, one in sorted(self.files.items())},
            }
        )
        return json.dumps({"stamp": body, "check": zlib.crc32(body.encode())})

    @classmethod
    def from_json(cls, text: str) -> Stamp:
        """Return the stamp that ``text`` is.

        Raises:
            DamagedIndexError: it is none.
        """
        try:
            outer = json.loads(text)
            body = outer["stamp"]
            if zlib.crc32(body.encode()) != outer["check"]:
                raise DamagedIndexError("the stamp is damaged")
            data = json.loads(body)
            return cls(
                _text(data["format"]),
                _text(data["fingerprint"]),
                _number(data["count"]),
                {_file_name(name): _file_stamp(entry) for name, entry in data["files"].items()},
            )
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            raise DamagedIndexError("the stamp makes no sense") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("no number of anything")
    return value


def _file_name(value: str) -> str:
    if not _FILE_NAME.fullmatch(value):
        raise ValueError("no name of a file")
    return value


def _file_stamp(value: object) -> FileStamp:
    if not isinstance(value, list):
        raise TypeError("no stamp of a file")
    size, check = value
    return FileStamp(_number(size), _number(check))


def read(directory: Path) -> Stamp:
    """Return the stamp of a generation.

    Raises:
        DamagedIndexError: there is none, or it makes no sense.
    """
    try:
        with (directory / NAME).open("rb") as file:
            data = file.read(_LONGEST + 1)
        if len(data) > _LONGEST:
            raise DamagedIndexError("the stamp is too long to be one")
        return Stamp.from_json(data.decode())
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedIndexError("there is no stamp") from error


def read_current(directory: Path, fingerprint: str) -> Stamp:
    """Return the stamp of a generation of this program's format and of the data.

    No other file is looked at.

    Raises:
        DamagedIndexError: it does not exist, or is of another format or other data.
    """
    stamp = read(directory)
    if stamp.format != current_format():
        raise DamagedIndexError("the index has another format")
    if stamp.fingerprint != fingerprint:
        raise DamagedIndexError("the index belongs to other data")
    return stamp


def read_whole(directory: Path, name: str, known: Stamp) -> bytes:
    """Return the bytes of a file that are the very ones stamped.

    Reading first and comparing then leaves no moment in which another process could put another
    generation there.

    Raises:
        DamagedIndexError: the file is missing, altered, or not among those stamped.
    """
    try:
        expected = known.files[name]
        with (directory / name).open("rb") as file:
            if os.fstat(file.fileno()).st_size != expected.size:
                raise DamagedIndexError(f"{name} has another size")
            data = file.read(expected.size)
    except (KeyError, OSError) as error:
        raise DamagedIndexError(f"{name} cannot be read") from error
    if zlib.crc32(data) != expected.check:
        raise DamagedIndexError(f"{name} is altered")
    return data


def stamp_file(path: Path) -> FileStamp:
    """Return size and checksum of a file."""
    size = check = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            check = zlib.crc32(chunk, check)
            size += len(chunk)
    return FileStamp(size, check)


def verify(directory: Path, fingerprint: str, *, thorough: bool = False) -> Stamp:
    """Return the stamp of a generation that is whole and belongs to the data.

    Args:
        directory: The generation.
        fingerprint: The fingerprint of the data it must belong to.
        thorough: Compare the checksums of large files too; without, only their size is compared,
            because what is read from them is checked piece by piece.

    Raises:
        DamagedIndexError: it does not exist, is of another format or other data, or a file is
            missing or altered.
    """
    stamp = read_current(directory, fingerprint)
    for name, expected in stamp.files.items():
        path = directory / name
        try:
            if path.stat().st_size != expected.size:
                raise DamagedIndexError(f"{name} has another size")
            if (thorough or not stamp.piecewise(name)) and stamp_file(path) != expected:
                raise DamagedIndexError(f"{name} is altered")
        except OSError as error:
            raise DamagedIndexError(f"{name} cannot be read") from error
    return stamp
