"""A button that shows one of a few choices and lets the user take another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping


class Choice(QToolButton):
    """Shows ``name：choice ▾`` as wide as its widest choice; Space or a click opens the list."""

    chosen = Signal(str)
    """The key of the choice the user took."""

    def __init__(
        self, name: str, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("choice")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name, self._choices = name, dict(choices)
        self._actions: dict[str, QAction] = {}
        menu = QMenu(self)
        group = QActionGroup(self)
        for key, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            self._actions[key] = action
        group.triggered.connect(self._taken)
        self.setMenu(menu)
        self.choose(next(iter(choices)))

    def choose(self, key: str) -> None:
        """Show a choice as taken, telling nobody; an unknown one leaves all as it is."""
        if key in self._actions:
            self._actions[key].setChecked(True)
            self.setText(self._said(key))
            self.setAccessibleName(f"{self._name}，现为{self._choices[key]}")

    @override
    def sizeHint(self) -> QSize:
        """Return a size that no choice changes, so that nothing beside it moves."""
        hint = super().sizeHint()
        texts = [self.text(), *map(self._said, self._choices)]
        now, *widths = (self.fontMetrics().horizontalAdvance(text) for text in texts)
        return QSize(hint.width() - now + max(widths), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size below which a choice would be cut."""
        return self.sizeHint()

    def _said(self, key: str) -> str:
        return f"{self._name}：{self._choices[key]} ▾"

    def _taken(self, action: QAction) -> None:
        self.choose(action.data())
        self.chosen.emit(action.data())
