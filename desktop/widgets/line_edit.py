"""A line to type in that leaves the window its commands' keys and the files dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.overriding import override

_COMMANDS = {Qt.Key.Key_D, Qt.Key.Key_E}
"""With Ctrl, under X11, Qt's lines delete a character and go to the end; here they collect and
export, from wherever the keyboard is."""


class LineEdit(QLineEdit):
    """Edits as Qt's line does, but for the keys of the window's own commands."""

    @override
    def event(self, event: QEvent) -> bool:
        """Leave the commands' keys and files that are dragged to the window."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.ignore()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _COMMANDS
        ):
            event.ignore()
            return False
        return super().event(event)
