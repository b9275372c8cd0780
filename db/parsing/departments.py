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
from db.parsing import patterns
from db.parsing.brackets import outside, split, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Span
    from db.parsing.responsibility import ClauseSpan

_FIRST_LISTED: Final = re.compile(
    r"(?:列|排)(?:在|名)?(?:第一位?|首位|最前|前)(?:置|位)?(?:的|者)?(?:为|是)?[^，。；、]{0,12}?牵头[^，。；、（）()]{0,6}(?:[，,]\s?(?:以?下同|下同))?"
    r"|第一(?:个|家|位)?(?:责任)?(?:部门|单位)(?:为|是)牵头(?:部门|单位)?(?:[，,]\s?下同)?"
    r"|首位(?:的)?(?:部门|单位)?为牵头(?:部门|单位)?(?:[，,]\s?下同)?"
)
_BEFORE_COMMA: Final = re.compile(
    r"(?:第一个)?逗号(?:之)?前(?:面)?(?:的)?(?:部门|单位)?(?:为|是)(?:第一)?牵头(?:部门|单位|责任单位)?(?:[，,]\s?(?:以?下同))?"
)
_RULE_WORDS: Final = re.compile(
    r"^(?:以?下同|不再.{0,12}列出|以下.{0,40}|各项任务.{0,30}|排名不分先后|按.{0,10}排序|.{0,8}均需.{0,40})$"
)
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
    r"(?:负责(?:落实|实施|推进|组织实施)?|配合(?:落实|实施|做好|推进)?|参与(?:落实)?|参加|落实|组织实施|实施|推进|支持|指导|督促落实)$"
)
_OTHERS: Final = re.compile(
    r"等(?:省|市|区|中央|国家)?级?(?:各)?(?:有关|相关)?(?:省|市|区)?级?(?:部门|单位|地方|机构|部委|委办局)?$"
)
_COLLECTIVE: Final = re.compile(
    r"^(?:各|有关|相关|全省各|全市各)?(?:省级?|自治区|直辖市|设区的?市|地级(?:以上)?市|市|地|州|盟|县|区|旗|地区|市州|区县)"
    r"(?:[（(][^（）()]{1,12}[）)])?(?:党委|人民政府)?$"
)
_COLLECTIVE_END: Final = re.compile(
    r"(?:政府|管委会|党委|部门|单位|办事处|行署|区|县|市|旗)(?:[（(].{1,12}[）)])?$"
)
_ORGAN_END: Final = re.compile(
    r"(?:厅|局|委|办|部|院|行|中心|政府|管委会|集团|公司|委员会|办公室|协会|总队|法院|科协|工会)$"
)
_CONJUNCTION: Final = re.compile(
    r"以及|会同|及(?=各)|(?<=[厅局委办部院行府心])(?:和|及|与)(?=\S{2,})"
)
_LEADING: Final = re.compile(r"^(?:由|请|会同|以及|及|和)(?=\S{2,})")
_COMMAS: Final = frozenset("，,")
_ENUMERATION: Final = frozenset("、/／ ")
_SENTENCES: Final = frozenset("。；;\n\t")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a clause.

    Attributes:
        name: As printed.
        span: Where it stands.
        role: What the clause itself says of it; ``None`` if nothing.
        group: How many commas stand before it in its list; 0 for the names before the first.
        place: How many names stand before it in the clause.
    """

    name: str
    span: Span
    role: Role | None
    group: int
    place: int


@dataclass(frozen=True, slots=True)
class Rule:
    """How a document marks the lead, and where it says so."""

    kind: LeadRule
    quote: Quote | None


def document_rule(text: str, clauses: list[ClauseSpan]) -> Rule:
    """Return how the document marks the lead department.

    A rule said in words in a clause or beside one (下同) holds for the whole document; where there
    is none, 牵头 beside a name makes it explicit.
    """
    for pattern, kind in (
        (_BEFORE_COMMA, LeadRule.BEFORE_COMMA),
        (_FIRST_LISTED, LeadRule.FIRST_LISTED),
    ):
        for match in _rule_sayings(text, clauses, pattern):
            return Rule(kind, Quote(match.group(), match.span()))
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


def assign(named: list[Named], rule: LeadRule) -> list[tuple[Named, Role]]:
    """Return the names with their roles under the document's rule."""
    result = []
    has_comma = any(name.group for name in named)
    for name in named:
        if rule is LeadRule.FIRST_LISTED:
            role = Role.LEAD if name.place == 0 else name.role or Role.PARTICIPANT
        elif rule is LeadRule.BEFORE_COMMA:
            leads = name.group == 0 and (has_comma or len(named) == 1)
            role = Role.LEAD if leads else name.role or Role.PARTICIPANT
        else:
            role = name.role or Role.PARTICIPANT
        result.append((name, role))
    return result


