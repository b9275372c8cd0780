"""How a page sends its user to another one: it names what is to be seen, the window goes there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Navigator(QObject):
    """Wishes of any part of the window to see something elsewhere."""

    page_wanted = Signal(str)
    """A page by its key."""
    measure_wanted = Signal(str)
    """A measure by its id, in 检索 beside the list."""
    document_wanted = Signal(str, object)
    """A document by its id, in 文件; a :class:`db.models.Span` of its text, or ``None``."""
    comparison_wanted = Signal(tuple)
    """Measures by id, to be put side by side in 对比 with those that are there."""
    file_wanted = Signal(object)
    """A file dropped on the window or chosen, a :class:`pathlib.Path`."""

    def show_page(self, key: str) -> None:
        """Go to a page; the filters in force are the same there."""
        self.page_wanted.emit(key)

    def show_measure(self, measure_id: str) -> None:
        """Show a measure in 检索."""
        self.measure_wanted.emit(measure_id)

    def show_document(self, document_id: str, span: tuple[int, int] | None = None) -> None:
        """Show a document in 文件, at a place of its text if one is given."""
        self.document_wanted.emit(document_id, span)

    def compare(self, *measure_ids: str) -> None:
        """Put measures side by side in 对比."""
        self.comparison_wanted.emit(measure_ids)

    def open_file(self, path: object) -> None:
        """Open a file: a pack that somebody handed on, or a document to be looked at."""
        self.file_wanted.emit(path)
