"""Measures side by side, and what only one of them says. No Qt.

Values are compared as they were read: sums in yuan, shares as shares, targets with the unit that is
printed; nothing is converted, so that what differs in unit is never taken for the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from db.models import Role
from desktop import marking, saying, wording
from desktop.comparison import Cell, Comparison, Head, Line, Piece, PlaceLink, Row, Tone
from desktop.language import tr
from desktop.own_words import own_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable, Iterable, Sequence

    from db.models import Department, Document, Funding, Measure, Precision, Span, Target
    from desktop.comparison import Link


@dataclass(frozen=True, slots=True)
class _Fact:
    """A line before it is known what the others say; facts of the same key are the same.

    ``tag`` is said behind it; what is not ``telling`` is never marked.
    """

    key: Hashable
    pieces: tuple[Piece, ...]
    tag: str = ""
    telling: bool = True


Column: TypeAlias = "tuple[Document, Measure]"


def of_measures(columns: Sequence[Column], as_of: dt.date) -> Comparison:
    """Return measures side by side, judged on a day."""
    rows = [
        _row(tr("文件与文号"), [_document(*each) for each in columns]),
        _row(tr("效力"), [_validity(document, as_of) for document, _ in columns]),
        _row(tr("类别"), [_categories(measure) for _, measure in columns]),
        _bodies(columns),
        _row(tr("牵头部门"), [_departments(*each, (Role.LEAD,)) for each in columns]),
        _row(
            tr("分工、参与部门"),
            [_departments(*each, (Role.JOINT, Role.PARTICIPANT)) for each in columns],
        ),
        _row(tr("目标"), [_targets(*each) for each in columns]),
        _row(tr("期限"), _deadlines(columns, as_of)),
        _row(tr("资金支持"), _fundings(columns)),
        _row(tr("引用文件"), [_citations(*each) for each in columns]),
    ]
    return Comparison(tuple(_head(*each) for each in columns), tuple(rows))


def _head(document: Document, measure: Measure) -> Head:
    note = f"{wording.place_of(document)} {wording.year_of(document)}".strip()
    return Head(measure.id, wording.heading(measure), note, wording.citation(document, measure))


def _row(name: str, columns: Sequence[Sequence[_Fact]]) -> Row:
    """Return a row in which each fact that no other column has is marked as its own."""
    keys = [frozenset(fact.key for fact in facts) for facts in columns]
    cells = []
    for at, facts in enumerate(columns):
        others = frozenset().union(*keys[:at], *keys[at + 1 :])
        lines = []
        for fact in facts:
            own = fact.telling and len(columns) > 1 and fact.key not in others
            pieces = [replace(piece, own=own) for piece in fact.pieces]
            if fact.tag:
                pieces.append(Piece(f" {fact.tag}", tone=Tone.STRONG))
            lines.append(Line(tuple(pieces)))
        cells.append(Cell(tuple(lines)))
    return Row(name, tuple(cells), differs=len(set(keys)) > 1)


def _place(document: Document, span: Span) -> PlaceLink:
    return PlaceLink(document.id, span)


def _document(document: Document, measure: Measure) -> list[_Fact]:
    title = Piece(f"《{document.title}》", _place(document, measure.span))
    day = document.issued or document.effective
    about = wording.BETWEEN.join(
        each
        for each in (
            document.doc_number or tr("未写文号"),
            saying.listed(document.issuer),
            saying.date(day) if day else tr("未写明日期"),
        )
        if each
    )
    where = "  ›  ".join((*measure.section, wording.item_number(measure)))
    lines = (title, Piece(about, tone=Tone.MUTED), Piece(where, tone=Tone.MUTED))
    # That every document is its own tells nothing.
    return [_Fact(document.id, (each,), telling=False) for each in lines]


def _validity(document: Document, as_of: dt.date) -> list[_Fact]:
    said = Piece(saying.validity(document, as_of))
    key = (document.status(as_of), document.expires)
    facts = [_Fact(key, (said,))]
    if document.expires_quote is not None:
        quote = document.expires_quote
        basis = Piece(f"“{quote.text}”", _place(document, quote.span))
        # The sentence differs with every document; what it provides is compared above.
        pieces = (Piece(tr("依据："), tone=Tone.MUTED), basis)
        facts.append(_Fact(key, pieces, telling=False))
    return facts


def _categories(measure: Measure) -> list[_Fact]:
    return [_Fact(name, (Piece(name),)) for name in measure.categories]


def _departments(document: Document, measure: Measure, roles: tuple[Role, ...]) -> list[_Fact]:
    found = [each for each in measure.departments if each.role in roles]
    if not found and not measure.departments and measure.responsibility is not None:
        quote = measure.responsibility
        return [_Fact(quote.text, (Piece(quote.text, _place(document, quote.span)),))]
    facts: dict[str, _Fact] = {}
    for each in sorted(found, key=lambda one: roles.index(one.role)):
        role = saying.aside(tr(wording.ROLES[each.role])) if each.role is Role.JOINT else ""
        pieces = (
            Piece(each.name, _place(document, each.span)),
            Piece(role, tone=Tone.MUTED),
        )
        facts.setdefault(each.name, _Fact(_organ_key(each), pieces))
    return list(facts.values())


def _organ_key(department: Department) -> Hashable:
    """Return by what departments of two provinces are the same: the line of work, if it is known.

    Offices without a line of work of their own are the same if they are called the same.
    """
    return department.family or department.canonical or department.name


def target_pieces(document: Document, target: Target) -> tuple[Piece, ...]:
    """Return a target as it is said in a cell."""
    value = Piece(saying.target_value(target), _place(document, target.span))
    by = saying.due_date(target.deadline, target.precision) if target.deadline else ""
    head = tr("{name}：", name=target.indicator) if target.indicator else ""
    return Piece(head), value, Piece(saying.aside(by), tone=Tone.MUTED)


def funding_pieces(document: Document, funding: Funding) -> tuple[Piece, ...]:
    """Return a promise of money as it is said in a cell."""
    value = Piece(saying.funding_value(funding), _place(document, funding.span))
    to = saying.aside(funding.recipient)
    head = tr("{name}：", name=funding.kind) if funding.kind else ""
    return Piece(head), value, Piece(to, tone=Tone.MUTED)


def _targets(document: Document, measure: Measure) -> list[_Fact]:
    return [
        _Fact(
            (each.indicator, each.operator, each.value, each.unit, each.deadline, each.recurring),
            target_pieces(document, each),
        )
        for each in measure.targets
    ]


def _deadlines(columns: Sequence[Column], as_of: dt.date) -> list[list[_Fact]]:
    """Return each column's deadlines, the earliest of all named as such where there are others."""
    days = [_days(measure) for _, measure in columns]
    every = {day for each in days for day, _ in each}
    several = sum(1 for each in days if each) > 1 and len(every) > 1
    earliest = min(every) if several else None
    found = []
    for (document, _), each in zip(columns, days, strict=True):
        facts = []
        for (day, said), span in each.items():
            pieces = [Piece(said, _place(document, span))]
            if day < as_of:
                pieces.append(Piece(saying.aside(tr("已到期")), tone=Tone.WARN))
            tag = tr("最早") if day == earliest else ""
            facts.append(_Fact(said, tuple(pieces), tag))
        found.append(facts)
    return found


