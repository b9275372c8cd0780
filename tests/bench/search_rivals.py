"""What else could search a library, each in the best form we know: for ``bench_search.py``.

All of them search the same normalised texts and owe the same answer as we do: the exact total, the
best 50 by their own BM25 (the scan: by how often the words occur), the counts of our eleven facets,
most of which have several values a measure, and title and snippet of the 50 with the words marked.
Texts are read from the library file, and snippets are made by our code, because none of them has
any for pieces of Chinese words. None filters, widens or explains. Counts are compared with ours.

* **scan**: ``in`` on every text.
* **FTS5 trigram**: phrases of trigrams; one and two characters, for which it has no index, by
  ``instr`` on every text, unranked. One query gives rows and ranks; numpy counts and chooses.
* **FTS5 bigrams**: every character with the next one as a word of hexadecimal digits, phrases of
  them; one character by a prefix index. Rows and ranks as before.
* **tantivy**: phrases of bigrams with positions; one character by a second field of characters.
  Facets by its aggregations over fast fields of several values; getting all rows out of it, to
  count them with numpy, is slower, and so is reading its own document store.
* **stock Whoosh**: Whoosh as it comes; bigrams and-ed, so that it finds too much.
"""

from __future__ import annotations

import datetime as dt
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

from db.models import Role, Status
from index import labels
from index.content import gather
from index.facets import DOCUMENTS
from index.snippets import Passage
from index.table import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from typing import Any

    from index.table import Table
    from tests.index_world import MemoryStore

