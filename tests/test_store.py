"""The SQLite file: what went in comes out, and anybody's tools can read it."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db import integrity, resources
from db.corpus import Corpus
from db.errors import LibraryError
from db.store import APPLICATION_ID, FORMAT, Store
from desktop import generations


@pytest.fixture(scope="module")
def store(data_dir: Path) -> Store:
    generation = generations.current(data_dir / "library")
    assert generation is not None
    return Store(generations.database_path(generation))


def test_what_was_parsed_is_what_is_read(store: Store) -> None:
    for source in Corpus.bundled().sources():
        parsed = Corpus.bundled().parse(source)
        assert store.document(source.stem) == parsed.document
        assert store.measures([measure.id for measure in parsed.measures]) == parsed.measures


def test_measures_come_in_document_order(store: Store) -> None:
    measures = list(store.iter_measures())
    assert len(measures) == 89
    assert [(each.document_id, each.ordinal) for each in measures] == sorted(
        (each.document_id, each.ordinal) for each in measures
    )
    assert store.first_ids(7) == tuple(each.id for each in measures[:7])


def test_measures_come_in_the_order_asked_and_unknown_ones_not(store: Store) -> None:
    asked = ["sichuan-2025-34/3", "nothing/1", "shandong-2025-128/2"]
    assert [each.id for each in store.measures(asked)] == [asked[0], asked[2]]


def test_what_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(LibraryError, match="没有编号为“x/1”的措施"):
        store.measure("x/1")
    with pytest.raises(LibraryError, match="没有编号为“x”的文件"):
        store.document("x")
    with pytest.raises(LibraryError, match="没有编号为“x”的文件"):
        store.original("x")


def test_the_original_is_kept_byte_for_byte(store: Store) -> None:
    for document in store.documents():
        published = resources.path("corpus", document.source.file).read_bytes()
        assert store.original(document.id) == published
        assert document.source.sha256 == hashlib.sha256(published).hexdigest()


def test_threads_may_share_a_store(store: Store) -> None:
    ids = store.first_ids(89)
    with ThreadPoolExecutor(8) as pool:
        assert [each.id for each in pool.map(store.measure, ids)] == list(ids)


def test_the_file_is_whole_and_every_quote_in_its_place(store: Store) -> None:
    assert list(integrity.faults(store)) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (
            "UPDATE department SET name = '省科技局' WHERE measure_id = 'sichuan-2025-34/1'",
            "sichuan-2025-34/1 的“省科技局”",
        ),
        ("DELETE FROM document WHERE id = 'sichuan-2025-34'", "数据表 measure"),
        ("UPDATE document SET issued = '去年' WHERE id = 'sichuan-2025-34'", "去年"),
    ],
    ids=["quote", "reference", "date"],
)
def test_integrity_names_what_was_spoilt(
    store: Store, tmp_path: Path, change: str, named: str
) -> None:
    spoilt = tmp_path / "measures.db"
    spoilt.write_bytes(store.path.read_bytes())
    with contextlib.closing(sqlite3.connect(spoilt)) as connection, connection:
        connection.execute(change)
    assert any(named in fault for fault in integrity.faults(Store(spoilt)))


def test_plain_sqlite_can_serve_it(store: Store) -> None:
    with contextlib.closing(sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        tables = plain.execute("PRAGMA table_list").fetchall()
        ours = [row for row in tables if not row[1].startswith(("sqlite_", "_sqlite_"))]
        assert all(strict for _, _, kind, _, _, strict in ours if kind == "table")
        rows = plain.execute("SELECT count(*), count(title), count(text) FROM measure_overview")
        assert rows.fetchone() == (89, 89, 89)


def test_what_reads_cannot_write(store: Store) -> None:
    with (
        pytest.raises(LibraryError),
        store.reading() as connection,
    ):
        connection.execute("DELETE FROM measure")
    assert store.counts() == (5, 89)


def test_every_department_leads_to_its_organ(store: Store) -> None:
    with store.reading() as connection:
        unknown = connection.execute(
            "SELECT DISTINCT name FROM department WHERE canonical IS NULL"
        ).fetchall()
    assert [row["name"] for row in unknown] == []


def test_texts_are_those_of_the_records_in_the_order_asked(store: Store) -> None:
    measures = {one.id: one for one in store.iter_measures()}
    ids = [*reversed(measures), "nowhere/1"]
    found = store.texts(ids)
    assert [one.id for one in found] == ids[:-1]
    for one in found:
        record = measures[one.id]
        assert (one.title, one.text) == (record.title, record.text)
        assert one.names == tuple(department.name for department in record.departments)


def test_a_closed_store_holds_no_file_and_opens_it_again_when_asked(store: Store) -> None:
    def held() -> int:
        return sum(one.resolve() == store.path.resolve() for one in Path("/proc/self/fd").iterdir())

    other = Store(store.path)
    before = held()
    assert other.counts() == store.counts()
    other.close()
    assert held() == before - 1
    assert other.counts() == store.counts()
    other.close()
