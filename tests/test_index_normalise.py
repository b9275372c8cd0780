"""What counts as the same text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.normalise import _FOLDING, Normalised, fold, normalise
from tests.index_world import plain

# Every kind of character that normalising treats in its own way, often enough to meet.
CHARS = st.one_of(
    st.sampled_from(
        list("科技厅一〇，,。（(《“”—ＡａA１1－-％% \t\n\u3000\u00a0\x00Σςİẞ𠀀𐐀é\ud800￥")
    ),
    st.characters(),
)
TEXTS = st.text(CHARS, max_size=40)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("科 技\n创新", "科技创新"),
        ("２０１８－２０２０年", "2018-2020年"),
        ("Ｒ＆Ｄ　Center", "r&d center"),
        ("GB/T   9704", "gb/t 9704"),
        ("到 2027 年，\n规模", "到2027年,规模"),
        ("  首台（套） ", "首台(套)"),
        ("A， B", "a, b"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_widths_case_and_idle_white_space_do_not_count(source: str, expected: str) -> None:
    assert normalise(source) == expected


def test_folding_in_stretches_is_folding_every_character() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    assert fold(everything) == everything.translate(_FOLDING)
    assert [fold(char) for char in everything[:0x10000]] == [
        char.translate(_FOLDING) for char in everything[:0x10000]
    ]


@given(TEXTS)
@example("\ud800科")
def test_normalising_again_changes_nothing_and_nothing_unsearchable_is_left(source: str) -> None:
    once = normalise(source)
    assert normalise(once) == once
    assert "\0" not in once
    once.encode("utf-16-le")


@given(
    st.text(st.sampled_from(list("科技厅一〇，,。（(《“”—ＡａA１1－-％% \t\n\u3000\u00a0Σςİẞ𠀀𐐀é")))
)
def test_the_plain_second_opinion_agrees(source: str) -> None:
    assert normalise(source) == plain(source)


@given(TEXTS, st.integers(0, 40), st.integers(1, 12))
def test_what_stands_in_a_text_stands_in_its_normal_form(
    source: str, start: int, length: int
) -> None:
    assert normalise(source[start : start + length].strip()) in normalise(source)


@given(TEXTS)
def test_every_place_of_the_normal_form_leads_back_to_its_source(source: str) -> None:
    normal = Normalised.of(source)
    assert normal.text == normalise(source)
    for start in range(len(normal.text)):
        for end in range(start + 1, min(len(normal.text), start + 5) + 1):
            part = normal.text[start:end]
            first, last = normal.source_span(start, end)
            if part == part.strip():
                assert normalise(source[first:last]) == part
                assert source[first:last] == source[first:last].strip()
