"""The time line in hand: columns are chosen, zoomed and moved by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from desktop import timeline
from desktop.overriding import override
from desktop.timeline import Unit
from desktop.widgets.timeline_canvas import TimelineCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget


class TimelineView(TimelineCanvas):
    """A column, or several in a row, can be chosen; what is chosen is a range of days."""

    range_chosen = Signal(object)
    """The :class:`DayRange` of the columns chosen; ``None`` when the choice is taken back."""
    expiring_wanted = Signal()
    """A sign of documents that expire was clicked."""

    def __init__(self, unit: Unit = Unit.YEAR, parent: QWidget | None = None) -> None:
        super().__init__(unit, parent)
        self._anchor: int | None = None
        self._panned_from: tuple[float, int] | None = None
        self._pressed = False
        self.unit_changed.connect(self._forget_anchor)

    def _forget_anchor(self) -> None:
        self._anchor = None

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
