"""What a click on a facet does to the filters, and how the filters in force are said. No Qt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db.models import Status
from desktop import wording
from index.labels import FUNDED, NO_DEADLINE

if TYPE_CHECKING:
    from db.models import Role
    from index.query import Filters


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force: the facet and value to take off, and how to say it."""

    facet: str
    value: str
    text: str


def _turned(values: tuple[Any, ...], value: object) -> tuple[Any, ...]:
    return tuple(v for v in values if v != value) if value in values else (*values, value)


def years(filters: Filters) -> tuple[int, int] | None:
    """Return the first and last year asked for, or ``None`` if no year is."""
    if filters.due_after is None and filters.due_before is None:
        return None
    first = filters.due_after.year if filters.due_after else dt.MINYEAR
    last = filters.due_before.year if filters.due_before else dt.MAXYEAR
    return first, last


def _with_year(filters: Filters, year: int) -> Filters:
    """Years form one range: one outside widens it, an end shrinks it, one inside stays alone."""
    asked = years(filters)
    if asked is None:
        first, last = year, year
    elif asked == (year, year):
        return replace(filters, due_after=None, due_before=None)
    elif year == asked[0]:
        first, last = year + 1, asked[1]
    elif year == asked[1]:
        first, last = asked[0], year - 1
    elif asked[0] < year < asked[1]:
        first, last = year, year
    else:
        first, last = min(year, asked[0]), max(year, asked[1])
    return replace(filters, due_after=dt.date(first, 1, 1), due_before=dt.date(last, 12, 31))


_LISTS = {
    "province": "provinces",
    "category": "categories",
    "department": "departments",
    "organ": "departments",
    "document": "documents",
    "status": "statuses",
}


def toggled(filters: Filters, facet: str, value: str) -> Filters:
    """Return the filters after a click on ``value`` of ``facet``: taken in, or off if it was in.

    Raises:
        ValueError: There is no such facet, or its value is malformed.
    """
    if facet in _LISTS:
        name = _LISTS[facet]
        wanted = Status(value) if facet == "status" else value
        changed: dict[str, Any] = {name: _turned(getattr(filters, name), wanted)}
        return replace(filters, **changed)
    match facet:
        case "funded":
            asked = value == "yes"
            return replace(filters, funded=None if filters.funded is asked else asked)
        case "deadline" if value == NO_DEADLINE:
            return replace(filters, no_deadline=not filters.no_deadline)
        case "deadline":
            return _with_year(filters, int(value))
    raise ValueError(f"no facet {facet!r}")


def is_selected(filters: Filters, facet: str, value: str) -> bool:
    """Return whether ``value`` of ``facet`` is asked for."""
    if facet in _LISTS:
        return value in getattr(filters, _LISTS[facet])
    if facet == "funded":
        return filters.funded is not None and filters.funded == (value == "yes")
    if facet == "deadline" and value != NO_DEADLINE:
        asked = years(filters)
        return asked is not None and asked[0] <= int(value) <= asked[1]
    return facet == "deadline" and filters.no_deadline


def with_roles(filters: Filters, roles: tuple[Role, ...]) -> Filters:
    """Return the filters with these roles of the departments asked for."""
    return replace(filters, roles=roles)


def cleared(filters: Filters) -> Filters:
    """Return no filter at all, against the same day."""
    return type(filters)(as_of=filters.as_of)


def _deadline_text(filters: Filters) -> str:
    after, before = filters.due_after, filters.due_before
    whole_years = (after is None or (after.month, after.day) == (1, 1)) and (
        before is None or (before.month, before.day) == (12, 31)
    )
    if after and before:
        if whole_years:
            same = after.year == before.year
            return f"{after.year} 年" if same else f"{after.year}—{before.year} 年"
        return f"{wording.date(after)}至{wording.date(before)}"
    if after:
        return f"{wording.date(after)}及以后"
    return f"{wording.date(before)}及以前" if before else ""


def chips(filters: Filters, labels: dict[str, str] | None = None) -> tuple[Chip, ...]:
    """Return the filters in force, in the order of the facets.

    Args:
        filters: The filters.
        labels: Titles of documents by id; an id without title is shown as it is.
    """
    labels = labels or {}
    found = [Chip("province", name, f"省份：{name}") for name in filters.provinces]
    found += [Chip("category", name, f"类别：{name}") for name in filters.categories]
    found += [Chip("department", name, f"责任部门：{name}") for name in filters.departments]
    if filters.roles:
        named = "、".join(wording.ROLES[role] for role in filters.roles)
        found.append(Chip("role", "", f"分工：{named}"))
    if filters.due_after or filters.due_before:
        found.append(Chip("years", "", f"期限：{_deadline_text(filters)}"))
    if filters.no_deadline:
        found.append(Chip("deadline", NO_DEADLINE, "期限：无期限"))
    found += [Chip("status", s.value, f"效力：{wording.STATUSES[s]}") for s in filters.statuses]
    if filters.funded is not None:
        value = "yes" if filters.funded else "no"
        found.append(Chip("funded", value, f"资金：{FUNDED[value]}"))
    found += [Chip("document", d, f"文件：{labels.get(d, d)}") for d in filters.documents]
    return tuple(found)


def without(filters: Filters, chip: Chip) -> Filters:
    """Return the filters with the one that ``chip`` stands for taken off."""
    match chip.facet:
        case "role":
            return replace(filters, roles=())
        case "years":
            return replace(filters, due_after=None, due_before=None)
        case _:
            return toggled(filters, chip.facet, chip.value)
