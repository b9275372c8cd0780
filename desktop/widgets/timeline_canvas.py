"""The time line: columns of what is due, the day of judgement, documents that expire."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop import saying, theme, timeline
from desktop.due_plan import said
from desktop.language import tr
from desktop.overriding import override
from desktop.timeline import Column, Frame, Unit
from desktop.widgets import timeline_painting
from desktop.widgets.timeline_painting import Layout, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from index.due import DayRange, Schedule

_LEAST = {Unit.YEAR: 6.5, Unit.QUARTER: 7.0, Unit.MONTH: 7.0}
"""Steps of :func:`theme.space` that a column takes at least."""
_SPOKEN_NAMES = 5
"""Documents named in a tooltip; the rest is counted."""


class TimelineCanvas(QAbstractScrollArea):
    """Draws a schedule, knows what is where on it, and says it."""

    unit_changed = Signal(int)
    """The user zoomed; the :class:`Unit`."""

    def __init__(self, unit: Unit = Unit.YEAR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("timeline")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._unit = unit
        self._schedule: Schedule | None = None
        self._every_column: Mapping[Unit, dict[int, Column]] = {}
        self._columns: dict[int, Column] = {}
        self._known_marks: tuple[Frame, int, tuple[timeline.Mark, ...]] | None = None
        self._chosen: DayRange | None = None
        self._cursor: int | None = None
        self._hovered: int | None = None
        self._frame = Frame(2000 * unit, 1, unit, 1.0, 1.0)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().setAccessibleName(tr("时间轴位置"))
        self._speak()

    @property
    def unit(self) -> Unit:
        """Return what a column stands for."""
        return self._unit

    @property
    def frame(self) -> Frame:
        """Return what is in view."""
        return self._frame

    @property
    def chosen(self) -> DayRange | None:
        """Return the days that are shown as chosen."""
        return self._chosen

    @property
    def columns(self) -> dict[int, Column]:
        """Return the columns that are not empty."""
        return self._columns

    def show_schedule(self, schedule: Schedule, columns: Mapping[Unit, dict[int, Column]]) -> None:
        """Draw other dates; what is in view and chosen stays, as far as there is such a place.

        Args:
            schedule: The dates.
            columns: What :func:`desktop.timeline.every_column` makes of them.
        """
        first = self._schedule is None
        self._every_column = columns
        self._known_marks = None
        held = self._held()
        self._schedule = schedule
        self._lay_out()
        self._go(schedule.as_of if first or held is None else held)
        self._cursor = None if self._cursor is None else self._within(self._cursor)
        self._speak()

    def clear(self) -> None:
        """Draw nothing: there is nothing to be had."""
        self._schedule, self._columns, self._known_marks = None, {}, None
        self._cursor = self._hovered = None
        self._speak()
        self.viewport().update()

    def show_chosen(self, days: DayRange | None) -> None:
        """Show a range as chosen, telling nobody, and bring its beginning into view."""
        changed = days != self._chosen
        self._chosen = days
        if changed and days is not None and self._schedule is not None:
            low, high = self._frame.stretch_of(days)
            if high <= 0 or low >= self._frame.width:
                self._set_offset(self._frame.showing(self._frame.column_at(low + 1)).offset)
        self.viewport().update()

    def set_unit(self, unit: Unit, *, about: float | None = None) -> None:
        """Zoom to columns of ``unit``; the day at the place ``about`` stays where it is."""
        if unit is self._unit:
            return
        if self._schedule is None:
            self._unit = unit
            self.unit_changed.emit(int(unit))
            return
        place = self._middle() if about is None else about
        day = self._frame.day_at(place)
        if self._cursor is not None:
            first, _ = timeline.days_of(self._cursor, self._unit)
            self._cursor = timeline.column_of(first, unit)
        self._unit = unit
        self._hovered = None
        self._lay_out()
        self._set_offset(self._frame.holding(day, place).offset)
        self._speak()
        self.unit_changed.emit(int(unit))

    def zoom_in(self) -> None:
        """Show finer columns."""
        self.set_unit(self._unit.finer)

    def zoom_out(self) -> None:
        """Show coarser columns."""
        self.set_unit(self._unit.coarser)

    def restyle(self) -> None:
        """Take lengths and fonts anew after a change of zoom or theme."""
        held = self._held()
        self.updateGeometry()
        self._lay_out()
        if held is not None:
            self._go(held)

    def text_of(self, number: int) -> str:
        """Return what a column says: its time, and how much in it is past and still to come."""
        text = said(timeline.range_of(number, number, self._unit))
        column = self._columns.get(number, Column(number))
        parts = []
        if column.due:
            parts.append(tr("未到期 %n 项", count=column.due))
        if column.overdue:
            parts.append(tr("已到期 %n 项", count=column.overdue))
        if column.by_year and self._unit is not Unit.YEAR:
            parts.append(tr("其中 %n 项原文只写到年", count=column.by_year))
        first, last = timeline.days_of(number, self._unit)
        expiring = self._schedule.expiring if self._schedule else ()
        if documents := timeline.within(expiring, first, last):
            parts.append(tr("%n 份文件有效期届满", count=documents))
        return tr("{time}：{what}", time=text, what=saying.clauses(parts) or tr("没有期限"))

    @override
    def sizeHint(self) -> QSize:
        """Return a height for columns that can be told apart."""
        return QSize(theme.space(120), theme.space(46))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least height at which every part has room."""
        line = QFontMetricsF(theme.font(0.85)).height()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        axis = 1 if self._unit is Unit.YEAR else 2
        return QSize(theme.space(60), round((4 + axis) * line + theme.space(20)) + below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; what is in the middle stays there."""
        held = self._held()
        super().resizeEvent(event)
        self._lay_out()
        if held is not None:
            self._go(held)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(theme.tokens().panel))
        if self._schedule is not None:
            timeline_painting.paint(painter, self._scene(self._schedule), self._layout())
        painter.end()

    def tip_at(self, place: QPointF) -> str:
        """Return what is told of a place; an empty text for one that holds nothing."""
        layout = self._layout()
        if self._schedule is None:
            return ""
        if layout.lane.contains(place):
            mark = self._mark_at(place)
            if mark is None:
                return ""
            lines = [
                tr("《{title}》有效期至 {day}", title=each.title, day=each.day.isoformat())
                for each in mark.documents[:_SPOKEN_NAMES]
            ]
            if (rest := len(mark.documents) - _SPOKEN_NAMES) > 0:
                lines.append(tr("另有 %n 份文件", count=rest))
            return "\n".join(lines)
        if layout.chart.contains(place):
            return self.text_of(self._column_at(place))
        if layout.axis.contains(place):
            return tr("拖动可左右移动；滚轮或 +、- 缩放")
        return ""

    def _scene(self, schedule: Schedule) -> Scene:
        return Scene(
            frame=self._frame,
            columns=self._columns,
            schedule=schedule,
            chosen=self._chosen,
            cursor=self._cursor if self.hasFocus() else None,
            hovered=self._hovered,
            marks=self._marks(),
        )

    def _layout(self) -> Layout:
        area = self.viewport().rect()
        return Layout.of(QRectF(area), self._unit)

    def _marks(self) -> tuple[timeline.Mark, ...]:
        """Return the signs in view; the same ones as long as nothing moves."""
        if self._schedule is None:
            return ()
        apart = theme.space(5)
        known = self._known_marks
        if known is None or known[:2] != (self._frame, apart):
            found = timeline.marks(self._frame, self._schedule.expiring, float(apart))
            known = self._known_marks = self._frame, apart, found
        return known[2]

    def _mark_at(self, place: QPointF) -> timeline.Mark | None:
        left = self._layout().chart.left()
        near = theme.space(3)
        width = QFontMetricsF(theme.font(0.85)).horizontalAdvance("中") * 4
        for mark in self._marks():
            if -near <= place.x() - left - mark.x <= min(max(near, mark.room - near), width):
                return mark
        return None

    def _lay_out(self) -> None:
        """Work out the columns and the frame anew."""
        schedule = self._schedule
        if schedule is None:
            return
        self._columns = self._every_column[self._unit]
        first, count = timeline.extent(schedule.days, schedule.expiring, schedule.as_of, self._unit)
        width = max(1.0, self._layout().chart.width())
        peak = max((each.total for each in self._columns.values()), default=0)
        label = QFontMetricsF(theme.font(0.85)).horizontalAdvance(str(peak))
        least = max(float(theme.space(_LEAST[self._unit])), label + theme.space(1))
        self._frame = Frame(first, count, self._unit, width, least).at(self._frame.offset)
        bar = self.horizontalScrollBar()
        held = bar.blockSignals(True)
        bar.setRange(0, round(self._frame.hidden))
        bar.setPageStep(round(width))
        bar.setSingleStep(round(self._frame.column_width))
        bar.setValue(round(self._frame.offset))
        bar.blockSignals(held)
        self.updateGeometry()
        self.viewport().update()

    def _held(self) -> dt.date | None:
        """Return the day in the middle of the view, if not everything is in view."""
        if self._schedule is None or not self._frame.hidden:
            return None
        return self._frame.day_at(self._frame.width / 2)

    def _middle(self) -> float:
        """Return the place about which to zoom: what is chosen, the keys, the day, the middle."""
        frame = self._frame
        places = []
        if self._chosen is not None:
            places.append(sum(frame.stretch_of(self._chosen)) / 2)
        if self._cursor is not None:
            places.append(frame.left_of(self._cursor) + frame.column_width / 2)
        if self._schedule is not None:
            places.append(frame.place_of(self._schedule.as_of))
        return next((x for x in places if 0 <= x <= frame.width), frame.width / 2)

    def _go(self, day: dt.date) -> None:
        """Bring a day into the middle."""
        self._set_offset(self._frame.holding(day, self._frame.width / 2).offset)

    def _set_offset(self, offset: float) -> None:
        self._frame = self._frame.at(offset)
        bar = self.horizontalScrollBar()
        held = bar.blockSignals(True)
        bar.setValue(round(self._frame.offset))
        bar.blockSignals(held)
        self.viewport().update()

    def _scrolled(self, value: int) -> None:
        self._frame = self._frame.at(value)
        self.viewport().update()

    def _column_at(self, place: QPointF) -> int:
        return self._frame.column_at(place.x() - self._layout().chart.left())

    def _within(self, number: int) -> int:
        return min(max(number, self._frame.first), self._frame.last)

    def _cursor_or_today(self) -> int:
        if self._cursor is not None:
            return self._within(self._cursor)
        schedule = self._schedule
        day = schedule.as_of if schedule else dt.date(1, 1, 1)
        return self._within(timeline.column_of(day, self._unit))

    def _move_cursor(self, number: int) -> None:
        self._cursor = number
        self._set_offset(self._frame.showing(number).offset)
        self._speak()

    def _speak(self) -> None:
        """Have a screen reader say the column at which the keys are."""
        name = tr("期限时间轴")
        if self._schedule is not None and self._cursor is not None:
            name = tr("{name}，{column}", name=name, column=self.text_of(self._cursor))
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            tr("左右方向键移动，按住 Shift 选取一段，空格或回车选取，+ 和 - 缩放，Esc 取消选取。")
        )
