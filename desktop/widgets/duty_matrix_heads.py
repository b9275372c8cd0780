"""The heads of a matrix of duties: turned names above, measures at the left, the legend between."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from db.models import Role
from desktop import theme, wording
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets import row_painting, ticks
from index.duty import ORDERED

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.models.duty_matrix import DutyMatrixModel

_LONGEST = 11
"""Characters of a name that stand one below the other."""


def sign(painter: QPainter, box: QRectF, role: Role) -> None:
    """Draw the sign of a role: a full circle leads, a half one has its part, a ring takes part."""
    t = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.5, box.width() / 7)
    colour = QColor(t.muted if role is Role.PARTICIPANT else t.lead)
    ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(colour, width))
    painter.setBrush(colour if role is Role.LEAD else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if role is Role.JOINT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    painter.restore()


class ColumnHeads(QHeaderView):
    """Names of departments, their characters one below the other, and how often each occurs."""

    def __init__(self, rows: DutyMatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self.hovered = -1
        self.marked = -1
        """The column of the department in hand."""
        self._counted = True
        self.setObjectName("dutyHeads")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)

    def height_for(self, room: int) -> int:
        """Return the height that names and counts take; counts give way where ``room`` is short."""
        longest = max(map(len, self._rows.heads), default=1)
        line = QFontMetrics(theme.font(0.95)).height()
        names = min(longest, _LONGEST) * line + theme.space(2)
        self._counted = names + self._count_height() + theme.space(1) <= room
        wanted = names + (self._count_height() + theme.space(1) if self._counted else 0)
        return max(min(wanted, room), 3 * line)

    @override
    def sizeHint(self) -> QSize:
        """Return the height that was set; names are not asked for it."""
        return QSize(0, self.minimumHeight())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a name from the top and the count at the bottom."""
        t = theme.tokens()
        chosen = logicalIndex == self.marked
        ground = t.accent_soft if chosen else t.raised
        painter.fillRect(rect, QColor(t.accent_hover if logicalIndex == self.hovered else ground))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        matrix = self._rows.matrix
        if matrix is None or not 0 <= logicalIndex < len(matrix.columns):
            return
        font = theme.font(0.95)
        font.setBold(chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(t.accent if chosen else t.ink))
        top = rect.top() + theme.space(1)
        below = self._count_height() + theme.space(1) if self._counted else 0
        room = (rect.bottom() - below - top) // metrics.height()
        name = self._rows.heads[logicalIndex]
        shown = name if len(name) <= room else f"{name[: max(0, room - 1)]}⋮"
        for character in shown:
            cell = QRect(rect.left(), top, rect.width(), metrics.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, character)
            top += metrics.height()
        if not self._counted:
            return
        painter.setFont(theme.font(0.8))
        painter.setPen(QColor(t.muted))
        count = QRect(rect.left(), rect.bottom() - self._count_height(), rect.width(), 0)
        count.setHeight(self._count_height())
        number = f"{matrix.columns[logicalIndex].count}"
        painter.drawText(count, Qt.AlignmentFlag.AlignCenter, number)

    def _count_height(self) -> int:
        return QFontMetrics(theme.font(0.8)).height()


class LineHeads(QHeaderView):
    """Documents, and the measures of each of them with their tick boxes."""

    ticked = Signal(int)
    """A tick box was clicked, by its line."""

    def __init__(self, rows: DutyMatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = rows
        self.hovered = -1
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setMouseTracking(True)

    @override
    def sizeHint(self) -> QSize:
        """Return the width that was set; a hundred thousand names are not asked for it."""
        return QSize(self.minimumWidth(), 0)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a document's title or a measure's heading, cut where it is too long."""
        t = theme.tokens()
        heading = self._rows.is_heading(logicalIndex)
        plain = t.raised if heading else t.panel
        current = t.accent_soft if logicalIndex == self.current else plain
        painter.fillRect(rect, QColor(t.accent_hover if logicalIndex == self.hovered else current))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(t.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        left = rect.left() + theme.space(3)
        if not heading:
            box = ticks.place(rect, rect.height())
            ticked = self._rows.is_collected(logicalIndex)
            ticks.paint(painter, box, ticked=ticked)
            left = box.right() + theme.space(2)
        font = theme.font(0.95)
        font.setBold(heading)
        area = QRect(left, rect.top(), rect.right() - left - theme.space(2), rect.height())
        text = self._rows.line_text(logicalIndex)
        row_painting.cut_text(painter, area, text, (font, t.ink))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on a tick box; the rest of the head chooses the line."""
        at = event.position().toPoint()
        line = self.logicalIndexAt(at)
        if line >= 0 and not self._rows.is_heading(line) and self._box_at(line).contains(at):
            self.ticked.emit(line)
            event.accept()
            return
        super().mousePressEvent(event)

    def _box_at(self, line: int) -> QRect:
        top, height = self.sectionViewportPosition(line), self.sectionSize(line)
        return ticks.around(ticks.place(QRect(0, top, self.width(), height), height))


class Legend(QWidget):
    """What the signs mean, in the corner between the heads."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("图例：实心圆为牵头，半圆为按职责分工，空心圆为参与"))
        self.setToolTip(tr("表头数字为涉及的措施数；Enter 查看原文出处，Ctrl+C 复制所选"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the signs with their names, as many as there is room for, from the bottom."""
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.raised))
        painter.setPen(QColor(t.line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setPen(QColor(t.border))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        font = theme.font(0.9)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        side, line = theme.space(3), metrics.height() + theme.space(1)
        x, y = theme.space(3), self.height() - theme.space(1) - line
        beside = self.height() < len(ORDERED) * line + theme.space(2)
        for role in ORDERED if beside else reversed(ORDERED):
            name = tr(wording.ROLES[role])
            sign(painter, QRectF(QPointF(x, y + (line - side) / 2), QSizeF(side, side)), role)
            painter.setPen(QColor(t.muted))
            at = QRect(x + side + theme.space(1.5), y, metrics.horizontalAdvance(name) + 2, line)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, name)
            if beside:
                x = at.right() + theme.space(3)
            else:
                y -= line
        painter.end()


def side_by_side(area: QRect, count: int) -> list[QRectF]:
    """Return where the signs of a cell stand that holds ``count`` of them."""
    side = min(theme.space(3), (area.width() - theme.space(1)) / max(1, count) - 1)
    gap = max(1.0, side / 5)
    left = area.center().x() + 0.5 - (count * side + (count - 1) * gap) / 2
    top = area.center().y() + 0.5 - side / 2
    starts = itertools.accumulate([left, *[side + gap] * (count - 1)])
    return [QRectF(start, top, side, side) for start in starts]
