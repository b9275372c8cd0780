"""The page of GB/T 9704-2012, read back from the file that was written."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from desktop.briefs import render_pack
from tests.brief_reading import MM, fonts, opened, rows
from tests.brief_samples import LONG, contents, measure

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from tests.brief_reading import Row

TYPE_TOP = (297 - 37) * MM
TYPE_FOOT = 35 * MM
LEFT, RIGHT = 28 * MM, (210 - 26) * MM


@pytest.fixture(scope="module")
def pack() -> PdfDocument:
    data, _ = render_pack(contents(measure(text=LONG + "\n" + LONG), measure(2)))
    return opened(data)


@pytest.fixture(scope="module")
def full(pack: PdfDocument) -> list[Row]:
    """The body rows of a page that text fills from head to foot."""
    for page in pack:
        body = [row for row in rows(page) if row.y > TYPE_FOOT]
        if len(body) == 22 and all(row.size == 16 for row in body):
            return body
    pytest.fail("no page is full of text")


def test_sheet_is_a4(pack: PdfDocument) -> None:
    for page in pack:
        assert page.get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1)


def test_margins_are_37_28_35_26_mm(full: list[Row]) -> None:
    # The em of a Chinese character reaches 0.88 of its size above the baseline.
    assert full[0].y + 0.88 * 16 == pytest.approx(TYPE_TOP, abs=MM)
    pitch = (full[0].y - full[-1].y) / 21
    # The last line's share of the type area ends at its foot.
    assert full[-1].y + 0.88 * 16 - pitch == pytest.approx(TYPE_FOOT, abs=MM)
    lines = [row for row in full if len(row.chars) == 28]
    assert len(lines) > 10
    for row in lines:
        assert row.chars[0].x == pytest.approx(LEFT, abs=MM)
        assert row.chars[-1].x + 16 == pytest.approx(RIGHT, abs=MM)


def test_22_lines_at_equal_distances(full: list[Row]) -> None:
    pitches = {round(a.y - b.y, 1) for a, b in itertools.pairwise(full)}
    assert max(pitches) - min(pitches) <= 0.11
    assert max(pitches) <= 29.0


def test_28_characters_a_line(full: list[Row]) -> None:
    counts = [len(row.chars) for row in full]
    assert max(set(counts), key=counts.count) == 28
    grid = next(row for row in full if len(row.chars) == 28)
    steps = {round(b.x - a.x, 1) for a, b in itertools.pairwise(grid.chars)}
    assert steps == {15.8}


def test_paragraphs_start_two_characters_in(pack: PdfDocument) -> None:
    starts = {
        round(row.chars[0].x - LEFT, 1)
        for page in list(pack)[3:]
        for row in rows(page)
        if row.size == 16 and row.y > TYPE_FOOT and row.text.startswith("围绕")
    }
    assert round(2 * 156 * MM / 28, 1) in starts


def test_page_numbers_stand_7_mm_below_and_alternate_outside(pack: PdfDocument) -> None:
    for number, page in enumerate(pack, 1):
        below = [row for row in rows(page) if row.y < TYPE_FOOT]
        if number == 1:
            assert below == []
            continue
        (folio,) = (row for row in below if row.size == 14)
        assert folio.text.replace(" ", "") == f"—{number}—"
        # The stroke of the dash stands about a third of an em above its baseline.
        assert TYPE_FOOT - (folio.y + 0.35 * 14) == pytest.approx(7 * MM, abs=0.5 * MM)
        if number % 2:
            assert folio.chars[-1].x + 14 == pytest.approx(RIGHT - 14, abs=1)
        else:
            assert folio.chars[0].x == pytest.approx(LEFT + 14, abs=1)


def test_every_numbered_page_says_how_new_the_data_are(pack: PdfDocument) -> None:
    for page in list(pack)[1:]:
        (small,) = (row for row in rows(page) if row.y < TYPE_FOOT and row.size == 9)
        assert small.text == "数据截至2026年10月31日"


def test_fonts_are_embedded_subsets_and_no_helvetica() -> None:
    data, _ = render_pack(contents())
    found = fonts(opened(data))
    assert all(found.values())
    assert {name.partition("+")[2] for name in found} == {
        "PolicyDeskFang",
        "PolicyDeskKai",
        "PolicyDeskHei",
        "PolicyDeskBiaoSong",
        "PolicyDeskSong",
    }
    assert b"Helvetica" not in data
    # Five whole fonts would be twenty megabytes.
    assert len(data) < 600_000


def test_sizes_are_those_of_the_standard(pack: PdfDocument) -> None:
    sizes: dict[str, float] = {}
    for page in pack:
        sizes |= {row.text: row.size for row in rows(page)}
    assert sizes["编制说明"] == 22
    assert sizes["一、建设中试平台"] == 16
    assert sizes["一、收录内容"] == 16


def test_everything_is_black(pack: PdfDocument) -> None:
    image = pack[4].render(scale=1).to_numpy()
    assert image.min() < 30
    spread = image.max(axis=2).astype(int) - image.min(axis=2).astype(int)
    assert spread.max() == 0
