"""What else could search a library, each in the best form we know: for ``bench_search.py``.

All of them search the same normalised texts, give the exact total, the best 50 by their own BM25
(the scan: by how often the words occur), the counts of four facets with one value a measure, and
title and text of the 50, read from the library file. None filters, marks, widens or explains.

* **scan**: ``in`` on every text.
* **FTS5 trigram**: phrases of trigrams; one and two characters, for which it has no index, by
  ``instr`` on every text, unranked. One query gives rows and ranks; numpy counts and chooses.
* **FTS5 bigrams**: every character with the next one as a word of hexadecimal digits, phrases of
  them; one character by a prefix index. Rows and ranks as before.
* **tantivy**: phrases of bigrams with positions; one character by a second field of characters.
  Facets by its aggregations over fast fields. Reading its own document store is slower.
* **stock Whoosh**: Whoosh as it comes; bigrams and-ed, so that it finds too much.
"""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

import numpy as np
import tantivy
from whoosh import fields, index, query
from whoosh.analysis import NgramTokenizer

from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tests.index_world import MemoryStore

TOP = 50
FACETS = ("province", "category", "family", "year")
_BLANK = "\u2423"
"""Stands for a blank where blanks part words."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What is searched and counted, one entry a measure, and the library file."""

    ids: tuple[str, ...]
    searched: tuple[str, ...]
    values: tuple[np.ndarray, ...]
    library: Path

    @classmethod
    def of(cls, store: MemoryStore, library: Path) -> Texts:
        """Return the texts of ``store``, whose measures are in ``library`` too."""
        zones = [Zones.of(one) for one in store.all_measures]
        province = {one.id: one.province for one in store.all_documents}
        columns = zip(
            *(
                (
                    province[one.document_id],
                    one.categories[0] if one.categories else "",
                    one.departments[0].family if one.departments else "",
                    str(one.deadlines[0].date.year) if one.deadlines else "",
                )
                for one in store.all_measures
            ),
            strict=True,
        )
        return cls(
            tuple(one.id for one in store.all_measures),
            tuple("\0".join((one.title, one.body, *one.names)) for one in zones),
            tuple(np.unique(column, return_inverse=True)[1] for column in columns),
            library,
        )


class System(Protocol):
    """Something that searches."""

    def search(self, words: Sequence[str]) -> int:
        """Answer a query for texts that hold all ``words``; return the exact total."""
        ...


class _Rival:
    """What rivals share: counting facets of rows, and reading what is shown."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._library = sqlite3.connect(f"file:{texts.library}?mode=ro", uri=True)

    def count(self, rows: np.ndarray) -> None:
        for column in self.texts.values:
            np.bincount(column[rows])

    def show(self, rows: Iterable[int]) -> None:
        ids = [self.texts.ids[row] for row in rows]
        self._library.execute(
            "SELECT id, title, text FROM measure WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ).fetchall()


class Scan(_Rival):
    """A search through every text."""

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        texts = self.texts.searched
        first, *others = words
        rows = [row for row, text in enumerate(texts) if first in text]
        for word in others:
            rows = [row for row in rows if word in texts[row]]
        best = sorted(rows, key=lambda row: -sum(texts[row].count(word) for word in words))
        self.count(np.array(rows, np.intp))
        self.show(best[:TOP])
        return len(rows)


class _Fts5(_Rival):
    """What both uses of FTS5 share."""

    def __init__(self, texts: Texts, path: Path, options: str, coded: Iterable[str]) -> None:
        super().__init__(texts)
        prepared = list(enumerate(coded))
        started = time.perf_counter()
        self._connection = sqlite3.connect(path)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE fts USING fts5(text, content='', {options})"
        )
        with self._connection:
            self._connection.executemany("INSERT INTO fts(rowid, text) VALUES (?, ?)", prepared)
        self.build_seconds = time.perf_counter() - started

    def matched(self, match: str) -> int:
        """Answer a query in FTS5's language."""
        found = self._connection.execute(
            "SELECT rowid, rank FROM fts WHERE fts MATCH ?", (match,)
        ).fetchall()
        rows = np.array([row for row, _ in found], np.intp)
        ranks = np.array([rank for _, rank in found])
        if len(rows) > TOP:
            best = np.argpartition(ranks, TOP)[:TOP]
            best = best[np.argsort(ranks[best])]
        else:
            best = np.argsort(ranks)
        self.count(rows)
        self.show(rows[best].tolist())
        return len(rows)


class Fts5Bigrams(_Fts5):
    """FTS5 over bigrams."""

    def __init__(self, texts: Texts, folder: Path) -> None:
        super().__init__(
            texts,
            folder / "bigrams.db",
            "tokenize='unicode61', prefix='4'",
            (_hexadecimal(text) for text in texts.searched),
        )

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        return self.matched(
            " AND ".join(
                f"{_hexadecimal(word)[:4]}*" if len(word) == 1 else f'"{_hexadecimal(word)[:-5]}"'
                for word in words
            )
        )


