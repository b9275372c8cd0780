"""Dates and sums as the window says them: in Chinese as prints do, else in the language in use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Precision, Status
from desktop import filtering, language, saying, translating, wording
from desktop.language import tr
from desktop.selection import Grouping, PackSelection
from index.query import Filters, SumRange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.library import Library

DATED = st.sampled_from([Precision.YEAR, Precision.MONTH, Precision.DAY])
SUMS = st.integers(0, 10**13)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translating.use(qapp, "en")
    yield
    translating.use(qapp, translating.CHINESE)


@given(st.dates(), DATED)
def test_dates_are_said_as_they_are_printed(day: dt.date, precision: Precision) -> None:
    assert saying.date(day, precision) == wording.date(day, precision)
    assert saying.due_date(day, precision) == wording.due_date(day, precision)


@given(SUMS, st.one_of(st.none(), SUMS), st.one_of(st.none(), SUMS))
def test_sums_are_said_as_they_are_printed(
    amount: int, at_least: int | None, below: int | None
) -> None:
    assert saying.yuan(amount) == wording.yuan(amount)
    wanted = SumRange(at_least, below)
    assert saying.sum_range(wanted) == wording.sum_range(wanted)


def test_what_measures_promise_is_said_as_it_is_printed(library: Library) -> None:
    seen = 0
    for document in library.documents():
        measures = library.measures_of(document.id)
        for day in (dt.date(2024, 1, 1), dt.date(2026, 7, 1)):
            assert saying.source_line(document, day) == wording.source_line(document, day)
        targets = [*document.goals, *(one for each in measures for one in each.targets)]
        for target in targets:
            assert saying.target_value(target) == wording.target_value(target)
        for funding in (one for each in measures for one in each.funding):
            assert saying.funding_value(funding) == wording.funding_value(funding)
        seen += len(targets)
    assert seen


@pytest.mark.usefixtures("english")
def test_dates_and_sums_are_said_in_english() -> None:
    day = dt.date(2026, 6, 30)
    assert saying.date(day) == "30 Jun 2026"
    assert saying.due_date(day, Precision.MONTH) == "by end of Jun 2026"
    assert saying.due_date(dt.date(2027, 12, 31), Precision.YEAR) == "by end of 2027"
    assert saying.yuan(150_000_000) == "CNY 150,000,000"


@pytest.mark.usefixtures("english")
def test_what_is_printed_from_an_english_window_stays_chinese(
    library: Library, tmp_path: Path
) -> None:
    filters = Filters(
        statuses=(Status.IN_FORCE,),
        sums=(SumRange(300_000, None),),
        due_after=dt.date(2026, 3, 1),
        due_before=dt.date(2028, 6, 30),
        as_of=dt.date(2026, 7, 1),
    )
    assert [each.text for each in filtering.chips(filters, say=tr)] == [
        "Deadlines: 1 Mar 2026 to 30 Jun 2028",
        "Status: In force",
        "Funding: ≥CNY 300,000",
    ]
    ids = tuple(each.id for each in library.select("", Filters(departments=("科技",)))[:6])
    print_of = PackSelection(
        "选编", ids, grouping=Grouping.DEPARTMENT, words="中试", filters=filters
    )
    made = []
    for name in ("english.pdf", "chinese.pdf"):
        target = tmp_path / name
        library.write_pack(print_of, target)
        made.append(target.read_bytes())
        language.install(None)
    assert made[0] == made[1]


def test_a_note_for_translators_is_not_shown() -> None:
    assert tr("分工//short") == "分工"
