"""What the page of deadlines counts, and in which groups it lists: tiles, headings. No Qt.

A date that the text gives by its year only counts on the last day of the year, and is never called
a day of December.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import saying
from desktop.language import marked, tr
from index.due import DayRange, DuePart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.due import DueDay, Schedule

_ONE_DAY = dt.timedelta(1)
_SOON = 730
"""Days up to which days are counted, not years."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A stretch of time one asks for again and again; ``name`` goes through ``tr``."""

    key: str
    name: str
    part: DuePart = DuePart.DATED


TILES: tuple[Tile, ...] = (
    Tile("all", marked("全部期限")),
    Tile("30", marked("30 天内")),
    Tile("90", marked("90 天内")),
    Tile("180", marked("180 天内")),
    Tile("year", marked("本年内")),
    Tile("later", marked("以后")),
    Tile("past", marked("已到期")),
    Tile("yearly", marked("每年都做"), DuePart.YEARLY),
    Tile("expiring", marked("即将失效的文件"), DuePart.EXPIRING),
)
"""In the order shown. The first six overlap: what is due within 30 days is due within 90 too."""


def tile(key: str) -> Tile:
    """Return a tile by its key, the first one if there is none of that key."""
    return next((each for each in TILES if each.key == key), TILES[0])


def range_of(key: str, as_of: dt.date) -> DayRange:
    """Return the days that a tile is about, judged on ``as_of``; no limits where it has none."""
    years_end = dt.date(as_of.year, 12, 31)
    match key:
        case "30" | "90" | "180":
            return DayRange(as_of, _after(as_of, int(key)))
        case "year":
            return DayRange(as_of, years_end)
        case "later":
            return DayRange(_after(years_end, 1))
        case "past":
            return DayRange(None, as_of - _ONE_DAY if as_of > dt.date.min else as_of)
    return DayRange()


def count(schedule: Schedule, key: str) -> int:
    """Return how many items a tile has; documents that expired already are not about to."""
    if key == "yearly":
        return schedule.yearly
    if key == "expiring":
        return sum(each.day >= schedule.as_of for each in schedule.expiring)
    return total(schedule.days, range_of(key, schedule.as_of))


def counts(schedule: Schedule) -> dict[str, tuple[int, str]]:
    """Return the count of each tile, and what stands beneath it, by key."""
    return {each.key: (count(schedule, each.key), caption(schedule, each.key)) for each in TILES}


def total(days: Iterable[DueDay], within: DayRange) -> int:
    """Return how many items are due in a range."""
    return sum(each.total for each in days if each.day in within)


def caption(schedule: Schedule, key: str) -> str:
    """Return what a tile says beneath its count: which days it means, or which one comes next."""
    as_of = schedule.as_of
    days = range_of(key, as_of)
    match key:
        case "30" | "90" | "180" | "year" if days.last:
            return tr("至 {day}", day=days.last.isoformat())
        case "later" if days.first:
            return tr("{day} 起", day=days.first.isoformat())
        case "past":
            return tr("{day} 以前", day=as_of.isoformat())
        case "yearly":
            return tr("未写明止期")
        case "expiring":
            ahead = [each.day for each in schedule.expiring if each.day >= as_of]
            if ahead:
                return tr("最近 {day}", day=ahead[0].isoformat())
            return tr("写明有效期的文件")
    return tr("总体目标在内")


def days_left(day: dt.date, as_of: dt.date) -> str:
    """Return how far a day is off: 还有 41 天, 还有 4 年多, 今天到期, 已过 12 天, 已过 3 年多."""
    if day == as_of:
        return tr("今天到期")
    ahead = day > as_of
    early, late = (as_of, day) if ahead else (day, as_of)
    days = (late - early).days
    if days <= _SOON:
        return tr("还有 %n 天", count=days) if ahead else tr("已过 %n 天", count=days)
    years = late.year - early.year - ((late.month, late.day) < (early.month, early.day))
    if (late.month, late.day) == (early.month, early.day):
        return tr("还有 %n 年", count=years) if ahead else tr("已过 %n 年", count=years)
    return tr("还有 %n 年多", count=years) if ahead else tr("已过 %n 年多", count=years)


def said(days: DayRange) -> str:
    """Return a range of days in words: a whole year, quarter or month by its name."""
    first, last = days.first, days.last
    if first is not None and last is not None:
        return _months_said(first, last) or tr(
            "{first}至{last}", first=saying.date(first), last=saying.date(last)
        )
    if first is not None:
        return tr("{day}及以后", day=saying.date(first))
    if last is not None:
        return tr("{day}及以前", day=saying.date(last))
    return tr("全部期限")


