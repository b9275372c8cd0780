"""What is typed means what one would think, and a slip is told with its place."""

from __future__ import annotations

import contextlib
import datetime as dt
import subprocess
import sys
import time

import pytest

from db.errors import InvalidQueryError
from db.models import Role, Status
from index.language import lift, read_query, write_query
from index.query import (
    And,
    Condition,
    DueState,
    Filters,
    Literal,
    Node,
    Not,
    Or,
    Query,
    SumRange,
)


def words(*texts: str) -> tuple[Literal, ...]:
    return tuple(Literal(text) for text in texts)


def quotation(text: str) -> Literal:
    return Literal(text, quoted=True)


A, B, C = words("a", "b", "c")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", None),
        ("　 \u2003\n", None),
        ("中试 平台", And(words("中试", "平台"))),
        ("中试　平台", And(words("中试", "平台"))),
        ("中试 中试", Literal("中试")),
        ("R&D r&d Ｒ＆Ｄ", Literal("R&D")),
        ("“中试 平台”", quotation("中试 平台")),
        ('"R&D center"', quotation("R&D center")),
        ("＂中试＂平台", And((quotation("中试"), Literal("平台")))),
        ("中试“平台”", And((Literal("中试"), quotation("平台")))),
        ("”中试“", quotation("中试")),
        ('“中试"', quotation("中试")),
        ('“推动"智改"”', quotation('推动"智改"')),
        ('"推动“智改”"', quotation("推动“智改”")),
        ('"推动""智改"""', quotation('推动"智改"')),
        ("“推动““智改””转”", quotation("推动“智改”转")),
        ('中试 "中试"', And((Literal("中试"), quotation("中试")))),
        ("-平台 中试", And((Not(Literal("平台")), Literal("中试")))),
        ("－“概念 验证”", Not(quotation("概念 验证"))),
        ("--x", Not(Literal("-x"))),
        ("--", Not(Literal("-"))),
        ("2018-2020年", Literal("2018-2020年")),
        ("《意见》", Literal("《意见》")),
        ("a | b", Or((A, B))),
        ("a|b｜c", Or((A, B, C))),
        ("a b | c", And((A, Or((B, C))))),
        ("a | b c", And((Or((A, B)), C))),
        ("a | -b", Or((A, Not(B)))),
        ("a | a", A),
        ("(a | b) | c", Or((A, B, C))),
        ("(a b) c", And((A, B, C))),
        ("(a b) | c", Or((And((A, B)), C))),
        ("（a　b）｜c", Or((And((A, B)), C))),
        ("((a b)) | c", Or((And((A, B)), C))),
        ("-(a b)", Not(And((A, B)))),
        ("-(a|b)c", And((Not(Or((A, B))), C))),
        ("-(-(a b)) c", And((A, B, C))),
        ("-(-a)", A),
        ("-(--x)", quotation("-x")),
        ("( a )", A),
        ("(-a)", Not(A)),
        ("(“a”)", quotation("a")),
    ],
)
def test_words_quotations_and_brackets(typed: str, text: Node | None) -> None:
    assert read_query(typed) == Query(text)


@pytest.mark.parametrize(
    "typed",
    [
        "首台（套）",
        "（试行）",
        "(试行)办法",
        "（试行",
        "试行）",
        ")x(",
        "((一))",
        "()",
        "(-)",
        "a(b",
        "(a)(b",
        "10:30",
        "注:",
        "http://www.gov.cn/zhengce",
        "R&D:",
        "补助资金:500万",
        "中试-平台",
        "资金>=500万",
        ":",
        "《",
        "\x00",
        "\ud800",
        "e\u0301",
    ],
)
def test_what_only_looks_like_a_mark_is_text(typed: str) -> None:
    assert read_query(typed) == Query(Literal(typed))


