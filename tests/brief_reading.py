"""Reading a PDF file back: every character with its place, links, fonts."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

MM = 72 / 25.4


@dataclass(frozen=True)
class Char:
    """A character with its origin and size in points from the sheet's lower left corner."""

    char: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Row:
    """Characters that share a baseline, from left to right."""

    y: float
    size: float
    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        return "".join(each.char for each in self.chars)


def chars(page: PdfPage) -> Iterator[Char]:
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        # Line ends that the reader itself adds have no place.
        if pdfium.FPDFText_IsGenerated(text, index) or chr(code) in "\r\n":
            continue
        if 0xDC00 <= code < 0xE000:  # the other half of a character beyond the BMP
            continue
        if 0xD800 <= code < 0xDC00:
            low = pdfium.FPDFText_GetUnicode(text, index + 1)
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        yield Char(chr(code), x.value, y.value, pdfium.FPDFText_GetFontSize(text, index))


def rows(page: PdfPage) -> list[Row]:
    found: dict[tuple[float, float], list[Char]] = {}
    for each in chars(page):
        found.setdefault((round(each.y, 1), round(each.size, 1)), []).append(each)
    made = [
        Row(y, size, tuple(sorted(group, key=lambda each: each.x)))
        for (y, size), group in found.items()
    ]
    return sorted(made, key=lambda row: -row.y)


def fonts(document: PdfDocument) -> dict[str, bool]:
    """Return the base names of all fonts text is set in, and whether they are embedded."""
    found: dict[str, bool] = {}
    buffer = ctypes.create_string_buffer(256)
    for page in document:
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(thing)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            found[buffer.value.decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
    return found


def links(document: PdfDocument, page: PdfPage) -> list[tuple[tuple[float, ...], int]]:
    """Return the page's links: lower left and upper right corner, and index of the page led to."""
    found = []
    position, link, area = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, position, link):
        pdfium.FPDFLink_GetAnnotRect(link, area)
        target = pdfium.FPDFLink_GetDest(document, link)
        corners = (area.left, area.bottom, area.right, area.top)
        found.append((corners, pdfium.FPDFDest_GetDestPageIndex(document, target)))
    return found


def flat_text(document: PdfDocument) -> str:
    """Return the text of the type areas of all pages, without any line ends."""
    return "".join(
        row.text for page in document for row in reading_order(page) if row.y > 35 * MM - 1
    )


def reading_order(page: PdfPage) -> list[Row]:
    """Return the page's rows in the order of the file, which is the order of copying."""
    made: list[list[Char]] = []
    for each in chars(page):
        if made and abs(made[-1][-1].y - each.y) < 0.1 and each.x > made[-1][-1].x:
            made[-1].append(each)
        else:
            made.append([each])
    return [Row(group[0].y, group[0].size, tuple(group)) for group in made]


def opened(data: bytes) -> PdfDocument:
    return pypdfium2.PdfDocument(data)
