"""How the measures and chapters of a pack are painted in the tree of page 选编."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.language import tr
from desktop.models.pack_items import TreeRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, row_painting, text_lines

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QTreeView, QWidget

Index = QModelIndex | QPersistentModelIndex

_ALL = 1000
"""Lines of a remark, which is shown in full."""


@dataclass(frozen=True, slots=True)
class _Lengths:
    """Heights in pixels: of a chapter, of a measure with its title alone, of its departments."""

    chapter: int
    measure: int
    leads: int


class PackItemDelegate(QStyledItemDelegate):
    """A chapter is a heading; a measure has a title, its departments, and the remark in full."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int], int] = {}
        self._lengths: _Lengths | None = None

    def forget(self) -> None:
        """Measure all heights anew: fonts or lengths changed."""
        self._heights = {}
        self._lengths = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that an item needs at the width of the view."""
        shape = index.data(TreeRole.SHAPE)
        lengths = self._measured()
        if shape is None:
            return QSize(1, lengths.chapter)
        inner, leads, gone, remark = shape
        height = lengths.measure + (lengths.leads if leads else 0)
        if gone or remark:
            width = max(1, self._view.viewport().width())
            room = width - _left(inner=inner) - theme.space(3)
            for text in _beneath(gone, remark):
                height += self._height(text, room) + theme.space(0.5)
        return QSize(1, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an item."""
        painter.save()
        if index.data(TreeRole.MEASURE):
            self._paint_measure(painter, option, index)
        else:
            self._paint_chapter(painter, option, index)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Fold or unfold a chapter by a click on its sign."""
        at = row_painting.clicked_at(event)
        if at is not None and not index.data(TreeRole.MEASURE) and at.x() < theme.space(8):
            here = model.index(index.row(), 0, index.parent())
            self._view.setExpanded(here, not self._view.isExpanded(here))
            return True
        return False

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line in which a chapter's title is typed."""
        editor = QLineEdit(parent)
        editor.setMaxLength(80)
        editor.setAccessibleName(tr("章名"))
        return editor

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the line where the title stands."""
        area = options.area(option)
        editor.setGeometry(area.adjusted(theme.space(7), 1, -theme.space(16), -1))

    def _measured(self) -> _Lengths:
        """Return the heights of what all items have, measured once."""
        if self._lengths is None:
            title, small = _fonts()
            line = QFontMetrics(title).lineSpacing()
            self._lengths = _Lengths(
                chapter=line + theme.space(4),
                measure=line + theme.space(3),
                leads=QFontMetrics(small).lineSpacing(),
            )
        return self._lengths

    def _height(self, text: str, width: int) -> int:
        key = (text, width)
        if key not in self._heights:
            if len(self._heights) > 20_000:
                self._heights.clear()
            self._heights[key] = _height(text, _fonts()[1], width)
        return self._heights[key]

    def _paint_chapter(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        area = options.area(option)
        row_painting.ground(painter, option, t.raised)
        title, small = _fonts()
        line = QFontMetrics(title).lineSpacing()
        here = index.model().index(index.row(), 0, index.parent())
        side = theme.space(4)
        box = QRect(theme.space(2), area.center().y() - side // 2, side, side)
        glyphs.chevron(painter, box, opened=self._view.isExpanded(here), colour=t.muted)
        count = tr("%n 条", int(index.data(TreeRole.NUMBER)))
        width = QFontMetrics(small).horizontalAdvance(count)
        right = area.right() - theme.space(3)
        top = area.top() + (area.height() - line) / 2
        painter.setFont(small)
        painter.setPen(QColor(t.muted))
        painter.drawText(
            QRectF(right - width, top, width + 1, line), Qt.AlignmentFlag.AlignVCenter, count
        )
        left = theme.space(8)
        place = QRectF(left, top, right - width - theme.space(3) - left, line)
        text_lines.draw(painter, place, str(index.data()), text_lines.Style(title, t.accent))

    def _paint_measure(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        area = options.area(option)
        row_painting.ground(painter, option, t.panel)
        title, small = _fonts()
        line, low = QFontMetrics(title).lineSpacing(), QFontMetrics(small).lineSpacing()
        inner, leads, gone, remark = index.data(TreeRole.SHAPE)
        left, right = _left(inner=inner), area.right() - theme.space(3)
        top = area.top() + theme.space(1.5)
        painter.setFont(title)
        painter.setPen(QColor(t.muted))
        number = QRectF(left - theme.space(12), top, theme.space(10), line)
        painter.drawText(
            number,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(index.data(TreeRole.NUMBER)),
        )
        source = str(index.data(TreeRole.SOURCE))
        width = QFontMetrics(small).horizontalAdvance(source)
        painter.setFont(small)
        painter.drawText(
            QRectF(right - width, top, width + 1, line), Qt.AlignmentFlag.AlignVCenter, source
        )
        place = QRectF(left, top, right - left - (width + theme.space(3) if width else 0), line)
        style = text_lines.Style(title, t.warn if gone else t.ink)
        text_lines.draw(painter, place, str(index.data()), style)
        place = QRectF(left, top + line, right - left, low)
        text_lines.draw(
            painter, place, leads, text_lines.Style(small, t.muted if gone else t.accent)
        )
        place.translate(0, low * bool(leads))
        for text in _beneath(gone, remark):
            place.translate(0, theme.space(0.5))
            place.setHeight(self._height(text, int(place.width())))
            style = text_lines.Style(small, t.warn if text == gone else t.ink, lines=_ALL)
            text_lines.draw(painter, place, text, style)
            place.translate(0, place.height())


def _beneath(gone: str, remark: str) -> list[str]:
    """Return what stands beneath a measure, each wrapped: why it is not printed, and its remark."""
    texts = [gone] if gone else []
    if remark:
        texts.append(tr("按语：{text}", text=" ".join(remark.split("\n"))))
    return texts


def _height(text: str, font: QFont, width: int) -> int:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        lines += 1
    layout.endLayout()
    return max(1, lines) * QFontMetrics(font).lineSpacing()


def _left(*, inner: bool) -> int:
    """Return where the title of a measure begins: within a chapter a little further in."""
    return theme.space(17 if inner else 13)


def _fonts() -> tuple[QFont, QFont]:
    return theme.font(1.0), theme.font(0.9)
