"""The pages of the window one behind another, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.pages.page import Page
    from desktop.pages.registry import PageEntry
    from desktop.workspace import Workspace


_BETWEEN = 100
"""Milliseconds between two modules that are loaded ahead, so that hands are not held up."""


class PageStack(QStackedWidget):
    """Holds the pages made so far and shows one of them."""

    made = Signal(object)
    """A :class:`Page` was made and is about to be shown for the first time."""
    shown = Signal(object)
    """Another page is in view; its :class:`PageEntry`."""

    def __init__(
        self, workspace: Workspace, entries: Sequence[PageEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entries = tuple(entries)
        self._workspace = workspace
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._unloaded = list(self.entries)
        self._loading = QTimer(self)
        self._loading.setInterval(_BETWEEN)
        self._loading.timeout.connect(self._load_next)
        workspace.ready.connect(self._loading.start)
        for _ in entries:
            self.addWidget(QWidget())  # replaced by the page when it is first shown

    @property
    def entry(self) -> PageEntry:
        """Return the entry of the page in view."""
        return self.entries[self.currentIndex()]

    @property
    def page(self) -> Page:
        """Return the page in view."""
        return self._pages[self.entry.key]

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages made so far."""
        return tuple(self._pages.values())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what the page in view needs: those behind it take no room from it."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)

    def restyle_later(self) -> None:
        """Let every page but the one in view take another zoom or theme when it is shown."""
        self._stale = set(self._pages) - {self.entry.key}

    def show_page(self, key: str) -> None:
        """Show a page by its key; one that the window does not have changes nothing."""
        keys = [entry.key for entry in self.entries]
        if key not in keys:
            return
        at = keys.index(key)
        if key not in self._pages:
            page = self.entries[at].make(self._workspace)
            empty = self.widget(at)
            self.removeWidget(empty)
            empty.deleteLater()
            self.insertWidget(at, page)
            self._pages[key] = page
            theme.dress(page)
            self.made.emit(page)
        elif key in self._stale:
            theme.dress(self._pages[key])
            self._pages[key].restyle()
        self._stale.discard(key)
        self.setCurrentIndex(at)
        self.updateGeometry()
        self.shown.emit(self.entries[at])
        self._pages[key].activate()

    def _load_next(self) -> None:
        """Load a page's module ahead, in a moment when nothing else is under way."""
        if not self._unloaded:
            self._loading.stop()
        elif self._workspace.tasks.idle():
            self._unloaded.pop(0).load()
