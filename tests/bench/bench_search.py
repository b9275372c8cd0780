"""Searching with facets: ours, a scan, SQLite FTS5 and stock Whoosh, on real and made-up measures.

python tests/bench/bench_search.py [MEASURES …]

One process, one set of literals, the systems in random order query by query. Every query gives the
exact total, and the best 50 with title and snippet and all facets (ours), or the best 50 and counts
of four facets (the others). Totals are compared with the scan's. Stock Whoosh is built up to 10 000
measures only: it takes minutes beyond.
"""

from __future__ import annotations

import gc
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from whoosh import fields, index, query
from whoosh.analysis import NgramTokenizer

sys.path.insert(0, str(Path(__file__).parents[2]))

from db.corpus import Corpus
from index.builder import build
from index.normalise import normalise
from index.query import SearchRequest
from index.searcher import Searcher
from index.zones import Zones
from tests.bench.generated_measures import generate
from tests.index_world import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.models import Measure

QUERIES = 400
LENGTHS = (1, 2, 2, 2, 3, 4, 4, 6)
TOP = 50
STOCK_LIMIT = 10_000


def corpus() -> MemoryStore:
    """Return the bundled documents, read."""
    bundled = Corpus.bundled()
    parsed = sorted(
        (bundled.parse(path) for path in bundled.sources()), key=lambda one: one.document.id
    )
    return MemoryStore(
        tuple(one.document for one in parsed),
        tuple(measure for one in parsed for measure in one.measures),
    )


def literals(store: MemoryStore) -> list[tuple[str, ...]]:
    """Return random pieces of the texts, sometimes two of one measure."""
    source = np.random.default_rng(89)
    found: list[tuple[str, ...]] = []
    while len(found) < QUERIES:
        text = store.all_measures[source.integers(len(store.all_measures))].text
        pieces = []
        for _ in range(source.choice((1, 1, 1, 2))):
            start = source.integers(max(1, len(text)))
            pieces.append(normalise(text[start : start + source.choice(LENGTHS)]))
        if all(piece and not set(piece) & set('"“”') for piece in pieces):
            found.append(tuple(pieces))
    return found


def ours(store: MemoryStore, folder: Path) -> Callable[[tuple[str, ...]], int]:
    """Build and open our index; return the search."""
    started = time.perf_counter()
    build(store, folder / "ours")
    built = time.perf_counter()
    searcher = Searcher(store, folder / "ours")
    opened = time.perf_counter()
    size = sum(path.stat().st_size for path in (folder / "ours").iterdir())
    print(
        f"  ours: built in {built - started:.2f} s, opened in {(opened - built) * 1000:.1f} ms,"
        f" {size / 1e6:.1f} MB"
    )

    def search(words: tuple[str, ...]) -> int:
        text = " ".join(f'"{word}"' for word in words)
        return searcher.search(SearchRequest(text, limit=TOP)).total

    return search


def _values(store: MemoryStore) -> list[tuple[str, ...]]:
    province = {one.id: one.province for one in store.all_documents}
    return [
        (
            province[one.document_id],
            one.categories[0] if one.categories else "",
            one.departments[0].family if one.departments else "",
            str(one.deadlines[0].date.year) if one.deadlines else "",
        )
        for one in store.all_measures
    ]


def scan(store: MemoryStore) -> Callable[[tuple[str, ...]], int]:
    """Return a search through every text, ranked by how often the words occur."""
    zones = [Zones.of(one) for one in store.all_measures]
    texts = ["\0".join((one.title, one.body, *one.names)) for one in zones]
    values = _values(store)

    def search(words: tuple[str, ...]) -> int:
        rows = [row for row, text in enumerate(texts) if all(word in text for word in words)]
        sorted(rows, key=lambda row: -sum(texts[row].count(word) for word in words))[:TOP]
        for facet in range(4):
            Counter(values[row][facet] for row in rows)
        return len(rows)

    return search


