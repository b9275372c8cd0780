"""Packs as values: chapters, moves over their borders, and that nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.userdata import Entry, Pack, PackChapter, untitled
from desktop import pack as packs


def made(text: str) -> Pack:
    """Return a pack from ``ab|cd|``: measures of one letter, chapters x, y … after each bar."""
    loose, *chapters = text.split("|")
    names = "xyz"
    return replace(
        Pack.new("名"),
        chapters=(
            untitled(*map(Entry, loose)),
            *(
                PackChapter(names[at], names[at].upper(), tuple(map(Entry, each)))
                for at, each in enumerate(chapters)
            ),
        ),
    )


def told(pack: Pack) -> str:
    return "|".join(
        "".join(entry.measure_id for entry in chapter.entries) for chapter in pack.chapters
    )


@pytest.mark.parametrize(
    ("before", "ids", "by", "after"),
    [
        ("abc", "b", -1, "bac"),
        ("abc", "b", 1, "acb"),
        ("ab|cd", "c", -1, "abc|d"),
        ("ab|cd", "b", 1, "a|bcd"),
        ("ab|cd", "a", -1, "ab|cd"),
        ("ab|cd", "d", 1, "ab|cd"),
        ("ab||cd", "c", -1, "ab|c|d"),
        ("abcd", "bc", 1, "adbc"),
        ("abcd", "bc", -1, "bcad"),
        ("ab|cd", "bd", 1, "a|cbd"),
        ("ab|cd", "ac", -1, "acb|d"),
    ],
)
def test_a_step_goes_over_the_borders_of_chapters(
    before: str, ids: str, by: int, after: str
) -> None:
    assert told(packs.stepped(made(before), tuple(ids), by)) == after


def test_a_chapter_that_goes_leaves_its_measures_to_the_one_before() -> None:
    assert told(packs.without_chapters(made("a|bc|d"), ["y"])) == "a|bcd"
    assert told(packs.without_chapters(made("a|bc|d"), ["x"])) == "abc|d"
    assert told(packs.without_chapters(made("a|bc|d"), ["x", "y"])) == "abcd"
    assert told(packs.without_chapters(made("a|bc|d"), [""])) == "a|bc|d"


def test_measures_go_to_a_place_of_a_chapter_in_their_order() -> None:
    assert told(packs.moved_to(made("abc|de"), "ca", "x", 1)) == "b|dace"
    assert told(packs.moved_to(made("abc|de"), "ad", "", 3)) == "bcad|e"
    assert told(packs.moved_to(made("abc|de"), "b", "", 2)) == "abc|de"
    assert told(packs.moved_to(made("abc|de"), "e", "x", None)) == "abc|de"
    assert told(packs.moved_to(made("abc|de"), "e", "nowhere", 0)) == "abc|de"
    assert told(packs.shifted(made("ab|c|d"), "b", 1)) == "a|cb|d"
    assert told(packs.shifted(made("ab|c|d"), "cd", -1)) == "abcd||"
    assert told(packs.shifted(made("ab|c|d"), "d", 1)) == "ab|c|d"


def test_chapters_are_put_in_order() -> None:
    def order(pack: Pack) -> str:
        return "".join(each.id for each in pack.chapters[1:])

    pack = made("a|b|c|d")
    assert order(packs.moved_chapters(pack, ["z"], "x")) == "zxy"
    assert order(packs.moved_chapters(pack, ["x"], None)) == "yzx"
    assert order(packs.stepped_chapter(pack, "y", -1)) == "yxz"
    assert order(packs.stepped_chapter(pack, "x", -1)) == "xyz"
    assert order(packs.stepped_chapter(pack, "z", 1)) == "xyz"
    fresh = PackChapter.new("新")
    assert packs.with_chapter(pack, fresh, "y").chapters[2] == fresh
    assert packs.with_chapter(pack, fresh, "").chapters[1] == fresh
    assert packs.with_chapter(pack, fresh).grouping == packs.OWN


def test_a_division_leaves_nobody_behind() -> None:
    pack = packs.divided(made("abc|de"), [("甲", "db"), ("空", ""), ("乙", "ax")])
    assert told(pack) == "ce|db|a"
    assert [each.title for each in pack.chapters] == ["", "甲", "乙"]
    assert told(packs.joined(pack)) == "cedba"


@pytest.mark.parametrize(("before", "at", "after"), [((0,), 3, "b|cad"), ((3,), 1, "adb|c")])
def test_rows_of_the_strip_count_through_chapters(
    before: tuple[int, ...], at: int, after: str
) -> None:
    assert told(packs.moved(made("ab|cd"), before, at)) == after


PACKS = st.sampled_from(["abcdef", "ab|cd|ef", "|abc||def", "a|b|c", ""]).map(made)
IDS = st.lists(st.sampled_from("abcdefgh"), max_size=4, unique=True).map(tuple)
BY = st.sampled_from([-1, 1])
CHAPTERS = st.sampled_from(["", "x", "y", "z"])


@given(PACKS, IDS, BY, CHAPTERS, st.none() | st.integers(0, 7))
def test_no_move_loses_a_measure(
    pack: Pack, ids: tuple[str, ...], by: int, chapter: str, before: int | None
) -> None:
    held = sorted(entry.measure_id for entry in pack.entries)
    for moved in (
        packs.stepped(pack, ids, by),
        packs.shifted(pack, ids, by),
        packs.moved_to(pack, ids, chapter, before),
        packs.without_chapters(pack, [chapter]),
        packs.stepped_chapter(pack, chapter, by),
        packs.divided(pack, [("甲", ids)]),
    ):
        assert sorted(entry.measure_id for entry in moved.entries) == held


def test_a_free_name_is_found_and_stays_short() -> None:
    assert packs.free_name("甲", {"乙"}) == "甲"
    assert packs.free_name("甲", {"甲", "甲（2）"}) == "甲（3）"
    assert len(packs.free_name("长" * 80, {"长" * 80})) == 80
