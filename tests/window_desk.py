"""A window on the real library for tests, with words for what a person does and sees."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QPushButton

from desktop import rows, theme
from desktop.app import FIRST_ROWS
from desktop.models.pack import PackRole
from desktop.models.results import ResultRole
from desktop.pages.search import SearchPage
from desktop.window import MainWindow
from desktop.workspace import Workspace
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.library import Library
    from desktop.pages.page import Page
    from index.query import SearchResult

LEFT = Qt.MouseButton.LeftButton


class WatchedLibrary:
    """The real library, noting which thread asks it, and slow where a test says so."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.threads: set[int] = set()
        self.searched: list[str] = []
        self.hold: dict[str, threading.Event] = {}
        self.withdrawn: list[str] = []

    def __getattr__(self, name: str) -> object:
        value = getattr(self._library, name)
        if not callable(value):
            return value

        def noted(*args: object, **kwargs: object) -> object:
            self.threads.add(threading.get_ident())
            return value(*args, **kwargs)

        return noted

    def search(
        self, request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> SearchResult:
        self.threads.add(threading.get_ident())
        self.searched.append(request.words)
        if request.words in self.hold:
            self.hold[request.words].wait(10)
        if cancelled and cancelled():
            self.withdrawn.append(request.words)
        return self._library.search(request)

    def close(self) -> None:
        pass  # the library belongs to the whole run of tests


class Desk:
    """A window on the real library, with words for what a person does and sees."""

    def __init__(self, window: MainWindow, library: WatchedLibrary, qtbot: QtBot) -> None:
        self.window, self.library, self.qtbot = window, library, qtbot
        head = window.head
        self.bar, self.chip_bar, self.note = head.bar, head.chips, head.note
        self.facet_panel = head.panel
        self.facets, self.session = window.workspace.desk.facets, window.workspace.desk.session

    @property
    def page(self) -> SearchPage:
        """Return the page of searching, in view or not."""
        return next(each for each in self.window.stack.pages if isinstance(each, SearchPage))

    def go(self, key: str) -> Page:
        """Go to a page as a click in the navigation does, and return it."""
        keys = [entry.key for entry in self.window.stack.entries]
        button = self.window.navigation.findChildren(QPushButton)[keys.index(key)]
        self.qtbot.mouseClick(button, LEFT)
        self.settle()
        assert self.window.stack.entry.key == key
        return self.window.page

    def settle(self) -> None:
        tasks, restyler = self.window.workspace.tasks, self.window.restyler
        self.qtbot.waitUntil(lambda: tasks.idle() and not restyler.is_busy, timeout=10_000)

    def zoom(self, per_cent: int) -> None:
        self.window.set_zoom(per_cent)
        self.settle()

    def look(self, theme_name: str) -> None:
        self.window.set_theme(theme_name)
        self.settle()

    def type_words(self, words: str) -> None:
        box = self.bar.box
        box.setFocus()
        box.selectAll()
        if not words:
            self.qtbot.keyClick(box, Qt.Key.Key_Escape)
        for character in words:
            # As an input method does it; Qt's own test keys know Latin letters only.
            typed = QInputMethodEvent()
            typed.setCommitString(character)
            QGuiApplication.sendEvent(box, typed)
        self.qtbot.waitUntil(
            lambda: self.session.request is not None and self.session.request.words == words
        )
        self.settle()

    def press_enter(self) -> None:
        self.qtbot.keyClick(self.bar.box, Qt.Key.Key_Return)
        self.settle()

    def chips(self) -> list[str]:
        """Return what the chips say, in order; none if their bar is hidden."""
        if self.chip_bar.isHidden():
            return []
        shown = self.chip_bar.findChildren(QPushButton, "chip")
        return [each.toolTip().splitlines()[0] for each in shown if not each.isHidden()]

    def offers(self) -> dict[str, QPushButton]:
        """Return the buttons that stand in the place of an empty list, by what they say."""
        buttons = self.page.empty.findChildren(QPushButton)
        return {each.accessibleName(): each for each in buttons if not each.isHidden()}

    def titles(self) -> list[str]:
        model = self.page.results
        return [model.index(row).data() for row in range(model.rowCount())]

    def ids(self) -> list[str]:
        model = self.page.results
        return [model.index(row).data(ResultRole.ID) for row in range(model.rowCount())]

    def pack(self) -> list[str]:
        return list(self.window.workspace.book.ids)

    def cards(self) -> list[str]:
        model = self.window.strip.cards.model()
        return [model.index(row, 0).data(PackRole.ID) for row in range(model.rowCount())]

    def click_facet(self, facet: str, value: str) -> None:
        index = self.facets.find(facet, value)
        panel = self.facet_panel
        panel.scrollTo(index)
        area = panel.visualRect(index)
        self.qtbot.mouseClick(panel.viewport(), LEFT, pos=area.center())
        self.settle()

    def choose(self, row: int) -> None:
        self.page.list.setCurrentIndex(self.page.results.index(row))
        self.settle()

    def shown(self) -> rows.Shown:
        shown = self.page.detail.shown
        assert shown is not None
        return shown

    def follow(self, link_text: str) -> None:
        """Click on a link in the hypertext."""
        browser = self.page.detail.facts
        cursor = browser.document().find(link_text)
        assert not cursor.isNull(), link_text
        while not cursor.charFormat().anchorHref():
            cursor = browser.document().find(link_text, cursor)
            assert not cursor.isNull(), f"no link: {link_text}"
        cursor.setPosition(cursor.selectionStart() + 1)
        browser.setTextCursor(cursor)
        browser.ensureCursorVisible()
        place = browser.cursorRect(cursor).center() - QPoint(3, 0)
        self.qtbot.mouseClick(browser.viewport(), LEFT, pos=place)


@contextmanager
def desks(app: QApplication, library: Library, qtbot: QtBot) -> Iterator[Callable[[Path], Desk]]:
    """Give what opens a window on a folder for what the user keeps; close them at the end."""
    theme.apply(app)
    made: list[MainWindow] = []

    def make(folder: Path) -> Desk:
        watched = WatchedLibrary(library)
        window = MainWindow(Workspace(folder))
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1366, 768)
        first = rows.page(library, library.browse(FIRST_ROWS), 0, Filters().day)
        watched_library: Any = watched
        with qtbot.waitSignal(window.workspace.ready):
            window.show_first(watched_library, first)
            window.show()
        desk = Desk(window, watched, qtbot)
        desk.settle()
        return desk

    yield make
    for window in made:
        window.close()