def test_a_bracket_belongs_to_the_word_it_stands_in() -> None:
    assert read_query("(首台（套） 平台)|a") == Query(Or((And(words("首台（套）", "平台")), A)))
    assert read_query("a (b c） )").text == And(words("a", "b", "c", ")"))
    assert read_query("（一）推动 中试").text == And(words("（一）推动", "中试"))


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("省:辽宁", Filters(provinces=("辽宁",))),
        ("省：辽宁，四川、山东", Filters(provinces=("辽宁", "四川", "山东"))),
        ("省:辽宁|四川", Filters(provinces=("辽宁", "四川"))),
        ("省:辽宁 省份:四川 地区:辽宁", Filters(provinces=("辽宁", "四川"))),
        ("类别:科技金融", Filters(categories=("科技金融",))),
        ("责任部门:科技厅 分工:牵头", Filters(departments=("科技厅",), roles=(Role.LEAD,))),
        ("角色:参与,按职责分工", Filters(roles=(Role.PARTICIPANT, Role.JOINT))),
        ("角色:LEAD", Filters(roles=(Role.LEAD,))),
        ("期限:2027", Filters(years=(2027,))),
        ("期限:２０２７年,2029", Filters(years=(2027, 2029))),
        (
            "期限:2026-2028",
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2028, 12, 31)),
        ),
        (
            "期限:2026年至2028年",
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2028, 12, 31)),
        ),
        (
            "期限:2026..2028",
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2028, 12, 31)),
        ),
        (
            "期限:2025-2027,2026-2028",
            Filters(due_after=dt.date(2025, 1, 1), due_before=dt.date(2028, 12, 31)),
        ),
        ("期限:2024-2025,2027-2028", Filters(years=(2024, 2025, 2027, 2028))),
        (
            "期限:2028年6月",
            Filters(due_after=dt.date(2028, 6, 1), due_before=dt.date(2028, 6, 30)),
        ),
        (
            "期限:2028-02-29",
            Filters(due_after=dt.date(2028, 2, 29), due_before=dt.date(2028, 2, 29)),
        ),
        ("期限:>=2026-01-01", Filters(due_after=dt.date(2026, 1, 1))),
        ("期限:>2026", Filters(due_after=dt.date(2027, 1, 1))),
        ("期限:＞2026年6月", Filters(due_after=dt.date(2026, 7, 1))),
        ("期限:<=2027", Filters(due_before=dt.date(2027, 12, 31))),
        ("期限:<=2027年底", Filters(due_before=dt.date(2027, 12, 31))),
        ("期限：≤2028/2/3", Filters(due_before=dt.date(2028, 2, 3))),
        ("期限:《2028.1.1", Filters(due_before=dt.date(2027, 12, 31))),
        (
            "期限:>=2026-01-01<2028-01-01",
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2027, 12, 31)),
        ),
        (
            "期限:>=2025 期限:<2028 期限:>=2026",
            Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2027, 12, 31)),
        ),
        (
            "期限:>=2026 期限:2024",
            Filters(due_after=dt.date(2026, 1, 1), years=(2024,)),
        ),
        (
            "期限:已到期,今年,明年及以后,无",
            Filters(due=tuple(DueState), no_deadline=True),
        ),
        ("期限:逾期", Filters(due=(DueState.OVERDUE,))),
        ("效力:现行,已过期", Filters(statuses=(Status.IN_FORCE, Status.EXPIRED))),
        (
            "效力:未注明有效期 效力:尚未施行",
            Filters(statuses=(Status.UNSTATED, Status.NOT_YET)),
        ),
        ("资金:有", Filters(funded=True)),
        ("资金:无", Filters(funded=False)),
        ("资金:未写明金额", Filters(sum_unstated=True)),
        ("资金:写明金额", Filters(sums=(SumRange(),))),
        ("资金:>=500万", Filters(sums=(SumRange(5_000_000, None),))),
        ("资金:>500万元", Filters(sums=(SumRange(5_000_001, None),))),
        ("资金:<=1.5亿", Filters(sums=(SumRange(None, 150_000_001),))),
        ("资金：＜３００００元", Filters(sums=(SumRange(None, 30_000),))),
        ("资金:》=5千万", Filters(sums=(SumRange(50_000_000, None),))),
        ("资金:>=100万<500万", Filters(sums=(SumRange(1_000_000, 5_000_000),))),
        ("资金:>=100万 资金:<500万", Filters(sums=(SumRange(1_000_000, 5_000_000),))),
        ("资金:500万以上", Filters(sums=(SumRange(5_000_000, None),))),
        ("资金:500万元及以上", Filters(sums=(SumRange(5_000_000, None),))),
        ("资金:500万以内", Filters(sums=(SumRange(None, 5_000_001),))),
        ("资金:不足500万 资金:超过10万", Filters(sums=(SumRange(100_001, 5_000_000),))),
        ("资金:100万-500万", Filters(sums=(SumRange(1_000_000, 5_000_001),))),
        ("资金:100万元至500万元", Filters(sums=(SumRange(1_000_000, 5_000_001),))),
        ("资金:>=1,000万", Filters(sums=(SumRange(10_000_000, None),))),
        (
            "资金:＞＝１，０００万，<5",
            Filters(sums=(SumRange(10_000_000, None), SumRange(None, 5))),
        ),
        (
            "资金:<10万,>=1亿",
            Filters(sums=(SumRange(None, 100_000), SumRange(100_000_000, None))),
        ),
        ("资金:<10万|≥1亿", Filters(sums=(SumRange(None, 100_000), SumRange(100_000_000, None)))),
        ("目标:有", Filters(with_targets=True)),
        ("目标:无,亿元", Filters(with_targets=False, targets=("亿元",))),
        ('目标:亿元,"有"', Filters(targets=("亿元", "有"))),
        ("批注:有", Filters(noted=True)),
        ("批注:待办", Filters(notes=("待办",))),
        ("文件:川办发〔2025〕34号", Filters(documents=("川办发〔2025〕34号",))),
        ("文件:川办发（2025）34号", Filters(documents=("川办发（2025）34号",))),
        ("文件:“关于 措施”", Filters(documents=("关于 措施",))),
        ("截至:2026-11-20", Filters(as_of=dt.date(2026, 11, 20))),
        ("截止:2026年6月", Filters(as_of=dt.date(2026, 6, 30))),
        ("-省:辽宁", Filters(excluded=Filters(provinces=("辽宁",)))),
        (
            "－类:科技金融 -资金:<10万 -资金:>=1亿 省:辽宁",
            Filters(
                provinces=("辽宁",),
                excluded=Filters(
                    categories=("科技金融",),
                    sums=(SumRange(None, 100_000), SumRange(100_000_000, None)),
                ),
            ),
        ),
        (
            "-期限:>=2028 -期限:>=2026",
            Filters(excluded=Filters(due_after=dt.date(2026, 1, 1))),
        ),
        ("-目标:无 -目标:亿元", Filters(excluded=Filters(with_targets=False, targets=("亿元",)))),
        ("-目标:无,亿元", Filters(excluded=Filters(with_targets=False, targets=("亿元",)))),
        ("(省:辽宁) 类:科技金融", Filters(provinces=("辽宁",), categories=("科技金融",))),
        ("-(-省:辽宁)", Filters(provinces=("辽宁",))),
        ("-(省:辽宁 省:四川)", Filters(excluded=Filters(provinces=("辽宁", "四川")))),
        ("-(-省:辽宁 -省:四川)", Filters(provinces=("辽宁", "四川"))),
    ],
)
def test_fields_are_filters(typed: str, filters: Filters) -> None:
    assert read_query(typed) == Query(None, filters)


