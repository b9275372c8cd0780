"""Notes and packs over updates of the data: on their measure, or kept and said to be withdrawn."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import taxonomy
from db.models import Document, LeadRule, ParsedDocument, Source
from db.placing import Places, unparked
from db.store import Store
from db.userdata import Entry, Pack, PackChapter, UserData, untitled
from db.writer import Entry as Written
from db.writer import Release, write_database
from desktop import generations, keeping, paths
from desktop.library import Library
from tests.index_world import measure_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.window_desk import Desk

OLD = {
    "liaoning-2024": ("关于促进的若干措施", ["加强平台建设", "支持人才引进", "完善金融服务"]),
    "sichuan-2025": ("川字方案", ["甲类支持", "乙类支持"]),
}


def document(document_id: str, title: str) -> Document:
    return Document(
        id=document_id,
        title=title,
        kind="若干措施",
        province="辽宁省",
        region_code="210000",
        issuer=("辽宁省人民政府",),
        doc_number=None,
        issued=dt.date(2024, 12, 14),
        effective=None,
        expires=None,
        expires_quote=None,
        lead_rule=LeadRule.NONE,
        lead_rule_quote=None,
        text=title,
        source=Source(f"{document_id}.txt", "", "text/plain"),
    )


class Shelf:
    """A data folder whose library can be replaced by one with other documents."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[Library] = []

    def library(self, contents: Mapping[str, tuple[str, list[str]]]) -> Library:
        generation = self.folder / f"generation {len(self.made)}"
        generation.mkdir(parents=True)
        written = [
            Written(
                ParsedDocument(
                    document(document_id, title),
                    tuple(
                        replace(measure_of(document_id, at, each, "正文"), span=(0, 1))
                        for at, each in enumerate(titles, 1)
                    ),
                ),
                f"{document_id}{title}".encode(),
            )
            for document_id, (title, titles) in contents.items()
        ]
        release = Release(str(len(self.made)), dt.date(2026, 1, 1), "x")
        path = generations.database_path(generation)
        write_database(path, written, release=release, inputs="x", taxonomy=taxonomy.load())
        self.made.append(Library(generation, Store(path), self.folder))
        return self.made[-1]

    def open(self) -> UserData:
        return UserData(paths.user_file(self.folder))


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    for library in made.made:
        library.close()


def changed(title: str, *titles: str) -> dict[str, tuple[str, list[str]]]:
    """Return the old documents, the first with another title and other measures."""
    return {**OLD, "liaoning-2024": (title, list(titles))}


def test_a_note_follows_its_measure_when_ids_shift(shelf: Shelf) -> None:
    old = shelf.library(OLD)
    old.set_note("liaoning-2024/2", "核对人才")
    old.set_note("liaoning-2024/3", "核对金融")
    new = shelf.library(
        changed("关于促进的若干措施", "新的一条", "加强平台建设", "支持人才引进", "完善金融服务")
    )
    expected = {"liaoning-2024/3": "核对人才", "liaoning-2024/4": "核对金融"}
    assert new.notes() == expected, "at once, before the file was brought along"
    data = shelf.open()
    moved = new.reconcile(data)
    assert moved is not None
    along, gone = keeping.said(moved)
    assert ("2 条批注" in along, gone) == (True, "")
    assert data.notes() == new.notes() == expected
    assert new.reconcile(data) is None, "once"
    data.close()
    assert new.withdrawn_notes() == ()


def test_a_withdrawn_note_is_kept_and_told_once(shelf: Shelf) -> None:
    old = shelf.library(OLD)
    old.set_note("liaoning-2024/1", "旧平台")
    old.set_note("sichuan-2025/1", "川")
    without = {"liaoning-2024": ("关于促进的若干措施", ["全然不同的新条文", "支持人才引进"])}
    new = shelf.library(without)
    data = shelf.open()
    moved = new.reconcile(data)
    assert moved is not None
    assert "2 条批注所在的措施已从资料中撤下" in keeping.said(moved)[1]
    data.close()
    assert new.note("liaoning-2024/2") == ""
    assert "liaoning-2024/1" not in new.notes(), "another measure has its id now"
    listed = new.withdrawn_notes()
    assert [(note.text, note.title, note.source) for note in listed] == [
        ("旧平台", "加强平台建设", "《关于促进的若干措施》第1条"),
        ("川", "甲类支持", "《川字方案》第1条"),
    ]
    for note in listed:
        assert new.note(note.measure_id) == note.text
    assert new.set_note(listed[0].measure_id, "改写") is None
    new.set_note(listed[1].measure_id, "")
    assert [note.text for note in new.withdrawn_notes()] == ["改写"]

    again = shelf.library({**without, "jilin-2026": ("吉字意见", ["一"])})
    data = shelf.open()
    moved = again.reconcile(data)
    assert moved is not None
    assert keeping.said(moved) == ("", ""), "nothing that was told is told again"
    back = shelf.library(OLD)
    assert back.reconcile(data) is not None
    data.close()
    assert back.notes() == {"liaoning-2024/1": "改写"}, "the measure came back"
    assert back.withdrawn_notes() == ()


