"""The facets as a tree: facet, value, and beneath a family its organs, beneath money its sums.

Values once seen stay, with count zero when the other filters leave none, so that nothing jumps
under the pointer while one types.
"""

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

from desktop import filtering, vocabulary
from desktop.filtering import Choice
from desktop.language import marked, tr
from desktop.models import facet_tree
from desktop.models.facet_tree import Node
from desktop.overriding import override
from index.labels import NO_DEADLINE
from index.query import FacetValue, Filters

if TYPE_CHECKING:
    from collections.abc import Mapping

FACETS = (
    ("province", marked("省份")),
    ("category", marked("类别")),
    ("department", marked("责任部门")),
    ("deadline", marked("期限")),
    ("status", marked("效力")),
    ("funded", marked("资金")),
    ("document", marked("文件")),
)
"""Key and name of each facet, in the order shown."""

ROLE_ROW = "role"
"""Facet of the one row that holds the choice of roles, not a value."""

FACET_OF = {"due": "deadline", "organ": "department", "sum": "funded"}
"""Facets that stand within the group of another one."""

_CHECKS = {
    Choice.OFF: Qt.CheckState.Unchecked,
    Choice.INCLUDED: Qt.CheckState.Checked,
    Choice.EXCLUDED: Qt.CheckState.PartiallyChecked,
}


class FacetRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    KIND = Qt.ItemDataRole.UserRole + 1
    """``group``, ``value``, ``role``, or ``more`` for the row that unfolds the rest."""
    COUNT = Qt.ItemDataRole.UserRole + 2
    SHARE = Qt.ItemDataRole.UserRole + 3
    """Count as a share of the facet's largest, for facets drawn as bars; else ``None``."""
    CHOICE = Qt.ItemDataRole.UserRole + 4
    """What is asked of the value, a :class:`Choice`."""
    FACET = Qt.ItemDataRole.UserRole + 5
    VALUE = Qt.ItemDataRole.UserRole + 6


