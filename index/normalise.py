"""One normaliser for index, query, scan and marks.

Two texts are the same to a searcher if they normalise to the same string:

* full-width forms (U+FF01 to U+FF5E, the ideographic space, ￠￡￢￣￤￥) become half-width;
* letters become lower case, one by one, never depending on their neighbours;
* a run of white space is dropped at both ends of a text and wherever a Chinese character or mark
  stands beside it, because there it is a trace of line breaks and type-setting; between letters,
  digits and ASCII marks it becomes one space.

Every replaced character keeps its length in UTF-16 units, so that the only offsets that move are
those behind dropped white space; :class:`Normalised` maps them back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Span

_CHINESE = (
    "\u00b7\u2014\u2018\u2019\u201c\u201d\u2026"  # the marks · — ‘ ’ “ ” … of Chinese typesetting
    "\u2e80-\u2fff\u3001-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f"
    "\U00020000-\U0003ffff"
)
_MAY_CHANGE = re.compile("[^\x01-@\\[-\x7f、。…—‘’“”《》〈〉〔〕【】\u4e00-\u9fff]+")
_SPACE = re.compile(r"\s+")
_IS_CHINESE = re.compile(f"[{_CHINESE}]")


def _units(char: str) -> int:
    return 2 if char > "\uffff" else 1


# Where Unicode has cased letters and full-width forms; looking everywhere would cost 40 ms.
_CASED = (
    (0x80, 0x2E80),
    (0xA640, 0xAC00),
    (0xFF01, 0xFFEF),
    (0x10400, 0x10600),
    (0x10C80, 0x10D70),
    (0x118A0, 0x118E0),
    (0x16E40, 0x16E80),
    (0x1E900, 0x1E944),
)


def _folding() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (code for first, last in _CASED for code in range(first, last)):
        char = chr(code)
        if 0xFF01 <= code <= 0xFF5E:
            char = chr(code - 0xFEE0)
        char = _FURTHER_WIDTHS.get(char, char)
        lower = char.lower()
        if len(lower) == 1 and _units(lower) == _units(char):
            char = lower
        if ord(char) != code:
            table[code] = char
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    # NUL separates zones in the index, and half of a surrogate pair is no character: neither ever
    # is part of a normalised text.
    table.update(dict.fromkeys((0, *range(0xD800, 0xE000)), "\ufffd"))
    return table


_FURTHER_WIDTHS = dict(zip("￠￡￢￣￤￥￦", "¢£¬¯¦¥₩", strict=True))
_FOLDING = _folding()


def fold(text: str) -> str:
    """Return ``text`` with widths and case folded, character by character; white space stays."""
    # Translating every character takes three times as long as leaving out what never changes.
    return _MAY_CHANGE.sub(lambda stretch: stretch[0].translate(_FOLDING), text)


def _gap(text: str, start: int, end: int) -> str:
    """Return what is kept of the white space ``text[start:end]`` of a folded text."""
    if start == 0 or end == len(text):
        return ""
    if _IS_CHINESE.match(text, start - 1) or _IS_CHINESE.match(text, end):
        return ""
    return " "


def _has_space(text: str) -> bool:
    # Splitting once takes a quarter of the time of looking for the pattern.
    return bool(text) and text.split(None, 1) != [text]


def normalise(text: str) -> str:
    """Return ``text`` as it is compared: widths and case folded, idle white space dropped.

    Normalising is idempotent, and if a stripped string stands in a text, its normal form stands in
    the normal form of that text.
    """
    folded = fold(text)
    if not _has_space(folded):
        return folded
    return _SPACE.sub(lambda gap: _gap(folded, gap.start(), gap.end()), folded)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normal form that remembers where its characters came from.

    Attributes:
        text: The normal form, equal to ``normalise(source)``.
        kept: Offsets in ``text`` at which a kept stretch of the source begins.
        shifts: For each of ``kept``, how far right of it the stretch stands in the source.
    """

    text: str
    kept: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, source: str) -> Normalised:
        """Return the normal form of ``source``."""
        folded = fold(source)
        if not _has_space(folded):
            return cls(folded)
        parts: list[str] = []
        kept = [0]
        shifts = [0]
        length = position = 0
        for gap in _SPACE.finditer(folded):
            rest = _gap(folded, gap.start(), gap.end())
            part = folded[position : gap.start()] + rest
            parts.append(part)
            length += len(part)
            position = gap.end()
            if position - length != shifts[-1]:
                kept.append(length)
                shifts.append(position - length)
        parts.append(folded[position:])
        return cls("".join(parts), tuple(kept), tuple(shifts))

    def source_offset(self, offset: int) -> int:
        """Return where the character at ``offset`` of the normal form stands in the source."""
        return offset + self.shifts[bisect_right(self.kept, offset) - 1]

    def source_span(self, start: int, end: int) -> Span:
        """Return the span of the source that the non-empty ``text[start:end]`` came from."""
        if len(self.kept) == 1:
            return start + self.shifts[0], end + self.shifts[0]
        return self.source_offset(start), self.source_offset(end - 1) + 1


def places_of(literal: str, text: str) -> Iterator[int]:
    """Yield where ``literal`` stands in ``text``, overlapping places each."""
    position = text.find(literal)
    while position >= 0:
        yield position
        position = text.find(literal, position + 1)


def occurrences(literal: str, text: str) -> int:
    """Return how often ``literal`` stands in ``text``, overlapping places counted each."""
    return sum(1 for _ in places_of(literal, text))


def unify(text: str) -> str:
    """Return the normal form without any white space, to compare names typed by hand."""
    return _SPACE.sub("", fold(text))
