"""The geometry of a time line: columns of days, what is in view, and what is chosen. No Qt.

A column is known by a running number: the year, four times the year plus the quarter, twelve times
the year plus the month. Lengths are pixels, measured from the left edge of what is in view.
"""

from __future__ import annotations

import datetime as dt
import enum
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from index.due import DayRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.due import DueDay, Expiry, Schedule

FEWEST = 5
"""Columns shown at least, so that a single year does not fill the window."""


class Unit(enum.IntEnum):
    """What a column stands for; the value is how many of them make a year."""

    YEAR = 1
    QUARTER = 4
    MONTH = 12

    @property
    def finer(self) -> Unit:
        """Return the next finer unit, the finest one itself."""
        return Unit.QUARTER if self is Unit.YEAR else Unit.MONTH

    @property
    def coarser(self) -> Unit:
        """Return the next coarser unit, the coarsest one itself."""
        return Unit.QUARTER if self is Unit.MONTH else Unit.YEAR


def column_of(day: dt.date, unit: Unit) -> int:
    """Return the column in which a day is."""
    return day.year * unit + (day.month - 1) * unit // 12


def days_of(column: int, unit: Unit) -> tuple[dt.date, dt.date]:
    """Return a column's first and last day; what lies beyond the calendar is its end.

    Raises:
        ValueError: The whole column lies beyond the calendar.
    """
    year, part = divmod(column, unit)
    months = 12 // unit
    first = dt.date(year, part * months + 1, 1)
    after, month = divmod((part + 1) * months, 12)
    if year + after > dt.MAXYEAR:
        return first, dt.date.max
    return first, dt.date(year + after, month + 1, 1) - dt.timedelta(1)


def range_of(first: int, last: int, unit: Unit) -> DayRange:
    """Return the days from one column to another, given in either order."""
    low, high = sorted((first, last))
    return DayRange(days_of(low, unit)[0], days_of(high, unit)[1])


@dataclass(frozen=True, slots=True)
class Column:
    """How many items are due in a column.

    Attributes:
        number: The column.
        past: Those before the day of judgement whose text names a month or a day.
        past_by_year: Those before it of which the text names only the year.
        ahead: The same on or after the day.
        ahead_by_year: The same on or after the day.
    """

    number: int
    past: int = 0
    past_by_year: int = 0
    ahead: int = 0
    ahead_by_year: int = 0

    def in_whole_years(self) -> Column:
        """Return the column without telling how exactly its days are known."""
        return Column(self.number, self.overdue, 0, self.due, 0)

    @property
    def overdue(self) -> int:
        """Return how many are past."""
        return self.past + self.past_by_year

    @property
    def due(self) -> int:
        """Return how many are still to come."""
        return self.ahead + self.ahead_by_year

    @property
    def by_year(self) -> int:
        """Return of how many the text names only the year."""
        return self.past_by_year + self.ahead_by_year

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.overdue + self.due


def columns(days: Iterable[DueDay], unit: Unit, as_of: dt.date) -> dict[int, Column]:
    """Return the columns that are not empty; every item is in exactly one of them."""
    counts: dict[int, list[int]] = {}
    for each in days:
        number = column_of(each.day, unit)
        found = counts.setdefault(number, [0, 0, 0, 0])
        side = 0 if each.day < as_of else 2
        found[side] += each.exact
        found[side + 1] += each.by_year
    return {number: Column(number, *found) for number, found in counts.items()}


def every_column(schedule: Schedule) -> dict[Unit, dict[int, Column]]:
    """Return the columns of a schedule for each unit, so that zooming need not count."""
    return {unit: columns(schedule.days, unit, schedule.as_of) for unit in Unit}


def extent(
    days: Sequence[DueDay], expiring: Sequence[Expiry], as_of: dt.date, unit: Unit
) -> tuple[int, int]:
    """Return the first column and how many there are: whole years, that of ``as_of`` among them.

    After the year in which the last document expires there is another one, for its name.
    """
    years = {as_of.year}
    years |= {each.day.year for each in (*days[:1], *days[-1:])}
    years |= {each.day.year for each in expiring[:1]}
    years |= {min(each.day.year + 1, dt.MAXYEAR) for each in expiring[-1:]}
    first, last = min(years), max(years)
    while last - first + 1 < FEWEST:
        earlier = last > as_of.year or last == dt.MAXYEAR  # there is nothing after the last year
        first, last = max(first - earlier, dt.MINYEAR), min(last + 1, dt.MAXYEAR)
    return first * unit, (last - first + 1) * unit


