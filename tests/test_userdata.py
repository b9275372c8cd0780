"""The user's own file: kept whole, set aside when damaged, never overwritten by another window."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db.errors import WriteError
from db.userdata import Entry, Pack, UserData, UserDataError

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


def entries(*ids: str) -> tuple[Entry, ...]:
    return tuple(Entry(each, f"按语 {each}") for each in ids)


def test_what_was_saved_is_there_after_a_restart(path: Path, data: UserData) -> None:
    pack = data.save(replace(Pack.new("检验检测"), entries=entries("b/2", "a/1", "c/3")))
    other = data.save(Pack.new("空的"))
    data.close()
    again = UserData(path)
    assert again.notice is None
    assert set(again.packs()) == {pack, other}
    assert again.pack(pack.id) == pack
    again.close()


def test_order_name_and_remarks_can_change(data: UserData) -> None:
    pack = data.save(replace(Pack.new("一"), entries=entries("a/1", "b/2", "c/3")))
    changed = replace(pack, name="二", entries=(Entry("c/3"), Entry("a/1", "新")))
    assert data.save(changed).revision == pack.revision + 1
    stored = data.pack(pack.id)
    assert stored is not None
    assert (stored.name, stored.entries) == ("二", changed.entries)


def test_a_deleted_pack_can_be_stored_again(data: UserData) -> None:
    pack = data.save(replace(Pack.new("删"), entries=entries("a/1")))
    data.delete(pack.id)
    assert data.packs() == ()
    data.delete(pack.id)
    restored = data.save(pack)
    assert (restored.id, restored.entries) == (pack.id, pack.entries)


def test_two_windows_do_not_overwrite_each_other(path: Path, data: UserData) -> None:
    first = data.save(replace(Pack.new("共用"), entries=entries("a/1")))
    window = UserData(path)
    theirs = window.save(replace(first, entries=entries("a/1", "b/2")))
    mine = data.save(replace(first, entries=entries("a/1", "c/3")))
    assert mine.id != theirs.id
    assert mine.name != theirs.name
    assert data.pack(theirs.id) == theirs
    assert data.pack(mine.id) == mine
    window.close()


@pytest.mark.parametrize("damage", ["garbage", "truncated", "foreign", "torn"])
def test_a_damaged_file_is_set_aside_and_said(path: Path, data: UserData, damage: str) -> None:
    for number in range(50):
        data.save(replace(Pack.new(f"第{number}份"), entries=entries(f"a/{number}", "b/1")))
    data.close()
    whole = path.read_bytes()
    match damage:
        case "garbage":
            path.write_bytes(b"\x00\xff" * 5000)
        case "truncated":
            path.write_bytes(whole[: len(whole) // 2])
        case "torn":
            path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
        case "foreign":
            path.unlink()
            with sqlite3.connect(path) as foreign:
                foreign.execute("CREATE TABLE something (x)")
            foreign.close()
    bytes_before = path.read_bytes()
    again = UserData(path)
    kept = list(path.parent.glob("user.damaged-*.db"))
    assert len(kept) == 1
    assert kept[0].read_bytes() == bytes_before
    assert again.notice is not None
    assert kept[0].name in again.notice
    assert again.packs() == ()
    saved = again.save(Pack.new("重新开始"))
    assert again.pack(saved.id) == saved
    again.close()


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
    pack = data.save(replace(Pack.new("完好"), entries=entries("a/1")))
    twice = replace(pack, entries=(Entry("x/1"), Entry("x/1")))
    with pytest.raises(WriteError):
        data.save(twice)
    assert data.pack(pack.id) == pack
    assert data.save(replace(pack, name="还能存")).revision == pack.revision + 1


def test_another_program_holding_the_file_is_said_in_words(
    path: Path, data: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = data.save(Pack.new("锁"))
    monkeypatch.setattr("db.userdata._PATIENCE", 0.05)
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
