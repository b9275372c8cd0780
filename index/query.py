"""What may be asked and what is answered: value objects shared by search, window and commands.

:mod:`index.language` reads a :class:`Query` from what is typed and prints it back.
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from db.models import Role, Span, Status


class DueState(enum.StrEnum):
    """How a deadline stands to the day of the search; one measure may have several."""

    OVERDUE = "overdue"
    """Before the day."""
    THIS_YEAR = "this_year"
    """On the day or later, in its year."""
    LATER = "later"
    """After the year of the day."""


@dataclass(frozen=True, slots=True)
class SumRange:
    """A range of sums in whole yuan: ``at_least <= sum < below``; ``None`` is no limit."""

    at_least: int | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which measures are wanted. Within one field values are or-ed, between fields and-ed.

    The fields about deadlines count as one field, and so do those about money. How filters from two
    places join, those typed and those chosen, is said in :meth:`merged`.

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
        years: Some deadline is in one of these years.
        due: Some deadline stands so to ``as_of``.
        no_deadline: The measure has no deadline at all.
        statuses: Validity of the document on ``as_of``.
        funded: ``True`` for measures that promise money, ``False`` for those that do not.
        sums: Some sum promised is in one of these ranges.
        sum_unstated: The measure promises money and names no sum.
        with_targets: ``True`` for measures with targets, ``False`` for those without.
        targets: Some target's indicator or quote contains one of these literals.
        documents: Ids, numbers (川办发〔2025〕34号) or parts of the titles of documents.
        noted: ``True`` for measures with a note of the user's, ``False`` for those without.
        notes: The user's note on the measure contains one of these literals.
        excluded: What is not wanted: a measure goes if any value of any field applies to it. Fields
            are not and-ed there: a department excluded goes in whatever role, a role excluded is
            one of the departments asked for. It has no ``excluded`` of its own.
        as_of: The day on which validity and deadlines are judged; ``None`` means today.
    """

    provinces: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    due_before: dt.date | None = None
    due_after: dt.date | None = None
    years: tuple[int, ...] = ()
    due: tuple[DueState, ...] = ()
    no_deadline: bool = False
    statuses: tuple[Status, ...] = ()
    funded: bool | None = None
    sums: tuple[SumRange, ...] = ()
    sum_unstated: bool = False
    with_targets: bool | None = None
    targets: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    noted: bool | None = None
    notes: tuple[str, ...] = ()
    excluded: Filters | None = None
    as_of: dt.date | None = None

    @property
    def day(self) -> dt.date:
        """Return ``as_of``, or today by the workstation's clock."""
        return self.as_of or dt.datetime.now().astimezone().date()

    @property
    def unrestricted(self) -> bool:
        """Return whether every measure is wanted, whatever the day."""
        return replace(self, as_of=None) == Filters()

    def merged(self, other: Filters) -> Filters:
        """Return what both ask for together, as if both were typed in one line.

        Values of a field are or-ed, those excluded too. But where both ask of a field nothing but a
        single limit (a range of days, or one of sums, with one end), the limits narrow each other:
        at least 1 million and below 6 million. Ranges with two ends, years and states are values
        like any other. Of two days of judgement that of ``other`` counts.

        Raises:
            InvalidQueryError: nothing is within both limits, a flag is asked for and denied, or the
                ranges of days make neither one range nor whole years.
        """
        from index.language.gathering import Fields, beside, merged  # it builds on this module

        return merged(self, Fields.of(other), beside)


@dataclass(frozen=True, slots=True)
class Literal:
    """Measures in which these very characters stand, as :mod:`index.normalise` compares them.

    ``text`` is as typed. ``quoted`` says that nothing but itself is to be found, no alias.
    """

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class And:
    """Measures that every part finds; at least two parts, none of them an ``And``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Measures that some part finds; at least two parts, none of them an ``Or``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Measures that the part does not find; the part is no ``Not``."""

    part: Node


@dataclass(frozen=True, slots=True)
class Condition:
    """A field that stands inside brackets or beside ``|``; elsewhere it is part of the filters."""

    filters: Filters


