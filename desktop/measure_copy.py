"""Copy what a page has in hand, with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop import wording
from desktop.language import tr

if TYPE_CHECKING:
    from db.models import Document, Measure
    from desktop.notices import Notices
    from desktop.pages.page import Page


def with_citation(document: Document, measure: Measure) -> str:
    """Return a measure as it is quoted elsewhere: title, text, and where it stands."""
    return f"{measure.title}\n{measure.text}\n——{wording.citation(document, measure)}"


def copy_measure(page: Page, notices: Notices) -> None:
    """Copy the measure in hand with its citation, or all that are chosen."""
    if page.copy_chosen(with_text=True):
        return
    if (current := page.current()) is not None:
        QGuiApplication.clipboard().setText(with_citation(*current))
        notices.tell(tr("已复制正文和出处。"))


def copy_citation(page: Page, notices: Notices) -> None:
    """Copy the citation of the measure in hand, or of all that are chosen."""
    if page.copy_chosen(with_text=False):
        return
    if (current := page.current()) is not None:
        citation = wording.citation(*current)
        QGuiApplication.clipboard().setText(citation)
        notices.tell(tr("已复制：{citation}", citation=citation))
