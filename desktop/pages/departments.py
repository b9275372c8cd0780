"""部门: who must do what, as lead and as participant, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop import duty_lines, duty_rows, filtering
from desktop.filtering import Choice
from desktop.language import tr
from desktop.models import duty_list, duty_matrix
from desktop.overriding import override
from desktop.pages.departments_layout import DepartmentsLayout
from desktop.tasks import Then
from desktop.widgets.duty_head import COLUMNS, LIST, ORGANS, VIEWS
from index.duty import EVERYBODY, Kind, Who

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from db.models import Document, Measure
    from desktop.duty_lines import Line, Portrait
    from desktop.duty_rows import DutyRow, MatrixRow
    from desktop.tasks import Job
    from desktop.workspace import Workspace
    from index.duties import Duties
    from index.duty_tables import DutyList, DutyMatrix

T = TypeVar("T")

_LANE = "duty rows"
_WAITING = 3
"""Stretches that are read one after the other; of more, the oldest are out of view by now."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """The departments that the measures left name."""

    duties: Duties
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _Table:
    """One department with its measures, as the one or the other is wanted."""

    portrait: Portrait
    listed: DutyList | None = None
    matrix: DutyMatrix | None = None


class DepartmentsPage(DepartmentsLayout):
    """Joins models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        settings = workspace.settings
        self._answer: _Answer | None = None
        self._table: _Table | None = None
        self._reading: list[tuple[Job, Callable[[], None]]] = []
        self._view = _one_of(settings.text("departments/view"), VIEWS)
        self._columns = _one_of(settings.text("departments/columns"), COLUMNS)
        sorts = tuple(reversed(duty_list.SORTS.values()))
        self._sort = _one_of(settings.text("departments/sort"), sorts)
        kept = duty_lines.restored(settings.text("departments/chosen"))
        self._undecided = kept is None
        if kept is not None:
            self.tree.choose(kept)
        self.list.take_weights(settings.text("departments/widths"))
        self._connect()
        self.head.show_view(self._view, self._columns)
        self.list.show_sort(self._sort)
        self._pack_changed()
        self._say(tr("正在读取…"))

    def _connect(self) -> None:
        self.tree.chosen.connect(self._take)
        self.tree.entered.connect(self._enter)
        self.head.view_chosen.connect(self._choose_view)
        self.head.columns_chosen.connect(self._choose_columns)
        self.head.filter_wanted.connect(self._filter)
        self.head.collect_wanted.connect(self.collect_found)
        self.nothing.cleared.connect(self.workspace.query.clear_filters)
        self.list.rows.stretch_wanted.connect(self._read_list)
        self.list.rows.collect_wanted.connect(self.workspace.book.set_collected)
        self.list.sort_wanted.connect(self._choose_sort)
        self.list.opened.connect(self._show_measure)
        self.list.place_wanted.connect(self._show_place)
        self.matrix.rows.stretch_wanted.connect(self._read_matrix)
        self.matrix.opened.connect(self._show_measure)
        self.matrix.place_wanted.connect(self.workspace.navigator.show_document)
        self.matrix.tick_wanted.connect(self._toggle)
        self.matrix.copy_wanted.connect(self._copy)
        self.workspace.book.changed.connect(self._pack_changed)

    @override
    def refresh(self) -> None:
        """Ask what every department must do in what words and filters leave."""
        library, request = self.workspace.library, self.workspace.query.request

        def work(job: Job) -> _Answer:
            duties = library.duties(request, cancelled=job.cancelled)
            return _Answer(duties, duty_lines.lines(duties))

        self.ask(work, self._show_answer, key="duties")

    @override
    def refuse(self, why: str) -> None:
        """Say in place of the measures why there are none."""
        self._answer = None
        self.tree.show_lines([])
        self._say(why)

    @override
    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure in hand with its document."""
        row = self._row_in_hand()
        return None if row is None else (row.document, row.measure)

    @override
    def found_ids(self) -> tuple[str, ...]:
        """Return the measures listed that are at hand, in order."""
        return self.list.rows.fetched_ids() if self._view == LIST else ()

    @override
    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""
        if (row := self._row_in_hand()) is not None:
            self._toggle(row.measure.id)

    @override
    def collect_found(self) -> None:
        """Put every measure of the department in hand in the pack."""
        if self._answer is None:
            return
        duties, who = self._answer.duties, self.tree.who

        def work(_: Job) -> tuple[str, ...]:
            return duties.ids(duties.held(who).rows.tolist())

        self.ask(work, self.workspace.book.add_found, key="duty ids")

    @override
    def keep_state(self) -> None:
        """Write what is to be found again at the next start into the settings."""
        settings = self.workspace.settings
        settings.set("departments/splitter", self.splitter.saveState())
        settings.set("departments/view", self._view)
        settings.set("departments/columns", self._columns)
        settings.set("departments/sort", self._sort)
        settings.set("departments/widths", self.list.kept_weights())
        if not self._undecided:
            settings.set("departments/chosen", duty_lines.kept(self.tree.who))

    def _show_answer(self, answer: _Answer) -> None:
        self._answer = answer
        if self._undecided and len(answer.lines) > 1:
            most = max(answer.lines[1:], key=lambda line: line.duty.total)
            self.tree.choose(most.duty.who)
            self._undecided = False
        self.tree.show_lines(answer.lines)
        self._ask_table()

    def _take(self, _: Who) -> None:
        self._undecided = False
        self._ask_table()

    def _ask_table(self) -> None:
        """Ask for the measures of the department in hand, as they are to be shown."""
        answer, who, view, sort = self._answer, self.tree.who, self._view, self._sort
        if answer is None:
            return
        by_organ = self._columns == ORGANS

        def work(_: Job) -> _Table:
            from index.duty_tables import DutyList, DutyMatrix

            portrait = duty_lines.portrait(answer.duties, who)
            if view != LIST:
                matrix = DutyMatrix(answer.duties, who, by_organ=by_organ)
                return _Table(portrait, matrix=matrix)
            if who == EVERYBODY:
                return _Table(portrait)
            return _Table(portrait, DutyList(answer.duties, who, sort))

        self.ask(work, self._show_table, key="duty table")

    def _show_table(self, table: _Table) -> None:
        if self._answer is None:
            return
        self._withdraw()
        held = self._row_in_hand()
        self._table = table
        self.head.tell(table.portrait)
        self._show_filtered()
        self.list.rows.show(table.listed)
        self.matrix.rows.show(table.matrix)
        self.head.tell_left_out(table.matrix.left_out if table.matrix is not None else 0)
        duties = self._answer.duties
        if why := duty_lines.why_nothing(duties, table.portrait, listed=self._view == LIST):
            filtered = not self.workspace.query.filters.unrestricted
            self._say(why, offer=filtered and not table.portrait.duty.total)
        elif table.listed is not None:
            self.middle.setCurrentWidget(self.list)
            self.list.take_first()
        elif table.matrix is not None and not table.matrix.columns:
            self._say(tr("这些措施中没有可以列出的机构。"))
        elif table.matrix is not None:
            self.matrix.mark_column(table.portrait.duty.who)
            self.middle.setCurrentWidget(self.matrix)
            line = table.matrix.line_of(held.measure.id) if held is not None else None
            self.matrix.take_line(1 if line is None else line)

    def _say(self, text: str, *, offer: bool = False) -> None:
        self.nothing.say(text, offer=offer)
        self.middle.setCurrentWidget(self.nothing)

    def _show_filtered(self) -> None:
        who = self.tree.who
        possible = who.kind in {Kind.FAMILY, Kind.ORGAN}
        chosen = filtering.choice(self.workspace.query.filters, "department", who.name)
        self.head.show_filtered(filtered=chosen is Choice.INCLUDED, possible=possible)

    def _choose_view(self, view: str) -> None:
        self._view = view
        self.head.show_view(view, self._columns)
        self._ask_table()

    def _choose_columns(self, columns: str) -> None:
        self._columns = columns
        self._ask_table()

    def _choose_sort(self, sort: str) -> None:
        self._sort = sort
        self.list.show_sort(sort)
        self._ask_table()

    def _filter(self, wanted: bool) -> None:
        query, who = self.workspace.query, self.tree.who
        choice = Choice.INCLUDED if wanted else Choice.OFF
        query.set_filters(filtering.chosen(query.filters, "department", who.name, choice))

    def _enter(self) -> None:
        shown = self.middle.currentWidget()
        if shown is not self.nothing:
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def _row_in_hand(self) -> DutyRow | MatrixRow | None:
        shown = self.middle.currentWidget()
        if shown is self.list:
            return self.list.row_in_hand()
        return self.matrix.row_in_hand() if shown is self.matrix else None

    def _show_measure(self, row: DutyRow | MatrixRow) -> None:
        self.workspace.navigator.show_measure(row.measure.id)

    def _show_place(self, row: DutyRow) -> None:
        self.workspace.navigator.show_document(row.document.id, row.place)

    def _toggle(self, measure_id: str) -> None:
        book = self.workspace.book
        book.set_collected(measure_id, measure_id not in book.ids)

    def _pack_changed(self) -> None:
        ids = self.workspace.book.ids
        self.list.rows.set_collected(ids)
        self.matrix.rows.set_collected(ids)

    def _read_list(self, start: int) -> None:
        table, answer = self._table, self._answer
        if table is None or table.listed is None or answer is None:
            return
        library, listed = self.workspace.library, table.listed
        as_of = answer.duties.as_of

        def work(_: Job) -> tuple[DutyRow, ...]:
            return duty_rows.listed(library, listed, start, start + duty_list.STRETCH, as_of)

        def show(rows: tuple[DutyRow, ...]) -> None:
            self.list.rows.add(start, rows)

        self._read(work, show, lambda: self.list.rows.forget(start))

    def _read_matrix(self, start: int) -> None:
        table = self._table
        if table is None or table.matrix is None:
            return
        library, matrix = self.workspace.library, table.matrix
        lines = range(start, min(start + duty_matrix.STRETCH, len(matrix)))

        def work(_: Job) -> dict[int, MatrixRow]:
            return duty_rows.crossed(library, matrix, lines)

        self._read(work, self.matrix.rows.add, lambda: self.matrix.rows.forget(start))

    def _read(
        self,
        work: Callable[[Job], T],
        show: Callable[[T], None],
        forget: Callable[[], None],
    ) -> None:
        """Read a stretch; while one scrolls fast, those that are out of view again are left."""

        def failed(error: BaseException) -> None:
            forget()
            raise error

        job = self.workspace.tasks.start(_LANE, work, Then(show, failed))
        self._reading.append((job, forget))
        while len(self._reading) > _WAITING:
            old, forget_old = self._reading.pop(0)
            old.cancel()
            forget_old()

    def _withdraw(self) -> None:
        for job, _ in self._reading:
            job.cancel()
        self._reading.clear()

    def _copy(self, lines: list[int], columns: list[int]) -> None:
        """Put the chosen part of the matrix on the clipboard, as a table."""
        matrix = self._table.matrix if self._table is not None else None
        if matrix is None:
            return
        library = self.workspace.library
        heads = {at: duty_lines.name_of(matrix.columns[at].who) for at in columns}

        def work(job: Job) -> str:
            return duty_rows.as_tsv(library, matrix, lines, heads, job.cancelled)

        def show(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            count = text.count("\n")
            self.workspace.notices.tell(tr("已复制 %n 条措施，可粘贴到表格中。", count=count))

        self.ask(work, show, key="duty copy")


def _one_of(text: str, known: tuple[str, ...]) -> str:
    """Return a setting, or the first of the known values if it is none of them."""
    return text if text in known else known[0]
