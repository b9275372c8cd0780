"""Notes as a person writes them: kept by themselves, found at once, safe against another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from db.errors import WriteError
from db.userdata import UserData
from desktop import wording
from desktop.keeping import Keeping
from desktop.models.results import ResultRole
from desktop.paths import user_file
from desktop.widgets.detail import NOTE_TAB
from index.query import Filters, SearchRequest
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library
    from tests.window_desk import Desk


def type_note(desk: Desk, text: str) -> None:
    """Write a note as an input method does it."""
    desk.page.write_note()
    field = desk.page.detail.note.text
    for character in text:
        typed = QInputMethodEvent()
        typed.setCommitString(character)
        QGuiApplication.sendEvent(field, typed)


def leave(desk: Desk) -> None:
    desk.page.list.setFocus()
    desk.settle()


def on_disk(folder: Path) -> dict[str, str]:
    data = UserData(user_file(folder))
    try:
        return data.notes()
    finally:
        data.close()


def write_elsewhere(folder: Path, measure_id: str, text: str) -> None:
    data = UserData(user_file(folder))
    data.set_note(measure_id, text)
    data.close()


@pytest.fixture
def own_notes(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the shared library search in the notes of this test's own folder."""
    keeping = Keeping(library._store, library.catalogue, user_file(tmp_path))
    monkeypatch.setattr(library, "_keeping", keeping)


@pytest.mark.usefixtures("own_notes")
def test_a_note_keeps_itself_and_is_found_at_once(desk: Desk, tmp_path: Path) -> None:
    measure = desk.shown().measure
    type_note(desk, "已联系科技处")
    assert desk.page.detail.tabs.currentIndex() == NOTE_TAB
    assert desk.page.detail.note.status == "正在输入…"
    desk.qtbot.waitUntil(lambda: desk.page.detail.note.status.startswith("已保存"))
    assert on_disk(tmp_path) == {measure.id: "已联系科技处"}
    index = desk.page.list.currentIndex()
    assert index.data(ResultRole.NOTED) is True
    assert "有批注" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    desk.type_words("批注:科技处")
    assert desk.ids() == [measure.id]
    assert desk.library._library.find(SearchRequest("", Filters(noted=True))) == (measure.id,)


def test_leaving_writes_at_once_and_the_text_shows_the_note(desk: Desk, tmp_path: Path) -> None:
    first = desk.shown().measure.id
    type_note(desk, "待核")
    leave(desk)
    assert on_disk(tmp_path) == {first: "待核"}
    desk.page.detail.tabs.setCurrentIndex(0)
    assert "待核" in desk.page.detail.facts.toPlainText()
    desk.choose(1)
    assert "待核" not in desk.page.detail.facts.toPlainText()
    assert desk.page.detail.note.text.toPlainText() == ""
    desk.choose(0)
    assert desk.page.detail.note.text.toPlainText() == "待核"


def test_going_on_to_another_measure_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    ids = desk.ids()[:3]
    for row in range(3):
        desk.choose(row)
        type_note(desk, f"第{row}")
    desk.window.close()
    assert on_disk(tmp_path) == {each: f"第{row}" for row, each in enumerate(ids)}


def test_typing_can_be_undone_in_the_field_alone(desk: Desk) -> None:
    desk.page.toggle_collected()
    pack = desk.pack()
    type_note(desk, "一")
    field = desk.page.detail.note.text
    desk.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == ""
    assert desk.pack() == pack


def test_a_note_that_is_emptied_goes(desk: Desk, tmp_path: Path) -> None:
    type_note(desk, "删")
    leave(desk)
    desk.page.write_note()
    desk.page.detail.note.text.selectAll()
    desk.qtbot.keyClick(desk.page.detail.note.text, Qt.Key.Key_Delete)
    leave(desk)
    assert on_disk(tmp_path) == {}
    assert desk.page.list.currentIndex().data(ResultRole.NOTED) is False
    assert desk.page.detail.note.status == "批注已删除"


def test_what_another_window_wrote_is_kept_beside_it_and_told(desk: Desk, tmp_path: Path) -> None:
    measure_id = desk.shown().measure.id
    type_note(desk, "本窗口")
    write_elsewhere(tmp_path, measure_id, "另一窗口")
    leave(desk)
    text = on_disk(tmp_path)[measure_id]
    assert "本窗口" in text
    assert "另一窗口" in text
    assert desk.page.detail.note.text.toPlainText() == text
    assert "另一个窗口" in desk.window.messages.text
    type_note(desk, "，续写")
    leave(desk)
    again = on_disk(tmp_path)[measure_id]
    assert again.count("本窗口") == again.count("另一窗口") == 1
    assert "续写" in again


def test_what_another_window_wrote_is_there_when_one_looks(desk: Desk, tmp_path: Path) -> None:
    write_elsewhere(tmp_path, desk.ids()[1], "别处写的")
    desk.choose(1)
    assert desk.page.detail.note.text.toPlainText() == "别处写的"
    assert desk.page.list.currentIndex().data(ResultRole.NOTED) is True


def test_a_disk_that_refuses_is_told_and_tried_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:

        def refuse(*_: object, **__: object) -> str:
            raise WriteError("批注没有存上：磁盘已满。")

        broken.setattr(UserData, "set_note", refuse)
        type_note(desk, "要紧")
        leave(desk)
        assert desk.page.detail.note.status == "批注没有存上：磁盘已满。"
    desk.page.write_note()
    leave(desk)
    assert on_disk(tmp_path) == {desk.shown().measure.id: "要紧"}
    assert desk.page.detail.note.status.startswith("已保存")


def test_the_note_names_its_measure_should_that_be_withdrawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, str] = {}
    asked = UserData.set_note

    def noted(data: UserData, measure_id: str, text: str, **more: str) -> str:
        told.update(more)
        return asked(data, measure_id, text, **more)

    monkeypatch.setattr(UserData, "set_note", noted)
    type_note(desk, "记")
    leave(desk)
    shown = desk.shown()
    assert told["title"] == shown.measure.title
    assert told["source"] == wording.citation(shown.document, shown.measure)


@pytest.mark.usefixtures("own_notes")
def test_all_notes_are_one_click_away(desk: Desk) -> None:
    ids = desk.ids()
    type_note(desk, "甲")
    leave(desk)
    desk.choose(3)
    type_note(desk, "乙")
    leave(desk)
    button = desk.page.detail.note._all
    assert button.text() == "全部批注（2 条）"
    desk.page.write_note()
    desk.qtbot.mouseClick(button, LEFT)
    desk.settle()
    assert set(desk.ids()) == {ids[0], ids[3]}
    assert desk.chips() == ["批注：有批注"]


@pytest.mark.parametrize("key", ["documents", "departments", "deadlines", "pack"])
def test_a_note_can_be_written_from_every_page(desk: Desk, key: str) -> None:
    workspace = desk.window.workspace
    workspace.book.add(*desk.ids()[:2])
    measure = workspace.library.measure(desk.ids()[1])
    if key == "documents":
        workspace.navigator.show_document(measure.document_id, measure.span)
    else:
        desk.window.show_page(key)
    desk.settle()
    wanted = desk.window.page.measure_in_hand()
    assert wanted
    desk.window.write_note()
    desk.settle()
    assert desk.window.page is desk.page
    assert desk.page.detail.shown.measure.id == wanted
    assert desk.page.detail.note.text.hasFocus()
