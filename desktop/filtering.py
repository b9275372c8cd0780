"""What a click on a facet does to the filters, and how the filters in force are said. No Qt."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db.models import Status
from desktop import saying, wording
from desktop.language import as_written, marked
from index.labels import DUE, FUNDED, NO_DEADLINE, SUM_NAMES, SUM_UNSTATED, SUMS
from index.query import DueState, Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from db.models import Role
    from index.query import SumRange


class Choice(enum.Enum):
    """What is asked of a facet's value; a click goes on to the next, after the last to the first.

    The value is how it is said.
    """

    OFF = marked("未选")
    INCLUDED = marked("包含")
    EXCLUDED = marked("排除")


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force: the facet and value to take off, how to say it, and its sense."""

    facet: str
    value: str
    text: str
    excluded: bool = False


_LISTS = {
    "province": "provinces",
    "category": "categories",
    "department": "departments",
    "organ": "departments",
    "document": "documents",
    "status": "statuses",
    "deadline": "years",
    "due": "due",
    "sum": "sums",
}
_FLAGS = {
    ("deadline", NO_DEADLINE): "no_deadline",
    ("due", NO_DEADLINE): "no_deadline",
    ("sum", SUM_UNSTATED): "sum_unstated",
}
"""The values of facets that are a field of their own."""


def choice(filters: Filters, facet: str, value: str) -> Choice:
    """Return what is asked of ``value`` of ``facet``; asked both ways it is excluded."""
    if filters.excluded is not None and _has(filters.excluded, facet, value):
        return Choice.EXCLUDED
    return Choice.INCLUDED if _has(filters, facet, value) else Choice.OFF


def asks(filters: Filters, facet: str) -> bool:
    """Return whether anything is asked of a facet's values, to have them or not."""
    both = (filters, filters.excluded or filters)
    if facet == "funded":
        return any(each.funded is not None for each in both)
    flags = [name for (of, _), name in _FLAGS.items() if of == facet]
    return any(getattr(each, name) for each in both for name in (_LISTS[facet], *flags))


def chosen(filters: Filters, facet: str, value: str, wanted: Choice) -> Filters:
    """Return the filters with ``wanted`` asked of ``value`` of ``facet``.

    Raises:
        ValueError: There is no such facet, or its value is malformed.
    """
    asked = _put(filters, facet, value, present=wanted is Choice.INCLUDED)
    unwanted = _put(filters.excluded or Filters(), facet, value, present=wanted is Choice.EXCLUDED)
    return _excluding(asked, unwanted)


def turned(filters: Filters, facet: str, value: str) -> Filters:
    """Return the filters after a click on ``value``: taken in, then kept out, then off.

    Raises:
        ValueError: There is no such facet, or its value is malformed.
    """
    every = list(Choice)
    now = every.index(choice(filters, facet, value))
    return chosen(filters, facet, value, every[(now + 1) % len(every)])


def with_roles(filters: Filters, roles: tuple[Role, ...]) -> Filters:
    """Return the filters with these roles of the departments asked for."""
    return replace(filters, roles=roles)


def cleared(filters: Filters) -> Filters:
    """Return no filter at all, against the same day."""
    return Filters(as_of=filters.as_of)


def chips(
    filters: Filters,
    labels: Mapping[str, str] | None = None,
    *,
    say: Callable[..., str] = as_written,
) -> tuple[Chip, ...]:
    """Return the filters in force in the order of the facets, then those that keep something out.

    Args:
        filters: The filters.
        labels: Titles of documents by id; an id without title is shown as it is.
        say: Puts a text and its values into the language of the window; what is printed stays
            Chinese.
    """
    found = [
        Chip(facet, value, say("{name}：{text}", name=say(name), text=text))
        for facet, value, name, text in _said(filters, labels or {}, say)
    ]
    if filters.excluded is not None:
        found += [
            Chip(facet, value, say("{name}：不含 {text}", name=say(name), text=text), excluded=True)
            for facet, value, name, text in _said(filters.excluded, labels or {}, say)
        ]
    return tuple(found)


def without(filters: Filters, chip: Chip) -> Filters:
    """Return the filters with the one that ``chip`` stands for taken off."""
    if chip.excluded:
        return _excluding(filters, _taken_off(filters.excluded or Filters(), chip))
    return _taken_off(filters, chip)


_SINGLE: dict[str, dict[str, Any]] = {
    "role": {"roles": ()},
    "days": {"due_after": None, "due_before": None},
    "with_targets": {"with_targets": None},
    "noted": {"noted": None},
}
"""Chips that stand for whole fields, with what takes them off."""
_TEXTS = {"target": "targets", "note": "notes"}


def _taken_off(filters: Filters, chip: Chip) -> Filters:
    if chip.facet in _SINGLE:
        return replace(filters, **_SINGLE[chip.facet])
    if chip.facet in _TEXTS:
        name = _TEXTS[chip.facet]
        left = tuple(each for each in getattr(filters, name) if each != chip.value)
        changed: dict[str, Any] = {name: left}
        return replace(filters, **changed)
    if chip.facet == "sum" and chip.value not in SUM_NAMES:
        left = tuple(each for each in filters.sums if _sum_key(each) != chip.value)
        return replace(filters, sums=left)
    return _put(filters, chip.facet, chip.value, present=False)


