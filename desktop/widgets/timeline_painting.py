"""How the time line is drawn: what is past is hatched, what is to come is filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop import saying, theme, timeline
from desktop.language import tr
from desktop.timeline import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.timeline import Column, Frame, Mark
    from index.due import DayRange, Schedule

_SMALL = 0.85
_WIDEST = 14.0
"""Steps of :func:`theme.space` that the bar of a column takes at most."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of the line stand, from top to bottom.

    Attributes:
        head: The line on which the day of judgement is named.
        chart: The columns; all that follows the days has its width.
        axis: The names of the columns.
        lane: The signs of documents that expire.
        gutter: What is left of the chart, where the parts are named.
    """

    head: QRectF
    chart: QRectF
    axis: QRectF
    lane: QRectF
    gutter: QRectF

    @classmethod
    def of(cls, area: QRectF, unit: Unit) -> Layout:
        """Return the parts of an area."""
        metrics = QFontMetricsF(theme.font(_SMALL))
        line = metrics.height()
        gutter = metrics.horizontalAdvance(tr("文件失效")) + theme.space(5)
        pad = theme.space(4)
        left, width = area.left() + gutter, max(1.0, area.width() - gutter - pad)
        head = QRectF(left, area.top() + theme.space(1), width, line + theme.space(0.5))
        axis_height = line * (1 if unit is Unit.YEAR else 2) + theme.space(1)
        lane_height = line + theme.space(2.5)
        lane = QRectF(left, area.bottom() - lane_height - theme.space(1), width, lane_height)
        axis = QRectF(left, lane.top() - axis_height, width, axis_height)
        top = head.bottom() + theme.space(0.5)
        chart = QRectF(left, top, width, max(1.0, axis.top() - top))
        return cls(head, chart, axis, lane, QRectF(area.left(), area.top(), gutter, area.height()))


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be drawn."""

    frame: Frame
    columns: Mapping[int, Column]
    schedule: Schedule
    chosen: DayRange | None
    cursor: int | None
    hovered: int | None
    marks: tuple[Mark, ...]


def paint(painter: QPainter, scene: Scene, layout: Layout) -> None:
    """Draw the line."""
    t = theme.tokens()
    painter.fillRect(layout.gutter.united(layout.chart.united(layout.lane)), QColor(t.panel))
    painter.setFont(theme.font(_SMALL))
    _paint_names(painter, scene, layout)
    painter.save()
    reach = layout.chart.united(layout.head).united(layout.lane)
    painter.setClipRect(reach.adjusted(-1, 0, theme.space(3), theme.space(1)))
    _paint_chosen(painter, scene, layout)
    _paint_columns(painter, scene, layout)
    _paint_axis(painter, scene, layout)
    _paint_lane(painter, scene, layout)
    _paint_today(painter, scene, layout)
    painter.restore()


def _paint_names(painter: QPainter, scene: Scene, layout: Layout) -> None:
    t = theme.tokens()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(t.muted))
    place = QRectF(layout.gutter)
    place.setRight(place.right() - theme.space(2))
    line = QFontMetricsF(theme.font(_SMALL)).height()
    peak = _peak(scene)
    top = QRectF(place.left(), layout.chart.top() + _count_room() - line / 2, place.width(), line)
    painter.drawText(top, right, tr("%n 项", count=peak) if peak else "")
    lane = QRectF(place.left(), layout.lane.top(), place.width(), layout.lane.height())
    painter.drawText(lane, right, tr("文件失效"))
    painter.setPen(QPen(QColor(t.line), 1))
    for y in (layout.chart.top() + _count_room(), layout.chart.bottom(), layout.lane.top()):
        painter.drawLine(QPointF(layout.chart.left(), y), QPointF(layout.chart.right(), y))


def _paint_chosen(painter: QPainter, scene: Scene, layout: Layout) -> None:
    if scene.chosen is None:
        return
    t = theme.tokens()
    low, high = scene.frame.stretch_of(scene.chosen)
    left, chart = layout.chart.left(), layout.chart
    low, high = max(low, -2.0), min(high, chart.width() + 2.0)
    if high <= low:
        return
    band = QRectF(left + low, chart.top(), max(2.0, high - low), layout.lane.bottom() - chart.top())
    painter.fillRect(band, QColor(t.accent_soft))
    painter.setPen(QPen(QColor(t.accent), 1))
    for x in (band.left(), band.right()):
        painter.drawLine(QPointF(x, band.top()), QPointF(x, band.bottom()))


