"""The list of measures found: as many rows as there are, fetched as they come into view."""

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
from desktop.models.fetched import Fetched
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from desktop.rows import Page, Row

PAGE = 50
"""Rows fetched at a time."""


class ResultRole(IntEnum):
    """What the model says of a row beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The :class:`Row`, or ``None`` while it is being fetched."""
    ID = Qt.ItemDataRole.UserRole + 2
    """The measure's id, or an empty text."""
    COLLECTED = Qt.ItemDataRole.UserRole + 3
    """Whether the measure is in the pack in hand."""
    NEW = Qt.ItemDataRole.UserRole + 4
    """Whether the measure was not found when the same was last looked for."""
    NOTED = Qt.ItemDataRole.UserRole + 5
    """Whether the user has a note on the measure."""


class ResultsModel(QAbstractListModel):
    """Holds the pages of one answer; a page that is missing is asked for and comes later."""

    page_wanted = Signal(int)
    """The offset of a page that came into view."""
    collect_wanted = Signal(str, bool)
    """A row was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._rows: Fetched[Row] = Fetched(PAGE)
        self._marks: dict[ResultRole, frozenset[str]] = {
            ResultRole.COLLECTED: frozenset(),
            ResultRole.NEW: frozenset(),
            ResultRole.NOTED: frozenset(),
        }

    def show(self, page: Page) -> None:
        """Start afresh with the first page of an answer."""
        self.beginResetModel()
        self._total = page.result.total
        self._rows.clear()
        self._rows.add(dict(enumerate(page.rows, page.offset)))
        self.endResetModel()

    def add(self, page: Page) -> None:
        """Fill in a further page of the same answer."""
        rows = enumerate(page.rows, page.offset)
        self._rows.add({number: row for number, row in rows if number < self._total})
        self._say_changed(page.offset)

    def forget(self, offset: int) -> None:
        """Let a page that could not be fetched be asked for again, when it is next looked at."""
        self._rows.forget(offset)

    def want_again(self, offset: int) -> None:
        """Let a page that was left for others be asked for again, at once if it is in view."""
        self._rows.forget(offset)
        self._say_changed(offset)

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        self._mark(ResultRole.COLLECTED, frozenset(ids))

    def set_new(self, ids: Collection[str]) -> None:
        """Say which measures were not found when the same was last looked for."""
        self._mark(ResultRole.NEW, frozenset(ids))

    def set_noted(self, ids: Collection[str]) -> None:
        """Say on which measures the user has a note."""
        self._mark(ResultRole.NOTED, frozenset(ids))

    def row_of(self, measure_id: str) -> int | None:
        """Return the row of a measure among those fetched."""
        return next((at for at, row in self._rows.at_hand().items() if row.id == measure_id), None)

    def rows_at(self, stretches: Iterable[range]) -> tuple[Row, ...] | None:
        """Return what stands in stretches of rows, ``None`` if some of it is not at hand."""
        found = []
        for stretch in stretches:
            if len(stretch) > len(self._rows):
                return None
            for number in stretch:
                row = self._rows.get(number)
                if row is None:
                    return None
                found.append(row)
        return tuple(found)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many measures were found, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._total

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row's value; a row not fetched yet is wanted from now on."""
        if not index.isValid() or index.row() >= self._total:
            return None
        row = self._rows.get(index.row())
        if row is None:
            if (offset := self._rows.missing(index.row())) is not None:
                self.page_wanted.emit(offset)
            return tr("正在读取…") if role == Qt.ItemDataRole.DisplayRole else None
        if role in self._marks:
            return row.id in self._marks[ResultRole(role)]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.CheckStateRole:
                ticked = row.id in self._marks[ResultRole.COLLECTED]
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case ResultRole.ROW:
                return row
            case ResultRole.ID:
                return row.id
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick as the wish to collect the measure, or to take it out of the pack."""
        row = self._rows.get(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.collect_wanted.emit(row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen, ticked, and dragged to where measures are put together."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def mimeTypes(self) -> list[str]:
        """Rows travel as the ids of their measures."""
        return [dragged.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the measures in these rows, in the order of the list."""
        rows = (self._rows.get(at) for at in sorted({each.row() for each in indexes}))
        return dragged.packed(row.id for row in rows if row is not None)

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        """What is dragged stays in the list."""
        return Qt.DropAction.CopyAction

    def _said(self, row: Row) -> str:
        parts = (
            row.title,
            tr("新增") if row.id in self._marks[ResultRole.NEW] else "",
            row.source,
            row.validity,
            row.departments,
            tr("命中：{places}", places=row.places) if row.places else "",
            tr("有批注") if row.id in self._marks[ResultRole.NOTED] else "",
        )
        return tr("，").join(part for part in parts if part)

    def _say_changed(self, offset: int) -> None:
        last = min(offset + PAGE, self._total) - 1
        if offset <= last:
            self.dataChanged.emit(self.index(offset), self.index(last))

    def _mark(self, role: ResultRole, ids: frozenset[str]) -> None:
        changed = self._marks[role] ^ ids
        self._marks[role] = ids
        if changed:
            for number, row in self._rows.at_hand().items():
                if row.id in changed:
                    self.dataChanged.emit(self.index(number), self.index(number))
