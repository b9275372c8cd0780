"""The filters in force, each with a cross to take it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop import theme
from desktop.language import tr
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
        self._flow = FlowLayout(self, theme.space(1.5), pinned=True)
        self._clear = QPushButton(tr("清除全部条件"))
        self._clear.setObjectName("link")
        self._clear.setToolTip(tr("去掉全部筛选条件（Ctrl+Shift+X）；检索词和截至日期不变"))
        self._clear.clicked.connect(self.cleared)
        self._flow.addWidget(self._clear)
        self._shown: tuple[Chip, ...] = ()
        self._allowed = True
        self.restyle()
        self.hide()

    def allow(self, *, allowed: bool) -> None:
        """Let the chips be seen if there are any, or on no account."""
        self._allowed = allowed
        self.setVisible(allowed and bool(self._shown))

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in place of the former ones."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        had_focus = any(button.hasFocus() for button in self.findChildren(QPushButton))
        self._flow.removeWidget(self._clear)
        while self._flow.count():
            if (old := self._flow.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for chip in chips:
            button = QPushButton(f"{_short(chip.text)}  ×", self)
            button.setObjectName("chip")
            button.setProperty("out", chip.excluded)
            button.setToolTip(f"{chip.text}\n{tr('单击去掉此条件')}")
            button.setAccessibleName(tr("去掉筛选条件 {name}", name=chip.text))
            button.clicked.connect(partial(self.dropped.emit, chip))
            self._flow.addWidget(button)
            button.show()
            QWidget.setTabOrder(button, self._clear)
        self._flow.addWidget(self._clear)
        self.setVisible(self._allowed and bool(chips))
        if had_focus and (first := self.findChild(QPushButton, "chip")) is not None:
            first.setFocus()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        side, edge = theme.space(3), theme.gap(1.25)
        self._flow.setContentsMargins(side, edge, theme.space(2), edge)
        self._flow.set_gap(theme.space(1.5))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
