"""The calendar beneath a date: in Chinese order, weeks from Monday, weekends like other days.

Qt's own head reads 十一月 2026 and paints Saturdays and Sundays red, which among deadlines would
look like a warning.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Calendar(QCalendarWidget):
    """A month with its head: a year or a month back and forth, and today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar")
        self.setNavigationBarVisible(False)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.title = QLabel()
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setAccessibleName(tr("所示的月份"))
        self.today = QPushButton(tr("今天"))
        self.today.setObjectName("link")
        self.today.clicked.connect(self._go_to_today)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self._make_head())
        self.currentPageChanged.connect(self._show_title)
        self._show_title(self.yearShown(), self.monthShown())
        self.restyle()

    def restyle(self) -> None:
        """Take colours and lengths anew after a change of zoom or theme."""
        tokens = theme.tokens()
        day, head = QTextCharFormat(), QTextCharFormat()
        day.setForeground(QColor(tokens.ink))
        head.setForeground(QColor(tokens.muted))
        head.setBackground(QColor(tokens.raised))
        for weekday in _WEEKEND:
            self.setWeekdayTextFormat(weekday, day)
        self.setHeaderTextFormat(head)
        self.setMinimumSize(QSize(theme.space(68), theme.space(62)))

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("calendarHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(*(theme.space(1),) * 4)
        row.setSpacing(0)
        row.addWidget(self._button("«", tr("上一年"), -12))
        row.addWidget(self._button("‹", tr("上个月"), -1))
        row.addWidget(self.title, 1)
        row.addWidget(self._button("›", tr("下个月"), 1))
        row.addWidget(self._button("»", tr("下一年"), 12))
        row.addWidget(self.today)
        return head

    def _button(self, text: str, name: str, months: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("step")
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(partial(self._turn, months))
        return button

    def _turn(self, months: int) -> None:
        shown = QDate(self.yearShown(), self.monthShown(), 1).addMonths(months)
        first = self.minimumDate()
        if QDate(first.year(), first.month(), 1) <= shown <= self.maximumDate():
            self.setCurrentPage(shown.year(), shown.month())

    def _show_title(self, year: int, month: int) -> None:
        name = QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)
        # In Chinese 2026年11月: the locale's own 十一月 reads oddly behind a year in digits.
        self.title.setText(tr("{year}年{month}月", year=year, month=month, name=name))

    def _go_to_today(self) -> None:
        self.setSelectedDate(QDate.currentDate())
        self.activated.emit(QDate.currentDate())
