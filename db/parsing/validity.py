"""From when and until when a document is valid, as it says itself."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.models import Quote
from db.parsing import numerals, patterns

if TYPE_CHECKING:
    from db.models import Span

_DAY: Final = patterns.DAY.pattern
_PLAIN_DAY: Final = re.sub(r"\?P<\w+>", "?:", _DAY)
_MONTH_ONLY: Final = r"\d{4}\s?年\s?\d{1,2}\s?月(?:底|末)?"
_YEAR_ONLY: Final = r"\d{4}\s?年(?:底|末|年底)?"
_END: Final = rf"(?P<until>{_PLAIN_DAY}|{_MONTH_ONLY}|{_YEAR_ONLY})"
_TERM: Final = (
    r"(?:政策)?(?:有效期间|(?:有效|施行|实施|执行|试行|暂行)期限?|(?:有效|施行|实施|执行)时间|"
    r"政策期限)"
)
_DOCUMENT: Final = (
    r"(?:本(?:(?:若干|政策|工作)?措施|(?:若干|实施|指导)?意见|(?:实施|行动|工作)?方案|(?:管理|暂行|实施)?办法|"
    r"(?:行动|工作)?计划|通知|(?:若干|扶持)?政策|规划|要点|(?:实施)?细则|(?:若干|暂行)?规定|文件|条例|公告|"
    r"(?:若干)?举措)|(?:以上|上述)(?:各项)?(?:政策|措施|规定|意见))"
)
"""How a document names itself."""
_UNTIL: Final = re.compile(
    rf"{_TERM}(?:原则上|暂定|暂)?(?:(?:为|是|截至|截止|延续|持续|一直|延长|自[^，。；]{{2,30}}?起?)?"
    rf"\s?(?:至|到)|截至|截止|[：:])\s?{_END}(?:止|截止|终止|为止)?"
    rf"|(?:执行|施行|实施|有效)(?:期)?(?:原则上)?(?:至|到)\s?(?P<until2>{_PLAIN_DAY}|{_MONTH_ONLY}|{_YEAR_ONLY})(?:止|截止|终止|为止)?"
    rf"|自\s?(?P<from3>{_PLAIN_DAY})\s?起?\s?(?:施行|实施|执行)?\s?[，,]?\s?(?:至|到)\s?(?P<until3>{_PLAIN_DAY})(?:止|有效|施行|期间)?"
)
_SPAN: Final = re.compile(
    rf"{_TERM}(?:原则上|暂定|暂)?(?:为|是|[：:])?\s?(?:自|从|由)?\s?(?P<from>{_PLAIN_DAY})\s?(?:起|开始)?\s?[，,]?\s?"
    rf"(?:至|到|[-—－~～]{{1,2}})\s?(?P<until>{_PLAIN_DAY})(?:止|截止|终止|为止)?"
)
"""A term by its first and its last day: 执行期为2024年1月1日至2026年12月31日."""
_YEARS: Final = re.compile(
    rf"(?:{_TERM}|试行|有效)(?:原则上|暂定|暂)?(?:为|是)?\s?"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?P<unit>年|个月)"
)
_FROM: Final = re.compile(
    r"自\s?(?:(?P<act>印发|发布|公布|下发|颁布|发文|公开发布)之?日|"
    rf"(?P<day>{_PLAIN_DAY}))\s?(?:起|开始)(?P<later>\s?(?P<days>\d{{1,3}})\s?日后)?"
)
_NAMED_SELF: Final = re.compile(_DOCUMENT)
_SELF: Final = re.compile(rf"{_DOCUMENT}|(?:有效|试行|执行|实施)期|政策期限")
_IN_FORCE: Final = re.compile(r"施行|实施|执行|生效|有效|试行|暂行")
_COUNTED: Final = re.compile(r"\s?(?:算|计算|起算)")
_PLANS: Final = re.compile(r"计划|方案|规划|行动|纲要|措施|意见|政策")
_WORK: Final = (
    r"(?:工作要点|要点|工作计划|年度计划|重点任务|重点工作|工作任务|任务清单|任务分工|工作安排|"
    r"责任清单)"
)
_WORK_OF_YEAR: Final = re.compile(
    rf"(?:{_WORK}[\u3400-\u9fff]{{0,8}}|(?:工作|行动)(?:方案|计划))[》”]?"
    r"[（(](?P<period>(?P<last>20\d{2})\s?年(?:度)?)[）)]"
)
_YEAR_OF_WORK: Final = re.compile(
    rf"(?<!\d)(?P<period>(?P<last>20\d{{2}})\s?年(?:度)?)(?![-—－~～至])[^（()）]{{0,60}}?{_WORK}"
    r"(?:的?实施方案|分工方案|工作方案|责任分工)?[》”]?(?:[（(][^（）()]{1,12}[）)])?$"
)


@dataclass(frozen=True, slots=True)
class Validity:
    """When a document is valid; each is ``None`` where the document says nothing."""

    effective: dt.date | None
    expires: dt.date | None
    quote: Quote | None


def read(
    text: str, start: int, title: Span, issued: dt.date | None, measures: list[Span]
) -> Validity:
    """Read the validity clause of a document, or the period of its title.

    Args:
        text: The document's text.
        start: Where the policy itself begins.
        title: The span of its title, in which a plan may carry a period (2018-2020年).
        issued: The day of issue, from which 自印发之日起 counts.
        measures: The spans of the measures, in the order of the text. A term within one is that of
            what it grants, unless the document names itself there.
    """
    effective: dt.date | None = None
    expires: dt.date | None = None
    quote: Quote | None = None
    for begin, end in _own_sentences(text, start, measures):
        if effective is None:
            effective = _effective(text, begin, end, issued)
        if quote is None:
            expires, quote = _expiry(text, begin, end, effective)
    if quote is None:
        period = patterns.PERIOD.search(text, *title)
        if period is None or not _PLANS.search(text, *title):
            period = _year_of_work(text, title)
        if period:
            expires = dt.date(int(period["last"]), 12, 31)
            quote = Quote(period.group("period"), period.span("period"))
    return Validity(effective, expires, quote)


def _year_of_work(text: str, title: Span) -> re.Match[str] | None:
    """Return the year of a plan of work for one year; 办法（2024年） only says when it was made."""
    return _WORK_OF_YEAR.search(text, *title) or _YEAR_OF_WORK.search(text, *title)


def _own_sentences(text: str, start: int, measures: list[Span]) -> list[Span]:
    """Return the sentences in which the document speaks of its own validity."""
    spans = []
    starts = [span[0] for span in measures]
    for match in re.finditer(r"[^。\n]+", text[start:]):
        begin, end = start + match.start(), start + match.end()
        words = match.group()
        within = bisect.bisect_right(starts, begin) - 1
        if within >= 0 and end <= measures[within][1]:
            own = _NAMED_SELF.search(words)
        else:
            own = _SELF.search(words) or re.match(r"\s*(?:第.{1,4}条\s*)?自", words)
        if own and _IN_FORCE.search(words) and len(words) < 400:
            spans.append((begin, end))
    return spans


def _effective(text: str, start: int, end: int, issued: dt.date | None) -> dt.date | None:
    term = _SPAN.search(text, start, end)
    if term:
        return _last_day(term["from"])
    until = _UNTIL.search(text, start, end)
    if until and until["from3"]:
        return _last_day(until["from3"])
    match = _FROM.search(text, start, end)
    if not match or not (
        _IN_FORCE.search(text, match.end(), min(end, match.end() + 12))
        or _COUNTED.match(text, match.end(), end)
        or re.search(rf"{_TERM}$", text[max(start, match.start() - 12) : match.start()])
    ):
        return None
    first = issued if match["act"] else _last_day(match["day"])
    if first and match["later"]:
        first += dt.timedelta(days=int(match["days"]))
    return first


def _expiry(
    text: str, start: int, end: int, effective: dt.date | None
) -> tuple[dt.date | None, Quote | None]:
    match = _SPAN.search(text, start, end)
    if match:
        return _last_day(match["until"]), Quote(match.group(), match.span())
    match = _UNTIL.search(text, start, end)
    if match:
        until = match["until"] or match["until2"] or match["until3"]
        return _last_day(until), Quote(match.group(), match.span())
    match = _YEARS.search(text, start, end)
    if match and not re.search(r"证书|资质|许可|证明", text[start : match.start()]):
        count = int(numerals.number(match["count"]) or 0)
        months = count * (12 if match["unit"] == "年" else 1)
        last = _after(effective, months) if effective and months else None
        return last, Quote(match.group(), match.span())
    return None, None


def _after(first: dt.date, months: int) -> dt.date | None:
    """Return the last day of a period of so many months that begins on ``first``."""
    index = first.year * 12 + first.month - 1 + months
    year, month = divmod(index, 12)
    if year > dt.MAXYEAR:
        return None
    day = min(first.day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day) - dt.timedelta(days=1)


def _last_day(words: str) -> dt.date | None:
    """Return the last day that a date stands for, or ``None`` if there is no such day."""
    parts = re.findall(r"[\d〇○零ＯO一二三四五六七八九十]+", words)
    values = [int(numerals.number(part) or 0) for part in parts]
    try:
        if len(values) > 2:
            return dt.date(values[0], values[1], values[2])
        year, month = (values[0], values[1]) if len(values) > 1 else (values[0], 12)
        return dt.date(year, month, calendar.monthrange(year, month)[1])
    except (ValueError, IndexError, calendar.IllegalMonthError):
        return None
