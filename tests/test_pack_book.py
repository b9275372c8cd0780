"""The packs on their way to the disk: whatever is in hand when a save ends, nothing is lost."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from db.errors import WriteError
from db.userdata import Pack, UserData
from desktop.notices import Notices
from desktop.pack_book import PackBook
from desktop.settings import Settings
from desktop.tasks import Tasks, Then
from desktop.user_lane import LANE, UserLane

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot


class Shelf:
    """A book of packs without a window, and what of it is on the disk."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.tasks, self.notices = Tasks(), Notices()
        self.user = UserLane(self.tasks)
        settings = Settings(path.with_name("settings.ini"))
        self.book = PackBook(self.user, self.notices, settings)
        self._path, self._qtbot = path, qtbot
        self.user.open(path, Then(lambda _: None))
        self.book.load()
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(self.tasks.idle)

    def hold(self) -> threading.Event:
        """Keep the disk busy until the event is set."""
        release = threading.Event()
        self.tasks.start(LANE, lambda _: release.wait(10), Then(lambda _: None))
        return release

    def stored(self) -> dict[str, tuple[str, ...]]:
        """Return the measures of each pack as another window would read them."""
        data = UserData(self._path)
        try:
            return {
                pack.name: tuple(entry.measure_id for entry in pack.entries)
                for pack in data.packs()
            }
        finally:
            data.close()


@pytest.fixture
def shelf(qapp: QCoreApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Shelf]:
    assert qapp is not None
    made = Shelf(tmp_path / "user.db", qtbot)
    yield made
    made.book.finish()
    made.user.close(Then(lambda _: None))
    made.tasks.close(finish=(LANE,))


def test_changes_of_a_pack_put_aside_reach_the_disk(shelf: Shelf) -> None:
    book = shelf.book
    release = shelf.hold()
    book.rename("甲")
    book.add("a/1")
    book.add("a/2")
    book.begin()
    book.rename("乙")
    book.add("b/1")
    release.set()
    shelf.settle()
    assert shelf.stored() == {"甲": ("a/1", "a/2"), "乙": ("b/1",)}


@pytest.mark.parametrize("at_the_end", [False, True])
def test_a_failed_save_is_made_good_with_the_next_whichever_pack_is_in_hand(
    shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, at_the_end: bool
) -> None:
    book = shelf.book
    book.rename("甲")
    shelf.settle()

    def full_disk(_: UserData, __: Pack) -> Pack:
        raise WriteError("磁盘已满")

    with monkeypatch.context() as broken, qtbot.captureExceptions() as told:
        broken.setattr(UserData, "save", full_disk)
        book.add("a/1")
        shelf.settle()
        book.begin()
        shelf.settle()
    assert {str(error) for _, error, _ in told} == {"磁盘已满"}
    assert shelf.stored() == {"甲": ()}
    if at_the_end:
        book.finish()
    else:
        book.rename("乙")
    shelf.settle()
    assert shelf.stored()["甲"] == ("a/1",)
    assert len(shelf.stored()) == 2


def test_a_pack_changed_in_another_window_stays_and_this_one_goes_on_beside_it(
    shelf: Shelf, tmp_path: Path
) -> None:
    book = shelf.book
    book.rename("甲")
    shelf.settle()
    window = UserData(tmp_path / "user.db")
    (theirs,) = window.packs()
    window.save(theirs)
    window.close()
    release = shelf.hold()
    book.add("a/1")
    book.add("a/2")
    book.begin()
    release.set()
    shelf.settle()
    assert shelf.stored()["甲"] == ()
    assert shelf.stored()["甲（另一窗口）"] == ("a/1", "a/2")
    (aside,) = book.others
    assert (aside.name, aside.id != theirs.id) == ("甲（另一窗口）", True)
    book.open(aside.id)
    book.delete()
    shelf.settle()
    assert "甲" in shelf.stored()
    assert "甲（另一窗口）" not in shelf.stored()
