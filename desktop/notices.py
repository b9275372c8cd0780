"""Everything the program tells the user leaves through here, and tests can listen.

A notice that comes before a window listens waits for it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.userfile import NotKeptError

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.errors import UserError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell.

    Attributes:
        text: One or two Chinese sentences.
        warning: Whether something did not go as wished; other notices leave by themselves.
        details: More for whoever helps the user; folded away.
        actions: What can be done about it: the name on a button and what it does.
    """

    text: str
    warning: bool = False
    details: str = ""
    actions: tuple[tuple[str, Callable[[], None]], ...] = ()


class Notices(QObject):
    """Carries notices and reports of defects to whoever shows them."""

    told = Signal(object)
    """A :class:`Notice`."""
    defect = Signal(str)
    """The report of a defect of the program, ready to be copied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notice] = []
        self._heard = False
        self._told_not_kept = False

    def listen(self, show: Callable[[Notice], None]) -> None:
        """Connect the place where notices are shown; it is given what waited."""
        self.told.connect(show)
        self._heard = True
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            show(notice)

    def tell(self, text: str, *actions: tuple[str, Callable[[], None]]) -> None:
        """Tell that something was done, with what can follow it."""
        self._send(Notice(text, actions=actions))

    def warn(self, text: str, details: str = "") -> None:
        """Tell that something did not go as wished."""
        _log.warning("told the user: %s %s", text, details)
        self._send(Notice(text, warning=True, details=details))

    def error(self, error: UserError, *actions: tuple[str, Callable[[], None]]) -> None:
        """Tell of an error that the user can understand and act on.

        That nothing is kept in this run is told once, however often it is tried.
        """
        if isinstance(error, NotKeptError):
            if self._told_not_kept:
                _log.info("not kept: %s", error.details)
                return
            self._told_not_kept = True
        _log.warning("told the user: %s %s", error.summary, error.details)
        self._send(Notice(error.summary, warning=True, details=error.details, actions=actions))

    def _send(self, notice: Notice) -> None:
        if self._heard:
            self.told.emit(notice)
        else:
            self._waiting.append(notice)
