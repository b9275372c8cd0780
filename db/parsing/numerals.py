"""Numbers as official texts print them: Arabic, full width, Chinese."""

from __future__ import annotations

import unicodedata
from typing import Final

DIGIT: Final = "0-9０-９"
"""Characters of an Arabic number, for use inside a character class."""

ZERO: Final = "〇○零ＯO"
"""The signs that stand for zero in a Chinese year; the letter O is a common slip."""

CHINESE: Final = "一二两三四五六七八九十百千"
"""Characters of a Chinese number below ten thousand, for use inside a character class."""

_VALUES: Final = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
} | dict.fromkeys(ZERO, 0)
_POWERS: Final = {"十": 10, "百": 100, "千": 1000}
_MULTIPLIERS: Final = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def arabic(printed: str) -> float:
    """Return the value of an Arabic number, also full width and with thousands commas.

    Raises:
        ValueError: ``printed`` is no such number.
    """
    return float(unicodedata.normalize("NFKC", printed).replace(",", ""))


def chinese(printed: str) -> int | None:
    """Return the value of a Chinese number below ten thousand (三十五, 两百), or ``None``.

    Digits in a row (二〇二五) are read as a year is.
    """
    if not printed:
        return None
    if all(char in _VALUES for char in printed):
        return int("".join(str(_VALUES[char]) for char in printed))
    total = 0
    digit: int | None = None
    for char in printed:
        if char in _POWERS:
            total += (1 if digit is None else digit) * _POWERS[char]
            digit = None
        elif char in _VALUES:
            digit = _VALUES[char]
        else:
            return None
    return total + (digit or 0)


def number(printed: str) -> float | None:
    """Return the value of a number printed in either way, or ``None``."""
    if printed and printed[0] in CHINESE + ZERO:
        value = chinese(printed)
        return None if value is None else float(value)
    try:
        return arabic(printed)
    except ValueError:
        return None


def multiplier(printed: str) -> int:
    """Return what 万, 亿, 万亿, 百 … before a unit multiply by; 1 for the empty string."""
    value = 1
    for char in printed:
        value *= _MULTIPLIERS[char]
    return value