class FacetModel(QAbstractItemModel):
    """Holds counts and choice; a tick is only reported, the filters then say what is ticked."""

    turned = Signal(str, str)
    """Facet and value that were clicked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("root", "", "", "", None, shown=True)
        self._counted = True
        self._more: dict[str, Node] = {}
        for key, name in FACETS:
            group = Node("group", key, "", tr(name), self._root, shown=True)
            self._root.children.append(group)
            self._more[key] = Node("more", key, "", "", group)
            if key == "department":
                group.children.append(Node("role", ROLE_ROW, "", tr("分工"), group, shown=True))
        self._root.number()
        self._take(Filters())
        self._unfolded: set[str] = set()

    def group(self, facet: str) -> QModelIndex:
        """Return the row of a facet's heading."""
        row = next(at for at, (key, _) in enumerate(FACETS) if key == facet)
        return self.index(row, 0)

    def find(self, facet: str, value: str) -> QModelIndex:
        """Return the row of a value, an invalid one if it is folded away or was never counted."""
        if (facet, value) == ("deadline", NO_DEADLINE):
            facet = "due"  # the one row for measures without a deadline
        group = self._group(FACET_OF.get(facet, facet))
        for above in (group, *group.known.values()):
            node = above.known.get((facet, value))
            if node is not None and node.shown and above.shown:
                return self._index(node)
        return QModelIndex()

    def set_counts(
        self,
        facets: Mapping[str, tuple[FacetValue, ...]],
        families: Mapping[str, str],
        filters: Filters | None = None,
    ) -> None:
        """Take the counts of an answer.

        Args:
            facets: As :class:`SearchResult` gives them.
            families: The family of each organ named in ``facets``.
            filters: The filters that the answer follows; ``None`` for those told before.
        """
        if filters is not None:
            self._take(filters)
        self._counted = True
        for group in self._root.children:
            facet = group.facet
            counted = facets.get(facet, ())
            if facet == "deadline":
                group.count_values("due", facet_tree.states(facets.get("due", ())))
                counted = tuple(each for each in counted if each.value != NO_DEADLINE)
            group.count_values(facet, counted)
        organs: dict[str, list[FacetValue]] = {}
        for organ in facets.get("organ", ()):
            organs.setdefault(families.get(organ.value, ""), []).append(organ)
        for family in self._group("department").known.values():
            family.count_values("organ", organs.get(family.value, ()))
        if (funded := self._group("funded").known.get(("funded", "yes"))) is not None:
            funded.count_values("sum", facets.get("sum", ()))
        self._arrange_all()

    def forget_counts(self) -> None:
        """Say that the counts are not those of the question asked: none is shown until new ones."""
        self._counted = False
        self._arrange_all()

    def set_filters(self, filters: Filters) -> None:
        """Say which values are asked for."""
        if filters != self._filters:
            self._take(filters)
            self._arrange_all()

    def _take(self, filters: Filters) -> None:
        self._filters = filters
        facets = (*(key for key, _ in FACETS), *FACET_OF)
        self._asked = {facet for facet in facets if filtering.asks(filters, facet)}

    def is_open_at_first(self, index: QModelIndex) -> bool:
        """Return whether what is below a row is shown until the user folds it away."""
        node = self._node(index)
        return node.kind == "group" or (node.facet, node.value) == ("funded", "yes")

    def labels(self) -> dict[str, str]:
        """Return the titles of the documents counted, by id."""
        values = self._group("document").known.values()
        return {node.value: node.label for node in values}

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
                return _shown(node)
            case Qt.ItemDataRole.ToolTipRole if node.kind == "value":
                return self._tip(node)
            case Qt.ItemDataRole.AccessibleTextRole if node.kind == "value":
                comma, choice = tr("，"), tr(self._choice(node).value)
                return comma.join(each for each in (_shown(node), self._said(node), choice) if each)
            case Qt.ItemDataRole.CheckStateRole if node.kind == "value":
                return _CHECKS[self._choice(node)]
        return self._own_data(node, role)

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take any tick as the wish to go on to the value's next choice."""
        node = self._node(index)
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if node.kind == "more":
            self._unfolded ^= {node.facet}
            self._arrange_all()
            return True
        if node.kind != "value":
            return False
        self.turned.emit(node.facet, node.value)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Values can be ticked, and crossed out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._node(index).kind == "value":
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsUserTristate
        return flags

    def _own_data(self, node: Node, role: int) -> object:
        match role:
            case FacetRole.KIND:
                return node.kind
            case FacetRole.COUNT:
                return node.count if self._counted else None
            case FacetRole.CHOICE:
                return self._choice(node)
            case FacetRole.FACET:
                return node.facet
            case FacetRole.VALUE:
                return node.value
            case FacetRole.SHARE if facet_tree.is_year(node) and node.parent is not None:
                if not self._counted:
                    return 0.0
                years = filter(facet_tree.is_year, node.parent.known.values())
                most = max(each.count for each in years)
                return node.count / most if most else 0.0
        return None

    def _said(self, node: Node) -> str:
        return tr("%n 条", count=node.count) if self._counted else ""

    def _tip(self, node: Node) -> str:
        choice = self._choice(node)
        said = self._said(node)
        first = tr("{name}：{said}", name=_shown(node), said=said) if said else _shown(node)
        match choice:
            case Choice.INCLUDED:
                first += tr("（已包含）")
            case Choice.EXCLUDED:
                first += tr("（已排除）")
        return f"{first}\n{tr(facet_tree.NEXT[choice])}"

    def _choice(self, node: Node) -> Choice:
        if node.kind != "value":
            return Choice.OFF
        return filtering.choice(self._filters, node.facet, node.value)

    def _stays(self, node: Node) -> bool:
        """Return whether a value is to be seen because something is asked of it or beneath it."""
        below = (node, *node.known.values())
        asked = (each for each in below if each.facet in self._asked)
        return any(self._choice(each) is not Choice.OFF for each in asked)

    def _arrange_all(self) -> None:
        """Let every row stand where it belongs and say what it counts."""
        for group in self._root.children:
            for node in group.known.values():
                if node.known:
                    self._arrange(node, facet_tree.in_order(node))
            unfolded, year = group.facet in self._unfolded, self._filters.day.year
            rows = facet_tree.wanted(
                group, self._more[group.facet], year, self._stays, unfolded=unfolded
            )
            self._arrange(group, rows)
            self._tell(group)
            for node in group.children:
                if node.children:
                    self._tell(node)

    def _group(self, facet: str) -> Node:
        return next(group for group in self._root.children if group.facet == facet)

    def _node(self, index: QModelIndex | QPersistentModelIndex | None) -> Node:
        if index is None or not index.isValid():
            return self._root
        node = index.internalPointer()
        return node if isinstance(node, Node) else self._root

    def _arrange(self, parent: Node, wanted: list[Node]) -> None:
        """Let exactly the rows wanted stand below ``parent``, moving no more than needed."""
        if parent.children == wanted:
            return
        if not parent.shown:
            parent.take(wanted)
            return
        index, kept = self._index(parent), set(wanted)
        gone = [node.row for node in parent.children if node not in kept]
        for first, last in facet_tree.stretches(gone)[::-1]:
            self.beginRemoveRows(index, first, last)
            parent.take([*parent.children[:first], *parent.children[last + 1 :]])
            self.endRemoveRows()
        held = set(parent.children)
        self._reorder(parent, [node for node in wanted if node in held])
        new = [row for row, node in enumerate(wanted) if node not in held]
        for first, last in facet_tree.stretches(new):
            self.beginInsertRows(index, first, last)
            before, after = parent.children[:first], parent.children[first:]
            parent.take([*before, *wanted[first : last + 1], *after])
            self.endInsertRows()

    def _reorder(self, parent: Node, ordered: list[Node]) -> None:
        if ordered != parent.children:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            parent.take(ordered)
            for old in before:
                self.changePersistentIndex(old, self._index(self._node(old)))
            self.layoutChanged.emit()

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node)

    def _tell(self, parent: Node) -> None:
        if parent.children:
            last = len(parent.children) - 1
            self.dataChanged.emit(
                self.createIndex(0, 0, parent.children[0]),
                self.createIndex(last, 0, parent.children[last]),
            )


def _shown(node: Node) -> str:
    """Return a row's label in the language of the window."""
    if node.kind != "value":
        return node.label
    if node.facet == "deadline" and node.value.isdecimal():
        return tr("{year}年", year=node.value)
    return tr(node.label) if node.facet in vocabulary.FIXED else node.label
