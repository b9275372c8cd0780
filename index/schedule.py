"""Everything with a date in a library, as columns in date order; counted and listed by masks."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from db.duedates import DEADLINE, EXPIRY, GOAL, TARGET, YEAR
from db.errors import LibraryError
from db.models import Precision
from index.due import DueDay, DueItem, DueKind, DuePart, Expiry, Schedule, Stretch
from index.query import DueState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from db.duedates import DateRow
    from index.answering import Left
    from index.due import DayRange
    from index.query import Filters
    from index.table import Mask, Table

Column: TypeAlias = npt.NDArray[np.int64]

_KINDS = {
    TARGET: DueKind.TARGET,
    DEADLINE: DueKind.DEADLINE,
    GOAL: DueKind.GOAL,
    EXPIRY: DueKind.EXPIRY,
}
_PRECISIONS = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_FAR = 1 << 40
_STATED = {"years", "due", "due_before", "due_after", "no_deadline"}


class Timetable:
    """The dated facts of one :class:`~index.table.Table`. Never changes; threads may share it."""

    def __init__(self, table: Table, chunks: Iterable[list[DateRow]]) -> None:
        """Take what :func:`db.duedates.due_dates` yields of the library of ``table``.

        Raises:
            LibraryError: it is of another library.
        """
        self._table = table
        numbers = {one.id: number for number, one in enumerate(table.documents)}
        try:
            parts = [
                np.array([(numbers[one[0]], *one[1:]) for one in rows], np.int64) for rows in chunks
            ]
        except KeyError as error:
            raise _replaced() from error
        columns = np.concatenate([np.zeros((0, 7), np.int64), *parts])
        document, ordinal, kind, position, day, coarse, recurring = columns.T
        # In date order; of one day the exact first, then as they stand in their documents.
        order = np.lexsort((position, kind, ordinal, document, coarse, day))
        self._document = document[order].astype(np.intp)
        self._ordinal, self._kind, self._position = ordinal[order], kind[order], position[order]
        self._day, self._coarse = day[order], coarse[order]
        self._recurring = recurring[order]
        self._row = self._rows()
        self._parts = {
            DuePart.DATED: (self._kind != EXPIRY) & (self._day > 0),
            DuePart.YEARLY: self._day == 0,
            DuePart.EXPIRING: self._kind == EXPIRY,
        }
        # The same backwards: the latest first, but within a day and exactness as before.
        self._backwards = np.lexsort((-(self._coarse == YEAR).astype(np.int64), -self._day))

    def _rows(self) -> Column:
        """Return the row of each item's measure, -1 for what belongs to none."""
        rows = self._table.document.astype(np.int64) << 32 | self._table.ordinal
        wanted = self._document.astype(np.int64) << 32 | self._ordinal
        found = np.searchsorted(rows, wanted)
        of_measure = self._ordinal > 0
        sound = np.append(rows, -1)[found] == wanted
        if not sound[of_measure].all():
            raise _replaced()
        return np.where(of_measure, found, -1)

    def schedule(self, left: Left, stretch: Stretch | None = None) -> Schedule:
        """Return what is due when in what is left, and a stretch of it.

        Args:
            left: What words and filters leave.
            stretch: The items wanted; ``None`` for none of them.
        """
        there = self._there(left.mask, left.mask)
        dated = self._there(left.but_deadlines, left.but_deadlines) & self._parts[DuePart.DATED]
        asked = self._asked(left.filters, left.as_of)
        # A filter on deadlines is asked of a goal itself, whatever measures its document has.
        shown = dated if asked is None else dated & asked
        shown = shown & self._there(left.mask, left.but_deadlines)
        chosen = {
            DuePart.DATED: shown,
            DuePart.YEARLY: there & self._parts[DuePart.YEARLY],
            DuePart.EXPIRING: there & self._parts[DuePart.EXPIRING],
        }
        total = 0
        items: npt.NDArray[np.integer] = np.arange(0)
        if stretch is not None:
            total, items = self._listed(chosen[stretch.part], stretch, left.as_of)
        return Schedule(
            as_of=dt.date.fromordinal(left.as_of),
            days=self._days(shown),
            expiring=self._expiring(chosen[DuePart.EXPIRING]),
            yearly=int(np.count_nonzero(chosen[DuePart.YEARLY])),
            outside=int(np.count_nonzero(dated) - np.count_nonzero(shown)),
            undated=int(np.count_nonzero(left.but_deadlines & left.facts.undated)),
            measures=int(np.count_nonzero(left.mask)),
            total=total,
            items=tuple(self._item(place) for place in items.tolist()),
        )

    def _there(self, measures: Mask, of_documents: Mask) -> Mask:
        """Return the items of some measures, and those of documents that have one of others."""
        documents = np.zeros(len(self._table.documents), np.bool_)
        documents[self._table.document[of_documents]] = True
        of_measures = np.append(measures, False)[self._row]
        there: Mask = np.where(self._row >= 0, of_measures, documents[self._document])
        return there

    def _asked(self, filters: Filters, as_of: int) -> Mask | None:
        """Return the items that the filters on deadlines are about; ``None`` if there are none."""
        wanted = self._about(filters, as_of)
        unwanted = None if filters.excluded is None else self._about(filters.excluded, as_of)
        if wanted is None and unwanted is None:
            return None
        asked: Mask = np.ones(len(self._day), np.bool_) if wanted is None else wanted
        return asked if unwanted is None else asked & ~unwanted

    def _about(self, filters: Filters, as_of: int) -> Mask | None:
        if not any(getattr(filters, name) for name in _STATED):
            return None
        found: Mask = np.zeros(len(self._day), np.bool_)
        for year in filters.years:
            if dt.MINYEAR <= year <= dt.MAXYEAR:
                found |= self._between(dt.date(year, 1, 1), dt.date(year, 12, 31))
        if filters.due_after or filters.due_before:
            found |= self._between(filters.due_after, filters.due_before)
        years_end = dt.date(dt.date.fromordinal(as_of).year, 12, 31).toordinal()
        for state in filters.due:
            match state:
                case DueState.OVERDUE:
                    found |= self._day < as_of
                case DueState.THIS_YEAR:
                    found |= (self._day >= as_of) & (self._day <= years_end)
                case DueState.LATER:
                    found |= self._day > years_end
        return found

    def _between(self, first: dt.date | None, last: dt.date | None) -> Mask:
        low, high = _ends(first, last)
        within: Mask = (self._day >= low) & (self._day <= high)
        return within

    def _listed(
        self, chosen: Mask, stretch: Stretch, as_of: int
    ) -> tuple[int, npt.NDArray[np.integer]]:
        """Return how many items are in the range, and the places of those in the stretch."""
        if stretch.part is not DuePart.YEARLY:
            chosen = chosen & self._within(stretch.within)
        ahead = np.flatnonzero(chosen & ((self._day >= as_of) | (self._day == 0)))
        past = self._backwards[(chosen & (self._day < as_of) & (self._day > 0))[self._backwards]]
        places = np.concatenate([ahead, past])
        stop = stretch.offset + stretch.limit if stretch.limit else None
        return len(places), places[stretch.offset : stop]

    def _within(self, days: DayRange) -> Mask:
        return self._between(days.first, days.last)

    def _days(self, shown: Mask) -> tuple[DueDay, ...]:
        days = self._day[shown]
        by_year = self._coarse[shown] == YEAR
        found, starts = np.unique(days, return_index=True)
        if not len(found):
            return ()
        totals = np.diff(np.append(starts, len(days)))
        coarse = np.add.reduceat(by_year.astype(np.int64), starts)
        return tuple(
            DueDay(dt.date.fromordinal(day), total - years, years)
            for day, total, years in zip(
                found.tolist(), totals.tolist(), coarse.tolist(), strict=True
            )
        )

    def _expiring(self, chosen: Mask) -> tuple[Expiry, ...]:
        documents = self._table.documents
        return tuple(
            Expiry(
                dt.date.fromordinal(day),
                documents[number].id,
                documents[number].title,
                documents[number].province,
            )
            for day, number in zip(
                self._day[chosen].tolist(), self._document[chosen].tolist(), strict=True
            )
        )

    def _item(self, place: int) -> DueItem:
        document = self._table.documents[self._document[place]].id
        day, ordinal = int(self._day[place]), int(self._ordinal[place])
        return DueItem(
            kind=_KINDS[int(self._kind[place])],
            day=dt.date.fromordinal(day) if day else None,
            precision=_PRECISIONS[int(self._coarse[place])] if day else Precision.NONE,
            recurring=bool(self._recurring[place]),
            document_id=document,
            measure_id=f"{document}/{ordinal}" if ordinal else "",
            position=int(self._position[place]),
        )


class Timetables:
    """Keeps the timetable of the table in use, made at its first use. May be shared by threads."""

    def __init__(self, read: Callable[[], Iterator[list[DateRow]]]) -> None:
        """Read nothing yet; ``read`` gives what :func:`db.duedates.due_dates` does."""
        self._read = read
        self._lock = threading.Lock()
        self._known: tuple[Table, Timetable] | None = None

    def over(self, table: Table) -> Timetable:
        """Return the timetable of ``table``.

        Raises:
            LibraryError: the library cannot be read, or is no longer that of the table.
        """
        with self._lock:
            if self._known is None or self._known[0] is not table:
                self._known = table, Timetable(table, self._read())
            return self._known[1]


def _ends(first: dt.date | None, last: dt.date | None) -> tuple[int, int]:
    return first.toordinal() if first else 1, last.toordinal() if last else _FAR


def _replaced() -> LibraryError:
    return LibraryError("资料库在检索时被更换或移走，请重新打开资料库后再试。")
