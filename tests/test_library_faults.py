"""A library killed, filled up, locked or built twice at once: nothing is lost, all is found."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.corpus import Corpus
from db.errors import UserError, WriteError
from desktop import generations
from desktop.library import Library
from index import builder, durable
from index.query import SearchRequest
from tests.faults import Disk, FullDisk, age, no_file_larger_than, small_corpus, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.query import SearchResult

ROOT = Path(__file__).parents[1]
WORDS = ("科技", "中试", "省", "-科技", "")

Answers = dict[str, object]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return small_corpus(tmp_path_factory.mktemp("corpus") / "resources")


@pytest.fixture(scope="module", autouse=True)
def in_use(small: Corpus) -> Iterator[None]:
    """Let the library be the small one, and spare the disk: nobody cuts its power here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Corpus, "bundled", lambda: small)
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="module")
def built(small: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder, not to be changed."""
    folder = tmp_path_factory.mktemp("built")
    generations.build(folder / "library", small)
    return folder


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    """A data folder of one's own with a library in it."""
    return shutil.copytree(built, tmp_path / "data")


@pytest.fixture(scope="module")
def expected(built: Path) -> Answers:
    library = Library.open(built)
    found = answers(library)
    library.close()
    return found


def essence(result: SearchResult) -> object:
    return result.total, result.hits, result.facets


def answers(library: Library) -> Answers:
    return {words: essence(library.search(SearchRequest(words))) for words in WORDS}


def opened_answers(folder: Path) -> Answers:
    library = Library.open(folder)
    try:
        return answers(library)
    finally:
        library.close()


def index_of(folder: Path) -> Path:
    generation = generations.current(folder / "library")
    assert generation is not None
    return generations.index_path(generation)


def is_tidy(folder: Path) -> bool:
    """Return whether the library's folder holds whole generations and the pointer, no more."""
    for path in (folder / "library").iterdir():
        if path.name != "current" and {each.name for each in path.iterdir()} != {
            "measures.db",
            "index",
        }:
            return False
    return True


@pytest.mark.parametrize("former", [True, False], ids=["with a former one", "first"])
def test_a_build_stopped_at_any_step_leaves_a_library_that_answers(
    small: Corpus, built: Path, expected: Answers, tmp_path: Path, *, former: bool
) -> None:
    place = tmp_path / "place"
    if former:
        shutil.copytree(built, place)
    else:
        place.mkdir()
    kinds: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, kinds.append)
        generations.build(tmp_path / "rehearsal", small)
    statements = kinds.count("statement")
    assert statements > 100
    assert len(kinds) - statements > 50

    kept: list[Path] = []
    seen = {"statement": 0, "other": 0}

    def keep(kind: str) -> None:
        kind = kind if kind == "statement" else "other"
        seen[kind] += 1
        # A first build is begun again from each moment, which takes longer.
        if seen[kind] % ((statements // 20 if kind == "statement" else 1) * (1 if former else 9)):
            return
        kept.append(tmp_path / f"moment {len(kept)}")
        disk.copy(place, kept[-1])

    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, keep)
        generations.build(place / "library", small)
    assert len(kept) >= (75 if former else 8)

    for number, moment in enumerate(kept):
        assert opened_answers(moment) == expected, moment
        if number % 16 == 0:
            age(moment / "library")
            Library.build(moment).close()
            assert is_tidy(moment), moment
            assert opened_answers(moment) == expected
        shutil.rmtree(moment)


_KEEP_BUILDING = """
import sys
from pathlib import Path
from db.corpus import Corpus
from desktop import generations
corpus = Corpus(Path(sys.argv[1]))
root = Path(sys.argv[2])
generations.build(root, corpus)
print("ready", flush=True)
for _ in range(int(sys.argv[3])):
    generations.build(root, corpus)
"""


def start(script: str, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )


def test_a_process_killed_while_it_builds_leaves_a_library_that_answers(
    small: Corpus, expected: Answers, tmp_path: Path
) -> None:
    for delay in (0.017, 0.08):
        process = start(_KEEP_BUILDING, small.root, tmp_path / "library", 1000)
        with process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(delay)
            process.kill()
        assert process.returncode in (-signal.SIGKILL, 1)
        assert opened_answers(tmp_path) == expected
    age(tmp_path / "library")
    Library.build(tmp_path).close()
    assert is_tidy(tmp_path)


def test_two_processes_build_while_a_third_searches(
    small: Corpus, expected: Answers, data: Path
) -> None:
    library = Library.open(data)  # its generation is the former one, and then an older one
    builders = [start(_KEEP_BUILDING, small.root, data / "library", 2) for _ in range(2)]
    while any(process.poll() is None for process in builders):
        assert answers(library) == expected
        assert opened_answers(data) == expected
    for process in builders:
        process.communicate()
        assert process.returncode == 0
    assert answers(library) == expected
    assert not library.search(SearchRequest("科技")).by_scan
    library.close()
    assert is_tidy(data)
    assert len(list((data / "library").iterdir())) == 8  # six new, one former, and the pointer


_MEND = """
import sys
from pathlib import Path
from db.corpus import Corpus
corpus = Corpus(Path(sys.argv[1]))
Corpus.bundled = lambda: corpus
from desktop.library import Library
from index.query import SearchRequest
library = Library.open(Path(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
totals = [library.search(SearchRequest("科技")).total]
library.close(finish_repair=True)
library = Library.open(Path(sys.argv[2]))
result = library.search(SearchRequest("科技"))
print([*totals, result.total], result.by_scan)
library.close()
"""


def test_two_processes_mend_one_index(small: Corpus, expected: Answers, data: Path) -> None:
    (index_of(data) / "stamp.json").write_bytes(b"")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _MEND, str(small.root), str(data)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    total = expected["科技"][0]
    assert total > 0
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(b"\n")
        process.stdin.flush()
    for process in processes:
        output, _ = process.communicate()
        assert output.decode().split("\n")[0] == f"[{total}, {total}] False"
    assert is_tidy(data)


def test_a_disk_full_at_any_step_keeps_the_former_library(
    small: Corpus, expected: Answers, data: Path
) -> None:
    root = data / "library"
    before = tree(root)
    rehearsal = FullDisk(full_from=sys.maxsize)
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, rehearsal)
        shutil.rmtree(generations.build(root, small))
    assert rehearsal.steps > 50
    (root / "current").write_bytes(before["current"])

    for steps in range(0, rehearsal.steps - 1, 7):  # the very last may fail: all is done then
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, FullDisk(full_from=steps))
            with pytest.raises(WriteError, match="未作改动"):
                generations.build(root, small)
        assert tree(root) == before, steps
    assert opened_answers(data) == expected


