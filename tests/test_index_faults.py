"""An index that is killed, filled up, held or damaged at any point: answers stay exact."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.errors import LibraryError
from index import builder, durable, stamp
from index.builder import build, is_current
from index.errors import SearchCancelled
from index.query import SearchRequest
from index.searcher import Searcher
from tests.bench.generated_measures import generate
from tests.faults import Disk, FullDisk, age, no_file_larger_than, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.index_world import MemoryStore

WORDS = ("科技", "科", "科技创新", "2027年", "，", "-科技")

Answers = dict[str, object]


@pytest.fixture(autouse=True)
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the disk: what is proved here needs no sync to be done, only to be asked for."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(40, seed=11)


@pytest.fixture(scope="module")
def older() -> MemoryStore:
    return replace(generate(25, seed=12), fingerprint="older")


@pytest.fixture(scope="module")
def expected(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return answers(Searcher(store, tmp_path_factory.mktemp("none") / "index"))


@pytest.fixture
def directory(store: MemoryStore, tmp_path: Path) -> Path:
    build(store, tmp_path / "index")
    return tmp_path / "index"


def answers(searcher: Searcher) -> Answers:
    found: Answers = {}
    for words in WORDS:
        result = searcher.search(SearchRequest(words))
        found[words] = (result.total, result.hits, result.facets)
    return found


def heals(store: MemoryStore, directory: Path) -> bool:
    """Return whether a build mends everything, once what the killed left has become old."""
    age(directory.parent)
    build(store, directory)
    whole = is_current(store, directory, thorough=True)
    return whole and not Searcher(store, directory).needs_rebuild


@pytest.mark.parametrize("powerless", [False, True], ids=["killed", "power cut"])
@pytest.mark.parametrize("replacing", [False, True], ids=["first", "replacing"])
def test_a_build_stopped_at_any_step_leaves_an_exact_search(
    store: MemoryStore,
    older: MemoryStore,
    expected: Answers,
    tmp_path: Path,
    *,
    powerless: bool,
    replacing: bool,
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    if replacing:
        build(older, place / "index")
    kept: list[Path] = []

    def keep(_: str) -> None:
        kept.append(tmp_path / f"moment {len(kept)}")
        disk.copy(place, kept[-1], powerless=powerless)

    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, keep)
        build(store, place / "index")
    assert is_current(store, place / "index", thorough=True)
    assert len(kept) > 40  # files, their halves, syncs and renames

    whole = 0
    for number, moment in enumerate(kept):
        searcher = Searcher(store, moment / "index")
        assert answers(searcher) == expected, moment
        whole += not searcher.needs_rebuild
        older_index = Searcher(older, moment / "index")
        assert is_current(older, moment / "index") != older_index.needs_rebuild
        if number % 4 == 0:
            assert heals(store, moment / "index"), moment
        shutil.rmtree(moment)
    assert 0 < whole < len(kept)


def test_what_was_killed_is_cleared_by_the_next_build(store: MemoryStore, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    steps: list[str] = []

    class KilledError(BaseException):
        pass

    def die(kind: str) -> None:
        steps.append(kind)
        if len(steps) > 30:
            raise KilledError

    # Killed for good: what should clear up behind it does not come to it either.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builder, "discard", lambda _: None)
        Disk(patch, die)
        with pytest.raises(KilledError):
            build(store, place / "index")
    (left,) = place.iterdir()
    assert any(left.iterdir())

    build(store, place / "index")
    assert left.exists()  # it may be another process's, at work now
    shutil.rmtree(place / "index")
    age(place)
    build(store, place / "index")
    assert [path.name for path in place.iterdir()] == ["index"]


def test_a_disk_full_at_any_step_keeps_the_former_index(
    store: MemoryStore, older: MemoryStore, expected: Answers, tmp_path: Path
) -> None:
    directory = tmp_path / "place" / "index"
    build(older, directory)
    before = tree(directory.parent)
    failed = 0
    while True:
        full = FullDisk(full_from=failed)
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, full)
            try:
                build(store, directory)
            except builder.UnwritableIndexError:
                pass
            else:
                break
        failed += 1
        assert tree(directory.parent) == before
        assert is_current(older, directory, thorough=True)
        searcher = Searcher(store, directory)
        assert searcher.needs_rebuild
        if failed % 16 == 0:
            assert answers(searcher) == expected
    assert failed > 30
    assert is_current(store, directory, thorough=True)


@pytest.mark.skipif(os.name != "posix", reason="no such limit; the test above goes everywhere")
def test_files_that_the_kernel_refuses_keep_the_former_index(
    store: MemoryStore, older: MemoryStore, expected: Answers, tmp_path: Path
) -> None:
    directory = tmp_path / "place" / "index"
    build(older, directory)
    before = tree(directory.parent)
    build(store, tmp_path / "sizes")
    sizes = {path.stat().st_size for path in (tmp_path / "sizes").iterdir()}
    for size in sorted({one - 1 for one in sizes} | {0, 3}):
        with no_file_larger_than(size), pytest.raises(LibraryError, match="检索索引无法写入"):
            build(store, directory)
        assert tree(directory.parent) == before
    assert answers(Searcher(store, directory)) == expected
    with no_file_larger_than(max(sizes)):
        build(store, directory)
    assert is_current(store, directory, thorough=True)


class Held:
    """The rule of Windows: what is open cannot be renamed or deleted, nor the folder around it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open: dict[int, str] = {}
        self.refused = 0
        opened, close = os.open, os.close

        def watched_open(path: str, flags: int, *rest: int, **named: int) -> int:
            descriptor = opened(path, flags, *rest, **named)
            if not Path(path).is_dir():
                self.open[descriptor] = str(Path(path).absolute())
            return descriptor

        def watched_close(descriptor: int) -> None:
            self.open.pop(descriptor, None)
            close(descriptor)

        monkeypatch.setattr(os, "open", watched_open)
        monkeypatch.setattr(os, "close", watched_close)
        for name in ("replace", "rename", "unlink", "rmdir"):
            monkeypatch.setattr(os, name, self._refusing(getattr(os, name)))
        monkeypatch.setattr(durable, "_PAUSES", (0.0, 0.0))
        # Without descriptors of folders, names are whole paths, as on Windows.
        monkeypatch.setattr(shutil, "_use_fd_functions", False)

    def _refusing(self, function: Callable[..., None]) -> Callable[..., None]:
        def refusing(path: str, *rest: str, **named: object) -> None:
            whole = str(Path(path).absolute())
            if any(one == whole or one.startswith(whole + os.sep) for one in self.open.values()):
                self.refused += 1
                raise PermissionError(13, "The process cannot access the file", path)
            function(path, *rest, **named)

        return refusing


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    return Held(monkeypatch)


