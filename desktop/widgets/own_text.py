"""Lines and fields whose every change is a step of the window's: they undo nothing themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from desktop.overriding import override
from desktop.widgets.line_edit import LineEdit


class OwnLine(LineEdit):
    """A line that tells what stands in it as it is typed."""

    typed = Signal(str)
    left = Signal()
    """The keyboard went elsewhere: what is typed next is another step."""

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.left)

    def show_text(self, text: str) -> None:
        """Show what is kept; what differs by white space only stays as it is typed."""
        if " ".join(self.text().split()) != text:
            self.setText(text)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undoing to the window."""
        return False if _undoes(event) else super().event(event)


class OwnText(QPlainTextEdit):
    """A field that tells what stands in it as it is typed."""

    typed = Signal(str)
    left = Signal()
    """The keyboard went elsewhere: what is typed next is another step."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("remark")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show what is kept; what differs by white space at its ends only stays as it is typed."""
        if self.toPlainText().strip() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            if self.hasFocus():
                self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undoing to the window."""
        return False if _undoes(event) else super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that one has left."""
        super().focusOutEvent(event)
        self.left.emit()


def _undoes(event: QEvent) -> bool:
    """Let go of the keys that undo, redo, collect and export; return whether it was one of them."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    undoes = (
        event.matches(QKeySequence.StandardKey.Undo)
        or event.matches(QKeySequence.StandardKey.Redo)
        or (control and event.key() in {Qt.Key.Key_Y, Qt.Key.Key_D, Qt.Key.Key_E})
    )
    if undoes:
        event.ignore()
    return undoes
