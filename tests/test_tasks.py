"""Work off the window's thread: delivered once, the newest wins, nothing after the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.tasks import Job, Tasks, Then

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tasks(qapp: QCoreApplication) -> Iterator[Tasks]:
    assert qapp is not None
    made = Tasks()
    yield made
    made.close()


def test_the_answer_comes_on_the_windows_thread(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[int] = []

    def work(_: Job) -> str:
        threads.append(threading.get_ident())
        return "答"

    answers: list[tuple[str, int]] = []
    tasks.start("a", work, Then(lambda answer: answers.append((answer, threading.get_ident()))))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("答", threading.get_ident())]
    assert threads[0] != threading.get_ident()
    assert tasks.idle()


def test_the_newest_wins_and_the_older_one_is_told_to_stop(tasks: Tasks, qtbot: QtBot) -> None:
    running, release = threading.Event(), threading.Event()
    seen: list[bool] = []
    ran: list[int] = []

    def slow(job: Job) -> int:
        running.set()
        release.wait(5)
        seen.append(job.cancelled())
        return 1

    def counted(number: int, _: Job) -> int:
        ran.append(number)
        return number

    answers: list[int] = []
    tasks.start("a", slow, Then(answers.append), key="search")
    assert running.wait(5)
    for number in (2, 3, 4):
        tasks.start("a", lambda job, n=number: counted(n, job), Then(answers.append), key="search")
    release.set()
    qtbot.waitUntil(tasks.idle)
    assert answers == [4]
    assert seen == [True]
    assert ran == [4], "what waited and was replaced must not run at all"


def test_an_error_goes_to_who_asked(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_: Job) -> None:
        raise ValueError("不对")

    errors: list[BaseException] = []
    tasks.start("a", work, Then(lambda _: None, errors.append))
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "不对"


def test_an_error_nobody_waits_for_reaches_the_applications_handler(
    tasks: Tasks, qtbot: QtBot
) -> None:
    def work(_: Job) -> None:
        raise ValueError("没人接")

    with qtbot.captureExceptions() as caught:
        tasks.start("a", work, Then(lambda _: None))
        qtbot.waitUntil(tasks.idle)
    assert [str(error) for _, error, _ in caught] == ["没人接"]


def test_progress_comes_in_order_and_stops_when_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[float] = []
    told_half, release = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        job.progress(0.25)
        job.progress(0.5)
        told_half.set()
        release.wait(5)
        job.progress(0.75)

    job = tasks.start("a", work, Then(lambda _: None, progress=told.append))
    assert told_half.wait(5)
    qtbot.waitUntil(lambda: told == [0.25, 0.5])
    job.cancel()
    release.set()
    qtbot.waitUntil(tasks.idle)
    assert told == [0.25, 0.5]


def test_one_lane_keeps_its_order_and_another_does_not_wait_for_it(
    tasks: Tasks, qtbot: QtBot
) -> None:
    release = threading.Event()
    order: list[str] = []
    tasks.start("slow", lambda _: release.wait(5), Then(lambda _: order.append("slow 1")))
    tasks.start("slow", lambda _: None, Then(lambda _: order.append("slow 2")))
    tasks.start("fast", lambda _: None, Then(lambda _: order.append("fast")))
    qtbot.waitUntil(lambda: order == ["fast"])
    release.set()
    qtbot.waitUntil(tasks.idle)
    assert order == ["fast", "slow 1", "slow 2"]


def test_closing_finishes_what_must_reach_the_disk_and_delivers_nothing_more(
    tasks: Tasks, qtbot: QtBot
) -> None:
    written: list[int] = []
    delivered: list[object] = []
    for number in range(5):
        tasks.start("user", lambda _, n=number: written.append(n), Then(delivered.append))
    tasks.close(finish=("user",))
    qtbot.wait(20)
    assert written == [0, 1, 2, 3, 4]
    assert delivered == []
    with pytest.raises(RuntimeError):
        tasks.start("user", lambda _: None, Then(delivered.append))
