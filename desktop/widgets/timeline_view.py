"""The time line: columns of what is due, the day of judgement, documents that expire."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from desktop import theme, timeline
from desktop.due_plan import said
from desktop.language import tr
from desktop.overriding import override
from desktop.timeline import Column, Frame, Unit
from desktop.widgets import timeline_painting
from desktop.widgets.timeline_painting import Layout, Scene

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from index.due import DayRange, Schedule

_LEAST = {Unit.YEAR: 6.5, Unit.QUARTER: 7.0, Unit.MONTH: 7.0}
"""Steps of :func:`theme.space` that a column takes at least."""
_SPOKEN_NAMES = 5
"""Documents named in a tooltip; the rest is counted."""


class TimelineView(QAbstractScrollArea):
    """Draws a schedule; a column, or several in a row, can be chosen by mouse and by keys."""

    range_chosen = Signal(object)
    """The :class:`DayRange` of the columns chosen; ``None`` when the choice is taken back."""
    expiring_wanted = Signal()
    """A sign of documents that expire was clicked."""
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
        self._columns: dict[int, Column] = {}
        self._chosen: DayRange | None = None
        self._cursor: int | None = None
        self._anchor: int | None = None
        self._hovered: int | None = None
        self._panned_from: tuple[float, int] | None = None
        self._pressed = False
        self._frame = Frame(0, 1, unit, 1.0, 1.0)
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

    def show_schedule(self, schedule: Schedule) -> None:
        """Draw other dates; what is in view and chosen stays, as far as there is such a place."""
        first = self._schedule is None
        held = self._held()
        self._schedule = schedule
        self._lay_out()
        self._go(schedule.as_of if first or held is None else held)
        self._cursor = None if self._cursor is None else self._within(self._cursor)
        self._speak()

    def show_chosen(self, days: DayRange | None) -> None:
        """Show a range as chosen, telling nobody."""
        self._chosen = days
        self.viewport().update()

    def set_unit(self, unit: Unit, *, about: float | None = None) -> None:
        """Zoom to columns of ``unit``; the day at the place ``about`` stays where it is."""
        if unit is self._unit:
            return
        place = self._frame.width / 2 if about is None else about
        day = self._frame.day_at(place)
        if self._cursor is not None:
            first, _ = timeline.days_of(self._cursor, self._unit)
            self._cursor = self._anchor = timeline.column_of(first, unit)
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
            parts.append(tr("未到期限 %n 项", count=column.due))
        if column.overdue:
            parts.append(tr("已过期限 %n 项", count=column.overdue))
        if column.by_year and self._unit is not Unit.YEAR:
            parts.append(tr("其中 %n 项原文只写到年", count=column.by_year))
        first, last = timeline.days_of(number, self._unit)
        expiring = self._schedule.expiring if self._schedule else ()
        if documents := sum(first <= each.day <= last for each in expiring):
            parts.append(tr("%n 份文件有效期届满", count=documents))
        return tr("{time}：{what}", time=text, what="，".join(parts) or tr("没有期限"))

    @override
    def sizeHint(self) -> QSize:
        """Return a height for columns that can be told apart."""
        return QSize(theme.space(120), theme.space(46))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least height at which every part has room."""
        return QSize(theme.space(60), theme.space(34))

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
        if self._schedule is not None:
            timeline_painting.paint(painter, self._scene(self._schedule), self._layout())
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom by the wheel; with Shift, or turned sideways, move. Ctrl is the window's."""
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        bar = self.horizontalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(sideways) > abs(turned):
            bar.setValue(bar.value() - (turned or sideways))
        elif turned:
            about = event.position().x() - self._layout().chart.left()
            self.set_unit(self._unit.finer if turned > 0 else self._unit.coarser, about=about)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to choose columns, or to move the line where it is held by its axis."""
        place = event.position()
        middle = event.button() == Qt.MouseButton.MiddleButton
        if event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            event.ignore()
            return
        layout = self._layout()
        if middle or layout.axis.contains(place):
            self._panned_from = (place.x(), self.horizontalScrollBar().value())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif layout.lane.contains(place):
            if self._mark_at(place) is not None:
                self.expiring_wanted.emit()
        elif layout.chart.contains(place):
            number = self._column_at(place)
            self._pressed = True
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(number, extend=extend and self._anchor is not None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on choosing or moving; else take note of the column under the pointer."""
        place = event.position()
        if self._panned_from is not None:
            x, value = self._panned_from
            self.horizontalScrollBar().setValue(round(value + x - place.x()))
            return
        if self._pressed:
            self._choose(self._column_at(place), extend=True)
            return
        layout = self._layout()
        inside = layout.chart.contains(place)
        hovered = self._column_at(place) if inside else None
        if layout.axis.contains(place) and self._frame.hidden:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif layout.lane.contains(place) and self._mark_at(place) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Have done with choosing or moving."""
        self._pressed = False
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().unsetCursor()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from column to column, choose, zoom and take back."""
        keys = Qt.Key
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        page = max(1, len(self._frame.in_view()) - 1)
        steps = {
            keys.Key_Left: -1,
            keys.Key_Right: 1,
            keys.Key_PageUp: -page,
            keys.Key_PageDown: page,
            keys.Key_Home: -self._frame.count,
            keys.Key_End: self._frame.count,
        }
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self._step(steps[key], extend=extend)
        elif key in {keys.Key_Plus, keys.Key_Equal}:
            self.zoom_in()
        elif key == keys.Key_Minus:
            self.zoom_out()
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self._choose(self._cursor_or_today(), extend=False)
        elif key == keys.Key_Escape and self._chosen is not None:
            self.range_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        if self._cursor is None and self._schedule is not None:
            self._cursor = self._cursor_or_today()
            self._speak()
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

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
        if self._schedule is None:
            return ()
        return timeline.marks(self._frame, self._schedule.expiring, float(theme.space(5)))

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
        self._columns = timeline.columns(schedule.days, self._unit, schedule.as_of)
        first, count = timeline.extent(schedule.days, schedule.expiring, schedule.as_of, self._unit)
        width = max(1.0, self._layout().chart.width())
        least = float(theme.space(_LEAST[self._unit]))
        self._frame = Frame(first, count, self._unit, width, least).at(self._frame.offset)
        bar = self.horizontalScrollBar()
        held = bar.blockSignals(True)
        bar.setRange(0, round(self._frame.hidden))
        bar.setPageStep(round(width))
        bar.setSingleStep(round(self._frame.column_width))
        bar.setValue(round(self._frame.offset))
        bar.blockSignals(held)
        self.viewport().update()

    def _held(self) -> dt.date | None:
        """Return the day in the middle of the view, if not everything is in view."""
        if self._schedule is None or not self._frame.hidden:
            return None
        return self._frame.day_at(self._frame.width / 2)

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

    def _step(self, by: int, *, extend: bool) -> None:
        """Go so many columns on; with ``extend`` choose all from where that was begun."""
        at = self._within(self._cursor_or_today() + (by if self._cursor is not None else 0))
        if extend:
            if self._anchor is None:
                self._anchor = self._cursor_or_today()
            self._choose(at, extend=True)
        else:
            self._anchor = None
            self._move_cursor(at)

    def _choose(self, number: int, *, extend: bool) -> None:
        if self._schedule is None:
            return
        if not extend or self._anchor is None:
            self._anchor = number
        self._move_cursor(number)
        days = timeline.range_of(self._anchor, number, self._unit)
        if days != self._chosen:
            self._chosen = days
            self.range_chosen.emit(days)
        self.viewport().update()

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
