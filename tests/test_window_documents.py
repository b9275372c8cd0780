"""文件 as a person uses it: the list, the text, the outline, the facts, a file of one's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester

from db.models import Status
from desktop import document_text
from desktop.models import documents as texts
from desktop.models.documents import DocumentRole, DocumentsModel
from desktop.models.outline import OutlineModel, OutlineRole
from desktop.opened_document import listed, opened
from desktop.pages.documents import DocumentsPage
from desktop.widgets import document_view
from desktop.widgets.source_view import SourceView
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.library import Library
    from desktop.opened_document import DocumentRow
    from tests.window_desk import Desk

LEFT = Qt.MouseButton.LeftButton
SICHUAN, RESEARCH = "sichuan-2025-34", "liaoning-research-services"
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def page(desk: Desk) -> DocumentsPage:
    desk.window.show_page("documents")
    desk.settle()
    found = desk.window.page
    assert isinstance(found, DocumentsPage)
    return found


def choose(page: DocumentsPage, desk: Desk, document_id: str) -> None:
    row = page.model.row_of(document_id)
    assert row is not None
    area = page.list.visualRect(page.model.index(row))
    desk.qtbot.mouseClick(page.list.viewport(), LEFT, pos=area.center())
    desk.settle()


def in_view(page: DocumentsPage) -> str:
    """Return the text between the first and the last visible character."""
    view = page.pane.view
    size = view.viewport().size()
    cursor = view.cursorForPosition(view.viewport().rect().topLeft())
    last = view.cursorForPosition(view.viewport().rect().bottomRight())
    assert size.height() > 100
    cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def ids(page: DocumentsPage) -> list[str]:
    return [row.id for row in page.model.rows]


def test_all_documents_are_listed_and_the_first_is_open(page: DocumentsPage, desk: Desk) -> None:
    assert len(ids(page)) == 5
    assert page.pane.heading()[0] == page.model.rows[0].title
    choose(page, desk, SICHUAN)
    title, line, validity = page.pane.heading()
    assert title == "四川省加快推进科技服务业高质量发展实施方案(2025—2030年)"
    assert "川办发〔2025〕34号" in line
    assert "现行有效" in validity
    assert page.pane.view.whole
    assert page.pane.view.toPlainText() == desk.library.document(SICHUAN).text


def test_the_first_document_is_read_from_its_beginning(page: DocumentsPage) -> None:
    view = page.pane.view
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().value() == 0
    assert view.toPlainText().startswith(in_view(page)[:20])
    assert view.textCursor().position() == 0  # the keyboard begins there, too


def test_words_and_filters_leave_documents_and_measures(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, SICHUAN)
    desk.window.workspace.query.adopt("技术经理人", Filters(provinces=("四川省", "山东省")))
    desk.qtbot.waitUntil(lambda: len(ids(page)) == 2)
    desk.settle()
    row = page.model.rows[page.model.row_of(SICHUAN) or 0]
    assert 0 < row.left < row.total
    model = page.panel.model
    left = [one for one in model.measure_ids() if model.of_measure(one).data(OutlineRole.LEFT)]
    assert tuple(left) == page.found_ids()
    assert len(left) == row.left
    text = desk.library.document(SICHUAN).text
    assert {text[slice(*hit)] for hit in page.pane.view.hits} == {"技术经理人"}
    page.collect_found()
    assert desk.pack() == left


def test_the_document_in_hand_stays_when_the_filters_leave_it_out(
    page: DocumentsPage, desk: Desk
) -> None:
    choose(page, desk, SICHUAN)
    desk.window.workspace.query.adopt("", Filters(provinces=("辽宁省",)))
    desk.qtbot.waitUntil(lambda: len(ids(page)) == 3)
    desk.settle()
    assert page.pane.heading()[0].startswith("四川省")
    assert not page.list.currentIndex().isValid()
    assert page.found_ids() == ()


def test_nothing_left_is_said(page: DocumentsPage, desk: Desk) -> None:
    desk.window.workspace.query.adopt("没有这样的词语", Filters())
    desk.qtbot.waitUntil(lambda: not ids(page))
    desk.settle()
    assert not page.pane.said()  # the document in hand stays
    page.pane.preview_closed.emit()
    assert "没有符合条件的文件" in page.pane.said()


def test_the_basis_of_the_validity_leads_to_its_place(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, RESEARCH)
    assert "有效期原则上至2027年12月31日" in page.pane.heading()[2]
    page.pane.link_followed.emit(_href(page.pane.heading()[2]))
    document = desk.library.document(RESEARCH)
    assert document.expires_quote is not None
    assert page.pane.view.place == document.expires_quote.span
    assert "有效期原则上至2027年12月31日" in in_view(page)
    choose(page, desk, "liaoning-2024-tech-enterprises")
    assert "文中未写明有效期" in page.pane.heading()[2]


def _href(html: str) -> str:
    return html.partition('href="')[2].partition('"')[0]


def test_another_day_judges_anew(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, "liaoning-2018-transfer-plan")
    assert "已过有效期" in page.pane.heading()[2]
    desk.window.workspace.query.set_as_of(dt.date(2019, 1, 1))
    desk.qtbot.waitUntil(lambda: "现行有效" in page.pane.heading()[2])
    row = page.model.rows[page.model.row_of("liaoning-2018-transfer-plan") or 0]
    assert row.status is Status.IN_FORCE


def test_the_outline_leads_to_places_and_follows_the_text(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, SICHUAN)
    tree, view = page.panel.tree, page.pane.view
    last = page.panel.model.of_measure(f"{SICHUAN}/17")
    tree.scrollTo(last)
    desk.qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(last).center())
    measure = desk.library.measure(f"{SICHUAN}/17")
    assert measure.title in in_view(page)
    current = page.current()
    assert current is not None
    assert current[1] == measure
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    follows = page.panel.model.at(view.top())
    assert tree.currentIndex() == follows
    assert follows.data(OutlineRole.START) <= view.top()


def test_enter_opens_a_measure_and_space_collects_it(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, SICHUAN)
    tree = page.panel.tree
    tree.setFocus()
    tree.setCurrentIndex(page.panel.model.of_measure(f"{SICHUAN}/3"))
    desk.qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert desk.pack() == [f"{SICHUAN}/3"]
    desk.qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert desk.pack() == []
    wanted: list[str] = []
    desk.window.workspace.navigator.measure_wanted.connect(wanted.append)
    desk.qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert wanted == [f"{SICHUAN}/3"]


def test_typing_in_the_list_finds_titles_and_numbers(page: DocumentsPage, desk: Desk) -> None:
    page.list.setFocus()
    desk.qtbot.keyClicks(page.list, "128")
    assert page.list.currentIndex().data(DocumentRole.ID) == "shandong-2025-128"
    page.list._typed_at = 0.0
    typed = QInputMethodEvent()
    typed.setCommitString("三年行动")
    QGuiApplication.sendEvent(page.list, typed)
    assert page.list.currentIndex().data(DocumentRole.ID) == "liaoning-2018-transfer-plan"
    desk.settle()
    assert "三年行动" in page.pane.heading()[0]


def test_finding_in_the_document_goes_round(page: DocumentsPage, desk: Desk) -> None:
    choose(page, desk, SICHUAN)
    page.list.setFocus()
    desk.qtbot.keyClick(page.list, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    line = page.pane.finder.line
    assert line.hasFocus()
    line.setText("中试")
    view = page.pane.view
    desk.qtbot.waitUntil(lambda: len(view.hits) > 1)
    desk.settle()
    total = len(view.hits)
    assert total == desk.library.document(SICHUAN).text.count("中试")
    assert page.pane.finder.count.text() == f"1/{total} 处"
    desk.qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.pane.finder.count.text() == f"{total}/{total} 处"
    desk.qtbot.keyClick(line, Qt.Key.Key_F3)
    assert page.pane.finder.count.text() == f"1/{total} 处"
    assert "中试" in in_view(page)
    desk.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    desk.qtbot.waitUntil(lambda: not view.hits)
    desk.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_the_words_of_the_search_are_counted_in_each_document(
    page: DocumentsPage, desk: Desk
) -> None:
    desk.window.workspace.query.adopt("技术经理人", Filters())
    desk.qtbot.waitUntil(lambda: 0 < len(ids(page)) < 5)
    choose(page, desk, SICHUAN)
    count = page.pane.finder.count
    total = desk.library.document(SICHUAN).text.count("技术经理人")
    assert count.text() == f"{total} 处"
    page.finding.step(1)
    assert count.text() == f"1/{total} 处"
    page.refresh()  # another filter that leaves the words as they are
    desk.settle()
    assert count.text() == f"1/{total} 处"
    desk.window.workspace.query.adopt("", Filters())
    desk.qtbot.waitUntil(lambda: len(ids(page)) == 5)
    desk.settle()
    assert count.text() == ""
    assert page.pane.view.hits == ()


def test_the_source_file_is_shown_and_saved_byte_for_byte(
    page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    choose(page, desk, "shandong-2025-128")
    page.pane.tabs.setCurrentIndex(1)
    desk.settle()
    content = desk.library.original("shandong-2025-128")
    shown = page.pane.original
    assert shown.shown is not None
    assert shown.shown.content == content
    assert shown.text.toPlainText() == content.decode("utf-8-sig").replace("\r\n", "\n")
    target = tmp_path / "原件.txt"
    page.originals.save(target)
    desk.settle()
    assert target.read_bytes() == content


def test_a_document_opens_at_the_place_asked_for(page: DocumentsPage, desk: Desk) -> None:
    page.pane.tabs.setCurrentIndex(1)
    document = desk.library.document(SICHUAN)
    measure = desk.library.measure(f"{SICHUAN}/9")
    desk.window.workspace.navigator.show_document(SICHUAN, measure.departments[0].span)
    desk.settle()
    assert page.pane.view.place == measure.departments[0].span
    assert page.pane.tabs.currentIndex() == 0
    assert measure.departments[0].name in in_view(page)
    assert page.list.currentIndex().data(DocumentRole.ID) == SICHUAN
    assert document.text[slice(*page.pane.view.place)] == measure.departments[0].name


def test_a_file_of_ones_own_is_looked_at(page: DocumentsPage, desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "某市措施.txt"
    source.write_text(
        "某市关于推进某事的若干措施\n\n一、建设平台\n建设平台。（责任单位：科技局）\n", "utf-8"
    )
    desk.window.show_page("search")
    desk.window.workspace.navigator.open_file(source)
    desk.settle()
    assert "未入库" in page.pane.told()
    assert page.pane.heading()[0] == "某市关于推进某事的若干措施"
    assert len(page.panel.model.measure_ids()) == 1
    page.panel.tree.setFocus()
    page.panel.tree.setCurrentIndex(page.panel.model.of_measure(page.panel.model.measure_ids()[0]))
    desk.qtbot.keyClick(page.panel.tree, Qt.Key.Key_Space)
    assert desk.pack() == []
    known = tmp_path / "已有.txt"
    known.write_bytes(desk.library.original(SICHUAN))
    page.open_file(known)
    desk.settle()
    assert "资料库中已有这份文件" in page.pane.told()
    desk.qtbot.mouseClick(page.pane.alike, LEFT)
    desk.settle()
    assert not page.pane.told()
    assert page.pane.heading()[0].startswith("四川省")


def test_a_file_is_shown_though_the_page_was_never_open(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "某市措施.txt"
    source.write_text("某市关于推进某事的若干措施\n\n一、建设平台\n建设平台。\n", "utf-8")
    desk.window.workspace.navigator.open_file(source)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, DocumentsPage)
    assert page.pane.heading()[0] == "某市关于推进某事的若干措施"
    assert not page.list.currentIndex().isValid()


def test_a_file_that_cannot_be_read_leaves_the_first_document(desk: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "空.txt"
    bad.write_text("")
    desk.window.workspace.navigator.open_file(bad)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, DocumentsPage)
    assert "空.txt" in desk.window.messages.text
    assert page.pane.heading()[0] == page.model.rows[0].title


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(
    page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    choose(page, desk, SICHUAN)
    told: list[str] = []
    desk.window.workspace.notices.told.connect(lambda notice: told.append(notice.text))
    page.open_file(tmp_path / "没有.txt")
    desk.settle()
    assert len(told) == 1
    assert "没有.txt" in told[0]
    assert page.pane.heading()[0].startswith("四川省")


def test_a_long_document_is_put_in_by_steps(
    page: DocumentsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a clock by which every step's time is up at once, a step puts in a few paragraphs."""
    document = desk.library.document(SICHUAN)
    long = replace(document, text="\n".join([document.text] * 56))
    assert len(long.text) > 300_000
    paragraphs = document_text.paragraphs(long, (), ())
    clock = SimpleNamespace(perf_counter=count(0, 0.005).__next__)
    monkeypatch.setattr(document_view, "time", clock)
    view = page.pane.view
    view.show_text(long.text, paragraphs)
    view.show_place((len(long.text) - 20, len(long.text)))
    steps, blocks = 0, view.document().blockCount()
    while not view.whole:
        view._fill()
        assert view.document().blockCount() - blocks <= 8
        steps, blocks = steps + 1, view.document().blockCount()
    assert steps >= len(paragraphs) // 8 - 1
    assert blocks == len(paragraphs)
    assert long.text[-20:].strip()[-5:] in in_view(page)