def fts5(store: MemoryStore, folder: Path) -> Callable[[tuple[str, ...]], int]:
    """Build an FTS5 table of bigrams; return the search by phrases of them."""
    started = time.perf_counter()
    connection = sqlite3.connect(folder / "fts5.db")
    connection.execute(
        "CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize=\"unicode61\")"
    )
    rows = ((row, _coded(_text(one))) for row, one in enumerate(store.all_measures))
    with connection:
        connection.executemany("INSERT INTO fts(rowid, text) VALUES (?, ?)", rows)
    print(f"  FTS5: built in {time.perf_counter() - started:.2f} s")
    columns = [
        np.unique(column, return_inverse=True)[1] for column in zip(*_values(store), strict=True)
    ]

    def search(words: tuple[str, ...]) -> int:
        match = " AND ".join(
            f"{_coded(word)[:4]}*" if len(word) == 1 else f'"{_coded(word)[:-5]}"' for word in words
        )
        connection.execute(
            "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT ?", (match, TOP)
        ).fetchall()
        found = connection.execute("SELECT rowid FROM fts WHERE fts MATCH ?", (match,)).fetchall()
        numbers = np.array(found, np.intp).ravel()
        for column in columns:
            np.bincount(column[numbers])
        return len(found)

    return search


def _coded(text: str) -> str:
    """Return every character with the next one as a word of hexadecimal digits."""
    codes = [f"{ord(char):04x}" for char in text]
    return " ".join(one + two for one, two in pairwise([*codes, ""]))


def stock(store: MemoryStore, folder: Path) -> Callable[[tuple[str, ...]], int]:
    """Build an index with Whoosh as it comes, of bigrams; return the search."""
    started = time.perf_counter()
    names = ("province", "category", "family", "year")
    schema = fields.Schema(
        text=fields.TEXT(analyzer=NgramTokenizer(minsize=2, maxsize=2), phrase=False),
        **{name: fields.ID(sortable=True) for name in names},
    )
    (folder / "stock").mkdir()
    writer = index.create_in(str(folder / "stock"), schema).writer(limitmb=512)
    for measure, values in zip(store.all_measures, _values(store), strict=True):
        writer.add_document(text=_text(measure), **dict(zip(names, values, strict=True)))
    writer.commit()
    searcher = index.open_dir(str(folder / "stock")).searcher()
    print(f"  stock Whoosh: built in {time.perf_counter() - started:.2f} s")

    def search(words: tuple[str, ...]) -> int:
        terms = [
            query.Prefix("text", word)
            if len(word) == 1
            else query.And([query.Term("text", word[at : at + 2]) for at in range(len(word) - 1)])
            for word in words
        ]
        found = searcher.search(query.And(terms), limit=TOP, groupedby=list(names))
        for name in names:
            found.groups(name)
        return len(found)

    return search


def _text(measure: Measure) -> str:
    zones = Zones.of(measure)
    return "\n".join((zones.title, zones.body, *zones.names))


def measure_all(name: str, store: MemoryStore) -> None:
    """Print one table."""
    print(f"{name}: {len(store.all_measures)} measures")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        systems = {
            "ours": ours(store, folder),
            "plain scan": scan(store),
            "FTS5 bigrams": fts5(store, folder),
        }
        if len(store.all_measures) <= STOCK_LIMIT:
            systems["stock Whoosh"] = stock(store, folder)
        times: dict[str, list[float]] = {system: [] for system in systems}
        work: dict[str, list[float]] = {system: [] for system in systems}
        source = np.random.default_rng(1)
        wrong = 0
        gc.collect()
        gc.freeze()
        for words in literals(store):
            totals = {}
            for system in source.permutation(list(systems)).tolist():
                started, worked = time.perf_counter(), time.thread_time()
                totals[system] = systems[system](words)
                times[system].append((time.perf_counter() - started) * 1000)
                work[system].append((time.thread_time() - worked) * 1000)
            wrong += totals["ours"] != totals["plain scan"]
        gc.unfreeze()
        base = statistics.median(times["ours"])
        # The processor's time too: on a busy machine the clock also counts others' turns.
        print(f"  {'':14}{'p50 ms':>9}{'p95 ms':>9}{'p95 CPU ms':>12}{'p50, times ours':>18}")
        for system, figures in times.items():
            middle = statistics.median(figures)
            high = float(np.quantile(figures, 0.95))
            busy = float(np.quantile(work[system], 0.95))
            print(f"  {system:14}{middle:9.2f}{high:9.2f}{busy:12.2f}{middle / base:18.1f}")
        print(f"  totals that differ from the scan: {wrong} of {QUERIES}")
        if wrong:
            sys.exit(1)


def main() -> None:
    """Print a table for the corpus and one for each number of generated measures."""
    measure_all("corpus", corpus())
    for count in [int(one) for one in sys.argv[1:]] or [10_000]:
        measure_all("generated", generate(count))


if __name__ == "__main__":
    main()
