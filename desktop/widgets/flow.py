"""A layout that sets widgets side by side and breaks into lines as text does."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.overriding import override


class FlowLayout(QLayout):
    """Lines of widgets, as many as the width asks for."""

    def __init__(self, parent: QWidget, gap: int, *, pinned: bool = False) -> None:
        """Make a layout whose widgets are ``gap`` pixels apart.

        With ``pinned`` the last widget stands at the right end of the first line, beside the lines
        of the others: it never begins a line of its own.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._pinned = pinned

    def set_gap(self, gap: int) -> None:
        """Put the widgets and the lines this many pixels apart."""
        self._gap = gap
        self.invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in at the end."""
        self._items.append(item)

    @override
    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or ``None`` behind the last one, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem:
        """Remove and return an item, or ``None`` behind the last one."""
        if 0 <= index < len(self._items):
            return self._items.pop(index)
        return cast("QLayoutItem", None)  # what Qt asks for, though its stubs do not say so

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the lines take what they need."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """Return the size of the largest item with the margins."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        x, y, line = area.x(), area.y(), 0
        flowing = self._items
        if self._pinned and flowing:
            *flowing, last = flowing
            size = last.sizeHint()
            line = size.height()
            area.setRight(area.right() - size.width() - self._gap)
            if move:
                last.setGeometry(QRect(QPoint(area.right() + 1 + self._gap, area.y()), size))
        for item in flowing:
            if item.isEmpty():
                continue  # hidden: it takes no room, and no gap
            size = item.sizeHint()
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, line = area.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y() + margins.bottom()
