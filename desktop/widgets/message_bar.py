"""The line above the pack where the program speaks: calm, with what can be done, details folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.notices import Notice

_SHOWN_FOR = 12_000
"""Milliseconds that a notice stays which warns of nothing."""


class MessageBar(QFrame):
    """Shows one notice at a time, the newest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(4), theme.space(1), theme.space(3), theme.space(1))
        row = QHBoxLayout()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._text, 1)
        self._actions = QHBoxLayout()
        row.addLayout(self._actions)
        self._more = QPushButton(tr("详情"))
        self._more.setObjectName("link")
        self._more.setCheckable(True)
        row.addWidget(self._more)
        close = QPushButton(tr("关闭"))
        close.setObjectName("link")
        close.clicked.connect(self.hide)
        row.addWidget(close)
        column.addLayout(row)
        self._details = QTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("详情"))
        self._details.setMaximumHeight(theme.space(24))
        self._more.toggled.connect(self._details.setVisible)
        column.addWidget(self._details)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the former one."""
        self._text.setText(notice.text)
        self._text.setAccessibleName(notice.text)
        self.setProperty("kind", "warning" if notice.warning else "information")
        self.style().polish(self)
        while self._actions.count():
            if (old := self._actions.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, act in notice.actions:
            self._actions.addWidget(self._button(name, act))
        self._details.setPlainText(notice.details)
        self._more.setChecked(False)
        self._more.setVisible(bool(notice.details))
        self._details.hide()
        self.show()
        if notice.warning:
            self._timer.stop()
        else:
            self._timer.start(_SHOWN_FOR)

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(name)

        def clicked() -> None:
            self.hide()
            act()

        button.clicked.connect(clicked)
        return button
