"""Offsets in characters, as records count them, and in UTF-16 units, as Qt does. No Qt."""

from __future__ import annotations

from bisect import bisect_left


class Offsets:
    """Between characters and the UTF-16 units that Qt counts, both ways and at once."""

    def __init__(self, text: str) -> None:
        """Find the characters that take two units; most texts have none."""
        self._wide = (
            []
            if text.isascii() or max(text, default="") <= "\uffff"
            else [at for at, character in enumerate(text) if character > "\uffff"]
        )
        self._places = [at + number for number, at in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Return a character's offset in units."""
        return offset + bisect_left(self._wide, offset)

    def from_qt(self, position: int) -> int:
        """Return the character at an offset in units."""
        return position - bisect_left(self._places, position)
