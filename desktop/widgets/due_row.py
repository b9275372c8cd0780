"""How a dated fact is painted in the list: by when, how far off, what, who, where it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop import theme
from desktop.due_plan import Heading
from desktop.due_rows import DueRow
from desktop.models.due import DueRole
from desktop.overriding import override
from desktop.widgets import options, row_painting, text_lines, ticks

if TYPE_CHECKING:
    from desktop.widgets.due_list import DueList

_WIDTHS = {"when": 29.0, "left": 21.0, "who": 42.0, "title": 44.0, "source": 19.0}
"""Steps that the columns of one line take beside what is to be done."""


class DueDelegate(QStyledItemDelegate):
    """Paints headings and items, and takes clicks on tick boxes and titles."""

    def __init__(self, view: DueList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of an item; headings are made lower where items take two lines."""
        return QSize(theme.space(60), item_height(roomy=self._view.roomy))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or an item; one still being fetched shows its place only."""
        area = options.area(option)
        painter.save()
        heading, row = index.data(DueRole.HEADING), index.data(DueRole.ROW)
        if isinstance(heading, Heading):
            _paint_heading(painter, area, heading)
        else:
            row_painting.ground(painter, option)
            if isinstance(row, DueRow):
                collected = bool(index.data(DueRole.COLLECTED))
                _paint_row(painter, area, row, collected=collected, roomy=self._view.roomy)
            else:
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
        """Turn a click on the tick box into a tick, one on the measure's title into a visit."""
        row, place = index.data(DueRole.ROW), row_painting.clicked_at(event)
        if place is None or not isinstance(row, DueRow):
            return False
        area = options.area(option)
        if row.measure_id and ticks.around(tick_box(area)).contains(place):
            return ticks.toggle(index)
        if row.measure_id and title_place(area, row, roomy=self._view.roomy).contains(place):
            self._view.measure_wanted.emit(row.measure_id)
            return True
        return False


def item_height(*, roomy: bool) -> int:
    """Return the height of an item of one line or of two."""
    lines = QFontMetrics(theme.font()).height()
    if not roomy:
        lines += QFontMetrics(theme.font(0.9)).height() + theme.space(0.5)
    return lines + theme.space(2.5)


def tick_box(area: QRect) -> QRect:
    """Return where an item has its tick box."""
    return ticks.place(area, item_height(roomy=True))


def cells(area: QRect, row: DueRow, *, roomy: bool) -> dict[str, QRect]:
    """Return where an item has its parts: when, left, what, who, title, source."""
    gap = theme.space(2)
    left = tick_box(area).right() + theme.space(2.5)
    right = area.right() - theme.space(3)
    if roomy:
        found = {}
        x = left
        for name in ("when", "left"):
            found[name] = QRect(x, area.top(), theme.space(_WIDTHS[name]), area.height())
            x = found[name].right() + gap
        ends = right
        for name in ("source", "title", "who"):
            width = theme.space(_WIDTHS[name])
            found[name] = QRect(ends - width, area.top(), width, area.height())
            ends = found[name].left() - gap
        found["what"] = QRect(x, area.top(), ends - x, area.height())
        if not row.departments:
            # What is said by no single measure names its document, which takes more room.
            found["title"].setLeft(found["who"].left())
        return found
    small = QFontMetrics(theme.font(0.9))
    upper = QRect(left, area.top(), right - left, item_height(roomy=True))
    lower = QRect(left, upper.bottom() - theme.space(0.75), upper.width(), small.height())

    def from_right(line: QRect, text: str) -> QRect:
        width = min(small.horizontalAdvance(text) + 2 if text else 0, line.width() // 2)
        return QRect(line.right() - width, line.top(), width, line.height())

    def up_to(line: QRect, end: QRect) -> QRect:
        return QRect(line.left(), line.top(), end.left() - gap - line.left(), line.height())

    off = from_right(upper, row.left)
    when = from_right(up_to(upper, off), row.when)
    source = from_right(lower, row.source)
    rest = up_to(lower, source)
    who = QRect(rest.left(), rest.top(), rest.width() // 2 - gap, rest.height())
    if not row.departments:
        who.setWidth(0)
    title = QRect(rest)
    title.setLeft(who.right() + gap if who.width() else rest.left())
    return {
        "what": up_to(upper, when),
        "when": when,
        "left": off,
        "who": who,
        "title": title,
        "source": source,
    }


def title_place(area: QRect, row: DueRow, *, roomy: bool) -> QRect:
    """Return where a click goes to the measure: on its title, as wide as that is."""
    place = cells(area, row, roomy=roomy)["title"]
    width = QFontMetrics(theme.font(0.9)).horizontalAdvance(row.title)
    return QRect(place.topLeft(), QSize(min(width, place.width()), place.height()))


def _paint_heading(painter: QPainter, area: QRect, heading: Heading) -> None:
    t = theme.tokens()
    painter.fillRect(area, QColor(t.ground if heading.top else t.raised))
    painter.setPen(QColor(t.border if heading.top else t.line))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    font = theme.font(1.0 if heading.top else 0.95)
    font.setWeight(QFont.Weight.DemiBold if heading.top else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(t.warn if heading.past and heading.top else t.ink))
    place = area.adjusted(theme.space(3 if heading.top else 5), 0, -theme.space(3), 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, heading.text)
    width = QFontMetrics(font).horizontalAdvance(heading.text)
    painter.setFont(theme.font(0.9))
    painter.setPen(QColor(t.muted))
    place.setLeft(place.left() + width + theme.space(2))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, heading.counted)


def _paint_row(
    painter: QPainter, area: QRect, row: DueRow, *, collected: bool, roomy: bool
) -> None:
    t = theme.tokens()
    if row.measure_id:
        ticks.paint(painter, tick_box(area), ticked=collected)
    places = cells(area, row, roomy=roomy)
    small, body = theme.font(0.9), theme.font()
    _paint_what(painter, places["what"], row, body)
    right = Qt.AlignmentFlag.AlignRight
    beside = Qt.AlignmentFlag.AlignLeft if roomy else right
    row_painting.cut_text(painter, places["when"], row.when, (small, t.ink), beside)
    left = t.warn if row.past else t.muted
    row_painting.cut_text(painter, places["left"], row.left, (small, left), beside)
    row_painting.cut_text(painter, places["who"], row.departments, (small, t.muted))
    title = t.accent if row.measure_id else t.muted
    row_painting.cut_text(painter, places["title"], row.title, (small, title))
    row_painting.cut_text(painter, places["source"], row.source, (small, t.muted), right)


def _paint_what(painter: QPainter, place: QRect, row: DueRow, font: QFont) -> None:
    t = theme.tokens()
    line = QFontMetrics(font).lineSpacing()
    area = QRectF(place.left(), place.top() + (place.height() - line) / 2, place.width(), line)
    room = place.width() // QFontMetrics(font).horizontalAdvance("中")
    text, marks = row_painting.in_view(row.what, row.marks, room)
    text_lines.draw(painter, area, text, text_lines.Style(font, t.ink, t.mark), marks)
