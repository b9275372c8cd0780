"""The list of dated facts: headings and items, fetched as they come into view."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop import saying
from desktop.due_plan import Plan
from desktop.language import tr
from desktop.models.fetched import Fetched
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.due_plan import Heading
    from desktop.due_rows import DueRow

PAGE = 50
"""Items fetched at a time."""


class DueRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The :class:`DueRow`; ``None`` for a heading and while it is being fetched."""
    HEADING = Qt.ItemDataRole.UserRole + 2
    """The :class:`Heading`; ``None`` for an item."""
    ID = Qt.ItemDataRole.UserRole + 3
    """The measure's id, or an empty text."""
    COLLECTED = Qt.ItemDataRole.UserRole + 4
    """Whether the measure is in the pack in hand."""


class DueModel(QAbstractListModel):
    """Holds one answer; a page of items that is missing is asked for and comes later."""

    page_wanted = Signal(int)
    """The offset, among the items, of a page that came into view."""
    collect_wanted = Signal(str, bool)
    """A measure was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan([])
        self._rows: Fetched[DueRow] = Fetched(PAGE)
        self._collected: frozenset[str] = frozenset()

    @property
    def plan(self) -> Plan:
        """Return which rows are headings and which are items."""
        return self._plan

    def show(self, plan: Plan, rows: Sequence[DueRow]) -> None:
        """Start afresh with the headings of an answer and its first items."""
        self.beginResetModel()
        self._plan = plan
        self._rows.clear()
        self._rows.add(dict(enumerate(rows)))
        self.endResetModel()

    def add(self, offset: int, rows: Sequence[DueRow]) -> None:
        """Fill in a further page of the same answer."""
        found = rows[: max(0, self._plan.items - offset)]
        self._rows.add(dict(enumerate(found, offset)))
        if found:
            first, last = self._plan.row_of(offset), self._plan.row_of(offset + len(found) - 1)
            self.dataChanged.emit(self.index(first), self.index(last))

    def forget(self, offset: int) -> None:
        """Let a page that could not be fetched be asked for again."""
        self._rows.forget(offset)

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        changed = self._collected ^ frozenset(ids)
        self._collected = frozenset(ids)
        for number, row in self._rows.at_hand().items():
            if row.measure_id in changed:
                index = self.index(self._plan.row_of(number))
                self.dataChanged.emit(index, index)

    def rows_at_hand(self) -> tuple[DueRow, ...]:
        """Return the items fetched, in order."""
        return tuple(self._rows.at_hand().values())

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many headings and items there are, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._plan.rows

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row's value; an item not fetched yet is wanted from now on."""
        if not index.isValid() or index.row() >= self._plan.rows:
            return None
        heading = self._plan.heading(index.row())
        if heading is not None:
            return _of_heading(heading, role)
        row = self._rows.get(item := self._plan.item_at(index.row()))
        if row is None:
            if (offset := self._rows.missing(item)) is not None:
                self.page_wanted.emit(offset)
            return tr("正在读取…") if role == Qt.ItemDataRole.DisplayRole else None
        return _of_item(row, role, collected=row.measure_id in self._collected)

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick as the wish to collect the measure, or to take it out of the pack."""
        row = self.data(index, DueRole.ROW)
        measure_id = self.data(index, DueRole.ID)
        if row is None or not measure_id or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.collect_wanted.emit(measure_id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Items can be chosen, those of a measure ticked; headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._plan.heading(index.row()) is not None:
            return flags
        row = self._rows.get(self._plan.item_at(index.row()))
        if row is not None and row.measure_id:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsSelectable


def _of_heading(heading: Heading, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return heading.text
        case Qt.ItemDataRole.AccessibleTextRole:
            return tr("{heading}，共 {number}", heading=heading.text, number=heading.counted)
        case DueRole.HEADING:
            return heading
        case DueRole.ID:
            return ""
        case DueRole.COLLECTED:
            return False
    return None


def _of_item(row: DueRow, role: int, *, collected: bool) -> object:
    collected = collected and bool(row.measure_id)
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.what
        case Qt.ItemDataRole.CheckStateRole if row.measure_id:
            return Qt.CheckState.Checked if collected else Qt.CheckState.Unchecked
        case Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.when, row.left, row.what, row.departments, row.title, row.document)
            held = tr("已在选编中") if collected else ""
            return saying.clauses((*parts, row.source, held))
        case Qt.ItemDataRole.ToolTipRole:
            lines = (f"{row.when}  {row.left}".strip(), row.what, row.departments, row.citation)
            return "\n".join(line for line in lines if line)
        case DueRole.ROW:
            return row
        case DueRole.ID:
            return row.measure_id
        case DueRole.COLLECTED:
            return collected
    return None
