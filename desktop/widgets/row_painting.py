"""What the painted lists of the window have in common: their ground, their texts, their clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent

from desktop import theme
from desktop.widgets import options

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from db.models import Span

_LEAD = 8
"""Characters before a mark that is brought into view."""


def ground(painter: QPainter, option: QStyleOptionViewItem, plain: str = "") -> None:
    """Paint what a row stands on: whether it is chosen, pointed at, or the one in hand.

    Args:
        painter: What to paint with.
        option: What the delegate is told of the row.
        plain: The colour where the row is neither; that of the view if empty.
    """
    t, area = theme.tokens(), options.area(option)
    if options.selected(option):
        painter.fillRect(area, QColor(t.accent_soft))
        bar = QRect(area.left(), area.top(), theme.space(0.75), area.height())
        painter.fillRect(bar, QColor(t.accent))
    elif options.hovered(option):
        painter.fillRect(area, QColor(t.accent_hover))
    elif plain:
        painter.fillRect(area, QColor(plain))
    if options.focused(option):
        painter.setPen(QColor(t.accent))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        return
    painter.setPen(QColor(t.line))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def waiting(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
    """Paint a row that is still being fetched: its place, and that it is on its way."""
    painter.setPen(QColor(theme.tokens().faint))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))


def cut_text(
    painter: QPainter,
    place: QRect,
    text: str,
    look: tuple[QFont, str],
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw a line of text in the middle of a place's height, ending in ``…`` if it is too long.

    Args:
        painter: What to paint with.
        place: Where; nothing is drawn in one without width.
        text: What.
        look: Face and colour.
        align: At which side.
    """
    if place.width() <= 0 or not text:
        return
    font, colour = look
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)


def in_view(text: str, marks: tuple[Span, ...], room: int) -> tuple[str, tuple[Span, ...]]:
    """Begin a text later if its first mark would not be among the ``room`` characters shown.

    Returns:
        The text, with ``…`` for what was left out, and its marks where they now stand.
    """
    if not marks or marks[0][1] <= room:
        return text, marks
    start, end = marks[0]
    first = max(1, start - max(0, min(_LEAD, room - (end - start) - 1)))
    return f"…{text[first:]}", tuple((a - first + 1, b - first + 1) for a, b in marks)


def clicked_at(event: QEvent) -> QPoint | None:
    """Return where the left button was let go; ``None`` for any other event."""
    if (
        isinstance(event, QMouseEvent)
        and event.type() == QEvent.Type.MouseButtonRelease
        and event.button() == Qt.MouseButton.LeftButton
    ):
        return event.position().toPoint()
    return None
