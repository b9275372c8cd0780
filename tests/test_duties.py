"""Who must do what: every figure against searches, SQL and a reading by hand."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db import taxonomy
from db.models import Role
from desktop import generations
from index.duties import Duties
from index.duty import EVERYBODY, ORDERED, UNLISTED, Duty, Kind, Who, roles_in
from index.duty_tables import DutyList, DutyMatrix
from index.query import Filters, SearchRequest
from index.searcher import Searcher
from index.table import ROLES
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.models import Department, Measure
    from desktop.library import Library
    from tests.index_world import MemoryStore

DAY = dt.date(2026, 11, 20)
REQUESTS = (
    SearchRequest(filters=Filters(as_of=DAY)),
    SearchRequest("中试", Filters(as_of=DAY)),
    SearchRequest("部门:科技厅 角色:牵头", Filters(as_of=dt.date(2019, 1, 1))),
    SearchRequest("-省:辽宁", Filters(as_of=dt.date(2030, 6, 1))),
)
INDUSTRY = Who(Kind.ORGAN, "辽宁省工业和信息化厅")
FORMER = Who(Kind.ORGAN, "辽宁省工业和信息化委员会")
SCIENCE = Who(Kind.FAMILY, "科技")


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(400)


@pytest.fixture(scope="module")
def searcher(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return Searcher(store, tmp_path_factory.mktemp("no index"))


def is_of(who: Who) -> Callable[[Department], bool]:
    """Return whether a mention is of a department, as the records and the taxonomy have it."""
    if who.kind is Kind.ALL:
        return lambda _: True
    if who.kind is Kind.FAMILY:
        return lambda one: one.family == who.name
    if who.kind is Kind.UNLISTED:
        return lambda one: not one.family
    return taxonomy.load().department_matches(who.name).covers


def counted(measures: list[Measure], who: Who, family: str, day: dt.date) -> Duty:
    """Return the counts of a department, one measure after the other."""
    wanted = is_of(who)
    held = [m for m in measures if any(map(wanted, m.departments))]
    roles = [{one.role for one in m.departments if wanted(one)} for m in held]
    days = [[one.date for one in m.deadlines] for m in held]
    ahead = [each for found in days for each in found if each >= day]
    return Duty(
        who,
        family,
        lead=sum(Role.LEAD in each for each in roles),
        joint=sum(Role.JOINT in each for each in roles),
        participant=sum(Role.PARTICIPANT in each for each in roles),
        total=len(held),
        overdue=sum(min(found, default=day) < day for found in days),
        next_deadline=min(ahead, default=None),
    )


def left_by(searcher: Searcher, store: MemoryStore, request: SearchRequest) -> list[Measure]:
    ids = {hit.id for hit in searcher.search(replace(request, limit=0)).hits}
    return [one for one in store.all_measures if one.id in ids]


@pytest.mark.parametrize("request_", REQUESTS)
def test_counts_are_those_of_counting_by_hand(
    searcher: Searcher, store: MemoryStore, request_: SearchRequest
) -> None:
    duties = Duties(searcher.left(request_))
    measures = left_by(searcher, store, request_)
    day = request_.filters.day
    assert duties.total == len(measures)
    assert duties.stated == sum(bool(m.departments) for m in measures)
    mentions = {one for m in measures for one in m.departments}
    families = {one.family for one in mentions if one.family}
    unlisted = any(not one.family for one in mentions)
    names = [Who(Kind.FAMILY, name) for name in sorted(families)]
    names += [UNLISTED] if unlisted else []
    assert list(duties.families) == [counted(measures, one, one.name, day) for one in names]
    organs = {one.canonical or one.name: one.family for one in mentions}
    found = {one.who.name: one for one in duties.organs}
    # Today's organ counts what was given to the one before it, also where only that one is named.
    assert organs.keys() <= found.keys()
    for name, duty in found.items():
        assert duty == counted(measures, duty.who, duty.family, day)
        assert duty.family == organs.get(name, duty.family)
    everybody = counted(measures, EVERYBODY, "", day)
    assert duties.duty(EVERYBODY) == (everybody if everybody.total else Duty(EVERYBODY, ""))


def test_every_figure_is_the_total_of_a_search(library: Library) -> None:
    duties = library.duties(SearchRequest(filters=Filters(as_of=DAY)))
    assert duties.total == library.info.measure_total
    filters = Filters(as_of=DAY)
    for duty in (*duties.families, *duties.organs):
        asked = replace(filters, departments=(duty.who.name,))
        facets = library.search(SearchRequest(filters=asked)).facets
        roles = {one.value: one.count for one in facets["role"]}
        due = {one.value: one.count for one in facets["due"]}
        assert duty.total == library.search(SearchRequest(filters=asked)).total
        assert duty.lead == roles.get("lead", 0)
        assert duty.joint == roles.get("joint", 0)
        assert duty.participant == roles.get("participant", 0)
        assert duty.overdue == due.get("overdue", 0)


def test_figures_of_families_are_those_of_sql(library: Library) -> None:
    duties = library.duties(SearchRequest(filters=Filters(as_of=DAY)))
    path = generations.database_path(library.generation)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT family, count(DISTINCT measure_id) FILTER (WHERE role = 'lead'),"
            " count(DISTINCT measure_id) FILTER (WHERE role = 'joint'),"
            " count(DISTINCT measure_id) FILTER (WHERE role = 'participant'),"
            " count(DISTINCT measure_id),"
            " (SELECT min(l.date) FROM deadline l JOIN department p USING (measure_id)"
            "  WHERE p.family = d.family AND l.date >= ?)"
            " FROM department d WHERE family IS NOT NULL GROUP BY family ORDER BY family",
            (DAY.isoformat(),),
        ).fetchall()
    assert sorted(
        (
            one.who.name,
            one.lead,
            one.joint,
            one.participant,
            one.total,
            one.next_deadline.isoformat() if one.next_deadline else None,
        )
        for one in duties.families
        if one.who != UNLISTED
    ) == sorted(rows)


def test_an_organ_has_what_was_given_to_it_under_its_former_name(library: Library) -> None:
    """Read in the sources: 委员会 stands in four measures of 2018, 厅 in eight later ones."""
    duties = library.duties(SearchRequest(filters=Filters(as_of=DAY)))
    former = {f"liaoning-2018-transfer-plan/{each}" for each in (2, 11, 12, 24)}
    later = {f"liaoning-2024-tech-enterprises/{each}" for each in (3, 4, 6, 7, 8, 9)}
    later |= {f"liaoning-research-services/{each}" for each in (2, 8)}
    assert set(DutyList(duties, INDUSTRY, "document").every_id()) == former | later
    assert set(DutyList(duties, FORMER, "document").every_id()) == former
    duty = duties.duty(INDUSTRY)
    assert (duty.lead, duty.joint, duty.participant, duty.total) == (0, 0, 12, 12)
    assert duty.next_deadline == dt.date(2027, 12, 31)
    assert duty.overdue == 2, "11 and 12 of the plan of 2018 were due by 2020"
    assert [(one.name, one.canonical, one.count) for one in duties.printed(INDUSTRY)] == [
        ("省工业和信息化厅", INDUSTRY.name, 6),
        ("省工业和信息化委", FORMER.name, 4),
        ("省工信厅", INDUSTRY.name, 2),
    ]


def test_a_name_that_the_register_does_not_know_is_not_lost(
    searcher: Searcher, store: MemoryStore
) -> None:
    duties = Duties(searcher.left(REQUESTS[0]))
    name = "某未登记机构"
    naming = {m.id for m in store.all_measures if name in {one.name for one in m.departments}}
    assert naming
    duty = next(one for one in duties.organs if one.who.name == name)
    assert (duty.total, duty.family) == (len(naming), "")
    assert set(DutyList(duties, UNLISTED, "document").every_id()) == naming
    assert [one.name for one in duties.printed(UNLISTED)] == [name]
    matrix = DutyMatrix(duties, EVERYBODY, by_organ=False)
    assert matrix.columns[-1].who == UNLISTED
    assert matrix.columns[-1].count == len(naming)


@pytest.mark.parametrize("who", [SCIENCE, UNLISTED, EVERYBODY, Who(Kind.ORGAN, "没有这个部门")])
def test_a_list_has_each_measure_under_each_of_its_roles(
    searcher: Searcher, store: MemoryStore, who: Who
) -> None:
    duties = Duties(searcher.left(REQUESTS[0]))
    duty = duties.duty(who)
    counts = {Role.LEAD: duty.lead, Role.JOINT: duty.joint, Role.PARTICIPANT: duty.participant}
    for sort in ("document", "deadline"):
        shown = DutyList(duties, who, sort)
        assert dict(shown.groups) == {role: count for role, count in counts.items() if count}
        assert shown.distinct == duty.total
        start = 0
        for role, count in shown.groups:
            ids = shown.ids(start, start + count)
            asked = SearchRequest(filters=Filters(as_of=DAY, roles=(role,)), sort=sort, limit=0)
            if who.kind is Kind.FAMILY:
                asked = replace(asked, filters=replace(asked.filters, departments=(who.name,)))
            order = [hit.id for hit in searcher.search(asked).hits]
            assert list(ids) == [each for each in order if each in set(ids)]
            start += count
        assert start == len(shown)
    everyone = {m.id for m in store.all_measures if any(map(is_of(who), m.departments))}
    assert set(shown.every_id()) == everyone


@pytest.mark.parametrize("by_organ", [False, True])
@pytest.mark.parametrize("who", [SCIENCE, EVERYBODY])
def test_a_matrix_says_of_each_measure_who_does_what(
    searcher: Searcher, store: MemoryStore, who: Who, *, by_organ: bool
) -> None:
    duties = Duties(searcher.left(REQUESTS[0]))
    matrix = DutyMatrix(duties, who, by_organ=by_organ)
    measures = {m.id: m for m in store.all_measures}
    seen: list[str] = []
    heads: list[str] = []
    for line in range(len(matrix)):
        document = matrix.document(line).id
        if matrix.is_heading(line):
            heads.append(document)
            assert matrix.bits(line) == []
            assert matrix.measure_id(line) == ""
            size = matrix.size_of(line)
            inside = [matrix.measure_id(at) for at in range(line + 1, line + 1 + size)]
            assert {each.rpartition("/")[0] for each in inside} == {document}
            continue
        measure = measures[matrix.measure_id(line)]
        seen.append(measure.id)
        assert document == measure.document_id == heads[-1]
        assert matrix.line_of(measure.id) == line
        for at, column in enumerate(matrix.columns):
            roles = {one.role for one in measure.departments if is_of(column.who)(one)}
            assert set(matrix.roles(line, at)) == roles
            assert roles_in(matrix.bits(line)[at]) == matrix.roles(line, at)
    assert len(heads) == len(set(heads))
    assert seen == [each for each in measures if each in set(seen)]
    counts = [column.count for column in matrix.columns if column.who != UNLISTED]
    assert counts == sorted(counts, reverse=True)
    for at, column in enumerate(matrix.columns):
        lines = range(len(matrix))
        assert column.count == sum(
            bool(matrix.bits(each) and matrix.bits(each)[at]) for each in lines
        )
    if not by_organ:
        assert len(seen) == duties.duty(who).total


def test_roles_stand_in_the_order_of_their_weight() -> None:
    assert roles_in(sum(1 << at for at in range(len(ROLES)))) == ORDERED
    assert roles_in(0) == ()


def test_nothing_left_is_no_duty(library: Library) -> None:
    duties = library.duties(SearchRequest("没有这样的词"))
    assert (duties.total, duties.stated) == (0, 0)
    assert duties.families == duties.organs == ()
    assert duties.duty(SCIENCE) == Duty(SCIENCE, "科技")
    assert len(DutyList(duties, SCIENCE, "deadline")) == 0
    matrix = DutyMatrix(duties, EVERYBODY, by_organ=True)
    assert len(matrix) == 0
    assert matrix.columns == ()
