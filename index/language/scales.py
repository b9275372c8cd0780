"""Dates and sums as one types them: 2028-01-01, 2028年6月, 2028; 500万, 1.5亿元, 30000元.

A comparison is a sign with a date or a sum. A date that names a whole month or year stands for all
its days: ``>2026`` begins with 2027, ``<=2027`` ends with 31 December.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from index.language.lexing import SlipError, shown

SIGNS = str.maketrans(
    {"≥": ">=", "⩾": ">=", "≧": ">=", "≤": "<=", "⩽": "<=", "≦": "<=", "《": "<", "》": ">"}
)
"""Further signs of comparison; 《 and 》 are what Chinese input methods make of < and >."""

_COMPARISON = re.compile(r"(>=|=>|<=|=<|>|<)([^<>=]*)")
_DATE = re.compile(
    r"(\d{4})(?:年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?|([-/.])(\d{1,2})(?:\4(\d{1,2}))?)?",
    re.ASCII,
)
_SUM = re.compile(r"(\d{1,16})(?:\.(\d{1,12}))?([十百千]?[万亿]?)元?", re.ASCII)
_YEARS_END = re.compile(r"(\d{4})年底", re.ASCII)
_MONTHS_END = re.compile(r"月底$")
_SUM_RANGE = re.compile(r"(.*?元?)(?:-{1,2}|\.{2,3}|—{1,2}|–|~|至|到)(.*)", re.DOTALL)
_BEHIND = {"以上": ">=", "以下": "<=", "以内": "<="}
_BEFORE = {
    "不少于": ">=",
    "不低于": ">=",
    "不超过": "<=",
    "不高于": "<=",
    "不多于": "<=",
    "超过": ">",
    "高于": ">",
    "多于": ">",
    "少于": "<",
    "低于": "<",
    "不足": "<",
    "不满": "<",
}
"""What words say of limits: 以上, 以下 and 以内 hold the number, 不满 and 超过 do not (article 1259
of the Civil Code)."""
_UNITS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

DATES = "2028、2028年6月、2028-06-30"
SUMS = "500万、1.5亿、30000元"


def comparisons(text: str) -> list[tuple[str, str]] | None:
    """Return the signs (>=, >, <= or <) and what follows each, or ``None`` if ``text`` has none.

    Raises:
        SlipError: ``text`` is only partly made of comparisons.
    """
    found: list[tuple[str, str]] = []
    position = 0
    while match := _COMPARISON.match(text, position):
        sign = match[1].replace("=>", ">=").replace("=<", "<=")
        found.append((sign, match[2].strip()))
        position = match.end()
    if position == 0 and not text.startswith("="):
        return None
    if position < len(text):
        raise SlipError(
            f"“{shown(text)}”里的比较符号不对，可用的是 >=（不小于）、>（大于）、"
            "<=（不大于）、<（小于）。"
        )
    return found


def days(text: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the day, month or year that ``text`` names.

    The end of a year (2028年底) is its December, the end of a month all of it.

    Raises:
        SlipError: it names none.
    """
    match = _DATE.fullmatch(_MONTHS_END.sub("月", _YEARS_END.sub(r"\1年12月", text)))
    if match is None:
        if not text:
            raise SlipError(f"比较符号后面要写日期，如 {DATES}。")
        raise SlipError(f"“{shown(text)}”不是日期，日期请写成 {DATES} 这样。")
    year = int(match[1])
    month = match[2] or match[5]
    day = match[3] or match[6]
    try:
        first = dt.date(year, int(month or 1), int(day or 1))
    except ValueError:
        raise SlipError(f"“{shown(text)}”不是日历上有的日期，请改正年、月、日。") from None
    if day:
        return first, first
    if month:
        return first, month_end(first)
    return first, dt.date(year, 12, 31)


def month_end(day: dt.date) -> dt.date:
    """Return the last day of the month of ``day``."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def date_limits(sign: str, text: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that a comparison leaves; ``None`` is no limit.

    Raises:
        SlipError: ``text`` is no date, or the calendar has no days left.
    """
    first, last = days(text)
    try:
        match sign:
            case ">=":
                return first, None
            case ">":
                return last + dt.timedelta(1), None
            case "<=":
                return None, last
            case _:
                return None, first - dt.timedelta(1)
    except OverflowError:
        raise SlipError(f"“{sign}{shown(text)}”之外没有日期了，请改用别的年份。") from None