TOP = 50
_BLANK = "\u2423"
"""Stands for a blank where blanks part words."""


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one facet: pairs of a measure and a number below ``size``, ordered by row."""

    row: np.ndarray
    number: np.ndarray
    size: int

    @classmethod
    def of(cls, row: np.ndarray, number: np.ndarray) -> Facet:
        """Return the facet of these pairs, each once."""
        size = int(number.max()) + 1 if len(number) else 1
        pairs = np.unique(row.astype(np.int64) * size + number)
        return cls(pairs // size, pairs % size, size)

    def by_row(self, count: int) -> np.ndarray:
        """Return where the pairs of each of ``count`` rows begin, the end last."""
        return np.searchsorted(self.row, np.arange(count + 1))


@dataclass(frozen=True, slots=True)
class Texts:
    """What is searched and counted, one entry a measure, and the library file."""

    ids: tuple[str, ...]
    searched: tuple[str, ...]
    facets: dict[str, Facet]
    library: Path

    @classmethod
    def of(cls, store: MemoryStore, library: Path, as_of: dt.date) -> Texts:
        """Return the texts of ``store``, whose measures are in ``library`` too."""
        content = gather(store, lambda _: None)
        zones = content.zones
        return cls(
            tuple(one.id for one in store.all_measures),
            tuple("\0".join((one.title, one.body, *one.names)) for one in zones),
            _facets(store, content.table, as_of),
            library,
        )


def _facets(store: MemoryStore, table: Table, as_of: dt.date) -> dict[str, Facet]:
    """Return the facets that a search of ours counts, on the day ``as_of``."""
    rows = np.arange(len(table))
    provinces: dict[str, int] = {}
    province = [provinces.setdefault(one.province, len(provinces)) for one in store.all_documents]
    status = [list(Status).index(one.status(as_of)) for one in store.all_documents]
    due, sums, role, funded = [], [], [], []
    for row, one in enumerate(store.all_measures):
        days = {deadline.date for deadline in one.deadlines}
        due += [(row, 0 if day < as_of else 1 if day.year == as_of.year else 2) for day in days]
        due += [(row, 3)] if not days else []
        amounts = {each.amount_yuan for each in one.funding if each.amount_yuan is not None}
        sums += [
            (row, number)
            for number, limits in enumerate(labels.SUMS.values())
            for amount in amounts
            if (limits.at_least or 0) <= amount and (limits.below is None or amount < limits.below)
        ]
        sums += [(row, len(labels.SUMS))] if one.funding and not amounts else []
        role += [(row, list(Role).index(each.role)) for each in one.departments]
        funded.append((row, int(bool(one.funding))))
    year = np.array([dt.date.fromordinal(int(day)).year for day in table.deadline], np.int64)
    undated = np.setdiff1d(rows, table.deadline_row)
    return {
        "province": Facet.of(rows, np.array(province)[table.document]),
        "category": Facet.of(table.category_row, table.category),
        "department": Facet.of(table.family_row, table.family >> len(ROLES)),
        "organ": Facet.of(table.organ_row, table.organ >> len(ROLES)),
        "role": Facet.of(*np.array(role).reshape(-1, 2).T),
        "deadline": Facet.of(
            np.concatenate((table.deadline_row, undated)),
            np.concatenate((year - 1900, np.zeros(len(undated), np.int64))),
        ),
        "due": Facet.of(*np.array(due).reshape(-1, 2).T),
        "status": Facet.of(rows, np.array(status)[table.document]),
        "funded": Facet.of(*np.array(funded).reshape(-1, 2).T),
        "sum": Facet.of(*np.array(sums).reshape(-1, 2).T),
        "document": Facet.of(rows, table.document),
    }


class System(Protocol):
    """Something that searches."""

    def search(self, words: Sequence[str]) -> int:
        """Answer a query for texts that hold all ``words``; return the exact total."""
        ...

    def counted(self) -> dict[str, list[int]]:
        """Return the counts above 0 of the last answer's facets, each facet's in falling order."""
        ...


class _Rival:
    """What rivals share: counting facets of rows, and showing the best."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._library = sqlite3.connect(f"file:{texts.library}?mode=ro", uri=True)
        size = len(texts.ids)
        self._begins = {name: one.by_row(size) for name, one in texts.facets.items()}
        self._counts: dict[str, np.ndarray] = {}

    def counted(self) -> dict[str, list[int]]:
        return {
            name: sorted(counts[counts > 0].tolist(), reverse=True)[
                : DOCUMENTS if name == "document" else None
            ]
            for name, counts in self._counts.items()
        }

    def count(self, rows: np.ndarray) -> None:
        """Count the facets of ``rows``: of many by a mask over all pairs, of few pair by pair."""
        mask = None
        if len(rows) * 16 > len(self.texts.ids):
            mask = np.zeros(len(self.texts.ids), np.bool_)
            mask[rows] = True
        for name, facet in self.texts.facets.items():
            if len(facet.row) == len(self.texts.ids):  # one value a measure
                chosen = facet.number[rows]
            elif mask is not None:
                chosen = facet.number.compress(mask.take(facet.row))
            else:
                begins = self._begins[name]
                start, sizes = begins[rows], begins[rows + 1] - begins[rows]
                before = np.cumsum(sizes) - sizes
                places = np.arange(sizes.sum()) + np.repeat(start - before, sizes)
                chosen = facet.number[places]
            self._counts[name] = np.bincount(chosen, minlength=facet.size)

    def show(self, rows: Iterable[int], words: Sequence[str]) -> None:
        """Make what a list of results shows of ``rows``."""
        ids = [self.texts.ids[row] for row in rows]
        found = self._library.execute(
            "SELECT title, text FROM measure WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        )
        for title, text in found:
            Passage(title).marks(words)
            Passage(text).snippet(words)


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
        self.show(best[:TOP], words)
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

    def matched(self, match: str, words: Sequence[str]) -> int:
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
        self.show(rows[best].tolist(), words)
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
            ),
            words,
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
            phrases = ('"' + word.replace('"', '""') + '"' for word in words)
            return self.matched(" AND ".join(phrases), words)
        found = self._connection.execute(
            "SELECT rowid FROM plain WHERE instr(text, ?) AND instr(text, ?)",
            (words[0], words[-1]),  # no query has more than two
        )
        rows = np.array(found.fetchall(), np.intp).ravel()
        self.count(rows)
        self.show(rows[:TOP].tolist(), words)
        return len(rows)


