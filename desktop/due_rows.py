"""What a list of dates shows of each, gathered off the window's thread; and its copy. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.models import Role
from desktop import saying, tab_table, wording
from desktop.due_plan import days_left
from desktop.language import tr
from index.due import DueKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from db.models import Document, Measure, Span, Target
    from desktop.library import Library
    from index.due import DueItem

_ENDS = "。；！？\n"
_LONGEST = 160
"""Characters of a sentence that are shown on either side of its date."""
_NAMED = 3
"""Departments named in a row; the rest is counted."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line of the list.

    Attributes:
        kind: What has the date.
        measure_id: The measure; empty for what belongs to the document as a whole.
        document_id: The document.
        span: Where in the document it is said; ``None`` if no place is known.
        when: The day, no more exactly than the text gives it.
        left: How far off it is; empty for what is due every year.
        past: Whether it is past.
        what: What is to be done, in the words of the text.
        marks: Where in ``what`` the date stands, if it does.
        departments: Who leads, or else who is named.
        title: The measure's title, or that of the document.
        source: Province and year of the document.
        document: The document's title.
        citation: ``《题名》（文号）第X条``.
        target: Indicator and value of a target; empty for all else.
    """

    kind: DueKind
    measure_id: str
    document_id: str
    span: Span | None
    when: str
    left: str
    past: bool
    what: str
    marks: tuple[Span, ...]
    departments: str
    title: str
    source: str
    document: str
    citation: str
    target: str = ""


def due_rows(library: Library, items: Sequence[DueItem], as_of: dt.date) -> tuple[DueRow, ...]:
    """Return the lines for items, in their order, judged on a day.

    Raises:
        LibraryError: the library cannot be read.
    """
    ids = list(dict.fromkeys(each.measure_id for each in items if each.measure_id))
    measures = {each.id: each for each in library.measures(ids)}
    documents = {one: library.document(one) for one in dict.fromkeys(i.document_id for i in items)}
    return tuple(
        _row(each, documents[each.document_id], measures.get(each.measure_id), as_of)
        for each in items
    )


def _row(item: DueItem, document: Document, measure: Measure | None, as_of: dt.date) -> DueRow:
    what, marks, span, target = _said(item, document, measure)
    if item.day is None:
        when = tr("每年")
    elif item.kind is DueKind.EXPIRY:
        when = saying.date(item.day)
    else:
        when = saying.due_date(item.day, item.precision)
    if item.recurring and item.day is not None:
        when = tr("每年，{day}", day=when)
    title = document.title
    if item.kind is DueKind.GOAL:
        title = tr("总体目标：{title}", title=title)
    return DueRow(
        kind=item.kind,
        measure_id=item.measure_id,
        document_id=item.document_id,
        span=span,
        when=when,
        left=days_left(item.day, as_of) if item.day else "",
        past=item.day is not None and item.day < as_of,
        what=what,
        marks=marks,
        departments=_departments(measure),
        title=measure.title if measure else title,
        source=f"{wording.place_of(document)} {wording.year_of(document)}".strip(),
        document=document.title,
        citation=wording.citation(document, measure) if measure else cited(document),
        target=_value(target) if target else "",
    )


def cited(document: Document) -> str:
    """Return ``《题名》（文号）`` for what is said by no single measure."""
    title = document.title.replace("《", "〈").replace("》", "〉")
    return f"《{title}》（{document.doc_number}）" if document.doc_number else f"《{title}》"


def _said(
    item: DueItem, document: Document, measure: Measure | None
) -> tuple[str, tuple[Span, ...], Span | None, Target | None]:
    """Return what is said, where in it the date stands, its place, and the target if it is one."""
    if item.kind is DueKind.EXPIRY:
        quote = document.expires_quote
        if quote is None:
            return tr("未见有效期的原文"), (), None, None
        what, marks = _sentence(document.text, quote.span)
        return what, marks, quote.span, None
    if item.kind is DueKind.DEADLINE and measure is not None:
        term = measure.deadlines[item.position]
        what, marks = _sentence(document.text, term.span)
        return what, marks, term.span, None
    targets = measure.targets if measure is not None else document.goals
    target = targets[item.position]
    return " ".join(target.quote.split()), (), target.span, target


def _sentence(text: str, span: Span) -> tuple[str, tuple[Span, ...]]:
    """Return the sentence around a place, and where in it the place stands."""
    start, end = span
    first = max(text.rfind(sign, 0, start) for sign in _ENDS) + 1
    found = [at for sign in _ENDS if (at := text.find(sign, end)) >= 0]
    last = min(found, default=len(text))
    first, last = max(first, start - _LONGEST), min(last, end + _LONGEST)
    while first < start and text[first].isspace():
        first += 1
    return text[first:last].rstrip(), ((start - first, end - first),)


def _departments(measure: Measure | None) -> str:
    if measure is None:
        return ""
    leads = [each.name for each in measure.departments if each.role is Role.LEAD]
    names = list(dict.fromkeys(leads or (each.name for each in measure.departments)))
    text = saying.listed(names[:_NAMED])
    if len(names) > _NAMED:
        text = tr("{names}等 %n 个部门", count=len(names), names=text)
    if not names:
        return tr("未写明责任部门")
    return tr("{names}（牵头）", names=text) if leads else text


def _value(target: Target) -> str:
    return f"{target.indicator} {saying.target_value(target)}".strip()


def copied(rows: Sequence[DueRow]) -> str:
    """Return lines as a table for a spreadsheet: tabs between columns, a heading on top."""
    heads = (
        tr("期限"),
        tr("距今"),
        tr("事项"),
        tr("指标"),
        tr("责任部门"),
        tr("措施"),
        tr("出处"),
    )
    lines = [heads]
    lines += [
        (
            each.when,
            each.left,
            each.what,
            each.target,
            each.departments,
            each.title if each.measure_id else "",
            each.citation,
        )
        for each in rows
    ]
    return tab_table.written(map(tab_table.in_one_line, line) for line in lines)
