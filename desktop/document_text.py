"""A document's text as it is set on the screen: what each paragraph is, and what stands in it.

Worked out off the window's thread. Nothing is added and nothing left out: put one below the other,
the paragraphs are the document's text, so that every span counts the same characters. No Qt.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import marking, saying, wording
from desktop.citing import title_key
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.models import Document, Measure, Span, Target


class Kind(enum.Enum):
    """What a paragraph is."""

    NOTICE = enum.auto()
    """The heading of the notice by which the document was published."""
    TITLE = enum.auto()
    SECTION = enum.auto()
    MEASURE = enum.auto()
    """The first paragraph of a measure, which begins with its heading."""
    BODY = enum.auto()
    FLUSH = enum.auto()
    """Whom a document is addressed to; its number."""
    SIGNED = enum.auto()
    """Who issued it and when, beneath the text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something read from a text.

    Attributes:
        span: Where it stands.
        kind: ``department``, ``target``, ``funding``, ``deadline``, ``validity`` or ``citation``.
        tip: What it was read as.
        link: The id of the document that a citation means, if that is in the library.
    """

    span: Span
    kind: str
    tip: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph that is set alike; ``head`` is said of a measure's heading."""

    span: Span
    fact: Fact | None
    head: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the document's text.

    Attributes:
        span: Its characters without the line's end.
        kind: What it is.
        level: How deep a section lies, from 0.
        measure: The number of the measure it belongs to, from 0; -1 for none.
        runs: The stretches it consists of, one behind the other.
    """

    span: Span
    kind: Kind
    level: int
    measure: int
    runs: tuple[Run, ...]


_LEVELS = (
    re.compile(r"第[一二三四五六七八九十百零〇\d]+[章编部](?:分)?[\s\u3000]*\S.{0,38}"),
    re.compile(r"[一二三四五六七八九十]{1,3}、\S.{0,38}"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]\S.{0,38}"),
)
_DATED = re.compile(
    r"[\s\u3000]*(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[\s\u3000]*"
)
_SENTENCE = re.compile(r"[。；;，,：:]")
_SIGNED = 30
"""Characters of an issuer's line at most."""


