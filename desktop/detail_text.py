"""A measure as the hypertext that the detail shows: body, departments, targets, sums, citations.

Every fact is a link ``place:START-END`` to where it stands in the document's text, every measure
of another province a link ``related:NUMBER``. No Qt.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from db.models import Role
from desktop import marking, wording

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from db.models import Deadline, Measure, Precision, Span
    from desktop.rows import Related, Shown

SECTIONS = ("正文", "责任部门", "目标与期限", "资金支持", "引用文件", "同类措施")
"""Names of the sections, in order; each begins at the anchor ``section-<number>``."""


_WIDTHS = {2: (68, 32), 3: (30, 42, 28), 4: (17, 33, 36, 14)}
"""Widths of the columns of a table in per cent, by their number."""


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


def place_link(span: Span) -> str:
    """Return the link to a place in the document's text."""
    return f"place:{span[0]}-{span[1]}"


def place_of(link: str) -> Span | None:
    """Return the place that a link leads to, or ``None`` if it leads elsewhere."""
    kind, _, rest = link.partition(":")
    first, _, last = rest.partition("-")
    return (
        (int(first), int(last)) if kind == "place" and first.isdigit() and last.isdigit() else None
    )


def html(
    shown: Shown, related: Sequence[Related] | None, as_of: dt.date, *, with_source: bool
) -> str:
    """Return the whole detail.

    Args:
        shown: The measure.
        related: The measures of other provinces like it; ``None`` while they are looked for.
        as_of: The day against which deadlines are judged.
        with_source: Whether it begins with where the measure stands.
    """
    measure = shown.measure
    bodies = (
        _body(shown),
        _departments(measure, shown.literals),
        _targets(measure, as_of),
        _funding(measure),
        _citations(measure, shown.document.text),
        _related(related),
    )
    parts = [_source(shown, as_of), bodies[0]] if with_source else [bodies[0]]
    for number, (name, body) in enumerate(zip(SECTIONS[1:], bodies[1:], strict=True), 1):
        more = "（他省）" if number == len(bodies) - 1 else ""
        parts.append(f'<h3><a name="section-{number}"></a>{name}{more}</h3>{body}')
    return "".join(parts)


def _source(shown: Shown, as_of: dt.date) -> str:
    lines = [f"《{shown.document.title}》", wording.source_line(shown.document, as_of)]
    if shown.measure.section:
        lines.append("  ›  ".join(shown.measure.section))
    return "".join(f'<p class="muted">{escape(line)}</p>' for line in lines) + "<p>&nbsp;</p>"


def _body(shown: Shown) -> str:
    measure = shown.measure
    facts: list[tuple[Span, str]] = [(each.span, "fact") for each in measure.targets]
    facts += [(each.span, "fact") for each in measure.funding]
    facts += [(each.span, "fact") for each in measure.deadlines]
    facts += [(each.span, "fact") for each in measure.citations]
    paragraphs = []
    for text, start in marking.paragraphs_at(shown.document.text, measure):
        hits = [(span, "hit") for span in marking.find_marks(text, shown.literals)]
        links = [((a - start, b - start), place_link((a, b))) for (a, b), _ in facts if start >= 0]
        inner = "".join(
            _piece(text[first:last], layers)
            for (first, last), layers in marking.pieces(len(text), [*hits, *links])
        )
        paragraphs.append(f'<p class="body">{inner}</p>')
    if not paragraphs:
        paragraphs.append(_absent("本条只有标题，没有正文。"))
    return f'<a name="section-0"></a>{"".join(paragraphs)}'


def _piece(text: str, layers: Iterable[str]) -> str:
    names = tuple(layers)
    inner = escape(text)
    if "hit" in names:
        inner = f'<span class="hit">{inner}</span>'
    # Of facts that overlap the shortest is the one that is meant.
    links = sorted((each for each in names if each != "hit"), key=_length)
    if links:
        inner = f'<a href="{links[0]}">{inner}</a>'
    return inner


def _length(link: str) -> int:
    span = place_of(link)
    return span[1] - span[0] if span else 0


