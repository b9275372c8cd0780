"""Dates in a passage and what is due by them.

A coarse date stands for its last day: a bare year for 31 December (precision ``year``), a month,
quarter, half-year or year's end for the last day of its last month (precision ``month``).
"""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.models import Deadline, Precision, Span, Target
from db.parsing import clauses, numerals
from db.parsing.clauses import Inside, Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_D: Final = f"[{numerals.DIGIT}]"
_S: Final = r"[ \t\u3000\u00a0]{0,2}"
_YEAR: Final = (
    rf"(?:(?<![{numerals.DIGIT}A-Za-z.])(?:19|20|１９|２０){_D}{{2}}"
    rf"|(?:一九|二[{numerals.ZERO}0])[{numerals.ZERO}0一二三四五六七八九]{{2}})"
)
_SMALL: Final = rf"(?:{_D}{{1,2}}(?!{_D})|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_BEFORE: Final = r"(?:(?:之|以)?前(?![0-9一二三四五六七八九十后往沿景瞻]))"
_DASH: Final = r"(?:[-—–－~～至到]|一(?=[0-9]{4})){1,2}"
_MONTH_DAY: Final = (
    rf"(?P<month>{_SMALL}){_S}月(?:份)?"
    rf"(?:{_S}(?:(?P<day>{_SMALL}){_S}[日号]|(?P<part>上旬|中旬|下旬|月?底|末)))?"
)
_COARSE: Final = (
    r"(?P<yearend>年?[底末终])|(?P<half>上半年|下半年)|(?P<quarter>第?[1-4一二三四１２３４]季度)[底末]?"
    r"|(?P<start>年?初)"
)
_DATE: Final = re.compile(
    rf"(?P<by>截至|截止到?|[到至])?{_S}"
    rf"(?:(?P<from>{_YEAR}){_S}年?{_S}{_DASH}{_S}(?={_YEAR}))?"
    rf"(?P<year>{_YEAR}){_S}年(?:{_S}(?:{_MONTH_DAY}|{_COARSE}))?"
    rf"(?P<before>{_S}{_BEFORE})?"
)
_TAIL: Final = re.compile(
    rf"{_S}{_DASH}{_S}(?:(?P<year>{_YEAR}){_S}年{_S})?(?:{_MONTH_DAY}|{_COARSE})?"
    rf"(?P<before>{_S}{_BEFORE})?"
)
_PLAN: Final = re.compile(
    r"(?P<by>[到至])?[“\"]?(?P<plan>十[一二三四五六七八九]?|二十[一二]?)五[”\"]?"
    r"(?:(?:规划)?(?:时?期)?末期?|(?P<during>期间|时期))"
    rf"(?P<before>{_BEFORE})?"
)
# 年底前, 6月底前, 9月30日前: the year is said elsewhere. 每年年底前 and 次年3月底前 are no such.
_BARE: Final = re.compile(
    rf"(?<![{numerals.DIGIT}{numerals.CHINESE}年月每各去上次明半第])(?P<by>[到至])?(?:[今本]年{_S})?"
    rf"(?:(?P<yearend>年[底末])|{_MONTH_DAY})(?P<before>{_S}{_BEFORE})?"
)
_PARTS: Final = {"上旬": 10, "中旬": 20}

