"""A word that stands in a title, a body or a department is found wherever it stands, only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from db.corpus import Corpus
from db.store import Store
from desktop import generations
from index.builder import build
from index.query import SearchRequest
from index.searcher import Searcher
from tests.index_world import parts, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.library import Library


@pytest.fixture(scope="module")
def store(library: Library) -> Store:
    return Store(generations.database_path(library.generation))


@pytest.fixture(scope="module")
def searcher(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    directory: Path = tmp_path_factory.mktemp("index") / "generation"
    build(store, directory)
    opened = Searcher(store, directory)
    yield opened
    assert not opened.needs_rebuild


def test_two_thousand_literals_of_the_corpus_are_found_exactly(
    store: Store, searcher: Searcher
) -> None:
    texts = {one.id: parts(one) for one in store.iter_measures()}
    originals = [
        text
        for one in store.iter_measures()
        for text in (one.title, one.text, *(department.name for department in one.departments))
    ]
    source = np.random.default_rng(20251014)
    tried = 0
    while tried < 2000:
        text = originals[source.integers(len(originals))]
        start = source.integers(len(text))
        literal = text[start : start + source.choice((1, 1, 2, 2, 3, 4, 5, 8))].strip()
        if not literal or set(literal) & set('"“”'):
            continue
        tried += 1
        wanted = plain(literal)
        expected = [key for key, zones in texts.items() if any(wanted in zone for zone in zones)]
        assert expected
        found = searcher.search(SearchRequest(f'"{literal}"', sort="document", limit=0))
        assert [hit.id for hit in found.hits] == expected, literal


@pytest.mark.parametrize(
    ("document", "printed", "word"),
    [
        # By the end of a line, of a page, and of a page with its number.
        ("liaoning-2024-tech-enterprises", r"提供专业孵\s*\n\s*化服务", "专业孵化服务"),
        ("liaoning-2024-tech-enterprises", r"实施支\s*\n\s*持科技", "实施支持科技"),
        ("sichuan-2025-34", r"重大工\s*\n\s*-6-\s*\n\s*程建设", "重大工程建设"),
        ("sichuan-2025-34", r"数字服\s*\n\s*务平台", "数字服务平台"),
    ],
)
def test_a_word_broken_in_the_source_is_found(
    searcher: Searcher, document: str, printed: str, word: str
) -> None:
    source = Corpus.bundled().sources()
    raw = next(path for path in source if path.stem == document).read_text("utf-8")
    assert re.search(printed, raw)
    hits = searcher.search(SearchRequest(f'"{word}"', limit=0)).hits
    assert document in {hit.id.rpartition("/")[0] for hit in hits}
