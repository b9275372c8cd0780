"""A tick box that is drawn as those in lists are, and so is seen in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QCheckBox

from desktop import theme
from desktop.overriding import override
from desktop.widgets import glyphs

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Tick(QCheckBox):
    """A box and a text; the whole of it takes clicks."""

    @override
    def sizeHint(self) -> QSize:
        """Return room for the box, the text, and the frame of the keyboard around both."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + theme.space(7.5)
        return QSize(width, metrics.height() + theme.space(1.5))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size below which the text would be cut."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the text too."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and text, framed where the keyboard is."""
        t = theme.tokens()
        painter = QPainter(self)
        side = theme.space(4)
        box = QRect(theme.space(0.5), (self.height() - side) // 2, side, side)
        edge = t.border if self.isEnabled() else t.line
        glyphs.check_box(painter, box, ticked=self.isChecked(), fill=t.accent, edge=edge)
        painter.setPen(QColor(t.ink if self.isEnabled() else t.faint))
        text = self.rect().adjusted(box.right() + theme.space(1.5), 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QColor(t.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
