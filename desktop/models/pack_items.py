"""What stands where in the tree of a pack, and how it becomes that of the pack as it is next."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.stretches import stretches
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from db.userdata import Entry, Pack

_MANY = 20
"""Items that changed of which a view is told one by one: each costs it a search for its place."""
_TOP = 0
"""Qt's inner number of what stands at the top; that of a measure in a chapter is the chapter's."""


class TreeRole(IntEnum):
    """What the model says of an item beyond Qt's own roles."""

    MEASURE = Qt.ItemDataRole.UserRole + 1
    """A measure's id; empty for a chapter."""
    CHAPTER = Qt.ItemDataRole.UserRole + 2
    """A chapter's id; for a measure that of its chapter, empty if it is in none."""
    NUMBER = Qt.ItemDataRole.UserRole + 3
    """A measure's place in its chapter, from 1; for a chapter the number of its measures."""
    SOURCE = Qt.ItemDataRole.UserRole + 4
    """Province and year, or the citation kept of a measure that was withdrawn."""
    LEADS = Qt.ItemDataRole.UserRole + 5
    """The departments that lead."""
    REMARK = Qt.ItemDataRole.UserRole + 6
    GONE = Qt.ItemDataRole.UserRole + 7
    """Why a measure is not printed; empty as a rule."""
    SHAPE = Qt.ItemDataRole.UserRole + 8
    """All that the height of a measure depends on, asked at once since it is asked of each: whether
    it stands in a chapter, its LEADS, GONE and REMARK; ``None`` for a chapter."""


@dataclass(eq=False, slots=True)
class Part:
    """The measures of one chapter as they are shown."""

    id: str
    title: str
    key: int
    entries: list[Entry] = field(default_factory=list)


