"""The departments that measures name: families, the organs beneath them, and their counts."""

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
)
from PySide6.QtGui import QColor

from desktop import theme
from desktop.language import marked, tr
from desktop.overriding import override
from index.duty import EVERYBODY, UNLISTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.duty_lines import Line
    from index.duty import Duty, Who

NAME, LEAD, JOINT, PARTICIPANT, TOTAL = range(5)

HEADS = (
    marked("部门//column"),
    marked("牵头"),
    marked("分工//short"),
    marked("参与//short"),
    marked("合计"),
)
TIPS = (
    marked("条线和其中的机构；点击按名称排序"),
    marked("牵头的措施数；点击排序"),
    marked("写明“按职责分工”的措施数；点击排序"),
    marked("参与的措施数；点击排序"),
    marked("涉及的措施数，一条措施只计一次；点击排序"),
)

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DutyRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    DUTY = Qt.ItemDataRole.UserRole + 1
    """The :class:`Duty`."""


@dataclass(slots=True, eq=False)
class _Node:
    line: Line | None
    parent: _Node | None
    row: int = 0
    children: list[_Node] = field(default_factory=list)


class DutyTreeModel(QAbstractItemModel):
    """Holds the lines in the order and the selection asked for; a change of either resets it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._typed = ""
        self._order = (TOTAL, Qt.SortOrder.DescendingOrder)
        self._root = _Node(None, None)
        self._nodes: dict[Who, _Node] = {}

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """Return by which column the lines are sorted, and in which direction."""
        return self._order

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self._lines = lines
        self._arrange()

    def look_for(self, typed: str) -> None:
        """Show only lines one of whose names holds ``typed``, as :func:`organ_names.wanted`."""
        if typed != self._typed:
            self._typed = typed
            self._arrange()

    def find(self, who: Who) -> QModelIndex:
        """Return the line of a department, an invalid index if it is not shown."""
        node = self._nodes.get(who)
        return QModelIndex() if node is None else self.createIndex(node.row, 0, node)

    def duty(self, index: QModelIndex | QPersistentModelIndex) -> Duty | None:
        """Return the counts of a line."""
        line = self._node(index).line
        return None if line is None else line.duty

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort families, and organs within each of them."""
        if (column, order) != self._order and 0 <= column < len(HEADS):
            self._order = (column, order)
            self._arrange()

    @override
    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex:
        """Return the index of a child."""
        node = self._node(parent)
        if 0 <= column < len(HEADS) and 0 <= row < len(node.children):
            return self.createIndex(row, column, node.children[row])
        return QModelIndex()

    @overload
    def parent(self) -> QObject: ...

    @overload
    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex: ...

    @override
    def parent(
        self, child: QModelIndex | QPersistentModelIndex | None = None
    ) -> QModelIndex | QObject:
        """Return the index of the family of an organ; without a child the owning object."""
        if child is None:
            return super().parent()
        above = self._node(child).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many lines are below ``parent``."""
        if parent is not None and parent.isValid() and parent.column() > 0:
            return 0
        return len(self._node(parent).children)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of columns: the name and four counts."""
        return len(HEADS)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a line's value; a count of nothing is left blank."""
        line = self._node(index).line if index.isValid() else None
        if line is None:
            return None
        counts = _counts(line.duty)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if index.column() == NAME:
                    return line.label
                return f"{counts[index.column()]}" if counts[index.column()] else ""
            case Qt.ItemDataRole.TextAlignmentRole if index.column() != NAME:
                return _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (line.about or line.label, _said(line.duty))))
            case Qt.ItemDataRole.AccessibleTextRole:
                if index.column() == NAME:
                    return tr("{name}，{counts}", name=line.label, counts=_said(line.duty))
                return f"{tr(HEADS[index.column()])} {counts[index.column()]}"
            case Qt.ItemDataRole.ForegroundRole if line.former:
                # Read while it is painted, so that another theme is followed.
                return QColor(theme.tokens().muted)
            case DutyRole.DUTY:
                return line.duty
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(HEADS):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(HEADS[section])
            case Qt.ItemDataRole.ToolTipRole:
                return tr(TIPS[section])
            case Qt.ItemDataRole.TextAlignmentRole if section != NAME:
                return _RIGHT
        return None

    def _node(self, index: QModelIndex | QPersistentModelIndex | None) -> _Node:
        if index is None or not index.isValid():
            return self._root
        node: _Node = index.internalPointer()
        return node

    def _arrange(self) -> None:
        self.beginResetModel()
        self._root = _Node(None, None)
        self._nodes = {}
        for line in self._sorted(self._lines):
            whole = not self._typed or self._typed in line.found_by
            inside = [each for each in line.children if self._typed in each.found_by]
            if (self._typed and line.duty.who == EVERYBODY) or not (whole or inside):
                continue
            node = self._put(line, self._root)
            for each in self._sorted(inside or line.children):
                self._put(each, node)
        self.endResetModel()

    def _put(self, line: Line, above: _Node) -> _Node:
        node = _Node(line, above, len(above.children))
        above.children.append(node)
        self._nodes[line.duty.who] = node
        return node

    def _sorted(self, lines: Sequence[Line]) -> list[Line]:
        column, order = self._order
        down = order is Qt.SortOrder.DescendingOrder
        found = sorted(lines, key=lambda line: line.label, reverse=down and column == NAME)
        if column != NAME:
            sign = -1 if down else 1
            found.sort(key=lambda line: sign * _counts(line.duty)[column])
        # All departments stand first and names not registered last, whatever the order.
        found.sort(key=lambda line: (line.duty.who != EVERYBODY, line.duty.who == UNLISTED))
        return found


def _counts(duty: Duty) -> tuple[int, int, int, int, int]:
    return (0, duty.lead, duty.joint, duty.participant, duty.total)


def _said(duty: Duty) -> str:
    return tr(
        "牵头 {lead} 条，按职责分工 {joint} 条，参与 {participant} 条，共 {total} 条",
        lead=duty.lead,
        joint=duty.joint,
        participant=duty.participant,
        total=duty.total,
    )
