"""What is known of a document as hypertext (概况): every fact leads to its place in the text.

Links are ``place:START-END`` in the document's text and ``document:ID`` for another one. No Qt.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from db.models import LeadRule, Status
from desktop import saying, wording
from desktop.language import marked, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from db.models import Document, Span, Target
    from desktop.opened_document import Cited, OpenedDocument

LEAD_RULES: dict[LeadRule, str] = {
    LeadRule.FIRST_LISTED: marked("列第一位者牵头"),
    LeadRule.BEFORE_COMMA: marked("逗号前的单位牵头"),
    LeadRule.EXPLICIT: marked("“牵头”写在单位名称旁"),
    LeadRule.NONE: marked("文中未标明牵头单位"),
}
_DOCUMENT = "document:"


def place_link(span: Span) -> str:
    """Return the link to a place in the document's text."""
    return f"place:{span[0]}-{span[1]}"


def place_of(link: str) -> Span | None:
    """Return the place that a link leads to, ``None`` if it leads elsewhere."""
    match = re.fullmatch(r"place:(\d+)-(\d+)", link)
    return (int(match[1]), int(match[2])) if match else None


def document_of(link: str) -> str | None:
    """Return the id of the document that a link leads to, ``None`` if it leads elsewhere."""
    return link.removeprefix(_DOCUMENT) if link.startswith(_DOCUMENT) else None


def validity(document: Document, as_of: dt.date) -> str:
    """Return the validity on a day and its basis as one line of hypertext.

    The basis is the very words of the text, a link to their place; where there are none, that is
    said.
    """
    status = document.status(as_of)
    name = escape(tr(wording.STATUSES[status]))
    shown = f'<span class="{_TONES[status]}">{name}</span>'
    day = saying.date(as_of)
    if status is Status.UNSTATED:
        return tr("{day}：{status}", day=escape(day), status=_basis(document))
    line = tr("{day}：{status}", day=escape(day), status=shown)
    return f"{line}{wording.BETWEEN}{_basis(document)}"


_TONES = {
    Status.IN_FORCE: "good",
    Status.EXPIRED: "warn",
    Status.NOT_YET: "warn",
    Status.UNSTATED: "muted",
}


def html(shown: OpenedDocument, as_of: dt.date) -> str:
    """Return all that is known of a document, judged on a day."""
    document = shown.document
    facts = [
        (tr("题名"), escape(document.title)),
        (tr("文号"), escape(document.doc_number or "") or _none(tr("文中未写明"))),
        (tr("文种"), escape(document.kind)),
        (tr("地区"), escape(document.province)),
        (
            tr("发文机关"),
            "<br>".join(map(escape, document.issuer)) or _none(tr("文中未写明")),
        ),
        (tr("发布日期"), _day(document.issued)),
        (tr("施行日期"), _day(document.effective)),
        (tr("有效期至"), _day(document.expires)),
        (tr("效力"), validity(document, as_of)),
        (tr("牵头规则"), _lead_rule(document)),
        (tr("措施"), tr("%n 条", count=len(shown.measures))),
    ]
    parts = [
        '<table width="100%">'
        + "".join(
            f'<tr><td class="head" width="31%">{name}</td><td width="69%">{value}</td></tr>'
            for name, value in facts
        )
        + "</table>"
    ]
    if document.goals:
        parts += [_heading(tr("总体目标"), len(document.goals)), _goals(document.goals)]
    parts.append(_heading(tr("引用的文件"), len(shown.cited)))
    parts.append(_list(map(_cited, shown.cited)) or _none(tr("没有引用其他文件。")))
    if shown.path is None:
        parts.append(_heading(tr("被资料库中的文件引用"), len(shown.citing)))
        parts.append(_list(_citing(*one) for one in shown.citing) or _none(tr("没有。")))
    source = document.source
    parts.append(_heading(tr("来源文件")))
    file_hash = f"{escape(source.media_type)}<br>SHA-256 {_hash(source.sha256)}"
    parts.append(f'<p>{escape(source.file)}<br><span class="muted">{file_hash}</span></p>')
    return "".join(parts)


def _basis(document: Document) -> str:
    quote = document.expires_quote
    if quote is None:
        return _none(tr("文中未写明有效期"))
    words = tr("依据：“{quote}”", quote=escape(quote.text))
    return _link(place_link(quote.span), words)


def _lead_rule(document: Document) -> str:
    name = escape(tr(LEAD_RULES[document.lead_rule]))
    quote = document.lead_rule_quote
    if quote is None:
        return name
    return f"{name}<br>{_link(place_link(quote.span), tr('“{quote}”', quote=escape(quote.text)))}"


def _goals(goals: Iterable[Target]) -> str:
    items = []
    for goal in goals:
        value = f"{goal.indicator} {saying.target_value(goal)}"
        due = saying.due_date(goal.deadline, goal.precision) if goal.deadline else ""
        items.append(
            _link(place_link(goal.span), escape(value))
            + (f' <span class="muted">{escape(due)}</span>' if due else "")
        )
    return _list(items)


def _cited(cited: Cited) -> str:
    words = _link(place_link(cited.span), escape(cited.words))
    if not cited.id:
        return f'{words} <span class="muted">{tr("资料库中没有")}</span>'
    opening = tr("打开《{title}》", title=escape(cited.title))
    return f"{words}<br>{_link(f'{_DOCUMENT}{cited.id}', opening)}"


def _citing(document_id: str, title: str, _: Span) -> str:
    return _link(f"{_DOCUMENT}{document_id}", tr("《{title}》", title=escape(title)))


def _heading(name: str, count: int | None = None) -> str:
    figure = f' <span class="muted">{count}</span>' if count else ""
    return f"<h3>{escape(name)}{figure}</h3>"


def _list(items: Iterable[str]) -> str:
    return "".join(f'<p class="item">{item}</p>' for item in items)


def _day(day: dt.date | None) -> str:
    return escape(saying.date(day)) if day else _none(tr("文中未写明"))


def _none(text: str) -> str:
    return f'<span class="muted">{escape(text)}</span>'


def _link(href: str, text: str) -> str:
    return f'<a href="{escape(href)}">{text}</a>'


def _hash(value: str) -> str:
    """Return a long hash in groups, so that lines can end between them."""
    return " ".join(value[at : at + 16] for at in range(0, len(value), 16))
