"""What may be asked and what is answered: value objects shared by search, window and commands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.models import Role, Span, Status


@dataclass(frozen=True, slots=True)
class Filters:
    """Which measures are wanted. Within one field values are or-ed, between fields and-ed.

    Attributes:
        provinces: GB/T 2260 names or their short forms (辽宁省, 辽宁).
        categories: Names of the taxonomy; a measure's further categories count too.
        departments: Any of printed name, canonical name or family. Asking for an organ finds what
            its predecessors were given. Together with ``roles``, one and the same mention of a
            department must satisfy both.
        roles: Roles of the departments asked for (of any department if none is asked for).
        due_before: Some deadline is on or before this day.
        due_after: Some deadline is on or after this day. Together with ``due_before``, one and the
            same deadline must satisfy both, so that a year asked for leaves what its facet counts.
        no_deadline: The measure has no deadline at all; or-ed with the two above.
        statuses: Validity of the document on ``as_of``.
        funded: ``True`` for measures that promise money, ``False`` for those that do not.
        documents: Ids of documents.
        as_of: The day on which validity is judged; ``None`` means today.
    """

    provinces: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    due_before: dt.date | None = None
    due_after: dt.date | None = None
    no_deadline: bool = False
    statuses: tuple[Status, ...] = ()
    funded: bool | None = None
    documents: tuple[str, ...] = ()
    as_of: dt.date | None = None

    @property
    def day(self) -> dt.date:
        """Return ``as_of``, or today by the workstation's clock."""
        return self.as_of or dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A search as a user states it.

    ``words`` is what was typed: white space means and, "…" a literal, a leading - excludes; empty
    words ask for every measure that the filters leave. ``sort`` is ``relevance`` (document order if
    there are no words), ``document`` or ``deadline`` (the next one on or after ``as_of`` first).
    ``limit`` 0 means all.
    """

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: str = "relevance"
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One measure found.

    Marks are spans within ``title`` and ``snippet``, each exactly a literal.
    """

    id: str
    score: float
    title: str
    title_marks: tuple[Span, ...]
    snippet: str
    snippet_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet with the number of measures it would leave, all other filters kept."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a :class:`SearchRequest`.

    ``facets`` has the keys ``province``, ``category``, ``department`` (families), ``organ``
    (canonical names), ``role``, ``deadline`` (years, and ``none``), ``status``, ``funded`` (``yes``
    and ``no``) and ``document``. Counts of a facet follow all filters but its own. ``literals`` are
    the normalised literals that were looked for, to mark them in a whole text.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    took_ms: float
    document_total: int
    literals: tuple[str, ...] = ()
