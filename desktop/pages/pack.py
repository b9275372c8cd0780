"""选编: all packs, and the one in hand with its chapters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop import pack_text
from desktop.language import tr
from desktop.models.pack_tree import PackTree
from desktop.models.packs import PackLine, PacksModel
from desktop.overriding import override
from desktop.pack import OWN
from desktop.pack import entry as entry_of
from desktop.pages.pack_layout import PackLayout
from desktop.tasks import Then
from desktop.widgets.pack_strip import GROUPINGS

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from db.models import Document, Measure
    from desktop.pack_text import PackText
    from desktop.tasks import Job
    from desktop.workspace import Workspace


class PackPage(PackLayout):
    """Joins models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        settings, book = workspace.settings, workspace.book
        super().__init__(
            PacksModel(), PackTree(book.titles), settings.state("pack/splitter"), parent
        )
        self.workspace = workspace
        self._book = book
        self._text: PackText | None = None
        self._wanted: tuple[str, ...] = ()
        self._stale = False
        self._connect_packs()
        self._connect_pack()
        self._connect_side()
        self._show_pack()
        self._list_packs()
        self._show_day()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what was done to the pack while the page was out of view."""
        if self._stale:
            self._show_pack()
        super().showEvent(event)

    @override
    def activate(self) -> None:
        """Take note of what other windows saved, and show notes as they are now."""
        if self.workspace.is_ready:
            self._book.look_again()
            self._read()
        if self.focusWidget() is None:
            self.focus_words()

    @override
    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand with its document."""
        return (self._text.document, self._text.measure) if self._text else None

    @override
    def toggle_collected(self) -> None:
        """Take the measures selected out."""
        if measures := self.tree.measures():
            self._book.remove(*measures)

    @override
    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        super().restyle()
        self._show_text()

    @override
    def keep_state(self) -> None:
        """Write the panes' widths into the settings."""
        self.workspace.settings.set("pack/splitter", self.splitter.saveState())

    def _connect_packs(self) -> None:
        book, pane = self._book, self.packs
        book.listed.connect(self._list_packs)
        pane.opened.connect(book.open)
        pane.entered.connect(self.focus_words)
        pane.begin_wanted.connect(book.begin)
        pane.duplicate_wanted.connect(book.duplicate)
        pane.delete_wanted.connect(book.delete)
        pane.hand_on_wanted.connect(book.wishes.hand_on)
        pane.choose_wanted.connect(book.wishes.choose)
        # Later: another name is another place in the list, which may not change while it is typed.
        queued = Qt.ConnectionType.QueuedConnection
        self.packs_model.rename_wanted.connect(self._rename, queued)
        self.packs_model.add_wanted.connect(lambda pack, ids: book.add_to(pack, *ids))

    def _connect_pack(self) -> None:
        book, tree, head, model = self._book, self.tree, self.head, self.tree_model
        book.changed.connect(self._pack_changed)
        book.titles.found.connect(self._titles_came)
        model.move_wanted.connect(self._move)
        model.chapters_move_wanted.connect(lambda ids, at: book.move_chapters(ids, at or None))
        model.add_wanted.connect(self._add)
        model.rename_wanted.connect(book.rename_chapter)
        tree.step_wanted.connect(self._step)
        tree.shift_wanted.connect(lambda by: book.shift(tree.measures(), by))
        tree.remove_wanted.connect(self._remove)
        tree.remark_wanted.connect(self._write_remark)
        tree.read_wanted.connect(self._read_text)
        tree.opened.connect(self.workspace.navigator.show_measure)
        tree.chapter_wanted.connect(self._new_chapter)
        tree.chosen_changed.connect(self._read)
        head.renamed.connect(book.rename)
        self.fields.grouping_chosen.connect(book.set_grouping)
        head.chapter_wanted.connect(self._new_chapter)
        head.divide_wanted.connect(self._divide)
        head.join_wanted.connect(book.join_chapters)
        head.export_wanted.connect(book.wishes.print)
        head.cancel_wanted.connect(book.wishes.cancel)
        book.wishes.progressed.connect(head.show_progress)
        self.empty_button.clicked.connect(lambda: self.workspace.navigator.show_page("search"))
        self.note_button.clicked.connect(lambda: book.set_grouping(OWN))

    def _connect_side(self) -> None:
        book, entry, fields = self._book, self.entry, self.fields
        entry.remarked.connect(book.remark)
        entry.opened.connect(self.workspace.navigator.show_measure)
        entry.back_wanted.connect(self.focus_words)
        fields.unit_typed.connect(book.set_unit)
        fields.preface_typed.connect(book.set_preface)
        fields.notes_chosen.connect(book.set_print_notes)
        for part in (entry, fields):
            part.left.connect(book.undo_stack.close_step)
        self.workspace.query.changed.connect(self._show_day)
        self.workspace.ready.connect(self._show_day)

    def _rename(self, pack_id: str, name: str) -> None:
        self._book.rename(name, pack_id)

    def _list_packs(self) -> None:
        book = self._book
        held = book.pack.id
        self.packs_model.show_packs(
            [
                PackLine(
                    each.id, each.name, len(each.entries), book.time_of(each.id), each.id == held
                )
                for each in book.all
            ]
        )

    def _pack_changed(self) -> None:
        if self.isVisible():
            self._show_pack()
        else:
            self._stale = True

    def _show_pack(self) -> None:
        """Show the pack in hand as it is now; what is still there stays selected."""
        pack = self._book.pack
        self._stale = False
        held = self.tree_model.shown_id == pack.id
        row = self.tree.currentIndex().row()
        parent = self.tree.chapter()
        # Each way while the tree has few rows: Qt lays all of them out for another manner.
        if len(pack.entries) > self.tree_model.total:
            self.tree.fit_scrolling(len(pack.entries))
        self.tree_model.show_pack(pack)
        self.tree.fit_scrolling(len(pack.entries))
        if self._wanted:
            indexes = map(self.tree_model.measure_index, self._wanted)
            self.tree.take_up([each for each in indexes if each.isValid()])
            self._wanted = ()
        elif not self.tree.currentIndex().isValid():
            # Where something was taken out, its neighbour comes in hand.
            above = self.tree_model.chapter_index(parent) if held else self.tree.rootIndex()
            last = self.tree_model.rowCount(above) - 1
            self.tree.take_up([self.tree_model.index(min(max(row, 0), last), 0, above)])
        some = bool(pack.entries) or len(pack.chapters) > 1
        self.middle.setCurrentIndex(0 if some else 1)
        self.fields.show_pack(pack)
        self._show_sizes()
        self._list_packs()
        self._read()

    def _show_sizes(self) -> None:
        pack = self._book.pack
        self.head.show_pack(pack, self._book.titles.lost(self._book.ids))
        own = len(pack.chapters) > 1
        if pack.grouping in {OWN, "none"} and not (own and pack.grouping == "none"):
            self.note.hide()
            return
        if pack.grouping == "none":
            text = tr("现在导出时不分章，只按下面的次序印出。")
        else:
            how = tr(GROUPINGS.get(pack.grouping, GROUPINGS["none"]))
            text = tr("现在导出时{how}自动分章；下面的次序是每章之内的次序。", how=how)
        self.note_text.setText(text)
        self.note_button.setText(tr("按自定章节印出"))
        self.note_button.setVisible(own)
        self.note.show()

    def _titles_came(self) -> None:
        self.tree_model.refresh()
        self._show_sizes()
        self._show_text()

    def _show_day(self) -> None:
        info = self.workspace.library.info if self.workspace.is_open else None
        self.fields.show_day(self.workspace.query.as_of, info.cutoff if info else None)
        self._show_text()

    def _move(self, ids: tuple[str, ...], chapter: str, before: int) -> None:
        self._book.move_to(ids, chapter, before)
        self._keep_in_view()

    def _add(self, ids: tuple[str, ...], chapter: str, before: int) -> None:
        held = set(self._book.ids)
        self._wanted = tuple(each for each in ids if each not in held)
        if self._wanted:
            self._book.add(*ids, chapter=chapter, before=before)
            self._wanted = ()
        else:
            self.workspace.notices.tell(tr("这些措施已在选编中。"))

    def _step(self, by: int) -> None:
        chapters = self.tree.chapters()
        if chapters and not self.tree.measures():
            self._book.step_chapter(self.tree.chapter() or chapters[0], by)
        else:
            self._book.step(self.tree.measures(), by)
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        self.tree.scrollTo(self.tree.currentIndex())

    def _remove(self) -> None:
        self._book.remove_all(self.tree.measures(), self.tree.chapters())

    def _new_chapter(self) -> None:
        """Make a chapter after the one in hand and let its title be typed."""
        chapters = [each.id for each in self._book.pack.chapters]
        at = chapters.index(self.tree.chapter()) + 1
        made = self._book.add_chapter(tr("新的一章"), chapters[at] if at < len(chapters) else None)
        index = self.tree_model.chapter_index(made)
        self.tree.take_up([index])
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.edit(index)

    def _divide(self, grouping: str) -> None:
        """Make chapters by what the library says of the measures."""
        if not self.workspace.is_open or not self._book.ids:
            return
        library, ids, pack_id = self.workspace.library, self._book.ids, self._book.pack.id

        def work(_: Job) -> tuple[tuple[str, tuple[str, ...]], ...]:
            from desktop.selection import Grouping, grouped

            measures = library.measures(ids)
            documents = {each: library.document(each) for each in {m.document_id for m in measures}}
            return grouped(Grouping(grouping), documents, measures)

        def done(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
            if self._book.pack.id == pack_id:
                self._book.divide(groups)

        self.workspace.tasks.start("packs", work, Then(done), key="divide")

    def _write_remark(self) -> None:
        self.show_tab(0)
        self.entry.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_text(self) -> None:
        if self.tree.measure():
            self.show_tab(0)
            self.entry.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        """Show remark and text of the measure in hand."""
        measure_id = self.tree.measure()
        held = entry_of(self._book.pack, measure_id) if measure_id else None
        self.entry.show_entry(held.measure_id if held else "", held.remark if held else "")
        if held is None or (self._text and self._text.measure.id != measure_id):
            self._text = None
        if held is None:
            self.entry.show_html(
                f'<p class="muted">{tr("选中一条措施，可在此写按语、看正文。")}</p>'
            )
        elif self._text is None and self.workspace.is_open:
            work = partial(self._look_up, measure_id)
            self.workspace.tasks.start("packs", work, Then(self._arrived), key="pack text")

    def _look_up(self, measure_id: str, _: Job) -> tuple[str, PackText | None]:
        return measure_id, pack_text.read(self.workspace.library, measure_id)

    def _arrived(self, found: tuple[str, PackText | None]) -> None:
        measure_id, text = found
        if measure_id == self.entry.measure_id:
            self._text = text
            self._show_text()

    def _show_text(self) -> None:
        measure_id = self.entry.measure_id
        if self._text is not None:
            printed = self._book.pack.print_notes
            as_of = self.workspace.query.as_of
            self.entry.show_html(pack_text.html(self._text, as_of, note_printed=printed))
        elif measure_id and self._book.titles.lost([measure_id]):
            held = entry_of(self._book.pack, measure_id)
            if held is not None:
                title = held.title or held.measure_id
                self.entry.show_html(pack_text.withdrawn_html(title, held.source))
