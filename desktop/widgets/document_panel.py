"""Beside the text: the outline of a document, and what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop import document_facts, theme
from desktop.language import tr
from desktop.models.outline import OutlineModel, OutlineRole
from desktop.overriding import override
from desktop.widgets import ticks
from desktop.widgets.flow import FlowLayout

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.opened_document import OpenedDocument


class OutlineDelegate(QStyledItemDelegate):
    """Draws the tick boxes as all lists of measures have them, in every theme."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row, then the box in the place that the style leaves for it."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        place = self._view.style().subElementRect(part, whole, self._view)
        side = theme.space(3.5)
        box = QRect(place.left(), place.center().y() - side // 2, side, side)
        ticks.paint(painter, box, ticked=Qt.CheckState(state) == Qt.CheckState.Checked)


class OutlineTree(QTreeView):
    """Goes along with the text; Enter opens a measure in 检索, Space puts it in the pack."""

    place_wanted = Signal(int)
    """The character at which the node in hand begins is to be shown."""
    measure_wanted = Signal(str)

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self.setObjectName("outline")
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(OutlineDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("大纲"))
        self.setToolTip(tr("点击到达所在位置；回车在“检索”中打开措施，空格加入或移出选编"))
        self.selectionModel().currentChanged.connect(self._chosen)
        self.clicked.connect(self._chosen)
        model.modelReset.connect(self.expandAll)
        self.restyle()

    def follow(self, index: QModelIndex) -> None:
        """Light the node that is being read, without going anywhere."""
        if index == self.currentIndex():
            return
        self._following = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self._following = False

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self.setMinimumHeight(theme.space(12))
        self.setIndentation(theme.space(3.5))
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the measure in hand in 检索; on a section it folds."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            measure_id = index.data(OutlineRole.MEASURE)
            if measure_id:
                self.measure_wanted.emit(measure_id)
            else:
                self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.place_wanted.emit(index.data(OutlineRole.START))


class DocumentPanel(QWidget):
    """Two tabs: 大纲 and 概况."""

    place_wanted = Signal(object)
    """A span of the text is to be shown and marked."""
    document_wanted = Signal(str)
    collect_all_wanted = Signal()
    copy_wanted = Signal()
    """The measure in hand is to be copied with its citation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("大纲和概况"))
        self.tabs.addTab(tr("大纲"))
        self.tabs.addTab(tr("概况"))
        column.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self.model = OutlineModel()
        self.tree = OutlineTree(self.model)
        self.facts = QTextBrowser()
        self.facts.setOpenLinks(False)
        self.facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.facts.setAccessibleName(tr("文件概况"))
        self.facts.anchorClicked.connect(self._follow)
        outline = QWidget()
        inner = QVBoxLayout(outline)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.tree, 1)
        self.collect_all = QPushButton(tr("全部加入选编"))
        self.collect_all.setObjectName("link")
        self.collect_all.setToolTip(tr("把本文件在筛选范围内的措施全部加入选编"))
        self.collect_all.clicked.connect(self.collect_all_wanted)
        self.copy = QPushButton(tr("复制本条并注明出处"))
        self.copy.setObjectName("link")
        self.copy.setToolTip(
            tr("复制大纲中选中的措施，并注明《题名》（文号）和条次（Ctrl+Shift+C）")
        )
        self.copy.clicked.connect(self.copy_wanted)
        strip = QWidget()
        strip.setObjectName("panel")
        buttons = FlowLayout(strip, theme.space(1))
        buttons.setContentsMargins(*(theme.space(2),) * 4)
        buttons.addWidget(self.collect_all)
        buttons.addWidget(self.copy)
        inner.addWidget(strip)
        self._stack.addWidget(outline)
        self._stack.addWidget(self.facts)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def show_document(self, shown: OpenedDocument, as_of: dt.date) -> None:
        """Show outline and facts of a document."""
        stored = shown.path is None
        self.model.show(shown.outline, stored=stored)
        self.collect_all.setVisible(stored and bool(shown.measures))
        self.copy.setVisible(bool(shown.measures))
        self.show_facts(shown, as_of)

    def show_facts(self, shown: OpenedDocument, as_of: dt.date) -> None:
        """Show the facts, judged on another day or set anew."""
        bar = self.facts.verticalScrollBar()
        at = bar.value()
        self.facts.document().setDocumentMargin(theme.space(4))
        self.facts.document().setDefaultStyleSheet(_style_sheet())
        self.facts.setHtml(document_facts.html(shown, as_of))
        bar.setValue(at)

    def clear(self) -> None:
        """Show nothing."""
        self.model.show((), stored=False)
        self.collect_all.hide()
        self.copy.hide()
        self.facts.clear()

    def in_hand(self) -> QWidget:
        """Return the outline or the facts, whichever is in view."""
        return self.tree if self.tabs.currentIndex() == 0 else self.facts

    def _follow(self, url: QUrl) -> None:
        link = url.toString()
        place = document_facts.place_of(link)
        document_id = document_facts.document_of(link)
        if place is not None:
            self.place_wanted.emit(place)
        elif document_id is not None:
            self.document_wanted.emit(document_id)


def _style_sheet() -> str:
    t = theme.tokens()
    gap = theme.space(1)
    return (
        f"h3 {{ font-weight:400; font-size:{theme.font(1.07).pointSizeF()}pt; color:{t.ink};"
        f" margin-top:{4 * gap}px; margin-bottom:{gap}px }}"
        f"p {{ margin:0 0 {gap}px 0; line-height:115% }} a {{ color:{t.accent};"
        " text-decoration:none }"
        f".muted {{ color:{t.muted} }} .warn {{ color:{t.warn} }} .good {{ color:{t.good} }}"
        f"td {{ padding:{gap}px {gap}px {gap}px 0 }}"
        f"td.head {{ color:{t.muted} }}"
    )
