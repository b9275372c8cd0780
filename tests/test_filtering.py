"""What a click on a facet asks for, and how filters are said and taken off again."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Role, Status
from desktop import filtering, vocabulary
from desktop.filtering import Choice
from desktop.language import as_written
from desktop.models.facets import FACETS
from index import labels
from index.labels import SUMS
from index.query import DueState, Filters, SearchRequest, SumRange

if TYPE_CHECKING:
    from desktop.library import Library

DAY = dt.date(2026, 11, 20)
COUNTED = (*dict(FACETS), "organ", "due", "sum")

FULL = Filters(
    provinces=("辽宁省", "四川省"),
    categories=("主体培育",),
    departments=("科技",),
    roles=(Role.LEAD, Role.JOINT),
    due_after=dt.date(2026, 1, 1),
    due_before=dt.date(2027, 12, 31),
    years=(2027, 2030),
    due=(DueState.OVERDUE,),
    no_deadline=True,
    statuses=(Status.IN_FORCE, Status.EXPIRED),
    funded=True,
    sums=(SumRange(1_000_000, 5_000_000), SumRange(5_000_000, None), SumRange(None, 300_000)),
    sum_unstated=True,
    with_targets=False,
    targets=("技术合同",),
    documents=("a-1",),
    noted=True,
    notes=("请示",),
    as_of=DAY,
)


def test_one_click_takes_in_what_was_counted_the_next_keeps_it_out(library: Library) -> None:
    result = library.search(SearchRequest(filters=Filters(as_of=DAY)))
    for facet in COUNTED:
        for value in result.facets[facet]:
            filters = filtering.turned(Filters(as_of=DAY), facet, value.value)
            assert filtering.choice(filters, facet, value.value) is Choice.INCLUDED
            assert library.search(SearchRequest(filters=filters)).total == value.count, value
            filters = filtering.turned(filters, facet, value.value)
            assert filtering.choice(filters, facet, value.value) is Choice.EXCLUDED
            left = library.search(SearchRequest(filters=filters)).total
            assert left == result.total - value.count, value
            assert filtering.turned(filters, facet, value.value) == Filters(as_of=DAY)


def test_chips_and_facets_use_the_same_words(library: Library) -> None:
    facets = library.search(SearchRequest(filters=Filters(as_of=DAY))).facets
    for facet in ("province", "category", "status", "funded", "sum", "due"):
        for value in facets[facet]:
            (chip,) = filtering.chips(filtering.turned(Filters(), facet, value.value))
            assert chip.text.partition("：")[2] == value.label


def test_every_filter_is_said() -> None:
    said = [chip.text for chip in filtering.chips(FULL, {"a-1": "某文件"})]
    assert said == [
        "省份：辽宁省",
        "省份：四川省",
        "类别：主体培育",
        "责任部门：科技",
        "分工：牵头、按职责分工",
        "期限：已到期",
        "期限：2027 年",
        "期限：2030 年",
        "期限：2026—2027 年",
        "期限：无期限",
        "效力：现行有效",
        "效力：已过有效期",
        "资金：有资金支持",
        "资金：100 万至 500 万元",
        "资金：≥500万元",
        "资金：<30万元",
        "资金：未写明金额",
        "目标：无可计量目标",
        "目标：“技术合同”",
        "文件：某文件",
        "批注：有批注",
        "批注：“请示”",
    ]
    excluded = filtering.chips(Filters(excluded=replace(FULL, as_of=None)), {"a-1": "某文件"})
    assert [chip.text for chip in excluded] == [text.replace("：", "：不含 ") for text in said]


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        (Filters(due_before=dt.date(2028, 1, 1)), "期限：2028年1月1日及以前"),
        (Filters(due_after=dt.date(2026, 6, 30)), "期限：2026年6月30日及以后"),
        (
            Filters(due_after=dt.date(2026, 6, 30), due_before=dt.date(2026, 7, 1)),
            "期限：2026年6月30日至2026年7月1日",
        ),
        (
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2026, 12, 31)),
            "期限：2026 年",
        ),
        (Filters(sums=(SumRange(1_000_000, 150_000_000),)), "资金：≥100万元且<1.5亿元"),
    ],
)
def test_ranges_are_said_to_the_day_and_the_yuan(filters: Filters, text: str) -> None:
    assert [chip.text for chip in filtering.chips(filters)] == [text]


def parts() -> st.SearchStrategy[Filters]:
    """Filters with some of the fields of the full ones."""
    names = [each.name for each in fields(Filters) if each.name not in {"excluded", "as_of"}]
    return st.sets(st.sampled_from(names)).map(
        lambda some: Filters(**{name: getattr(FULL, name) for name in some})
    )


@given(parts(), parts())
def test_a_chip_takes_off_itself_and_nothing_else(asked: Filters, unwanted: Filters) -> None:
    excluded = None if unwanted == Filters() else unwanted
    filters = replace(asked, excluded=excluded, as_of=DAY)
    chips = filtering.chips(filters)
    for chip in chips:
        left = filtering.chips(filtering.without(filters, chip))
        assert left == tuple(each for each in chips if each != chip)
    for chip in chips:
        filters = filtering.without(filters, chip)
    assert filters == filtering.cleared(filters) == Filters(as_of=DAY)


@given(parts(), st.sampled_from(list(Choice)))
def test_any_choice_is_kept_whatever_was_asked_before(asked: Filters, wanted: Choice) -> None:
    for facet, value in (
        ("province", "辽宁省"),
        ("deadline", "2027"),
        ("due", "none"),
        ("funded", "no"),
        ("sum", next(iter(SUMS))),
        ("sum", "unstated"),
        ("status", "expired"),
    ):
        filters = filtering.chosen(asked, facet, value, wanted)
        assert filtering.choice(filters, facet, value) is wanted
        others = [c for c in filtering.chips(asked) if (c.facet, c.value) != (facet, value)]
        if facet != "funded":
            kept = [c for c in filtering.chips(filters) if (c.facet, c.value) != (facet, value)]
            assert kept == others


def test_years_are_chosen_one_by_one() -> None:
    filters = Filters()
    for year in ("2027", "2030", "2025"):
        filters = filtering.turned(filters, "deadline", year)
    assert filters.years == (2027, 2030, 2025)


def test_a_province_typed_by_its_short_name_is_the_same_province() -> None:
    filters = Filters(provinces=("内蒙古", "辽宁"))
    assert filtering.choice(filters, "province", "内蒙古自治区") is Choice.INCLUDED
    filters = filtering.turned(filters, "province", "内蒙古自治区")
    assert filters.provinces == ("辽宁",)
    assert filtering.choice(filters, "province", "内蒙古自治区") is Choice.EXCLUDED


def test_a_facet_that_there_is_not_is_a_defect() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        filtering.chosen(Filters(), "nonsense", "x", Choice.INCLUDED)


def test_every_word_of_the_index_can_be_translated() -> None:
    named = (labels.ROLES, labels.STATUSES, labels.DUE, labels.PLACES)
    keyed = (labels.FUNDED, labels.SUM_NAMES)
    assert {word for table in (*named, *keyed) for word in table.values()} == set(vocabulary.WORDS)


def test_chips_speak_another_language_where_it_is_wished() -> None:
    filters = Filters(statuses=(Status.EXPIRED,), excluded=Filters(provinces=("四川省",)))

    def say(text: str, /, **values: object) -> str:
        return as_written(text.replace("效力", "Status").replace("不含", "not"), **values)

    said = filtering.chips(filters, say=say)
    assert [each.text for each in said] == ["Status：已过有效期", "省份：not 四川省"]
