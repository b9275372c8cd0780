"""The untouched source of a document: its text as it is, and its bytes for others. No Qt."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import UnreadableFileError, WriteError
from desktop.language import tr

if TYPE_CHECKING:
    from db.models import Source

_SHOWN = 1_000_000
"""Characters shown; the whole of a longer one can be saved or opened."""
_LONGEST = 4000
"""Characters of a line shown: a page without line breaks would take seconds to lay out."""


@dataclass(frozen=True, slots=True)
class Original:
    """A source file.

    Attributes:
        source: Its name, hash and media type.
        content: Its bytes.
        text: Its characters, tags and all; ``None`` where they are none.
        cut: Whether ``text`` is only its beginning.
    """

    source: Source
    content: bytes
    text: str | None
    cut: bool


def original(source: Source, content: bytes) -> Original:
    """Return a source file ready to be shown."""
    from db.reading.encoding import decode

    try:
        text = decode(content, source.file)
    except UnreadableFileError:
        return Original(source, content, None, cut=False)
    lines = text[:_SHOWN].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    broken = [
        line[at : at + _LONGEST] for line in lines for at in range(0, max(1, len(line)), _LONGEST)
    ]
    return Original(source, content, "\n".join(broken), cut=len(text) > _SHOWN)


def read(path: Path) -> bytes:
    """Return the bytes of a file of the user's own.

    Raises:
        UnreadableFileError: it is not there any more, or may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            tr("文件“{name}”打不开，可能已被移动或正被占用，请稍后再试。", name=path.name),
            str(error),
        ) from error


def save(content: bytes, path: Path) -> None:
    """Write bytes to a file, which is replaced only when all of them are on the disk.

    Raises:
        WriteError: the folder cannot be written or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        finally:
            with suppress(FileNotFoundError):
                Path(name).unlink()
    except OSError as error:
        raise WriteError(
            tr(
                "文件写不进 {folder}（磁盘已满或没有写入权限）。没有生成文件，"
                "请换一个文件夹后重试。",
                folder=path.parent,
            ),
            repr(error),
        ) from error


def lay_out(content: bytes, name: str) -> Path:
    """Write a copy for the system's own programs to open; return where it is.

    Raises:
        WriteError: the folder for temporary files cannot be written.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="policy-desk-"))
    except OSError as error:
        raise WriteError(
            tr("临时文件夹写不进去（磁盘已满或没有写入权限），没有打开文件。"), repr(error)
        ) from error
    path = folder / Path(name).name
    save(content, path)
    path.chmod(0o444)  # a copy: what is changed in it would be lost
    return path
