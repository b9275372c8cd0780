"""From a source's text to the record: every step called in its order, nothing decided here."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db import taxonomy
from db.errors import LibraryError
from db.models import Deadline, Department, Document, Measure, ParsedDocument, Quote, Role
from db.parsing import (
    categories,
    citations,
    dates,
    departments,
    frontmatter,
    funding,
    headings,
    identity,
    judgement,
    outline,
    responsibility,
    selection,
    tables,
    targets,
    validity,
)
from db.parsing.cleaning import clean

if TYPE_CHECKING:
    from db.curation import Curation
    from db.models import Span, Target
    from db.parsing.departments import Rule
    from db.parsing.frontmatter import FrontMatter
    from db.parsing.selection import Item
    from db.reading import SourceText
    from db.taxonomy import Taxonomy

NATIONAL: Final = "国家"
_NATIONAL_CODE: Final = "000000"
_PROVINCIAL: Final = re.compile(
    "我省|我市|我区|全省|省委|省政府|市委|市政府|自治区党委|自治区人民政府"
)
_OF_PROVINCE: Final = re.compile("我省|全省|省委|省政府|自治区党委|自治区人民政府")
_SHORT_NAMES_NEEDED: Final = 2
_NATIONAL_WORDS: Final = ("国务院", "中共中央", "国办", "国发", "国函", "全国人", "国家")


def parse(
    source: SourceText, *, document_id: str | None = None, curation: Curation | None = None
) -> ParsedDocument:
    """Parse a document.

    Args:
        source: What :func:`db.reading.read_file` read.
        document_id: The id to give it; derived from region, year and number or title if missing.
        curation: What was set by hand for this document, if anything.

    Returns:
        The document and its measures. One that holds no measures has none, and a notice that says
        why in Chinese.

    Raises:
        LibraryError: ``curation`` names a measure that is not there.
    """
    text = clean(source.text)
    register = taxonomy.load()
    parts = outline.read(text)
    front = frontmatter.read(text, parts)
    clauses = responsibility.find(text, front.body, len(text))
    items = tables.merge(text, selection.items(text, parts, clauses))
    title = text[slice(*front.title)]
    notice = judgement.without_measures(title, front.kind, items, text)
    if notice:
        items = []
    rule = departments.document_rule(text, [clause for item in items for clause in item.clauses])
    province, region_code = _region(text, front, register, curation)
    issued = front.issued or (curation.issued if curation else None)
    spans = sorted(item.span for item in items)
    period = validity.read(text, front.body, front.title, issued, spans)
    doc_number = front.doc_number or (curation.doc_number if curation else None)
    name = document_id or identity.document_id(
        region_code, doc_number, issued.year if issued else None, title or text
    )
    measures = tuple(
        _measure(text, item, f"{name}/{ordinal}", ordinal, rule, province, register)
        for ordinal, item in enumerate(items, 1)
    )
    document = Document(
        id=name,
        title=title,
        kind=front.kind,
        province=province,
        region_code=region_code,
        issuer=front.issuer or (curation.issuer if curation else ()),
        doc_number=doc_number,
        issued=issued,
        effective=period.effective or (curation.effective if curation else None),
        expires=period.expires,
        expires_quote=period.quote,
        lead_rule=rule.kind,
        lead_rule_quote=rule.quote,
        text=text,
        source=source.source,
        goals=_goals(text, front, parts, items) if items else (),
    )
    return ParsedDocument(document, _curated(measures, curation), notice)


def _region(
    text: str, front: FrontMatter, register: Taxonomy, curation: Curation | None
) -> tuple[str, str]:
    """Return the province's name and code: from issuer, number and headings, in this order."""
    headings = [text[slice(*span)] for span in (front.title, front.notice) if span]
    for words in (*front.issuer, front.doc_number or "", *headings):
        if words.startswith(_NATIONAL_WORDS):
            return NATIONAL, _NATIONAL_CODE
        found = register.region_in(words) if words else None
        if found:
            return found.name, found.code
    if curation and curation.province:
        found = register.province(curation.province)
        if found:
            return found.name, found.code
        raise LibraryError(f"人工校订写的地区“{curation.province}”不在地区表里。")
    return _region_named(text, register)


