"""All that the page of deadlines shows of one question, worked out beside the window. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop import due_filters, due_plan, timeline
from desktop.due_rows import due_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.due_plan import Plan
    from desktop.due_rows import DueRow
    from desktop.library import Library
    from desktop.timeline import Column, Unit
    from index.due import Schedule, Stretch
    from index.query import SearchRequest


@dataclass(frozen=True, slots=True)
class DueAnswer:
    """An answer.

    Attributes:
        request: What was asked.
        stretch: Which items were wanted first.
        schedule: What is due when.
        rows: The first lines of the list.
        plan: The headings of the list.
        columns: The columns of the time line for each unit.
        counts: The count of each tile and what stands beneath it.
        listed: Which items are listed, in words.
    """

    request: SearchRequest
    stretch: Stretch
    schedule: Schedule
    rows: tuple[DueRow, ...]
    plan: Plan
    columns: dict[Unit, dict[int, Column]]
    counts: dict[str, tuple[int, str]]
    listed: str


def answer(
    library: Library, request: SearchRequest, stretch: Stretch, cancelled: Callable[[], bool]
) -> DueAnswer:
    """Return the answer to a question; raises what :meth:`Library.schedule` raises."""
    schedule = library.schedule(request, stretch, cancelled=cancelled)
    part, within = stretch.part, stretch.within
    return DueAnswer(
        request,
        stretch,
        schedule,
        due_rows(library, schedule.items, schedule.as_of),
        due_plan.plan(schedule, part, within),
        timeline.every_column(schedule),
        due_plan.counts(schedule),
        due_filters.listed(schedule, part, within),
    )


def more(
    library: Library, given: DueAnswer, offset: int, limit: int, cancelled: Callable[[], bool]
) -> tuple[DueRow, ...]:
    """Return further lines of the list of an answer; all from ``offset`` on if ``limit`` is 0."""
    wanted = replace(given.stretch, offset=offset, limit=limit)
    schedule = library.schedule(given.request, wanted, cancelled=cancelled)
    return due_rows(library, schedule.items, schedule.as_of)


def measure_ids(
    library: Library, given: DueAnswer, cancelled: Callable[[], bool]
) -> tuple[str, ...]:
    """Return the measures in the whole list of an answer, each once, in its order."""
    wanted = replace(given.stretch, offset=0, limit=0)
    items = library.schedule(given.request, wanted, cancelled=cancelled).items
    return tuple(dict.fromkeys(each.measure_id for each in items if each.measure_id))
