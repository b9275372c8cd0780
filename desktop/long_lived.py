"""What lives as long as the window is kept out of the garbage collector's way.

A full collection looks at every object there is, modules and index included, and holds all threads
up meanwhile, for a tenth of a second and more. A start collects nothing at all. After it, and after
each page is made, what there is by then is set apart for good (:func:`gc.freeze`); later
collections look at the rest.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop.window import MainWindow

_PAUSE = 200
"""Milliseconds of quiet before things are set apart."""

_TURN = 0.0005
"""Seconds that a thread may keep others waiting once the first measures are painted."""


class LongLived(QObject):
    """Sets things apart once nothing is under way, and then lets collecting begin."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._tasks = window.workspace.tasks
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._set_apart)
        window.workspace.ready.connect(self._timer.start)
        # The window's thread waits at most this long for one that is busy, each time it comes back
        # from Qt; with Python's five milliseconds a search would slow the painting.
        window.workspace.ready.connect(lambda: sys.setswitchinterval(_TURN))
        window.stack.made.connect(lambda _: self._timer.start())

    def _set_apart(self) -> None:
        if self._tasks.idle():
            gc.freeze()
            gc.enable()
        else:
            self._timer.start()
