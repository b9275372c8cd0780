"""The departments that responsibility clauses name, and what each has to do.

Names are split at 、 and at commas outside brackets. A role comes, in this order, from the
document's own rule, from the label or the verb printed beside the names, and else is participant;
see "How a text is read" in CONTRIBUTING.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.models import LeadRule, Quote, Role
from db.parsing import asides, naming, patterns
from db.parsing.brackets import split, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Span
    from db.parsing.responsibility import ClauseSpan

_BY_DUTY: Final = re.compile(
    r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:根据|按照?|依照?)(?:各自)?(?:的)?(?:职责|职能|责任)(?:任务)?(?:分工|权限|范围)?"
    r"(?:共同|分别|具体)?(?:组织)?(?:抓好|做好)?(?:负责|落实|实施|推进|配合)?(?:落实|实施|推进)?$"
    r"|(?:分工|各负其责|分工负责)$"
)
_LEAD_WORDS: Final = re.compile(r"牵头(?:负责|落实|实施|推进|组织实施|组织|抓总|协调)?")
_LEAD_VERB: Final = re.compile(
    r"(?:分别|共同|负责|联合)?(?:总)?牵头(?:负责|落实|实施|推进|组织实施|组织|抓总|协调)?$"
)
_VERB: Final = re.compile(
    r"(?:分别|共同|具体|组织|协同|联合|统筹|抓好)*"
    r"(?:负责(?:落实|实施|推进|组织实施)?|配合(?:落实|实施|做好|推进)?|参与(?:落实)?|参加|落实|组织实施|实施|推进|支持|指导|督促落实|(?:研究|组织)?制定(?:出台|印发)?)$"
)
_BESIDE: Final = re.compile(r"\s?[（(](?:(?P<lead>牵头)|配合)(?:单位|部门)?[）)]")
"""省科技厅（牵头）"""
_ROLE_ENDS: Final = re.compile(r"(?<=牵头|负责|配合|参与|参加|落实)、")
_COMMAS: Final = frozenset("，,")
_SENTENCES: Final = frozenset("。；;\n\t")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a clause.

    Attributes:
        name: As printed.
        span: Where it stands.
        role: What the clause itself says of it; ``None`` if nothing.
        group: How many lists parted by commas and semicolons stand before it after its label; 0
            for the names before the first.
        sentence: The same, counting semicolons only.
        place: How many names stand before it in the clause.
    """

    name: str
    span: Span
    role: Role | None
    group: int
    sentence: int
    place: int


@dataclass(frozen=True, slots=True)
class Rule:
    """How a document marks the lead, and where it says so.

    Attributes:
        kind: The rule. 分号前为牵头单位 is of the kind ``BEFORE_COMMA``: the names before a mark
            lead, here another one.
        quote: The words that say it.
        by_semicolon: Whether the mark is the semicolon; commas then only part names.
    """

    kind: LeadRule
    quote: Quote | None
    by_semicolon: bool = False


def document_rule(text: str, clauses: list[ClauseSpan]) -> Rule:
    """Return how the document marks the lead department.

    A rule said in words in a clause or beside one (下同) holds for the whole document; where there
    is none, 牵头 beside a name makes it explicit.
    """
    for pattern, kind in (
        (asides.BEFORE_COMMA, LeadRule.BEFORE_COMMA),
        (asides.BEFORE_SEMICOLON, LeadRule.BEFORE_COMMA),
        (asides.FIRST_LISTED, LeadRule.FIRST_LISTED),
    ):
        for match in _rule_sayings(text, clauses, pattern):
            by_semicolon = pattern is asides.BEFORE_SEMICOLON
            return Rule(kind, Quote(match.group(), match.span()), by_semicolon)
    for clause in clauses:
        begin, stop = clause.inner
        label = next(
            (found for found in patterns.ROLE_LABEL.finditer(text, begin, stop) if found["lead"]),
            None,
        )
        if label:
            return Rule(LeadRule.EXPLICIT, Quote(label["label"], label.span("label")))
        for named in names(text, clause):
            verb = _LEAD_WORDS.search(text, named.span[1], stop)
            if named.role is Role.LEAD and verb:
                return Rule(LeadRule.EXPLICIT, Quote(verb.group(), verb.span()))
    return Rule(LeadRule.NONE, None)


