"""Targets: the countable commitments of a passage.

A number with a unit is a target if a verb commits to it (到2020年高新技术企业数量达到4000家,
选育主要作物新品种60个, 建立8个专利技术产业联盟) and nothing shows it to be something else:
part of a name, a qualifier (接待量达到3000人的滑雪场30个), a condition (对增长10%以上的企业), a
sum promised, or a rate of tax or assessment. The rules are of grammar; none knows a document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from db.models import Operator, Precision, Target
from db.parsing import claims, clauses, dates, indicators, quantities, refusals, respective
from db.parsing.claims import CHANGE, GROWTH_AFTER, JOIN, LIST_HEAD, Claim, Form, in_list
from db.parsing.clauses import Inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.parsing.clauses import Layout
    from db.parsing.dates import DateMention
    from db.parsing.quantities import Quantity


_GOALS: Final = re.compile(r"目标(?:指标|任务)?[。：:]?$|目标(?:指标|任务)?[。：:]")
_YEARLY: Final = re.compile(r"每年度?|每个年度|逐年|每半年|每季度?|每月|每周")
_SUBJECT_FIRST: Final = re.compile(
    r"\s*(?:围绕|支持|加强|推进|推动|加快|落实|引导|鼓励|完善|健全|深化|强化|优化|发挥|依托|以|对|按|在|为|通过|"
    r"积极|大力|着力|进一步|深入|持续|全面|同时|探索|促进|提升|提高|扩大|加大|充分|坚持|聚焦|面向|针对|做|抓|各|"
    r"[（(]|[一二三四五六七八九十0-9]+[、.．])"
)
_STATES: Final = re.compile(r"达到?|完成|实现|突破|超过|不低于|不少于|形成|建成")
_WITHIN_YEARS: Final = re.compile(r"[一二三四五六七八九十两0-9]年内|年内")
_REACH: Final = 200
"""How many characters of its clause speak for a number, on either side."""
_NEXT_ITEM: Final = re.compile("、")
_TOPIC_CLAUSES: Final = 3
_PER_YEAR: Final = re.compile(r"每年度?\s*(?:重点|新|组织)?$")


@dataclass(slots=True)
class _Reader:
    """Walks through a passage and remembers what governs."""

    passage: Layout
    mentions: Sequence[DateMention]
    goals: bool
    found: list[Target] = field(default_factory=list)
    term: DateMention | None = None
    framed: bool = False
    sentence: int = -1
    paragraph: int = -1
    last_end: int = -1
    last_clause: int = -1
    next_mention: int = 0


def find_targets(text: str, start: int, end: int) -> tuple[Target, ...]:
    """Return the countable commitments in ``text[start:end]``, in order.

    A date governs what follows it in its sentence until another date does, and beyond the sentence
    only where it opened it (到2020年，…) and the next one goes on stating results; under a heading
    of goals it governs to the next date.
    """
    passage = clauses.layout(text, start, end)
    reader = _Reader(passage, dates.governing_dates(passage), _states_goals(passage))
    for quantity in quantities.find_quantities(text, start, end):
        _advance(reader, quantity)
        claim = _claim(reader, quantity)
        if claim is None:
            continue
        form = None if refusals.refused(claim) else claims.form(claim)
        if form is not None:
            _keep(reader, claim, form)
    return tuple(respective.distribute(passage, reader.mentions, reader.found))


def _states_goals(passage: Layout) -> bool:
    """Say whether the passage stands under, or has, a heading that announces goals."""
    text = passage.text
    above = text[max(0, passage.start - 40) : passage.start].rstrip("\n").rpartition("\n")[2]
    heads = [above, *(line.strip()[:24] for line in text[passage.start : passage.end].split("\n"))]
    return any(len(head) <= 24 and _GOALS.search(head) for head in heads)


def _advance(reader: _Reader, quantity: Quantity) -> None:
    """Bring the governing date up to a number."""
    clause = reader.passage.clauses[reader.passage.index(quantity.span[0])]
    if clause.sentence != reader.sentence:
        if not _carries(reader, clause):
            reader.term = None
        reader.sentence = clause.sentence
        reader.paragraph = clause.paragraph
    while reader.next_mention < len(reader.mentions):
        mention = reader.mentions[reader.next_mention]
        if mention.span[1] > quantity.span[0]:
            break
        reader.next_mention += 1
        place = reader.passage.clauses[reader.passage.index(mention.span[0])]
        if place.sentence == clause.sentence or (reader.goals and mention.term):
            reader.term, reader.framed = mention, _opens(reader.passage, mention)
        elif _opens(reader.passage, mention):
            reader.term, reader.framed = mention, True
            if not _next_sentence(reader, place, clause):
                reader.term = None


def _opens(passage: Layout, mention: DateMention) -> bool:
    """Say whether a date opens its sentence and stands apart (到2020年，…)."""
    index = passage.index(mention.span[0])
    clause = passage.clauses[index]
    first = passage.sentence(index)[0] == index
    before = passage.text[clause.start : mention.span[0]].strip(" \t\u3000")
    return first and not before and mention.span[1] == clause.end


def _carries(reader: _Reader, clause: clauses.Clause) -> bool:
    """Say whether the date of the sentence before governs the sentence of ``clause`` too."""
    if reader.goals:
        return True
    if reader.term is None or not reader.framed:
        return False
    last = reader.passage.clauses[reader.passage.index(reader.term.span[0])]
    return _next_sentence(reader, last, clause)


def _next_sentence(reader: _Reader, last: clauses.Clause, clause: clauses.Clause) -> bool:
    """Say whether ``clause`` belongs to a sentence that goes on stating results."""
    passage = reader.passage
    if clause.paragraph != last.paragraph or clause.sentence != last.sentence + 1:
        return False
    low, high = passage.sentence(passage.index(clause.start))
    begin, finish = passage.clauses[low].start, passage.clauses[high - 1].end
    opening = passage.text[begin : begin + 12]
    if _SUBJECT_FIRST.match(opening) or indicators.starts_making(opening):
        return False
    return _STATES.search(passage.text, begin, finish) is not None


def _claim(reader: _Reader, quantity: Quantity) -> Claim | None:
    passage, text = reader.passage, reader.passage.text
    at = quantity.span[0]
    index = passage.index(at)
    clause = passage.clauses[index]
    begin, finish = clause.start, clause.end
    where = passage.inside(at)
    if where is Inside.NAME:
        return None
    if where is Inside.BRACKET:
        low, high = passage.bracket(at)
        begin, finish = max(begin, low + 1), min(finish, high - 1)
    term_end = reader.term.span[1] if reader.term is not None else -1
    follows = reader.last_clause == index and JOIN.match(text[reader.last_end : at]) is not None
    begin = max([b for b in (begin, term_end, reader.last_end) if b <= at])
    if reader.last_clause == index and reader.last_end > at:
        return None
    begin = max(begin, at - _REACH)
    bound = quantities.binding(text[begin:at])
    series = bool(reader.found) and _same_group(reader, index)
    return Claim(
        passage=passage,
        clause=index,
        quantity=quantity,
        begin=begin,
        finish=finish,
        left=bound.rest,
        right=text[
            quantity.span[1] : max(min(finish, quantity.span[1] + _REACH), quantity.span[1])
        ],
        bound=bound,
        follows=follows,
        supported=reader.goals
        or reader.term is not None
        or series
        or _YEARLY.search(text, clause.start, at) is not None
        or _WITHIN_YEARS.search(text, clause.start, at) is not None,
    )


def _same_group(reader: _Reader, index: int) -> bool:
    """Say whether the last target stands in the sentence of clause ``index``."""
    passage = reader.passage
    return (
        reader.last_clause >= 0
        and passage.clauses[reader.last_clause].sentence == passage.clauses[index].sentence
    )


# --- what a claim says ---------------------------------------------------------------------------


def _keep(reader: _Reader, claim: Claim, form: Form) -> None:
    """Add the target that a claim states."""
    begin, finish, indicator = _wording(reader, claim, form)
    if not indicator:
        return
    text = reader.passage.text
    quantity = claim.quantity
    recurring = _recurring(reader, claim)
    if recurring:
        yearly = _PER_YEAR.search(text, max(reader.passage.start, begin - 6), begin)
        begin = yearly.start() if yearly else begin
    term = reader.term
    if term is not None and _WITHIN_YEARS.search(text, term.span[1], quantity.span[0]):
        term = None  # 2025年…，三年内…: another term, which no calendar gives
    shared = reader.found[-1].operator if form is Form.SHARE else None
    operator = quantity.operator or claim.bound.operator or shared or Operator.EQUAL
    if claim.bound.operator is Operator.AT_MOST and operator is Operator.AT_LEAST:
        operator = Operator.AT_MOST
    reader.found.append(
        Target(
            quote=text[begin:finish],
            span=(begin, finish),
            indicator=indicator,
            operator=operator,
            value=quantity.value,
            unit=quantity.unit,
            deadline=term.date if term else None,
            precision=term.precision if term else Precision.NONE,
            recurring=recurring,
        )
    )
    reader.last_clause = claim.clause
    reader.last_end = finish


def _wording(reader: _Reader, claim: Claim, form: Form) -> tuple[int, int, str]:
    """Return the span of the claim's own words and what it counts."""
    if form is Form.MAKE:
        return _making_words(reader.passage.text, claim)
    begin = claim.begin + indicators.lead_in(claim.left)
    at, finish = claim.quantity.span
    if form is Form.SHARE:
        return at, finish, reader.found[-1].indicator
    if form is Form.CHANGE:
        name = claim.left[indicators.lead_in(claim.left) :].strip(" \t\u3000")[-40:]
        if CHANGE.fullmatch(name):
            topic, begin = _topic(reader, claim)
            name = topic + name
        return min(begin, at), finish, name
    name = indicators.before_number(claim.left, reaches=form is not Form.TAIL)
    if indicators.only_verb(name) and _same_group(reader, claim.clause):
        name = reader.found[-1].indicator
    if not name:
        name, begin = _topic(reader, claim)
    growth = GROWTH_AFTER.match(claim.right)
    if form is Form.GROW and growth is not None:
        return min(begin, at), finish + growth.end(), name and name + "增速"
    return min(begin, at), finish, _part_of_whole(reader, claim, name)


