"""Libraries of generated measures, so that benchmarks and tests at scale read what users read.

    python -m tests.bench.generated_library DATA_FOLDER MEASURES

makes a data folder with one.
"""

from __future__ import annotations

import datetime as dt
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from db import taxonomy
from db.corpus import Corpus
from db.models import ParsedDocument
from db.store import Store
from db.writer import Entry, Release, write_database
from desktop import generations
from index import builder
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from tests.index_world import MemoryStore


def write_library(store: MemoryStore, path: Path, *, inputs: str = "bench") -> Store:
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
    write_database(path, entries, release=release, inputs=inputs, taxonomy=taxonomy.load())
    return Store(path)


def fill_data_folder(folder: Path, measures: int) -> None:
    """Make a data folder whose library holds so many generated measures, with their index.

    The library says that it was made from the bundled sources, so that it is opened as it is.
    """
    generation = folder / "library" / f"{0:012x}-{measures:08x}"
    generation.mkdir(parents=True)
    inputs = Corpus.bundled().fingerprint()
    store = write_library(generate(measures), generations.database_path(generation), inputs=inputs)
    builder.build(store, generations.index_path(generation))
    store.close()
    (folder / "library" / "current").write_text(f"{generation.name}\n", encoding="utf-8")


if __name__ == "__main__":
    fill_data_folder(Path(sys.argv[1]), int(sys.argv[2]))
