"""What is shown of the measures in the packs, fetched off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.models import Role
from desktop import saying, wording
from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.library import Library
    from desktop.tasks import Job, Tasks

_STRETCH = 200
"""Measures fetched at a time, so that a long pack fills from its beginning."""


@dataclass(frozen=True, slots=True)
class PackRow:
    """A measure as a pack shows it.

    Attributes:
        title: Its title.
        source: Province and year.
        leads: The departments that lead; all of them where the text names none that does.
        citation: ``《题名》（文号）第X条``.
    """

    title: str
    source: str
    leads: str
    citation: str


def pack_rows(library: Library, ids: Sequence[str]) -> dict[str, PackRow]:
    """Return what is shown of measures; ids that the library does not have are left out."""
    found = library.measures(list(ids))
    documents = {each: library.document(each) for each in {m.document_id for m in found}}
    made = {}
    for measure in found:
        document = documents[measure.document_id]
        leads = [each.name for each in measure.departments if each.role is Role.LEAD]
        every = [each.name for each in measure.departments]
        made[measure.id] = PackRow(
            title=measure.title.strip() or wording.item_number(measure),
            source=f"{wording.place_of(document)} {wording.year_of(document)}".strip(),
            leads=saying.listed(dict.fromkeys(leads or every)),
            citation=wording.citation(document, measure),
        )
    return made


class PackTitles(QObject):
    """Knows the rows that were asked for, and says when others are there."""

    found = Signal()
    """Further measures are known, or known not to be in the library."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Library | None = None
        self.tasks: Tasks | None = None
        self._rows: dict[str, PackRow | None] = {}
        self._wanted: tuple[str, ...] = ()

    def use(self, library: Library, tasks: Tasks) -> None:
        """Look measures up in a library from now on, those known from another one too."""
        self.library, self.tasks = library, tasks
        self._rows = {}
        self.want(self._wanted)

    def known(self, measure_id: str) -> bool:
        """Return whether it was looked up whether the library has a measure."""
        return measure_id in self._rows

    def row(self, measure_id: str) -> PackRow | None:
        """Return a measure's row; ``None`` if it is not known, or not in the library."""
        return self._rows.get(measure_id)

    def lost(self, ids: Sequence[str]) -> int:
        """Return how many of these measures are known not to be in the library."""
        return sum(self._rows.get(each, True) is None for each in ids)

    def want(self, ids: Sequence[str]) -> None:
        """Look up those of the measures that are not known yet; a newer wish takes its place."""
        self._wanted = tuple(ids)
        asked = [each for each in self._wanted if each not in self._rows][:_STRETCH]
        if not asked or self.library is None or self.tasks is None:
            return
        library = self.library

        def work(_: Job) -> dict[str, PackRow]:
            return pack_rows(library, asked)

        self.tasks.start("packs", work, Then(partial(self._arrived, asked)), key="pack rows")

    def _arrived(self, asked: list[str], rows: dict[str, PackRow]) -> None:
        self._rows.update({each: rows.get(each) for each in asked})
        self.found.emit()
        self.want(self._wanted)