MONEY = Filters(sums=(SumRange(5_000_000, None),))
YEARS = Filters(due_after=dt.date(2026, 1, 1), due_before=dt.date(2028, 12, 31))


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("资金:>=500 万元", MONEY),
        ("资金：>= 500　万", MONEY),
        ("资金: >=500万", MONEY),
        ("资金 :>=500万 元", MONEY),
        ("资金\t： >= 5 000 000 元", MONEY),
        ("资金:500 万 以上", MONEY),
        ("-资金:>=500 万", Filters(excluded=MONEY)),
        ("资金:>=100万 <600 万", Filters(sums=(SumRange(1_000_000, 6_000_000),))),
        ("资金:100 万 - 500 万", Filters(sums=(SumRange(1_000_000, 5_000_001),))),
        ("期限:>=2028 年", Filters(due_after=dt.date(2028, 1, 1))),
        ("期限:<= 2028 年 6 月 底", Filters(due_before=dt.date(2028, 6, 30))),
        (
            "期限:2028 年 6 月 1 日",
            Filters(due_after=dt.date(2028, 6, 1), due_before=dt.date(2028, 6, 1)),
        ),
        ("期限:2026 - 2028", YEARS),
        ("期限:2026- 2028 年", YEARS),
        ("期限:2026 年 至 2028 年", YEARS),
        ("期限: >=2026 <= 2028", YEARS),
        ("期限:2026 , 2027", Filters(years=(2026, 2027))),
        ("截至: 2026 年 6 月", Filters(as_of=dt.date(2026, 6, 30))),
        ("省: 辽宁、 四川", Filters(provinces=("辽宁", "四川"))),
        ("省 ： “辽宁”", Filters(provinces=("辽宁",))),
    ],
)
def test_a_blank_in_a_value_changes_nothing(typed: str, filters: Filters) -> None:
    """As a word, the unit would leave a limit in yuan where one in 万元 was meant."""
    for following in ("", " 中试", "　-中试", " “万”"):
        query = read_query(typed + following)
        assert query.filters == filters
    if filters.as_of is None:
        assert read_query(f"{typed} | a") == Query(Or((Condition(filters), A)))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("万元 资金:>=500", '资金:">=500" 万元'),
        ("万元以上 资金:有,>=500", '资金:有,">=500" 万元以上'),
        ("资金:>=500万 万元", "资金:>=500万 万元"),
        ("年度 期限:2026", "期限:2026 年度"),
        ("6月 -期限:2026", "-期限:2026 6月"),
        ("-2028 期限:2026", '期限:"2026" -2028'),
        ("《意见》 资金:>5万", "资金:>5万 《意见》"),
        ("<6 资金:>=5", '资金:">=5" <6'),
        ("，2027 期限:2026", '期限:"2026" ，2027'),
        ("-(万 资金:<5 b)", '-(资金:"<5" 万 b)'),
        ("b | (<6 资金:>=5)", 'b | (资金:">=5" <6)'),
        ("资金 (：x y)", "(资金 ) ：x y"),
        ("-(资金 (：x y))", "-(资金 ：x y)"),
    ],
)
def test_words_stay_words_where_they_look_like_the_rest_of_a_value(
    typed: str, printed: str
) -> None:
    query = read_query(typed)
    assert write_query(query) == printed
    assert read_query(printed) == query


