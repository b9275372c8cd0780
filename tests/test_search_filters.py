"""Filters and facet counts against a naive evaluation, measure by measure, of random requests."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import taxonomy
from db.errors import InvalidQueryError
from db.models import Document, Funding, Measure, Role, Status
from index.builder import build
from index.query import DueState, Filters, SearchRequest, SumRange
from index.searcher import Searcher
from tests.bench.generated_measures import generate
from tests.index_world import MemoryStore, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

AS_OF = dt.date(2026, 11, 20)


@cache
def world() -> MemoryStore:
    return generate(400, seed=7)


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    directory = tmp_path_factory.mktemp("filters") / "index"
    build(world(), directory)
    opened = Searcher(world(), directory)
    assert not opened.needs_rebuild
    yield opened
    assert not opened.needs_rebuild
    opened.close()


@cache
def documents() -> dict[str, Document]:
    return {one.id: one for one in world().all_documents}


@dataclass(frozen=True)
class Naive:
    """One measure, asked the slow way."""

    measure: Measure

    def province(self, filters: Filters) -> bool:
        names = {taxonomy.load().province(name) for name in filters.provinces}
        return not names or self.document.province in {one.name for one in names if one}

    def category(self, filters: Filters) -> bool:
        return not filters.categories or bool({*filters.categories} & {*self.measure.categories})

    def mention(self, filters: Filters) -> bool:
        if not filters.departments and not filters.roles:
            return True
        matches = [taxonomy.load().department_matches(name) for name in filters.departments]
        return any(
            (not matches or any(match.covers(one) for match in matches))
            and (not filters.roles or one.role in filters.roles)
            for one in self.measure.departments
        )

    def deadline(self, filters: Filters) -> bool:
        days = [one.date for one in self.measure.deadlines]
        if filters.no_deadline and not days:
            return True
        if filters.due_before is None and filters.due_after is None:
            return not filters.no_deadline
        before, after = filters.due_before, filters.due_after
        return any(
            (before is None or day <= before) and (after is None or day >= after) for day in days
        )

    def status(self, filters: Filters) -> bool:
        assert filters.as_of is not None
        return not filters.statuses or self.document.status(filters.as_of) in filters.statuses

    def funded(self, filters: Filters) -> bool:
        return filters.funded is None or bool(self.measure.funding) == filters.funded

    def document_filter(self, filters: Filters) -> bool:
        return not filters.documents or self.document.id in filters.documents

    @property
    def document(self) -> Document:
        return documents()[self.measure.document_id]

    def all(self, filters: Filters) -> bool:
        return all(
            test(filters)
            for test in (
                self.province,
                self.category,
                self.mention,
                self.deadline,
                self.status,
                self.funded,
                self.document_filter,
            )
        )


def total(filters: Filters, words: str) -> int:
    return sum(
        Naive(one).all(filters)
        and all(any(word in part for part in zones) for word in words.split())
        for one, zones in prepared()
    )


@cache
def prepared() -> list[tuple[Measure, tuple[str, ...]]]:
    return [(one, parts(one)) for one in world().all_measures]


def some(values: list) -> st.SearchStrategy:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


PROVINCES = [*sorted({one.province for one in world().all_documents}), "辽宁", "西藏自治区"]
DEPARTMENTS = sorted(
    {
        name
        for one in world().all_measures
        for department in one.departments
        for name in (department.name, department.canonical, department.family)
        if name
    }
)
DAYS = st.none() | st.dates(dt.date(2016, 1, 1), dt.date(2035, 12, 31))
FILTERS = st.builds(
    Filters,
    provinces=st.just(()) | some(PROVINCES),
    categories=st.just(()) | some([one.name for one in taxonomy.load().categories]),
    departments=st.just(()) | some(DEPARTMENTS),
    roles=st.just(()) | some(list(Role)),
    due_before=DAYS,
    due_after=DAYS,
    no_deadline=st.booleans(),
    statuses=st.just(()) | some(list(Status)),
    funded=st.sampled_from([None, None, True, False]),
    documents=st.just(()) | some([one.id for one in world().all_documents]),
    as_of=st.dates(dt.date(2016, 1, 1), dt.date(2035, 12, 31)),
)
WORDS = st.sampled_from(["", "", "科技", "科", "2027年", "技 企业"])


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(filters=FILTERS, words=WORDS)
def test_totals_and_every_facet_count(searcher: Searcher, filters: Filters, words: str) -> None:
    result = searcher.search(SearchRequest(words, filters, limit=1))
    assert result.total == total(filters, words)
    own = {
        "province": ("provinces", str),
        "category": ("categories", str),
        "department": ("departments", str),
        "organ": ("departments", str),
        "role": ("roles", Role),
        "status": ("statuses", Status),
        "document": ("documents", str),
    }
    for facet, (field, kind) in own.items():
        for value in result.facets[facet][:4]:
            alone = replace(filters, **{field: (kind(value.value),)})
            assert value.count == total(alone, words), (facet, value)
    for value in result.facets["funded"]:
        alone = replace(filters, funded=value.value == "yes")
        assert value.count == total(alone, words)
    free = replace(filters, due_before=None, due_after=None, no_deadline=False)
    for value in result.facets["deadline"]:
        if value.value == "none":
            alone = replace(free, no_deadline=True)
        else:
            year = int(value.value)
            alone = replace(free, due_after=dt.date(year, 1, 1), due_before=dt.date(year, 12, 31))
        assert value.count == total(alone, words)


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(provinces=("火星省",)), "省份筛选“火星省”：没有这个省份.*资料库中现有"),
        (Filters(categories=("天文",)), "类别筛选“天文”：没有这个类别.*组织保障"),
        (Filters(departments=("省魔法厅",)), "责任部门筛选“省魔法厅”：没有这个部门.*科技"),
        (Filters(documents=("nowhere-1",)), "文件筛选“nowhere-1”：.*document-000000"),
        (Filters(provinces=("火星" * 5000,)), "省份筛选“(火星){30}…”：没有这个省份"),
        (Filters(documents=("\0火星",)), "文件筛选“\ufffd火星”：资料库中没有"),
        (Filters(documents=(" ",)), "文件筛选“ ”：.*document-000000"),
        (Filters(targets=("科技", " ")), "目标筛选是空的"),
        (Filters(notes=("",)), "批注筛选是空的"),
    ],
)
@pytest.mark.parametrize("excluding", [False, True])
def test_a_filter_that_means_nothing_is_refused_with_what_is_possible(
    searcher: Searcher, filters: Filters, message: str, *, excluding: bool
) -> None:
    asked = Filters(excluded=filters) if excluding else filters
    with pytest.raises(InvalidQueryError, match=message):
        searcher.search(SearchRequest(filters=asked))


@pytest.mark.parametrize("filters", [Filters(departments=("海关",)), Filters(provinces=("澳门",))])
def test_a_name_the_library_happens_not_to_hold_leaves_nothing(
    searcher: Searcher, filters: Filters
) -> None:
    result = searcher.search(SearchRequest(filters=filters))
    assert (result.total, result.hits, result.document_total) == (0, (), 0)


def test_values_are_labelled_in_chinese_and_kept_in_sight_when_chosen(searcher: Searcher) -> None:
    filters = Filters(
        roles=(Role.LEAD,), statuses=(Status.NOT_YET,), as_of=AS_OF, categories=("组织保障",)
    )
    facets = searcher.search(SearchRequest(filters=filters)).facets
    assert [(one.value, one.count) for one in facets["status"]][-1] == ("not_yet", 0)
    everything = searcher.search(SearchRequest(filters=Filters(as_of=AS_OF))).facets
    labels = {facet: {one.value: one.label for one in found} for facet, found in everything.items()}
    assert labels["status"] == {
        "in_force": "现行有效",
        "expired": "已过有效期",
        "unstated": "未注明有效期",
    }
    assert labels["role"] == {"lead": "牵头", "participant": "参与", "joint": "按职责分工"}
    assert labels["funded"] == {"yes": "有资金支持", "no": "未写明资金支持"}
    assert labels["deadline"]["2027"] == "2027年"
    assert [one.value for one in everything["deadline"]][-1] == "none"
    assert labels["deadline"]["none"] == "无期限"
    assert labels["document"] == {one.id: one.title for one in world().all_documents}
    assert "某未登记机构" in labels["organ"]


def one_document(number: int, title: str, doc_number: str | None) -> Document:
    return replace(
        world().all_documents[0], id=f"slug-{number}", title=title, doc_number=doc_number
    )


def library_of(documents: Iterable[Document], each: int = 1) -> MemoryStore:
    """Return a library of these documents with ``each`` bare measures of each of them."""
    found = tuple(documents)
    bare = replace(
        world().all_measures[0], departments=(), funding=(), deadlines=(), categories=(), targets=()
    )
    measures = (
        replace(bare, id=f"{one.id}/{ordinal}", ordinal=ordinal)
        for one in found
        for ordinal in range(1, each + 1)
    )
    return MemoryStore(found, tuple(measures))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("slug-1", [1]),
        (" slug-1 ", [1]),
        ("川办发〔2025〕34号", [1]),
        ("川办发[2025]34号", [1]),
        ("川办发（２０２５）３４号", [1]),
        ("川办发 【2025】 34 号", [1]),
        ("科技成果转化", [1, 2]),
        ("科技成果\n转化若干", [2]),
        ("首台(套)", [3]),
        ("slug-4", [4]),
    ],
)
def test_a_document_is_asked_for_by_id_number_or_part_of_its_title(
    tmp_path: Path, asked: str, found: list[int]
) -> None:
    store = library_of(
        [
            one_document(1, "促进科技成果转化的意见", "川办发〔2025〕34号"),
            one_document(2, "科技成果转化若干措施", "川办发〔2025〕3号"),
            one_document(3, "首台（套）办法（slug-4）", None),
            one_document(4, "人才办法", None),
        ]
    )
    searcher = Searcher(store, tmp_path)
    for filters in (Filters(documents=(asked,)), Filters(excluded=Filters(documents=(asked,)))):
        result = searcher.search(SearchRequest(filters=filters))
        left = [int(one.id[5]) for one in result.hits]
        assert left == (found if filters.documents else [n for n in range(1, 5) if n not in found])
        # What the facet counts leaves the facet's own field out, whichever way it was asked.
        assert {one.value: one.count for one in result.facets["document"]} == {
            f"slug-{number}": 1 for number in range(1, 5)
        }


def test_only_the_most_frequent_documents_are_counted_and_those_asked_for(tmp_path: Path) -> None:
    many = library_of([one_document(number, "甲", None) for number in range(1000, 1150)], each=2)
    few = library_of([one_document(number, "乙", None) for number in range(2000, 2100)])
    store = MemoryStore(
        many.all_documents + few.all_documents, many.all_measures + few.all_measures
    )
    searcher = Searcher(store, tmp_path)
    frequent = [(one.id, 2) for one in many.all_documents]
    shown = searcher.search(SearchRequest()).facets["document"]
    assert [(one.value, one.count) for one in shown] == [
        *frequent,
        *((one.id, 1) for one in few.all_documents[:50]),
    ]
    asked = Filters(
        documents=("slug-2077",), excluded=Filters(documents=("slug-2099", "slug-1000"))
    )
    result = searcher.search(SearchRequest(filters=asked))
    assert [one.id for one in result.hits] == ["slug-2077/1"]
    assert result.facets["document"][:200] == shown
    beyond = [(one.value, one.count) for one in result.facets["document"][200:]]
    assert beyond == [("slug-2077", 1), ("slug-2099", 1)]


def test_values_asked_for_or_excluded_stay_in_sight_with_nothing_left_of_them(
    tmp_path: Path,
) -> None:
    searcher = Searcher(library_of([one_document(1, "甲", None)]), tmp_path)
    fields = Filters(
        provinces=("海南",),
        categories=("组织保障",),
        roles=(Role.JOINT,),
        years=(2050,),
        due=(DueState.LATER,),
        statuses=(Status.NOT_YET,),
        funded=True,
        sums=(SumRange(5_000_000, 10_000_000), SumRange(7, 8)),
        sum_unstated=True,
        as_of=AS_OF,
    )
    kept = {
        "province": [("海南省", "海南省")],
        "category": [("组织保障", "组织保障")],
        "role": [("joint", "按职责分工")],
        "deadline": [("2050", "2050年")],
        "due": [("later", "明年及以后")],
        "status": [("not_yet", "尚未施行")],
        "funded": [("yes", "有资金支持")],
        "sum": [("5000000", "500 万至 1000 万元"), ("unstated", "未写明金额")],
    }
    for filters in (fields, Filters(excluded=replace(fields, as_of=None), as_of=AS_OF)):
        facets = searcher.search(SearchRequest(filters=filters)).facets
        lost = {
            facet: [(one.value, one.label) for one in facets[facet] if not one.count]
            for facet in facets
        }
        assert {facet: values for facet, values in lost.items() if values} == kept


def test_what_everything_counts_to_is_of_the_day_asked_for(searcher: Searcher) -> None:
    def dues(day: dt.date) -> dict[str, int]:
        facets = searcher.search(SearchRequest(filters=Filters(as_of=day))).facets
        found = {one.value: one.count for one in facets["due"]}
        facets.clear()  # an answer is the asker's own
        return found

    for day in (AS_OF, dt.date(2030, 12, 31), dt.date(2031, 1, 1), AS_OF):
        expected = {
            DueState.OVERDUE.value: lambda due, day=day: due < day,
            DueState.THIS_YEAR.value: lambda due, day=day: due >= day and due.year == day.year,
            DueState.LATER.value: lambda due, day=day: due.year > day.year,
        }
        counts = {
            state: sum(
                any(holds(each.date) for each in one.deadlines) for one in world().all_measures
            )
            for state, holds in expected.items()
        }
        undated = sum(not one.deadlines for one in world().all_measures)
        assert dues(day) == {**counts, "none": undated}


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65])
def test_libraries_of_any_size_are_counted_to_the_last_measure(tmp_path: Path, size: int) -> None:
    store = generate(size, seed=5)
    build(store, tmp_path / "index")
    searcher = Searcher(store, tmp_path / "index")
    facets = searcher.search(SearchRequest(filters=Filters(as_of=AS_OF))).facets
    for facet in ("province", "status", "funded", "document"):
        assert sum(one.count for one in facets[facet]) == size
    for filters in (Filters(noted=False), Filters(with_targets=False), Filters(no_deadline=True)):
        opposite = Filters(excluded=filters)
        found = [searcher.search(SearchRequest(filters=one)).total for one in (filters, opposite)]
        assert sum(found) == size
    assert not searcher.needs_rebuild
    searcher.close()


def test_sums_of_any_size_are_told_apart_to_the_yuan(tmp_path: Path) -> None:
    sums = (0, 1, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 2**53 + 1, 2**63 - 1)
    library = library_of([one_document(1, "甲", None)], each=len(sums))
    store = MemoryStore(
        library.all_documents,
        tuple(
            replace(one, funding=(Funding("", (0, 1), amount, None, "补助", ""),))
            for one, amount in zip(library.all_measures, sums, strict=True)
        ),
    )
    build(store, tmp_path / "index")
    searcher = Searcher(store, tmp_path / "index")

    def found(at_least: int | None, below: int | None) -> list[int]:
        asked = SearchRequest(filters=Filters(sums=(SumRange(at_least, below),)))
        return [sums[int(one.id.rpartition("/")[2]) - 1] for one in searcher.search(asked).hits]

    assert not searcher.needs_rebuild
    assert found(None, None) == list(sums)
    for amount in sums:
        assert found(amount, amount + 1) == [amount]
        assert found(None, amount) == [one for one in sums if one < amount]
    assert found(-(10**30), 10**30) == list(sums)
    assert found(10**30, None) == found(None, -(10**30)) == []
    searcher.close()


def test_an_organ_counts_what_its_predecessors_were_given(searcher: Searcher) -> None:
    organs = {one.value: one.count for one in searcher.search(SearchRequest()).facets["organ"]}
    successor = "贵州省市场监督管理局"
    predecessor = "贵州省质量技术监督局"
    assert taxonomy.load().lineage(successor) >= {predecessor}
    named = {
        name: {
            one.id
            for one in world().all_measures
            if any(department.canonical == name for department in one.departments)
        }
        for name in (successor, predecessor)
    }
    assert named[predecessor] - named[successor]
    assert organs[successor] >= len(named[successor] | named[predecessor])


def test_typed_limits_and_chosen_ones_find_what_they_find_in_one_line(searcher: Searcher) -> None:
    day = Filters(as_of=AS_OF)
    for typed, chosen, line in (
        (
            "资金:<600万",
            replace(day, sums=(SumRange(1_000_000, None),)),
            "资金:>=100万 资金:<600万",
        ),
        (
            "期限:>=2026 期限:<2030",
            replace(day, due_before=dt.date(2027, 12, 31)),
            "期限:2026-2027",
        ),
    ):
        apart = searcher.search(SearchRequest(typed, chosen))
        together = searcher.search(SearchRequest(line, day))
        assert apart.query == together.query
        assert 0 < apart.total == together.total
        assert apart.total < searcher.search(SearchRequest(filters=chosen)).total


def test_a_search_that_finds_nothing_offers_something_whatever_its_limits(
    searcher: Searcher,
) -> None:
    """Neither half of the deadlines may be joined with the other as if it were all of them."""
    chosen = Filters(due_before=dt.date(2022, 3, 2), as_of=AS_OF)
    result = searcher.search(SearchRequest("祘祘祘 期限:>=2020-05-05 期限:2019", chosen))
    assert result.total == 0
