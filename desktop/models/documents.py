"""The documents that words and filters leave, as Qt shows them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import saying, wording
from desktop.language import tr
from desktop.overriding import override

if TYPE_CHECKING:
    from desktop.opened_document import DocumentRow


class DocumentRole(IntEnum):
    """What a row has beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The :class:`DocumentRow`."""
    ID = Qt.ItemDataRole.UserRole + 2


class DocumentsModel(QAbstractListModel):
    """All rows are at hand: even of a large library they are some thousand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DocumentRow, ...] = ()
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> tuple[DocumentRow, ...]:
        """Return the rows."""
        return self._rows

    def show(self, rows: tuple[DocumentRow, ...]) -> None:
        """Show other rows; where the documents are the same ones, only their figures change."""
        places = {row.id: at for at, row in enumerate(rows)}
        if list(places) == list(self._places):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._places = rows, places
        self.endResetModel()

    def row_of(self, document_id: str) -> int | None:
        """Return where a document stands, ``None`` if it is not in the list."""
        return self._places.get(document_id)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many documents there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is shown, or said, of a document."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((row.title, source(row), validity(row), measures(row)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return saying.clauses((row.title, source(row), validity(row), measures(row)))
            case DocumentRole.ROW:
                return row
            case DocumentRole.ID:
                return row.id
        return None


def source(row: DocumentRow) -> str:
    """Return place, day and number of a document in one line."""
    day = row.day.isoformat() if row.day else row.year
    parts = (wording.short_place(row.province), day, row.number)
    return wording.BETWEEN.join(part for part in parts if part)


def validity(row: DocumentRow) -> str:
    """Return the validity in words, with its last day where one is stated."""
    name = tr(wording.STATUSES[row.status])
    return tr("{name}（至 {day}）", name=name, day=row.expires) if row.expires else name


def measures(row: DocumentRow) -> str:
    """Return how many measures are left of how many."""
    if row.left == row.total:
        return tr("%n 条", count=row.total)
    return tr("{left}/{total} 条", left=row.left, total=row.total)