def _paint_columns(painter: QPainter, scene: Scene, layout: Layout) -> None:
    t = theme.tokens()
    frame, chart = scene.frame, layout.chart
    peak = _peak(scene)
    room = chart.height() - _count_room()
    metrics = QFontMetricsF(theme.font(_SMALL))
    for number in frame.in_view():
        x = chart.left() + frame.left_of(number)
        slot = QRectF(x, chart.top(), frame.column_width, chart.height())
        if number == scene.hovered:
            painter.fillRect(slot, QColor(t.accent_hover))
        column = scene.columns.get(number)
        if column is not None:
            chosen = _is_chosen(scene, number)
            if frame.unit is Unit.YEAR:
                column = column.in_whole_years()
            bar = _paint_bar(painter, column, slot, (peak, room), chosen=chosen)
            text = str(column.total)
            if metrics.horizontalAdvance(text) <= frame.column_width - 2:
                painter.setPen(QColor(t.ink))
                above = QRectF(x, bar.top() - metrics.height(), slot.width(), metrics.height())
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
        if number == scene.cursor:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(slot.adjusted(1, 1, -1, -1))


def _paint_bar(
    painter: QPainter,
    column: Column,
    slot: QRectF,
    scale: tuple[int, float],
    *,
    chosen: bool,
) -> QRectF:
    """Draw a column's parts one upon the other, what is past at the foot; return all of it."""
    t = theme.tokens()
    peak, room = scale
    width = min(slot.width() * 0.7, float(theme.space(_WIDEST)))
    left = slot.center().x() - width / 2
    bottom = slot.bottom()
    parts = timeline.heights(column, peak, room, float(theme.space(0.75)))
    for at, height in enumerate(parts):
        if height <= 0:
            continue
        bottom -= height
        past, rough = at < 2, at % 2 == 1
        fill = t.chart_selected if chosen else t.chart_past if past else t.chart_open
        paint_part(painter, QRectF(left, bottom, width, height), fill, past=past, rough=rough)
    return QRectF(left, bottom, width, slot.bottom() - bottom)


def paint_part(painter: QPainter, area: QRectF, colour: str, *, past: bool, rough: bool) -> None:
    """Draw a part of a column: filled, or hatched if past; dotted if only its year is known."""
    ink = QColor(colour)
    painter.setPen(QPen(ink, 1))
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    if past:
        style = Qt.BrushStyle.Dense6Pattern if rough else Qt.BrushStyle.BDiagPattern
        painter.setBrush(QBrush(QColor(theme.tokens().panel)))
        painter.drawRect(inner)
    else:
        style = Qt.BrushStyle.Dense4Pattern if rough else Qt.BrushStyle.SolidPattern
    painter.setBrush(QBrush(ink, style))
    painter.drawRect(inner)


def _paint_axis(painter: QPainter, scene: Scene, layout: Layout) -> None:
    t = theme.tokens()
    frame, axis = scene.frame, layout.axis
    metrics = QFontMetricsF(theme.font(_SMALL))
    line = metrics.height()
    centred = Qt.AlignmentFlag.AlignCenter
    today = timeline.column_of(scene.schedule.as_of, frame.unit)
    widest = metrics.horizontalAdvance(_name(12, Unit.MONTH) if frame.unit > 1 else "2026")
    step = timeline.every(frame.column_width, widest + theme.space(1))
    if frame.unit is not Unit.YEAR and step > 1:
        step = next((each for each in (2, 3, 4, 6, 12) if each >= step), 12)
    for number in frame.in_view():
        year, part = divmod(number, frame.unit)
        x = axis.left() + frame.left_of(number)
        painter.setPen(QPen(QColor(t.border if part == 0 else t.line), 1))
        painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.top() + theme.space(1)))
        if (number if frame.unit is Unit.YEAR else part) % step == 0:
            empty = number not in scene.columns and number != today
            painter.setPen(QColor(t.muted if empty else t.ink))
            name = str(year) if frame.unit is Unit.YEAR else _name(part + 1, frame.unit)
            width = max(frame.column_width, widest)
            left = x + (frame.column_width - width) / 2
            place = QRectF(left, axis.top() + theme.space(0.5), width, line)
            if place.center().x() - widest / 2 >= axis.left() - 1:
                painter.drawText(place, centred, name)
    if frame.unit is not Unit.YEAR:
        _paint_years(painter, scene, layout, line)


