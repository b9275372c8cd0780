"""What filtered pages share: words, order, day, figures, chips, other words searched, facets.

The window puts the parts where they belong; here they are joined with the query and its answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from db.errors import InvalidQueryError
from desktop import filtering
from desktop.language import tr
from desktop.widgets.chip_bar import ChipBar
from desktop.widgets.facet_panel import FacetPanel
from desktop.widgets.note_line import NoteLine
from desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.models import Role
    from desktop.library import LibraryInfo
    from desktop.pages.registry import PageEntry
    from desktop.search_session import Answer
    from desktop.workspace import Workspace
    from index.query import Filters

_SHOWN = 80
"""Characters of a copied query up to which it is said."""


class QueryHead(QObject):
    """Bar, chips, note line and facet panel; holds no knowledge of its own."""

    entered = Signal()
    """One wants to go from the words to what the page shows."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._query = workspace.query
        self._desk = workspace.desk
        self.bar = SearchBar()
        self.chips = ChipBar()
        self.note = NoteLine()
        self.panel = FacetPanel(self._desk.facets)
        self._filtered = True
        self._connect()
        self.bar.sort.choose(self._query.request.sort)
        self.bar.show_day(self._query.as_of)

    def show_entry(self, entry: PageEntry, *, folded: bool) -> None:
        """Show what belongs to a page: all of it, the day alone, or nothing."""
        self._filtered = entry.filtered
        self.bar.setVisible(entry.filtered or entry.day)
        self.bar.show_parts(words=entry.filtered, order=entry.key == "search", folded=folded)
        self.panel.setVisible(entry.filtered and not folded)
        self.chips.allow(allowed=entry.filtered)
        self.note.allow(allowed=entry.filtered)

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in view: each with the widget in it that takes the keyboard."""
        if not self._filtered:
            return ()
        bar = (self.bar, self.bar.box)
        return (bar,) if self.panel.isHidden() else (bar, (self.panel, self.panel))

    def show_first(self, info: LibraryInfo) -> None:
        """Show how much there is, before any search has run."""
        if self._desk.answer is None:
            self.bar.show_totals(info.measure_total, info.document_total)

    def focus_words(self) -> None:
        """Put the keyboard where words are typed."""
        self.bar.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.box.selectAll()

    def copy_query(self) -> None:
        """Copy words and filters as one line that asks for the same again."""
        notices = self._workspace.notices
        try:
            text = self._query.written()
        except InvalidQueryError as error:
            notices.tell(tr("没有复制。{why}", why=error.summary))
            return
        if not text:
            notices.tell(tr("没有检索词和筛选条件可复制。"))
            return
        QGuiApplication.clipboard().setText(text)
        brief = len(text) <= _SHOWN
        notices.tell(tr("已复制检索式：{line}", line=text) if brief else tr("已复制检索式。"))

    @property
    def parts(self) -> tuple[SearchBar, ChipBar, NoteLine, FacetPanel]:
        """Return the widgets; each takes another zoom or theme by its ``restyle``."""
        return self.bar, self.chips, self.note, self.panel

    def _connect(self) -> None:
        bar, query, desk = self.bar, self._query, self._desk
        bar.box.searched.connect(query.set_words)
        bar.box.confirmed.connect(query.confirm_words)
        bar.box.copy_wanted.connect(self.copy_query)
        bar.box.left_down.connect(self.entered)
        bar.sort_chosen.connect(query.set_sort)
        bar.day_chosen.connect(query.set_as_of)
        self.chips.dropped.connect(query.drop)
        self.chips.cleared.connect(query.clear_filters)
        self.note.widen_wanted.connect(lambda widen: query.set_widen(widen=widen))
        self.panel.roles_chosen.connect(self._choose_roles)
        query.changed.connect(self._query_changed)
        desk.answered.connect(self._show_answer)
        desk.refused.connect(self._show_refusal)
        desk.unfinished.connect(bar.show_unfinished)
        desk.unread.connect(self.note.show_problem)

    def _query_changed(self) -> None:
        request = self._query.request
        if self.bar.box.text() != request.words:
            self.bar.box.setText(request.words)
        self.bar.sort.choose(request.sort)
        if self._query.confirmed:
            self._show_filters(self._query.filters)
        asked = bool(request.words.strip()) or not request.filters.unrestricted
        self.bar.box.offer_copy(offered=asked)

    def _show_filters(self, filters: Filters) -> None:
        """Show the filters in force, chosen and typed."""
        facets = self._desk.facets
        facets.set_filters(filters)
        self.panel.show_roles(filters.roles)
        self.chips.show_chips(filtering.chips(filters, facets.labels(), say=tr))
        self.bar.show_day(filters.day)

    def _show_answer(self, answer: Answer) -> None:
        result = answer.page.result
        self._show_filters(answer.filters)
        self.bar.show_figures(result)
        typing = not self._query.confirmed and bool(answer.request.words.strip())
        self.note.show_widenings(result.widenings, result.not_excluded, keep=typing)

    def _show_refusal(self, _: str) -> None:
        self.bar.show_nothing()
        self.note.clear()

    def _choose_roles(self, roles: tuple[Role, ...]) -> None:
        self._query.set_filters(filtering.with_roles(self._query.filters, roles))
