"""Make the pictures of the window: README's, and one of every page for the help.

With a file named, only the window with this workstation's library is drawn, into that file.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import UserError
from desktop import display
from desktop.app import FIRST_ROWS, save_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.models import Measure
    from desktop.library import Library
    from desktop.window import MainWindow

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
README_PICTURE = RESOURCES / "pictures" / "window.png"
HELP_PICTURES = RESOURCES / "help" / "pictures"
SEARCH = "中试 | 首台套 -效力:已过期"
"""What is searched for in the picture: words, another spelling found along, a filter typed."""
SIZE = (1366, 768)
_PATIENCE = 60_000
"""Milliseconds after which a picture is given up."""


def main() -> int:
    """Return 0 when the pictures are written, 1 when they could not be."""
    try:
        if len(sys.argv) > 1:
            save_picture(None, Path(sys.argv[1]), words=SEARCH)
        else:
            with tempfile.TemporaryDirectory() as folder:
                make_pictures(Path(folder))
    except UserError as error:
        print(error.summary, file=sys.stderr)
        return 1
    return 0


def make_pictures(folder: Path) -> None:
    """Draw README's picture and one of every page, with a library built in an empty folder."""
    from PySide6.QtCore import Qt

    from desktop import rows, theme
    from desktop.launching import make_application
    from desktop.library import Library
    from desktop.pages.registry import PAGES
    from desktop.window import MainWindow
    from desktop.workspace import Workspace

    display.use_no_screen()
    app = make_application()
    theme.apply(app)
    library = Library.open(folder)
    workspace = Workspace(folder)
    # Pictures made on different days are the same: the day is the one up to which data go.
    day = library.info.cutoff
    window = MainWindow(workspace)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*SIZE)
    window.show_first(library, rows.page(library, library.browse(FIRST_ROWS), 0, day))
    window.show()
    try:
        settle(window)
        workspace.query.set_as_of(day)
        for page in PAGES:
            window.show_page(page.key)
            settle(window)
            ACTS[page.key](window, library)
            settle(window)
            write(window, HELP_PICTURES / f"{page.key}.png")
            if page.key == "search":
                write(window, README_PICTURE)
            workspace.query.adopt("", workspace.query.filters)
            workspace.query.clear_filters()
            settle(window)
    finally:
        window.close()


def settle(window: MainWindow) -> None:
    """Let everything that was started come to its end."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline, quiet = QDeadlineTimer(_PATIENCE), 0
    while quiet < 10 and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        idle = window.workspace.is_ready and window.workspace.tasks.idle()
        quiet = quiet + 1 if idle else 0
        time.sleep(0.02 * idle)  # for what waits a little before it asks


def write(window: MainWindow, path: Path) -> None:
    """Write the window as it stands into a PNG file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(path), "PNG"):
        raise UserError(f"图片没有写成：{path}。请检查文件夹能否写入。")


def _search(window: MainWindow, _: Library) -> None:
    window.workspace.query.confirm_words(SEARCH)
    settle(window)
    window.workspace.book.add(*window.page.found_ids()[:4])


def _documents(window: MainWindow, library: Library) -> None:
    measure = next(each for each in _found(library, "中试") if each.targets)
    window.workspace.navigator.show_document(measure.document_id, measure.targets[0].span)


def _compare(window: MainWindow, library: Library) -> None:
    """Put the first measure of each province side by side that says the most."""
    best: dict[str, tuple[int, str]] = {}
    for measure in _found(library, "中试"):
        facts = len(measure.funding) + len(measure.targets) + len(measure.departments)
        province = library.document(measure.document_id).province
        if facts > best.get(province, (0, ""))[0]:
            best[province] = (facts, measure.id)
    window.workspace.navigator.compare(*(measure_id for _, measure_id in best.values()))


def _library(window: MainWindow, _: Library) -> None:
    """Show the usual folder in place of the one that is there for the pictures only."""
    from desktop.language import tr
    from desktop.pages.library import LibraryPage

    page, usual = window.page, "~/.local/share/policy-desk"
    if isinstance(page, LibraryPage):
        page.storage.set(tr("位置"), f"{usual}/library")
        page.own.set(tr("位置"), f"{usual}/user.db")


def _nothing(_: MainWindow, __: Library) -> None:
    """Leave a page as it comes."""


def _found(library: Library, words: str) -> tuple[Measure, ...]:
    from index.query import Filters

    return library.select(words, Filters())


ACTS: dict[str, Callable[[MainWindow, Library], None]] = {
    "search": _search,
    "documents": _documents,
    "compare": _compare,
    "departments": _nothing,
    "deadlines": _nothing,
    "pack": _nothing,
    "library": _library,
}
"""What is done on each page before it is drawn."""


if __name__ == "__main__":
    sys.exit(main())
