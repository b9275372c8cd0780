"""资料库 as a person uses it: what is installed, the check, copies, notes that were left over."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from db.userdata import Note, UserData
from desktop import installed, paths
from desktop.models import library_tables as tables
from desktop.pages.library import LibraryPage
from desktop.tasks import Then
from desktop.widgets.library_tables import COVERAGE, DOCUMENTS, NOTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library import Library
    from tests.window_desk import Desk

LEFT = Qt.MouseButton.LeftButton
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


def shown(desk: Desk) -> LibraryPage:
    desk.window.show_page("library")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    return page


@pytest.fixture
def page(desk: Desk) -> LibraryPage:
    return shown(desk)


def texts(page: LibraryPage, column: int) -> list[str]:
    model = page.tables.table().model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_it_says_what_is_installed_and_how_old(page: LibraryPage) -> None:
    info = page.workspace.library.info
    days = (dt.datetime.now().astimezone().date() - info.cutoff).days
    assert page.data.value("版本") == info.data_version
    assert page.data.value("资料截至").startswith(
        f"{info.cutoff.isoformat()}，距今 {max(0, days)} 天"
    )
    assert page.data.value("收录") == "5 份文件，89 条措施"
    assert page.data.value("指纹").replace(" ", "") == info.fingerprint
    assert page.storage.value("索引").startswith("完好")
    assert page.own.value("备份") == "还没有备份。"


def test_old_data_warn_softly(page: LibraryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.pages.library.age", lambda *_: 181)
    found = page._installed
    assert found is not None
    page._show_installed(found)
    assert "资料较旧" in page.data.value("资料截至")
    monkeypatch.setattr("desktop.pages.library.age", lambda *_: 180)
    page._show_installed(found)
    assert "资料较旧" not in page.data.value("资料截至")


def test_regions_without_documents_are_said_plainly(page: LibraryPage) -> None:
    assert page.tables.tabs.currentIndex() == COVERAGE
    names, documents = texts(page, 0), texts(page, 1)
    assert names[:3] == ["辽宁省", "山东省", "四川省"]
    assert documents[:3] == ["3", "1", "1"]
    assert set(documents[3:]) == {"未收录"}
    assert len(names) == 35


def test_documents_are_sorted_by_a_click_and_opened_by_enter(page: LibraryPage, desk: Desk) -> None:
    page.tables.tabs.setCurrentIndex(DOCUMENTS)
    table = page.tables.documents
    header = table.horizontalHeader()
    place = header.sectionViewportPosition(4) + header.sectionSize(4) // 2
    point = header.rect().center()
    point.setX(place)
    desk.qtbot.mouseClick(header.viewport(), LEFT, pos=point)
    figures = [int(each) for each in texts(page, 4)]
    assert figures in (sorted(figures), sorted(figures, reverse=True))
    assert len(set(figures)) > 1
    wanted: list[str] = []
    desk.window.workspace.navigator.document_wanted.connect(lambda one, _: wanted.append(one))
    table.setFocus()
    table.selectRow(0)
    desk.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted == [
        {
            11: "liaoning-2024-tech-enterprises",
            35: "liaoning-2018-transfer-plan",
            10: "liaoning-research-services",
        }[figures[0]]
    ]


def test_the_check_says_that_all_is_whole(page: LibraryPage, desk: Desk) -> None:
    desk.qtbot.mouseClick(page.check_button, LEFT)
    assert page.check_button.text() == "取消检查"
    desk.settle()
    assert "结构完好" in page.storage.value("完整性")
    assert page.check_button.text() == "检查完整性"
    assert page.progress.isHidden()


def test_the_check_can_be_given_up(page: LibraryPage, desk: Desk) -> None:
    desk.qtbot.mouseClick(page.check_button, LEFT)
    desk.qtbot.mouseClick(page.check_button, LEFT)
    desk.settle()
    assert page.storage.value("完整性") == "已取消检查。"
    assert page.progress.isHidden()


def test_faults_are_told_with_what_to_do(page: LibraryPage) -> None:
    page.work.checked.emit(("a/1 的“甲”与原文第 1 至 2 字不符",))
    told = page.storage.value("完整性")
    assert "请重建资料库" in told
    assert "a/1 的“甲”" in told


def test_a_copy_of_the_users_file_is_whole(page: LibraryPage, desk: Desk, tmp_path: Path) -> None:
    note: Then[str] = Then(lambda _: None)
    desk.window.workspace.user.start(lambda data: data.set_note("sichuan-2025-34/1", "甲"), note)
    target = tmp_path / "备份.db"
    page.work.copy(target)
    desk.settle()
    with closing(UserData(target)) as copied:
        assert copied.note("sichuan-2025-34/1") == "甲"


def test_notes_that_were_left_over_are_shown_copied_and_deleted(
    make_desk: Callable[[Path], Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(UserData(paths.user_file(tmp_path))) as data:
        data.set_note("gone/1", "记得核对", title="某措施", source="《某文件》第一条")
    desk = make_desk(tmp_path)
    monkeypatch.setattr(desk.library, "withdrawn_notes", lambda: _left(tmp_path), raising=False)
    page = shown(desk)
    assert page.tables.tabs.isTabVisible(NOTES)
    page.tables.tabs.setCurrentIndex(NOTES)
    page.tables.notes.selectRow(0)
    assert page.tables.note_text.text() == "记得核对"
    desk.qtbot.mouseClick(page.tables.copy_note, LEFT)
    assert QGuiApplication.clipboard().text() == "某措施\n记得核对\n——《某文件》第一条"
    desk.qtbot.mouseClick(page.tables.delete_note, LEFT)
    desk.settle()
    assert not page.tables.tabs.isTabVisible(NOTES)
    assert _left(tmp_path) == ()
    page.work._restore_note(Note("gone/1", "记得核对", "某措施", "《某文件》第一条"))
    desk.settle()
    assert page.tables.tabs.isTabVisible(NOTES)
    assert [one.text for one in _left(tmp_path)] == ["记得核对"]


def _left(folder: Path) -> tuple[Note, ...]:
    with closing(UserData(paths.user_file(folder))) as data:
        text = data.note("gone/1")
    return (Note("gone/1", text, "某措施", "《某文件》第一条"),) if text else ()


def test_the_library_is_built_anew_when_that_is_confirmed(
    page: LibraryPage, desk: Desk, tmp_path: Path
) -> None:
    desk.qtbot.mouseClick(page.build_button, LEFT)
    buttons = {each.text(): each for each in page.question.findChildren(QPushButton)}
    desk.qtbot.mouseClick(buttons["取消"], LEFT)
    desk.settle()
    assert not (tmp_path / "library").exists()
    desk.qtbot.mouseClick(page.build_button, LEFT)
    buttons = {each.text(): each for each in page.question.findChildren(QPushButton)}
    told: list[str] = []
    desk.window.workspace.notices.told.connect(lambda notice: told.append(notice.text))
    desk.qtbot.mouseClick(buttons["重建"], LEFT)
    assert page.build_button.text() == "取消重建"
    desk.settle()
    assert (tmp_path / "library" / "current").is_file()
    assert told[0].startswith("资料库已重建")
    assert page.build_button.text() == "重建资料库…"


def test_the_tables_are_as_qt_wants_them(library: Library) -> None:
    found = installed.installed(library)
    coverage, documents, notes = (
        tables.coverage_table(),
        tables.documents_table(),
        tables.notes_table(),
    )
    every = (coverage, documents, notes)
    testers = [QAbstractItemModelTester(one, STRICT) for one in every]
    coverage.show(found.coverage)
    documents.show(found.heads)
    notes.show((Note("a/1", "甲\n乙", "题", "出处"),))
    held = QPersistentModelIndex(documents.index(4, 1))
    title = held.data()
    for model in every:
        for column in range(model.columnCount()):
            model.sort(column, Qt.SortOrder.DescendingOrder)
            keys = [model.index(row, column).data() for row in range(model.rowCount())]
            assert len(keys) == model.rowCount()
    assert held.data() == title
    assert notes.index(0, 2).data() == "甲 乙"
    documents.sort(4, Qt.SortOrder.DescendingOrder)
    assert [documents.index(row, 4).data() for row in range(5)] == ["35", "17", "16", "11", "10"]
    documents.sort(-1)
    assert documents.index(0, 1).data() == found.heads[0].title
    assert len(testers) == len(every)