def _making_words(text: str, claim: Claim) -> tuple[int, int, str]:
    """Return span and indicator of a number between its verb and its noun."""
    at, finish = claim.quantity.span
    noun = _item(claim)
    verb_at = indicators.making_before(claim.left)
    if verb_at is not None:
        begin, verb = claim.begin + verb_at, claim.left[verb_at:]
    else:
        # Further in a list: its verb stands at the head and is not repeated.
        begin, verb = at, ""
        if claim.bound.reaches:
            begin = claim.begin + len(claim.left)
        if in_list(claim):
            noun_name = indicators.after_number(noun, "完成")
            return begin, _trim(text, finish, finish + len(noun)), noun_name
    name = indicators.after_number(noun, verb)
    return begin, _trim(text, finish, finish + len(noun)), name


def _part_of_whole(reader: _Reader, claim: Claim, name: str) -> str:
    """Return ``name``, with the whole it is a part of where 其中 says so."""
    lead = claim.left[: indicators.lead_in(claim.left)]
    if "其中" in lead and reader.found and len(name) <= 6:
        whole = reader.found[-1].indicator
        return name if name in whole else f"{whole}（其中{name}）"
    return name


def _item(claim: Claim) -> str:
    """Return what follows the number in its clause, up to the next number of the list."""
    right = claim.right
    more = quantities.find_quantities(right, 0, len(right))
    for other in more:
        if LIST_HEAD.search(right[: other.span[0]]):
            right = right[: other.span[0]]
            break
    for join in _NEXT_ITEM.finditer(right):
        if indicators.starts_making(right[join.end() :]):
            right = right[: join.start()]
            break
    return LIST_HEAD.sub("", right)


