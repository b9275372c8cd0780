"""A measure beside the list: its head, its facts as hypertext, and its place in the original."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QTextBrowser, QVBoxLayout, QWidget

from desktop import detail_body, detail_text, theme
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets import hypertext
from desktop.widgets.detail_head import NOTE_TAB, SOURCE_TAB, DetailHead
from desktop.widgets.note_editor import NoteEditor
from desktop.widgets.source_view import SourceView

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from db.models import Span
    from desktop.rows import Related, Shown

__all__ = ["NOTE_TAB", "SOURCE_TAB", "Detail"]

_ROOMY = 100
"""Height of the pane, in steps of :func:`theme.space`, from which its head shows the source."""


class Detail(QWidget):
    """Shows one measure at a time; every fact in it leads to its place in the original.

    Measures of other provinces like it come later, by :meth:`show_related`.
    """

    collect_wanted = Signal(str, bool)
    """The measure shown is to be put in the pack, or taken out."""
    copy_wanted = Signal()
    """The measure shown is to be copied with its citation."""
    measure_wanted = Signal(str)
    """A measure of another province, by its id, is to be shown instead."""
    back_wanted = Signal()
    """The measure shown before is to be shown again."""
    compare_wanted = Signal(str)
    """The measure shown is to be put beside others."""
    document_wanted = Signal(str, object)
    """A document by its id is to be shown, at a span of its text if one is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._shown: Shown | None = None
        self._related: tuple[Related, ...] | None = None
        self._collected = False
        self._noted = ""
        self._place: Span | None = None
        self._as_of: dt.date | None = None
        self._roomy = True
        self._headings: list[int] = []
        self._wanted: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._make_head()
        column.addWidget(self._head)
        self._pages = QStackedWidget()
        self._facts = QTextBrowser()
        self._facts.setOpenLinks(False)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts.setAccessibleName(tr("措施内容"))
        self._facts.document().setDocumentMargin(theme.space(4))
        self._facts.anchorClicked.connect(self._follow)
        self._facts.verticalScrollBar().valueChanged.connect(self._tab_follows)
        self._facts.verticalScrollBar().rangeChanged.connect(self._stay)
        self._source = SourceView()
        self._source.escaped.connect(self._leave_source)
        self._pages.addWidget(self._facts)
        self._note = NoteEditor()
        self._note.escaped.connect(self._leave_note)
        self._pages.addWidget(self._source)
        self._pages.addWidget(self._note)
        self._pages.setMinimumHeight(theme.space(9))
        column.addWidget(self._pages, 1)
        self.clear("")

    @property
    def shown(self) -> Shown | None:
        """Return what is shown."""
        return self._shown

    @property
    def facts(self) -> QTextBrowser:
        """Return the view of the hypertext."""
        return self._facts

    @property
    def tabs(self) -> QTabBar:
        """Return the tabs: the sections of the hypertext, then the original."""
        return self._head.tabs

    @property
    def source(self) -> SourceView:
        """Return the view of the original."""
        return self._source

    @property
    def note(self) -> NoteEditor:
        """Return the editor of the note."""
        return self._note

    def text(self) -> QWidget:
        """Return the text in view, which takes the keyboard."""
        return self._pages.currentWidget()

    def clear(self, why: str) -> None:
        """Show nothing but a sentence."""
        self._shown = None
        self._head.clear()
        self._head.hide()
        self._note.show_note("", "")
        self._facts.document().setDefaultStyleSheet(hypertext.style_sheet())
        self._facts.setHtml(f'<p class="muted" style="text-align:center">{escape(why)}</p>')
        self._pages.setCurrentWidget(self._facts)
        self._head.choose(0)

    def show_measure(
        self, shown: Shown, as_of: dt.date, *, collected: bool, note: str = ""
    ) -> None:
        """Show a measure from its beginning; the tab in hand stays if it is the original or note.

        Args:
            shown: The measure with its document.
            as_of: The day against which validity and deadlines are judged.
            collected: Whether it is in the pack.
            note: The user's note on it.
        """
        same = self._shown is not None and self._shown.measure.id == shown.measure.id
        place = self._place if same else None
        if not same:
            self._related = None
        self._shown = shown
        self._place = place
        self._as_of = as_of
        self._noted = note
        self._note.show_note(shown.measure.id, note)
        self._head.show_measure(shown, as_of)
        self._head.show()
        self._fit_head()
        self.set_collected(collected=collected)
        self._show_counts()
        self._set_facts(keep_place=same)
        match self.tabs.currentIndex():
            case tab if tab == SOURCE_TAB:
                self._show_source()
            case tab if tab == NOTE_TAB:
                self._pages.setCurrentWidget(self._note)
            case _ if not same:
                self._go_to(0)

    def show_note(self, measure_id: str, text: str) -> None:
        """Show the note on a measure as it is kept now, if the measure is still shown."""
        if self._shown is not None and self._shown.measure.id == measure_id:
            self._note.show_note(measure_id, text)
            if self._noted != text:
                self._noted = text
                self._show_counts()
                self._set_facts(keep_place=True)

    def write_note(self) -> None:
        """Put the keyboard where the note on the measure shown is written."""
        if self._shown is not None:
            self._head.choose(NOTE_TAB)
            self._go_to(NOTE_TAB)
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_related(self, measure_id: str, related: tuple[Related, ...]) -> None:
        """Show the measures of other provinces that are like one, if it is still shown."""
        if self._shown is not None and self._shown.measure.id == measure_id:
            self._related = related
            self._show_counts()
            self._set_facts(keep_place=True)

    def offer_back(self, *, offered: bool) -> None:
        """Show the way back to the measure shown before, or not any more."""
        self._head.offer_back(offered=offered)
        self._fit_head()

    def set_collected(self, *, collected: bool) -> None:
        """Say whether the measure shown is in the pack."""
        self._collected = collected
        self._head.set_collected(collected=collected)

    def jump(self, place: Span) -> None:
        """Show a place of the document in the original."""
        self._place = place
        self._head.choose(SOURCE_TAB)
        self._show_source()

    def restyle(self) -> None:
        """Take fonts and colours anew after a change of zoom."""
        self._facts.document().setDocumentMargin(theme.space(4))
        self._pages.setMinimumHeight(theme.space(9))
        self._head.restyle()
        self._source.restyle()
        self._note.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head to the height."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._fit_head()

    def _make_head(self) -> DetailHead:
        head = DetailHead()
        head.collect_clicked.connect(self._collect_clicked)
        head.copy_clicked.connect(self.copy_wanted)
        head.compare_clicked.connect(self._compare_clicked)
        head.document_clicked.connect(self._document_clicked)
        head.back_clicked.connect(self.back_wanted)
        head.tabs.currentChanged.connect(self._go_to)
        head.tabs.tabBarClicked.connect(self._go_to)
        return head

    def _collect_clicked(self) -> None:
        if self._shown is not None:
            self.collect_wanted.emit(self._shown.measure.id, not self._collected)

    def _compare_clicked(self) -> None:
        if self._shown is not None:
            self.compare_wanted.emit(self._shown.measure.id)

    def _document_clicked(self) -> None:
        if self._shown is not None:
            self.document_wanted.emit(self._shown.document.id, self._shown.measure.span)

    def _show_counts(self) -> None:
        if self._shown is not None:
            counts = detail_text.counts(self._shown.measure, self._related)
            self._head.show_counts(counts, noted=bool(self._noted.strip()))

    def _fit_head(self) -> None:
        """Where the pane is low, say in the text where the measure stands instead of above it."""
        roomy = self.height() > theme.space(_ROOMY)
        self._head.fit(self.width(), roomy=roomy)
        if self._roomy != roomy:
            self._roomy = roomy
            self._set_facts(keep_place=True)

    def _set_facts(self, *, keep_place: bool) -> None:
        """Set the hypertext anew; the section being read stays where it is if ``keep_place``."""
        if self._shown is None or self._as_of is None:
            return
        document, bar = self._facts.document(), self._facts.verticalScrollBar()
        section = self.tabs.currentIndex()
        beyond = bar.value() - self._height_of(section)
        document.setDefaultStyleSheet(hypertext.style_sheet())
        with QSignalBlocker(bar):
            self._facts.setHtml(
                detail_text.html(
                    self._shown,
                    self._related,
                    self._as_of,
                    with_source=not self._roomy,
                    note=self._noted,
                )
            )
            self._headings = hypertext.underline_links_and_find_headings(self._facts)
            if keep_place:
                self._wanted = self._height_of(section) + beyond
                bar.setValue(self._wanted)

    def _show_source(self) -> None:
        if self._shown is not None:
            self._pages.setCurrentWidget(self._source)
            self._source.show_place(self._shown.document, self._shown.measure.span, self._place)

    def _follow(self, link: QUrl) -> None:
        address = link.toString()
        place = detail_body.place_of(address)
        at = detail_text.related_at(address)
        if place is not None:
            self.jump(place)
        elif at is not None and self._related:
            self.measure_wanted.emit(self._related[at].id)
        elif (document_id := detail_text.document_of(address)) is not None:
            own = self._shown is not None and document_id == self._shown.document.id
            span = self._shown.measure.span if own and self._shown is not None else None
            self.document_wanted.emit(document_id, span)
        elif kind := detail_body.kind_of(address):
            self._go_to(detail_body.KINDS[kind][1])
        elif address == detail_text.NOTE_LINK:
            self.write_note()

    def _leave_source(self) -> None:
        """Go back to the text where it was left; Tab goes on behind the link that was followed."""
        self._pages.setCurrentWidget(self._facts)
        self._tab_follows(self._facts.verticalScrollBar().value())
        self._facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_note(self) -> None:
        self._go_to(0)
        self._facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, tab: int) -> None:
        if tab == SOURCE_TAB:
            self._show_source()
            return
        if tab == NOTE_TAB:
            self._pages.setCurrentWidget(self._note)
            return
        self._pages.setCurrentWidget(self._facts)
        bar = self._facts.verticalScrollBar()
        self._wanted = self._height_of(tab) if tab > 0 else 0
        with QSignalBlocker(bar):
            bar.setValue(self._wanted)
        self._facts.viewport().update()
        self._head.choose(max(tab, 0))

    def _tab_follows(self, value: int) -> None:
        """Light the tab of the section at the top while the text is scrolled."""
        self._wanted = None
        bar = self._facts.verticalScrollBar()
        sections = range(len(self._headings))
        reached = [at for at in sections if self._height_of(at) <= value + theme.space(6)]
        last = len(self._headings) - 1
        at = last if value == bar.maximum() and value > 0 else max(reached, default=0)
        self._head.choose(at)

    def _stay(self) -> None:
        """Text laid out anew has not been scrolled by anybody: the place and its tab stay."""
        bar = self._facts.verticalScrollBar()
        with QSignalBlocker(bar):
            bar.setValue(bar.value() if self._wanted is None else self._wanted)

    def _height_of(self, section: int) -> int:
        if not 0 <= section < len(self._headings):
            return 0
        block = self._facts.document().findBlock(self._headings[section])
        top = self._facts.document().documentLayout().blockBoundingRect(block).top()
        return max(0, round(top) - theme.space(2))