def _excluding(filters: Filters, unwanted: Filters) -> Filters:
    return replace(filters, excluded=None if unwanted == Filters() else unwanted)


def _meant(facet: str, value: str) -> object:
    """Return the value of a facet as the filters hold it."""
    match facet:
        case "status":
            return Status(value)
        case "due":
            return DueState(value)
        case "deadline":
            return int(value)
        case "sum":
            return SUMS[value]
    return value


def _same(facet: str, one: object, other: object) -> bool:
    """Return whether two values are one: provinces may be given by their short names."""
    if facet == "province":
        return wording.short_place(str(one)) == wording.short_place(str(other))
    return one == other


def _has(filters: Filters, facet: str, value: str) -> bool:
    if facet == "funded":
        return filters.funded is not None and filters.funded == (value == "yes")
    if (facet, value) in _FLAGS:
        return bool(getattr(filters, _FLAGS[facet, value]))
    held = getattr(filters, _LISTS[facet])
    if not held:
        return False
    wanted = _meant(facet, value)
    return any(_same(facet, each, wanted) for each in held)


def _put(filters: Filters, facet: str, value: str, *, present: bool) -> Filters:
    """Return the filters with a value in them, or without it, whatever was before."""
    changed: dict[str, Any]
    if facet == "funded":
        asked = value == "yes"
        if present or filters.funded is asked:
            return replace(filters, funded=asked if present else None)
        return filters
    if (facet, value) in _FLAGS:
        changed = {_FLAGS[facet, value]: present}
        return replace(filters, **changed)
    if facet not in _LISTS:
        raise ValueError(f"no facet {facet!r}")
    wanted = _meant(facet, value)
    held = getattr(filters, _LISTS[facet])
    left = tuple(each for each in held if not _same(facet, each, wanted))
    if present and left != held:
        return filters
    changed = {_LISTS[facet]: (*left, wanted) if present else left}
    return replace(filters, **changed)


_PLAIN = (
    ("province", marked("省份")),
    ("category", marked("类别")),
    ("department", marked("责任部门")),
)


def _said(
    filters: Filters, labels: Mapping[str, str], say: Callable[..., str]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield facet, value, the facet's name as written, and the value's as ``say`` puts it."""
    for facet, said in _PLAIN:
        for name in getattr(filters, _LISTS[facet]):
            yield facet, name, said, name
    if filters.roles:
        roles = say("、").join(say(wording.ROLES[role]) for role in filters.roles)
        yield "role", "", marked("分工"), roles
    yield from _said_of_deadlines(filters, say)
    for status in filters.statuses:
        yield "status", status.value, marked("效力"), say(wording.STATUSES[status])
    yield from _said_of_money(filters, say)
    targets, notes = marked("目标"), marked("批注")
    if filters.with_targets is not None:
        said = marked("有可计量目标") if filters.with_targets else marked("无可计量目标")
        yield "with_targets", "", targets, say(said)
    for text in filters.targets:
        yield "target", text, targets, f"“{text}”"
    for document in filters.documents:
        yield "document", document, marked("文件"), labels.get(document, document)
    if filters.noted is not None:
        yield "noted", "", notes, say("有批注" if filters.noted else "无批注")
    for text in filters.notes:
        yield "note", text, notes, f"“{text}”"


def _said_of_deadlines(
    filters: Filters, say: Callable[..., str]
) -> Iterator[tuple[str, str, str, str]]:
    due = marked("期限")
    for state in filters.due:
        yield "due", state.value, due, say(DUE[state])
    for year in filters.years:
        yield "deadline", str(year), due, say("{year} 年", year=year)
    if filters.due_after or filters.due_before:
        yield "days", "", due, _days(filters, say)
    if filters.no_deadline:
        yield "due", NO_DEADLINE, due, say("无期限")


def _said_of_money(
    filters: Filters, say: Callable[..., str]
) -> Iterator[tuple[str, str, str, str]]:
    money = marked("资金")
    if filters.funded is not None:
        value = "yes" if filters.funded else "no"
        yield "funded", value, money, say(FUNDED[value])
    for each in filters.sums:
        key = _sum_key(each)
        known = SUM_NAMES.get(key)
        yield "sum", key, money, say(known) if known else saying.sum_range(each, say=say)
    if filters.sum_unstated:
        yield "sum", SUM_UNSTATED, money, say(SUM_NAMES[SUM_UNSTATED])


def _sum_key(wanted: SumRange) -> str:
    """Return the facet's value for a range, or for any other range a value of its own."""
    own = f"{wanted.at_least}-{wanted.below}"
    return next((key for key, each in SUMS.items() if each == wanted), own)


def _days(filters: Filters, say: Callable[..., str]) -> str:
    after, before = filters.due_after, filters.due_before
    whole_years = (after is None or (after.month, after.day) == (1, 1)) and (
        before is None or (before.month, before.day) == (12, 31)
    )
    if after and before:
        if whole_years and after.year == before.year:
            return say("{year} 年", year=after.year)
        if whole_years:
            return say("{first}—{last} 年", first=after.year, last=before.year)
        first, last = saying.date(after, say=say), saying.date(before, say=say)
        return say("{first}至{last}", first=first, last=last)
    if after:
        return say("{day}及以后", day=saying.date(after, say=say))
    return say("{day}及以前", day=saying.date(before, say=say)) if before else ""
