"""Line breaks that typesetting put in: which lines are one paragraph.

A break is judged by what stands on both sides of it: punctuation that ends or cannot end a
sentence, numbers and labels that head a paragraph, open brackets, and, where a text is set in lines
of one width, whether a line was full. The rules are asked in their order; the first that knows an
answer decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import metadata, patterns
from db.parsing.brackets import pairs
from db.parsing.marks import Sequence, mark_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.parsing.residue import Line

_NEVER_FIRST: Final = frozenset("，。、；：！？）》〉”’】〕』」％,;:!?)]}%")
_NEVER_LAST: Final = frozenset("，、,（(《〈“‘〔[【「—")
_ENDS: Final = frozenset("。！？；：!?;:…")
_STOPS: Final = re.compile(r"[，。；、：,;:]")
_SENTENCE_STOPS: Final = re.compile(r"[。；;]")
_HEADS: Final = re.compile(
    r"^(?:——|附\s?件|抄送|[（(]此件|[（(](?:信息|此文)|\[|【|主题词|联系人|☆|★|※)"
)
_CLOSING: Final = frozenset("）)〕]】")
_BETWEEN_NAMES: Final = re.compile(r"[、，,；;]")
_ADDRESS: Final = re.compile(r"https?://[\w./?=&%#-]+\)?$")
_LONGEST_MARK: Final = 8
_SHORT: Final = 20
_LONGEST_OPEN: Final = 3000
_LONGEST_BRACKET: Final = 400
_TAIL: Final = 200
_MOST_SIGNERS: Final = 12
_WIDEST: Final = 130
"""No page is set in wider lines, counted in halves of a Chinese character."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is set: the width of its full lines, if it has one, and whether it indents."""

    full: int | None
    indents: bool

    def is_full(self, line: str) -> bool:
        return self.full is not None and _width(line) >= self.full - 3


class _Paragraph:
    """A paragraph as far as it is put together."""

    def __init__(self, first: str) -> None:
        self.pieces = [first]
        self.length = len(first)
        self.tail = first[-_TAIL:]

    @property
    def head(self) -> str:
        return self.pieces[0]

    @property
    def last(self) -> str:
        return self.tail[-1]

    def text(self) -> str:
        return "".join(self.pieces)

    def add(self, line: str) -> None:
        """Add a line, with a space before it where two words would merge; BI and M are one."""
        words = self.last.isascii() and line[0].isascii()
        if words and self.last.isalpha() and line[0].isalpha():
            line = line if self.last.isupper() and line[0].isupper() else f" {line}"
        self.pieces.append(line)
        self.length += len(line)
        self.tail = (self.tail + line)[-_TAIL:]


@dataclass(frozen=True, slots=True)
class _Break:
    """A line break to be judged: between ``open_`` and line ``index`` of ``lines``."""

    open_: _Paragraph
    lines: list[Line]
    index: int
    setting: _Setting
    sequence: Sequence

    @property
    def line(self) -> Line:
        return self.lines[self.index]

    @property
    def was_full(self) -> bool:
        return self.setting.is_full(self.lines[self.index - 1].text)


def join(lines: list[Line]) -> list[str]:
    """Return the paragraphs that ``lines`` make up."""
    setting = _setting(lines)
    sequence = Sequence()
    paragraphs: list[_Paragraph] = []
    for index, line in enumerate(lines):
        if paragraphs and _continues(_Break(paragraphs[-1], lines, index, setting, sequence)):
            paragraphs[-1].add(line.text)
            continue
        paragraphs.append(_Paragraph(line.text))
        mark = mark_at(line.text, 0)
        if mark:
            sequence.take(mark)
    return [paragraph.text() for paragraph in paragraphs]


def _continues(at: _Break) -> bool:
    """Say whether the line after a break goes on with the paragraph before it."""
    for rule in _RULES:
        verdict = rule(at)
        if verdict is not None:
            return verdict
    return False


def _by_form(at: _Break) -> bool | None:
    """A table's row stands alone; a number does not; closing punctuation begins no line."""
    if at.line.begins or "\t" in at.line.text or "\t" in at.open_.tail:
        return False
    if at.line.text[0] in _NEVER_FIRST:
        return True
    if at.open_.length <= _LONGEST_MARK and not mark_at(at.line.text, 0):
        mark = mark_at(at.open_.head, 0)
        if mark and mark.end == at.open_.length:
            return True  # a number on a line of its own
    return None


def _by_title_note(at: _Break) -> bool | None:
    """（2021-2023年） and （试行） belong to the title above them."""
    if not patterns.TITLE_NOTE.match(at.line.text):
        return None
    return len(at.open_.pieces) <= 4 and patterns.TITLE_TAIL.search(at.open_.tail) is not None


def _by_beginning(at: _Break) -> bool | None:
    """Numbers, labels, days and the like begin a paragraph."""
    text = at.line.text
    mark = mark_at(text, 0)
    if mark:
        # In the middle of a sentence only a number in its turn is one.
        ended = at.open_.last in _ENDS or at.open_.last in "）)〕]”》"
        return False if ended or at.sequence.expects(mark) else None
    if _HEADS.match(text) or patterns.ROLE_LABEL.match(text) or patterns.TIME_LABEL.match(text):
        return False
    if _stands_alone(text):
        return False
    if at.open_.last in _NEVER_LAST or _is_open(at.open_):
        return None
    return False if metadata.is_line(text) or _is_signature(at) else None


