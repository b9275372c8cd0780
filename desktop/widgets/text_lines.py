"""Lines of text with marked places, laid out and drawn for delegates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.marking import utf16

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from db.models import Span

_TO_SPACES = str.maketrans("\n\r\t\v\f", "     ")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: face, colour, the ground of its marks, and the most lines it may take."""

    font: QFont
    colour: str
    mark: str = ""
    lines: int = 1


def draw(
    painter: QPainter, area: QRectF, text: str, style: Style, marks: tuple[Span, ...] = ()
) -> None:
    """Draw ``text`` in ``area``; where it does not fit, the last line ends in ``…``."""
    text = text.translate(_TO_SPACES)
    units = [(utf16(text, start), utf16(text, end)) for start, end in marks]
    layout = QTextLayout(text, style.font)
    _mark(layout, units, style)
    spacing = QFontMetricsF(style.font).lineSpacing()
    fitted, rest = _broken(layout, area.width(), style.lines, spacing)
    painter.setPen(QColor(style.colour))
    for line in fitted[:-1] if rest else fitted:
        line.draw(painter, area.topLeft())
    if rest:
        _draw_cut(painter, area, (text, fitted[-1].textStart(), fitted[-1].y()), style, units)


def _broken(
    layout: QTextLayout, width: float, lines: int, spacing: float
) -> tuple[list[QTextLine], bool]:
    """Break the layout; return its lines, and whether text is left over."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    fitted: list[QTextLine] = []
    while (line := layout.createLine()).isValid() and len(fitted) < lines:
        line.setLineWidth(width)
        line.setPosition(QPointF(0, spacing * len(fitted)))
        fitted.append(line)
    rest = line.isValid()
    layout.endLayout()
    return fitted, rest


def _draw_cut(
    painter: QPainter,
    area: QRectF,
    tail: tuple[str, int, float],
    style: Style,
    units: list[tuple[int, int]],
) -> None:
    """Draw what is left of the text from an offset on as one line that ends in ``…``."""
    text, start, y = tail
    left = text.encode("utf-16-le")[start * 2 :].decode("utf-16-le")
    cut = QFontMetricsF(style.font).elidedText(left, Qt.TextElideMode.ElideRight, area.width())
    length = utf16(cut, len(cut)) - 1
    layout = QTextLayout(cut, style.font)
    _mark(layout, [(max(0, a - start), min(b - start, length)) for a, b in units], style)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(length + 1)
    layout.endLayout()
    line.draw(painter, area.topLeft() + QPointF(0, y))


def _mark(layout: QTextLayout, units: list[tuple[int, int]], style: Style) -> None:
    looks = QTextCharFormat()
    looks.setBackground(QColor(style.mark))
    layout.setFormats([_range(a, b - a, looks) for a, b in units if b > a])


def _range(start: int, length: int, looks: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    # Qt's stubs do not name these three attributes.
    for name, value in (("start", start), ("length", length), ("format", looks)):
        setattr(made, name, value)
    return made