def _region_named(text: str, register: Taxonomy) -> tuple[str, str]:
    """Return the only province that a provincial document names in full, if it names just one.

    One that names none in full may be of the province that it alone names in short, and more than
    once: 吉林 in 吉林银行 and 视察吉林.
    """
    if not _PROVINCIAL.search(text):
        return "", ""
    provinces = [province for province in register.provinces if province.code != _NATIONAL_CODE]
    named = [province for province in provinces if province.name in text]
    if not named and _OF_PROVINCE.search(text):
        named = [province for province in provinces if province.short in text]
        if len(named) == 1 and text.count(named[0].short) < _SHORT_NAMES_NEEDED:
            named = []
    return (named[0].name, named[0].code) if len(named) == 1 else ("", "")


def _goals(
    text: str, front: FrontMatter, parts: outline.Outline, items: list[Item]
) -> tuple[Target, ...]:
    """Return the targets of preamble and general goals, which belong to no measure."""
    found = [
        target
        for start, end in headings.goal_spans(text, parts, {id(item.node) for item in items})
        if start >= front.body
        for target in targets.find_targets(text, start, end)
    ]
    return tuple(sorted(found, key=lambda target: target.span))


def _measure(
    text: str,
    item: Item,
    name: str,
    ordinal: int,
    rule: Rule,
    province: str,
    register: Taxonomy,
) -> Measure:
    title, body = text[slice(*item.title)], text[slice(*item.body)]
    section = _section(text, item)
    found = targets.find_targets(text, *item.body)
    return Measure(
        id=name,
        ordinal=ordinal,
        number=item.node.mark.printed,
        section=section,
        title=title,
        text=body,
        span=item.span,
        responsibility=_quote(text, item.responsibility.span) if item.responsibility else None,
        departments=_departments(text, item, rule, province, register),
        targets=found,
        funding=funding.find_funding(text, *item.body),
        deadlines=_deadlines(text, item, found),
        categories=categories.classify(title, body, section),
        citations=citations.find_citations(text, *item.body),
    )


def _quote(text: str, span: Span) -> Quote:
    return Quote(text[slice(*span)], span)


def _section(text: str, item: Item) -> tuple[str, ...]:
    """Return the headings around a measure as printed, outermost first."""
    plan = (text[slice(*item.node.plan)],) if item.node.plan else ()
    return plan + tuple(
        text[node.start : node.title[1]].rstrip("。：:") for node in item.node.ancestors()
    )


def _deadlines(text: str, item: Item, found: tuple[Target, ...]) -> tuple[Deadline, ...]:
    """Return the days of the body, and those that a clause sets (完成时限：2019年6月底前)."""
    result = list(dates.find_deadlines(text, *item.body, found))
    taken = [deadline.span for deadline in result]
    outside = [
        clause.inner for clause in item.clauses if not item.body[0] <= clause.span[0] < item.body[1]
    ]
    for span in (*outside, *item.terms):
        result += [
            deadline
            for deadline in dates.find_deadlines(text, *span, ())
            if deadline.span not in taken
        ]
    return tuple(sorted(result, key=lambda deadline: deadline.span))


def _departments(
    text: str, item: Item, rule: Rule, province: str, register: Taxonomy
) -> tuple[Department, ...]:
    """Return the departments of a measure, each name once, as lead if any clause says so."""
    found: dict[str, Department] = {}
    for clause in item.clauses:
        before = ""
        for named, role in departments.assign(departments.names(text, clause), rule):
            organ = register.resolve(named.name, province)
            if organ is None and before[:1] in {"省", "市"}:
                # 省公安厅、发展改革委: the prefix is printed once for the list.
                organ = register.resolve(before[0] + named.name, province)
            before = named.name if named.name[:1] in {"省", "市"} else before
            known = found.get(named.name)
            if known and not (role is Role.LEAD and known.role is not Role.LEAD):
                continue
            found[named.name] = Department(
                name=named.name,
                canonical=organ.canonical if organ else "",
                family=organ.family if organ else "",
                role=role,
                span=named.span,
            )
    return tuple(sorted(found.values(), key=lambda department: department.span))


def _curated(measures: tuple[Measure, ...], curation: Curation | None) -> tuple[Measure, ...]:
    """Return the measures with the categories that were set by hand."""
    result = list(measures)
    for note in curation.measures if curation else ():
        if note.ordinal > len(result) or result[note.ordinal - 1].title != note.title:
            raise LibraryError(f"人工校订写的措施“{note.title}”不是文中的第 {note.ordinal} 项。")
        result[note.ordinal - 1] = replace(result[note.ordinal - 1], categories=note.categories)
    return tuple(result)
