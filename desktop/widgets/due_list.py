"""The list of dated facts: going through it, ticking, copying, and what Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.due_rows import DueRow
from desktop.language import tr
from desktop.models.due import DueModel, DueRole
from desktop.overriding import override
from desktop.widgets import ticks
from desktop.widgets.due_row import DueDelegate, item_height

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent

_ROOMY = 225.0
"""Steps of :func:`theme.space` from which an item takes one line."""


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
        ticks.toggle(index)

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
