"""Breaking lines by GB/T 15834."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.briefs import geometry as g
from desktop.briefs.fonts import Fonts, Role
from desktop.briefs.linebreak import NEVER_FIRST, NEVER_LAST, Line, Style, break_lines
from desktop.briefs.typeset import BODY

FONTS = Fonts()
INDENT = 2 * g.CHARACTER_PITCH

OVER = 0.25
"""Points: characters of 16 pt stand in cells of 15.79 pt, the last one's edge reaches over."""

WORDS = ("R&D", "1+N", "99.5%", "2025", "GB/T", "AI", "100", "5G")
PIECES = st.one_of(
    st.sampled_from(("科", "技", "成果", "转化", "中试", "平台", "服务业")),
    st.sampled_from("，。、；：！？（）《》“”‘’〔〕·"),
    st.sampled_from(("——", "……", "—", "，“", "”。", "）、", "》（", "”（")),
    st.sampled_from(WORDS),
    st.sampled_from((" ", "\u3000")),
)
TEXTS = st.lists(PIECES, max_size=120).map("".join)


def broken(text: str, measure: float = g.TYPE_WIDTH, indent: float = INDENT) -> list[Line]:
    return break_lines(FONTS.glyphs(Role.FANG, text), BODY, measure, indent=indent)


@settings(max_examples=300, deadline=None)
@example(text="科R&DR&D！\u3000，！", characters=8)
@given(text=TEXTS, characters=st.integers(min_value=8, max_value=28))
def test_rules_hold_on_any_text(text: str, characters: int) -> None:
    measure = characters * g.CHARACTER_PITCH
    lines = broken(text, measure)
    # Nothing but blanks at the breaks is lost.
    joined = "".join(line.text for line in lines)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)
    for line in lines[1:]:
        assert not line.text[0].isspace()
    for line, following in itertools.pairwise(lines):
        before, after = line.text[-1], following.text[0]
        # Only a run of marks as long as the line may force a bad break.
        if len(line.glyphs) > 1 and re.search(r"\w", line.text[1:]):
            assert not (before == after and before in "—…" and paired(text, lines, line))
            if not forced(line):
                assert after not in NEVER_FIRST
                assert before not in NEVER_LAST
        assert line.x + line.width == pytest.approx(measure, abs=0.01) or len(line.glyphs) == 1
    assert all(line.x + line.width <= measure + OVER for line in lines)


def paired(text: str, lines: list[Line], line: Line) -> bool:
    """Return whether the break after ``line`` parts a pair of dashes or dots."""
    done = "".join(each.text for each in lines[: lines.index(line) + 1])
    mark = done[-1]
    run = len(done) - len(done.rstrip(mark))
    return run % 2 == 1 and re.sub(r"\s", "", text).count(mark) % 2 == 0 and run == 1


def forced(line: Line) -> bool:
    """Return whether no place in the line allowed a break; blanks set no mark free."""
    text = re.sub(r"\s", "", line.text[1:])
    return not any(
        second not in NEVER_FIRST and first not in NEVER_LAST and not (first + second).isascii()
        for first, second in itertools.pairwise(text)
    )


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_words_and_numbers_stay_whole(text: str) -> None:
    lines = broken(text)
    for line, following in itertools.pairwise(lines):
        parted = line.text[-1] + following.text[0]
        if re.fullmatch(r"[0-9A-Za-z%&+]{2}", parted):
            # A chain of words longer than a line cannot be whole.
            chain = re.search(r"[!-~]*$", line.text)[0] + re.match(r"[!-~]*", following.text)[0]
            widths = [glyph.width for glyph in FONTS.glyphs(Role.FANG, chain)]
            assert sum(widths) > 3


def test_a_full_line_has_28_characters() -> None:
    first, second, *_ = broken("围绕产业链布局创新链建设现代化产业体系" * 5)
    assert len(first.glyphs) == 26
    assert len(second.glyphs) == 28
    assert second.spacing == pytest.approx(BODY.tracking, abs=0.01)


def test_pairs_stay_whole_and_may_start_a_line() -> None:
    for mark in ("——", "……"):
        for lead in range(22, 30):
            lines = broken("科" * lead + mark + "技" * 10)
            assert any(mark in line.text for line in lines)


def test_a_single_dash_between_years_does_not_start_a_line() -> None:
    for lead in range(15, 30):
        lines = broken("科" * lead + "（2025—2030年）")
        assert all(not line.text.startswith("—") for line in lines)


def test_a_mark_is_drawn_in_where_others_give_room() -> None:
    # 26 characters fill the first line; the stop would be the 27th.
    text = "科技，" * 8 + "成果。" + "转化"
    first, second = broken(text)
    assert first.text.endswith("成果。")
    assert second.text == "转化"
    assert first.x + first.width <= g.TYPE_WIDTH + OVER


def test_otherwise_the_character_before_the_mark_goes_over() -> None:
    first, second = broken("科" * 26 + "。技")
    assert len(first.text) == 25
    assert second.text == "科。技"
    assert first.x + first.width == pytest.approx(g.TYPE_WIDTH)


def test_facing_marks_are_set_closer() -> None:
    (line,) = broken("《办法》（试行）")
    (loose,) = broken("《办法甲（试行）")
    assert line.taken
    assert line.width < loose.width - 0.3 * BODY.size
    assert not loose.taken


def test_a_long_name_is_parted_at_a_joint_rather_than_leave_a_gap() -> None:
    lines = broken("科" * 22 + "policy-desk.example-of-a-long-name.example")
    assert lines[0].text[-1] in "-."
    assert all(line.text for line in lines)


def test_a_word_longer_than_the_line_is_parted_anywhere() -> None:
    lines = broken("a" * 300)
    assert "".join(line.text for line in lines) == "a" * 300
    assert all(line.x + line.width <= g.TYPE_WIDTH + OVER for line in lines)


def test_the_last_line_is_not_spread() -> None:
    *_, last = broken("科技成果转化" * 7)
    assert last.spacing == BODY.tracking


def test_nothing_gives_one_empty_line() -> None:
    (line,) = broken("")
    assert line.text == ""
    assert break_lines(FONTS.glyphs(Role.FANG, "   "), Style(12, 12), 100)[0].text == ""


def test_undirected_quotation_marks_open_and_close_by_turns() -> None:
    for lead in range(16, 30):
        lines = broken("科" * lead + '"一园一策""天府杯"管理')
        text = "".join(line.text for line in lines)
        opening = [i for i, char in enumerate(text) if char == '"'][::2]
        ends = {sum(len(line.text) for line in lines[:n]) for n in range(1, len(lines))}
        assert all(i + 1 not in ends for i in opening)
        assert all(i not in ends for i, char in enumerate(text) if char == '"' and i not in opening)
