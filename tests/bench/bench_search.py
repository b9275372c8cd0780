"""Searching with facets: ours, a scan, SQLite FTS5, tantivy and stock Whoosh.

    python tests/bench/bench_search.py [MEASURES …] [--with-stock-whoosh]

One table a number of generated measures, 1 000, 10 000 and 100 000 if none is given. One process;
one set of random pieces of the texts, sometimes two of one measure; for each query the systems take
turns in random order. Everyone owes the same answer: the exact total, the best 50 with title,
snippet and marks, and the counts of all facets, from a library file. How the others come by it,
each in the best form we know, is said in ``search_rivals.py``.

What a row says: median and 95th percentile by the clock, both as multiples of ours (above 1: ours
is faster), both as time of the processor, which on a busy machine says more, and for how many
queries the total or some facet's counts are not those of the scan. Ours must never differ. Below
the table: what building, opening and memory cost. Stock Whoosh takes minutes to build at 100 000;
there it takes part only with ``--with-stock-whoosh``. The bars at the end are those the project has
set itself; the program fails if ours misses one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from index.builder import build
from index.content import gather
from index.generation import write
from index.language import write_query
from index.normalise import normalise
from index.query import And, Filters, Literal, Query, SearchRequest
from index.searcher import Searcher
from tests.bench.generated_library import write_library
from tests.bench.generated_measures import generate
from tests.bench.search_rivals import (
    TOP,
    Fts5Bigrams,
    Fts5Trigram,
    Scan,
    StockWhoosh,
    Tantivy,
    Texts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store import Store
    from index.query import FacetValue
    from tests.bench.search_rivals import System
    from tests.index_world import MemoryStore

QUERIES = 400
AS_OF = dt.date(2026, 6, 30)
"""The day of all searches, somewhere amid the generated deadlines."""

LENGTHS = (1, 2, 2, 2, 3, 4, 4, 6)
STOCK_LIMIT = 10_000
OURS, SCAN = "ours", "plain scan"

MEMORY = """
import json, os, resource, sys, time
from pathlib import Path
from db.store import Store
from index.query import SearchRequest
from index.searcher import Searcher

def resident():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except FileNotFoundError:  # only Linux tells the present size; elsewhere the largest so far
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

store = Store(Path(sys.argv[1]))
store.meta
before = resident()
started = time.perf_counter()
searcher = Searcher(store, Path(sys.argv[2]))
opened = time.perf_counter() - started
for words in json.loads(sys.stdin.read()):
    searcher.search(SearchRequest(words, limit=50))
assert not searcher.needs_rebuild
print(json.dumps([opened, resident() - before]))
"""


class Ours:
    """Our search, over a library file."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._facets: dict[str, tuple[FacetValue, ...]] = {}

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        request = SearchRequest(typed(words), Filters(as_of=AS_OF), limit=TOP)
        result = self._searcher.search(request)
        self._facets = result.facets
        return result.total

    def counted(self) -> dict[str, list[int]]:
        """Return the counts of the last answer's facets."""
        return {
            name: sorted((one.count for one in values if one.count), reverse=True)
            for name, values in self._facets.items()
        }


@dataclass(slots=True)
class Times:
    """What one system took, in milliseconds, and how often its answer was not the scan's."""

    clock: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    differing: int = 0

    def add(self, system: System, words: Sequence[str]) -> int:
        """Time one query and return its total."""
        started, worked = time.perf_counter(), time.thread_time()
        total = system.search(words)
        self.work.append((time.thread_time() - worked) * 1000)
        self.clock.append((time.perf_counter() - started) * 1000)
        return total

    def figures(self) -> tuple[float, float, float, float]:
        """Return median and 95th percentile by the clock, then of the processor's time."""
        return (
            statistics.median(self.clock),
            float(np.quantile(self.clock, 0.95)),
            statistics.median(self.work),
            float(np.quantile(self.work, 0.95)),
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """What ours must reach."""

    name: str
    figure: float
    limit: float
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """Return whether it is."""
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit

    def __str__(self) -> str:
        relation = "at least" if self.at_least else "at most"
        verdict = "reached" if self.reached else "MISSED"
        return f"{self.name:52}{self.figure:9.2f}  {relation} {self.limit:g}: {verdict}"


def typed(words: Sequence[str]) -> str:
    """Return the query for measures that hold all ``words`` to the letter."""
    parts = tuple(Literal(word, quoted=True) for word in words)
    return write_query(Query(And(parts) if len(parts) > 1 else parts[0]))


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
        if all(pieces):
            found.append(tuple(pieces))
    return found


def build_ours(store: Store, directory: Path) -> float:
    """Build our index from a library file; return the seconds it took."""
    started = time.perf_counter()
    build(store, directory)
    return time.perf_counter() - started


def index_alone(store: MemoryStore, directory: Path) -> float:
    """Return the seconds that building takes of measures that are in memory already."""
    directory.mkdir()
    started = time.perf_counter()
    write(directory, gather(store, lambda _: None), store.fingerprint, lambda _: None)
    return time.perf_counter() - started


def opened(library: Path, directory: Path, queries: list[tuple[str, ...]]) -> tuple[float, float]:
    """Return what a process of its own needs: milliseconds to open, then megabytes to search."""
    runs = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(library), str(directory)],
            input=json.dumps([typed(words) for words in queries[:200]]),
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        runs.append(json.loads(done.stdout))
    seconds, size = (statistics.median(column) for column in zip(*runs, strict=True))
    return seconds * 1000, size / 1e6


