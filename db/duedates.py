"""The dates of a whole library as plain numbers, for what counts all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.store import Store

DateRow: TypeAlias = tuple[str, int, int, int, int, int, int]
"""Document id; the measure's ordinal, 0 for the document itself; kind; position; the day as a
proleptic Gregorian ordinal, 0 for none; precision; 1 for what is due every year."""

TARGET, DEADLINE, GOAL, EXPIRY = range(4)
"""What has the date; a deadline's position is its place among the measure's deadlines."""

DAY, MONTH, YEAR = range(3)
"""How exactly the text gives it, the most exact first."""

_CHUNK = 2000

# 1721424.5 is the Julian day on which the ordinals begin. A term whose date, so exactly, is a
# target's of the same measure is that target's term and no item of its own.
_ROWS = """
SELECT t.document_id, coalesce(m.ordinal, 0), CASE WHEN m.id IS NULL THEN 2 ELSE 0 END, t.position,
    coalesce(CAST(julianday(t.deadline) - 1721424.5 AS INTEGER), 0),
    CASE t.precision WHEN 'day' THEN 0 WHEN 'month' THEN 1 ELSE 2 END, t.recurring
FROM target t LEFT JOIN measure m ON m.id = t.measure_id
WHERE t.deadline IS NOT NULL OR t.recurring
UNION ALL
SELECT m.document_id, m.ordinal, 1, d.position,
    CAST(julianday(d.date) - 1721424.5 AS INTEGER),
    CASE d.precision WHEN 'day' THEN 0 WHEN 'month' THEN 1 ELSE 2 END, 0
FROM deadline d JOIN measure m ON m.id = d.measure_id
WHERE NOT EXISTS (
    SELECT 1 FROM target t
    WHERE t.measure_id = d.measure_id AND t.deadline = d.date AND t.precision = d.precision
)
UNION ALL
SELECT id, 0, 3, 0, CAST(julianday(expires) - 1721424.5 AS INTEGER), 0, 0
FROM document WHERE expires IS NOT NULL
"""


def due_dates(store: Store) -> Iterator[list[DateRow]]:
    """Yield every target, goal and term with a date, and every last day of a document, in chunks.

    Targets that are due every year are among them without a date too. In no particular order.

    Raises:
        LibraryError: the library cannot be read.
    """
    with store.reading() as connection:
        found = connection.execute(_ROWS)
        while rows := found.fetchmany(_CHUNK):
            yield [tuple(row) for row in rows]
