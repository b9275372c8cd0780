"""The body of a measure as hypertext: hits and fields marked where they stand. No Qt.

Each field is a link ``place:START-END?KIND`` to its place in the document's text; the pointer over
it is told what it is and its value. The kinds that occur are named below the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from desktop import marking, saying, wording
from desktop.language import marked, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from db.models import Citation, Deadline, Department, Document, Funding, Span, Target
    from desktop.rows import Shown

DEPARTMENT, TARGET, DEADLINE, FUNDING, CITATION = (
    "department",
    "target",
    "deadline",
    "funding",
    "citation",
)
KINDS: dict[str, tuple[str, int]] = {
    DEPARTMENT: (marked("责任部门"), 1),
    TARGET: (marked("目标"), 2),
    DEADLINE: (marked("期限"), 2),
    FUNDING: (marked("资金"), 3),
    CITATION: (marked("引用文件"), 4),
}
"""What a field is called, and the section of the detail that lists its like."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that was read from the text: where it stands, what it is, and its value."""

    span: Span
    kind: str
    said: str


def place_link(span: Span, kind: str = "") -> str:
    """Return the link to a place in the document's text, of a field of a kind if one is given."""
    return f"place:{span[0]}-{span[1]}{kind and f'?{kind}'}"


def place_of(link: str) -> Span | None:
    """Return the place that a link leads to, or ``None`` if it leads elsewhere."""
    kind, _, rest = link.partition("?")[0].partition(":")
    first, _, last = rest.partition("-")
    if kind == "place" and first.isdigit() and last.isdigit():
        return int(first), int(last)
    return None


def kind_of(link: str) -> str:
    """Return the kind of field that a link to a place, or an entry of the legend, is about."""
    scheme, _, rest = link.partition(":")
    kind = rest if scheme == "kind" else rest.partition("?")[2]
    return kind if kind in KINDS else ""


def body(shown: Shown) -> str:
    """Return the paragraphs of a measure, its responsibility clause, and a legend to the marks."""
    measure, text = shown.measure, shown.document.text
    found = fields(shown)
    paragraphs = [
        _paragraph(paragraph, start, found, marking.find_marks(paragraph, shown.literals))
        for paragraph, start in marking.paragraphs_at(text, measure)
    ]
    if not paragraphs:
        paragraphs.append(f'<p class="muted">{escape(tr("本条只有标题，没有正文。"))}</p>')
    if (clause := measure.responsibility) is not None:
        hits = [
            (start + each.span[0] - clause.span[0], end + each.span[0] - clause.span[0])
            for each in measure.departments
            if clause.span[0] <= each.span[0] and each.span[1] <= clause.span[1]
            for start, end in marking.find_marks(each.name, shown.literals)
        ]
        paragraphs.append(_paragraph(clause.text, clause.span[0], found, hits))
    return f'<a name="section-0"></a>{"".join(paragraphs)}{_legend(found)}'


def fields(shown: Shown) -> tuple[Field, ...]:
    """Return every field of a measure with its place."""
    measure, text = shown.measure, shown.document.text
    return (
        *(Field(one.span, DEPARTMENT, _department(one)) for one in measure.departments),
        *(Field(one.span, TARGET, _target(one)) for one in measure.targets),
        *(Field(one.span, FUNDING, _funding(one)) for one in measure.funding),
        *(Field(one.span, DEADLINE, _deadline(one)) for one in measure.deadlines),
        *(
            Field(one.span, CITATION, _citation(one, text, known=one.span in shown.cited))
            for one in measure.citations
        ),
    )


def validity(document: Document, as_of: dt.date) -> str:
    """Return whether the document is in force on a day, and the passage that says so."""
    said = escape(
        tr("截至{day}：{state}。", day=saying.date(as_of), state=saying.validity(document, as_of))
    )
    if (quote := document.expires_quote) is not None:
        basis = f'<a href="{place_link(quote.span)}">{escape(tr("“{text}”", text=quote.text))}</a>'
        said += f"{escape(tr('依据：'))}{basis}"
    elif document.expires is None:
        said += escape(tr("原文未写明有效期。"))
    return f'<p class="small muted">{said}</p>'


def _department(one: Department) -> str:
    known = one.canonical or tr("名录未收")
    said = tr("责任部门：{name}（{role}）", name=known, role=tr(wording.ROLES[one.role]))
    return tr("{said}，{family}系统", said=said, family=one.family) if one.family else said


def _target(one: Target) -> str:
    said = tr("目标：{name} {value}", name=one.indicator, value=saying.target_value(one))
    if one.deadline is None:
        return said
    return tr("{said}，{due}", said=said, due=saying.due_date(one.deadline, one.precision))


def _funding(one: Funding) -> str:
    said = tr("资金：{kind} {sum}", kind=one.kind, sum=saying.funding_value(one))
    return (
        tr("{said}，给{recipient}", said=said, recipient=one.recipient) if one.recipient else said
    )


def _deadline(one: Deadline) -> str:
    return tr("期限：{due}", due=saying.due_date(one.date, one.precision))


def _citation(one: Citation, text: str, *, known: bool) -> str:
    said = tr("引用文件：{title}", title=one.title or text[slice(*one.span)])
    if one.doc_number:
        said = tr("{said}（{number}）", said=said, number=one.doc_number)
    return tr("{said}，库中有", said=said) if known else said


def _paragraph(text: str, start: int, found: Sequence[Field], hits: Iterable[Span]) -> str:
    layers: list[tuple[Span, str]] = [(span, "hit") for span in hits]
    if start >= 0:
        layers += [
            ((one.span[0] - start, one.span[1] - start), str(number))
            for number, one in enumerate(found)
        ]
    inner = "".join(
        _piece(text[first:last], names, found)
        for (first, last), names in marking.pieces(len(text), layers)
    )
    return f'<p class="body">{inner}</p>'


def _piece(text: str, names: Iterable[str], found: Sequence[Field]) -> str:
    inner = escape(text)
    here = [found[int(name)] for name in names if name != "hit"]
    if "hit" in names:
        inner = f'<span class="hit">{inner}</span>'
    if here:
        # Of fields that overlap the shortest is the one that is meant.
        here.sort(key=lambda one: one.span[1] - one.span[0])
        told = escape("\n".join(dict.fromkeys(one.said for one in here)), quote=True)
        inner = f'<a href="{place_link(here[0].span, here[0].kind)}" title="{told}">{inner}</a>'
    return inner


def _legend(found: Iterable[Field]) -> str:
    kinds = {one.kind for one in found}
    if not kinds:
        return ""
    names = "  ".join(
        f'<a href="kind:{kind}">{escape(tr(name))}</a>'
        for kind, (name, _) in KINDS.items()
        if kind in kinds
    )
    return f'<p class="small muted">{escape(tr("文中标记（单击看原文）："))}{names}</p>'
