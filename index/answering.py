"""One search from a query to ranked rows and facets, in numbers only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.errors import DamagedIndexError
from index.evaluation import Evaluator, TextsBeside
from index.facets import Facets
from index.facts import Facts, Selection
from index.matching import ScanMatcher
from index.query import Similar
from index.ranking import Ranking, best
from index.resolve import Resolver
from index.similar import similar_rows
from index.widening import Widener

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from db.models import Measure
    from index.evaluation import Word
    from index.matching import Matcher, Rows, Scores
    from index.query import FacetValue, Filters, Query, SearchRequest
    from index.resolve import Resolved
    from index.table import Mask, Table
    from index.zones import Zones


@dataclass(frozen=True, slots=True)
class Asking:
    """How a query is to be answered.

    Attributes:
        widen: Whether unquoted words find their other spellings and synonyms too.
        notes: Gives the user's notes by measure id; asked only if a filter is about notes.
        poll: Called now and then; whatever it raises ends the search.
    """

    widen: bool
    notes: Callable[[], Mapping[str, str]]
    poll: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows to show with their scores, and what is known of all the others."""

    rows: tuple[int, ...]
    scores: tuple[float, ...]
    total: int
    document_total: int
    facets: dict[str, tuple[FacetValue, ...]]
    words: tuple[Word, ...]
    unwanted: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """The measures that words and filters leave, and the day on which they are judged.

    Attributes:
        facts: The facts of all measures.
        mask: Which of them are left.
        but_deadlines: Which of them all but the filters on deadlines leave.
        as_of: The ordinal of the day.
        filters: The filters in force, those typed among the words too.
        literals: The normalised literals looked for, variants included.
    """

    facts: Facts
    mask: Mask
    but_deadlines: Mask
    as_of: int
    filters: Filters
    literals: tuple[str, ...]


