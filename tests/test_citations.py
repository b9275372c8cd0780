"""References to other documents: titles, numbers, and what is no document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.parsing import citations


def read(text: str) -> list[tuple[str, str | None]]:
    return [
        (cited.title, cited.doc_number) for cited in citations.find_citations(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("落实《科技条例》，", "科技条例", None),
        ("《若干意见》（国发〔2016〕16号）等", "若干意见", "国发〔2016〕16号"),
        ("《若干意见》(川办发[2025]34 号)", "若干意见", "川办发〔2025〕34号"),
        ("《若干意见》（工信部联科【２０２５】110号）", "若干意见", "工信部联科〔2025〕110号"),
        (
            "《关于印发实施〈促进科技成果转化法〉若干规定的通知》（国发〔2016〕16号）",
            "关于印发实施〈促进科技成果转化法〉若干规定的通知",
            "国发〔2016〕16号",
        ),
        ("《关于《某办法》的解释》", "关于《某办法》的解释", None),
        ("按照国办发〔2024〕49号文件要求", "国办发〔2024〕49号", "国办发〔2024〕49号"),
    ],
)
def test_a_reference(text: str, title: str, number: str | None) -> None:
    assert read(text) == [(title, number)]


def test_references_stand_in_their_order_with_their_numbers() -> None:
    text = "按照《甲通知》（国发〔2016〕16号）、《乙条例》和国科发〔2018〕17号文件，制定计划。"
    found = citations.find_citations(text, 0, len(text))
    assert [text[slice(*cited.span)] for cited in found] == [
        "《甲通知》（国发〔2016〕16号）",
        "《乙条例》",
        "国科发〔2018〕17号",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "评选“山东好成果”，开展“知识产权服务万里行”活动。",
        "在《人民日报》《科学通报》杂志刊登。",
        "核发《营业执照》，填写《项目申请表》。",
        "《服务事项通用目录》（以下简称《通用目录》）"[11:],
        "《没有结束的书名，\n下一段》",
        "共16家（个），比2020年增长16%。",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert read(text) == []


PIECES = st.lists(
    st.sampled_from(
        ["《", "》", "〈", "〉", "（", "）", "国发", "〔2016〕", "16号", "意见", "\n", "、"]
    )
    | st.text(max_size=3),
    max_size=40,
)


@given(PIECES, st.integers(0, 20), st.integers(0, 200))
def test_spans_lie_within_the_passage(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    start = min(start, len(text))
    end = min(len(text), start + length)
    last = start
    for cited in citations.find_citations(text, start, end):
        assert last <= cited.span[0] < cited.span[1] <= end
        assert cited.title
        last = cited.span[1]
