"""Characters that the way to us left in a text: controls, bookmarks, page numbers, stray spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.parsing import patterns


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the evidence that is lost when it is stripped.

    Attributes:
        text: The line without white space at its ends.
        indented: Whether white space stood before it.
        blank_before: Whether blank lines stood before it.
        paged: Whether a page number stood before it, so that the blank lines may be the page's.
        begins: Whether it surely begins a paragraph.
    """

    text: str
    indented: bool = False
    blank_before: bool = False
    paged: bool = False
    begins: bool = False


_BREAKS: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]"
)
_BOOKMARK: Final = re.compile(r"\[\s?bookmark:[^\]\n]{0,80}\]", re.IGNORECASE)
_LIST_DASH: Final = re.compile(r"^[-*+•●◆■▪][ \u3000]+")
_SPACE: Final = "[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_SPACES: Final = re.compile(f"{_SPACE}+")
_TABS: Final = re.compile(rf"{_SPACE}*\t{_SPACE}*")

_DASH: Final = "[-—–－一]"
_PAGE_LINE: Final = re.compile(
    rf"^(?:{_DASH}{{1,2}}\s?\d{{1,3}}\s?{_DASH}{{1,2}}|[·•.]\s?\d{{1,3}}\s?[·•.]|第\s?\d{{1,3}}\s?页"
    r"(?:\s?[/，,]?\s?共\s?\d{1,3}\s?页)?|Page\s\d{1,3}(?:\sof\s\d{1,3})?)$",
    re.IGNORECASE,
)
_BARE_PAGE_LINE: Final = re.compile(r"^\d{1,3}$")
_PAGE_TAIL: Final = re.compile(rf"(?<=[\u3400-\u9fff，、,；;])\s?{_DASH}\s?\d{{1,3}}\s?{_DASH}$")
_PAGE_HEAD: Final = re.compile(r"^[—–－-]\s?\d{1,3}\s?[—–－-]?\s?(?=[\u3400-\u9fff])")
_PAGE_INSIDE: Final = re.compile(
    r"(?<=[\u3400-\u9fff，、,；;])\s+[—–－-]\s?\d{1,3}\s?[—–－-]?\s?(?=[\u3400-\u9fff])"
)


_NO_STOP: Final = r"[^（）()【】\[\]、，,。；;：:\n]"
_LISTED: Final = re.compile(
    rf"(?P<open>[（(【\[])(?P<label>{_NO_STOP}{{2,12}}[：:])?(?P<names>{_NO_STOP}{{6,300}})(?=[）)】\]])"
)
_OFFICE: Final = re.compile(r"^(?:[省市区县州]|国家|各|自治区).*(?:厅|局|委|办|部|院|政府|中心)$")
"""The name of an office, as sure as can be told without the register."""


def remove(raw: str) -> list[Line]:
    """Return the lines of ``raw`` that are not blank, freed of residue.

    Spaces between a Chinese character or its punctuation and anything else are leftovers of line
    breaks and of justified setting; those between words of other scripts stay.
    """
    text = _INVISIBLE.sub("", _BREAKS.sub("\n", raw))
    text = _BOOKMARK.sub("", text)
    lines: list[Line] = []
    blank = False
    for piece in text.split("\n"):
        stripped = piece.strip()
        if not _PAGE_LINE.match(stripped):
            stripped = _LIST_DASH.sub("", stripped).strip()
        if not stripped:
            blank = True
            continue
        lines.append(Line(stripped, piece[0].isspace(), blank))
        blank = False
    lines = _without_page_numbers(lines)
    return [
        Line(_squeezed_but_lists(part), line.indented, line.blank_before and not index, line.paged)
        for line in lines
        for index, part in enumerate(_signatures(line.text))
    ]


