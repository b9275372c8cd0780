"""The measures as a Whoosh index: its field, codec and segment.

Whoosh (2.7.4, whose inside no longer moves) gives the frame: a schema, one segment with a table of
contents, numeric columns, and readers, so that its own queries work on our files. What is slow in
it at scale is ours: terms are numbers in sorted arrays, postings are measures and places in the
texts (see :mod:`index.inversion`), and nothing that is read back is a pickle; the table of
contents, which is one, is written for Whoosh's own tools and never opened by us.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader, W3Segment
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Frequency
from whoosh.matching import ListMatcher
from whoosh.query import And, Or, Prefix, Term
from whoosh.reading import TermInfo, TermNotFound

from index import arrays
from index.errors import DamagedIndexError
from index.inversion import UNIT_COLUMNS
from index.normalise import normalise
from index.postings import NOTHING, IndexMatcher, Postings, PostingsFile
from index.units import codes_of, to_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Format
    from whoosh.query import Query
    from whoosh.scoring import BaseScorer

    from index.arrays import Array
    from index.matching import Found

TEXT = "text"
"""The indexed field of what is searched: title, body and department names."""

TARGETS = "targets"
"""The indexed field of indicators and quotes of targets."""

COLUMNS = ("document", "ordinal", "length", "funded")
"""The numeric columns; see :class:`index.table.Table`."""

TERM_BYTES = 4

INDEX_NAME = "MAIN"
"""Whoosh's own default, so that its ``open_dir`` finds the index."""

SEGMENT = "measures"
FACTS_EXT = ".fct"
"""The file with the columns of any number of values a row, and the vocabularies."""


_TermPostings: TypeAlias = "tuple[list[int], list[float], TermInfo]"


