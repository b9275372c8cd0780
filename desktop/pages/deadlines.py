"""期限: what is due when, on a time line."""

from __future__ import annotations

from desktop.overriding import override
from desktop.pages.page import QueryPage


class DeadlinesPage(QueryPage):
    """Joins models and widgets; holds no knowledge of its own."""

    @override
    def refresh(self) -> None:
        """Ask for what is to be shown."""

    @override
    def refuse(self, why: str) -> None:
        """Say why there is nothing to show."""
