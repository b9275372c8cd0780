"""One search of a list of searches, painted: its name, what it asks, and how much it finds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.models.searches import SearchRole
from desktop.overriding import override
from desktop.widgets import options, row_painting


class SearchRowDelegate(QStyledItemDelegate):
    """Paints a search on two lines, one of the history, whose line is its name, on one."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for two lines, or for one."""
        lines = QFontMetrics(theme.font()).lineSpacing()
        if _named(index):
            lines += QFontMetrics(theme.font(0.9)).lineSpacing()
        return QSize(theme.space(60), lines + theme.space(3))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the search; what is new stands out."""
        t, area = theme.tokens(), options.area(option)
        painter.save()
        row_painting.ground(painter, option)
        small = theme.font(0.9)
        margin = theme.space(2)
        inside = QRectF(area).adjusted(margin, theme.space(1.5), -margin, -theme.space(1.5))
        figures = str(index.data(SearchRole.FIGURES))
        painter.setFont(small)
        width = QFontMetrics(small).horizontalAdvance(figures)
        top = QRectF(inside)
        top.setHeight(QFontMetrics(theme.font()).lineSpacing())
        painter.setPen(QColor(t.accent if index.data(SearchRole.NEW) else t.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, right, figures)
        top.setRight(top.right() - width - theme.space(3))
        look = (theme.font(), t.ink)
        row_painting.cut_text(painter, top.toRect(), str(index.data()), look)
        if _named(index):
            below = QRectF(inside)
            below.setTop(top.bottom())
            line = str(index.data(SearchRole.LINE))
            row_painting.cut_text(painter, below.toRect(), line, (small, t.muted))
        painter.restore()


def _named(index: QModelIndex | QPersistentModelIndex) -> bool:
    return bool(index.data(Qt.ItemDataRole.EditRole))
