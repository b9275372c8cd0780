"""The build of a passage: brackets, quotations, sentences and clauses.

Everything that reads facts needs to know what stands inside 《》, “” or （） and where a clause
begins. Offsets are those of the whole text, and the work is linear in the length of the passage.
"""

from __future__ import annotations

import bisect
import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN: Final = {
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "【": "】",
}
# Half- and full-width brackets are mixed within one pair often enough to be read as equals.
_SAME: Final = {")": "）", "]": "〕", "］": "〕"}
_NAMING: Final = frozenset('《〈“‘「『"')
_MARKS: Final = re.compile("[" + re.escape("".join(_OPEN) + "".join(_OPEN.values()) + '"\n') + "]")
_STOPS: Final = re.compile(r"[，,；;：:。！？!?\n.．]")
# A longer pair is two slips, not a pair; the bounds also keep the work linear.
_LONGEST_NAME: Final = 200
_LONGEST_BRACKET: Final = 1000
_DEEPEST: Final = 16
_LONGEST_CLAUSE: Final = 500
_MOST_CLAUSES: Final = 80
_SENTENCE_ENDS: Final = frozenset("。！？!?\n.．")


class Inside(enum.IntEnum):
    """What a character stands in."""

    NOTHING = 0
    BRACKET = 1
    NAME = 2
    """Within 《》 or quotation marks: a name, not a statement."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The text between two punctuation marks.

    ``stop`` is the mark that ends it ("" at the passage's end), ``sentence`` the number of the
    sentence and ``paragraph`` that of the paragraph it belongs to, both counted in the passage.
    """

    start: int
    end: int
    stop: str
    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A passage with its clauses; made by :func:`layout`."""

    text: str
    start: int
    end: int
    clauses: tuple[Clause, ...]
    _inside: bytearray = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)

    def inside(self, position: int) -> Inside:
        """Return what the character at ``position`` stands in."""
        return Inside(self._inside[position - self.start])

    def index(self, position: int) -> int:
        """Return the index of the clause that holds ``position``."""
        return max(0, bisect.bisect_right(self._starts, position) - 1)

    def bracket(self, position: int) -> tuple[int, int]:
        """Return the span of the bracketed run of characters around ``position``."""
        low, high = position, position
        wanted = self._inside[position - self.start]
        while low > self.start and self._inside[low - 1 - self.start] >= wanted:
            low -= 1
        while high < self.end and self._inside[high - self.start] >= wanted:
            high += 1
        return low, high

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the range of indexes of the clauses in the same sentence as clause ``index``."""
        wanted = self.clauses[index].sentence
        low, high = index, index + 1
        while low > 0 and self.clauses[low - 1].sentence == wanted:
            low -= 1
        while high < len(self.clauses) and self.clauses[high].sentence == wanted:
            high += 1
        return low, high


def layout(text: str, start: int, end: int) -> Layout:
    """Return the build of ``text[start:end]``.

    Brackets and quotation marks pair within a paragraph; what is never closed counts as plain
    text. Marks inside a pair end no clause. What is too long to be a clause or a sentence is cut,
    which no prose notices and which bounds the work on text that is none.
    """
    inside = _insides(text, start, end)
    clauses: list[Clause] = []
    begin = start
    sentence = paragraph = opened = 0
    for at, mark in _stop_marks(text, start, end, inside):
        while at - begin > _LONGEST_CLAUSE:
            clauses.append(Clause(begin, begin + _LONGEST_CLAUSE, "", sentence, paragraph))
            begin += _LONGEST_CLAUSE
        clauses.append(Clause(begin, at, mark, sentence, paragraph))
        begin = at + 1
        if mark in _SENTENCE_ENDS or len(clauses) - opened >= _MOST_CLAUSES:
            sentence += 1
            opened = len(clauses)
        if mark == "\n":
            paragraph += 1
    return Layout(text, start, end, tuple(clauses), inside, tuple(c.start for c in clauses))


def _stop_marks(text: str, start: int, end: int, inside: bytearray) -> Iterator[tuple[int, str]]:
    """Yield every mark that ends a clause, with its place; last the passage's end, as ""."""
    for match in _STOPS.finditer(text, start, end):
        at = match.start()
        if not inside[at - start] and _stops(text, at, start, end):
            yield at, text[at]
    yield end, ""


def _stops(text: str, at: int, start: int, end: int) -> bool:
    """Say whether the mark at ``at`` ends a clause, rather than standing in a number."""
    mark = text[at]
    before = text[at - 1] if at > start else "\n"
    after = text[at + 1] if at + 1 < end else "\n"
    if mark in ",:：":
        return not (before.isdigit() and after.isdigit())
    if mark in ".．":
        return not before.isascii() and not before.isdigit() and not after.isascii()
    return True


def _insides(text: str, start: int, end: int) -> bytearray:
    inside = bytearray(end - start)
    stack: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        mark = text[at]
        if mark == "\n":
            stack.clear()
        elif mark == '"' and not any(opened == '"' for opened, _ in stack):
            stack.append((mark, at))  # a straight mark does not say which way it faces
        elif mark in _OPEN:
            if mark == "“":
                # Quotations nest as ‘’; a second “ means that the first was left open.
                stack = [entry for entry in stack if entry[0] != "“"]
            stack.append((mark, at))
            del stack[:-_DEEPEST]
        else:
            _close(inside, stack, mark, at, start)
    return inside


def _close(inside: bytearray, stack: list[tuple[str, int]], mark: str, at: int, start: int) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        opened, begin = stack[depth]
        closer = _OPEN.get(opened, opened)
        if _SAME.get(closer, closer) != _SAME.get(mark, mark):
            continue
        del stack[depth:]
        low, high = begin - start, at + 1 - start
        if opened in _NAMING:
            if high - low <= _LONGEST_NAME:
                inside[low:high] = bytes([Inside.NAME]) * (high - low)
        elif high - low <= _LONGEST_BRACKET:
            # What an inner 《》 marked stays a name.
            inside[low:high] = inside[low:high].replace(b"\0", bytes([Inside.BRACKET]))
        return