def test_a_note_goes_over_to_the_document_that_took_the_title(shelf: Shelf) -> None:
    shelf.library(OLD).set_note("liaoning-2024/2", "核对")
    new = shelf.library({"liaoning-2026-1": ("关于促进的若干措施", ["总则", "支持人才引进"])})
    assert new.notes() == {"liaoning-2026-1/2": "核对"}
    both = shelf.library(
        {
            "liaoning-2026-1": ("关于促进的若干措施", ["支持人才引进"]),
            "liaoning-2026-2": ("关于促进的若干措施", ["支持人才引进"]),
        }
    )
    assert [note.text for note in both.withdrawn_notes()] == ["核对"], "which one is not guessed"


def test_a_corrected_title_keeps_its_note_and_a_doubled_one_does_not_guess(shelf: Shelf) -> None:
    old = shelf.library(OLD)
    old.set_note("liaoning-2024/1", "平台")
    old.set_note("liaoning-2024/2", "人才")
    new = shelf.library(
        changed("标题", "加强平台 体系建设", "别的", "支持人才引进", "支持人才引进")
    )
    assert new.notes()["liaoning-2024/1"] == "平台"
    assert [note.text for note in new.withdrawn_notes()] == ["人才"]
    data = shelf.open()
    new.reconcile(data)
    data.close()
    later = shelf.library(changed("标题", "前言一条", "加强平台 体系建设"))
    assert later.notes()["liaoning-2024/2"] == "平台", "by the title that it bears by now"


def test_notes_without_a_title_stay_and_get_one(shelf: Shelf) -> None:
    data = shelf.open()
    data.set_note("liaoning-2024/2", "旧格式的批注")
    data.save(replace(Pack.new("旧"), chapters=(untitled(Entry("sichuan-2025/1", "按语")),)))
    shelf.library(OLD).reconcile(data)
    (pack,) = data.packs()
    assert pack.entries == (Entry("sichuan-2025/1", "按语", "甲类支持", "《川字方案》第1条"),)
    new = shelf.library(changed("关于促进的若干措施", "支持人才引进"))
    new.reconcile(data)
    data.close()
    assert new.notes() == {"liaoning-2024/1": "旧格式的批注"}


def test_entries_of_packs_follow_and_stay_in_their_chapters(shelf: Shelf) -> None:
    old = shelf.library(OLD)
    data = shelf.open()
    chapter = PackChapter(
        "c", "第二章", (Entry("liaoning-2024/3", "金融"), Entry("sichuan-2025/2"))
    )
    pack = data.save(
        replace(Pack.new("选"), chapters=(untitled(Entry("liaoning-2024/1", "平台")), chapter))
    )
    old.reconcile(data)
    new = shelf.library(
        {"liaoning-2024": ("关于促进的若干措施", ["完善金融服务", "另一回事", "加强平台建设"])}
    )
    moved = new.reconcile(data)
    assert moved is not None
    along, gone = keeping.said(moved)
    assert "选编中的 2 条措施" in along
    assert "有 1 条措施已从资料中撤下" in gone
    after = data.pack(pack.id)
    assert after is not None
    first, second = after.chapters
    assert [(e.measure_id, e.remark) for e in first.entries] == [("liaoning-2024/3", "平台")]
    assert [(e.measure_id, e.remark) for e in second.entries] == [
        ("liaoning-2024/1", "金融"),
        ("sichuan-2025/2", ""),
    ]
    assert second.entries[1].title == "乙类支持", "what is withdrawn can still be named"
    # A window that still holds the pack as it was does not save it over this.
    theirs = data.save(replace(pack, name="旧窗口"))
    assert theirs.id != pack.id
    data.close()


def test_two_notes_that_come_to_one_measure_are_both_kept(shelf: Shelf) -> None:
    data = shelf.open()
    data.set_note("liaoning-2024/1", "甲", title="完善金融服务")
    data.set_note("liaoning-2024/3", "乙", title="完善金融服务")
    library = shelf.library(OLD)
    before = library.notes()
    library.reconcile(data)
    assert data.notes() == before
    assert set(before) == {"liaoning-2024/3"}
    assert "甲" in before["liaoning-2024/3"]
    assert "乙" in before["liaoning-2024/3"]
    data.close()


def test_two_writers_of_one_note_both_keep_their_words(shelf: Shelf) -> None:
    library = shelf.library(OLD)
    library.set_note("liaoning-2024/1", "原来的")
    assert library.set_note("liaoning-2024/1", "甲改的", before="原来的") is None
    told = library.set_note("liaoning-2024/1", "乙改的", before="原来的")
    assert told is not None
    assert "另一个窗口" in told
    note = library.note("liaoning-2024/1")
    assert note.index("甲改的") < note.index("乙改的")
    assert library.set_note("liaoning-2024/1", "定稿", before=note) is None
    assert library.set_note("liaoning-2024/1", "", before="原来的") is not None
    assert library.note("liaoning-2024/1") == "定稿", "what nobody saw is not removed"


