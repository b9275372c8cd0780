"""The searches kept by name, or the history, as a list: names can be edited in it."""

from __future__ import annotations

import datetime as dt
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

from desktop.language import tr
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.userdata import SavedSearch


class SearchRole(IntEnum):
    """What the model says of a search beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    """The search's id."""
    LINE = Qt.ItemDataRole.UserRole + 2
    """Words and filters as one line."""
    FIGURES = Qt.ItemDataRole.UserRole + 3
    """How much it finds, and when it was last looked at."""
    NEW = Qt.ItemDataRole.UserRole + 4
    """How many of what it finds are new; 0 as well where that is not known."""


class SearchesModel(QAbstractListModel):
    """Holds searches in the order given, and figures that come later."""

    renamed = Signal(str, str)
    """A search by its id is to have another name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searches: tuple[SavedSearch, ...] = ()
        self._counts: dict[str, tuple[int, int | None]] = {}

    def show(self, searches: Sequence[SavedSearch]) -> None:
        """Show these searches; figures that are known of them stay."""
        self.beginResetModel()
        self._searches = tuple(searches)
        self.endResetModel()

    def show_count(self, search_id: str, total: int, new: int | None) -> None:
        """Show how many a search finds now, and how many of them are new."""
        self._counts[search_id] = (total, new)
        if (row := self.row_of(search_id)) is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def forget_counts(self) -> None:
        """Show the figures of the last look again."""
        self._counts.clear()

    def row_of(self, search_id: str) -> int | None:
        """Return the row of a search."""
        return next((n for n, each in enumerate(self._searches) if each.id == search_id), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many searches there are."""
        return 0 if parent is not None and parent.isValid() else len(self._searches)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is said of a search."""
        if not index.isValid() or index.row() >= len(self._searches):
            return None
        search = self._searches[index.row()]
        name = search.name or search.line
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.EditRole:
                return search.name
            case Qt.ItemDataRole.ToolTipRole | SearchRole.LINE:
                return search.line
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("，").join(dict.fromkeys((name, search.line, self._figures(search))))
            case SearchRole.ID:
                return search.id
            case SearchRole.FIGURES:
                return self._figures(search)
            case SearchRole.NEW:
                return self._counts.get(search.id, (0, 0))[1] or 0
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take another name as a wish."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        self.renamed.emit(self._searches[index.row()].id, str(value))
        return True

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Searches can be chosen; those with a name can have another one."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self._searches[index.row()].name else flags

    def _figures(self, search: SavedSearch) -> str:
        total, new = self._counts.get(search.id, (search.total, 0))
        found = tr("%n 条", count=total)
        if new:
            found = tr("{found}，新 {new}", found=found, new=new)
        return tr("{found} · {when}", found=found, when=when(search.used))


def when(moment: dt.datetime) -> str:
    """Return a moment by the workstation's clock: the time if it is today, else day and time."""
    own, now = moment.astimezone(), dt.datetime.now().astimezone()
    if own.date() == now.date():
        return tr("今天 {time}", time=f"{own:%H:%M}")
    return f"{own:%Y-%m-%d %H:%M}"
