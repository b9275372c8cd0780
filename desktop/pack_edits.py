"""What can be done to the pack in hand, each a step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.userdata import PackChapter
from desktop import pack as packs
from desktop.history import History
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from db.userdata import Pack
    from desktop.notices import Notices


class PackEdits(QObject):
    """The verbs; which pack is in hand, and where it is kept, is for the class made of this one.

    Attributes:
        undo_stack: What was done and can be undone.
    """

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = History(self)
        self._notices = notices

    @property
    def pack(self) -> Pack:
        """Return the pack in hand."""
        raise NotImplementedError

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the measures of the pack in hand, in order."""
        raise NotImplementedError

    def pack_of(self, pack_id: str) -> Pack | None:
        """Return a pack by its id, the one in hand where that is empty."""
        raise NotImplementedError

    # The measures of the pack in hand.

    def add(self, *ids: str, chapter: str | None = None, before: int | None = None) -> None:
        """Put measures at a place of a chapter, or at the end of the pack, if it takes so many."""
        if self._has_room(self.pack, ids):
            self._edit(tr("加入选编"), packs.added(self.pack, ids, chapter, before))

    def add_found(self, ids: tuple[str, ...]) -> None:
        """Put all that a search found at the end of the pack, and offer to undo it."""
        if not self._has_room(self.pack, ids):
            return
        count = len(self.ids)
        self.add(*ids)
        added = len(self.ids) - count
        name, held = self.pack.name, len(ids) - added
        if added and held:
            text = tr(
                "已把检索到的 %n 条措施加入“{name}”，另有 {held} 条已在其中。",
                added,
                name=name,
                held=held,
            )
            self._notices.tell(text, self.undo_offer())
        elif added:
            text = tr("已把检索到的 %n 条措施加入“{name}”。", added, name=name)
            self._notices.tell(text, self.undo_offer())
        elif ids:
            self._notices.tell(tr("检索到的措施都已在选编中。"))
        else:
            self._notices.tell(tr("没有检索到可以加入选编的措施。"))

    def remove(self, *ids: str) -> None:
        """Take measures out of the pack, and offer to undo it."""
        count = len(self.ids)
        self._edit(tr("移出选编"), packs.removed(self.pack, ids))
        if taken := count - len(self.ids):
            text = tr("已从“{name}”移出 %n 条措施。", taken, name=self.pack.name)
            self._notices.tell(text, self.undo_offer())

    def set_collected(self, measure_id: str, collected: bool) -> None:
        """Put one measure in the pack, or take it out."""
        if collected:
            self.add(measure_id)
        else:
            self.remove(measure_id)

    def move(self, rows: tuple[int, ...], before: int) -> None:
        """Put the entries at rows, counted through all chapters, before another one."""
        self._edit(tr("调整次序"), packs.moved(self.pack, rows, before))

    def move_to(self, ids: Collection[str], chapter: str, before: int | None = None) -> None:
        """Put measures before a place of a chapter, or at its end."""
        self._edit(tr("调整次序"), packs.moved_to(self.pack, ids, chapter, before))

    def step(self, ids: Collection[str], by: int) -> None:
        """Move measures one place to the beginning (-1) or the end (+1), over chapters' borders."""
        self._edit(tr("调整次序"), packs.stepped(self.pack, ids, by))

    def shift(self, ids: Collection[str], by: int) -> None:
        """Move measures to the end of the chapter before (-1) or after (+1)."""
        self._edit(tr("移到另一章"), packs.shifted(self.pack, ids, by))

    def remark(self, measure_id: str, text: str) -> None:
        """Change the remark on a measure; typing on is the same step."""
        key = ("remark", measure_id)
        self._edit(tr("修改按语"), packs.remarked(self.pack, measure_id, text), key)

    def clear(self) -> None:
        """Take every measure out."""
        self.remove(*self.ids)

    def _has_room(self, pack: Pack, ids: Collection[str]) -> bool:
        """Return whether a pack takes measures, having said so if it does not: all or none."""
        held = {entry.measure_id for entry in pack.entries}
        fresh = len(set(ids) - held)
        if not fresh or len(held) + fresh <= packs.MOST:
            return True
        self._notices.warn(
            tr(
                "没有加入：新增 %n 条后，“{name}”将超过一份选编最多的 {most} 条。"
                "请先用筛选条件缩小范围，或分成几份选编。",
                fresh,
                name=pack.name,
                most=packs.MOST,
            )
        )
        return False

    # Its chapters.

    def add_chapter(self, title: str, before: str | None = None) -> str:
        """Make a chapter before another one, or at the end, and return its id."""
        made = PackChapter.new(" ".join(title.split())[:80] or tr("新的一章"))
        self._edit(tr("新建章"), packs.with_chapter(self.pack, made, before))
        return made.id

    def rename_chapter(self, chapter: str, title: str) -> None:
        """Give a chapter another title; an empty one changes nothing."""
        self._edit(tr("章改名"), packs.renamed_chapter(self.pack, chapter, title))

    def move_chapters(self, chapters: Collection[str], before: str | None = None) -> None:
        """Put chapters before another one, or at the end."""
        self._edit(tr("移动章"), packs.moved_chapters(self.pack, chapters, before))

    def step_chapter(self, chapter: str, by: int) -> None:
        """Move a chapter one place to the beginning (-1) or the end (+1)."""
        self._edit(tr("移动章"), packs.stepped_chapter(self.pack, chapter, by))

    def remove_chapters(self, *chapters: str) -> None:
        """Remove chapters; their measures go to the chapter before."""
        self._edit(tr("去掉章"), packs.without_chapters(self.pack, chapters))

    def remove_all(self, ids: Collection[str], chapters: Collection[str]) -> None:
        """Take measures out and remove chapters in one step."""
        if chapters and ids:
            pack = packs.without_chapters(packs.removed(self.pack, ids), chapters)
            self._edit(tr("去掉章和措施"), pack)
        elif chapters:
            self.remove_chapters(*chapters)
        elif ids:
            self.remove(*ids)

    def join_chapters(self) -> None:
        """Remove all chapters; the measures stay in their order."""
        self._edit(tr("去掉全部章"), packs.joined(self.pack))

    def divide(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Make a chapter of the user's own of each group: its title, and its measures."""
        self._edit(tr("自动分章"), packs.divided(self.pack, groups))

    # What is said of it.

    def rename(self, name: str, pack_id: str = "") -> None:
        """Give a pack, the one in hand by default, another name; an empty one changes nothing."""
        name = " ".join(name.split())[:80]
        pack = self.pack_of(pack_id)
        if name and pack is not None:
            self._edit(tr("选编改名"), replace(pack, name=name))

    def set_unit(self, unit: str) -> None:
        """Say who compiles it; typing on is the same step."""
        self._edit(tr("修改编制单位"), replace(self.pack, unit=" ".join(unit.split())), "unit")

    def set_preface(self, text: str) -> None:
        """Change the user's foreword; typing on is the same step."""
        self._edit(tr("修改编者按"), replace(self.pack, preface=text.strip()), "preface")

    def set_grouping(self, grouping: str) -> None:
        """Say what makes the chapters of the print."""
        self._edit(tr("改变分章方式"), replace(self.pack, grouping=grouping))

    def set_print_notes(self, wanted: bool) -> None:
        """Say whether the user's notes are printed with the measures."""
        text = tr("印出批注") if wanted else tr("不印批注")
        self._edit(text, replace(self.pack, print_notes=wanted))

    def undo_offer(self) -> tuple[str, Callable[[], None]]:
        """Return the offer to take back the newest change, and no other one made since."""
        stack = self.undo_stack
        newest = stack.newest()

        def undo() -> None:
            if newest is not None and stack.newest() is newest:
                stack.undo()
            else:
                self._notices.tell(tr("此后又有改动，请按 Ctrl+Z 逐步撤销。"))

        return tr("撤销"), undo

    def _edit(self, text: str, after: Pack, key: object = None) -> None:
        """Let a pack become another one, as a step that can be undone.

        Args:
            text: What the step is called.
            after: The pack as it is to be; one that is as it is already makes no step.
            key: Steps of one key that follow upon one another at once are one.
        """
        raise NotImplementedError
