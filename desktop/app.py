"""The application's start: a painted window with measures first, everything else behind it.

The library is opened on a thread of its own while Qt is still being loaded, and nothing that search
or print alone need is imported before the first measures are painted.
"""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from desktop import display, heap, paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from desktop.launching import Start
    from desktop.library import Library
    from desktop.rows import Page

FIRST_ROWS = 24
"""Measures read before the first paint: more than the largest screen shows."""


class Opening:
    """The library being opened off the window's thread; how far it is can be asked at any time."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.step: tuple[str, float] | None = None
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="opening")
        self.future = self.start()

    def start(self) -> Future[tuple[Library, Page]]:
        """Open, or try again."""
        self.step = None
        self.future = self._executor.submit(self._open)
        return self.future

    def close(self) -> None:
        """End the thread when it has finished."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _open(self) -> tuple[Library, Page]:
        from desktop import rows
        from desktop.library import Library
        from index.query import Filters

        library = Library.open(self.data_dir, progress=self._progress)
        return library, rows.page(library, library.browse(FIRST_ROWS), 0, Filters().day)

    def _progress(self, step: str, share: float) -> None:
        self.step = (step, share)


def run(data_dir: Path | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        data_dir: The user's data folder; ``None`` for the usual one.

    Returns:
        The program's exit code.

    Raises:
        UserError: There is no display, or a library that Qt needs is missing.
    """
    return _with_window(data_dir, lambda start: start.run())


def save_picture(
    data_dir: Path | None, path: Path, size: tuple[int, int] = (1366, 768), words: str = "中试"
) -> None:
    """Draw the window after a search into a PNG file, as it would stand on a screen.

    Works without a display. The pack shown holds the first measures found.

    Args:
        data_dir: The user's data folder; nothing in it that is the user's is read or changed.
        path: The file to write; replaced when the new one is whole.
        size: Width and height of the window in pixels.
        words: What is searched for.

    Raises:
        UserError: The library cannot be opened or the file cannot be written.
    """
    display.use_no_screen()
    _with_window(data_dir, lambda start: start.save_picture(path, size, words))


def time_first_paint(data_dir: Path | None, painted: Callable[[], None]) -> None:
    """Open the window and close it once the first measures are painted; for measuring.

    Args:
        data_dir: The user's data folder; ``None`` for the usual one.
        painted: Called when they are painted.
    """
    _with_window(data_dir, lambda start: start.run(painted))


def prepare_process() -> None:
    """Set what the window's process has otherwise than others; call it before there are threads."""
    heap.share()
    gc.disable()  # nothing is garbage yet; desktop.long_lived lets it begin again


def _with_window(data_dir: Path | None, act: Callable[[Start], int]) -> int:
    display.check_screen()
    prepare_process()
    opening = Opening(paths.data_dir(data_dir))
    try:
        display.load_qt()
        from desktop.launching import Start

        return act(Start(opening))
    finally:
        opening.close()
