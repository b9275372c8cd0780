"""The list of measures found: title, passage with hits, source and departments in each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.models.results import ResultRole
from desktop.overriding import override
from desktop.rows import Row
from desktop.widgets import glyphs, options, text_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from db.models import Span

_SNIPPET_LINES = 2
_LEAD = 8
"""Characters before a mark that is brought into view."""
_ROOMY = 25
"""Characters of a title from which its source stands beside it rather than on a line below."""


class ResultDelegate(QStyledItemDelegate):
    """Paints a row and takes clicks on its tick box."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

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
        self._paint_ground(painter, option, area)
        row = index.data(ResultRole.ROW)
        if isinstance(row, Row):
            collected = bool(index.data(ResultRole.COLLECTED))
            box = tick_box(area)
            glyphs.check_box(painter, box, ticked=collected, fill=t.accent, edge=t.border)
            self._paint_row(painter, area, row)
        else:
            painter.setPen(QColor(t.faint))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(index.data()))
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
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and _around(tick_box(options.area(option))).contains(event.position().toPoint())
        ):
            ticked = bool(index.data(ResultRole.COLLECTED))
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        t = theme.tokens()
        if options.selected(option):
            painter.fillRect(area, QColor(t.accent_soft))
            bar = QRect(area.left(), area.top(), theme.space(0.75), area.height())
            painter.fillRect(bar, QColor(t.accent))
            if self._view.hasFocus():
                painter.setPen(QColor(t.accent))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
                return
        elif options.hovered(option):
            painter.fillRect(area, QColor(t.accent_hover))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_row(self, painter: QPainter, area: QRect, row: Row) -> None:
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
        style = text_lines.Style(title, t.ink, t.mark)
        text_lines.draw(painter, rest, row.title, style, row.title_marks)
        place.translate(0, place.height() + theme.space(0.5))
        line = QFontMetrics(text).lineSpacing()
        place.setHeight(line * lines)
        style = text_lines.Style(text, t.muted, t.mark, lines)
        room = int(lines * (place.width() // QFontMetrics(text).horizontalAdvance("中"))) - 1
        text_lines.draw(painter, place, *_in_view(row.snippet, row.snippet_marks, room, style))
        place.translate(0, place.height())
        found = f"见{row.places}" if row.places else ""
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


class ResultsList(QTableView):
    """The view; Space ticks the row in hand, Enter opens it.

    A table of one column: Qt's list asks for every row to lay itself out, which takes a fifth of a
    second for a hundred thousand; a table whose rows are of one height asks for none.
    """

    opened = Signal(str)
    """Enter or a double click on a measure."""
    painted = Signal()
    """Measures were painted for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_painted = False
        self.setItemDelegate(ResultDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName("检索结果")
        self.doubleClicked.connect(self._open)
        self.restyle()

    def restyle(self) -> None:
        """Take the rows' height anew after a change of zoom."""
        hint = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex())
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(hint.height())

    def take_up(self, index: QModelIndex) -> None:
        """Choose a row and bring it into view, rows that have only just come included."""
        # Qt lays out later; until then the scroll bar ends where the rows before these ended.
        self.updateGeometries()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no row that begins with what is typed: all of them would have to be fetched."""

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last row, not within a row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if cursorAction in ends:
            return self.model().index(ends[cursorAction], 0)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time that there are measures."""
        super().paintEvent(event)
        if not self._has_painted and self.model().rowCount() > 0:
            self._has_painted = True
            self.painted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, which Qt would use for editing."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            ticked = bool(index.data(ResultRole.COLLECTED))
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        measure_id = index.data(ResultRole.ID)
        if measure_id:
            self.opened.emit(measure_id)


def _in_view(
    snippet: str, marks: tuple[Span, ...], room: int, style: text_lines.Style
) -> tuple[str, text_lines.Style, tuple[Span, ...]]:
    """Begin a snippet later if its first mark would not be among the ``room`` characters shown."""
    if not marks or marks[0][1] <= room:
        return snippet, style, marks
    first = max(0, marks[0][0] - max(0, min(_LEAD, room - (marks[0][1] - marks[0][0]) - 1)))
    moved = tuple((start - first + 1, end - first + 1) for start, end in marks)
    return f"…{snippet[first:]}", style, moved


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


def tick_box(area: QRect) -> QRect:
    """Return where a row has its tick box."""
    side = theme.space(4)
    top = area.top() + theme.space(2) + (QFontMetrics(_fonts()[0]).lineSpacing() - side) // 2
    return QRect(area.left() + theme.space(3), top, side, side)


def _around(box: QRect) -> QRect:
    margin = theme.space(2)
    return box.adjusted(-margin, -margin, margin, margin)


def _fonts() -> tuple[QFont, QFont, QFont]:
    return theme.font(1.07), theme.font(0.95), theme.font(0.9)