def sum_limits(sign: str, text: str) -> tuple[int | None, int | None]:
    """Return the least sum that a comparison leaves and the least that it does not, in whole yuan.

    Raises:
        SlipError: ``text`` is no sum, or no sum is left.
    """
    amount = yuan(text)
    match sign:
        case ">=":
            return amount, None
        case ">":
            return amount + 1, None
        case "<=":
            return None, amount + 1
        case _:
            if amount == 0:
                raise SlipError("没有小于 0 的金额，请改正金额。")
            return None, amount


def sum_words(text: str) -> list[tuple[int | None, int | None]] | None:
    """Return the limits that words or a range set: 500万以上, 不超过500万, 100万至500万.

    Returns:
        One limit for words, two for a range, as :func:`sum_limits` returns them; ``None`` if
        ``text`` is neither.

    Raises:
        SlipError: what stands there for a sum is none.
    """
    for word, sign in _BEHIND.items():
        if text.endswith(word):
            return [sum_limits(sign, text.removesuffix(word).removesuffix("及"))]
    for word, sign in _BEFORE.items():
        if text.startswith(word):
            return [sum_limits(sign, text.removeprefix(word))]
    ends = _SUM_RANGE.fullmatch(text)
    if ends is None or not ends[1][:1].isdigit():
        return None
    if ends[1][-1].isdigit() and not ends[2][-1:].isdigit():
        raise SlipError(f"“{shown(text)}”的两端都要写单位，如 100万至500万、>=100万<=500万。")
    return [sum_limits(">=", ends[1]), sum_limits("<=", ends[2])]


def yuan(text: str) -> int:
    """Return the sum in whole yuan that ``text`` names.

    Raises:
        SlipError: it names none, or a fraction of a yuan.
    """
    match = _SUM.fullmatch(text)
    if match is None:
        if not text:
            raise SlipError(f"比较符号后面要写金额，如 {SUMS}。")
        raise SlipError(f"“{shown(text)}”不是金额，金额请写成 {SUMS} 这样。")
    unit = 1
    for char in match[3]:
        unit *= _UNITS[char]
    digits = (match[2] or "").rstrip("0")
    amount, rest = divmod(int(match[1] + digits) * unit, int("1" + "0" * len(digits)))
    if rest:
        raise SlipError(f"“{shown(text)}”不到整元，请写成整元的金额。")
    return amount


def write_dates(after: dt.date | None, before: dt.date | None) -> str:
    """Return comparisons that read as these limits, in years or months where they are whole.

    Two whole years are a range (2026-2028), the one month or day within both limits stands alone.
    """
    first = "" if after is None else _date(after, year=after == after.replace(month=1, day=1))
    last = "" if before is None else _date(before, year=(before.month, before.day) == (12, 31))
    if after is not None and before is not None:
        if len(first) == len(last) == 4:
            return f"{first}-{last}"
        if after == before:
            return after.isoformat()
        if (after.day, month_end(after)) == (1, before):
            return f"{after.year:04}-{after.month:02}"
    if after is not None:
        first = f">={first}" if len(first) == 4 or after.day > 1 else f">={first[:7]}"
    if before is not None:
        whole = len(last) > 4 and before == month_end(before)
        last = f"<={last[:7]}" if whole else f"<={last}"
    return first + last


def _date(day: dt.date, *, year: bool) -> str:
    return f"{day.year:04}" if year else day.isoformat()


def write_sums(at_least: int | None, below: int | None) -> str:
    """Return comparisons that read as these limits.

    An upper end is written with the rounder of its two numbers, a lower one as at least (>=),
    unless that would be longer: ``>3万`` rather than ``>=30001``.
    """
    parts = []
    if at_least is not None:
        exclusive = at_least > 0 and len(short_sum(at_least - 1)) < len(short_sum(at_least))
        parts.append(f">{short_sum(at_least - 1)}" if exclusive else f">={short_sum(at_least)}")
    if below is not None:
        inclusive = _zeros(below - 1) > _zeros(below)
        parts.append(f"<={short_sum(below - 1)}" if inclusive else f"<{short_sum(below)}")
    return "".join(parts)


def _zeros(amount: int) -> int:
    digits = str(amount)
    return len(digits) - len(digits.rstrip("0")) if amount else 1


def short_sum(amount: int) -> str:
    """Return a sum of whole yuan in 万 or 亿 where two decimals are exact, else as it is."""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        whole, rest = divmod(amount, unit)
        if whole and rest % (unit // 100) == 0:
            fraction = f".{rest // (unit // 100):02}".rstrip("0").rstrip(".")
            return f"{whole}{fraction}{name}"
    return str(amount)
