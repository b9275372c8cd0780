"""The bar by which one goes from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from desktop import theme
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class Navigation(QFrame):
    """One button a page, reached by Ctrl with the page's number; hidden while there is one page."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for at, name in enumerate(names):
            button = QPushButton(name)
            button.setObjectName("page")
            button.setCheckable(True)
            # The key itself belongs to the menu, which names it too.
            button.setToolTip(tr("{name}（Ctrl+{number}）", name=name, number=at + 1))
            self._group.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)
        self.setVisible(len(names) > 1)

    def choose(self, at: int) -> None:
        """Show a page as the one in view, telling nobody."""
        if (button := self._group.button(at)) is not None:
            button.setChecked(True)
