"""Measures to add to a comparison: found by words, by the search in force, or alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.rows import Row

_PAUSE = 150
"""Milliseconds after the last letter before measures are looked for."""
_ID = Qt.ItemDataRole.UserRole


_ROOMY = 60
"""Steps of height below which the hint gives way."""


class MeasurePicker(QWidget):
    """A line to type in and a list; Enter or a double click adds a measure."""

    words_changed = Signal(str)
    """Other words were typed; empty for those of the search in force."""
    chosen = Signal(str)
    """A measure, by its id, is to be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("measurePicker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._groups: tuple[tuple[str, tuple[Row, ...]], ...] = ()
        self._taken: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self)
        self._title = QLabel(tr("添加措施"))
        self._hint = QLabel(tr("双击或按 Enter 加入对比，最多 6 条。"))
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._hint.hide()  # until it is known how much room there is
        self.line = LineEdit()
        self.line.setPlaceholderText(tr("输入词语查找措施"))
        self.line.setAccessibleName(tr("查找要对比的措施"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("可以加入对比的措施"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._activated)
        for widget in (self._title, self.line, self._hint):
            self._column.addWidget(widget)
        self._column.addWidget(self.list, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.words_changed.emit(self.line.text().strip()))
        self.line.textChanged.connect(self._pause.start)
        self.restyle()

    @property
    def words(self) -> str:
        """Return what is typed."""
        return self.line.text().strip()

    def show_groups(
        self, groups: Sequence[tuple[str, tuple[Row, ...]]], taken: Collection[str]
    ) -> None:
        """Show measures under headings.

        Args:
            groups: Each heading with its measures; without any it is left out.
            taken: The measures that are compared already.
        """
        self._groups, self._taken = tuple(groups), frozenset(taken)
        self._fill()

    def set_taken(self, taken: Collection[str]) -> None:
        """Say which measures are compared already."""
        if frozenset(taken) != self._taken:
            self._taken = frozenset(taken)
            self._fill()

    def restyle(self) -> None:
        """Take fonts, colours and lengths anew."""
        side, edge = theme.space(3), theme.gap(3)
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(theme.gap(1.5))
        self.list.setMinimumHeight(theme.space(10))
        self._title.setFont(theme.font(1.07))
        self.setFixedWidth(theme.space(72))
        self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the list where there is little."""
        super().resizeEvent(event)
        self._hint.setVisible(self.height() > theme.space(_ROOMY))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter of the line move in the list and take from it."""
        if watched is self.line and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if pressed and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                item = self.list.currentItem()
                if item is not None:
                    self._activated(item)
                return True
            if pressed and event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _activated(self, item: QListWidgetItem) -> None:
        if measure_id := item.data(_ID):
            self.chosen.emit(measure_id)

    def _fill(self) -> None:
        held = self.list.currentItem().data(_ID) if self.list.currentItem() else ""
        self.list.clear()
        t = theme.tokens()
        for name, rows in self._groups:
            shown = [each for each in rows if each.id not in self._taken]
            if not shown:
                continue
            head = QListWidgetItem(name)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setForeground(QColor(t.muted))
            head.setFont(theme.font(0.88))
            self.list.addItem(head)
            for row in shown:
                item = QListWidgetItem(f"{row.title}\n{row.source}")
                item.setData(_ID, row.id)
                item.setToolTip("\n".join(e for e in (row.title, row.source, row.departments) if e))
                self.list.addItem(item)
        rows_there = range(self.list.count())
        wanted = [at for at in rows_there if self.list.item(at).data(_ID)]
        at = next((n for n in wanted if self.list.item(n).data(_ID) == held), None)
        if wanted:
            self.list.setCurrentRow(wanted[0] if at is None else at)
        elif self._groups:
            nothing = QListWidgetItem(tr("没有可添加的措施。"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
