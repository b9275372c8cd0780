"""The numbers (一、 （一） 1. （1） 第一条 …) that head the parts of an official text.

The order of levels is that of GB/T 9704-2012, 7.3.3 (一、 then （一） then 1. then （1）), with the
chapters and articles of regulations above it.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from db.parsing import numerals


class Level(enum.IntEnum):
    """How deep a number stands; a smaller level is further out."""

    PART = 0
    CHAPTER = 1
    DIVISION = 2
    HAN = 3
    ARTICLE = 4
    PAREN_HAN = 5
    ARABIC = 6
    PAREN_ARABIC = 7
    CIRCLED = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the head of a paragraph.

    Attributes:
        level: How deep it stands.
        number: Its value.
        printed: The number as printed, without spaces.
        start: Where it begins in the text.
        end: Where what it numbers begins.
    """

    level: Level
    number: int
    printed: str
    start: int
    end: int


_HAN_DIGITS: Final = "[〇零一二三四五六七八九十百]"
_UNITS: Final = {
    "编": Level.PART,
    "篇": Level.PART,
    "部分": Level.PART,
    "章": Level.CHAPTER,
    "节": Level.DIVISION,
    "条": Level.ARTICLE,
}
_MARK: Final = re.compile(
    rf"""
    (?P<unit>第\s?(?P<unit_number>{_HAN_DIGITS}{{1,5}}|\d{{1,3}})\s?(?P<unit_name>编|篇|部分|章|节|条))
        (?=[\s\u3400-\u9fff《“"（(【〔［\[〖：:、]|$)
    | (?P<han>(?P<han_number>{_HAN_DIGITS}{{1,4}})\s?[、.．])
    | (?P<paren_han>[（(]\s?(?P<paren_han_number>{_HAN_DIGITS}{{1,4}})\s?[）)][、.．]?)
    | (?P<arabic>(?P<arabic_number>\d{{1,3}})\s?[.．、](?!\s?\d))
    | (?P<paren_arabic>[（(]?\s?(?P<paren_arabic_number>\d{{1,3}})\s?[）)][、.．]?)
    | (?P<circled>[①-⑳])
    """,
    re.VERBOSE,
)
_LEVELS: Final = {
    "han": Level.HAN,
    "paren_han": Level.PAREN_HAN,
    "arabic": Level.ARABIC,
    "paren_arabic": Level.PAREN_ARABIC,
}


def mark_at(text: str, start: int, end: int | None = None) -> Mark | None:
    """Return the number that stands at ``start``, or ``None``."""
    stop = len(text) if end is None else end
    match = _MARK.match(text, start, stop)
    if match is None or match.lastgroup is None:
        return None
    if match["unit"]:
        level = _UNITS[match["unit_name"]]
        printed, digits = match["unit"], match["unit_number"]
    elif match["circled"]:
        level, printed = Level.CIRCLED, match["circled"]
        digits = str(ord(printed) - ord("①") + 1)
    else:
        name = next(name for name in _LEVELS if match[name])
        level, printed, digits = _LEVELS[name], match[name], match[f"{name}_number"]
    number = int(digits) if digits.isdecimal() else numerals.chinese(digits)
    if not number:
        return None
    after = match.end()
    while after < stop and text[after].isspace() and text[after] != "\n":
        after += 1
    return Mark(level, number, "".join(printed.split()), start, after)


class Sequence:
    """Remembers the numbers met, to tell a number in its turn from one that merely looks so."""

    def __init__(self) -> None:
        self._last: dict[Level, int] = {}

    def expects(self, mark: Mark) -> bool:
        """Say whether ``mark`` begins a count or carries it on."""
        return mark.number == 1 or mark.number == self._last.get(mark.level, 0) + 1

    def take(self, mark: Mark) -> None:
        """Count ``mark``; what stood deeper begins anew or runs on, both are expected."""
        self._last[mark.level] = mark.number
