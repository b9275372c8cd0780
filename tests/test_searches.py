"""Searches that are kept: their line, their name, what is new, and the book of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import InvalidQueryError
from db.models import Status
from db.userdata import SavedSearch, UserData
from desktop import searches
from desktop.paths import user_file
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.notices import Notice
    from desktop.searches import News
    from tests.window_desk import Desk

OLD = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def kept(line: str, *, name: str = "", seen: frozenset[str] | None = frozenset()) -> SavedSearch:
    return replace(SavedSearch.new(line, name=name), seen=seen, used=OLD, total=len(seen or ()))


def test_a_line_leaves_the_day_that_is_todays_unsaid_and_keeps_another() -> None:
    asked = SearchRequest("平台", Filters(provinces=("辽宁省",), statuses=(Status.IN_FORCE,)))
    line = searches.line_of(asked)
    assert "截至" not in line
    again = searches.request_of(kept(line))
    assert again.filters.as_of is None, "judged on the day on which it is run"
    assert (again.words, again.filters) == (asked.words, asked.filters)
    day = dt.date(2019, 6, 1)
    fixed = searches.line_of(replace(asked, filters=replace(asked.filters, as_of=day)))
    assert searches.request_of(kept(fixed)).filters.as_of == day


def test_a_line_that_cannot_be_read_any_more_is_refused() -> None:
    with pytest.raises(InvalidQueryError):
        searches.request_of(kept("“中试"))


@given(
    st.frozensets(st.integers(0, 40).map(str)),
    st.lists(st.integers(0, 40).map(str), unique=True),
)
def test_what_is_new_and_how_much_is_gone(seen: frozenset[str], found: list[str]) -> None:
    news = searches.compared(kept("平台", seen=seen), found)
    assert news.new is not None
    assert list(news.new) == [each for each in found if each not in seen]
    assert news.gone == len(seen - set(found))
    assert news.is_change == (seen != set(found))


def test_of_too_many_nothing_is_said_to_be_new() -> None:
    assert searches.compared(kept("平台", seen=None), ["a"]) == searches.News("", OLD, None, 0)
    assert searches.compared(kept("平台"), None).new is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("省:辽宁省 部门:科技厅 中试", "辽宁省 科技厅 中试"),
        ('期限:<2028-01-01 "技术经理人" -补助', "<2028-01-01 技术经理人 -补助"),
        ("-效力:已过期 平台", "-已过期 平台"),
        ("中试", "中试"),
    ],
)
def test_a_proposed_name_says_the_values(line: str, name: str) -> None:
    assert searches.proposed_name(line, ()) == name
    assert searches.proposed_name(line, (name,)) == f"{name}（2）"


@given(st.text(min_size=1).filter(str.strip))
def test_a_proposed_name_is_short_and_one_of_its_own(line: str) -> None:
    name = searches.proposed_name(line, ())
    assert name
    assert len(name) <= 24
    assert searches.proposed_name(line, (name,)) != name


# The book, in a window on the real library.


def stored(folder: Path) -> dict[str, SavedSearch]:
    data = UserData(user_file(folder))
    try:
        return {each.name or each.line: each for each in data.searches()}
    finally:
        data.close()


def put(folder: Path, *found: SavedSearch) -> None:
    data = UserData(user_file(folder))
    for each in found:
        data.save_search(each)
    data.close()


def ask(desk: Desk, words: str) -> None:
    desk.type_words(words)
    desk.press_enter()
    desk.settle()


def test_only_what_is_meant_becomes_history_and_once(desk: Desk, tmp_path: Path) -> None:
    book = desk.window.workspace.searches
    desk.type_words("中")
    desk.type_words("中试")
    assert not book.history
    desk.press_enter()
    desk.settle()
    assert [each.line for each in book.history] == ["中试"]
    desk.click_facet("province", "四川省")
    ask(desk, "")
    ask(desk, "中试")
    lines = [each.line for each in book.history]
    assert lines[0] == "省:四川省 中试"
    assert lines.count("中试") == 1
    assert len(lines) == len(set(lines))
    on_disk = stored(tmp_path)
    assert set(on_disk) == set(lines)
    assert on_disk["中试"].total == len(desk.library._library.find(SearchRequest("中试", limit=0)))


def test_a_search_kept_by_name_comes_back_whole(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.window.workspace
    ask(desk, "省:辽宁 平台")
    workspace.query.set_sort("deadline")
    desk.settle()
    found = desk.ids()
    line, name = workspace.searches.proposal()
    assert (line, name) == ("省:辽宁 平台", "辽宁 平台")
    workspace.searches.save(name)
    desk.settle()
    workspace.query.clear_filters()
    workspace.query.set_sort("relevance")
    ask(desk, "企业")
    workspace.searches.run(stored(tmp_path)[name].id)
    desk.settle()
    assert desk.ids() == found
    assert workspace.query.request.sort == "deadline"
    assert desk.chips() == ["省份：辽宁"]


def test_what_is_new_since_last_time_is_told_once(
    make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    UserData(user_file(tmp_path)).close()
    first = make_desk(tmp_path / "elsewhere")
    ask(first, "中试")
    found = first.ids()
    assert len(found) > 3
    seen = frozenset({*found[2:], "withdrawn/1"})
    put(tmp_path, kept("中试", name="中试平台", seen=seen))
    desk = make_desk(tmp_path)
    told: list[News | None] = []
    book = desk.window.workspace.searches
    book.looked.connect(told.append)
    book.run(book.named[0].id)
    desk.settle()
    news = told[-1]
    assert news is not None
    assert set(news.new or ()) == set(found[:2])
    assert (news.name, news.gone, news.since) == ("中试平台", 1, OLD)
    assert stored(tmp_path)["中试平台"].seen == frozenset(found), "brought up to date"
    # Within the session the marks stay while one goes to and fro ...
    ask(desk, "企业")
    assert told[-1] is None
    ask(desk, "中试")
    assert told[-1] == news
    # ... until it is run anew.
    book.run(book.named[0].id)
    desk.settle()
    assert told[-1] is not None
    assert not told[-1].is_change


def test_counting_says_how_many_are_new_and_can_be_given_up(
    make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    put(
        tmp_path,
        kept("平台", name="平台", seen=frozenset({"gone/1"})),
        kept("“平台", name="坏的"),
        kept("企业", name="太多", seen=None),
    )
    desk = make_desk(tmp_path)
    book = desk.window.workspace.searches
    figures: dict[str, tuple[int, int | None]] = {}
    names = {each.id: each.name for each in book.named}
    book.counted.connect(lambda one, total, new: figures.update({names[one]: (total, new)}))
    book.count()
    desk.settle()
    total = len(desk.library._library.find(SearchRequest("平台", limit=0)))
    assert figures["平台"] == (total, total)
    assert figures["太多"][1] is None
    assert "坏的" not in figures
    figures.clear()
    book.count()
    book.stop_counting()
    desk.settle()
    assert figures == {}


def test_what_is_removed_can_be_brought_back(desk: Desk, tmp_path: Path) -> None:
    book = desk.window.workspace.searches
    notices: list[Notice] = []
    desk.window.workspace.notices.told.connect(notices.append)
    for words in ("平台", "企业", "中试"):
        ask(desk, words)
    book.save("中试的")
    desk.settle()
    before = stored(tmp_path)
    book.delete(book.named[0].id)
    book.clear_history()
    desk.settle()
    assert stored(tmp_path) == {}
    for notice in notices[-2:]:
        ((name, undo),) = notice.actions
        assert name == "撤销"
        undo()
    desk.settle()
    assert stored(tmp_path) == before
    assert [each.line for each in book.history] == ["中试", "企业", "平台"]


def test_a_name_is_changed_and_never_doubled(desk: Desk, tmp_path: Path) -> None:
    book = desk.window.workspace.searches
    for words in ("平台", "企业"):
        ask(desk, words)
        book.save("常用")
        desk.settle()
    assert set(stored(tmp_path)) >= {"常用", "常用（2）"}
    first = stored(tmp_path)["常用"]
    book.rename(first.id, "  我的 平台 ")
    book.rename(first.id, "  ")
    desk.settle()
    assert stored(tmp_path)["我的 平台"].line == first.line
