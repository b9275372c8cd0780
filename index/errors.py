"""What a search can end with besides an answer and :class:`db.errors.InvalidQueryError`."""

from __future__ import annotations


class SearchCancelledError(Exception):
    """The search was given up because its caller asked so; there is no answer."""


SearchCancelled = SearchCancelledError
"""The name by which callers know it."""


class DamagedIndexError(Exception):
    """The index does not hold what its stamp promised; whatever it said cannot be trusted.

    It never leaves :mod:`index`: searching goes on by scan.
    """
