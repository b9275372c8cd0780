"""Briefs: what comes out of the printer. No Qt.

Data flows one way: contents → strips (:mod:`typeset`, :mod:`linebreak`) → pages (:mod:`flow`) →
canvas (:mod:`painting`) → file (:mod:`writing`).
"""

from __future__ import annotations

from desktop.briefs.contents import Chapter, Entry, PackCancelledError, PackContents, PackReport
from desktop.briefs.pack import render_pack, write_pack

__all__ = [
    "Chapter",
    "Entry",
    "PackCancelledError",
    "PackContents",
    "PackReport",
    "render_pack",
    "write_pack",
]
