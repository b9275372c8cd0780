"""Texts that came without their line breaks: paragraphs are found by the numbers in their turn."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from db.parsing import patterns
from db.parsing.marks import Level, Mark, Sequence, mark_at
from db.parsing.residue import Line

_LONG: Final = 1200
"""Longer than any paragraph of a policy: only a text without line breaks has such lines."""
_SHORT: Final = 150
_FEW_LINES: Final = 4
"""A document of so few lines has lost its breaks, however short they are."""
_CANDIDATE: Final = re.compile(
    r"[〇零一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十百]{1,4}[）)]"
    r"|(?<!\d)\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百]{1,4}[章条]"
)
_ENDS: Final = frozenset("。！？）)〕]”")
_BETWEEN: Final = re.compile(r"[\u3400-\u9fff、“”]{3,30}[（(][一二三四五六七八九十]{1,3}[）)]")
_KNOWN_HEADING: Final = re.compile(
    r"(?:指导思想|(?:总体|基本|工作|有关)要求|(?:基本|工作)原则|总体思路|(?:总体|主要|发展|工作)目标|"
    r"(?:主要|重点|工作)任务|(?:主要|工作|政策|保障)措施|(?:组织|实施|政策)保障|组织(?:实施|领导)|附则)"
    r"(?=[\u3400-\u9fff“])(?![和与及落的])"
)
"""Headings that stand so often for themselves that what follows them is another paragraph."""
_KIND_ENDS: Final = "|".join(patterns.KINDS)
_NUMBER: Final = (
    r"[\u3400-\u9fff]{2,10}\s?[〔\[（(［【﹝]\s?\d{4}\s?[〕\]）)］】﹞]\s?(?:第\s?)?\d{1,5}\s?号"
)
_HEAD: Final = re.compile(
    rf"^(?P<title>[^。；：]{{6,120}}(?:{_KIND_ENDS}))(?P<number>{_NUMBER})"
    r"(?P<salutation>[^。；：]{2,160}：)?"
)
_PREAMBLE: Final = re.compile(
    r"(?:为(?:了|深入|全面|贯彻|加快|进一步|推动|落实|切实|积极|促进|认真|加强|规范|持续|支持|打造|构建|提升|强化|营造|激发|优化|完善|充分|发挥|培育|建设|做好|做强)|根据《|按照《|贯彻落实)"
)
_TITLE_BEFORE: Final = re.compile(
    rf"(?P<title>[^。；：:]{{6,100}}(?:{_KIND_ENDS})(?:[（(][^（）()]{{1,20}}[）)]){{0,3}})$"
)
_ANNEX: Final = re.compile(r"附\s?件\s?\d{0,2}")
_SIGNED: Final = re.compile(
    r"(?<=[。）)])(?P<organ>[\u3400-\u9fff]{2,30}?(?:政府|办公厅|办公室|委员会|厅|局|委|部))"
    r"(?P<day>\d{4}年\d{1,2}月\d{1,2}日)(?P<note>（此件[^）]{2,10}）)?"
)


def separate(lines: list[Line]) -> list[Line]:
    """Return ``lines`` with those that hold a whole document cut into its paragraphs."""
    longest = _SHORT if len(lines) <= _FEW_LINES else _LONG
    result: list[Line] = []
    for line in lines:
        if line.text.count("\t") > 1:
            result.append(line)
            continue
        pieces = _pieces(line.text) if len(line.text) >= longest else _headed(line.text)
        result.append(replace(line, text=pieces[0]))
        result += [Line(piece, indented=True, begins=True) for piece in pieces[1:]]
    return result


def _headed(text: str) -> list[str]:
    """Part a number from the title that it stands behind on one line."""
    head = _HEAD.match(text) if len(text) < _SHORT and text[-1] in "号：" else None
    if head is None or head.end() != len(text):
        return [text]
    return [
        text[slice(*head.span(name))] for name in ("title", "number", "salutation") if head[name]
    ]


def _pieces(text: str) -> list[str]:
    cuts = _numbered(text)
    if not cuts:
        return [text]
    inside = {0, *cuts}
    inside |= _heading(text, cuts[0])
    head = _HEAD.match(text)
    if head:
        inside |= {edge for name in ("number", "salutation") for edge in _edges(head, name)}
    for signed in _SIGNED.finditer(text):
        inside |= {edge for name in ("organ", "day", "note") for edge in _edges(signed, name)}
    for cut in cuts:
        mark = mark_at(text, cut)
        heading = _KNOWN_HEADING.match(text, mark.end) if mark else None
        if heading:
            inside.add(heading.end())
    ordered = sorted(edge for edge in inside if edge < len(text))
    return [
        piece
        for begin, end in zip(ordered, [*ordered[1:], len(text)], strict=True)
        if (piece := text[begin:end].strip())
    ]


def _heading(text: str, first: int) -> set[int]:
    """Return where the heading of the policy begins and ends before its first number.

    What comes last in a run of covering letter, annexes and preamble is the heading that the
    preamble (为…, 根据…, 按照…) follows at once.
    """
    found = list(_PREAMBLE.finditer(text, max(0, first - _LONG), first))
    begin = found[-1].start() if found else 0
    title = _TITLE_BEFORE.search(text, max(0, begin - _LONG), begin)
    if title is None:
        return set()
    annex = list(_ANNEX.finditer(text, title.start(), title.end()))
    return {annex[-1].end() if annex else title.start("title"), begin}


def _edges(match: re.Match[str], name: str) -> set[int]:
    return set(match.span(name)) if match[name] else set()


def _numbered(text: str) -> list[int]:
    """Return where numbers in their turn stand after the end of a sentence or of a heading."""
    sequence = Sequence()
    cuts: list[int] = []
    outer: Mark | None = None
    for found in _CANDIDATE.finditer(text):
        mark = mark_at(text, found.start())
        if mark is None or not sequence.expects(mark):
            continue
        before = text[mark.start - 1] if mark.start else "。"
        # 一、总体要求（一）指导思想。: between two numbers stands a heading without a full stop.
        after_heading = (
            outer is not None
            and outer.level < mark.level
            and mark.start - outer.end <= 40
            and not any(stop in text[outer.end : mark.start] for stop in "。；：（(")
        )
        # 二、深入调整产业结构(三)…: a heading between two numbers in their turn vouches for both.
        heads = mark.level == Level.HAN and _BETWEEN.match(text, mark.end)
        opens = mark.level == Level.HAN and mark.number == 1 and before in "：:；;"
        if before not in _ENDS and not after_heading and not heads and not opens:
            continue
        if mark.level == Level.HAN and mark.end - mark.start < 2:
            continue
        sequence.take(mark)
        cuts.append(mark.start)
        outer = mark
    return cuts if len(cuts) > 2 else []
