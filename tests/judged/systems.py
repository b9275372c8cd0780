"""The judged queries, what is measured on them, and the systems that rank for them.

Every system searches the same normalised title, body and departments, asks for all words at once,
and is given the title's weight that ours has. What a system does not find scores nothing.
"""

from __future__ import annotations

import math
import sqlite3
import tomllib
import weakref
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from whoosh import fields, index
from whoosh.qparser import MultifieldParser

from db.corpus import Corpus
from index.builder import build
from index.normalise import normalise
from index.query import SearchRequest
from index.searcher import Searcher
from index.zones import TITLE_WEIGHT, Zones
from tests.index_world import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    from index.source import MeasureSource

    Ranker: TypeAlias = Callable[[str], Sequence[str]]

DEPTH = 10
"""How many measures one looks at before typing something else."""

PRECISION_DEPTH = 5
GRADES = (3, 2, 1)
_ZONES = ("title", "body", "departments")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the grades of every relevant measure, by id; README.md tells what they mean."""

    words: str
    meaning: str
    grades: Mapping[str, int]

    def ndcg(self, ranked: Sequence[str]) -> float:
        """Return nDCG at :data:`DEPTH`: gain 2^grade - 1, the ideal over all that is judged."""
        ideal = sorted(self.grades.values(), reverse=True)
        return _gain([self.grades.get(one, 0) for one in ranked]) / _gain(ideal)

    def precision(self, ranked: Sequence[str]) -> float:
        """Return the relevant share of the first places, as many as could be filled with such."""
        places = min(PRECISION_DEPTH, len(self.grades))
        return sum(one in self.grades for one in ranked[:places]) / places

    def reciprocal_rank(self, ranked: Sequence[str]) -> float:
        """Return 1 over the place of the first measure of the best grade that the query has."""
        best = max(self.grades.values())
        places = (place for place, one in enumerate(ranked, 1) if self.grades.get(one) == best)
        return 1 / next(places, math.inf)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def judgements() -> tuple[Judged, ...]:
    """Return the judged queries in the order of the file."""
    raw = tomllib.loads((Path(__file__).parent / "queries.toml").read_text("utf-8"))
    documents = raw["documents"]

    def full(short: str) -> str:
        document, ordinal = short.split("/")
        return f"{documents[document]}/{ordinal}"

    return tuple(
        Judged(
            one["words"],
            one["meaning"],
            {full(measure): grade for grade in GRADES for measure in one.get(f"grade{grade}", ())},
        )
        for one in raw["query"]
    )


def ours(store: MeasureSource, folder: Path) -> dict[str, Ranker]:
    """Return our search as it comes, and without other spellings and synonyms."""
    build(store, folder / "ours")
    searcher = Searcher(store, folder / "ours")

    def ranker(*, widen: bool) -> Ranker:
        def rank(words: str) -> Sequence[str]:
            found = searcher.search(SearchRequest(words, limit=DEPTH, widen=widen))
            return [hit.id for hit in found.hits]

        return rank

    return {"ours": ranker(widen=True), "ours, words alone": ranker(widen=False)}


def rivals(store: MeasureSource, folder: Path) -> dict[str, Ranker]:
    """Return the other systems."""
    return {
        "FTS5 bm25, bigrams": _fts5(store, "unicode61", _bigrams),
        "FTS5 bm25, trigrams": _fts5(store, "trigram", str),
        **_stock_whoosh(store, folder / "stock"),
    }


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


def _texts(store: MeasureSource) -> dict[str, tuple[str, str, str]]:
    zones = {one.id: Zones.of(one) for one in store.iter_measures()}
    return {key: (one.title, one.body, "\n".join(one.names)) for key, one in zones.items()}


def _bigrams(text: str) -> str:
    """Return every two neighbouring characters as a word of hexadecimal digits."""
    return " ".join(f"{ord(one):04x}{ord(two):04x}" for one, two in pairwise(text))


def _fts5(store: MeasureSource, tokenizer: str, coded: Callable[[str], str]) -> Ranker:
    """Return SQLite's full-text search, words looked for as phrases of what is ``coded``."""
    # Whichever thread collects the garbage closes it.
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    columns = ", ".join(_ZONES)
    connection.execute(
        f"CREATE VIRTUAL TABLE fts USING fts5(id UNINDEXED, {columns}, tokenize={tokenizer})"
    )
    connection.executemany(
        "INSERT INTO fts VALUES (?, ?, ?, ?)",
        [(key, *map(coded, zones)) for key, zones in _texts(store).items()],
    )

    def rank(words: str) -> Sequence[str]:
        match = " AND ".join(f'"{coded(normalise(word))}"' for word in words.split())
        found = connection.execute(
            "SELECT id FROM fts WHERE fts MATCH ? ORDER BY bm25(fts, 0, ?, 1, 1), rowid LIMIT ?",
            (match, TITLE_WEIGHT, DEPTH),
        )
        return [one for (one,) in found]

    weakref.finalize(rank, connection.close)
    return rank


def _stock_whoosh(store: MeasureSource, folder: Path) -> dict[str, Ranker]:
    """Return Whoosh as it comes, with bigrams, without and with a boost of the title."""
    schema = fields.Schema(
        id=fields.STORED, **{zone: fields.NGRAM(minsize=2, maxsize=2) for zone in _ZONES}
    )
    folder.mkdir()
    made = index.create_in(str(folder), schema)
    writer = made.writer()
    for key, zones in _texts(store).items():
        writer.add_document(id=key, **dict(zip(_ZONES, zones, strict=True)))
    writer.commit()
    searcher = made.searcher()

    def ranker(boosts: Mapping[str, float]) -> Ranker:
        parser = MultifieldParser(_ZONES, schema, fieldboosts=boosts)

        def rank(words: str) -> Sequence[str]:
            normal = " ".join(normalise(word) for word in words.split())
            # Without a limit: with one, this kind of query loses hits.
            found = searcher.search(parser.parse(normal), limit=None)
            return [hit["id"] for hit in found[:DEPTH]]

        return rank

    return {
        "Whoosh BM25F": ranker({}),
        f"Whoosh BM25F, title × {TITLE_WEIGHT}": ranker({"title": TITLE_WEIGHT}),
    }
