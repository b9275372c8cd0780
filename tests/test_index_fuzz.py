"""Whatever bytes stand where an index should be: it is called damaged, and nothing else happens."""

from __future__ import annotations

import contextlib
import json
import tracemalloc
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import arrays, codec, soundness, stamp
from index.builder import build
from index.content import gather
from index.errors import DamagedIndexError
from index.generation import open_generation
from index.postings import PostingsFile
from index.query import SearchRequest
from index.searcher import Searcher
from index.stamp import FileStamp, Stamp
from index.table import Table
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index_world import MemoryStore

QUICK = settings(max_examples=150, deadline=None)
IN_A_FOLDER = settings(
    QUICK, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

ABSURD = (-1, 1 << 31, 1 << 63, 10**30)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(ABSURD)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(("stamp", "../x", "a\0b", "\ud800", "9" * 5000)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ("stamp", "check", "format", "fingerprint", "count", "files", "arrays", "extra")
            )
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(30, seed=21)


@pytest.fixture(scope="module")
def whole(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index, not to be changed."""
    build(store, directory := tmp_path_factory.mktemp("whole") / "index")
    return directory


def sealed(body: object) -> str:
    """Return a stamp with any body and the right checksum."""
    text = json.dumps(body)
    return json.dumps({"stamp": text, "check": zlib.crc32(text.encode())})


@QUICK
@given(JSON.map(json.dumps) | JSON.map(sealed) | st.text())
def test_anything_is_a_stamp_or_is_none(text: str) -> None:
    with contextlib.suppress(DamagedIndexError):
        made = Stamp.from_json(text)
        assert Stamp.from_json(made.to_json()) == made


@QUICK
@given(
    st.fixed_dictionaries(
        {
            "format": JSON | st.text(),
            "fingerprint": JSON | st.text(),
            "count": JSON | st.integers(0),
            "files": st.dictionaries(
                st.text(max_size=4) | st.sampled_from(("..", "a/b", "a\\b", "C:x", "x\0")),
                JSON | st.tuples(st.integers(0), st.integers(0)),
                max_size=3,
            ),
        }
    )
)
def test_a_stamp_names_files_of_its_own_folder_and_numbers_that_count(body: object) -> None:
    try:
        made = Stamp.from_json(sealed(body))
    except DamagedIndexError:
        return
    assert made.count >= 0
    for name, one in made.files.items():
        assert not set(name) & set("/\\:\0")
        assert name not in ("", ".", "..")
        assert min(one.size, one.check) >= 0


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"stamp":' * 50_000,
        b"\xff\xfe",
        b"\0" * 600,
        b" " * (2 << 20),
        sealed(
            {"format": "1", "fingerprint": "", "count": 1, "files": {"\ud800": [1, 1]}}
        ).encode(),
    ],
    ids=["deep list", "deep object", "no text", "zeros", "endless", "no name"],
)
def test_a_stamp_of_nonsense_is_called_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / stamp.NAME).write_bytes(data)
    with pytest.raises(DamagedIndexError):
        stamp.read(tmp_path)


@pytest.mark.parametrize("format_", ["0/old", "999/unicode-99.0/organs-0", "", "１"])
def test_an_index_of_another_version_is_left_alone_and_built_anew(
    store: MemoryStore, whole: Path, tmp_path: Path, format_: str
) -> None:
    made = replace(stamp.read(whole), format=format_)
    (tmp_path / stamp.NAME).write_text(made.to_json(), "utf-8")
    searcher = Searcher(store, tmp_path)
    assert searcher.needs_rebuild
    assert searcher.search(SearchRequest("科技")).by_scan


@QUICK
@given(JSON, st.integers(0, 40), st.binary(max_size=40))
def test_any_head_of_a_file_of_arrays_is_read_or_called_damaged(
    head: object, length: int, numbers: bytes
) -> None:
    text = json.dumps(head).encode()
    for told in (len(text), length, (1 << 32) - 1):
        with contextlib.suppress(DamagedIndexError):
            arrays.load(b"PDA1" + told.to_bytes(4, "little") + text + numbers)


@QUICK
@given(
    st.dictionaries(
        st.text(max_size=3),
        st.tuples(
            st.integers(-4, 24) | st.sampled_from(ABSURD) | st.floats() | st.booleans(),
            st.integers(-4, 12) | st.sampled_from(ABSURD) | st.none(),
        ),
    )
)
def test_arrays_reach_as_far_as_their_file_and_take_no_memory(places: object) -> None:
    head = json.dumps({"arrays": places, "extra": {}}).encode()
    data = b"PDA1" + len(head).to_bytes(4, "little") + head + bytes(range(24))
    tracemalloc.start()
    try:
        with contextlib.suppress(DamagedIndexError):
            loaded, _ = arrays.load(data)
            assert all(array.nbytes <= 24 for array in loaded.values())
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


@settings(QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_table_altered_anywhere_is_called_damaged_or_can_be_searched(
    store: MemoryStore, data: st.DataObject
) -> None:
    table = gather(store, lambda _: None).table
    columns = {name: column.copy() for name, column in table.columns().items()}
    vocabularies = json.loads(json.dumps(table.vocabularies()))
    for name in data.draw(st.lists(st.sampled_from(sorted(columns)), max_size=2, unique=True)):
        column = columns[name]
        number = data.draw(st.integers(0, (1 << 32) - 1) | st.integers(0, 40))
        if len(column) and data.draw(st.booleans()):
            column[data.draw(st.integers(0, len(column) - 1))] = number
        else:
            columns[name] = column[: data.draw(st.integers(0, len(column)))]
    for name in data.draw(st.lists(st.sampled_from(sorted(vocabularies)), max_size=2, unique=True)):
        entries = vocabularies[name]
        if data.draw(st.booleans()) or not entries:
            vocabularies[name] = data.draw(JSON)
        else:
            entries[data.draw(st.integers(0, len(entries) - 1))] = data.draw(JSON)
    with contextlib.suppress(DamagedIndexError):
        restored = Table.restore(vocabularies, columns)
        soundness.check(restored)
        assert [restored.measure_id(row) for row in range(len(restored))]
        mirrored = Table.restore(restored.vocabularies(), restored.columns())
        assert mirrored.vocabularies() == restored.vocabularies()


def test_a_table_whose_measures_are_out_of_order_is_called_damaged(store: MemoryStore) -> None:
    table = gather(store, lambda _: None).table
    soundness.check(table)
    for name in ("document", "category_row", "mention_row", "deadline_row"):
        assert len(set(getattr(table, name).tolist())) > 1
        with pytest.raises(DamagedIndexError):
            soundness.check(replace(table, **{name: getattr(table, name)[::-1]}))


@IN_A_FOLDER
@given(st.data())
def test_an_index_altered_anywhere_under_right_checksums_is_damaged_or_searched(
    store: MemoryStore,
    whole: Path,
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
) -> None:
    """Not even one who makes the checksums fit brings the program down by it."""
    made = stamp.read(whole)
    directory = tmp_path_factory.mktemp("altered")
    chosen = data.draw(st.sampled_from(sorted(made.files)))
    files = dict(made.files)
    for name in files:
        content = bytearray((whole / name).read_bytes())
        if name == chosen:
            for _ in range(data.draw(st.integers(1, 3))):
                at = data.draw(st.integers(0, min(len(content), 3000) - 1))
                content[at] = data.draw(st.integers(0, 255))
        (directory / name).write_bytes(content)
        files[name] = FileStamp(len(content), zlib.crc32(content))
    (directory / stamp.NAME).write_text(replace(made, files=files).to_json(), "utf-8")
    with contextlib.suppress(DamagedIndexError):
        open_generation(directory, store.meta.fingerprint)
    searcher = Searcher(store, directory)
    for words in ("科技", "科", "科技创新", "-省 2027年"):
        assert searcher.search(SearchRequest(words)).total >= 0


def test_no_piece_asks_for_more_than_the_file_has(tmp_path: Path) -> None:
    path = tmp_path / "postings.pst"
    path.write_bytes(b"12345678")
    file = PostingsFile(path)
    assert file.piece(2, 4, zlib.crc32(b"3456")) == b"3456"
    tracemalloc.start()
    try:
        for offset, length in ((0, 9), (8, 1), (0, 1 << 40), (1 << 40, 1), ((1 << 64), 1 << 62)):
            with pytest.raises(DamagedIndexError):
                file.piece(offset, length, 0)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_texts_longer_than_their_postings_are_not_laid_out(whole: Path) -> None:
    (path,) = whole.glob("*.trm")
    columns, extra = arrays.load(path.read_bytes())
    blocks = np.array(columns["text/blocks"])
    blocks[0] = (1 << 32) - 1
    forged = arrays.dump({**columns, "text/blocks": blocks}, extra)
    (postings,) = whole.glob("*.pst")
    with pytest.raises(DamagedIndexError):
        codec.load_postings(forged, PostingsFile(postings))
