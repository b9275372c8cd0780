"""What a document says of itself: title, kind, number, issuer, day and region."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import metadata, numerals, patterns
from db.parsing.metadata import Label
from db.parsing.outline import paragraphs

if TYPE_CHECKING:
    from db.models import Span
    from db.parsing.outline import Outline

_CARRIED: Final = re.compile(
    r"(?:印发|发布|转发|批转|公布)[^《]{0,12}《(?P<title>[^《》]{6,100})》"
)
_ISSUER_IN_TITLE: Final = re.compile(r"^(?P<organ>[^，。《》]{2,60}?)(?:关于|印发|转发)")
_HEADING_BEFORE: Final = re.compile(r"[\u3400-\u9fff]{0,10}(?:通知|意见|决定|通告|公告|批复)")
_NOTE: Final = re.compile(r"^[（(][^（）()]{2,30}[）)]$")
_INDEX: Final = re.compile(r"^编号\s?[:：]\s?")
_SESSION_NUMBER: Final = re.compile(
    r"^[〔\[（(](?P<session>[^〔〕\[\]（）()\d]{2,8})[〕\]）)]\s?(?P<serial>第?\d{1,5}号)$"
)
_LONGEST_DAY: Final = 40


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before and after the measures.

    Attributes:
        title: The span of the policy's own heading; empty at 0 where there is none.
        kind: The kind of document its title names; empty if it names none.
        notice: The span of the heading of the notice that carries the policy, if there is one.
        doc_number: The document's own number with 〔〕.
        issuer: The organs that sign, or that the heading names, or else a label (发文机关：…).
        issued: The day beside the signature, or else the labelled one (成文日期：…, 发布日期：…).
        body: Where the policy itself begins, after its heading.
    """

    title: Span
    kind: str
    notice: Span | None
    doc_number: str | None
    issuer: tuple[str, ...]
    issued: dt.date | None
    body: int


def read(text: str, outline: Outline) -> FrontMatter:
    """Read the front matter of a cleaned text.

    Of two numbers the document's own is the one that stands alone in a line or in the heading, not
    the one that a sentence cites.
    """
    spans = paragraphs(text)
    first = outline.roots[0].start if outline.roots else len(text)
    head = [span for span in spans if span[0] < first]
    titles = [span for span in head if patterns.is_title(text[span[0] : span[1]])]
    title, notice = _title(text, titles, head)
    signature = _signature(text, spans, head, title)
    heading = text[notice[0] : notice[1]] if notice else text[title[0] : title[1]]
    labelled = [field for start, end in head for field in metadata.fields(text[start:end])]
    return FrontMatter(
        title=title,
        kind=kind_of(text[title[0] : title[1]]),
        notice=notice,
        doc_number=_number(text, head, title, labelled),
        issuer=_issuer(signature[0], heading) or _labelled_issuer(labelled),
        issued=signature[1] or _labelled_day(text, head, labelled),
        body=title[1] if title[1] < first else 0,
    )


def kind_of(title: str) -> str:
    """Return the kind of document (若干措施, 实施方案, 意见 …) that a title ends in."""
    match = patterns.TITLE_TAIL.search(title)
    return match["kind"] if match else ""


def _title(text: str, titles: list[Span], head: list[Span]) -> tuple[Span, Span | None]:
    """Return the spans of the policy's own heading and of the notice that carries it."""
    if titles:
        own = titles[-1]
        notice = titles[0] if len(titles) > 1 else None
        words = text[own[0] : own[1]]
        carried = _CARRIED.search(text, own[0], own[1])
        if carried and words.endswith(("通知", "公告", "函")):
            # The notice's heading stands, but the policy's own does not.
            return carried.span("title"), own
        return own, notice
    for start, end in head:
        carried = re.search(r"《([^《》]{6,100})》[^。]{0,30}印发", text[start:end])
        if carried:
            return (start + carried.start(1), start + carried.end(1)), None
    for start, end in head:
        if patterns.is_caption(text[start:end]):
            return (start, end), None
        if not _precedes_heading(text[start:end]):
            break
    return (0, 0), None


def _precedes_heading(line: str) -> bool:
    """Say whether a line may stand above the heading of a document."""
    return bool(
        metadata.is_line(line)
        or patterns.is_organ(line)
        or patterns.DOC_NUMBER.fullmatch(line)
        or patterns.day_line(line)
    )


