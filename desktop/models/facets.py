"""The facets as a tree: facet, value, and beneath a family of departments its organs.

Values once seen stay, with count zero when the other filters leave none, so that nothing jumps
under the pointer while one types.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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

from desktop import filtering
from desktop.overriding import override
from index.labels import NO_DEADLINE
from index.query import FacetValue, Filters

if TYPE_CHECKING:
    from collections.abc import Mapping

FACETS = (
    ("province", "省份"),
    ("category", "类别"),
    ("department", "责任部门"),
    ("deadline", "期限"),
    ("status", "效力"),
    ("funded", "资金"),
    ("document", "文件"),
)
"""Key and name of each facet, in the order shown."""

FOLDED_AT = 7
"""Values of a facet shown at once; further ones are folded away unless they are asked for."""

ROLE_ROW = "role"
"""Facet of the one row that holds the choice of roles, not a value."""


class FacetRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    KIND = Qt.ItemDataRole.UserRole + 1
    """``group``, ``value``, ``role``, or ``more`` for the row that unfolds the rest."""
    COUNT = Qt.ItemDataRole.UserRole + 2
    SHARE = Qt.ItemDataRole.UserRole + 3
    """Count as a share of the facet's largest, for facets drawn as bars; else ``None``."""
    SELECTED = Qt.ItemDataRole.UserRole + 4
    FACET = Qt.ItemDataRole.UserRole + 5
    VALUE = Qt.ItemDataRole.UserRole + 6
    FOLDED = Qt.ItemDataRole.UserRole + 7
    """Whether the row is not to be shown now."""


@dataclass(slots=True, eq=False)
class _Node:
    kind: str
    facet: str
    value: str
    label: str
    parent: _Node | None
    count: int = 0
    children: list[_Node] = field(default_factory=list)

    @property
    def row(self) -> int:
        return self.parent.children.index(self) if self.parent else 0