def _without_page_numbers(lines: list[Line]) -> list[Line]:
    """Drop page numbers, on lines of their own or glued to a sentence that they cut.

    A number between two dashes at a line's end or alone on a line is one. A dash and a number
    before a word are one only where the document shows such numbers elsewhere and a sentence is cut
    there: the same characters may be a range or a negative figure.
    """
    paged = any(_PAGE_LINE.match(line.text) or _PAGE_TAIL.search(line.text) for line in lines)
    kept: list[Line] = []
    gap = False
    for line in lines:
        text = line.text
        cut = bool(kept) and kept[-1].text[-1] not in "。！？；：!?;:”）)〕]"
        if _PAGE_LINE.match(text) or (cut and paged and _BARE_PAGE_LINE.match(text)):
            gap = True
            continue
        text = _PAGE_TAIL.sub("", text)
        if paged:
            text = _PAGE_INSIDE.sub("", text)
            if cut and not kept[-1].text[-1].isdecimal():
                text = _PAGE_HEAD.sub("", text)
        kept.append(Line(text, line.indented, line.blank_before or gap, gap))
        gap = False
    return kept


def _signatures(text: str) -> list[str]:
    """Return a line that names organs side by side, or an organ and a day, as several lines."""
    if len(text) > 200:
        return [text]
    day = patterns.DAY.search(text) or patterns.NUMERIC_DAY.search(text)
    if day and day.end() == len(text):
        names = _apart(text[: day.start()].strip())
        if "".join(names) and all(patterns.is_organ(name) for name in _organs(names)):
            return [*_organs(names), text[day.start() :]]
        return [text]
    names = _apart(text)
    return names if len(names) > 1 and _are_organs(names) else [text]


def _apart(text: str) -> list[str]:
    """Return the words that spaces part; characters set one by one (科 技 部) are one word."""
    names: list[str] = []
    spread = False
    for piece in _SPACES.split(text):
        if spread and len(piece) == 1:
            names[-1] += piece
        else:
            names.append(piece)
        spread = len(piece) == 1
    return names


def _organs(names: list[str]) -> list[str]:
    """Return names as they were, or as one where a justified line has spaces inside a name."""
    return names if _are_organs(names) else ["".join(names)]


def _are_organs(names: list[str]) -> bool:
    """Say whether each is an organ's whole name: 教育部, not the 办公厅 of the name before it."""
    return all(
        patterns.is_organ(name) and not patterns.ORGAN_TAIL.fullmatch(name) for name in names
    )


def _squeezed_but_lists(text: str) -> str:
    """Return a line without stray spaces, but with those that part the names of a list.

    The names stand after a label at the line's head, or in brackets.
    """
    pieces: list[str] = []
    at = 0
    for listed in _LISTED.finditer(text):
        names = _SPACES.split(listed["names"].strip())
        if len(names) > 1 and all(_OFFICE.search(name) for name in names):
            head = listed["open"] + _squeeze(listed["label"] or "")
            pieces += [_squeeze(text[at : listed.start()]), head, " ".join(names)]
            at = listed.end("names")
    if pieces:
        return "".join(pieces) + _squeeze(text[at:])
    label = patterns.ROLE_LABEL.match(text)
    if label is None or any(mark in text for mark in "、，,；;"):
        return _squeeze(text)
    names = _SPACES.split(text[label.end() :].strip())
    if len(names) < 2 or not all(patterns.ORGAN_TAIL.search(name) for name in names):
        return _squeeze(text)
    return _squeeze(label.group()) + " ".join(names)


def _squeeze(text: str) -> str:
    text = _TABS.sub("\t", text)
    if not _SPACES.search(text):
        return text
    pieces = []
    at = 0
    for space in _SPACES.finditer(text):
        pieces.append(text[at : space.start()])
        if _between_words(text, space.start(), space.end()):
            pieces.append(" ")
        at = space.end()
    pieces.append(text[at:])
    return "".join(pieces)


def _between_words(text: str, start: int, end: int) -> bool:
    """Say whether the spaces part words of a script that uses them."""
    if start == 0 or end == len(text):
        return False
    left, right = text[start - 1], text[end]
    if not (left.isascii() and right.isascii()):
        return False
    return left.isalpha() or right.isalpha()