def names(text: str, clause: ClauseSpan) -> list[Named]:
    """Return the names that a clause lists, with what the clause says of each."""
    result: list[Named] = []
    for start, end, label_role in _segments(text, *clause.inner):
        given = label_role or clause.role
        group = 0
        for sentence_start, sentence_end in split(text, start, end, _SENTENCES):
            if _RULE_WORDS.match(text[sentence_start:sentence_end].strip()):
                continue
            pending: list[Named] = []
            for part_start, part_end in split(text, sentence_start, sentence_end, _COMMAS):
                spans, verb_role, by_duty = _part(text, part_start, part_end)
                found = [Named(text[a:b], (a, b), verb_role or given, group, 0) for a, b in spans]
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


def _part(text: str, start: int, end: int) -> tuple[list[Span], Role | None, bool]:
    """Return the names between two commas, the role their verb gives, and whether it is by duty."""
    start, end = trim(text, start, end)
    role: Role | None = None
    by_duty = False
    words = text[start:end]
    if _RULE_WORDS.match(words) or _FIRST_LISTED.fullmatch(words) or _BEFORE_COMMA.fullmatch(words):
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
    others = _OTHERS.search(text[start:end])
    if others:
        end = start + others.start()
    found = []
    for span in _enumerated(text, start, end):
        name = _name(text, *span)
        if name:
            found.append(name)
    return found, role, by_duty


def _enumerated(text: str, start: int, end: int) -> list[Span]:
    """Split at 、 and at conjunctions between names; 各市、县（区）政府 stays one name."""
    pieces: list[Span] = []
    for begin, stop in split(text, start, end, _ENUMERATION):
        cut = begin
        free = set(outside(text, begin, stop))
        for joint in _CONJUNCTION.finditer(text, begin, stop):
            if joint.start() not in free or not _parts_names(text, cut, joint, stop):
                continue
            pieces.append((cut, joint.start()))
            cut = joint.end()
        pieces.append((cut, stop))
    merged: list[Span] = []
    begun = False
    for piece in pieces:
        if begun and _joins(text, merged[-1], piece):
            merged[-1] = (merged[-1][0], piece[1])
        else:
            merged.append(piece)
        # 各市、县、区政府: each piece but the last only says of which kind of place.
        begun = _COLLECTIVE.match(text[slice(*piece)].strip()) is not None
    return merged


def _joins(text: str, before: Span, piece: Span) -> bool:
    """Say whether 各市 and 县政府 are halves of one collective name."""
    first = text[before[0] : before[1]].strip()
    second = text[piece[0] : piece[1]].strip()
    if not first.startswith(("各", "有关", "相关", "全省各", "全市各")):
        return False
    if second.startswith(("各", "省", "国家")) and len(second) > 3:
        return False
    return len(second) <= 16 and bool(_COLLECTIVE_END.search(second) or _COLLECTIVE.match(second))


def _parts_names(text: str, start: int, joint: re.Match[str], stop: int) -> bool:
    """Say whether a conjunction stands between two names, not inside one (工业和信息化厅)."""
    if joint.group() in {"以及", "会同"} or text.startswith("各", joint.end(), stop):
        return joint.start() > start
    left = text[start : joint.start()].strip()
    right = text[joint.end() : stop].strip()
    return bool(_ORGAN_END.search(left)) and bool(_ORGAN_END.search(right)) and len(left) > 2


def _name(text: str, start: int, end: int) -> Span | None:
    """Return the span of one name, or ``None`` where no name stands."""
    start, end = trim(text, start, end)
    lead = _LEADING.match(text[start:end])
    if lead:
        start += lead.end()
    # 经济和信息化厅(逗号前为牵头单位,下同): the bracket says a rule, it is no part of the name.
    if end > start and text[end - 1] in "）)":
        open_ = max(text.rfind("（", start, end), text.rfind("(", start, end))
        inner = text[open_ + 1 : end - 1]
        says_rule = _FIRST_LISTED.search(inner) or _BEFORE_COMMA.search(inner) or "下同" in inner
        if open_ > start and (says_rule or re.fullmatch(r"牵头|配合|代章|排名不分先后", inner)):
            end = open_
    others = _OTHERS.search(text[start:end])
    if others and others.start():
        end = start + others.start()
    start, end = trim(text, start, end)
    name = text[start:end]
    if len(name) < 2 or not re.search(r"[\u3400-\u9fffA-Za-z]", name) or "\n" in name:
        return None
    return None if _RULE_WORDS.match(name) else (start, end)