class FacetModel(QAbstractItemModel):
    """Holds counts and choice; a tick is only reported, the filters then say what is ticked."""

    toggled = Signal(str, str)
    """Facet and value that were clicked."""
    folded = Signal(QModelIndex, bool)
    """A row is to be hidden from now on, or shown again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node("root", "", "", "", None)
        for key, name in FACETS:
            group = _Node("group", key, "", name, self._root)
            self._root.children.append(group)
            if key == "department":
                group.children.append(_Node("role", ROLE_ROW, "", "分工", group))
            group.children.append(_Node("more", key, "", "", group))
        self._filters = Filters()
        self._unfolded: set[str] = set()
        self._folded: set[_Node] = set()
        self._fold()

    def group(self, facet: str) -> QModelIndex:
        """Return the row of a facet's heading."""
        row = next(at for at, (key, _) in enumerate(FACETS) if key == facet)
        return self.index(row, 0)

    def find(self, facet: str, value: str) -> QModelIndex:
        """Return the row of a value, an invalid one if it was never counted."""
        group = self._group("department" if facet == "organ" else facet)
        for node in group.children:
            for each in (node, *node.children):
                if (each.facet, each.value) == (facet, value):
                    return self.createIndex(each.row, 0, each)
        return QModelIndex()

    def set_counts(
        self, facets: Mapping[str, tuple[FacetValue, ...]], families: Mapping[str, str]
    ) -> None:
        """Take the counts of an answer.

        Args:
            facets: As :class:`SearchResult` gives them.
            families: The family of each organ named in ``facets``.
        """
        for group in self._root.children:
            self._merge(group, group.facet, facets.get(group.facet, ()))
        organs: dict[str, list[FacetValue]] = {}
        for organ in facets.get("organ", ()):
            organs.setdefault(families.get(organ.value, ""), []).append(organ)
        for node in self._group("department").children:
            if node.kind == "value":
                self._merge(node, "organ", tuple(organs.get(node.value, ())))
        self._fold()

    def set_filters(self, filters: Filters) -> None:
        """Say which values are asked for."""
        self._filters = filters
        for group in self._root.children:
            self._tell(group)
            for node in group.children:
                self._tell(node)
        self._fold()

    def labels(self) -> dict[str, str]:
        """Return the titles of the documents counted, by id."""
        values = self._group("document").children
        return {node.value: node.label for node in values if node.kind == "value"}

    def chosen(self, facet: str) -> int:
        """Return how many values of a facet are asked for."""
        group = self._group(facet)
        below = [each for node in group.children for each in (node, *node.children)]
        return sum(self._selected(each) for each in below)

    @override
    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex:
        """Return the index of a child."""
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row])
        return QModelIndex()

    @overload
    def parent(self) -> QObject: ...

    @overload
    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex: ...

    @override
    def parent(
        self, child: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex | QObject:
        """Return the index of the row above in the tree; without a child the owning object."""
        if child is None:
            return super().parent()
        above = self._node(child).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows are below ``parent``."""
        return len(self._node(parent).children)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """There is one column."""
        return 1

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row's value."""
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.label
            case Qt.ItemDataRole.ToolTipRole if node.kind == "value":
                return f"{node.label}：{node.count} 条"
            case Qt.ItemDataRole.AccessibleTextRole if node.kind == "value":
                return f"{node.label}，{node.count} 条"
            case Qt.ItemDataRole.CheckStateRole if node.kind == "value":
                return Qt.CheckState.Checked if self._selected(node) else Qt.CheckState.Unchecked
        return self._own_data(node, role)

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick as the wish to change the filters."""
        node = self._node(index)
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if node.kind == "more":
            self._unfolded ^= {node.facet}
            self._fold()
            return True
        if node.kind != "value":
            return False
        self.toggled.emit(node.facet, node.value)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Values can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._node(index).kind == "value":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _own_data(self, node: _Node, role: int) -> object:
        match role:
            case FacetRole.KIND:
                return node.kind
            case FacetRole.COUNT:
                return node.count
            case FacetRole.SELECTED:
                return self._selected(node)
            case FacetRole.FACET:
                return node.facet
            case FacetRole.VALUE:
                return node.value
            case FacetRole.FOLDED:
                return node in self._folded
            case FacetRole.SHARE if node.facet == "deadline" and node.parent is not None:
                most = max((each.count for each in node.parent.children), default=0)
                return node.count / most if most else 0.0
        return None

    def _selected(self, node: _Node) -> bool:
        return node.kind == "value" and filtering.is_selected(self._filters, node.facet, node.value)

    def _values(self, parent: _Node) -> list[_Node]:
        return [node for node in parent.children if node.kind == "value"]

    def _folded_in(self, group: _Node) -> set[_Node]:
        """Return the rows of a facet that are not to be shown now."""
        values = self._values(group)
        if len(values) <= FOLDED_AT + 1:
            return {group.children[-1]}
        if group.facet in self._unfolded:
            return set()
        return {
            node
            for node in values[FOLDED_AT:]
            if not self._selected(node) and not any(self._selected(each) for each in node.children)
        }

    def _fold(self) -> None:
        """Say anew how many values each facet folds away."""
        before, self._folded = self._folded, set()
        changed: list[QModelIndex] = []
        for group in self._root.children:
            folded = self._folded_in(group)
            self._folded |= folded
            changed += [
                self.createIndex(row, 0, node)
                for row, node in enumerate(group.children)
                if (node in folded) != (node in before)
            ]
            more = group.children[-1]
            more.label = "收起" if group.facet in self._unfolded else _more(folded)
            index = self.createIndex(len(group.children) - 1, 0, more)
            self.dataChanged.emit(index, index)
        for index in changed:
            self.folded.emit(index, index.data(FacetRole.FOLDED))

    def _group(self, facet: str) -> _Node:
        return next(group for group in self._root.children if group.facet == facet)

    def _node(self, index: QModelIndex | QPersistentModelIndex | None) -> _Node:
        if index is None or not index.isValid():
            return self._root
        node = index.internalPointer()
        return node if isinstance(node, _Node) else self._root

    def _merge(self, parent: _Node, facet: str, values: tuple[FacetValue, ...]) -> None:
        known = {node.value: node for node in parent.children if node.kind == "value"}
        counts = {each.value: each.count for each in values}
        for value, node in known.items():
            node.count = counts.get(value, 0)
        index = self.createIndex(parent.row, 0, parent)
        if new := [each for each in values if each.value not in known]:
            # The row that unfolds the rest stays the last one.
            first = len(parent.children) - (parent.kind == "group")
            self.beginInsertRows(index, first, first + len(new) - 1)
            parent.children[first:first] = [
                _Node("value", facet, each.value, each.label, parent, each.count) for each in new
            ]
            self.endInsertRows()
        if facet == "deadline":
            self._sort_years(parent)
        self._tell(parent)

    def _sort_years(self, group: _Node) -> None:
        """Years stand in their order, 无期限 last, whatever order they were met in."""
        ordered = sorted(
            group.children,
            key=lambda node: (
                node.kind == "more",
                node.value == NO_DEADLINE,
                node.value,
            ),
        )
        if ordered != group.children:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            group.children = ordered
            for old in before:
                node = self._node(old)
                self.changePersistentIndex(old, self.createIndex(node.row, 0, node))
            self.layoutChanged.emit()

    def _tell(self, parent: _Node) -> None:
        if parent.children:
            last = len(parent.children) - 1
            self.dataChanged.emit(
                self.createIndex(0, 0, parent.children[0]),
                self.createIndex(last, 0, parent.children[last]),
            )


def _more(folded: set[_Node]) -> str:
    """Return how many values are folded away, and how many of them would find something."""
    found = sum(node.count > 0 for node in folded)
    some = f"，{found} 项有结果" if found < len(folded) else ""
    return f"更多（{len(folded)}{some}）"