class Fts5Trigram(_Fts5):
    """FTS5 with its own tokenizer of trigrams."""

    def __init__(self, texts: Texts, folder: Path) -> None:
        # NUL would end a text for FTS5.
        super().__init__(
            texts,
            folder / "trigram.db",
            "tokenize='trigram case_sensitive 1'",
            (text.replace("\0", "\n") for text in texts.searched),
        )
        with self._connection:
            self._connection.execute("CREATE TABLE plain (text TEXT NOT NULL)")
            self._connection.executemany(
                "INSERT INTO plain(rowid, text) VALUES (?, ?)",
                ((row, text.replace("\0", "\n")) for row, text in enumerate(texts.searched)),
            )

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        if all(len(word) > 2 for word in words):
            return self.matched(" AND ".join('"' + word.replace('"', '""') + '"' for word in words))
        found = self._connection.execute(
            "SELECT rowid FROM plain WHERE instr(text, ?) AND instr(text, ?)",
            (words[0], words[-1]),  # no query has more than two
        )
        rows = np.array(found.fetchall(), np.intp).ravel()
        self.count(rows)
        self.show(rows[:TOP].tolist())
        return len(rows)


class Tantivy(_Rival):
    """tantivy over bigrams with positions."""

    def __init__(self, texts: Texts, folder: Path) -> None:
        super().__init__(texts)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("pairs", tokenizer_name="whitespace", index_option="position")
        builder.add_text_field("chars", tokenizer_name="whitespace", index_option="freq")
        builder.add_integer_field("row", fast=True)
        for name in FACETS:
            builder.add_integer_field(name, fast=True)
        self._schema = builder.build()
        pairs = [" ".join(_pairs(text)) for text in texts.searched]
        chars = [" ".join(text.replace(" ", _BLANK)) for text in texts.searched]
        numbers = list(zip(*(column.tolist() for column in texts.values), strict=True))
        self.build_seconds: dict[int, float] = {}
        for threads in (1, 0):  # 0 is as many as it thinks best
            path = folder / f"tantivy{threads}"
            path.mkdir()
            started = time.perf_counter()
            self._index = tantivy.Index(self._schema, str(path))
            writer = self._index.writer(heap_size=512_000_000, num_threads=threads)
            for row, (pair, char, values) in enumerate(zip(pairs, chars, numbers, strict=True)):
                facets = dict(zip(FACETS, values, strict=True))
                writer.add_document(tantivy.Document(pairs=pair, chars=char, row=row, **facets))
            writer.commit()
            writer.wait_merging_threads()
            self.build_seconds[threads] = time.perf_counter() - started
        self._index.reload()
        self._searcher = self._index.searcher()
        self._facets = {
            name: {"terms": {"field": name, "size": int(column.max()) + 1}}
            for name, column in zip(FACETS, texts.values, strict=True)
        }

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        parts = [(tantivy.Occur.Must, self._query(word)) for word in words]
        asked = parts[0][1] if len(parts) == 1 else tantivy.Query.boolean_query(parts)
        found = self._searcher.search(asked, TOP, count=True)
        self._searcher.aggregate(asked, self._facets)
        places = [address for _, address in found.hits]
        self.show(self._searcher.fast_field_values("row", places))
        return int(found.count)

    def _query(self, word: str) -> tantivy.Query:
        pairs = _pairs(word)[:-1]
        if len(pairs) > 1:
            return tantivy.Query.phrase_query(self._schema, "pairs", pairs)
        if pairs:
            return tantivy.Query.term_query(self._schema, "pairs", pairs[0], "freq")
        return tantivy.Query.term_query(self._schema, "chars", word.replace(" ", _BLANK), "freq")


class StockWhoosh(_Rival):
    """Whoosh as it comes, of bigrams."""

    def __init__(self, texts: Texts, folder: Path) -> None:
        super().__init__(texts)
        started = time.perf_counter()
        schema = fields.Schema(
            text=fields.TEXT(analyzer=NgramTokenizer(minsize=2, maxsize=2), phrase=False),
            **{name: fields.ID(sortable=True) for name in FACETS},
        )
        (folder / "stock").mkdir()
        writer = index.create_in(str(folder / "stock"), schema).writer(limitmb=512)
        numbers = zip(*(column.tolist() for column in texts.values), strict=True)
        for text, values in zip(texts.searched, numbers, strict=True):
            writer.add_document(text=text, **dict(zip(FACETS, map(str, values), strict=True)))
        writer.commit()
        self._searcher = index.open_dir(str(folder / "stock")).searcher()
        self.build_seconds = time.perf_counter() - started

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        terms = [
            query.Prefix("text", word)
            if len(word) == 1
            else query.And([query.Term("text", word[at : at + 2]) for at in range(len(word) - 1)])
            for word in words
        ]
        found = self._searcher.search(query.And(terms), limit=TOP, groupedby=list(FACETS))
        for name in FACETS:
            found.groups(name)
        total = len(found)
        self.show(hit.docnum for hit in found)
        return total


def _hexadecimal(text: str) -> str:
    """Return every character with the next one as a word of hexadecimal digits."""
    codes = [f"{ord(char):04x}" for char in text]
    return " ".join(one + two for one, two in pairwise([*codes, ""]))


def _pairs(text: str) -> list[str]:
    """Return every character with the next one, the last one alone."""
    plain = text.replace(" ", _BLANK)
    return [plain[at : at + 2] for at in range(len(plain))]
