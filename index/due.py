"""What is asked and answered about dates: what is due when, and which documents expire. Light."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from db.models import Precision


class DueKind(enum.StrEnum):
    """What has a date."""

    TARGET = "target"
    """A measure's target; every one of them is an item of its own."""
    DEADLINE = "deadline"
    """A term in a measure's text whose date, so exactly, is no target's of the same measure."""
    GOAL = "goal"
    """A target of the document as a whole (总体目标), which belongs to no measure."""
    EXPIRY = "expiry"
    """The last day on which a document is in force."""


class DuePart(enum.StrEnum):
    """Which items are listed."""

    DATED = "dated"
    """Everything to be done by a day: targets, terms and goals."""
    YEARLY = "yearly"
    """What is to be done every year (每年) and has no last day."""
    EXPIRING = "expiring"
    """The last days of documents."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from ``first`` to ``last``, both included; ``None`` is no limit."""

    first: dt.date | None = None
    last: dt.date | None = None

    def __contains__(self, day: dt.date) -> bool:
        """Return whether ``day`` is in the range."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the items in their order; ``limit`` 0 means all from ``offset`` on."""

    part: DuePart = DuePart.DATED
    within: DayRange = DayRange()
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class DueItem:
    """One dated fact, as a reference into the record.

    Attributes:
        kind: What it is.
        day: The day; a coarse date stands for its last day. ``None`` for what is due every year.
        precision: How exactly the text gives the day.
        recurring: Whether it is to be done every year (每年).
        document_id: The document.
        measure_id: The measure; empty for a goal and for an expiry.
        position: Its place among the targets, the deadlines or the goals; 0 for an expiry.
    """

    kind: DueKind
    day: dt.date | None
    precision: Precision
    recurring: bool
    document_id: str
    measure_id: str
    position: int


@dataclass(frozen=True, slots=True)
class DueDay:
    """How many items are due on a day.

    ``exact`` counts those whose text names a month or a day, ``by_year`` those of which it names
    only the year: they stand on its last day, and nobody may say that they are due in December.
    """

    day: dt.date
    exact: int
    by_year: int

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.exact + self.by_year


@dataclass(frozen=True, slots=True)
class Expiry:
    """The last day in force of a document."""

    day: dt.date
    document_id: str
    title: str
    province: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """The dates in what words and filters leave.

    Items are the dated facts of the measures left, and the goals and last days of documents that
    have a measure left. Filters on deadlines are asked of each item too: with 2027 asked for, a
    measure that has deadlines in 2027 and in 2030 shows the one in 2027. They are asked of a goal
    in place of measures: it is there if its own day is asked for, and the other filters leave a
    measure of its document. Last days of documents are no deadlines and not asked about.

    Attributes:
        as_of: The day of judgement.
        days: The days on which items are due, ascending.
        expiring: The last days of documents, ascending.
        yearly: Items due every year that have no last day.
        outside: As many dated items more there would be without the filters on deadlines.
        undated: Measures without any deadline that all filters but those on deadlines leave, as
            the facet 无期限 counts them.
        measures: Measures left.
        total: Items in the range that was asked for.
        items: The stretch asked for: first those on ``as_of`` or later, the soonest first, then
            those past, the latest first. On the last day of a year, what is due in the year and
            no more exactly comes last, or first among what is past.
    """

    as_of: dt.date
    days: tuple[DueDay, ...]
    expiring: tuple[Expiry, ...]
    yearly: int
    outside: int
    undated: int
    measures: int
    total: int = 0
    items: tuple[DueItem, ...] = ()