Node: TypeAlias = "Literal | And | Or | Not | Condition"


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: what the text must hold, and the filters; ``None`` asks nothing of the text.

    No part of a topmost ``And`` is a :class:`Condition` or the ``Not`` of one: those are filters.
    Only what no filter can say stays, the ``Not`` of several fields at once.
    """

    text: Node | None = None
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A search as a user states it.

    Attributes:
        words: What was typed, in the language of :mod:`index.language`; fields typed there are
            joined with ``filters``. Empty words ask for every measure that the filters leave.
        filters: The filters chosen otherwise than by typing.
        sort: ``relevance`` (document order if there are no words), ``document`` or ``deadline``
            (the next one on or after ``as_of`` first, then those past, the latest first, then
            measures without any).
        limit: Hits wanted; 0 means all.
        offset: Hits left out before them.
        widen: Whether unquoted words find their other spellings and synonyms too.
    """

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: str = "relevance"
    limit: int = 50
    offset: int = 0
    widen: bool = True


class Place(enum.StrEnum):
    """Where in a measure a literal stands."""

    TITLE = "title"
    BODY = "body"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the spans in it that are literals looked for."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One measure found.

    Marks are spans within ``title`` and ``snippet``, each exactly a literal. ``places`` tells where
    literals stand at all, in the order of :class:`Place`; ``departments`` are the names, as
    printed, in which they do. All are empty if no words were asked for.
    """

    id: str
    score: float
    title: str
    title_marks: tuple[Span, ...]
    snippet: str
    snippet_marks: tuple[Span, ...]
    places: tuple[Place, ...] = ()
    departments: tuple[Marked, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class FacetValue:
    """A value of a facet with the number of measures it would leave, all other filters kept.

    An answer may hold a thousand of them, and a frozen object takes three times as long to make.
    Nobody changes one.
    """

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Variant:
    """Another spelling or a synonym of a word, as printed, and in how many measures it stands."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Widening:
    """A word typed without quotes and what is, or with a click would be, searched along with it.

    Attributes:
        word: The word as typed.
        count: In how many measures the word itself stands.
        variants: What stands in the library besides, the most frequent first; never empty.
        applied: Whether the answer includes the variants.
    """

    word: str
    count: int
    variants: tuple[Variant, ...]
    applied: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query to run instead of one that finds nothing, and how many measures it finds (> 0).

    ``words`` and ``filters`` are the request's with one thing changed; ``change`` says in Chinese
    what (“中式”改为“中试”, 去掉“试验田”).
    """

    words: str
    filters: Filters
    change: str
    total: int


@dataclass(frozen=True, slots=True)
class Similar:
    """A measure that says much the same as another one.

    ``score`` is between 0 and 1, ``shared`` the telling words that both have, at most five.
    """

    id: str
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a :class:`SearchRequest`.

    Attributes:
        total: How many measures were found.
        hits: The part of them asked for.
        facets: Counts by facet: ``province``, ``category``, ``department`` (families), ``organ``
            (canonical names), ``role``, ``deadline`` (years, and ``none``), ``due`` (the values of
            :class:`DueState`, and ``none``), ``status``, ``funded`` (``yes`` and ``no``), ``sum``
            (ranges, see :data:`index.labels.SUMS`, and ``unstated``) and ``document`` (the most
            frequent ones). Counts of a facet follow all filters but those of its own field; what is
            excluded there stays countable.
        took_ms: Milliseconds from asking to answering.
        document_total: How many documents the measures found belong to.
        literals: The normalised literals that were looked for, variants included, to mark them in a
            whole text.
        query: What was asked, words and filters in one; ``None`` if nothing was searched.
        widenings: What is, or could be, searched along.
        not_excluded: Words excluded without quotes that have other spellings in the library. An
            exclusion is never widened, it would hide what nobody excluded: these are not applied.
        suggestions: What to ask instead, the best first; empty unless nothing was found.
        by_scan: Whether the answer comes from reading all texts, because there is no whole index.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    took_ms: float
    document_total: int
    literals: tuple[str, ...] = ()
    query: Query | None = None
    widenings: tuple[Widening, ...] = ()
    not_excluded: tuple[Widening, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    by_scan: bool = False
