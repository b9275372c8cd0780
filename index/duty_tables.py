"""Duties laid out: one department's measures as a list, and measures × departments as a matrix.

Both hold numbers only; the records that a stretch of them shows are read when it comes into view.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.duty import EVERYBODY, ORDERED, UNLISTED, Kind, Who, roles_in

if TYPE_CHECKING:
    import numpy.typing as npt

    from db.models import Role
    from index.bits import Places
    from index.duties import Duties
    from index.table import DocumentFacts, Mention

COLUMNS = 160
"""As many organs stand in a matrix, the most frequent ones; all families do."""


class DutyList:
    """The measures of one department, by role; a measure stands under each role that it gives.

    Attributes:
        who: The department.
        mentions: As what it is named.
        groups: The roles that occur, with the number of measures of each.
        distinct: How many measures there are, each counted once.
    """

    def __init__(self, duties: Duties, who: Who, sort: str) -> None:
        """List them, within each role by ``deadline`` (as searches sort) or ``document``."""
        held = duties.held(who)
        self._duties, self._distinct = duties, held.rows
        self.who = who
        self.mentions = duties.mentions(who)
        self.distinct = len(held.rows)
        order = duties.left.facts.today(duties.left.as_of).due_order
        stretches: list[Places] = []
        groups: list[tuple[Role, int]] = []
        for role in ORDERED:
            rows = held.holding(role)
            if sort == "deadline":
                rows = rows[np.argsort(order[rows], kind="stable")]
            if len(rows):
                stretches.append(rows)
                groups.append((role, len(rows)))
        self.groups = tuple(groups)
        self._rows = np.concatenate(stretches) if stretches else np.arange(0)

    def __len__(self) -> int:
        return len(self._rows)

    def ids(self, start: int, stop: int) -> tuple[str, ...]:
        """Return the ids of a stretch of the measures as listed."""
        return self._duties.ids(self._rows[start:stop].tolist())

    def every_id(self) -> tuple[str, ...]:
        """Return the ids of all measures, each once, in document order."""
        return self._duties.ids(self._distinct.tolist())


@dataclass(frozen=True, slots=True)
class Column:
    """A department in a matrix: as what it is named, and how many of its rows name it."""

    who: Who
    mentions: frozenset[Mention]
    count: int


class DutyMatrix:
    """Measures × departments. Lines are the documents, each followed by its measures.

    Attributes:
        who: The department whose measures these are.
        columns: The most frequent department first, names not registered last.
        left_out: How many departments occur besides.
        measures: How many measures there are.
    """

    def __init__(self, duties: Duties, who: Who, *, by_organ: bool) -> None:
        """Lay out the measures of ``who``.

        Args:
            duties: What is left.
            who: The department whose measures are wanted.
            by_organ: Whether the columns are organs, those of the family of ``who`` if it has one,
                instead of families.
        """
        table = duties.left.facts.table
        self.who, self._duties = who, duties
        mine = duties.held(who).rows
        place = np.full(len(table), -1, np.intp)
        place[mine] = np.arange(len(mine))
        kind = Kind.ORGAN if by_organ else Kind.FAMILY
        pairs, names = duties.pairs(kind)
        at = place[pairs.row]
        wanted = at >= 0
        family = duties.family_of(who)
        if by_organ and who != EVERYBODY:
            wanted &= np.array([one == family for one in duties.organ_families])[pairs.number]
        counts = np.bincount(pairs.number[wanted], minlength=len(names))
        numbers = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
        self.left_out = max(0, len(numbers) - COLUMNS)
        numbers = numbers[:COLUMNS]
        departments = [Who(kind, names[number]) for number in numbers.tolist()]
        unlisted = duties.held(UNLISTED)
        others = place[unlisted.rows]
        rest = int(np.count_nonzero(others >= 0)) if not by_organ else 0
        self._cells: npt.NDArray[np.uint8] = np.zeros(
            (len(mine), len(numbers) + bool(rest)), np.uint8
        )
        column = np.full(len(names), -1, np.intp)
        column[numbers] = np.arange(len(numbers))
        wanted &= column[pairs.number] >= 0
        self._cells[at[wanted], column[pairs.number[wanted]]] = pairs.bits[wanted]
        if rest:
            self._cells[others[others >= 0], -1] = unlisted.bits[others >= 0]
            departments.append(UNLISTED)
        totals = [*counts[numbers].tolist(), rest]
        self.columns = tuple(
            Column(each, duties.mentions(each), count)
            for each, count in zip(departments, totals, strict=False)
        )
        # Only measures in which some column says something are lines.
        shown = self._cells.any(axis=1)
        self._rows = mine[shown]
        self._cells = self._cells[shown]
        self.measures = len(self._rows)
        documents = table.document[self._rows]
        begins = np.flatnonzero(np.diff(documents.astype(np.int64), prepend=-1))
        self._documents: list[DocumentFacts] = [
            table.documents[number] for number in documents[begins].tolist()
        ]
        self._headings: list[int] = (begins + np.arange(len(begins))).tolist()

    def __len__(self) -> int:
        return self.measures + len(self._headings)

    def document(self, line: int) -> DocumentFacts:
        """Return the document of a line."""
        found: DocumentFacts = self._documents[bisect_right(self._headings, line) - 1]
        return found

    def is_heading(self, line: int) -> bool:
        """Return whether a line is that of a document."""
        return self._headings[bisect_right(self._headings, line) - 1] == line

    def size_of(self, line: int) -> int:
        """Return how many measures the document of a line has here."""
        at = bisect_right(self._headings, line)
        end = self._headings[at] if at < len(self._headings) else len(self)
        return end - self._headings[at - 1] - 1

    def bits(self, line: int) -> list[int]:
        """Return for each column the roles of a line as bits; empty for a document's line."""
        at = self._measure(line)
        cells: list[int] = [] if at is None else self._cells[at].tolist()
        return cells

    def roles(self, line: int, column: int) -> tuple[Role, ...]:
        """Return the roles that a measure gives a department, the weightiest first."""
        at = self._measure(line)
        return () if at is None else roles_in(int(self._cells[at, column]))

    def measure_id(self, line: int) -> str:
        """Return the id of the measure of a line; empty for a document's line."""
        at = self._measure(line)
        return "" if at is None else self._duties.ids([int(self._rows[at])])[0]

    def line_of(self, measure_id: str) -> int | None:
        """Return the line of a measure among those shown."""
        document, _, ordinal = measure_id.rpartition("/")
        for number, one in enumerate(self._documents):
            if one.id == document and ordinal.isdecimal():
                first = self._headings[number] + 1
                lines = range(first, first + self.size_of(first))
                return next((at for at in lines if self.measure_id(at) == measure_id), None)
        return None

    def _measure(self, line: int) -> int | None:
        at = bisect_right(self._headings, line)
        return None if self._headings[at - 1] == line else line - at
