"""Chinese numerals for headings: 一、二、 … 十一、 … 一百零五、."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


def chinese(number: int) -> str:
    """Return a whole number from 1 to 9999 in Chinese numerals; larger ones in Arabic figures."""
    if not 0 < number < 10_000:
        return str(number)
    figures = [int(figure) for figure in str(number)]
    text = ""
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure:
            text += _DIGITS[figure] + _UNITS[place]
        elif not text.endswith("零"):
            text += "零"
    text = text.rstrip("零")
    # 一十五 is said 十五, but 一百一十五 keeps its 一.
    return text.removeprefix("一") if text.startswith("一十") else text
