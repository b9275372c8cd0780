"""The tables of 资料库, one a tab: what is covered, every document, notes that were left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models import library_tables as tables
from desktop.models.library_tables import TableRole
from desktop.overriding import override
from desktop.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractTableModel
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.installed import Installed

COVERAGE, DOCUMENTS, NOTES = range(3)


class Table(QTableView):
    """Rows to be chosen; Enter or a double click takes one."""

    taken = Signal(object)
    """The record of the row."""

    def __init__(
        self, model: QAbstractTableModel, widths: Sequence[int], stretched: int, name: str
    ) -> None:
        """Show a table.

        Args:
            model: The table.
            widths: The columns' widths in steps of :func:`theme.space`.
            stretched: The column that takes what is left.
            name: What it is called by screen readers.
        """
        super().__init__()
        self._widths, self._stretched = tuple(widths), stretched
        self.setModel(model)
        model.setParent(self)
        self.setObjectName("libraryTable")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setObjectName("libraryHeader")
        header.style().unpolish(header)  # its rules were looked up while it had no name
        header.style().polish(header)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self._take)
        self.restyle()

    def restyle(self) -> None:
        """Take widths and heights anew after a change of zoom."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.space(2.5))
        for at, width in enumerate(self._widths):
            self.setColumnWidth(at, theme.space(width))
        room = self.viewport().width() - sum(theme.space(width) for width in self._widths)
        least = theme.space(self._widths[self._stretched])
        self.setColumnWidth(self._stretched, max(least, least + room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left to the column with the longest texts."""
        super().resizeEvent(event)
        self.restyle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the row in hand."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def in_hand(self) -> object:
        """Return the record of the row in hand; ``None`` if there is none."""
        index = self.currentIndex()
        return index.data(TableRole.ROW) if index.isValid() else None

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.data(TableRole.ROW))


class LibraryTables(QWidget):
    """Coverage, documents, and notes whose measures were withdrawn; the latter only if any."""

    document_wanted = Signal(str)
    copy_wanted = Signal(object)
    """A note is to be copied."""
    delete_wanted = Signal(object)
    """A note is to be deleted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("资料库的表格"))
        for name in (tr("覆盖范围"), tr("文件清单"), tr("留存的批注")):
            self.tabs.addTab(name)
        column.addWidget(self.tabs)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._coverage = tables.coverage_table()
        self._documents = tables.documents_table()
        self._notes = tables.notes_table()
        self.coverage = Table(self._coverage, (44, 24, 24, 40), 3, tr("覆盖范围"))
        self.documents = Table(self._documents, (26, 60, 48, 26, 16, 50, 26, 60), 1, tr("文件清单"))
        self.documents.setToolTip(tr("回车或双击，在“文件”中打开"))
        self.documents.taken.connect(lambda row: self.document_wanted.emit(row.id))
        self.notes = Table(self._notes, (50, 50, 70), 2, tr("留存的批注"))
        self._stack.addWidget(self.coverage)
        self._stack.addWidget(self.documents)
        self._stack.addWidget(self._notes_pane())
        self.tabs.setTabVisible(NOTES, False)

    def show_installed(self, found: Installed) -> None:
        """Show what is installed, and which notes were left over."""
        self._coverage.show(found.coverage)
        self._documents.show(found.heads)
        self._notes.show(found.withdrawn)
        self.tabs.setTabVisible(NOTES, bool(found.withdrawn))
        count = len(found.withdrawn)
        self.tabs.setTabText(NOTES, tr("留存的批注 {total}", total=count))
        self._choose_note()

    def table(self) -> Table:
        """Return the table in view."""
        return (self.coverage, self.documents, self.notes)[self.tabs.currentIndex()]

    def restyle(self) -> None:
        """Take widths and heights anew after a change of zoom."""
        for table in (self.coverage, self.documents, self.notes):
            table.restyle()

    def _notes_pane(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("panel")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        told = QLabel(tr("这些批注所在的措施已不在资料库中。批注仍为您保留，可以复制或删除。"))
        told.setObjectName("muted")
        told.setWordWrap(True)
        told.setContentsMargins(*(theme.space(3),) * 4)
        column.addWidget(told)
        column.addWidget(self.notes, 1)
        self.note_text = QLabel()
        self.note_text.setWordWrap(True)
        self.note_text.setTextFormat(Qt.TextFormat.PlainText)
        self.note_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note_text.setContentsMargins(*(theme.space(3),) * 4)
        column.addWidget(self.note_text)
        strip = QWidget()
        strip.setObjectName("panel")
        buttons = FlowLayout(strip, theme.space(2))
        buttons.setContentsMargins(*(theme.space(3),) * 4)
        self.copy_note = QPushButton(tr("复制批注"))
        self.copy_note.clicked.connect(lambda _=False: self.copy_wanted.emit(self.notes.in_hand()))
        self.delete_note = QPushButton(tr("删除批注"))
        self.delete_note.clicked.connect(
            lambda _=False: self.delete_wanted.emit(self.notes.in_hand())
        )
        buttons.addWidget(self.copy_note)
        buttons.addWidget(self.delete_note)
        column.addWidget(strip)
        self.notes.selectionModel().currentChanged.connect(self._choose_note)
        return pane

    def _choose_note(self) -> None:
        row = self.notes.in_hand()
        self.note_text.setText(getattr(row, "text", ""))
        self.copy_note.setEnabled(row is not None)
        self.delete_note.setEnabled(row is not None)
