"""How the cells of a comparison are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.overriding import override
from desktop.widgets import options

if TYPE_CHECKING:
    from desktop.widgets.comparison_view import ComparisonView


class CellDelegate(QStyledItemDelegate):
    """Paints a cell as it was laid out."""

    def __init__(self, view: ComparisonView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return what a cell takes at its column's width."""
        layout = self._view.layout_of(index)
        width = self._view.columnWidth(index.column())
        return QSize(width, round(layout.height) + 2 * margin())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell."""
        t = theme.tokens()
        area = options.area(option)
        painter.save()
        painter.setClipRect(area)
        if options.selected(option):
            painter.fillRect(area, QColor(t.accent_hover))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        origin = QPointF(area.topLeft() + QPoint(margin(), margin()))
        self._view.layout_of(index).draw(painter, origin, self._view.hovered_in(index))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QColor(t.accent))
            painter.drawRect(area.adjusted(0, 0, -2, -2))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Change nothing: cells are read."""
        return False


def margin() -> int:
    """Return the pixels between a cell's edges and its text."""
    return theme.space(2)
