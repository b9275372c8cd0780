"""Export of the pack in hand: where to, how far, and what can be done with the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import pack as packs
from desktop.tasks import Then

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.briefs import PackReport
    from desktop.tasks import Job
    from desktop.widgets.save_dialog import SaveDialog
    from desktop.workspace import Workspace

LANE = "export"


class Exporter(QObject):
    """Writes one pack at a time as PDF, off the window's thread."""

    progressed = Signal(object)
    """The fraction done, ``None`` when nothing is under way any more."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._job: Job | None = None

    def ask(self) -> SaveDialog | None:
        """Ask where the pack is to be written, and write it there; nothing if it is empty."""
        from desktop.widgets.save_dialog import SaveDialog

        book = self._workspace.book
        if not book.ids or self._job is not None or not self._workspace.is_open:
            return None
        name = packs.file_name(book.pack, self._workspace.query.as_of)
        dialog = SaveDialog("导出选编", self._folder(), name, self._window)
        dialog.ask(lambda path: self.write(Path(path)))
        return dialog

    def write(self, path: Path) -> None:
        """Write the pack in hand to ``path``; a file that is there is replaced when all is done."""
        from desktop.selection import Grouping, PackSelection

        workspace = self._workspace
        pack, library = workspace.book.pack, workspace.library
        # A pack is a selection by hand: the filters of the moment had no part in it.
        filters = type(workspace.query.filters)(as_of=workspace.query.as_of)
        selection = PackSelection(
            title=pack.name,
            ids=workspace.book.ids,
            remarks={entry.measure_id: entry.remark for entry in pack.entries if entry.remark},
            grouping=Grouping(workspace.settings.text("pack/grouping")),
            filters=filters,
        )
        workspace.settings.set("export/folder", str(path.parent))

        def work(job: Job) -> PackReport:
            return library.write_pack(
                selection, path, progress=job.progress, cancelled=job.cancelled
            )

        self.progressed.emit(0.0)
        self._job = workspace.tasks.start(
            LANE, work, Then(partial(self._done, path), self._failed, self.progressed.emit)
        )

    def cancel(self) -> None:
        """Stop the export under way; no file is written."""
        if self._job is not None:
            self._job.cancel()
            self._end()
            self._workspace.notices.tell("已取消导出，没有生成文件。")

    def _done(self, path: Path, report: PackReport) -> None:
        from desktop import opening

        self._end()
        notices = self._workspace.notices
        actions = (
            ("打开文件", partial(opening.open_path, path)),
            ("打开所在文件夹", partial(opening.open_path, path.parent)),
        )
        notices.tell(f"已导出 {path.name}，共 {report.pages} 页。{report.warning}", *actions)

    def _failed(self, error: BaseException) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._job = None
        self.progressed.emit(None)

    def _folder(self) -> str:
        from PySide6.QtCore import QStandardPaths

        kept = self._workspace.settings.text("export/folder")
        if kept and Path(kept).is_dir():
            return kept
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return documents if Path(documents).is_dir() else str(Path.home())
