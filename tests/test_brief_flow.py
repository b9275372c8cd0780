"""Filling pages, breaking titles, Chinese numerals."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.briefs import geometry as g
from desktop.briefs.flow import Link, Strip, anchors, compose
from desktop.briefs.fonts import Fonts, Role
from desktop.briefs.linebreak import Style
from desktop.briefs.numerals import chinese
from desktop.briefs.titles import break_title
from desktop.briefs.typeset import TITLE

INK = (Link(0, 0, 1, 1, "somewhere"),)
FONTS = Fonts()

STRIPS = st.lists(
    st.builds(
        Strip,
        height=st.floats(min_value=0.5, max_value=200),
        items=st.just(INK),
        keep=st.booleans(),
        new_page=st.booleans(),
    ),
    max_size=80,
)


@given(strips=STRIPS)
def test_nothing_is_lost_reordered_or_hangs_over_the_foot(strips: list[Strip]) -> None:
    pages = compose(strips)
    placed = [strip for page in pages for _, strip in page.placed]
    assert placed == strips
    for page in pages:
        feet = [y + strip.height for y, strip in page.placed]
        assert all(foot <= g.TYPE_HEIGHT + 1e-3 for foot in feet)
        assert feet == sorted(feet)


@given(strips=STRIPS)
def test_what_is_kept_together_is_parted_only_if_higher_than_a_page(strips: list[Strip]) -> None:
    pages = compose(strips)
    for page in pages[:-1]:
        last = page.placed[-1][1]
        if last.keep:
            group = 0.0
            for _, strip in reversed(page.placed):
                if not strip.keep:
                    break
                group += strip.height
            index = pages.index(page)
            for _, strip in pages[index + 1].placed:
                group += strip.height
                if not strip.keep:
                    break
            whole_page = len({id(each) for each in pages}) > 1
            assert whole_page
            assert group > g.TYPE_HEIGHT or pages[index + 1].placed[0][1].new_page


def test_22_lines_fill_a_page_and_the_23rd_turns_it() -> None:
    line = Strip(g.LINE_PITCH, INK)
    assert len(compose([line] * 22)) == 1
    assert len(compose([line] * 23)) == 2


def test_white_is_dropped_at_a_pages_head_and_snaps_to_the_grid() -> None:
    line = Strip(g.LINE_PITCH, INK)
    blank = Strip(g.LINE_PITCH, blank=True)
    (page,) = compose([blank, line, Strip(10, INK), Strip(5, snap=True), line])
    assert [round(y / g.LINE_PITCH, 3) for y, _ in page.placed][0::2] == [0, 2]


def test_an_anchor_tells_page_and_place() -> None:
    line = Strip(g.LINE_PITCH, INK)
    pages = compose([line] * 30 + [Strip(g.LINE_PITCH, INK, anchor="here")])
    place = anchors(pages)["here"]
    assert place.page == 1
    assert place.y == pytest.approx(8 * g.LINE_PITCH)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于支持检验检测服务业高质量发展的若干措施", None),
        ("科技服务业与科技成果转化政策选编", ["科技服务业与", "科技成果转化政策选编"]),
        (
            "辽宁省实施科技成果转移转化三年行动计划（2018-2020年）",
            ["辽宁省实施科技成果转移转化", "三年行动计划（2018-2020年）"],
        ),
        (
            "辽宁省强化企业科技创新主体地位 培育壮大科技型企业群体的若干措施",
            ["辽宁省强化企业科技创新主体地位", "培育壮大科技型企业群体的若干措施"],
        ),
    ],
)
def test_titles_break_where_the_sense_allows(title: str, lines: list[str] | None) -> None:
    style = Style(36, 38) if lines and len(title) < 20 else TITLE
    width = g.TYPE_WIDTH - 36
    broken = break_title(FONTS.glyphs(Role.BIAO_SONG, title), style, width)
    got = [line.text for line in broken]
    assert "".join(got) == title.replace(" ", "" if len(got) > 1 else " ")
    if lines:
        assert got == lines
    assert all(line.width <= width + 0.3 for line in broken)


@given(text=st.text("科技成果转化服务业的与、（）2025AB ", min_size=1, max_size=90))
def test_titles_lose_nothing_and_fit(text: str) -> None:
    broken = break_title(FONTS.glyphs(Role.BIAO_SONG, text), TITLE, 300)
    joined = "".join(line.text for line in broken)
    assert joined.replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= 300 + 1 for line in broken)


def test_a_title_of_a_thousand_characters_takes_no_square_time() -> None:
    glyphs = FONTS.glyphs(Role.BIAO_SONG, "科技成果转化" * 170)
    began = time.process_time()
    lines = break_title(glyphs, TITLE, g.TYPE_WIDTH)
    assert time.process_time() - began < 3
    assert sum(len(line.glyphs) for line in lines) == len(glyphs)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (35, "三十五"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1010, "一千零一十"),
        (2000, "二千"),
        (9999, "九千九百九十九"),
        (10000, "10000"),
    ],
)
def test_numerals(number: int, text: str) -> None:
    assert chinese(number) == text
