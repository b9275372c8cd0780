"""What is due when, against a plain reading of the records."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.models import Deadline, Measure, Operator, Precision, Target
from desktop.library import Library
from index import builder
from index.due import DayRange, DueItem, DueKind, DuePart, Schedule, Stretch
from index.query import DueState, Filters, SearchRequest
from tests.bench.generated_library import write_library
from tests.bench.generated_measures import generate
from tests.index_world import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from db.models import Document

DAY = dt.date(2026, 11, 20)
ROUGHLY = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 2}


def last_day(day: dt.date, precision: Precision) -> dt.date:
    if precision is Precision.YEAR:
        return dt.date(day.year, 12, 31)
    if precision is Precision.MONTH:
        following = dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return following - dt.timedelta(1)
    return day


def dated(measure: Measure, source: np.random.Generator) -> Measure:
    """Return a measure with dates of every exactness, some of targets, some of both."""

    def some_day() -> tuple[dt.date, Precision]:
        day = dt.date(2024, 1, 1) + dt.timedelta(int(source.integers(1600)))
        precision = list(ROUGHLY)[source.integers(3)]
        return last_day(day, precision), precision

    days = [some_day() for _ in range(int(source.choice((0, 0, 1, 2))))]
    targets = [
        Target("达到5家", (0, 4), "数", Operator.EQUAL, 5, "家", *each, bool(source.random() < 0.2))
        for each in days[: int(source.choice((0, 1, 2)))]
        for _ in range(int(source.choice((1, 2))))
    ]
    if source.random() < 0.1:
        every = Target("每年2家", (0, 4), "数", Operator.EQUAL, 2, "家", None, Precision.NONE, True)
        targets.append(every)
    deadlines = tuple(Deadline(*each, "到那时", (0, 3)) for each in days)
    return replace(measure, deadlines=deadlines, targets=tuple(targets), span=(0, 9))


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library with dates of every exactness."""
    folder = tmp_path_factory.mktemp("varied")
    source = np.random.default_rng(20261120)
    made = generate(400)
    goal = Target(
        "达到9家", (0, 4), "数", Operator.EQUAL, 9, "家", dt.date(2027, 12, 31), Precision.YEAR
    )
    store = write_library(
        MemoryStore(
            tuple(replace(each, goals=(goal,)) for each in made.all_documents),
            tuple(dated(each, source) for each in made.all_measures),
        ),
        folder / "measures.db",
    )
    builder.build(store, folder / "index")
    library = Library(folder, store, folder)
    yield library
    library.close()


def asked(day: dt.date, filters: Filters) -> bool | None:
    """Return whether filters on deadlines are about a day; ``None`` if there are none."""
    states = {
        DueState.OVERDUE: day < filters.day,
        DueState.THIS_YEAR: filters.day <= day and day.year == filters.day.year,
        DueState.LATER: day.year > filters.day.year,
    }
    answers = [day.year in filters.years] if filters.years else []
    if filters.due_after or filters.due_before:
        answers.append((filters.due_after or day) <= day <= (filters.due_before or day))
    answers += [states[each] for each in filters.due]
    if filters.no_deadline:
        answers.append(False)
    return any(answers) if answers else None


def every_item(library: Library, filters: Filters, words: str = "") -> list[DueItem]:
    """Return all items of what is left, dated or not, read from the records one by one."""
    request = SearchRequest(words, filters, limit=0, sort="document")
    measures = library.measures(list(library.find(request)))
    documents = [library.document(each) for each in {m.document_id for m in measures}]
    found: list[DueItem] = []
    for measure in measures:
        for at, target in enumerate(measure.targets):
            if target.deadline or target.recurring:
                found.append(item(DueKind.TARGET, target, measure.document_id, measure.id, at))
        own = {(each.deadline, each.precision) for each in measure.targets}
        for at, term in enumerate(measure.deadlines):
            if (term.date, term.precision) not in own:
                found.append(
                    DueItem(
                        DueKind.DEADLINE,
                        term.date,
                        term.precision,
                        False,
                        measure.document_id,
                        measure.id,
                        at,
                    )
                )
    for document in documents:
        for at, goal in enumerate(document.goals):
            if goal.deadline or goal.recurring:
                found.append(item(DueKind.GOAL, goal, document.id, "", at))
        if document.expires:
            found.append(
                DueItem(DueKind.EXPIRY, document.expires, Precision.DAY, False, document.id, "", 0)
            )
    return found


