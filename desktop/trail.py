"""The measures from which links led to the one in hand. No Qt."""

from __future__ import annotations


class Trail:
    """Remembers the way while one follows links; whatever else brings a measure in hand ends it."""

    def __init__(self) -> None:
        self._behind: list[str] = []
        self._at = ""

    def __bool__(self) -> bool:
        """Return whether there is a way back."""
        return bool(self._behind)

    def follow(self, here: str, there: str) -> None:
        """Go from one measure on to another one."""
        self._behind.append(here)
        self._at = there

    def back(self) -> str | None:
        """Go back; return where to, or ``None`` if the way has no beginning."""
        if not self._behind:
            return None
        self._at = self._behind.pop()
        return self._at

    def arrive(self, measure_id: str) -> None:
        """Take note of the measure in hand; one to which no link led begins another way."""
        if measure_id != self._at:
            self._behind.clear()
            self._at = measure_id
