"""The tables of 资料库: what is covered, every document, and notes on what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from desktop import theme
from desktop.language import marked, tr
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.catalogue import DocumentHead
    from db.userdata import Note
    from desktop.installed import Coverage

Row = TypeVar("Row")


class TableRole(IntEnum):
    """What a cell has beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The record of its row."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name, what it shows of a record, and what it is sorted by.

    Attributes:
        name: The name, marked for translation.
        text: What is shown.
        key: A number or a text to sort by.
        figure: Whether it holds figures, which stand at the right.
    """

    name: str
    text: Callable[[Row], str]
    key: Callable[[Row], int | str]
    figure: bool = False


class TableModel(QAbstractTableModel, Generic[Row]):
    """Records as rows; all of them are at hand."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        empty: Callable[[Row], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        """Make a table; rows of which ``empty`` is true step back."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._empty = empty
        self._given: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other records, in the order that is chosen; the same ones change nothing."""
        if tuple(rows) == self._given:
            return
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._sorted()
        self.endResetModel()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order in which the records were given."""
        # Here and not in Qt's proxy, which asks for every value at each comparison.
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        before = self.persistentIndexList()
        held = [(index.column(), id(self._rows[index.row()])) for index in before]
        self._rows = self._sorted()
        places = {id(row): at for at, row in enumerate(self._rows)}
        after = [self.index(places[row], at) for at, row in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self) -> list[Row]:
        column, order = self._order
        if not 0 <= column < len(self._columns):
            return list(self._given)
        down = order is Qt.SortOrder.DescendingOrder
        return sorted(self._given, key=self._columns[column].key, reverse=down)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many records there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.name)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.figure)
        return None

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is shown of a record in a column."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column.figure)
            case Qt.ItemDataRole.ForegroundRole if self._empty(row):
                return QColor(theme.tokens().muted)
            case TableRole.ROW:
                return row
        return None


def coverage_table() -> TableModel[Coverage]:
    """Return the table of regions; those without documents say so."""
    return TableModel(
        (
            Column(marked("地区"), lambda row: row.name, lambda row: row.code),
            Column(
                marked("文件"),
                lambda row: str(row.documents) if row.documents else tr("未收录"),
                lambda row: row.documents,
                figure=True,
            ),
            Column(
                marked("措施"),
                lambda row: str(row.measures) if row.documents else "",
                lambda row: row.measures,
                figure=True,
            ),
            Column(
                marked("最新文件日期"),
                lambda row: (
                    row.newest.isoformat() if row.newest else tr("未写明") if row.documents else ""
                ),
                lambda row: row.newest.toordinal() if row.newest else 0,
            ),
        ),
        empty=lambda row: not row.documents,
    )


def documents_table() -> TableModel[DocumentHead]:
    """Return the table of documents with their source files."""
    return TableModel(
        (
            Column(marked("地区"), lambda row: row.province, lambda row: row.region_code),
            Column(marked("题名"), lambda row: row.title, lambda row: row.title),
            Column(marked("文号"), lambda row: row.doc_number or "", _number),
            Column(
                marked("日期"),
                lambda row: row.day.isoformat() if row.day else "",
                lambda row: row.day.toordinal() if row.day else 0,
            ),
            Column(
                marked("措施"),
                lambda row: str(row.measure_total),
                lambda row: row.measure_total,
                figure=True,
            ),
            Column(marked("来源文件"), lambda row: row.source.file, lambda row: row.source.file),
            Column(
                marked("类型"),
                lambda row: row.source.media_type,
                lambda row: row.source.media_type,
            ),
            Column("SHA-256", lambda row: row.source.sha256, lambda row: row.source.sha256),
        )
    )


def notes_table() -> TableModel[Note]:
    """Return the table of notes on measures that were withdrawn."""
    return TableModel(
        (
            Column(marked("措施"), lambda row: row.title or row.measure_id, lambda row: row.title),
            Column(marked("出处"), lambda row: row.source, lambda row: row.source),
            Column(marked("批注"), lambda row: _one_line(row.text), lambda row: row.text),
        )
    )


def _number(row: DocumentHead) -> str:
    return row.doc_number or ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _alignment(figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
