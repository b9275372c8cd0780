"""The few signs of the interface, drawn: sharp at every size and zoom, in any colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop import theme


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


_TICK = (((0.24, 0.52), (0.43, 0.70), (0.76, 0.32)),)
_CROSS = (((0.3, 0.3), (0.7, 0.7)), ((0.7, 0.3), (0.3, 0.7)))


def check_box(painter: QPainter, box: QRect, *, ticked: bool, fill: str, edge: str) -> None:
    """Draw a tick box: filled with a tick, or an empty frame."""
    _box(painter, box, (fill if ticked else None, edge, theme.tokens().on_accent), _TICK)


def crossed_box(painter: QPainter, box: QRect, *, fill: str) -> None:
    """Draw the box of what is kept out: filled with a cross."""
    _box(painter, box, (fill, fill, theme.tokens().on_warn), _CROSS)


def _box(
    painter: QPainter,
    box: QRect,
    colours: tuple[str | None, str, str],
    sign: tuple[tuple[tuple[float, float], ...], ...],
) -> None:
    fill, edge, ink = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(_pen(fill or edge, 1))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, box.width() / 6, box.width() / 6)
    if fill:
        painter.setPen(_pen(ink, max(1.6, box.width() / 8)))
        w, h = frame.width(), frame.height()
        for points in sign:
            painter.drawPolyline(
                QPolygonF([QPointF(frame.x() + x * w, frame.y() + y * h) for x, y in points])
            )
    painter.restore()


def chevron(painter: QPainter, box: QRect, *, opened: bool, colour: str) -> None:
    """Draw the sign of a row that folds: pointing right when closed, down when open."""
    down = ((0.25, 0.4), (0.5, 0.65), (0.75, 0.4))
    right = ((0.4, 0.25), (0.65, 0.5), (0.4, 0.75))
    _line(painter, box, down if opened else right, colour)


def cross(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign for taking something away."""
    _line(painter, box, ((0.3, 0.3), (0.7, 0.7)), colour)
    _line(painter, box, ((0.7, 0.3), (0.3, 0.7)), colour)


def grip(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the six dots of something that can be dragged."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    radius = max(1.0, box.height() / 16)
    for x in (0.35, 0.65):
        for y in (0.25, 0.5, 0.75):
            centre = QPointF(box.x() + x * box.width(), box.y() + y * box.height())
            painter.drawEllipse(centre, radius, radius)
    painter.restore()


def sheets(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign for copying: one sheet before another."""
    before = ((0.36, 0.36), (0.36, 0.84), (0.8, 0.84), (0.8, 0.36), (0.36, 0.36))
    behind = ((0.26, 0.66), (0.18, 0.66), (0.18, 0.18), (0.62, 0.18), (0.62, 0.26))
    for edge in (before, behind):
        _line(painter, box, edge, colour)


def magnifier(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign of searching."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour, max(1.5, box.width() / 11)))
    side = box.width() * 0.52
    painter.drawEllipse(QRectF(box.x() + box.width() * 0.16, box.y() + side * 0.3, side, side))
    painter.restore()
    _line(painter, box, ((0.63, 0.63), (0.84, 0.84)), colour)


def funnel(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign of the facets: a funnel."""
    edge = ((0.16, 0.2), (0.84, 0.2), (0.58, 0.52), (0.58, 0.84), (0.42, 0.74), (0.42, 0.52))
    _line(painter, box, (*edge, edge[0]), colour)


def star(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign of what is kept to be used again: a star of five points."""
    points = []
    for corner in range(11):
        radius = 0.4 if corner % 2 == 0 else 0.17
        angle = math.radians(36 * corner - 90)
        points.append((0.5 + radius * math.cos(angle), 0.53 + radius * math.sin(angle)))
    _line(painter, box, tuple(points), colour)


def folder(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign of a folder."""
    edge = ((0.12, 0.8), (0.12, 0.22), (0.4, 0.22), (0.5, 0.34), (0.88, 0.34), (0.88, 0.8))
    _line(painter, box, (*edge, edge[0]), colour)


def sheet(painter: QPainter, box: QRect, *, colour: str) -> None:
    """Draw the sign of a file: a sheet with a corner turned down."""
    edge = ((0.62, 0.12), (0.22, 0.12), (0.22, 0.88), (0.8, 0.88), (0.8, 0.3), (0.62, 0.12))
    _line(painter, box, edge, colour)
    _line(painter, box, ((0.36, 0.5), (0.66, 0.5)), colour)
    _line(painter, box, ((0.36, 0.68), (0.66, 0.68)), colour)


def _line(
    painter: QPainter, box: QRect, points: tuple[tuple[float, float], ...], colour: str
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour, max(1.5, box.width() / 11)))
    width, height = box.width(), box.height()
    path = [QPointF(box.x() + x * width, box.y() + y * height) for x, y in points]
    painter.drawPolyline(QPolygonF(path))
    painter.restore()