def test_a_pack_from_elsewhere_is_put_on_the_measures_here(shelf: Shelf) -> None:
    library = shelf.library(OLD)
    chapter = PackChapter("c", "章", (Entry("liaoning-2024/9", "二", "加强平台建设"),))
    pack = replace(
        Pack.new("外来"),
        chapters=(
            untitled(
                Entry("liaoning-2024/7", "一", "加强平台建设", "《别名》第7条"),
                Entry("liaoning-2024/2", "", "毫不相干的题名", "《关于促进的若干措施》第2条"),
                Entry("guizhou-2020/1", "", "贵州的", "《黔》第1条"),
            ),
            chapter,
        ),
    )
    placed = library.placed(pack)
    first, second = placed.chapters
    one, unknown, far = first.entries
    assert (one.measure_id, one.source) == ("liaoning-2024/1", "《关于促进的若干措施》第1条")
    assert "一" in one.remark
    assert "二" in one.remark
    assert second.entries == ()
    assert library.measures([unknown.measure_id]) == ()
    assert unknown.title == "毫不相干的题名"
    assert far == pack.entries[2]


def test_the_window_tells_what_an_update_withdrew(
    make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    data = UserData(tmp_path / "user.db")
    data.set_note("gone-2020-1/1", "旧注", title="旧题", source="《旧》第1条")
    data.close()
    desk = make_desk(tmp_path)
    assert "1 条批注所在的措施已从资料中撤下" in desk.window.messages.text
    desk.window.close()
    again = make_desk(tmp_path)
    assert "撤下" not in again.window.messages.text


def test_what_was_collected_in_the_window_is_found_after_an_update(
    desk: Desk, tmp_path: Path
) -> None:
    measure_id = desk.ids()[0]
    measure = desk.library.measure(measure_id)
    desk.window.workspace.book.add(measure_id)
    desk.window.close()
    data = UserData(tmp_path / "user.db")
    (entry,) = data.packs()[0].entries
    assert (entry.title, bool(entry.source)) == (measure.title, True)
    data.close()


words = st.text("甲乙丙丁戊己庚辛", min_size=3, max_size=6)
titles = st.lists(words, max_size=6)


def _places(measures: Mapping[str, str]) -> Places:
    return Places(lambda one: dict(measures) if one == "d" else {}, lambda _: ())


def test_two_withdrawn_measures_that_had_one_id_stay_two(tmp_path: Path) -> None:
    user = UserData(tmp_path / "user.db")
    user.set_note("d/1", "甲的批注", title="甲甲甲", source="x")
    user.set_note("d/2", "乙的批注", title="乙乙乙", source="x")
    for number, measures in enumerate(({"d/1": "乙乙乙"}, {}, {"d/1": "甲甲甲"})):

        def describe(ids: list[str], held: dict[str, str] = measures) -> dict[str, tuple[str, str]]:
            return {each: (held[each], "x") for each in ids}

        user.reconcile(str(number), _places(measures), describe)
    notes = user.notes()
    user.close()
    assert notes.pop("d/1") == "甲的批注"
    assert list(notes.values()) == ["乙的批注"]


@settings(max_examples=40, deadline=None)
@given(st.lists(titles, min_size=2, max_size=4), st.data())
def test_no_word_is_lost_and_none_stands_on_another_measure(
    updates: list[list[str]], data: st.DataObject
) -> None:
    generations_made = [{f"d/{at}": title for at, title in enumerate(each, 1)} for each in updates]
    first = generations_made[0]
    noted = data.draw(st.lists(st.sampled_from(sorted(first)), unique=True)) if first else []
    with tempfile.TemporaryDirectory() as folder:
        user = UserData(Path(folder) / "user.db")
        for measure_id in noted:
            user.set_note(measure_id, f"〔{measure_id}〕", title=first[measure_id], source="x")
        user.save(
            replace(
                Pack.new("x"),
                chapters=(
                    untitled(*(Entry(each, title=first[each], source="x") for each in noted)),
                ),
            )
        )
        for number, measures in enumerate(generations_made):

            def describe(
                ids: list[str], held: dict[str, str] = measures
            ) -> dict[str, tuple[str, str]]:
                return {each: (held[each], "x") for each in ids}

            user.reconcile(str(number), _places(measures), describe)
            notes = user.notes()
            for measure_id in noted:
                mark = f"〔{measure_id}〕"
                (holder,) = [each for each, text in notes.items() if mark in text]
                bearing = [e for e, title in measures.items() if title == first[measure_id]]
                if len(bearing) == 1 and len(generations_made) == 2:
                    assert holder == bearing[0]
                if holder not in measures:
                    assert unparked(holder).startswith("d/")
            (pack,) = user.packs()
            assert {entry.measure_id for entry in pack.entries} == set(notes)
        user.close()
