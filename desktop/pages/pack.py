"""选编: the packs, and the one in hand with its chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.workspace import Workspace


class PackPage(Page):
    """Joins models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
