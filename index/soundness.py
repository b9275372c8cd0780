"""Whether the columns of a table that was read back fit together, so that nothing runs off an end.

The checksums say that a file is as it was written; this says that it is a table at all.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from index.errors import DamagedIndexError
from index.table import NO_DAY, ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.table import Cover, Numbers, Table

_LAST_DAY = dt.date.max.toordinal()


def check(table: Table) -> None:
    """Look at every column once.

    Raises:
        DamagedIndexError: a column is longer or shorter than those beside it, or holds a number
            that stands for nothing.
    """
    size = len(table)
    for column in (table.ordinal, table.length, table.funded, table.targeted, table.title_length):
        _require(len(column) == size)
    _require(int(table.title_length.sum(dtype=np.uint64)) == len(table.title))
    # Counts by document and looking for a measure's row take the measures to be in order.
    _require_ascending(table.document, len(table.documents))

    _require_rows(table.category_row, size, table.category)
    _require_below(table.category, len(table.categories))
    _require_rows(table.mention_row, size, table.mention, table.mention_role)
    _require_below(table.mention, len(table.mentions))
    _require_below(table.mention_role, len(ROLES))
    _require_rows(table.family_row, size, table.family)
    _require_below(table.family, len(table.families) << len(ROLES))
    _require_rows(table.organ_row, size, table.organ)
    _require_below(table.organ, len(table.organs) << len(ROLES))
    _require_rows(table.deadline_row, size, table.deadline)
    _require_below(table.deadline, _LAST_DAY + 1)
    _require(bool(table.deadline.all()))
    _require_rows(table.sum_row, size, table.sum_low, table.sum_high)

    days = [day for one in table.documents for day in (one.start, one.expires)]
    _require(not days or (min(days) >= NO_DAY and max(days) <= _LAST_DAY))
    _require_covers((*table.families, *table.organs), len(table.mentions))


def _require(fits: bool, /) -> None:
    if not fits:
        raise DamagedIndexError("the facts do not fit together")


def _require_below(column: Numbers, limit: int) -> None:
    _require(not len(column) or int(column.max()) < limit)


def _require_ascending(column: Numbers, limit: int) -> None:
    _require_below(column, limit)
    _require(bool((column[1:] >= column[:-1]).all()))


def _require_rows(rows: Numbers, size: int, *columns: Numbers) -> None:
    """Require one row of a measure, in order, for each entry of ``columns``."""
    _require_ascending(rows, size)
    for column in columns:
        _require(len(column) == len(rows))


def _require_covers(covers: Sequence[Cover], mentions: int) -> None:
    for cover in covers:
        _require(all(0 <= number < mentions for number in cover.mentions))
