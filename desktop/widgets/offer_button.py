"""A button that may hold a long text in a narrow pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class OfferButton(QPushButton):
    """As wide as its text where there is room; else the text is cut in its middle, not the pane."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setAccessibleName(text)

    @override
    def sizeHint(self) -> QSize:
        """Return the size that the whole text takes."""
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        more = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + more, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that every pane has."""
        return QSize(theme.space(20), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the width."""
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        beside = self.sizeHint().width() - metrics.horizontalAdvance(self._whole)
        room = self.width() - beside
        # Qt cuts a text that is wider by a fraction of a pixel, which the advance is rounded to.
        fits = metrics.horizontalAdvance(self._whole) <= room
        middle = Qt.TextElideMode.ElideMiddle
        cut = self._whole if fits else metrics.elidedText(self._whole, middle, room)
        self.setText(cut)
        self.setToolTip("" if cut == self._whole else self._whole)
