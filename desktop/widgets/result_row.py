"""One row of the list of measures found, painted: title, passage with hits, source, departments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.language import tr
from desktop.models.results import ResultRole
from desktop.overriding import override
from desktop.rows import Row
from desktop.widgets import options, row_painting, text_lines, ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont


_SNIPPET_LINES = 2
_ROOMY = 25
"""Characters of a title from which its source stands beside it rather than on a line below."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word before a title, with the colours of its text and of its ground."""

    text: str
    colour: str
    ground: str


class ResultDelegate(QStyledItemDelegate):
    """Paints a row and takes clicks on its tick box."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one height for all rows, so that a hundred thousand scroll as ten do."""
        title, text, small = _fonts()
        height = (
            QFontMetrics(title).lineSpacing()
            + _SNIPPET_LINES * QFontMetrics(text).lineSpacing()
            + QFontMetrics(small).lineSpacing()
            + theme.space(5)
        )
        return QSize(theme.space(60), height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row; one that is still being fetched shows its place only."""
        t = theme.tokens()
        area = options.area(option)
        painter.save()
        row_painting.ground(painter, option)
        row = index.data(ResultRole.ROW)
        if isinstance(row, Row):
            collected = bool(index.data(ResultRole.COLLECTED))
            ticks.paint(painter, tick_box(area), ticked=collected)
            signs = []
            if index.data(ResultRole.NEW):
                signs.append(_Sign(tr("新"), t.on_accent, t.accent))
            if index.data(ResultRole.NOTED):
                signs.append(_Sign(tr("批注"), t.accent, t.panel))
            self._paint_row(painter, area, row, signs)
        else:
            row_painting.waiting(painter, area, index)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn a click on the tick box into a tick; the rest of the row only chooses it."""
        at = row_painting.clicked_at(event)
        if at is not None and tick_area(options.area(option)).contains(at):
            return ticks.toggle(index)
        return False

    def _paint_row(self, painter: QPainter, area: QRect, row: Row, signs: Sequence[_Sign]) -> None:
        t = theme.tokens()
        title, text, small = _fonts()
        left = tick_box(area).right() + theme.space(2.5)
        right = area.right() - theme.space(3)
        narrow = _is_narrow(right - left)
        lines = _SNIPPET_LINES - narrow
        source = ((row.validity, t.warn), (row.source, t.muted))
        place = QRectF(left, area.top() + theme.space(2), right - left, 0)
        place.setHeight(QFontMetrics(title).lineSpacing())
        rest = place if narrow else _draw_at_right(painter, place, source)
        rest = _draw_signs(painter, rest, signs)
        style = text_lines.Style(title, t.ink, t.mark)
        text_lines.draw(painter, rest, row.title, style, row.title_marks)
        place.translate(0, place.height() + theme.space(0.5))
        line = QFontMetrics(text).lineSpacing()
        place.setHeight(line * lines)
        style = text_lines.Style(text, t.muted, t.mark, lines)
        room = int(lines * (place.width() // QFontMetrics(text).horizontalAdvance("中"))) - 1
        snippet, marks = row_painting.in_view(row.snippet, row.snippet_marks, room)
        text_lines.draw(painter, place, snippet, style, marks)
        place.translate(0, place.height())
        found = tr("见{places}", places=row.places) if row.places else ""
        told = ((found, t.muted), (row.due, t.muted))
        if narrow:
            place.setHeight(line)
            _draw_at_right(painter, place, (*told, *source))
            place.translate(0, line)
        place.translate(0, theme.space(0.5))
        place.setHeight(QFontMetrics(small).lineSpacing())
        rest = place if narrow else _draw_at_right(painter, place, told)
        style = text_lines.Style(small, t.accent, t.mark)
        text_lines.draw(painter, rest, row.departments, style, row.department_marks)


def _is_narrow(width: int) -> bool:
    """Return whether texts so wide leave a title too little room beside its source."""
    return width < _ROOMY * QFontMetrics(_fonts()[0]).horizontalAdvance("中")


def _draw_at_right(painter: QPainter, place: QRectF, texts: tuple[tuple[str, str], ...]) -> QRectF:
    """Draw small texts, each with its colour, at a line's right end; return what is left of it.

    Where they do not fit, the first of them are cut or left out.
    """
    font = _fonts()[2]
    metrics = QFontMetrics(font)
    right = place.right()
    painter.setFont(font)
    for text, colour in reversed(texts):
        room = int(right - place.left())
        if not text or room < metrics.horizontalAdvance("中中中"):
            continue
        whole = metrics.horizontalAdvance(text) <= room
        shown = text if whole else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(shown)
        painter.setPen(QColor(colour))
        painter.drawText(
            QRectF(right - width, place.top(), width + 1, place.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            shown,
        )
        right -= width + theme.space(3)
    return QRectF(place.left(), place.top(), right - place.left(), place.height())


def _draw_signs(painter: QPainter, place: QRectF, signs: Sequence[_Sign]) -> QRectF:
    """Draw words on a ground of their own at a line's left end; return what is left of it."""
    font = _fonts()[2]
    metrics = QFontMetrics(font)
    left = place.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for sign in signs:
        width = metrics.horizontalAdvance(sign.text) + theme.space(2)
        height = min(place.height(), metrics.height() + theme.space(0.5))
        top = place.top() + (place.height() - height) / 2
        ground = QRectF(left, top, width, height)
        painter.setPen(QColor(theme.tokens().accent))
        painter.setBrush(QColor(sign.ground))
        painter.drawRoundedRect(
            ground.adjusted(0.5, 0.5, -0.5, -0.5), theme.space(0.75), theme.space(0.75)
        )
        painter.setPen(QColor(sign.colour))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, sign.text)
        left += width + theme.space(1.5)
    painter.restore()
    return QRectF(left, place.top(), place.right() - left, place.height())


def tick_box(area: QRect) -> QRect:
    """Return where a row has its tick box."""
    return ticks.place(area, QFontMetrics(_fonts()[0]).lineSpacing() + 2 * theme.space(2))


def tick_area(area: QRect) -> QRect:
    """Return where a click in a row is one on its tick box: a little around it too."""
    return ticks.around(tick_box(area))


def _fonts() -> tuple[QFont, QFont, QFont]:
    return theme.font(1.07), theme.font(0.95), theme.font(0.9)
