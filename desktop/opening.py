"""Hand a file or a folder to the workstation's own programs; start this program anew."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment, QUrl
from PySide6.QtGui import QDesktopServices

from db.errors import UserError
from desktop.language import tr


def open_path(path: Path) -> None:
    """Open a file with the program registered for it, or a folder with the file manager.

    Raises:
        UserError: Nothing on this workstation opens it.
    """
    if not path.exists():
        raise UserError(tr("找不到 {path}，它可能已被移动或删除。", path=path))
    if sys.platform == "linux" and getattr(sys, "frozen", False):
        opened = _open_unfrozen(path)
    else:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    if not opened:
        raise UserError(tr("本机没有可以打开它的程序。文件完好，位于：{path}", path=path))


def _open_unfrozen(path: Path) -> bool:
    """Start xdg-open with the system's libraries: a frozen program's own would break it."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.remove("LD_LIBRARY_PATH")
    if (original := os.environ.get("LD_LIBRARY_PATH_ORIG")) is not None:
        environment.insert("LD_LIBRARY_PATH", original)
    process.setProcessEnvironment(environment)
    process.setProgram("xdg-open")
    process.setArguments([str(path)])
    started, _ = process.startDetached()
    return bool(started)


def start_again() -> bool:
    """Start this program once more as it was started; return whether that worked."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, *sys.argv[1:]]
    elif Path(sys.argv[0]).name == "__main__.py":
        command = [sys.executable, "-m", "desktop", *sys.argv[1:]]
    else:
        command = [sys.executable, *sys.argv]
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(command[1:])
    started, _ = process.startDetached()
    return bool(started)
