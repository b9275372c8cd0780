"""The user's own file when others write too, the power fails, the disk is full or protected."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.errors import WriteError
from db.userdata import Entry, Pack, SavedSearch, UserData, read_notes, read_settings, untitled
from db.userfile import NotKeptError, UserDataError
from tests import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.window_desk import Desk

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from db.userdata import Entry, Pack, SavedSearch, UserData, untitled

path, who, total = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
data = UserData(path)
print("open", flush=True)
sys.stdin.readline()
pack = data.save(Pack.new(f"{who} 的选编"))
for number in range(total):
    entries = tuple(Entry(f"a/{each}", who) for each in range(number + 1))
    pack = data.save(replace(pack, chapters=(untitled(*entries),)))
    data.set_note(f"{who}/{number}", f"{who} {number}")
    data.set_note("shared/1", f"{data.note('shared/1')}〔{who} {number}〕", before=None)
    data.save_search(SavedSearch.new(f"{who} {number}", name=f"{who} {number}"))
    data.set_settings({f"{who}/{number}": str(number)})
    print(number, flush=True)
"""


def start(path: Path, who: str, total: int) -> subprocess.Popen[str]:
    """Start another process that writes; it waits for a line once it has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), who, str(total)],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "用户 数据"
    folder.mkdir()
    return folder / "user.db"


def test_two_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    total = 15
    writers = {who: start(path, who, total) for who in ("甲", "乙")}
    for process in writers.values():
        go(process)
    for process in writers.values():
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, "")
        assert out.split() == [str(number) for number in range(total)]
    data = UserData(path)
    expected = {f"{who} {number}" for who in writers for number in range(total)}
    packs = {pack.name: pack for pack in data.packs()}
    assert {f"{who} 的选编" for who in writers} == set(packs)
    assert all(len(pack.entries) == total for pack in packs.values())
    assert expected <= set(data.notes().values())
    assert {search.name for search in data.searches()} == expected
    assert len(data.settings()) == 2 * total
    data.close()


def test_what_a_killed_process_had_saved_is_there(path: Path) -> None:
    for acknowledged in (1, 4, 9):
        who = f"第{acknowledged}"
        process = start(path, who, 10_000)
        go(process)
        assert process.stdout is not None
        for number in range(acknowledged):
            assert process.stdout.readline() == f"{number}\n"
        process.send_signal(signal.SIGKILL)
        told = acknowledged + len(process.communicate()[0].split())
        data = UserData(path)
        assert data.notice is None
        pack = next(pack for pack in data.packs() if pack.name == f"{who} 的选编")
        assert len(pack.entries) >= told
        notes, searches = data.notes(), {search.name for search in data.searches()}
        kept = data.settings()
        for number in range(told):
            assert notes[f"{who}/{number}"] == f"{who} {number}"
            assert f"{who} {number}" in searches
            assert kept[f"{who}/{number}"] == str(number)
        data.close()
        left = {each.name for each in path.parent.iterdir()}
        assert left == {"user.db"}, "a save cut short is rolled back"


def _with_something(path: Path) -> Pack:
    data = UserData(path)
    pack = data.save(replace(Pack.new("选编"), chapters=(untitled(Entry("a/1", "按语")),)))
    data.set_note("a/1", "批注")
    data.set_settings({"window/zoom": "150"})
    data.close()
    return pack


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("content", [b"", b"\xa5" * 5000, b"\x00" * 600])
def test_leftovers_beside_the_file_do_no_harm(path: Path, ending: str, content: bytes) -> None:
    pack = _with_something(path)
    path.with_name(path.name + ending).write_bytes(content)
    assert read_settings(path) == {"window/zoom": "150"}
    data = UserData(path)
    assert data.notice is None
    assert data.packs() == (pack,)
    assert data.save(pack).revision == pack.revision + 1
    data.close()
    assert read_notes(path) == {"a/1": "批注"}


def test_leftovers_of_a_killed_rescue_do_no_harm(path: Path) -> None:
    _with_something(path)
    path.with_name("user.rescued.db").write_bytes(b"\xa5" * 9000)
    path.with_name(".user.db.rescue").write_bytes(b"")
    whole = path.read_bytes()
    path.write_bytes(whole[:-4096] + b"\xa5" * 4096)
    data = UserData(path)
    assert data.notice is not None
    data.close()
    names = {each.name.split("-")[0] for each in path.parent.iterdir()}
    assert names == {"user.db", "user.damaged"}


def test_a_file_in_another_journal_mode_is_as_good(path: Path) -> None:
    pack = _with_something(path)
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = WAL")
    other.close()
    data = UserData(path)
    window = UserData(path)
    data.save(pack)
    window.set_note("b/2", "新")
    assert data.notes() == {"a/1": "批注", "b/2": "新"}
    data.close()
    window.close()


def test_a_full_disk_is_said_and_costs_the_last_step_only(path: Path) -> None:
    pack = _with_something(path)
    data = UserData(path)
    large = replace(pack, preface="前言" * 100_000)
    with faults.no_file_larger_than(path.stat().st_size + 100):
        for write in (
            lambda: data.save(large),
            lambda: data.set_note("a/1", "批" * 100_000),
            lambda: data.set_settings({"window/page": "x" * 200_000}),
            lambda: data.save_search(SavedSearch.new("词" * 100_000)),
        ):
            with pytest.raises(WriteError, match="没有存上"):
                write()
        assert data.packs() == (pack,)
        assert data.notes() == {"a/1": "批注"}
    assert data.save(large).preface == large.preface, "as soon as there is room again"
    data.close()


def test_a_disk_that_is_full_from_the_start_is_said(path: Path) -> None:
    with faults.no_file_larger_than(1000):
        data = UserData(path)
        assert data.notice is not None
        assert "磁盘是否已满" in data.notice
        with pytest.raises(NotKeptError):
            data.save(Pack.new("x"))
        data.close()
    data = UserData(path)
    assert (data.notice, data.packs()) == (None, ())
    data.close()


@contextlib.contextmanager
def protected(folder: Path, mode: int) -> Iterator[None]:
    """Let the folder and what is in it belong to nobody in particular, and be nobody."""
    root = os.geteuid() == 0
    for each in (folder, *folder.iterdir()):
        if root:
            os.chown(each, 65534, 65534)
    file = folder / "user.db"
    if file.exists():
        file.chmod(0o444 if mode == 0o755 else 0o644)
    folder.chmod(mode)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        if file.exists():
            file.chmod(0o644)


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A file in a folder that every account may enter."""
    folder = Path(tempfile.mkdtemp(prefix="用户 "))
    folder.chmod(0o755)
    yield folder / "user.db"
    shutil.rmtree(folder)


