"""A searcher over one library, whose index is built anew when it turns out to be bad."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import TYPE_CHECKING

from db.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from db.store import Store
    from index.searcher import Searcher

logger = logging.getLogger(__name__)

_REPAIRS = 3
"""Attempts for one open library: a disk that damages all it is given is not written for ever."""


class SearcherKeeper:
    """Opens the searcher at its first use and keeps its index whole. May be shared by threads."""

    def __init__(
        self, store: Store, directory: Path, notes: Callable[[], Mapping[str, str]]
    ) -> None:
        """Open nothing yet.

        Args:
            store: Where the measures are.
            directory: Their index.
            notes: Gives the user's notes by measure id; called only by searches for them.
        """
        self._store, self._directory, self._notes = store, directory, notes
        self._lock = threading.Lock()
        self._searcher: Searcher | None = None
        self._repair: threading.Thread | None = None
        self._repairs_left = _REPAIRS
        self._closed = False

    @contextlib.contextmanager
    def searching(self) -> Iterator[Searcher]:
        """Give the searcher; have its index built anew if it turns out to be missing or damaged."""
        searcher = self.searcher()
        try:
            yield searcher
        finally:
            if searcher.needs_rebuild:
                self._mend(searcher)

    def searcher(self) -> Searcher:
        """Return the searcher, opening it if that was not done yet."""
        with self._lock:
            if self._searcher is None:
                self._searcher = self._opened()
            return self._searcher

    @property
    def repairing(self) -> bool:
        """Whether the index is being built anew at this moment."""
        return self._repair is not None and self._repair.is_alive()

    def wait(self) -> None:
        """Wait for a repair that is under way."""
        if self._repair is not None:
            self._repair.join()

    def close(self) -> None:
        """Let go of the index and give up a repair that is under way; not used afterwards."""
        with self._lock:
            self._closed = True
            searcher, self._searcher = self._searcher, None
        if searcher is not None:
            searcher.close()
        self.wait()

    def _opened(self) -> Searcher:
        from index.searcher import Searcher

        return Searcher(self._store, self._directory, self._notes)

    def _mend(self, damaged: Searcher) -> None:
        """Build the index anew on a thread of its own, unless that was done or is being done."""
        with self._lock:
            running = self._repair is not None and self._repair.is_alive()
            if self._closed or running or damaged is not self._searcher or not self._repairs_left:
                return
            self._repairs_left -= 1
            self._repair = threading.Thread(target=self._rebuild, name="index repair")
            self._repair.start()

    def _rebuild(self) -> None:
        from index import builder
        from index.errors import SearchCancelled

        def give_up_when_closed(_: float) -> None:
            if self._closed:
                raise SearchCancelled

        try:
            builder.build(self._store, self._directory, progress=give_up_when_closed)
        except SearchCancelled:
            return
        except UserError as error:
            logger.warning("the index stays as it is: %s %s", error.summary, error.details)
            self._repairs_left = 0  # the next start tries again
            return
        repaired = self._opened()
        with self._lock:
            # The damaged one is let go of, not closed: a search may still be waiting for its scan.
            self._searcher = None if self._closed else repaired
        logger.info("the index was built anew")
