"""The help: every page has one, links lead somewhere, and a person reads and finds in it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from db import resources
from desktop import about, help_topics, theme
from desktop.help_topics import TOPICS
from desktop.pages.registry import PAGES
from desktop.widgets.help_window import HelpWindow, show_help

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KEYS = [topic.key for topic in TOPICS]


@pytest.fixture
def owner(qapp_in_chinese: QApplication, qtbot: QtBot) -> Iterator[QMainWindow]:
    assert qapp_in_chinese
    window = QMainWindow()
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def shown(owner: QMainWindow, qtbot: QtBot) -> HelpWindow:
    window = show_help("compare", owner)
    qtbot.waitExposed(window)
    return window


def test_every_page_has_its_help_and_every_text_is_in_the_contents() -> None:
    assert {page.key for page in PAGES} <= set(KEYS)
    files = {each.stem for each in resources.path("help").glob("*.html")}
    assert files == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_links_lead_to_what_is_there(key: str) -> None:
    for link in help_topics.links(key):
        target = help_topics.target(link, key)
        assert target is not None, f"{key}: {link} leads out of the help"
        topic, anchor = target
        assert not anchor or anchor in help_topics.anchors(topic), f"{key}: {link}"


@pytest.mark.parametrize("key", KEYS)
def test_the_markup_is_what_qt_shows(key: str, qapp: QApplication) -> None:
    assert qapp
    document = QTextDocument()
    document.setHtml(help_topics.html(key))
    assert document.toPlainText().startswith(
        next(topic.title for topic in TOPICS if topic.key == key)
    )
    assert "<" not in document.toPlainText().replace("期限:<", "").replace("万<500", "")


@pytest.mark.parametrize("page", [page.key for page in PAGES])
def test_every_page_of_the_window_has_one_picture_of_its_own(page: str) -> None:
    assert help_topics.pictures(page) == (f"pictures/{page}.png",)


def test_every_picture_is_drawn_by_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(resources.ROOT.parent / "build")
    script = importlib.import_module("screenshots")
    assert resources.path("help", "pictures") == script.HELP_PICTURES
    drawn = {f"pictures/{key}.png" for key in script.ACTS}
    assert {picture for key in KEYS for picture in help_topics.pictures(key)} == drawn
    assert set(script.ACTS) == {page.key for page in PAGES}


def test_keys_and_syntax_are_those_of_the_program() -> None:
    for key, table in (("keys", about.KEYS), ("syntax", about.SYNTAX)):
        text = help_topics.text(key)
        for name, does in table:
            assert name in text
            assert does in text


def test_there_is_one_window_and_it_goes_to_the_page_asked_for(
    owner: QMainWindow, shown: HelpWindow
) -> None:
    assert shown.topic == "compare"
    assert not shown.isModal()
    assert show_help("deadlines", owner) is shown
    assert shown.topic == "deadlines"
    assert shown.contents.currentItem().text() == "期限"
    show_help("no such page", owner)
    assert shown.topic == help_topics.FIRST


def test_a_link_is_followed_and_the_way_back_is_there(shown: HelpWindow) -> None:
    shown.text.anchorClicked.emit(QUrl("search.html#saved"))
    assert shown.topic == "search"
    assert shown.text.verticalScrollBar().value() > 0
    assert not shown.forward.isEnabled()
    QTest.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert shown.topic == "compare"
    assert shown.forward.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown.topic == "search"
    shown.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert shown.topic == "search", "nothing is fetched from outside"


def test_a_topic_is_chosen_in_the_contents(shown: HelpWindow) -> None:
    shown.contents.setFocus()
    QTest.keyClick(shown.contents, Qt.Key.Key_Home)
    assert shown.topic == KEYS[0]
    QTest.keyClick(shown.contents, Qt.Key.Key_Down)
    assert shown.topic == KEYS[1]


def test_words_are_found_here_and_then_in_other_topics(shown: HelpWindow) -> None:
    shown.line.setFocus()
    shown.line.setText("便携模式")
    own = help_topics.text("compare").count("便携模式")
    assert own == 0
    assert "数据与备份（1）" in [shown.contents.item(at).text() for at in range(len(KEYS))]
    assert shown.found.text() == "共 1 处"
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert shown.topic == "data"
    assert shown.found.text() == "本页第 1 处，共 1 处"
    assert shown.text.textCursor().block().text().count("便携模式") == 1
    shown.line.setText("没有这样的词")
    assert shown.found.text() == "没有找到"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.line.text() == ""
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_way_through_the_hits_goes_both_ways(shown: HelpWindow) -> None:
    shown.line.setText("省份")
    count = shown.text.place_of_mark()[1]
    assert count > 1
    shown.find_next()
    shown.find_next()
    assert shown.text.place_of_mark() == (2, count)
    shown.find_next(backward=True)
    assert shown.text.place_of_mark() == (1, count)
    shown.find_next(backward=True)
    assert shown.topic != "compare", "before the first one stand those of other topics"


def test_the_text_follows_the_zoom(shown: HelpWindow, qapp: QApplication, qtbot: QtBot) -> None:
    before = shown.text.document().size().height()
    theme.apply(qapp, 2.0)
    try:
        qtbot.waitUntil(lambda: shown.text.document().size().height() > 1.5 * before)
    finally:
        theme.apply(qapp)


def test_a_picture_fits_the_width_and_a_missing_one_leaves_no_gap(
    owner: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(help_topics, "path", tmp_path.joinpath)
    (tmp_path / "pictures").mkdir()
    text = '<h1>x</h1>\n<p class="picture"><img src="pictures/wide.png"></p>\n<p>后文</p>'
    monkeypatch.setattr(help_topics, "_source", lambda _: text)
    window = show_help("search", owner)
    qtbot.waitExposed(window)
    without = window.text.document().size().height()
    assert "img" not in window.text.toHtml()
    picture = QImage(3000, 1000, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "pictures" / "wide.png"))
    window.text.restyle()
    assert window.text.document().size().height() > without + 50
    assert window.text.horizontalScrollBar().maximum() == 0
    window.resize(window.width() // 2, window.height())
    qtbot.waitUntil(lambda: window.text.horizontalScrollBar().maximum() == 0)
    image = window.text.viewport().grab().toImage()
    red = [
        QPoint(x, y)
        for y in range(0, image.height(), 5)
        for x in range(0, image.width(), 5)
        if image.pixelColor(x, y) == QColor("red")
    ]
    assert red
