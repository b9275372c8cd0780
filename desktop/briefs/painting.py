"""From composed pages to a PDF file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from desktop.briefs import geometry as g
from desktop.briefs.embedding import EmbeddedFont
from desktop.briefs.flow import Link, PageNumber, Rule, Text
from desktop.briefs.fonts import Role
from desktop.briefs.linebreak import Style, break_lines

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from desktop.briefs.faces import Face
    from desktop.briefs.flow import Page, Place
    from desktop.briefs.fonts import Fonts
    from desktop.briefs.linebreak import Line

PRODUCER = "Policy Desk (reportlab)"
CREATOR = "政策案头 Policy Desk"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a PDF viewer shows of a document; ``date`` stands for both of its dates."""

    title: str
    author: str
    subject: str
    keywords: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; ``level`` 0 is the outermost."""

    title: str
    anchor: str
    level: int


class BriefCanvas(Canvas):
    """A canvas on which text is set by :class:`EmbeddedFont` only; no stray Helvetica."""

    _doc: PDFDocument

    def __init__(self, buffer: io.BytesIO, properties: Properties) -> None:
        """Start an A4 document; equal drawing gives equal bytes."""
        options: dict[str, Any] = {
            "pagesize": (g.SHEET_WIDTH, g.SHEET_HEIGHT),
            "pageCompression": 1,
            "invariant": 1,
            "pdfVersion": (1, 5),
            "lang": "zh-CN",
        }
        super().__init__(buffer, **options)
        self.setTitle(properties.title)
        self.setAuthor(properties.author)
        self.setSubject(properties.subject)
        self.setKeywords(properties.keywords)
        self.setCreator(CREATOR)
        self.setProducer(PRODUCER)
        stamp = f"D:{properties.date:%Y%m%d}000000+08'00'"
        self.setDateFormatter(lambda *_: stamp)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._embedded: dict[Face, EmbeddedFont] = {}

    def _make_preamble(self) -> None:
        # The one of reportlab selects Helvetica on every page.
        self._preamble = "1 0 0 1 0 0 cm"

    def save(self) -> None:
        """Write the file, its fonts cut down to what was drawn."""
        for font in self._embedded.values():
            font.add_to(self._doc)
        super().save()

    def embedded(self, face: Face) -> EmbeddedFont:
        """Return the document's part of a face."""
        font = self._embedded.get(face)
        if font is None:
            font = self._embedded[face] = EmbeddedFont(face, f"F{len(self._embedded) + 1}")
        return font

    def set_line(self, line: Line, size: float, x: float, y: float) -> None:
        """Draw a line of text with its first glyph's origin at ``x``, ``y``."""
        if not line.glyphs:
            return
        points = _number(size)
        operators = [f"BT {_number(line.spacing)} Tc 1 0 0 1 {_number(x)} {_number(y)} Tm"]
        run: list[str] = ["<"]
        face: Face | None = None
        for index, glyph in enumerate(line.glyphs):
            if glyph.face is not face:
                if face is not None:
                    operators.append(f"[{''.join(run)}>] TJ")
                face = glyph.face
                font = self.embedded(face)
                operators.append(f"/{font.resource} {points} Tf")
                run = ["<"]
            run.append(font.code(glyph.char))
            if index in line.taken:
                run.append(f"> {_number(line.taken[index] / size * 1000)} <")
        operators.append(f"[{''.join(run)}>] TJ ET")
        self.addLiteral(" ".join(operators))

    def rule(self, rule: Rule, x: float, y: float) -> None:
        """Draw a rule, or a dotted leader whose dots stand under each other on all lines."""
        end = x + rule.width
        if not rule.dotted:
            self.addLiteral(
                f"{_number(rule.weight)} w {_number(x)} {_number(y)} m"
                f" {_number(end)} {_number(y)} l S"
            )
            return
        pitch = 4 * rule.weight
        start = (x // pitch + 1) * pitch
        if start < end:
            self.addLiteral(
                f"q 1 J {_number(rule.weight)} w [0 {_number(pitch)}] 0 d"
                f" {_number(start)} {_number(y)} m {_number(end)} {_number(y)} l S Q"
            )


class Painter:
    """Draws the pages of one document one after the other."""

    def __init__(self, fonts: Fonts, properties: Properties, running: str) -> None:
        """Start a document.

        Args:
            fonts: Its fonts.
            properties: What viewers show of it.
            running: Small text at the foot of every numbered page.
        """
        self._fonts = fonts
        self._buffer = io.BytesIO()
        self._canvas = BriefCanvas(self._buffer, properties)
        self._running = running
        self._song = fonts.face(Role.SONG)

    def draw(
        self,
        pages: Sequence[Page],
        places: Mapping[str, Place],
        *,
        unnumbered: int = 0,
        tick: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Draw all pages.

        Args:
            pages: In order; the first has number 1.
            places: Where the anchors stand in ``pages``.
            unnumbered: How many pages at the beginning carry no number (the cover).
            tick: Called with the number of each page when it is drawn.
        """
        by_page: dict[int, list[tuple[str, Place]]] = {}
        for anchor, place in places.items():
            by_page.setdefault(place.page, []).append((anchor, place))
        for index, page in enumerate(pages):
            for anchor, place in by_page.get(index, ()):
                top = g.TYPE_TOP - place.y + g.LINE_PITCH / 2
                self._canvas.bookmarkPage(anchor, fit="XYZ", left=0, top=top)
            for y, strip in page.placed:
                for item in strip.items:
                    self._item(item, g.TYPE_TOP - y, places)
            if index >= unnumbered:
                self._foot(index + 1)
            self._canvas.showPage()
            tick(index + 1)

    def outline(self, bookmarks: Sequence[Bookmark]) -> None:
        """Add the outline; it is open where it has one level, and chapters are closed."""
        for bookmark in bookmarks:
            self._canvas.addOutlineEntry(
                bookmark.title, bookmark.anchor, bookmark.level, closed=True
            )
        self._canvas.showOutline()

    def finish(self) -> bytes:
        """Return the whole file."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _item(
        self, item: Text | Rule | PageNumber | Link, top: float, places: Mapping[str, Place]
    ) -> None:
        x = g.LEFT_MARGIN
        match item:
            case Text():
                self._canvas.set_line(item.line, item.size, x + item.x, top - item.y)
            case Rule():
                self._canvas.rule(item, x + item.x, top - item.y)
            case PageNumber():
                number = self._line(str(places[item.anchor].page + 1), Role.FANG, g.SIZE_4)
                self._canvas.set_line(number, g.SIZE_4, x + item.right - number.width, top - item.y)
            case Link():
                low = top - item.y - item.height
                area = (x + item.x, low, x + item.x + item.width, low + item.height)
                self._canvas.linkRect("", item.anchor, area, relative=0, thickness=0)

    def _foot(self, number: int) -> None:
        """Draw the page number (7.5) and, on the binding side, the running text."""
        folio = self._line(f"— {number} —", Role.SONG, g.SIZE_4)
        stroke = self._song.box("—")[3] * g.SIZE_4
        y = g.TYPE_FOOT - g.FOLIO_DROP - stroke
        left = g.LEFT_MARGIN + g.FOLIO_INDENT
        right = g.RIGHT_EDGE - g.FOLIO_INDENT
        running = self._line(self._running, Role.SONG, g.SIZE_SMALL_5)
        odd = number % 2 == 1
        self._canvas.set_line(folio, g.SIZE_4, right - folio.width if odd else left, y)
        self._canvas.set_line(running, g.SIZE_SMALL_5, left if odd else right - running.width, y)

    def _line(self, text: str, role: Role, size: float) -> Line:
        glyphs = self._fonts.glyphs(role, text)
        (line,) = break_lines(glyphs, Style(size, size), g.SHEET_WIDTH, justify=False)
        return line


def _number(value: float) -> str:
    """Return a number as PDF writes it, to a thousandth of a point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
