"""期限: what is due when, on a time line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from db.errors import UserError
from desktop import due_answer, due_filters, due_plan
from desktop.due_copy import copy_citations, copy_table
from desktop.due_plan import TILES, Plan
from desktop.language import tr
from desktop.models.due import PAGE, DueModel
from desktop.overriding import override
from desktop.pages.deadlines_layout import UNITS, DeadlinesLayout
from desktop.pages.page import QueryPage
from desktop.tasks import Then
from desktop.timeline import Unit
from index.due import DayRange, DuePart, Schedule, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.due_answer import DueAnswer
    from desktop.due_rows import DueRow
    from desktop.tasks import Job
    from desktop.workspace import Workspace

_LANE = "deadlines"
_WAITING = 3
"""Stretches that are read one after the other; of more, the oldest are out of view by now."""
_MOST_COPIED = 5000
"""Items that are copied at once; each of them is read as a whole."""


class DeadlinesPage(QueryPage):
    """Joins models and widgets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        settings = workspace.settings
        self.model = DueModel()
        kept = settings.number("deadlines/unit", 1, 12)
        unit = Unit(kept) if kept in list(Unit) else Unit.YEAR
        self.layout_ = DeadlinesLayout(self.model, unit, settings.state("deadlines/splitter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layout_)
        self.timeline, self.tiles, self.list = (
            self.layout_.timeline,
            self.layout_.tiles,
            self.layout_.list,
        )
        self._tile = due_plan.tile(settings.text("deadlines/tile")).key
        self._range: DayRange | None = None
        self._answer: DueAnswer | None = None
        self._reads: dict[int, Job] = {}
        self.tiles.choose(self._tile)
        self._connect()
        self.layout_.say(tr("正在打开资料库……"))

    @property
    def part(self) -> DuePart:
        """Return which items are listed."""
        return DuePart.DATED if self._range is not None else due_plan.tile(self._tile).part

    @property
    def within(self) -> DayRange:
        """Return the days of which items are listed."""
        if self._range is not None:
            return self._range
        return due_plan.range_of(self._tile, self.workspace.query.as_of)

    @override
    def refresh(self) -> None:
        """Ask for what is to be shown."""
        library = self.workspace.library
        request = self.workspace.query.request
        stretch = Stretch(self.part, self.within, 0, PAGE)
        self._give_up()

        def work(job: Job) -> DueAnswer:
            return due_answer.answer(library, request, stretch, job.cancelled)

        self.ask(work, self._show, key=_LANE)

    @override
    def refuse(self, why: str) -> None:
        """Say why there is nothing to show."""
        self._answer = None
        self.model.show(Plan([]), ())
        self.timeline.clear()
        self.tiles.clear()
        self.layout_.show_note("", 0, 0)
        self.layout_.say(why)

    @override
    def show_waiting(self, text: str) -> None:
        """Say that the library is being opened, or why it cannot be."""
        self.layout_.say(text)

    @override
    def measure_in_hand(self) -> str:
        """Return the measure to which the date in hand belongs."""
        row = self.list.current_row()
        return "" if row is None else row.measure_id

    @override
    def found_ids(self) -> tuple[str, ...]:
        """Return the measures listed that are at hand, in order."""
        ids = (row.measure_id for row in self.model.rows_at_hand())
        return tuple(dict.fromkeys(each for each in ids if each))

    @override
    def toggle_collected(self) -> None:
        """Put the measure of the item in hand in the pack, or take it out."""
        if self.list.current_row() is not None:
            self.list.toggle(self.list.currentIndex())

    @override
    def collect_found(self) -> None:
        """Put every measure of the list in the pack, those not yet at hand too."""
        answer = self._answer
        if answer is None or answer.stretch.part is DuePart.EXPIRING:
            return
        library = self.workspace.library

        def work(job: Job) -> tuple[str, ...]:
            return due_answer.measure_ids(library, answer, job.cancelled)

        done = Then(self.workspace.book.add_found, self._failed)
        self.workspace.tasks.start(_LANE, work, done, key="deadlines-collect")

    @override
    def copy_chosen(self, *, with_text: bool) -> bool:
        """Copy the items chosen as a table, or their citations; return whether there are any."""
        rows = self.list.chosen_rows()
        copy = copy_table if with_text else copy_citations
        copy(rows, self.workspace.notices)
        return bool(rows)

    @override
    def compare_chosen(self) -> None:
        """Put the measures of the items chosen side by side."""
        ids = dict.fromkeys(row.measure_id for row in self.list.chosen_rows() if row.measure_id)
        if ids:
            self.workspace.navigator.compare(*ids)

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes in order: each with the widget in it that takes the keyboard."""
        return (
            (self.timeline, self.timeline),
            (self.tiles, self.tiles.tile(self._tile)),
            (self.layout_.body, self.list),
        )

    @override
    def focus_words(self) -> None:
        """Put the keyboard on the time line."""
        self.timeline.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc take back a choice, wherever on the page the keys are."""
        if event.key() == Qt.Key.Key_Escape and (self._range, self._tile) != (None, TILES[0].key):
            self._choose_tile(TILES[0].key)
        else:
            super().keyPressEvent(event)

    @override
    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        self.layout_.restyle()

    @override
    def keep_state(self) -> None:
        """Keep how fine the line is, the tile chosen, and the panes' heights."""
        settings = self.workspace.settings
        settings.set("deadlines/unit", int(self.timeline.unit))
        settings.set("deadlines/tile", self._tile)
        settings.set("deadlines/splitter", self.layout_.splitter.saveState())

    def _connect(self) -> None:
        layout, book = self.layout_, self.workspace.book
        layout.units.chosen.connect(lambda at: self.timeline.set_unit(UNITS[at]))
        layout.finer.clicked.connect(self.timeline.zoom_in)
        layout.coarser.clicked.connect(self.timeline.zoom_out)
        layout.filter_button.clicked.connect(self._filter)
        layout.collect_button.clicked.connect(self.collect_found)
        layout.copy_button.clicked.connect(self._copy_all)
        layout.undated.clicked.connect(self._show_undated)
        layout.outside.clicked.connect(self._lift_deadlines)
        self.timeline.unit_changed.connect(self._unit_changed)
        self.timeline.range_chosen.connect(self._choose_range)
        self.timeline.expiring_wanted.connect(partial(self._choose_tile, "expiring"))
        self.tiles.chosen.connect(self._choose_tile)
        self.model.page_wanted.connect(self._fetch)
        self.model.collect_wanted.connect(book.set_collected)
        book.changed.connect(lambda: self.model.set_collected(book.ids))
        self.model.set_collected(book.ids)
        self.list.place_wanted.connect(self._show_place)
        self.list.measure_wanted.connect(self.workspace.navigator.show_measure)
        self.list.copy_wanted.connect(partial(self.copy_chosen, with_text=True))
        self._unit_changed(int(self.timeline.unit))

    def _unit_changed(self, unit: int) -> None:
        at = UNITS.index(Unit(unit))
        self.layout_.units.choose(at)
        self.layout_.legend.show_unit(Unit(unit))
        self.layout_.coarser.setEnabled(at > 0)
        self.layout_.finer.setEnabled(at < len(UNITS) - 1)

    def _choose_range(self, days: DayRange | None) -> None:
        """List what is due in columns chosen; everything again when they no longer are."""
        self._range = days
        self._tile = TILES[0].key
        self.tiles.choose(None if days is not None else self._tile)
        self._ask_anew()

    def _choose_tile(self, key: str) -> None:
        self._tile, self._range = key, None
        self.tiles.choose(key)
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._show_chosen()
        if self.workspace.is_ready:
            self.refresh()

    def _show_chosen(self) -> None:
        """Show on the line which days are listed, unless these are all."""
        whole = self.part is not DuePart.DATED or self.within == DayRange()
        self.timeline.show_chosen(None if whole else self.within)

    def _show(self, answer: DueAnswer) -> None:
        again = self._answer is not None and self._answer.stretch == answer.stretch
        held = self.list.verticalScrollBar().value() if again else 0
        same = again and self._answer is not None and self._answer.request == answer.request
        self._answer = answer
        layout, schedule, stretch = self.layout_, answer.schedule, answer.stretch
        self.timeline.show_schedule(schedule, answer.columns)
        self.tiles.show_counts(answer.counts)
        self._show_chosen()
        plan = answer.plan
        self.model.show(plan, answer.rows)
        layout.show_note(answer.listed, schedule.undated, schedule.outside)
        layout.filter_button.setEnabled(
            stretch.part is DuePart.DATED and stretch.within != DayRange()
        )
        layout.collect_button.setEnabled(plan.items > 0 and stretch.part is not DuePart.EXPIRING)
        layout.copy_button.setEnabled(plan.items > 0)
        if not plan.items:
            self._explain(schedule)
            return
        layout.body.setCurrentWidget(self.list)
        self.list.take_up_first()
        if same:
            self.list.verticalScrollBar().setValue(held)

    def _explain(self, schedule: Schedule) -> None:
        """Say why the list is empty, and offer what there is instead."""
        why = due_filters.why_empty(schedule, self.part, self.within)
        if self.part is not DuePart.DATED or schedule.measures == 0:
            self.layout_.say(why)
        elif schedule.days:
            self.layout_.say(why, tr("看全部期限"), partial(self._choose_tile, TILES[0].key))
        else:
            self.layout_.say(why, tr("在检索页看这些措施"), self._show_undated)

    def _fetch(self, offset: int) -> None:
        """Fetch a further page of the list in view."""
        answer = self._answer
        if answer is None:
            return
        work = self._reading(answer, offset, PAGE)

        def done(rows: tuple[DueRow, ...]) -> None:
            self._reads.pop(offset, None)
            self.model.add(offset, rows)

        def failed(error: BaseException) -> None:
            self._reads.pop(offset, None)
            self.model.forget(offset)
            self._failed(error)

        self._reads[offset] = self.workspace.tasks.start(_LANE, work, Then(done, failed))
        while len(self._reads) > _WAITING:
            oldest = next(iter(self._reads))
            self._reads.pop(oldest).cancel()
            self.model.forget(oldest)

    def _reading(
        self, answer: DueAnswer, offset: int, limit: int
    ) -> Callable[[Job], tuple[DueRow, ...]]:
        library = self.workspace.library
        return lambda job: due_answer.more(library, answer, offset, limit, job.cancelled)

    def _give_up(self) -> None:
        for job in self._reads.values():
            job.cancel()
        self._reads.clear()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.workspace.notices.warn(error.summary)

    def _filter(self) -> None:
        """Ask, on every page, for the days that are listed."""
        query = self.workspace.query
        query.set_filters(due_filters.within_days(query.filters, self.within))

    def _lift_deadlines(self) -> None:
        """Take off every filter on deadlines, what is excluded too."""
        query = self.workspace.query
        query.set_filters(due_filters.without_deadlines(query.filters))

    def _show_undated(self) -> None:
        """Show the measures without any deadline, on the page of searching."""
        query = self.workspace.query
        free = due_filters.without_deadlines(query.filters)
        query.set_filters(replace(free, no_deadline=True))
        self.workspace.navigator.show_page("search")

    def _show_place(self, row: DueRow) -> None:
        self.workspace.navigator.show_document(row.document_id, row.span)

    def _copy_all(self) -> None:
        """Copy the whole list, unless it is too long to be of use."""
        answer = self._answer
        if answer is None:
            return
        if self.model.plan.items > _MOST_COPIED:
            self.workspace.notices.tell(
                tr("清单超过 %n 项，没有复制。请先选取一段时间或加上筛选条件。", count=_MOST_COPIED)
            )
            return
        work = self._reading(answer, 0, 0)
        notices = self.workspace.notices
        done = Then(partial(copy_table, notices=notices), self._failed)
        self.workspace.tasks.start(_LANE, work, done, key="deadlines-copy")
