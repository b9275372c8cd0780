"""A choice of one among few, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop import theme
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QWidget):
    """Buttons of which exactly one is down; arrows move between them."""

    chosen = Signal(int)
    """The user chose another one."""

    def __init__(
        self, names: Sequence[str], accessible: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for at, name in enumerate(names):
            button = QPushButton(name)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAccessibleName(tr("{name}：{text}", name=accessible, text=name))
            button.setMinimumWidth(1)
            self._group.addButton(button, at)
            row.addWidget(button, 1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)
        self.restyle()

    def last_widget(self) -> QWidget:
        """Return the last button."""
        return self._group.buttons()[-1]

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        edge = theme.space(0.5)
        self._row.setContentsMargins(theme.space(3), edge, theme.space(2), edge)
        for at, button in enumerate(self._group.buttons()):
            # By what they say, so that where there is little room no word is cut before others.
            self._row.setStretch(at, button.sizeHint().width())

    def choose(self, at: int) -> None:
        """Show ``at`` as chosen, telling nobody."""
        self._group.button(at).setChecked(True)