def item(kind: DueKind, target: Target, document_id: str, measure_id: str, at: int) -> DueItem:
    return DueItem(
        kind, target.deadline, target.precision, target.recurring, document_id, measure_id, at
    )


def parted(found: list[DueItem]) -> dict[DuePart, list[DueItem]]:
    return {
        DuePart.DATED: [one for one in found if one.day and one.kind is not DueKind.EXPIRY],
        DuePart.YEARLY: [one for one in found if one.day is None],
        DuePart.EXPIRING: [one for one in found if one.kind is DueKind.EXPIRY],
    }


def check(library: Library, filters: Filters, words: str, stretch: Stretch) -> Schedule:
    """Compare an answer with the records."""
    answer = library.schedule(SearchRequest(words, filters), stretch)
    parts = parted(every_item(library, filters, words))
    unwanted = filters.excluded or Filters()
    free = replace(
        filters,
        years=(),
        due=(),
        due_after=None,
        due_before=None,
        no_deadline=False,
        excluded=replace(
            unwanted, years=(), due=(), due_after=None, due_before=None, no_deadline=False
        ),
    )
    there = parted(every_item(library, free, words))[DuePart.DATED]
    left = set(library.find(SearchRequest(words, filters, limit=0)))
    shown = [
        one
        for one in there
        if one.day
        and asked(one.day, filters) is not False
        and not asked(one.day, replace(unwanted, as_of=filters.as_of))
        and (not one.measure_id or one.measure_id in left)
    ]
    assert answer.as_of == filters.day
    assert answer.outside == len(there) - len(shown)
    assert answer.yearly == len(parts[DuePart.YEARLY])
    counts = Counter((one.day, one.precision is Precision.YEAR) for one in shown)
    days = sorted({one.day for one in shown if one.day})
    assert [(one.day, one.exact, one.by_year) for one in answer.days] == [
        (day, counts[day, False], counts[day, True]) for day in days
    ]
    assert [(one.day, one.document_id) for one in answer.expiring] == sorted(
        (one.day, one.document_id) for one in parts[DuePart.EXPIRING] if one.day
    )
    others = library.measures(list(library.find(SearchRequest(words, free, limit=0))))
    assert answer.undated == sum(not one.deadlines for one in others)
    assert answer.measures == len(left)
    listed = {**parts, DuePart.DATED: shown}[stretch.part]
    if stretch.part is not DuePart.YEARLY:
        listed = [one for one in listed if one.day and one.day in stretch.within]
    assert answer.total == len(listed)
    stop = stretch.offset + stretch.limit if stretch.limit else None
    assert list(answer.items) == in_order(listed, filters.day)[stretch.offset : stop]
    return answer


def in_order(found: list[DueItem], day: dt.date) -> list[DueItem]:
    def place(one: DueItem) -> tuple[object, ...]:
        ordinal = int(one.measure_id.rpartition("/")[2] or 0)
        return (one.document_id, ordinal, list(DueKind).index(one.kind), one.position)

    def rough(one: DueItem) -> int:
        return ROUGHLY.get(one.precision, 2)

    ahead = [one for one in found if one.day is None or one.day >= day]
    past = [one for one in found if one.day and one.day < day]
    ahead.sort(key=lambda one: (one.day or dt.date.min, rough(one), place(one)))
    past.sort(key=lambda one: (rough(one), place(one)))
    past.sort(key=lambda one: rough(one) == 2, reverse=True)
    past.sort(key=lambda one: one.day or dt.date.min, reverse=True)
    return ahead + past


