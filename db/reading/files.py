"""A file on disk, or its bytes, to :class:`SourceText`: formats, limits and refusals."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from db.errors import UnreadableFileError
from db.models import Source
from db.reading.encoding import decode
from db.reading.markdown import markdown_to_text
from db.reading.plain import plain_to_text
from db.reading.source import SourceText
from db.reading.webpage import html_to_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_BYTES = 16 * 1024 * 1024
"""The longest policy documents have some 100 kB; beyond this a file is surely something else."""

_READERS: dict[str, tuple[str, Callable[[str], str]]] = {
    ".txt": ("text/plain", plain_to_text),
    ".md": ("text/markdown", markdown_to_text),
    ".markdown": ("text/markdown", markdown_to_text),
    ".html": ("text/html", html_to_text),
    ".htm": ("text/html", html_to_text),
}

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word、WPS 或压缩"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word 或 WPS"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "数据库"),
    (b"\x7fELF", "程序"),
    (b"MZ\x90", "程序"),
    (b"\x1f\x8b", "压缩"),
    (b"7z\xbc\xaf", "压缩"),
    (b"Rar!", "压缩"),
)


def read_file(path: Path) -> SourceText:
    """Read a txt, md or html file.

    Args:
        path: The file; its suffix decides how it is read.

    Returns:
        The text with its line structure, and what identifies the original.

    Raises:
        UnreadableFileError: the file is missing, locked, empty, damaged, too large or of a kind
            that is not read.
    """
    try:
        if path.is_dir():
            raise UnreadableFileError(f"“{path.name}”是文件夹，请选择其中的一个文件。")
        size = path.stat().st_size
        if not path.is_file():
            # A pipe or a device may never end.
            raise UnreadableFileError(f"“{path.name}”不是普通文件，无法读取。")
        if size > MAX_BYTES:
            raise _too_large(path.name)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(
            f"找不到文件“{path.name}”，请核对文件名和位置。", str(path)
        ) from error
    except PermissionError as error:
        raise UnreadableFileError(
            f"没有读取“{path.name}”的权限，请联系文件的所有者或换一个位置。", str(error)
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(
            f"文件“{path.name}”打不开，可能正被占用或存储有误，请稍后再试。", str(error)
        ) from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read the content of a txt, md or html file.

    Args:
        data: The whole content.
        name: The file's name; its suffix decides how the content is read.

    Raises:
        UnreadableFileError: the content is empty, damaged, too large or of a kind that is not read.
    """
    if not data:
        raise UnreadableFileError(f"“{name}”是空文件，里面没有文字。")
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    for magic, kind in _FOREIGN:
        if data.startswith(magic):
            raise UnreadableFileError(
                f"“{name}”是{kind}文件，目前只能读 txt、md、html；请另存为其中一种再试。"
            )
    suffix = PurePath(name).suffix.lower()
    if suffix not in _READERS:
        raise UnreadableFileError(
            f"不支持“{name}”的文件类型，目前只能读 txt、md、html；请另存为其中一种再试。"
        )
    media_type, reader = _READERS[suffix]
    text = reader(decode(data, name))
    if not text.strip():
        raise UnreadableFileError(f"“{name}”里没有文字。")
    return SourceText(text, Source(name, hashlib.sha256(data).hexdigest(), media_type))


def _too_large(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"“{name}”超过 {MAX_BYTES // 1024 // 1024} MB，不像是一份政策文件；没有读取，请核对。"
    )
