"""Logging, and what happens to an exception that nothing caught."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from db.errors import UserError
from desktop import paths

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from desktop.notices import Notices

_log = logging.getLogger(__name__)
_LOG_SIZE = 1_000_000
"""Bytes of a log file; three older ones are kept."""


def start_log(data_dir: Path) -> bool:
    """Write the program's log into the data folder; failing that, to the error output.

    Returns:
        Whether it is in the folder.
    """
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    root.setLevel(logging.INFO)
    file = paths.log_file(data_dir)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=_LOG_SIZE, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return isinstance(handler, RotatingFileHandler)


def report(error: BaseException) -> str:
    """Return what whoever mends the program needs to know; it names no content of the user's."""
    import platform
    import traceback

    from PySide6 import __version__ as pyside_version

    lines = [
        f"政策案头 {program_version()}",
        f"Python {platform.python_version()}，PySide6 {pyside_version}，{platform.platform()}",
        "",
        *(line.rstrip() for line in traceback.format_exception(error)),
    ]
    return "\n".join(lines)


def program_version() -> str:
    """Return the version of the installed program."""
    from importlib import metadata

    try:
        return metadata.version("policy-desk")
    except metadata.PackageNotFoundError:
        return "（未安装）"


class Hook:
    """Takes what nothing caught: a user's error is told, a defect logged and reported."""

    def __init__(self, notices: Notices) -> None:
        self._notices = notices
        self._former = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take the place of Python's own handlers."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Give Python its own handlers back."""
        sys.excepthook, threading.excepthook = self._former

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, UserError):
            self._notices.error(error)
        else:
            _log.error("defect", exc_info=(kind, error, trace))
            self._notices.defect.emit(report(error))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)
