"""The bar on top: words, order, the day of validity, and how much was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDateEdit,
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
from desktop.widgets.line_edit import LineEdit
from desktop.wording import SORT_NAMES

if TYPE_CHECKING:
    import datetime as dt

TYPING_PAUSE = 80
"""Milliseconds without a key after which what was typed is searched for."""


class SearchBox(LineEdit):
    """The words: searched as one types, at once on Enter; Esc clears, Down goes to the results."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText("输入词语检索，空格表示并且；“引号”内为原词，-词 为排除")
        self.setAccessibleName("检索词")
        self.setMaxLength(1000)
        self._sign = self.addAction(_magnifier(), QLineEdit.ActionPosition.LeadingPosition)
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
                self._search()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    def restyle(self) -> None:
        """Draw the sign anew after a change of zoom."""
        self._sign.setIcon(_magnifier())

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
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
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
        """Show a day, telling nobody."""
        self.day.blockSignals(True)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.blockSignals(False)

    def restyle(self) -> None:
        """Take fonts anew after a change of zoom."""
        widest = self.totals.fontMetrics().horizontalAdvance("88888 条 · 888 份文件 · 88 ms")
        self.totals.setFixedWidth(widest + theme.space(2))
        self.box.restyle()


def _magnifier() -> QIcon:
    side = theme.space(5)
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    glyphs.magnifier(painter, QRect(0, 0, side, side), colour=theme.tokens().muted)
    painter.end()
    return QIcon(picture)