def race(systems: dict[str, System], queries: list[tuple[str, ...]]) -> dict[str, Times]:
    """Let the systems answer all queries, taking turns in random order."""
    times = {name: Times() for name in systems}
    source = np.random.default_rng(1)
    gc.collect()
    gc.freeze()
    for words in queries:
        totals = {
            name: times[name].add(systems[name], words)
            for name in source.permutation(list(systems)).tolist()
        }
        wanted = systems[SCAN].counted()
        for name, total in totals.items():
            times[name].differing += total != totals[SCAN] or systems[name].counted() != wanted
    gc.unfreeze()
    return times


def table(times: dict[str, Times]) -> None:
    """Print medians and 95th percentiles, and how they compare with ours."""
    own = times[OURS].figures()
    heads = ("p50 ms", "p95 ms", "p50 x", "p95 x", "CPU p50", "CPU p95", "differ")
    print(f"  {'':16}" + "".join(f"{head:>9}" for head in heads))
    for name, one in times.items():
        middle, high, busy_middle, busy_high = one.figures()
        print(
            f"  {name:16}{middle:9.2f}{high:9.2f}{middle / own[0]:9.1f}{high / own[1]:9.1f}"
            f"{busy_middle:9.2f}{busy_high:9.2f}{one.differing:9}"
        )


def measure(count: int, *, with_stock: bool) -> bool:
    """Print the table for ``count`` measures; return whether ours reached all bars."""
    store = generate(count)
    print(f"{count} generated measures", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        library = write_library(store, folder / "measures.db")
        queries = literals(store)
        gc.collect()
        gc.freeze()
        whole = build_ours(library, folder / "ours")
        alone = index_alone(store, folder / "alone")
        size = sum(path.stat().st_size for path in (folder / "ours").iterdir()) / 1e6
        open_ms, memory = opened(folder / "measures.db", folder / "ours", queries)
        texts = Texts.of(store, folder / "measures.db", AS_OF)
        pairs, trigram = Fts5Bigrams(texts, folder), Fts5Trigram(texts, folder)
        rival = Tantivy(texts, folder)
        searcher = Searcher(library, folder / "ours")
        systems: dict[str, System] = {
            OURS: Ours(searcher),
            SCAN: Scan(texts),
            "FTS5 trigram": trigram,
            "FTS5 bigrams": pairs,
            "tantivy": rival,
        }
        stock = StockWhoosh(texts, folder) if count <= STOCK_LIMIT or with_stock else None
        if stock is not None:
            systems["stock Whoosh"] = stock
        times = race(systems, queries)
        table(times)
        print(
            f"  built: ours {whole:.2f} s from the library file, {alone:.2f} s of measures in"
            f" memory, {size:.0f} MB;\n"
            f"    tantivy {rival.build_seconds[0]:.2f} s with its usual threads,"
            f" {rival.build_seconds[1]:.2f} s with one; FTS5 bigrams {pairs.build_seconds:.2f} s,"
            f" trigram {trigram.build_seconds:.2f} s"
            + (f"; stock Whoosh {stock.build_seconds:.0f} s" if stock is not None else "")
        )
        print(f"  ours opened in {open_ms:.0f} ms; memory grew by {memory:.0f} MB in 200 searches")
        high = {name: one.figures()[1] for name, one in times.items()}
        bars = [
            Bar("totals and counts of ours that differ from the scan's", times[OURS].differing, 0)
        ]
        if count == 10_000:
            bars.append(Bar("p95, ms", high[OURS], 4))
        if count >= 100_000:
            best = min(rival.build_seconds.values())
            bars += [
                Bar("p95, ms", high[OURS], 50),
                Bar("p95 of FTS5 trigram over ours", high["FTS5 trigram"] / high[OURS], 4, True),
                Bar("p95 of FTS5 bigrams over ours", high["FTS5 bigrams"] / high[OURS], 4, True),
                Bar("p95 over tantivy's", high[OURS] / high["tantivy"], 1.3),
                Bar("building, s", whole, 15),
                Bar("building over tantivy's", alone / best, 2),
                Bar("opening, ms", open_ms, 100),
                Bar("memory, MB", memory, 250),
            ]
        for bar in bars:
            print(f"  {bar}")
        searcher.close()
        return all(bar.reached for bar in bars)


def main() -> int:
    """Print a table for each number of measures; return 1 if a bar was missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("measures", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--with-stock-whoosh", action="store_true")
    asked = parser.parse_args()
    reached = [measure(count, with_stock=asked.with_stock_whoosh) for count in asked.measures]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
