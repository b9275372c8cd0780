"""The words and filters in force: one object that every page shows and changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    @property
    def request(self) -> SearchRequest:
        """Return what is asked for now."""
        return self._request

    @property
    def filters(self) -> Filters:
        """Return the filters in force."""
        return self._request.filters

    @property
    def as_of(self) -> dt.date:
        """Return the day on which validity is judged."""
        return self.filters.day

    def set_words(self, words: str) -> None:
        """Look for other words."""
        self._set(replace(self._request, words=words))

    def set_sort(self, sort: str) -> None:
        """Put the results in another order."""
        self._set(replace(self._request, sort=sort))

    def set_filters(self, filters: Filters) -> None:
        """Replace the filters."""
        self._set(replace(self._request, filters=filters))

    def set_as_of(self, day: dt.date) -> None:
        """Judge validity on ``day``; today stays today when the calendar moves on."""
        today = dt.datetime.now().astimezone().date()
        self.set_filters(replace(self.filters, as_of=None if day == today else day))

    def toggle(self, facet: str, value: str) -> None:
        """Take a facet's value in, or off if it was in."""
        self.set_filters(filtering.toggled(self.filters, facet, value))

    def drop(self, chip: Chip) -> None:
        """Take one filter off."""
        self.set_filters(filtering.without(self.filters, chip))

    def clear_filters(self) -> None:
        """Take every filter off; words and day stay."""
        self.set_filters(filtering.cleared(self.filters))

    def _set(self, request: SearchRequest) -> None:
        if request != self._request:
            self._request = request
            self.changed.emit()
