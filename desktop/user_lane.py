"""The user's own file in the window: one thread that opens, reads and writes it, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from db.errors import UserError
from db.userdata import UserData
from db.userfile import NotKeptError
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.tasks import Job, Tasks, Then

T = TypeVar("T")

LANE = "user"
"""The lane, and so the one thread, in which the user's file is read and written."""


class UserLane:
    """Hands the open file to work that wants it; nobody else touches it."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._data: UserData | None = None  # touched in the lane only
        self._error = NotKeptError(
            tr("选编和批注文件没有打开，本次的修改不会保存。请重新打开本软件后再试。")
        )
        self._open = False

    @property
    def is_open(self) -> bool:
        """Return whether the opening has been asked for and the file not been closed since."""
        return self._open

    def open(self, path: Path, then: Then[str | None]) -> None:
        """Open the file; ``then`` is given what the user must be told about it, if anything.

        If it cannot be opened, this and everything started later fails with one and the same
        :class:`db.userfile.NotKeptError`, of which the user is told once. If it can only be read,
        that is raised too, and everything that does not write goes well.
        """
        self._open = True

        def work(_: Job) -> str | None:
            try:
                self._data = UserData(path)
            except UserError as error:
                self._error = NotKeptError(
                    tr(
                        "{why}本次仍可检索和打印，但选编、批注和设置都不会保存。", why=error.summary
                    ),
                    error.details,
                )
                raise self._error from error
            if not self._data.writable:
                raise NotKeptError(self._data.notice or "")
            return self._data.notice

        self._tasks.start(LANE, work, then)

    def start(
        self, work: Callable[[UserData], T], then: Then[T], *, key: str | None = None
    ) -> None:
        """Run ``work`` in the lane, after all that was started there before.

        ``then`` hears of a :class:`db.errors.UserError` if the file could not be opened.
        """

        def in_lane(_: Job) -> T:
            if self._data is None:
                raise self._error
            return work(self._data)

        self._tasks.start(LANE, in_lane, then, key=key)

    def close(self, then: Then[None]) -> None:
        """Close the file after all that was started; the tasks' closing waits for the lane."""
        self._open = False

        def work(_: Job) -> None:
            if self._data is not None:
                self._data.close()
                self._data = None

        self._tasks.start(LANE, work, then)
