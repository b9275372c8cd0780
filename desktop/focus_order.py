"""The order in which Tab goes through the window: part by part, as they stand on the screen.

Qt's own order is that in which widgets were made; pages are made when they are first shown, and
chips come and go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def step(parts: Sequence[QWidget], focus: QWidget | None, *, forward: bool) -> bool:
    """Give the keyboard to the next widget that takes it by Tab, or to the one before.

    Args:
        parts: The parts of the window in order; within one, Qt's order counts.
        focus: What has the keyboard now.
        forward: Whether to go on rather than back.

    Returns:
        Whether any widget took it.
    """
    widgets = [each for part in parts for each in _takers(part)]
    if not widgets:
        return False
    by = 1 if forward else -1
    at = widgets.index(focus) if focus in widgets else _beside(parts, focus, widgets, by)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widgets[(at + by) % len(widgets)].setFocus(reason)
    return True


def _takers(part: QWidget) -> list[QWidget]:
    """Return the widgets of a part that Tab stops at, in Qt's order."""
    if not part.isVisible():
        return []
    found, widget = [], part
    while True:
        inside = widget is part or part.isAncestorOf(widget)
        if inside and _takes(widget):
            found.append(widget)
        following = widget.nextInFocusChain()
        if following is None or following is part:
            return found
        widget = following


def _takes(widget: QWidget) -> bool:
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def _beside(
    parts: Sequence[QWidget], focus: QWidget | None, widgets: list[QWidget], by: int
) -> int:
    """Return a place whose next one in a direction is the nearest to what Tab does not stop at."""
    for part in parts:
        if focus is not None and (part is focus or part.isAncestorOf(focus)):
            inside = [n for n, each in enumerate(widgets) if part.isAncestorOf(each)]
            if inside:
                return inside[0] - 1 if by > 0 else inside[-1] + 1
    return -1 if by > 0 else 0