# What stands before or after a date that is no term.
_COMPARED: Final = re.compile(r"(?:比|较|与|同|和|自|从|于|对|以|在|据|按|达|得|受|遇)$")
_AFTER_NO_TERM: Final = re.compile(
    r"\s*(?:以来|来(?![辽鲁川渝京沪])|起|度|版|修订|修正|印发|发布|公布|出台|颁布|实施以来|以后|之后|后|的|是|[期第])"
)
_HEAD: Final = re.compile(
    r"(?:^|[，,；;：:。！？!?\n（(、]|力争|确保|争取|努力|其中|预计|计划|原则上|并|且|分别)"
    r"(?:[一二三四五六七八九十0-9]{1,3}[.．、])?[ \t\u3000]*$"
)
_DONE: Final = re.compile(r"会议通过|审议通过|届满|已(?!建|有|纳入|经认定|批)|了(?!解)|曾")
_VALIDITY: Final = re.compile(r"有效期|施行|起实施|起执行|停止执行|废止")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as a passage names it.

    ``quote`` includes the words that make a term of it (到…, …底前). ``term`` says that they
    do; ``ranged`` that the date closes a period of which the beginning is printed too.
    """

    date: dt.date
    precision: Precision
    span: Span
    quote: str
    term: bool = False
    ranged: bool = False


def find_dates(text: str, start: int, end: int) -> tuple[DateMention, ...]:
    """Return the dates named in ``text[start:end]``, in order; impossible ones are left out.

    A period (2018-2020年, 7月1日至12月31日) is one mention with the date of its end.
    """
    found: list[DateMention] = []
    at = start
    for match in _DATE.finditer(text, start, end):
        if match.start() < at:
            continue
        mention = _mention(text, match, end)
        if mention is not None:
            found.append(mention)
            at = mention.span[1]
    found.extend(_plan_ends(text, start, end))
    return tuple(sorted(found, key=lambda mention: mention.span))


def governing_dates(passage: Layout) -> tuple[DateMention, ...]:
    """Return the dates of a passage that can be the term of what follows them.

    Left out are dates within names, comparisons (比2020年), beginnings (2021年起), dates of
    other documents, validity clauses, and dates in the midst of a noun phrase. A term without
    its year (年底前) takes that of the last one before it in its sentence, or the only year that
    the passage names; without either it has no date.
    """
    mentions = find_dates(passage.text, passage.start, passage.end)
    governing = [mention for mention in mentions if _governs(passage, mention)]
    bare = _bare_terms(passage, mentions, governing)
    return tuple(sorted((*governing, *bare), key=lambda mention: mention.span))


def find_deadlines(
    text: str, start: int, end: int, targets: Iterable[Target]
) -> tuple[Deadline, ...]:
    """Return the dates by which something in ``text[start:end]`` is due, each once, by place.

    These are the dates of ``targets`` and every other date worded as a term (2018年底前), also
    where what is due is no count.
    """
    passage = clauses.layout(text, start, end)
    promised = {(target.deadline, target.precision) for target in targets}
    seen: set[tuple[dt.date, Precision]] = set()
    deadlines: list[Deadline] = []
    for mention in governing_dates(passage):
        key = (mention.date, mention.precision)
        if key in seen or not (key in promised or _due(passage, mention)):
            continue
        seen.add(key)
        deadlines.append(Deadline(mention.date, mention.precision, mention.quote, mention.span))
    return tuple(deadlines)


def _mention(text: str, match: re.Match[str], end: int) -> DateMention | None:
    dated = _date(match, match["year"])
    if dated is None:
        return None
    begin, finish = match.span()
    ranged = match["from"] is not None
    before = match["before"]
    tail = _TAIL.match(text, finish, end) if not before else None
    if tail is not None and (tail["year"] or tail["month"]):
        # 2023年7月1日至12月31日: the end inherits the year of the beginning.
        later = _date(tail, tail["year"] or match["year"])
        if later is not None and later[0] >= dated[0]:
            dated, finish, ranged, before = later, tail.end(), True, tail["before"]
    date, precision = dated
    by = match["by"]
    if by and _COMPARED.search(text[max(0, begin - 1) : begin]):
        by = None  # 达到2020年的水平
    coarse_end = match["yearend"] or match["part"]
    while begin < finish and text[begin].isspace():
        begin += 1
    return DateMention(
        date=date,
        precision=precision,
        span=(begin, finish),
        quote=text[begin:finish],
        term=bool(by or before or coarse_end or ranged),
        ranged=ranged,
    )


def _date(match: re.Match[str], year_printed: str) -> tuple[dt.date, Precision] | None:
    year = numerals.number(year_printed)
    if year is None:
        return None
    month, day, precision = _last_day(match)
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(int(year), month)[1]
    if not 1 <= day <= last:
        if precision is Precision.DAY:
            return None
        day = last
    return dt.date(int(year), month, day), precision


def _last_day(match: re.Match[str]) -> tuple[int, int, Precision]:
    """Return month, day and precision of the last day that a date can mean; day 31 if open."""
    groups = match.groupdict()
    if match["month"]:
        month = _small(match["month"])
        if match["day"]:
            return month, _small(match["day"]), Precision.DAY
        return month, _PARTS.get(match["part"], 31), Precision.MONTH
    if groups.get("half"):
        return (6 if match["half"] == "上半年" else 12), 31, Precision.MONTH
    if groups.get("quarter"):
        ordinal = match["quarter"].removesuffix("季度").removeprefix("第")
        return _small(ordinal) * 3, 31, Precision.MONTH
    if groups.get("start"):
        return 1, 31, Precision.MONTH
    return 12, 31, Precision.MONTH if match["yearend"] else Precision.YEAR


def _small(printed: str) -> int:
    return int(numerals.number(printed) or 0)


def _plan_ends(text: str, start: int, end: int) -> list[DateMention]:
    """Return the ends of five-year plans (“十四五”末): the Nth plan closes in 1955 + 5N."""
    found = []
    for match in _PLAN.finditer(text, start, end):
        ordinal = numerals.chinese(match["plan"])
        if ordinal is not None:
            found.append(
                DateMention(
                    date=dt.date(1955 + 5 * ordinal, 12, 31),
                    precision=Precision.YEAR,
                    span=match.span(),
                    quote=match.group(),
                    term=not match["during"],
                )
            )
    return found


def _bare_terms(
    passage: Layout, mentions: Sequence[DateMention], governing: Sequence[DateMention]
) -> list[DateMention]:
    """Return the terms of a passage that leave their year to be understood."""
    found: list[DateMention] = []
    years = {mention.date.year for mention in governing}
    if not years:
        return found
    known = [mention.span for mention in mentions]
    starts = [mention.span[0] for mention in governing]
    for match in _BARE.finditer(passage.text, passage.start, passage.end):
        if not (match["by"] or match["before"]):
            continue
        at = bisect.bisect_right(known, (match.start(), passage.end)) - 1
        if (at >= 0 and known[at][1] > match.start()) or passage.inside(match.start()):
            continue
        before = bisect.bisect_left(starts, match.start()) - 1
        year = governing[before].date.year if before >= 0 else None
        if year is None or not _same_sentence(passage, starts[before], match.start()):
            year = next(iter(years)) if len(years) == 1 else None
        dated = _date(match, str(year)) if year is not None else None
        if dated is not None:
            mention = DateMention(*dated, match.span(), match.group(), term=True)
            found += [mention] if _governs(passage, mention) else []
    return found


def _same_sentence(passage: Layout, one: int, other: int) -> bool:
    first, second = (passage.clauses[passage.index(at)].sentence for at in (one, other))
    return first == second


def _governs(passage: Layout, mention: DateMention) -> bool:
    text = passage.text
    begin, finish = mention.span
    quoted_plan = mention.quote.lstrip("到至").startswith(("“", '"'))
    if passage.inside(begin) is Inside.NAME and not quoted_plan:
        return False
    if passage.inside(finish - 1) is Inside.NAME and not quoted_plan:
        return False
    clause = passage.clauses[passage.index(begin)]
    if _VALIDITY.search(text[clause.start : clause.end]):
        return False
    after = text[finish : min(passage.end, finish + 4)]
    due = mention.quote.endswith("前")  # 2024年底前出台方案: what is due, not what was issued
    of_noun = mention.term and after.startswith(("的", "期"))
    if _AFTER_NO_TERM.match(after) and not (due or of_noun):
        return False
    before = text[max(passage.start, begin - 12) : begin]
    if mention.ranged and passage.inside(begin) is Inside.BRACKET:
        return False  # 行动计划（2018-2020年） names a document
    if mention.term:
        return not before.endswith(("比", "较"))
    if begin == passage.start:
        return True
    return _HEAD.search(before) is not None


def _due(passage: Layout, mention: DateMention) -> bool:
    """Say whether something, counted or not, is due by a governing date."""
    text = passage.text
    index = passage.index(mention.span[0])
    clause = passage.clauses[index]
    rest = text[mention.span[1] : clause.end]
    apart = not rest.strip() and index + 1 < len(passage.clauses)
    if apart and passage.clauses[index + 1].sentence == clause.sentence:
        rest = text[mention.span[1] : passage.clauses[index + 1].end]
    if _DONE.search(rest):
        return False
    if not mention.term and not rest.strip("）)] \t\u3000"):
        # A date that stands alone signs a document, unless a label asks for it.
        return text[: mention.span[0]].endswith(("：", ":"))
    if mention.quote.startswith(("截至", "截止")):
        return "前" in mention.quote or "止" in mention.quote
    return True
