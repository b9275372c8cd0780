"""部门: who must do what, as lead and as participant."""

from __future__ import annotations

from desktop.overriding import override
from desktop.pages.page import QueryPage


class DepartmentsPage(QueryPage):
    """Joins models and widgets; holds no knowledge of its own."""

    @override
    def refresh(self) -> None:
        """Ask for what is to be shown."""

    @override
    def refuse(self, why: str) -> None:
        """Say why there is nothing to show."""
