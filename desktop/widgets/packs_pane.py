"""The list of all packs, and what can be done with each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models.packs import PacksModel, PacksRole
from desktop.overriding import override
from desktop.widgets import options, text_lines

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex


class _Lines(QStyledItemDelegate):
    """A pack's name, and under it its size and when it was changed."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one size for all packs."""
        lines = QFontMetrics(theme.font(1.0)).lineSpacing()
        return QSize(1, lines + QFontMetrics(theme.font(0.86)).lineSpacing() + theme.space(3))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a pack."""
        t = theme.tokens()
        area = options.area(option)
        in_hand = bool(index.data(PacksRole.IN_HAND))
        painter.save()
        if in_hand or options.selected(option):
            painter.fillRect(area, QColor(t.accent_soft))
        elif options.hovered(option):
            painter.fillRect(area, QColor(t.accent_hover))
        if in_hand:
            bar = area.adjusted(0, 0, theme.space(0.75) - area.width(), 0)
            painter.fillRect(bar, QColor(t.accent))
        if options.focused(option):
            painter.setPen(QColor(t.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        font, small = theme.font(1.0), theme.font(0.86)
        line = QFontMetrics(font).lineSpacing()
        left = area.left() + theme.space(3)
        place = QRectF(left, area.top() + theme.space(1.5), area.right() - left - 2, line)
        name = text_lines.Style(font, t.accent if in_hand else t.ink)
        text_lines.draw(painter, place, str(index.data()), name)
        place.translate(0, line)
        under = str(index.data(PacksRole.UNDER))
        text_lines.draw(painter, place, under, text_lines.Style(small, t.muted))
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line in which a name is typed."""
        editor = QLineEdit(parent)
        editor.setMaxLength(80)
        editor.setAccessibleName(tr("选编名称"))
        return editor


class _List(QListView):
    remove_wanted = Signal()
    hand_on_wanted = Signal()
    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that delete and enter, but not those that the line being edited leaves."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.remove_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PacksPane(QFrame):
    """The list with its buttons; what is wished for is told with the pack's id."""

    opened = Signal(str)
    """A pack is to be taken in hand."""
    entered = Signal()
    """One wants on to what is in the pack."""
    begin_wanted = Signal()
    duplicate_wanted = Signal(str)
    delete_wanted = Signal(str)
    hand_on_wanted = Signal(str)
    choose_wanted = Signal()
    """A file that somebody handed on is to be opened."""

    def __init__(self, model: PacksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model = model
        self._column = QVBoxLayout(self)
        self._head = QLabel(tr("全部选编"))
        self._head.setObjectName("muted")
        self._column.addWidget(self._head)
        self.list = _List()
        self.list.setModel(model)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setAccessibleName(tr("全部选编"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.remove_wanted.connect(lambda: self.delete_wanted.emit(self.current()))
        self.list.entered.connect(self.entered)
        self.list.doubleClicked.connect(lambda _: self.entered.emit())
        self.list.selectionModel().currentChanged.connect(self._chosen)
        model.modelReset.connect(self._follow)
        model.dataChanged.connect(self._follow)
        self._column.addWidget(self.list, 1)
        self._grid = QGridLayout()
        for at, (text, tip, act) in enumerate(self._offers()):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            button.setMinimumWidth(1)
            self._grid.addWidget(button, at // 2, at % 2)
        self._column.addLayout(self._grid)
        self.restyle()

    def current(self) -> str:
        """Return the pack that is chosen in the list."""
        return str(self.list.currentIndex().data(PacksRole.ID) or "")

    def rename(self) -> None:
        """Let the user type another name of the pack that is chosen."""
        if self.list.currentIndex().isValid():
            self.list.edit(self.list.currentIndex())

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom or theme."""
        gap = theme.space(1)
        self._column.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        self._column.setSpacing(gap)
        self._head.setContentsMargins(theme.space(3), 0, 0, 0)
        self._grid.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        self._grid.setSpacing(theme.space(1.5))
        self.list.setMinimumHeight(theme.space(10))
        self.list.scheduleDelayedItemsLayout()

    def _offers(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            (tr("新建"), tr("新建一份选编（Ctrl+N）"), self.begin_wanted.emit),
            (
                tr("复制一份"),
                tr("把选中的选编复制一份"),
                lambda: self.duplicate_wanted.emit(self.current()),
            ),
            (tr("改名"), tr("给选中的选编改名（F2）"), self.rename),
            (
                tr("删除"),
                tr("删除选中的选编，可以撤销（Del）"),
                lambda: self.delete_wanted.emit(self.current()),
            ),
            (
                tr("转交…"),
                tr("把选中的选编写成文件，供别的电脑打开"),
                lambda: self.hand_on_wanted.emit(self.current()),
            ),
            (tr("打开…"), tr("打开别人转交的选编文件"), self.choose_wanted.emit),
        )

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not index.data(PacksRole.IN_HAND):
            self.opened.emit(str(index.data(PacksRole.ID)))

    def _follow(self) -> None:
        """Let the pack in hand be the one that is chosen."""
        index = self._model.index(self._model.row_in_hand())
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, tip, act in self._offers():
            menu.addAction(text, act).setToolTip(tip)
        menu.popup(self.list.viewport().mapToGlobal(place))
