"""Dates and sums typed with blanks in them: ``>= 500 万元``, ``2027 年 6 月``, ``2026 - 2028``.

A blank ends a value, and what follows is a word. But a unit, a second comparison or the other end
of a range alone is hardly ever looked for, and as a word it would leave a limit in yuan where one
in 万元 was meant, and nobody would see it. So they are read as the rest of the value; where two
readings are possible, neither is taken.
"""

from __future__ import annotations

import re

from index.language.lexing import SlipError, shown

_DIGIT = "[0-9０-９]"
_SIGN = "(?:[<>=＜＞＝≥≤⩾⩽≧≦《》]{1,2})"
# Behind a blank, 《 opens the title of a document.
_NEXT_SIGN = rf"(?:{_SIGN}|\s+[<>＜＞≥≤⩾⩽≧≦][=＝]?)"
_DASH = r"(?:\s*(?:\.{2,3}|—{1,2}|–|~|～|至|到)\s*|\s+[-－]{1,2}\s+|[-－]{1,2}\s*)"
_ENDS = r"""(?=[\s"＂“”|｜()（）,，、]|\Z)"""

_NUMBER = (
    rf"(?:{_DIGIT}{{1,3}}(?:(?:[,，]{_DIGIT}{{3}})+|(?:\s+000)+)(?!{_DIGIT})|{_DIGIT}+)"
    rf"(?:[.．]{_DIGIT}+)?"
)
_SUM = rf"{_NUMBER}(?:\s*(?:[十百千]?[万亿]|[十百千]))?(?:\s*元)?"
_DATE = (
    rf"{_DIGIT}{{4}}(?:\s*年(?:\s*底|\s*{_DIGIT}{{1,2}}\s*月(?:\s*底|\s*{_DIGIT}{{1,2}}\s*日)?)?"
    rf"|[-/.]{_DIGIT}{{1,2}}(?:[-/.]{_DIGIT}{{1,2}})?)?"
)
_YEAR = rf"{_DIGIT}{{4}}(?:\s*年)?"

SUMS = re.compile(
    rf"(?:{_SIGN}\s*{_SUM}(?:{_NEXT_SIGN}\s*{_SUM})*|{_SUM}(?:{_DASH}{_SUM}|\s*以[上下内])?){_ENDS}"
)
"""Matches a sum, comparisons with sums, or a range of them, blanks and commas in it included."""

DATES = re.compile(
    rf"(?:{_SIGN}\s*{_DATE}(?:{_NEXT_SIGN}\s*{_DATE})*|{_YEAR}{_DASH}{_YEAR}|{_DATE}){_ENDS}"
)
"""Matches a date, comparisons with dates, or a range of years, blanks in it included."""

_BETWEEN = re.compile(r"[\s,，]+")
_BARE = re.compile(rf".*{_DIGIT}\Z", re.DOTALL)
_UNIT_BEHIND = re.compile(r"\s+[十百千]?[万亿元]")
_YEAR_BEHIND = re.compile(rf"\s+[-－]{_YEAR}{_ENDS}")


def whole(pattern: re.Pattern[str], typed: str, start: int, end: int) -> tuple[str, int]:
    """Return the value that begins at ``start``, blanks left out, and the offset behind it.

    Args:
        pattern: :data:`SUMS` or :data:`DATES`.
        typed: What was typed.
        start: Where the value begins.
        end: Where it would end at the first blank or comma.

    Raises:
        SlipError: it is not clear whether what stands behind the value belongs to it.
    """
    text = typed[start:end]
    match = pattern.match(typed, start)
    if match is not None and match.end() > end:
        text, end = _BETWEEN.sub("", match[0]), match.end()
    if pattern is SUMS and _BARE.match(text) and _UNIT_BEHIND.match(typed, end):
        raise SlipError(
            f"“{shown(text)}”后面隔着空格的是单位还是要查找的词？是单位请紧跟着数字写，"
            "后面再空一格；是词请加引号。"
        )
    if pattern is DATES and re.fullmatch(_YEAR, text) and _YEAR_BEHIND.match(typed, end):
        raise SlipError(
            f"“{shown(text)}”后面是年份范围还是要排除的词？范围请写成 2026-2028 这样，中间不空格；"
            "要排除的词请加引号，如 -“2028”。"
        )
    return text, end
