"""What is done with the source file of a document: shown, saved as it is, opened by the system."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from desktop import opening, original
from desktop.language import tr
from desktop.tasks import Then

if TYPE_CHECKING:
    from desktop.opened_document import OpenedDocument
    from desktop.original import Original
    from desktop.settings import Settings
    from desktop.tasks import Job
    from desktop.widgets.original_view import OriginalView
    from desktop.widgets.save_dialog import SaveDialog
    from desktop.workspace import Workspace

_LANE = "documents/original"


class OriginalDesk(QObject):
    """Serves one view; bytes are read when they are first wanted."""

    def __init__(self, workspace: Workspace, view: OriginalView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._shown: OpenedDocument | None = None
        view.save_wanted.connect(self.ask_where)
        view.open_wanted.connect(self.open)

    def show(self, shown: OpenedDocument) -> None:
        """Show a document's source file, unless that is what is shown."""
        if self._shown is shown and self._view.shown is not None:
            return
        self._shown = shown
        library = self._workspace.library

        def work(_: Job) -> Original:
            document, path = shown.document, shown.path
            content = library.original(document.id) if path is None else original.read(path)
            return original.original(document.source, content)

        self._workspace.tasks.start(_LANE, work, Then(partial(self._arrived, shown)), key=_LANE)

    def ask_where(self) -> SaveDialog | None:
        """Ask where the source file is to be saved, and save it there byte for byte."""
        from desktop.widgets.save_dialog import SaveDialog

        held = self._view.shown
        if held is None:
            return None
        settings = self._workspace.settings
        dialog = SaveDialog(
            tr("另存原件"), last_folder(settings), held.source.file, self._view.window()
        )
        dialog.ask(lambda path: self.save(Path(path)))
        return dialog

    def save(self, path: Path) -> None:
        """Save the source file to ``path``; a file that is there is replaced when all is done."""
        held = self._view.shown
        if held is None:
            return
        self._workspace.settings.set("export/folder", str(path.parent))

        def done(_: None) -> None:
            self._workspace.notices.tell(
                tr("已保存 {file}。", file=path.name),
                (tr("打开所在文件夹"), partial(opening.open_path, path.parent)),
            )

        self._workspace.tasks.start(_LANE, lambda _: original.save(held.content, path), Then(done))

    def open(self) -> None:
        """Open a copy of the source file with the system's own program."""
        held = self._view.shown
        if held is not None:
            self._workspace.tasks.start(
                _LANE,
                lambda _: original.lay_out(held.content, held.source.file),
                Then(opening.open_path),
            )

    def _arrived(self, shown: OpenedDocument, held: Original) -> None:
        if self._shown is shown:
            self._view.show_original(held)


def last_folder(settings: Settings) -> str:
    """Return the folder last saved to, or the user's documents."""
    kept = settings.text("export/folder")
    if kept and Path(kept).is_dir():
        return kept
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())
