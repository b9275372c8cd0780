"""The measures of one department, by role: what, from when, with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme, wording
from desktop.duty_rows import DutyRow
from desktop.language import tr
from desktop.models.duty_list import HEADS, MEASURE, ROLE, SORTS, WHAT, DutyListModel, ListRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, text_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

_LINES = 3
_WEIGHTS = (38, 27, 23, 12)
"""Shares of the width that the columns have at first."""
_LEAST = (34, 30, 24, 22)
"""Steps below which a column is no longer read; narrower views scroll."""


class DutyDelegate(QStyledItemDelegate):
    """Paints headings and measures, and takes clicks on tick box and name."""

    def __init__(self, view: DutyListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        area = options.area(option)
        painter.save()
        if index.data(ListRole.HEADING):
            self._paint_heading(painter, area, index)
        else:
            self._paint_ground(painter, area, index)
            row = index.data(ListRole.ROW)
            if isinstance(row, DutyRow):
                self._paint_cell(painter, area, row, index)
            elif index.column() == MEASURE:
                painter.setPen(QColor(theme.tokens().faint))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn a click on the tick box into a tick, one on the name into the wish for its place."""
        row = index.data(ListRole.ROW)
        if (
            not isinstance(event, QMouseEvent)
            or event.type() != QEvent.Type.MouseButtonRelease
            or event.button() != Qt.MouseButton.LeftButton
            or not isinstance(row, DutyRow)
        ):
            return False
        at, area = event.position().toPoint(), options.area(option)
        if index.column() == MEASURE and _around(_tick_box(area)).contains(at):
            ticked = bool(index.data(ListRole.COLLECTED))
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        if index.column() == ROLE and name_area(area, row).contains(at):
            self._view.place_wanted.emit(row)
            return True
        return False

    def _paint_heading(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        chosen = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        painter.fillRect(area, QColor(t.accent_soft if chosen else t.raised))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == MEASURE:
            painter.setFont(_fonts()[0])
            painter.setPen(QColor(t.accent))
            text = area.adjusted(theme.space(3), 0, theme.space(40), 0)
            painter.setClipping(False)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_ground(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(area, QColor(t.accent_soft))
            if index.column() == MEASURE:
                bar = QRect(area.left(), area.top(), theme.space(0.75), area.height())
                painter.fillRect(bar, QColor(t.accent))
            if self._view.hasFocus():
                painter.setPen(QColor(t.accent))
                painter.drawLine(area.topLeft(), area.topRight())
                painter.drawLine(area.bottomLeft(), area.bottomRight())
                return
        elif index.row() == self._view.hovered_row:
            painter.fillRect(area, QColor(t.accent_hover))
        painter.setPen(QColor(t.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_cell(
        self,
        painter: QPainter,
        area: QRect,
        row: DutyRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        t = theme.tokens()
        title, text, small = _fonts()
        line = QFontMetrics(text).lineSpacing()
        place = _text_area(area)
        match index.column():
            case column if column == MEASURE:
                box = _tick_box(area)
                ticked = bool(index.data(ListRole.COLLECTED))
                glyphs.check_box(painter, box, ticked=ticked, fill=t.accent, edge=t.border)
                place.setLeft(box.right() + theme.space(2.5))
                heading = wording.heading(row.measure)
                taken = _draw(painter, place, heading, text_lines.Style(title, t.ink, lines=2))
                place.setTop(place.top() + taken)
                source = tr("{source}　《{title}》", source=row.source, title=row.document.title)
                _draw(painter, place, source, text_lines.Style(small, t.muted))
            case column if column == ROLE:
                names = tr("{names}　同时{roles}", names=row.names, roles=row.further)
                shown = names if row.further else row.names
                style = text_lines.Style(text, t.accent)
                taken = _draw(painter, place, shown, style)
                place.setTop(place.top() + taken)
                others = tr("协同：{names}", names=row.others) if row.others else tr("未写协同部门")
                _draw(painter, place, others, text_lines.Style(small, t.muted, lines=2))
            case column if column == WHAT:
                colour = t.ink if row.what else t.muted
                what = row.what or tr("未写明目标")
                _draw(painter, place, what, text_lines.Style(text, colour, lines=_LINES))
            case _:
                due = row.due or tr("无期限")
                colour = t.warn if row.overdue else t.ink if row.due else t.muted
                taken = _draw(painter, place, due, text_lines.Style(text, colour, lines=2))
                place.setTop(place.top() + taken)
                place.setHeight(line)
                if row.overdue:
                    _draw(painter, place, tr("已到期"), text_lines.Style(small, t.warn))
                elif row.missed:
                    past = tr("另有 %n 个已到期", count=row.missed)
                    _draw(painter, place, past, text_lines.Style(small, t.warn))


class DutyListView(QTableView):
    """The view: Space ticks, Enter shows the measure, Shift+Enter the place in the original."""

    opened = Signal(object)
    """The :class:`DutyRow` whose measure is wanted."""
    place_wanted = Signal(object)
    """The :class:`DutyRow` whose place in the original is wanted."""
    sort_wanted = Signal(str)
    """An order of the list was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dutyList")
        self.hovered_row = -1
        self.weights = list(_WEIGHTS)
        self._fitting = False
        self.rows = DutyListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(DutyDelegate(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("部门的措施"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._head_clicked)
        header.sectionResized.connect(self._column_resized)
        self.rows.modelReset.connect(self._size_headings)
        self.doubleClicked.connect(self._open)
        self.restyle()

    def show_sort(self, sort: str) -> None:
        """Show by which order the list is sorted."""
        column = next(column for column, name in SORTS.items() if name == sort)
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def row_in_hand(self) -> DutyRow | None:
        """Return the measure in hand."""
        return (
            self.rows.row_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        )

    def take_weights(self, kept: str) -> None:
        """Take the columns' shares as :meth:`kept_weights` wrote them; nothing else is taken."""
        shares = [int(each) for each in kept.split(",") if each.isdecimal() and int(each)]
        if len(shares) == len(HEADS):
            self.weights = shares
            self._fit()

    def kept_weights(self) -> str:
        """Return the columns' shares of the width as the settings hold them."""
        return ",".join(map(str, self.weights))

    def take_first(self) -> None:
        """Choose the first measure."""
        self.updateGeometries()
        self.setCurrentIndex(self.rows.index(1, 0))
        self.scrollToTop()

    def restyle(self) -> None:
        """Take heights and widths anew after a change of zoom."""
        title, text, small = (QFontMetrics(font).lineSpacing() for font in _fonts())
        height = max(2 * title + small, _LINES * text) + theme.space(4)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        self._size_headings()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no row that begins with what is typed: all of them would have to be fetched."""

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last line, not within a line."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.rows.rowCount() - 1,
        }
        if cursorAction in ends:
            return self.rows.index(ends[cursorAction], 0)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, which Qt would use for editing."""
        row = self.row_in_hand()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self._toggle()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.place_wanted if shift else self.opened).emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the line under the pointer, and show where it can be clicked."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._hover(index.row())
        row = self.rows.row_at(index.row()) if index.isValid() else None
        link = (
            row is not None
            and index.column() == ROLE
            and name_area(self.visualRect(index), row).contains(at)
        )
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Mark no line any more."""
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the measure in hand."""
        row = self.row_in_hand()
        if row is None:
            return
        menu = QMenu(self)
        collected = bool(self.currentIndex().siblingAtColumn(MEASURE).data(ListRole.COLLECTED))
        entries = (
            (tr("查看措施") + "\tEnter", lambda: self.opened.emit(row)),
            (tr("查看原文出处") + "\tShift+Enter", lambda: self.place_wanted.emit(row)),
            ((tr("移出选编") if collected else tr("加入选编")) + "\tSpace", self._toggle),
        )
        for name, act in entries:
            menu.addAction(name).triggered.connect(lambda _=False, act=act: act())
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu.exec(at)

    def _toggle(self) -> None:
        index = self.currentIndex().siblingAtColumn(MEASURE)
        ticked = bool(index.data(ListRole.COLLECTED))
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self.rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _open(self, index: QModelIndex) -> None:
        if (row := self.rows.row_at(index.row())) is not None:
            self.opened.emit(row)

    def _hover(self, line: int) -> None:
        if line != self.hovered_row:
            for each in (line, self.hovered_row):
                top, height = self.rowViewportPosition(each), self.rowHeight(each)
                self.viewport().update(0, top, self.viewport().width(), height)
            self.hovered_row = line

    def _head_clicked(self, column: int) -> None:
        if column in SORTS:
            self.sort_wanted.emit(SORTS[column])

    def _size_headings(self) -> None:
        height = QFontMetrics(_fonts()[0]).lineSpacing() + theme.space(2)
        for line in self.rows.headings:
            self.verticalHeader().resizeSection(line, height)

    def _fit(self) -> None:
        """Give each column its share of the width, and no less than it needs."""
        self._fitting = True
        room = self.viewport().width()
        for column, (weight, least) in enumerate(zip(self.weights, _LEAST, strict=True)):
            width = max(theme.space(least), room * weight // sum(self.weights))
            self.setColumnWidth(column, width)
        rest = room - sum(self.columnWidth(column) for column in range(len(HEADS)))
        if rest > 0:
            self.setColumnWidth(WHAT, self.columnWidth(WHAT) + rest)
        self._fitting = False

    def _column_resized(self, _column: int, _before: int, _now: int) -> None:
        if not self._fitting:
            self.weights = [self.columnWidth(column) for column in range(len(HEADS))]


def name_area(area: QRect, row: DutyRow) -> QRect:
    """Return where in a cell the department's name can be clicked."""
    metrics = QFontMetrics(_fonts()[1])
    place = _text_area(area).toRect()
    width = min(place.width(), metrics.horizontalAdvance(row.names))
    return QRect(place.left(), place.top(), width, metrics.lineSpacing())


def _draw(painter: QPainter, place: QRectF, text: str, style: text_lines.Style) -> float:
    """Draw text at the top of a place and return the height it took."""
    metrics = QFontMetrics(style.font)
    wide = metrics.horizontalAdvance(text) > place.width()
    text_lines.draw(painter, place, text, style)
    return metrics.lineSpacing() * (min(2, style.lines) if wide else 1)


def _text_area(area: QRect) -> QRectF:
    side, above = theme.space(2), theme.space(2)
    return QRectF(area.adjusted(side, above, -side, -above))


def _tick_box(area: QRect) -> QRect:
    side = theme.space(4)
    top = area.top() + theme.space(2) + (QFontMetrics(_fonts()[0]).lineSpacing() - side) // 2
    return QRect(area.left() + theme.space(3), top, side, side)


def _around(box: QRect) -> QRect:
    margin = theme.space(2)
    return box.adjusted(-margin, -margin, margin, margin)


def _fonts() -> tuple[QFont, QFont, QFont]:
    return theme.font(), theme.font(0.95), theme.font(0.9)