def _rule_sayings(
    text: str, clauses: list[ClauseSpan], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    for clause in clauses:
        match = pattern.search(text, *clause.inner)
        if match:
            yield match
    if clauses:
        # Some documents say it in a note below the title or after the last measure.
        for match in pattern.finditer(text):
            if "下同" in match.group() or text[match.start() - 1 : match.start()] in "（(注：:":
                yield match


def assign(named: list[Named], rule: Rule) -> list[tuple[Named, Role]]:
    """Return the names with their roles under the document's rule."""
    result = []
    groups = [name.sentence if rule.by_semicolon else name.group for name in named]
    for name, group in zip(named, groups, strict=True):
        leads = False
        if rule.kind is LeadRule.FIRST_LISTED:
            leads = name.place == 0
        elif rule.kind is LeadRule.BEFORE_COMMA:
            leads = group == 0 and (any(groups) or len(named) == 1)
        result.append((name, Role.LEAD if leads else name.role or Role.PARTICIPANT))
    return result


def names(text: str, clause: ClauseSpan) -> list[Named]:
    """Return the names that a clause lists, with what the clause says of each."""
    result: list[Named] = []
    for start, end, label_role in _segments(text, *clause.inner):
        given = label_role or clause.role
        group = sentence = 0
        for sentence_start, sentence_end in split(text, start, end, _SENTENCES):
            if asides.is_remark(text[sentence_start:sentence_end].strip()):
                continue
            before = group
            pending: list[Named] = []
            for part_start, part_end in _parts(text, sentence_start, sentence_end):
                spans, verb_role, by_duty = _part(text, part_start, part_end)
                role = verb_role or given
                found = [
                    Named(text[a:b], (a, b), _beside(text, b) or role, group, sentence, 0)
                    for a, b in spans
                ]
                if by_duty:
                    pending = [
                        replace(name, role=name.role or Role.JOINT) for name in pending + found
                    ]
                elif verb_role is not None:
                    result += pending + found
                    pending = []
                else:
                    pending += found
                group += bool(found)
            result += pending
            sentence += group > before
    return [replace(name, place=place) for place, name in enumerate(result)]


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int, Role | None]]:
    """Yield the stretches of a clause between labels, with the role that the label gives."""
    heads = sorted(
        [
            *patterns.ROLE_LABEL.finditer(text, start, end),
            *patterns.TIME_LABEL.finditer(text, start, end),
        ],
        key=lambda match: match.start(),
    )
    has_lead = any(head.re is patterns.ROLE_LABEL and head["lead"] for head in heads)
    first = heads[0].start() if heads else end
    if first > start:
        yield start, first, None
    for index, head in enumerate(heads):
        stop = heads[index + 1].start() if index + 1 < len(heads) else end
        if head.re is patterns.TIME_LABEL:
            continue
        if head["lead"]:
            yield head.end(), stop, Role.LEAD
        elif head["support"] or has_lead:
            yield head.end(), stop, Role.PARTICIPANT
        else:
            yield head.end(), stop, None


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between commas; A牵头、B配合 are two parts as well."""
    for begin, stop in split(text, start, end, _COMMAS):
        at = begin
        for joint in _ROLE_ENDS.finditer(text, begin, stop):
            yield at, joint.start()
            at = joint.end()
        yield at, stop


def _beside(text: str, end: int) -> Role | None:
    """Return the role that a bracket beside a name gives it."""
    note = _BESIDE.match(text, end)
    if note is None:
        return None
    return Role.LEAD if note["lead"] else Role.PARTICIPANT


def _part(text: str, start: int, end: int) -> tuple[list[Span], Role | None, bool]:
    """Return the names between two commas, the role their verb gives, and whether it is by duty."""
    start, end = trim(text, start, end)
    role: Role | None = None
    by_duty = False
    words = text[start:end]
    if asides.is_aside(words):
        return [], None, False
    duty = _BY_DUTY.search(words)
    lead = _LEAD_VERB.search(words)
    verb = _VERB.search(words)
    if duty:
        by_duty, end = True, start + duty.start()
    elif lead:
        role, end = Role.LEAD, start + lead.start()
    elif verb:
        role, end = Role.PARTICIPANT, start + verb.start()
    return naming.spans(text, start, naming.without_others(text, start, end)), role, by_duty
