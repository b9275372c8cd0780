"""How the window says dates, sums and promises: as :mod:`desktop.wording`, in the language in use.

In Chinese both say the same. Prints and the command line stay with ``wording``, so that what is
printed from a window in another language is Chinese all the same. No Qt.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from db.models import Operator, Precision
from desktop import wording
from desktop.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from db.models import Document, Funding, Target
    from index.query import SumRange

_MONTHS = (
    marked("1月"),
    marked("2月"),
    marked("3月"),
    marked("4月"),
    marked("5月"),
    marked("6月"),
    marked("7月"),
    marked("8月"),
    marked("9月"),
    marked("10月"),
    marked("11月"),
    marked("12月"),
)


def month(number: int, *, say: Callable[..., str] = tr) -> str:
    """Return the short name of a month, 1 to 12."""
    return say(_MONTHS[number - 1])


def date(
    value: dt.date, precision: Precision = Precision.DAY, *, say: Callable[..., str] = tr
) -> str:
    """Return a date as exactly as it was given.

    Args:
        value: The day; of a coarse date the last one.
        precision: How exactly it was given.
        say: Puts a text and its values into a language.
    """
    name = month(value.month, say=say)
    if precision is Precision.YEAR:
        return say("{year}年", year=value.year)
    if precision is Precision.MONTH:
        if value.month == dt.date.max.month:
            return say("{year}年底", year=value.year)
        return say("{year}年{month}月", year=value.year, month=value.month, name=name)
    return say(
        "{year}年{month}月{day}日", year=value.year, month=value.month, day=value.day, name=name
    )


def due_date(day: dt.date, precision: Precision, *, say: Callable[..., str] = tr) -> str:
    """Return a deadline no more exactly than it was given."""
    year = day.year
    if precision in {Precision.YEAR, Precision.MONTH}:
        if precision is Precision.YEAR or day.month == dt.date.max.month:
            return say("{year}年底前", year=year)
        name = month(day.month, say=say)
        return say("{year}年{month}月底前", year=year, month=day.month, name=name)
    return say("{day}前", day=date(day, say=say))


def yuan(amount: int, *, say: Callable[..., str] = tr) -> str:
    """Return a sum of yuan; languages without 万 and 亿 take the whole figure."""
    figure = f"{amount:,}"
    number = wording.yuan(amount)
    if number.endswith("亿元"):
        return say("{number}亿元", number=number.removesuffix("亿元"), figure=figure)
    if number.endswith("万元"):
        return say("{number}万元", number=number.removesuffix("万元"), figure=figure)
    return say("{number}元", number=number.removesuffix("元"), figure=figure)


def sum_range(wanted: SumRange, *, say: Callable[..., str] = tr) -> str:
    """Return a range of sums as ``≥500万元``, ``<100万元`` or ``≥100万元且<500万元``."""
    limits = []
    if wanted.at_least is not None:
        limits.append(f"≥{yuan(wanted.at_least, say=say)}")
    if wanted.below is not None:
        limits.append(f"<{yuan(wanted.below, say=say)}")
    return say("且").join(limits) or say("写明金额")


def target_value(target: Target) -> str:
    """Return what is promised, as ``不低于 1000 亿元``; its unit is the text's own."""
    value = f"{wording.number(target.value)} {target.unit}".strip()
    match target.operator:
        case Operator.AT_LEAST:
            value = tr("不低于 {value}", value=value)
        case Operator.AT_MOST:
            value = tr("不超过 {value}", value=value)
        case Operator.ABOUT:
            value = tr("约 {value}", value=value)
    return tr("每年 {value}", value=value) if target.recurring else value


def funding_value(funding: Funding) -> str:
    """Return the sum or share promised, or say that the text names none."""
    parts = []
    if funding.rate is not None:
        parts.append(f"{wording.number(round(funding.rate * 100, 6))}%")
    if funding.amount_yuan is not None:
        parts.append(yuan(funding.amount_yuan))
    return tr("，").join(parts) or tr("未写明金额")


def source_line(document: Document, as_of: dt.date) -> str:
    """Return ``辽宁省 · 若干措施 · 2024年12月14日 · 辽政办发〔2024〕…号 · 现行有效``."""
    day = document.issued or document.effective
    parts = (
        document.province,
        document.kind,
        date(day) if day else tr("未写明日期"),
        document.doc_number,
        validity(document, as_of),
    )
    return wording.BETWEEN.join(part for part in parts if part)


def validity(document: Document, as_of: dt.date) -> str:
    """Return the validity on ``as_of`` together with its last day, where one is stated."""
    name = tr(wording.STATUSES[document.status(as_of)])
    if document.expires is None:
        return name
    return tr("{name}（至{day}）", name=name, day=date(document.expires))


def clauses(parts: Iterable[str]) -> str:
    """Return what is said of one thing as one sentence, for the ear; empty parts are left out."""
    return tr("，").join(each for each in parts if each)


def listed(names: Iterable[str]) -> str:
    """Return names one after another."""
    return tr("、").join(names)


def aside(note: str) -> str:
    """Return a note in brackets, as it stands behind something; empty if there is none."""
    return tr("（{note}）", note=note) if note else ""
