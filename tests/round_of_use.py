"""A whole round of use of the window, step by step, for what watches its time and its memory.

Each step is what a person does in one go, and is over when all that it started has come to its end.

    python -m tests.round_of_use DATA_FOLDER OWN_FOLDER

goes the round in a process of its own and prints the longest gap of each step in seconds, as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import rows, theme
from desktop.app import FIRST_ROWS, prepare_process
from desktop.launching import make_application
from desktop.library import Library
from desktop.long_lived import LongLived
from desktop.window import MainWindow
from desktop.workspace import Workspace
from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 60_000
"""Milliseconds after which a step is given up."""
_QUIET = 3
"""Looks in a row that find nothing under way before a step is over."""
_BEAT = 2
"""Milliseconds between two beats of the watch."""

WORDS = (
    "科技",
    "创新 平台",
    "企业 -补贴",
    "技术 | 金融",
    "省:辽宁 科技",
    "不存在的词",
    "(平台",
    "",
)
FEW = "文件:试验 技术"
"""Words that find as much as somebody would put into a pack at once."""
KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home)


class LoopWatch:
    """Tells the longest time for which the event loop did not come round."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._longest = 0.0

    def run(self, act: Callable[[], object], window: MainWindow) -> float:
        """Do something, wait until all of it is done, and return the longest gap in seconds."""
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        # From the loop, as all that a person does arrives there.
        QTimer.singleShot(0, act)
        settle(window)
        self._beat()
        self._timer.stop()
        return self._longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def settle(window: MainWindow) -> None:
    """Let the loop run until nothing is under way any more.

    Raises:
        TimeoutError: It never came to its end.
    """
    deadline, quiet, workspace = QDeadlineTimer(_PATIENCE), 0, window.workspace
    while quiet < _QUIET:
        if deadline.hasExpired():
            raise TimeoutError("a step of the round of use did not come to its end")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        idle = workspace.is_ready and workspace.tasks.idle() and not window.restyler.is_busy
        quiet = quiet + 1 if idle else 0
        time.sleep(0.005)


def steps(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give the steps of the round from an open window on, each with its name."""
    query = window.workspace.query
    for words in WORDS:
        yield f"words “{words}”", partial(query.set_words, words)
    yield "words meant", partial(query.confirm_words, "省:四川 平台")
    yield "a facet in", partial(query.turn, "province", "辽宁省")
    yield "a facet out", partial(query.turn, "province", "辽宁省")
    yield "all filters off", partial(query.adopt, "科技", Filters())
    yield from _keys(window, "search")
    for key in ("documents", "compare", "departments", "deadlines", "pack", "library"):
        yield f"page {key}", partial(window.show_page, key)
        yield f"words on {key}", partial(query.set_words, "企业")
        yield f"no words on {key}", partial(query.set_words, "")
        yield from _keys(window, key)
        yield f"zoom on {key}", partial(window.set_zoom, 150)
        yield f"theme on {key}", partial(window.set_theme, "dark")
        yield f"usual size on {key}", partial(window.set_zoom, 100)
        yield f"usual theme on {key}", partial(window.set_theme, "light")
    yield "back to search", partial(window.show_page, "search")
    yield "few words", partial(query.confirm_words, FEW)
    yield "all in the pack", window.collect_found
    yield "the pack", partial(window.show_page, "pack")
    yield from _keys(window, "pack")
    yield "undone", window.workspace.book.undo_stack.undo


def _keys(window: MainWindow, key: str) -> Iterator[tuple[str, Callable[[], object]]]:
    for at, (_, widget) in enumerate(window.page.panes()):
        yield f"into pane {at} of {key}", widget.setFocus
        for pressed in KEYS:
            name = pressed.name.removeprefix("Key_")
            yield f"{name} in pane {at} of {key}", partial(QTest.keyClick, widget, pressed)


def open_window(library: Library, folder: Path) -> tuple[MainWindow, Callable[[], None]]:
    """Return a window that is not shown yet, and what shows it with its first measures.

    Args:
        library: An open library; the window closes it at its end.
        folder: For what the user keeps.
    """
    window = MainWindow(Workspace(folder))
    window.resize(1366, 768)
    LongLived(window)
    first = rows.page(library, library.browse(FIRST_ROWS), 0, Filters().day)

    def show() -> None:
        window.show_first(library, first)
        window.show()

    return window, show


def whole_round(data_dir: Path, own: Path) -> dict[str, float]:
    """Go the whole round with a window of its own.

    Args:
        data_dir: The data folder whose library is opened.
        own: A folder for what the user keeps.

    Returns:
        The longest gap of the event loop in seconds, by the name of the step.
    """
    prepare_process()
    theme.apply(make_application())
    watch = LoopWatch()
    window, show = open_window(Library.open(data_dir), own)
    try:
        show()
        # How long it takes until measures are painted is another question: bench_start.py.
        while not window.workspace.is_ready:
            QApplication.processEvents()
        gaps = {"first answer": watch.run(window.update, window)}
        for name, act in steps(window):
            gaps[name] = watch.run(act, window)
    finally:
        window.close()
    return gaps


if __name__ == "__main__":
    sys.stdout.write(f"{json.dumps(whole_round(Path(sys.argv[1]), Path(sys.argv[2])))}\n")
