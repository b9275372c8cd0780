"""The cards of the pack in hand, side by side: their painting, their keys, their menu."""

from __future__ import annotations

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
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.models.pack import PackModel, PackRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, row_painting, text_lines


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


def cross_box(area: QRect) -> QRect:
    """Return where a card has its cross."""
    side = theme.space(5)
    return QRect(
        area.right() - theme.space(2) - side - 1, area.top() + theme.space(0.5), side, side
    )