PROVINCE = Condition(Filters(provinces=("辽宁",)))
CATEGORY = Condition(Filters(categories=("x",)))
LED = Condition(Filters(departments=("科技厅",), roles=(Role.LEAD,)))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("省:辽宁 | a", Or((PROVINCE, A))),
        ("a|省:辽宁", Or((A, PROVINCE))),
        ("省:辽宁| a", Or((PROVINCE, A))),
        ("省:辽宁|类:x", Or((PROVINCE, CATEGORY))),
        ("省:辽宁|-a", Or((PROVINCE, Not(A)))),
        ("省:辽宁|(a b)", Or((PROVINCE, And((A, B))))),
        ("(省:辽宁 |a)", Or((PROVINCE, A))),
        ("(省:辽宁 a) | b", Or((And((PROVINCE, A)), B))),
        ("(a 省:辽宁) | b", Or((And((PROVINCE, A)), B))),
        ("(部门:科技厅 角色:牵头) | a", Or((LED, A))),
        ("-(部门:科技厅 角色:牵头)", Not(LED)),
        (
            "-省:辽宁 | a",
            Or((Condition(Filters(excluded=Filters(provinces=("辽宁",)))), A)),
        ),
        (
            "(资金:>=100万 资金:<500万) | a",
            Or((Condition(Filters(sums=(SumRange(1_000_000, 5_000_000),))), A)),
        ),
    ],
)
def test_fields_in_brackets_are_conditions(typed: str, text: Node) -> None:
    assert read_query(typed) == Query(text)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "中试 -补助 （平台｜基地） 角色：牵头 -类:x 省:辽宁省、四川省 期限:<2028 部门:科技厅",
            "省:辽宁省,四川省 部门:科技厅 角色:牵头 期限:<=2027 -类:x 中试 -补助 (平台 | 基地)",
        ),
        ("a | b", "a | b"),
        ("省:辽宁 a|b", "省:辽宁 (a | b)"),
        ("期限:>=2026-01-01", "期限:>=2026"),
        ("期限:>=2026-01-01<=2028", "期限:2026-2028"),
        ("期限:>=2026-02-01<2027-07-01", "期限:>=2026-02<=2027-06"),
        ("期限:2028-06-01", "期限:2028-06-01"),
        ("期限:2028年6月", "期限:2028-06"),
        ("资金:<=500万元", "资金:<=500万"),
        ("资金:<5000000", "资金:<500万"),
        ("资金:>100000000", "资金:>1亿"),
        ("资金:>=12345万", "资金:>=12345万"),
        ("资金:>=1.25亿", "资金:>=1.25亿"),
        ("资金:>=30001元", "资金:>3万"),
        ("资金:>=30011元", "资金:>=30011"),
        ("资金:<=30010元", "资金:<=30010"),
        ("效力:未注明有效期 期限:逾期", "期限:已到期 效力:未注明"),
        ("“中试”", '"中试"'),
        ('“说"一"”', '"说""一"""'),
        ("文件:“关于 措施”", '文件:"关于 措施"'),
        ('目标:"无" 目标:"亿元"', '目标:"无",亿元'),
        ("a )x|b", "a )x | b"),
        ("a (b", "a (b"),
    ],
)
def test_a_query_is_printed_short_and_clear(typed: str, printed: str) -> None:
    query = read_query(typed)
    assert write_query(query) == printed
    assert read_query(printed) == query


