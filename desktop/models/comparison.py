"""A comparison as Qt's table model: columns are what is compared, rows the dimensions."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop import saying
from desktop.comparison import Comparison
from desktop.language import tr
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection


class ComparisonRole(IntEnum):
    """What the model says beyond Qt's own roles."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """The :class:`~desktop.comparison.Cell`."""
    HEAD = Qt.ItemDataRole.UserRole + 2
    """The column's :class:`~desktop.comparison.Head`, in its header."""
    ROW = Qt.ItemDataRole.UserRole + 3
    """The :class:`~desktop.comparison.Row`, in its header."""
    COLLECTED = Qt.ItemDataRole.UserRole + 4
    """Whether the column's measure is in the pack, in its header."""


class ComparisonModel(QAbstractTableModel):
    """Holds one comparison at a time; nothing in it can be edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Comparison()
        self._collected: frozenset[str] = frozenset()

    @property
    def comparison(self) -> Comparison:
        """Return what is held."""
        return self._table

    def show(self, comparison: Comparison) -> None:
        """Hold another comparison."""
        self.beginResetModel()
        self._table = comparison
        self.endResetModel()

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        changed = self._collected ^ frozenset(ids)
        self._collected = frozenset(ids)
        for at, head in enumerate(self._table.heads):
            if head.key in changed:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, at, at)

    def column_of(self, key: str) -> int | None:
        """Return the column of a measure or a province."""
        return next((at for at, head in enumerate(self._table.heads) if head.key == key), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of dimensions."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many are compared."""
        return 0 if parent is not None and parent.isValid() else len(self._table.heads)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a cell says, as text or whole."""
        if not index.isValid():
            return None
        row = self._table.rows[index.row()]
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                said = tr("{name}：{text}", name=row.name, text=cell.text)
                return saying.clauses((self._table.heads[index.column()].title, said))
            case ComparisonRole.CELL:
                return cell
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a head says."""
        if orientation == Qt.Orientation.Horizontal:
            return self._of_column(section, role)
        if not 0 <= section < len(self._table.rows):
            return None
        row = self._table.rows[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return row.note or None
            case ComparisonRole.ROW:
                return row
        return None

    def _of_column(self, section: int, role: int) -> object:
        if not 0 <= section < len(self._table.heads):
            return None
        head = self._table.heads[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return head.title
            case Qt.ItemDataRole.ToolTipRole:
                keys = tr("拖动或按 Ctrl+← / Ctrl+→ 调整次序，按 Del 移出")
                return "\n".join(each for each in (head.title, head.source, keys) if each)
            case ComparisonRole.HEAD:
                return head
            case ComparisonRole.COLLECTED:
                return head.key in self._collected
        return None