class PackItems(QAbstractItemModel):
    """The items of one pack; what they say is for the model that is made of this one.

    Attributes:
        loose: The measures in no chapter.
        parts: The chapters in order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = 0
        self._pack_id = ""
        self.loose = Part("", "", _TOP)
        self.parts: list[Part] = []

    @property
    def shown_id(self) -> str:
        """Return the id of the pack shown; empty if none was yet."""
        return self._pack_id

    @property
    def total(self) -> int:
        """Return how many measures the tree has."""
        return sum(len(part.entries) for part in self.all())

    def show_pack(self, pack: Pack) -> None:
        """Show a pack; of the one shown before what stays is moved, not made afresh."""
        if pack.id != self._pack_id:
            self.beginResetModel()
            self._pack_id = pack.id
            self.loose.entries = list(pack.chapters[0].entries)
            self.parts = [
                Part(each.id, each.title, self._next_key(), list(each.entries))
                for each in pack.chapters[1:]
            ]
            self.endResetModel()
            return
        self._remove_entries({entry.measure_id for entry in pack.entries})
        self._insert_parts(pack)
        self._rearrange(pack)
        self._remove_parts({each.id for each in pack.chapters})
        self._insert_entries(pack)
        self._take_values(pack)

    def refresh(self) -> None:
        """Say that titles may be others: of any item, so that all are laid out anew."""
        self.layoutAboutToBeChanged.emit()
        self.layoutChanged.emit()

    def measure_index(self, measure_id: str) -> QModelIndex:
        """Return where a measure stands; invalid if it does not."""
        for part in self.all():
            for row, entry in enumerate(part.entries):
                if entry.measure_id == measure_id:
                    return self.createIndex(row, 0, part.key)
        return QModelIndex()

    def chapter_index(self, chapter_id: str) -> QModelIndex:
        """Return where a chapter stands; invalid for what is in none."""
        found = next((part for part in self.parts if part.id == chapter_id), None)
        return QModelIndex() if found is None else self.index_of(found)

    @override
    def index(
        self,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex | None = None,
    ) -> QModelIndex:
        """Return the index of an item."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        part = self.part_at(parent)
        return self.createIndex(row, 0, _TOP if part is None else part.key)

    @overload
    def parent(self) -> QObject: ...

    @overload
    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex: ...

    @override
    def parent(
        self, child: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex | QObject:
        """Return the chapter in which a measure stands; without a child the owning object."""
        if child is None:
            return super().parent()
        part = self.part_of(child)
        return QModelIndex() if part is None else self.index_of(part)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many items stand under an index."""
        if parent is None or not parent.isValid():
            return len(self.loose.entries) + len(self.parts)
        part = self.part_at(parent)
        return 0 if part is None else len(part.entries)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return that there is one column."""
        return 1

    def all(self) -> Iterator[Part]:
        """Yield what is in no chapter, then the chapters."""
        yield self.loose
        yield from self.parts

    def _next_key(self) -> int:
        self._keys += 1
        return self._keys

    def index_of(self, part: Part) -> QModelIndex:
        """Return where a chapter stands."""
        row = len(self.loose.entries) + self.parts.index(part)
        return self.createIndex(row, 0, _TOP)

    def part_at(self, index: QModelIndex | QPersistentModelIndex | None) -> Part | None:
        """Return the chapter that stands at an index; ``None`` for the root and for measures."""
        if index is None or not index.isValid() or index.internalId() != _TOP:
            return None
        at = index.row() - len(self.loose.entries)
        return self.parts[at] if 0 <= at < len(self.parts) else None

    def part_of(self, index: QModelIndex | QPersistentModelIndex) -> Part | None:
        """Return the chapter in which a measure stands; ``None`` for what stands at the top."""
        key = index.internalId() if index.isValid() else _TOP
        return next((part for part in self.parts if part.key == key), None) if key else None

    def _remove_entries(self, wanted: Collection[str]) -> None:
        for part in self.all():
            gone = [at for at, e in enumerate(part.entries) if e.measure_id not in wanted]
            for first, last in reversed([*stretches(gone)]):
                self.beginRemoveRows(self._parent_of(part), first, last)
                del part.entries[first : last + 1]
                self.endRemoveRows()

    def _insert_parts(self, pack: Pack) -> None:
        held = {part.id for part in self.parts}
        for chapter in pack.chapters[1:]:
            if chapter.id not in held:
                at = self.rowCount()
                self.beginInsertRows(QModelIndex(), at, at)
                self.parts.append(Part(chapter.id, chapter.title, self._next_key()))
                self.endInsertRows()

    def _rearrange(self, pack: Pack) -> None:
        """Put what is held already where the pack has it; chapters that go come last."""
        held = {e.measure_id for part in self.all() for e in part.entries}
        order = {each.id: at for at, each in enumerate(pack.chapters)}
        parts = sorted(self.parts, key=lambda part: order.get(part.id, len(order)))
        wanted = {
            each.id: [e for e in each.entries if e.measure_id in held] for each in pack.chapters
        }
        same = parts == self.parts and all(
            [e.measure_id for e in part.entries] == [e.measure_id for e in wanted.get(part.id, [])]
            for part in self.all()
        )
        if same:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [(each.data(TreeRole.MEASURE), each.data(TreeRole.CHAPTER)) for each in old]
        self.parts = parts
        for part in self.all():
            part.entries = wanted.get(part.id, [])
        places = {
            entry.measure_id: (row, part.key)
            for part in self.all()
            for row, entry in enumerate(part.entries)
        }
        new = [
            self.createIndex(places[measure][0], 0, places[measure][1])
            if measure
            else self.chapter_index(chapter)
            for measure, chapter in names
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _remove_parts(self, kept: Collection[str]) -> None:
        for at in range(len(self.parts) - 1, -1, -1):
            if self.parts[at].id not in kept:
                row = len(self.loose.entries) + at
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.parts[at]
                self.endRemoveRows()

    def _insert_entries(self, pack: Pack) -> None:
        held = {e.measure_id for part in self.all() for e in part.entries}
        for part, chapter in zip(self.all(), pack.chapters, strict=True):
            entries = chapter.entries
            fresh = [at for at, e in enumerate(entries) if e.measure_id not in held]
            for first, last in stretches(fresh):
                self.beginInsertRows(self._parent_of(part), first, last)
                part.entries[first:first] = entries[first : last + 1]
                self.endInsertRows()

    def _take_values(self, pack: Pack) -> None:
        """Take remarks and titles, and say of which items they are others."""
        changed: list[QModelIndex] = []
        for part, chapter in zip(self.all(), pack.chapters, strict=True):
            if part.title != chapter.title:
                changed.append(self.index_of(part))
            pairs = zip(part.entries, chapter.entries, strict=True)
            rows = [row for row, (old, new) in enumerate(pairs) if old != new]
            part.title, part.entries = chapter.title, list(chapter.entries)
            changed += [self.createIndex(row, 0, part.key) for row in rows]
        if len(changed) > _MANY:
            self.refresh()
            return
        for index in changed:
            self.dataChanged.emit(index, index)

    def _parent_of(self, part: Part) -> QModelIndex:
        return QModelIndex() if part is self.loose else self.index_of(part)
