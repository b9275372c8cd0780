"""Builds that leave a whole library behind whatever happens to them."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db import corpus
from db.errors import LibraryError, UnreadableFileError, WriteError
from db.store import Store
from desktop import generations
from desktop.library import Library
from tests.faults import small_corpus

if TYPE_CHECKING:
    from db.corpus import Corpus


@pytest.fixture
def small(tmp_path: Path) -> Corpus:
    return small_corpus(tmp_path / "resources")


def test_the_same_sources_give_the_same_bytes(small: Corpus, tmp_path: Path) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    small.build(first)
    small.build(second)
    assert first.read_bytes() == second.read_bytes()


def test_a_build_is_due_when_a_source_changes(small: Corpus, tmp_path: Path) -> None:
    root = tmp_path / "library"
    assert generations.open_current(root, small) is None
    built = generations.build(root, small)
    found = generations.open_current(root, small)
    assert found is not None
    assert found[0] == built
    with (small.root / "data.toml").open("a", encoding="utf-8") as file:
        file.write("# another release\n")
    assert generations.open_current(root, small) is None


def test_a_build_is_due_when_the_parser_changes(
    small: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "library"
    generations.build(root, small)
    assert generations.open_current(root, small) is not None
    code = tmp_path / "db"
    shutil.copytree(Path(corpus.__file__).parent, code)
    with (code / "parsing" / "dates.py").open("a", encoding="utf-8") as file:
        file.write("# better\n")
    monkeypatch.setattr(corpus, "__file__", str(code / "corpus.py"))
    corpus._code_digest.cache_clear()
    try:
        assert generations.open_current(root, small) is None
    finally:
        corpus._code_digest.cache_clear()


def test_a_source_of_a_format_that_is_not_read_stops_the_build(
    small: Corpus, tmp_path: Path
) -> None:
    (small.root / "corpus" / ".hidden").touch()
    (small.root / "corpus" / "liaoning-2099.docx").write_bytes(b"PK\x03\x04")
    with pytest.raises(UnreadableFileError, match=r"liaoning-2099\.docx"):
        small.build(tmp_path / "measures.db")


def test_a_failed_build_leaves_the_former_library(
    small: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "library"
    former = generations.build(root, small)
    before = sorted(path.name for path in root.iterdir())

    def full_disk(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(WriteError, match="原有资料未作改动"):
        generations.build(root, small)
    assert generations.current(root) == former
    assert sorted(path.name for path in root.iterdir()) == before


def _build_and_die(root: Path, corpus: Corpus, moment: int) -> None:
    """Build, and end the process without a word at the given call that renames something."""
    calls = 0
    rename = Path.replace

    def replace(self: Path, target: str | Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == moment:
            os._exit(9)
        return rename(self, target)

    Path.replace = replace  # in a child process of its own
    generations.build(root, corpus)


@pytest.mark.parametrize("moment", [1, 2, 3])
def test_a_build_killed_between_renames_leaves_a_whole_library(
    small: Corpus, tmp_path: Path, moment: int
) -> None:
    root = tmp_path / "library"
    former = generations.build(root, small)
    child = multiprocessing.get_context("spawn").Process(
        target=_build_and_die, args=(root, small, moment)
    )
    child.start()
    child.join()
    assert child.exitcode == 9
    assert generations.current(root) == former
    found = generations.open_current(root, small)
    assert found is not None
    assert found[1].counts() == (1, 10)


def test_old_generations_go_but_not_the_former_one(small: Corpus, tmp_path: Path) -> None:
    root = tmp_path / "library"
    first, second = generations.build(root, small), generations.build(root, small)
    long_ago = time.time() - 8 * 24 * 3600
    for path in (first, second):
        os.utime(path, (long_ago, long_ago))
    third = generations.build(root, small)
    assert not first.exists()
    assert second.exists()
    assert generations.current(root) == third


@pytest.mark.parametrize("pointer", ["", "../elsewhere", "nothing", ".hidden", "\x00", "库\n"])
def test_a_spoilt_pointer_means_building_anew(small: Corpus, tmp_path: Path, pointer: str) -> None:
    root = tmp_path / "library"
    generations.build(root, small)
    (root / "current").write_text(pointer, encoding="utf-8")
    assert generations.current(root) is None


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the data folder should be", encoding="utf-8")
    with pytest.raises(WriteError, match="没有写入权限"):
        Library.open(occupied)
    assert occupied.read_text(encoding="utf-8").startswith("a file")


def test_a_damaged_library_is_built_anew(data_dir: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(data_dir, copy)
    generation = generations.current(copy / "library")
    assert generation is not None
    database = generations.database_path(generation)
    database.write_bytes(b"\x00" * 4096)
    library = Library.open(copy)
    assert library.generation != generation
    assert library.info.measure_total == 89
    library.close()


def test_a_newer_format_is_refused_and_kept(small: Corpus, tmp_path: Path) -> None:
    database = tmp_path / "measures.db"
    small.build(database)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = database.read_bytes()
    with pytest.raises(LibraryError, match="请先升级程序"):
        Store(database)
    assert database.read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "other.db"
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    with pytest.raises(LibraryError, match="不是政策案头的资料库"):
        Store(database)
