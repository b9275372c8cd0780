"""A measure as the hypertext that the detail shows: body, departments, targets, sums, citations.

Every fact is a link ``place:START-END`` to where it stands in the document's text, every document
of the library that is cited a link ``document:ID``, every measure of another province a link
``related:NUMBER``, the user's note a link ``note:``. No Qt.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from db.models import Role
from desktop import detail_body, marking, saying, wording
from desktop.detail_body import CITATION, DEADLINE, DEPARTMENT, FUNDING, TARGET, place_link
from desktop.language import marked, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from db.models import Deadline, Document, Measure, Precision, Span, Target
    from desktop.rows import Related, Shown

SECTIONS = (
    marked("正文"),
    marked("责任部门"),
    marked("目标与期限"),
    marked("资金支持"),
    marked("引用文件"),
    marked("同类措施"),
)
"""Names of the sections, in order; each begins at the anchor ``section-<number>``."""


_WIDTHS = {3: (30, 42, 28), 4: (17, 33, 36, 14)}
"""Widths of the columns of a table in per cent, by their number."""
NOTE_LINK = "note:"
_NOTE_SHOWN = 400
"""Characters of a note that are shown with the text."""


def counts(measure: Measure, related: Sequence[Related] | None) -> tuple[int | None, ...]:
    """Return how much each section has; ``None`` for the body and what is not known yet."""
    return (
        None,
        len(measure.departments),
        len(measure.targets) + len(_bare_deadlines(measure)),
        len(measure.funding),
        len(measure.citations),
        None if related is None else len(related),
    )


def related_link(at: int) -> str:
    """Return the link to one of the measures of other provinces, by its place among them."""
    return f"related:{at}"


def related_at(link: str) -> int | None:
    """Return which of the measures of other provinces a link leads to, ``None`` if to none."""
    kind, _, at = link.partition(":")
    return int(at) if kind == "related" and at.isdigit() else None


def document_link(document_id: str) -> str:
    """Return the link to a document of the library."""
    return f"document:{document_id}"


def document_of(link: str) -> str | None:
    """Return the document that a link leads to, or ``None`` if it leads elsewhere."""
    kind, _, document_id = link.partition(":")
    return document_id if kind == "document" else None


def html(
    shown: Shown,
    related: Sequence[Related] | None,
    as_of: dt.date,
    *,
    with_source: bool,
    note: str = "",
) -> str:
    """Return the whole detail.

    Args:
        shown: The measure.
        related: The measures of other provinces like it; ``None`` while they are looked for.
        as_of: The day against which validity and deadlines are judged.
        with_source: Whether it begins with where the measure stands.
        note: The user's note on it; empty if there is none.
    """
    measure, document = shown.measure, shown.document
    bodies = (
        _departments(measure, shown.literals),
        _targets(measure, as_of) + _goals(document, as_of),
        _funding(measure),
        _citations(shown),
        _related(related),
    )
    parts = [_source(shown, as_of)] if with_source else []
    parts += [detail_body.body(shown), detail_body.validity(document, as_of), _note(note)]
    names = [*map(tr, SECTIONS[1:-1]), tr("同类措施（他省）")]
    for number, (name, body) in enumerate(zip(names, bodies, strict=True), 1):
        parts.append(f'<h3><a name="section-{number}"></a>{escape(name)}</h3>{body}')
    return "".join(parts)


def _note(note: str) -> str:
    if not note.strip():
        return ""
    text = note.strip()
    cut = text if len(text) <= _NOTE_SHOWN else f"{text[:_NOTE_SHOWN]}…"
    lines = escape(cut).replace("\n", "<br>")
    change = f'<a href="{NOTE_LINK}">{escape(tr("修改"))}</a>'
    head = f'<span class="muted">{escape(tr("我的批注"))}</span>'
    return (
        '<table class="note" width="100%" cellspacing="0"><tr>'
        f'<td class="note"><p>{head}  {change}</p><p>{lines}</p></td></tr></table>'
    )


def _source(shown: Shown, as_of: dt.date) -> str:
    title = escape(f"《{shown.document.title}》")
    lines = [
        f'<a href="{document_link(shown.document.id)}">{title}</a>',
        escape(saying.source_line(shown.document, as_of)),
    ]
    if shown.measure.section:
        lines.append(escape("  ›  ".join(shown.measure.section)))
    return "".join(f'<p class="muted">{line}</p>' for line in lines) + "<p>&nbsp;</p>"


def _departments(measure: Measure, literals: Iterable[str]) -> str:
    if not measure.departments:
        if measure.responsibility:
            return _absent(tr("原文：{text}", text=measure.responsibility.text))
        return _absent(tr("本条未写明责任部门。"))
    order = (Role.LEAD, Role.JOINT, Role.PARTICIPANT)
    rows = []
    for each in sorted(measure.departments, key=lambda d: order.index(d.role)):
        canonical = escape(each.canonical or tr("名录未收"))
        weight = "lead" if each.role is Role.LEAD else "muted"
        hits = marking.find_marks(each.name, literals)
        rows.append(
            (
                f'<span class="{weight}">{escape(tr(wording.ROLES[each.role]))}</span>',
                _link(each.name, each.span, DEPARTMENT, hits),
                f'<span class="muted">{canonical}</span>',
                f'<span class="muted">{escape(each.family)}</span>',
            )
        )
    return _table((tr("分工"), tr("部门（原文）"), tr("规范名称"), tr("系统")), rows)


def _targets(measure: Measure, as_of: dt.date) -> str:
    rows = [_target_row(each, as_of) for each in measure.targets]
    rows += [
        (
            escape(tr("完成时限")),
            _link(each.quote, each.span, DEADLINE),
            _due(each.date, each.precision, as_of),
        )
        for each in _bare_deadlines(measure)
    ]
    if not rows:
        return _absent(tr("本条未写明可计量的目标和期限。"))
    return _table((tr("事项"), tr("目标（单击看原文）"), tr("期限")), rows)


def _goals(document: Document, as_of: dt.date) -> str:
    """Return the general goals of the document, which belong to no measure of it."""
    if not document.goals:
        return ""
    rows = [_target_row(each, as_of) for each in document.goals]
    head = f'<p class="after muted">{escape(tr("文件的总体目标，不专属于本条："))}</p>'
    return head + _table((tr("事项"), tr("目标（单击看原文）"), tr("期限")), rows)


def _target_row(target: Target, as_of: dt.date) -> tuple[str, str, str]:
    return (
        escape(target.indicator),
        _link(saying.target_value(target), target.span, TARGET),
        _due(target.deadline, target.precision, as_of),
    )


def _due(day: dt.date | None, precision: Precision, as_of: dt.date) -> str:
    if day is None:
        return f'<span class="muted">{escape(tr("未写明"))}</span>'
    past = f'<br><span class="warn">{escape(tr("已到期"))}</span>' if day < as_of else ""
    return f"{escape(saying.due_date(day, precision))}{past}"


def _bare_deadlines(measure: Measure) -> list[Deadline]:
    """Return the deadlines that are not already told with a target."""
    told = {each.deadline for each in measure.targets}
    return [each for each in measure.deadlines if each.date not in told]


def _funding(measure: Measure) -> str:
    if not measure.funding:
        return _absent(tr("本条未写明资金支持。"))
    unsaid = f'<span class="muted">{escape(tr("未写明"))}</span>'
    rows = [
        (
            escape(each.kind),
            _link(saying.funding_value(each), each.span, FUNDING),
            escape(each.recipient) or unsaid,
        )
        for each in measure.funding
    ]
    return _table((tr("方式"), tr("金额（单击看原文）"), tr("对象")), rows)


def _citations(shown: Shown) -> str:
    if not shown.measure.citations:
        return _absent(tr("本条未引用其他文件。"))
    rows = []
    for each in shown.measure.citations:
        title = each.title or shown.document.text[slice(*each.span)]
        number = escape(each.doc_number or "")
        document_id = shown.cited.get(each.span)
        if document_id is None:
            held = f'<span class="muted">{escape(tr("库中没有"))}</span>'
        else:
            held = f'<a href="{escape(document_link(document_id))}">{escape(tr("打开文件"))}</a>'
        rows.append(
            (
                _link(title, each.span, CITATION),
                number or f'<span class="muted">{escape(tr("未写文号"))}</span>',
                held,
            )
        )
    heads = (tr("文件（单击看原文）"), tr("文号"), tr("资料库"))
    return _table(heads, rows, (52, 30, 18))


def _related(related: Sequence[Related] | None) -> str:
    if related is None:
        return _absent(tr("正在查找…"))
    if not related:
        return _absent(tr("未见相近措施。"))
    rows = [
        (
            f'<a href="{related_link(at)}">{escape(each.title)}</a>',
            f'<span class="muted">{escape(each.source)}</span>',
            f'<span class="muted">{escape(saying.listed(each.shared))}</span>',
        )
        for at, each in enumerate(related)
    ]
    return _table((tr("措施（单击打开）"), tr("出处"), tr("共有的词")), rows, (50, 20, 30))


def _link(text: str, span: Span, kind: str, marks: Iterable[Span] = ()) -> str:
    layers = [(mark, "hit") for mark in marks]
    inner = "".join(
        f'<span class="hit">{escape(text[start:end])}</span>' if names else escape(text[start:end])
        for (start, end), names in marking.pieces(len(text), layers)
    )
    return f'<a href="{place_link(span, kind)}">{inner}</a>'


def _absent(text: str) -> str:
    return f'<p class="muted">{escape(text)}</p>'


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()) -> str:
    widths = widths or _WIDTHS[len(heads)]
    head = "".join(
        f'<td class="head" width="{width}%">{escape(each)}</td>'
        for each, width in zip(heads, widths, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f'<td class="cell">{cell}</td>' for cell in row) + "</tr>" for row in rows
    )
    return f'<table width="100%" cellspacing="0"><tr>{head}</tr>{body}</table>'
