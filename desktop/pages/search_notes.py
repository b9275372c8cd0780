"""The user's notes where measures are looked at: the editor in the detail, marks in the list."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop import wording
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.models.results import ResultsModel
    from desktop.widgets.detail import Detail
    from desktop.workspace import Workspace


class SearchNotes(QObject):
    """Joins the book of notes with a detail and a list; holds nothing of its own."""

    def __init__(self, workspace: Workspace, detail: Detail, results: ResultsModel) -> None:
        super().__init__(detail)
        self._workspace, self._detail, self._results = workspace, detail, results
        self._book = workspace.notes
        editor = detail.note
        editor.edited.connect(self._edited)
        editor.left.connect(self._book.flush)
        editor.all_wanted.connect(self.show_all)
        self._book.listed.connect(self._listed)
        self._book.shown.connect(self._shown)
        self._book.stored.connect(self._stored)
        self._book.failed.connect(self._failed)
        self._listed()

    def text(self, measure_id: str) -> str:
        """Return the note on a measure that is to be shown, and look whether it is still so."""
        self._book.flush()
        self._book.look(measure_id)
        return self._book.text(measure_id)

    def show_all(self) -> None:
        """Ask for every measure with a note, whatever was asked before; the day stays."""
        query = self._workspace.query
        filters = replace(type(query.filters)(), noted=True, as_of=query.request.filters.as_of)
        query.adopt("", filters)

    def _edited(self, measure_id: str, text: str) -> None:
        shown = self._detail.shown
        if shown is None or shown.measure.id != measure_id:
            return
        source = wording.citation(shown.document, shown.measure)
        self._book.edit(measure_id, text, title=shown.measure.title, source=source)
        self._detail.note.say(tr("正在输入…"))

    def _listed(self) -> None:
        self._results.set_noted(self._book.ids)
        self._detail.note.show_total(len(self._book.ids))
        if (shown := self._detail.shown) is not None:
            self._shown(shown.measure.id)

    def _shown(self, measure_id: str) -> None:
        self._detail.show_note(measure_id, self._book.text(measure_id))

    def _stored(self, measure_id: str) -> None:
        self._shown(measure_id)
        if self._is_in_view(measure_id):
            now = dt.datetime.now().astimezone()
            gone = not self._book.text(measure_id).strip()
            said = tr("批注已删除") if gone else tr("已保存 {time}", time=f"{now:%H:%M}")
            self._detail.note.say(said)

    def _failed(self, measure_id: str, why: str) -> None:
        if self._is_in_view(measure_id):
            self._detail.note.say(why, warning=True)
        else:
            self._workspace.notices.warn(why)

    def _is_in_view(self, measure_id: str) -> bool:
        shown = self._detail.shown
        return shown is not None and shown.measure.id == measure_id
