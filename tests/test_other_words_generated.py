"""Similar measures and suggestions over generated measures: by the index as by the scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.builder import build
from index.content import gather
from index.generation import open_generation
from index.matching import ScanMatcher
from index.normalise import normalise
from index.similar import similar_rows
from index.suggesting.cutting import Cutter
from index.suggesting.lookup import Lookup
from index.suggesting.mending import Mender
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from pathlib import Path

    from index.matching import Matcher, Rows
    from index.table import Table
    from index.zones import Zones
    from tests.index_world import MemoryStore

MEASURES = 1200


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(MEASURES, seed=3)


@pytest.fixture(scope="module")
def zones(store: MemoryStore) -> tuple[Zones, ...]:
    return gather(store, lambda _: None).zones


@pytest.fixture(scope="module")
def opened(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> tuple[Table, Matcher]:
    directory: Path = tmp_path_factory.mktemp("generated") / "index"
    build(store, directory)
    generation = open_generation(directory, store.meta.fingerprint)
    return generation.table, generation.matcher


def test_similar_measures_are_the_same_with_and_without_an_index(
    store: MemoryStore, zones: tuple[Zones, ...], opened: tuple[Table, Matcher]
) -> None:
    table, matcher = opened
    scan = ScanMatcher(zones)

    def texts(rows: Rows) -> list[Zones]:
        return [zones[int(row)] for row in rows]

    listed = 0
    for row in range(0, MEASURES, 60):
        measure = store.all_measures[row]
        found = similar_rows(measure, row, table, matcher, texts, 10, lambda: None)
        assert found == similar_rows(measure, row, table, scan, texts, 10, lambda: None)
        home = table.documents[table.document[row]].province
        for other, score, words in found:
            listed += 1
            assert table.documents[table.document[other]].province != home
            assert 0 < score <= 1
            mine, theirs = zones[row], zones[other]
            assert all(mine.weight(word) and theirs.weight(word) for word in words)
    assert listed


def test_words_are_mended_the_same_with_and_without_an_index(
    zones: tuple[Zones, ...], opened: tuple[Table, Matcher]
) -> None:
    size = float(sum(one.length for one in zones))

    def lookup(matcher: Matcher) -> Lookup:
        return Lookup(matcher, lambda rows: [zones[int(row)] for row in rows], lambda: None, size)

    index, scan = lookup(opened[1]), lookup(ScanMatcher(zones))
    random = np.random.default_rng(5)
    mended = 0
    for row in random.integers(0, MEASURES, 60):
        body = zones[int(row)].body
        start = int(random.integers(0, len(body) - 8))
        word = body[start : start + int(random.integers(2, 7))]
        at = int(random.integers(0, len(word)))
        for slip in (word[:at] + "犇" + word[at + 1 :], word[:at] + word[at + 1 :], word * 2):
            form = normalise(slip)
            found = Mender(index).corrections(form)
            assert found == Mender(scan).corrections(form)
            assert Cutter(index).pieces(form) == Cutter(scan).pieces(form)
            assert Cutter(index).longest(form) == Cutter(scan).longest(form)
            assert all(any(zone.weight(one) for zone in zones) for one in found[:2])
            mended += word in found
    assert mended