def _paint_years(painter: QPainter, scene: Scene, layout: Layout, line: float) -> None:
    """Name each year below its quarters or months, wherever a part of it is in view."""
    t = theme.tokens()
    frame, axis = scene.frame, layout.axis
    seen = frame.in_view()
    for year in range(seen[0] // frame.unit, seen[-1] // frame.unit + 1):
        low = max(frame.left_of(year * frame.unit), 0.0)
        high = min(frame.left_of((year + 1) * frame.unit), axis.width())
        text = tr("{year}年", year=year)
        x = axis.left() + frame.left_of(year * frame.unit)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.bottom()))
        if high - low >= QFontMetricsF(theme.font(_SMALL)).horizontalAdvance(text):
            painter.setPen(QColor(t.ink))
            top = axis.top() + theme.space(0.5) + line
            place = QRectF(axis.left() + low, top, high - low, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _name(part: int, unit: Unit) -> str:
    if unit is Unit.QUARTER:
        return tr("{quarter}季", quarter=part)
    return tr("{month}月", month=part, name=saying.month(part))


def _paint_lane(painter: QPainter, scene: Scene, layout: Layout) -> None:
    t = theme.tokens()
    lane = layout.lane
    metrics = QFontMetricsF(theme.font(_SMALL))
    size = float(theme.space(1.5))
    middle = lane.center().y()
    for mark in scene.marks:
        x = lane.left() + mark.x
        past = mark.documents[-1].day < scene.schedule.as_of
        paint_sign(painter, QPointF(x, middle), size, past=past)
        text = mark.documents[0].title
        if len(mark.documents) > 1:
            text = tr("%n 份文件", count=len(mark.documents))
        room = mark.room - 2 * size - theme.space(2)
        if room >= metrics.horizontalAdvance("中中"):
            painter.setPen(QColor(t.muted if past else t.ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            place = QRectF(x + size + theme.space(1), lane.top(), room, lane.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def paint_sign(painter: QPainter, at: QPointF, size: float, *, past: bool) -> None:
    """Draw the sign of a document that expires, filled, or has expired, empty."""
    t = theme.tokens()
    colour = QColor(t.chart_past if past else t.warn)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(QColor(t.panel) if past else colour)
    x, y = at.x(), at.y()
    corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _paint_today(painter: QPainter, scene: Scene, layout: Layout) -> None:
    t = theme.tokens()
    day = scene.schedule.as_of
    x = layout.chart.left() + scene.frame.place_of(day)
    if not layout.chart.left() - 1 <= x <= layout.chart.right() + 1:
        return
    pen = QPen(QColor(t.warn), 1.5)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    for part in (layout.head.united(layout.chart), layout.lane):  # not through the columns' names
        top = max(part.top(), layout.head.bottom())
        painter.drawLine(QPointF(x, top), QPointF(x, part.bottom()))
    text = tr("截至 {day}", day=saying.date(day))
    width = QFontMetricsF(theme.font(_SMALL)).horizontalAdvance(text) + 2
    left = min(max(x - width / 2, layout.head.left()), layout.head.right() - width)
    painter.drawText(
        QRectF(left, layout.head.top(), width, layout.head.height()),
        Qt.AlignmentFlag.AlignCenter,
        text,
    )


def _peak(scene: Scene) -> int:
    return max((each.total for each in scene.columns.values()), default=0)


def _count_room() -> float:
    """Return the pixels above the tallest column in which its count stands."""
    return QFontMetricsF(theme.font(_SMALL)).height() + theme.space(0.5)


def _is_chosen(scene: Scene, number: int) -> bool:
    if scene.chosen is None:
        return False
    first, last = timeline.days_of(number, scene.frame.unit)
    days = scene.chosen
    return (days.first is None or days.first <= first) and (days.last is None or last <= days.last)
