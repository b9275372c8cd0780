"""A value to be read and copied, whose lines may end anywhere: paths and hashes have no blanks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class WrappedText(QTextEdit):
    """As high as its text at the width it is given; what is copied is the very text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the text; any width will do."""
        return QSize(1, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Take the height that the text has at the new width."""
        super().resizeEvent(e)
        self._fit()

    def _height(self) -> int:
        return math.ceil(self.document().size().height())

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
