"""Other spellings and synonyms: the groups of expressions, and the names of organs."""

from __future__ import annotations

import tomllib
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import resources
from index.normalise import normalise
from index.widening import MOST, Widener

LIAONING = "辽宁省发展和改革委员会"


def mention(name: str, canonical: str) -> SimpleNamespace:
    return SimpleNamespace(name=name, canonical=canonical)


def widener(*mentions: SimpleNamespace, provinces: tuple[str, ...] = ("辽宁省",)) -> Widener:
    table: Any = SimpleNamespace(
        documents=tuple(SimpleNamespace(province=one) for one in provinces), mentions=mentions
    )
    return Widener(table)


def groups() -> list[dict[str, Any]]:
    text = resources.path("synonyms.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["group"]
    return found


def forms(group: dict[str, Any], key: str) -> list[str]:
    return [normalise(one) for one in group.get(key, ())]


def test_every_group_says_its_kind_and_why() -> None:
    assert len(groups()) >= 80
    for group in groups():
        assert set(group) <= {"kind", "names", "typed", "note"}
        assert group["kind"] in {"spelling", "abbreviation", "synonym"}
        assert len(group["note"]) > 10
        assert len(group["names"]) + len(group.get("typed", ())) > 1


def test_no_expression_stands_twice() -> None:
    every = [one for group in groups() for one in forms(group, "names") + forms(group, "typed")]
    assert sorted(every) == sorted(set(every))


def test_no_expression_is_found_along_with_another_of_its_group() -> None:
    for group in groups():
        names = forms(group, "names")
        assert not [(a, b) for a in names for b in names if a != b and a in b]


def test_expressions_that_are_only_understood_are_part_of_another_word() -> None:
    for group in groups():
        for one in forms(group, "typed"):
            assert one in group["note"].removeprefix(one)


def test_every_expression_finds_all_others_of_its_group() -> None:
    words = widener()
    for group in groups():
        for one in (*group["names"], *group.get("typed", ())):
            form = normalise(one)
            wanted = {other for other in group["names"] if form not in normalise(other)}
            assert wanted <= set(words.variants(one))
            assert words.variants(form) == words.variants(one)


@pytest.mark.parametrize(
    ("word", "variant"),
    [
        ("首台套", "首台（套）"),
        ("首台（套）", "首台套"),
        ("首台套保险", "首台（套）保险"),
        ("首台（套）重大技术装备", "首台套重大技术装备"),
        ("研发费用", "研究开发费用"),
        ("研究开发费用", "研发费用"),
        ("ＡＩ", "人工智能"),
        ("高企", "高新技术企业"),
        ("市发改委", "市发展和改革委"),
        ("首台套（试行）", "首台（套）（试行）"),
    ],
)
def test_words_widen_whole_and_as_part_of_longer_ones(word: str, variant: str) -> None:
    assert variant in widener().variants(word)


def test_what_would_flood_is_never_looked_for() -> None:
    assert "高企" not in widener().variants("高新技术企业")
    assert widener().variants("补助") == ()
    assert widener().variants("国家重点实验室") == ()


def test_the_longest_expression_has_the_place() -> None:
    variants = widener().variants("研发费用加计扣除")
    assert "研究开发费用加计扣除" in variants
    assert "研究与开发费用加计扣除" not in variants


def test_an_organ_is_found_by_its_other_names() -> None:
    words = widener(mention("省发改委", LIAONING), mention("省发展改革委", LIAONING))
    assert "省发展改革委" in words.variants("省发改委")
    assert "省发改委" in words.variants("省发展改革委")
    assert {"省发改委", "省发展改革委"} <= set(words.variants("省发展和改革委员会"))
    assert "辽宁省发展改革委" in words.variants("辽宁省发改委")


def test_an_organ_is_called_what_is_printed() -> None:
    name = "内蒙古电力（集团）有限责任公司"
    assert widener(provinces=("内蒙古自治区",)).variants("内蒙古电力集团") == (name,)


def test_an_organ_of_one_level_is_not_found_at_another() -> None:
    words = widener(mention("知识产权局", "辽宁省知识产权局"))
    assert "知识产权局" not in words.variants("省知识产权局")
    assert not [one for one in words.variants("辽宁省科技厅") if not one.startswith("辽宁")]
    assert not [one for one in words.variants("国家发改委") if not one.startswith("国家")]


def test_a_department_that_only_provinces_have_is_found_without_the_province() -> None:
    words = widener(mention("科技厅", "四川省科学技术厅"), provinces=("四川省",))
    assert "科技厅" in words.variants("省科技厅")


def test_no_predecessor_is_found_along() -> None:
    words = widener(
        mention("省工业和信息化厅", "辽宁省工业和信息化厅"),
        mention("省工业和信息化委", "辽宁省工业和信息化委员会"),
    )
    assert not [one for one in words.variants("省工业和信息化厅") if "委" in one]


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from("首台套研发省委厅局（）科技中试 ＡI的"), max_size=80).map("".join)
)
def test_no_variant_holds_the_word_or_another_one(word: str) -> None:
    form = normalise(word)
    variants = [normalise(one) for one in WORDS.variants(word)]
    assert len(variants) <= MOST
    assert not [one for one in variants if form in one]
    assert not [(a, b) for a in variants for b in variants if a != b and a in b]


WORDS = widener()
