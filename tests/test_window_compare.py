"""对比 in the window, driven as a person would."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu

from desktop import theme
from desktop.comparison import MeasureLink, MoreLink, PlaceLink
from desktop.models.comparison import ComparisonModel, ComparisonRole
from desktop.pages.compare import ComparePage
from desktop.widgets import comparison_menu
from index.query import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex

    from desktop.library import Library
    from desktop.widgets.comparison_view import ComparisonView
    from tests.window_desk import Desk

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def ids(library: Library) -> list[str]:
    """Measures of three provinces, two of each first."""
    found = library.find(SearchRequest("中试", limit=0))
    places: dict[str, list[str]] = {}
    for each in found:
        places.setdefault(each.split("-")[0], []).append(each)
    assert len(places) == 3
    return [own[at] for at in range(3) for own in places.values() if len(own) > at]


def page(desk: Desk) -> ComparePage:
    found = desk.window.page
    assert isinstance(found, ComparePage)
    return found


def compare(desk: Desk, *ids: str) -> ComparePage:
    desk.window.workspace.navigator.compare(*ids)
    desk.settle()
    return page(desk)


def go(desk: Desk) -> ComparePage:
    desk.window.show_page("compare")
    desk.settle()
    return page(desk)


def shown(view: ComparisonView) -> list[str]:
    model = view.model()
    heads = range(model.columnCount())
    role = ComparisonRole.HEAD
    return [model.headerData(at, Qt.Orientation.Horizontal, role).key for at in heads]


def rows(view: ComparisonView) -> list[str]:
    model = view.model()
    return [model.headerData(at, Qt.Orientation.Vertical) for at in range(model.rowCount())]


def cell(view: ComparisonView, row: str, column: int) -> QModelIndex:
    return view.model().index(rows(view).index(row), column)


def click_link(desk: Desk, view: ComparisonView, index: QModelIndex, link: object) -> None:
    """Click where a link of a cell is painted."""
    view.scrollTo(index)
    area = view.visualRect(index)
    place = next(
        QPoint(x, y)
        for y in range(area.top(), min(area.bottom(), view.viewport().height()), 3)
        for x in range(area.left(), area.right(), 5)
        if view._link_at(QPoint(x, y))[1] == link
    )
    desk.qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def test_measures_are_added_at_the_end_and_the_oldest_stay(desk: Desk, ids: list[str]) -> None:
    view = compare(desk, *ids[:2]).view
    compare(desk, *ids[1:7])
    assert shown(view) == ids[:6]
    assert view.currentIndex().column() == 1, "the first of those asked for is in hand"
    assert "有 1 条没有加入" in desk.window.messages.text
    compare(desk, ids[2])
    assert shown(view) == ids[:6]


def test_the_comparison_is_found_again_as_it_was_left(
    make_desk: Callable[[Path], Desk], tmp_path: Path, ids: list[str]
) -> None:
    first = make_desk(tmp_path)
    left = compare(first, *ids[:3])
    left.bar.differing.click()
    first.window.close()
    again = go(make_desk(tmp_path))
    assert shown(again.view) == ids[:3]
    assert again.bar.differing.isChecked()
    assert again.bar.marked.isChecked()


def test_columns_go_and_move_by_keys_and_by_mouse(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:4])
    view = one.view
    view.setFocus()
    view.take_up(0, 0)
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    desk.settle()
    assert shown(view) == [ids[1], ids[0], ids[2], ids[3]]
    assert view.currentIndex().column() == 1, "what was moved stays in hand"
    QTest.keyClick(view, Qt.Key.Key_Left, CONTROL)
    desk.settle()
    assert shown(view) == ids[:4]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    desk.settle()
    assert shown(view) == ids[1:4]
    heads = view.heads
    desk.qtbot.mouseClick(heads.viewport(), LEFT, pos=heads.cross_at(2).center())
    desk.settle()
    assert shown(view) == ids[1:3]


def test_a_head_is_dragged_to_another_place(desk: Desk, ids: list[str]) -> None:
    view = compare(desk, *ids[:3]).view
    heads = view.heads
    start = QPoint(heads.sectionViewportPosition(0) + 30, heads.height() - 8)
    end = QPoint(heads.sectionViewportPosition(2) + heads.sectionSize(2) - 40, heads.height() - 8)
    QTest.mousePress(heads.viewport(), LEFT, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(heads.viewport(), start + (end - start) * (step / 10))
    QTest.mouseRelease(heads.viewport(), LEFT, pos=end)
    desk.qtbot.waitUntil(lambda: shown(view) == [ids[1], ids[2], ids[0]])
    assert [heads.visualIndex(at) for at in range(3)] == [0, 1, 2]


def test_a_fact_leads_to_its_place_in_the_document(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:3])
    asked: list[tuple[str, object]] = []
    navigator = desk.window.workspace.navigator
    navigator.document_wanted.connect(lambda document, span: asked.append((document, span)))
    row = next(
        name
        for name in ("目标", "资金支持", "引用文件", "效力")
        if any(cell(one.view, name, at).data(ComparisonRole.CELL).links for at in range(3))
    )
    index = next(
        cell(one.view, row, at)
        for at in range(3)
        if cell(one.view, row, at).data(ComparisonRole.CELL).links
    )
    piece = index.data(ComparisonRole.CELL).links[0]
    assert isinstance(piece.link, PlaceLink)
    click_link(desk, one.view, index, piece.link)
    assert asked == [(piece.link.document_id, piece.link.span)]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_enter_follows_the_only_link_and_offers_several(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:3])
    followed: list[object] = []
    one.view.followed.disconnect(one.follow)
    one.view.followed.connect(followed.append)
    one.view.setFocus()
    index = cell(one.view, "文件与文号", 0)
    one.view.setCurrentIndex(index)
    QTest.keyClick(one.view, Qt.Key.Key_Return)
    assert [type(each) for each in followed] == [PlaceLink]
    several = next(
        each
        for name in rows(one.view)
        for each in (cell(one.view, name, at) for at in range(3))
        if len(each.data(ComparisonRole.CELL).links) > 1
    )
    one.view.setCurrentIndex(several)
    QTest.keyClick(one.view, Qt.Key.Key_Return)
    menu = one.view.findChild(QMenu)
    assert menu is not None
    assert len(menu.actions()) == len(several.data(ComparisonRole.CELL).links)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert len(followed) == 2


def test_long_cells_fold_and_unfold(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:6])
    view = one.view
    desk.qtbot.waitUntil(view.settled)
    bodies = [cell(view, "正文", at) for at in range(6)]
    index = next(each for each in bodies if view.layout_of(each).foldable)
    before = view.rowHeight(index.row())
    view.setFocus()
    view.setCurrentIndex(index)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.rowHeight(index.row()) > before
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.rowHeight(index.row()) == before
    titles = [each.text() for each in comparison_menu.of_cell(view, index).actions()]
    assert any(each.startswith("展开") for each in titles)


def test_only_what_differs_is_shown_where_wished(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, ids[0])
    whole = rows(one.view)
    one.bar.differing.click()
    assert rows(one.view) == whole, "one measure differs from nothing"
    compare(desk, *ids[:3])
    left = rows(one.view)
    assert set(left) < set(whole) or left == whole
    table = one._whole
    assert left == [row.name for row in table.rows if row.differs]
    one.bar.differing.click()
    assert rows(one.view) == whole


def test_marks_can_be_put_off(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:3])
    desk.qtbot.waitUntil(one.view.settled)
    wanted = theme.tokens().difference

    def marked() -> bool:
        image = one.view.viewport().grab().toImage()
        size = image.size()
        return any(
            image.pixelColor(x, y).name() == wanted
            for y in range(0, size.height(), 4)
            for x in range(0, size.width(), 4)
        )

    assert marked()
    one.bar.marked.click()
    assert not marked()


def test_six_columns_keep_a_least_width_and_scroll(desk: Desk, ids: list[str]) -> None:
    view = compare(desk, *ids[:2]).view
    assert view.columnWidth(0) * 2 <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
    compare(desk, *ids[:6])
    desk.window.resize(1000, 700)
    desk.settle()
    assert view.columnWidth(0) == theme.space(46)
    assert view.horizontalScrollBar().maximum() > 0


def test_the_table_is_copied_with_its_citations(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:3])
    one.view.setFocus()
    one.view.take_up(0, 0)
    QTest.keyClick(one.view, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    lines = list(csv.reader(io.StringIO(data.text()), delimiter="\t"))
    assert len(lines) == len(rows(one.view)) + 2
    assert lines[-1][0] == "出处"
    assert all(each.startswith("《") for each in lines[-1][1:])
    assert data.hasHtml()
    one.view.setCurrentIndex(cell(one.view, "效力", 0))
    QTest.keyClick(one.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(one.view, Qt.Key.Key_C, CONTROL)
    part = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
    assert [len(part), len(part[0])] == [3, 3], "heads, one row, citations; two columns"


def test_measures_are_found_and_added_beside_the_table(desk: Desk) -> None:
    one = go(desk)
    assert "还没有要对比的措施" in one.said
    picker = one.picker
    assert picker.isVisible()
    picker.line.setFocus()
    picker.line.setText("中试")
    desk.qtbot.waitUntil(lambda: "找到的措施" in texts(picker))
    desk.settle()
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    desk.settle()
    assert len(shown(one.view)) == 1
    picker.line.clear()
    desk.qtbot.waitUntil(lambda: "同类措施（他省）" in texts(picker))
    desk.settle()
    item = next(
        picker.list.item(at)
        for at in range(picker.list.count())
        if "辽宁" in picker.list.item(at).text()
    )
    picker.list.scrollToItem(item)
    desk.qtbot.mouseClick(
        picker.list.viewport(), LEFT, pos=picker.list.visualItemRect(item).center()
    )
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    desk.settle()
    assert len(shown(one.view)) == 2
    assert not picker.isVisible(), "two measures are a comparison"
    one.bar.add.click()
    assert picker.isVisible()


def texts(picker: object) -> list[str]:
    from desktop.widgets.measure_picker import MeasurePicker

    assert isinstance(picker, MeasurePicker)
    return [picker.list.item(at).text() for at in range(picker.list.count())]


def test_the_measure_in_hand_goes_into_the_pack(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, *ids[:2])
    one.view.setFocus()
    one.view.take_up(1, 1)
    QTest.keyClick(one.view, Qt.Key.Key_Space)
    assert desk.pack() == [ids[1]]
    model = one.model
    assert model.headerData(1, Qt.Orientation.Horizontal, ComparisonRole.COLLECTED) is True
    QTest.keyClick(one.view, Qt.Key.Key_Space)
    assert desk.pack() == []
    current = one.current()
    assert current is not None
    assert current[1].id == ids[1]


def test_a_measure_no_longer_in_the_library_is_told(desk: Desk, ids: list[str]) -> None:
    one = compare(desk, ids[0], "gone-2020/1", ids[1])
    assert shown(one.view) == ids[:2]
    assert "不在资料库中" in desk.window.messages.text


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_provinces_are_compared_by_category(desk: Desk) -> None:
    one = go(desk)
    desk.qtbot.mouseClick(one.bar.modes.last_widget(), LEFT)
    desk.settle()
    assert set(shown(one.view)) == {"辽宁省", "四川省", "山东省"}
    empty = [
        each
        for name in rows(one.view)
        for each in (cell(one.view, name, at) for at in range(3))
        if not each.data(ComparisonRole.CELL).lines
    ]
    assert empty
    assert {each.data() for each in empty} == {"未见规定"}
    one.bar.provinces.click()
    ticks = one.bar.provinces.list
    assert ticks.count() == 3
    ticks.setCurrentRow(0)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    desk.settle()
    assert set(shown(one.view)) == {"四川省", "山东省"}
    ticks.setCurrentRow(1)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    desk.settle()
    assert set(shown(one.view)) == {"四川省", "山东省"}, "two are the least"
    one.bar.provinces.panel.hide()


def test_more_of_a_cell_is_searched_for(desk: Desk) -> None:
    one = go(desk)
    one.set_mode("provinces")
    desk.settle()
    found = [
        (cell(one.view, name, at), piece.link)
        for name in rows(one.view)
        for at in range(3)
        for piece in cell(one.view, name, at).data(ComparisonRole.CELL).links
        if isinstance(piece.link, MoreLink)
    ]
    index, link = found[0]
    desk.qtbot.waitUntil(one.view.settled)
    one.view.unfold(index, opened=True)
    one.view.setCurrentIndex(index)
    one.follow(link)
    desk.settle()
    filters = desk.window.workspace.query.filters
    assert (filters.provinces, filters.categories) == ((link.province,), (link.category,))
    assert desk.window.page is desk.page


def test_words_and_filters_narrow_the_provinces(desk: Desk) -> None:
    one = go(desk)
    one.set_mode("provinces")
    desk.settle()

    def links() -> int:
        return sum(len(each.data(ComparisonRole.CELL).links) for each in every(one.view))

    before, query = links(), desk.window.workspace.query
    query.confirm_words("中试")
    desk.qtbot.waitUntil(lambda: 0 < links() < before)
    query.confirm_words("没有这样的词")
    desk.qtbot.waitUntil(lambda: "没有措施" in one.said)
    query.confirm_words("期限:昨天")
    desk.qtbot.waitUntil(lambda: "“期限”没有“昨天”这个值" in one.said)


def every(view: ComparisonView) -> list[QModelIndex]:
    model = view.model()
    return [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_a_title_of_a_cell_shows_the_measure(desk: Desk) -> None:
    one = go(desk)
    one.set_mode("provinces")
    desk.settle()
    link = next(
        piece.link
        for each in every(one.view)
        for piece in each.data(ComparisonRole.CELL).links
        if isinstance(piece.link, MeasureLink)
    )
    one.follow(link)
    desk.settle()
    assert desk.shown().measure.id == link.measure_id


def test_the_table_follows_the_zoom(desk: Desk, ids: list[str]) -> None:
    view = compare(desk, *ids[:2]).view
    desk.qtbot.waitUntil(view.settled)
    before = view.rowHeight(0)
    desk.zoom(200)
    desk.qtbot.waitUntil(view.settled)
    assert view.rowHeight(0) > 1.5 * before
    desk.zoom(100)


def test_the_library_is_asked_off_the_windows_thread(desk: Desk, ids: list[str]) -> None:
    import threading

    desk.library.threads.clear()
    compare(desk, *ids[:3])
    page(desk).set_mode("provinces")
    desk.settle()
    assert desk.library.threads
    assert threading.get_ident() not in desk.library.threads


def test_the_model_is_sound(library: Library, ids: list[str]) -> None:
    from desktop import comparing_measures, comparison

    measures = library.measures(ids)
    columns = [(library.document(each.document_id), each) for each in measures]
    model = ComparisonModel()
    strict = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, strict)
    import datetime as dt

    day = dt.date(2026, 11, 20)
    for some in (columns[:2], columns[:6], columns[:1], []):
        model.show(comparing_measures.of_measures(some, day) if some else comparison.Comparison())
        model.set_collected(ids[:1])
        assert model.columnCount() == len(some)
    del tester
