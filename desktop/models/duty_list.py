"""One department's measures as a list: by role, fetched as they come into view."""

from __future__ import annotations

from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop import wording
from desktop.language import marked, tr
from desktop.models.fetched import Fetched
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.duty_rows import DutyRow
    from index.duty_tables import DutyList

STRETCH = 50
"""Measures fetched at a time."""

MEASURE, ROLE, WHAT, DUE = range(4)
HEADS = (marked("措施与文件"), marked("职责与协同部门"), marked("目标"), marked("期限"))
SORTS = {MEASURE: "document", DUE: "deadline"}
"""The columns by which one can sort, and what that order is called in the settings."""


class ListRole(IntEnum):
    """What the model says of a line beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The :class:`DutyRow`; ``None`` for a heading, or while it is being fetched."""
    HEADING = Qt.ItemDataRole.UserRole + 2
    """Whether the line is a role's heading."""
    COLLECTED = Qt.ItemDataRole.UserRole + 3
    """Whether the measure is in the pack in hand."""


class DutyListModel(QAbstractTableModel):
    """Lines are roles, each followed by its measures; a stretch that is missing is asked for."""

    stretch_wanted = Signal(int)
    """The number of the first measure of a stretch that came into view."""
    collect_wanted = Signal(str, bool)
    """A measure was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duties: DutyList | None = None
        self._headings: list[int] = []
        self._total = 0
        self._rows: Fetched[DutyRow] = Fetched(STRETCH)
        self._collected: frozenset[str] = frozenset()
        self._sort = "deadline"

    @property
    def headings(self) -> Sequence[int]:
        """Return the lines that are headings."""
        return self._headings

    def show(self, duties: DutyList | None, sort: str = "deadline") -> None:
        """Start afresh with another list, sorted so; ``None`` for none."""
        self.beginResetModel()
        self._duties, self._sort = duties, sort
        groups = duties.groups if duties is not None else ()
        sizes = [count + 1 for _, count in groups]
        self._headings = [end - size for end, size in zip(accumulate(sizes), sizes, strict=True)]
        self._total = sum(sizes)
        self._rows.clear()
        self.endResetModel()

    def add(self, start: int, rows: Sequence[DutyRow]) -> None:
        """Fill in a stretch of the list, given the number of its first measure."""
        self._rows.add(dict(enumerate(rows, start)))
        if rows:
            first, last = self._line(start), self._line(start + len(rows) - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(HEADS) - 1))

    def forget(self, start: int) -> None:
        """Let a stretch that could not be fetched be asked for again."""
        self._rows.forget(start)

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        changed = self._collected ^ frozenset(ids)
        self._collected = frozenset(ids)
        for number, row in self._rows.at_hand().items():
            if row.measure.id in changed:
                index = self.index(self._line(number), MEASURE)
                self.dataChanged.emit(index, index)

    def row_at(self, line: int) -> DutyRow | None:
        """Return what a line shows, if it is a measure that was fetched."""
        number = self._number(line)
        return None if number is None else self._rows.get(number)

    def fetched_ids(self) -> tuple[str, ...]:
        """Return the measures at hand, each once, in the order shown."""
        return tuple(dict.fromkeys(row.measure.id for row in self._rows.at_hand().values()))

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many lines there are, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._total

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a line's value; a measure not fetched yet is wanted from now on."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        number = self._number(index.row())
        if role == ListRole.HEADING:
            return number is None
        if number is None:
            shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return self._heading(index.row()) if role in shown else None
        row = self._rows.get(number)
        if row is None:
            if (start := self._rows.missing(number)) is not None:
                self.stretch_wanted.emit(start)
            waiting = role == Qt.ItemDataRole.DisplayRole and index.column() == MEASURE
            return tr("正在读取…") if waiting else None
        return self._of_row(row, index.column(), role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads of the columns; those that sort say so."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(HEADS):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(HEADS[section])
            case Qt.ItemDataRole.ToolTipRole if section == DUE:
                return tr("点击后，按期限先后排列：未到期的在前，最近的最先")
            case Qt.ItemDataRole.ToolTipRole if section == MEASURE:
                return tr("点击后，按文件和条次排列")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick as the wish to collect the measure, or to take it out of the pack."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.collect_wanted.emit(row.measure.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Measures can be chosen, and ticked in the first column; headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        leaf = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._number(index.row()) is None:
            return leaf | Qt.ItemFlag.ItemIsSelectable
        tick = Qt.ItemFlag.ItemIsUserCheckable if index.column() == MEASURE else leaf
        return leaf | Qt.ItemFlag.ItemIsSelectable | tick

    def _of_row(self, row: DutyRow, column: int, role: int) -> object:
        collected = row.measure.id in self._collected
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(row)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._texts(row)[column] or tr("未写明")
            case Qt.ItemDataRole.CheckStateRole if column == MEASURE:
                return Qt.CheckState.Checked if collected else Qt.CheckState.Unchecked
            case ListRole.ROW:
                return row
            case ListRole.COLLECTED:
                return collected
        return None

    def _texts(self, row: DutyRow) -> tuple[str, str, str, str]:
        due = tr("{day}（已到期）", day=row.due) if row.overdue else row.due
        heading = wording.heading(row.measure)
        return (
            tr("{title}，{source}", title=heading, source=row.source),
            tr("{names}（{role}）", names=row.names, role=tr(wording.ROLES[row.role])),
            row.what,
            due,
        )

    def _tip(self, row: DutyRow, column: int) -> str:
        if column == MEASURE:
            return f"{wording.heading(row.measure)}\n{wording.citation(row.document, row.measure)}"
        if column == ROLE:
            rest = tr("协同：{names}", names=row.others) if row.others else ""
            also = tr("同时{roles}", roles=row.further) if row.further else ""
            return "\n".join(filter(None, (self._texts(row)[ROLE], also, rest)))
        if column == DUE and row.missed:
            return tr("另有 %n 个期限已过", count=row.missed)
        return self._texts(row)[column]

    def _heading(self, line: int) -> str:
        groups = self._duties.groups if self._duties is not None else ()
        role, count = groups[self._headings.index(line)]
        return tr("{role}　%n 条", role=tr(wording.ROLES[role]), count=count)

    def _number(self, line: int) -> int | None:
        """Return which measure of the list a line shows; ``None`` for a heading."""
        before = sum(each <= line for each in self._headings)
        return None if line in self._headings else line - before

    def _line(self, number: int) -> int:
        """Return the line of a measure by its number in the list."""
        line = number
        for heading in self._headings:
            line += heading <= line
        return line
