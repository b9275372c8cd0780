"""检索: the measures found, and one of them beside the list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from desktop.language import tr
from desktop.models.results import PAGE, ResultRole, ResultsModel
from desktop.overriding import override
from desktop.pages.search_chosen import SearchChosen
from desktop.pages.search_layout import SearchLayout
from desktop.pages.search_news import SearchNews
from desktop.pages.search_notes import SearchNotes
from desktop.query_state import lifted
from desktop.trail import Trail

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.models import Document, Measure
    from desktop.rows import Page as RowsPage
    from desktop.rows import Row, Shown
    from desktop.search_session import Answer
    from desktop.workspace import Workspace


class SearchPage(SearchLayout):
    """Joins query, session, models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        kept = workspace.settings.state("search/splitter")
        super().__init__(ResultsModel(), kept, parent)
        self._workspace = workspace
        self._query = workspace.query
        self._desk = workspace.desk
        self.session = self._desk.session
        self._order_shown: tuple[object, str] = (None, "")
        self._note_wanted = ""
        self._trail = Trail()
        self.chosen = SearchChosen(workspace, self.list, self.results)
        self.notes = SearchNotes(workspace, self.detail, self.results)
        self.whats_new = SearchNews(workspace, self.news, self.results)
        self._connect()
        self.detail.clear("")
        if self._desk.answer is not None:
            self._show_answer(self._desk.answer)
        if self._desk.refusal and not self._desk.half_typed:
            self._show_refusal(self._desk.refusal)

    def _connect(self) -> None:
        self.empty.dropped.connect(self._query.drop)
        self.empty.cleared.connect(self._query.clear_filters)
        self.empty.words_cleared.connect(self._clear_words)
        self.empty.suggested.connect(self._query.adopt)
        self._desk.answered.connect(self._show_answer)
        self._desk.refused.connect(self._show_refusal)
        self.session.paged.connect(self._add_page)
        self.session.page_failed.connect(self.results.forget)
        self.session.page_withdrawn.connect(self.results.want_again)
        self.session.shown.connect(self._show_measure)
        self.session.compared.connect(self.detail.show_related)
        self.session.listed.connect(self._workspace.book.add_found)
        self.results.page_wanted.connect(self._page_wanted)
        book = self._workspace.book
        self.results.collect_wanted.connect(book.set_collected)
        self.detail.collect_wanted.connect(book.set_collected)
        self.detail.copy_wanted.connect(self.copy_wanted)
        self.detail.compare_wanted.connect(self._workspace.navigator.compare)
        self.detail.document_wanted.connect(self._workspace.navigator.show_document)
        self.detail.measure_wanted.connect(self._follow)
        self.detail.back_wanted.connect(self.go_back)
        book.changed.connect(self._pack_changed)
        self.list.opened.connect(self._open_in_detail)
        self.list.place_wanted.connect(self._show_place)
        self.list.painted.connect(self.painted)
        self.list.chosen_changed.connect(self.chosen_bar.show_total)
        self.chosen_bar.collect_wanted.connect(self.chosen.collect)
        self.chosen_bar.compare_wanted.connect(self.chosen.compare)
        self.chosen_bar.copy_wanted.connect(partial(self.chosen.copy, with_text=True))
        self.whats_new.listed.connect(self._list_new)
        self.whats_new.paged.connect(self.results.add)
        self.whats_new.all_wanted.connect(self._list_all)
        self.list.selectionModel().currentChanged.connect(self._row_chosen)

    @override
    def show_first(self, page: RowsPage) -> None:
        """Show the first measures, before any search has run."""
        if self.session.request is None:
            self._fill(page)

    @override
    def open_measure(self, measure_id: str) -> None:
        """Show a measure, and its row if it is among those found."""
        self._trail.arrive(measure_id)
        row = self.results.row_of(measure_id)
        index = QModelIndex() if row is None else self.results.index(row)
        if index.isValid() and index != self.list.currentIndex():
            self.list.take_up(index)
            return
        if not index.isValid():
            self.list.selectionModel().clear()
        self.session.read(measure_id)

    @override
    def go_back(self) -> None:
        """Show the measure again from which a link led to the one in hand."""
        if (measure_id := self._trail.back()) is not None:
            self.open_measure(measure_id)

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
        """Put what is chosen in the pack, or take it out: the measure in hand, or several."""
        if self.chosen.total > 1:
            self.chosen.collect()
        elif (shown := self.detail.shown) is not None:
            book = self._workspace.book
            book.set_collected(shown.measure.id, shown.measure.id not in book.ids)

    @override
    def collect_found(self) -> None:
        """Put every measure found in the pack, those not yet at hand too."""
        self.session.list_all()

    @override
    def write_note(self, measure_id: str = "") -> None:
        """Put the keyboard where the note on a measure is written, as soon as it is shown."""
        shown = self.detail.shown
        if not measure_id or (shown is not None and shown.measure.id == measure_id):
            self.detail.write_note()
        else:
            self._note_wanted = measure_id

    @override
    def compare_chosen(self) -> None:
        """Put what is chosen in the list side by side, else the measure in hand."""
        if self.chosen.total:
            self.chosen.compare()
        elif (shown := self.detail.shown) is not None:
            self._workspace.navigator.compare(shown.measure.id)

    @override
    def copy_chosen(self, *, with_text: bool) -> bool:
        """Copy what is chosen in the list, if that is more than the measure in hand."""
        several = self.chosen.total > 1
        if several:
            self.chosen.copy(with_text=with_text)
        return several

    @override
    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        self.set_least_widths()
        self.detail.restyle()
        self.list.restyle()
        self.news.restyle()
        self.chosen_bar.restyle()
        if (shown := self.detail.shown) is not None:
            self._show_measure(shown)

    @override
    def keep_state(self) -> None:
        """Write the panes' widths into the settings."""
        self._workspace.settings.set("search/splitter", self.splitter.saveState())

    def _page_wanted(self, offset: int) -> None:
        # The list is filled from browse() before any question was asked.
        if self.whats_new.only is not None:
            self.whats_new.fetch(offset)
        elif self.session.request is not None:
            self.session.more(offset)
        else:
            self.results.forget(offset)

    def _add_page(self, page: RowsPage) -> None:
        """Take further rows, and show the measure of one that was chosen before it was there."""
        self.results.add(page)
        current = self.list.currentIndex()
        if page.offset <= current.row() < page.offset + len(page.rows):
            self._row_chosen(current)

    def _clear_words(self) -> None:
        self._query.adopt("", self._query.filters)

    def _follow(self, measure_id: str) -> None:
        """Follow a link from the measure in hand to another one."""
        if (shown := self.detail.shown) is not None:
            self._trail.follow(shown.measure.id, measure_id)
            self.open_measure(measure_id)

    def _show_answer(self, answer: Answer) -> None:
        result = answer.page.result
        words = result.query.text if result.query else answer.request.words
        order = (words, answer.request.sort)
        # Other words and another order put first what is wanted first; a filter only leaves out.
        keep, self._order_shown = order == self._order_shown, order
        self.chosen.list_only(None)
        if result.total:
            self._fill(answer.page, keep=keep)
        else:
            self.results.show(answer.page)
            self.chosen_bar.show_total(0)
            self._explain_nothing(answer)
            self.middle.setCurrentWidget(self.empty)
            self.detail.clear(tr("没有可显示的措施。"))

    def _list_new(self, page: RowsPage) -> None:
        """List what is new alone."""
        self.chosen.list_only(self.whats_new.only)
        self._fill(page)

    def _list_all(self) -> None:
        """List all that was found again."""
        self.chosen.list_only(None)
        if self._desk.answer is not None and not self._desk.refusal:
            self._show_answer(self._desk.answer)

    def _explain_nothing(self, answer: Answer) -> None:
        """Say why nothing was found, and offer what finds something."""
        request = lifted(answer.request)
        found = [
            (each, lifted(replace(request, words=each.words, filters=each.filters)))
            for each in answer.page.result.suggestions
        ]
        suggestions = [replace(s, words=to.words, filters=to.filters) for s, to in found]
        self.empty.explain(request, self._desk.facets.labels(), suggestions)

    def _show_refusal(self, why: str) -> None:
        """Say in the list's place what is wrong; the measure of another question goes too."""
        self.empty.say(why)
        self.middle.setCurrentWidget(self.empty)
        self.chosen_bar.show_total(0)
        self.detail.clear(tr("没有可显示的措施。"))

    def _fill(self, page: RowsPage, *, keep: bool = True) -> None:
        """Show rows; the measure in hand stays in hand if ``keep`` and it is among them."""
        held = self.detail.shown.measure.id if self.detail.shown else ""
        self.results.set_collected(self._workspace.book.ids)
        self.results.show(page)
        self.chosen_bar.show_total(0)  # a reset says nothing of what is chosen
        self.middle.setCurrentWidget(self.list)
        row = self.results.row_of(held) if keep else None
        self.list.take_up(self.results.index(row or 0))
        if row is None:
            self.list.scrollToTop()

    def _row_chosen(self, current: QModelIndex) -> None:
        measure_id = current.data(ResultRole.ID) if current.isValid() else ""
        if measure_id:
            self._trail.arrive(measure_id)
            self.session.read(measure_id)

    def _show_place(self, row: Row) -> None:
        document_id = row.id.rpartition("/")[0]
        self._workspace.navigator.show_document(document_id, row.span)

    def _open_in_detail(self, _: str) -> None:
        self.detail.text().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_measure(self, shown: Shown) -> None:
        held = self.detail.shown
        collected = shown.measure.id in self._workspace.book.ids
        note = self.notes.text(shown.measure.id)
        self.detail.show_measure(shown, self._query.as_of, collected=collected, note=note)
        self.detail.offer_back(offered=bool(self._trail))
        if self._note_wanted == shown.measure.id:
            self.detail.write_note()
        self._note_wanted = ""
        if held is None or held.measure.id != shown.measure.id:
            self.session.compare(shown.measure.id)

    def _pack_changed(self) -> None:
        ids = self._workspace.book.ids
        self.results.set_collected(ids)
        if (shown := self.detail.shown) is not None:
            self.detail.set_collected(collected=shown.measure.id in ids)
