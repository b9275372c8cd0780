"""What a comparison is made from, read off the window's thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from db.errors import InvalidQueryError
from desktop import comparing_measures, rows
from desktop.language import tr
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from desktop.comparing_measures import Column
    from desktop.comparison import Comparison
    from desktop.library import Library
    from desktop.rows import Row

OFFERED = 30
"""Measures offered of those found."""
_ALIKE = 8
"""Measures offered that are like the first one compared."""

Offers: TypeAlias = "tuple[tuple[str, tuple[Row, ...]], ...]"
"""Headings, each with measures."""


@dataclass(frozen=True, slots=True)
class Compare:
    """Measures side by side.

    Attributes:
        columns: Each measure with its document, in the order asked.
        comparison: The table.
        missing: The ids that the library does not have.
    """

    columns: tuple[Column, ...]
    comparison: Comparison
    missing: tuple[str, ...]


def read(library: Library, ids: Sequence[str], as_of: dt.date) -> Compare:
    """Return measures side by side, judged on a day."""
    measures = library.measures(ids)
    documents = {each: library.document(each) for each in {m.document_id for m in measures}}
    columns = tuple((documents[measure.document_id], measure) for measure in measures)
    there = {measure.id for measure in measures}
    missing = tuple(each for each in ids if each not in there)
    return Compare(columns, comparing_measures.of_measures(columns, as_of), missing)


def offers(
    library: Library,
    request: SearchRequest,
    words: str,
    first: str,
    cancelled: Callable[[], bool],
) -> Offers:
    """Return measures that could be compared.

    Args:
        library: The library.
        request: The search in force.
        words: What was typed to find measures; then they are looked for in the whole library.
        first: The first measure compared, for which those like it are offered; empty for none.
        cancelled: Asked now and then.

    Raises:
        UserError: the words or a filter mean nothing, or there is no such measure.
    """
    if words:
        asked = SearchRequest(words, Filters(as_of=request.filters.as_of), limit=OFFERED)
        try:
            return ((tr("找到的措施"), _titles(library, library.find(asked, cancelled=cancelled))),)
        except InvalidQueryError as error:
            return ((error.summary, ()),)
    found: list[tuple[str, tuple[Row, ...]]] = []
    if first and library.measures([first]):
        alike = library.similar(first, limit=_ALIKE, cancelled=cancelled)
        found.append((tr("同类措施（他省）"), _titles(library, [each.id for each in alike])))
    ids = library.find(replace(request, limit=OFFERED, offset=0), cancelled=cancelled)
    listed = {row.id for _, group in found for row in group}
    others = [each for each in ids if each not in listed]
    found.append((tr("检索结果"), _titles(library, others)))
    return tuple(found)


def _titles(library: Library, ids: Sequence[str]) -> tuple[Row, ...]:
    known = rows.titles(library, ids)
    return tuple(known[each] for each in ids if each in known)