def _trim(text: str, low: int, high: int) -> int:
    """Return ``high`` without trailing spaces and joining words."""
    while high > low and (text[high - 1].isspace() or text[high - 1] == "、"):
        high -= 1
    return high


def _topic(reader: _Reader, claim: Claim) -> tuple[str, int]:
    """Return what the clause before speaks of, for a clause that names nothing (力争达到30家)."""
    passage = reader.passage
    if reader.last_clause == claim.clause - 1 and _same_group(reader, claim.clause):
        return reader.found[-1].indicator, claim.begin
    low = max(passage.sentence(claim.clause)[0], claim.clause - _TOPIC_CLAUSES)
    for clause in reversed(passage.clauses[low : claim.clause]):
        words = passage.text[clause.start : clause.end]
        name = indicators.before_number(words, reaches=False)
        named = len(name) >= 2 and not indicators.only_verb(name)
        if named and not dates.find_dates(words, 0, len(words)):
            return name, clause.start + len(words) - len(words.lstrip())
    return "", claim.begin


def _recurring(reader: _Reader, claim: Claim) -> bool:
    """Say whether 每年 governs the number: in its sentence, with no date in between."""
    passage = reader.passage
    low = passage.clauses[passage.sentence(claim.clause)[0]].start
    at = claim.quantity.span[0]
    last = None
    for match in _YEARLY.finditer(passage.text, max(low, at - 200), at):
        last = match
    if last is None:
        return False
    if reader.next_mention == 0:
        return True
    return reader.mentions[reader.next_mention - 1].span[0] < last.start()
