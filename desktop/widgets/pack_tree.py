"""The pack in hand as a tree that is put in order by dragging and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from desktop.language import tr
from desktop.models.pack_items import TreeRole
from desktop.overriding import override
from desktop.widgets.pack_items import PackItemDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.models.pack_tree import PackTree

_SMOOTH = 500
"""Items up to which the view scrolls by pixels, for which it must know the height of each."""


class PackTreeView(QTreeView):
    """Shows chapters and measures; what is done with keys and menu is told as a wish."""

    step_wanted = Signal(int)
    """What is selected is to go one place up (-1) or down (+1)."""
    shift_wanted = Signal(int)
    """The measures selected are to go to the chapter before (-1) or after (+1)."""
    remove_wanted = Signal()
    """What is selected is to be taken out."""
    remark_wanted = Signal()
    """The remark on the measure in hand is to be written."""
    read_wanted = Signal()
    """The text of the measure in hand is to be read."""
    opened = Signal(str)
    """A measure, by its id, is to be seen with all that belongs to it."""
    chapter_wanted = Signal()
    """A chapter is to be made."""
    chosen_changed = Signal()
    """Other items are selected, or another one is in hand."""

    def __init__(self, model: PackTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packTree")
        self.setAccessibleName(tr("选编的章和措施"))
        self._delegate = PackItemDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._unfold)
        model.rowsInserted.connect(self._unfold_new)

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom or theme."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def fit_scrolling(self, items: int) -> None:
        """Scroll by pixels, or by items where there are very many."""
        mode = QAbstractItemView.ScrollMode
        wanted = mode.ScrollPerPixel if items <= _SMOOTH else mode.ScrollPerItem
        if wanted != self.verticalScrollMode():
            self.setVerticalScrollMode(wanted)

    def measures(self) -> tuple[str, ...]:
        """Return the measures selected, those of selected chapters not among them."""
        chosen = (index.data(TreeRole.MEASURE) for index in self.selectedIndexes())
        return tuple(each for each in chosen if each)

    def chapters(self) -> tuple[str, ...]:
        """Return the chapters selected."""
        return tuple(
            index.data(TreeRole.CHAPTER)
            for index in self.selectedIndexes()
            if not index.data(TreeRole.MEASURE)
        )

    def measure(self) -> str:
        """Return the measure in hand, empty if a chapter or nothing is."""
        return str(self.currentIndex().data(TreeRole.MEASURE) or "")

    def chapter(self) -> str:
        """Return the chapter in hand, or that of the measure in hand; empty if there is none."""
        return str(self.currentIndex().data(TreeRole.CHAPTER) or "")

    def take_up(self, indexes: Iterable[QModelIndex]) -> None:
        """Select items, the first of them in hand and in view."""
        flag = QItemSelectionModel.SelectionFlag
        first = True
        for index in indexes:
            if first:
                self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
                self.scrollTo(index)
            else:
                self.selectionModel().select(index, flag.Select)
            first = False

    def rename_chapter(self) -> None:
        """Let the user type another title of the chapter in hand."""
        index = self.currentIndex()
        if index.data(TreeRole.MEASURE):
            index = index.parent()
        if index.isValid():
            self.edit(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move, take out, open, rename and remark."""
        act = self._acts().get((event.modifiers() & ~_KEYPAD, Qt.Key(event.key())))
        # The line in which a title is typed leaves some keys to the tree: they are not for it.
        edits = self.state() == QAbstractItemView.State.EditingState
        if act is None or edits or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        else:
            act()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let remarks take the lines that they need at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say that something else is selected."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def _acts(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
        none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        both = control | Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key
        return {
            (control, key.Key_Up): lambda: self.step_wanted.emit(-1),
            (control, key.Key_Down): lambda: self.step_wanted.emit(1),
            (both, key.Key_Up): lambda: self.shift_wanted.emit(-1),
            (both, key.Key_Down): lambda: self.shift_wanted.emit(1),
            (none, key.Key_Delete): self.remove_wanted.emit,
            (none, key.Key_Backspace): self.remove_wanted.emit,
            (none, key.Key_F2): self._edit_or_remark,
            (none, key.Key_Return): lambda: self._open(self.currentIndex()),
            (none, key.Key_Enter): lambda: self._open(self.currentIndex()),
            (none, key.Key_Space): self.read_wanted.emit,
            (none, key.Key_Insert): self.chapter_wanted.emit,
        }

    def _edit_or_remark(self) -> None:
        if self.measure():
            self.remark_wanted.emit()
        else:
            self.rename_chapter()

    def _open(self, index: QModelIndex) -> None:
        if measure := index.data(TreeRole.MEASURE):
            self.opened.emit(measure)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _unfold(self) -> None:
        self.expandAll()

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show what comes into a chapter, and chapters that come."""
        if parent.isValid():
            self.expand(parent)
            return
        # Chapters stand behind the measures that are in none.
        for row in range(last, first - 1, -1):
            index = self.model().index(row, 0, parent)
            if index.data(TreeRole.MEASURE):
                return
            self.expand(index)

    def _show_menu(self, place: QPoint) -> None:
        measures, chapters = self.measures(), self.chapters()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, keys: str, act: Callable[[], object]) -> None:
            menu.addAction(f"{text}\t{keys}" if keys else text, act)

        if self.measure():
            add(tr("查看正文"), tr("空格"), self.read_wanted.emit)
            add(tr("在检索页打开"), "Enter", lambda: self.opened.emit(self.measure()))
            add(tr("写按语"), "F2", self.remark_wanted.emit)
            menu.addSeparator()
        if measures or chapters:
            add(tr("上移"), "Ctrl+↑", lambda: self.step_wanted.emit(-1))
            add(tr("下移"), "Ctrl+↓", lambda: self.step_wanted.emit(1))
        if measures:
            add(tr("移到上一章"), "Ctrl+Shift+↑", lambda: self.shift_wanted.emit(-1))
            add(tr("移到下一章"), "Ctrl+Shift+↓", lambda: self.shift_wanted.emit(1))
            menu.addSeparator()
        add(tr("新建章"), "Insert", self.chapter_wanted.emit)
        if chapters:
            add(tr("章改名"), "F2", self.rename_chapter)
            add(tr("去掉章，措施留下"), "Del", self.remove_wanted.emit)
        elif measures:
            add(tr("移出选编"), "Del", self.remove_wanted.emit)
        menu.popup(self.viewport().mapToGlobal(place))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
