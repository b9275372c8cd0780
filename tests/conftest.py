"""What every test shares: an offscreen Qt, and one real library built from the bundled sources."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

# Before anything loads Qt: tests run on machines without a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.library import Library
from tests.large_library import LargeLibrary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.window_desk import Desk


_LARGE = pytest.StashKey[LargeLibrary]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to make the large library, if a test wants it: the others need not wait for it."""
    wanted = any("large_library" in getattr(each, "fixturenames", ()) for each in session.items)
    if wanted and not session.config.option.collectonly:
        session.config.stash[_LARGE] = LargeLibrary(100_000)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the large library."""
    if (large := config.stash.get(_LARGE, None)) is not None:
        large.close()


@pytest.fixture(scope="session")
def large_library(request: pytest.FixtureRequest) -> Path:
    """A data folder with a library of 100 000 generated measures."""
    return request.config.stash[_LARGE].data_folder()


@pytest.fixture(autouse=True)
def _no_window_of_another_test() -> None:
    """Delete what an earlier test closed: without a loop that runs Qt keeps it for ever."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the library built in it; not to be changed by a test."""
    folder = tmp_path_factory.mktemp("data")
    Library.build(folder).close()
    return folder


@pytest.fixture(scope="session")
def library(data_dir: Path) -> Iterator[Library]:
    """The real library of the bundled sources."""
    opened = Library.open(data_dir)
    yield opened
    opened.close()


@pytest.fixture
def qapp_in_chinese(qapp: QApplication) -> QApplication:
    """Qt's application as it looks at the usual zoom."""
    from desktop import theme

    theme.apply(qapp)
    return qapp


@pytest.fixture
def make_desk(
    qapp: QApplication, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], Desk]]:
    """What opens a window on the real library, with a folder of the user's own."""
    from tests.window_desk import desks

    # Nobody looks at a measure before others are compared with it.
    monkeypatch.setattr("desktop.search_session._GLANCE", 0)
    with desks(qapp, library, qtbot) as make:
        yield make


@pytest.fixture
def desk(make_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    """A window on the real library, with nothing of the user's yet."""
    return make_desk(tmp_path)
