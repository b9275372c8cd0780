"""What is installed, whether it is whole, and copies of what the user keeps."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from db import usercopy
from db.errors import WriteError
from db.userdata import UserData
from desktop import installed, paths
from desktop.installed import IndexState

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library


def test_what_is_installed_is_what_lies_there(library: Library) -> None:
    found = installed.installed(library)
    assert found.info == library.info
    assert found.index is IndexState.WHOLE
    files = [each for each in found.folder.rglob("*") if each.is_file()]
    assert found.database_size + found.index_size == sum(each.stat().st_size for each in files)
    assert len(found.heads) == found.info.document_total


def test_every_region_is_told_those_without_documents_too(library: Library) -> None:
    rows = installed.installed(library).coverage
    assert len(rows) == 35
    assert [(one.name, one.documents) for one in rows if one.documents] == [
        ("辽宁省", 3),
        ("山东省", 1),
        ("四川省", 1),
    ]
    assert sum(one.measures for one in rows) == library.info.measure_total
    assert rows[0].newest == dt.date(2024, 12, 14)
    assert rows[3].documents == 0
    assert rows[3].newest is None


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 kB"),
        (12_000, "12 kB"),
        (12_001, "13 kB"),
        (4_200_000, "4.2 MB"),
        (365_068_288, "365 MB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert installed.size_in_words(size) == words


def test_age_is_counted_in_days() -> None:
    assert installed.age(dt.date(2026, 11, 20), dt.date(2026, 11, 21)) == 1
    assert installed.age(dt.date(2026, 11, 20), dt.date(2026, 1, 1)) == 0


def test_the_check_tells_how_far_it_is_and_can_be_given_up(library: Library) -> None:
    shares: list[float] = []
    assert list(library.faults(progress=shares.append)) == []
    assert shares == sorted(shares)
    assert 0 < shares[0] < 1
    after: list[float] = []
    assert list(library.faults(progress=after.append, cancelled=lambda: True)) == []
    assert len(after) <= 1


def test_a_copy_is_whole_while_another_window_writes(tmp_path: Path) -> None:
    path, target = paths.user_file(tmp_path), tmp_path / "备份.db"
    with closing(UserData(path)) as data:
        data.set_note("a/1", "甲")
        usercopy.copy(path, target)
        data.set_note("a/1", "乙")
        assert installed.own(data, tmp_path).notes == 1
    with closing(UserData(target)) as copied:
        assert copied.note("a/1") == "甲"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["user.db", "备份.db"]


def test_a_copy_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    path = paths.user_file(tmp_path)
    with closing(UserData(path)) as data:
        data.set_note("a/1", "甲")
    with pytest.raises(WriteError, match="没有生成备份"):
        usercopy.copy(path, tmp_path / "没有这个文件夹" / "备份.db")
    with pytest.raises(WriteError, match="不能覆盖正在使用的文件"):
        usercopy.copy(path, path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_copies_beside_the_file_are_found(tmp_path: Path) -> None:
    path = paths.user_file(tmp_path)
    (tmp_path / "user.format-2-20250102-030405.db").write_bytes(b"x")
    (tmp_path / "user.damaged-20260102-030405.db").write_bytes(b"xy")
    (tmp_path / "user.format-2.part").write_bytes(b"x")
    (tmp_path / "另外.db").write_bytes(b"x")
    found = {one.path.name: (one.damaged, one.size) for one in usercopy.copies(path)}
    assert found == {
        "user.format-2-20250102-030405.db": (False, 1),
        "user.damaged-20260102-030405.db": (True, 2),
    }