class Tantivy(_Rival):
    """tantivy over bigrams with positions."""

    def __init__(self, texts: Texts, folder: Path) -> None:
        super().__init__(texts)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("pairs", tokenizer_name="whitespace", index_option="position")
        builder.add_text_field("chars", tokenizer_name="whitespace", index_option="freq")
        builder.add_integer_field("row", fast=True)
        for name in texts.facets:
            builder.add_integer_field(name, fast=True)
        self._schema = builder.build()
        pairs = [" ".join(_pairs(text)) for text in texts.searched]
        chars = [" ".join(text.replace(" ", _BLANK)) for text in texts.searched]
        values = [
            dict.fromkeys(texts.facets, ()) | {"row": row, "pairs": pair, "chars": char}
            for row, (pair, char) in enumerate(zip(pairs, chars, strict=True))
        ]
        for name, facet in texts.facets.items():
            numbers, begins = facet.number.tolist(), self._begins[name].tolist()
            for one, (begin, end) in zip(values, pairwise(begins), strict=True):
                one[name] = numbers[begin:end]
        self.build_seconds: dict[int, float] = {}
        for threads in (1, 0):  # 0 is as many as it thinks best
            path = folder / f"tantivy{threads}"
            path.mkdir()
            started = time.perf_counter()
            self._index = tantivy.Index(self._schema, str(path))
            writer = self._index.writer(heap_size=512_000_000, num_threads=threads)
            for one in values:
                writer.add_document(tantivy.Document(**one))
            writer.commit()
            writer.wait_merging_threads()
            self.build_seconds[threads] = time.perf_counter() - started
        self._index.reload()
        self._searcher = self._index.searcher()
        self._facets: dict[str, dict[str, dict[str, Any]]] = {
            # Without the last its counts are estimates, where there are several segments.
            name: {"terms": {"field": name, "size": facet.size, "segment_size": facet.size}}
            for name, facet in texts.facets.items()
        }
        self._facets["document"]["terms"]["size"] = DOCUMENTS
        self._answer: dict[str, Any] = {}

    def search(self, words: Sequence[str]) -> int:
        """Answer a query."""
        parts = [(tantivy.Occur.Must, self._query(word)) for word in words]
        asked = parts[0][1] if len(parts) == 1 else tantivy.Query.boolean_query(parts)
        found = self._searcher.search(asked, TOP, count=True)
        self._answer = self._searcher.aggregate(asked, self._facets)
        places = [address for _, address in found.hits]
        self.show(self._searcher.fast_field_values("row", places), words)
        return int(found.count)

    def counted(self) -> dict[str, list[int]]:
        """Return the counts of the last answer's facets."""
        return {
            name: sorted((one["doc_count"] for one in facet["buckets"]), reverse=True)
            for name, facet in self._answer.items()
        }

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
            text=fields.TEXT(analyzer=NgramTokenizer(minsize=2, maxsize=2), phrase=False)
        )
        (folder / "stock").mkdir()
        writer = index.create_in(str(folder / "stock"), schema).writer(limitmb=512)
        for text in texts.searched:
            writer.add_document(text=text)
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
        # Without a limit: asking for the best alone and then for all rows takes twice as long.
        found = self._searcher.search(query.And(terms), limit=None)
        rows = [row for _, row in found.top_n]
        self.count(np.sort(np.array(rows, np.intp)))
        self.show(rows[:TOP], words)
        return len(rows)


def _hexadecimal(text: str) -> str:
    """Return every character with the next one as a word of hexadecimal digits."""
    codes = [f"{ord(char):04x}" for char in text]
    return " ".join(one + two for one, two in pairwise([*codes, ""]))


def _pairs(text: str) -> list[str]:
    """Return every character with the next one, the last one alone."""
    plain = text.replace(" ", _BLANK)
    return [plain[at : at + 2] for at in range(len(plain))]
