"""A line of text that gives way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class CutLabel(QLabel):
    """As wide as its text where there is room; else the text ends in ``…``."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width for a figure with its unit."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), theme.space(16)), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or what there is room for."""
        painter = QPainter(self)
        area = self.contentsRect()
        # The advance is rounded; a text that is wider by a fraction of a pixel is not cut.
        cut = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), cut, area.width() + 1)
        role = self.foregroundRole()
        align = self.alignment().value
        self.style().drawItemText(
            painter, area, align, self.palette(), self.isEnabled(), text, role
        )
        painter.end()
