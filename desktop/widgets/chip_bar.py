"""The filters in force, each with a cross to take it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop import theme
from desktop.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.filtering import Chip

_LONGEST = 24
"""Characters of a chip; the rest stands in its tool tip."""


class ChipBar(QFrame):
    """Shows chips in as many lines as they need; hidden while there are none."""

    dropped = Signal(object)
    """A chip was taken off."""
    cleared = Signal()
    """All were taken off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self._flow = FlowLayout(self, theme.space(1.5))
        self._flow.setContentsMargins(
            theme.space(3), theme.space(1.25), theme.space(3), theme.space(1.25)
        )
        self.hide()
        self._after: QWidget | None = None
        self._shown: tuple[Chip, ...] = ()

    def follow(self, widget: QWidget) -> None:
        """Let Tab go from ``widget`` to the chips: they come and go, and Qt puts new ones last."""
        self._after = widget

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in place of the former ones."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        had_focus = any(button.hasFocus() for button in self.findChildren(QPushButton))
        while self._flow.count():
            if (old := self._flow.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for chip in chips:
            button = QPushButton(f"{_short(chip.text)}  ×", self)
            button.setObjectName("chip")
            button.setProperty("out", chip.excluded)
            button.setToolTip(f"{chip.text}\n单击去掉此条件")
            button.setAccessibleName(f"去掉筛选条件 {chip.text}")
            button.clicked.connect(partial(self.dropped.emit, chip))
            self._flow.addWidget(button)
        if chips:
            clear = QPushButton("清除全部条件", self)
            clear.setObjectName("link")
            clear.clicked.connect(self.cleared)
            self._flow.addWidget(clear)
        self.setVisible(bool(chips))
        before = self._after
        for item in map(self._flow.itemAt, range(self._flow.count())):
            shown = item.widget() if item is not None else None
            if before is not None and shown is not None:
                QWidget.setTabOrder(before, shown)
            before = shown
        if had_focus and (first := self.findChild(QPushButton, "chip")) is not None:
            first.setFocus()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
