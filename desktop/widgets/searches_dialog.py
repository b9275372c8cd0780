"""The searches kept by name and the history: run, named, removed; the query in force is kept here.

A dialog, not a popup: under X11 an input method writes into no popup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from db.errors import InvalidQueryError
from desktop import theme
from desktop.language import tr
from desktop.models.searches import SearchesModel, SearchRole
from desktop.overriding import override
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.search_row import SearchRowDelegate

if TYPE_CHECKING:
    from desktop.search_book import SearchBook

NAMED, HISTORY = 0, 1
"""The tabs."""


class SearchesList(QListView):
    """The list; Enter runs, F2 renames, Delete removes."""

    run_wanted = Signal(str)
    """A search by its id is to be asked."""
    delete_wanted = Signal(str)
    """A search by its id is to be removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(SearchRowDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._run)

    def rename(self) -> None:
        """Let the search in hand be given another name."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def run(self) -> None:
        """Ask the search in hand."""
        self._run(self.currentIndex())

    def remove(self) -> None:
        """Remove the search in hand."""
        if self.currentIndex().isValid():
            self.delete_wanted.emit(self.currentIndex().data(SearchRole.ID))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Delete, unless a name is being edited, whose Enter comes here too."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.run()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove()
        else:
            super().keyPressEvent(event)

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            self.run_wanted.emit(index.data(SearchRole.ID))

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(f"{tr('检索')}\t{tr('回车')}", self.run)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            menu.addAction(f"{tr('改名')}\tF2", self.rename)
        menu.addAction(f"{tr('删除')}\tDel", self.remove)
        menu.popup(self.viewport().mapToGlobal(point))


class SearchesDialog(QDialog):
    """What was asked before, and what of it is new; figures come while one looks."""

    def __init__(self, book: SearchBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("常用检索和检索历史"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.dress(self)
        self._book = book
        self.model = SearchesModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(4),) * 4)
        column.setSpacing(theme.space(2))
        self._form = self._make_form()
        column.addWidget(self._form)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("常用检索和检索历史"))
        self.tabs.addTab("")
        self.tabs.addTab("")
        column.addWidget(self.tabs)
        self.list = SearchesList()
        self.list.setModel(self.model)
        self._empty = QLabel()
        self._empty.setObjectName("emptyText")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget()
        self._middle.setObjectName("panel")
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._empty)
        column.addWidget(self._middle, 1)
        column.addLayout(self._make_buttons())
        self._connect()
        self._fill()
        room = self.screen().availableGeometry().size()
        width, height = room.width() - theme.space(10), room.height() - theme.space(15)
        self.resize(min(theme.space(150), width), min(theme.space(110), height))

    @property
    def name(self) -> QLineEdit:
        """Return the field for the name of the query in force."""
        return self._name

    def begin(self, *, naming: bool) -> None:
        """Show the dialog; with ``naming`` the keyboard is where the query is given a name."""
        self.tabs.setCurrentIndex(NAMED if self._book.named or naming else HISTORY)
        self.open()
        self._book.load()
        self._book.count()
        if naming and not self._form.isHidden():
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._name.selectAll()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def done(self, result: int) -> None:
        """Give up counting when nobody looks any more."""
        self._book.stop_counting()
        super().done(result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the field of the name keep the query; no button is pressed by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            return
        super().keyPressEvent(event)

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self._line = CutLabel()
        self._line.setObjectName("muted")
        column.addWidget(self._line)
        row = QHBoxLayout()
        label = QLabel(tr("把当前检索存为(&S)："))
        self._name = QLineEdit()
        self._name.setMaxLength(100)
        self._name.setAccessibleName(tr("常用检索的名称"))
        label.setBuddy(self._name)
        self._save = QPushButton(tr("存为常用检索"))
        self._save.setAutoDefault(False)
        row.addWidget(label)
        row.addWidget(self._name, 1)
        row.addWidget(self._save)
        column.addLayout(row)
        try:
            line, name = self._book.proposal()
        except InvalidQueryError:
            line = name = ""
        form.setVisible(bool(line))
        self._line.setText(tr("当前检索：{line}", line=line))
        self._name.setText(name)
        return form

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self._run = QPushButton(tr("检索"))
        self._run.setObjectName("primary")
        self._rename = QPushButton(tr("改名"))
        self._rename.setToolTip(tr("改名（F2）"))
        self._delete = QPushButton(tr("删除"))
        self._delete.setToolTip(tr("删除，可以撤销（Delete）"))
        self._clear = QPushButton(tr("清空历史"))
        close = QPushButton(tr("关闭"))
        for button in (self._run, self._rename, self._delete, self._clear):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        book = self._book
        book.listed.connect(self._fill)
        book.counted.connect(self.model.show_count)
        # Later: the list is filled anew, and the editor of the name is still there.
        self.model.renamed.connect(book.rename, Qt.ConnectionType.QueuedConnection)
        self.tabs.currentChanged.connect(self._fill)
        self.list.run_wanted.connect(self._ask)
        self.list.delete_wanted.connect(self._remove)
        self._run.clicked.connect(self.list.run)
        self._rename.clicked.connect(self.list.rename)
        self._delete.clicked.connect(self.list.remove)
        self._clear.clicked.connect(book.clear_history)
        self._save.clicked.connect(self._keep)
        self._name.returnPressed.connect(self._keep)

    def _fill(self) -> None:
        at = self.tabs.currentIndex()
        held = self.list.currentIndex().data(SearchRole.ID)
        row = self.list.currentIndex().row()
        named, history = self._book.named, self._book.history
        self.tabs.setTabText(NAMED, tr("常用检索 %n", count=len(named)))
        self.tabs.setTabText(HISTORY, tr("检索历史 %n", count=len(history)))
        shown = named if at == NAMED else history
        self.model.show(shown)
        self._empty.setText(
            tr("还没有常用检索。检索后按 Ctrl+S 即可存下，以后打开时会标出新增的措施。")
            if at == NAMED
            else tr("还没有检索历史。按回车确认的检索会记在这里。")
        )
        self._middle.setCurrentWidget(self.list if shown else self._empty)
        self.list.setAccessibleName(self.tabs.tabText(at))
        if shown:
            kept = self.model.row_of(held) if held else None
            place = min(max(row, 0), len(shown) - 1) if kept is None else kept
            self.list.setCurrentIndex(self.model.index(place))
        for button in (self._run, self._delete):
            button.setEnabled(bool(shown))
        self._rename.setVisible(at == NAMED)
        self._rename.setEnabled(bool(shown))
        self._clear.setVisible(at == HISTORY)
        self._clear.setEnabled(bool(shown))

    def _ask(self, search_id: str) -> None:
        self.accept()
        self._book.run(search_id)

    def _remove(self, search_id: str) -> None:
        self._book.delete(search_id)

    def _keep(self) -> None:
        if self._name.text().strip():
            self.accept()
            self._book.save(self._name.text())


def show(book: SearchBook, parent: QWidget, *, naming: bool = False) -> SearchesDialog:
    """Show what was asked before; with ``naming`` the query in force can be given a name at once.

    Args:
        book: The searches.
        parent: The window.
        naming: Whether the keyboard goes to the field of the name.

    Returns:
        The dialog, which deletes itself when it is closed.
    """
    dialog = SearchesDialog(book, parent)
    dialog.begin(naming=naming)
    return dialog
