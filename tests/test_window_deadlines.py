"""The page of deadlines, driven as a person would."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from desktop import due_plan, theme, timeline
from desktop.due_rows import due_rows
from desktop.models.due import PAGE, DueModel, DueRole
from desktop.pages.deadlines import DeadlinesPage
from desktop.timeline import Unit
from index.due import DayRange, DueDay, DuePart, Schedule, Stretch
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library import Library
    from tests.window_desk import Desk

DAY = dt.date(2026, 11, 20)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """What a person does on the page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.bot = desk, desk.qtbot
        desk.window.workspace.query.set_as_of(DAY)
        page = desk.go("deadlines")
        assert isinstance(page, DeadlinesPage)
        self.page, self.line, self.list = page, page.timeline, page.list
        self.model = page.model

    def settle(self) -> None:
        self.bot.wait(2)
        self.desk.settle()

    def place(self, number: int) -> QPoint:
        """Return the middle of a column on the line."""
        frame, chart = self.line.frame, self.line._layout().chart
        x = chart.left() + frame.left_of(number) + frame.column_width / 2
        return QPoint(round(x), round(chart.center().y()))

    def click_column(self, number: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.bot.mouseClick(self.line.viewport(), LEFT, modifiers, self.place(number))
        self.settle()

    def drag(self, first: QPoint, last: QPoint) -> None:
        where = self.line.viewport()
        self.bot.mousePress(where, LEFT, NONE, first)
        self.bot.mouseMove(where, (first + last) / 2)
        self.bot.mouseMove(where, last)
        self.bot.mouseRelease(where, LEFT, NONE, last)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.bot.keyClick(self.line, key, modifiers)
        self.settle()

    def choose_tile(self, key: str) -> None:
        self.bot.mouseClick(self.page.tiles.tile(key), LEFT)
        self.settle()

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        self.bot.mouseClick(button, LEFT)
        self.settle()

    def whens(self) -> list[str]:
        """Return the dates of all items, scrolling through the list to fetch them."""
        rows = [self.model.index(row) for row in range(self.model.rowCount())]
        items = [row for row in rows if row.data(DueRole.HEADING) is None]
        for item in items:
            item.data()
        self.desk.settle()
        return [item.data(DueRole.ROW).when for item in items]

    def headings(self) -> list[str]:
        rows = (self.model.index(row) for row in range(self.model.rowCount()))
        return [row.data() for row in rows if row.data(DueRole.HEADING)]

    def wheel(self, turned: int, number: int, modifiers: Qt.KeyboardModifier = NONE) -> bool:
        where = self.line.viewport()
        at = self.place(number)
        event = QWheelEvent(
            QPointF(at),
            QPointF(where.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        return QGuiApplication.sendEvent(where, event)


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    # Nobody types on before the page asks.
    monkeypatch.setattr("desktop.pages.page._PAUSE", 0)


@pytest.fixture
def hands(desk: Desk) -> Hands:
    return Hands(desk)


def expected(library: Library, filters: Filters, stretch: Stretch) -> Schedule:
    return library.schedule(SearchRequest(filters=replace(filters, as_of=DAY)), stretch)


def test_the_line_the_tiles_and_the_list_say_the_same(hands: Hands, library: Library) -> None:
    schedule = expected(library, Filters(), Stretch(limit=0))
    assert schedule.total > PAGE, "the list is fetched in stretches"
    assert sum(each.total for each in hands.line.columns.values()) == schedule.total
    for each in due_plan.TILES:
        assert hands.page.tiles.tile(each.key).count == due_plan.count(schedule, each.key)
    assert hands.page.tiles.tile("past").count
    rows = due_rows(library, schedule.items, DAY)
    assert hands.whens() == [row.when for row in rows]
    assert hands.headings()[0] == "未到期"
    assert "已到期" in hands.headings()
    assert "2027年底前（原文只写到年）" in hands.headings()


def test_a_column_clicked_is_what_the_list_shows_and_esc_takes_it_back(hands: Hands) -> None:
    everything = len(hands.whens())
    hands.click_column(2027)
    assert hands.line.chosen == DayRange(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    shown = hands.whens()
    assert 0 < len(shown) < everything
    assert all("2027年" in each for each in shown)
    assert len(shown) == hands.line.columns[2027].total
    hands.press(Qt.Key.Key_Escape)
    assert hands.line.chosen is None
    assert len(hands.whens()) == everything
    hands.click_column(2027)
    hands.bot.keyClick(hands.list, Qt.Key.Key_Escape)
    hands.settle()
    assert len(hands.whens()) == everything


def test_columns_are_chosen_by_dragging_and_by_shift(hands: Hands) -> None:
    hands.drag(hands.place(2018), hands.place(2020))
    assert hands.line.chosen == timeline.range_of(2018, 2020, Unit.YEAR)
    assert len(hands.whens()) == hands.line.columns[2018].total + hands.line.columns[2020].total
    assert hands.headings()[0] == "已到期"
    hands.click_column(2027)
    hands.click_column(2030, Qt.KeyboardModifier.ShiftModifier)
    assert hands.line.chosen == timeline.range_of(2027, 2030, Unit.YEAR)


def test_by_keys_one_goes_from_column_to_column_and_is_told_each(hands: Hands) -> None:
    hands.line.setFocus()
    hands.press(Qt.Key.Key_Right)
    assert "2027年：未到期 12 项，1 份文件有效期届满" in hands.line.accessibleName()
    assert hands.line.chosen is None, "walking about chooses nothing"
    hands.press(Qt.Key.Key_Return)
    assert hands.line.chosen == timeline.range_of(2027, 2027, Unit.YEAR)
    hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert hands.line.chosen == timeline.range_of(2027, 2028, Unit.YEAR)
    hands.press(Qt.Key.Key_Right)
    assert "2029年：没有期限" in hands.line.accessibleName()
    hands.press(Qt.Key.Key_Home)
    assert "2018年：已到期 1 项" in hands.line.accessibleName()


def test_the_line_zooms_by_wheel_keys_and_buttons_and_moves(hands: Hands) -> None:
    line = hands.line
    hands.wheel(120, 2027)
    assert line.unit is Unit.QUARTER
    quarter = timeline.column_of(dt.date(2027, 12, 31), Unit.QUARTER)
    column = line.columns[quarter]
    assert column.by_year == column.total == 12
    assert "其中 12 项原文只写到年" in line.text_of(quarter)
    line.setFocus()
    hands.press(Qt.Key.Key_Plus)
    assert line.unit is Unit.MONTH
    assert hands.page.layout_.units.findChildren(QPushButton)[2].isChecked()
    assert line.frame.hidden > 0
    assert line.frame.hidden == pytest.approx(line.horizontalScrollBar().maximum(), abs=1)
    axis = line._layout().axis.center().toPoint()
    before = line.frame.offset
    hands.drag(axis, axis + QPoint(90, 0))
    assert line.frame.offset == pytest.approx(before - 90, abs=1)
    assert line.chosen is None
    hands.press(Qt.Key.Key_End)
    assert line.frame.offset == pytest.approx(line.frame.hidden, abs=1)
    hands.click(hands.page.layout_.coarser)
    hands.press(Qt.Key.Key_Minus)
    assert line.unit is Unit.YEAR
    assert not hands.page.layout_.coarser.isEnabled()


def test_ctrl_and_the_wheel_zoom_the_window_not_the_line(hands: Hands) -> None:
    width = hands.line.minimumSizeHint().width()
    hands.wheel(120, 2027, Qt.KeyboardModifier.ControlModifier)
    assert hands.line.unit is Unit.YEAR
    assert hands.line.minimumSizeHint().width() > width
    hands.desk.zoom(100)


def test_a_tile_lists_its_days_and_shows_them_on_the_line(hands: Hands) -> None:
    hands.choose_tile("past")
    assert hands.line.chosen == DayRange(None, DAY - dt.timedelta(1))
    assert len(hands.whens()) == hands.page.tiles.tile("past").count
    assert hands.headings()[0] == "已到期"
    hands.choose_tile("30")
    assert hands.page.layout_.body.currentWidget() is hands.page.layout_.empty
    assert "2026年11月20日至2026年12月20日没有到期的事项" in hands.page.layout_.empty_text.text()
    hands.click(hands.page.layout_.empty_button)
    assert hands.page.tiles.tile("all").isChecked()
    hands.click_column(2030)
    assert not any(hands.page.tiles.tile(each.key).isChecked() for each in due_plan.TILES)


def test_documents_that_expire_are_a_list_of_their_own_with_the_words_they_say_it_in(
    hands: Hands, library: Library
) -> None:
    hands.choose_tile("expiring")
    assert hands.headings() == ["尚未失效的文件", "已失效的文件"]
    rows = hands.model.rows_at_hand()
    quoted = [each for each in library.documents() if each.expires_quote]
    assert {row.document_id for row in rows} == {each.id for each in quoted}
    for document in quoted:
        assert document.expires_quote
        row = next(each for each in rows if each.document_id == document.id)
        assert document.expires_quote.text in row.what
    assert not hands.page.layout_.collect_button.isEnabled()
    sign = hands.line._marks()[0]
    lane = hands.line._layout().lane
    place = QPointF(lane.left() + sign.x, lane.center().y())
    assert sign.documents[0].title in hands.line.tip_at(place)
    hands.choose_tile("all")
    hands.bot.mouseClick(hands.line.viewport(), LEFT, NONE, place.toPoint())
    hands.settle()
    assert hands.page.tiles.tile("expiring").isChecked()


def test_enter_goes_to_the_place_and_space_collects_the_measure(hands: Hands) -> None:
    wanted: list[tuple[str, object]] = []
    navigator = hands.desk.window.workspace.navigator
    navigator.document_wanted.connect(lambda each, span: wanted.append((each, span)))
    row = hands.list.current_row()
    assert row is not None
    hands.bot.keyClick(hands.list, Qt.Key.Key_Space)
    assert hands.desk.pack() == [row.measure_id]
    assert hands.list.currentIndex().data(DueRole.COLLECTED) is True
    hands.bot.keyClick(hands.list, Qt.Key.Key_Space)
    assert hands.desk.pack() == []
    hands.bot.keyClick(hands.list, Qt.Key.Key_Down)
    following = hands.list.current_row()
    assert following is not None
    assert following.measure_id != row.measure_id
    hands.bot.keyClick(hands.list, Qt.Key.Key_Return)
    assert wanted == [(following.document_id, following.span)]
    assert hands.desk.window.stack.entry.key == "documents"


def test_a_click_on_a_title_goes_to_the_measure(hands: Hands) -> None:
    from desktop.widgets.due_row import tick_box, title_place

    index = hands.list.currentIndex()
    row = hands.list.current_row()
    assert row is not None
    area = hands.list.visualRect(index)
    hands.bot.mouseClick(hands.list.viewport(), LEFT, NONE, tick_box(area).center())
    assert hands.desk.pack() == [row.measure_id]
    place = title_place(area, row, roomy=hands.list.roomy).center()
    hands.bot.mouseClick(hands.list.viewport(), LEFT, NONE, place)
    hands.settle()
    assert hands.desk.window.stack.entry.key == "search"
    assert hands.desk.shown().measure.id == row.measure_id


def test_measures_of_chosen_items_are_compared(hands: Hands) -> None:
    wanted: list[tuple[str, ...]] = []
    hands.desk.window.workspace.navigator.comparison_wanted.connect(wanted.append)
    first = hands.list.current_row()
    hands.bot.keyClick(hands.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    second = hands.list.current_row()
    assert first
    assert second
    hands.page.compare_chosen()
    assert wanted == [(first.measure_id, second.measure_id)]
    hands.settle()


def test_the_keys_pass_over_the_headings(hands: Hands) -> None:
    hands.whens()
    seen = []
    for _ in range(hands.model.rowCount()):
        seen.append(hands.list.currentIndex().row())
        hands.bot.keyClick(hands.list, Qt.Key.Key_Down)
    assert not set(seen) & set(hands.model.plan.heading_rows)
    hands.bot.keyClick(hands.list, Qt.Key.Key_Home)
    assert hands.list.currentIndex().row() == hands.model.plan.row_of(0)
    hands.bot.keyClick(hands.list, Qt.Key.Key_End)
    assert hands.list.currentIndex().row() == hands.model.rowCount() - 1


def test_all_measures_of_the_list_are_collected_those_not_fetched_too(
    hands: Hands, library: Library
) -> None:
    ids = {
        each.measure_id
        for each in expected(library, Filters(), Stretch(limit=0)).items
        if each.measure_id
    }
    hands.click(hands.page.layout_.collect_button)
    assert set(hands.desk.pack()) == ids


def test_the_list_is_copied_as_a_table_with_citations(hands: Hands, library: Library) -> None:
    hands.click(hands.page.layout_.copy_button)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == expected(library, Filters(), Stretch(limit=0)).total + 1
    hands.bot.keyClick(hands.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heads, line = QGuiApplication.clipboard().text().split("\n")
    row = hands.list.current_row()
    assert row is not None
    assert line.split("\t")[-1] == row.citation
    assert heads.split("\t")[0] == "期限"
    hands.page.copy_chosen(with_text=False)
    assert QGuiApplication.clipboard().text() == row.citation


def test_of_stretches_scrolled_past_only_the_last_ones_are_read(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    offsets = [PAGE * number for number in range(9)]
    forgotten: list[int] = []
    monkeypatch.setattr(hands.model, "forget", forgotten.append)
    for offset in offsets:
        hands.model.page_wanted.emit(offset)
    assert forgotten == offsets[:-3]
    hands.settle()
    assert forgotten == offsets[:-3]


def test_what_is_chosen_becomes_a_filter_of_every_page(hands: Hands) -> None:
    assert not hands.page.layout_.filter_button.isEnabled()
    hands.click_column(2027)
    total = hands.line.columns[2027].total
    hands.click(hands.page.layout_.filter_button)
    assert hands.desk.chips() == ["期限：2027 年"]
    assert hands.page.tiles.tile("all").count == total
    outside = hands.page.layout_.outside
    assert "项不在期限筛选之内" in outside.text()
    hands.click(outside)
    assert hands.desk.chips() == []
    assert not outside.isVisible()


def test_measures_without_a_deadline_are_counted_and_one_click_away(
    hands: Hands, library: Library
) -> None:
    count = library.search(SearchRequest(filters=Filters(no_deadline=True, as_of=DAY))).total
    assert f"另有 {count} 条措施未写明期限" in hands.page.layout_.undated.text()
    hands.click(hands.page.layout_.undated)
    assert hands.desk.window.stack.entry.key == "search"
    assert hands.desk.chips() == ["期限：无期限"]
    assert hands.desk.page.results.rowCount() == count
    hands.desk.go("deadlines")
    hands.settle()
    assert hands.page.layout_.empty_text.text().startswith(f"这 {count} 条措施都没有写明期限")


def test_words_filters_and_day_are_followed_at_once(hands: Hands, library: Library) -> None:
    query = hands.desk.window.workspace.query
    hands.desk.type_words("技术经理人")
    hands.settle()
    found = library.schedule(SearchRequest("技术经理人", Filters(as_of=DAY)), Stretch())
    assert hands.page.tiles.tile("all").count == found.total
    assert hands.model.plan.items == found.total
    query.set_as_of(dt.date(2028, 1, 1))
    hands.settle()
    past = sum(each.total for each in found.days if each.day.year < 2028)
    assert hands.page.tiles.tile("past").count == past > 0
    hands.desk.type_words("没有这样的词")
    hands.settle()
    assert "没有措施符合" in hands.page.layout_.empty_text.text()
    hands.desk.type_words("部门:没有这个部门")
    hands.desk.press_enter()
    hands.settle()
    assert "没有这个部门" in hands.page.layout_.empty_text.text()
    assert {hands.page.tiles.tile(each.key).count for each in due_plan.TILES} == {None}
    assert not hands.line.columns, "no figure of another question stays"
    hands.click_column(2027)
    hands.line.setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Plus)
    hands.wheel(-120, 2027)
    query.clear_filters()
    hands.settle()
    assert hands.page.layout_.body.currentWidget() is hands.list


def test_the_page_is_found_as_it_was_left(
    make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    hands = Hands(make_desk(tmp_path))
    hands.click(hands.page.layout_.finer)
    hands.choose_tile("past")
    hands.desk.window.close()
    again = Hands(make_desk(tmp_path))
    assert again.line.unit is Unit.QUARTER
    assert again.page.tiles.tile("past").isChecked()
    assert again.headings()[0] == "已到期"


def test_a_question_asked_while_an_older_one_is_under_way_is_the_one_answered(
    hands: Hands,
) -> None:
    for key in ("past", "later", "expiring", "30", "later"):
        hands.page.tiles.chosen.emit(key)
    hands.settle()
    assert hands.model.plan.items == hands.page.tiles.tile("later").count
    assert hands.desk.library.threads, "asked off the window's thread"


def test_every_pane_is_reached_and_everything_has_a_name(hands: Hands) -> None:
    window = hands.desk.window
    for pane, inner in hands.page.panes():
        inner.setFocus()
        assert window.focusWidget() is inner
        assert pane is inner or pane.isAncestorOf(inner)
        assert inner.accessibleName()
    for button in hands.page.findChildren(QPushButton):
        assert button.accessibleName() or not button.isVisible(), button.text()


def test_where_the_page_scrolls_the_list_comes_with_the_keyboard(hands: Hands) -> None:
    hands.desk.zoom(200)
    for inner in (hands.list, hands.line, hands.list):
        inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        seen = inner.viewport().visibleRegion().boundingRect().height()
        assert seen >= min(inner.viewport().height(), hands.page.height()) - 1
    hands.desk.zoom(100)


@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut_at_any_zoom(hands: Hands, zoom: int) -> None:
    hands.desk.zoom(zoom)
    hands.settle()
    for button in hands.page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    for each in due_plan.TILES:
        tile = hands.page.tiles.tile(each.key)
        assert tile.width() >= tile.sizeHint().width()
        assert tile.height() >= tile.sizeHint().height()
    widest = max(hands.line.columns.values(), key=lambda each: each.total)
    metrics = QFontMetricsF(theme.font(0.85))
    room = hands.line.frame.column_width
    assert metrics.horizontalAdvance(str(widest.total)) <= room - 2, "every column has its count"
    assert hands.line.height() >= hands.line.minimumSizeHint().height()
    assert hands.page.tiles.width() <= hands.page.width()
    hands.desk.zoom(100)


def test_the_model_of_the_list_keeps_qts_rules(library: Library) -> None:
    model = DueModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    request = SearchRequest(filters=Filters(as_of=DAY))
    first = library.schedule(request, Stretch(limit=PAGE))
    plan = due_plan.plan(first, DuePart.DATED, DayRange())
    model.show(plan, due_rows(library, first.items, DAY))
    wanted.clear()
    last = model.index(model.rowCount() - 1)
    assert last.data() == "正在读取…"
    assert wanted == [PAGE]
    model.forget(PAGE)
    last.data()
    assert wanted == [PAGE, PAGE]
    rest = library.schedule(request, Stretch(offset=PAGE, limit=PAGE))
    rows = due_rows(library, rest.items, DAY)
    model.add(PAGE, rows)
    assert last.data(DueRole.ROW) == rows[-1]
    wishes: list[tuple[str, bool]] = []
    model.collect_wanted.connect(lambda each, wish: wishes.append((each, wish)))
    item = model.index(plan.row_of(0))
    model.setData(item, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert wishes == [(item.data(DueRole.ID), True)]
    model.set_collected([item.data(DueRole.ID)])
    assert item.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    heading = model.index(0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert not model.setData(heading, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.show(due_plan.Plan([]), ())
    assert model.rowCount() == 0
    del tester


def test_a_hundred_thousand_items_of_forty_years_are_laid_out_in_no_time(hands: Hands) -> None:
    days = tuple(
        DueDay(dt.date(year, month, 28), 200, 0)
        for year in range(2000, 2040)
        for month in range(1, 13)
    )
    schedule = Schedule(DAY, days, (), 0, 0, 0, 1)
    for unit in Unit:
        hands.line.set_unit(unit)
        hands.line.show_schedule(schedule, timeline.every_column(schedule))
        assert sum(each.total for each in hands.line.columns.values()) == 96_000
        hands.line.viewport().grab()
        labels = timeline.every(hands.line.frame.column_width, 40)
        assert labels * hands.line.frame.column_width >= 40
    plan = due_plan.plan(schedule, DuePart.DATED, DayRange())
    hands.model.show(plan, ())
    assert hands.model.rowCount() == 96_000 + len(plan.heading_rows)
    hands.bot.keyClick(hands.list, Qt.Key.Key_End)
    assert hands.list.currentIndex().row() == hands.model.rowCount() - 1
