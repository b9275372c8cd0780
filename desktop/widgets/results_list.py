"""The list of measures found: chosen by pointer and keys, singly or several together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models import dragged
from desktop.models.results import ResultRole, ResultsModel
from desktop.overriding import override
from desktop.widgets import ticks
from desktop.widgets.result_row import ResultDelegate, tick_area, tick_box

if TYPE_CHECKING:
    from desktop.rows import Row


class ResultsList(QTableView):
    """The view; Space ticks what is chosen, Enter opens it, Ctrl and Shift choose several.

    A table of one column: Qt's list asks for every row to lay itself out, which takes a fifth of a
    second for a hundred thousand; a table whose rows are of one height asks for none.
    """

    opened = Signal(str)
    """Enter on a measure."""
    place_wanted = Signal(object)
    """A double click on a measure, a :class:`desktop.rows.Row`."""
    collect_wanted = Signal()
    """What is chosen is to be put in the pack, or taken out."""
    menu_wanted = Signal(object)
    """What can be done with what is chosen, to be shown at a point of the screen."""
    chosen_changed = Signal(int)
    """So many measures are chosen."""
    drag_refused = Signal()
    """So many are chosen that not all of them are at hand to be dragged."""
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
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(tr("检索结果"))
        self.setAccessibleDescription(
            tr("空格加入或移出选编，回车看正文，按住 Ctrl 或 Shift 可选多条")
        )
        self.restyle()

    def restyle(self) -> None:
        """Take the rows' height anew after a change of zoom."""
        hint = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex())
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(hint.height())
        self.viewport().update()

    def take_up(self, index: QModelIndex) -> None:
        """Choose a row and bring it into view, rows that have only just come included."""
        # Qt lays out later; until then the scroll bar ends where the rows before these ended.
        self.updateGeometries()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    def chosen(self) -> tuple[range, ...]:
        """Return the stretches of rows that are chosen, from top to bottom."""
        selection = self.selectionModel().selection()
        every = [selection.at(number) for number in range(selection.count())]
        stretches = sorted((each.top(), each.bottom()) for each in every)
        return tuple(range(top, bottom + 1) for top, bottom in stretches)

    def chosen_total(self) -> int:
        """Return how many rows are chosen."""
        return sum(map(len, self.chosen()))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for no row that begins with what is typed: all of them would have to be fetched."""

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say how many are chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit(self.chosen_total())

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
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row in hand in view where the list becomes lower."""
        before = self.currentIndex()
        held = before.isValid() and self.visualRect(before).top() < event.oldSize().height()
        super().resizeEvent(event)
        if held and self.visualRect(before).bottom() > 0:
            self.scrollTo(before)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, which Qt would use for editing."""
        index = self.currentIndex()
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and index.isValid() and plain:
            self._tick(index)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the measure's place in its document; two clicks on a tick box are two ticks."""
        super().mouseDoubleClickEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        row: Row | None = index.data(ResultRole.ROW) if index.isValid() else None
        if (
            row is not None
            and event.button() == Qt.MouseButton.LeftButton
            and not tick_area(self.visualRect(index)).contains(point)
        ):
            self.place_wanted.emit(row)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is chosen, beneath the row in hand if by a key."""
        if not self.chosen_total():
            return
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            area = self.visualRect(self.currentIndex())
            point = self.viewport().mapToGlobal(QPoint(tick_box(area).right(), area.center().y()))
        self.menu_wanted.emit(point)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Drag the measures chosen, if all of them are at hand, under a sign of how many."""
        model = self.model()
        rows = model.rows_at(self.chosen()) if isinstance(model, ResultsModel) else ()
        if rows is None:
            self.drag_refused.emit()
        elif rows:
            drag = QDrag(self)
            drag.setMimeData(dragged.packed(row.id for row in rows))
            drag.setPixmap(_picture(tr("%n 条措施", count=len(rows)), self.devicePixelRatioF()))
            drag.exec(Qt.DropAction.CopyAction)

    def _tick(self, index: QModelIndex) -> None:
        if self.chosen_total() > 1:
            self.collect_wanted.emit()
            return
        ticks.toggle(index)

    def _open(self, index: QModelIndex) -> None:
        measure_id = index.data(ResultRole.ID)
        if measure_id:
            self.opened.emit(measure_id)


def _picture(text: str, ratio: float) -> QPixmap:
    """Return what hangs at the pointer while measures are dragged."""
    t, font = theme.tokens(), theme.font()
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(text) + theme.space(5)
    height = metrics.height() + theme.space(2)
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(t.accent))
    painter = QPainter(made)
    painter.setFont(font)
    painter.setPen(QColor(t.on_accent))
    painter.drawText(0, 0, width, height, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return made
