"""The facets beside the results: what there is, how much of it, and what is asked for."""

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
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop import theme
from desktop.filtering import Choice
from desktop.language import tr
from desktop.models.facets import FACETS, FacetModel, FacetRole
from desktop.overriding import override
from desktop.widgets import glyphs, options, row_painting, text_lines
from desktop.widgets.segments import Segments
from desktop.wording import ROLE_CHOICES

if TYPE_CHECKING:
    from db.models import Role


_COLOURS = {Choice.OFF: "", Choice.INCLUDED: "accent", Choice.EXCLUDED: "warn"}
"""The token in which a value is painted, empty for the usual ones."""


class FacetDelegate(QStyledItemDelegate):
    """Paints headings, and values with their box and count; takes clicks on the whole row."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row: headings stand off from what is above them."""
        line = QFontMetrics(theme.font(0.95)).lineSpacing()
        kind = index.data(FacetRole.KIND)
        height = line + theme.space(3.0 if kind == "group" else 1.5)
        if kind == "value" and index.data(FacetRole.FACET) == "document":
            height += QFontMetrics(theme.font(0.9)).lineSpacing()
        if kind == "role":
            height = max(height, self._view.indexWidget(index).sizeHint().height())
        return QSize(theme.space(30), height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        painter.save()
        kind = index.data(FacetRole.KIND)
        area = options.area(option)
        area = QRect(0, area.top(), self._view.viewport().width(), area.height())
        if kind == "group":
            self._paint_group(painter, area, index)
        elif kind == "more":
            painter.setFont(theme.font(0.95))
            painter.setPen(QColor(theme.tokens().accent))
            text = area.adjusted(theme.space(8.5), 0, -theme.space(1), 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, _fitting(str(index.data()), text))
        elif kind == "value":
            if options.hovered(option):
                painter.fillRect(area, QColor(theme.tokens().accent_hover))
            self._paint_value(painter, area, index)
        if options.selected(option) and self._view.hasFocus():
            painter.setPen(QColor(theme.tokens().accent))
            painter.drawRect(area.adjusted(1, 0, -2, -1))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on a heading or on a family's arrow folds it; on a value it filters."""
        at = row_painting.clicked_at(event)
        if at is None:
            return False
        kind = index.data(FacetRole.KIND)
        on_arrow = at.x() >= self._view.viewport().width() - theme.space(6)
        folds = kind == "group" or (on_arrow and model.rowCount(index) > 0)
        if folds:
            row = index.sibling(index.row(), 0)
            self._view.setExpanded(row, not self._view.isExpanded(row))
            return True
        return kind in {"value", "more"} and model.setData(
            index, None, Qt.ItemDataRole.CheckStateRole
        )

    def _paint_group(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        if index.row() > 0:
            painter.setPen(QColor(t.line))
            painter.drawLine(area.topLeft(), area.topRight())
        painter.setFont(theme.font())
        painter.setPen(QColor(t.ink))
        text = area.adjusted(theme.space(3), 0, -theme.space(6), 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        self._paint_arrow(painter, area, index)

    def _paint_value(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        known = index.data(FacetRole.COUNT)
        count = int(known or 0)
        said = "" if known is None else str(known)
        choice = index.data(FacetRole.CHOICE)
        colour = _COLOURS[choice]
        depth = 1 if index.parent().data(FacetRole.KIND) == "group" else 2
        side = theme.space(3.5)
        left = theme.space(3 + 4.5 * (depth - 1))
        box = QRect(left, area.top() + (area.height() - side) // 2, side, side)
        share = index.data(FacetRole.SHARE)
        font = theme.font(0.95)
        metrics = QFontMetrics(font)
        right = area.right() - theme.space(6)
        count_width = max(metrics.horizontalAdvance(said), metrics.horizontalAdvance("000"))
        text = QRect(box.right() + theme.space(2), area.top(), 0, area.height())
        text.setRight(right - count_width - theme.space(1))
        if share is not None:
            label_width = metrics.horizontalAdvance(tr("无期限")) + theme.space(2)
            room = text.width() - label_width
            bar = QRect(text.left() + label_width, text.center().y() - theme.space(1), 0, 0)
            bar.setSize(QSize(round(room * float(share)), theme.space(2)))
            painter.fillRect(bar, QColor(getattr(t, colour or "border")))
            text.setWidth(label_width)
        if choice is Choice.EXCLUDED:
            glyphs.crossed_box(painter, box, fill=t.warn)
        else:
            glyphs.check_box(
                painter, box, ticked=choice is Choice.INCLUDED, fill=t.accent, edge=t.border
            )
        painter.setFont(font)
        ink = getattr(t, colour or ("ink" if count else "muted" if known is None else "faint"))
        painter.setPen(QColor(ink))
        if index.data(FacetRole.FACET) == "document":
            self._paint_title(painter, text, str(index.data()), ink)
            text.setWidth(0)
        # Organs differ in their endings as much as in their beginnings.
        cut = Qt.TextElideMode.ElideMiddle if depth > 1 else Qt.TextElideMode.ElideRight
        if text.width() > 0:
            label = metrics.elidedText(str(index.data()), cut, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QColor(getattr(t, colour or ("muted" if count else "faint"))))
        place = QRect(right - count_width, area.top(), count_width, area.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, flags, said)
        if index.model().rowCount(index) > 0:
            self._paint_arrow(painter, area, index)

    def _paint_title(self, painter: QPainter, text: QRect, title: str, colour: str) -> None:
        """Paint a document's title in two lines: one would end before titles differ."""
        font = theme.font(0.9)
        line = QFontMetrics(font).lineSpacing()
        place = QRectF(text.left(), text.center().y() - line, text.width(), 2 * line)
        text_lines.draw(painter, place, title, text_lines.Style(font, colour, lines=2))

    def _paint_arrow(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        side = theme.space(4)
        box = QRect(area.right() - theme.space(5), area.center().y() - side // 2, side, side)
        opened = self._view.isExpanded(index.sibling(index.row(), 0))
        glyphs.chevron(painter, box, opened=opened, colour=theme.tokens().muted)


class FacetPanel(QTreeView):
    """The view; Space or Enter turn the choice of the row in hand, Left and Right fold."""

    roles_chosen = Signal(tuple)
    """Another choice of 全部, 牵头 … was made."""

    def __init__(self, model: FacetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(FacetDelegate(self))
        self.setAccessibleName(tr("筛选条件"))
        self._segments = Segments([tr(name) for name, _ in ROLE_CHOICES], tr("部门分工"))
        self._segments.chosen.connect(lambda at: self.roles_chosen.emit(ROLE_CHOICES[at][1]))
        department = model.group("department")
        self.setIndexWidget(model.index(0, 0, department), self._segments)
        model.rowsInserted.connect(self._open_new)
        for key, _ in FACETS:
            self.expand(model.group(key))
        self.restyle()

    def show_roles(self, roles: tuple[Role, ...]) -> None:
        """Show which roles are asked for."""
        at = next((at for at, (_, each) in enumerate(ROLE_CHOICES) if each == roles), 0)
        self._segments.choose(at)

    def last_widget(self) -> QWidget:
        """Return what has the keyboard last in the panel when one goes on with Tab."""
        return self._segments.last_widget()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self.setMinimumWidth(theme.space(44))
        self._segments.restyle()
        self.scheduleDelayedItemsLayout()

    def _open_new(self, parent: QModelIndex, first: int) -> None:
        """Show what first came to stand below a row, where it is to be seen unasked."""
        model = self.model()
        if first == 0 and isinstance(model, FacetModel) and model.is_open_at_first(parent):
            self.expand(parent)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row when the keyboard arrives, so that one sees where it is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            now = self.currentIndex()
            self.setCurrentIndex(now if now.isValid() else self.model().index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, which Qt would use for editing."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if index.data(FacetRole.KIND) == "group":
                self.setExpanded(index, not self.isExpanded(index))
            elif index.isValid():
                self.model().setData(index, None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


def _fitting(more: str, area: QRect) -> str:
    """Return how much is folded away, without how much of it finds something if there is no room.

    ``更多（38，15 项有结果）`` becomes ``更多（38）``, which a cut would leave open.
    """
    metrics = QFontMetrics(theme.font(0.95))
    if metrics.horizontalAdvance(more) <= area.width():
        return more
    whole, comma, _ = more.partition(tr("，"))
    if comma:
        return f"{whole}{more[-1]}"
    return metrics.elidedText(more, Qt.TextElideMode.ElideRight, area.width())
