"""Settings of this workstation: one table of names and defaults, kept in an INI file.

A file that is missing, damaged or from another version means defaults, never a failure: nothing the
user has made is kept here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

DEFAULTS: dict[str, str | int | bool | QByteArray] = {
    "window/geometry": QByteArray(),
    "window/page": "search",
    "window/zoom": 100,
    "window/language": "zh_CN",
    "search/splitter": QByteArray(),
    "search/sort": "relevance",
    "search/widen": True,
    "compare/mode": "measures",
    "compare/ids": "",
    "compare/provinces": "",
    "compare/marked": True,
    "compare/differing": False,
    "compare/part": "all",
    "pack/current": "",
    "pack/grouping": "none",
    "export/folder": "",
    "help/geometry": QByteArray(),
    "help/splitter": QByteArray(),
}
"""Every setting with its default: where the window stood, the page, the zoom in per cent, the
language, the panes' widths, the order of results, whether synonyms are searched along, what is
compared and how (measures and provinces a line each), the pack in hand, its chapters, the folder
last exported to, where the help stood."""


class Settings:
    """Reads and writes the table's values."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str) -> str:
        """Return a setting that is text."""
        return str(self._get(name))

    def number(self, name: str, low: int, high: int) -> int:
        """Return a setting that is a whole number, the default if it is none within the bounds."""
        try:
            value = int(str(self._get(name)))
        except ValueError:
            value = low - 1
        default = DEFAULTS[name]
        return value if low <= value <= high else int(default) if isinstance(default, int) else low

    def flag(self, name: str) -> bool:
        """Return a setting that is a yes or no, the default if it is neither."""
        value = str(self._get(name)).lower()
        return value == "true" if value in {"true", "false"} else bool(DEFAULTS[name])

    def state(self, name: str) -> QByteArray:
        """Return a setting that is a widget's saved state; empty if there is none."""
        value = self._get(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, name: str, value: str | int | bool | QByteArray) -> None:
        """Keep a value.

        Raises:
            KeyError: The table has no such setting.
        """
        if name not in DEFAULTS:
            raise KeyError(name)
        self._file.setValue(name, value)

    def save(self) -> None:
        """Write to disk now; a disk that cannot be written costs the settings, not the session."""
        self._file.sync()

    def _get(self, name: str) -> object:
        return self._file.value(name, DEFAULTS[name])
