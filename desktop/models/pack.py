"""The entries of the pack in hand as a list whose rows can be dragged to another place."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.language import tr
from desktop.models import dragged
from desktop.models.stretches import stretches
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.userdata import Entry
    from desktop.pack_titles import PackRow
    from desktop.rows import Row

_MIME = "application/x-policydesk-pack-rows"


class PackRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    SOURCE = Qt.ItemDataRole.UserRole + 2
    """Province and year."""
    REMARK = Qt.ItemDataRole.UserRole + 3
    KNOWN = Qt.ItemDataRole.UserRole + 4
    """Whether the library has the measure; ``None`` until that was asked."""


class PackModel(QAbstractListModel):
    """Shows entries; a drag is only reported, the pack then says how it stands."""

    move_wanted = Signal(tuple, int)
    """Rows, and the row before which they are to stand."""
    add_wanted = Signal(tuple)
    """Measures, by id, that were dragged here from elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._rows: dict[str, Row | PackRow | None] = {}

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries, moving what stays rather than starting afresh."""
        wanted = {entry.measure_id for entry in entries}
        gone = [row for row, each in enumerate(self._entries) if each.measure_id not in wanted]
        for first, last in reversed([*stretches(gone)]):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._entries[first : last + 1]
            self.endRemoveRows()
        held = {entry.measure_id for entry in self._entries}
        self._reorder([entry for entry in entries if entry.measure_id in held])
        fresh = [row for row, entry in enumerate(entries) if entry.measure_id not in held]
        for first, last in stretches(fresh):
            self.beginInsertRows(QModelIndex(), first, last)
            self._entries[first:first] = entries[first : last + 1]
            self.endInsertRows()
        if entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def forget_rows(self) -> None:
        """Let all titles be fetched again: the library is another one."""
        self._rows = {}

    def unknown_ids(self) -> tuple[str, ...]:
        """Return the measures whose titles are still to be fetched."""
        ids = (entry.measure_id for entry in self._entries)
        return tuple(each for each in ids if each not in self._rows)

    def set_rows(
        self, asked: Sequence[str], rows: Mapping[str, Row] | Mapping[str, PackRow]
    ) -> None:
        """Take the titles of the measures asked for; those left out are not in the library."""
        self._rows.update({each: rows.get(each) for each in asked})
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row's value."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        row = self._rows.get(entry.measure_id)
        known = None if entry.measure_id not in self._rows else row is not None
        gone = "" if known in {None, True} else tr("（资料库中已无此条）")
        title = row.title if row else entry.title or gone or tr("正在读取…")
        source = row.source if row else ""
        spoken = tr(
            "第 {number} 条，{title}，{source}", number=index.row() + 1, title=title, source=source
        )
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: "\n".join(
                part
                for part in (
                    title,
                    source or entry.source,
                    gone if gone != title else "",
                    entry.remark and tr("按语：{text}", text=entry.remark),
                )
                if part
            ),
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            PackRole.ID: entry.measure_id,
            PackRole.SOURCE: source,
            PackRole.REMARK: entry.remark,
            PackRole.KNOWN: known,
        }
        return values.get(role)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved; what comes from elsewhere is copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        """Return the types that are understood."""
        return [_MIME, dragged.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the rows dragged."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(_MIME, ",".join(map(str, rows)).encode())
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
        """Report where the rows were dropped.

        For rows of this list the answer is ``False`` all the same: the view would otherwise remove
        rows of its own.
        """
        if action == Qt.DropAction.MoveAction and data.hasFormat(_MIME):
            rows = tuple(int(each) for each in bytes(data.data(_MIME).data()).decode().split(","))
            before = row if row >= 0 else parent.row() if parent.isValid() else len(self._entries)
            self.move_wanted.emit(rows, before)
        elif ids := dragged.unpacked(data):
            self.add_wanted.emit(ids)
            return True
        return False

    def _reorder(self, ordered: list[Entry]) -> None:
        places = {entry.measure_id: row for row, entry in enumerate(ordered)}
        if [entry.measure_id for entry in self._entries] == list(places):
            self._entries = ordered
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        new = [self.index(places[self._entries[index.row()].measure_id]) for index in old]
        self._entries = ordered
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
