"""The bar above page 选编: the pack's name and size, new chapters, the way to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.line_edit import LineEdit
from desktop.widgets.pack_strip import GROUPINGS

if TYPE_CHECKING:
    from db.userdata import Pack

_DIVIDED_BY = ("category", "province", "department", "document")


class PackHead(QFrame):
    """Name and size of the pack in hand, and what makes chapters or a print of it."""

    renamed = Signal(str)
    chapter_wanted = Signal()
    """A chapter is to be made."""
    divide_wanted = Signal(str)
    """The pack is to be divided into chapters of its own by this grouping."""
    join_wanted = Signal()
    """All chapters are to be removed."""
    export_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self._row = QHBoxLayout(self)
        self.name = LineEdit()
        self.name.setObjectName("packName")
        self.name.setMaxLength(80)
        self.name.setAccessibleName(tr("选编名称，也是封面题名"))
        self.name.editingFinished.connect(self._name_edited)
        self._row.addWidget(self.name, 4)
        self._size = CutLabel()
        self._size.setObjectName("muted")
        self._row.addWidget(self._size)
        self._row.addStretch(1)
        self.chapter = QPushButton(tr("新建章"))
        self.chapter.setToolTip(tr("在所选之处之后新建一章（Insert）"))
        self.chapter.clicked.connect(self.chapter_wanted)
        self._row.addWidget(self.chapter)
        self.divide = QToolButton()
        self.divide.setObjectName("choice")
        self.divide.setText(tr("自动分章 ▾"))
        self.divide.setToolTip(tr("按类别、省份等分出章来，之后可以自己改"))
        self.divide.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.divide)
        for key in _DIVIDED_BY:
            text = tr("{how}分章", how=tr(GROUPINGS[key]))
            self._menu.addAction(text, lambda key=key: self.divide_wanted.emit(key))
        self._menu.addSeparator()
        # Made here and not by the menu: the bindings let go of what a menu returns.
        self._join = QAction(tr("去掉全部章，措施留下"), self)
        self._join.triggered.connect(lambda _=False: self.join_wanted.emit())
        self._menu.addAction(self._join)
        self.divide.setMenu(self._menu)
        self._row.addWidget(self.divide)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("导出进度"))
        self._row.addWidget(self._progress)
        self._cancel = QPushButton(tr("取消导出"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._row.addWidget(self._cancel)
        self.export = QPushButton(tr("导出 PDF…"))
        self.export.setObjectName("primary")
        self.export.setToolTip(tr("把选编排成公文版式的 PDF（Ctrl+E）"))
        self.export.clicked.connect(self.export_wanted)
        self._row.addWidget(self.export)
        self.show_progress(None)
        self.restyle()

    def show_pack(self, pack: Pack, lost: int) -> None:
        """Show a pack, of whose measures ``lost`` are not in the library."""
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(pack.name)
            self.name.setCursorPosition(0)
            self.name.setToolTip("\n".join((pack.name, tr("选编名称，也是封面题名；单击改名"))))
        parts = [tr("%n 条", len(pack.entries))]
        if len(pack.chapters) > 1:
            parts.append(tr("%n 章", len(pack.chapters) - 1))
        if lost:
            parts.append(tr("%n 条不在库中", lost))
        self._size.setText(" · ".join(parts))
        self._size.setToolTip(self._size.text())
        some = bool(pack.entries)
        self.export.setEnabled(some)
        self.divide.setEnabled(some or len(pack.chapters) > 1)
        self._join.setEnabled(len(pack.chapters) > 1)

    def show_progress(self, fraction: float | None) -> None:
        """Show how much of an export is done, ``None`` when none is under way."""
        busy = fraction is not None
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self.export.setVisible(not busy)
        if fraction is not None:
            self._progress.setValue(round(fraction * 100))

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom or theme."""
        self._row.setContentsMargins(theme.space(3), theme.gap(1.5), theme.space(3), theme.gap(1.5))
        self._row.setSpacing(theme.space(2))
        self.name.setMinimumWidth(theme.space(24))
        self.name.setMaximumWidth(theme.space(80))
        self._progress.setFixedWidth(theme.space(24))

    def _name_edited(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.renamed.emit(self.name.text())
