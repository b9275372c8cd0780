"""The departments at the left: a box to look for one by any of its names, and the tree of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop import organ_names, theme
from desktop.language import tr
from desktop.models.duty_tree import HEADS, JOINT, NAME, PARTICIPANT, TOTAL, DutyTreeModel
from desktop.overriding import override
from desktop.widgets import glyphs
from index.duty import EVERYBODY, Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.duty_lines import Line


class _View(QTreeView):
    """A tree whose signs of folding follow the theme."""

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the sign before a line that folds."""
        t = theme.tokens()
        if index.row() == self.currentIndex().row() and index.parent() == (
            self.currentIndex().parent()
        ):
            painter.fillRect(rect, QColor(t.accent_soft))
        if self.model().hasChildren(index):
            side = self.indentation()
            top = rect.top() + (rect.height() - side) // 2
            box = QRect(rect.right() - side, top, side, side)
            opened = self.isExpanded(index)
            glyphs.chevron(painter, box, opened=opened, colour=t.muted)


class DutyTree(QFrame):
    """Shows lines and says which one was taken; what was unfolded stays so."""

    chosen = Signal(object)
    """A :class:`Who`."""
    entered = Signal()
    """Enter on a department: its measures are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.model = DutyTreeModel(self)
        self._who = EVERYBODY
        self._unfolded: set[Who] = set()
        self._filling = False
        self._largest = 0
        self.box = QLineEdit()
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(tr("查部门：全称、简称或曾用名"))
        self.box.setAccessibleName(tr("查部门"))
        self.box.setToolTip(tr("可以用文件中的写法、简称或改名以前的名称；↓ 进入列表，Esc 清空"))
        self.box.textChanged.connect(self._look_for)
        self.box.installEventFilter(self)
        self.view = _View()
        self.view.setObjectName("departmentTree")
        self.view.setModel(self.model)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setAccessibleName(tr("部门"))
        self.view.installEventFilter(self)
        self.nothing = QLabel()
        self.nothing.setObjectName("emptyText")
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.box)
        self._column.addWidget(self.nothing, 1)
        self._column.addWidget(self.view, 1)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(*self.model.order)
        self.view.setSortingEnabled(True)
        self.model.modelReset.connect(self._restore)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.expanded.connect(lambda index: self._fold(index, unfolded=True))
        self.view.collapsed.connect(lambda index: self._fold(index, unfolded=False))
        self.restyle()

    @property
    def who(self) -> Who:
        """Return the department in hand, whether it is among those shown or not."""
        return self._who

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these departments; the one in hand stays in hand."""
        self._largest = max((line.duty.total for line in lines), default=0)
        self.model.show(lines)
        self._size_columns()

    def choose(self, who: Who) -> None:
        """Take a department in hand, telling nobody."""
        self._who = who
        self._restore()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        edge = theme.space(2)
        self._column.setContentsMargins(0, edge, 0, 0)
        self._column.setSpacing(edge)
        self.box.setContentsMargins(edge, 0, edge, 0)
        self.nothing.setContentsMargins(theme.space(4), edge, theme.space(4), edge)
        self.view.setIndentation(theme.space(4))
        self._size_columns()
        self.view.scheduleDelayedItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many counts as there is room for."""
        super().resizeEvent(event)
        self._choose_columns()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the box into the tree, clear the box, and take Enter in the tree."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.box and (key == Qt.Key.Key_Down or enter):
                self._enter_tree(take=enter)
                return True
            if watched is self.box and key == Qt.Key.Key_Escape and self.box.text():
                self.box.clear()
                return True
            if watched is self.view and enter:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _size_columns(self) -> None:
        """Give the counts the width of the largest one or of their heads, the rest to the names."""
        metrics = self.view.fontMetrics()
        head = max(metrics.horizontalAdvance(tr(name)) for name in HEADS[1:])
        figure = metrics.horizontalAdvance(f"{self._largest}") + theme.space(3)
        # The sign of sorting stands beside the head.
        width = max(figure, head + theme.space(4.5))
        self.view.header().setMinimumSectionSize(1)
        for column in range(1, len(HEADS)):
            self.view.header().resizeSection(column, width)
        self.setMinimumWidth(2 * width + theme.space(30))
        self._choose_columns()

    def _choose_columns(self) -> None:
        """Leave out what two of the roles count where names would have no room."""
        width = self.view.header().sectionSize(TOTAL)
        narrow = self.width() < 4 * width + theme.space(30)
        for column in (JOINT, PARTICIPANT):
            self.view.setColumnHidden(column, narrow)

    def _enter_tree(self, *, take: bool) -> None:
        """Put the keyboard into the tree, on the best match if ``take`` or if nothing is taken."""
        if not self.model.rowCount():
            return
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if take or not self.view.currentIndex().isValid():
            first = self.model.index(0, NAME)
            typed = organ_names.wanted(self.box.text())
            inner = self.model.index(0, NAME, first)
            if inner.isValid() and typed not in organ_names.wanted(str(first.data())):
                first = inner
            self.view.setCurrentIndex(first)

    def _look_for(self, typed: str) -> None:
        self.model.look_for(organ_names.wanted(typed))
        found = self.model.rowCount() > 0
        self.view.setVisible(found)
        self.nothing.setVisible(not found)
        self.nothing.setText(
            tr("当前的措施中，没有部门的名称、简称或曾用名含有“{typed}”。", typed=typed.strip())
        )

    def _restore(self) -> None:
        """Unfold what was unfolded, and show the department in hand."""
        self._filling = True
        looking = bool(self.box.text().strip())
        held = self.model.find(self._who)
        for who in self._unfolded:
            self.view.setExpanded(self.model.find(who), True)
        if looking:
            self.view.expandAll()
        if held.isValid():
            self.view.setCurrentIndex(held)
            self.view.scrollTo(held)
        else:
            self.view.setCurrentIndex(QModelIndex())
        self._filling = False

    def _fold(self, index: QModelIndex, *, unfolded: bool) -> None:
        duty = self.model.duty(index)
        if duty is not None and not self._filling and not self.box.text().strip():
            if unfolded:
                self._unfolded.add(duty.who)
            else:
                self._unfolded.discard(duty.who)

    def _moved(self, current: QModelIndex) -> None:
        duty = self.model.duty(current) if current.isValid() else None
        if duty is not None and not self._filling and duty.who != self._who:
            self._who = duty.who
            self.chosen.emit(duty.who)
