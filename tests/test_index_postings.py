"""Literals found by the index are those found by reading every text, with the same weights."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import inversion, postings
from index.errors import DamagedIndexError
from index.inversion import Sink, invert, lay_out
from index.matching import ScanMatcher
from index.normalise import normalise
from index.postings import IndexMatcher, Postings, PostingsFile
from index.units import encode
from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = "科技创新aB9９ ，、。《》（(&-\n𠀀𠀁𡃁é"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=40).map(normalise)
ZONES = st.lists(
    st.builds(
        Zones,
        TEXTS,
        TEXTS,
        st.lists(TEXTS, max_size=3).map(tuple),
        st.lists(TEXTS, max_size=3).map(tuple),
    ),
    max_size=12,
)
LITERALS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=10).map(normalise).filter(bool)


def unpolled() -> None:
    """Stand for a search that nobody gives up."""


def indexed(zones: Sequence[Zones], path: Path) -> IndexMatcher:
    """Return what finds literals in ``zones`` by an index whose postings are in ``path``."""
    lines = lay_out(zones)
    with path.open("wb") as file:
        sink = Sink(file.write)
        units = [invert(line, sink, lambda _: None) for line in lines]
    file = PostingsFile(path)
    texts, targets = (
        Postings(one, line.blocks, file) for one, line in zip(units, lines, strict=True)
    )
    return IndexMatcher(texts, targets)


@given(zones=ZONES, literals=st.lists(LITERALS, max_size=8), frequent=st.sampled_from((1, 3, 99)))
def test_the_index_finds_what_a_scan_finds(
    zones: list[Zones], literals: list[str], frequent: int
) -> None:
    everywhere = "\0".join(text for one in zones for text in (one.body, *one.targets))
    pieces = [everywhere[at : at + size] for at in range(0, 60, 3) for size in (1, 2, 3, 5, 10)]
    wanted = {*literals, *(one for one in pieces if one and "\0" not in one)}
    scan = ScanMatcher(zones)
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(inversion, "FREQUENT", frequent)
        index = indexed(zones, Path(folder) / "postings")
        for literal in sorted(wanted):
            expected, found = (one.find(literal, unpolled) for one in (scan, index))
            assert found.rows.tolist() == expected.rows.tolist()
            assert found.weights.tolist() == expected.weights.tolist()
            assert (found.rows.dtype, found.weights.dtype) == (np.intp, np.float64)
            targets = [one.find_target(literal, unpolled).tolist() for one in (scan, index)]
            assert targets[0] == targets[1]
            assert targets[0] == [
                row for row, one in enumerate(zones) if any(literal in text for text in one.targets)
            ]


@given(zones=ZONES, literals=st.lists(LITERALS, max_size=8))
def test_frequencies_are_counts_of_occurrences(zones: list[Zones], literals: list[str]) -> None:
    short = [one for one in literals if len(encode(one)) <= 4]
    texts = [encode(text) for one in zones for text in (one.title, one.body, *one.names)]
    expected = [
        sum(
            text[at : at + len(encode(literal))] == encode(literal)
            for text in texts
            for at in range(0, len(text), 2)
        )
        for literal in short
    ]
    with tempfile.TemporaryDirectory() as folder:
        index = indexed(zones, Path(folder) / "postings")
        for matcher in (ScanMatcher(zones), index):
            assert matcher.frequencies(short).tolist() == expected


def test_frequencies_are_of_one_or_two_units_only(tmp_path: Path) -> None:
    zones = [Zones("科技", "", ())]
    for matcher in (ScanMatcher(zones), indexed(zones, tmp_path / "postings")):
        for literal in ("", "科技厅", "𠀀科"):
            with pytest.raises(ValueError, match="one or two units"):
                matcher.frequencies([literal])


def test_numbers_of_every_width_come_back(tmp_path: Path) -> None:
    """Distances and weights beyond one and two bytes, in terms, units and frequent terms."""
    zones = [Zones("", "", ()) for _ in range(70_000)]
    zones[0] = Zones("甲乙", "甲乙" * 700, ())
    zones[300] = Zones("", "丙甲乙", ())
    zones[69_999] = Zones("乙", "甲乙丙甲乙", ("甲",))
    scan, index = ScanMatcher(zones), indexed(zones, tmp_path / "postings")
    for literal in ("甲", "乙", "丙", "甲乙", "乙甲", "丙甲乙", "乙丙", "甲乙" * 699):
        expected, found = (one.find(literal, unpolled) for one in (scan, index))
        assert found.rows.tolist() == expected.rows.tolist()
        assert found.weights.tolist() == expected.weights.tolist()


def test_pieces_altered_or_cut_are_noticed_when_they_are_read(tmp_path: Path) -> None:
    zones = [Zones("科技创新", "科技厅，科技" * 9, ("科技厅",))] * 40
    path = tmp_path / "postings"
    indexed(zones, path)
    whole = path.read_bytes()
    literals = ("科", "科技", "科技创", "技厅，")
    for damaged in (bytes(len(whole)), b"\xff" * len(whole), whole[: len(whole) // 3]):
        for literal in literals:
            matcher = indexed(zones, path)
            path.write_bytes(damaged)
            with pytest.raises(DamagedIndexError):
                matcher.find(literal, unpolled)
    # Every bit that is flipped is either noticed or not needed for the answer.
    source = np.random.default_rng(4)
    expected = [ScanMatcher(zones).find(literal, unpolled).weights.tolist() for literal in literals]
    noticed = 0
    for _ in range(60):
        matcher = indexed(zones, path)
        flipped = bytearray(whole)
        flipped[int(source.integers(len(whole)))] ^= 1 << int(source.integers(8))
        path.write_bytes(flipped)
        for literal, weights in zip(literals, expected, strict=True):
            try:
                found = matcher.find(literal, unpolled)
            except DamagedIndexError:
                noticed += 1
            else:
                assert found.weights.tolist() == weights
    assert noticed


def test_targets_of_other_measures_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "postings"
    path.write_bytes(b"")
    empty = {name: np.zeros(0, np.uint32) for name in inversion.UNIT_COLUMNS}
    one, other = (
        Postings(empty, np.zeros((count, 3), np.uint32), PostingsFile(path)) for count in (1, 2)
    )
    with pytest.raises(DamagedIndexError):
        IndexMatcher(one, other)


@given(counts=st.lists(st.integers(1, 10_000), min_size=1, max_size=12))
def test_the_pairs_looked_up_cover_every_unit_of_a_literal(counts: list[int]) -> None:
    chosen = postings.cover(counts)
    assert {at + ahead for at in chosen for ahead in (0, 1)} == set(range(len(counts) + 1))
    assert len(chosen) == len(set(chosen)) <= len(counts) // 2 + 2
