"""The files are a Whoosh index: its own queries, sorting and readers work on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from whoosh import index as whoosh_index
from whoosh import query, scoring, sorting
from whoosh.qparser import QueryParser

from index import codec
from index.builder import build
from index.generation import open_generation
from index.query import SearchRequest
from index.searcher import Searcher
from index.units import code_of, to_units
from index.zones import Zones
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.index_world import MemoryStore


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(300, seed=2)


@pytest.fixture(scope="module")
def directory(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whoosh") / "index"
    build(store, folder)
    return folder


@pytest.fixture
def whoosh(directory: Path) -> Iterator[object]:
    searcher = whoosh_index.open_dir(str(directory)).searcher(weighting=scoring.BM25F())
    yield searcher
    searcher.close()


def rows(result: object) -> list[int]:
    return sorted(result.docs())


@pytest.mark.parametrize("literal", ["科技", "企业", "科", "，", "&", "9704"])
def test_a_whoosh_query_finds_what_the_search_finds(
    store: MemoryStore, directory: Path, whoosh: object, literal: str
) -> None:
    ids = [one.id for one in store.iter_measures()]
    found = Searcher(store, directory).search(SearchRequest(f'"{literal}"', limit=0))
    parsed = codec.MeasureField().parse_query("text", literal)
    assert sorted(ids.index(hit.id) for hit in found.hits) == rows(
        whoosh.search(parsed, limit=None)
    )


def test_and_not_and_the_query_parser(whoosh: object) -> None:
    def term(text: str) -> query.Term:
        return query.Term("text", text)

    both = query.And([term("科技"), term("企业")])
    either = query.Or([term("科技"), term("企业")])
    without = query.AndNot(term("科技"), term("企业"))
    count = {
        name: len(whoosh.search(one, limit=None))
        for name, one in locals().items()
        if isinstance(one, query.Query)
    }
    one, other = (len(whoosh.search(term(text), limit=None)) for text in ("科技", "企业"))
    assert count["both"] + count["either"] == one + other
    assert count["without"] == one - count["both"]
    parser = QueryParser("text", whoosh.schema)
    assert rows(whoosh.search(parser.parse("科技 企业"), limit=None)) == rows(
        whoosh.search(both, limit=None)
    )


def test_terms_columns_and_lengths(store: MemoryStore, whoosh: object) -> None:
    reader = whoosh.reader()
    assert reader.doc_count() == len(store.all_measures)
    lexicon = list(reader.lexicon("text"))
    assert lexicon == sorted(lexicon)
    assert codec.term_bytes(code_of("科技")) in lexicon
    assert reader.doc_frequency("text", "科技") == len(
        whoosh.search(query.Term("text", "科技"), limit=None)
    )
    assert ("text", b"\xff\xff\xff\xff") not in reader
    assert reader.doc_frequency("text", b"\xff\xff\xff\xff") == 0
    by_ordinal = whoosh.search(
        query.Every(), limit=None, sortedby=sorting.FieldFacet("ordinal", reverse=True)
    )
    ordinals = [store.all_measures[row].ordinal for row in by_ordinal.docs()]
    assert sorted(ordinals) == sorted(one.ordinal for one in store.all_measures)
    assert reader.field_length("text") > 0


def test_targets_are_a_field_of_their_own(
    store: MemoryStore, directory: Path, whoosh: object
) -> None:
    zones = [Zones.of(one) for one in store.iter_measures()]
    matcher = open_generation(directory, store.fingerprint).matcher
    targets = [text for one in zones for text in one.targets]
    assert targets
    for literal in sorted({text[at : at + 2] for text in targets[:40] for at in (0, 1)}):
        expected = [
            row for row, one in enumerate(zones) if any(literal in text for text in one.targets)
        ]
        assert matcher.find_target(literal, lambda: None).tolist() == expected
        parsed = codec.MeasureField().parse_query(codec.TARGETS, literal)
        assert rows(whoosh.search(parsed, limit=None)) == expected
    lexicon = list(whoosh.reader().lexicon(codec.TARGETS))
    assert lexicon == sorted(lexicon)
    assert len(list(whoosh.reader().all_terms())) == len(lexicon) + len(
        list(whoosh.reader().lexicon(codec.TEXT))
    )


def test_the_field_cuts_a_text_into_one_term_a_unit() -> None:
    field = codec.MeasureField()
    text = "科技R&D，𠀀"
    terms = list(field.index(text))
    assert sum(frequency for _, frequency, _, _ in terms) == len(to_units(text))
    assert field.from_bytes(field.to_bytes("科技")) == "科技"
    with pytest.raises(ValueError, match="no term"):
        field.to_bytes("")
