"""资料库: what is installed, whose and how old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.workspace import Workspace


class LibraryPage(Page):
    """Joins models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
