"""What the shapes of the time line mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.timeline import Unit
from desktop.widgets.timeline_painting import paint_part, paint_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class DueLegend(QWidget):
    """A line of shapes with their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = Unit.YEAR
        self.setAccessibleName(tr("图例"))

    def show_unit(self, unit: Unit) -> None:
        """Show what stands in columns of ``unit``: only in finer ones than years, bare years."""
        self._unit = unit
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom or theme."""
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return room for all names in one line."""
        metrics = QFontMetrics(theme.font(0.85))
        width = sum(
            theme.space(8) + metrics.horizontalAdvance(name) for name, *_ in self._entries()
        )
        return QSize(width, metrics.height() + theme.space(2))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shapes and their names."""
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(0.85)
        metrics = QFontMetrics(font)
        side = float(theme.space(3))
        x, middle = 0.0, self.height() / 2
        for name, past, rough, sign in self._entries():
            if sign:
                at = QPointF(x + side / 2, middle)
                paint_sign(painter, at, float(theme.space(1.5)), past=past)
            else:
                colour = t.chart_past if past else t.chart_open
                area = QRectF(x, middle - side / 2, side, side)
                paint_part(painter, area, colour, past=past, rough=rough)
            x += side + theme.space(1)
            width = metrics.horizontalAdvance(name)
            painter.setFont(font)
            painter.setPen(QColor(t.muted))
            place = QRectF(x, 0, width + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            x += width + theme.space(4)
        painter.end()

    def _entries(self) -> tuple[tuple[str, bool, bool, bool], ...]:
        """Return name, past, rough, and whether it is the sign of a document."""
        found = [
            (tr("未到期"), False, False, False),
            (tr("已到期"), True, False, False),
            (tr("文件失效"), False, False, True),
        ]
        if self._unit is not Unit.YEAR:
            found.insert(2, (tr("原文只写到年"), False, True, False))
        return tuple(found)
