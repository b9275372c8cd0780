"""Files are written whole or not at all, and a failure is told in plain Chinese."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from db.errors import WriteError
from desktop.briefs.writing import write_whole


def test_a_new_file_and_its_replacement(tmp_path: Path) -> None:
    target = tmp_path / "选编.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    write_whole(target, b"x")
    plain = tmp_path / "plain"
    plain.touch()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EROFS, "只读"),
        (errno.EACCES, "没有权限"),
        (errno.EPERM, "没有权限"),
        (errno.EDQUOT, "配额"),
        (errno.EIO, "请检查磁盘"),
    ],
)
@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_a_failure_keeps_the_old_file_and_leaves_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str, at: str
) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    if at == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError) as caught:
        write_whole(target, b"new")
    assert said in caught.value.summary
    assert "原有文件未改动" in caught.value.summary
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interruption_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "pack.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.mkdir()
    with pytest.raises(WriteError, match="是一个文件夹"):
        write_whole(target, b"x")
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不存在"):
        write_whole(tmp_path / "none" / "pack.pdf", b"x")


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteError, match="不是文件夹"):
        write_whole(tmp_path / "file" / "pack.pdf", b"x")


def test_names_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="太长"):
        write_whole(tmp_path / ("长" * 200 + ".pdf"), b"x")
    with pytest.raises(WriteError, match="不能使用的字符"):
        write_whole(tmp_path / "a\0b.pdf", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"old")
    # Tests may run as a user to whom everything is permitted.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(WriteError, match="没有权限"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