class Prepared:
    """A table with everything derived from it. Never changes, so any thread may use it."""

    def __init__(self, table: Table, matcher: Matcher) -> None:
        self.table = table
        self.matcher = matcher
        self._resolver = Resolver(table)
        self._facts = Facts(table)
        self._facets = Facets(self._facts)
        self._widener = Widener(table)
        self._document_numbers = {one.id: number for number, one in enumerate(table.documents)}
        self._ranking = Ranking(table)

    @property
    def by_scan(self) -> bool:
        """Whether every text is read for every literal."""
        return isinstance(self.matcher, ScanMatcher)

    def row_of(self, measure_id: str) -> int | None:
        """Return the row of a measure, or ``None`` if there is none of that id."""
        document_id, _, ordinal = measure_id.rpartition("/")
        number = self._document_numbers.get(document_id)
        if number is None or not re.fullmatch(r"[1-9][0-9]{0,8}", ordinal, re.ASCII):
            return None
        # Rows are in the order of documents and, within one, of ordinals.
        edges = np.array([number, number + 1], np.uint32)
        low, high = np.searchsorted(self.table.document, edges).tolist()
        row = low + int(np.searchsorted(self.table.ordinal[low:high], np.uint32(ordinal)))
        return row if row < high and int(self.table.ordinal[row]) == int(ordinal) else None

    def answer(self, request: SearchRequest, query: Query, asking: Asking) -> Answer:
        """Return the answer to a valid request, whose words and filters ``query`` joins.

        Raises:
            InvalidQueryError: a filter means nothing.
            DamagedIndexError: the index is not what it should be.
        """
        evaluator = self._evaluator(asking)
        resolved = self._resolver.resolve(query.filters)
        selection = self._selection(evaluator, query, resolved)
        asking.poll()
        hits = np.flatnonzero(selection.all)
        rows, scores = self._ordered(request, hits, evaluator, resolved)
        asking.poll()
        per_document = self._facets.per_document(selection)
        return Answer(
            rows=tuple(rows.tolist()),
            scores=tuple(scores.tolist()),
            total=len(hits),
            document_total=int(np.count_nonzero(per_document)),
            facets=self._facets.counts(selection, resolved, per_document),
            words=evaluator.words,
            unwanted=evaluator.unwanted,
        )

    def found(self, request: SearchRequest, query: Query, asking: Asking) -> list[str]:
        """Return the ids of the measures asked for in their order; raises what :meth:`answer` does.

        Nothing is counted, and no text is read that the words do not ask for.
        """
        evaluator = self._evaluator(asking)
        resolved = self._resolver.resolve(query.filters)
        hits = np.flatnonzero(self._selection(evaluator, query, resolved).all)
        asking.poll()
        rows, _ = self._ordered(request, hits, evaluator, resolved)
        asking.poll()
        return [self.table.measure_id(row) for row in rows.tolist()]

    def total(self, query: Query, asking: Asking) -> int:
        """Return how many measures ``query`` finds; raises what :meth:`answer` raises."""
        resolved = self._resolver.resolve(query.filters)
        selection = self._selection(self._evaluator(asking), query, resolved)
        return int(np.count_nonzero(selection.all))

    def left(self, query: Query, asking: Asking) -> Left:
        """Return what ``query`` leaves; raises what :meth:`answer` raises."""
        resolved = self._resolver.resolve(query.filters)
        evaluator = self._evaluator(asking)
        selection = self._selection(evaluator, query, resolved)
        asking.poll()
        return Left(
            self._facts,
            selection.all,
            selection.without("deadline"),
            resolved.as_of,
            query.filters,
            tuple(dict.fromkeys(text for word in evaluator.words for text in word.literals)),
        )

    def similar(
        self,
        measure: Measure,
        texts: Callable[[Rows], Sequence[Zones]],
        limit: int,
        poll: Callable[[], None],
    ) -> tuple[Similar, ...]:
        """Return the measures of other provinces that are closest to ``measure``, best first.

        Args:
            measure: The measure.
            texts: Reads the texts of the measures in some rows, in their order.
            limit: How many are wanted at most.
            poll: Called now and then; whatever it raises ends the search.

        Raises:
            DamagedIndexError: the index is not what it should be.
        """
        row = self.row_of(measure.id)
        if row is None:
            raise DamagedIndexError("a measure of the store is not in the index")
        return tuple(
            Similar(self.table.measure_id(other), score, shared)
            for other, score, shared in similar_rows(
                measure, row, self.table, self.matcher, texts, limit, poll
            )
        )

    def _evaluator(self, asking: Asking) -> Evaluator:
        beside = TextsBeside(self.row_of, self.matcher, asking.notes, asking.poll)
        return Evaluator(
            self._facts,
            self.matcher,
            self._resolver,
            self._widener,
            beside,
            widen=asking.widen,
            poll=asking.poll,
        )

    def _selection(self, evaluator: Evaluator, query: Query, asked: Resolved) -> Selection:
        mask = evaluator.mask(query.text, query.filters)
        return Selection(mask, evaluator.groups(asked))

    def _ordered(
        self, request: SearchRequest, hits: Rows, evaluator: Evaluator, asked: Resolved
    ) -> tuple[Rows, Scores]:
        """Return the rows of the page asked for in their order, with their scores."""
        words = evaluator.words
        if words:
            preferences = self._facts.today(asked.as_of).preference
            scores, near = self._ranking.relevance(words, hits, preferences, evaluator.joined())
        else:
            scores, near = np.zeros(len(hits), np.float64), np.arange(0)
        start = request.offset
        stop = start + request.limit if request.limit else None
        if request.sort == "deadline":
            order = self._facts.today(asked.as_of).due_order[hits]
            places = best(-order.astype(np.float64), start, stop)
        elif request.sort == "relevance" and words:
            enough = stop is not None and stop <= len(near)
            places = near[best(scores[near], start, stop)] if enough else best(scores, start, stop)
        else:
            places = np.arange(len(hits))[start:stop]
        return hits[places], scores[places]