class MeasureField(FieldType):
    """Whoosh's view of a searchable text: a bag of the 4-byte terms of :mod:`index.units`."""

    def __init__(self, *, scorable: bool = True) -> None:
        super().__init__(format=Frequency(), analyzer=None, scorable=scorable)

    def index(self, value: str, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield term, frequency, weight and encoded frequency of every term of a text."""
        codes = codes_of(to_units(normalise(value)))
        for code, count in zip(*np.unique(codes, return_counts=True), strict=True):
            frequency = int(count)
            yield term_bytes(int(code)), frequency, float(frequency), frequency.to_bytes(4, "big")

    def to_bytes(self, value: str | bytes | Sequence[str]) -> bytes:
        """Return the term that a text of two units is; of one, where a text ends."""
        if isinstance(value, bytes):
            return value
        text = value if isinstance(value, str) else value[0]
        codes = codes_of(to_units(normalise(text)))
        if not len(codes):
            raise ValueError("an empty text is no term")
        return term_bytes(int(codes[0]))

    def from_bytes(self, data: bytes) -> str:
        """Return the text that a term stands for."""
        return data.decode("utf-16-be", "replace").rstrip("\0")

    def self_parsing(self) -> bool:
        """Tell Whoosh's query parser that words are cut here."""
        return True

    def parse_query(self, fieldname: str, qstring: str, boost: float = 1.0) -> Query:
        """Return the Whoosh query for measures that hold every term of a literal.

        Whoosh compares no places: what it finds is what :class:`~index.postings.Postings` finds and
        possibly more.
        """
        units = to_units(normalise(qstring))
        if len(units) == 1:
            return Prefix(fieldname, term_bytes(int(units[0]) << 16)[:2], boost=boost)
        if not len(units):
            return Or([])
        chain = map(term_bytes, codes_of(units)[:-1].tolist())
        return And([Term(fieldname, term, boost=boost) for term in chain])


class PlaceCodec(W3Codec):
    """Reads what :mod:`index.generation` writes."""

    length_stats = False

    def terms_reader(self, storage: FileStorage, segment: W3Segment) -> PlaceTermsReader:
        """Return the reader of terms and postings.

        Raises:
            DamagedIndexError: the files are not what :func:`dump_units` makes.
        """
        folder = Path(storage.folder)
        data = (folder / segment.make_filename(self.TERMS_EXT)).read_bytes()
        file = PostingsFile(folder / segment.make_filename(self.POSTS_EXT))
        return PlaceTermsReader(load_postings(data, file))

    def per_document_reader(self, storage: FileStorage, segment: W3Segment) -> MeasureReader:
        """Return the reader of columns."""
        return MeasureReader(storage, segment)


def term_bytes(code: int) -> bytes:
    """Return a term's code as Whoosh keeps terms: big-endian, so that bytes sort as codes do."""
    return code.to_bytes(TERM_BYTES, "big")


def segment(count: int) -> W3Segment:
    """Return the one segment of an index of ``count`` measures."""
    return W3Segment(PlaceCodec(), INDEX_NAME, doccount=count, segid=SEGMENT)


def schema() -> Schema:
    """Return the schema: the indexed texts and the numeric columns."""
    columns = {name: COLUMN(NumericColumn("I")) for name in COLUMNS}
    return Schema(**{TEXT: MeasureField(), TARGETS: MeasureField(scorable=False)}, **columns)


def dump_units(fields: Mapping[str, tuple[Mapping[str, Array], Array]]) -> bytes:
    """Return of each field the units with their pages, and the blocks, as a file's bytes."""
    columns: dict[str, Array] = {}
    for name, (units, blocks) in fields.items():
        columns |= {f"{name}/{column}": units[column] for column in UNIT_COLUMNS}
        columns[f"{name}/blocks"] = blocks.ravel()
        columns[f"{name}/shape"] = np.array(blocks.shape, np.uint32)
    return arrays.dump(columns, {})


def load_postings(data: bytes, file: PostingsFile) -> dict[str, Postings]:
    """Return the postings of each field, which ``file`` holds, from what :func:`dump_units` gave.

    Raises:
        DamagedIndexError: it did not give this.
    """
    columns, _ = arrays.load(data)
    try:
        return {
            name: Postings(
                {column: columns[f"{name}/{column}"] for column in UNIT_COLUMNS},
                _blocks(columns[f"{name}/blocks"], columns[f"{name}/shape"]),
                file,
            )
            for name in (TEXT, TARGETS)
        }
    except (KeyError, ValueError) as error:
        raise DamagedIndexError("the dictionary is damaged") from error


def _blocks(numbers: Array, shape: Array) -> Array:
    measures, zones = shape.tolist()
    return numbers.reshape(measures, zones)


class PlaceTermsReader(base.TermsReader):
    """Whoosh's view of the :class:`~index.postings.Postings` of every indexed field."""

    def __init__(self, fields: Mapping[str, Postings]) -> None:
        self._fields = fields

    @property
    def literal_matcher(self) -> IndexMatcher:
        """What searches without Whoosh's queries."""
        return IndexMatcher(self._fields[TEXT], self._fields[TARGETS])

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return bool(len(self._find(*term).rows))

    def _find(self, fieldname: str, data: bytes) -> Found:
        if fieldname not in self._fields or len(data) != TERM_BYTES:
            return NOTHING
        return self._fields[fieldname].term(int.from_bytes(data, "big"))

    def indexed_field_names(self) -> Sequence[str]:
        """Return the fields that have terms."""
        return tuple(sorted(self._fields))

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every term of every field."""
        for name in self.indexed_field_names():
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield every term of a field from ``prefix`` on."""
        if fieldname not in self._fields:
            return
        first = int.from_bytes(prefix.ljust(TERM_BYTES, b"\0"), "big")
        postings = self._fields[fieldname]
        for unit in postings.units:
            page = postings.page(unit) if unit >= first >> 16 else None
            codes = page.terms[0].tolist() if page is not None else ()
            yield from ((fieldname, term_bytes(code)) for code in codes if code >= first)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every term of every field with what is known of it."""
        for term in self.terms():
            yield term, self.term_info(*term)

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every term of a field from ``prefix`` on with what is known of it."""
        for term in self.terms_from(fieldname, prefix):
            yield term, self.term_info(*term)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term.

        Raises:
            TermNotFound: there is no such term.
        """
        return self._required(fieldname, text)[2]

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many measures a term stands.

        Raises:
            KeyError: there is no such term.
        """
        return self._read(fieldname, text)[2].doc_frequency()

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term stands anywhere, those in titles counted as in ranking.

        Raises:
            KeyError: there is no such term.
        """
        return self._read(fieldname, text)[2].weight()

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: BaseScorer | None = None
    ) -> ListMatcher:
        """Return a matcher over the measures in which a term stands.

        Raises:
            TermNotFound: there is no such term.
        """
        rows, weights, info = self._required(fieldname, text)
        return ListMatcher(
            rows, weights, format=format_, scorer=scorer, term=(fieldname, text), terminfo=info
        )

    def _required(self, fieldname: str, text: bytes) -> _TermPostings:
        try:
            return self._read(fieldname, text)
        except KeyError:
            raise TermNotFound(f"no term {fieldname}:{text!r}") from None

    def _read(self, fieldname: str, text: bytes) -> _TermPostings:
        found = self._find(fieldname, text)
        if not len(found.rows):
            raise KeyError(fieldname, text)
        rows: list[int] = found.rows.tolist()
        weights: list[float] = found.weights.tolist()
        info = TermInfo(
            weight=sum(weights),
            df=len(rows),
            minlength=1,
            maxlength=1 << 20,
            maxweight=max(weights),
            minid=rows[0],
            maxid=rows[-1],
        )
        return rows, weights, info

    def close(self) -> None:
        """Do nothing: the file closes with the last reference to it."""


class MeasureReader(W3PerDocReader):
    """Whoosh's view of the columns; lengths are exact numbers, and nothing is stored."""

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return the searchable characters of a measure."""
        if fieldname != TEXT:
            return default
        return int(self.column_reader("length", NumericColumn("I"))[docnum])

    def field_length(self, fieldname: str) -> int:
        """Return the searchable characters of all measures."""
        return sum(self.column_reader("length", NumericColumn("I"))) if fieldname == TEXT else 0

    def min_field_length(self, fieldname: str) -> int:
        """Return a lower bound of a measure's searchable characters."""
        return int(fieldname == TEXT)

    def max_field_length(self, fieldname: str) -> int:
        """Return an upper bound of a measure's searchable characters."""
        return 1 << 20 if fieldname == TEXT else 0

    def stored_fields(self, docnum: int) -> dict[str, object]:
        """Return nothing: texts are in the database."""
        del docnum
        return {}