def _by_loneliness(at: _Break) -> bool | None:
    """What stands alone is not continued either."""
    if at.open_.length < 300 and _stands_alone(at.open_.text()):
        return False
    return False if metadata.is_line(at.open_.head) else None


def _by_ending(at: _Break) -> bool | None:
    """A comma or an open bracket asks for more; a full stop ends, unless the line was full.

    So does the bracket that names who is responsible, and any bracket before a blank line. The
    blank line alone may be that of a page, which parts sentences and words.
    """
    if at.open_.last in _NEVER_LAST or _is_open(at.open_):
        return True
    if at.open_.last in _ENDS or _ends_with_list(at.open_):
        return at.was_full and at.setting.indents and not at.line.indented
    if at.line.blank_before and not at.line.paged and at.open_.last in _CLOSING:
        return False
    return None


def _by_sentence(at: _Break) -> bool | None:
    """A sentence without an end goes on; a heading, a name, a list of departments does not."""
    return True if _is_sentence(at.open_) else None


def _by_title(at: _Break) -> bool | None:
    """A title was broken into lines: no punctuation, and a kind at the last line's end."""
    text = at.open_.text() if len(at.open_.pieces) <= 4 else ""
    if len(text) < 6 or len(text) > 150 or _STOPS.search(text) or mark_at(text, 0):
        return None
    if patterns.is_title(text) or text[-1] in "）)〕]→>":
        return None
    for ahead in at.lines[at.index : at.index + 3]:
        if ahead.blank_before or mark_at(ahead.text, 0) or re.search(r"[。；：:]", ahead.text):
            return None
        if patterns.is_title(ahead.text) or patterns.is_title_bare(ahead.text):
            carries = at.line.text.startswith(("关于", "印发", "转发"))
            return True if carries or not patterns.is_organ(text) else None
    return None


def _by_width(at: _Break) -> bool | None:
    """In a text set to one width a full line goes on."""
    if not at.was_full or at.line.blank_before or (at.setting.indents and at.line.indented):
        return False
    return not patterns.is_title(at.open_.tail)


_RULES: Final[tuple[Callable[[_Break], bool | None], ...]] = (
    _by_form,
    _by_title_note,
    _by_beginning,
    _by_loneliness,
    _by_ending,
    _by_sentence,
    _by_title,
    _by_width,
)


def _stands_alone(text: str) -> bool:
    """Say whether a line is never part of a longer paragraph: a day, a number, an address."""
    return bool(
        patterns.day_line(text)
        or patterns.DOC_NUMBER.fullmatch(text)
        or (len(text) < 300 and _ADDRESS.search(text))
    )


def _is_signature(at: _Break) -> bool:
    """Say whether a line begins a signature: organs, one a line, above a day."""
    for line in at.lines[at.index : at.index + _MOST_SIGNERS]:
        if patterns.day_line(line.text):
            return line is not at.line
        if not patterns.is_organ(line.text):
            return False
    return False


def _ends_with_list(open_: _Paragraph) -> bool:
    """Say whether a paragraph ends with a bracket after its last sentence or a list of organs.

    That is where those responsible are named; 补助（不含利息） is in the middle of a sentence.
    """
    if open_.last not in _CLOSING:
        return False
    closed = pairs(open_.tail, 0, len(open_.tail))
    last = len(open_.tail) - 1
    begin = next((start for start, end in closed.items() if end == last), 0)
    if not begin:
        return False
    if open_.tail[begin - 1] in "。；！？":
        return True
    names = _BETWEEN_NAMES.split(open_.tail[begin + 1 : last])
    return len(names) > 1 and all(patterns.ORGAN_TAIL.search(name) for name in names)


def _is_open(open_: _Paragraph) -> bool:
    """Say whether a bracket is still open at the end of a paragraph."""
    if open_.length > _LONGEST_OPEN:
        return False
    text = open_.text()
    begin = max(text.rfind(mark) for mark in "（(〔[《“")
    if begin < 0 or len(text) - begin >= _LONGEST_BRACKET:
        return False
    return begin not in pairs(text, begin, len(text))


def _is_sentence(open_: _Paragraph) -> bool:
    """Say whether a paragraph without an end is an unfinished sentence."""
    head, tail = open_.head, open_.tail
    if patterns.ROLE_LABEL.match(head) or patterns.TIME_LABEL.match(head):
        return False
    if open_.length <= _SHORT or patterns.is_title(tail):
        return False
    if open_.last in "）)〕]" and ("责任" in tail or "负责" in tail or "牵头" in tail):
        return False
    if mark_at(head, 0):
        # A heading may have commas; what follows its full stop is a sentence.
        return bool(_SENTENCE_STOPS.search(head) or _SENTENCE_STOPS.search(tail))
    return bool(_STOPS.search(head) or _STOPS.search(tail))


def _setting(lines: list[Line]) -> _Setting:
    """Return how the text is set, from the widths of its lines."""
    indents = sum(1 for line in lines if line.indented) >= max(2, len(lines) // 50)
    widths = sorted(_width(line.text) for line in lines)
    if len(widths) < 12:
        return _Setting(None, indents)
    # The right margin: a width that many lines reach and, but for a stray one, none exceeds.
    full = widths[-1 - len(widths) // 100]
    reaching = sum(1 for width in widths if full - 4 <= width <= full)
    if not 24 <= full <= _WIDEST or reaching < max(8, len(widths) // 7):
        return _Setting(None, indents)
    return _Setting(full, indents)


def _width(line: str) -> int:
    """Return the width of a line in halves of a Chinese character; long ones are all the same."""
    return sum(1 if character.isascii() else 2 for character in line[:400])
