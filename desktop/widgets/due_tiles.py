"""Tiles that count what is due within 30 days, this year, and so on; one of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from desktop import saying, theme
from desktop.due_plan import TILES, Tile
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets import row_painting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent


class DueTile(QAbstractButton):
    """A name, a count, and beneath them which days are meant."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count: int | None = None
        self._caption = ""
        self.show_count(None, "")

    @property
    def count(self) -> int | None:
        """Return the count that is shown, if there is one."""
        return self._count

    def show_count(self, count: int | None, caption: str) -> None:
        """Show how many there are, or that this is not known, and which days are meant."""
        self._count, self._caption = count, caption
        name = tr(self.tile.name)
        self.setText(name)
        said = name if count is None else tr("{name}：%n 项", count=count, name=name)
        self.setAccessibleName(saying.clauses((said, caption)))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        name, number, small = _fonts()
        line = QFontMetrics(number).height() + QFontMetrics(small).height()
        width = QFontMetrics(name).horizontalAdvance(tr(self.tile.name)) + theme.space(5)
        width += QFontMetrics(number).horizontalAdvance(f" {self._figure()}")
        return QSize(max(width, theme.space(24)), line + theme.space(2))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of a tile is cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile; the one chosen is framed and grounded."""
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, hovered = self.isChecked(), self.underMouse()
        ground = t.accent_soft if chosen else t.accent_hover if hovered else t.panel
        width = 2 if chosen or self.hasFocus() else 1
        edge = t.ink if self.hasFocus() else t.accent if chosen or hovered else t.line
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        half = width // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), 4, 4)
        name, number, small = _fonts()
        pad = theme.space(2)
        area = self.rect().adjusted(pad, theme.space(1), -pad, -theme.space(1))
        line = QFontMetrics(number).height()
        upper = QRect(area.left(), area.top(), area.width(), line)
        late = self.tile.key == "past" and bool(self._count)
        painter.setFont(name)
        painter.setPen(QColor(t.accent if chosen else t.ink))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, tr(self.tile.name))
        painter.setFont(number)
        painter.setPen(QColor(t.warn if late else t.ink if self._count else t.faint))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, right, self._figure())
        lower = QRect(area.left(), upper.bottom(), area.width(), area.bottom() - upper.bottom())
        row_painting.cut_text(painter, lower, self._caption, (small, t.muted))
        painter.end()

    def _figure(self) -> str:
        return "—" if self._count is None else str(self._count)


class DueTiles(QWidget):
    """The tiles in one row, or in as many as the width asks for."""

    chosen = Signal(str)
    """The user chose a tile; its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._group = QButtonGroup(self)
        self._tiles: dict[str, DueTile] = {}
        self._per_row = 0
        for number, each in enumerate(TILES):
            made = DueTile(each)
            self._tiles[each.key] = made
            self._group.addButton(made, number)
        self._group.idClicked.connect(lambda number: self.chosen.emit(TILES[number].key))
        self.restyle()

    def tile(self, key: str) -> DueTile:
        """Return a tile by its key."""
        return self._tiles[key]

    def show_counts(self, counts: Mapping[str, tuple[int, str]]) -> None:
        """Show the count of each tile and what stands beneath it, by key."""
        for key, (count, caption) in counts.items():
            self._tiles[key].show_count(count, caption)
        self._per_row = 0
        self._arrange()

    def clear(self) -> None:
        """Show no count: there is none to be had."""
        for each in self._tiles.values():
            each.show_count(None, "")

    def choose(self, key: str | None) -> None:
        """Show a tile as chosen, or none, telling nobody."""
        self._group.setExclusive(key is not None)
        for own, each in self._tiles.items():
            each.setChecked(own == key)
        self._group.setExclusive(True)

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom or theme."""
        self._grid.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), 0)
        self._grid.setSpacing(theme.space(1.5))
        for each in self._tiles.values():
            each.updateGeometry()
            each.update()
        self._per_row = 0
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than one tile, or the tiles would never go into further rows."""
        margins = self._grid.contentsMargins()
        widest = max(each.sizeHint().width() for each in self._tiles.values())
        return QSize(widest + margins.left() + margins.right(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many tiles in a row as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        gap = self._grid.spacing()
        total = len(self._tiles)
        widest = max(each.sizeHint().width() for each in self._tiles.values())
        whole = sum(each.sizeHint().width() for each in self._tiles.values())
        fit = total if whole + gap * (total - 1) <= room else (room + gap) // (widest + gap)
        rows = -(-total // max(1, fit))
        per_row = -(-total // rows)
        if per_row == self._per_row:
            return
        self._per_row = per_row
        for column in range(total):
            self._grid.setColumnStretch(column, 1 if column < per_row else 0)
        for number, each in enumerate(self._tiles.values()):
            self._grid.addWidget(each, number // per_row, number % per_row)
        # The rows are told to those around at once: they must not be squeezed until the next move.
        self.setMinimumHeight(self._grid.minimumSize().height())
        self.updateGeometry()


def _fonts() -> tuple[QFont, QFont, QFont]:
    number = theme.font(1.15)
    number.setWeight(QFont.Weight.DemiBold)
    return theme.font(0.92), number, theme.font(0.8)