def _days(measure: Measure) -> dict[tuple[dt.date, str], Span]:
    """Return each day by which something is due, as it is said, with its first place."""
    dated: list[tuple[dt.date, Precision, Span]] = [
        (each.date, each.precision, each.span) for each in measure.deadlines
    ]
    dated += [
        (each.deadline, each.precision, each.span) for each in measure.targets if each.deadline
    ]
    found: dict[tuple[dt.date, str], Span] = {}
    for day, precision, span in sorted(dated, key=lambda each: (each[0], each[2])):
        found.setdefault((day, saying.due_date(day, precision)), span)
    return found


def _fundings(columns: Sequence[Column]) -> list[list[_Fact]]:
    """Return each column's money, the highest sum of all named as such where there are others."""
    sums = [
        [each.amount_yuan for each in measure.funding if each.amount_yuan is not None]
        for _, measure in columns
    ]
    every = {amount for each in sums for amount in each}
    several = sum(1 for each in sums if each) > 1 and len(every) > 1
    highest = max(every) if several else None
    return [
        [
            _Fact(
                _money_key(each),
                funding_pieces(document, each),
                tr("金额最高") if highest is not None and each.amount_yuan == highest else "",
            )
            for each in measure.funding
        ]
        for document, measure in columns
    ]


def _money_key(funding: Funding) -> Hashable:
    """Return by what two promises are the same: their figures; without any, the form it takes."""
    if funding.amount_yuan is None and funding.rate is None:
        return funding.kind
    return funding.amount_yuan, funding.rate


def _citations(document: Document, measure: Measure) -> list[_Fact]:
    facts = []
    for each in measure.citations:
        title = each.title or document.text[slice(*each.span)]
        number = f"（{each.doc_number}）" if each.doc_number else ""
        pieces = (Piece(f"《{title}》{number}", _place(document, each.span)),)
        facts.append(_Fact(each.doc_number or title, pieces))
    return facts


def _bodies(columns: Sequence[Column]) -> Row:
    """Return the texts with the wording marked that no other column has."""
    texts = [measure.text for _, measure in columns]
    own = own_words(texts)
    cells = []
    for at, (document, measure) in enumerate(columns):
        paragraphs = marking.paragraphs_at(document.text, measure)
        start = 0
        lines = []
        for text, place in paragraphs:
            start = measure.text.find(text, start)
            marks = () if own is None else _within(own[at], start, len(text))
            link = PlaceLink(document.id, (place, place + len(text))) if place >= 0 else None
            lines.append(Line(tuple(_marked(text, marks, link))))
            start += len(text)
        cells.append(Cell(tuple(lines)))
    name, differs = tr("正文"), len(set(texts)) > 1
    note = "" if own is not None else tr("文字大都不同，未逐处标出")
    return Row(name, tuple(cells), differs, note)


def _within(spans: Iterable[Span], start: int, length: int) -> tuple[Span, ...]:
    return tuple(
        (max(0, first - start), min(length, last - start))
        for first, last in spans
        if first < start + length and last > start
    )


def _marked(text: str, marks: Iterable[Span], link: Link | None) -> Iterable[Piece]:
    for (first, last), layers in marking.pieces(len(text), [(span, "own") for span in marks]):
        yield Piece(text[first:last], link, Tone.TEXT, own=bool(layers))
