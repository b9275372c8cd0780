"""What can be done with the measures chosen in the list of what was found, one or many."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from db.errors import UserError
from desktop import measure_copy, wording
from desktop.language import tr
from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.models.results import ResultsModel
    from desktop.tasks import Job
    from desktop.widgets.results_list import ResultsList
    from desktop.workspace import Workspace

COMPARED = 6
"""Measures that are put side by side at most."""
COPIED = 500
"""Measures that are copied with their texts at most."""
_LANE = "searches"


class SearchChosen(QObject):
    """Acts on what is chosen; rows that are not at hand are found out off the window's thread."""

    def __init__(self, workspace: Workspace, view: ResultsList, results: ResultsModel) -> None:
        super().__init__(view)
        self._workspace, self._view, self._results = workspace, view, results
        self._only: tuple[str, ...] | None = None
        view.collect_wanted.connect(self.collect)
        view.menu_wanted.connect(self.show_menu)
        view.drag_refused.connect(self._refuse_drag)

    @property
    def total(self) -> int:
        """Return how many measures are chosen."""
        return self._view.chosen_total()

    def list_only(self, ids: tuple[str, ...] | None) -> None:
        """Take note that the list shows these measures instead of all that was found."""
        self._only = ids

    def collect(self) -> None:
        """Put what is chosen in the pack; if all of it is there already, take it out."""
        self._with_ids(self._collect)

    def compare(self) -> None:
        """Put what is chosen side by side."""
        if self.total > COMPARED:
            self._workspace.notices.tell(
                tr(
                    "“对比”最多并列 {most} 条，现在选了 {total} 条。请少选几条再试。",
                    most=COMPARED,
                    total=self.total,
                )
            )
        else:
            self._with_ids(lambda ids: self._workspace.navigator.compare(*ids))

    def copy(self, *, with_text: bool) -> None:
        """Copy the citations of what is chosen, with the texts or alone."""
        if self.total > COPIED:
            self._workspace.notices.tell(
                tr(
                    "一次最多复制 {most} 条，现在选了 {total} 条。请少选几条，或加入选编后导出。",
                    most=COPIED,
                    total=self.total,
                )
            )
        else:
            self._with_ids(partial(self._copy, with_text))

    def show_menu(self, point: QPoint) -> None:
        """Offer what can be done with what is chosen."""
        menu = self.menu()
        menu.popup(point)

    def menu(self) -> QMenu:
        """Return the menu of what can be done with what is chosen; it goes when it is closed."""
        menu, total = QMenu(self._view), self.total
        menu.aboutToHide.connect(menu.deleteLater)
        held = frozenset(self._workspace.book.ids)
        rows = self._results.rows_at(self._view.chosen())
        out = bool(rows) and rows is not None and all(row.id in held for row in rows)
        if total > 1:
            taking = tr("把所选 %n 条移出选编", count=total)
            putting = tr("把所选 %n 条加入选编", count=total)
        else:
            taking, putting = tr("移出选编"), tr("加入选编")
        menu.addAction(f"{taking if out else putting}\t{tr('空格')}", self.collect)
        compare = menu.addAction(f"{tr('对比')}\tCtrl+Shift+K", self.compare)
        compare.setEnabled(total <= COMPARED)
        menu.addSeparator()
        copied = f"{tr('复制正文并注明出处')}\tCtrl+Shift+C"
        menu.addAction(copied, partial(self.copy, with_text=True))
        menu.addAction(tr("只复制出处"), partial(self.copy, with_text=False))
        if rows is not None and len(rows) == 1:
            (row,) = rows
            menu.addSeparator()
            menu.addAction(
                tr("在文件中看"),
                partial(
                    self._workspace.navigator.show_document, row.id.rpartition("/")[0], row.span
                ),
            )
        return menu

    def _with_ids(self, act: Callable[[tuple[str, ...]], None]) -> None:
        """Give what is chosen, in the order of the list, to ``act``."""
        stretches = self._view.chosen()
        rows = self._results.rows_at(stretches)
        if rows is not None:
            if rows:
                act(tuple(row.id for row in rows))
            return
        request, only = self._workspace.desk.session.request, self._only
        if request is None:
            return
        library = self._workspace.library

        def work(job: Job) -> tuple[str, ...]:
            everything = replace(request, limit=0, offset=0)
            found = library.find(everything, cancelled=job.cancelled) if only is None else only
            return tuple(each for part in stretches for each in found[part.start : part.stop])

        self._workspace.tasks.start(_LANE, work, Then(act, self._failed), key="chosen")

    def _collect(self, ids: tuple[str, ...]) -> None:
        book = self._workspace.book
        held = frozenset(book.ids)
        if all(each in held for each in ids):
            book.remove(*ids)
        elif len(ids) > 1:
            book.add_found(ids)
        else:
            book.add(*ids)

    def _copy(self, with_text: bool, ids: tuple[str, ...]) -> None:
        library = self._workspace.library

        def work(_: Job) -> str:
            measures = library.measures(ids)
            documents = {each: library.document(each) for each in {m.document_id for m in measures}}
            said = measure_copy.with_citation if with_text else wording.citation
            parts = (said(documents[each.document_id], each) for each in measures)
            return ("\n\n" if with_text else "\n").join(parts)

        def done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._workspace.notices.tell(
                tr("已复制 %n 条措施的正文和出处。", count=len(ids))
                if with_text
                else tr("已复制 %n 条出处。", count=len(ids))
            )

        self._workspace.tasks.start(_LANE, work, Then(done, self._failed), key="copy")

    def _refuse_drag(self) -> None:
        self._workspace.notices.tell(tr("所选措施太多，不能一次拖动。请按空格键把它们加入选编。"))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.notices.error(error)
