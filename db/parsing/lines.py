"""Line breaks that typesetting put in: which lines are one paragraph.

A break is judged by what stands on both sides of it: punctuation that ends or cannot end a sentence,
numbers and labels that head a paragraph, open brackets, and, where a text is set in lines of one
width, whether a line was full.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import patterns
from db.parsing.brackets import pairs
from db.parsing.marks import Sequence, mark_at

if TYPE_CHECKING:
    from db.parsing.residue import Line

_NEVER_FIRST: Final = frozenset("，。、；：！？）》〉”’】〕』」％,;:!?)]}%")
_NEVER_LAST: Final = frozenset("，、,（(《〈“‘〔[【「—")
_ENDS: Final = frozenset("。！？；：!?;:…")
_STOPS: Final = re.compile(r"[，。；、：,;:]")
_HEADS: Final = re.compile(
    r"^(?:——|附\s?件|抄送|[（(]此件|[（(](?:信息|此文)|\[|【|主题词|联系人|☆|★|※)"
)
_SHORT: Final = 20
_LONGEST_OPEN: Final = 3000


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is set: the width of its full lines, if it has one, and whether it indents."""

    full: int | None
    indents: bool

    def is_full(self, line: str) -> bool:
        return self.full is not None and _width(line) >= self.full - 3


def join(lines: list[Line]) -> list[str]:
    """Return the paragraphs that ``lines`` make up."""
    setting = _setting(lines)
    sequence = Sequence()
    paragraphs: list[str] = []
    open_: list[str] = []
    for index, line in enumerate(lines):
        if open_ and _continues("".join(open_[-3:]), open_, lines, index, setting, sequence):
            open_.append(_glue(open_[-1], line.text))
            continue
        if open_:
            paragraphs.append("".join(open_))
        open_ = [line.text]
        mark = mark_at(line.text, 0)
        if mark:
            sequence.take(mark)
    if open_:
        paragraphs.append("".join(open_))
    return paragraphs


def _glue(before: str, text: str) -> str:
    """Return ``text`` with a space in front where words of a script that has spaces would merge."""
    left, right = before[-1], text[0]
    spaced = left.isascii() and right.isascii() and (left.isalpha() and right.isalpha())
    return f" {text}" if spaced else text


def _continues(
    tail: str,
    open_: list[str],
    lines: list[Line],
    index: int,
    setting: _Setting,
    sequence: Sequence,
) -> bool:
    """Say whether line ``index`` goes on with the paragraph ``open_``, which ends in ``tail``."""
    line = lines[index]
    last, first = tail[-1], line.text[0]
    if "\t" in line.text or "\t" in tail:
        return False
    if first in _NEVER_FIRST:
        return True
    if patterns.TITLE_NOTE.match(line.text):
        return len(open_) <= 4 and patterns.TITLE_TAIL.search(tail) is not None
    if _begins_anew(line.text, tail, sequence):
        return False
    if last in _NEVER_LAST:
        return True
    if _is_open(open_):
        return True
    if last in _ENDS:
        return setting.is_full(lines[index - 1].text) and setting.indents and not line.indented
    if _is_sentence(open_[0], tail, sum(map(len, open_))):
        return True
    if _is_title_line(open_, lines, index):
        return True
    full = setting.is_full(lines[index - 1].text) and not line.blank_before
    return full and not (setting.indents and line.indented) and not patterns.is_title(tail)


def _begins_anew(text: str, before: str, sequence: Sequence) -> bool:
    """Say whether a line begins with what heads a paragraph."""
    mark = mark_at(text, 0)
    if mark:
        # In the middle of a sentence only a number in its turn is one.
        return before[-1] in _ENDS or before[-1] in "）)〕]”》" or sequence.expects(mark)
    if _HEADS.match(text) or patterns.ROLE_LABEL.match(text) or patterns.TIME_LABEL.match(text):
        return True
    day = patterns.DAY.match(text)
    return bool(day and day.end() == len(text))


def _is_open(open_: list[str]) -> bool:
    """Say whether a bracket is still open at the end of a paragraph."""
    if sum(map(len, open_)) > _LONGEST_OPEN:
        return False
    text = "".join(open_)
    closed = pairs(text, 0, len(text))
    begin = max(text.rfind(mark) for mark in "（(〔[《“")
    return begin >= 0 and begin not in closed and len(text) - begin < 400


def _is_sentence(head: str, tail: str, length: int) -> bool:
    """Say whether a paragraph without an end is an unfinished sentence, not a heading or a name."""
    if patterns.ROLE_LABEL.match(head) or patterns.TIME_LABEL.match(head):
        return False
    if patterns.is_title(tail):
        return False
    if tail[-1] in "）)〕]" and ("责任" in tail or "负责" in tail or "牵头" in tail):
        return False
    if mark_at(head, 0):
        # A heading may have commas; what follows its full stop is a sentence.
        return bool(re.search(r"[。；;]", head + tail)) and length > _SHORT
    return length > _SHORT and bool(_STOPS.search(head + tail))


def _is_title_line(open_: list[str], lines: list[Line], index: int) -> bool:
    """Say whether a title was broken into lines: no punctuation, and a kind at the last line's end."""
    text = "".join(open_)
    if len(open_) > 4 or len(text) < 6 or _STOPS.search(text) or mark_at(text, 0):
        return False
    if patterns.is_title(text) or text[-1] in "）)〕]→>":
        return False
    for ahead in lines[index : index + 3]:
        if ahead.blank_before or mark_at(ahead.text, 0) or re.search(r"[。；：:]", ahead.text):
            return False
        if patterns.is_title(ahead.text) or patterns.is_title_bare(ahead.text):
            organ = patterns.is_organ(text)
            return not organ or lines[index].text.startswith(("关于", "印发", "转发"))
    return False


def _setting(lines: list[Line]) -> _Setting:
    """Return how the text is set, from the widths of its lines."""
    indents = sum(1 for line in lines if line.indented) >= max(2, len(lines) // 50)
    widths = sorted(_width(line.text) for line in lines)
    if len(widths) < 12:
        return _Setting(None, indents)
    full = widths[int(len(widths) * 0.9)]
    near = sum(1 for width in widths if full - 4 <= width <= full + 4)
    if full < 24 or near * 2 < len(widths):
        return _Setting(None, indents)
    return _Setting(full, indents)


def _width(line: str) -> int:
    """Return the width of a line in halves of a Chinese character."""
    return sum(1 if character.isascii() else 2 for character in line[:400])
