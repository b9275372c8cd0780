"""How a line of a department's measures is painted, and where in it one can click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme, wording
from desktop.duty_rows import DutyRow
from desktop.language import tr
from desktop.models.duty_list import MEASURE, ROLE, WHAT, ListRole
from desktop.overriding import override
from desktop.widgets import options, row_painting, text_lines, ticks

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop.widgets.duty_list import DutyListView

LINES = 3
"""Lines of text in every measure's line."""


class DutyDelegate(QStyledItemDelegate):
    """Paints headings and measures, and takes clicks on tick box and name."""

    def __init__(self, view: DutyListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        area = options.area(option)
        painter.save()
        if index.data(ListRole.HEADING):
            self._paint_heading(painter, area, index)
        else:
            self._paint_ground(painter, area, index)
            row = index.data(ListRole.ROW)
            if isinstance(row, DutyRow):
                self._paint_cell(painter, area, row, index)
            elif index.column() == MEASURE:
                row_painting.waiting(painter, area, index)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn a click on the tick box into a tick, one on the name into the wish for its place."""
        row = index.data(ListRole.ROW)
        at, area = row_painting.clicked_at(event), options.area(option)
        if at is None or not isinstance(row, DutyRow):
            return False
        if index.column() == MEASURE and ticks.around(_tick_box(area)).contains(at):
            return ticks.toggle(index)
        if index.column() == ROLE and name_area(area, row).contains(at):
            self._view.place_wanted.emit(row)
            return True
        return False

    def _paint_heading(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        chosen = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        painter.fillRect(area, QColor(t.accent_soft if chosen else t.raised))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == MEASURE:
            painter.setFont(fonts()[0])
            painter.setPen(QColor(t.accent))
            text = area.adjusted(theme.space(3), 0, theme.space(40), 0)
            painter.setClipping(False)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_ground(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(area, QColor(t.accent_soft))
            if index.column() == MEASURE:
                bar = QRect(area.left(), area.top(), theme.space(0.75), area.height())
                painter.fillRect(bar, QColor(t.accent))
            if self._view.hasFocus():
                painter.setPen(QColor(t.accent))
                painter.drawLine(area.topLeft(), area.topRight())
                painter.drawLine(area.bottomLeft(), area.bottomRight())
                return
        elif index.row() == self._view.hovered_row:
            painter.fillRect(area, QColor(t.accent_hover))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_cell(
        self,
        painter: QPainter,
        area: QRect,
        row: DutyRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        t = theme.tokens()
        title, text, small = fonts()
        line = QFontMetrics(text).lineSpacing()
        place = _text_area(area)
        match index.column():
            case column if column == MEASURE:
                box = _tick_box(area)
                ticked = bool(index.data(ListRole.COLLECTED))
                ticks.paint(painter, box, ticked=ticked)
                place.setLeft(box.right() + theme.space(2.5))
                heading = wording.heading(row.measure)
                taken = _draw(painter, place, heading, text_lines.Style(title, t.ink, lines=2))
                place.setTop(place.top() + taken)
                source = tr("{source}　《{title}》", source=row.source, title=row.document.title)
                _draw(painter, place, source, text_lines.Style(small, t.muted))
            case column if column == ROLE:
                names = tr("{names}　同时{roles}", names=row.names, roles=row.further)
                shown = names if row.further else row.names
                style = text_lines.Style(text, t.accent)
                taken = _draw(painter, place, shown, style)
                place.setTop(place.top() + taken)
                others = tr("协同：{names}", names=row.others) if row.others else tr("未写协同部门")
                _draw(painter, place, others, text_lines.Style(small, t.muted, lines=2))
            case column if column == WHAT:
                colour = t.ink if row.what else t.muted
                what = row.what or tr("未写明目标")
                _draw(painter, place, what, text_lines.Style(text, colour, lines=LINES))
            case _:
                due = row.due or tr("无期限")
                colour = t.warn if row.overdue else t.ink if row.due else t.muted
                taken = _draw(painter, place, due, text_lines.Style(text, colour, lines=2))
                place.setTop(place.top() + taken)
                place.setHeight(line)
                if row.overdue:
                    _draw(painter, place, tr("已到期"), text_lines.Style(small, t.warn))
                elif row.missed:
                    past = tr("另有 %n 个已到期", count=row.missed)
                    _draw(painter, place, past, text_lines.Style(small, t.warn))


def name_area(area: QRect, row: DutyRow) -> QRect:
    """Return where in a cell the department's name can be clicked."""
    metrics = QFontMetrics(fonts()[1])
    place = _text_area(area).toRect()
    width = min(place.width(), metrics.horizontalAdvance(row.names))
    return QRect(place.left(), place.top(), width, metrics.lineSpacing())


def _draw(painter: QPainter, place: QRectF, text: str, style: text_lines.Style) -> float:
    """Draw text at the top of a place and return the height it took."""
    metrics = QFontMetrics(style.font)
    wide = metrics.horizontalAdvance(text) > place.width()
    text_lines.draw(painter, place, text, style)
    return metrics.lineSpacing() * (min(2, style.lines) if wide else 1)


def _text_area(area: QRect) -> QRectF:
    side, above = theme.space(2), theme.space(2)
    return QRectF(area.adjusted(side, above, -side, -above))


def _tick_box(area: QRect) -> QRect:
    return ticks.place(area, QFontMetrics(fonts()[0]).lineSpacing() + 2 * theme.space(2))


def fonts() -> tuple[QFont, QFont, QFont]:
    """Return the faces of titles, of texts, and of what stands beneath them."""
    return theme.font(), theme.font(0.95), theme.font(0.9)