def test_the_models_are_as_qt_wants_them(library: Library) -> None:
    day = dt.date(2026, 11, 20)
    model = DocumentsModel()
    tester = QAbstractItemModelTester(model, STRICT)
    for request in (SearchRequest(), SearchRequest("技术经理人"), SearchRequest("没有这样的词")):
        found = listed(library, request, day, lambda: False)
        model.show(found.rows)
        model.show(found.rows)
        assert model.rowCount() == len(found.rows)
    outline = OutlineModel()
    other = QAbstractItemModelTester(outline, STRICT)
    for document_id in (SICHUAN, "liaoning-2018-transfer-plan"):
        shown = opened(library, document_id)
        outline.show(shown.outline, stored=True)
        outline.set_left({shown.measures[0].id})
        outline.set_collected((shown.measures[1].id,))
        index = outline.of_measure(shown.measures[1].id)
        assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        assert not index.data(OutlineRole.LEFT)
        outline.show(shown.outline, stored=False)
        assert outline.of_measure(shown.measures[1].id).data(Qt.ItemDataRole.CheckStateRole) is None
    outline.show((), stored=False)
    assert tester.model() is model
    assert other.model() is outline


def test_of_thousands_of_documents_only_those_in_view_are_painted(
    page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    source = texts.source

    def counted(row: DocumentRow) -> str:
        painted.append(row.id)
        return source(row)

    monkeypatch.setattr(texts, "source", counted)
    first = page.model.rows[0]
    rows = tuple(replace(first, id=f"d{n}", title=f"关于第{n}项工作的意见") for n in range(5000))
    page.model.show(rows)
    page.list.scrollToBottom()
    page.list.viewport().grab()
    rows_in_view = page.list.viewport().height() // page.list.sizeHintForRow(0) + 2
    assert "d4999" in painted
    assert len(set(painted)) <= rows_in_view
    assert page.list.uniformItemSizes()


def test_a_long_original_is_shown_at_a_place(page: DocumentsPage, desk: Desk, qtbot: QtBot) -> None:
    document = desk.library.document(SICHUAN)
    long = replace(document, id="long", text="\n".join([document.text] * 56))
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(page.pane.size())
    view.show()
    place = (len(long.text) - 30, len(long.text) - 20)
    view.show_place(long, (place[0] - 100, len(long.text)), place)
    assert view.toPlainText() == long.text
    assert view.marked_text() == long.text[slice(*place)]
    assert view.viewport().rect().contains(view.cursorRect(view.textCursor()).center())


def test_the_text_has_room_at_200_per_cent_until_the_user_gives_it_less(
    page: DocumentsPage, desk: Desk
) -> None:
    desk.window.set_zoom(200)
    desk.window.resize(1366, 740)
    desk.settle()
    desk.window.grab()
    pane, finder = page.pane, page.pane.finder
    assert pane.width() > max(page.list.width(), page.panel.width())
    assert pane.tabs.tabRect(1).right() < pane.tabs.width()
    assert finder.line.geometry().right() < finder.count.x()
    page.splitter.moveSplitter(page.list.width() + 60, 1)
    desk.window.grab()
    chosen = page.splitter.sizes()
    desk.window.resize(desk.window.width(), desk.window.height() - 20)
    desk.window.grab()
    assert page.splitter.sizes() == chosen
