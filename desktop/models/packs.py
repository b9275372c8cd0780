"""All packs as a list: name, number of measures, when last changed, and which is in hand."""

from __future__ import annotations

from dataclasses import dataclass
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
from desktop.overriding import override

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


class PacksRole(IntEnum):
    """What the model says of a pack beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    UNDER = Qt.ItemDataRole.UserRole + 2
    """How many measures it has, and when it was changed last."""
    IN_HAND = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class PackLine:
    """What is shown of a pack."""

    id: str
    name: str
    count: int
    changed: dt.datetime | None
    in_hand: bool

    @property
    def under(self) -> str:
        """Return how many measures it has, and when it was changed last, in local time."""
        count = tr("%n 条", self.count)
        if self.changed is None:
            return count
        local = self.changed.astimezone()
        return tr("{size} · {day} 改", size=count, day=f"{local:%Y-%m-%d %H:%M}")


class PacksModel(QAbstractListModel):
    """Shows what it is given; names typed and measures dropped are wishes."""

    rename_wanted = Signal(str, str)
    """A pack by its id, and the name that was typed."""
    add_wanted = Signal(str, tuple)
    """A pack by its id, and the measures that were dropped on it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[PackLine] = []

    def show_packs(self, lines: Sequence[PackLine]) -> None:
        """Show these packs."""
        same = [each.id for each in lines] == [each.id for each in self._lines]
        if same:
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def row_in_hand(self) -> int:
        """Return the row of the pack in hand; -1 if there is none."""
        return next((row for row, each in enumerate(self._lines) if each.in_hand), -1)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many packs there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is shown of a pack."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return line.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.name}\n{line.under}"
            case Qt.ItemDataRole.AccessibleTextRole:
                said = tr("{name}，{under}", name=line.name, under=line.under)
                return tr("{pack}，正在整理", pack=said) if line.in_hand else said
            case PacksRole.ID:
                return line.id
            case PacksRole.UNDER:
                return line.under
            case PacksRole.IN_HAND:
                return line.in_hand
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take what is typed as the wish for another name."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        self.rename_wanted.emit(self._lines[index.row()].id, str(value))
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Packs can be chosen and renamed, and measures dropped on them."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsEditable
            | flag.ItemIsDropEnabled
            | flag.ItemNeverHasChildren
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        """Measures are copied into a pack, or moved from another one: both add them."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        """Return the type that is understood."""
        return [dragged.MIME]

    @override
    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take measures that are dropped on a pack as the wish to add them to it."""
        ids = dragged.unpacked(data)
        if not ids or not parent.isValid():
            return False
        self.add_wanted.emit(self._lines[parent.row()].id, ids)
        return True
