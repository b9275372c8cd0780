"""Typed access to what a delegate is told; Qt's stubs do not name these attributes."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem

_rect = attrgetter("rect")
_state = attrgetter("state")


def area(option: QStyleOptionViewItem) -> QRect:
    """Return the rectangle to paint in."""
    rect: QRect = _rect(option)
    return rect


def selected(option: QStyleOptionViewItem) -> bool:
    """Return whether the item is selected."""
    return bool(_state(option) & QStyle.StateFlag.State_Selected)


def hovered(option: QStyleOptionViewItem) -> bool:
    """Return whether the pointer is over the item."""
    return bool(_state(option) & QStyle.StateFlag.State_MouseOver)


def focused(option: QStyleOptionViewItem) -> bool:
    """Return whether the item is the one in hand and its view has the keyboard."""
    return bool(_state(option) & QStyle.StateFlag.State_HasFocus)
