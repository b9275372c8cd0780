"""From paragraphs and tables to strips: the one place that knows sizes, indents and white."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.briefs import geometry as g
from desktop.briefs.flow import Item, Link, PageNumber, Rule, Strip, Text
from desktop.briefs.fonts import Role
from desktop.briefs.linebreak import Style, break_lines
from desktop.briefs.titles import break_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.fonts import Fonts
    from desktop.briefs.linebreak import Line

BODY = Style(g.SIZE_3, g.CHARACTER_PITCH)
TITLE = Style(g.SIZE_2, g.SIZE_2)
LISTED = Style(g.SIZE_4, g.SIZE_4)
SMALL = Style(g.SIZE_SMALL_4, g.SIZE_SMALL_4)

INDENT = 2 * g.CHARACTER_PITCH
"""First-line indent of a paragraph, two characters (7.3.3)."""
TITLE_LEADING = 1.25 * g.LINE_PITCH
LISTED_LEADING = g.TYPE_HEIGHT / 30
"""The contents list: thirty lines of 4号 a page."""
SMALL_LEADING = 18.0
CELL_PADDING = 4.0
WHOLE_TABLE = 5 * g.LINE_PITCH
"""A table no higher than this is not parted; of others, two rows stay together at each end."""
TABLE_WHITE = 16.0
"""Least white below a table."""
LONELY = 6
"""A note whose last line has no more characters than this is set tighter, to do without it."""
TIGHT = 0.955
COLUMN_GAP = 10.0
HAIRLINE = 0.4
STRONG = 0.9
NUMBER_ROOM = 34.0
"""Width kept free for page numbers in the contents list: four digits and a little white."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Text in a column of a row, each of its lines a paragraph.

    ``x`` and ``width`` are in points, ``x`` from the type area's left edge. Columns of short texts
    look calmer if their lines are not spread (``justify``).
    """

    text: str
    x: float
    width: float
    role: Role = Role.SONG
    justify: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, the first one a label.

    A row that ``continues`` belongs under the label of the row above: its own label is printed, and
    the rule above it drawn in full, only where it comes first on a page.
    """

    cells: tuple[Cell, ...]
    continues: bool = False

    @property
    def ruled_from(self) -> float:
        """Return where the rule above the row starts."""
        return self.cells[1].x if self.continues else 0.0


LABEL_WIDTH = 5 * SMALL.size
VALUE_X = LABEL_WIDTH + COLUMN_GAP


def label_cell(text: str, width: float = LABEL_WIDTH) -> Cell:
    """Return the first cell of a row, in 黑体."""
    return Cell(text, 0, width, Role.HEI, justify=False)


def labelled(
    label: str, text: str, role: Role = Role.SONG, *, label_width: float = LABEL_WIDTH
) -> Row:
    """Return a row of a label and a text over the rest of the width."""
    x = label_width + COLUMN_GAP
    return Row((label_cell(label, label_width), Cell(text, x, g.TYPE_WIDTH - x, role)))


