"""What a query asks of the texts, evaluated over one table, and what there is to rank by."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from index.matching import Found
from index.normalise import normalise
from index.query import And, Condition, Literal, Not, Or, Variant, Widening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from index.facts import Facts
    from index.matching import Matcher, Rows
    from index.query import Filters, Node
    from index.resolve import Resolved, Resolver
    from index.table import Mask
    from index.widening import Widener

VARIANT_WEIGHT = 0.8
"""What an occurrence of another spelling or a synonym counts against one of the word itself."""


@dataclass(frozen=True, slots=True)
class Word:
    """A literal that is wanted, with its other spellings, and where any of them stands.

    Attributes:
        typed: As typed.
        normal: The literal's normal form.
        count: In how many measures the literal itself stands.
        variants: What was searched along, or could be, and stands in some measure where the literal
            does not; the most frequent first.
        applied: Whether it was searched along.
        found: Where the literal stands, and its variants if applied.
    """

    typed: str
    normal: str
    count: int
    variants: tuple[Variant, ...]
    applied: bool
    found: Found

    @property
    def literals(self) -> tuple[str, ...]:
        """Return every normalised literal that a measure may have been found by."""
        along = (normalise(one.text) for one in self.variants) if self.applied else ()
        return (self.normal, *along)

    @property
    def widening(self) -> Widening | None:
        """Return what to tell of the variants, or ``None`` if there are none."""
        if not self.variants:
            return None
        return Widening(self.typed, self.count, self.variants, self.applied)


class TextsBeside:
    """The texts beside measures into which filters look: :class:`index.facts.TextFilters`."""

    def __init__(
        self,
        row_of: Callable[[str], int | None],
        matcher: Matcher,
        notes: Callable[[], Mapping[str, str]],
        poll: Callable[[], None],
    ) -> None:
        self._row_of = row_of
        self._matcher = matcher
        self._notes = notes
        self._poll = poll

    def targets(self, literal: str) -> Rows:
        """Return the measures of which a target holds the normalised ``literal``."""
        return self._matcher.find_target(literal, self._poll)

    def notes(self) -> Mapping[int, str]:
        """Return the user's notes by row; those on measures that are gone are left out."""
        rows = ((self._row_of(one), text) for one, text in self._notes().items())
        return {row: text for row, text in rows if row is not None}


class Evaluator:
    """Evaluates the text of one query; :attr:`words` then tells what was looked for."""

    def __init__(
        self,
        facts: Facts,
        matcher: Matcher,
        resolver: Resolver,
        widener: Widener,
        beside: TextsBeside,
        *,
        widen: bool,
        poll: Callable[[], None],
    ) -> None:
        self._facts = facts
        self._matcher = matcher
        self._resolver = resolver
        self._widener = widener
        self._beside = beside
        self._widen = widen
        self._poll = poll
        self._words: dict[Literal, Word] = {}
        self._unwanted: dict[Literal, Word] = {}

    @property
    def words(self) -> tuple[Word, ...]:
        """Return the literals wanted so far, each once, in the order of the query."""
        return tuple(self._words.values())

    @property
    def unwanted(self) -> tuple[Word, ...]:
        """Return the literals excluded so far, each once; their variants are never applied."""
        return tuple(self._unwanted.values())

    def joined(self) -> tuple[Found, ...]:
        """Return where each two of :attr:`words` that follow one another stand together.

        Raises:
            DamagedIndexError: the index is not what it should be.
        """
        pairs = (normalise(f"{one.normal} {other.normal}") for one, other in pairwise(self.words))
        return tuple(self._matcher.find(one, self._poll) for one in pairs)

    def groups(self, asked: Resolved) -> dict[str, Mask]:
        """Return a mask for each group of filters that is in use."""
        return self._facts.groups(asked, self._beside)

    def mask(self, node: Node | None, filters: Filters) -> Mask:
        """Return the measures that ``node`` finds; ``filters`` tell the day for conditions.

        Raises:
            InvalidQueryError: a condition means nothing.
            DamagedIndexError: the index is not what it should be.
        """
        return self._all() if node is None else self._mask(node, filters, wanted=True)

    def _all(self) -> Mask:
        return np.ones(len(self._facts.table), np.bool_)

    def _mask(self, node: Node, filters: Filters, *, wanted: bool) -> Mask:
        match node:
            case Literal():
                self._poll()
                here = np.zeros(len(self._facts.table), np.bool_)
                here[self._find(node, wanted=wanted)] = True
                return here
            case And(parts):
                return _every(self._mask(part, filters, wanted=wanted) for part in parts)
            case Or(parts):
                return ~_every(~self._mask(part, filters, wanted=wanted) for part in parts)
            case Not(part):
                return ~self._mask(part, filters, wanted=not wanted)
            case Condition(asked):
                resolved = self._resolver.resolve(replace(asked, as_of=filters.as_of))
                return _every((self._all(), *self.groups(resolved).values()))

    def _find(self, literal: Literal, *, wanted: bool) -> Rows:
        """Return where a literal stands, and keep it.

        What is not wanted is never widened: that would hide measures nobody excluded.
        """
        known = self._words if wanted else self._unwanted
        if literal not in known:
            known[literal] = self._word(literal, widen=wanted and self._widen)
        return known[literal].found.rows

    def _word(self, literal: Literal, *, widen: bool) -> Word:
        normal = normalise(literal.text)
        found = self._matcher.find(normal, self._poll)
        more: list[tuple[Variant, Found]] = []
        if not literal.quoted:
            for text in self._widener.variants(literal.text):
                other = self._matcher.find(normalise(text), self._poll)
                if len(np.setdiff1d(other.rows, found.rows, assume_unique=True)):
                    more.append((Variant(text, len(other.rows)), other))
        more.sort(key=lambda one: -one[0].count)
        applied = widen and bool(more)
        return Word(
            typed=literal.text,
            normal=normal,
            count=len(found.rows),
            variants=tuple(variant for variant, _ in more),
            applied=applied,
            found=_together(found, [other for _, other in more]) if applied else found,
        )


def _every(masks: Iterable[Mask]) -> Mask:
    """Return what is in every one of at least one mask.

    They are taken one by one: a text pasted whole has thousands of words, and as many masks would
    be more than fits into memory.
    """
    return functools.reduce(np.logical_and, masks)


def _together(word: Found, variants: Sequence[Found]) -> Found:
    """Return where a word or any of its variants stands, these weighing a little less."""
    rows = np.concatenate([word.rows, *(one.rows for one in variants)])
    weights = np.concatenate([word.weights, *(one.weights * VARIANT_WEIGHT for one in variants)])
    distinct, number = np.unique(rows, return_inverse=True)
    together = np.bincount(number, weights, minlength=len(distinct)).astype(np.float64)
    return Found(distinct, together)
