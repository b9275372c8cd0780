"""How window, commands and prints say what the record holds, and how a measure is cited. No Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.models import Operator, Precision, Role
from desktop.language import marked
from index import labels

if TYPE_CHECKING:
    import datetime as dt

    from db.catalogue import DocumentHead
    from db.models import Document, Funding, Measure, Target
    from index.query import SumRange

BETWEEN = " · "
"""What stands between facts in one line."""

ROLES = labels.ROLES
STATUSES = labels.STATUSES

ROLE_CHOICES: tuple[tuple[str, tuple[Role, ...]], ...] = (
    (marked("全部"), ()),
    (marked("牵头"), (Role.LEAD,)),
    (marked("参与//short"), (Role.PARTICIPANT,)),
    (marked("分工//short"), (Role.JOINT,)),
)
SORT_NAMES = {
    "relevance": marked("相关度"),
    "document": marked("文件次序"),
    "deadline": marked("期限先后"),
}
_OPERATOR_SIGNS = {
    Operator.EQUAL: "",
    Operator.AT_LEAST: "不低于 ",
    Operator.AT_MOST: "不超过 ",
    Operator.ABOUT: "约 ",
}
_NUMERALS = "一二三四五六七八九十百零〇两"


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


def sum_range(wanted: SumRange) -> str:
    """Return a range of sums as ``≥500万元``, ``<100万元`` or ``≥100万元且<500万元``."""
    limits = []
    if wanted.at_least is not None:
        limits.append(f"≥{yuan(wanted.at_least)}")
    if wanted.below is not None:
        limits.append(f"<{yuan(wanted.below)}")
    return "且".join(limits) or "写明金额"


def due_date(day: dt.date, precision: Precision) -> str:
    """Return a deadline no more exactly than it was given: ``2027年底前``, ``2026年6月底前``."""
    match precision:
        case Precision.YEAR:
            return f"{day.year}年底前"
        case Precision.MONTH if day.month == 12:
            return f"{day.year}年底前"
        case Precision.MONTH:
            return f"{day.year}年{day.month}月底前"
        case _:
            return f"{date(day)}前"


def number(value: float) -> str:
    """Return a figure as an official writes it: no trailing zeros, no exponent."""
    return f"{value:.0f}" if value == int(value) else f"{value:.10f}".rstrip("0")


def target_value(target: Target) -> str:
    """Return what is promised, as ``不低于 1000 亿元``."""
    sign = _OPERATOR_SIGNS[target.operator]
    every_year = "每年 " if target.recurring else ""
    return f"{every_year}{sign}{number(target.value)} {target.unit}".strip()


def funding_value(funding: Funding) -> str:
    """Return the sum or share promised, or say that the text names none."""
    parts = []
    if funding.rate is not None:
        parts.append(f"{number(round(funding.rate * 100, 6))}%")
    if funding.amount_yuan is not None:
        parts.append(yuan(funding.amount_yuan))
    return "，".join(parts) or "未写明金额"


def year_of(document: Document | DocumentHead) -> str:
    """Return the year a document is known by, or an empty text.

    A document whose date is printed nowhere is known by the year of its number (〔2025〕).
    """
    day = document.issued or document.effective
    if day is not None:
        return str(day.year)
    numbered = re.search(r"[〔\[(（](\d{4})[〕\])）]", document.doc_number or "")
    return numbered[1] if numbered else ""


def place_of(document: Document) -> str:
    """Return a document's province in its short form: 辽宁, 内蒙古, 国家."""
    return short_place(document.province)


def short_place(name: str) -> str:
    """Return the short form of a province's name; a name that is short already stays."""
    for ending in ("壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "特别行政区", "省", "市"):
        if name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    return name


def source_line(document: Document, as_of: dt.date) -> str:
    """Return ``辽宁省 · 若干措施 · 2024年12月14日 · 辽政办发〔2024〕…号 · 现行有效``."""
    parts = [document.province, document.kind]
    day = document.issued or document.effective
    parts.append(date(day) if day else "未写明日期")
    if document.doc_number:
        parts.append(document.doc_number)
    parts.append(validity(document, as_of))
    return BETWEEN.join(part for part in parts if part)


def validity(document: Document, as_of: dt.date) -> str:
    """Return the validity on ``as_of`` together with its last day, where one is stated."""
    name = STATUSES[document.status(as_of)]
    return f"{name}（至{date(document.expires)}）" if document.expires else name


def item_number(measure: Measure) -> str:
    """Return how a measure is cited within its document: 第三条, 第12条, 二、（一）.

    A bracketed number starts afresh in each chapter, so it is cited together with its chapter.
    """
    printed = measure.number.strip()
    if re.fullmatch(r"第.+[条款项章节]", printed):
        return printed
    bare = printed.strip("、.．。 ")
    if re.fullmatch(rf"\d+|[{_NUMERALS}]+", bare):
        return f"第{bare}条"
    chapter = re.match(
        rf"第[{_NUMERALS}\d]+[章节部分]+|[{_NUMERALS}]+(?=、)", (measure.section or ("",))[-1]
    )
    if chapter is None:
        return f"第{bare}条" if bare else f"第{measure.ordinal}条"
    name = chapter.group()
    return f"{name if name.startswith('第') else f'第{name}部分'}第{bare}条"


def heading(measure: Measure) -> str:
    """Return number and title as they stand together: ``一、题名``, ``（一）题名``, ``1. 题名``."""
    number = measure.number.strip()
    gap = " " if any(each.isascii() and each.isdigit() for each in number) else ""
    return f"{number}{gap}{measure.title}"


def citation(document: Document, measure: Measure) -> str:
    """Return ``《题名》（文号）第X条``; titles quoted inside the title take 〈〉 (GB/T 15834)."""
    return f"{document_name(document.title, document.doc_number)}{item_number(measure)}"


def document_name(title: str, doc_number: str | None = None) -> str:
    """Return ``《题名》（文号）`` as a citation begins; without the number if there is none."""
    quoted = title.replace("《", "〈").replace("》", "〉")
    return f"《{quoted}》（{doc_number}）" if doc_number else f"《{quoted}》"
