"""The tick box of a list of measures: where it stands, how it is painted, and what a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from desktop import theme
from desktop.widgets import glyphs

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter


def place(area: QRect, height: int) -> QRect:
    """Return where a row has its tick box: at the left of its first line, ``height`` high."""
    side = theme.space(4)
    return QRect(area.left() + theme.space(3), area.top() + (height - side) // 2, side, side)


def around(box: QRect) -> QRect:
    """Return where a click is one on a tick box: a little around it too."""
    margin = theme.space(2)
    return box.adjusted(-margin, -margin, margin, margin)


def paint(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    """Paint a tick box in the colours of the theme."""
    t = theme.tokens()
    glyphs.check_box(painter, box, ticked=ticked, fill=t.accent, edge=t.border)


def toggle(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tick what is not ticked, and the other way round.

    Args:
        index: An item; one without a tick box is left alone.

    Returns:
        Whether the model took it.
    """
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    if state is None:
        return False
    ticked = Qt.CheckState(state) == Qt.CheckState.Checked
    other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    here = index.model().index(index.row(), index.column(), index.parent())
    return index.model().setData(here, other, Qt.ItemDataRole.CheckStateRole)
