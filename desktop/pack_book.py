"""The packs in the window: every change can be undone and is kept at once.

What menus, strip and page 选编 call, all of it to be undone unless said otherwise:

* the pack in hand: ``add``, ``add_found``, ``remove``, ``clear``, ``set_collected``, ``move``,
  ``move_to``, ``step``, ``shift``, ``remark``, ``rename``, ``set_unit``, ``set_preface``,
  ``set_grouping``, ``set_print_notes``;
* its chapters: ``add_chapter``, ``rename_chapter``, ``move_chapters``, ``step_chapter``,
  ``remove_chapters``, ``join_chapters``, ``divide``;
* the packs: ``begin`` (a new one), ``open`` (take in hand; not a change), ``duplicate``,
  ``delete``, ``bring`` (one from elsewhere);
* ``wishes``: signals to emit for a PDF (``print``), a file to hand on (``hand_on``) and one to
  open (``choose``); ``open_file`` opens one whose path is known;
* ``undo_stack``: the :class:`desktop.history.History`, whose verbs are those of Qt's stack.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.userdata import Pack
from desktop import pack as packs
from desktop.history import SHELF
from desktop.language import tr
from desktop.overriding import override
from desktop.pack_disk import PackDisk
from desktop.pack_edits import PackEdits
from desktop.pack_steps import Coming, Edit, Going
from desktop.pack_titles import PackTitles
from desktop.pack_wishes import PackWishes

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library import Library
    from desktop.notices import Notices
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.user_lane import UserLane

FIRST_NAME = "政策措施选编"
"""A name that can stand on a cover: many packs are printed before anybody thinks of one."""


class PackBook(PackEdits):
    """Holds the packs, the one in hand, and what can be undone."""

    changed = Signal()
    """The pack in hand is another one or has other contents."""
    listed = Signal()
    """The packs, or the names of some, changed."""

    def __init__(
        self, user: UserLane, notices: Notices, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(notices, parent)
        self.titles = PackTitles(self)
        self.wishes = PackWishes(self)
        self._settings = settings
        self._disk = PackDisk(user, self)
        self._disk.moved.connect(self._moved)
        self._ids: tuple[str, ...] = ()
        self._id = ""
        self.take(Pack.new(FIRST_NAME))
        self.titles.found.connect(self._keep_names)

    @property
    @override
    def pack(self) -> Pack:
        """Return the pack in hand."""
        return self._disk.packs[self._id]

    @property
    @override
    def ids(self) -> tuple[str, ...]:
        """Return the measures of the pack in hand, in order."""
        return self._ids

    @override
    def pack_of(self, pack_id: str) -> Pack | None:
        """Return a pack by its id, the one in hand where that is empty."""
        return self._disk.packs.get(pack_id or self._id)

    @property
    def others(self) -> tuple[Pack, ...]:
        """Return the packs that are not in hand, by name."""
        return tuple(each for each in self.all if each.id != self._id)

    @property
    def all(self) -> tuple[Pack, ...]:
        """Return every pack, by name."""
        return tuple(sorted(self._disk.packs.values(), key=lambda each: (each.name, each.id)))

    def time_of(self, pack_id: str) -> dt.datetime | None:
        """Return when a pack was changed last; ``None`` if nobody changed it yet."""
        return self._disk.times.get(pack_id)

    def load(self) -> None:
        """Read the packs; what was collected before they are read joins the pack."""
        self._disk.load(self._loaded)

    def look_again(self) -> None:
        """Read what other windows saved meanwhile, but for the pack in hand."""
        self._disk.look_again(self._id, self.listed.emit)

    def use(self, library: Library, tasks: Tasks) -> None:
        """Take the titles of measures from a library that is open."""
        self.titles.use(library, tasks)
        self.titles.want(self._ids)

    def finish(self) -> None:
        """Send what is not on the disk yet on its way; the tasks' closing waits for it."""
        self._disk.finish()
        self._settings.set("pack/current", self._id)

    # The packs.

    def add_to(self, pack_id: str, *ids: str) -> None:
        """Put measures at the end of any pack, and say so."""
        pack = self._disk.packs.get(pack_id)
        if pack is not None and self._has_room(pack, ids):
            after = packs.added(pack, ids)
            added = len(after.entries) - len(pack.entries)
            self._edit(tr("加入选编"), after)
            if added:
                text = tr("已把 %n 条措施加入“{name}”。", added, name=pack.name)
                self._notices.tell(text, self.undo_offer())
            else:
                self._notices.tell(tr("这些措施已在选编中。"))

    def begin(self) -> None:
        """Put the pack aside and begin an empty one."""
        name = packs.free_name(FIRST_NAME, {each.name for each in self._kept()})
        self.bring(Pack.new(name), tr("新建选编"))

    def open(self, pack_id: str) -> None:
        """Take another pack in hand."""
        if pack_id in self._disk.packs and pack_id != self._id:
            self.take(self._disk.packs[pack_id])

    def duplicate(self, pack_id: str = "") -> None:
        """Make a copy of a pack, the one in hand by default, and take it in hand."""
        source = self.pack_of(pack_id)
        if source is not None:
            name = tr("{name} 副本", name=source.name)
            copy = replace(source, id=Pack.new(name).id, name=name, revision=0)
            self.bring(copy, tr("复制选编"))

    def bring(self, pack: Pack, text: str) -> None:
        """Take a pack in hand that is not among the packs yet, under a name that is free."""
        name = packs.free_name(pack.name, {each.name for each in self._kept()})
        self.undo_stack.push(Coming(text, self, replace(pack, name=name)), SHELF)

    def delete(self, pack_id: str = "") -> None:
        """Delete a pack, the one in hand by default, and offer to undo it."""
        gone = self.pack_of(pack_id)
        if gone is not None:
            self.undo_stack.push(Going(tr("删除选编"), self, gone), SHELF)
            self._notices.tell(tr("已删除选编“{name}”。", name=gone.name), self.undo_offer())

    def open_file(self, path: Path) -> None:
        """Open a file that somebody handed on: it becomes a pack of its own."""
        self.wishes.open.emit(path)

    # For the steps, which do and undo.

    def take(self, pack: Pack) -> None:
        """Take a pack in hand, one that is not saved yet too; an untouched one is forgotten."""
        held = self._disk.packs.get(self._id)
        self._disk.hold(pack)
        self._id = pack.id
        if held is not None and held.id != pack.id and self._untouched(held):
            self._disk.packs.pop(held.id)
        self.undo_stack.look_at(pack.id)
        self._tell()
        self.listed.emit()

    def put_in(self, pack: Pack) -> None:
        """Put a pack among the packs and on the disk."""
        self._disk.keep(pack)
        self.listed.emit()

    def take_out(self, pack_id: str, then: Pack | None) -> Pack:
        """Remove a pack and return it; ``then`` comes in hand if it was, or another one."""
        held = pack_id == self._id
        gone = self._disk.drop(pack_id)
        if held:
            rest = (*self.all, Pack.new(FIRST_NAME))
            self._id = ""
            known = then is not None and (then.id in self._disk.packs or self._untouched(then))
            self.take(then if then is not None and known else rest[0])
        self.listed.emit()
        return gone

    def let_go(self, pack_id: str) -> None:
        """Remove a pack that is not in hand and holds nothing."""
        pack = self._disk.packs.get(pack_id)
        if pack is not None and pack_id != self._id and not (pack.entries or pack.preface):
            self._disk.drop(pack_id)
            self.listed.emit()

    def show(self, pack_id: str, change: Callable[[Pack], Pack]) -> None:
        """Give a pack other contents."""
        self._disk.keep(self._named(change(self._disk.packs[pack_id])))
        if pack_id == self._id:
            self._tell()
        self.listed.emit()

    def _kept(self) -> list[Pack]:
        return [each for each in self._disk.packs.values() if not self._untouched(each)]

    def _untouched(self, pack: Pack) -> bool:
        """Return whether a pack was never kept: the one in hand before anybody made any."""
        return pack.id not in self._disk.times and pack == Pack(pack.id, pack.name)

    @override
    def _edit(self, text: str, after: Pack, key: object = None) -> None:
        before = self._disk.packs[after.id]
        if after != before:
            step = Edit(text, self.show, before, after, key)
            self.undo_stack.push(step, after.id if after.id == self._id else SHELF)

    def _tell(self) -> None:
        self._ids = tuple(entry.measure_id for entry in self.pack.entries)
        self.changed.emit()
        self.titles.want(self._ids)

    def _named(self, pack: Pack) -> Pack:
        """Keep the titles with the measures, so that they are known once they are withdrawn."""
        fresh = [each.measure_id for each in pack.entries if not each.title]
        rows = {each: row for each in fresh if (row := self.titles.row(each)) is not None}
        names = {each: (row.title, row.citation) for each, row in rows.items()}
        return packs.named(pack, names) if names else pack

    def _keep_names(self) -> None:
        named = self._named(self.pack)
        if named != self.pack:
            self._disk.keep(named)

    def _loaded(self, stored: tuple[Pack, ...]) -> None:
        early, blank = self._ids, self.pack
        wanted = self._settings.text("pack/current")
        first = self._disk.packs.get(wanted) if wanted != blank.id else None
        first = first or (stored[0] if stored else None)
        if first is not None:
            self._disk.forget(blank.id)
            self.take(first)
            if early:
                self.add(*early)
        self.listed.emit()

    def _moved(self, pack_id: str, other: str) -> None:
        self.undo_stack.rename(pack_id, other)
        if self._id == pack_id:
            self._id = other
        if other in self._disk.packs:
            name = self._disk.packs[other].name
            self._notices.warn(
                tr(
                    "这份选编已在另一个窗口中修改。本窗口的内容另存为“{name}”，两份都在。",
                    name=name,
                )
            )
            self.changed.emit()
            self.listed.emit()
