"""What 资料库 does with the library and the user's file: look, check, build anew, copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.errors import UserError
from desktop import installed, opening
from desktop.language import marked, tr
from desktop.original_desk import last_folder
from desktop.tasks import Then

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.userdata import Note, UserData
    from desktop.tasks import Job
    from desktop.widgets.save_dialog import SaveDialog
    from desktop.workspace import Workspace

_LOOK, _CHECK, _BUILD = "library/look", "library/check", "library/build"
MOST = 20
"""Faults told of; a file with more is damaged all over."""


class _GivenUpError(Exception):
    """The user wants no new library any more."""


class LibraryWork(QObject):
    """Runs off the window's thread and says what came of it."""

    looked = Signal(object)
    """What is :class:`Installed`."""
    own_looked = Signal(object)
    """What the user keeps, :class:`Own`."""
    checking = Signal(object)
    """The share of the check that is done; ``None`` when it was given up."""
    checked = Signal(tuple)
    """The faults found, in Chinese; none: all is whole."""
    building = Signal(object, str)
    """The share of the build that is done and the step; ``None`` when there is no build."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._check: Job | None = None
        self._build: Job | None = None

    def look(self) -> None:
        """Look at what is installed and at what the user keeps."""
        workspace = self._workspace
        library = workspace.library
        workspace.tasks.start(
            _LOOK,
            lambda _: installed.installed(library),
            Then(self.looked.emit, self._failed),
            key=_LOOK,
        )
        folder = workspace.data_dir
        workspace.user.start(
            lambda data: installed.own(data, folder),
            Then(self.own_looked.emit, self._failed),
            key="library/own",
        )

    def check(self) -> None:
        """Check whether the library file is whole."""
        library = self._workspace.library

        def work(job: Job) -> tuple[str, ...]:
            found = []
            for fault in library.faults(progress=job.progress, cancelled=job.cancelled):
                found.append(fault)
                if len(found) == MOST:
                    break
            return tuple(found)

        def done(faults: tuple[str, ...]) -> None:
            self._check = None
            self.checked.emit(faults)

        self.checking.emit(0.0)
        self._check = self._workspace.tasks.start(
            _CHECK, work, Then(done, progress=self.checking.emit), key=_CHECK
        )

    def cancel_check(self) -> None:
        """Give the check up."""
        if self._check is not None:
            self._check.cancel()
            self._check = None
            self.checking.emit(None)

    def build(self) -> None:
        """Build the library anew beside the one in use, which goes on being used till the end."""
        folder = self._workspace.data_dir
        step = ""

        def work(job: Job) -> None:
            from desktop.library import Library

            def report(name: str, share: float) -> None:
                nonlocal step
                if job.cancelled():
                    raise _GivenUpError
                step = name
                job.progress(share)

            Library.build(folder, progress=report).close()

        def done(_: None) -> None:
            self._build = None
            self.building.emit(None, "")
            self._workspace.notices.tell(
                tr("资料库已重建。重新打开本软件后即使用新建的资料库，选编和批注不受影响。")
            )

        def failed(error: BaseException) -> None:
            self._build = None
            self.building.emit(None, "")
            self._failed(error)

        self.building.emit(0.0, marked("正在准备"))
        self._build = self._workspace.tasks.start(
            _BUILD,
            work,
            Then(done, failed, lambda share: self.building.emit(share, step)),
        )

    def cancel_build(self) -> None:
        """Give the build up; the library in use stays."""
        if self._build is not None:
            self._build.cancel()
            self._build = None
            self.building.emit(None, "")
            self._workspace.notices.tell(tr("已取消重建，原有资料库未作改动。"))

    def open_folder(self, path: Path) -> None:
        """Show a folder in the system's file manager."""
        try:
            opening.open_path(path)
        except UserError as error:
            self._workspace.notices.error(error)

    def ask_copy(self) -> SaveDialog:
        """Ask where the user's file is to be copied to, and copy it there."""
        import datetime as dt

        from desktop.widgets.save_dialog import SaveDialog

        today = dt.datetime.now().astimezone().date().isoformat()
        name = tr("政策案头备份_{day}", day=today) + ".db"
        folder = last_folder(self._workspace.settings)
        dialog = SaveDialog(tr("备份选编和批注"), folder, name, self._window.window())
        dialog.ask(lambda path: self.copy(Path(path)))
        return dialog

    def copy(self, target: Path) -> None:
        """Copy the user's file, after all that was done before."""
        from desktop import paths

        workspace = self._workspace
        path = paths.user_file(workspace.data_dir)
        workspace.settings.set("export/folder", str(target.parent))

        def work(_: UserData) -> None:
            from db import usercopy

            usercopy.copy(path, target)

        def done(_: None) -> None:
            workspace.notices.tell(
                tr("已备份到 {file}。", file=target.name),
                (tr("打开所在文件夹"), partial(self.open_folder, target.parent)),
            )

        workspace.user.start(work, Then(done, self._failed))

    def delete_note(self, note: Note) -> None:
        """Delete a note on a measure that was withdrawn; it can be taken back."""

        def done(_: str) -> None:
            self._workspace.notices.tell(
                tr("已删除这条批注。"), (tr("撤销"), partial(self._restore_note, note))
            )
            self.look()

        self._workspace.user.start(
            lambda data: data.set_note(note.measure_id, "", before=note.text),
            Then(done, self._failed),
        )

    def _restore_note(self, note: Note) -> None:
        self._workspace.user.start(
            lambda data: data.set_note(
                note.measure_id, note.text, title=note.title, source=note.source
            ),
            Then(lambda _: self.look(), self._failed),
        )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.notices.error(error)
