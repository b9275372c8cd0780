"""Filters without some of their fields, as a reader knows them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# The filters as the window and the language know them: what belongs together goes together.
FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("省份", ("provinces",)),
    ("类别", ("categories",)),
    ("责任部门", ("departments",)),
    ("分工", ("roles",)),
    ("期限", ("due_before", "due_after", "years", "due", "no_deadline")),
    ("效力", ("statuses",)),
    ("资金", ("funded", "sums", "sum_unstated")),
    ("目标", ("with_targets", "targets")),
    ("文件", ("documents",)),
    ("批注", ("noted", "notes")),
)
NAMES = tuple(name for _, names in FIELDS for name in names)
_NAMED = frozenset({"provinces", "categories", "departments", "targets", "documents", "notes"})
"""Fields whose values are words that a reader knows them by."""


def without(filters: Filters, names: Sequence[str]) -> Filters:
    """Return ``filters`` with some fields as if never asked for."""
    defaults: dict[str, Any] = {
        one.name: getattr(Filters(), one.name) for one in fields(Filters) if one.name in names
    }
    return replace(filters, **defaults)


def dropped(filters: Filters, names: Sequence[str], *, excluded: bool) -> Filters:
    """Return ``filters``, or what they exclude, without some fields."""
    if not excluded:
        return without(filters, names)
    if filters.excluded is None:
        return filters
    rest = without(filters.excluded, names)
    return replace(filters, excluded=None if rest == Filters() else rest)


def values(filters: Filters, names: Sequence[str]) -> str:
    """Return what is asked of some fields, in Chinese and short, if a reader knows it by words."""
    found = [str(value) for name in names if name in _NAMED for value in getattr(filters, name)]
    return "、".join(found[:2]) + ("等" if len(found) > 2 else "")
