"""What stands where on the page of deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.timeline import Unit
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.due_legend import DueLegend
from desktop.widgets.due_list import DueList
from desktop.widgets.due_tiles import DueTiles
from desktop.widgets.flow import FlowLayout
from desktop.widgets.segments import Segments
from desktop.widgets.timeline_view import TimelineView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray, QObject
    from PySide6.QtGui import QResizeEvent

    from desktop.models.due import DueModel

UNITS = (Unit.YEAR, Unit.QUARTER, Unit.MONTH)


class DeadlinesLayout(QWidget):
    """A bar, the time line, tiles that count, and the list."""

    def __init__(
        self, model: DueModel, unit: Unit, splitter: QByteArray, parent: QWidget | None = None
    ) -> None:
        """Make the widgets; ``splitter`` is how line and list were left."""
        super().__init__(parent)
        self._offer: Callable[[], None] = lambda: None
        model.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._make_bar(unit)
        self.timeline = TimelineView(unit)
        self.tiles = DueTiles()
        self.list = DueList(model)
        self._make_empty()
        self._make_note()
        self.body = QStackedWidget()
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        below = QFrame()
        below.setObjectName("dueBelow")
        self._below = QVBoxLayout(below)
        self._below.addWidget(self.tiles)
        self._below.addWidget(self.note)
        self._below.addWidget(self.body, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.timeline)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 5)
        # On a small screen at a large zoom the page scrolls rather than squeezing line and list.
        self._scroll = QScrollArea()
        self._scroll.setObjectName("dueScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.bar)
        inside.addWidget(self.splitter, 1)
        self._scroll.setWidget(content)
        column.addWidget(self._scroll, 1)
        for each in (self.timeline, self.list):
            each.installEventFilter(self)
        self.restyle()
        self.splitter.setSizes([theme.space(50), theme.space(110)])
        self.splitter.restoreState(splitter)

    def say(self, text: str, offer: str = "", act: Callable[[], None] = lambda: None) -> None:
        """Say in the list's place why there is none, and offer something else if there is."""
        self.empty_text.setText(text)
        self.empty_button.setText(offer)
        self.empty_button.setAccessibleName(offer)
        self.empty_button.setVisible(bool(offer))
        self._offer = act
        self.body.setCurrentWidget(self.empty)

    def show_note(self, listed: str, undated: int, outside: int) -> None:
        """Say what is listed, how many measures are undated, and how many items filtered out."""
        self.shown.setText(listed)
        self.undated.setText(tr("另有 %n 条措施未写明期限，去看看", count=undated))
        self.undated.setVisible(undated > 0)
        self.outside.setText(tr("另有 %n 项不在期限筛选之内，去掉筛选", count=outside))
        self.outside.setVisible(outside > 0)
        for each in (self.undated, self.outside):
            each.setAccessibleName(each.text())
        self._fit()

    def _fit(self) -> None:
        """Keep as much height for the lines of buttons as they take at this width."""
        for each, row in ((self.bar, self._bar_row), (self.note, self._note_row)):
            each.setMinimumHeight(row.heightForWidth(self._scroll.viewport().width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines of buttons anew."""
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring line or list wholly into view when the keyboard comes to it."""
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusIn
            and event.reason() != Qt.FocusReason.MouseFocusReason
        ):
            self._bring_into_view(self.timeline if watched is self.timeline else self.list)
        return super().eventFilter(watched, event)

    def _bring_into_view(self, widget: QWidget) -> None:
        bar, room = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        top = widget.mapTo(self._scroll.widget(), QPoint(0, 0)).y()
        bottom = top + widget.height()
        if bottom > bar.value() + room:
            bar.setValue(min(top, bottom - room))
        elif top < bar.value():
            bar.setValue(top)

    def restyle(self) -> None:
        """Take lengths and fonts anew after a change of zoom or theme."""
        edge, gap = theme.space(3), theme.space(2)
        self._bar_row.setContentsMargins(edge, theme.space(1), edge, theme.space(1))
        self._bar_row.set_gap(gap)
        self._below.setContentsMargins(0, theme.space(1), 0, 0)
        self._below.setSpacing(theme.space(1))
        self._note_row.setContentsMargins(edge, 0, edge, 0)
        self._note_row.set_gap(gap)
        self._empty_column.setContentsMargins(*(theme.space(6),) * 4)
        self._empty_column.setSpacing(gap)
        self.list.setMinimumHeight(theme.space(54))
        for each in (self.units, self.legend, self.timeline, self.tiles, self.list):
            each.restyle()
        for beside in (self.units, self.legend):
            beside.setMinimumHeight(self.copy_button.sizeHint().height())
        self.shown.setMinimumHeight(self.undated.sizeHint().height())
        if (inner := self.units.layout()) is not None:
            inner.setContentsMargins(theme.space(0.5), 0, 0, 0)
        self._fit()

    def _make_bar(self, unit: Unit) -> None:
        self.bar = QFrame()
        self.bar.setObjectName("pageBar")
        self._bar_row = FlowLayout(self.bar, theme.space(2))
        self.units = Segments([tr("按年"), tr("按季"), tr("按月")], tr("时间轴"))
        self.units.choose(UNITS.index(unit))
        self.finer = self._button("+", tr("放大时间轴（+）"))
        self.coarser = self._button("−", tr("缩小时间轴（-）"))
        self.legend = DueLegend()
        self.legend.show_unit(unit)
        self.filter_button = self._button(
            tr("作为筛选条件"), tr("把选中的时间段设为期限筛选，各页都按它筛选")
        )
        self.collect_button = self._button(
            tr("全部加入选编"), tr("把清单中的措施全部加入选编（Ctrl+Shift+D）")
        )
        self.copy_button = self._button(
            tr("复制清单"), tr("把清单连同出处复制成表格，可粘贴到电子表格中")
        )
        for each in (
            self.units,
            self.coarser,
            self.finer,
            self.filter_button,
            self.collect_button,
            self.copy_button,
            self.legend,
        ):
            self._bar_row.addWidget(each)

    def _make_note(self) -> None:
        self.note = QWidget()
        self._note_row = FlowLayout(self.note, theme.space(2))
        self.shown = CutLabel()
        self.shown.setObjectName("dueShown")
        self.undated = self._button("", tr("在检索页列出没有写明期限的措施"), name="link")
        self.outside = self._button("", tr("去掉期限筛选"), name="link")
        for each in (self.shown, self.outside, self.undated):
            self._note_row.addWidget(each)

    def _make_empty(self) -> None:
        self.empty = QFrame()
        self.empty.setObjectName("panel")
        self._empty_column = QVBoxLayout(self.empty)
        self.empty_text = QLabel()
        self.empty_text.setObjectName("emptyText")
        self.empty_text.setWordWrap(True)
        self.empty_text.setTextFormat(Qt.TextFormat.PlainText)
        self._empty_column.addWidget(self.empty_text)
        row = QHBoxLayout()
        self.empty_button: QPushButton = self._button("", "")
        self.empty_button.clicked.connect(self._take_offer)
        row.addWidget(self.empty_button)
        row.addStretch(1)
        self._empty_column.addLayout(row)
        self._empty_column.addStretch(1)

    def _take_offer(self) -> None:
        self._offer()

    def _button(self, text: str, tip: str, *, name: str = "") -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setToolTip(tip)
        made.setAccessibleName(tip if len(text) == 1 else text)
        made.setAccessibleDescription(tip)
        made.setAutoDefault(False)
        return made
