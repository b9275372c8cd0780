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
            # Within a phrase every name may be looked for, whatever it begins and ends with.
            wanted = {f"以{other}为" for other in group["names"] if form not in normalise(other)}
            assert wanted <= set(words.variants(f"以{one}为"))
            assert words.variants(form) == words.variants(one)


# Where the letters of an expression stand by accident.
TRAPS = """
    降低保费 降低保证金比例 本科普通专业 循环评价机制 治安评价体系 平稳评估 财政采取贴息方式
    按规上报材料 工商联合执法 文创投资公司 科创投资集团 台风投保
    大棚改造升级 集中试点 其中试验田 高中试题
    平台套利 研究院所属企业 中国—东盟自贸区 提高企业效益 学科创新 全国企业
    外国企业 农民企业家 海外企业 认知产业 中央行政机关 个人行为 学科协同 稳固投资信心
    每个税种 地方金融局势 Blockchain OpenAI平台 风电15GW 储能1.5GWh 2023年行动计划 AIGC应用
    AIoT终端 cimetidine GDPR合规 hippopotamus 国家质量监督检验中心
"""

# What an official tells apart.
DIFFERENT = (
    ("中试平台", "中试基地"),
    ("校（院、所）", "高校院所"),
    ("工业和信息化部", "各级工信部门"),
    ("人力资源社会保障部", "有关人社部门"),
    ("住房城乡建设部", "当地住建部门"),
    ("科技金融", "科创金融改革试验区"),
    ("知识产权质押融资", "知识产权质押贷款"),
    ("保费补贴", "保费补助"),
    ("重大科技专项", "国家科技重大专项"),
    ("全国重点实验室", "国家重点实验室"),
    ("自由贸易试验区", "中国—东盟自贸区"),
    ("产学研", "产学研用"),
    ("创新券", "科技创新券"),
)


@pytest.mark.parametrize(("one", "another"), DIFFERENT)
def test_what_is_told_apart_is_not_found_along(one: str, another: str) -> None:
    for word, text in ((one, another), (another, one)):
        found = [other for other in widener().variants(word) if normalise(other) in text]
        assert not found


def test_no_expression_finds_what_only_looks_like_another_of_its_group() -> None:
    words = widener()
    for group in groups():
        for one in (*group["names"], *group.get("typed", ())):
            caught = [
                (one, variant, trap)
                for variant in words.variants(one)
                for trap in map(normalise, TRAPS.split())
                if normalise(variant) in trap and normalise(one) not in trap
            ]
            assert not caught


def test_an_organ_is_not_looked_for_by_a_part_of_other_words() -> None:
    for name in ("工业和信息化部", "工商业联合会", "中国人民银行", "科学技术协会"):
        variants = set(map(normalise, widener(provinces=("辽宁省", "四川省")).variants(name)))
        assert not variants & {"工信部", "工商联", "人行", "央行", "科协"}


@pytest.mark.parametrize(
    ("word", "not_wanted"),
    [
        ("辽宁省人民政府", "辽宁省"),
        ("人民政府办公厅", "办公厅"),  # 教育部办公厅
        ("政府研究室", "研究室"),  # 党史研究室
        ("辽宁金融监管局", "辽宁监管局"),  # 证监会辽宁监管局
    ],
)
def test_an_organ_is_not_looked_for_by_a_part_of_other_names(word: str, not_wanted: str) -> None:
    assert not_wanted not in widener(provinces=("辽宁省", "北京市")).variants(word)


@pytest.mark.parametrize(
    ("word", "variants"),
    [
        ("人工智能", ()),
        ("基于人工智能的", ("基于AI的",)),
        ("人工智能的", ()),
        ("Blockchain", ()),
        ("15GW", ()),
        ("2023年行动计划", ()),
        ("三年行动计划", ()),
        ("低空经济三年行动计划", ("低空经济3年行动计划",)),
        ("第五代移动通信", ()),
        ("5G", ("第五代移动通信",)),
        ("5G基站", ("第五代移动通信基站",)),
        ("研究与试验发展", ("R&D",)),
    ],
)
def test_letters_and_digits_are_looked_for_only_as_a_word_of_their_own(
    word: str, variants: tuple[str, ...]
) -> None:
    assert widener().variants(word) == variants


def test_the_central_ones_branch_is_not_the_local_bureau() -> None:
    variants = widener(provinces=("辽宁省", "四川省")).variants("金融监管局")
    assert not [one for one in variants if one.startswith("地方")]


@pytest.mark.parametrize("word", ["地方金融局", "省地方金融局", "地方金融监管局"])
def test_the_local_bureau_is_not_the_central_ones_branch(word: str) -> None:
    variants = widener(provinces=("辽宁省", "山东省", "四川省")).variants(word)
    assert not [one for one in variants if one.removeprefix("省").startswith("金融监管")]
    assert word.replace("金融局", "金融管理局") in (*variants, word)


@pytest.mark.parametrize(
    ("word", "variant"),
    [
        ("首台套", "首台（套）"),
        ("首台（套）", "首台套"),
        ("首台套保险", "首台（套）保险"),
        ("首台（套）重大技术装备", "首台套重大技术装备"),
        ("研发费用", "研究开发费用"),
        ("研究开发", "研发"),
        ("研发", "研究开发"),
        ("电子商务", "电商"),
        ("环评", "环境影响评价"),
        ("环境影响评价审批", "环评审批"),
        ("工信部门", "工业和信息化部门"),
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
