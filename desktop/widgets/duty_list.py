"""The measures of one department, by role: what, from when, with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models.duty_list import HEADS, MEASURE, ROLE, SORTS, WHAT, DutyListModel, ListRole
from desktop.overriding import override
from desktop.widgets import ticks
from desktop.widgets.duty_cells import LINES, DutyDelegate, fonts, name_area

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.duty_rows import DutyRow

_WEIGHTS = (38, 27, 23, 12)
"""Shares of the width that the columns have at first."""
_LEAST = (34, 30, 24, 27)
"""Steps below which a column is no longer read; narrower views scroll."""


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
        title, text, small = (QFontMetrics(font).lineSpacing() for font in fonts())
        height = max(2 * title + small, LINES * text) + theme.space(4)
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
        ticks.toggle(self.currentIndex().siblingAtColumn(MEASURE))

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
        height = QFontMetrics(fonts()[0]).lineSpacing() + theme.space(2)
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
