"""What is typed, read as literals: any input is an answer or a sentence with a place."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.errors import InvalidQueryError
from index.language import Words, read_words
from index.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("", (), ()),
        ("　 ", (), ()),
        ("中试 平台", ("中试", "平台"), ()),
        ("中试　平台", ("中试", "平台"), ()),
        ("中试 中试", ("中试",), ()),
        ("“中试 平台”", ("中试平台",), ()),
        ('"R&D center"', ("r&d center",), ()),
        ("＂中试＂平台", ("中试", "平台"), ()),
        ("中试“平台”", ("中试", "平台"), ()),
        ("”中试“", ("中试",), ()),
        ('“中试"', ("中试",), ()),
        ('“推动"智改"”', ('推动"智改"',), ()),
        ('"推动“智改”"', ("推动“智改”",), ()),
        ("-平台 中试", ("中试",), ("平台",)),
        ("－“概念 验证”", (), ("概念验证",)),
        ("--x", (), ("-x",)),
        ("2018-2020年", ("2018-2020年",), ()),
        ("《意见》", ("《意见》",), ()),
    ],
)
def test_words_quotes_and_exclusions(
    typed: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    assert read_words(typed) == Words(wanted, unwanted)


@pytest.mark.parametrize(
    ("typed", "place"),
    [("中试 -", 4), ("- 中试", 1), ("中试 “平台", 4), ('中试 ""', 4), ("“ ”", 1), ('-"', 2)],
)
def test_a_slip_is_told_with_its_place(typed: str, place: int) -> None:
    with pytest.raises(InvalidQueryError, match=f"第 {place} 个字符"):
        read_words(typed)


@given(st.text(st.one_of(st.sampled_from(list('-－"＂“” 中a\n')), st.characters())))
@example("-")
@example("“")
@example("\ud800")
def test_any_input_is_read_or_refused_in_chinese(typed: str) -> None:
    answer = outcome(typed)
    if isinstance(answer, str):
        assert re.match(r"检索词第 \d+ 个字符处（", answer)
    else:
        for literal in (*answer.wanted, *answer.unwanted):
            assert literal
            assert literal == normalise(literal)


def outcome(typed: str) -> Words | str:
    try:
        return read_words(typed)
    except InvalidQueryError as error:
        return error.summary
