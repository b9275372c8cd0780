"""What stands where on the page of searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop import filtering, theme
from desktop.overriding import override
from desktop.pages.page import Page
from desktop.widgets.chip_bar import ChipBar
from desktop.widgets.detail import Detail
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.note_line import NoteLine
from desktop.widgets.results_list import ResultsList
from desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from desktop.models.facets import FacetModel
    from desktop.models.results import ResultsModel
    from index.query import Filters


class SearchLayout(Page):
    """The bar on top; below it the facets, what was found, and the measure in hand."""

    def __init__(
        self,
        results: ResultsModel,
        facets: FacetModel,
        splitter: QByteArray,
        parent: QWidget | None = None,
    ) -> None:
        """Make the widgets for two models; ``splitter`` is how the panes were left."""
        super().__init__(parent)
        self.results = results
        self.facets = facets
        results.setParent(self)
        facets.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = SearchBar()
        self.chips = ChipBar()
        self.note = NoteLine()
        self.facet_panel = FacetPanel(self.facets)
        self.list = ResultsList()
        self.list.setModel(self.results)
        self.empty = EmptyState()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.empty)
        found = QWidget()
        found_column = QVBoxLayout(found)
        found_column.setContentsMargins(0, 0, 0, 0)
        found_column.setSpacing(0)
        # The chips stand above the list alone, so that no facet moves under the pointer.
        found_column.addWidget(self.chips)
        found_column.addWidget(self.note)
        found_column.addWidget(self.middle, 1)
        self.chips.follow(self.facet_panel.last_widget())
        self.detail = Detail()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for pane, stretch in ((self.facet_panel, 0), (found, 4), (self.detail, 5)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.set_least_widths()
        self.splitter.setSizes([theme.space(58), theme.space(115), theme.space(150)])
        self.splitter.restoreState(splitter)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)

    @override
    def show_waiting(self, text: str) -> None:
        """Say that the library is being opened, or why it cannot be."""
        self.empty.say(text)
        self.middle.setCurrentWidget(self.empty)

    @override
    def focus_words(self) -> None:
        """Put the keyboard where words are typed."""
        self.bar.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.box.selectAll()

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return (
            (self.bar, self.bar.box),
            (self.facet_panel, self.facet_panel),
            (self.middle, self.list),
            (self.detail, self.detail.text()),
        )

    def show_filters(self, filters: Filters) -> None:
        """Show the filters in force, chosen and typed."""
        self.facets.set_filters(filters)
        self.facet_panel.show_roles(filters.roles)
        self.chips.show_chips(filtering.chips(filters, self.facets.labels()))
        self.bar.show_day(filters.day)

    def set_least_widths(self) -> None:
        """Keep every pane wide enough to be read at the zoom in use."""
        self.facet_panel.setMinimumWidth(theme.space(44))
        self.middle.setMinimumWidth(theme.space(60))
        self.detail.setMinimumWidth(theme.space(70))
