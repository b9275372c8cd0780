"""The fields of the query language: their names, and what may stand behind the colon.

Values of coded fields are checked here. Names of provinces, categories, departments and documents
are checked by :mod:`index.resolve`, which knows those of the library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.models import Role, Status
from index import labels
from index.language.lexing import SlipError, shown
from index.language.scales import (
    SIGNS,
    comparisons,
    date_limits,
    days,
    short_sum,
    sum_limits,
    sum_words,
    yuan,
)
from index.language.spacing import DATES, SUMS
from index.normalise import fold
from index.query import DueState, SumRange

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

RANGE = "range"
"""The attribute under which a range of days is gathered before it becomes filters."""

_YEAR = re.compile(r"(\d{4})年?", re.ASCII)
_YEARS = re.compile(r"(\d{4})年?(?:-{1,2}|\.{2,3}|—{1,2}|–|~|至|到)(\d{4})年?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one value asks for.

    Attributes:
        attribute: The attribute of :class:`index.query.Filters`, or :data:`RANGE`.
        value: One of its values; a pair of days (or ``None``) for a range.
        limit: Whether it is a single comparison, which narrows others of the same field.
    """

    attribute: str
    value: Any
    limit: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field.

    Attributes:
        name: Its name, as printed.
        others: Further names for it.
        takes: What may stand behind the colon, in Chinese.
        read: Reads a value; it is told whether the value was quoted, and raises
            :class:`index.language.lexing.SlipError`.
        spaced: What a value that may have blanks in it looks like; ``None`` if none may.
    """

    name: str
    others: tuple[str, ...]
    takes: str
    read: Callable[[str, bool], Asked]
    spaced: re.Pattern[str] | None = None


def _names(attribute: str) -> Callable[[str, bool], Asked]:
    return lambda text, _: Asked(attribute, text)


def _codes(field: str, attribute: str, codes: dict[str, Any]) -> Callable[[str, bool], Asked]:
    names = "、".join(_short(codes).values())

    def read(text: str, _: bool) -> Asked:
        code = codes.get(plain(text))
        if code is None:
            raise SlipError(f"“{field}”没有“{shown(text)}”这个值，可以写：{names}。")
        return Asked(attribute, code)

    return read


def _short(codes: dict[str, Any]) -> dict[Any, str]:
    """Return for each value the first name it has."""
    short: dict[Any, str] = {}
    for name, code in codes.items():
        short.setdefault(code, name)
    return short


def _words(flag: str, attribute: str) -> Callable[[str, bool], Asked]:
    def read(text: str, quoted: bool) -> Asked:
        if not quoted and text in HAVING:
            return Asked(flag, HAVING[text])
        return Asked(attribute, text)

    return read


def plain(text: str) -> str:
    """Return a coded value as it is compared: half-width, lower case, signs of one kind."""
    return fold(text.translate(SIGNS)).strip()


HAVING = {"有": True, "无": False}

ROLES: dict[str, Role] = {
    "牵头": Role.LEAD,
    "参与": Role.PARTICIPANT,
    "按职责分工": Role.JOINT,
    "分工": Role.JOINT,
    "配合": Role.PARTICIPANT,
    **{one.value: one for one in Role},
}

STATUSES: dict[str, Status] = {
    "现行": Status.IN_FORCE,
    "已过期": Status.EXPIRED,
    "尚未施行": Status.NOT_YET,
    "未注明": Status.UNSTATED,
    "有效": Status.IN_FORCE,
    "过期": Status.EXPIRED,
    "未施行": Status.NOT_YET,
    **{label: one for one, label in labels.STATUSES.items()},
    **{one.value: one for one in Status},
}

DUE: dict[str, DueState] = {
    "已到期": DueState.OVERDUE,
    "今年": DueState.THIS_YEAR,
    "明年及以后": DueState.LATER,
    "逾期": DueState.OVERDUE,
    "已逾期": DueState.OVERDUE,
    "今年内": DueState.THIS_YEAR,
    **{label: one for one, label in labels.DUE.items()},
}

UNDATED = ("无", "未注明", "未注明期限")
UNSTATED_SUM = ("未写明金额", "未写明", "未注明金额")
STATED_SUM = ("写明金额", "已写明金额")

_DUE_TAKES = (
    "年份 2027、年份范围 2026-2028、日期比较 >=2026-01-01、<2028，或：已到期、今年、明年及以后、无"
)
_SUM_TAKES = "有、无、写明金额、未写明金额，或金额比较 >=500万、>=100万<500万"


def _due(text: str, _: bool) -> Asked:
    typed = plain(text)
    if typed in DUE:
        return Asked("due", DUE[typed])
    if typed in UNDATED:
        return Asked("no_deadline", value=True)
    compared = comparisons(typed)
    if compared is not None:
        limits = [date_limits(*one) for one in compared]
        return Asked(RANGE, narrowed_days(limits), limit=len(limits) == 1)
    if year := _YEAR.fullmatch(typed):
        return Asked("years", days(year[1])[0].year)
    if years := _YEARS.fullmatch(typed):
        limits = [(days(years[1])[0], None), (None, days(years[2])[1])]
        return Asked(RANGE, narrowed_days(limits))
    if typed == "有":
        raise SlipError("要查注明了期限的措施，请写“-期限:无”。")
    if not typed[:1].isdigit():
        raise SlipError(f"“期限”没有“{shown(text)}”这个值，可以写：{_DUE_TAKES}。")
    return Asked(RANGE, days(typed))


def _money(text: str, _: bool) -> Asked:
    typed = plain(text)
    if typed in HAVING:
        return Asked("funded", HAVING[typed])
    if typed in UNSTATED_SUM:
        return Asked("sum_unstated", value=True)
    if typed in STATED_SUM:
        return Asked("sums", SumRange())
    compared = comparisons(typed)
    if compared is not None:
        limits = [sum_limits(*one) for one in compared]
        return Asked("sums", narrowed_sums(limits), limit=len(limits) == 1)
    worded = sum_words(typed)
    if worded is not None:
        return Asked("sums", narrowed_sums(worded), limit=len(worded) == 1)
    if typed[:1].isdigit():
        yuan(typed)
        raise SlipError(
            f"金额前面要写比较符号，如 >={shown(text)}（不少于）、<={shown(text)}（不多于）。"
        )
    raise SlipError(f"“资金”没有“{shown(text)}”这个值，可以写：{_SUM_TAKES}。")


def _as_of(text: str, _: bool) -> Asked:
    return Asked("as_of", days(plain(text))[1])


def narrowed_days(
    limits: list[tuple[dt.date | None, dt.date | None]],
) -> tuple[dt.date | None, dt.date | None]:
    """Return the days within all ``limits``.

    Raises:
        SlipError: there is none.
    """
    after = max((one for one, _ in limits if one is not None), default=None)
    before = min((one for _, one in limits if one is not None), default=None)
    if after is not None and before is not None and after > before:
        raise SlipError(
            f"期限的起止相反：没有一天既不早于 {after} 又不晚于 {before}，请对调或改正；"
            "两段期限任取其一，请写成“期限:… | 期限:…”。"
        )
    return after, before


def narrowed_sums(limits: list[tuple[int | None, int | None]]) -> SumRange:
    """Return the sums within all ``limits``.

    Raises:
        SlipError: there is none.
    """
    at_least = max((one for one, _ in limits if one is not None), default=None)
    below = min((one for _, one in limits if one is not None), default=None)
    if at_least is not None and below is not None and at_least >= below:
        raise SlipError(
            f"金额的上下限相反：没有一笔既不少于 {short_sum(at_least)}元又少于 "
            f"{short_sum(below)}元，请对调或改正；"
            "两段金额任取其一，请用逗号隔开写在一起。"
        )
    return SumRange(at_least, below)


FIELDS = (
    Field("省", ("省份", "地区"), "省份的全称或简称，如 省:辽宁", _names("provinces")),
    Field("类", ("类别", "措施类别"), "措施的类别，如 类:科技金融", _names("categories")),
    Field(
        "部门",
        ("责任部门", "责任单位"),
        "部门的名称或条线，如 部门:科技厅",
        _names("departments"),
    ),
    Field("角色", ("分工", "部门角色"), "牵头、参与、按职责分工", _codes("角色", "roles", ROLES)),
    Field("期限", ("完成期限", "时限"), _DUE_TAKES, _due, DATES),
    Field(
        "效力",
        ("文件效力",),
        "现行、已过期、尚未施行、未注明",
        _codes("效力", "statuses", STATUSES),
    ),
    Field("资金", ("资金支持", "金额"), _SUM_TAKES, _money, SUMS),
    Field(
        "目标", ("指标",), "有、无，或目标里的字，如 目标:亿元", _words("with_targets", "targets")
    ),
    Field("文件", ("文号",), "文件的编号、文号或题名里的字，如 文件:若干措施", _names("documents")),
    Field("批注", ("备注",), "有、无，或批注里的字，如 批注:已落实", _words("noted", "notes")),
    Field("截至", ("截止", "截至日期"), "判断效力和期限的日子，如 截至:2026-06-30", _as_of, DATES),
)
"""All fields, in the order in which they are printed."""

BY_NAME = {name: one for one in FIELDS for name in (one.name, *one.others)}

_NAMES = "(" + "|".join(sorted(map(re.escape, BY_NAME), key=len, reverse=True)) + ")"

FIELD = re.compile(_NAMES + "[:：]")
"""Matches the name and the colon of a field."""

SPACED_FIELD = re.compile(_NAMES + r"\s+[:：]")
"""Matches the name and the colon of a field with white space between them."""

FIELD_BEHIND = re.compile("[;；]" + _NAMES + "[:：]")
"""Matches a semicolon that parts a value from another field, as only prose does."""

GROUPS = {
    "provinces": "省",
    "categories": "类",
    "departments": "部门",
    "roles": "角色",
    RANGE: "期限",
    "years": "期限",
    "due": "期限",
    "no_deadline": "期限",
    "statuses": "效力",
    "funded": "资金",
    "sums": "资金",
    "sum_unstated": "资金",
    "with_targets": "目标",
    "targets": "目标",
    "documents": "文件",
    "noted": "批注",
    "notes": "批注",
    "as_of": "截至",
}
"""What counts as one field: values of one group are or-ed, groups are and-ed."""

WRITTEN: dict[Any, str] = {
    **_short(ROLES),
    **_short(STATUSES),
    **_short(DUE),
}
"""The name by which each code is printed."""