@pytest.mark.parametrize("mode", [0o755, 0o555], ids=["file", "folder"])
def test_what_cannot_be_written_can_be_read(open_path: Path, mode: int) -> None:
    pack = _with_something(open_path)
    before = faults.tree(open_path.parent)
    with protected(open_path.parent, mode):
        assert read_settings(open_path) == {"window/zoom": "150"}
        data = UserData(open_path)
        assert not data.writable
        assert data.notice is not None
        assert "不能写入" in data.notice
        assert data.packs() == (pack,)
        assert data.notes() == read_notes(open_path) == {"a/1": "批注"}
        changes: tuple[Callable[[], object], ...] = (
            lambda: data.save(pack),
            lambda: data.delete(pack.id),
            lambda: data.set_note("a/1", ""),
            lambda: data.save_search(SavedSearch.new("词")),
            lambda: data.set_settings({"window/zoom": "200"}),
        )
        for change in changes:
            with pytest.raises(NotKeptError, match="不能写入"):
                change()
        assert data.packs() == (pack,)
        data.close()
    assert faults.tree(open_path.parent) == before


def test_a_protected_folder_without_a_file_is_said(open_path: Path) -> None:
    with protected(open_path.parent, 0o555), pytest.raises(UserDataError, match="打不开"):
        UserData(open_path)


def test_a_window_over_a_protected_file_shows_it_and_tells_once(
    make_desk: Callable[[Path], Desk],
    path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def protect(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA user_version = 3")

    pack = _with_something(path)
    with monkeypatch.context() as protected_file, qtbot.captureExceptions() as caught:
        protected_file.setattr("db.userfile._try_to_write", protect)
        desk = make_desk(path.parent)
        assert desk.window.workspace.book.ids == ("a/1",)
        desk.window.workspace.book.add(desk.ids()[0])
        desk.settle()
        assert len(desk.window.workspace.book.ids) == 2, "a pack can still be made and printed"
        desk.window.close()
    assert caught
    told = [error for _, error, _ in caught]
    assert all(isinstance(error, NotKeptError) for error in told), "which the window tells once"
    data = UserData(path)
    assert data.packs() == (pack,)
    data.close()


def test_a_window_over_a_file_of_a_newer_program_leaves_it_alone(
    make_desk: Callable[[Path], Desk], path: Path, qtbot: QtBot
) -> None:
    _with_something(path)
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = faults.tree(path.parent)
    with qtbot.captureExceptions() as caught:
        desk = make_desk(path.parent)
    assert {str(error) for _, error, _ in caught if "更新版本" in str(error)}
    assert all(isinstance(error, NotKeptError) for _, error, _ in caught)
    desk.type_words("中试")
    assert desk.titles()
    with qtbot.captureExceptions():
        desk.window.close()
    after = faults.tree(path.parent)
    assert after["user.db"] == before["user.db"]


@pytest.mark.parametrize(
    "read",
    [
        UserData.packs,
        UserData.pack_times,
        UserData.notes,
        UserData.searches,
        UserData.settings,
        lambda data: data.pack("p"),
        lambda data: data.note("a/1"),
    ],
)
def test_a_file_damaged_while_open_is_told_of_in_words(
    tmp_path: Path, read: Callable[[UserData], object]
) -> None:
    path = tmp_path / "user.db"
    data = UserData(path)
    data.set_note("a/1", "批注")
    path.write_bytes(b"nothing of a database" * 1000)
    with pytest.raises(UserDataError, match="没有读出：文件已损坏，请重新打开本软件"):
        read(data)
    data.close()


def test_every_page_lives_on_when_the_users_file_is_damaged_under_it(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.window.workspace.book.add(*desk.ids()[:2])
    desk.settle()
    (tmp_path / "user.db").write_bytes(b"nothing of a database" * 1000)
    with qtbot.captureExceptions() as caught:
        for entry in desk.window.stack.entries:
            desk.go(entry.key)
            desk.window.workspace.searches.load()
            desk.settle()
    assert {kind for kind, _, _ in caught} <= {UserDataError}, "said in words, no defect"
    assert len(desk.pack()) == 2
