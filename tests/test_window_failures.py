"""A library that fails under the window: every page says so, and recovers when it works again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from db.errors import LibraryError
from desktop.library import Library
from desktop.pages.registry import PAGES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.pages.page import Page
    from tests.window_desk import Desk

WHY = "资料库文件读不出来。请检查磁盘。"
VERBS = ("search", "documents_left", "province_grid", "duties", "schedule")
FILTERED = [entry.key for entry in PAGES if entry.filtered]


def says(page: Page, words: str) -> bool:
    """Return whether some text in view, on the page or of a message, holds these words."""
    labels = page.window().findChildren(QLabel)
    return any(each.isVisible() and words in each.text() for each in labels)


@pytest.mark.parametrize("key", FILTERED)
def test_a_library_that_cannot_be_read_is_no_word_half_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LibraryError(WHY)

    desk.window.workspace.settings.set("compare/mode", "provinces")
    page = desk.go(key)
    query = desk.window.workspace.query
    with monkeypatch.context() as broken:
        for verb in VERBS:
            broken.setattr(Library, verb, fail)
        query.set_words("平台")
        desk.qtbot.wait(100)
        desk.settle()
        assert not query.confirmed
        desk.qtbot.waitUntil(lambda: says(page, WHY))
        assert desk.bar.totals.text() == ""
    desk.window.messages.hide()
    query.set_words("平台 技术")
    desk.qtbot.waitUntil(lambda: not says(page, WHY))


@pytest.mark.parametrize("key", FILTERED)
def test_a_defect_leaves_no_page_waiting_and_is_tried_again(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    query = desk.window.workspace.query
    desk.window.workspace.settings.set("compare/mode", "provinces")
    with qtbot.captureExceptions() as caught, monkeypatch.context() as broken:
        for verb in VERBS:
            broken.setattr(Library, verb, fail)
        query.set_words("平台")
        page = desk.go(key)
        desk.qtbot.waitUntil(lambda: says(page, "程序本身的缺陷"))
        desk.settle()
    assert {kind for kind, _, _ in caught} == {OSError}, "whoever mends it must hear of it"
    desk.go("pack")
    desk.window.messages.hide()
    query.confirm_words("平台")
    page = desk.go(key)
    desk.qtbot.waitUntil(lambda: not says(page, "程序本身的缺陷"))