def _months_said(first: dt.date, last: dt.date) -> str:
    """Return the name of a range of whole months; an empty text if it is none of a name."""
    if first.day != 1 or (last != dt.date.max and (last + _ONE_DAY).day != 1):
        return ""
    year = first.year
    if (first.month, last.month) == (1, 12):
        if year == last.year:
            return tr("{year}年", year=year)
        return tr("{year}—{last}年", year=year, last=last.year)
    if year != last.year:
        return ""
    if first.month == last.month:
        name = saying.month(first.month)
        return tr("{year}年{month}月", year=year, month=first.month, name=name)
    if last.month - first.month == 2 and last.month % 3 == 0:
        return tr("{year}年第{quarter}季度", year=year, quarter=last.month // 3)
    return tr(
        "{year}年{month}—{last}月",
        year=year,
        month=first.month,
        last=last.month,
        name=saying.month(first.month),
        last_name=saying.month(last.month),
    )


def _after(day: dt.date, days: int) -> dt.date:
    """Return the day so many days later, at most the calendar's last one."""
    return dt.date.fromordinal(min(day.toordinal() + days, dt.date.max.toordinal()))


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above items: of a whole half of the list, or of a month or a year in it.

    Attributes:
        text: What it says.
        count: How many items stand beneath it.
        top: Whether it heads one half of the list.
        past: Whether the items beneath it are past.
        documents: Whether the items are documents.
    """

    text: str
    count: int
    top: bool
    past: bool
    documents: bool = False

    @property
    def counted(self) -> str:
        """Return the count with its unit."""
        if self.documents:
            return tr("%n 份", count=self.count)
        return tr("%n 项", count=self.count)


class Plan:
    """Which rows of a list are headings and which are items. Never changes."""

    def __init__(self, groups: Sequence[tuple[Heading, ...]]) -> None:
        """Take the headings above each group of items, in order; the last one has its count."""
        self._headings: dict[int, Heading] = {}
        self._first_items: list[int] = []  # the number of the first item of each group
        self._first_rows: list[int] = []  # the row in which it stands
        row = item = 0
        for group in groups:
            for heading in group:
                self._headings[row] = heading
                row += 1
            self._first_items.append(item)
            self._first_rows.append(row)
            row += group[-1].count
            item += group[-1].count
        self.rows, self.items = row, item

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """Return the rows that are headings, in order."""
        return tuple(self._headings)

    def heading(self, row: int) -> Heading | None:
        """Return the heading in a row, ``None`` if an item stands there."""
        return self._headings.get(row)

    def item_at(self, row: int) -> int:
        """Return the number of the item in a row that is no heading."""
        group = bisect_right(self._first_rows, row) - 1
        return self._first_items[group] + row - self._first_rows[group]

    def row_of(self, item: int) -> int:
        """Return the row in which an item stands."""
        group = bisect_right(self._first_items, item) - 1
        return self._first_rows[group] + item - self._first_items[group]

    def next_item(self, row: int, step: int) -> int | None:
        """Return the nearest row from ``row`` on, in a direction, that is an item."""
        while 0 <= row < self.rows:
            if row not in self._headings:
                return row
            row += step
        return None


def plan(schedule: Schedule, part: DuePart, within: DayRange) -> Plan:
    """Return the headings for a part of a schedule, in the order of its items."""
    if part is DuePart.YEARLY:
        head = Heading(tr("每年都要完成，未写明止期"), schedule.yearly, top=True, past=False)
        return Plan([(head,)] if schedule.yearly else [])
    if part is DuePart.EXPIRING:
        return _plan_of_documents(schedule, within)
    ahead: list[Heading] = []
    past: list[Heading] = []
    for each in schedule.days:
        if each.day not in within:
            continue
        is_past = each.day < schedule.as_of
        into = past if is_past else ahead
        name = saying.month(each.day.month)
        month = tr("{year}年{month}月", year=each.day.year, month=each.day.month, name=name)
        year = tr("{year}年底前（原文只写到年）", year=each.day.year)
        for text, found in ((month, each.exact), (year, each.by_year)):
            if found:
                before = into.pop().count if into and into[-1].text == text else 0
                into.append(Heading(text, before + found, top=False, past=is_past))
    groups: list[tuple[Heading, ...]] = []
    for name, half in ((tr("未到期"), ahead), (tr("已到期"), past[::-1])):
        for number, group in enumerate(half):
            top = Heading(name, sum(one.count for one in half), top=True, past=group.past)
            groups.append((group,) if number else (top, group))
    return Plan(groups)


def _plan_of_documents(schedule: Schedule, within: DayRange) -> Plan:
    days = [each.day for each in schedule.expiring if each.day in within]
    past = bisect_left(days, schedule.as_of)
    ahead = len(days) - past
    groups: list[tuple[Heading, ...]] = []
    if ahead:
        text = tr("尚未失效的文件")
        groups.append((Heading(text, ahead, top=True, past=False, documents=True),))
    if past:
        text = tr("已失效的文件")
        groups.append((Heading(text, past, top=True, past=True, documents=True),))
    return Plan(groups)
