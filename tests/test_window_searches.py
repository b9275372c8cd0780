"""Kept searches in the window as a person uses them: kept, named, run, removed, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.models.searches import SearchRole
from desktop.widgets.searches_dialog import HISTORY, NAMED, SearchesDialog
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from tests.window_desk import Desk


@pytest.fixture(autouse=True)
def no_raising(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show dialogs without asking the platform, which here has no windows, to raise them."""
    monkeypatch.setattr(SearchesDialog, "open", SearchesDialog.show)


def opened(desk: Desk, *, naming: bool) -> SearchesDialog:
    desk.window.show_searches(naming=naming)
    desk.settle()
    return desk.window.findChildren(SearchesDialog)[-1]


def names(dialog: SearchesDialog) -> list[str]:
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


def ask(desk: Desk, words: str) -> None:
    desk.type_words(words)
    desk.press_enter()
    desk.settle()


def test_a_query_is_kept_by_keys_and_comes_back_with_enter(desk: Desk) -> None:
    ask(desk, "省:辽宁 平台")
    found = desk.ids()
    dialog = opened(desk, naming=True)
    assert dialog.name.text() == "辽宁 平台"
    assert dialog.name.selectedText() == dialog.name.text()
    desk.qtbot.keyClicks(dialog.name, "LN")
    desk.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(SearchesDialog))
    assert "已存为常用检索“LN”" in desk.window.messages.text
    desk.window.workspace.query.clear_filters()
    ask(desk, "企业")
    dialog = opened(desk, naming=False)
    assert dialog.tabs.currentIndex() == NAMED
    assert names(dialog) == ["LN"]
    assert str(dialog.model.index(0).data(SearchRole.FIGURES)).startswith(f"{len(found)} 条")
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    desk.settle()
    assert desk.ids() == found
    assert desk.page.news.text.endswith("相比没有变化。")


def test_without_kept_searches_the_history_is_shown(desk: Desk) -> None:
    for words in ("平台", "企业"):
        ask(desk, words)
    dialog = opened(desk, naming=False)
    assert dialog.tabs.currentIndex() == HISTORY
    assert names(dialog) == ["企业", "平台"]
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert names(dialog) == ["企业"]
    assert "已删除" in desk.window.messages.text
    undo = next(
        each for each in desk.window.messages.findChildren(QPushButton) if each.text() == "撤销"
    )
    desk.qtbot.mouseClick(undo, LEFT)
    assert names(dialog) == ["企业", "平台"]
    clear = next(each for each in dialog.findChildren(QPushButton) if each.text() == "清空历史")
    desk.qtbot.mouseClick(clear, LEFT)
    assert names(dialog) == []
    dialog.reject()


def test_a_name_is_edited_in_its_place(desk: Desk) -> None:
    ask(desk, "平台")
    desk.window.workspace.searches.save("旧名")
    desk.settle()
    dialog = opened(desk, naming=False)
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    field = dialog.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "旧名"
    field.selectAll()
    desk.qtbot.keyClicks(field, "abc")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: names(dialog) == ["abc"])
    assert dialog.isVisible(), "Enter ended the editing, it did not run the search"
    dialog.reject()


def test_with_nothing_asked_there_is_nothing_to_keep(desk: Desk) -> None:
    dialog = opened(desk, naming=True)
    assert dialog.name.isHidden() or not dialog.name.isVisible()
    assert names(dialog) == []
    dialog.reject()
    desk.window.workspace.searches.save("空的")
    desk.settle()
    assert desk.window.workspace.searches.named == ()


def test_closing_gives_up_counting(desk: Desk) -> None:
    ask(desk, "平台")
    desk.window.workspace.searches.save("甲")
    desk.settle()
    dialog = opened(desk, naming=False)
    book = desk.window.workspace.searches
    book.count()
    dialog.reject()
    assert book._counting is None
