"""Searches that are kept: their line, their name, and what is new since last time. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Sequence

    from db.userdata import SavedSearch

_NAME = 24
"""Characters of a name that is proposed."""
_FIELD = re.compile(r"(?:(?<=\s)|^)(-?)[^\s:：\"“”()（）]+[:：]")


@dataclass(frozen=True, slots=True)
class News:
    """What changed in the answer to a search since it was last looked at.

    Attributes:
        name: The search's name; empty for one of the history.
        since: When it was last looked at.
        new: The measures found now that were not found then, in the order of documents; ``None``
            if that cannot be told, because too many were found.
        gone: How many found then are not found any more.
    """

    name: str
    since: dt.datetime
    new: tuple[str, ...] | None
    gone: int

    @property
    def is_change(self) -> bool:
        """Return whether anything is known to have changed."""
        return bool(self.new or self.gone)


def line_of(request: SearchRequest) -> str:
    """Return words and filters as one line; a day of judgement that is today's stays unsaid.

    Raises:
        InvalidQueryError: The words cannot be read, or contradict the filters.
    """
    from index.language import read_query, write_query

    return write_query(read_query(request.words, request.filters))


def request_of(search: SavedSearch) -> SearchRequest:
    """Return what a search that was kept asks for, fields among the filters.

    Raises:
        InvalidQueryError: The line cannot be read any more.
    """
    from index.language import lift

    words, filters = lift(search.line, Filters())
    return SearchRequest(words, filters, sort=search.sort, widen=search.widen)


def everything(request: SearchRequest) -> SearchRequest:
    """Return a request for all that ``request`` finds, in the order of documents."""
    return replace(request, sort="document", limit=0, offset=0)


def compared(search: SavedSearch, found: Sequence[str] | None) -> News:
    """Return what changed since a search was looked at, given what is found now."""
    if search.seen is None or found is None:
        return News(search.name, search.used, None, 0)
    new = tuple(each for each in found if each not in search.seen)
    return News(search.name, search.used, new, len(search.seen) - (len(found) - len(new)))


def proposed_name(line: str, taken: Collection[str]) -> str:
    """Return a short name for a line: its values and words, without the names of fields."""
    said = _FIELD.sub(lambda found: found[1], line)
    said = " ".join(re.sub(r"[\"“”()（）|｜]", " ", said).split())
    cut = said if len(said) <= _NAME else f"{said[: _NAME - 1].rstrip()}…"
    return unlike(cut or line[:_NAME], taken)


def unlike(name: str, taken: Collection[str]) -> str:
    """Return a name that is none of ``taken``: itself, or with a number behind it."""
    number, made = 2, name
    while made in taken:
        made, number = f"{name}（{number}）", number + 1
    return made


def named(searches: Iterable[SavedSearch]) -> tuple[SavedSearch, ...]:
    """Return the searches that were kept by name, the last used first."""
    return tuple(sorted((each for each in searches if each.name), key=_used, reverse=True))


def history(searches: Iterable[SavedSearch]) -> tuple[SavedSearch, ...]:
    """Return the searches of the history, the last one first."""
    return tuple(sorted((each for each in searches if not each.name), key=_used, reverse=True))


def _used(search: SavedSearch) -> dt.datetime:
    return search.used
