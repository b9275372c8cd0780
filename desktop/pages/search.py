"""检索: search as one types, facets, the measures found, and one of them beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop import filtering, theme
from desktop.models.facets import FacetModel
from desktop.models.results import PAGE, ResultRole, ResultsModel
from desktop.overriding import override
from desktop.pages.page import Page
from desktop.search_session import SearchSession
from desktop.widgets.chip_bar import ChipBar
from desktop.widgets.detail import Detail
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.results_list import ResultsList
from desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from db.models import Document, Measure, Role
    from desktop.rows import Page as RowsPage
    from desktop.rows import Shown
    from desktop.search_session import Answer
    from desktop.workspace import Workspace


class SearchPage(Page):
    """Joins query, session, models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._query = workspace.query
        self.session = SearchSession(workspace, self)
        self.results = ResultsModel(self)
        self.facets = FacetModel(self)
        self._order_shown = ("", "")
        self._make_widgets()
        self._connect()
        self._query.set_sort(workspace.settings.text("search/sort"))
        self.bar.sort.choose(self._query.request.sort)
        self.bar.show_day(self._query.as_of)
        self.detail.clear("")
        self._ask()

    def _make_widgets(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = SearchBar()
        self.chips = ChipBar()
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
        found_column.addWidget(self.middle, 1)
        self.chips.follow(self.facet_panel.last_widget())
        self.detail = Detail()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        for pane, stretch in ((self.facet_panel, 0), (found, 4), (self.detail, 5)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        self._set_least_widths()
        self._panes.setSizes([theme.space(58), theme.space(115), theme.space(150)])
        self._panes.restoreState(self._workspace.settings.state("search/splitter"))
        column.addWidget(self.bar)
        column.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self._workspace.ready.connect(self._ask)
        self._query.changed.connect(self._query_changed)
        self.bar.box.searched.connect(self._query.set_words)
        self.bar.box.left_down.connect(self._enter_list)
        self.bar.sort_chosen.connect(self._query.set_sort)
        self.bar.day_chosen.connect(self._query.set_as_of)
        self.chips.dropped.connect(self._query.drop)
        self.chips.cleared.connect(self._query.clear_filters)
        self.empty.dropped.connect(self._query.drop)
        self.empty.cleared.connect(self._query.clear_filters)
        self.empty.words_cleared.connect(self.bar.box.clear)
        self.facets.toggled.connect(self._query.toggle)
        self.facet_panel.roles_chosen.connect(self._choose_roles)
        self.session.answered.connect(self._show_answer)
        self.session.paged.connect(self.results.add)
        self.session.page_failed.connect(self.results.forget)
        self.session.refused.connect(self._show_refusal)
        self.session.shown.connect(self._show_measure)
        self.session.listed.connect(self._workspace.book.add_found)
        self.results.page_wanted.connect(self._page_wanted)
        book = self._workspace.book
        self.results.collect_wanted.connect(book.set_collected)
        self.detail.collect_wanted.connect(book.set_collected)
        self.detail.copy_wanted.connect(self.copy_wanted)
        book.changed.connect(self._pack_changed)
        self.list.opened.connect(self._open_in_detail)
        self.list.painted.connect(self.painted)
        self.list.selectionModel().currentChanged.connect(self._row_chosen)

    @override
    def show_first(self, page: RowsPage) -> None:
        """Show the first measures, before any search has run."""
        if self.session.request is None:
            self._fill(page)
            info = self._workspace.library.info
            self.bar.totals.setText(f"{info.measure_total} 条 · {info.document_total} 份文件")

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
    def open_measure(self, measure_id: str) -> None:
        """Show a measure, and its row if it is among those found."""
        row = self.results.row_of(measure_id)
        if row is not None:
            self.list.setCurrentIndex(self.results.index(row))
        else:
            self.list.selectionModel().clear()
            self.session.read(measure_id)

    @override
    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand with its document."""
        shown = self.detail.shown
        return (shown.document, shown.measure) if shown else None

    @override
    def found_ids(self) -> tuple[str, ...]:
        """Return the measures found that are at hand, in order."""
        rows = range(min(PAGE, self.results.rowCount()))
        ids = (self.results.index(row).data(ResultRole.ID) for row in rows)
        return tuple(each for each in ids if each)

    @override
    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""
        if (shown := self.detail.shown) is not None:
            book = self._workspace.book
            book.set_collected(shown.measure.id, shown.measure.id not in book.ids)

    @override
    def collect_found(self) -> None:
        """Put every measure found in the pack, those not yet at hand too."""
        self.session.list_all()

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return (
            (self.bar, self.bar.box),
            (self.facet_panel, self.facet_panel),
            (self.middle, self.list),
            (self.detail, self.detail.text()),
        )

    @override
    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        self._set_least_widths()
        self.bar.restyle()
        self.detail.restyle()
        self.facet_panel.scheduleDelayedItemsLayout()
        self.list.scheduleDelayedItemsLayout()
        if (shown := self.detail.shown) is not None:
            self._show_measure(shown)

    @override
    def keep_state(self) -> None:
        """Write the panes' widths and the order of the results into the settings."""
        self._workspace.settings.set("search/splitter", self._panes.saveState())
        self._workspace.settings.set("search/sort", self._query.request.sort)

    def _set_least_widths(self) -> None:
        self.facet_panel.setMinimumWidth(theme.space(44))
        self.middle.setMinimumWidth(theme.space(60))
        self.detail.setMinimumWidth(theme.space(70))

    def _query_changed(self) -> None:
        request = self._query.request
        if self.bar.box.text() != request.words:
            self.bar.box.setText(request.words)
        self.facets.set_filters(request.filters)
        self.facet_panel.show_roles(request.filters.roles)
        self.chips.show_chips(filtering.chips(request.filters, self.facets.labels()))
        self._ask()

    def _ask(self) -> None:
        if self._workspace.is_ready:
            self.session.ask(self._query.request)

    def _page_wanted(self, offset: int) -> None:
        # The list is filled from browse() before any question was asked.
        if self.session.request is not None:
            self.session.more(offset)
        else:
            self.results.forget(offset)

    def _choose_roles(self, roles: tuple[Role, ...]) -> None:
        self._query.set_filters(filtering.with_roles(self._query.filters, roles))

    def _show_answer(self, answer: Answer) -> None:
        result = answer.page.result
        self.facets.set_counts(result.facets, answer.families)
        self.chips.show_chips(filtering.chips(answer.request.filters, self.facets.labels()))
        took = f"{result.took_ms:.0f}" if result.took_ms >= 1 else "不到 1"
        self.bar.totals.setText(f"{result.total} 条 · {result.document_total} 份文件 · {took} ms")
        order = (answer.request.words, answer.request.sort)
        # Other words and another order put first what is wanted first; a filter only leaves out.
        keep, self._order_shown = order == self._order_shown, order
        if result.total:
            self._fill(answer.page, keep=keep)
        else:
            self.results.show(answer.page)
            self.empty.explain(answer.request, self.facets.labels())
            self.middle.setCurrentWidget(self.empty)
            self.detail.clear("没有可显示的措施。")

    def _show_refusal(self, why: str) -> None:
        self.bar.totals.setText("")
        self.empty.say(why)
        self.middle.setCurrentWidget(self.empty)

    def _fill(self, page: RowsPage, *, keep: bool = True) -> None:
        """Show rows; the measure in hand stays in hand if ``keep`` and it is among them."""
        held = self.detail.shown.measure.id if self.detail.shown else ""
        self.results.set_collected(self._workspace.book.ids)
        self.results.show(page)
        self.middle.setCurrentWidget(self.list)
        row = self.results.row_of(held) if keep else None
        index = self.results.index(row or 0)
        self.list.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if row is None:
            self.list.scrollToTop()

    def _row_chosen(self, current: QModelIndex) -> None:
        measure_id = current.data(ResultRole.ID) if current.isValid() else ""
        if measure_id:
            self.session.read(measure_id)

    def _enter_list(self) -> None:
        if self.results.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_in_detail(self, _: str) -> None:
        self.detail.text().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_measure(self, shown: Shown) -> None:
        collected = shown.measure.id in self._workspace.book.ids
        self.detail.show_measure(shown, self._query.as_of, collected=collected)

    def _pack_changed(self) -> None:
        ids = self._workspace.book.ids
        self.results.set_collected(ids)
        if (shown := self.detail.shown) is not None:
            self.detail.set_collected(collected=shown.measure.id in ids)
