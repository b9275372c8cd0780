"""An index that is missing, cut, altered or foreign is never believed; answers stay exact."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import BuiltinFunctionType

import numpy as np
import pytest

from db.errors import LibraryError
from index import stamp
from index.builder import build, is_current
from index.query import SearchRequest
from index.searcher import Searcher
from tests.bench.generated_measures import generate
from tests.index_world import MemoryStore

WORDS = ("科技", "科", "科技创新", "2027年", "，", "")


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(120, seed=3)


@pytest.fixture(scope="module")
def expected(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    return answers(Searcher(store, tmp_path_factory.mktemp("none") / "index"))


@pytest.fixture
def directory(store: MemoryStore, tmp_path: Path) -> Path:
    build(store, tmp_path / "index")
    return tmp_path / "index"


def answers(searcher: Searcher) -> dict[str, object]:
    found = {}
    for words in WORDS:
        result = searcher.search(SearchRequest(words))
        found[words] = (result.total, result.hits, result.facets)
    return found


def test_a_whole_index_is_current_and_holds_no_more_than_it_says(
    store: MemoryStore, directory: Path, expected: dict[str, object]
) -> None:
    searcher = Searcher(store, directory)
    assert answers(searcher) == expected
    assert not searcher.needs_rebuild
    assert is_current(store, directory, thorough=True)
    names = {path.name for path in directory.iterdir()}
    assert names == {stamp.NAME, *stamp.read(directory).files}


def test_every_file_cut_or_flipped_anywhere_is_noticed(
    store: MemoryStore, directory: Path, expected: dict[str, object]
) -> None:
    source = np.random.default_rng(1)
    for path in sorted(directory.iterdir()):
        content = path.read_bytes()
        flipped = bytearray(content)
        flipped[source.integers(len(content))] ^= 1 << int(source.integers(8))
        for damaged in (bytes(flipped), content[:-1], b"", content + b"\0"):
            path.write_bytes(damaged)
            searcher = Searcher(store, directory)
            assert searcher.needs_rebuild, path.name
            assert answers(searcher) == expected
            assert not is_current(store, directory)
        path.unlink()
        assert Searcher(store, directory).needs_rebuild
        path.write_bytes(content)
    assert not Searcher(store, directory).needs_rebuild


def test_postings_damaged_after_opening_are_noticed_when_they_are_read(
    store: MemoryStore,
    directory: Path,
    expected: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stamp, "_CHECKED_AT_ONCE", 0)  # as if the file were large
    (postings,) = directory.glob("*.pst")
    content = postings.read_bytes()
    for damaged in (bytes(len(content)), content[: len(content) // 2]):
        postings.write_bytes(damaged.ljust(len(content), b"\xff"))
        searcher = Searcher(store, directory)
        assert not searcher.needs_rebuild
        if len(damaged) < len(content):
            os.truncate(postings, len(damaged))
        assert answers(searcher) == expected
        assert searcher.needs_rebuild
        postings.write_bytes(content)


def test_an_index_of_other_data_or_another_program_is_not_opened(
    store: MemoryStore, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = MemoryStore(store.documents(), store.all_measures, "other data")
    assert Searcher(other, directory).needs_rebuild
    monkeypatch.setattr(stamp, "current_format", lambda: "99")
    assert Searcher(store, directory).needs_rebuild


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"stamp": 1}', '{"stamp": "", "check": 0}']
)
def test_a_stamp_of_any_other_shape_is_no_stamp(
    store: MemoryStore, directory: Path, text: str
) -> None:
    (directory / stamp.NAME).write_text(text, "utf-8")
    assert Searcher(store, directory).needs_rebuild


def test_no_pickle_is_read_back(
    store: MemoryStore, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pickle

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a pickle was opened")

    readers = {pickle.load, pickle.loads}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in {"pickle", "_pickle", "whoosh"}:
            for attribute, value in list(vars(module).items()):
                if isinstance(value, BuiltinFunctionType) and value in readers:
                    monkeypatch.setattr(module, attribute, refuse)
    assert not Searcher(store, directory).needs_rebuild


def test_an_empty_library_is_indexed_and_searched(tmp_path: Path) -> None:
    store = MemoryStore((), ())
    build(store, tmp_path / "index")
    searcher = Searcher(store, tmp_path / "index")
    assert not searcher.needs_rebuild
    for words in ("", "科技", "科", "-科"):
        result = searcher.search(SearchRequest(words))
        assert (result.total, result.hits) == (0, ())


def test_a_build_replaces_what_is_not_current_and_leaves_nothing_beside(
    store: MemoryStore, tmp_path: Path
) -> None:
    directory = tmp_path / "deep" / "index"
    build(MemoryStore(store.documents(), store.all_measures[:50], "older"), directory)
    shares: list[float] = []
    build(store, directory, progress=shares.append)
    assert is_current(store, directory, thorough=True)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    before = (directory / stamp.NAME).stat().st_mtime_ns
    build(store, directory)
    assert (directory / stamp.NAME).stat().st_mtime_ns == before
    assert [path.name for path in directory.parent.iterdir()] == ["index"]


def test_a_build_given_up_or_failing_leaves_the_former_index(
    store: MemoryStore, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = MemoryStore(store.documents(), store.all_measures[:50], "newer")

    class EnoughError(Exception):
        pass

    def give_up(share: float) -> None:
        if share > 0.4:
            raise EnoughError

    with pytest.raises(EnoughError):
        build(newer, directory, progress=give_up)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.generation._settle", full)
    with pytest.raises(LibraryError, match="检索索引无法写入"):
        build(newer, directory)
    assert is_current(store, directory, thorough=True)
    assert [path.name for path in directory.parent.iterdir()] == [directory.name]


def test_abandoned_parts_are_cleared_and_young_ones_kept(
    store: MemoryStore, tmp_path: Path
) -> None:
    young, old = tmp_path / ".index.young.part", tmp_path / ".index.old.part"
    for folder in (young, old):
        folder.mkdir()
        (folder / "something").write_bytes(b"x")
    os.utime(old, (0, 0))
    build(store, tmp_path / "index")
    assert young.exists()
    assert not old.exists()


def test_a_build_killed_at_any_time_leaves_no_half_index(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from tests.bench.generated_measures import generate\n"
        "from index.builder import build\n"
        "store = generate(1500, seed=5)\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    build(store, pathlib.Path(sys.argv[1]))\n"
        "    import shutil; shutil.rmtree(sys.argv[1])\n"
    )
    directory = tmp_path / "index"
    root = Path(__file__).parents[1]
    store = generate(1500, seed=5)
    for delay in (0.05, 0.25):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(directory)],
            cwd=root,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(delay)
        process.kill()
        process.wait()
        process.stdout.close()
        searcher = Searcher(store, directory)
        assert (
            searcher.search(SearchRequest("科技")).total
            == 1500 - searcher.search(SearchRequest("-科技")).total
        )
        shutil.rmtree(directory, ignore_errors=True)


def test_two_builders_at_once_leave_one_whole_index(store: MemoryStore, tmp_path: Path) -> None:
    directory = tmp_path / "index"

    def work() -> None:
        for number in range(4):
            # Different data each time, so that everyone replaces everyone else's index.
            build(replace(store, fingerprint=str(number)), directory)
        build(store, directory)

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(work) for _ in range(3)]:
            done.result()
    assert is_current(store, directory, thorough=True)
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_a_file_is_read_the_same_where_the_system_cannot_read_at_a_place(
    store: MemoryStore,
    directory: Path,
    expected: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "pread")  # as on Windows
    searcher = Searcher(store, directory)
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda _: answers(searcher), range(6))) == [expected] * 6
    assert not searcher.needs_rebuild


@pytest.mark.parametrize("part", [1, 700, 20_000])
def test_an_index_sorted_in_parts_is_the_same(
    store: MemoryStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    build(store, tmp_path / "whole")
    monkeypatch.setattr("index.inversion._PART", part)
    build(store, tmp_path / "parts")
    whole, parts = (Searcher(store, tmp_path / name) for name in ("whole", "parts"))
    assert answers(parts) == answers(whole)
    assert not parts.needs_rebuild
