"""What a measure is about, by readable weighted words."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import resources
from db.parsing import categories

NAMES = [
    category["name"]
    for category in tomllib.loads(resources.path("categories.toml").read_text("utf-8"))["category"]
]


def rules() -> dict[str, dict[str, float]]:
    table = tomllib.loads(resources.path("category_rules.toml").read_text("utf-8"))
    return {name: words for name, words in table.items() if name != "scoring"}


def test_the_rules_are_of_the_listed_categories_and_weigh_something() -> None:
    assert set(rules()) == set(NAMES)
    assert all(weight > 0 for words in rules().values() for weight in words.values())


@pytest.mark.parametrize(
    ("title", "main"),
    [
        ("梯度培育专精特新企业", "主体培育"),
        ("加大关键核心技术攻关力度", "研究开发"),
        ("布局建设重点实验室", "创新平台"),
        ("加强专利保护和运用", "知识产权"),
        ("提升检验检测认证水平", "检验检测认证"),
        ("发展工业设计和勘察服务", "工程技术与设计"),
        ("培育技术市场和技术转移机构", "成果转移转化"),
        ("建设概念验证中心和中试基地", "概念验证与中试"),
        ("打造高水平孵化器", "企业孵化"),
        ("扩大科技信贷和知识产权保险", "科技金融"),
        ("完善技术转移人才培养机制", "人才引育"),
        ("加快企业数字化转型", "信息技术与数字化"),
        ("开放首台（套）应用场景", "技术推广与场景"),
        ("建设高端智库，发展科技咨询", "科技咨询与科普"),
        ("培育特色产业集群", "产业集聚"),
        ("深化国际科技合作", "开放合作"),
        ("加强标准化和质量管理", "质量标准"),
        ("持续优化营商环境", "改革与政策环境"),
        ("统筹省级财政专项资金", "财税支持"),
        ("强化组织领导和督导考核", "组织保障"),
    ],
)
def test_a_title_says_what_a_measure_is_about(title: str, main: str) -> None:
    assert categories.classify(title, "", ())[0] == main


def test_the_body_decides_where_the_title_says_nothing() -> None:
    body = "建设概念验证中心、中试基地，发展中试熟化服务。"
    assert categories.classify("加快发展", body, ())[0] == "概念验证与中试"


def test_the_heading_above_helps() -> None:
    assert categories.classify("明确分工", "", ("四、组织保障",))[0] == "组织保障"


def test_further_categories_follow_the_main_one() -> None:
    found = categories.classify(
        "促进科技成果转移转化", "建设概念验证、中试验证平台，发展中试基地和中试熟化服务。", ()
    )
    assert found[:2] == ("成果转移转化", "概念验证与中试")


def test_half_width_and_quotation_marks_make_no_difference() -> None:
    assert categories.classify('推广首台(套)与"智改数转"', "", ()) == categories.classify(
        "推广首台（套）与“智改数转”", "", ()
    )


@given(st.text(max_size=40), st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_every_measure_has_one_to_three_categories(
    title: str, body: str, section: list[str]
) -> None:
    found = categories.classify(title, body, tuple(section))
    assert 1 <= len(found) <= 3
    assert len(set(found)) == len(found)
    assert set(found) <= set(NAMES)


def test_the_evidence_adds_up() -> None:
    for evidence in categories.explain("壮大人才队伍", "引育高层次人才，支持申报人才工程。", ()):
        assert evidence.score == pytest.approx(sum(points for _, points in evidence.words))
