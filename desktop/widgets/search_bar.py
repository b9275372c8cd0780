"""The bar on top: words, order, the day of validity, and how much was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from desktop import theme
from desktop.overriding import override
from desktop.widgets import glyphs
from desktop.widgets.choice import Choice
from desktop.widgets.day_edit import DayEdit
from desktop.widgets.line_edit import LineEdit
from desktop.wording import SORT_NAMES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from index.query import SearchResult

_SCANNING = "逐字查找中，索引重建后更快"

_LONGEST = 10_000
"""Characters that the line takes: a copied search with hundreds of filters comes back whole."""
_HELP = """科技 金融　　都要含有
科技 | 金融　含有其一
“科技金融”　只查原词，不查同义词
-补贴　　　　不含此词
省:辽宁,四川　部门:科技　角色:牵头　-类别:科技金融
期限:今年　期限:<2028-01-01　资金:>=500万　效力:现行
回车后，所写的条件列为筛选条件。"""
TYPING_PAUSE = 80
"""Milliseconds without a key after which what was typed is searched for."""


class SearchBox(LineEdit):
    """The words: searched as one types, meant as they stand on Enter; Esc clears.

    Down goes to the results.
    """

    searched = Signal(str)
    """What is being typed, after a pause."""
    confirmed = Signal(str)
    """What was typed, on Enter."""
    copy_wanted = Signal()
    """Words and filters are to be copied as one line."""
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText("输入词语，空格分开；也可写 省:辽宁 期限:今年 资金:>=500万 -补贴")
        self.setToolTip(_HELP)
        self.setAccessibleName("检索词")
        self.setMaxLength(_LONGEST)
        self._sign = self.addAction(_magnifier(), QLineEdit.ActionPosition.LeadingPosition)
        self._copy = self.addAction(_sheets(), QLineEdit.ActionPosition.TrailingPosition)
        self._copy.setToolTip("复制检索式：词语和全部筛选条件（Ctrl+Alt+C）")
        self._copy.setVisible(False)
        self._copy.triggered.connect(self.copy_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self._search)
        self.textEdited.connect(lambda _: self._timer.start())
        self.textChanged.connect(self._emptied)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Esc and Down."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._timer.stop()
                self.confirmed.emit(self.text())
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    def restyle(self) -> None:
        """Draw the signs anew after a change of zoom."""
        self._sign.setIcon(_magnifier())
        self._copy.setIcon(_sheets())

    def offer_copy(self, *, offered: bool) -> None:
        """Show the sign for copying while there is something to copy."""
        self._copy.setVisible(offered)

    def _emptied(self, text: str) -> None:
        if not text:  # also by the cross, which is no editing to Qt
            self._search()

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text())


class SearchBar(QFrame):
    """Everything that is asked except the facets, and the figures of the answer."""

    sort_chosen = Signal(str)
    day_chosen = Signal(object)
    """Another day of validity, a :class:`datetime.date`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2))
        row.setSpacing(theme.space(2))
        self.box = SearchBox()
        row.addWidget(self.box, 1)
        self.sort = Choice("排序", SORT_NAMES)
        self.sort.chosen.connect(self.sort_chosen)
        row.addWidget(self.sort)
        label = QLabel("截至")
        row.addWidget(label)
        self.day = DayEdit()
        self.day.setAccessibleName("截至日期：按这一天判断效力和期限")
        self.day.setToolTip("按这一天判断文件效力和期限是否已到")
        self.day.setDateRange(QDate(1949, 10, 1), QDate(2199, 12, 31))
        self.day.dateChanged.connect(lambda day: self.day_chosen.emit(day.toPython()))
        label.setBuddy(self.day)
        row.addWidget(self.day)
        self.totals = QLabel()
        self.totals.setObjectName("totals")
        self.totals.setAccessibleName("检索结果数")
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.totals.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.restyle()
        row.addWidget(self.totals)

    def show_day(self, day: dt.date) -> None:
        """Show a day, telling nobody; one that is shown already leaves what is being typed."""
        shown = QDate(day.year, day.month, day.day)
        if shown == self.day.date():
            return
        self.day.blockSignals(True)
        self.day.setDate(shown)
        self.day.blockSignals(False)

    def show_figures(self, result: SearchResult) -> None:
        """Show how much was found, how fast, and whether without an index."""
        figures = f"{result.total} 条 · {result.document_total} 份文件 · {_took(result.took_ms)}"
        # A figure that lost its first digits would be another figure.
        needed = self.totals.fontMetrics().horizontalAdvance(figures) + theme.space(2)
        self.totals.setFixedWidth(max(self.totals.width(), needed))
        self.totals.setText(f"{figures}\n{_SCANNING}" if result.by_scan else figures)
        self.totals.setToolTip("")

    def show_unfinished(self, why: str) -> None:
        """Say quietly that what is typed cannot be read yet; ``why`` says more to the pointer."""
        self.totals.setText("未写完，仍为上次结果")
        self.totals.setToolTip(why)

    def restyle(self) -> None:
        """Take fonts anew after a change of zoom."""
        metrics = self.totals.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, ("88888 条 · 888 份文件 · 88 毫秒", _SCANNING)))
        self.totals.setFixedWidth(widest + theme.space(2))
        self.box.restyle()


def _took(milliseconds: float) -> str:
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.1f} 秒"
    return f"{milliseconds:.0f} 毫秒" if milliseconds >= 1 else "不到 1 毫秒"


def _magnifier() -> QIcon:
    return _icon(glyphs.magnifier)


def _sheets() -> QIcon:
    return _icon(glyphs.sheets)


def _icon(draw: Callable[..., None]) -> QIcon:
    side = theme.space(5)
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, QRect(0, 0, side, side), colour=theme.tokens().muted)
    painter.end()
    return QIcon(picture)
