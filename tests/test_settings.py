"""The settings in the user's own file: there at once, whatever the file is, and nobody's else."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray

from db.errors import UserError
from db.userdata import Pack, UserData, read_settings
from db.userfile import NotKeptError
from desktop.notices import Notice, Notices
from desktop.settings import DEFAULTS, Settings
from desktop.tasks import Tasks, Then
from desktop.user_lane import LANE, UserLane
from tests import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from tests.window_desk import Desk


class Seat:
    """What of a window writes the settings."""

    def __init__(self, path: Path) -> None:
        self.tasks = Tasks()
        self.lane = UserLane(self.tasks)
        self.settings = Settings(path)
        self.settings.keep_in(self.lane)
        self.lane.open(path, Then(lambda _: None, lambda _: None))

    def close(self) -> None:
        if not self.lane.is_open:
            return
        self.settings.save()
        self.lane.close(Then(lambda _: None))
        self.tasks.close(finish=(LANE,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


@pytest.fixture
def sit(qapp: QCoreApplication, path: Path) -> Iterator[Callable[[], Seat]]:
    assert qapp is not None
    seats: list[Seat] = []

    def make() -> Seat:
        seats.append(Seat(path))
        return seats[-1]

    yield make
    for seat in seats:
        seat.close()


def test_every_kind_of_setting_comes_back(path: Path, sit: Callable[[], Seat]) -> None:
    state = QByteArray(bytes(range(256)))
    seat = sit()
    seat.settings.set("window/zoom", 150)
    seat.settings.set("search/widen", value=False)
    seat.settings.set("export/folder", "C:\\打印 件\\")
    seat.settings.set("window/geometry", state)
    assert seat.settings.number("window/zoom", 100, 200) == 150, "at once in this window"
    seat.close()
    again = Settings(path)
    assert again.number("window/zoom", 100, 200) == 150
    assert again.flag("search/widen") is False
    assert again.text("export/folder") == "C:\\打印 件\\"
    assert again.state("window/geometry") == state
    with pytest.raises(KeyError):
        again.set("no/such", 1)


def test_changes_reach_the_disk_before_the_window_is_closed(
    path: Path, sit: Callable[[], Seat], qtbot: QtBot
) -> None:
    sit().settings.set("window/zoom", 130)
    qtbot.waitUntil(lambda: read_settings(path) == {"window/zoom": "130"})


def test_two_windows_write_only_what_they_changed(path: Path, sit: Callable[[], Seat]) -> None:
    one, other = sit(), sit()
    one.settings.set("window/zoom", 150)
    one.settings.set("export/folder", "甲")
    other.settings.set("search/sort", "document")
    other.settings.set("export/folder", DEFAULTS["export/folder"])
    one.close()
    other.close()
    assert read_settings(path) == {
        "window/zoom": "150",
        "export/folder": "甲",
        "search/sort": "document",
    }


def _wrong(value: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        data = UserData(path)
        data.set_settings(dict.fromkeys(DEFAULTS, value))
        data.close()

    return write


def _newer(path: Path) -> None:
    UserData(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: None,
        lambda path: path.mkdir(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x00\xff" * 5000),
        lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\x07" * 5000),
        _newer,
        _wrong("many"),
        _wrong("99999"),
        _wrong("-1"),
        _wrong(""),
        _wrong("\x00%$"),
    ],
)
def test_whatever_the_file_is_the_settings_are_usable(
    path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(path)
    before = faults.tree(path.parent)
    settings = Settings(path)
    assert settings.number("window/zoom", 100, 200) == DEFAULTS["window/zoom"]
    assert settings.flag("search/widen") is DEFAULTS["search/widen"]
    assert settings.state("window/geometry") in (QByteArray(), QByteArray.fromBase64(b"many"))
    assert faults.tree(path.parent) == before, "reading changes nothing"


def test_the_first_window_waits_for_nobody(path: Path) -> None:
    UserData(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    waited = threading.Event()
    reader = threading.Thread(target=lambda: (read_settings(path), waited.set()))
    reader.start()
    assert waited.wait(2), "less than the patience of who writes"
    reader.join()
    holder.close()


def test_a_folder_whose_name_is_no_text_costs_no_other_setting(
    path: Path, sit: Callable[[], Seat]
) -> None:
    seat = sit()
    seat.settings.set("export/folder", "/media/\udcd0\udcc2")
    seat.settings.set("window/zoom", 150)
    seat.close()
    assert read_settings(path)["window/zoom"] == "150"


def test_a_window_without_its_file_works_and_is_told_once(
    make_desk: Callable[[Path], Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "user.db").mkdir()
    with qtbot.captureExceptions() as caught:
        desk = make_desk(tmp_path)
    told: list[Notice] = []
    workspace = desk.window.workspace
    workspace.notices.told.connect(told.append)
    for _, error, _ in caught:
        assert isinstance(error, NotKeptError)
        workspace.notices.error(error)  # as the application's handler does
    assert "都不会保存" in desk.window.messages.text
    workspace.settings.set("window/zoom", 150)
    workspace.settings.save()
    workspace.book.add(desk.ids()[0])
    desk.settle()
    assert len(told) == 1
    assert workspace.book.ids == (desk.ids()[0],), "the pack can be made and printed all the same"
    desk.type_words("中试")
    assert desk.titles()


def test_that_nothing_is_kept_is_said_once(
    path: Path, qapp: QCoreApplication, qtbot: QtBot
) -> None:
    assert qapp is not None
    path.mkdir()
    tasks, notices = Tasks(), Notices()
    heard: list[Notice] = []
    notices.listen(heard.append)
    lane = UserLane(tasks)

    def failed(error: BaseException) -> None:
        assert isinstance(error, UserError)
        notices.error(error)

    lane.open(path, Then(lambda _: None, failed))
    lane.start(lambda data: data.save(Pack.new("x")), Then(lambda _: None, failed))
    qtbot.waitUntil(tasks.idle)
    assert [notice.warning for notice in heard] == [True]
    assert "打不开" in heard[0].text
    tasks.close()