@pytest.mark.skipif(os.name != "posix", reason="no such limit; the test above goes everywhere")
def test_files_that_the_kernel_refuses_keep_the_former_library(
    small: Corpus, expected: Answers, data: Path
) -> None:
    root = data / "library"
    before = tree(root)
    database = generations.database_path(generations.current(root) or root).stat().st_size
    for size in (0, 1, 20, 512, 4096, 4097, database // 3, database // 2, database - 1):
        with no_file_larger_than(size), pytest.raises(UserError, match=r"资料库写不进 .*未作改动"):
            generations.build(root, small)
        assert tree(root) == before, size
    assert opened_answers(data) == expected
    with no_file_larger_than(4 * database):  # for a while it is larger
        Library.build(data).close()
    assert is_tidy(data)


_ON_A_SMALL_DISK = """
import shutil, subprocess, sys
from pathlib import Path
from db.corpus import Corpus
corpus = Corpus(Path(sys.argv[1]))
Corpus.bundled = lambda: corpus
from db.errors import WriteError
from desktop.library import Library
from index.query import SearchRequest
disk = Path(sys.argv[2])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "none", disk], check=True)
full = 0
for size in range(16, 700, 52):
    subprocess.run(["mount", "-o", f"remount,size={size}k", disk], check=True)
    try:
        library = Library.build(disk)
    except WriteError:
        full += 1
        assert not list(disk.glob("library/*")), size
        continue
    print(library.search(SearchRequest("科技")).total)
    library.close(finish_repair=True)
    shutil.rmtree(disk / "library")
assert full > 2, full
"""
_IN_A_SPACE_OF_ITS_OWN = ("unshare", "--map-root-user", "--mount")


def _may_mount() -> bool:
    """Return whether a file system may be mounted that nobody else sees."""
    if not shutil.which("unshare"):
        return False
    command = ("mount", "-t", "tmpfs", "-o", "size=16k", "none", ROOT)
    done = subprocess.run([*_IN_A_SPACE_OF_ITS_OWN, *command], capture_output=True, check=False)
    return done.returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="no disk can be made; the tests above go everywhere")
