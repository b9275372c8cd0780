"""What the page of deadlines does to the filters, and how it says what it lists. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop import due_plan
from desktop.language import tr
from index.due import DuePart

if TYPE_CHECKING:
    from index.due import DayRange, Schedule
    from index.query import Filters


def without_deadlines(filters: Filters) -> Filters:
    """Return the filters with nothing asked of deadlines, and nothing kept out by them."""
    excluded = None if filters.excluded is None else without_deadlines(filters.excluded)
    if excluded is not None and excluded.unrestricted:
        excluded = None
    return replace(
        filters,
        years=(),
        due=(),
        no_deadline=False,
        due_after=None,
        due_before=None,
        excluded=excluded,
    )


def within_days(filters: Filters, days: DayRange) -> Filters:
    """Return the filters with deadlines in a range asked for instead of any others."""
    return replace(
        filters,
        years=(),
        due=(),
        no_deadline=False,
        due_after=days.first,
        due_before=days.last,
    )


def listed(schedule: Schedule, part: DuePart, within: DayRange) -> str:
    """Return which items are listed, and how many."""
    if part is DuePart.YEARLY:
        return tr("每年都要完成的 %n 项", count=schedule.yearly)
    if part is DuePart.EXPIRING:
        past = len(schedule.expiring) - due_plan.count(schedule, "expiring")
        total = len(schedule.expiring)
        return tr("写明有效期的文件 %n 份，其中已过有效期 {past} 份", count=total, past=past)
    found = [each for each in schedule.days if each.day in within]
    total = sum(each.total for each in found)
    past = sum(each.total for each in found if each.day < schedule.as_of)
    values = {"range": due_plan.said(within), "ahead": total - past, "past": past}
    return tr("{range}：%n 项，未到期 {ahead} 项，已到期 {past} 项", count=total, **values)


def why_empty(schedule: Schedule, part: DuePart, within: DayRange) -> str:
    """Return why nothing is listed."""
    if schedule.measures == 0:
        return tr("没有措施符合当前的检索词和筛选条件，所以没有期限可看。")
    if part is DuePart.YEARLY:
        return tr("这些措施里没有写明“每年”都要完成而不写止期的目标。")
    if part is DuePart.EXPIRING:
        return tr("这些措施所在的文件都没有写明有效期。")
    if schedule.days:
        return tr("{range}没有到期的事项。", range=due_plan.said(within))
    return tr("这 %n 条措施都没有写明期限。", count=schedule.measures)