def test_the_corpus_is_read_to_the_last_date(library: Library) -> None:
    answer = check(library, Filters(as_of=DAY), "", Stretch(limit=0))
    kinds = Counter(one.kind for one in answer.items)
    assert {DueKind.TARGET, DueKind.DEADLINE, DueKind.GOAL} == set(kinds)
    assert min(answer.yearly, answer.undated, len(answer.expiring)) > 0
    for part in DuePart:
        check(library, Filters(as_of=DAY), "", Stretch(part, limit=0))


def test_of_a_measure_with_two_deadlines_a_filter_shows_the_one_it_is_about(
    library: Library,
) -> None:
    answer = check(library, Filters(years=(2027,), as_of=DAY), "", Stretch(limit=0))
    assert {one.day.year for one in answer.items if one.day} == {2027}
    assert answer.outside
    assert answer.outside == library.schedule(
        SearchRequest(filters=Filters(as_of=DAY)), Stretch(limit=0)
    ).total - len(answer.items)
    assert DueKind.GOAL in {one.kind for one in answer.items}, "a goal has a day of its own"
    typed = library.schedule(SearchRequest("期限:2027", Filters(as_of=DAY)), Stretch(limit=0))
    assert typed.items == answer.items


DAYS = st.dates(dt.date(2023, 12, 1), dt.date(2028, 12, 31))
SOME_DAYS = st.none() | DAYS
ON_DEADLINES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "due_after": DAYS,
        "due_before": DAYS,
        "years": st.sampled_from([(2025,), (2026, 2027), (1, 9999)]),
        "due": st.sets(st.sampled_from(DueState), min_size=1).map(tuple),
        "no_deadline": st.just(True),
    },
)
RANGES = st.builds(DayRange, SOME_DAYS, SOME_DAYS)
STRETCHES = st.builds(
    Stretch, st.sampled_from(DuePart), RANGES, st.integers(0, 60), st.integers(0, 40)
)


@settings(max_examples=60, deadline=None)
@given(
    wanted=ON_DEADLINES,
    unwanted=st.none() | ON_DEADLINES.map(lambda each: Filters(**each)),
    funded=st.sampled_from([None, True, False]),
    day=DAYS,
    words=st.sampled_from(["", "科技", "没有这样的词"]),
    stretch=STRETCHES,
)
def test_every_count_and_every_stretch_is_what_the_records_say(
    varied: Library,
    wanted: dict[str, Any],
    unwanted: Filters | None,
    funded: bool | None,
    day: dt.date,
    words: str,
    stretch: Stretch,
) -> None:
    filters = replace(Filters(funded=funded, excluded=unwanted, as_of=day), **wanted)
    check(varied, filters, words, stretch)


def test_documents_left_are_those_that_have_a_measure_left(library: Library) -> None:
    some: Document = library.document("sichuan-2025-34")
    answer = library.schedule(SearchRequest("", Filters(documents=(some.id,), as_of=DAY)))
    assert [one.document_id for one in answer.expiring] == [some.id]
    assert library.schedule(SearchRequest("没有这样的词")).days == ()


def test_the_library_of_another_moment_is_told_from_ours(tmp_path: Path) -> None:
    from db.duedates import due_dates
    from db.errors import LibraryError
    from index.content import gather
    from index.schedule import Timetable

    made = generate(30)
    store = write_library(made, tmp_path / "other.db")
    fewer = MemoryStore(made.all_documents, made.all_measures[:5])
    with pytest.raises(LibraryError, match="更换"):
        Timetable(gather(fewer, lambda _: None).table, due_dates(store))
    store.close()


def test_a_library_of_nothing_has_nothing_due(tmp_path: Path) -> None:
    store = write_library(MemoryStore((), ()), tmp_path / "measures.db")
    library = Library(tmp_path, store, tmp_path)
    for part in DuePart:
        answer = library.schedule(SearchRequest(), Stretch(part))
        assert (answer.days, answer.expiring, answer.items) == ((), (), ())
        assert (answer.total, answer.measures, answer.undated) == (0, 0, 0)
    library.close()
