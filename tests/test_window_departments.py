"""The page of departments, driven as a person does it."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from db.models import Role
from desktop import duty_lines, duty_rows, organ_names
from desktop.models.duty_list import DUE, MEASURE, DutyListModel, ListRole
from desktop.models.duty_matrix import DutyMatrixModel
from desktop.models.duty_tree import LEAD, NAME, TOTAL, DutyRole, DutyTreeModel
from desktop.pages.departments import DepartmentsPage
from desktop.widgets.duty_cells import name_area
from index.duty import EVERYBODY, Kind, Who
from index.duty_tables import DutyList, DutyMatrix
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from desktop.library import Library
    from tests.window_desk import Desk

LEFT = Qt.MouseButton.LeftButton
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning
SCIENCE = Who(Kind.FAMILY, "科技")
INDUSTRY = Who(Kind.ORGAN, "辽宁省工业和信息化厅")


@pytest.fixture
def page(desk: Desk) -> DepartmentsPage:
    return opened(desk)


def opened(desk: Desk) -> DepartmentsPage:
    page = desk.go("departments")
    assert isinstance(page, DepartmentsPage)
    desk.settle()
    return page


def click(desk: Desk, view: QAbstractItemView, index: QModelIndex) -> None:
    view.scrollTo(index)
    desk.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    desk.settle()


def press(desk: Desk, widget: QWidget, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    desk.qtbot.keyClick(widget, key, held)
    desk.settle()


def switch(desk: Desk, page: DepartmentsPage, name: str) -> None:
    found = [each for each in page.head.findChildren(QPushButton) if each.text() == name]
    desk.qtbot.mouseClick(found[0], LEFT)
    desk.settle()


def take(desk: Desk, page: DepartmentsPage, who: Who) -> None:
    index = page.tree.model.find(who)
    page.tree.view.expand(index.parent())
    click(desk, page.tree.view, index)


def labels(page: DepartmentsPage) -> list[str]:
    model = page.tree.model
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def lines(page: DepartmentsPage) -> list[str]:
    rows = page.list.rows
    return [str(rows.index(line, MEASURE).data()) for line in range(rows.rowCount())]


def test_the_department_with_most_to_do_is_shown_by_role(desk: Desk, page: DepartmentsPage) -> None:
    duties = desk.library.duties(SearchRequest())
    duty = duties.duty(SCIENCE)
    assert page.tree.who == SCIENCE
    assert page.head.title.text() == "科技（条线）"
    assert f"共 {duty.total} 条" in page.head.figures.text()
    heads = [
        line
        for line in range(page.list.rows.rowCount())
        if page.list.rows.index(line, 0).data(ListRole.HEADING)
    ]
    said = [page.list.rows.index(line, MEASURE).data() for line in heads]
    assert said == [
        f"牵头　{duty.lead} 条",
        f"按职责分工　{duty.joint} 条",
        f"参与　{duty.participant} 条",
    ]
    assert page.list.rows.rowCount() == duty.lead + duty.joint + duty.participant + 3
    desk.qtbot.waitUntil(lambda: page.list.row_in_hand() is not None)
    measure = desk.library.measure(page.list.row_in_hand().measure.id)
    assert any(one.family == "科技" and one.role is Role.LEAD for one in measure.departments)


def test_a_department_is_found_by_a_name_it_had_before(desk: Desk, page: DepartmentsPage) -> None:
    page.tree.box.setFocus()
    page.tree.box.setText("工信委")
    assert labels(page) == ["工信"]
    family = page.tree.model.index(0, NAME)
    inside = [
        page.tree.model.index(row, NAME, family) for row in range(page.tree.model.rowCount(family))
    ]
    assert INDUSTRY in {each.data(DutyRole.DUTY).who for each in inside}
    press(desk, page.tree.box, Qt.Key.Key_Return)
    assert page.tree.view.hasFocus()
    press(desk, page.tree.box, Qt.Key.Key_Escape)
    assert page.tree.box.text() == ""
    assert len(labels(page)) > 10
    page.tree.box.setText("没有这样的部门")
    assert page.tree.nothing.isVisible()
    assert "没有这样的部门" in page.tree.nothing.text()


def test_an_organ_tells_its_former_name_and_how_it_is_printed(
    desk: Desk, page: DepartmentsPage
) -> None:
    take(desk, page, INDUSTRY)
    assert page.head.title.text() == INDUSTRY.name
    told = page.head.history.text()
    assert "原 辽宁省工业和信息化委员会，2018年更名" in told
    assert "省工业和信息化厅 6、省工业和信息化委 4、省工信厅 2" in told
    assert page.list.rows.index(0, MEASURE).data() == "参与　12 条"
    press(desk, page.list, Qt.Key.Key_End)
    names = {page.list.rows.row_at(line).names for line in range(1, 13)}
    assert names == {"省工业和信息化厅", "省工业和信息化委", "省工信厅"}


def test_departments_are_sorted_by_what_is_clicked(desk: Desk, page: DepartmentsPage) -> None:
    header = page.tree.view.header()

    def column(number: int) -> list[int]:
        found = (page.tree.model.index(row, number) for row in range(1, page.tree.model.rowCount()))
        return [int(each.data() or 0) for each in found]

    assert column(TOTAL) == sorted(column(TOTAL), reverse=True)
    at = header.sectionViewportPosition(LEAD) + header.sectionSize(LEAD) // 2
    desk.qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(at, 5))
    assert column(LEAD) in (sorted(column(LEAD)), sorted(column(LEAD), reverse=True))
    assert labels(page)[0] == "全部部门"


def test_the_list_is_sorted_by_deadline_or_document(desk: Desk, page: DepartmentsPage) -> None:
    duties = desk.library.duties(SearchRequest())
    for column, sort in ((MEASURE, "document"), (DUE, "deadline")):
        page.list.horizontalHeader().sectionClicked.emit(column)
        desk.settle()
        ids = DutyList(duties, SCIENCE, sort).ids(0, 5)
        assert [page.list.rows.row_at(line).measure.id for line in range(1, 6)] == list(ids)


def test_a_click_on_the_name_shows_its_place_and_enter_the_measure(
    desk: Desk, page: DepartmentsPage
) -> None:
    wanted: list[tuple[object, ...]] = []
    navigator = desk.window.workspace.navigator
    navigator.document_wanted.connect(lambda *what: wanted.append(what))
    navigator.measure_wanted.connect(lambda *what: wanted.append(what))
    row = page.list.row_in_hand()
    index = page.list.rows.index(1, 1)
    area = name_area(page.list.visualRect(index), row)
    desk.qtbot.mouseClick(page.list.viewport(), LEFT, pos=area.center())
    document_id, span = wanted.pop()
    text = desk.library.document(document_id).text
    assert text[slice(*span)] == row.names.split("、")[0]
    desk.go("departments")
    press(desk, page.list, Qt.Key.Key_Return, shift=True)
    assert wanted.pop() == (document_id, span)
    desk.go("departments")
    press(desk, page.list, Qt.Key.Key_Return)
    assert wanted.pop() == (row.measure.id,)


def test_measures_go_into_the_pack_one_by_one_or_all(desk: Desk, page: DepartmentsPage) -> None:
    row = page.list.row_in_hand()
    press(desk, page.list, Qt.Key.Key_Space)
    assert desk.pack() == [row.measure.id]
    assert page.list.rows.index(1, MEASURE).data(ListRole.COLLECTED)
    press(desk, page.list, Qt.Key.Key_Space)
    assert desk.pack() == []
    take(desk, page, INDUSTRY)
    desk.qtbot.mouseClick(page.head.collect_button, LEFT)
    desk.settle()
    found = desk.library.search(
        SearchRequest(filters=Filters(departments=(INDUSTRY.name,)), limit=0)
    )
    assert sorted(desk.pack()) == sorted(hit.id for hit in found.hits)


def test_a_department_becomes_a_filter_of_every_page(desk: Desk, page: DepartmentsPage) -> None:
    take(desk, page, INDUSTRY)
    query = desk.window.workspace.query
    desk.qtbot.mouseClick(page.head.filter_button, LEFT)
    desk.qtbot.waitUntil(lambda: page.head.filter_button.text() == "取消筛选")
    desk.settle()
    assert query.filters.departments == (INDUSTRY.name,)
    every = page.tree.model.index(0, TOTAL)
    assert every.data() == "12", "the counts are those of the measures left"
    desk.qtbot.mouseClick(page.head.filter_button, LEFT)
    desk.qtbot.waitUntil(lambda: page.head.filter_button.text() == "作为筛选条件")
    assert query.filters.departments == ()


def test_the_matrix_says_who_does_what(desk: Desk, page: DepartmentsPage) -> None:
    switch(desk, page, "矩阵")
    rows = page.matrix.rows
    assert page.middle.currentWidget() is page.matrix
    assert rows.heads[0] == "科技"
    assert rows.is_heading(0)
    index = page.matrix.currentIndex()
    row = page.matrix.row_in_hand()
    held = [one for one in row.measure.departments if one.family == "科技"]
    assert rows.index(index.row(), 0).data() == "牵头"
    tip = rows.index(index.row(), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert f"文中写作“{held[0].name}”：牵头" in tip
    said = rows.index(index.row(), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("科技：牵头")
    wanted: list[tuple[object, ...]] = []
    desk.window.workspace.navigator.document_wanted.connect(lambda *what: wanted.append(what))
    page.matrix.setCurrentIndex(rows.index(index.row(), 0))
    press(desk, page.matrix, Qt.Key.Key_Return)
    assert wanted == [(row.document.id, held[0].span)]
    desk.go("departments")
    press(desk, page.matrix, Qt.Key.Key_Space)
    assert desk.pack() == [row.measure.id]
    switch(desk, page, "按机构")
    assert set(rows.heads) == {"辽宁省科技厅", "四川省科技厅", "山东省科技厅"}


def test_a_part_of_the_matrix_is_copied_as_a_table(desk: Desk, page: DepartmentsPage) -> None:
    switch(desk, page, "矩阵")
    rows = page.matrix.rows
    page.matrix.setCurrentIndex(rows.index(1, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(desk, page.matrix, key, shift=True)
    desk.qtbot.keyClick(page.matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    table = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert table[0] == ["省份", "文件", "条次", "措施", *rows.heads[:2]]
    assert len(table) == 3
    for line, cells in enumerate(table[1:], 1):
        assert cells[3] == rows.row_at(line).measure.title
        assert cells[4:] == [rows.cell_text(line, column) for column in range(2)]


def test_plain_words_stand_where_there_is_nothing(desk: Desk, page: DepartmentsPage) -> None:
    take(desk, page, EVERYBODY)
    assert "请在左侧选择" in page.nothing.text.text()
    take(desk, page, SCIENCE)
    desk.type_words("没有这样的词")
    desk.qtbot.waitUntil(lambda: page.tree.model.rowCount() == 0)
    desk.settle()
    assert page.nothing.isVisible()
    assert "没有措施符合" in page.nothing.text.text()
    desk.type_words("")
    desk.qtbot.waitUntil(lambda: page.tree.model.rowCount() > 0)
    desk.settle()
    assert page.middle.currentWidget() is page.list


def test_the_page_is_found_as_it_was_left(
    make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = make_desk(tmp_path)
    page = opened(desk)
    take(desk, page, INDUSTRY)
    switch(desk, page, "矩阵")
    desk.window.close()
    again = make_desk(tmp_path)
    page = opened(again)
    assert page.tree.who == INDUSTRY
    assert page.middle.currentWidget() is page.matrix


def test_no_library_is_asked_on_the_thread_of_the_window(desk: Desk, page: DepartmentsPage) -> None:
    desk.library.threads.clear()
    take(desk, page, INDUSTRY)
    switch(desk, page, "矩阵")
    assert threading.get_ident() not in desk.library.threads
    assert desk.library.threads


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, STRICT)


def test_the_models_stand_qts_tester(library: Library) -> None:
    duties = library.duties(SearchRequest())
    tree = DutyTreeModel()
    listed = DutyListModel()
    crossed = DutyMatrixModel()
    testers = [watched(each) for each in (tree, listed, crossed)]
    found = duty_lines.lines(duties)
    tree.show(found)
    held = QPersistentModelIndex(tree.find(INDUSTRY))
    assert held.isValid()
    tree.look_for(organ_names.wanted("工信委"))
    tree.sort(NAME, Qt.SortOrder.AscendingOrder)
    assert tree.find(INDUSTRY).isValid()
    tree.look_for("")
    tree.show([])
    assert tree.rowCount() == 0
    science = DutyList(duties, SCIENCE, "deadline")
    wanted: list[int] = []
    listed.stretch_wanted.connect(wanted.append)
    listed.show(science)
    assert listed.index(1, MEASURE).data() == "正在读取…"
    listed.index(2, MEASURE).data()
    assert wanted == [0], "a stretch is asked for once"
    listed.add(0, duty_rows.listed(library, science, 0, 50, duties.as_of))
    listed.set_collected([science.ids(0, 1)[0]])
    assert listed.index(1, MEASURE).data(ListRole.COLLECTED)
    listed.show(None)
    matrix = DutyMatrix(duties, EVERYBODY, by_organ=True)
    crossed.show(matrix)
    crossed.add(duty_rows.crossed(library, matrix, range(len(matrix))))
    for line in range(len(matrix)):
        if (row := crossed.row_at(line)) is not None:
            held_by = {at for at, bits in enumerate(matrix.bits(line)) if bits}
            assert set(row.cells) == held_by
    crossed.show(None)
    assert len(testers) == 3


def test_a_department_is_kept_in_the_settings_as_it_is() -> None:
    for who in (EVERYBODY, SCIENCE, INDUSTRY, Who(Kind.ORGAN, "甲:乙")):
        assert duty_lines.restored(duty_lines.kept(who)) == who
    assert duty_lines.restored("") is None
    assert duty_lines.restored("nobody:科技") is None


def test_the_page_waits_for_nothing_heavy() -> None:
    """It may be the page that the window opens with."""
    code = "import sys, desktop.pages.departments; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
