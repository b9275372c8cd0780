"""The pack in hand along the window's lower edge: collect, order, name and export it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import marked, tr
from desktop.models import dragged
from desktop.overriding import override
from desktop.widgets.choice import Choice
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.line_edit import LineEdit
from desktop.widgets.pack_cards import PackList

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDropEvent,
    )

    from db.userdata import Pack
    from desktop.models.pack import PackModel

GROUPINGS = {
    "none": marked("按所排次序"),
    "own": marked("按自定章节"),
    "category": marked("按类别"),
    "province": marked("按省份"),
    "department": marked("按责任部门"),
    "document": marked("按文件"),
}
"""What makes the chapters of a print, by the value that a pack keeps."""


class PackStrip(QFrame):
    """Name, number and cards of the pack, and what can be done with it."""

    renamed = Signal(str)
    export_wanted = Signal()
    cancel_wanted = Signal()
    grouping_chosen = Signal(str)
    arrange_wanted = Signal()
    """The pack is to be put in order on its page."""
    dropped = Signal(tuple)
    """Measures, by id, were dropped on the strip."""

    def __init__(self, model: PackModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packStrip")
        self.setAcceptDrops(True)
        self._with_cards = True
        self._filled = False
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(3), theme.gap(1.5), theme.space(3), theme.gap(1.5))
        column.setSpacing(theme.space(1))
        column.addLayout(self._make_head())
        self.cards = PackList(model)
        column.addWidget(self.cards)

    def show_pack(self, pack: Pack) -> None:
        """Show the pack's name and size."""
        count = len(pack.entries)
        if not self._name.hasFocus() or not self._name.isModified():
            self._name.setText(pack.name)
            self._name.setCursorPosition(0)  # where it is too narrow, the beginning is seen
        self._count.setText(
            tr("%n 条", count) if count else tr("还没有措施：在结果前打勾，或按空格键，即加入选编")
        )
        self._filled = count > 0
        self.cards.setVisible(self._filled and self._with_cards)
        self.grouping.choose(pack.grouping)
        self.arrange.setVisible(count > 0)
        self.export.setEnabled(count > 0)
        self.grouping.setVisible(count > 0)

    def show_cards(self, shown: bool) -> None:
        """Show the cards beneath the head, or the head alone."""
        self._with_cards = shown
        self.cards.setVisible(self._filled and shown)

    def show_progress(self, fraction: float | None) -> None:
        """Show how much of an export is done, ``None`` when none is under way."""
        busy = fraction is not None
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self.export.setVisible(not busy)
        if fraction is not None:
            self._progress.setValue(round(fraction * 100))

    def first_widget(self) -> QWidget:
        """Return what takes the keyboard in the strip."""
        return self._name if self.cards.isHidden() else self.cards

    def rename(self) -> None:
        """Let the user type another name."""
        self._name.setFocus()
        self._name.selectAll()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take measures that are dragged here."""
        if event.mimeData().hasFormat(dragged.MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which measures were dropped."""
        if ids := dragged.unpacked(event.mimeData()):
            self.dropped.emit(ids)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self.cards.restyle()
        self._name.setMinimumWidth(theme.space(24))
        self._name.setMaximumWidth(theme.space(60))
        self._progress.setFixedWidth(theme.space(40))

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        label = QLabel(tr("选编"))
        row.addWidget(label)
        self._name = LineEdit()
        self._name.setObjectName("packName")
        self._name.setMaxLength(80)
        self._name.setAccessibleName(tr("选编名称"))
        self._name.setToolTip(tr("单击改名"))
        self._name.editingFinished.connect(self._name_edited)
        row.addWidget(self._name, 4)
        label.setBuddy(self._name)
        self._count = CutLabel()
        self._count.setObjectName("muted")
        row.addWidget(self._count)
        row.addStretch(1)
        names = {key: tr(name) for key, name in GROUPINGS.items()}
        self.grouping = Choice(tr("分章"), names)
        self.grouping.chosen.connect(self.grouping_chosen)
        row.addWidget(self.grouping)
        self.arrange = QPushButton(tr("整理…"))
        self.arrange.setToolTip(tr("到“选编”页分章、排序、写按语"))
        self.arrange.clicked.connect(self.arrange_wanted)
        row.addWidget(self.arrange)
        self.more = QToolButton()
        self.more.setObjectName("choice")
        self.more.setText(tr("选编管理 ▾"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.more)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("导出进度"))
        row.addWidget(self._progress)
        self._cancel = QPushButton(tr("取消导出"))
        self._cancel.clicked.connect(self.cancel_wanted)
        row.addWidget(self._cancel)
        self.export = QPushButton(tr("导出 PDF…"))
        self.export.setObjectName("primary")
        self.export.setToolTip(tr("把选编排成公文版式的 PDF（Ctrl+E）"))
        self.export.clicked.connect(self.export_wanted)
        row.addWidget(self.export)
        self._name.setMinimumWidth(theme.space(24))
        self._name.setMaximumWidth(theme.space(60))
        self._progress.setFixedWidth(theme.space(40))
        self.show_progress(None)
        return row

    def _name_edited(self) -> None:
        if self._name.isModified():
            self._name.setModified(False)
            self.renamed.emit(self._name.text())
