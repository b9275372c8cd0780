"""What hits show of measures: title, passages and names, with the marks in them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.errors import DamagedIndexError
from index.query import Hit, Marked, Place
from index.snippets import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store import MeasureTexts
    from index.source import MeasureSource

_KEPT = 4096
"""As many measures are kept, those shown last."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What of a measure a hit shows, ready to be marked."""

    title: Passage
    body: Passage
    names: tuple[Passage, ...]

    @classmethod
    def of(cls, texts: MeasureTexts) -> _Shown:
        names = dict.fromkeys(texts.names)
        return cls(Passage(texts.title), Passage(texts.text), tuple(map(_name, names)))

    def hit(self, measure_id: str, score: float, literals: Sequence[str]) -> Hit:
        """Return the measure as a hit for ``literals``."""
        title_marks = self.title.marks(literals)
        snippet, snippet_marks = self.body.snippet(literals)
        names = tuple(
            Marked(name.text, name.marks(literals)) for name in self.names if name.holds(literals)
        )
        standing = {
            Place.TITLE: bool(title_marks),
            Place.BODY: bool(snippet_marks),  # the window shows some mark wherever there is one
            Place.DEPARTMENT: bool(names),
        }
        return Hit(
            id=measure_id,
            score=score,
            title=self.title.text,
            title_marks=title_marks,
            snippet=snippet,
            snippet_marks=snippet_marks,
            places=tuple(place for place, stands in standing.items() if stands),
            departments=names,
        )


@lru_cache(maxsize=4096)
def _name(text: str) -> Passage:
    """Return a department's name as a passage; the same ones come back all the time."""
    return Passage(text)


class Passages:
    """What hits show of the measures shown last, so that typing on reads no database."""

    def __init__(self, store: MeasureSource) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, _Shown] = OrderedDict()

    def get(self, ids: Sequence[str]) -> list[tuple[str, _Shown]]:
        """Return what hits show of each measure.

        Raises:
            DamagedIndexError: the store has no such measure, so what named it cannot be right.
        """
        with self._lock:
            found = {one: self._kept[one] for one in ids if one in self._kept}
            for one in found:
                self._kept.move_to_end(one)
        missing = [one for one in ids if one not in found]
        if missing:
            fresh = {texts.id: _Shown.of(texts) for texts in self._store.texts(missing)}
            if len(fresh) < len(missing):
                raise DamagedIndexError("a measure of the index is not in the store")
            found.update(fresh)
            with self._lock:
                self._kept.update(fresh)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return [(one, found[one]) for one in ids]
