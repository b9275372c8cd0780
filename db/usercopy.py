"""Copies of the user's own file: made on wish, and those that lie beside it."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.errors import WriteError

if TYPE_CHECKING:
    from pathlib import Path

_PAGES = 256
"""Pages copied in one go; between them others can write."""


@dataclass(frozen=True, slots=True)
class UserCopy:
    """A copy that lies beside the file.

    Attributes:
        path: Where it is.
        damaged: Whether it was set aside because it could not be read, rather than made before a
            change of the format.
        time: When it was last written, in local time.
        size: In bytes.
    """

    path: Path
    damaged: bool
    time: dt.datetime
    size: int


def copies(path: Path) -> tuple[UserCopy, ...]:
    """Return the copies beside the user's file ``path``, the newest first."""
    name = re.compile(
        rf"{re.escape(path.stem)}\.(format-\d+|damaged)-\d{{8}}-\d{{6}}{re.escape(path.suffix)}"
    )
    found = []
    with contextlib.suppress(OSError):
        for each in path.parent.iterdir():
            match = name.fullmatch(each.name)
            if match is None:
                continue
            known = each.stat()
            time = dt.datetime.fromtimestamp(known.st_mtime).astimezone()
            found.append(UserCopy(each, match[1] == "damaged", time, known.st_size))
    return tuple(sorted(found, key=lambda one: (one.time, one.path.name), reverse=True))


def copy(path: Path, target: Path) -> None:
    """Copy the user's file to ``target``, all of one moment, also while it is written to.

    Args:
        path: The file.
        target: Replaced only when the copy is whole.

    Raises:
        WriteError: the copy cannot be written, or is the file itself.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        if target.resolve() == path.resolve():
            raise WriteError("备份不能覆盖正在使用的文件，没有生成备份。请换一个文件名或位置。")
        try:
            part.unlink(missing_ok=True)
            with (
                contextlib.closing(
                    sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
                ) as source,
                contextlib.closing(sqlite3.connect(part)) as aside,
            ):
                source.backup(aside, pages=_PAGES)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise WriteError(
            f"备份写不进 {target.parent}（磁盘已满或没有写入权限）。没有生成备份，"
            "原有数据未作改动，请换一个位置后重试。",
            repr(error),
        ) from error
