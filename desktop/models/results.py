"""The list of measures found: as many rows as there are, fetched as they come into view."""

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

from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection

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


class ResultsModel(QAbstractListModel):
    """Holds the pages of one answer; a page that is missing is asked for and comes later."""

    page_wanted = Signal(int)
    """The offset of a page that came into view."""
    collect_wanted = Signal(str, bool)
    """A row was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._collected: frozenset[str] = frozenset()

    def show(self, page: Page) -> None:
        """Start afresh with the first page of an answer."""
        self.beginResetModel()
        self._total = page.result.total
        self._rows = dict(enumerate(page.rows, page.offset))
        self._asked = {page.offset}
        self.endResetModel()

    def add(self, page: Page) -> None:
        """Fill in a further page of the same answer."""
        for number, row in enumerate(page.rows, page.offset):
            if number < self._total:
                self._rows[number] = row
        if page.rows:
            last = min(page.offset + len(page.rows), self._total) - 1
            self.dataChanged.emit(self.index(page.offset), self.index(last))

    def forget(self, offset: int) -> None:
        """Let a page that could not be fetched be asked for again."""
        self._asked.discard(offset)

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        changed = self._collected ^ frozenset(ids)
        self._collected = frozenset(ids)
        for number, row in self._rows.items():
            if row.id in changed:
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_of(self, measure_id: str) -> int | None:
        """Return the row of a measure among those fetched."""
        return next((at for at, row in self._rows.items() if row.id == measure_id), None)

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
            self._want(index.row() // PAGE * PAGE)
            return "正在读取…" if role == Qt.ItemDataRole.DisplayRole else None
        collected = row.id in self._collected
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if collected else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                places = row.places and f"命中：{row.places}"
                parts = (row.title, row.source, row.validity, row.departments, places)
                return "，".join(part for part in parts if part)
            case ResultRole.ROW:
                return row
            case ResultRole.ID:
                return row.id
            case ResultRole.COLLECTED:
                return collected
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
        """Rows can be chosen and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _want(self, offset: int) -> None:
        if offset not in self._asked:
            self._asked.add(offset)
            self.page_wanted.emit(offset)
