"""The packs on their way to the disk: fast changes share a save, and what failed is tried again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.userdata import Pack, UserData
    from desktop.user_lane import UserLane


class PackDisk(QObject):
    """Holds every pack by its id as it is now, and brings the disk up to that.

    Attributes:
        packs: The packs; changed by the verbs alone.
        times: When each was changed last; one that nobody changed yet has no time.
    """

    moved = Signal(str, str)
    """A pack's id, and the other id under which it was stored: another window had saved it too."""

    def __init__(self, user: UserLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.packs: dict[str, Pack] = {}
        self.times: dict[str, dt.datetime] = {}
        self._user = user
        self._stored: dict[str, Pack] = {}  # touched in the lane only
        self._usable = False
        self._saving = False
        self._unsaved: set[str] = set()
        self._gone: set[str] = set()  # dropped here, and perhaps still read once more

    def load(self, done: Callable[[tuple[Pack, ...]], None]) -> None:
        """Read the packs; ``done`` is given them, the one changed last first."""

        def work(data: UserData) -> tuple[tuple[Pack, ...], dict[str, dt.datetime]]:
            return data.packs(), data.pack_times()

        def loaded(read: tuple[tuple[Pack, ...], dict[str, dt.datetime]]) -> None:
            stored, times = read
            self._usable = True
            self.packs.update({each.id: each for each in stored})
            self.times.update(times)
            done(stored)
            self._save_next()

        self._user.start(work, Then(loaded))

    def look_again(self, held: str, done: Callable[[], None]) -> None:
        """Read what other windows saved meanwhile; the pack ``held`` stays as it is here.

        ``done`` is called if a pack came or became another one.
        """

        def work(data: UserData) -> tuple[tuple[Pack, ...], dict[str, dt.datetime]]:
            return data.packs(), data.pack_times()

        def loaded(read: tuple[tuple[Pack, ...], dict[str, dt.datetime]]) -> None:
            stored, times = read
            fresh = [
                each
                for each in stored
                if each.id != held
                and each.id not in self._unsaved
                and each.id not in self._gone
                and each.revision > (self.packs[each.id].revision if each.id in self.packs else -1)
            ]
            for each in fresh:
                self.packs[each.id] = each
                self.times[each.id] = times[each.id]
            if fresh and not self._saving:
                done()

        if self._usable:
            self._user.start(work, Then(loaded), key="packs")

    def keep(self, pack: Pack) -> None:
        """Take a pack as it is now and save it."""
        self.packs[pack.id] = pack
        self._gone.discard(pack.id)
        self.times[pack.id] = dt.datetime.now(dt.UTC)
        self._unsaved.add(pack.id)
        self._save_next()

    def hold(self, pack: Pack) -> None:
        """Take a pack that need not be saved before somebody changes it."""
        self.packs.setdefault(pack.id, pack)

    def drop(self, pack_id: str) -> Pack:
        """Remove a pack, from the disk too, and return it as it was."""
        gone = self.packs.pop(pack_id)
        self._unsaved.discard(pack_id)
        self._gone.add(pack_id)
        self.times.pop(pack_id, None)
        if self._usable:
            self._user.start(lambda data: self._delete(data, pack_id), Then(lambda _: None))
        return gone

    def forget(self, pack_id: str) -> None:
        """Let go of a pack that was never saved."""
        self.packs.pop(pack_id, None)
        self.times.pop(pack_id, None)
        self._unsaved.discard(pack_id)

    def finish(self) -> None:
        """Send what is not on the disk yet into the lane; the tasks' closing waits for it."""
        if self._usable:
            for pack in self._awaiting():
                self._send(pack)

    def _awaiting(self) -> list[Pack]:
        return [each for each in self.packs.values() if each.id in self._unsaved]

    def _save_next(self) -> None:
        """Save one pack; the answer starts the next."""
        if self._usable and not self._saving and (awaiting := self._awaiting()):
            self._saving = True
            self._send(awaiting[0])

    def _send(self, pack: Pack) -> None:
        self._unsaved.discard(pack.id)
        self._user.start(
            lambda data: self._write(data, pack),
            Then(partial(self._saved, pack), partial(self._failed, pack)),
        )

    def _write(self, data: UserData, pack: Pack) -> Pack:
        """Save in the lane, upon what this window saved last, be its answer delivered or not."""
        if (last := self._stored.get(pack.id)) is not None:
            pack = replace(pack, id=last.id, revision=last.revision)
        saved = data.save(pack)
        self._stored[pack.id] = self._stored[saved.id] = saved
        return saved

    def _delete(self, data: UserData, pack_id: str) -> None:
        """Delete in the lane, under the id by which this window saved the pack last."""
        last = self._stored.get(pack_id)
        data.delete(last.id if last is not None else pack_id)

    def _saved(self, sent: Pack, stored: Pack) -> None:
        self._saving = False
        moved = stored.id != sent.id
        if moved and sent.id in self._unsaved:
            self._unsaved.remove(sent.id)
            self._unsaved.add(stored.id)
        held = self.packs.pop(sent.id, None)
        if held is not None:
            name = stored.name if moved else held.name
            self.packs[stored.id] = replace(held, id=stored.id, revision=stored.revision, name=name)
        if moved:
            self.times[stored.id] = self.times.pop(sent.id, dt.datetime.now(dt.UTC))
            self.moved.emit(sent.id, stored.id)
        self._save_next()

    def _failed(self, pack: Pack, error: BaseException) -> None:
        """Keep in mind that the disk is behind; the next change tries again."""
        self._saving = False
        if pack.id in self.packs:
            self._unsaved.add(pack.id)
        raise error
