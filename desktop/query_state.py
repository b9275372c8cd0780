"""The words and filters in force: one object that every page shows and changes.

What is typed may hold filters too (``省:辽宁``). They stay in the words while one types, so that
the line is never rewritten under the hands; confirming the words, or changing a filter by hand,
first lifts them out of the words and in among the filters.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.errors import InvalidQueryError
from desktop import filtering
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from desktop.filtering import Chip


class QueryState(QObject):
    """Holds a :class:`SearchRequest` without its part, and says when it changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = SearchRequest()
        self._lifted: SearchRequest | None = None
        self._confirmed = True

    @property
    def request(self) -> SearchRequest:
        """Return what is asked for now, the words as typed."""
        return self._request

    @property
    def confirmed(self) -> bool:
        """Return whether the request is meant as it stands, rather than still being typed."""
        return self._confirmed

    @property
    def lifted(self) -> SearchRequest:
        """Return the same request with the fields typed in its words among its filters."""
        if self._lifted is None:
            self._lifted = lifted(self._request)
        return self._lifted

    @property
    def filters(self) -> Filters:
        """Return the filters in force, those typed too."""
        return self.lifted.filters

    @property
    def as_of(self) -> dt.date:
        """Return the day on which validity is judged."""
        return self.filters.day

    def written(self) -> str:
        """Return words and filters as one line that, typed or pasted, asks for the same.

        Raises:
            InvalidQueryError: The words cannot be read, or contradict the filters.
        """
        from index.language import read_query, write_query

        return write_query(read_query(self._request.words, self._request.filters))

    def set_words(self, words: str) -> None:
        """Look for what is being typed; the very words in force are none that are typed anew."""
        # A line that shows what was confirmed says so too, when nothing is left in it.
        same = words == self._request.words
        self._set(replace(self._request, words=words), confirmed=same and self._confirmed)

    def confirm_words(self, words: str) -> None:
        """Look for words that are meant as they stand; fields among them become filters."""
        self._set(lifted(replace(self._request, words=words)), always=True)

    def set_sort(self, sort: str) -> None:
        """Put the results in another order."""
        self._set(replace(self._request, sort=sort), confirmed=self._confirmed)

    def set_widen(self, *, widen: bool) -> None:
        """Search other spellings and synonyms along, or leave them out."""
        self._set(replace(self._request, widen=widen), confirmed=self._confirmed)

    def set_filters(self, filters: Filters) -> None:
        """Replace the filters, those typed too."""
        self._set(replace(self.lifted, filters=filters))

    def set_as_of(self, day: dt.date) -> None:
        """Judge validity on ``day``; today stays today when the calendar moves on."""
        today = dt.datetime.now().astimezone().date()
        self.set_filters(replace(self.filters, as_of=None if day == today else day))

    def set_today(self) -> None:
        """Judge validity on the day it is, whichever that will be."""
        self.set_filters(replace(self.filters, as_of=None))

    def turn(self, facet: str, value: str) -> None:
        """Take a facet's value in, keep it out if it was in, or leave it be if it was out."""
        self.set_filters(filtering.turned(self.filters, facet, value))

    def turn_noted(self) -> None:
        """Ask for measures with a note of the user's alone, or for those without as well."""
        wanted = None if self.filters.noted else True
        self.set_filters(replace(self.filters, noted=wanted))

    def drop(self, chip: Chip) -> None:
        """Take one filter off."""
        self.set_filters(filtering.without(self.filters, chip))

    def clear_filters(self) -> None:
        """Take every filter off; words and day stay."""
        self.set_filters(filtering.cleared(self.filters))

    def adopt(self, words: str, filters: Filters) -> None:
        """Ask for something else instead."""
        self._set(lifted(replace(self._request, words=words, filters=filters)), always=True)

    def take(self, request: SearchRequest) -> None:
        """Ask for something else instead, in its own order and with its own widening."""
        self._set(lifted(request), always=True)

    def _set(self, request: SearchRequest, *, confirmed: bool = True, always: bool = False) -> None:
        """Take a request; what is confirmed anew is said even if it is the same."""
        self._confirmed, before = confirmed, self._request
        self._request = request
        if request != before:
            self._lifted = None
        if always or request != before:
            self.changed.emit()


def lifted(request: SearchRequest) -> SearchRequest:
    """Return a request with the fields typed in its words among its filters.

    Words that cannot be read, or that hold no field, stay as they are.
    """
    if not request.words.strip():
        return request  # before the first paint, which waits for nothing that reads queries
    from index.language import lift, read_query

    try:
        if read_query(request.words).filters == Filters():
            return request
        words, filters = lift(request.words, request.filters)
    except InvalidQueryError:
        return request
    return replace(request, words=words, filters=filters)
