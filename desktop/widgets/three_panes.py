"""What there is to choose from, what is read, and its outline, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_LEAST = (38, 74, 36)
"""Least widths of the panes, in steps of :func:`theme.space`."""
_LOW = 34
"""Least height."""
_READ, _SIDE = 90, 70
"""Width that the middle is given first, and what the sides have at most by themselves."""


class ThreePanes(QSplitter):
    """Shares the width out by itself, at every zoom, until the user moves a border."""

    def __init__(
        self, panes: Sequence[QWidget], kept: QByteArray, parent: QWidget | None = None
    ) -> None:
        """Put three panes side by side; ``kept`` is how the user left them, empty if he did not."""
        super().__init__(parent)
        self.setChildrenCollapsible(False)
        for at, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(at, int(at == 1))
        self._chosen = False
        self.restyle()
        self._chosen = not kept.isEmpty() and self.restoreState(kept)
        self.splitterMoved.connect(self._choose)

    def kept(self) -> QByteArray:
        """Return how the user left the panes; empty if it was left to them."""
        return self.saveState() if self._chosen else QByteArray()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        for at, least in enumerate(_LEAST):
            self.widget(at).setMinimumSize(theme.space(least), theme.space(_LOW))
        self._share()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share()

    def _choose(self) -> None:
        self._chosen = True

    def _share(self) -> None:
        """Give the sides what the middle can do without, but no more than they need."""
        if self._chosen:
            return
        room = (self.width() - theme.space(_READ)) // 2
        first, last = (
            min(max(room, theme.space(least)), theme.space(_SIDE)) for least in _LEAST[::2]
        )
        self.setSizes([first, self.width() - first - last, last])
