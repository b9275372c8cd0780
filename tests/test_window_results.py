"""The list of results as a person uses it: many rows; several chosen, dragged and copied."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from db.userdata import SavedSearch, UserData
from desktop import rows, wording
from desktop.models import dragged
from desktop.models.results import PAGE, ResultRole, ResultsModel
from desktop.models.searches import SearchesModel, SearchRole
from desktop.paths import user_file
from desktop.search_session import SearchSession
from desktop.widgets.results_list import ResultsList
from index.query import SearchRequest, SearchResult
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QDrag
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.rows import Row
    from tests.window_desk import Desk

MANY = 100_000
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def row(number: int) -> Row:
    return rows.Row(
        id=f"d/{number}",
        title=f"措施{number}",
        title_marks=(),
        snippet="",
        snippet_marks=(),
        source="",
        departments="",
    )


def page(offset: int, total: int = MANY) -> rows.Page:
    made = tuple(row(number) for number in range(offset, min(offset + PAGE, total)))
    return rows.Page(SearchResult(total, (), {}, 0.0, 0), offset, made)


class Long:
    """A list of a hundred thousand rows; what it asks for comes when :meth:`bring` is called."""

    def __init__(self, qtbot: QtBot) -> None:
        self.model = ResultsModel()
        self.wanted: list[int] = []
        self.model.show(page(0))
        self.view = ResultsList()
        self.view.setModel(self.model)
        self.model.page_wanted.connect(self.wanted.append)
        qtbot.addWidget(self.view)
        self.view.resize(500, 700)
        self.view.show()
        self.view.take_up(self.model.index(0))
        qtbot.waitExposed(self.view)

    def bring(self) -> None:
        QGuiApplication.processEvents()
        while self.wanted:
            self.model.add(page(self.wanted.pop()))
            QGuiApplication.processEvents()

    def in_view(self) -> list[str]:
        """Return what stands in every row that can be seen."""
        self.bring()
        height = self.view.viewport().height()
        found, y = [], 0
        while y < height and (index := self.view.indexAt(QPoint(9, y))).isValid():
            found.append(str(index.data()))
            y += self.view.rowHeight(0)
        return found


@pytest.fixture
def long_list(qapp_in_chinese: QApplication, qtbot: QtBot) -> Long:
    assert qapp_in_chinese is not None
    return Long(qtbot)


def test_keys_go_through_a_hundred_thousand_rows_without_gaps(
    long_list: Long, qtbot: QtBot
) -> None:
    view = long_list.view
    shown = view.viewport().height() // view.rowHeight(0)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == MANY - 1
    assert long_list.in_view()[-1] == f"措施{MANY - 1}"
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    above = view.currentIndex().row()
    assert MANY - 1 - 2 * shown <= above < MANY - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert long_list.in_view()[0] == "措施0"
    at = 0
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        now = view.currentIndex().row()
        assert 0 < now - at <= shown + 1, "no row is passed over"
        at = now
        assert f"措施{now}" in long_list.in_view()
    for wanted in (50_000, 7, 99_990, 31_234):
        view.scrollTo(long_list.model.index(wanted))
        assert "正在读取…" not in long_list.in_view()
        assert f"措施{wanted}" in long_list.in_view()


def test_rows_seen_long_ago_are_let_go_and_come_back(long_list: Long) -> None:
    for offset in range(0, 200 * PAGE, PAGE):
        long_list.model.index(offset).data()
        long_list.bring()
    assert len(long_list.model._rows) < 100 * PAGE
    long_list.view.scrollToBottom()
    long_list.view.scrollToTop()
    assert long_list.in_view()[0] == "措施0"
    assert long_list.model.index(0).data(ResultRole.ID) == "d/0"


def test_everything_can_be_chosen_without_being_read(long_list: Long, qtbot: QtBot) -> None:
    qtbot.keyClick(long_list.view, Qt.Key.Key_A, CTRL)
    let_go(qtbot, long_list.view)
    assert long_list.view.chosen() == (range(MANY),)
    assert long_list.view.chosen_total() == MANY
    assert long_list.model.rows_at(long_list.view.chosen()) is None
    refused: list[bool] = []
    long_list.view.drag_refused.connect(lambda: refused.append(True))
    long_list.view.startDrag(Qt.DropAction.CopyAction)
    assert refused == [True]


def test_of_pages_passed_by_only_the_last_are_fetched(desk: Desk) -> None:
    workspace = desk.window.workspace
    session = SearchSession(workspace)
    session.ask(SearchRequest())
    desk.settle()
    withdrawn: list[int] = []
    paged: list[int] = []
    session.page_withdrawn.connect(withdrawn.append)
    session.paged.connect(lambda each: paged.append(each.offset))
    wanted = [PAGE * number for number in range(40)]
    for offset in wanted:
        session.more(offset)
    desk.settle()
    assert sorted(withdrawn + paged) == wanted
    assert len(paged) <= 5
    assert paged[1] == wanted[-1], "the one wanted last comes before those that waited"


# Several chosen.


def let_go(qtbot: QtBot, view: ResultsList) -> None:
    """Let Ctrl and Shift go: without a screen Qt takes them for held down until the next key."""
    qtbot.keyRelease(view, Qt.Key.Key_Control)


def click(desk: Desk, at: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    view = desk.page.list
    view.scrollTo(desk.page.results.index(at))
    place = view.visualRect(desk.page.results.index(at)).center()
    desk.qtbot.mouseClick(view.viewport(), LEFT, modifiers, place)
    let_go(desk.qtbot, view)
    desk.settle()


def choose(desk: Desk, at: int) -> None:
    desk.page.list.take_up(desk.page.results.index(at))
    desk.settle()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_several_are_chosen_with_ctrl_and_shift_and_collected_together(desk: Desk) -> None:
    ids = desk.ids()
    choose(desk, 0)
    assert desk.page.chosen_bar.isHidden()
    click(desk, 2)
    click(desk, 4, SHIFT)
    assert desk.page.list.chosen() == (range(1), range(2, 5))
    assert desk.page.list.chosen_total() == 4
    assert not desk.page.chosen_bar.isHidden()
    desk.page.list.setFocus()
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Space)
    assert desk.pack() == [ids[0], *ids[2:5]]
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Space)
    assert desk.pack() == []
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Home)
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Down, SHIFT)
    let_go(desk.qtbot, desk.page.list)
    assert desk.page.list.chosen() == (range(2),)
    desk.type_words("平台")
    assert desk.page.chosen_bar.isHidden()


def test_all_that_was_found_is_collected_though_most_of_it_was_never_read(desk: Desk) -> None:
    everything = desk.library._library.find(SearchRequest(limit=0))
    assert len(everything) > PAGE
    desk.page.list.selectAll()
    desk.page.chosen.collect()
    desk.settle()
    assert desk.pack() == list(everything)


def test_up_to_six_are_compared_and_more_are_refused_in_words(desk: Desk) -> None:
    compared: list[tuple[str, ...]] = []
    navigator = desk.window.workspace.navigator
    navigator.comparison_wanted.disconnect()
    navigator.comparison_wanted.connect(compared.append)
    ids = desk.ids()
    choose(desk, 1)
    for at in (3, 5):
        click(desk, at)
    desk.page.compare_chosen()
    assert compared == [(ids[1], ids[3], ids[5])]
    desk.page.list.selectAll()
    desk.page.compare_chosen()
    assert len(compared) == 1
    assert "最多并列 6 条" in desk.window.messages.text


def test_several_are_copied_with_their_citations(desk: Desk) -> None:
    choose(desk, 0)
    click(desk, 3)
    ids = [desk.ids()[at] for at in (0, 3)]
    measures = [desk.library._library.measure(each) for each in ids]
    citations = [
        wording.citation(desk.library._library.document(each.document_id), each)
        for each in measures
    ]
    desk.window.copy_measure()
    desk.settle()
    for measure, citation in zip(measures, citations, strict=True):
        assert f"{measure.text}\n——{citation}" in clipboard()
    desk.window.copy_citation()
    desk.settle()
    assert clipboard() == "\n".join(citations)
    choose(desk, 0)
    desk.window.copy_citation()
    assert clipboard() == citations[0]


def test_rows_are_dragged_as_their_ids(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[tuple[str, ...]] = []

    def taken(drag: QDrag, *_: object) -> Qt.DropAction:
        carried.append(dragged.unpacked(drag.mimeData()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr("desktop.widgets.results_list.QDrag.exec", taken)
    choose(desk, 4)
    click(desk, 1)
    desk.page.list.startDrag(Qt.DropAction.CopyAction)
    ids = desk.ids()
    assert carried == [(ids[1], ids[4])]
    indexes = [desk.page.results.index(at) for at in (4, 1)]
    assert dragged.unpacked(desk.page.results.mimeData(indexes)) == (ids[1], ids[4])


def test_a_double_click_opens_the_place_in_the_document(desk: Desk) -> None:
    opened: list[tuple[str, object]] = []
    navigator = desk.window.workspace.navigator
    navigator.document_wanted.disconnect()
    navigator.document_wanted.connect(lambda one, span: opened.append((one, span)))
    view, index = desk.page.list, desk.page.results.index(2)
    measure = desk.library._library.measure(desk.ids()[2])
    place = view.visualRect(index).center()
    desk.qtbot.mouseDClick(view.viewport(), LEFT, pos=place)
    assert opened == [(measure.document_id, measure.span)]
    box = view.visualRect(index).topLeft() + QPoint(20, 20)
    desk.qtbot.mouseDClick(view.viewport(), LEFT, pos=box)
    assert len(opened) == 1, "two clicks on a tick box open nothing"


def test_the_menu_offers_what_fits_what_is_chosen(desk: Desk) -> None:
    def entries() -> dict[str, bool]:
        menu = desk.page.chosen.menu()
        found = {
            each.text().partition("\t")[0]: each.isEnabled()
            for each in menu.actions()
            if not each.isSeparator()
        }
        menu.deleteLater()
        return found

    choose(desk, 0)
    assert {"加入选编", "对比", "复制正文并注明出处", "只复制出处", "在文件中看"} <= set(entries())
    desk.page.toggle_collected()
    assert "移出选编" in entries()
    click(desk, 1)
    assert "把所选 2 条加入选编" in entries()
    assert "在文件中看" not in entries()
    desk.page.list.selectAll()
    assert entries()["对比"] is False


def test_the_menu_key_opens_the_menu_at_the_row(desk: Desk) -> None:
    wanted: list[QPoint] = []
    desk.page.list.menu_wanted.disconnect()
    desk.page.list.menu_wanted.connect(wanted.append)
    choose(desk, 1)
    nowhere = QPoint(0, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, nowhere, nowhere)
    QGuiApplication.sendEvent(desk.page.list, event)
    area = desk.page.list.visualRect(desk.page.list.currentIndex())
    assert [area.contains(desk.page.list.viewport().mapFromGlobal(at)) for at in wanted] == [True]


# What is new.


@pytest.fixture
def desk_with_news(make_desk: Callable[[Path], Desk], tmp_path: Path) -> tuple[Desk, list[str]]:
    """A window in which three measures about 平台 are new, and one is gone, since 2026-11-02."""
    first = make_desk(tmp_path / "elsewhere")
    first.type_words("平台")
    found = first.ids()
    data = UserData(user_file(tmp_path))
    data.save_search(
        replace(
            SavedSearch.new("平台", name="平台"),
            seen=frozenset([*found[3:], "gone/1"]),
            used=dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC),
        )
    )
    data.close()
    desk = make_desk(tmp_path)
    book = desk.window.workspace.searches
    book.run(book.named[0].id)
    desk.settle()
    return desk, found[:3]


def test_what_is_new_is_marked_told_and_can_be_listed_alone(
    desk_with_news: tuple[Desk, list[str]],
) -> None:
    desk, new = desk_with_news
    everything = desk.ids()
    marked = [
        each.data(ResultRole.ID)
        for each in map(desk.page.results.index, range(len(everything)))
        if each.data(ResultRole.NEW)
    ]
    assert sorted(marked) == sorted(new)
    assert desk.page.news.text == "比上次（2026-11-02）新增 3 条，少了 1 条。"
    desk.qtbot.mouseClick(desk.page.news.switch, LEFT)
    desk.settle()
    assert sorted(desk.ids()) == sorted(new)
    shown = desk.page.results.index(0).data(ResultRole.ROW)
    assert shown.snippet_marks or shown.title_marks, "the hits are marked as in the answer"
    desk.page.list.selectAll()
    desk.page.chosen.collect()
    desk.settle()
    assert sorted(desk.pack()) == sorted(new)
    desk.qtbot.mouseClick(desk.page.news.switch, LEFT)
    desk.settle()
    assert desk.ids() == everything
    desk.type_words("企业")
    assert desk.page.news.isHidden()
    assert not any(
        desk.page.results.index(at).data(ResultRole.NEW) for at in range(len(desk.ids()))
    )


def test_kept_searches_pass_qts_tester(qapp_in_chinese: QApplication) -> None:
    assert qapp_in_chinese is not None
    model = SearchesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    kept = [SavedSearch.new("省:辽宁 平台", name="辽宁平台"), SavedSearch.new("中试")]
    model.show(kept)
    model.show_count(kept[0].id, 37, 3)
    index = model.index(0)
    assert str(index.data(SearchRole.FIGURES)).startswith("37 条，新 3 · 今天")
    assert index.data(SearchRole.NEW) == 3
    renamed: list[tuple[str, str]] = []
    model.renamed.connect(lambda one, name: renamed.append((one, name)))
    assert model.setData(index, "别名")
    assert not model.setData(index, "  ")
    assert renamed == [(kept[0].id, "别名")]
    assert not model.index(1).flags() & Qt.ItemFlag.ItemIsEditable
    model.show(kept[1:])
    model.show_count("unknown", 1, 1)
    model.show([])
    assert model.rowCount() == 0
    del tester
