"""The Chinese words for what the record keeps as codes: shared by window, commands and briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.models import Precision, Role, Status

if TYPE_CHECKING:
    import datetime as dt

    from db.models import Document, Measure
    from index.query import Filters

ROLES = {Role.LEAD: "牵头", Role.PARTICIPANT: "参与", Role.JOINT: "按职责分工"}

STATUSES = {
    Status.IN_FORCE: "现行有效",
    Status.EXPIRED: "已过有效期",
    Status.NOT_YET: "尚未施行",
    Status.UNSTATED: "未注明有效期",
}


def date(value: dt.date, precision: Precision = Precision.DAY) -> str:
    """Return a date in words, as exactly as it was given: 2027年, 2018年底."""
    if precision is Precision.YEAR:
        return f"{value.year}年"
    if precision is Precision.MONTH:
        last_month = value.month == 12
        return f"{value.year}年底" if last_month else f"{value.year}年{value.month}月"
    return f"{value.year}年{value.month}月{value.day}日"


def yuan(amount: int) -> str:
    """Return a sum of yuan in the largest unit that keeps it exact: 100万元, 1.5亿元, 500元."""
    for unit, name in ((100_000_000, "亿元"), (10_000, "万元")):
        if amount >= unit and amount % (unit // 100) == 0:
            return f"{amount / unit:.2f}".rstrip("0").rstrip(".") + name
    return f"{amount}元"


def citation(document: Document, measure: Measure) -> str:
    """Return how a measure is cited: 《题名》（文号）第X条, with the number as printed."""
    number = f"（{document.doc_number}）" if document.doc_number else ""
    section = "".join(f"“{heading}”" for heading in measure.section)
    return f"《{document.title}》{number}{section}{measure.number.rstrip('.．、')}"


def filters(words: str, chosen: Filters) -> tuple[str, ...]:
    """Return the filters in force in Chinese, one line a filter, as a print states them."""
    lines = []
    if words.strip():
        lines.append(f"检索词：{words.strip()}")
    for label, values in (
        ("省份", chosen.provinces),
        ("类别", chosen.categories),
        ("责任部门", chosen.departments),
        ("角色", tuple(ROLES[role] for role in chosen.roles)),
        ("效力", tuple(STATUSES[status] for status in chosen.statuses)),
        ("文件", chosen.documents),
    ):
        if values:
            lines.append(f"{label}：{'、'.join(values)}")
    if chosen.due_after:
        lines.append(f"期限不早于：{date(chosen.due_after)}")
    if chosen.due_before:
        lines.append(f"期限不晚于：{date(chosen.due_before)}")
    if chosen.no_deadline:
        lines.append("期限：未注明期限")
    if chosen.funded is not None:
        lines.append("资金：有资金支持" if chosen.funded else "资金：无资金支持")
    return tuple(lines)
