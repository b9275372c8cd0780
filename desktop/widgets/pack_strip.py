"""The pack in hand along the window's lower edge: collect, order, name and export it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import marked, tr
from desktop.models import dragged
from desktop.models.pack import PackModel, PackRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, row_painting, text_lines
from desktop.widgets.choice import Choice
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from db.userdata import Pack

GROUPINGS = {
    "none": marked("按所排次序"),
    "own": marked("按自定章节"),
    "category": marked("按类别"),
    "province": marked("按省份"),
    "department": marked("按责任部门"),
    "document": marked("按文件"),
}
"""What makes the chapters of a print, by the value that a pack keeps."""


class CardDelegate(QStyledItemDelegate):
    """Paints an entry as a card with number, title, source, and a cross to take it out."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one size for all cards."""
        lines = QFontMetrics(theme.font(0.95)).lineSpacing()
        lines += QFontMetrics(theme.font(0.86)).lineSpacing()
        return QSize(theme.space(54), lines + theme.space(3))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a card."""
        t = theme.tokens()
        area = options.area(option).adjusted(0, 0, -theme.space(2), -1)
        chosen = options.selected(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(t.accent if chosen else t.line))
        painter.setBrush(QColor(t.accent_soft if chosen and self._view.hasFocus() else t.panel))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = theme.space(4)
        sign = QRect(area.left() + theme.space(1), area.center().y() - side // 2, side, side)
        glyphs.grip(painter, sign, colour=t.border)
        if chosen or options.hovered(option):
            glyphs.cross(painter, cross_box(options.area(option)), colour=t.muted)
        left, right = sign.right() + theme.space(1.5), cross_box(options.area(option)).left()
        font, small = theme.font(0.95), theme.font(0.86)
        lines = QFontMetrics(font).lineSpacing() + QFontMetrics(small).lineSpacing()
        place = QRectF(left, area.top() + (area.height() - lines) / 2, right - left, 1)
        gone = index.data(PackRole.KNOWN) is False
        style = text_lines.Style(font, t.warn if gone else t.ink)
        text_lines.draw(painter, place, f"{index.row() + 1}  {index.data()}", style)
        place.translate(0, QFontMetrics(font).lineSpacing())
        remark = str(index.data(PackRole.REMARK))
        said = tr("按语：{text}", text=remark) if remark else ""
        under = "  ".join(part for part in (str(index.data(PackRole.SOURCE)), said) if part)
        text_lines.draw(painter, place, under, text_lines.Style(small, t.muted))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take a click on the cross."""
        at = row_painting.clicked_at(event)
        crossed = at is not None and cross_box(options.area(option)).contains(at)
        if crossed and isinstance(self._view, PackList):
            self._view.remove_wanted.emit((str(index.data(PackRole.ID)),))
            return True
        return False


class PackList(QListView):
    """The cards; Ctrl with arrows moves them, Del takes them out, F2 edits the remark."""

    remove_wanted = Signal(tuple)
    remark_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, model: PackModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packList")
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("选编中的措施"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self._show_menu())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(PackRole.ID)))
        self.restyle()

    def restyle(self) -> None:
        """Take the height that the cards have at this zoom."""
        card = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex())
        self.setFixedHeight(card.height() + theme.space(3))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card, so that it is seen where the keyboard is."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(0, 0))

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the measures selected, in order."""
        rows = sorted(self.selectedIndexes(), key=QModelIndex.row)
        return tuple(str(index.data(PackRole.ID)) for index in rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move, remove, open and remark."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.shift(-1)
        elif control and key in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
            self.shift(1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen_ids():
            self.remove_wanted.emit(self.chosen_ids())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(PackRole.ID))
        elif key == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.remark_wanted.emit(self.currentIndex().data(PackRole.ID))
        else:
            super().keyPressEvent(event)

    def shift(self, by: int) -> None:
        """Move the selected cards one place to the front or to the back."""
        rows = tuple(sorted({index.row() for index in self.selectedIndexes()}))
        model = self.model()
        if not rows or not isinstance(model, PackModel):
            return
        first, last = rows[0] + by, rows[-1] + by
        if first >= 0 and last < model.rowCount():
            model.move_wanted.emit(rows, first if by < 0 else last + 1)
            self.scrollTo(self.currentIndex())

    def _show_menu(self) -> None:
        if not (ids := self.chosen_ids()):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("查看") + "\tEnter", lambda: self.opened.emit(ids[0]))
        menu.addAction(tr("按语…") + "\tF2", lambda: self.remark_wanted.emit(ids[0]))
        menu.addSeparator()
        menu.addAction(tr("前移") + "\tCtrl+↑", lambda: self.shift(-1))
        menu.addAction(tr("后移") + "\tCtrl+↓", lambda: self.shift(1))
        menu.addSeparator()
        menu.addAction(tr("移出选编") + "\tDel", lambda: self.remove_wanted.emit(ids))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))


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


def cross_box(area: QRect) -> QRect:
    """Return where a card has its cross."""
    side = theme.space(5)
    return QRect(
        area.right() - theme.space(2) - side - 1, area.top() + theme.space(0.5), side, side
    )
