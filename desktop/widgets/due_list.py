"""The list of dated facts, painted: by when, how far off, what, who, and where it is said."""

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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.due_plan import Heading
from desktop.due_rows import DueRow
from desktop.language import tr
from desktop.models.due import DueModel, DueRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, text_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent

    from db.models import Span

_ROOMY = 225.0
"""Steps of :func:`theme.space` from which an item takes one line."""
_LEAD = 8
"""Characters before a mark that is brought into view."""
_WIDTHS = {"when": 29.0, "left": 21.0, "who": 42.0, "title": 44.0, "source": 19.0}
"""Steps that the columns of one line take beside what is to be done."""


class DueDelegate(QStyledItemDelegate):
    """Paints headings and items, and takes clicks on tick boxes and titles."""

    def __init__(self, view: DueList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of an item; headings are made lower where items take two lines."""
        return QSize(theme.space(60), item_height(roomy=self._view.roomy))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or an item; one still being fetched shows its place only."""
        area = options.area(option)
        painter.save()
        heading, row = index.data(DueRole.HEADING), index.data(DueRole.ROW)
        if isinstance(heading, Heading):
            _paint_heading(painter, area, heading)
        else:
            self._paint_ground(painter, option, area)
            if isinstance(row, DueRow):
                collected = bool(index.data(DueRole.COLLECTED))
                _paint_row(painter, area, row, collected=collected, roomy=self._view.roomy)
            else:
                painter.setPen(QColor(theme.tokens().faint))
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
        """Turn a click on the tick box into a tick, one on the measure's title into a visit."""
        row = index.data(DueRole.ROW)
        if (
            not isinstance(event, QMouseEvent)
            or event.type() != QEvent.Type.MouseButtonRelease
            or event.button() != Qt.MouseButton.LeftButton
            or not isinstance(row, DueRow)
        ):
            return False
        place = event.position().toPoint()
        area = options.area(option)
        if row.measure_id and tick_box(area).adjusted(*_AROUND).contains(place):
            self._view.toggle(model.index(index.row(), 0))
            return True
        if row.measure_id and title_place(area, row, roomy=self._view.roomy).contains(place):
            self._view.measure_wanted.emit(row.measure_id)
            return True
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


_AROUND = (-6, -6, 6, 6)


class DueList(QTableView):
    """A list of one painted column; Enter goes to the place, Space collects the measure."""

    place_wanted = Signal(object)
    """The place of a :class:`DueRow` in the original is to be shown."""
    measure_wanted = Signal(str)
    """A measure is to be shown."""
    copy_wanted = Signal()
    """The rows chosen are to be copied."""

    def __init__(self, model: DueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = model
        self.setModel(model)
        self.setObjectName("dueList")
        self.setAccessibleName(tr("期限清单"))
        self.setAccessibleDescription(
            tr("回车看原文，Ctrl 加回车看措施，空格加入或移出选编，Ctrl 加 C 复制。")
        )
        self.setItemDelegate(DueDelegate(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self.restyle)
        self._styled = (-1, False)
        self.restyle()

    @property
    def roomy(self) -> bool:
        """Return whether an item has room in one line."""
        return self.viewport().width() >= theme.space(_ROOMY)

    def restyle(self) -> None:
        """Take the rows' heights anew after a change of zoom, of width or of contents."""
        rows = self.verticalHeader()
        height = item_height(roomy=self.roomy)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(height)
        lower = item_height(roomy=True)
        if lower != height:
            for row in self._due.plan.heading_rows:
                rows.resizeSection(row, lower)
        self._styled = (height, self.roomy)
        self.viewport().update()

    def take_up_first(self) -> None:
        """Choose the first item and show the list from its top."""
        self.updateGeometries()
        self.scrollToTop()
        row = self._due.plan.next_item(0, 1)
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._due.index(row), flag)
            self.scrollToTop()

    def chosen_rows(self) -> tuple[DueRow, ...]:
        """Return the items chosen that are at hand, from top to bottom."""
        found = (index.data(DueRole.ROW) for index in sorted(self.selectedIndexes()))
        return tuple(row for row in found if isinstance(row, DueRow))

    def current_row(self) -> DueRow | None:
        """Return the item in hand."""
        row = self.currentIndex().data(DueRole.ROW)
        return row if isinstance(row, DueRow) else None

    def toggle(self, index: QModelIndex) -> None:
        """Put the measure of a row in the pack, or take it out."""
        ticked = bool(index.data(DueRole.COLLECTED))
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self._due.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no row that begins with what is typed: all of them would have to be fetched."""

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from item to item, over the headings; Home and End to the first and the last."""
        actions = QAbstractItemView.CursorAction
        plan = self._due.plan
        if cursorAction == actions.MoveHome:
            row, step = 0, 1
        elif cursorAction == actions.MoveEnd:
            row, step = plan.rows - 1, -1
        else:
            row = super().moveCursor(cursorAction, modifiers).row()
            step = 1 if row >= self.currentIndex().row() else -1
        found = plan.next_item(row, step)
        return self.currentIndex() if found is None else self._due.index(found)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, which Qt would use for editing, and the keys for copying."""
        index, row = self.currentIndex(), self.current_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and row is not None:
            self.toggle(index)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._visit(row)
            else:
                self.place_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give items one line or two, as the width asks for."""
        super().resizeEvent(event)
        if self._styled != (item_height(roomy=self.roomy), self.roomy):
            self.restyle()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the item in hand."""
        row = self.current_row()
        if row is None:
            return
        index = self.currentIndex()
        menu = QMenu(self)
        menu.addAction(tr("看原文处\tEnter"), lambda: self.place_wanted.emit(row))
        if row.measure_id:
            menu.addAction(tr("看这条措施\tCtrl+Enter"), lambda: self._visit(row))
            held = bool(index.data(DueRole.COLLECTED))
            text = tr("移出选编\tSpace") if held else tr("加入选编\tSpace")
            menu.addAction(text, lambda: self.toggle(index))
        menu.addSeparator()
        menu.addAction(tr("复制\tCtrl+C"), self.copy_wanted.emit)
        menu.exec(event.globalPos())

    def _visit(self, row: DueRow) -> None:
        if row.measure_id:
            self.measure_wanted.emit(row.measure_id)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(DueRole.ROW)
        if isinstance(row, DueRow):
            self.place_wanted.emit(row)


def item_height(*, roomy: bool) -> int:
    """Return the height of an item of one line or of two."""
    lines = QFontMetrics(theme.font()).height()
    if not roomy:
        lines += QFontMetrics(theme.font(0.9)).height() + theme.space(0.5)
    return lines + theme.space(2.5)


def tick_box(area: QRect) -> QRect:
    """Return where an item has its tick box."""
    side = theme.space(4)
    top = area.top() + (item_height(roomy=True) - side) // 2
    return QRect(area.left() + theme.space(3), top, side, side)


def cells(area: QRect, row: DueRow, *, roomy: bool) -> dict[str, QRect]:
    """Return where an item has its parts: when, left, what, who, title, source."""
    gap = theme.space(2)
    left = tick_box(area).right() + theme.space(2.5)
    right = area.right() - theme.space(3)
    if roomy:
        found = {}
        x = left
        for name in ("when", "left"):
            found[name] = QRect(x, area.top(), theme.space(_WIDTHS[name]), area.height())
            x = found[name].right() + gap
        ends = right
        for name in ("source", "title", "who"):
            width = theme.space(_WIDTHS[name])
            found[name] = QRect(ends - width, area.top(), width, area.height())
            ends = found[name].left() - gap
        found["what"] = QRect(x, area.top(), ends - x, area.height())
        if not row.departments:
            # What is said by no single measure names its document, which takes more room.
            found["title"].setLeft(found["who"].left())
        return found
    small = QFontMetrics(theme.font(0.9))
    upper = QRect(left, area.top(), right - left, item_height(roomy=True))
    lower = QRect(left, upper.bottom() - theme.space(0.75), upper.width(), small.height())

    def from_right(line: QRect, text: str) -> QRect:
        width = min(small.horizontalAdvance(text) + 2 if text else 0, line.width() // 2)
        return QRect(line.right() - width, line.top(), width, line.height())

    def up_to(line: QRect, end: QRect) -> QRect:
        return QRect(line.left(), line.top(), end.left() - gap - line.left(), line.height())

    off = from_right(upper, row.left)
    when = from_right(up_to(upper, off), row.when)
    source = from_right(lower, row.source)
    rest = up_to(lower, source)
    who = QRect(rest.left(), rest.top(), rest.width() // 2 - gap, rest.height())
    if not row.departments:
        who.setWidth(0)
    title = QRect(rest)
    title.setLeft(who.right() + gap if who.width() else rest.left())
    return {
        "what": up_to(upper, when),
        "when": when,
        "left": off,
        "who": who,
        "title": title,
        "source": source,
    }


def title_place(area: QRect, row: DueRow, *, roomy: bool) -> QRect:
    """Return where a click goes to the measure: on its title, as wide as that is."""
    place = cells(area, row, roomy=roomy)["title"]
    width = QFontMetrics(theme.font(0.9)).horizontalAdvance(row.title)
    return QRect(place.topLeft(), QSize(min(width, place.width()), place.height()))


def _paint_heading(painter: QPainter, area: QRect, heading: Heading) -> None:
    t = theme.tokens()
    painter.fillRect(area, QColor(t.ground if heading.top else t.raised))
    painter.setPen(QColor(t.border if heading.top else t.line))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    font = theme.font(1.0 if heading.top else 0.95)
    font.setWeight(QFont.Weight.DemiBold if heading.top else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(t.warn if heading.past and heading.top else t.ink))
    place = area.adjusted(theme.space(3 if heading.top else 5), 0, -theme.space(3), 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, heading.text)
    width = QFontMetrics(font).horizontalAdvance(heading.text)
    painter.setFont(theme.font(0.9))
    painter.setPen(QColor(t.muted))
    place.setLeft(place.left() + width + theme.space(2))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, heading.counted)


def _paint_row(
    painter: QPainter, area: QRect, row: DueRow, *, collected: bool, roomy: bool
) -> None:
    t = theme.tokens()
    if row.measure_id:
        glyphs.check_box(painter, tick_box(area), ticked=collected, fill=t.accent, edge=t.border)
    places = cells(area, row, roomy=roomy)
    small, body = theme.font(0.9), theme.font()
    _paint_what(painter, places["what"], row, body)
    right = Qt.AlignmentFlag.AlignRight
    beside = Qt.AlignmentFlag.AlignLeft if roomy else right
    _paint_text(painter, places["when"], row.when, small, t.ink, beside)
    _paint_text(painter, places["left"], row.left, small, t.warn if row.past else t.muted, beside)
    _paint_text(painter, places["who"], row.departments, small, t.muted)
    title = t.accent if row.measure_id else t.muted
    _paint_text(painter, places["title"], row.title, small, title)
    _paint_text(painter, places["source"], row.source, small, t.muted, right)


def _paint_what(painter: QPainter, place: QRect, row: DueRow, font: QFont) -> None:
    t = theme.tokens()
    line = QFontMetrics(font).lineSpacing()
    area = QRectF(place.left(), place.top() + (place.height() - line) / 2, place.width(), line)
    room = place.width() // QFontMetrics(font).horizontalAdvance("中")
    text, marks = in_view(row.what, row.marks, room)
    text_lines.draw(painter, area, text, text_lines.Style(font, t.ink, t.mark), marks)


def in_view(text: str, marks: tuple[Span, ...], room: int) -> tuple[str, tuple[Span, ...]]:
    """Begin a text later if its first mark would not be among the ``room`` characters shown."""
    if not marks or marks[0][1] <= room:
        return text, marks
    first = max(1, marks[0][0] - _LEAD)
    moved = tuple((start - first + 1, end - first + 1) for start, end in marks)
    return f"…{text[first:]}", moved


def _paint_text(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    if place.width() <= 0 or not text:
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)
