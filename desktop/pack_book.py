"""The pack in hand in the window: every change can be undone and is kept at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from db.userdata import Pack
from desktop import pack as packs
from desktop.overriding import override
from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.userdata import UserData
    from desktop.notices import Notices
    from desktop.settings import Settings
    from desktop.user_lane import UserLane

FIRST_NAME = "政策措施选编"
"""A name that can stand on a cover: many packs are printed before anybody thinks of one."""


class _Edit(QUndoCommand):
    """A change of the pack's name or entries, kept as what was before and after it."""

    def __init__(self, text: str, before: Pack, after: Pack, show: Callable[[Pack], None]) -> None:
        super().__init__(text)
        self._before, self._after, self._show = before, after, show

    @override
    def redo(self) -> None:
        """Make the change."""
        self._show(self._after)

    @override
    def undo(self) -> None:
        """Take the change back."""
        self._show(self._before)


class _Deletion(QUndoCommand):
    """A pack that was deleted; taking that back is all that stands on the stack then."""

    def __init__(self, restore: Callable[[], None]) -> None:
        super().__init__("删除选编")
        self._restore = restore

    @override
    def undo(self) -> None:
        """Bring the pack back, which clears the stack: after the stack has done with this."""
        QTimer.singleShot(0, self._restore)


class PackBook(QObject):
    """Holds the pack in hand, its undo stack and its way to the disk."""

    changed = Signal()
    """The pack in hand is another one or has other contents."""
    listed = Signal()
    """The names of the packs changed."""

    def __init__(
        self, user: UserLane, notices: Notices, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._user, self._notices, self._settings = user, notices, settings
        self._pack = Pack.new(FIRST_NAME)
        self._others: dict[str, Pack] = {}
        self._stored: dict[str, Pack] = {}  # touched in the lane only
        self._usable = False
        self._saving = False
        self._unsaved: set[str] = set()

    @property
    def pack(self) -> Pack:
        """Return the pack in hand."""
        return self._pack

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the measures of the pack in hand, in order."""
        return tuple(entry.measure_id for entry in self._pack.entries)

    @property
    def others(self) -> tuple[Pack, ...]:
        """Return the packs that are not in hand, by name."""
        return tuple(sorted(self._others.values(), key=lambda each: (each.name, each.id)))

    def load(self) -> None:
        """Read the packs; what was collected before they are read joins the pack."""
        self._user.start(lambda data: data.packs(), Then(self._loaded))

    def add(self, *ids: str) -> None:
        """Put measures at the end of the pack."""
        self._edit("加入选编", packs.added(self._pack, ids))

    def add_found(self, ids: tuple[str, ...]) -> None:
        """Put all that a search found at the end of the pack, and offer to undo it."""
        count = len(self._pack.entries)
        self.add(*ids)
        added = len(self._pack.entries) - count
        held = f"，另有 {len(ids) - added} 条已在其中" if added < len(ids) else ""
        if added:
            said = f"已把检索到的 {added} 条措施加入“{self._pack.name}”{held}。"
            self._notices.tell(said, self._undo_offer())
        else:
            self._notices.tell(
                "检索到的措施都已在选编中。" if ids else "没有检索到可以加入选编的措施。"
            )

    def remove(self, *ids: str) -> None:
        """Take measures out of the pack, and offer to undo it."""
        count = len(self._pack.entries)
        self._edit("移出选编", packs.removed(self._pack, ids))
        if taken := count - len(self._pack.entries):
            said = f"已从“{self._pack.name}”移出 {taken} 条措施。"
            self._notices.tell(said, self._undo_offer())

    def set_collected(self, measure_id: str, collected: bool) -> None:
        """Put one measure in the pack, or take it out."""
        if collected:
            self.add(measure_id)
        else:
            self.remove(measure_id)

    def move(self, rows: tuple[int, ...], before: int) -> None:
        """Put entries before another one."""
        self._edit("调整次序", packs.moved(self._pack, rows, before))

    def remark(self, measure_id: str, text: str) -> None:
        """Change the remark on a measure."""
        self._edit("修改按语", packs.remarked(self._pack, measure_id, text))

    def rename(self, name: str) -> None:
        """Give the pack another name; an empty one changes nothing."""
        if name.strip():
            self._edit("改名", replace(self._pack, name=" ".join(name.split())))

    def clear(self) -> None:
        """Take every measure out."""
        self.remove(*self.ids)

    def begin(self) -> None:
        """Put the pack aside and begin an empty one."""
        self._put_aside()
        taken = {each.name for each in self._others.values()}
        number = 2
        name = FIRST_NAME
        while name in taken:
            name, number = f"{FIRST_NAME}（{number}）", number + 1
        self._take(Pack.new(name))
        self._save()

    def open(self, pack_id: str) -> None:
        """Take another pack in hand."""
        if pack_id in self._others:
            pack = self._others.pop(pack_id)
            self._put_aside()
            self._take(pack)

    def delete(self) -> None:
        """Delete the pack in hand, and offer to undo it; another one is taken in hand."""
        gone = self._pack
        self._unsaved.discard(gone.id)
        self._user.start(lambda data: data.delete(gone.id), Then(lambda _: None))
        rest = self.others
        if rest:
            self._others.pop(rest[0].id)
        self._take(rest[0] if rest else Pack.new(FIRST_NAME))
        self.undo_stack.push(_Deletion(partial(self._restore, gone)))
        self._notices.tell(f"已删除选编“{gone.name}”。", self._undo_offer())

    def finish(self) -> None:
        """Send what is not on the disk yet into the lane; the tasks' closing waits for it."""
        if self._usable:
            for pack in self._awaiting():
                self._send(pack)
        self._settings.set("pack/current", self._pack.id)

    def _loaded(self, stored: tuple[Pack, ...]) -> None:
        self._usable = True
        early = self.ids
        self._others = {each.id: each for each in stored}
        wanted = self._settings.text("pack/current")
        first = self._others.get(wanted) or (stored[0] if stored else None)
        if first is not None:
            self._others.pop(first.id)
            self._take(first)
            if early:
                self.add(*early)
        elif early:
            self._save()

    def _restore(self, gone: Pack) -> None:
        self._put_aside()
        self._take(gone)
        self._save()

    def _undo_offer(self) -> tuple[str, Callable[[], None]]:
        """Return the offer to take back the newest change, and no other one made since."""
        stack, newest = self.undo_stack, self._newest()

        def undo() -> None:
            if self._newest() is newest and stack.canUndo():
                stack.undo()
            else:
                self._notices.tell("此后又有改动，请按 Ctrl+Z 逐步撤销。")

        return "撤销", undo

    def _newest(self) -> QUndoCommand | None:
        at = self.undo_stack.index()
        return self.undo_stack.command(at - 1) if at else None

    def _put_aside(self) -> None:
        if self._pack.entries or self._pack.revision:
            self._others[self._pack.id] = self._pack

    def _take(self, pack: Pack) -> None:
        self._pack = pack
        self.undo_stack.clear()
        self.changed.emit()
        self.listed.emit()

    def _edit(self, text: str, after: Pack) -> None:
        if after != self._pack:
            self.undo_stack.push(_Edit(text, self._pack, after, self._show))

    def _show(self, contents: Pack) -> None:
        """Give the pack the contents of a snapshot; id and revision are those on the disk."""
        self._pack = replace(contents, id=self._pack.id, revision=self._pack.revision)
        self.changed.emit()
        self._save()

    def _save(self) -> None:
        self._unsaved.add(self._pack.id)
        self._save_next()

    def _awaiting(self) -> list[Pack]:
        """Return the packs that the disk does not have as they are; any may be put aside by now."""
        return [each for each in (self._pack, *self.others) if each.id in self._unsaved]

    def _save_next(self) -> None:
        """Save one pack; the answer starts the next, so that fast changes share a save."""
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

    def _saved(self, sent: Pack, stored: Pack) -> None:
        self._saving = False
        moved = stored.id != sent.id
        if moved and sent.id in self._unsaved:
            self._unsaved.remove(sent.id)
            self._unsaved.add(stored.id)
        held = self._pack if self._pack.id == sent.id else self._others.pop(sent.id, None)
        if held is not None:
            name = stored.name if moved else held.name
            held = replace(held, id=stored.id, revision=stored.revision, name=name)
            if self._pack.id == sent.id:
                self._pack = held
            else:
                self._others[held.id] = held
        if moved:
            self._notices.warn(
                f"这份选编已在另一个窗口中修改。本窗口的内容另存为“{stored.name}”，两份都在。"
            )
            self.changed.emit()
        self._save_next()

    def _failed(self, pack: Pack, error: BaseException) -> None:
        """Keep in mind that the disk is behind; the next change tries again."""
        self._saving = False
        self._unsaved.add(pack.id)
        raise error
