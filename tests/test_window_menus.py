"""The menus: every entry can be reached, does what it says, and no two share a key."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from desktop import opening, theme, translating
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from tests.window_desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def menus(desk: Desk) -> dict[str, QMenu]:
    """Return every menu and submenu of the bar by what it says, without the key to open it."""
    found = desk.window.menuBar().findChildren(QMenu)
    return {menu.title().partition("(&")[0]: menu for menu in found}


def entry(desk: Desk, menu: str, text: str) -> QAction:
    actions = menus(desk)[menu].actions()
    return next(each for each in actions if each.text().partition("\t")[0] == text)


def test_no_two_entries_share_a_key(desk: Desk) -> None:
    keys = Counter(
        key.toString()
        for action in desk.window.findChildren(QAction)
        for key in action.shortcuts()
        if not key.isEmpty()
    )
    assert keys
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("number", range(1, 8))
def test_every_page_has_its_number(desk: Desk, number: int) -> None:
    desk.window.activateWindow()
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
    key = (*keys, Qt.Key.Key_6, Qt.Key.Key_7)[number - 1]
    desk.qtbot.keyClick(desk.window, key, CONTROL)
    desk.settle()
    assert desk.window.stack.currentIndex() == number - 1
    assert desk.window.navigation.findChildren(QPushButton)[number - 1].isChecked()


def test_the_look_is_chosen_and_the_choice_is_shown(desk: Desk) -> None:
    entry(desk, "外观", "深色").trigger()
    assert theme.tokens() is theme.DARK
    assert entry(desk, "外观", "深色").isChecked()
    assert not entry(desk, "外观", "跟随系统").isChecked()
    entry(desk, "外观", "浅色").trigger()
    assert theme.tokens() is theme.LIGHT


def test_another_language_is_said_to_come_with_the_next_start(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[bool] = []
    monkeypatch.setattr(opening, "start_again", lambda: started.append(True))
    title = next(title for title in menus(desk) if "Language" in title)
    entry(desk, title, "English").trigger()
    assert desk.window.workspace.settings.text("window/language") == "en"
    assert "下次打开" in desk.window.messages.text
    assert translating.in_use() == translating.CHINESE
    buttons = desk.window.messages.findChildren(QPushButton)
    again = next(each for each in buttons if each.text() == "现在重新打开")
    desk.qtbot.mouseClick(again, LEFT)
    assert started == [True]
    assert not desk.window.isVisible()


def test_copying_by_menu_is_copying_by_key(desk: Desk) -> None:
    desk.bar.box.setText("中试")
    desk.bar.box.setFocus()
    entry(desk, "编辑", "全选").trigger()
    entry(desk, "编辑", "复制").trigger()
    assert QGuiApplication.clipboard().text() == "中试"
    entry(desk, "编辑", "剪切").trigger()
    assert desk.bar.box.text() == ""
    entry(desk, "编辑", "粘贴").trigger()
    assert desk.bar.box.text() == "中试"
    desk.press_enter()


def test_the_day_goes_back_to_today(desk: Desk) -> None:
    desk.bar.day.setDate(QDate(2020, 1, 31))
    desk.settle()
    assert desk.bar.day.property("other") is True
    entry(desk, "检索", "截至日期回到今天").trigger()
    desk.settle()
    assert desk.bar.day.date() == QDate.currentDate()
    assert desk.bar.day.property("other") is False
    assert desk.window.workspace.query.request.filters.as_of is None


def test_other_words_are_searched_along_as_the_menu_says(desk: Desk) -> None:
    action = entry(desk, "检索", "也查其他写法和同义词")
    assert action.isChecked()
    action.trigger()
    assert not desk.window.workspace.query.request.widen
    desk.window.workspace.query.set_widen(widen=True)
    assert action.isChecked()


@pytest.mark.parametrize(
    ("menu", "text"),
    [
        ("帮助", "本页帮助"),
        ("帮助", "按键和检索写法"),
        ("帮助", "关于政策案头"),
        ("文件", "打开文件…"),
    ],
)
def test_what_opens_a_window_opens_one_that_escape_closes(desk: Desk, menu: str, text: str) -> None:
    entry(desk, menu, text).trigger()
    desk.settle()
    shown = [each for each in QGuiApplication.topLevelWindows() if each.isVisible()]
    assert len(shown) > 1
    for dialog in desk.window.findChildren(QDialog):
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
