"""What covers the window while a file is dragged over it, and says what letting go will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QUrl


class DropCover(QFrame):
    """Takes files dropped anywhere on a window; lies over it while they are dragged."""

    def __init__(
        self,
        window: QWidget,
        judge: Callable[[Sequence[QUrl]], tuple[Path | None, str]],
        opened: Callable[[Path], None],
        refused: Callable[[str], None],
    ) -> None:
        """Cover ``window``.

        Args:
            window: What takes the files.
            judge: Returns the file that a drop would open, if any, and what would happen.
            opened: Called with the file that was dropped.
            refused: Called with the reason if nothing can be opened.
        """
        super().__init__(window)
        self.setObjectName("dropCover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self._judge, self._opened, self._refused = judge, opened, refused
        column = QVBoxLayout(self)
        self._text = QLabel()
        self._text.setObjectName("dropText")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignCenter)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said; empty while nothing is dragged."""
        return "" if self.isHidden() else self._text.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the window's drags."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and holds_files(event):
            if event.type() == QEvent.Type.DragEnter:  # the disk is not asked at every move
                path, said = self._judge(event.mimeData().urls())
                self._show(said, good=path is not None)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()  # even what is refused: the reason is said when it is dropped
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and holds_files(event):
            self.hide()
            path, said = self._judge(event.mimeData().urls())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if path is None:
                self._refused(said)
            else:
                self._opened(path)
            return True
        return super().eventFilter(watched, event)

    def _show(self, said: str, *, good: bool) -> None:
        window = self._window
        self._text.setText(said)
        self._text.setMaximumWidth(max(window.width() - theme.space(20), theme.space(40)))
        if self.property("good") != good or self.isHidden():
            self.setProperty("good", good)
            for each in (self, self._text):
                each.style().polish(each)
        edge = theme.space(2)
        self.setGeometry(window.rect().adjusted(edge, edge, -edge, -edge))
        self.show()
        self.raise_()


def holds_files(event: QDropEvent) -> bool:
    """Return whether what is dragged are files rather than parts of the window."""
    return event.mimeData().hasUrls()
