"""A date that can be typed as it is written, from its year on."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from desktop import theme
from desktop.overriding import override
from desktop.widgets import glyphs
from desktop.widgets.calendar import Calendar

_SEPARATORS = frozenset("-－—/／.．。、年月日 ")


class DayEdit(QDateEdit):
    """Takes 2019-06-01, 2019-6-1 and 20190601; the date counts on Enter or on leaving.

    Qt's own goes on to the next part by itself once a part is full, and once more for the
    separator typed after it: 2019-06-01 would become 2019-11-06 without a word.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.days = Calendar()
        self.setCalendarWidget(self.days)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setKeyboardTracking(False)  # half a date is no date to search by

    def restyle(self) -> None:
        """Take colours and lengths of the calendar anew after a change of zoom or theme."""
        self.days.restyle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, which the style has in one size and one colour only."""
        super().paintEvent(event)
        side = theme.space(4)
        box = self.rect()
        box.setLeft(box.right() - side - theme.space(1))
        box.setWidth(side)
        box.setTop((self.height() - side) // 2)
        box.setHeight(side)
        painter = QPainter(self)
        glyphs.chevron(painter, box, opened=True, colour=theme.tokens().ink)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with the year where the whole is selected; take a separator once."""
        typed, line = event.text(), self.lineEdit()
        if typed.isdigit() and line.selectedText() == line.text():
            self.setSelectedSection(QDateEdit.Section.YearSection)
        if typed and typed in _SEPARATORS:
            if line.selectedText() != self.sectionText(self.currentSection()):
                plain = QKeyEvent(QEvent.Type.KeyPress, 0, event.modifiers(), "-")
                super().keyPressEvent(plain)
            event.accept()
            return
        super().keyPressEvent(event)