@pytest.mark.parametrize(
    ("typed", "place", "sentence"),
    [
        ("中试 -", 4, "“-”后面没有字"),
        ("- 中试", 1, "“-”后面没有字"),
        ("(a -)", 4, "“-”后面没有字"),
        ("-|a", 1, "“-”后面没有字"),
        ("中试 “平台", 4, "引号没有收尾"),
        ('-"', 2, "引号没有收尾"),
        ('"a""', 1, "引号没有收尾"),
        ('中试 ""', 4, "引号里没有字"),
        ("“ ”", 1, "引号里没有字"),
        ('省:""', 3, "引号里没有字"),
        ("| a", 1, "“|”前面没有字"),
        ("(|a)", 2, "“|”前面没有字"),
        ("a ｜", 3, "“|”后面没有字"),
        ("a || b", 3, "“|”后面没有字"),
        ("(a |) b", 4, "“|”后面没有字"),
        ("中试 (平台 基地", 4, "括号没有收尾"),
        ("(a (b c)", 1, "括号没有收尾"),
        ("(-a", 1, "括号没有收尾"),
        ("a ( )", 3, "括号里没有字"),
        ("(a " * 41, 121, "最多 40 层"),
        ("中试 省:", 4, "“省:”后面没有值.*全称或简称"),
        ("省份： -辽宁", 1, "“省份：”后面没有值.*省:辽宁.*请加引号"),
        ("省份 ： | 辽宁", 1, "“省份 ：”后面没有值.*请加引号"),
        ("省： 类:x", 1, "“省：”后面没有值"),
        ("省：辽宁；类：科技金融", 5, "用空格隔开，不用分号"),
        ("-期限:", 2, "2026-2028.*请加引号"),
        ("(资金:)", 2, ">=500万.*请加引号"),
        ("省:|a", 1, "后面没有值"),
        ("省:a,", 4, "多个值之间用逗号隔开，末尾不写逗号"),
        ("省:a, -b", 4, "多个值之间用逗号隔开，末尾不写逗号"),
        ('省:辽宁"x"', 5, "整个放进引号"),
        ('文件:"a"b', 7, "整个放进引号"),
        ("部门:(a b)", 4, "不用括号"),
        ("角色:老大", 4, "牵头、参与、按职责分工"),
        ("角色:牵头,老大", 7, "“角色”没有“老大”"),
        ("效力:在用", 4, "现行、已过期、尚未施行、未注明"),
        ("期限:明天", 4, "可以写：年份 2027.*已到期、今年、明年及以后、无"),
        ("期限:有", 4, "-期限:无"),
        ("期限:2028-13", 4, "不是日历上有的日期"),
        ("期限:>=2027-02-29", 4, "不是日历上有的日期"),
        ("期限:0000", 4, "不是日历上有的日期"),
        ("期限:>=", 4, "比较符号后面要写日期，如 2028、"),
        ("期限:2026 -2028", 4, "是年份范围还是要排除的词.*-“2028”"),
        ("期限:=2028", 4, "比较符号不对"),
        ("期限:>=2027=", 4, "比较符号不对"),
        ("期限:>=20270101", 4, "不是日期"),
        ("期限:<0001", 4, "之外没有日期"),
        ("期限:>9999", 4, "之外没有日期"),
        ("期限:2028-2026", 4, "起止相反"),
        ("期限:>=2028<2026", 4, "起止相反"),
        ("期限:>=2028 中试 期限:<2026", 14, "起止相反"),
        ("期限:<2026-05,>=2028", 1, "合不成一段"),
        ("-期限:<2020 -期限:>=2035", 12, "合不成一段.*-（期限"),
        ("期限:<2020,>=2019", 1, "包括了所有日子.*-期限:无"),
        ("资金:500万", 4, "比较符号.*>=500万"),
        ("资金: 500 万", 5, "比较符号.*>=500万"),
        ("资金:5,00", 4, "比较符号"),
        ("资金:500万左右", 4, "不是金额"),
        ("资金:100-500万", 4, "两端都要写单位.*>=100万<=500万"),
        ("资金:500万至100万", 4, "上下限相反"),
        ("资金:超过", 4, "后面要写金额"),
        ("资金:>=500 万元以上", 4, "单位还是要查找的词.*请加引号"),
        ("资金:>=五百万", 4, "不是金额"),
        ("资金:>", 4, "后面要写金额"),
        ("资金:>=0.5", 4, "不到整元"),
        ("资金:<0", 4, "没有小于 0"),
        ("资金:>=" + "9" * 5000, 4, "不是金额"),
        ("资金:多", 4, "有、无、写明金额、未写明金额"),
        ("资金:>=5万<5万", 4, "上下限相反"),
        ("资金:>=500万 资金:<100万", 11, "不少于 500万元又少于 100万元.*逗号"),
        ("资金:有 资金:无", 6, "只留一个"),
        ("-批注:有 -批注:无", 8, "只留一个"),
        ("截至:今天", 4, "不是日期"),
        ("截至:2026 截至:2027", 9, "只能写一个"),
        ("-截至:2026", 2, "前面不加"),
        ("a | 截至:2026", 5, "旁边不用"),
        ("(截至:2026 a) | b", 2, "括号外面"),
    ],
)
def test_a_slip_is_told_with_its_place(typed: str, place: int, sentence: str) -> None:
    with pytest.raises(InvalidQueryError, match=rf"^检索词第 {place} 个字符处（.*）：.*{sentence}"):
        read_query(typed)


