"""A damaged user file: set aside whole, and every row that can be read carried over."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import pages, userdata, userfile, userrescue
from db.userdata import Entry, Pack, PackChapter, SavedSearch, UserData, untitled
from db.userfile import UserDataError
from desktop import doctor
from tests import faults

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

PAGE = 4096
_EVERYTHING = "SELECT * FROM note"


def fill(path: Path, total: int = 60) -> dict[str, object]:
    """Make a file that spans many pages, some of them free, and return what is in it."""
    data = UserData(path)
    for number in range(total):
        chapter = PackChapter(f"{number:016x}", f"章{number}", (Entry(f"b/{number}", "按" * 40),))
        first = untitled(Entry(f"a/{number}", "语" * 30, "题" * 20, "《文》第1条"))
        data.save(replace(Pack.new(f"第{number}份"), chapters=(first, chapter), preface="前" * 30))
        data.set_note(f"c/{number}", f"批注{number}" * 20, title="题", source="源")
        seen = frozenset(f"x{number}/{each}" for each in range(40))
        data.save_search(replace(SavedSearch.new(f"词{number}", name=f"名{number}"), seen=seen))
        data.set_settings({f"name/{number}": f"值{number}" * 10})
    data.set_note("long/1", "很长的批注" * 4000, title="长")
    for number in range(0, total, 7):
        data.save_search(SavedSearch.new(f"删{number}"))
    for search in data.searches():
        if not search.name:
            data.delete_search(search.id)
    held = contents(data)
    data.close()
    return held


def contents(data: UserData) -> dict[str, object]:
    held: dict[str, object] = {pack.id: pack for pack in data.packs()}
    held |= {f"note {key}": text for key, text in data.notes().items()}
    held |= {f"search {each.name} {each.id}": each for each in data.searches()}
    held |= {f"setting {name}": value for name, value in data.settings().items()}
    return held


@pytest.fixture(scope="module")
def whole() -> tuple[bytes, dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "user.db"
        held = fill(path)
        return path.read_bytes(), held


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "用户 数据"
    folder.mkdir()
    return folder / "user.db"


def rescued(path: Path, content: bytes) -> tuple[dict[str, object], str]:
    """Return what a start finds in these bytes, and what the user is told."""
    path.write_bytes(content)
    data = UserData(path)
    assert data.notice is not None
    (kept,) = path.parent.glob("user.damaged-*.db")
    assert kept.read_bytes() == content, "nothing of the damaged file is lost"
    assert kept.name in data.notice
    found = contents(data)
    saved = data.save(Pack.new("还能存"))
    assert data.pack(saved.id) == saved
    data.close()
    again = UserData(path)
    assert (again.notice, again.pack(saved.id)) == (None, saved)
    again.close()
    assert {each.suffix for each in path.parent.iterdir()} == {".db"}, "no leftovers"
    return found, data.notice


def test_a_whole_file_is_read_as_sqlite_reads_it(whole: tuple[bytes, dict[str, object]]) -> None:
    content, _ = whole
    found = pages.read(content)
    assert not found.is_hurt
    assert found.strays == []
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    for name in ("pack", "pack_chapter", "pack_entry", "note", "search", "setting"):
        expected = connection.execute(_EVERYTHING.replace("note", name)).fetchall()
        assert sorted(found.tables[name], key=repr) == sorted(expected, key=repr)
    connection.close()


@pytest.mark.parametrize("fill_byte", [0x00, 0xA5, 0xFF])
def test_a_page_overwritten_in_the_middle_costs_its_rows_only(
    whole: tuple[bytes, dict[str, object]], path: Path, fill_byte: int
) -> None:
    content, held = whole
    total = len(content) // PAGE
    assert total > 20
    everything = list(userrescue._sorted_out(pages.read(content)))
    for number in range(2, total + 1, 5):
        start = (number - 1) * PAGE
        torn = content[:start] + bytes([fill_byte]) * PAGE + content[start + PAGE :]
        carried = {repr(each) for each in userrescue._sorted_out(pages.read(torn))}
        lost = {repr(each) for each in everything} - carried
        assert len(lost) <= 70, f"page {number}: no page holds more rows"
    torn = content[: 6 * PAGE] + bytes([fill_byte]) * PAGE + content[7 * PAGE :]
    found_again, told = rescued(path, torn)
    same = [key for key, value in held.items() if found_again.get(key) == value]
    assert len(same) > len(held) * 0.7
    assert "已从中找回" in told
    for value in found_again.values():
        if isinstance(value, Pack) and value.id in held:
            original = held[value.id]
            assert isinstance(original, Pack)
            assert set(value.entries) <= set(original.entries), "nothing is made up"


def test_a_broken_root_costs_the_tree_nothing_but_itself(
    whole: tuple[bytes, dict[str, object]], path: Path
) -> None:
    content, held = whole
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'note'")
    connection.close()
    torn = content[: (root - 1) * PAGE] + b"\xee" * PAGE + content[root * PAGE :]
    found, _ = rescued(path, torn)
    notes = {key for key in held if key.startswith("note ")}
    assert {key for key in notes if found.get(key) == held[key]} == notes
    assert not [key for key in found if key.startswith("search 删")], "what was deleted stays so"


def test_a_lost_directory_is_done_without(
    whole: tuple[bytes, dict[str, object]], path: Path
) -> None:
    content, held = whole
    found, told = rescued(path, b"\x00" * PAGE + content[PAGE:])
    same = [key for key, value in held.items() if found.get(key) == value]
    assert len(same) > len(held) * 0.9
    assert "份选编" in told


def test_a_truncated_file_gives_its_first_part(
    whole: tuple[bytes, dict[str, object]], path: Path
) -> None:
    content, held = whole
    found, told = rescued(path, content[: len(content) * 2 // 3 + 100])
    assert "已从中找回" in told
    assert len([key for key, value in held.items() if found.get(key) == value]) > len(held) * 0.3


@pytest.mark.parametrize(
    "content",
    [b"\x00\xff" * 5000, b"no database" * 1000, b"SQLite format 3\x00" + b"\xa5" * 9000],
)
def test_where_nothing_can_be_read_a_new_file_is_begun(path: Path, content: bytes) -> None:
    found, told = rescued(path, content)
    assert found == {}
    assert "没有能读出的内容" in told


def test_another_programs_file_is_set_aside_and_not_read(path: Path, tmp_path: Path) -> None:
    foreign = sqlite3.connect(tmp_path / "foreign.db")
    foreign.execute("CREATE TABLE something (a TEXT, b TEXT)")
    foreign.executemany("INSERT INTO something VALUES (?, 'y')", [("x",)] * 300)
    foreign.commit()
    foreign.close()
    found, _ = rescued(path, (tmp_path / "foreign.db").read_bytes())
    assert found == {}


def test_an_earlier_format_is_rescued_too(path: Path) -> None:
    former = sqlite3.connect(path)
    for statements in userfile.SCHEMA[:2]:
        for statement in statements:
            former.execute(statement)
    former.execute(f"PRAGMA application_id = {userfile.APPLICATION_ID}")
    former.execute("PRAGMA user_version = 2")
    former.execute("INSERT INTO pack VALUES ('p', '旧', '2026-11-20', 3)")
    former.executemany(
        "INSERT INTO pack_entry VALUES ('p', ?, ?, ?)",
        [(at, f"a/{at}", "按语" * 30) for at in range(200)],
    )
    former.executemany(
        "INSERT INTO note VALUES (?, '注', '2026-11-20')", [(f"n/{at}",) for at in range(300)]
    )
    former.commit()
    former.close()
    content = path.read_bytes()
    assert len(content) > 10 * PAGE
    found, _ = rescued(path, content[: 5 * PAGE] + b"\xa5" * PAGE + content[6 * PAGE :])
    pack = found["p"]
    assert isinstance(pack, Pack)
    assert len(pack.entries) + sum(key.startswith("note ") for key in found) > 300
    assert pack.chapters[0].entries == pack.entries


def test_the_doctor_finds_damage_wherever_it_lies(
    whole: tuple[bytes, dict[str, object]], path: Path
) -> None:
    content, held = whole
    path.write_bytes(content)
    packs = sum(isinstance(each, Pack) for each in held.values())
    assert f"完好，{packs} 份选编" in doctor._user_file(path.parent).says
    for number in (3, len(content) // PAGE // 2, len(content) // PAGE - 1):
        torn = content[: number * PAGE] + b"\xa5" * PAGE + content[(number + 1) * PAGE :]
        path.write_bytes(torn)
        finding = doctor._user_file(path.parent)
        assert (finding.verdict, "已损坏" in finding.says) == (doctor.Verdict.FAULT, True)
        assert path.read_bytes() == torn


def test_two_windows_that_find_it_damaged_rescue_it_once(
    whole: tuple[bytes, dict[str, object]], path: Path
) -> None:
    content, _ = whole
    path.write_bytes(content[: 6 * PAGE] + b"\xa5" * PAGE + content[7 * PAGE :])

    def start(number: int) -> str:
        data = UserData(path)
        data.set_note(f"new/{number}", "新")
        data.close()
        return data.notice or ""

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(start, range(4)))
    assert sum(bool(each) for each in told) == 1
    assert len(list(path.parent.glob("user.damaged-*.db"))) == 1
    notes = userdata.read_notes(path)
    assert {f"new/{number}" for number in range(4)} <= set(notes)


@pytest.mark.parametrize("step", ["_carry_over", "_keep"])
def test_a_full_disk_leaves_the_damaged_file_for_the_next_start(
    whole: tuple[bytes, dict[str, object]],
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    content, _ = whole
    torn = content[: 6 * PAGE] + b"\xa5" * PAGE + content[7 * PAGE :]
    path.write_bytes(torn)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(userrescue, step, full)
        with pytest.raises(UserDataError, match="未作改动"):
            UserData(path)
    assert faults.tree(path.parent) == {"user.db": torn}
    data = UserData(path)
    assert len(data.packs()) > 30
    data.close()


def test_wherever_a_rescue_is_killed_the_next_start_completes_it(
    whole: tuple[bytes, dict[str, object]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, _ = whole
    torn = content[: 6 * PAGE] + b"\xa5" * PAGE + content[7 * PAGE :]
    live = tmp_path / "live"
    live.mkdir()
    (live / "user.db").write_bytes(torn)
    states: list[Path] = []

    def step(kind: str) -> None:
        if kind in {"statement", "open"} and len(states) % 40:
            return
        states.append(tmp_path / f"killed {len(states)}")
        disk.copy(live, states[-1])

    with monkeypatch.context() as watched:
        disk = faults.Disk(watched, step)
        UserData(live / "user.db").close()
    assert len(states) > 3
    for state in states:
        data = UserData(state / "user.db")
        assert len(data.packs()) > 30, state.name
        data.close()


@settings(max_examples=60, deadline=None)
@given(
    st.randoms(use_true_random=False), st.lists(st.sampled_from([1, 2, 8, 300, 5000]), max_size=30)
)
def test_no_damage_is_a_defect(chance: random.Random, hits: list[int]) -> None:
    content = bytearray(_SMALL())
    for length in hits:
        at = chance.randrange(len(content))
        content[at : at + length] = chance.randbytes(min(length, len(content) - at))
    found = pages.read(bytes(content))
    for name, row in userrescue._sorted_out(found):
        assert userrescue._TABLES[name].fits(row)


class _Small:
    content = b""

    def __call__(self) -> bytes:
        if not self.content:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "user.db"
                fill(path, 8)
                self.content = path.read_bytes()
        return self.content


_SMALL: Callable[[], bytes] = _Small()


def test_what_takes_the_files_place_is_used_from_then_on(path: Path, tmp_path: Path) -> None:
    data = UserData(path)
    data.set_note("a/1", "旧")
    other = UserData(tmp_path / "copy.db")
    other.set_note("a/1", "换上来的备份")
    other.close()
    (tmp_path / "copy.db").replace(path)
    assert data.note("a/1") == "换上来的备份"
    data.set_note("a/2", "新")
    data.close()
    assert userdata.read_notes(path) == {"a/1": "换上来的备份", "a/2": "新"}


def test_a_file_deleted_under_an_open_window_is_made_again(path: Path) -> None:
    data = UserData(path)
    pack = data.save(Pack.new("选编"))
    data.set_note("a/1", "批注")
    path.unlink()
    data.set_note("a/2", "新")
    assert data.packs() == (pack,)
    data.close()
    assert userdata.read_notes(path) == {"a/1": "批注", "a/2": "新"}
    shutil.rmtree(path.parent)
    gone = UserData(path)
    gone.set_note("a/1", "另起")
    shutil.rmtree(path.parent)
    path.parent.write_text("no folder")
    with pytest.raises(UserDataError, match="打不开"):
        gone.set_note("a/2", "新")
    gone.close()
