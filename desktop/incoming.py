"""Files of the user's own: chosen, dropped on the window, or opened again."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.language import tr
from desktop.pack import ENDING as PACK_ENDING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from desktop.workspace import Workspace

MOST = 8
"""Files remembered as opened last."""

DOCUMENT_ENDINGS = ("txt", "md", "markdown", "html", "htm")
"""What is offered first when a document is to be chosen; any other file may be tried too."""


class Incoming(QObject):
    """Tells by a file's name what it is, hands it to whoever opens it, and remembers it."""

    changed = Signal()
    """The files opened last are others now."""

    def __init__(
        self,
        workspace: Workspace,
        open_pack: Callable[[Path], object],
        open_document: Callable[[Path], object],
        window: QWidget,
    ) -> None:
        """Hand packs and documents to these two."""
        super().__init__(window)
        self._workspace = workspace
        self._open_pack, self._open_document = open_pack, open_document
        self._window = window
        workspace.navigator.file_wanted.connect(self.open)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last, the newest first."""
        lines = self._workspace.settings.text("files/recent").splitlines()
        return tuple(Path(line) for line in lines if line)[:MOST]

    def open(self, wanted: object) -> None:
        """Open a file, a :class:`pathlib.Path`, and remember it."""
        path = Path(str(wanted)).absolute()
        if why := _refusal(path):
            self._forget(path)
            self._workspace.notices.warn(why)
            return
        self._remember((path, *(each for each in self.recent if each != path)))
        (self._open_pack if is_pack(path) else self._open_document)(path)

    def ask(self) -> QWidget:
        """Let the user choose a file."""
        from desktop.widgets.save_dialog import OpenDialog

        recent = self.recent
        folder = str(recent[0].parent) if recent and recent[0].parent.is_dir() else ""
        endings = [*DOCUMENT_ENDINGS, PACK_ENDING.removeprefix(".")]
        dialog = OpenDialog(tr("打开文件"), folder, endings, self._window)
        dialog.ask(lambda path: self.open(Path(path)))
        return dialog

    def forget_all(self) -> None:
        """Forget which files were opened."""
        self._remember(())

    def openers(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """Return name, whole path and opener of each file opened last."""
        return tuple((each.name, str(each), partial(self.open, each)) for each in self.recent)

    def _forget(self, path: Path) -> None:
        if path in self.recent:
            self._remember(tuple(each for each in self.recent if each != path))

    def _remember(self, paths: Sequence[Path]) -> None:
        # A name with a line break in it, which Unix allows, would come back as two.
        lines = [str(each) for each in paths if "\n" not in str(each) and "\r" not in str(each)]
        self._workspace.settings.set("files/recent", "\n".join(lines[:MOST]))
        self.changed.emit()


def is_pack(path: Path) -> bool:
    """Return whether a file is, by its name, a pack that somebody handed on."""
    return path.suffix.lower() == PACK_ENDING


def dropped(urls: Sequence[QUrl]) -> tuple[Path | None, str]:
    """Return the file that a drop would open, if any, and what would happen, in words."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if not paths:
        return None, tr("拖来的不是本机上的文件，不能打开。")
    if len(paths) > 1:
        return None, tr("一次只能打开一个文件，拖来的有 %n 个。", count=len(paths))
    (path,) = paths
    if why := _refusal(path):
        return None, why
    if is_pack(path):
        return path, tr("松开后打开别人转交的选编：{name}", name=path.name)
    return path, tr("松开后查看文件：{name}。只供阅读，不改动资料库。", name=path.name)


def _refusal(path: Path) -> str:
    """Return why a path cannot be opened as a file; empty if it can."""
    if path.is_dir():
        return tr("“{name}”是文件夹。请打开其中的一个文件。", name=path.name)
    if not path.exists():
        return tr("找不到文件 {path}，它可能已被移动、改名或删除。", path=path)
    if not path.is_file() or not os.access(path, os.R_OK):
        return tr("文件 {path} 不能读取。请检查是否有权限打开它。", path=path)
    return ""
