"""The outline of a document as Qt shows it: what the filters leave is strong, the rest muted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from desktop import theme
from desktop.language import tr
from desktop.outline import every
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.outline import Node


class OutlineRole(IntEnum):
    """What a node has beside Qt's own roles."""

    START = Qt.ItemDataRole.UserRole + 1
    MEASURE = Qt.ItemDataRole.UserRole + 2
    """The measure's id, empty for a section."""
    LEFT = Qt.ItemDataRole.UserRole + 3
    """Whether words and filters leave the measure, or one beneath the section."""


class OutlineModel(QAbstractItemModel):
    """A tree of sections and measures; measures can be ticked, which puts them in the pack."""

    collect_wanted = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: tuple[Node, ...] = ()
        self._nodes: list[Node] = []
        self._numbers: dict[int, int] = {}
        self._left: frozenset[str] = frozenset()
        self._collected: Collection[str] = frozenset()
        self._stored = True

    def show(self, top: tuple[Node, ...], *, stored: bool) -> None:
        """Show another outline; measures of a document that is not stored cannot be ticked."""
        self.beginResetModel()
        self._top, self._stored = top, stored
        self._nodes = list(every(top))
        self._numbers = {id(node): number for number, node in enumerate(self._nodes)}
        self._left = frozenset()
        self.endResetModel()

    def set_left(self, ids: Collection[str]) -> None:
        """Say which measures words and filters leave."""
        self._left = frozenset(ids)
        self._changed()

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        self._collected = ids
        self._changed()

    def measure_ids(self) -> tuple[str, ...]:
        """Return all measures in order."""
        return tuple(node.measure_id for node in self._nodes if node.measure_id)

    def at(self, offset: int) -> QModelIndex:
        """Return the node in which a character of the text stands; invalid before the first."""
        found = None
        for node in self._nodes:
            if node.start > offset:
                break
            found = node
        return QModelIndex() if found is None else self._index_of(found)

    def of_measure(self, measure_id: str) -> QModelIndex:
        """Return the node of a measure; invalid if there is none."""
        for node in self._nodes:
            if node.measure_id == measure_id:
                return self._index_of(node)
        return QModelIndex()

    @override
    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex:
        """Return the index of a node."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._index_of(children[row])

    @overload
    def parent(self) -> QObject: ...

    @overload
    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex: ...

    @override
    def parent(
        self, child: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex | QObject:
        """Return the index of the section above; without a child the owning object."""
        if child is None:
            return super().parent()
        node = self._node(child)
        return QModelIndex() if node is None or node.parent is None else self._index_of(node.parent)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many nodes are beneath one."""
        return len(self._children(parent))

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return 1."""
        return 1

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is shown of a node."""
        node = self._node(index)
        if node is None:
            return None
        left = self._is_left(node)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.title
            case Qt.ItemDataRole.CheckStateRole if node.measure_id and self._stored:
                ticked = node.measure_id in self._collected
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole:
                t = theme.tokens()
                return QColor(t.ink if left or not self._stored else t.muted)
            case Qt.ItemDataRole.AccessibleTextRole:
                filtered = node.measure_id and not left and self._stored
                return tr("{title}，不在筛选范围内", title=node.title) if filtered else node.title
            case OutlineRole.START:
                return node.start
            case OutlineRole.MEASURE:
                return node.measure_id
            case OutlineRole.LEFT:
                return left
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick as the wish to collect the measure, or to take it out of the pack."""
        node = self._node(index)
        if node is None or role != Qt.ItemDataRole.CheckStateRole or not node.measure_id:
            return False
        self.collect_wanted.emit(node.measure_id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Nodes can be chosen, measures ticked."""
        node = self._node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if node.measure_id and self._stored:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _is_left(self, node: Node) -> bool:
        if node.measure_id:
            return node.measure_id in self._left
        return not node.children or any(self._is_left(child) for child in node.children)

    def _children(self, parent: QModelIndex | QPersistentModelIndex | None) -> list[Node]:
        if parent is None or not parent.isValid():
            return list(self._top)
        node = self._node(parent)
        return [] if node is None else node.children

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, self._numbers[id(node)])

    def _changed(self) -> None:
        for node in (None, *self._nodes):
            children = self._top if node is None else node.children
            if children:
                first, last = self._index_of(children[0]), self._index_of(children[-1])
                self.dataChanged.emit(first, last)

    def _node(self, index: QModelIndex | QPersistentModelIndex) -> Node | None:
        # By number: a pointer could outlive its node in an index that a view still holds.
        number = index.internalId() if index.isValid() else -1
        return self._nodes[number] if 0 <= number < len(self._nodes) else None
