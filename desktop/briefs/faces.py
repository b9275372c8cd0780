"""TrueType faces: what they hold, how wide it is, where its ink lies."""

from __future__ import annotations

import struct
import threading
from functools import cached_property
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

GETA = "〓"
"""Printed for a character that no font has: the printer's sign for a missing type."""


class Face:
    """A TrueType font file; all measures in ems.

    Attributes:
        name: The PostScript name, under which the font is embedded.
        family: The name a reader knows the font by.
    """

    def __init__(self, path: Path) -> None:
        """Read the tables of a font file.

        Raises:
            OSError: the file cannot be read.
            TTFError: it is no TrueType font with outlines of its own kind, or may not be embedded.
        """
        try:
            data = TTFontFace(str(path))
        except TTFError:
            # reportlab names a missing file an error of the font; tell the two apart.
            path.stat()
            raise
        self._data = data
        self._cutting = threading.Lock()
        self._widths: dict[int, int] = data.charWidths
        self._glyphs: dict[int, int] = data.charToGlyph
        self.name: str = bytes(data.name).decode("ascii")
        self.family: str = bytes(data.familyName).decode("utf-8")
        self._boxes: dict[str, tuple[float, float, float, float]] = {}

    def __contains__(self, char: str) -> bool:
        """Return whether the font draws the character."""
        return ord(char) in self._glyphs

    def width(self, char: str) -> float:
        """Return the advance width of a character the font holds."""
        return self._widths[ord(char)] / 1000

    def box(self, char: str) -> tuple[float, float, float, float]:
        """Return the ink's left, bottom, right and top; all zero for a character without ink."""
        found = self._boxes.get(char)
        if found is None:
            found = self._boxes[char] = self._read_box(self._glyphs[ord(char)])
        return found

    def _read_box(self, glyph: int) -> tuple[float, float, float, float]:
        start, end = self._data.glyphPos[glyph], self._data.glyphPos[glyph + 1]
        if start == end:
            return (0.0, 0.0, 0.0, 0.0)
        header = self._outlines[start : start + 10]
        left, bottom, right, top = struct.unpack(">hhhh", header[2:10])
        units = self._data.unitsPerEm
        return (left / units, bottom / units, right / units, top / units)

    @cached_property
    def _outlines(self) -> bytes:
        read: Callable[[str], bytes] = self._data.get_table
        return read("glyf")

    @cached_property
    def descriptor(self) -> dict[str, float | tuple[float, ...]]:
        """Return the figures of a PDF font descriptor, in thousandths of an em."""
        data = self._data
        return {
            "Ascent": data.ascent,
            "CapHeight": data.capHeight or data.ascent,
            "Descent": data.descent,
            "ItalicAngle": data.italicAngle,
            "StemV": data.stemV,
            "FontBBox": tuple(data.bbox),
        }

    def subset(self, chars: Sequence[str]) -> tuple[bytes, bytes]:
        """Return a font file that holds only these characters, and the glyph of each.

        A character the font has not is drawn as 〓.

        Returns:
            The TrueType file, and for each character, in order, the number of its glyph in that
            file as two bytes, most significant first (a PDF CIDToGIDMap).
        """
        codes = [ord(char if char in self else GETA) for char in chars]
        # makeSubset numbers glyphs from 1 in order of first appearance; 0 is the missing glyph.
        numbers: dict[int, int] = {0: 0}
        glyphs = [numbers.setdefault(self._glyphs[code], len(numbers)) for code in codes]
        with self._cutting:  # the reader behind it keeps its place in the file
            data = self._data.makeSubset(codes)
        return data, struct.pack(f">{len(glyphs)}H", *glyphs)
