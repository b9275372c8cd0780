"""The pages of the window: to add one, add one entry."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.language import marked

if TYPE_CHECKING:
    from types import ModuleType

    from desktop.pages.page import Page
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page, made when it is first shown: the window's first paint waits for one page only.

    Attributes:
        key: Its name in the settings, for the navigator, and of its help.
        name: Its name on the screen.
        module: The module under ``desktop.pages`` that defines it.
        kind: The class in that module, made with the workspace alone.
        filtered: Whether words, day, chips and facets belong to it.
        facets: Whether the facets are unfolded at first.
        day: Whether the day of judgement alone belongs to it, where words do not.
        strip: How much of the pack in hand stands beneath it: ``cards``, ``head`` or ``none``.
    """

    key: str
    name: str
    module: str
    kind: str
    filtered: bool = True
    facets: bool = True
    day: bool = False
    strip: str = "head"

    def load(self) -> ModuleType:
        """Load the page's module, and so what it needs; a page is made faster then."""
        return importlib.import_module(f"desktop.pages.{self.module}")

    def make(self, workspace: Workspace) -> Page:
        """Make the page."""
        page: Page = getattr(self.load(), self.kind)(workspace)
        return page


PAGES: tuple[PageEntry, ...] = (
    PageEntry("search", marked("检索"), "search", "SearchPage", strip="cards"),
    PageEntry("documents", marked("文件"), "documents", "DocumentsPage", facets=False),
    PageEntry("compare", marked("对比"), "compare", "ComparePage", facets=False),
    PageEntry("departments", marked("部门"), "departments", "DepartmentsPage"),
    PageEntry("deadlines", marked("期限"), "deadlines", "DeadlinesPage"),
    PageEntry("pack", marked("选编"), "pack", "PackPage", filtered=False, day=True, strip="none"),
    PageEntry("library", marked("资料库"), "library", "LibraryPage", filtered=False, strip="none"),
)
"""In the order shown; the first one is shown at the first start."""
