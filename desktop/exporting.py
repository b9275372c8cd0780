"""Packs on their way out and in: as PDF, as a file to hand on, and from such a file."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import pack as packs
from desktop.language import tr
from desktop.tasks import Then

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.userdata import Pack
    from desktop.briefs import PackReport
    from desktop.receiving import Received
    from desktop.selection import PackSelection
    from desktop.tasks import Job
    from desktop.widgets.save_dialog import OpenDialog, SaveDialog
    from desktop.workspace import Workspace

LANE = "export"


class Exporter(QObject):
    """Writes and opens one file at a time, off the window's thread."""

    progressed = Signal(object)
    """The fraction done, ``None`` when nothing is under way any more."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._job: Job | None = None
        wishes = workspace.book.wishes
        wishes.print.connect(self.ask)
        wishes.hand_on.connect(self.ask_hand_on)
        wishes.choose.connect(self.ask_open)
        wishes.open.connect(self.open)
        wishes.cancel.connect(self.cancel)
        self.progressed.connect(wishes.progressed)

    def ask(self) -> SaveDialog | None:
        """Ask where the pack is to be written, and write it there; nothing if it is empty."""
        from desktop.widgets.save_dialog import SaveDialog

        book = self._workspace.book
        if not book.ids or self._job is not None or not self._workspace.is_open:
            return None
        name = packs.file_name(book.pack, self._workspace.query.as_of)
        dialog = SaveDialog(tr("导出选编"), self._folder(), name, self._window)
        dialog.ask(lambda path: self.write(Path(path)))
        return dialog

    def write(self, path: Path) -> None:
        """Write the pack in hand to ``path``; a file that is there is replaced when all is done."""
        workspace = self._workspace
        if not workspace.is_open or self._job is not None:
            return
        pack, library = workspace.book.pack, workspace.library
        chosen = selection(workspace, pack)
        workspace.settings.set("export/folder", str(path.parent))

        def work(job: Job) -> tuple[PackReport, int]:
            report = library.write_pack(
                chosen, path, progress=job.progress, cancelled=job.cancelled
            )
            return report, len(pack.entries) - len(library.measures(chosen.ids))

        self.progressed.emit(0.0)
        self._job = workspace.tasks.start(
            LANE, work, Then(partial(self._done, path), self._failed, self.progressed.emit)
        )

    def cancel(self) -> None:
        """Stop the export under way; no file is written."""
        if self._job is not None:
            self._job.cancel()
            self._end()
            self._workspace.notices.tell(tr("已取消导出，没有生成文件。"))

    def ask_hand_on(self, pack_id: str = "") -> SaveDialog | None:
        """Ask where a pack is to be written as a file that opens elsewhere, and write it."""
        from desktop.widgets.save_dialog import SaveDialog

        pack = self._pack(pack_id)
        if pack is None:
            return None
        today = dt.datetime.now().astimezone().date()
        name = packs.file_name(pack, today, packs.ENDING)
        dialog = SaveDialog(tr("转交选编"), self._folder(), name, self._window)
        dialog.ask(lambda path: self.hand_on(pack.id, Path(path)))
        return dialog

    def hand_on(self, pack_id: str, path: Path) -> None:
        """Write a pack to ``path`` as a file that opens elsewhere.

        The notes go along where they are to be printed, that the same can be printed there.
        """
        workspace, pack = self._workspace, self._pack(pack_id)
        if pack is None:
            return
        info = workspace.library.info if workspace.is_open else None
        workspace.settings.set("export/folder", str(path.parent))
        ids = [entry.measure_id for entry in pack.entries] if pack.print_notes else []
        notes = {each: text for each in ids if (text := workspace.notes.text(each)).strip()}

        def work(_: Job) -> None:
            from db.packfile import write_pack_file

            write_pack_file(
                path,
                pack,
                notes=notes,
                data_version=info.data_version if info else "",
                cutoff=info.cutoff if info else None,
                fingerprint=info.fingerprint if info else "",
            )

        def done(_: None) -> None:
            text = tr(
                "已把“{name}”（%n 条）写成 {file}；对方在“选编”页打开，或把文件拖到窗口上即可。",
                len(pack.entries),
                name=pack.name,
                file=path.name,
            )
            if notes:
                text += tr("选编要印出批注，%n 条批注也写在其中。", len(notes))
            workspace.notices.tell(text, *_openings(path)[1:])

        workspace.tasks.start(LANE, work, Then(done))

    def ask_open(self) -> OpenDialog:
        """Ask for a file that somebody handed on, and open it."""
        from desktop.widgets.save_dialog import OpenDialog

        endings = [packs.ENDING.removeprefix(".")]
        dialog = OpenDialog(tr("打开转交的选编"), self._folder(), endings, self._window)
        dialog.ask(lambda path: self.open(Path(path)))
        return dialog

    def open(self, path: Path) -> None:
        """Open a file that somebody handed on: it becomes a pack of its own, now in hand."""
        workspace = self._workspace
        library = workspace.library if workspace.is_open else None

        def work(_: Job) -> Received:
            from desktop.receiving import receive

            return receive(path, library)

        workspace.tasks.start(LANE, work, Then(self._opened))

    def _opened(self, received: Received) -> None:
        book, pack = self._workspace.book, received.pack
        book.bring(pack, tr("打开转交的选编"))
        if received.missing:
            text = tr(
                "已收下选编“{name}”，共 {total} 条；"
                "其中 %n 条不在现用资料库中，保留题名，不会印出。",
                received.missing,
                name=book.pack.name,
                total=len(pack.entries),
            )
        else:
            text = tr(
                "已收下选编“{name}”，共 %n 条，都在现用资料库中。",
                len(pack.entries),
                name=book.pack.name,
            )
        if kept := self._take_notes(received, book.pack.name):
            text += tr("随附的 %n 条批注已并入您的批注。", kept)
        self._workspace.navigator.show_page("pack")
        self._workspace.notices.tell(text, book.undo_offer())

    def _take_notes(self, received: Received, name: str) -> int:
        """Put the giver's notes behind the user's own; return how many were not there yet."""
        from desktop.receiving import with_theirs

        notes, kept = self._workspace.notes, 0
        entries = {entry.measure_id: entry for entry in received.pack.entries}
        for measure_id, theirs in received.notes.items():
            mine = notes.text(measure_id)
            both = with_theirs(mine, theirs, name)
            if both != mine:
                kept += 1
                entry = entries[measure_id]
                notes.edit(measure_id, both, title=entry.title, source=entry.source)
        notes.flush()
        return kept

    def _done(self, path: Path, answer: tuple[PackReport, int]) -> None:
        self._end()
        report, missing = answer
        text = tr("已导出 {file}，共 %n 页。", report.pages, file=path.name)
        if missing:
            text += tr("有 %n 条措施已不在资料库中，没有印出。", missing)
        self._workspace.notices.tell(f"{text}{report.warning}", *_openings(path))

    def _failed(self, error: BaseException) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._job = None
        self.progressed.emit(None)

    def _pack(self, pack_id: str) -> Pack | None:
        book = self._workspace.book
        wanted = pack_id or book.pack.id
        return next((each for each in book.all if each.id == wanted), None)

    def _folder(self) -> str:
        from PySide6.QtCore import QStandardPaths

        kept = self._workspace.settings.text("export/folder")
        if kept and Path(kept).is_dir():
            return kept
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return documents if Path(documents).is_dir() else str(Path.home())


def selection(workspace: Workspace, pack: Pack) -> PackSelection:
    """Return what is printed of a pack, judged on the day in force."""
    from desktop.selection import Grouping, PackSelection
    from index.query import Filters

    own = pack.grouping == packs.OWN
    chapters = tuple(
        (chapter.title, tuple(entry.measure_id for entry in chapter.entries))
        for chapter in pack.chapters
    )
    return PackSelection(
        title=pack.name,
        ids=tuple(entry.measure_id for entry in pack.entries),
        remarks={entry.measure_id: entry.remark for entry in pack.entries if entry.remark},
        unit=pack.unit or None,
        grouping=Grouping.NONE if own else Grouping(pack.grouping),
        own=chapters if own else (),
        preface=pack.preface,
        print_notes=pack.print_notes,
        # A pack is a selection by hand: the filters of the moment had no part in it.
        filters=Filters(as_of=workspace.query.as_of),
    )


def _openings(path: Path) -> tuple[tuple[str, partial[None]], ...]:
    from desktop import opening

    return (
        (tr("打开文件"), partial(opening.open_path, path)),
        (tr("打开所在文件夹"), partial(opening.open_path, path.parent)),
    )
