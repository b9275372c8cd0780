"""Countable commitments: what counts, what does not, by when, and what is counted."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Operator, Target
from db.parsing import targets

D = dt.date
END_2020, END_2027, END_2030 = D(2020, 12, 31), D(2027, 12, 31), D(2030, 12, 31)


def read(text: str) -> tuple[Target, ...]:
    return targets.find_targets(text, 0, len(text))


def figures(text: str) -> list[tuple[float, str, D | None]]:
    return [(target.value, target.unit, target.deadline) for target in read(text)]


@pytest.mark.parametrize(
    ("text", "indicator", "operator", "value", "unit", "quote"),
    [
        (
            "高新技术企业数量达到4000家。",
            "高新技术企业数量",
            ">=",
            4000,
            "家",
            "高新技术企业数量达到4000家",
        ),
        (
            "举办30期以上科技政策培训班。",
            "科技政策培训班",
            ">=",
            30,
            "期",
            "举办30期以上科技政策培训班",
        ),
        ("选育主要作物新品种60个。", "主要作物新品种", "=", 60, "个", "选育主要作物新品种60个"),
        (
            "建设1个国家级智算云服务试点。",
            "国家级智算云服务试点",
            "=",
            1,
            "个",
            "建设1个国家级智算云服务试点",
        ),
        ("企业专家比例不低于25%。", "企业专家比例", ">=", 25, "%", "企业专家比例不低于25%"),
        (
            "到2030年，成交额年均增速10%左右。",
            "成交额年均增速",
            "~",
            10,
            "%",
            "成交额年均增速10%左右",
        ),
        (
            "审批时间控制在21个工作日以内。",
            "审批时间",
            "<=",
            21,
            "个工作日",
            "审批时间控制在21个工作日以内",
        ),
        (
            "到2027年，培育领军企业（品牌）6家（个）。",
            "领军企业（品牌）",
            "=",
            6,
            "家（个）",
            "培育领军企业（品牌）6家（个）",
        ),
        (
            "到2027年，共享仪器设备1万台(套)以上。",
            "共享仪器设备",
            ">=",
            1,
            "万台(套)",
            "共享仪器设备1万台(套)以上",
        ),
        (
            "2023年新增筹建住房不少于22万套（间）。",
            "新增筹建住房",
            ">=",
            22,
            "万套（间）",
            "新增筹建住房不少于22万套（间）",
        ),
        ("打造3—5个行业平台。", "行业平台", ">=", 3, "个", "打造3—5个行业平台"),
        ("到2023年，淘汰老旧农机1万台。", "淘汰老旧农机", "=", 1, "万台", "淘汰老旧农机1万台"),
        (
            "到2023年，单位产值能耗下降8.8%。",
            "单位产值能耗下降",
            "=",
            8.8,
            "%",
            "单位产值能耗下降8.8%",
        ),
        (
            "农田灌溉水有效利用系数提高到0.58以上。",
            "农田灌溉水有效利用系数",
            ">=",
            0.58,
            "",
            "农田灌溉水有效利用系数提高到0.58以上",
        ),
        ("机场中转时延不高于30秒。", "机场中转时延", "<=", 30, "秒", "机场中转时延不高于30秒"),
        (
            "登记时限压缩到2个工作日内。",
            "登记时限",
            "<=",
            2,
            "个工作日",
            "登记时限压缩到2个工作日内",
        ),
        ("项目资助率提高到18%。", "项目资助率", ">=", 18, "%", "项目资助率提高到18%"),
        ("建设三个创新中心。", "创新中心", "=", 3, "个", "建设三个创新中心"),
    ],
)
def test_what_a_clause_commits_to(
    text: str, indicator: str, operator: str, value: float, unit: str, quote: str
) -> None:
    (target,) = read(text)
    assert (target.indicator, str(target.operator)) == (indicator, operator)
    assert (target.value, target.unit, target.quote) == (value, unit, quote)


@pytest.mark.parametrize(
    "text",
    [
        "实施高新技术企业“三年倍增计划”，对接国家“万人计划”。",
        "支持世界500强企业来鲁设立研发总部。",
        "打造“1+N”智算云服务体系，聚焦19条标志性产业链。",
        "面向省级以上众创空间开展服务。",
        "按投资额70%抵扣应纳税所得额，研发投入按150%加计考核。",
        "对营业收入增长10%以上的企业，给予支持。",
        "对年营业收入首次达到1亿元、5亿元的企业，分别给予10万元、50万元奖励。",
        "择优给予最高100万元项目支持。",
        "目前全省已建成孵化器20家。",
        "在能源、冶金、化工等13个重点行业依法开展审核。",
        "加大对新兴产业领域41个集群和62家领军企业的支持力度。",
        "扩大8个县乡村医生定向培养政策。",
        "截至2024年底，全省检测机构达到900家。",
        "落实进口料件增值超过20%免征关税政策，优先服务营收超过2亿元项目。",
        "新增投资3000万元以上，按4%给予补助。",
        "竞买保证金比例不低于起始价的20%，保函额度不超过监管资金的50%。",
        "对示范项目给予补贴，同一单位每年累计不超过90万元，单个项目不超过30万元。",
        "3个工作日内办结，2018年12月30日放假，共3天。",
        "依照3%征收率减按0.5%征收增值税，最低首付比例为20%。",
        "自印发之日起6个月内完成，第3批试点继续推进。",
    ],
)
def test_what_is_no_commitment(text: str) -> None:
    assert read(text) == ()


def test_a_qualifier_is_part_of_what_is_counted() -> None:
    (target,) = read("建设年平均游客接待量达到3000人的规模滑雪场30个。")
    assert (target.value, target.unit) == (30, "个")


def test_one_date_governs_the_clauses_after_it() -> None:
    text = "到2020年省级以上众创空间达到280个，专业化众创空间（孵化器）10个，建立协会。"
    assert figures(text) == [(280, "个", END_2020), (10, "个", END_2020)]


def test_a_new_sentence_with_a_verb_of_its_own_is_not_governed() -> None:
    text = "支持共建联盟，到2020年联盟数量达到140家。建立8个专利技术产业联盟，推进共享。"
    assert figures(text) == [(140, "家", END_2020), (8, "个", None)]
    text = "到2020年，高端装备占比达到38%以上。围绕新产品开发，组织实施300项创新项目。"
    assert figures(text) == [(38, "%", END_2020), (300, "项", None)]


def test_a_date_that_opens_its_sentence_governs_a_parallel_one() -> None:
    text = "到2020年，甲小镇完成研究院建设，形成模式。乙小镇完成工作站和20万亩海洋牧场建设。"
    assert figures(text) == [(20, "万亩", END_2020)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "indicator"),
    [
        ("三年培训乡村医生2万人次。", 2, "万人次", "乡村医生"),
        ("力争三年建成检测中心12个。", 12, "个", "检测中心"),
        ("未来五年引进外籍专家300名。", 300, "名", "外籍专家"),
        ("四年内累计盘活厂房80万平方米。", 80, "万平方米", "盘活厂房"),
        ("全年新增涉农贷款120亿元。", 120, "亿元", "新增涉农贷款"),
        ("累计投放科创信贷90亿元以上。", 90, "亿元", "科创信贷"),
        ("撬动民间投资60亿元。", 60, "亿元", "撬动民间投资"),
        ("与沿海省市共建产业飞地6个。", 6, "个", "产业飞地"),
        ("围绕苹果、奶山羊、茶叶等特色产业组建攻关团队15个。", 15, "个", "攻关团队"),
        ("在县域范围内新建共享工厂（车间）9家。", 9, "家", "新建共享工厂（车间）"),
        ("关停全县7处小煤窑。", 7, "处", "关停全县小煤窑"),
        ("网约车数量比2022年翻一番，达到3万辆。", 3, "万辆", "网约车数量"),
        ("淘汰未达标的9家印染企业。", 9, "家", "淘汰未达标的印染企业"),
        ("落实国家要求，完成上级下达的7项整改任务。", 7, "项", "上级下达的整改任务"),
        ("新增营收超20亿元车企4家。", 4, "家", "新增营收超20亿元车企"),
    ],
)
def test_a_commitment_without_a_date(text: str, value: float, unit: str, indicator: str) -> None:
    (target,) = read(text)
    assert (target.value, target.unit, target.deadline) == (value, unit, None)
    assert target.indicator == indicator


def test_a_verb_alone_counts_what_the_last_target_counted() -> None:
    text = "到2027年，示范园区达到30家，到2030年达到60家，每年认定5家，培训500人。"
    assert [(target.value, target.indicator) for target in read(text)] == [
        (30, "示范园区"),
        (60, "示范园区"),
        (5, "示范园区"),
        (500, "培训"),
    ]


def test_a_share_of_something_named_is_read_through_it() -> None:
    (target,) = read("省属企业科研支出占比一般不低于主营业务收入的4%。")
    assert (str(target.operator), target.value, target.unit) == (">=", 4, "%")
    assert target.indicator == "省属企业科研支出占比"


def test_counts_of_a_list_keep_the_condition_of_each() -> None:
    text = "到2027年，培育年产值突破50亿元的农业企业3家、突破10亿元的农业企业18家。"
    assert [(target.value, target.indicator) for target in read(text)] == [
        (3, "年产值突破50亿元的农业企业"),
        (18, "年产值突破10亿元的农业企业"),
    ]


def test_a_term_of_years_is_no_date_of_the_calendar() -> None:
    assert figures("2025年建成泊位2个，三年内建成泊位8个。") == [
        (2, "个", D(2025, 12, 31)),
        (8, "个", None),
    ]


def test_paired_years_keep_their_own_values() -> None:
    text = "到2027年，新增网点4个；到2030年，新增网点10个。"
    assert figures(text) == [(4, "个", END_2027), (10, "个", END_2030)]


def test_goals_are_governed_across_paragraphs() -> None:
    text = "二、总体目标\n到2020年，环境更加完善。\n科技进步贡献率达到57.5%，研发机构达到2500家。\n"
    assert figures(text) == [(57.5, "%", END_2020), (2500, "家", END_2020)]


def test_a_list_is_as_many_targets() -> None:
    text = "重点支持20名杰出人才、700名领军人才和200个高水平创业创新团队，加强衔接。"
    assert [(target.value, target.indicator) for target in read(text)] == [
        (20, "杰出人才"),
        (700, "领军人才"),
        (200, "高水平创业创新团队"),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "indicator"),
    [
        ("培育1～2家具有竞争力的领军企业。", "家", "具有竞争力的领军企业"),
        ("引进10家电商企业。", "家", "电商企业"),
        ("培养100名优秀工程师。", "名", "优秀工程师"),
        ("培训300名医生。", "名", "医生"),
        ("建设10个体育场馆。", "个", "体育场馆"),
    ],
)
def test_a_classifier_is_told_from_the_word_it_could_begin(
    text: str, unit: str, indicator: str
) -> None:
    (target,) = read(text)
    assert (target.unit, target.indicator) == (unit, indicator)


def test_verbs_joined_in_one_clause_make_a_target_each() -> None:
    text = "推动1000家企业上云、建设50个智能车间。"
    assert [(target.value, target.quote) for target in read(text)] == [
        (1000, "推动1000家企业上云"),
        (50, "建设50个智能车间"),
    ]


def test_respectively_shares_out_dates_or_subjects() -> None:
    text = "到2027年、2030年，中试平台分别达到150家、200家。"
    assert figures(text) == [(150, "家", END_2027), (200, "家", END_2030)]
    text = "到2027年，高新技术企业、科技型中小企业分别达到4000家、7000家。"
    assert [target.indicator for target in read(text)] == ["高新技术企业", "科技型中小企业"]


def test_every_year_recurs_until_a_date() -> None:
    first, second = read("每年遴选标杆示范场景10个以上，到2027年达到50个。")
    assert (first.recurring, first.deadline) == (True, None)
    assert first.quote == "每年遴选标杆示范场景10个以上"
    assert (second.recurring, second.deadline) == (False, END_2027)


def test_a_part_names_its_whole() -> None:
    _, part = read("到2027年，科技企业孵化器达到100家（其中国家级20家）。")
    assert (part.value, part.indicator) == (20, "科技企业孵化器（其中国家级）")


def test_only_the_passage_is_read() -> None:
    text = "培育企业10家。培育企业20家。培育企业30家。"
    assert [t.value for t in targets.find_targets(text, 8, 16)] == [20]


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "到2020年",
                "达到",
                "10",
                "3.5",
                "万",
                "亿元",
                "家",
                "个",
                "%",
                "以上",
                "的",
                "、",
                "和",
            ),
            *(
                "，",
                "。",
                "；",
                "\n",
                "《",
                "》",
                "（",
                "）",
                "“",
                "”",
                "建设",
                "培育",
                "分别",
                "每年",
            ),
            *(
                "企业",
                "对",
                "给予",
                "其中",
                "增长",
                "三",
                "—",
                "目标",
                "左右",
                "不超过",
                "20名人才",
            ),
        ]
    )
    | st.text(max_size=3),
    max_size=40,
)


@given(PIECES, st.integers(0, 20), st.integers(0, 300))
def test_spans_are_exact_whatever_the_text(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    start = min(start, len(text))
    end = min(len(text), start + length)
    for target in targets.find_targets(text, start, end):
        assert text[slice(*target.span)] == target.quote
        assert start <= target.span[0] < target.span[1] <= end
        assert target.indicator
        assert isinstance(target.operator, Operator)
