"""What stands where on the page of the packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.pages.page import Page
from desktop.widgets.pack_entry import PackEntry
from desktop.widgets.pack_fields import PackFields
from desktop.widgets.pack_head import PackHead
from desktop.widgets.pack_tree import PackTreeView
from desktop.widgets.packs_pane import PacksPane

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from desktop.models.pack_tree import PackTree
    from desktop.models.packs import PacksModel


class PackLayout(Page):
    """The bar on top; below it all packs, the one in hand, and what is said of it."""

    def __init__(
        self,
        packs: PacksModel,
        tree: PackTree,
        splitter: QByteArray,
        parent: QWidget | None = None,
    ) -> None:
        """Make the widgets for two models; ``splitter`` is how the panes were left."""
        super().__init__(parent)
        self.packs_model, self.tree_model = packs, tree
        packs.setParent(self)
        tree.setParent(self)
        self.head = PackHead()
        self.packs = PacksPane(packs)
        self.tree = PackTreeView(tree)
        self.entry = PackEntry()
        self.fields = PackFields()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for pane, stretch in ((self.packs, 0), (self._make_middle(), 5), (self._make_side(), 4)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([theme.space(58), theme.space(150), theme.space(115)])
        self.splitter.restoreState(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)
        self._restyle()

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        tree = self.tree if self.middle.currentWidget() is self.tree else self.empty_button
        side = self.fields.unit if self.tabs.currentIndex() else self.entry.text
        return (
            (self.head, self.head.name),
            (self.packs, self.packs.list),
            (self.middle, tree),
            (self.side, side),
        )

    @override
    def focus_words(self) -> None:
        """Put the keyboard where one begins: in the tree, or what stands in its place."""
        self.panes()[2][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom or theme."""
        for part in (self.head, self.packs, self.tree, self.entry, self.fields):
            part.restyle()
        self._restyle()

    def show_tab(self, at: int) -> None:
        """Show the measure in hand (0) or what is said of the whole pack (1)."""
        self.tabs.setCurrentIndex(at)

    def _make_middle(self) -> QWidget:
        """Return the tree beneath a line that says how it will be printed otherwise."""
        pane = QFrame()
        pane.setObjectName("panel")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.note = QFrame()
        self.note.setObjectName("noteLine")
        self._note_row = QHBoxLayout(self.note)
        self.note_text = QLabel()
        self.note_text.setObjectName("muted")
        self.note_text.setWordWrap(True)
        self.note_button = QPushButton()
        self.note_button.setObjectName("link")
        self._note_row.addWidget(self.note_text, 1)
        self._note_row.addWidget(self.note_button)
        self.note.hide()
        empty = QFrame()
        empty.setObjectName("panel")
        self._empty_column = QVBoxLayout(empty)
        text = QLabel(
            tr(
                "这份选编还没有措施。在“检索”页的结果前打勾，或按空格键，措施即加入选编；"
                "也可以把结果拖到左边任何一份选编上。"
            )
        )
        text.setObjectName("emptyText")
        text.setWordWrap(True)
        self._empty_column.addWidget(text)
        self.empty_button = QPushButton(tr("去检索"))
        self._empty_column.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty_column.addStretch(1)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.tree)
        self.middle.addWidget(empty)
        column.addWidget(self.note)
        column.addWidget(self.middle, 1)
        return pane

    def _make_side(self) -> QWidget:
        """Return the measure in hand and the fields of the pack, one behind the other."""
        self.side = QFrame()
        self.side.setObjectName("panel")
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("所选措施和整份选编"))
        self.tabs.addTab(tr("所选措施"))
        self.tabs.addTab(tr("编制信息"))
        stack = QStackedWidget()
        stack.addWidget(self.entry)
        stack.addWidget(self.fields)
        self.tabs.currentChanged.connect(stack.setCurrentIndex)
        column.addWidget(self.tabs)
        column.addWidget(stack, 1)
        return self.side

    def _restyle(self) -> None:
        self.packs.setMinimumWidth(theme.space(36))
        self.middle.setMinimumWidth(theme.space(52))
        self.side.setMinimumWidth(theme.space(50))
        gap = theme.space(6)
        self._empty_column.setContentsMargins(gap, gap, gap, gap)
        self._empty_column.setSpacing(theme.space(3))
        self._note_row.setContentsMargins(
            theme.space(3), theme.space(0.5), theme.space(2), theme.space(0.5)
        )
