"""The user's own file: kept whole, set aside when damaged, never overwritten by another window."""

from __future__ import annotations

import datetime as dt
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db import userfile
from db.errors import WriteError
from db.userdata import (
    HISTORY,
    SEEN,
    Entry,
    Pack,
    PackChapter,
    SavedSearch,
    UserData,
    read_notes,
    untitled,
)
from db.userfile import NotKeptError, UserDataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "user.db"


@pytest.fixture
def data(path: Path) -> Iterator[UserData]:
    opened = UserData(path)
    yield opened
    opened.close()


def entries(*ids: str) -> tuple[PackChapter, ...]:
    return (untitled(*(Entry(each, f"按语 {each}") for each in ids)),)


def test_what_was_saved_is_there_after_a_restart(path: Path, data: UserData) -> None:
    pack = data.save(replace(Pack.new("检验检测"), chapters=entries("b/2", "a/1", "c/3")))
    other = data.save(Pack.new("空的"))
    data.close()
    again = UserData(path)
    assert again.notice is None
    assert set(again.packs()) == {pack, other}
    assert again.pack(pack.id) == pack
    again.close()


def test_chapters_and_what_is_printed_are_kept(data: UserData) -> None:
    empty, full = PackChapter.new("空章"), PackChapter.new("第二章")
    pack = data.save(
        replace(
            Pack.new("分章"),
            chapters=(
                untitled(Entry("c/3", title="题", source="《文》第三条")),
                empty,
                replace(full, entries=(Entry("b/2"), Entry("a/1", "按语"))),
            ),
            unit="省科技厅",
            preface="编者按\n第二段",
            grouping="own",
            print_notes=True,
        )
    )
    assert data.pack(pack.id) == pack
    assert [entry.measure_id for entry in pack.entries] == ["c/3", "b/2", "a/1"]
    turned = replace(pack, chapters=(untitled(), *reversed(pack.chapters[1:])))
    assert data.save(turned).chapters == turned.chapters
    assert data.packs() == (data.pack(pack.id),)


def test_a_pack_without_its_untitled_chapter_is_a_defect() -> None:
    for wrong in ((), (PackChapter.new("甲"),), (untitled(), untitled())):
        with pytest.raises(ValueError, match="chapter"):
            replace(Pack.new("x"), chapters=wrong)


def test_order_name_and_remarks_can_change(data: UserData) -> None:
    pack = data.save(replace(Pack.new("一"), chapters=entries("a/1", "b/2", "c/3")))
    changed = replace(pack, name="二", chapters=(untitled(Entry("c/3"), Entry("a/1", "新")),))
    assert data.save(changed).revision == pack.revision + 1
    stored = data.pack(pack.id)
    assert stored is not None
    assert (stored.name, stored.chapters) == ("二", changed.chapters)


def test_a_deleted_pack_can_be_stored_again(data: UserData) -> None:
    pack = data.save(replace(Pack.new("删"), chapters=entries("a/1")))
    data.delete(pack.id)
    assert data.packs() == ()
    data.delete(pack.id)
    restored = data.save(pack)
    assert (restored.id, restored.chapters) == (pack.id, pack.chapters)


def test_two_windows_do_not_overwrite_each_other(path: Path, data: UserData) -> None:
    first = data.save(replace(Pack.new("共用"), chapters=entries("a/1")))
    window = UserData(path)
    theirs = window.save(replace(first, chapters=entries("a/1", "b/2")))
    mine = data.save(replace(first, chapters=entries("a/1", "c/3")))
    assert mine.id != theirs.id
    assert mine.name != theirs.name
    assert data.pack(theirs.id) == theirs
    assert data.pack(mine.id) == mine
    window.close()


