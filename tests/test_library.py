"""The library's verbs, as window and command line use them."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest

from db.errors import LibraryError, UserError, WriteError
from db.userdata import UserData
from desktop import generations, paths
from desktop.library import Library
from desktop.selection import Grouping, PackSelection, chapters, described
from index import builder
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.briefs import Chapter


@pytest.fixture
def own_data(data_dir: Path, tmp_path: Path) -> Path:
    """A data folder that a test may damage."""
    copy = tmp_path / "data"
    shutil.copytree(data_dir, copy)
    return copy


def _index(data_dir: Path) -> Path:
    generation = generations.current(data_dir / "library")
    assert generation is not None
    return generations.index_path(generation)


def test_the_first_paint_shows_what_a_search_without_words_finds(library: Library) -> None:
    shown = library.browse(20)
    searched = library.search(SearchRequest(limit=20))
    assert [hit.id for hit in shown.hits] == [hit.id for hit in searched.hits]
    assert (shown.total, shown.document_total) == (searched.total, searched.document_total)


def test_a_missing_index_heals_while_answers_stay_the_same(
    own_data: Path, library: Library
) -> None:
    index = _index(own_data)
    shutil.rmtree(index)
    request = SearchRequest("中试 平台")
    expected = library.search(request)

    damaged = Library.open(own_data)
    assert damaged._searchers.searcher().needs_rebuild
    found = damaged.search(request)
    assert (found.total, found.hits, found.facets) == (
        expected.total,
        expected.hits,
        expected.facets,
    )
    damaged.close(finish_repair=True)

    healed = Library.open(own_data)
    assert not healed._searchers.searcher().needs_rebuild
    assert healed.search(request).hits == expected.hits
    healed.close()


def test_an_open_library_changes_over_to_the_healed_index(own_data: Path) -> None:
    shutil.rmtree(_index(own_data))
    library = Library.open(own_data)
    before = library.search(SearchRequest("人才"))
    library._searchers.wait()
    assert not library._searchers.searcher().needs_rebuild
    assert library.search(SearchRequest("人才")).hits == before.hits
    library.close()


def test_an_index_damaged_again_heals_again_but_not_for_ever(own_data: Path) -> None:
    library = Library.open(own_data)
    expected = library.search(SearchRequest("人才")).hits
    healed = 0
    for _ in range(5):
        damaged = library._searchers.searcher()
        damaged._needs_rebuild = True
        assert library.search(SearchRequest("人才")).hits == expected
        library._searchers.wait()
        healed += library._searchers.searcher() is not damaged
    assert healed == 3
    library.close()


def test_an_index_that_cannot_be_built_costs_only_time(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object, **__: object) -> None:
        raise WriteError("磁盘已满")

    shutil.rmtree(_index(own_data))
    monkeypatch.setattr(builder, "build", full_disk)
    library = Library.open(own_data)
    first = library.search(SearchRequest("人才"))
    library._searchers.wait()
    tried = library._searchers._repair
    assert library.search(SearchRequest("人才")).hits == first.hits
    assert library._searchers._repair is tried, "tried once"
    library.close(finish_repair=True)


def test_closing_gives_up_a_repair(own_data: Path) -> None:
    shutil.rmtree(_index(own_data))
    library = Library.open(own_data)
    library.search(SearchRequest("人才"))
    library.close()
    assert library._searchers._repair is not None
    assert not library._searchers._repair.is_alive()


def test_a_search_begun_before_the_index_healed_is_answered(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.content._REPORT_EVERY", 1)
    shutil.rmtree(_index(own_data))
    library = Library.open(own_data)
    request = SearchRequest("人才")
    begun = library._searchers.searcher()
    with library._searchers.searching():
        pass
    library._searchers.wait()
    assert library._searchers.searcher() is not begun
    assert begun.search(request).hits == library.search(request).hits
    library.close()


def _chapters(library: Library, selection: PackSelection) -> tuple[Chapter, ...]:
    documents = {document.id: document for document in library.documents()}
    return chapters(selection, documents, library.measures(selection.ids))


def _described(library: Library, selection: PackSelection) -> tuple[str, ...]:
    titles = {document.id: document.title for document in library.documents()}
    return described(selection, titles, library.info.measure_total)


@pytest.mark.parametrize("grouping", Grouping)
def test_chapters_hold_every_measure_once(library: Library, grouping: Grouping) -> None:
    everything = library.select("", Filters())
    made = _chapters(
        library, PackSelection("题名", tuple(each.id for each in everything), grouping=grouping)
    )
    held = [entry.measure.id for chapter in made for entry in chapter.entries]
    assert sorted(held) == sorted(each.id for each in everything)
    assert len({chapter.title for chapter in made}) == len(made)


def test_one_chapter_keeps_the_order_given(library: Library) -> None:
    ids = ("sichuan-2025-34/3", "liaoning-research-services/6", "shandong-2025-128/9")
    (chapter,) = _chapters(library, PackSelection("题名", ids, grouping=Grouping.NONE))
    assert tuple(entry.measure.id for entry in chapter.entries) == ids


def test_a_pack_of_nothing_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有选中任何措施"):
        library.write_pack(PackSelection("空", ()), tmp_path / "empty.pdf")
    assert list(tmp_path.iterdir()) == []


def test_the_same_selection_on_the_same_day_gives_the_same_bytes(
    library: Library, tmp_path: Path
) -> None:
    selection = PackSelection(
        "中试",
        tuple(each.id for each in library.select("中试", Filters())),
        words="中试",
        filters=Filters(as_of=dt.date(2026, 11, 20)),
    )
    for name in ("first.pdf", "second.pdf"):
        library.write_pack(selection, tmp_path / name)
    assert (tmp_path / "first.pdf").read_bytes() == (tmp_path / "second.pdf").read_bytes()


@pytest.mark.parametrize("word", ["R&D", "中试", "拨投结合", "技术经理人", "万元"])
def test_a_mark_stands_where_a_narrow_list_shows_it(library: Library, word: str) -> None:
    hits = library.search(SearchRequest(word, limit=0)).hits
    marked = [hit for hit in hits if hit.snippet_marks]
    assert marked
    assert all(hit.snippet_marks[0][1] <= 50 for hit in marked)


def test_a_print_states_the_filters_by_name(library: Library) -> None:
    selection = PackSelection(
        "题名",
        (),
        words=" 中试 ",
        filters=Filters(provinces=("辽宁省",), documents=("shandong-2025-128",)),
    )
    assert _described(library, selection) == (
        "检索词：中试",
        "省份：辽宁省",
        "文件：关于支持科技服务业高质量发展的若干措施",
    )


def test_a_print_says_that_a_pack_was_collected_by_hand(library: Library) -> None:
    everything = tuple(measure.id for measure in library.select("", Filters()))
    assert _described(library, PackSelection("题名", everything[:3])) == ("由编者逐条选定",)
    assert _described(library, PackSelection("题名", everything)) == ()


def test_notes_survive_a_build_and_the_withdrawal_of_their_measure(own_data: Path) -> None:
    library = Library.open(own_data)
    first = library.browse(1).hits[0].id
    assert library.notes() == {}
    assert list(own_data.glob("user*")) == [], "reading makes no file"
    assert library.set_note(first, "请核对资金") is None
    assert library.note(first) == "请核对资金"
    with pytest.raises(LibraryError, match="没有编号为"):
        library.set_note("gone-2020-1/1", "x")
    with pytest.raises(LibraryError, match="没有编号为"):
        library.note("gone-2020-1/1")
    data = UserData(paths.user_file(own_data))
    data.set_note("gone-2020-1/1", "措施已撤下")
    data.close()
    library.close()

    library = Library.build(own_data)
    assert library.notes() == {first: "请核对资金", "gone-2020-1/1": "措施已撤下"}
    for words in ("批注:有", "批注:核对", "批注:撤下|批注:资金"):
        assert [hit.id for hit in library.search(SearchRequest(words)).hits] == [first]
    library.set_note("gone-2020-1/1", "改写")
    assert library.note("gone-2020-1/1") == "改写"
    library.set_note("gone-2020-1/1", "")
    library.set_note(first, " ")
    assert library.notes() == {}
    library.close()


def test_whoever_writes_a_note_is_told_of_a_damaged_file(own_data: Path) -> None:
    paths.user_file(own_data).write_bytes(b"\xff" * 9000)
    library = Library.open(own_data)
    first = library.browse(1).hits[0].id
    with pytest.raises(UserError, match="已损坏"):
        library.notes()
    told = library.set_note(first, "新")
    assert told is not None
    (kept,) = own_data.glob("user.damaged-*")
    assert kept.name in told
    assert library.notes() == {first: "新"}
    library.close()


def test_notes_are_read_only_by_searches_for_them(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def defect(_: Path) -> dict[str, str]:
        raise AssertionError("the notes were read")

    monkeypatch.setattr("db.userdata.read_kept_notes", defect)
    library = Library.open(own_data)
    assert library.search(SearchRequest("中试 省:辽宁")).total > 0
    with pytest.raises(AssertionError, match="the notes were read"):
        library.search(SearchRequest("中试 批注:有"))
    library.close()


def test_similar_measures_of_an_unknown_one_are_refused(library: Library) -> None:
    with pytest.raises(LibraryError, match="没有编号为"):
        library.similar("gone-2020-1/1")
