"""A button that shows one of a few choices and lets the user take another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.language import tr
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
        self._chosen = ""
        menu = QMenu(self)
        group = QActionGroup(self)
        for key, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._taken)
        self.setMenu(menu)
        self.choose(next(iter(choices)))

    def choose(self, key: str) -> None:
        """Show a choice as taken, telling nobody; an unknown one leaves all as it is."""
        if key in self._choices and key != self._chosen:
            self._chosen = key
            # Asked for anew: the bindings may have let go of what an earlier call returned.
            at = list(self._choices).index(key)
            self.menu().actions()[at].setChecked(True)
            self.setText(self._said(key))
            now = self._choices[key]
            self.setAccessibleName(tr("{name}，现为{choice}", name=self._name, choice=now))

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
        return tr("{name}：{choice} ▾", name=self._name, choice=self._choices[key])

    def _taken(self, action: QAction) -> None:
        key = str(action.data())
        self.choose(key)
        self.chosen.emit(key)
