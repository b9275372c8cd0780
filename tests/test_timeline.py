"""The geometry of the time line, without a window."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import timeline
from desktop.timeline import FEWEST, Column, Frame, Unit
from index.due import DayRange, DueDay, Expiry, Schedule

UNITS = st.sampled_from(list(Unit))
DAYS = st.dates(dt.date(1949, 10, 1), dt.date(2060, 12, 31))
DUE = st.lists(
    st.builds(DueDay, DAYS, st.integers(0, 3000), st.integers(0, 3000)),
    max_size=60,
    unique_by=lambda each: each.day,
).map(lambda found: sorted(found, key=lambda each: each.day))


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    unit = draw(UNITS)
    first = draw(st.integers(1990, 2030)) * unit
    count = draw(st.integers(1, 40)) * unit
    width = draw(st.floats(50, 4000))
    made = Frame(first, count, unit, width, draw(st.floats(8, 90)))
    return made.at(draw(st.floats(-100, 50_000)))


@given(days=st.lists(DAYS, min_size=1), unit=UNITS)
def test_every_day_is_in_exactly_one_column_and_columns_follow_on(
    days: list[dt.date], unit: Unit
) -> None:
    for day in days:
        number = timeline.column_of(day, unit)
        first, last = timeline.days_of(number, unit)
        assert first <= day <= last
        assert timeline.days_of(number + 1, unit)[0] == last + dt.timedelta(1)
        assert timeline.days_of(number - 1, unit)[1] == first - dt.timedelta(1)
    assert unit != Unit.MONTH or first.month == last.month
    assert (last - first).days + 1 in {Unit.YEAR: {365, 366}}.get(unit, set(range(28, 93)))


def test_the_calendar_ends() -> None:
    assert timeline.days_of(9999, Unit.YEAR)[1] == dt.date.max
    assert timeline.days_of(9999 * 12 + 11, Unit.MONTH)[1] == dt.date.max
    with pytest.raises(ValueError, match="year"):
        timeline.days_of(10_000, Unit.YEAR)


@given(days=DUE, unit=UNITS, as_of=DAYS)
def test_every_item_is_counted_in_one_column_and_on_its_side_of_the_day(
    days: list[DueDay], unit: Unit, as_of: dt.date
) -> None:
    found = timeline.columns(days, unit, as_of)
    assert sum(each.total for each in found.values()) == sum(each.total for each in days)
    assert sum(each.overdue for each in found.values()) == sum(
        each.total for each in days if each.day < as_of
    )
    assert sum(each.by_year for each in found.values()) == sum(each.by_year for each in days)
    for number, column in found.items():
        first, last = timeline.days_of(number, unit)
        own = [each for each in days if first <= each.day <= last]
        assert column.total == sum(each.total for each in own)
    schedule = Schedule(as_of, tuple(days), (), 0, 0, 0, 0)
    assert timeline.every_column(schedule)[unit] == found
    first_column, count = timeline.extent(days, [], as_of, unit)
    assert count >= FEWEST * unit
    assert set(found) <= set(range(first_column, first_column + count))
    assert timeline.column_of(as_of, unit) in range(first_column, first_column + count)


def test_the_line_reaches_to_the_last_document_that_expires() -> None:
    late = Expiry(dt.date(2041, 6, 30), "a", "甲", "辽宁省")
    first, count = timeline.extent([], [late], dt.date(2026, 11, 20), Unit.YEAR)
    assert (first, first + count - 1) == (2026, 2042), "its name has room"


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("as_of", [dt.date.min, dt.date.max], ids=str)
def test_the_line_has_its_columns_at_the_ends_of_the_calendar_too(
    as_of: dt.date, unit: Unit
) -> None:
    first, count = timeline.extent([], [], as_of, unit)
    assert count == FEWEST * unit
    assert timeline.column_of(as_of, unit) in range(first, first + count)
    assert timeline.days_of(first, unit)[0] >= dt.date.min
    assert timeline.days_of(first + count - 1, unit)[1] <= dt.date.max


@given(frame=frames(), data=st.data())
def test_columns_neither_overlap_nor_leave_gaps(frame: Frame, data: st.DataObject) -> None:
    number = data.draw(st.integers(frame.first, frame.last))
    left, right = frame.left_of(number), frame.left_of(number + 1)
    assert right - left == pytest.approx(frame.column_width)
    assert frame.column_width >= frame.least
    assert frame.column_at((left + right) / 2) == number
    whole = frame.column_width * frame.count
    assert 0 <= frame.offset <= frame.hidden
    assert whole == pytest.approx(frame.width + frame.hidden)
    seen = frame.in_view()
    assert frame.left_of(seen[0]) <= 1e-6
    assert frame.left_of(seen[-1] + 1) >= frame.width - 1e-3


@given(frame=frames(), data=st.data())
def test_a_day_stands_within_its_column_and_is_found_there(
    frame: Frame, data: st.DataObject
) -> None:
    number = data.draw(st.integers(frame.first, frame.last))
    first, last = timeline.days_of(number, frame.unit)
    day = data.draw(st.dates(first, last))
    begin, end = frame.place_of(day), frame.end_of(day)
    assert frame.left_of(number) - 1e-6 <= begin < end <= frame.left_of(number + 1) + 1e-6
    assert frame.day_at((begin + end) / 2) == day
    shown = frame.showing(number)
    assert shown.left_of(number) >= -1e-6 or shown.column_width > shown.width
    held = frame.holding(day, frame.width / 2)
    moved = abs(held.place_of(day) - frame.width / 2)
    assert moved < 1e-6 or held.offset in {0.0, held.hidden}


@given(frame=frames(), data=st.data())
def test_what_is_chosen_and_its_days_are_one(frame: Frame, data: st.DataObject) -> None:
    numbers = st.integers(frame.first, frame.last)
    one, other = data.draw(numbers), data.draw(numbers)
    days = timeline.range_of(one, other, frame.unit)
    low, high = frame.stretch_of(days)
    assert low == pytest.approx(frame.left_of(min(one, other)))
    assert high == pytest.approx(frame.left_of(max(one, other) + 1))
    everything = frame.stretch_of(DayRange())
    assert everything[0] <= low <= high <= everything[1]


@given(
    counts=st.tuples(*[st.integers(0, 3000)] * 4),
    more=st.integers(0, 3000),
    room=st.floats(0, 400),
)
def test_heights_fit_the_room_and_show_whatever_there_is(
    counts: tuple[int, int, int, int], more: int, room: float
) -> None:
    column = Column(2026, *counts)
    found = timeline.heights(column, column.total + more, room, 2.0)
    assert sum(found) <= max(room, 8.0) + 1e-6
    if room >= 8:
        assert sum(found) <= room + 1e-6
        assert [height > 0 for height in found] == [each > 0 for each in counts]


def test_labels_give_way_in_round_steps() -> None:
    assert [timeline.every(width, 40) for width in (50, 30, 10, 5, 1)] == [1, 2, 5, 10, 50]


@given(frame=frames(), days=st.lists(DAYS, max_size=40), apart=st.floats(4, 60))
def test_each_document_in_view_has_one_sign_and_signs_keep_apart(
    frame: Frame, days: list[dt.date], apart: float
) -> None:
    expiring = [Expiry(day, str(n), "题", "省") for n, day in enumerate(sorted(days))]
    found = timeline.marks(frame, expiring, apart)
    shown = Counter(each.document_id for mark in found for each in mark.documents)
    assert set(shown.values()) <= {1}
    for each in expiring:
        if 0 <= frame.end_of(each.day) <= frame.width:
            assert each.document_id in shown
    if days:
        low, high = min(days), sorted(days)[len(days) // 2]
        assert timeline.within(expiring, low, high) == sum(low <= day <= high for day in days)
    for one, following in pairwise(found):
        assert following.x - one.x >= apart
        assert one.room == pytest.approx(following.x - one.x)


def test_zooming_ends_at_years_and_months() -> None:
    assert [each.finer for each in Unit] == [Unit.QUARTER, Unit.MONTH, Unit.MONTH]
    assert [each.coarser for each in Unit] == [Unit.YEAR, Unit.YEAR, Unit.QUARTER]
