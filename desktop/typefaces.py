"""The bundled faces in Qt, so that no workstation shows boxes for Chinese.

Registering costs 15 to 25 ms a face, so only the one that the interface is set in is registered
before the first paint; the others when something asks for them.
"""

from __future__ import annotations

import enum
import logging

from PySide6.QtGui import QFont, QFontDatabase

from db import resources

_log = logging.getLogger(__name__)


class Face(enum.Enum):
    """A bundled face by its part in official print, with its file."""

    HEI = "PolicyDeskHei.ttf"
    """黑体: the interface."""
    SONG = "PolicyDeskSong.ttf"
    """宋体: running text of documents."""
    BIAO_SONG = "PolicyDeskBiaoSong.ttf"
    """小标宋: titles."""


_families: dict[Face, str] = {}


def family(face: Face) -> str:
    """Return the family to ask Qt for; the system's own where the file is missing or broken."""
    if face not in _families:
        path = resources.path("fonts", face.value)
        number = QFontDatabase.addApplicationFont(str(path))
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if not names:
            _log.warning("cannot register the bundled face %s", path.name)
        _families[face] = names[0] if names else QFont().family()
    return _families[face]
