"""Work off the window's thread: an operation, its success and its failure, delivered to the window.

Work runs in *lanes*. A lane is one thread, so that what runs in it never overlaps and keeps its
order; different lanes run side by side. Work started with a ``key`` replaces earlier work of that
key: the earlier one is told to stop and its answer, should it still come, is dropped.
"""

from __future__ import annotations

import itertools
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Job:
    """What running work knows of its caller: whether to go on, and whom to tell how far it is."""

    __slots__ = ("_cancelled", "_report")

    def __init__(self, report: Callable[[float], None] | None = None) -> None:
        self._cancelled = threading.Event()
        self._report = report

    def cancel(self) -> None:
        """Ask the work to stop; its answer is dropped."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Return whether the answer is no longer wanted; cheap enough for inner loops."""
        return self._cancelled.is_set()

    def progress(self, fraction: float) -> None:
        """Tell the window how much is done, from 0 to 1."""
        if self._report is not None and not self.cancelled():
            self._report(fraction)


@dataclass(frozen=True, slots=True)
class Then(Generic[T]):
    """What follows on the window's thread.

    Attributes:
        done: Called with the answer, unless the work was cancelled or replaced.
        failed: Called with what the work raised; without it the exception is raised on the
            window's thread, where the application's handler shows it.
        progress: Called with each fraction that the work reports.
    """

    done: Callable[[T], None]
    failed: Callable[[BaseException], None] | None = None
    progress: Callable[[float], None] | None = None


class Tasks(QObject):
    """Runs work in lanes and delivers what comes of it on the thread that made this object."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._newest: dict[str, tuple[Job, Future[object]]] = {}
        self._running: dict[int, Job] = {}
        self._numbers = itertools.count()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self, lane: str, work: Callable[[Job], T], then: Then[T], *, key: str | None = None
    ) -> Job:
        """Run ``work`` in ``lane`` and deliver its answer to ``then`` on the window's thread.

        Args:
            lane: Name of the thread to run in; made when first used.
            work: Called off the window's thread; must touch no widget and no model.
            then: What follows on the window's thread.
            key: Earlier work of the same key is cancelled and its answer dropped.

        Returns:
            The job, whose ``cancel`` withdraws the wish.

        Raises:
            RuntimeError: :meth:`close` was called before.
        """
        if self._closed:
            raise RuntimeError("the tasks are closed")
        tell = then.progress
        job = Job() if tell is None else Job(lambda fraction: self._tell(job, tell, fraction))
        if key is not None and (earlier := self._newest.get(key)) is not None:
            earlier[0].cancel()
            earlier[1].cancel()  # it may still be waiting for its turn
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"lane-{lane}")
        future = self._lanes[lane].submit(work, job)
        if key is not None:
            self._newest[key] = (job, cast("Future[object]", future))
        self._watch(job, future, then)
        return job

    def adopt(self, future: Future[T], then: Then[T]) -> Job:
        """Deliver the answer of work that was started before there was a window."""
        job = Job()
        self._watch(job, future, then)
        return job

    def idle(self) -> bool:
        """Return whether nothing runs and nothing waits to be delivered."""
        return not self._running

    def close(self, *, finish: tuple[str, ...] = ()) -> None:
        """Cancel everything and wait for the threads; work in the ``finish`` lanes runs to its end.

        Nothing is delivered afterwards. Calling it again does nothing.
        """
        if self._closed:
            return
        self._closed = True
        for lane, executor in self._lanes.items():
            if lane in finish:
                executor.shutdown(wait=True)
        for job in self._running.values():
            job.cancel()
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)

    def _watch(self, job: Job, future: Future[T], then: Then[T]) -> None:
        number = next(self._numbers)
        self._running[number] = job

        def settle() -> None:
            del self._running[number]
            if job.cancelled() or future.cancelled():
                return
            error = future.exception()
            if error is None:
                then.done(future.result())
            elif then.failed is not None:
                then.failed(error)
            else:
                raise error

        def arrived(_: object) -> None:
            if not self._closed:
                self._arrived.emit(settle)

        future.add_done_callback(arrived)

    def _tell(self, job: Job, tell: Callable[[float], None], fraction: float) -> None:
        if not self._closed:
            self._arrived.emit(lambda: None if job.cancelled() else tell(fraction))

    def _deliver(self, act: Callable[[], None]) -> None:
        if not self._closed:
            act()