def test_a_disk_that_is_truly_full_gets_no_half_library(
    small: Corpus, expected: Answers, tmp_path: Path
) -> None:
    output = subprocess.run(
        [*_IN_A_SPACE_OF_ITS_OWN, sys.executable, "-c", _ON_A_SMALL_DISK, small.root, tmp_path],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
    totals = {int(line) for line in output.split()}
    assert totals == {expected["科技"][0]}


def test_a_disk_without_room_for_the_index_goes_without(
    expected: Answers,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    attempts: list[int] = []
    build = builder.build

    def counted(*arguments: object, **named: object) -> None:
        attempts.append(1)
        build(*arguments, **named)

    monkeypatch.setattr(builder, "build", counted)
    with monkeypatch.context() as patch:
        patch.setattr(builder, "write", full)
        library = Library.build(data)
        assert "without an index" in caplog.text
        for _ in range(10):
            found = library.search(SearchRequest("科技"))
            assert found.by_scan
            assert essence(found) == expected["科技"]
            library._searchers.wait()
        library.close()
        assert 2 <= len(attempts) <= 4  # of the build, and of a few searches: not of each
        assert opened_answers(data) == expected

    # There is room again: the next start mends it.
    library = Library.open(data)
    assert answers(library) == expected
    library._searchers.wait()
    assert not library.search(SearchRequest("科技")).by_scan
    assert answers(library) == expected
    library.close()
    assert is_tidy(data)


def test_a_damaged_index_is_told_of_mended_and_then_used(
    data: Path, expected: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = index_of(data)
    (index / "stamp.json").write_text("{}", encoding="utf-8")
    go_on = threading.Event()
    write = builder.write

    def when_told(*arguments: object) -> None:
        assert go_on.wait(20)
        write(*arguments)

    monkeypatch.setattr(builder, "write", when_told)
    library = Library.open(data)
    for _ in range(3):  # answered while it is being mended, which happens in the background
        result = library.search(SearchRequest("科技"))
        assert result.by_scan
        assert essence(result) == expected["科技"]
    go_on.set()
    library._searchers.wait()
    result = library.search(SearchRequest("科技"))
    assert not result.by_scan
    assert essence(result) == expected["科技"]
    library.close()
    assert is_tidy(data)


_AS_A_USER = """
import json, logging, sys, time
from pathlib import Path
from db.corpus import Corpus
corpus = Corpus(Path(sys.argv[1]))
Corpus.bundled = lambda: corpus
from index import builder
from desktop.library import Library
from index.query import SearchRequest
folder = Path(sys.argv[2])
try:
    (folder / "library" / "mine").mkdir()
except OSError:
    pass
else:
    sys.exit("the folder can be written: nothing would be proved")
attempts, gathered = [], []
build, gather = builder.build, builder.gather
builder.build = lambda *a, **k: (attempts.append(1), build(*a, **k))
builder.gather = lambda *a, **k: (gathered.append(1), gather(*a, **k))[1]
library = Library.open(folder)
results = []
for _ in range(6):
    results.append(library.search(SearchRequest("科技")))
    library._searchers.wait()
library.close()
try:
    Library.build(folder)
    said = ""
except Exception as error:
    said = f"{type(error).__name__}: {error}"
print(json.dumps({
    "totals": [each.total for each in results],
    "hits": [hit.id for hit in results[-1].hits],
    "by_scan": [each.by_scan for each in results],
    "attempts": len(attempts),
    "gathered": len(gathered),
    "said": said,
}))
"""


def as_one_who_may_not_write(folder: Path, run: Callable[[list[str]], bytes]) -> bytes:
    """Run with ``folder`` write-protected; the superuser without the right to pass over that."""
    prefix: list[str] = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search,-fowner"
        prefix = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    everything = (folder, *folder.rglob("*"))
    for path in everything:
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        return run(prefix)
    finally:
        for path in everything:
            path.chmod(path.stat().st_mode | 0o200)


@pytest.mark.skipif(
    os.name != "posix" or (os.geteuid() == 0 and not shutil.which("setpriv")),
    reason="folders cannot be write-protected for who runs this",
)
@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "damaged"])
def test_a_library_that_may_only_be_read_is_searched(
    small: Corpus, expected: Answers, data: Path, *, damaged: bool
) -> None:
    """As a central folder that an administrator looks after."""
    if damaged:
        (index_of(data) / "stamp.json").write_bytes(b"")
    before = tree(data)
    output = as_one_who_may_not_write(
        data,
        lambda prefix: (
            subprocess.run(
                [*prefix, sys.executable, "-c", _AS_A_USER, str(small.root), str(data)],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
                check=True,
                stdout=subprocess.PIPE,
            ).stdout
        ),
    )
    told = json.loads(output)
    total, hits, _ = expected["科技"]
    assert told["totals"] == [total] * 6
    assert told["hits"] == [hit.id for hit in hits]
    assert told["by_scan"] == [damaged] * 6
    assert told["attempts"] <= (3 if damaged else 0)
    assert told["gathered"] == 0  # that nothing can be written is found before anything is read
    assert told["said"].startswith("WriteError: 资料库写不进")
    assert tree(data) == before


def test_what_is_held_open_is_deleted_by_a_later_build(
    small: Corpus, expected: Answers, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows deletes nothing that somebody reads."""
    root = data / "library"
    (root / "somebody's notes").mkdir()
    for _ in range(2):
        generations.build(root, small)
    age(root)
    with monkeypatch.context() as patch:

        def refuse(path: str, **_: object) -> None:
            if os.path.lexists(path):
                raise PermissionError(13, "The process cannot access the file", path)
            raise FileNotFoundError(2, "No such file", path)

        # Without descriptors of folders, names are whole paths, as on Windows.
        patch.setattr(shutil, "_use_fd_functions", False)
        for name in ("unlink", "remove", "rmdir"):
            patch.setattr(os, name, refuse)
        generations.build(root, small)
    assert len(list(root.iterdir())) > 4
    assert opened_answers(data) == expected
    age(root)
    last = generations.current(root)
    newest = generations.build(root, small)
    assert {path.name for path in root.iterdir()} == {
        "current",
        "somebody's notes",
        newest.name,
        last.name if last else "",
    }


def test_a_pointer_held_for_a_moment_is_waited_for(
    small: Corpus, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, opened = os.replace, Path.open
    refused: list[str] = []

    def busy(path: object) -> None:
        if str(path).endswith("current") and len(refused) < 3:
            refused.append(str(path))
            raise PermissionError(13, "The process cannot access the file", str(path))

    def busy_replace(source: str, target: str) -> None:
        busy(target)
        replace(source, target)

    def busy_open(path: Path, *rest: str, **named: str) -> object:
        busy(path)
        return opened(path, *rest, **named)

    monkeypatch.setattr(os, "replace", busy_replace)
    former = generations.current(data / "library")
    newest = generations.build(data / "library", small)
    assert len(refused) == 3
    refused.clear()
    monkeypatch.setattr(Path, "open", busy_open)
    assert generations.current(data / "library") == newest != former
    assert len(refused) == 3


def test_a_pointer_held_for_long_leaves_the_former_library_and_no_other(
    small: Corpus, expected: Answers, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(data)
    replace = os.replace

    def held(source: str, target: str) -> None:
        if str(target).endswith("current"):
            raise PermissionError(13, "The process cannot access the file", target)
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        patch.setattr(durable, "_PAUSES", (0.0,))
        with pytest.raises(WriteError, match="原有资料未作改动"):
            generations.build(data / "library", small)
    assert tree(data) == before
    assert opened_answers(data) == expected


@pytest.mark.parametrize("name", ["x" * 250, "x" * 300, "库" * 85, "..", "a:b", "?*"])
def test_a_pointer_to_what_cannot_be_means_building_anew(
    data: Path, expected: Answers, name: str
) -> None:
    (data / "library" / "current").write_text(name, encoding="utf-8")
    assert generations.current(data / "library") is None
    assert opened_answers(data) == expected


def test_a_pointer_that_is_a_folder_is_put_aside(data: Path, expected: Answers) -> None:
    pointer = data / "library" / "current"
    pointer.unlink()
    (pointer / "something").mkdir(parents=True)
    assert opened_answers(data) == expected
    assert pointer.is_file()
    age(data / "library")
    Library.build(data).close()
    assert is_tidy(data)


def test_a_warning_of_the_index_reaches_the_log_not_the_user(
    data: Path, expected: Answers, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (index_of(data) / "stamp.json").unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(builder, "write", full)
    library = Library.open(data)
    assert answers(library) == expected
    library.close(finish_repair=True)
    warned = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert warned
    assert all("No space left" in each.getMessage() for each in warned)
