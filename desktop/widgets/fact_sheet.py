"""A heading with names and values beneath it, and what can be done about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.widgets.flow import FlowLayout
from desktop.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable


class FactSheet(QFrame):
    """Values can be selected and copied; a value can be said to be as it should be, or not."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factSheet")
        self._column = QVBoxLayout(self)
        self._heading = QLabel(heading)
        self._column.addWidget(self._heading)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._row = QWidget()
        self._buttons = FlowLayout(self._row, theme.space(2))
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._row)
        self._row.hide()
        self._values: dict[str, WrappedText] = {}
        self._names: dict[str, QLabel] = {}
        self.restyle()

    def set(self, name: str, value: str, tone: str = "") -> None:
        """Show a value under its name, which comes last if it is new.

        Args:
            name: The name.
            value: The value; an empty one hides the line.
            tone: ``good``, ``warn`` or none.
        """
        if name not in self._values:
            at = len(self._values)
            title, label = QLabel(name), WrappedText()
            title.setObjectName("muted")
            label.setAccessibleName(name)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(title, at, 0, top)
            self._grid.addWidget(label, at, 1)
            label.setFont(theme.font())
            self._names[name], self._values[name] = title, label
        label = self._values[name]
        label.setPlainText(value)
        label.setVisible(bool(value))
        self._names[name].setVisible(bool(value))
        if label.property("tone") != tone:
            label.setProperty("tone", tone)
            label.style().unpolish(label)
            label.style().polish(label)

    def value(self, name: str) -> str:
        """Return what is shown under a name."""
        label = self._values.get(name)
        return label.toPlainText() if label else ""

    def add_button(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        """Add what can be done."""
        button = QPushButton(text)
        button.setToolTip(tip)
        button.clicked.connect(lambda _=False: act())
        self._buttons.addWidget(button)
        self._row.show()
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add something of its own beneath."""
        self._column.addWidget(widget)

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        self._heading.setFont(theme.font(1.14))
        side = theme.space(5)
        self._column.setContentsMargins(side, theme.space(4), side, theme.space(4))
        self._column.setSpacing(theme.space(2))
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(1.5))
        self._grid.setColumnMinimumWidth(0, theme.space(16))
        for value in self._values.values():
            value.setFont(theme.font())
        self._buttons.set_gap(theme.space(2))
