"""What stands where on the page of departments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.pages.page import QueryPage
from desktop.widgets.duty_head import DutyHead
from desktop.widgets.duty_list import DutyListView
from desktop.widgets.duty_matrix import DutyMatrixView
from desktop.widgets.duty_tree import DutyTree

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.workspace import Workspace


class Nothing(QFrame):
    """A sentence in place of measures, and the offer to take the filters off."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.text = QLabel()
        self.text.setObjectName("emptyText")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(tr("清除全部筛选条件"))
        self.button.clicked.connect(self.cleared)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.text)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.restyle()

    def say(self, text: str, *, offer: bool = False) -> None:
        """Say why there are no measures; ``offer`` to take the filters off."""
        self.text.setText(text)
        self.button.setVisible(offer)

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self._column.setContentsMargins(*(theme.space(6),) * 4)
        self._column.setSpacing(theme.space(3))


class DepartmentsLayout(QueryPage):
    """The departments; beside them the one in hand with its measures, as list or as matrix."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.tree = DutyTree()
        self.head = DutyHead()
        self.list = DutyListView()
        self.matrix = DutyMatrixView()
        self.nothing = Nothing()
        self.middle = QStackedWidget()
        for widget in (self.nothing, self.list, self.matrix):
            self.middle.addWidget(widget)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.middle, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for pane, stretch in ((self.tree, 0), (right, 1)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        kept = workspace.settings.state("departments/splitter")
        self._is_shared_out = self.splitter.restoreState(kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        right.setMinimumWidth(theme.space(54))
        self._right = right

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Share the width out at the first time: all counts are shown where there is room."""
        super().showEvent(event)
        if not self._is_shared_out:
            self._is_shared_out = True
            tree = min(theme.space(80), self.width() * 3 // 10)
            self.splitter.setSizes([tree, self.width() - tree])

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        shown = self.middle.currentWidget()
        first = self.head.filter_button if shown is self.nothing else shown
        return ((self.tree, self.tree.view), (self._right, first))

    @override
    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        self._right.setMinimumWidth(theme.space(54))
        for part in (self.tree, self.head, self.list, self.matrix, self.nothing):
            part.restyle()
        self.list.viewport().update()
        self.matrix.viewport().update()
