"""A comparison as a table of cells whose facts lead to their places. No Qt.

A cell is lines of pieces. What a piece says may be *own*: said in this column and in no other.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from desktop.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span

MOST = 6
"""Columns side by side."""
LEAST = 2
"""Columns from which on there is something to compare."""

ABSENT = marked("未见规定")
"""What stands where a text provides nothing: that it is not there, not that there is none."""


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """Leads to a place of a document, or to the document."""

    document_id: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """Leads to a measure."""

    measure_id: str


@dataclass(frozen=True, slots=True)
class MoreLink:
    """Leads to all measures of a province in a category."""

    province: str
    category: str


Link: TypeAlias = "PlaceLink | MeasureLink | MoreLink"


class Tone(enum.Enum):
    """How a piece is said."""

    PLAIN = "plain"
    TEXT = "text"
    """Running text, which leads to its place as a whole."""
    STRONG = "strong"
    MUTED = "muted"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line.

    Attributes:
        text: What it says.
        link: Where it leads.
        tone: How it is said.
        own: Whether no other column says so.
    """

    text: str
    link: Link | None = None
    tone: Tone = Tone.PLAIN
    own: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell.

    Attributes:
        pieces: What it says.
        source: Its citation, for lines that are measures.
        beneath: Whether it belongs to the line above, and stands in from it.
    """

    pieces: tuple[Piece, ...]
    source: str = ""
    beneath: bool = False

    @property
    def text(self) -> str:
        """Return what it says."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def written(self) -> str:
        """Return what it says as it stands in a text, in from the line it belongs to."""
        return f"　{self.text}" if self.beneath else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """What a column says of a row; no lines mean that nothing is provided."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """Return what it says, a line each."""
        return "\n".join(line.written for line in self.lines) or tr(ABSENT)

    @property
    def links(self) -> tuple[Piece, ...]:
        """Return the pieces that lead somewhere, each link once."""
        found: dict[Link, Piece] = {}
        for line in self.lines:
            for piece in line.pieces:
                if piece.link is not None:
                    found.setdefault(piece.link, piece)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head.

    Attributes:
        key: The measure's id, or the province.
        title: What it is called.
        note: What stands beneath, stepping back.
        source: The citation, for a measure.
    """

    key: str
    title: str
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A dimension, or a category.

    Attributes:
        name: What it is called.
        cells: One a column.
        differs: Whether the columns do not all say the same.
        note: What must be said of the row as a whole.
    """

    name: str
    cells: tuple[Cell, ...]
    differs: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole table."""

    heads: tuple[Head, ...] = ()
    rows: tuple[Row, ...] = ()

    def differing(self) -> Comparison:
        """Return the table without the rows in which all columns say the same."""
        return replace(self, rows=tuple(row for row in self.rows if row.differs))

    def part(self, rows: Sequence[int], columns: Sequence[int]) -> Comparison:
        """Return the table with these rows and columns only."""
        kept = (self.rows[at] for at in rows)
        return Comparison(
            tuple(self.heads[at] for at in columns),
            tuple(replace(row, cells=tuple(row.cells[at] for at in columns)) for row in kept),
        )
