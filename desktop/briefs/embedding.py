"""Fonts inside a PDF file: one composite font a face, cut down to the characters drawn.

reportlab itself embeds TrueType fonts as many simple fonts of 255 characters each, and its text
layer is wrong for characters beyond the Basic Multilingual Plane. A composite font (Type 0 with
Identity-H, ISO 32000-1, 9.7) needs one font object a face and names every character in UTF-16.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, cast

from reportlab.pdfbase import pdfdoc

from desktop.briefs.faces import GETA

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.briefs.faces import Face

_SYMBOLIC = 4
"""Font descriptor flag: characters are not those of the Standard Latin set (ISO 32000-1, 9.8.2)."""
_CMAP_ENTRIES = 100
"""Most entries a bfchar section of a CMap may have (ISO 32000-1, 9.10.3)."""

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class EmbeddedFont:
    """The part of a face that one document uses.

    Attributes:
        resource: Name of the font in the pages' resources.
    """

    def __init__(self, face: Face, resource: str) -> None:
        """Start with no characters."""
        self.face = face
        self.resource = resource
        # Code 0 is kept for the missing glyph, which is never drawn.
        self._codes: dict[str, str] = {}

    def code(self, char: str) -> str:
        """Return a character's code as four hexadecimal digits, taking it into the font."""
        code = self._codes.get(char)
        if code is None:
            code = self._codes[char] = f"{len(self._codes) + 1:04X}"
        return code

    def add_to(self, doc: pdfdoc.PDFDocument) -> None:
        """Add the font to a document, once all its text is drawn."""
        chars = list(self._codes)
        data, glyphs = self.face.subset(chars)
        base = f"{_tag(data)}+{self.face.name}"
        descendant = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(base),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "FontDescriptor": _refer(doc, self._descriptor(doc, base, data)),
            "DW": 1000,
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([self._width(char) for char in chars])]),
            "CIDToGIDMap": _refer(doc, _stream(b"\0\0" + glyphs)),
        }
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(base),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([_refer(doc, pdfdoc.PDFDictionary(descendant))]),
                "ToUnicode": _refer(doc, _stream(_to_unicode(chars).encode("ascii"))),
            }
        )
        fonts = cast("pdfdoc.PDFDictionary", doc.idToObject[pdfdoc.BasicFonts])
        fonts[self.resource] = _refer(doc, font)

    def _width(self, char: str) -> int:
        return round(self.face.width(char if char in self.face else GETA) * 1000)

    def _descriptor(self, doc: pdfdoc.PDFDocument, base: str, data: bytes) -> pdfdoc.PDFDictionary:
        file = _stream(data)
        file.dictionary["Length1"] = len(data)
        figures = {
            key: pdfdoc.PDFArray(value) if isinstance(value, tuple) else value
            for key, value in self.face.descriptor.items()
        }
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(base),
                "Flags": _SYMBOLIC,
                **figures,
                "FontFile2": _refer(doc, file),
            }
        )


def _refer(doc: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject) -> object:
    """Make something an object of the document and return the reference to it."""
    refer: Callable[[pdfdoc.PDFObject], object] = doc.Reference
    return refer(thing)


def _stream(data: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=data, filters=[pdfdoc.PDFZCompress])
    stream.dictionary = pdfdoc.PDFDictionary({})
    return stream


def _tag(data: bytes) -> str:
    """Return the six letters that tell one subset from another (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(chars: list[str]) -> str:
    lines = [
        f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(chars, 1)
    ]
    sections = []
    for start in range(0, len(lines), _CMAP_ENTRIES):
        part = lines[start : start + _CMAP_ENTRIES]
        sections.append(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n")
    return _CMAP_HEAD + "".join(sections) + _CMAP_FOOT
