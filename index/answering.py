"""One search from literals and filters to ranked rows and facets, in numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.facets import Facets
from index.facts import Facts, Selection
from index.ranking import best, relevance
from index.resolve import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.language import Words
    from index.matching import Found, Matcher, Rows, Scores
    from index.query import FacetValue, SearchRequest
    from index.resolve import Resolved
    from index.table import Mask, Table


@dataclass(frozen=True, slots=True)
class _Texts:
    """What filters ask of texts, answered by the matcher; there are no notes here."""

    matcher: Matcher
    poll: Callable[[], None]

    def targets(self, literal: str) -> Rows:
        """Return the measures with such a target."""
        return self.matcher.find_target(literal, self.poll)

    def notes(self) -> Mapping[int, str]:
        """Return no notes."""
        return {}


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows to show with their scores, and what is known of all the others."""

    rows: tuple[int, ...]
    scores: tuple[float, ...]
    total: int
    document_total: int
    facets: dict[str, tuple[FacetValue, ...]]


class Prepared:
    """A table with everything derived from it. Never changes, so any thread may use it."""

    def __init__(self, table: Table, matcher: Matcher) -> None:
        self.table = table
        self._matcher = matcher
        self._resolver = Resolver(table)
        self._facts = Facts(table)
        self._facets = Facets(self._facts)
        length = table.length.astype(np.float64)
        self._relative_length: Scores = length / (length.mean() if length.any() else 1.0)

    def answer(self, request: SearchRequest, words: Words, poll: Callable[[], None]) -> Answer:
        """Return the answer to a valid request for ``words``.

        Raises:
            InvalidQueryError: a filter means nothing.
            DamagedIndexError: the index is not what it should be.
        """
        asked = self._resolver.resolve(request.filters)
        mask, found = self._matching(words, poll)
        selection = Selection(mask, self._facts.groups(asked, _Texts(self._matcher, poll)))
        poll()
        hits = np.flatnonzero(selection.all)
        rows, scores = self._ordered(request, hits, found, asked)
        poll()
        per_document = self._facets.per_document(selection)
        return Answer(
            rows=tuple(rows.tolist()),
            scores=tuple(scores.tolist()),
            total=len(hits),
            document_total=int(np.count_nonzero(per_document)),
            facets=self._facets.counts(selection, asked, per_document),
        )

    def _matching(self, words: Words, poll: Callable[[], None]) -> tuple[Mask, list[Found]]:
        """Return the measures that ``words`` leave, and where each wanted literal stands."""
        mask: Mask = np.ones(len(self.table), np.bool_)
        found: list[Found] = []
        for literal in words.wanted:
            poll()
            one = self._matcher.find(literal, poll)
            found.append(one)
            here = np.zeros_like(mask)
            here[one.rows] = True
            mask &= here
        for literal in words.unwanted:
            poll()
            mask[self._matcher.find(literal, poll).rows] = False
        return mask, found

    def _ordered(
        self, request: SearchRequest, hits: Rows, found: list[Found], asked: Resolved
    ) -> tuple[Rows, Scores]:
        """Return the rows of the page asked for in their order, with their scores."""
        if found:
            scores = relevance(
                found, hits, self._relative_length, self._facts.today(asked.as_of).preference
            )
        else:
            scores = np.zeros(len(hits), np.float64)
        start = request.offset
        stop = start + request.limit if request.limit else None
        if request.sort == "deadline":
            order = self._facts.today(asked.as_of).due_order[hits]
            places = best(-order.astype(np.float64), start, stop)
        elif request.sort == "relevance" and found:
            places = best(scores, start, stop)
        else:
            places = np.arange(len(hits))[start:stop]
        return hits[places], scores[places]