def paragraphs(
    document: Document, measures: Sequence[Measure], facts: Sequence[Fact]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a document.

    Args:
        document: The document.
        measures: Its measures, in order.
        facts: What is marked in it, by place; none overlaps another one.
    """
    starts = [measure.span[0] for measure in measures]
    fact_starts = [fact.span[0] for fact in facts]
    title = title_key(document.title)
    titled = False
    sections = _sections(measures)
    found: list[Paragraph] = []
    at = 0
    for line in document.text.split("\n"):
        span = (at, at + len(line))
        at += len(line) + 1
        number = bisect_right(starts, span[1]) - 1
        inside = number >= 0 and span[0] < measures[number].span[1]
        head = (0, 0)
        level = 0
        if inside:
            measure = measures[number]
            first = span[0] <= measure.span[0] <= span[1]
            kind = Kind.MEASURE if first else Kind.BODY
            head = _heading(document.text, measure) if first else head
        else:
            number = -1
            kind, level = _outside(line, sections)
            if not titled and title_key(line) == title:
                kind, titled = Kind.TITLE, True
            elif not titled and not found and title and title in title_key(line):
                kind = Kind.NOTICE
            elif line.strip() in document.issuer:
                kind = Kind.SIGNED
        first_fact = bisect_left(fact_starts, span[0])
        last_fact = bisect_left(fact_starts, span[1])
        runs = _runs(span, facts[max(0, first_fact - 1) : last_fact], head)
        found.append(Paragraph(span, kind, level, number, runs))
    return tuple(found)


def facts(
    document: Document, measures: Iterable[Measure], cited: Iterable[tuple[Span, str, str | None]]
) -> tuple[Fact, ...]:
    """Return what was read from a document, by place; of what overlaps the first one counts.

    Args:
        document: The document.
        measures: Its measures.
        cited: Place, words and id of the documents it refers to.
    """
    found = [_citation(span, document_id) for span, _, document_id in cited]
    for quote in (document.expires_quote, document.lead_rule_quote):
        if quote is not None:
            tip = tr("效力的依据") if quote is document.expires_quote else tr("牵头单位的规则")
            found.append(Fact(quote.span, "validity", tip))
    for measure in measures:
        for department in measure.departments:
            role = tr(wording.ROLES[department.role])
            name = department.canonical or department.name
            found.append(
                Fact(
                    department.span,
                    "department",
                    tr("责任部门：{name}（{role}）", name=name, role=role),
                )
            )
        for funding in measure.funding:
            value = saying.funding_value(funding)
            found.append(Fact(funding.span, "funding", tr("资金支持：{value}", value=value)))
        found += [_target(each) for each in measure.targets]
        for deadline in measure.deadlines:
            day = saying.due_date(deadline.date, deadline.precision)
            found.append(Fact(deadline.span, "deadline", tr("期限：{day}", day=day)))
    found += [_target(each) for each in document.goals]
    return _apart(found)


def _target(target: Target) -> Fact:
    value = saying.target_value(target)
    return Fact(
        target.span,
        "target",
        tr("目标：{name} {value}", name=target.indicator, value=value),
    )


def _citation(span: Span, document_id: str | None) -> Fact:
    tip = tr("引用文件，在资料库中，点击打开") if document_id else tr("引用文件，资料库中没有")
    return Fact(span, "citation", tip, document_id or "")


def _apart(found: list[Fact]) -> tuple[Fact, ...]:
    """Return facts by place without those that overlap an earlier named one."""
    taken: list[Span] = []
    kept: list[Fact] = []
    for fact in found:
        at = bisect_left(taken, fact.span)
        before = at > 0 and taken[at - 1][1] > fact.span[0]
        behind = at < len(taken) and taken[at][0] < fact.span[1]
        if not before and not behind and fact.span[0] < fact.span[1]:
            taken.insert(at, fact.span)
            kept.append(fact)
    return tuple(sorted(kept, key=lambda one: one.span))


def _sections(measures: Iterable[Measure]) -> dict[str, int]:
    """Return how deep each heading above a measure lies, by its key."""
    found: dict[str, int] = {}
    for measure in measures:
        for level, heading in enumerate(measure.section):
            found.setdefault(title_key(heading), level)
    return found


def _outside(line: str, sections: dict[str, int]) -> tuple[Kind, int]:
    """Return what a line outside all measures is, and a section's level."""
    words = line.strip()
    level = sections.get(title_key(words))
    if level is not None and words:
        return Kind.SECTION, level
    bare = words.removesuffix("。")
    for level, pattern in enumerate(_LEVELS):
        if pattern.fullmatch(bare) and not _SENTENCE.search(bare):
            return Kind.SECTION, max(0, level - 1)
    if _DATED.fullmatch(words):
        return Kind.SIGNED, 0
    if words.endswith(("：", ":")) or (len(words) <= _SIGNED and not _SENTENCE.search(words)):
        return Kind.FLUSH, 0
    return Kind.BODY, 0


def _heading(text: str, measure: Measure) -> Span:
    """Return where number and title of a measure stand."""
    start, end = measure.span
    at = text.find(measure.title, start, end) if measure.title else -1
    first_line = text.find("\n", start, end)
    if at < 0 or (0 <= first_line < at):
        return start, (first_line if first_line >= 0 else start)
    return start, at + len(measure.title)


def _runs(span: Span, facts_near: Iterable[Fact], head: Span) -> tuple[Run, ...]:
    start = span[0]
    by_name = {str(at): fact for at, fact in enumerate(facts_near)}
    layers = [
        ((fact.span[0] - start, fact.span[1] - start), name) for name, fact in by_name.items()
    ]
    layers.append(((head[0] - start, head[1] - start), "head"))
    return tuple(
        Run(
            (start + first, start + last),
            next((by_name[name] for name in names if name in by_name), None),
            "head" in names,
        )
        for (first, last), names in marking.pieces(span[1] - start, layers)
    )
