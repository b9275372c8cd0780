"""The window as a person uses it: type, click, read, collect, order, undo, print, come back."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
)

from desktop import rows, theme, wording
from desktop.models.facets import FacetRole
from desktop.models.results import ResultRole
from desktop.pages.registry import PAGES, PageEntry
from desktop.widgets import result_row, text_lines
from desktop.widgets.detail import SOURCE_TAB
from desktop.window import MainWindow
from desktop.workspace import Workspace
from index.query import Filters, SearchRequest
from tests.window_desk import LEFT, WatchedLibrary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from db.models import Span
    from desktop.library import Library
    from tests.window_desk import Desk


def test_the_first_measures_are_there_before_any_search(
    qapp_in_chinese: QApplication, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qapp_in_chinese is not None
    window = MainWindow(Workspace(tmp_path))
    qtbot.addWidget(window)
    watched: Any = WatchedLibrary(library)
    painted: list[list[str]] = []
    window.painted.connect(lambda: painted.append(list(watched.searched)))
    with qtbot.waitSignal(window.painted):
        window.show_first(watched, rows.page(library, library.browse(8), 0, Filters().day))
        window.show()
    assert painted == [[]], "nothing is searched before the first paint"
    qtbot.waitUntil(lambda: window.workspace.is_ready and window.workspace.tasks.idle())
    assert watched.searched == [""]
    window.close()


def test_typing_finds_and_marks(desk: Desk, library: Library) -> None:
    total = library.search(SearchRequest()).total
    assert len(desk.titles()) == total
    desk.type_words("中试")
    expected = library.search(SearchRequest("中试", limit=0))
    assert desk.ids() == [hit.id for hit in expected.hits]
    assert desk.bar.totals.text().startswith(f"{expected.total} 条 · ")
    assert desk.shown().measure.id == expected.hits[0].id
    marked = desk.page.detail.facts.document().find("中试")
    assert marked.charFormat().background().color().name() == theme.tokens().mark
    assert desk.library.searched.count("中试") == 1, "one search for one pause in typing"


def test_enter_searches_at_once_and_escape_clears(desk: Desk) -> None:
    box = desk.bar.box
    box.setFocus()
    box.setText("平台")
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desk.session.request is not None
    assert desk.session.request.words == "平台"
    desk.settle()
    found = len(desk.titles())
    desk.qtbot.keyClick(box, Qt.Key.Key_Escape)
    desk.settle()
    assert box.text() == ""
    assert len(desk.titles()) > found


def test_the_newest_search_wins(desk: Desk) -> None:
    desk.library.hold["科技"] = threading.Event()
    box = desk.bar.box
    box.setText("科技")
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "科技" in desk.library.searched)
    box.setText("中试")
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    desk.library.hold["科技"].set()
    desk.settle()
    assert desk.library.withdrawn == ["科技"]
    assert all("中试" in hit for hit in [desk.shown().measure.title + desk.shown().measure.text])
    assert desk.bar.totals.text().startswith(f"{len(desk.titles())} 条")
    assert desk.library._library.search(SearchRequest("中试")).total == len(desk.titles())


def test_the_library_is_never_asked_on_the_windows_thread(desk: Desk) -> None:
    desk.type_words("技术")
    desk.click_facet("province", "辽宁省")
    desk.choose(1)
    desk.page.toggle_collected()
    desk.settle()
    assert threading.get_ident() not in desk.library.threads
    assert desk.library.threads


def test_a_facet_takes_in_then_keeps_out_then_is_off_again(desk: Desk) -> None:
    desk.type_words("平台")
    before = desk.titles()
    count = desk.facets.find("province", "四川省").data(FacetRole.COUNT)
    desk.click_facet("province", "四川省")
    assert len(desk.titles()) == count
    others = desk.facets.find("province", "山东省").data(FacetRole.COUNT)
    assert others > 0, "a facet does not count against itself"
    assert desk.chips() == ["省份：四川省"]
    desk.click_facet("province", "四川省")
    assert len(desk.titles()) == len(before) - count
    assert desk.chips() == ["省份：不含 四川省"]
    assert desk.facets.find("province", "四川省").data(FacetRole.COUNT) == count
    desk.click_facet("province", "四川省")
    assert desk.titles() == before
    assert desk.chips() == []


def test_space_turns_the_choice_of_the_facet_in_hand_and_says_which(desk: Desk) -> None:
    index = desk.facets.find("province", "四川省")
    count = index.data(FacetRole.COUNT)
    desk.facet_panel.setFocus()
    desk.facet_panel.setCurrentIndex(index)
    said = []
    for _ in range(3):
        desk.qtbot.keyClick(desk.facet_panel, Qt.Key.Key_Space)
        desk.settle()
        said.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == [f"四川省，{count} 条，{state}" for state in ("包含", "排除", "未选")]


def test_a_chip_and_clear_all_take_filters_off(desk: Desk) -> None:
    total = len(desk.titles())
    desk.click_facet("province", "辽宁省")
    desk.click_facet("status", "expired")
    some = len(desk.titles())
    first = desk.chip_bar.findChildren(QPushButton, "chip")[0]
    desk.qtbot.mouseClick(first, LEFT)
    desk.settle()
    assert not desk.window.workspace.query.filters.provinces
    assert len(desk.titles()) >= some
    clear = desk.chip_bar.findChildren(QPushButton, "link")[-1]
    desk.qtbot.mouseClick(clear, LEFT)
    desk.settle()
    assert len(desk.titles()) == total


def test_leading_departments_alone(desk: Desk, library: Library) -> None:
    desk.click_facet("department", "财政")
    every = len(desk.titles())
    lead = desk.facet_panel.findChildren(QPushButton, "segment")[1]
    assert lead.text() == "牵头"
    desk.qtbot.mouseClick(lead, LEFT)
    desk.settle()
    led = [
        measure.id
        for measure in library.measures(desk.ids())
        if any(d.family == "财政" and d.role == "lead" for d in measure.departments)
    ]
    assert led == desk.ids()
    assert len(led) < every


def test_an_empty_answer_says_why_and_what_to_drop(desk: Desk) -> None:
    desk.click_facet("province", "山东省")
    desk.type_words("甲乙丙丁")
    assert desk.page.middle.currentWidget() is desk.page.empty
    assert "甲乙丙丁" in desk.page.empty.text
    offers = desk.offers()
    assert list(offers) == ["去掉检索词“甲乙丙丁”"], "the words are nowhere, in no province either"
    assert "可以换一个说法" in desk.page.empty.text
    desk.qtbot.mouseClick(offers["去掉检索词“甲乙丙丁”"], LEFT)
    desk.settle()
    assert desk.page.middle.currentWidget() is desk.page.list
    assert desk.titles()


def test_a_library_of_nothing_asks_for_no_filter_to_be_dropped(desk: Desk) -> None:
    desk.page.empty.explain(SearchRequest(), {})
    assert "去掉" not in desk.page.empty.text
    assert "资料库中没有措施" in desk.page.empty.text
    assert not desk.offers()


def test_every_fact_leads_to_its_place_in_the_original(desk: Desk, library: Library) -> None:
    measures = library.measures(desk.ids())
    wanted = next(
        m for m in measures if m.departments and m.targets and m.funding and len(m.targets) < 4
    )
    desk.window.page.open_measure(wanted.id)
    desk.settle()
    document = desk.shown().document
    detail = desk.page.detail
    department, target, sum_ = wanted.departments[-1], wanted.targets[0], wanted.funding[0]
    for text, place in (
        (department.name, department.span),
        (wording.target_value(target), target.span),
        (wording.funding_value(sum_), sum_.span),
    ):
        detail.tabs.setCurrentIndex(0)
        desk.follow(text)
        assert detail.tabs.currentIndex() == SOURCE_TAB
        assert detail.text() is detail.source
        assert detail.source.marked_text() == document.text[slice(*place)]
        cursor = detail.source.textCursor()
        assert detail.source.viewport().rect().contains(detail.source.cursorRect(cursor))


def test_the_sections_follow_the_tabs(desk: Desk) -> None:
    desk.type_words("中试")
    detail = desk.page.detail
    for tab in range(1, SOURCE_TAB):
        detail.tabs.setCurrentIndex(tab)
        assert detail.text() is detail.facts
    assert detail.facts.verticalScrollBar().value() > 0
    detail.facts.verticalScrollBar().setValue(0)
    assert detail.tabs.currentIndex() == 0


def test_what_is_being_read_stays_in_view_when_the_search_is_asked_anew(desk: Desk) -> None:
    desk.type_words("中试")
    detail = desk.page.detail
    detail.tabs.setCurrentIndex(2)
    bar = detail.facts.verticalScrollBar()
    place = bar.value()
    assert place > 0
    desk.window.workspace.query.set_sort("document")
    desk.window.workspace.query.set_sort("relevance")
    desk.settle()
    # The text may have come to its end above that place: the pane is still being laid out.
    assert (bar.value(), detail.tabs.currentIndex()) == (min(place, bar.maximum()), 2)
    desk.page.toggle_collected()  # the pack takes height from the pane
    desk.settle()
    assert detail.tabs.currentIndex() == 2
    assert bar.value() > 0


def test_no_line_ends_within_a_date_or_a_number_of_the_source(desk: Desk) -> None:
    desk.type_words("中试")
    labels = desk.page.detail.findChildren(QLabel)
    label = next(each for each in labels if each.text().startswith("《"))
    line = label.text().split("\n")[1]
    facts = wording.source_line(desk.shown().document, Filters().day).split(wording.BETWEEN)
    least = max(label.fontMetrics().horizontalAdvance(fact) for fact in facts)
    for width in range(least + 30, 3 * least, 7):
        layout = QTextLayout(line, label.font())
        layout.beginLayout()
        ends = []
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            ends.append(line[: row.textStart() + row.textLength()].replace("\u2060", ""))
        layout.endLayout()
        for end in ends:
            done = end.rstrip(" ·").split(wording.BETWEEN)
            assert done == facts[: len(done)], width


@pytest.mark.parametrize("by", ["command", "button"])
def test_copying_names_the_source(desk: Desk, by: str) -> None:
    desk.type_words("中试")
    shown = desk.shown()
    QGuiApplication.clipboard().clear()
    if by == "command":
        desk.window.copy_measure()
    else:
        buttons = desk.page.detail.findChildren(QPushButton)
        copy = next(button for button in buttons if button.text() == "复制并注明出处")
        desk.qtbot.mouseClick(copy, LEFT)
    text = QGuiApplication.clipboard().text()
    assert shown.measure.text in text
    assert text.endswith(wording.citation(shown.document, shown.measure))


def test_the_day_changes_what_is_in_force(desk: Desk) -> None:
    desk.click_facet("status", "expired")
    expired = len(desk.titles())
    assert expired > 0
    desk.bar.day.setDate(desk.bar.day.date().addYears(-7))
    desk.settle()
    assert desk.window.workspace.query.as_of.year == dt.datetime.now().astimezone().year - 7
    assert len(desk.titles()) < expired


def test_another_order_shows_its_first_and_a_filter_keeps_what_is_in_hand(desk: Desk) -> None:
    query = desk.window.workspace.query
    desk.choose(20)
    held = desk.shown().measure
    query.turn("province", desk.shown().document.province)
    desk.settle()
    assert desk.shown().measure == held
    query.set_sort("deadline")
    desk.settle()
    assert desk.page.list.currentIndex().row() == 0
    assert desk.page.list.verticalScrollBar().value() == 0
    assert desk.shown().measure.id == desk.ids()[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_E])
def test_lines_leave_the_commands_their_keys(desk: Desk, key: Qt.Key) -> None:
    for line in (desk.bar.box, desk.window.findChild(QLineEdit, "packName")):
        assert line is not None
        pressed = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        pressed.accept()
        line.event(pressed)
        assert not pressed.isAccepted(), "under X11 Qt's line would take it for itself"


def test_another_order_moves_nothing(desk: Desk) -> None:
    before = desk.bar.box.geometry()
    for order in ("deadline", "document", "relevance"):
        desk.bar.sort.choose(order)
        desk.settle()
        assert desk.bar.box.geometry() == before


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_a_title_in_a_narrow_list_has_a_line_of_its_own(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, zoom: int
) -> None:
    places: dict[str, QRectF] = {}
    draw = text_lines.draw

    def noted(
        painter: QPainter,
        area: QRectF,
        text: str,
        style: text_lines.Style,
        *marks: tuple[Span, ...],
    ) -> None:
        places[text] = QRectF(area)
        draw(painter, area, text, style, *marks)

    monkeypatch.setattr(text_lines, "draw", noted)
    desk.window.resize(1024, 700)
    desk.zoom(zoom)
    desk.settle()
    desk.page.list.grab()
    row = desk.page.results.index(0).data(ResultRole.ROW)
    assert places[row.title].width() == places[row.snippet].width()
    desk.zoom(100)


def test_what_stands_at_the_right_of_a_narrow_row_stays_in_its_column(desk: Desk) -> None:
    desk.window.resize(1024, 700)
    desk.zoom(200)
    desk.type_words("期限:2020 科技厅")
    view = desk.page.list
    row = view.visualRect(desk.page.results.index(1))
    assert view.model().index(1, 0).data(ResultRole.ROW).due
    box = result_row.tick_box(row)
    margin = QRect(2, box.bottom() + 3, box.right() - 2, row.bottom() - box.bottom() - 6)
    picture = view.viewport().grab(margin).toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) == 1, "nothing is drawn under the tick box"
    desk.zoom(100)


def test_the_window_comes_back_as_it_was_left(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk.zoom(130)
    desk.bar.sort.chosen.emit("deadline")
    desk.settle()
    desk.window.resize(1280, 700)
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.window.workspace.query.request.sort == "deadline"
    assert again.window.workspace.settings.number("window/zoom", 100, 200) == 130
    again.zoom(100)


def test_a_damaged_user_file_is_said(make_desk: Callable[[Path], Desk], tmp_path: Path) -> None:
    (tmp_path / "user.db").write_bytes(b"no database" * 1000)
    desk = make_desk(tmp_path)
    assert "已损坏" in desk.window.messages.text
    assert not desk.window.messages.isHidden()
    desk.window.workspace.book.add(desk.ids()[0])
    desk.settle()
    assert desk.window.workspace.book.pack.revision > 0


def test_f6_goes_round_all_panes(desk: Desk) -> None:
    desk.window.workspace.book.add(desk.ids()[0])
    desk.window.activateWindow()
    desk.bar.box.setFocus()
    places = []
    for _ in range(5):
        desk.window.next_pane(1)
        places.append(desk.window.focusWidget())
    assert places == [
        desk.facet_panel,
        desk.page.list,
        desk.page.detail.facts,
        desk.window.strip.cards,
        desk.bar.box,
    ]
    desk.window.next_pane(-1)
    assert desk.window.focusWidget() is desk.window.strip.cards


def test_tab_goes_from_the_facets_over_the_chips_to_the_results(desk: Desk) -> None:
    desk.click_facet("province", "四川省")
    desk.click_facet("status", "in_force")
    desk.window.activateWindow()
    desk.facet_panel.last_widget().setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(4):
        desk.qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        focus = desk.window.focusWidget()
        assert focus is not None
        reached.append(focus.objectName() or focus.accessibleName())
    assert reached == ["chip", "chip", "link", "检索结果"]


def test_a_page_is_one_entry_and_the_one_in_view_is_there_again(
    qapp_in_chinese: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qapp_in_chinese is not None
    alone = MainWindow(Workspace(tmp_path / "a"), PAGES[:1])
    qtbot.addWidget(alone)
    assert alone.navigation.isHidden(), "a bar with one page would do nothing"
    alone.close()
    pages = (PAGES[0], PageEntry("second", "第二页", "documents", "DocumentsPage"))
    window = MainWindow(Workspace(tmp_path / "b"), pages)
    qtbot.addWidget(window)
    window.show()
    assert window.navigation.isVisible()
    second = window.navigation.findChildren(QPushButton)[1]
    qtbot.mouseClick(second, LEFT)
    assert window.stack.currentIndex() == 1
    window.close()
    again = MainWindow(Workspace(tmp_path / "b"), pages)
    qtbot.addWidget(again)
    assert again.stack.currentIndex() == 1
    again.close()


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_wider_or_higher_than_a_small_screen(desk: Desk, zoom: int) -> None:
    desk.window.workspace.book.add(*desk.ids()[:3])
    desk.zoom(zoom)
    desk.window.resize(1366, 768)
    desk.settle()
    least = desk.window.minimumSizeHint()
    desk.zoom(100)
    assert least.width() <= 1366
    assert least.height() <= 768


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    from PySide6.QtWidgets import QWidget

    desk.window.workspace.book.add(desk.ids()[0])
    nameless = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
    ]
    assert nameless == []
