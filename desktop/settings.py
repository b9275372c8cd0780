"""Settings of this workstation: one table of names and defaults, kept in the user's own file.

They are read at once, before the first window is made, and written in the user's lane, only those
that changed: of two windows neither takes back what the other set. A file that is missing, damaged
or of another format means defaults, never a failure.
"""

from __future__ import annotations

import base64
import binascii
import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer

from db.userdata import read_settings
from desktop.tasks import Then

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.user_lane import UserLane

_log = logging.getLogger(__name__)
_PAUSE = 1000
"""Milliseconds without a change after which changes are written."""

DEFAULTS: dict[str, str | int | bool | QByteArray] = {
    "window/geometry": QByteArray(),
    "window/page": "search",
    "window/splitter": QByteArray(),
    "window/folded": "-",
    "window/zoom": 100,
    "window/theme": "system",
    "window/language": "zh_CN",
    "search/splitter": QByteArray(),
    "search/sort": "relevance",
    "search/widen": True,
    "search/line": "",
    "files/recent": "",
    "compare/mode": "measures",
    "compare/ids": "",
    "compare/provinces": "",
    "compare/marked": True,
    "compare/differing": False,
    "compare/part": "all",
    "deadlines/unit": 1,
    "deadlines/tile": "all",
    "deadlines/splitter": QByteArray(),
    "documents/splitter": QByteArray(),
    "library/splitter": QByteArray(),
    "departments/splitter": QByteArray(),
    "departments/view": "list",
    "departments/columns": "families",
    "departments/sort": "deadline",
    "departments/chosen": "",
    "departments/widths": "",
    "pack/current": "",
    "pack/splitter": QByteArray(),
    "export/folder": "",
    "help/geometry": QByteArray(),
    "help/splitter": QByteArray(),
}
"""Every setting with its default: where the window stood, the page, the facets' width and the pages
where they are folded away (``-`` for as at first), the zoom in per cent, the theme, the language,
the panes' widths, the order of results, whether synonyms are searched along, what was asked last,
the files opened last (a line each), what is compared and how (measures and provinces a line each),
how many columns of the time line make a year and which of its tiles is chosen,
how departments are shown and the one in hand,
the pack in hand and the widths of its panes, the folder last exported to, where the help stood."""


class Settings:
    """Reads and writes the table's values."""

    def __init__(self, path: Path) -> None:
        """Read the settings in the user's own file; nothing in it is changed."""
        self._values = read_settings(path)
        self._changed: set[str] = set()
        self._lane: UserLane | None = None
        self._timer: QTimer | None = None

    def keep_in(self, lane: UserLane) -> None:
        """Write changes through this lane from now on, a little after each or when asked."""
        self._lane = lane
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._write_soon)

    @property
    def is_changed(self) -> bool:
        """Return whether something was set that is not on its way to the disk."""
        return bool(self._changed)

    def text(self, name: str) -> str:
        """Return a setting that is text."""
        return self._get(name)

    def number(self, name: str, low: int, high: int) -> int:
        """Return a setting that is a whole number, the default if it is none within the bounds."""
        try:
            value = int(self._get(name))
        except ValueError:
            value = low - 1
        default = DEFAULTS[name]
        return value if low <= value <= high else int(default) if isinstance(default, int) else low

    def flag(self, name: str) -> bool:
        """Return a setting that is a yes or no, the default if it is neither."""
        value = self._get(name)
        return value == "true" if value in {"true", "false"} else bool(DEFAULTS[name])

    def state(self, name: str) -> QByteArray:
        """Return a setting that is a widget's saved state; empty if there is none."""
        try:
            return QByteArray(base64.b64decode(self._get(name), validate=True))
        except (binascii.Error, ValueError):
            return QByteArray()

    def set(self, name: str, value: str | int | bool | QByteArray) -> None:
        """Keep a value.

        Raises:
            KeyError: The table has no such setting.
        """
        if name not in DEFAULTS:
            raise KeyError(name)
        text = _text(value)
        if text != self._get(name):
            self._values[name] = text
            self._changed.add(name)
            if self._timer is not None:
                self._timer.start()

    def save(self) -> None:
        """Write what changed now; a disk that cannot be written costs the settings only."""
        if self._timer is not None:
            self._timer.stop()
        if self._lane is not None and self._changed:
            changes = {name: self._values[name] for name in self._changed}
            self._changed.clear()
            self._lane.start(
                lambda data: data.set_settings(changes),
                Then(lambda _: None, partial(self._failed, frozenset(changes))),
            )

    def _write_soon(self) -> None:
        """Write once the lane has the file: before that nothing would be kept."""
        if self._lane is not None and self._lane.is_open:
            self.save()
        elif self._timer is not None and self._changed:
            self._timer.start()

    def _failed(self, names: frozenset[str], error: BaseException) -> None:
        """Keep in mind what the disk does not have; the next change tries again."""
        _log.warning("settings were not written: %s", error)
        self._changed |= names

    def _get(self, name: str) -> str:
        default = DEFAULTS[name]
        return self._values[name] if name in self._values else _text(default)


def _text(value: str | int | bool | QByteArray) -> str:
    """Return a value as it is kept."""
    if isinstance(value, QByteArray):
        return base64.b64encode(value.data()).decode("ascii")
    if isinstance(value, bool):
        return "true" if value else "false"
    # A folder's name may hold what no text can; Python marks that with halves of surrogate pairs.
    return str(value).encode("utf-8", "replace").decode()
