"""Every page and every dialog in every language: nothing is left in another one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QMenu,
    QPushButton,
    QTabBar,
    QWidget,
)

from desktop import translating
from desktop.pages.registry import PAGES
from desktop.widgets import dialogs
from index.query import Filters
from tests.window_texts import Data, leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.library import Library
    from tests.window_desk import Desk

NOWHERE = "/nowhere/at/all.txt"
OWN = ("量子", "区块链", "中试", "核对", "可资借鉴", "第一章", NOWHERE)
"""What the user of these tests writes."""
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(params=sorted(translating.LANGUAGES))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translating.use(qapp, request.param)
    yield request.param
    translating.use(qapp, translating.CHINESE)


@pytest.fixture(scope="module")
def data(library: Library) -> Data:
    return Data(library, *OWN)


class Reader:
    """Reads the window, and notes what is left in another language."""

    def __init__(self, desk: Desk, language: str, data: Data) -> None:
        self.desk, self._language, self._data = desk, language, data
        self.found: dict[str, None] = {}

    def read(self, top: QWidget | None = None) -> None:
        found = leftovers(top or self.desk.window, self._language, self._data)
        self.found.update(dict.fromkeys(found))

    def read_menus(self) -> None:
        """Open the menu of every list on the page, at its first row."""
        for view in self.desk.window.page.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount():
                index = view.model().index(0, 0)
                if not view.selectionModel().hasSelection():
                    flag = QItemSelectionModel.SelectionFlag.SelectCurrent
                    view.selectionModel().setCurrentIndex(index, flag)
                self._open_menu(view, view.visualRect(view.currentIndex()).center())
                self.desk.settle()

    def _open_menu(self, view: QAbstractItemView, place: QPoint) -> None:
        def look() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                self.read(menu)
                menu.close()

        QTimer.singleShot(0, look)  # some menus have a loop of their own
        port = view.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, port.mapToGlobal(place))
        QApplication.sendEvent(port, event)
        look()
        QApplication.processEvents()

    def turn_everything(self) -> None:
        """Go through every tab, segment and tile of the page, and read each."""
        page = self.desk.window.page
        for bar in page.findChildren(QTabBar):
            for at in range(bar.count() if bar.isVisible() else 0):
                bar.setCurrentIndex(at)
                self.desk.settle()
                self.read()
        for button in page.findChildren(QAbstractButton):
            free = button.isVisible() and button.isEnabled() and not button.isChecked()
            if button.isCheckable() and free and not _unfolds(button):
                button.click()
                self.desk.settle()
                self.read()


def _unfolds(button: QAbstractButton) -> bool:
    return isinstance(button, QPushButton) and button.menu() is not None


@pytest.fixture
def reader(language: str, make_desk: Callable[[Path], Desk], tmp_path: Path, data: Data) -> Reader:
    return Reader(make_desk(tmp_path), language, data)


def told(found: dict[str, None]) -> str:
    return "\n".join(found)


def _search(desk: Desk) -> None:
    query = desk.window.workspace.query
    query.confirm_words("中试 -效力:已过期")
    desk.settle()
    desk.choose(0)
    shown = desk.shown()
    desk.window.workspace.notes.edit(shown.measure.id, "核对")
    desk.window.workspace.book.add(*desk.window.page.found_ids()[:2])


def _documents(desk: Desk) -> None:
    measure_id = desk.ids()[0]
    desk.window.workspace.navigator.show_document(measure_id.rpartition("/")[0])


def _compare(desk: Desk) -> None:
    desk.window.workspace.navigator.compare(*desk.ids()[:31:10])


def _pack(desk: Desk) -> None:
    book = desk.window.workspace.book
    book.add(*desk.ids()[:3])
    book.add_chapter("第一章", None)
    book.add(*desk.ids()[3:5])
    book.remark(desk.ids()[0], "可资借鉴")


ACTS: dict[str, Callable[[Desk], None]] = {
    "search": _search,
    "documents": _documents,
    "compare": _compare,
    "pack": _pack,
}


# Of opening menus where there is no screen.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
@pytest.mark.parametrize("page", [page.key for page in PAGES])
def test_a_page_speaks_one_language(page: str, reader: Reader) -> None:
    desk = reader.desk
    desk.window.show_page(page)
    desk.settle()
    reader.read()
    if page in ACTS:
        ACTS[page](desk)
    desk.settle()
    reader.read()
    reader.turn_everything()
    reader.read_menus()
    assert not reader.found, told(reader.found)


def test_an_empty_window_speaks_one_language(reader: Reader) -> None:
    desk = reader.desk
    workspace = desk.window.workspace
    workspace.query.set_filters(Filters(provinces=("四川省",), years=(2019,), noted=True))
    workspace.query.confirm_words("量子 -区块链")
    for page in PAGES:
        desk.window.show_page(page.key)
        desk.settle()
        reader.read()
    assert not reader.found, told(reader.found)


def test_what_is_told_is_in_one_language(reader: Reader) -> None:
    desk = reader.desk
    window, workspace = desk.window, desk.window.workspace
    desk.choose(0)
    book = workspace.book
    acts: tuple[Callable[[], object], ...] = (
        lambda: workspace.query.confirm_words("中试"),
        window.copy_query,
        lambda: book.add(*desk.ids()[:2]),
        lambda: book.add(*desk.ids()[:2]),
        lambda: book.remove(*desk.ids()[:2]),
        lambda: book.duplicate(book.pack.id),
        lambda: book.delete(book.pack.id),
        lambda: workspace.navigator.open_file(Path(NOWHERE)),
        lambda: workspace.navigator.compare(*desk.ids()[:8]),
    )
    for act in acts:
        act()
        desk.settle()
        reader.read()
    assert not reader.found, told(reader.found)


def test_the_menus_speak_one_language(reader: Reader) -> None:
    window = reader.desk.window
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        reader.read(menu)
    strip = window.strip
    more = strip.more.menu()
    more.aboutToShow.emit()
    reader.read(more)
    assert not reader.found, told(reader.found)


DIALOGS: dict[str, Callable[[Desk], object]] = {
    "keys": lambda desk: desk.window.show_keys(),
    "about": lambda desk: desk.window.show_about(),
    "help": lambda desk: desk.window.show_help(),
    "searches": lambda desk: desk.window.show_searches(),
    "naming": lambda desk: desk.window.show_searches(naming=True),
    "export": lambda desk: desk.window.exporter.ask(),
    "hand on": lambda desk: desk.window.exporter.ask_hand_on(),
    "open": lambda desk: desk.window.incoming.ask(),
    "remark": lambda desk: dialogs.ask_remark(desk.titles()[0], "", print, desk.window),
    "defect": lambda desk: dialogs.show_defect("", "/", desk.window),
}


@pytest.mark.parametrize("show", DIALOGS)
def test_a_dialog_speaks_one_language(show: str, reader: Reader) -> None:
    desk = reader.desk
    desk.window.workspace.query.confirm_words("中试")
    desk.window.workspace.book.add(*desk.ids()[:2])
    desk.settle()
    before = set(QApplication.topLevelWidgets())
    DIALOGS[show](desk)
    desk.settle()
    shown = [each for each in set(QApplication.topLevelWidgets()) - before if each.isVisible()]
    assert shown
    for each in shown:
        for bar in each.findChildren(QTabBar):
            for at in range(bar.count()):
                bar.setCurrentIndex(at)
                reader.read(each)
        reader.read(each)
        each.close()
    assert not reader.found, told(reader.found)


def test_the_catalogues_are_complete_and_as_the_code_asks() -> None:
    script = ROOT / "build" / "make_translations.py"
    asked = subprocess.run(
        [sys.executable, script, "--check", "--complete"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
