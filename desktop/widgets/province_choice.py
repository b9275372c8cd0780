"""A button that unfolds the provinces to be compared, each to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import saying, theme, wording
from desktop.comparison import MOST
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAME = Qt.ItemDataRole.UserRole
_NAMED = 3
"""Provinces named on the button; more are counted."""


class ProvinceChoice(QPushButton):
    """Says which provinces are compared; a click, Space or Enter unfolds all there are."""

    chosen = Signal(tuple)
    """The provinces ticked, those that were ticked before first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._counts: dict[str, int] = {}
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setObjectName("provincePanel")
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("要对比的省份，最多 6 个"))
        self.list.itemChanged.connect(self._ticked)
        column.addWidget(self.list)
        self.clicked.connect(self.unfold)
        self.show_provinces({}, ())

    def show_provinces(self, counts: Mapping[str, int], chosen: Sequence[str]) -> None:
        """Show the provinces there are, with their measures, and tick those compared."""
        self._counts, self._chosen = dict(counts), tuple(chosen)
        names = [wording.short_place(each) for each in self._chosen]
        said = saying.listed(names[:_NAMED])
        if len(names) > _NAMED:
            said = tr("{names} 等 %n 个", count=len(names), names=said)
        self.setText(tr("省份：{names} ▾", names=said or tr("未选")))
        self.setToolTip(tr("选择要对比的省份（2 至 6 个）：{names}", names=saying.listed(names)))
        self.setAccessibleName(tr("选择要对比的省份，现为{names}", names=saying.listed(names)))
        self._fill()

    def unfold(self) -> None:
        """Show the list beneath the button."""
        rows = min(self.list.count(), 16)
        height = rows * max(1, self.list.sizeHintForRow(0)) + theme.space(3)
        self.panel.resize(max(self.width(), theme.space(52)), height)
        place = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - height)))
        self.panel.move(place)
        self.panel.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        row = max(0, self.list.currentRow())
        with QSignalBlocker(self.list):
            self.list.clear()
            full = len(self._chosen) >= MOST
            for name, count in self._counts.items():
                item = QListWidgetItem(tr("{name}（%n 条）", count=count, name=name))
                item.setData(_NAME, name)
                ticked = name in self._chosen
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                if full and not ticked:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                self.list.addItem(item)
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _ticked(self, item: QListWidgetItem) -> None:
        name, ticked = item.data(_NAME), item.checkState() == Qt.CheckState.Checked
        kept = [each for each in self._chosen if each != name]
        self.chosen.emit((*kept, name) if ticked else tuple(kept))
