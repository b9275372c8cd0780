"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MESSAGES = {
    errno.ENOSPC: "磁盘空间不足，未能写入“{name}”。请清理磁盘或另选位置后重试。",
    errno.EDQUOT: "磁盘配额已用完，未能写入“{name}”。请清理文件或另选位置后重试。",
    errno.EROFS: "文件夹“{folder}”所在的磁盘是只读的，未能写入“{name}”。请另选位置保存。",
    errno.EACCES: "没有权限写入“{name}”：文件夹只读，或该文件正被其他程序打开。"
    "请关闭打开它的程序，或另选位置保存。",
    errno.ENOENT: "文件夹“{folder}”不存在，未能写入“{name}”。请先建立该文件夹，或另选位置保存。",
    errno.ENOTDIR: "“{folder}”不是文件夹，未能写入“{name}”。请另选位置保存。",
    errno.EISDIR: "“{name}”是一个文件夹，不能作为文件写入。请另起文件名。",
    errno.ENAMETOOLONG: "文件名太长，未能写入。请换一个较短的文件名。",
    errno.EINVAL: "文件名“{name}”含有不能使用的字符，未能写入。请换一个文件名。",
}
_ALIKE = {errno.EPERM: errno.EACCES, errno.EBUSY: errno.EACCES, errno.ETXTBSY: errno.EACCES}


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at every moment there is the old one or the new one, never a part.

    The bytes go to a temporary file in the same folder, which takes the place of ``path`` only when
    they are on the disk.

    Raises:
        WriteError: it cannot be written; the former file, if there was one, is untouched.
    """
    target = path
    try:
        target = Path(os.path.realpath(path))  # a link stays a link
        temporary = target.parent / f".{secrets.token_hex(6)}.part"
        _refuse_unwritable(target)
        with _removed_on_failure(temporary):
            # Created with the permissions an ordinary new file gets.
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
    except (OSError, ValueError) as error:
        raise WriteError(_message(error, target), str(error)) from error


def _refuse_unwritable(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        # Replacing would succeed where the folder allows it; the owner wished otherwise.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


@contextlib.contextmanager
def _removed_on_failure(temporary: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _message(error: OSError | ValueError, target: Path) -> str:
    # A null character in a name is a ValueError.
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    number = _ALIKE.get(number or 0, number)
    known = _MESSAGES.get(number or 0)
    if known is None:
        reason = getattr(error, "strerror", None) or str(error)
        known = "未能写入“{name}”" + f"（{reason}）。请检查磁盘，或另选位置保存。"
    message = known.format(name=target.name, folder=target.parent)
    kept = ""
    with contextlib.suppress(OSError, ValueError):  # asking about an impossible name fails too
        kept = "原有文件未改动。" if target.is_file() else ""
    return message + kept