def test_a_message_can_be_shown_whatever_was_typed() -> None:
    with pytest.raises(InvalidQueryError) as caught:
        read_query('\ud800\x00\n"')
    assert "第 4 个字符" in caught.value.summary
    with pytest.raises(InvalidQueryError) as caught:
        read_query("(\ud800\x00　a\u202e")
    assert "（(\ufffd\ufffd a\ufffd）" in caught.value.summary
    caught.value.summary.encode()


def test_typed_fields_are_lifted_into_the_filters() -> None:
    chosen = Filters(provinces=("四川省",), due_before=dt.date(2030, 1, 1))
    typed = "中试 省:辽宁 -类:x 期限:<2028 a|b"
    assert lift(typed, chosen) == (
        "中试 (a | b)",
        Filters(
            provinces=("四川省", "辽宁"),
            due_before=dt.date(2027, 12, 31),
            excluded=Filters(categories=("x",)),
        ),
    )
    assert lift("省:辽宁", Filters()) == ("", Filters(provinces=("辽宁",)))


def test_limits_from_two_places_narrow_each_other_and_may_contradict() -> None:
    chosen = Filters(sums=(SumRange(5_000_000, None),), due_after=dt.date(2028, 1, 1))
    assert lift("资金:<900万 期限:>=2026", chosen)[1] == Filters(
        sums=(SumRange(5_000_000, 9_000_000),), due_after=dt.date(2028, 1, 1)
    )
    with pytest.raises(InvalidQueryError, match=r"第 4 个字符处（资金:<100万）：金额的上下限相反"):
        lift("中试 资金:<100万", chosen)
    with pytest.raises(InvalidQueryError, match=r"^两处的筛选合不到一起：期限的起止相反"):
        chosen.merged(Filters(due_before=dt.date(2027, 1, 1)))
    assert chosen.merged(Filters(years=(2026,), sum_unstated=True)) == Filters(
        sums=(SumRange(5_000_000, None),),
        sum_unstated=True,
        due_after=dt.date(2028, 1, 1),
        years=(2026,),
    )


