"""Another zoom or theme for a window that is open: part by part, so that it never freezes."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from PySide6.QtWidgets import QWidget

    Part: TypeAlias = tuple[QWidget, Callable[[], None] | None]


class Restyler(QObject):
    """Gives parts of a window the look in force, one in each turn of the event loop.

    The window is drawn again when all are done: no state in between is seen.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: deque[Part] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def is_busy(self) -> bool:
        """Return whether parts wait for their turn."""
        return bool(self._waiting)

    def start(self, parts: Iterable[Part]) -> None:
        """Begin, or begin anew.

        Args:
            parts: Each part, and what is done once it is dressed, if anything.
        """
        self._waiting = deque(parts)
        if self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            self._timer.start()
        else:
            while self._waiting:
                self._next()

    def _next(self) -> None:
        if self._waiting:
            part, follow = self._waiting.popleft()
            if isValid(part):  # a dialog may have been closed since
                theme.dress(part)
                if follow is not None:
                    follow()
        if not self._waiting:
            self._timer.stop()
            self._window.setUpdatesEnabled(True)
