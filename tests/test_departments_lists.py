"""Clauses as offices print them beside those of the corpus; every text was written for the test."""

from __future__ import annotations

import datetime as dt

import pytest

from db.models import LeadRule, Measure, ParsedDocument
from db.parsing import parse
from db.reading import read_bytes

HEAD = """江海市人民政府关于促进海洋经济发展的若干措施

江政发〔2023〕9号

各县（市、区）人民政府，市各有关部门：

为促进海洋经济发展，制定以下措施。

"""
TASKS = (
    "培育海洋企业。对入库企业开展跟踪服务，帮助企业申报资质。",
    "建设渔港集群。改造提升渔港设施，完善避风锚地。",
    "办好海洋论坛。邀请专家学者来访，促进交流合作。",
)


def read(*clauses: str) -> ParsedDocument:
    numbers = ("一、", "二、", "三、")
    body = "\n".join(
        number + task + clause
        for number, task, clause in zip(numbers, TASKS, clauses, strict=False)
    )
    return parse(read_bytes((HEAD + body + "\n").encode(), "a.txt"), document_id="x")


def roles(measure: Measure) -> list[tuple[str, str]]:
    return [(department.name, str(department.role)) for department in measure.departments]


def names(clause: str) -> list[str]:
    """Return the names read from a clause of the first of three measures."""
    parsed = read(clause, "（市财政局、市渔业局）", "（市渔业局）")
    return [name for name, _ in roles(parsed.measures[0])]


@pytest.mark.parametrize(
    "rule",
    [
        "排在首位的为牵头单位，下同",
        "列第一位者为牵头单位，下同",
        "排名第一的为牵头部门，下同",
        "第一个部门为牵头部门，以下同",
        "首个单位为牵头单位，下同",
        "位列首位的部门为牵头部门",
        "排第一位的单位牵头，下同",
    ],
)
@pytest.mark.parametrize("mark", ["，", "；", "。"])
def test_a_rule_beside_a_bare_list_leaves_the_list_one(rule: str, mark: str) -> None:
    parsed = read(f"（市渔业局、市财政局{mark}{rule}）", "（市财政局、市渔业局）")
    assert parsed.document.lead_rule is LeadRule.FIRST_LISTED
    assert [roles(measure) for measure in parsed.measures] == [
        [("市渔业局", "lead"), ("市财政局", "participant")],
        [("市财政局", "lead"), ("市渔业局", "participant")],
    ]


@pytest.mark.parametrize("label", ["", "责任单位："])
@pytest.mark.parametrize(
    "rule",
    [
        "分号前为牵头单位，分号后为责任单位，下同",
        "分号之前的部门为牵头部门，下同",
        "分号前的为牵头单位，其余为配合单位，下同",
    ],
)
def test_names_before_the_semicolon_lead_where_the_document_says_so(label: str, rule: str) -> None:
    parsed = read(
        f"（{label}市渔业局、市财政局；市教育局，市商务局，{rule}）",
        f"（{label}市财政局，市渔业局；市商务局）",
        f"（{label}市商务局）",
    )
    assert parsed.document.lead_rule is LeadRule.BEFORE_COMMA
    quote = parsed.document.lead_rule_quote
    assert quote is not None
    assert quote.text.startswith("分号")
    assert [roles(measure) for measure in parsed.measures] == [
        [
            ("市渔业局", "lead"),
            ("市财政局", "lead"),
            ("市教育局", "participant"),
            ("市商务局", "participant"),
        ],
        [("市财政局", "lead"), ("市渔业局", "lead"), ("市商务局", "participant")],
        [("市商务局", "lead")],
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "牵头单位：市渔业局。责任单位：市财政局、市商务局。",
        "牵头单位：市渔业局；责任单位：市财政局、市商务局。",
        "牵头：市渔业局。配合：市财政局、市商务局。",
        "\n牵头单位：市渔业局\n责任单位：市财政局、市商务局",
        "【牵头：市渔业局；配合：市财政局、市商务局】",
        "（牵头部门：市渔业局，配合部门：市财政局、市商务局；完成时限：长期）",
        "（市级牵头部门：市渔业局；责任领导：张某某；配合部门：市财政局、市商务局）",
        "（责任分工：市渔业局牵头，市财政局、市商务局配合）",
        "（责任领导：张某某；牵头单位：市渔业局；配合单位：市财政局、市商务局）",
        "〖牵头单位：市渔业局；配合单位：市财政局、市商务局〗",
        "——牵头单位：市渔业局；配合单位：市财政局、市商务局。",
        "\n★牵头单位：市渔业局；配合单位：市财政局、市商务局",
        "（市渔业局牵头、市财政局和市商务局配合）",
        "（责任单位：市渔业局（牵头）、市财政局、市商务局）",
        "（市渔业局（牵头），市财政局，市商务局）",
    ],
)
def test_two_roles_in_every_form(clause: str) -> None:
    parsed = read(clause, clause, "（市渔业局）")
    for measure in parsed.measures[:2]:
        assert roles(measure) == [
            ("市渔业局", "lead"),
            ("市财政局", "participant"),
            ("市商务局", "participant"),
        ]
    assert parsed.measures[0].text == "对入库企业开展跟踪服务，帮助企业申报资质。"


def test_a_label_within_a_paragraph_ends_with_its_sentence() -> None:
    measure = read("责任单位：市渔业局、市财政局。鼓励企业参加展会。", "（市商务局）").measures[0]
    assert [name for name, _ in roles(measure)] == ["市渔业局", "市财政局"]
    assert measure.text.endswith("鼓励企业参加展会。")