def test_of_two_days_of_judgement_the_one_typed_counts() -> None:
    day = dt.date(2026, 6, 30)
    assert lift("截至:2026-06-30", Filters(as_of=dt.date(2027, 1, 1))) == ("", Filters(as_of=day))
    assert lift("省:辽宁", Filters(as_of=day))[1] == Filters(provinces=("辽宁",), as_of=day)


@pytest.mark.parametrize("typed", ["", " ", "中试  （平台｜基地） ", "a|省:辽宁", "“x”"])
def test_words_without_filters_stay_as_they_were_typed(typed: str) -> None:
    chosen = Filters(provinces=("四川省",))
    assert lift(typed, chosen) == (typed, chosen)


BRACKETS = ["(", ")", "( ", "()", "(a ", "(-x)", "(省:a|", "-(省:a ", "-(a|(b ", "a(b ", "省:a|("]
QUOTES = ['"', '""', "“", "”", "“”", '“"', '"a" ']
SIGNS = ["-", "--", "|", "a|", "a | ", " ", "　", "\x00", "\ud800 ", "\u0301", "9", ":", "，"]
TYPED = ["省:", "省:a,", "省:a|", "省:a ", "-省:a ", "期限:", ">=2026", "期限:2026 ", "资金:>=1 "]


@pytest.mark.parametrize("piece", [*BRACKETS, *QUOTES, *SIGNS, *TYPED, "期限:2020-2090,"])
def test_a_long_input_takes_time_in_proportion(piece: str) -> None:
    """Thirty thousand characters: with anything but linear time it would be minutes."""
    many = piece * (30_000 // len(piece))
    for typed in (many, f"a{many}b)", f"期限:{many}"):
        began = time.thread_time()
        with contextlib.suppress(InvalidQueryError):
            write_query(read_query(typed))
        assert time.thread_time() - began < 5


def test_reading_needs_nothing_heavy() -> None:
    code = (
        "import sys, index.language\n"
        "assert not {'numpy', 'whoosh', 'sqlite3'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
