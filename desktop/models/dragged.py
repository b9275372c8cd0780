"""Measures on their way from one part of the window to another, as drag and drop carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable

MIME = "application/x-policydesk-measures"
"""Ids of measures in UTF-8, one a line."""


def packed(ids: Iterable[str]) -> QMimeData:
    """Return measures, by id and in order, ready to be dragged."""
    data = QMimeData()
    data.setData(MIME, QByteArray("\n".join(ids).encode()))
    return data


def unpacked(data: QMimeData) -> tuple[str, ...]:
    """Return the measures that are dragged, each once; none if it is something else."""
    if not data.hasFormat(MIME):
        return ()
    lines = bytes(data.data(MIME).data()).decode("utf-8", "replace").splitlines()
    return tuple(dict.fromkeys(line for line in lines if line))
