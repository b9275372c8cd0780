"""A library file of generated measures, so that benchmarks read what users read."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

from db import taxonomy
from db.models import ParsedDocument
from db.store import Store
from db.writer import Entry, Release, write_database

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index_world import MemoryStore


def write_library(store: MemoryStore, path: Path) -> Store:
    """Write the documents and measures of ``store`` to ``path`` and open it."""
    measures = {
        name: tuple(found)
        for name, found in groupby(store.all_measures, key=lambda one: one.document_id)
    }
    entries = [
        Entry(ParsedDocument(one, measures.get(one.id, ())), one.text.encode())
        for one in store.all_documents
    ]
    release = Release("bench", dt.date(2026, 1, 1), "bench")
    write_database(path, entries, release=release, inputs="bench", taxonomy=taxonomy.load())
    return Store(path)
