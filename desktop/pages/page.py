"""What the window asks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from db.models import Document, Measure
    from desktop.rows import Page as RowsPage


class Page(QWidget):
    """One page of the window; a page that cannot do a thing leaves its verb as it is here."""

    painted = Signal()
    """Measures were painted for the first time."""
    copy_wanted = Signal()
    """The measure in hand is to be copied with its citation."""

    def show_first(self, page: RowsPage) -> None:
        """Show the first measures, before any search has run."""

    def show_waiting(self, text: str) -> None:
        """Say that the library is being opened, or why it cannot be."""

    def focus_words(self) -> None:
        """Put the keyboard where words are typed."""

    def open_measure(self, measure_id: str) -> None:
        """Show a measure."""

    def go_back(self) -> None:
        """Show the measure again from which a link led to the one in hand."""

    def copy_query(self) -> None:
        """Copy what is asked as one line that asks for the same again."""

    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand with its document."""
        return None

    def found_ids(self) -> tuple[str, ...]:
        """Return the measures that the page lists and has at hand, in order."""
        return ()

    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""

    def collect_found(self) -> None:
        """Put every measure that the page lists in the pack, those not yet at hand too."""

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return ()

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""

    def keep_state(self) -> None:
        """Write what is to be found again at the next start into the settings."""
