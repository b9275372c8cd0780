"""Whether a library file is whole, and every fact stands where it says it stands."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from db.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.models import Deadline, Document, Funding, Measure, Span, Target
    from db.store import Store


_STRUCTURE = 0.2
"""The share of the work that SQLite's own check of its file is taken for."""
_BETWEEN = 256
"""Measures between two reports of how far the check is."""
_STEPS = 50_000
"""Steps of SQLite's between two looks at whether the check was given up."""


def faults(
    store: Store,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[str]:
    """Yield one Chinese sentence for each fault found in a library file; none means it is whole.

    Looked at are SQLite's own structure, references between tables, and every span: the text
    between its ends must be the quote.

    Args:
        store: The library file.
        progress: Called with the share done, 0 to 1.
        cancelled: Asked now and then; once it is true, the check ends without a word more.
    """
    tell = progress or (lambda _: None)
    given_up = cancelled or (lambda: False)
    uri = f"{store.path.resolve().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.set_progress_handler(given_up, _STEPS)
            for (message,) in connection.execute("PRAGMA integrity_check"):
                if message != "ok":
                    yield f"数据库结构损坏：{message}"
            for table, *_ in connection.execute("PRAGMA foreign_key_check"):
                yield f"数据表 {table} 中有引用找不到对应的记录"
    except sqlite3.Error as error:
        if not given_up():
            yield f"数据库无法读取：{error}"
        return
    tell(_STRUCTURE)
    try:
        yield from _misplaced_facts(store, tell, given_up)
    except LibraryError as error:
        yield f"有记录无法读取：{error.details}"


def _misplaced_facts(
    store: Store, tell: Callable[[float], None], given_up: Callable[[], bool]
) -> Iterator[str]:
    documents = {document.id: document for document in store.documents()}
    for document in documents.values():
        yield from _misplaced(document, document.id, _document_quotes(document))
    total = store.counts()[1]
    for done, measure in enumerate(store.iter_measures()):
        if given_up():
            return
        if done % _BETWEEN == 0:
            tell(_STRUCTURE + (1 - _STRUCTURE) * done / total)
        if (found := documents.get(measure.document_id)) is None:
            continue  # told among the references
        yield from _misplaced(found, measure.id, _measure_quotes(measure))
        if measure.text not in found.text[slice(*measure.span)]:
            yield f"{measure.id} 的正文不在其出处范围内"


def _misplaced(document: Document, owner: str, quotes: Iterator[tuple[str, Span]]) -> Iterator[str]:
    for quote, (start, end) in quotes:
        if document.text[start:end] != quote:
            yield f"{owner} 的“{quote}”与原文第 {start} 至 {end} 字不符"


def _document_quotes(document: Document) -> Iterator[tuple[str, Span]]:
    for quote in (document.expires_quote, document.lead_rule_quote):
        if quote:
            yield quote.text, quote.span
    for goal in document.goals:
        yield goal.quote, goal.span


def _measure_quotes(measure: Measure) -> Iterator[tuple[str, Span]]:
    if measure.responsibility:
        yield measure.responsibility.text, measure.responsibility.span
    for department in measure.departments:
        yield department.name, department.span
    facts: tuple[Target | Funding | Deadline, ...] = (
        *measure.targets,
        *measure.funding,
        *measure.deadlines,
    )
    for fact in facts:
        yield fact.quote, fact.span
