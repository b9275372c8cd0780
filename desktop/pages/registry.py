"""The pages of the window: to add one, add one entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.pages.search import SearchPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.pages.page import Page
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its key in the settings, its name, and what makes it when it is first shown."""

    key: str
    name: str
    make: Callable[[Workspace], Page]


PAGES: tuple[PageEntry, ...] = (PageEntry("search", "检索", SearchPage),)
"""In the order shown; the first one is shown at the first start."""
