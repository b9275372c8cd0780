"""文件: the documents that the filters leave, and one of them as a whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from db.errors import UserError
from desktop import document_facts, opened_document
from desktop.document_finding import DocumentFinding
from desktop.language import tr
from desktop.models.documents import DocumentRole, DocumentsModel
from desktop.models.outline import OutlineRole
from desktop.original_desk import OriginalDesk
from desktop.overriding import override
from desktop.pages.page import QueryPage
from desktop.tasks import Then
from desktop.widgets.document_pane import ORIGINAL, TEXT, DocumentPane
from desktop.widgets.document_panel import DocumentPanel
from desktop.widgets.documents_list import DocumentsList
from desktop.widgets.three_panes import ThreePanes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from db.models import Document, Measure, Span
    from desktop.opened_document import Listed, OpenedDocument
    from desktop.tasks import Job
    from desktop.workspace import Workspace

_OPEN = "documents/open"


class DocumentsPage(QueryPage):
    """Joins query, models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.model = DocumentsModel(self)
        self.list = DocumentsList()
        self.list.setModel(self.model)
        self.pane = DocumentPane()
        self.panel = DocumentPanel()
        self.originals = OriginalDesk(workspace, self.pane.original)
        self.finding = DocumentFinding(workspace.tasks, self.pane.view, self.pane.finder)
        kept = workspace.settings.state("documents/splitter")
        self.splitter = ThreePanes((self.list, self.pane, self.panel), kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._shown: OpenedDocument | None = None
        self._listed: Listed | None = None
        self._wanted: tuple[str, Span | None] | Path | None = None
        self._opening = ""
        self._choosing = False
        self._connect()

    def _connect(self) -> None:
        view, find, panel = self.pane.view, self.pane.finder, self.panel
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.list.opened.connect(lambda: self.pane.in_hand().setFocus())
        view.reached.connect(lambda offset: panel.tree.follow(panel.model.at(offset)))
        view.document_wanted.connect(self.workspace.navigator.show_document)
        self.pane.link_followed.connect(self._follow)
        self.pane.preview_closed.connect(self._close_preview)
        self.pane.alike_wanted.connect(lambda one: self.open_document(one, None))
        self.pane.tabs.currentChanged.connect(self._tab_chosen)
        self.finding.stepped.connect(self._stepped)
        find.left.connect(lambda: self.pane.in_hand().setFocus())
        panel.place_wanted.connect(self._show_place)
        panel.document_wanted.connect(self.workspace.navigator.show_document)
        panel.collect_all_wanted.connect(self.collect_found)
        panel.copy_wanted.connect(self.copy_wanted)
        panel.tree.place_wanted.connect(self._show_start)
        panel.tree.measure_wanted.connect(self._open_measure)
        book = self.workspace.book
        panel.model.collect_wanted.connect(book.set_collected)
        book.changed.connect(lambda: panel.model.set_collected(book.ids))
        for keys, act in (
            ("Ctrl+G", self._start_finding),
            ("F3", partial(self.finding.step, 1)),
            ("Shift+F3", partial(self.finding.step, -1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @override
    def refresh(self) -> None:
        """Ask which documents words and filters leave."""
        request, as_of = self.workspace.query.request, self.workspace.query.as_of
        library = self.workspace.library

        def work(job: Job) -> Listed:
            return opened_document.listed(library, request, as_of, job.cancelled)

        self.ask(work, self._show_list, key="documents/list")
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if isinstance(wanted, Path):
                self.open_file(wanted)
            else:
                self.open_document(*wanted)

    @override
    def refuse(self, why: str) -> None:
        """Say why there are no documents to choose from; the one in hand stays."""
        self._listed = None
        self.model.show(())
        if self._shown is None:
            self.pane.say(why)
        else:
            self.workspace.notices.warn(why)

    @override
    def open_document(self, document_id: str, span: Span | None) -> None:
        """Show a document, at a place of its text if one is given."""
        if not self.workspace.is_ready:
            self._wanted = (document_id, span)
            return
        if span is not None:
            self.pane.tabs.setCurrentIndex(TEXT)
        shown = self._shown
        if shown is not None and shown.path is None and shown.document.id == document_id:
            self._opening = ""
            if span is not None:
                self._show_place(span)
            return
        library = self.workspace.library
        self._opening = document_id

        def done(opened: OpenedDocument) -> None:
            self._show_document(opened)
            if span is not None:
                self._show_place(span)

        self._start(lambda _: opened_document.opened(library, document_id), done)
        self._choose_row(document_id)

    @override
    def open_file(self, path: Path) -> None:
        """Show a file of the user's own, storing nothing."""
        if not self.workspace.is_ready:
            self._wanted = path
            return
        library = self.workspace.library
        self.pane.tabs.setCurrentIndex(TEXT)
        # No row has this name: the list, which may come first, leaves the pane to the file.
        self._opening = str(path)
        self._start(lambda _: opened_document.previewed(library, path), self._show_document)

    @override
    def focus_words(self) -> None:
        """Put the keyboard into the list of documents."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand in the outline with its document."""
        shown = self._shown
        if shown is None:
            return None
        measure_id = self.panel.tree.currentIndex().data(OutlineRole.MEASURE)
        for measure in shown.measures:
            if measure.id == measure_id:
                return shown.document, measure
        return None

    @override
    def found_ids(self) -> tuple[str, ...]:
        """Return the measures of the document in hand that words and filters leave."""
        shown, listed = self._shown, self._listed
        if shown is None or shown.path is not None or listed is None:
            return ()
        return listed.left.measures(shown.document.id)

    @override
    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""
        current = self.current()
        if current is not None and self._shown is not None and self._shown.path is None:
            book = self.workspace.book
            measure_id = current[1].id
            book.set_collected(measure_id, measure_id not in book.ids)

    @override
    def collect_found(self) -> None:
        """Put the measures of this document that words and filters leave in the pack."""
        if ids := self.found_ids():
            self.workspace.book.add_found(ids)
        elif self._shown is not None and self._shown.path is None:
            self.workspace.notices.tell(tr("本文件没有措施在筛选范围内。"))

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return list, text and outline."""
        return (
            (self.list, self.list),
            (self.pane, self.pane.in_hand()),
            (self.panel, self.panel.in_hand()),
        )

    @override
    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        self.splitter.restyle()
        self.list.restyle()
        self.pane.restyle()
        self.panel.tree.restyle()
        if self._shown is not None:
            self.pane.show_head(self.workspace.query.as_of)
            self.panel.show_facts(self._shown, self.workspace.query.as_of)

    @override
    def keep_state(self) -> None:
        """Write the panes' widths into the settings."""
        self.workspace.settings.set("documents/splitter", self.splitter.kept())

    def _start(
        self, work: Callable[[Job], OpenedDocument], done: Callable[[OpenedDocument], None]
    ) -> None:
        """Read a document off the window's thread; the newest wish wins."""

        def failed(error: BaseException) -> None:
            was, self._opening = self._opening, ""  # it can be asked for again
            if not isinstance(error, UserError):
                raise error
            self.workspace.notices.error(error)
            listed = self._listed
            if self._shown is None and listed is not None and self.model.row_of(was) is None:
                self._show_list(listed)  # which left the pane to what was to come

        self.workspace.tasks.start(_OPEN, work, Then(done, failed), key=_OPEN)

    def _show_list(self, listed: Listed) -> None:
        self._listed = listed
        self._choosing = True
        self.model.show(listed.rows)
        self._choosing = False
        shown = self._shown
        if shown is not None:
            self.pane.show_head(listed.as_of)
            self.panel.show_facts(shown, listed.as_of)
            self.panel.model.set_left(listed.left.measures(shown.document.id))
            self._look_for_marks()
        in_hand = self._opening or (shown.document.id if shown and shown.path is None else "")
        if in_hand:
            self._choose_row(in_hand)
        elif shown is None and listed.rows:
            self.list.setCurrentIndex(self.model.index(0))
        if not listed.rows and shown is None:
            self.pane.say(tr("没有符合条件的文件。请在上方去掉筛选条件，或改用其他检索词。"))

    def _choose_row(self, document_id: str) -> None:
        """Light the row of a document, if it is in the list, without opening it again."""
        row = self.model.row_of(document_id)
        index = QModelIndex() if row is None else self.model.index(row)
        self._choosing = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        self._choosing = False
        if index.isValid():
            self.list.scrollTo(index)

    def _row_chosen(self, index: QModelIndex) -> None:
        document_id = index.data(DocumentRole.ID) if index.isValid() else ""
        if document_id and not self._choosing:
            self.open_document(document_id, None)

    def _show_document(self, shown: OpenedDocument) -> None:
        self._shown, self._opening = shown, ""
        as_of = self.workspace.query.as_of
        self.pane.show_document(shown, as_of)
        self.panel.show_document(shown, as_of)
        self.panel.model.set_collected(self.workspace.book.ids)
        if self._listed is not None and shown.path is None:
            self.panel.model.set_left(self._listed.left.measures(shown.document.id))
        if shown.path is not None:
            self._choose_row("")
        self._look_for_marks()
        self._tab_chosen(self.pane.tabs.currentIndex())

    def _show_place(self, span: Span) -> None:
        self.pane.tabs.setCurrentIndex(TEXT)
        self.pane.view.show_place(span)
        self.panel.tree.follow(self.panel.model.at(span[0]))

    def _show_start(self, offset: int) -> None:
        self.pane.tabs.setCurrentIndex(TEXT)
        self.pane.view.show_start(offset)

    def _follow(self, link: str) -> None:
        if (place := document_facts.place_of(link)) is not None:
            self._show_place(place)

    def _open_measure(self, measure_id: str) -> None:
        if self._shown is not None and self._shown.path is None:
            self.workspace.navigator.show_measure(measure_id)
        else:
            self.workspace.notices.tell(tr("这个文件没有入库，其中的措施不能在“检索”中打开。"))

    def _close_preview(self) -> None:
        self._shown = None
        self.panel.clear()
        self.pane.say("")
        if self._listed is not None:
            self._show_list(self._listed)

    def _start_finding(self) -> None:
        self.pane.tabs.setCurrentIndex(TEXT)
        self.finding.begin()

    def _stepped(self, offset: int) -> None:
        self.pane.tabs.setCurrentIndex(TEXT)
        self.panel.tree.follow(self.panel.model.at(offset))

    def _look_for_marks(self) -> None:
        if self._shown is not None:
            literals = self._listed.left.literals if self._listed is not None else ()
            self.finding.look_in(self._shown.document.text, literals)

    def _tab_chosen(self, tab: int) -> None:
        if tab == ORIGINAL and self._shown is not None:
            self.originals.show(self._shown)