def test_a_file_of_a_newer_program_is_left_alone(path: Path, data: UserData) -> None:
    data.save(Pack.new("新"))
    data.close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(UserDataError, match="更新版本"):
        UserData(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_in_the_files_place_is_said_in_words(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(UserDataError, match="打不开"):
        UserData(path)


def test_a_failed_save_leaves_the_last_one_whole(data: UserData) -> None:
    pack = data.save(replace(Pack.new("完好"), chapters=entries("a/1")))
    twice = replace(pack, chapters=(untitled(Entry("x/1"), Entry("x/1")),))
    with pytest.raises(WriteError):
        data.save(twice)
    assert data.pack(pack.id) == pack
    assert data.save(replace(pack, name="还能存")).revision == pack.revision + 1


def test_another_program_holding_the_file_is_said_in_words(
    path: Path, data: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = data.save(Pack.new("锁"))
    monkeypatch.setattr("db.userfile._PATIENCE", 0.05)
    impatient = UserData(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(WriteError, match="上一次保存的内容完好"):
        impatient.save(replace(pack, name="改"))
    holder.execute("ROLLBACK")
    holder.close()
    assert impatient.save(replace(pack, name="改")).name == "改"
    impatient.close()


def test_two_windows_may_begin_the_file_at_once(path: Path) -> None:
    def begin(number: int) -> str:
        data = UserData(path)
        try:
            return data.save(Pack.new(f"第{number}份")).id
        finally:
            data.close()

    for _ in range(10):
        with ThreadPoolExecutor(4) as pool:
            saved = set(pool.map(begin, range(4)))
        data = UserData(path)
        assert (data.notice, {pack.id for pack in data.packs()}) == (None, saved)
        data.close()
        path.unlink()


def test_a_note_stays_until_it_is_removed(path: Path, data: UserData) -> None:
    data.set_note("a/1", "请张处长核对\n第二行 ")
    data.set_note("b/2", "x")
    data.set_note("b/2", "改过的")
    data.set_note("c/3", "  \n")
    data.close()
    again = UserData(path)
    assert again.notes() == {"a/1": "请张处长核对\n第二行 ", "b/2": "改过的"}
    assert (again.note("a/1"), again.note("c/3")) == ("请张处长核对\n第二行 ", "")
    again.set_note("a/1", "")
    again.set_note("no/9", "")
    assert again.notes() == read_notes(path) == {"b/2": "改过的"}
    again.close()


def test_a_note_that_cannot_be_written_leaves_the_former_one(
    path: Path, data: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.userfile._PATIENCE", 0.05)
    impatient = UserData(path)
    impatient.set_note("a/1", "原来的")
    with pytest.raises(UserDataError, match="无法识别的字符"):
        impatient.set_note("a/1", "\udcd0")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    for text in ("新的", ""):
        with pytest.raises(WriteError, match="原来的批注完好"):
            impatient.set_note("a/1", text)
    assert read_notes(path) == {"a/1": "原来的"}
    holder.close()
    impatient.close()
    assert data.note("a/1") == "原来的"


def _former_file(path: Path, number: int, pack: Pack) -> None:
    """Make a file as the version of the program with this format left it, with one pack."""
    path.parent.mkdir(parents=True)
    former = sqlite3.connect(path)
    for statements in userfile.SCHEMA[:number]:
        for statement in statements:
            former.execute(statement)
    former.execute("INSERT INTO pack VALUES (?, ?, '2026-11-20', 3)", (pack.id, pack.name))
    former.executemany(
        "INSERT INTO pack_entry VALUES (?, ?, ?, ?)",
        [(pack.id, at, each.measure_id, each.remark) for at, each in enumerate(pack.entries)],
    )
    former.execute(f"PRAGMA application_id = {userfile.APPLICATION_ID}")
    former.execute(f"PRAGMA user_version = {number}")
    if number > 1:
        former.execute("INSERT INTO note VALUES ('a/1', '旧批注', '2026-11-20')")
    former.commit()
    former.close()


def test_searches_are_kept_by_name_and_the_history_by_line(data: UserData) -> None:
    day = dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    named = data.save_search(
        SavedSearch(
            id="n",
            name="中试平台",
            line="省:辽宁 中试",
            sort="document",
            widen=False,
            total=2,
            seen=frozenset({"a/1", "b/2"}),
            fingerprint="ab",
            used=day,
        )
    )
    assert data.searches() == (named,)
    first = data.save_search(replace(SavedSearch.new("中试"), used=day - dt.timedelta(days=1)))
    other = data.save_search(replace(SavedSearch.new("平台"), seen=frozenset()))
    again = data.save_search(replace(SavedSearch.new("中试"), total=7))
    assert again.id == first.id, "used again it moves up and is not doubled"
    assert [search.line for search in data.searches()] == ["中试", "平台", "省:辽宁 中试"]
    assert data.searches()[1].seen == frozenset()
    data.save_search(replace(named, name="改了名", used=named.used))
    assert {search.name for search in data.searches()} == {"", "改了名"}
    for gone in (named.id, other.id, "no such"):
        data.delete_search(gone)
    assert data.searches() == (again,)


def test_the_history_is_bounded_and_names_are_not(data: UserData) -> None:
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for number in range(HISTORY + 5):
        used = start + dt.timedelta(minutes=number)
        data.save_search(replace(SavedSearch.new(f"词{number}"), used=used))
        if number < 5:
            data.save_search(replace(SavedSearch.new(f"词{number}", name="名"), used=used))
    kept = data.searches()
    assert len([search for search in kept if search.name]) == 5
    history = [search.line for search in kept if not search.name]
    assert history == [f"词{number}" for number in reversed(range(5, HISTORY + 5))]


def test_the_ids_seen_take_little_room(path: Path, data: UserData) -> None:
    ids = frozenset(f"sichuan-2025-{number // 40}/{number % 40}" for number in range(SEEN))
    stored = data.save_search(replace(SavedSearch.new("x", name="多"), seen=ids))
    assert stored.seen == ids
    assert data.searches()[0].seen == ids
    assert path.stat().st_size < 150_000, "as text they would be 380 kB"
    more = replace(stored, seen=ids | {"y/1"})
    assert data.save_search(more).seen is None
    assert data.searches()[0].seen is None


def test_a_text_that_no_file_can_hold_is_said(data: UserData) -> None:
    for write in (
        lambda: data.save(Pack.new("\udcd0")),
        lambda: data.save_search(SavedSearch.new("\udcd0")),
        lambda: data.set_settings({"x": "\udcd0"}),
    ):
        with pytest.raises(UserDataError, match="无法识别的字符"):
            write()
    assert (data.packs(), data.searches(), data.settings()) == ((), (), {})


@pytest.fixture
def format_1(path: Path) -> Pack:
    """A file as the first version of the program left it, with one pack."""
    pack = Pack("0" * 32, "旧版选编", entries("b/2", "a/1"), 3)
    _former_file(path, 1, pack)
    return pack


def test_the_second_format_keeps_its_notes_and_the_order_of_its_packs(path: Path) -> None:
    pack = Pack("0" * 32, "旧版选编", entries("c/9", "a/1", "b/2"), 3)
    _former_file(path, 2, pack)
    data = UserData(path)
    assert data.packs() == (pack,), "all in the chapter without a title, in order"
    assert data.notes() == {"a/1": "旧批注"}
    assert (data.searches(), data.settings()) == ((), {})
    data.close()
    (copy,) = path.parent.glob("user.format-2-*.db")
    assert read_notes(copy) == {"a/1": "旧批注"}


def _packs_of_format_1(path: Path) -> list[tuple[str, int]]:
    former = sqlite3.connect(path)
    assert former.execute("PRAGMA user_version").fetchone() == (1,)
    assert former.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    found = former.execute(
        "SELECT name, count(*) FROM pack JOIN pack_entry ON pack_id = id GROUP BY id"
    ).fetchall()
    former.close()
    return found


def test_an_earlier_format_is_copied_and_then_changed(path: Path, format_1: Pack) -> None:
    assert read_notes(path) == {}
    assert list(path.parent.iterdir()) == [path], "reading changes nothing"
    data = UserData(path)
    assert data.notice is None
    assert data.packs() == (format_1,)
    data.set_note("a/1", "新批注")
    data.close()
    (copy,) = path.parent.glob("user.format-1-*.db")
    assert _packs_of_format_1(copy) == [("旧版选编", 2)]
    UserData(path).close()
    assert sorted(path.parent.iterdir()) == sorted([path, copy]), "copied once"
    assert read_notes(path) == {"a/1": "新批注"}


@pytest.mark.usefixtures("format_1")
def test_a_file_that_cannot_be_copied_keeps_its_format(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("db.userfile._copy", full_disk)
        data = UserData(path)
        assert data.notice is not None
        assert "不能写入" in data.notice
        (pack,) = data.packs()
        assert pack.entries, "what is there can be seen and printed"
        with pytest.raises(NotKeptError):
            data.save(pack)
        data.close()
    assert _packs_of_format_1(path) == [("旧版选编", 2)]
    data = UserData(path)
    assert len(data.packs()) == 1
    data.close()


@pytest.mark.usefixtures("format_1")
def test_two_windows_may_change_the_format_at_once(path: Path) -> None:
    def note(number: int) -> None:
        data = UserData(path)
        data.set_note(f"a/{number}", str(number))
        data.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(note, range(4)))
    assert read_notes(path) == {f"a/{number}": str(number) for number in range(4)}
    assert len(list(path.parent.glob("user.format-1-*.db"))) == 1


@pytest.mark.parametrize(
    ("damage", "said"),
    [(b"\x00\xff" * 5000, "已损坏"), (b"", ""), (None, "读不出来")],
    ids=["garbage", "empty", "folder"],
)
def test_reading_notes_says_what_is_wrong_and_changes_nothing(
    path: Path, damage: bytes | None, said: str
) -> None:
    assert read_notes(path) == {}
    assert not path.parent.exists()
    if damage is None:
        path.mkdir(parents=True)
    else:
        path.parent.mkdir(parents=True)
        path.write_bytes(damage)
    if said:
        with pytest.raises(UserDataError, match=said):
            read_notes(path)
    else:
        assert read_notes(path) == {}
    assert list(path.parent.iterdir()) == [path]
    assert damage is None or path.read_bytes() == damage


def test_notes_of_a_newer_program_are_refused(path: Path, data: UserData) -> None:
    data.close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(UserDataError, match="更新版本"):
        read_notes(path)
