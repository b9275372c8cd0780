"""Dated facts put on the clipboard: as a table for a spreadsheet, or their citations alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.due_rows import copied
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.due_rows import DueRow
    from desktop.notices import Notices


def copy_table(rows: Sequence[DueRow], notices: Notices) -> None:
    """Copy lines with their citations, and say so; without lines nothing is done."""
    if rows:
        QGuiApplication.clipboard().setText(copied(rows))
        notices.tell(tr("已复制 %n 项期限及出处。", count=len(rows)))


def copy_citations(rows: Sequence[DueRow], notices: Notices) -> None:
    """Copy each citation of some lines once, and say so; without lines nothing is done."""
    if rows:
        citations = dict.fromkeys(row.citation for row in rows)
        QGuiApplication.clipboard().setText("\n".join(citations))
        notices.tell(tr("已复制 %n 条出处。", count=len(citations)))
