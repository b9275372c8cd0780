"""Which measures, or provinces, are compared, in which order. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.comparison import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable


class Compared:
    """A few names in an order of the user's; the oldest stay where there are too many."""

    def __init__(self, kept: str = "") -> None:
        """Take up what :meth:`kept` returned."""
        self._keys = tuple(dict.fromkeys(each for each in kept.split("\n") if each))[:MOST]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the names in their order."""
        return self._keys

    @property
    def room(self) -> int:
        """Return how many more there may be."""
        return MOST - len(self._keys)

    def kept(self) -> str:
        """Return the names as a text, a line each."""
        return "\n".join(self._keys)

    def add(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Put names at the end; return those for which there was no room."""
        new = [each for each in dict.fromkeys(keys) if each not in self._keys]
        taken, refused = new[: self.room], new[self.room :]
        self._keys = (*self._keys, *taken)
        return tuple(refused)

    def remove(self, key: str) -> None:
        """Take a name out."""
        self._keys = tuple(each for each in self._keys if each != key)

    def replace(self, keys: Iterable[str]) -> None:
        """Take other names instead."""
        self._keys = tuple(dict.fromkeys(keys))[:MOST]

    def move(self, key: str, to: int) -> None:
        """Let a name stand at another place."""
        if key in self._keys:
            others = [each for each in self._keys if each != key]
            others.insert(max(0, to), key)
            self._keys = tuple(others)