def test_bare_lists_within_a_measure_belong_to_it() -> None:
    measure = read(
        "（市渔业局、市商务局）支持企业参加展会，对展位费给予补助。（市财政局）", "（市商务局）"
    ).measures[0]
    assert [name for name, _ in roles(measure)] == ["市渔业局", "市商务局", "市财政局"]


@pytest.mark.parametrize(
    ("term", "due"),
    [
        ("2024年6月底前完成", dt.date(2024, 6, 30)),
        ("2024年底前取得阶段性成果", dt.date(2024, 12, 31)),
        ("持续推进", None),
        ("长期坚持", None),
        ("每年12月底前完成", None),
    ],
)
@pytest.mark.parametrize(
    "clause",
    [
        "（市渔业局牵头，市财政局等配合，{}）",
        "（{}，市渔业局牵头，市财政局配合）",
        "（责任单位：市渔业局、市财政局，{}）",
        "（市渔业局、市财政局按职责分工负责，{}）",
        "（市渔业局、市财政局，{}）",
    ],
)
def test_a_term_beside_the_names_is_no_name(clause: str, term: str, due: dt.date | None) -> None:
    measure = read(clause.format(term), "（市商务局）").measures[0]
    assert [name for name, _ in roles(measure)] == ["市渔业局", "市财政局"]
    assert [deadline.date for deadline in measure.deadlines] == ([due] if due else [])


@pytest.mark.parametrize(
    "listed",
    [
        "市渔业局、江海广播电视台",
        "市委宣传部、市渔业局、江海日报社、东海之声",
        "市渔业局、各有关企业",
        "市渔业局、市商务局、中国科学院东海水产研究所",
        "市渔业局，江海海洋大学、江海远洋渔业有限公司",
    ],
)
def test_an_unknown_name_sinks_no_list(listed: str) -> None:
    assert names(f"（{listed}）") == listed.replace("，", "、").split("、")


@pytest.mark.parametrize(
    "words",
    [
        "包括渔港、避风锚地、海洋牧场",
        "企业、高校、科研院所",
        "由市渔业局负责解释",
        "具体办法由市渔业局另行制定",
        "以下简称渔港办",
    ],
)
def test_other_brackets_at_a_measures_end_name_nobody(words: str) -> None:
    assert names(f"（{words}）") == []


def test_a_bracket_that_explains_a_word_names_nobody() -> None:
    parsed = read("发挥牵头部门（市渔业局、市财政局）。", "（市渔业局）", "（市渔业局）")
    assert roles(parsed.measures[0]) == []


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("市渔业局等部门和单位", ["市渔业局"]),
        ("市渔业局等海洋经济专班成员单位，各区政府", ["市渔业局", "各区政府"]),
        ("江海高等院校", ["江海高等院校"]),
        ("各市（州）人民政府、蓝湾新区管委会", ["各市（州）人民政府", "蓝湾新区管委会"]),
        ("各县（市、区）、蓝湾新区管委会", ["各县（市、区）", "蓝湾新区管委会"]),
        ("各区县、市直有关部门", ["各区县", "市直有关部门"]),
        ("各市、县人民政府", ["各市、县人民政府"]),
        ("各县（市、区）、开发区管委会", ["各县（市、区）、开发区管委会"]),
        ("各盟行政公署、市人民政府", ["各盟行政公署、市人民政府"]),
        ("各市党委、政府", ["各市党委、政府"]),
        ("市渔业局、清河市委和市政府", ["市渔业局", "清河市委和市政府"]),
        ("清河市委、市政府，市财政局", ["清河市委、市政府", "市财政局"]),
        ("蓝湾新区党工委和管委会", ["蓝湾新区党工委和管委会"]),
        ("市委、市政府", ["市委", "市政府"]),
        ("市渔业局和市财政局", ["市渔业局", "市财政局"]),
    ],
)
def test_where_names_end_and_begin(listed: str, expected: list[str]) -> None:
    assert names(f"（责任单位：{listed}）") == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "（市渔业局负责，市财政局配合）",
            [("市渔业局", "participant"), ("市财政局", "participant")],
        ),
        (
            "（市渔业局会同市财政局负责）",
            [("市渔业局", "participant"), ("市财政局", "participant")],
        ),
        (
            "（市渔业局、市财政局分别负责）",
            [("市渔业局", "participant"), ("市财政局", "participant")],
        ),
        ("（市渔业局、市财政局等按职责分工）", [("市渔业局", "joint"), ("市财政局", "joint")]),
        (
            "（市渔业局总牵头，市财政局参与）",
            [("市渔业局", "lead"), ("市财政局", "participant")],
        ),
        ("（由市渔业局牵头组织实施）", [("市渔业局", "lead")]),
        ("（该项任务由市渔业局牵头负责）", [("市渔业局", "lead")]),
        ("（市渔业局、市财政局等部门各负其责）", [("市渔业局", "joint"), ("市财政局", "joint")]),
        ("（市渔业局 市财政局）", [("市渔业局", "participant"), ("市财政局", "participant")]),
        (
            "（责任部门: 市渔业局　市财政局）",
            [("市渔业局", "participant"), ("市财政局", "participant")],
        ),
        (
            "（政策兑现部门：市渔业局；市县责任主体：各区政府；咨询电话：12345）",
            [("市渔业局", "participant"), ("各区政府", "participant")],
        ),
    ],
)
def test_verbs_give_the_role(clause: str, expected: list[tuple[str, str]]) -> None:
    assert roles(read(clause, clause).measures[0]) == expected