def test_a_damaged_index_is_let_go_of_before_it_is_mended(
    store: MemoryStore,
    directory: Path,
    expected: Answers,
    held: Held,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stamp, "_CHECKED_AT_ONCE", 0)  # as if the file were large
    searcher = Searcher(store, directory)
    (postings,) = directory.glob("*.pst")
    assert str(postings) in held.open.values()
    postings.write_bytes(bytes(postings.stat().st_size))
    assert answers(searcher) == expected
    assert searcher.needs_rebuild
    assert not held.open
    build(store, directory)
    assert not Searcher(store, directory).needs_rebuild
    assert not held.refused


def test_an_index_that_another_program_holds_is_mended_later(
    store: MemoryStore,
    directory: Path,
    expected: Answers,
    held: Held,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stamp, "_CHECKED_AT_ONCE", 0)
    other = Searcher(store, directory)  # a window that stays open
    (directory / stamp.NAME).write_bytes(b"")
    with pytest.raises(LibraryError, match="检索索引无法写入"):
        build(store, directory)
    assert held.refused
    searcher = Searcher(store, directory)
    assert answers(searcher) == expected
    assert answers(other) == expected
    assert [path.name for path in directory.parent.iterdir()] == ["index"]
    other.close()
    build(store, directory)
    assert not Searcher(store, directory).needs_rebuild