def _departments(measure: Measure, literals: Iterable[str]) -> str:
    if not measure.departments:
        if measure.responsibility:
            return _absent(f"原文：{measure.responsibility.text}")
        return _absent("本条未写明责任部门。")
    order = (Role.LEAD, Role.JOINT, Role.PARTICIPANT)
    rows = []
    for each in sorted(measure.departments, key=lambda d: order.index(d.role)):
        canonical = escape(each.canonical) if each.canonical else "名录未收"
        weight = "lead" if each.role is Role.LEAD else "muted"
        rows.append(
            (
                f'<span class="{weight}">{wording.ROLES[each.role]}</span>',
                _link(each.name, each.span, marking.find_marks(each.name, literals)),
                f'<span class="muted">{canonical}</span>',
                f'<span class="muted">{escape(each.family)}</span>',
            )
        )
    return _table(("分工", "部门（原文）", "规范名称", "系统"), rows)


def _targets(measure: Measure, as_of: dt.date) -> str:
    rows = [
        (
            escape(each.indicator),
            _link(wording.target_value(each), each.span),
            _due(each.deadline, each.precision, as_of),
        )
        for each in measure.targets
    ]
    rows += [
        (
            "完成时限",
            _link(each.quote, each.span),
            _due(each.date, each.precision, as_of),
        )
        for each in _bare_deadlines(measure)
    ]
    if not rows:
        return _absent("本条未写明可计量的目标和期限。")
    return _table(("事项", "目标（单击看原文）", "期限"), rows)


def _due(day: dt.date | None, precision: Precision, as_of: dt.date) -> str:
    if day is None:
        return '<span class="muted">未写明</span>'
    past = '<br><span class="warn">已到期</span>' if day < as_of else ""
    return f"{wording.due_date(day, precision)}{past}"


def _bare_deadlines(measure: Measure) -> list[Deadline]:
    """Return the deadlines that are not already told with a target."""
    told = {each.deadline for each in measure.targets}
    return [each for each in measure.deadlines if each.date not in told]


def _funding(measure: Measure) -> str:
    if not measure.funding:
        return _absent("本条未写明资金支持。")
    rows = [
        (
            escape(each.kind),
            _link(wording.funding_value(each), each.span),
            escape(each.recipient) or '<span class="muted">未写明</span>',
        )
        for each in measure.funding
    ]
    return _table(("方式", "金额（单击看原文）", "对象"), rows)


def _citations(measure: Measure, text: str) -> str:
    if not measure.citations:
        return _absent("本条未引用其他文件。")
    rows = [
        (
            _link(each.title or text[slice(*each.span)], each.span),
            escape(each.doc_number or "") or '<span class="muted">未写文号</span>',
        )
        for each in measure.citations
    ]
    return _table(("文件", "文号"), rows)


def _related(related: Sequence[Related] | None) -> str:
    if related is None:
        return _absent("正在查找…")
    if not related:
        return _absent("未见相近措施。")
    rows = [
        (
            f'<a href="{related_link(at)}">{escape(each.title)}</a>',
            f'<span class="muted">{escape(each.source)}</span>',
            f'<span class="muted">{escape("、".join(each.shared))}</span>',
        )
        for at, each in enumerate(related)
    ]
    return _table(("措施（单击打开）", "出处", "共有的词"), rows, (50, 20, 30))


def _link(text: str, span: Span, marks: Iterable[Span] = ()) -> str:
    layers = [(mark, "hit") for mark in marks]
    inner = "".join(
        _piece(text[start:end], names) for (start, end), names in marking.pieces(len(text), layers)
    )
    return f'<a href="{place_link(span)}">{inner}</a>'


def _absent(text: str) -> str:
    return f'<p class="muted">{escape(text)}</p>'


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()) -> str:
    widths = widths or _WIDTHS[len(heads)]
    head = "".join(
        f'<td class="head" width="{width}%">{each}</td>'
        for each, width in zip(heads, widths, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f'<td class="cell">{cell}</td>' for cell in row) + "</tr>" for row in rows
    )
    return f'<table width="100%" cellspacing="0"><tr>{head}</tr>{body}</table>'