@dataclass(frozen=True, slots=True)
class Frame:
    """What is in view.

    Attributes:
        first: The first column.
        count: How many columns there are, at least one.
        unit: What a column stands for.
        width: Pixels to show them in.
        least: Pixels that a column takes at least; where there is more room they share it.
        offset: Pixels of the columns that are out of view on the left.
    """

    first: int
    count: int
    unit: Unit
    width: float
    least: float
    offset: float = 0.0

    @property
    def column_width(self) -> float:
        """Return the pixels of one column."""
        return max(self.least, self.width / self.count)

    @property
    def last(self) -> int:
        """Return the last column."""
        return self.first + self.count - 1

    @property
    def hidden(self) -> float:
        """Return how many pixels do not fit: the largest offset."""
        return max(0.0, self.column_width * self.count - self.width)

    def at(self, offset: float) -> Frame:
        """Return the frame moved to an offset, no further than to its ends."""
        return replace(self, offset=min(max(0.0, offset), self.hidden))

    def left_of(self, column: int) -> float:
        """Return where a column begins."""
        return (column - self.first) * self.column_width - self.offset

    def column_at(self, x: float) -> int:
        """Return the column at a place; beyond the ends, the one at that end."""
        column = self.first + int((x + self.offset) // self.column_width)
        return min(max(column, self.first), self.last)

    def place_of(self, day: dt.date) -> float:
        """Return where a day begins, in due proportion within its column."""
        column = column_of(day, self.unit)
        first, last = days_of(column, self.unit)
        share = (day - first).days / ((last - first).days + 1)
        return self.left_of(column) + share * self.column_width

    def end_of(self, day: dt.date) -> float:
        """Return where a day ends."""
        column = column_of(day, self.unit)
        first, last = days_of(column, self.unit)
        share = ((day - first).days + 1) / ((last - first).days + 1)
        return self.left_of(column) + share * self.column_width

    def day_at(self, x: float) -> dt.date:
        """Return the day at a place; beyond the ends, the day at that end."""
        column = self.column_at(x)
        first, last = days_of(column, self.unit)
        share = (x - self.left_of(column)) / self.column_width
        length = (last - first).days
        return first + dt.timedelta(min(max(0, int(share * (length + 1))), length))

    def in_view(self) -> range:
        """Return the columns of which something is in view."""
        return range(self.column_at(0), self.column_at(max(0.0, self.width - 1e-6)) + 1)

    def showing(self, column: int) -> Frame:
        """Return the frame moved as little as it takes to have a column wholly in view."""
        left = (column - self.first) * self.column_width
        if left < self.offset:
            return self.at(left)
        if left + self.column_width > self.offset + self.width:
            return self.at(left + self.column_width - self.width)
        return self.at(self.offset)

    def holding(self, day: dt.date, x: float) -> Frame:
        """Return the frame moved so that a day stands at a place, as far as the ends let it."""
        return self.at(self.offset + self.place_of(day) - x)

    def stretch_of(self, days: DayRange) -> tuple[float, float]:
        """Return where a range begins and ends; an open end is that of the columns."""
        low, high = self.left_of(self.first), self.left_of(self.last + 1)
        if days.first is not None:
            low = min(max(low, self.place_of(days.first)), high)
        if days.last is not None:
            high = max(min(high, self.end_of(days.last)), low)
        return low, high


def heights(column: Column, peak: int, room: float, least: float) -> tuple[float, ...]:
    """Return the heights of the four parts of a column, in the order of its attributes.

    They are in proportion to the counts, the tallest column having ``room``; a part that is not
    empty has ``least`` pixels all the same, taken from the column's tallest part where there is no
    more room.
    """
    counts = (column.past, column.past_by_year, column.ahead, column.ahead_by_year)
    if peak <= 0 or room <= 0:
        return (0.0,) * len(counts)
    found = [max(least, room * each / peak) if each else 0.0 for each in counts]
    over = sum(found) - room
    if over > 0:
        tallest = found.index(max(found))
        found[tallest] = max(0.0, found[tallest] - over)
    return tuple(found)


def every(column_width: float, label_width: float) -> int:
    """Return which labels there is room for: every 1st, 2nd, 5th, 10th and so on."""
    steps = (1, 2, 5)
    power = 1
    while True:
        for step in steps:
            if step * power * column_width >= label_width:
                return step * power
        power *= 10


_last_day = attrgetter("day")


@dataclass(frozen=True, slots=True)
class Mark:
    """Documents whose last days are so close together that one sign stands for them.

    Attributes:
        x: Where the sign stands.
        documents: The documents, the soonest to expire first.
        room: Pixels up to the next sign, or to the end.
    """

    x: float
    documents: tuple[Expiry, ...]
    room: float


def within(expiring: Sequence[Expiry], first: dt.date, last: dt.date) -> int:
    """Return how many of some documents, ascending by their last days, expire in a range."""
    low = bisect_left(expiring, first, key=_last_day)
    return bisect_right(expiring, last, key=_last_day) - low


def marks(frame: Frame, expiring: Sequence[Expiry], apart: float) -> tuple[Mark, ...]:
    """Return the signs in view for the last days of documents; each document has one sign.

    Args:
        frame: What is in view.
        expiring: The documents, ascending by their last days.
        apart: Pixels between the places of two signs at least.
    """
    found: list[tuple[float, list[Expiry]]] = []
    beyond = (-apart, frame.width + apart)
    low = bisect_left(expiring, frame.day_at(beyond[0]), key=_last_day)
    high = bisect_right(expiring, frame.day_at(beyond[1]), key=_last_day)
    day, x = dt.date.min, 0.0
    for each in expiring[low:high]:
        if each.day != day:
            day, x = each.day, frame.end_of(each.day)
        if not beyond[0] <= x <= beyond[1]:
            continue
        if found and x - found[-1][0] < apart:
            found[-1][1].append(each)
        else:
            found.append((x, [each]))
    ends = [x for x, _ in found[1:]] + [frame.width]
    return tuple(
        Mark(x, tuple(documents), end - x) for (x, documents), end in zip(found, ends, strict=False)
    )
