"""The date field takes a date as it is written, or says nothing until it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QToolButton

from desktop import theme
from desktop.widgets.day_edit import DayEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = QDate(2026, 11, 20)


@pytest.fixture
def field(qtbot: QtBot) -> DayEdit:
    edit = DayEdit()
    qtbot.addWidget(edit)
    edit.setDate(TODAY)
    edit.show()
    edit.setFocus()
    return edit


@pytest.mark.parametrize(
    "written", ["2019-06-01", "2019-6-1", "20190601", "2019/06/01", "2019.6.1", "2019/6/01"]
)
@pytest.mark.parametrize("whole", [False, True])
def test_a_date_is_typed_as_it_is_written(
    field: DayEdit, qtbot: QtBot, written: str, *, whole: bool
) -> None:
    field.setSelectedSection(DayEdit.Section.YearSection)
    if whole:
        field.lineEdit().selectAll()
    for key in written:
        qtbot.keyClicks(field, key)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.date() == QDate(2019, 6, 1)


def test_half_a_date_is_not_told_and_an_arrow_is(field: DayEdit, qtbot: QtBot) -> None:
    told: list[QDate] = []
    field.dateChanged.connect(told.append)
    field.setSelectedSection(DayEdit.Section.YearSection)
    qtbot.keyClicks(field, "2019-0")
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.setDate(TODAY)
    told.clear()
    field.setSelectedSection(DayEdit.Section.DaySection)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told == [TODAY.addDays(1)]


def test_the_calendar_reads_as_a_date_does_and_steps(field: DayEdit, qtbot: QtBot) -> None:
    days = field.days
    days.setSelectedDate(TODAY)
    assert days.title.text() == "2026年11月"
    steps = {each.accessibleName(): each for each in days.findChildren(QToolButton, "step")}
    for name, shown in (
        ("上个月", "2026年10月"),
        ("下个月", "2026年11月"),
        ("上一年", "2025年11月"),
        ("下一年", "2026年11月"),
    ):
        qtbot.mouseClick(steps[name], Qt.MouseButton.LeftButton)
        assert days.title.text() == shown


def test_weekends_look_like_other_days_and_weeks_begin_on_monday(field: DayEdit) -> None:
    days = field.days
    assert days.firstDayOfWeek() == Qt.DayOfWeek.Monday
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        colour = days.weekdayTextFormat(weekday).foreground().color().name()
        assert colour == theme.tokens().ink


def test_the_calendar_leads_back_to_today(field: DayEdit, qtbot: QtBot) -> None:
    field.setDate(QDate(2019, 6, 1))
    chosen: list[QDate] = []
    field.days.activated.connect(chosen.append)
    qtbot.mouseClick(field.days.today, Qt.MouseButton.LeftButton)
    assert chosen == [QDate.currentDate()]
