"""Measures × departments: what each cell says, and the records of the lines in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop import duty_lines, saying, wording
from desktop.language import tr
from desktop.models.fetched import Fetched
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from desktop.duty_rows import MatrixRow
    from index.duty_tables import DutyMatrix

STRETCH = 40
"""Lines fetched at a time."""


class DutyMatrixModel(QAbstractTableModel):
    """Lines are documents, each followed by its measures; columns are departments."""

    stretch_wanted = Signal(int)
    """The first line of a stretch that came into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: DutyMatrix | None = None
        self.heads: tuple[str, ...] = ()
        self._rows: Fetched[MatrixRow] = Fetched(STRETCH)
        self._collected: frozenset[str] = frozenset()

    def show(self, matrix: DutyMatrix | None) -> None:
        """Start afresh with another matrix; ``None`` for none."""
        self.beginResetModel()
        self.matrix = matrix
        columns = matrix.columns if matrix is not None else ()
        self.heads = tuple(duty_lines.short_name(column.who) for column in columns)
        self._rows.clear()
        self.endResetModel()

    def add(self, rows: Mapping[int, MatrixRow]) -> None:
        """Fill in the records of some lines."""
        self._rows.add(rows)
        if rows:
            first, last = min(rows), max(rows)
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, first, last)

    def forget(self, start: int) -> None:
        """Let a stretch that could not be fetched be asked for again."""
        self._rows.forget(start)

    def set_collected(self, ids: Collection[str]) -> None:
        """Say which measures are in the pack."""
        self._collected = frozenset(ids)
        if self.rowCount():
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def is_collected(self, line: int) -> bool:
        """Return whether the measure of a line is in the pack."""
        return self.matrix is not None and self.matrix.measure_id(line) in self._collected

    def row_at(self, line: int) -> MatrixRow | None:
        """Return the record of a line; one not fetched yet is wanted from now on."""
        row = self._rows.get(line)
        if row is None and self.matrix is not None and not self.is_heading(line):
            start = self._rows.missing(line)
            if start is not None:
                self.stretch_wanted.emit(start)
        return row

    def is_heading(self, line: int) -> bool:
        """Return whether a line is that of a document."""
        return self.matrix is not None and self.matrix.is_heading(line)

    def line_text(self, line: int) -> str:
        """Return what stands at the left of a line: a document's title or a measure's heading."""
        if self.matrix is None:
            return ""
        if self.is_heading(line):
            document = self.matrix.document(line)
            return f"{wording.short_place(document.province)}　{document.title}"
        row = self.row_at(line)
        return row.heading if row else tr("正在读取…")

    def cell_text(self, line: int, column: int) -> str:
        """Return the roles of a cell in words; empty where the department is not named."""
        roles = self.matrix.roles(line, column) if self.matrix else ()
        return saying.listed(tr(wording.ROLES[role]) for role in roles)

    def column_name(self, column: int) -> str:
        """Return the full name of a column's department."""
        return duty_lines.name_of(self.matrix.columns[column].who) if self.matrix else ""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many lines there are, fetched or not."""
        if self.matrix is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.matrix)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many departments there are."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a cell's roles in words, and where they are read."""
        if not index.isValid() or self.matrix is None or index.row() >= len(self.matrix):
            return None
        line, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell_text(line, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.cell_text(line, column) or tr("未涉及")
                cell = tr("{name}：{text}", name=self.column_name(column), text=said)
                return saying.clauses((self.line_text(line), cell))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line, column)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return names: short ones above the columns, headings at the left of the lines."""
        if self.matrix is None or section < 0:
            return None
        if orientation is Qt.Orientation.Horizontal:
            if section >= len(self.heads):
                return None
            if role == Qt.ItemDataRole.DisplayRole:
                return self.heads[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                count = self.matrix.columns[section].count
                return tr("{name}\n涉及 %n 条", name=self.column_name(section), count=count)
            return None
        if section >= len(self.matrix):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.line_text(section)
        return self._tip_of_line(section) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip_of_line(self, line: int) -> str:
        if self.matrix is None:
            return ""
        if self.is_heading(line):
            document = self.matrix.document(line)
            number = saying.aside(document.number)
            size = self.matrix.size_of(line)
            return tr(
                "《{title}》{number}\n{province}　%n 条措施",
                count=size,
                title=document.title,
                number=number,
                province=document.province,
            )
        row = self.row_at(line)
        if row is None:
            return ""
        return f"{row.heading}\n{wording.citation(row.document, row.measure)}"

    def _tip(self, line: int, column: int) -> str:
        row = self.row_at(line)
        if row is None or column not in row.cells:
            return ""
        names = [
            tr("文中写作“{name}”：{role}", name=one.name, role=tr(wording.ROLES[one.role]))
            for one in row.cells[column]
        ]
        place = wording.citation(row.document, row.measure)
        return "\n".join((self.column_name(column), *dict.fromkeys(names), row.heading, place))
