"""How a cell of a comparison is laid out and painted: lines of pieces, some of them links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop import theme
from desktop.comparison import ABSENT, Cell, Line, Piece, Tone
from desktop.language import tr
from desktop.marking import utf16

if TYPE_CHECKING:
    from desktop.comparison import Link

_LEADING = 1.12
"""Height of a line as a multiple of the font's."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The link that shows the whole of a cell, or its beginning only."""

    opened: bool


@dataclass(frozen=True, slots=True)
class Looks:
    """How cells are shown.

    Attributes:
        marked: Whether what only one column says is marked.
        most: Lines of a cell that is folded.
    """

    marked: bool = True
    most: int = 10


class CellLayout:
    """One cell laid out at a width; made again when width, contents or looks change."""

    def __init__(self, cell: Cell, width: int, looks: Looks, *, opened: bool) -> None:
        """Lay a cell out.

        Args:
            cell: What it says.
            width: Pixels there are for its text.
            looks: How it is shown.
            opened: Whether it is shown whole.
        """
        self._font = theme.font(0.95)
        self._spacing = QFontMetricsF(self._font).lineSpacing() * _LEADING
        self._gap = theme.space(1)
        self._width = max(width, 1)
        self._looks = looks
        self._laid: list[tuple[QTextLayout, Line, list[QTextLine]]] = []
        self._fold_line: Line | None = None
        self._opened = opened
        self.height = 0.0
        lines = cell.lines or (Line((Piece(tr(ABSENT), tone=Tone.MUTED),)),)
        total = 0
        for line in lines:
            total += self._add(line)
        most = looks.most
        # Nobody unfolds a cell for two lines more.
        if total > most + 2:
            if not opened:
                self._cut(most)
            text = tr("收起") if opened else tr("展开（还有 %n 行）", count=total - most)
            self._fold_line = Line((Piece(text),))
            self._add(self._fold_line)
        self.height += self._gap

    @property
    def foldable(self) -> bool:
        """Return whether the cell can be folded and unfolded."""
        return self._fold_line is not None

    def draw(self, painter: QPainter, origin: QPointF, hovered: Link | Fold | None = None) -> None:
        """Paint the cell with its upper left corner at a place; a link hovered is underlined."""
        ink = QColor(theme.tokens().ink)
        for layout, line, kept in self._laid:
            under = self._under(line, hovered)
            if under is not None:
                layout.setFormats(self._formats(line, under))
            painter.setPen(ink)
            for each in kept:
                each.draw(painter, origin)
            if under is not None:
                layout.setFormats(self._formats(line, None))

    def link_at(self, place: QPointF) -> Link | Fold | None:
        """Return the link at a place of the cell."""
        for _, line, kept in self._laid:
            for each in kept:
                area = each.naturalTextRect()
                if not area.contains(place):
                    continue
                if line is self._fold_line:
                    return Fold(self._opened)
                on = QTextLine.CursorPosition.CursorOnCharacter
                return _link_at(line, each.xToCursor(place.x(), on))
        return None

    def _add(self, line: Line) -> int:
        layout = QTextLayout(line.text.replace("\n", "\u2028"), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(line, None))
        if self._laid:
            self.height += self._gap
        kept = []
        left = theme.space(3.5) if line.beneath else 0
        layout.beginLayout()
        while (made := layout.createLine()).isValid():
            made.setLineWidth(max(1, self._width - left))
            made.setPosition(QPointF(left, self.height))
            self.height += self._spacing
            kept.append(made)
        layout.endLayout()
        self._laid.append((layout, line, kept))
        return len(kept)

    def _cut(self, most: int) -> None:
        """Keep the first lines only."""
        left, kept_all = most, []
        for layout, line, kept in self._laid:
            if left > 0:
                kept_all.append((layout, line, kept[:left]))
                left -= len(kept)
        self._laid = kept_all
        self.height = kept_all[-1][2][-1].y() + self._spacing

    def _under(self, line: Line, hovered: Link | Fold | None) -> Piece | None:
        """Return the piece of a line that the pointer is over."""
        if isinstance(hovered, Fold) and line is self._fold_line:
            return line.pieces[0]
        return next((each for each in line.pieces if hovered and each.link == hovered), None)

    def _formats(self, line: Line, under: Piece | None) -> list[QTextLayout.FormatRange]:
        made, at = [], 0
        for piece in line.pieces:
            length = utf16(piece.text, len(piece.text))
            look = self._format(piece, fold=line is self._fold_line)
            if under is not None and piece.link == under.link:
                look.setFontUnderline(True)
            made.append(_range(at, length, look))
            at += length
        return made

    def _format(self, piece: Piece, *, fold: bool) -> QTextCharFormat:
        t = theme.tokens()
        colours = {
            Tone.PLAIN: t.accent if piece.link is not None or fold else t.ink,
            Tone.TEXT: t.ink,
            Tone.MUTED: t.muted,
            Tone.WARN: t.warn,
            Tone.STRONG: t.accent,
        }
        look = QTextCharFormat()
        look.setForeground(QColor(colours[piece.tone]))
        if piece.tone is Tone.STRONG:
            look.setBackground(QColor(t.accent_soft))
        elif piece.own and self._looks.marked:
            look.setBackground(QColor(t.difference))
        return look


def _link_at(line: Line, at: int) -> Link | None:
    """Return the link of the piece that an offset, as Qt counts it, falls into."""
    end = 0
    for piece in line.pieces:
        end += utf16(piece.text, len(piece.text))
        if at < end:
            return piece.link
    return None


def _range(start: int, length: int, looks: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    # Qt's stubs do not name these three attributes.
    for name, value in (("start", start), ("length", length), ("format", looks)):
        setattr(made, name, value)
    return made