def _number(text: str, head: list[Span], title: Span, labelled: list[metadata.Field]) -> str | None:
    """Return the document's own number, its year in 〔〕 as GB/T 9704-2012 has it."""
    for start, end in head:
        line = _INDEX.sub("", text[start:end])
        match = patterns.DOC_NUMBER.fullmatch(line)
        if match:
            return patterns.normal_number(match)
        session = _SESSION_NUMBER.match(line)
        if session:
            return f"〔{session['session']}〕{session['serial']}"
    for field in labelled:
        if field.label is Label.NUMBER and (number := metadata.number(field.value)):
            return number
    for start, end in head:
        if start > title[1]:
            break
        for match in patterns.DOC_NUMBER.finditer(text, start, end):
            before = text[match.start() - 1] if match.start() > start else ""
            word = _own_word(match["word"])
            if word and before not in set("（(〔[《"):
                return f"{word}〔{match['year']}〕{match['serial']}号"
    return None


def _own_word(word: str) -> str | None:
    """Return the part of ``word`` that a number begins with where the organ's name runs into it."""
    for at in range(len(word) - 1, -1, -1):
        before = word[at - 1] if at else ""
        if word[at] in patterns.ABBREVIATIONS + "国" and (
            not before or before in "厅局委办府院部会见施法知案"
        ):
            return word[at:]
    heading = _HEADING_BEFORE.match(word)
    return word[heading.end() :] if heading and len(word) - heading.end() > 1 else None


def _signature(
    text: str, spans: list[Span], head: list[Span], title: Span
) -> tuple[tuple[str, ...], dt.date | None]:
    """Return who signs and the day: lines of organs right above a line that is a day.

    A day that nobody signs counts where nothing is signed, unless it is in figures, as pages print
    the day on which they were put on line.
    """
    unsigned: dt.date | None = None
    for index, (start, end) in enumerate(spans):
        line = text[start:end].strip("（）() ") if end - start < _LONGEST_DAY else ""
        match = patterns.day_line(line)
        if not match:
            continue
        organs = _organs_above(text, spans, index)
        if organs:
            return organs, _day(match)
        in_words = patterns.DAY.fullmatch(line) is not None
        if unsigned is None and in_words and ((start, end) in head or start > title[1]):
            unsigned = _day(match)
    return (), unsigned


def _organs_above(text: str, spans: list[Span], index: int) -> tuple[str, ...]:
    """Return the organs that stand, one a line, right above paragraph ``index``."""
    organs: list[str] = []
    for at in range(index - 1, -1, -1):
        line = text[spans[at][0] : spans[at][1]]
        if _NOTE.match(line) and not organs:
            continue
        if not patterns.is_organ(_without_note(line)) or patterns.is_title(line):
            break
        organs.insert(0, _without_note(line))
    return tuple(organs)


def _without_note(line: str) -> str:
    return re.sub(r"[（(][^（）()]{2,30}代章[）)]$|[（(]代章[）)]$", "", line)


def _day(match: re.Match[str]) -> dt.date | None:
    values = [numerals.number(match[name]) for name in ("year", "month", "day")]
    if None in values:
        return None
    year, month, day = (int(value or 0) for value in values)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _labelled_day(text: str, head: list[Span], labelled: list[metadata.Field]) -> dt.date | None:
    """Return the labelled day, or the day in figures below the heading, the surest first.

    When a page was published (发布日期) says less than when the document was made (成文日期).
    """
    lines = [text[start:end] for start, end in head if end - start < _LONGEST_DAY]
    found = [
        *(metadata.day(field.value) for field in labelled if field.label is Label.DAY),
        *(patterns.day_line(line) for line in lines),
        *(metadata.day(field.value) for field in labelled if field.label is Label.PUBLISHED),
    ]
    return next((day for match in found if match and (day := _day(match))), None)


def _labelled_issuer(labelled: list[metadata.Field]) -> tuple[str, ...]:
    """Return the organs labelled as the document's (发文机关), or else as the page's (发布机构)."""
    for label in (Label.ISSUER, Label.PUBLISHER):
        for field in labelled:
            if field.label is label and (organs := metadata.organs(field.value)):
                return organs
    return ()


def _issuer(signed: tuple[str, ...], heading: str) -> tuple[str, ...]:
    """Return the organs as signed; a short form (省政府办公厅) as the heading has it in full."""
    match = _ISSUER_IN_TITLE.match(heading)
    named = match["organ"].strip() if match and patterns.is_organ(match["organ"].strip()) else None
    if not signed:
        return (named,) if named else ()
    if named and len(signed) == 1 and signed[0].startswith(("省", "市", "自治区")):
        return (named,)
    return signed