def test_what_cannot_be_deleted_now_is_deleted_later(
    store: MemoryStore, older: MemoryStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = tmp_path / "place" / "index"
    build(older, directory)
    with monkeypatch.context() as patch:

        def refuse(path: str, **_: object) -> None:
            raise PermissionError(13, "The process cannot access the file", path)

        patch.setattr(os, "unlink", refuse)
        patch.setattr(os, "rmdir", refuse)
        build(store, directory)
    assert is_current(store, directory, thorough=True)
    assert len(list(directory.parent.iterdir())) == 2
    age(directory.parent)
    build(older, directory)
    assert [path.name for path in directory.parent.iterdir()] == ["index"]


def test_a_rename_refused_for_a_moment_is_tried_again(
    store: MemoryStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.replace
    refused: list[str] = []

    def scanner(source: str, target: str) -> None:
        if len(refused) < 3:
            refused.append(source)
            raise PermissionError(13, "The process cannot access the file", source)
        rename(source, target)

    monkeypatch.setattr(os, "replace", scanner)
    build(store, tmp_path / "index")
    assert len(refused) == 3
    assert is_current(store, tmp_path / "index", thorough=True)


def damages(directory: Path, foreign: Path) -> Iterator[Callable[[Path], None]]:
    """Yield what may happen to a file: each takes its path."""

    def cut(path: Path) -> None:
        os.truncate(path, path.stat().st_size // 2)

    def flip(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0x10
        path.write_bytes(data)

    def null(path: Path) -> None:
        path.write_bytes(bytes(path.stat().st_size))

    def delete(path: Path) -> None:
        path.unlink()

    def folder(path: Path) -> None:
        path.unlink()
        path.mkdir()

    def exchange(path: Path) -> None:
        """Put the file of another index there, made to have the right size."""
        size = path.stat().st_size
        other = (foreign / path.name).read_bytes()
        path.write_bytes(other[:size].ljust(size, b"\0"))

    assert directory.is_dir()
    yield from (cut, flip, null, delete, folder, exchange)


def test_an_index_damaged_while_it_is_open_is_never_believed(
    store: MemoryStore,
    older: MemoryStore,
    directory: Path,
    expected: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stamp, "_CHECKED_AT_ONCE", 0)
    foreign = tmp_path / "foreign"
    build(older, foreign)
    names = sorted(path.name for path in directory.iterdir())
    for damage in damages(directory, foreign):
        for name in names:
            copy = tmp_path / "copy"
            shutil.copytree(directory, copy)
            opened = Searcher(store, copy)
            damage(copy / name)
            assert answers(opened) == expected, (damage.__name__, name)
            later = Searcher(store, copy)
            assert answers(later) == expected, (damage.__name__, name)
            # A piece of the postings that was not looked for may stay as it is, unread.
            unread = damage.__name__ == "flip" and name.endswith(stamp.POSTINGS)
            assert later.needs_rebuild or unread, (damage.__name__, name)
            build(store, copy)
            assert not Searcher(store, copy).needs_rebuild
            shutil.rmtree(copy)


def test_the_place_of_the_index_may_be_taken_by_anything(
    store: MemoryStore, expected: Answers, tmp_path: Path
) -> None:
    directory = tmp_path / "index"

    def nothing_there() -> None:
        pass

    def a_file() -> None:
        directory.write_text("a file")

    def an_empty_folder() -> None:
        directory.mkdir()

    def a_full_folder() -> None:
        (directory / "MAIN").mkdir(parents=True)

    for taken in (nothing_there, a_file, an_empty_folder, a_full_folder):
        taken()
        searcher = Searcher(store, directory)
        assert searcher.needs_rebuild
        assert answers(searcher) == expected
        build(store, directory)
        assert not Searcher(store, directory).needs_rebuild
        assert [path.name for path in tmp_path.iterdir()] == ["index"]
        shutil.rmtree(directory)


@pytest.mark.parametrize("positioned", [True, False], ids=["pread", "lseek"])
def test_threads_get_the_same_answers_while_the_index_is_damaged_and_mended(
    store: MemoryStore,
    older: MemoryStore,
    directory: Path,
    expected: Answers,
    monkeypatch: pytest.MonkeyPatch,
    *,
    positioned: bool,
) -> None:
    """Searchers are exchanged as the library does it, while others still search in the old ones."""
    monkeypatch.setattr(stamp, "_CHECKED_AT_ONCE", 0)
    if not positioned:
        monkeypatch.delattr(os, "pread", raising=False)  # as on Windows
    (postings,) = directory.glob("*.pst")
    current = [Searcher(store, directory)]
    stop = threading.Event()
    begin = threading.Barrier(5)

    def search() -> int:
        begin.wait()
        rounds = 0
        while not stop.is_set() or rounds < 3:
            # One that was closed meanwhile answers nothing any more, rather than anything wrong.
            with contextlib.suppress(SearchCancelled):
                assert answers(current[0]) == expected
                rounds += 1
        return rounds

    def disturb() -> None:
        begin.wait()
        for turn in range(12):
            size = postings.stat().st_size
            match turn % 3:
                case 0:
                    postings.write_bytes(bytes(size))
                case 1:
                    os.truncate(postings, size // 2)
                case 2:
                    build(older, directory)  # everything is exchanged under those who read
            current[0] = Searcher(store, directory)
            build(store, directory)
            current[0].close() if turn % 4 == 3 else None
            current[0] = Searcher(store, directory)
            assert not current[0].needs_rebuild

    with ThreadPoolExecutor(5) as pool:
        searching = [pool.submit(search) for _ in range(4)]
        disturbing = pool.submit(disturb)
        try:
            disturbing.result()
        finally:
            stop.set()
        assert all(done.result() >= 3 for done in searching)


def test_threads_do_not_move_each_others_place_in_the_file(
    store: MemoryStore, directory: Path, expected: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    seek = os.lseek

    def slow_seek(descriptor: int, place: int, how: int) -> int:
        found = seek(descriptor, place, how)
        time.sleep(0.0005)  # here another thread goes on
        return found

    monkeypatch.delattr(os, "pread", raising=False)  # as on Windows
    monkeypatch.setattr(os, "lseek", slow_seek)
    searcher = Searcher(store, directory)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: answers(searcher), range(8))) == [expected] * 8
    assert not searcher.needs_rebuild


def test_many_mend_one_index_and_all_search_it(
    store: MemoryStore, directory: Path, expected: Answers
) -> None:
    begin = threading.Barrier(4)

    def mend(_: int) -> Answers:
        searcher = Searcher(store, directory)
        assert searcher.needs_rebuild
        begin.wait()
        build(store, directory)
        return answers(Searcher(store, directory))

    (directory / stamp.NAME).unlink()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(mend, range(4))) == [expected] * 4
    assert is_current(store, directory, thorough=True)
    assert [path.name for path in directory.parent.iterdir()] == ["index"]


def test_an_index_that_is_whole_is_not_written_again(store: MemoryStore, directory: Path) -> None:
    steps: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, steps.append)
        build(store, directory)
    assert not steps
