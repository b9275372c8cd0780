"""Where everything stands on the page 对比."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models.comparison import ComparisonModel
from desktop.overriding import override
from desktop.pages.page import QueryPage
from desktop.widgets.comparison_bar import ComparisonBar
from desktop.widgets.comparison_view import ComparisonView
from desktop.widgets.measure_picker import MeasurePicker

if TYPE_CHECKING:
    from desktop.workspace import Workspace


class CompareLayout(QueryPage):
    """The bar above, the table or a sentence in its place, and the offers at the right."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = ComparisonModel(self)
        self.bar = ComparisonBar()
        self.view = ComparisonView(self.model)
        self.picker = MeasurePicker()
        self._said = QLabel()
        self._make_widgets()

    @property
    def said(self) -> str:
        """Return what stands in the table's place; empty where there is a table."""
        return "" if self.shows_table else self._said.text()

    @property
    def shows_table(self) -> bool:
        """Return whether there is a table."""
        return self.stack.currentWidget() is self.view

    def say(self, text: str) -> None:
        """Say something in the table's place."""
        self._said.setText(text)
        self.stack.setCurrentWidget(self._empty)

    @override
    def focus_words(self) -> None:
        """Put the keyboard into the table, or where measures are looked for."""
        if self.shows_table:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.picker.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return bar, table and offers."""
        table = self.view if self.shows_table else None
        found: list[tuple[QWidget, QWidget]] = [(self.bar, self.bar.first_widget())]
        if table is not None:
            found.append((table, table))
        if not self.picker.isHidden():
            found.append((self.picker, self.picker.line))
        return tuple(found)

    @override
    def restyle(self) -> None:
        """Take fonts, colours and lengths anew."""
        self.bar.restyle()
        self.picker.restyle()
        self.view.restyle()
        self._said.setContentsMargins(*(theme.space(8),) * 4)

    def _make_widgets(self) -> None:
        self._said.setObjectName("emptyText")
        self._said.setWordWrap(True)
        self._said.setContentsMargins(*(theme.space(8),) * 4)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self._empty = QScrollArea()
        self._empty.setObjectName("panel")
        self._empty.setWidgetResizable(True)
        self._empty.setFrameShape(QFrame.Shape.NoFrame)
        self._empty.setWidget(self._said)
        self._said.setAutoFillBackground(False)  # the scroll area turns it on
        self._empty.setAccessibleName(tr("说明"))
        self.stack.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