class Typesetter:
    """Sets text of one document in its fonts."""

    def __init__(self, fonts: Fonts) -> None:
        """Set with these fonts."""
        self.fonts = fonts

    def paragraphs(self, text: str, role: Role = Role.FANG) -> Iterator[Strip]:
        """Yield the lines of body text, each line of ``text`` a paragraph of its own.

        The first two lines stay together, so that a heading never has a single line below it.
        """
        keep = True
        for paragraph in text.splitlines():
            if stripped := paragraph.strip():
                lines = self._lines(stripped, role, BODY, g.TYPE_WIDTH, indent=INDENT)
                for number, line in enumerate(lines):
                    yield _line_strip(line, BODY, keep=keep and number + 1 < len(lines))
                    keep = False

    def heading(self, text: str, *, anchor: str = "") -> Iterator[Strip]:
        """Yield a heading of the first level (黑体), kept with what follows."""
        lines = self._lines(text, Role.HEI, BODY, g.TYPE_WIDTH, indent=INDENT)
        for number, line in enumerate(lines):
            yield _line_strip(line, BODY, keep=True, anchor="" if number else anchor)

    def title(self, text: str, *, anchor: str = "", new_page: bool = True) -> Iterator[Strip]:
        """Yield a title (2号小标宋, centred) with a blank line above and below."""
        lines = self.titled(text, Role.BIAO_SONG, TITLE, g.TYPE_WIDTH)
        yield Strip(g.LINE_PITCH, new_page=new_page, anchor=anchor, keep=True)
        for line in lines:
            x = (g.TYPE_WIDTH - line.width) / 2
            item = Text(x, g.ASCENT * TITLE.size, line, TITLE.size)
            yield Strip(TITLE_LEADING, (item,), keep=True)
        yield Strip(0.8 * g.LINE_PITCH, keep=True, snap=True)

    def centred(self, text: str, role: Role, style: Style = BODY) -> Iterator[Strip]:
        """Yield centred lines on the grid, kept with what follows."""
        for line in self.titled(text, role, style, g.TYPE_WIDTH):
            x = (g.TYPE_WIDTH - line.width) / 2
            item = Text(x, g.ASCENT * g.SIZE_3, line, style.size)
            yield Strip(g.LINE_PITCH, (item,), keep=True)

    def note(self, text: str, role: Role = Role.KAI) -> Iterator[Strip]:
        """Yield a small note below a heading, in whole lines of the grid, kept with what follows.

        Args:
            text: One paragraph.
            role: Its font.
        """
        lines = self._lines(text, role, SMALL, g.TYPE_WIDTH - INDENT)
        if len(lines) > 1 and len(lines[-1].glyphs) <= LONELY:
            tight = Style(SMALL.size, SMALL.advance * TIGHT)
            closer = self._lines(text, role, tight, g.TYPE_WIDTH - INDENT)
            lines = closer if len(closer) < len(lines) else lines
        inner = (len(lines) - 1) * SMALL_LEADING + SMALL.size
        grid = math.ceil(len(lines) * SMALL_LEADING / g.LINE_PITCH)
        spare = grid * g.LINE_PITCH - (g.LINE_PITCH - g.SIZE_3) - inner
        yield Strip(max(0.0, spare / 2), keep=True)
        for line in lines:
            item = Text(INDENT + line.x, g.ASCENT * SMALL.size, line, SMALL.size)
            yield Strip(SMALL_LEADING, (item,), keep=True)
        yield Strip(0.0, snap=True, keep=True)

    def table(self, rows: Sequence[Row]) -> Iterator[Strip]:
        """Yield a ruled table; no row is cut unless it is higher than a page."""
        if not rows:
            return
        strips: list[Strip] = []
        for number, row in enumerate(rows):
            last = number == len(rows) - 1
            below = 0.0 if last else rows[number + 1].ruled_from
            strips += self._row(row, below, first=number == 0, last=last)
        whole = sum(strip.height for strip in strips) <= WHOLE_TABLE
        yield Strip(4.0, blank=True, keep=True)
        for number, strip in enumerate(strips):
            left = len(strips) - 1 - number
            keep = left > 0 and (whole or number == 0 or left == 1)
            yield dataclasses.replace(strip, keep=keep)
        yield Strip(TABLE_WHITE, snap=True)

    def _row(self, row: Row, below: float, *, first: bool, last: bool) -> Iterator[Strip]:
        """Yield a row, in parts if it is higher than a page; ``below`` is where the rule starts."""
        columns = [self._cell(cell) for cell in row.cells]
        count = max(len(lines) for lines in columns)
        most = int((g.TYPE_HEIGHT - 2 * CELL_PADDING) // SMALL_LEADING)
        for start, end in pairwise([*range(0, count, most), count]):
            height = (end - start) * SMALL_LEADING + 2 * CELL_PADDING
            over = STRONG if first and start == 0 else HAIRLINE
            under = STRONG if last and end == count else HAIRLINE
            label, *texts = (
                [_cell_text(cell, line, n) for n, line in enumerate(lines[start:end])]
                for cell, lines in zip(row.cells, columns, strict=True)
            )
            inner: tuple[Item, ...] = tuple(text for column in texts for text in column)
            whole = (_ruled(0, 0, over), *label, *inner)
            top = (_ruled(row.ruled_from, 0, over), *inner) if row.continues else whole
            yield Strip(
                height,
                (*top, _ruled(below, height, under)),
                at_head=Strip(height, (*whole, _ruled(below, height, under))),
                at_foot=Strip(height, (*top, _ruled(0, height, under))),
            )

    def _cell(self, cell: Cell) -> list[Line]:
        lines: list[Line] = []
        for paragraph in cell.text.split("\n"):
            lines += self._lines(paragraph, cell.role, SMALL, cell.width, justify=cell.justify)
        return lines

    def listed(self, text: str, anchor: str, *, level: int) -> Iterator[Strip]:
        """Yield an entry of the contents list: text, leader and page number, linked to its place.

        Args:
            text: The heading it leads to.
            anchor: The heading's place.
            level: 0 for chapters, 1 for measures.
        """
        role = Role.FANG if level else Role.HEI
        indent = level * LISTED.size
        wrapped = indent + 2 * LISTED.size
        measure = g.TYPE_WIDTH - NUMBER_ROOM - 2 * LISTED.size
        lines = self._lines(
            text, role, LISTED, measure, indent=indent, hanging=wrapped, justify=False
        )
        if len(lines) > 1:
            # Evenly filled lines look better than a long one and a single character.
            lines = self.titled(text, role, LISTED, measure - wrapped)
            for number, line in enumerate(lines):
                line.x = wrapped if number else indent
        baseline = g.ASCENT * LISTED.size
        for number, line in enumerate(lines):
            items: list[Item] = [Text(line.x, baseline, line, LISTED.size)]
            final = number == len(lines) - 1
            if final:
                start = line.x + line.width + 0.4 * LISTED.size
                width = g.TYPE_WIDTH - NUMBER_ROOM - start
                items.append(Rule(start, baseline - 0.25 * LISTED.size, width, 1.0, dotted=True))
                items.append(PageNumber(g.TYPE_WIDTH, baseline, anchor))
            items.append(Link(0, 0, g.TYPE_WIDTH, LISTED_LEADING, anchor))
            yield Strip(LISTED_LEADING, tuple(items), keep=not final or level == 0)

    def titled(self, text: str, role: Role, style: Style, measure: float) -> list[Line]:
        """Return the lines of a title, broken where the sense allows."""
        return break_title(self.fonts.glyphs(role, text), style, measure)

    def _lines(
        self,
        text: str,
        role: Role,
        style: Style,
        measure: float,
        *,
        indent: float = 0.0,
        hanging: float = 0.0,
        justify: bool = True,
    ) -> list[Line]:
        return break_lines(
            self.fonts.glyphs(role, text),
            style,
            measure,
            indent=indent,
            hanging=hanging,
            justify=justify,
        )


def blank(lines: int = 1) -> Strip:
    """Return blank lines of the grid; dropped at a page's head."""
    return Strip(lines * g.LINE_PITCH, blank=True)


def _line_strip(line: Line, style: Style, *, keep: bool = False, anchor: str = "") -> Strip:
    item = Text(line.x, g.ASCENT * style.size, line, style.size)
    return Strip(g.LINE_PITCH, (item,), keep=keep, anchor=anchor)


def _ruled(x: float, y: float, weight: float) -> Rule:
    """Return a rule from ``x`` to the type area's right edge."""
    return Rule(x, y, g.TYPE_WIDTH - x, weight)


def _cell_text(cell: Cell, line: Line, number: int) -> Text:
    # The white that leading adds stands half above and half below each line.
    above = CELL_PADDING + (SMALL_LEADING - SMALL.size) / 2
    return Text(
        cell.x + line.x, above + number * SMALL_LEADING + g.ASCENT * SMALL.size, line, SMALL.size
    )
