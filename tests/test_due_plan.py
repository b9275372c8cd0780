"""Tiles, headings and lines of the page of deadlines, without a window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Precision
from desktop import due_plan
from desktop.due_plan import TILES, Plan
from desktop.due_rows import copied, due_rows
from index.due import DayRange, DueDay, DueKind, DuePart, Expiry, Schedule, Stretch
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from desktop.library import Library

DAY = dt.date(2026, 11, 20)
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2029, 12, 31))


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    counts = st.integers(0, 4)
    found = draw(st.dictionaries(DAYS, st.tuples(counts, counts).filter(any), max_size=30))
    # What the text gives by its year stands on the year's last day.
    days = {
        day: (exact + (0 if (day.month, day.day) == (12, 31) else rough), rough)
        for day, (exact, rough) in found.items()
    }
    return Schedule(
        as_of=draw(DAYS),
        days=tuple(
            DueDay(day, exact, rough if (day.month, day.day) == (12, 31) else 0)
            for day, (exact, rough) in sorted(days.items())
        ),
        expiring=tuple(
            Expiry(day, str(n), "题", "省") for n, day in enumerate(sorted(draw(st.lists(DAYS))))
        ),
        yearly=draw(counts),
        outside=0,
        undated=0,
        measures=1,
    )


@given(schedule=schedules())
def test_tiles_count_what_lies_in_their_days(schedule: Schedule) -> None:
    as_of = schedule.as_of
    counts = {each.key: due_plan.count(schedule, each.key) for each in TILES}
    everything = sum(each.total for each in schedule.days)
    assert counts["all"] == everything
    assert counts["past"] + counts["year"] + counts["later"] == everything
    for days in (30, 90, 180):
        within = [one for one in schedule.days if 0 <= (one.day - as_of).days <= days]
        assert counts[str(days)] == sum(one.total for one in within)
    assert counts["expiring"] == sum(each.day >= as_of for each in schedule.expiring)
    assert all(due_plan.caption(schedule, each.key) for each in TILES)


@given(schedule=schedules(), key=st.sampled_from([each.key for each in TILES]))
def test_every_item_stands_in_one_row_under_its_headings(schedule: Schedule, key: str) -> None:
    part, within = due_plan.tile(key).part, due_plan.range_of(key, schedule.as_of)
    plan = due_plan.plan(schedule, part, within)
    expected = len(schedule.expiring) if key == "expiring" else due_plan.count(schedule, key)
    assert plan.items == expected
    assert plan.rows == plan.items + len(plan.heading_rows)
    rows = [row for row in range(plan.rows) if plan.heading(row) is None]
    assert [plan.item_at(row) for row in rows] == list(range(plan.items))
    assert [plan.row_of(item) for item in range(plan.items)] == rows
    tops = [one for row in plan.heading_rows if (one := plan.heading(row)) and one.top]
    assert sum(one.count for one in tops) == plan.items
    assert [one.past for one in tops] == sorted(one.past for one in tops), "open ones first"
    for row in range(plan.rows):
        following = plan.next_item(row, 1)
        assert following is None or following in rows


def test_no_plan_has_nothing() -> None:
    plan = Plan([])
    assert (plan.rows, plan.items, plan.next_item(0, 1)) == (0, 0, None)


def test_a_year_is_never_told_as_a_day_of_december() -> None:
    day = dt.date(2027, 12, 31)
    schedule = Schedule(DAY, (DueDay(day, 2, 3),), (), 0, 0, 0, 1)
    plan = due_plan.plan(schedule, DuePart.DATED, DayRange())
    texts = [one.text for row in plan.heading_rows if (one := plan.heading(row))]
    assert texts == ["未到期", "2027年12月", "2027年底前（原文只写到年）"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-20", "今天到期"),
        ("2026-12-31", "还有 41 天"),
        ("2026-11-19", "已过 1 天"),
        ("2027-12-31", "还有 406 天"),
        ("2030-11-20", "还有 4 年"),
        ("2030-11-19", "还有 3 年多"),
        ("2030-12-31", "还有 4 年多"),
        ("2023-11-20", "已过 3 年"),
        ("2020-12-31", "已过 5 年多"),
    ],
)
def test_how_far_off_a_day_is(day: str, said: str) -> None:
    assert due_plan.days_left(dt.date.fromisoformat(day), DAY) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2027-01-01", "2027-12-31", "2027年"),
        ("2027-01-01", "2030-12-31", "2027—2030年"),
        ("2027-04-01", "2027-06-30", "2027年第2季度"),
        ("2027-05-01", "2027-07-31", "2027年5—7月"),
        ("2028-02-01", "2028-02-29", "2028年2月"),
        ("2027-11-01", "2028-01-31", "2027年11月1日至2028年1月31日"),
        ("2026-11-20", "2026-12-20", "2026年11月20日至2026年12月20日"),
        ("2027-01-01", None, "2027年1月1日及以后"),
        (None, "2026-11-19", "2026年11月19日及以前"),
        (None, None, "全部期限"),
    ],
)
def test_ranges_are_called_by_their_names(first: str | None, last: str | None, said: str) -> None:
    days = (dt.date.fromisoformat(each) if each else None for each in (first, last))
    assert due_plan.said(DayRange(*days)) == said


def test_the_calendar_ends_and_tiles_stay() -> None:
    assert due_plan.range_of("180", dt.date.max).last == dt.date.max
    assert due_plan.range_of("past", dt.date.min).last == dt.date.min


def test_lines_say_what_stands_in_the_text(library: Library) -> None:
    request = SearchRequest(filters=Filters(as_of=DAY))
    for part in DuePart:
        items = library.schedule(request, Stretch(part, limit=0)).items
        rows = due_rows(library, items, DAY)
        assert len(rows) == len(items) > 0
        for item, row in zip(items, rows, strict=True):
            text = library.document(row.document_id).text
            assert row.span is not None
            assert row.span[1] > row.span[0]
            for start, end in row.marks:
                assert row.what[start:end] == text[slice(*row.span)]
            if not row.marks:
                assert row.what == " ".join(text[slice(*row.span)].split())
            assert (row.past, bool(row.left)) == (bool(item.day and item.day < DAY), bool(item.day))
            if item.precision is Precision.YEAR:
                assert item.day
                assert row.when.endswith(f"{item.day.year}年底前")
            if row.measure_id:
                assert row.title == library.measure(row.measure_id).title


def test_the_copy_is_a_table_with_citations(library: Library) -> None:
    request = SearchRequest(filters=Filters(as_of=DAY))
    rows = due_rows(library, library.schedule(request, Stretch(limit=0)).items, DAY)
    lines = [line.split("\t") for line in copied(rows).split("\n")]
    assert len(lines) == len(rows) + 1
    assert {len(line) for line in lines} == {len(lines[0])}
    for row, line in zip(rows, lines[1:], strict=True):
        assert line[-1] == row.citation
        assert row.citation.startswith("《")
        if row.kind is DueKind.TARGET:
            assert row.target in line
