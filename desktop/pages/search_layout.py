"""What stands where on the page of searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop import theme
from desktop.overriding import override
from desktop.pages.page import Page
from desktop.widgets.chosen_bar import ChosenBar
from desktop.widgets.detail import Detail
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.news_line import NewsLine
from desktop.widgets.results_list import ResultsList

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from desktop.models.results import ResultsModel


class SearchLayout(Page):
    """What was found, and beside it the measure in hand."""

    def __init__(
        self, results: ResultsModel, splitter: QByteArray, parent: QWidget | None = None
    ) -> None:
        """Make the widgets for a model; ``splitter`` is how the panes were left."""
        super().__init__(parent)
        self.results = results
        results.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.list = ResultsList()
        self.list.setModel(self.results)
        self.empty = EmptyState()
        self.news = NewsLine()
        self.chosen_bar = ChosenBar()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.empty)
        self.detail = Detail()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for pane, stretch in ((self._found(), 4), (self.detail, 5)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.set_least_widths()
        self.splitter.setSizes([theme.space(115), theme.space(150)])
        self.splitter.restoreState(splitter)
        column.addWidget(self.splitter, 1)

    def _found(self) -> QWidget:
        """Return what was found, between what is new in it and what is chosen in it."""
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.news)
        column.addWidget(self.middle, 1)
        column.addWidget(self.chosen_bar)
        return found

    @override
    def show_waiting(self, text: str) -> None:
        """Say that the library is being opened, or why it cannot be."""
        self.empty.say(text)
        self.middle.setCurrentWidget(self.empty)

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return ((self.middle, self.list), (self.detail, self.detail.text()))

    def set_least_widths(self) -> None:
        """Keep every pane wide enough to be read at the zoom in use."""
        self.middle.setMinimumWidth(theme.space(60))
        self.detail.setMinimumWidth(theme.space(70))
