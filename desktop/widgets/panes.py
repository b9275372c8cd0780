"""The border between the facets and the page, which can be dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop import theme
from desktop.overriding import override


class _Border(QSplitterHandle):
    """Takes its colour when it is painted."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line, in the accent under the pointer."""
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.accent if self.underMouse() else t.line))


class Panes(QSplitter):
    """Panes side by side that hold parts of the window.

    It needs no style sheet: one of its own would go through all the parts when it changes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    @override
    def createHandle(self) -> QSplitterHandle:
        """Return a border."""
        border = _Border(self.orientation(), self)
        border.setAttribute(Qt.WidgetAttribute.WA_Hover)
        return border
