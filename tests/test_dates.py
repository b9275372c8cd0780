"""Dates in a passage, what they stand for, and which of them are terms."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Precision
from db.parsing import dates, numerals, targets

D = dt.date
YEAR, MONTH, DAY = Precision.YEAR, Precision.MONTH, Precision.DAY


def read(text: str) -> list[tuple[D, Precision, str]]:
    return [(m.date, m.precision, m.quote) for m in dates.find_dates(text, 0, len(text))]


def due(text: str) -> list[tuple[D, Precision]]:
    found = targets.find_targets(text, 0, len(text))
    deadlines = dates.find_deadlines(text, 0, len(text), found)
    return [(deadline.date, deadline.precision) for deadline in deadlines]


@pytest.mark.parametrize(
    ("text", "date", "precision", "quote"),
    [
        ("到2030年，全省", D(2030, 12, 31), YEAR, "到2030年"),
        ("2018年底前，各地", D(2018, 12, 31), MONTH, "2018年底前"),
        ("2021年年底前完成", D(2021, 12, 31), MONTH, "2021年年底前"),
        ("2027年12月31日", D(2027, 12, 31), DAY, "2027年12月31日"),
        ("2025 年 10 月 14 日", D(2025, 10, 14), DAY, "2025 年 10 月 14 日"),
        ("２０２５年６月", D(2025, 6, 30), MONTH, "２０２５年６月"),
        ("二○二五年十月十四日", D(2025, 10, 14), DAY, "二○二五年十月十四日"),
        ("二〇二四年二月底前", D(2024, 2, 29), MONTH, "二〇二四年二月底前"),
        ("2025年上半年", D(2025, 6, 30), MONTH, "2025年上半年"),
        ("2024年第一季度末", D(2024, 3, 31), MONTH, "2024年第一季度末"),
        ("2026年3月中旬", D(2026, 3, 20), MONTH, "2026年3月中旬"),
        ("到“十四五”末，", D(2025, 12, 31), YEAR, "到“十四五”末"),
        ("“十五五”时期末，", D(2030, 12, 31), YEAR, "“十五五”时期末"),
        ("到“十五五”规划期末，", D(2030, 12, 31), YEAR, "到“十五五”规划期末"),
    ],
)
def test_a_coarse_date_stands_for_its_last_day(
    text: str, date: D, precision: Precision, quote: str
) -> None:
    assert read(text) == [(date, precision, quote)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("行动计划（2018-2020年）", D(2020, 12, 31)),
        ("实施方案(2025—2030 年)", D(2030, 12, 31)),
        ("2019年至2020年，", D(2020, 12, 31)),
        ("2023年7月1日至12月31日期间", D(2023, 12, 31)),
        ("2022年4月25日至2023年1月5日", D(2023, 1, 5)),
    ],
)
def test_a_period_is_one_mention_with_its_end(text: str, end: D) -> None:
    mentions = dates.find_dates(text, 0, len(text))
    assert [(mention.date, mention.ranged) for mention in mentions] == [(end, True)]


@pytest.mark.parametrize("text", ["2020年2月30日", "2020年13月1日", "2020年1月0日", "第2020号"])
def test_what_is_no_date_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018年底前，各地区要组织实施并开展总结评估。", [(D(2018, 12, 31), MONTH)]),
        ("2019年至2020年，提出重点任务和实施目标。", [(D(2020, 12, 31), YEAR)]),
        ("2024年，省政府对完成情况进行评估。", [(D(2024, 12, 31), YEAR)]),
        ("完成时限：2019年6月底前", [(D(2019, 6, 30), MONTH)]),
        ("完成时限：2021年10月", [(D(2021, 10, 31), MONTH)]),
        ("2026年5月底前印发细则。", [(D(2026, 5, 31), MONTH)]),
        # A term without its year takes the last one of its sentence, or the passage's only one.
        (
            "2026年3月底前摸清底数，9月底前完成整改。",
            [(D(2026, 3, 31), MONTH), (D(2026, 9, 30), MONTH)],
        ),
        (
            "2026年第一季度完成摸底。年底前建成10个站点。",
            [(D(2026, 3, 31), MONTH), (D(2026, 12, 31), MONTH)],
        ),
        ("到2020年众创空间达到280个，到2020年星创天地达到140个。", [(D(2020, 12, 31), YEAR)]),
    ],
)
def test_terms_are_deadlines_whether_or_not_something_is_counted(
    text: str, expected: list[tuple[D, Precision]]
) -> None:
    assert due(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "落实《三年行动计划（2018-2020年）》，加强服务。",
        "能耗比2020年下降8.8%。",
        "自2026年1月1日起施行。",
        "有效期至2027年12月31日。",
        "2020年以来，我省科技服务业快速发展。",
        "按照《若干意见》（国发〔2016〕16号）精神，开展工作。",
        "积极开展2023年新能源汽车下乡活动。",
        "2023年，全省建立了工作机制。",
        "年底前完成整改，6月底前报送进展。",
        "到本世纪中叶建成科技强省。",
        "辽宁省人民政府办公厅\n2024年12月14日",
    ],
)
def test_what_is_no_term_is_no_deadline(text: str) -> None:
    assert due(text) == []


def test_every_year_s_end_is_no_single_day() -> None:
    assert due("2026年3月底前制定清单，每年年底前通报一次，每年6月底前评估。") == [
        (D(2026, 3, 31), MONTH)
    ]


@pytest.mark.parametrize(
    ("printed", "value"),
    [("三十五", 35), ("十二", 12), ("两百", 200), ("一千零八", None), ("二〇二五", 2025)],
)
def test_chinese_numbers(printed: str, value: int | None) -> None:
    assert numerals.chinese(printed) == (value if value is not None else 1008)


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "2020年",
                "到",
                "至",
                "-",
                "底",
                "前",
                "12月",
                "31日",
                "十",
                "二〇二五年",
                "末",
                "99月",
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
                "上半年",
                "季度",
                "达到",
                "10%",
            ),
        ]
    )
    | st.text(max_size=4),
    max_size=30,
)


@given(PIECES, st.integers(0, 20), st.integers(0, 200))
def test_spans_are_exact_whatever_the_text(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    start = min(start, len(text))
    end = min(len(text), start + length)
    for mention in dates.find_dates(text, start, end):
        assert text[slice(*mention.span)] == mention.quote
        assert start <= mention.span[0] < mention.span[1] <= end
    for deadline in dates.find_deadlines(text, start, end, ()):
        assert text[slice(*deadline.span)] == deadline.quote
