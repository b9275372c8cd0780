"""The pack in hand as a tree: measures in no chapter, then the chapters with theirs.

The model shows what it is given and changes nothing itself: a drag or an edit is a wish, and the
book of packs says how the pack then stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.language import tr
from desktop.models import dragged
from desktop.models.pack_items import PackItems, Part, TreeRole
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.pack_titles import PackTitles

_MIME = "application/x-policydesk-pack-items"
"""What is dragged within the tree: a line for each item, ``m`` or ``c`` and then its id."""


_OF_ALL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
# Joined once: a view asks for them of every item whenever it lays them out.
_OF_MEASURES = _OF_ALL | Qt.ItemFlag.ItemNeverHasChildren
_OF_CHAPTERS = _OF_ALL | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsEditable


class PackTree(PackItems):
    """Shows one pack; measures stand at the top or in a chapter, chapters at the top."""

    move_wanted = Signal(tuple, str, int)
    """Measures by id, the chapter they are to go to, and the place before which."""
    chapters_move_wanted = Signal(tuple, str)
    """Chapters by id, and the chapter before which they are to go; empty for the end."""
    add_wanted = Signal(tuple, str, int)
    """Measures that are to come in from elsewhere, the chapter, and the place before which."""
    rename_wanted = Signal(str, str)
    """A chapter by its id, and the title that was typed."""

    def __init__(self, titles: PackTitles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an item's value."""
        if not index.isValid():
            return None
        if (part := self.part_at(index)) is not None:
            return self._chapter_data(part, role)
        part = self.part_of(index) or self.loose
        if role == TreeRole.SHAPE:
            texts = (TreeRole.LEADS, TreeRole.GONE, TreeRole.REMARK)
            values = (self._measure_data(part, index.row(), each) for each in texts)
            return (bool(part.id), *values)
        return self._measure_data(part, index.row(), role)

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what is typed as the wish for another title of a chapter."""
        part = self.part_at(index)
        if part is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.rename_wanted.emit(part.id, str(value))
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Everything can be dragged; things are dropped on chapters, and between all."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _OF_MEASURES if self.part_at(index) is None else _OF_CHAPTERS

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        """Items are moved, what comes from elsewhere is copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        """Return what is understood."""
        return [_MIME, dragged.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the items dragged, the measures among them also for other parts of the window."""
        ordered = sorted(indexes, key=self._rank)
        measures = [each.data(TreeRole.MEASURE) for each in ordered]
        data = dragged.packed(each for each in measures if each)
        lines = (
            f"m{measure}" if measure else f"c{index.data(TreeRole.CHAPTER)}"
            for index, measure in zip(ordered, measures, strict=True)
        )
        data.setData(_MIME, "\n".join(lines).encode())
        return data

    @override
    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take a drop as a wish; the model removes no rows when the view asks it to afterwards."""
        if data.hasFormat(_MIME):
            lines = bytes(data.data(_MIME).data()).decode("utf-8", "replace").splitlines()
            chapters = tuple(line[1:] for line in lines if line.startswith("c"))
            measures = tuple(line[1:] for line in lines if line.startswith("m"))
            if chapters:
                self.chapters_move_wanted.emit(chapters, self._chapter_below(row, parent))
            elif measures:
                self.move_wanted.emit(measures, *self._place_at(row, parent))
            return bool(chapters or measures)
        if ids := dragged.unpacked(data):
            self.add_wanted.emit(ids, *self._place_at(row, parent))
        return bool(ids)

    def _place_at(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> tuple[str, int]:
        """Return the chapter and the place in it that are meant by where something is dropped."""
        part = self.part_at(parent)
        if part is None and row < 0:
            part = [*self.all()][-1]
        elif part is None and row <= len(self.loose.entries):
            return "", row
        elif part is None:
            # Between two chapters: the measures above the gap are those of the upper one.
            part, row = self.parts[row - len(self.loose.entries) - 1], -1
        return part.id, len(part.entries) if row < 0 else row

    def _chapter_below(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> str:
        """Return the chapter before which another one is to go that is dropped; empty for none."""
        part = self.part_at(parent)
        if part is not None:
            at = self.parts.index(part) + (row > 0)
        else:
            at = max(0, row - len(self.loose.entries)) if row >= 0 else len(self.parts)
        return self.parts[at].id if at < len(self.parts) else ""

    def _chapter_data(self, part: Part, role: int) -> object:
        count = len(part.entries)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return part.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return tr("章：{title}，%n 条", count, title=part.title)
            case TreeRole.CHAPTER:
                return part.id
            case TreeRole.NUMBER:
                return count
            case TreeRole.MEASURE | TreeRole.REMARK | TreeRole.GONE:
                return ""
        return None

    def _measure_data(self, part: Part, row: int, role: int) -> object:
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._said(part, row, role)
        if role in {TreeRole.CHAPTER, TreeRole.NUMBER}:
            return part.id if role == TreeRole.CHAPTER else row + 1
        entry = part.entries[row]
        known = self._titles.row(entry.measure_id)
        gone = known is None and self._titles.known(entry.measure_id)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if known is not None:
                    return known.title
                return entry.title or (entry.measure_id if gone else tr("正在读取…"))
            case TreeRole.MEASURE:
                return entry.measure_id
            case TreeRole.SOURCE:
                return known.source if known is not None else ""
            case TreeRole.LEADS:
                return known.leads if known is not None else entry.source if gone else ""
            case TreeRole.REMARK:
                return entry.remark
            case TreeRole.GONE:
                return tr("现用资料库中没有这一条：可能已被撤下，不会印出") if gone else ""
        return None

    def _said(self, part: Part, row: int, role: int) -> str:
        def value(of: int) -> str:
            return str(self._measure_data(part, row, of))

        remark = part.entries[row].remark
        parts = (
            tr("第 {number} 条", number=row + 1),
            value(Qt.ItemDataRole.DisplayRole),
            value(TreeRole.SOURCE),
            value(TreeRole.LEADS),
            tr("按语：{text}", text=remark) if remark else "",
            value(TreeRole.GONE),
        )
        tip = role == Qt.ItemDataRole.ToolTipRole
        return ("\n" if tip else tr("，")).join(each for each in parts[tip:] if each)

    def _rank(self, index: QModelIndex) -> tuple[int, int]:
        above = index.parent()
        return (above.row(), index.row() + 1) if above.isValid() else (index.row(), 0)
