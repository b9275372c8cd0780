"""The pack in the window: collected, put in order, kept, remarked on and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
)

from desktop.models.results import ResultRole
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.window_desk import Desk


def test_collect_order_undo_and_come_back(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    ids = desk.ids()
    for row in (0, 2, 4):
        desk.choose(row)
        desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Space)
    assert desk.pack() == desk.cards() == [ids[0], ids[2], ids[4]]
    cards = desk.window.strip.cards
    cards.setCurrentIndex(cards.model().index(2, 0))
    desk.qtbot.keyClick(cards, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.keyClick(cards, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.cards() == [ids[4], ids[0], ids[2]]
    assert cards.currentIndex().row() == 0, "the card in hand stays in hand"
    desk.qtbot.keyClick(cards, Qt.Key.Key_Delete)
    assert desk.cards() == [ids[0], ids[2]]
    undo = next(b for b in desk.window.messages.findChildren(QPushButton) if b.text() == "撤销")
    desk.qtbot.mouseClick(undo, LEFT)
    assert desk.cards() == [ids[4], ids[0], ids[2]]
    stack = desk.window.workspace.book.undo_stack
    stack.undo()
    stack.undo()
    assert desk.cards() == [ids[0], ids[2], ids[4]]
    stack.redo()
    assert desk.cards() == [ids[0], ids[4], ids[2]]
    desk.window.workspace.book.rename("检验检测专题")
    desk.window.workspace.book.remark(ids[4], "重点看这一条。")
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.cards() == [ids[0], ids[4], ids[2]]
    assert again.window.workspace.book.pack.name == "检验检测专题"
    assert again.window.workspace.book.pack.entries[1].remark == "重点看这一条。"
    assert not again.window.workspace.book.undo_stack.can_undo()


def test_a_click_on_the_tick_box_collects_and_one_beside_it_does_not(desk: Desk) -> None:
    from desktop.widgets.results_list import tick_box

    area = desk.page.list.visualRect(desk.page.results.index(1))
    desk.qtbot.mouseClick(desk.page.list.viewport(), LEFT, pos=tick_box(area).center())
    assert desk.pack() == [desk.ids()[1]]
    desk.qtbot.mouseClick(desk.page.list.viewport(), LEFT, pos=area.center())
    assert desk.pack() == [desk.ids()[1]]
    desk.qtbot.mouseClick(desk.page.list.viewport(), LEFT, pos=tick_box(area).center())
    assert desk.pack() == []


def test_all_that_was_found_is_collected_at_once_and_undone_at_once(desk: Desk) -> None:
    desk.type_words("中试")
    first = desk.ids()[0]
    desk.page.toggle_collected()
    desk.settle()
    desk.window.collect_found()
    desk.settle()
    assert desk.pack() == desk.ids()
    assert f"已把检索到的 {len(desk.ids()) - 1} 条措施" in desk.window.messages.text
    assert "另有 1 条已在其中" in desk.window.messages.text
    desk.window.workspace.book.undo_stack.undo()
    assert desk.pack() == [first]


def test_what_is_not_on_the_screen_yet_is_collected_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.search_session.PAGE", 5)
    desk.type_words("技术")
    total = desk.page.results.rowCount()
    assert total > 5
    desk.window.collect_found()
    desk.settle()
    assert len(desk.pack()) == total


def test_more_than_a_pack_takes_is_refused_and_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.pack.MOST", 5)
    book, ids = desk.window.workspace.book, desk.ids()
    desk.window.collect_found()
    desk.settle()
    assert book.ids == ()
    assert not book.undo_stack.can_undo()
    assert "最多的 5 条" in desk.window.messages.text
    book.add(*ids[:4])
    book.add(ids[0], ids[4])
    assert book.ids == tuple(ids[:5])
    held = book.pack.id
    book.add(ids[5])
    book.begin()
    book.add_to(held, ids[6])
    book.open(held)
    assert book.ids == tuple(ids[:5])


def test_several_packs(desk: Desk) -> None:
    book, ids = desk.window.workspace.book, desk.ids()
    book.add(*ids[:2])
    book.rename("甲")
    book.begin()
    assert book.ids == ()
    book.add(ids[5])
    book.rename("乙")
    desk.settle()
    assert [pack.name for pack in book.others] == ["甲"]
    book.open(book.others[0].id)
    assert book.ids == tuple(ids[:2])
    book.delete()
    desk.settle()
    assert book.pack.name == "乙"
    undo = next(b for b in desk.window.messages.findChildren(QPushButton) if b.text() == "撤销")
    desk.qtbot.mouseClick(undo, LEFT)
    desk.qtbot.waitUntil(lambda: book.pack.name == "甲")
    desk.settle()
    assert (book.pack.name, book.ids) == ("甲", tuple(ids[:2]))
    assert [pack.name for pack in book.others] == ["乙"]


def test_a_deleted_pack_comes_back_by_the_usual_key(desk: Desk) -> None:
    book, ids = desk.window.workspace.book, desk.ids()
    book.add(*ids[:2])
    book.rename("甲")
    desk.settle()
    book.delete()
    desk.settle()
    assert book.ids == ()
    assert book.undo_stack.undo_text() == "删除选编"
    book.undo_stack.undo()
    desk.qtbot.waitUntil(lambda: book.pack.name == "甲")
    desk.settle()
    assert book.ids == tuple(ids[:2])


def test_an_offer_to_undo_undoes_nothing_done_since(desk: Desk) -> None:
    book, ids = desk.window.workspace.book, desk.ids()
    book.add(*ids[:3])
    book.remove(ids[0])
    undo = next(b for b in desk.window.messages.findChildren(QPushButton) if b.text() == "撤销")
    book.add(ids[5])
    desk.qtbot.mouseClick(undo, LEFT)
    assert book.ids == (ids[1], ids[2], ids[5])
    assert "Ctrl+Z" in desk.window.messages.text


def test_a_remark_is_written_in_a_dialog(desk: Desk) -> None:
    book = desk.window.workspace.book
    book.add(desk.ids()[0])
    cards = desk.window.strip.cards
    cards.setCurrentIndex(cards.model().index(0, 0))
    desk.qtbot.keyClick(cards, Qt.Key.Key_F2)
    dialog = desk.window.findChild(QDialog)
    assert isinstance(dialog, QDialog)
    field = dialog.findChild(QPlainTextEdit, "remark")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("已请示。")
    dialog.accept()
    assert book.pack.entries[0].remark == "已请示。"


def test_the_pack_is_printed(desk: Desk, tmp_path: Path) -> None:
    desk.type_words("中试")
    chosen = desk.ids()[:3]
    book = desk.window.workspace.book
    book.add(*chosen)
    book.rename("中试：专题")
    dialog = desk.window.exporter.ask()
    assert isinstance(dialog, QFileDialog)
    day = desk.window.workspace.query.as_of
    assert dialog.selectedFiles()[0].endswith(f"中试：专题_{day.isoformat()}.pdf")
    path = tmp_path / "专题.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.settle()
    assert desk.window.messages.text.startswith("已导出 专题.pdf，共 ")
    actions = [b.text() for b in desk.window.messages.findChildren(QPushButton)]
    assert {"打开文件", "打开所在文件夹"} <= set(actions)
    with pypdfium2.PdfDocument(path) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    flat = "".join(text.split())
    for measure in desk.library._library.measures(chosen):
        assert "".join(measure.title.split()) in flat


def test_a_folder_that_cannot_be_written_is_said_in_words(desk: Desk, tmp_path: Path) -> None:
    desk.window.workspace.book.add(desk.ids()[0])
    with desk.qtbot.captureExceptions() as caught:
        desk.window.exporter.write(tmp_path / "没有这个文件夹" / "a.pdf")
        desk.settle()
    assert [type(error).__mro__[1].__name__ for _, error, _ in caught] == ["UserError"]
    assert desk.window.strip.export.isEnabled()
    assert not (tmp_path / "没有这个文件夹").exists()


def test_the_pack_names_year_and_province_as_the_results_do(desk: Desk) -> None:
    desk.type_words("信息技术服务")
    book, results, ids = desk.window.workspace.book, desk.page.results, desk.ids()
    book.add(*ids)
    desk.settle()
    shown = [results.index(at).data(ResultRole.ROW).source for at in range(len(ids))]
    assert "山东 2025" in shown, "dated by its number alone"
    assert [row and row.source for row in map(book.titles.row, ids)] == shown


def test_the_keyboard_in_the_strip_is_seen_on_a_card(desk: Desk) -> None:
    desk.type_words("平台")
    desk.window.workspace.book.add(*desk.ids()[:2])
    desk.settle()
    cards = desk.window.strip.cards
    assert not cards.selectedIndexes()
    desk.window.activateWindow()
    desk.window.next_pane(-1)
    desk.qtbot.waitUntil(cards.hasFocus)
    assert list(cards.chosen_ids()) == desk.pack()[:1]
