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
from db.parsing import (
    claims,
    clauses,
    dates,
    indicators,
    quantities,
    refusals,
    respective,
    wording,
)
from db.parsing.claims import JOIN, Claim, Form
from db.parsing.clauses import Inside
from db.parsing.quantities import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.parsing.clauses import Layout
    from db.parsing.dates import DateMention
    from db.parsing.quantities import Binding, Quantity


_GOALS: Final = re.compile(r"目标(?:指标|任务)?[。：:]?$|目标(?:指标|任务)?[。：:]")
_YEARLY: Final = re.compile(r"每年度?|每个年度|逐年|每半年|每季度?|每月|每周")
_SUBJECT_FIRST: Final = re.compile(
    r"\s*(?:围绕|支持|加强|推进|推动|加快|落实|引导|鼓励|完善|健全|深化|强化|优化|发挥|依托|以|对|按|在|为|通过|"
    r"积极|大力|着力|进一步|深入|持续|全面|同时|探索|促进|提升|提高|扩大|加大|充分|坚持|聚焦|面向|针对|做|抓|各|"
    r"[（(]|[一二三四五六七八九十0-9]+[、.．])"
)
_STATES: Final = re.compile(r"达到?|完成|实现|突破|超过|不低于|不少于|形成|建成")
_OTHER_TERM: Final = re.compile(
    rf"(?<![0-9０-９一二三四五六七八九十〇○零])[一二三四五六七八九十两0-9]{{1,2}}年(?:内|时间|共|累计|(?=(?:{indicators.MAKING})))"
)
_WITHIN_YEARS: Final = re.compile(
    rf"{_OTHER_TERM.pattern}|年内|年[底末]前|(?:全年|当年)(?=(?:{indicators.MAKING}))"
)
_AIMED: Final = re.compile(r"力争|争取|确保|预计|将|目标|计划|要|应")
_ROSE: Final = re.compile(r"翻[一两三]?番|倍增|增长|提高|增加|扩大")
# 比例不低于年度预算的50%: what the rate is a share of stands between it and the word that binds it.
_SHARE_OF: Final = re.compile(
    r"(?:比例|占比|比重|数量|规模|强度|投入|支出)(?:一般|原则上|应当?|须|要)*"
    r"(?:不得?低于|不少于|高于|超过|达到|不得?超过|不高于)(?P<base>[^，。；、的0-9]{2,16}的)$"
)
_REACH: Final = 200
"""How many characters of its clause speak for a number, on either side."""
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
    if where is Inside.NAME or _reported(reader, clause.start, at):
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
    share = _SHARE_OF.search(text, max(begin, at - 40), at)
    rate = share is not None and quantity.measure is Measure.RATE
    bound = quantities.binding(text[begin : share.start("base") if share and rate else at])
    series = bool(reader.found) and _same_group(reader, index)
    claim = Claim(
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
        or _rose(passage, index, bound)
        or _YEARLY.search(text, clause.start, at) is not None
        or _WITHIN_YEARS.search(text, clause.start, at) is not None,
    )
    return claims.without_adjunct(claim)


def _reported(reader: _Reader, low: int, high: int) -> bool:
    """Say whether the date reports what has been reached (截至2023年底，…达到3万家)."""
    quote = reader.term.quote if reader.term is not None else ""
    if not quote.startswith(("截至", "截止")) or quote.endswith("前"):
        return False
    return _AIMED.search(reader.passage.text, low, high) is None


def _rose(passage: Layout, index: int, bound: Binding) -> bool:
    """Say whether a bare 达到2万家 tells where the growth of the clause before leads."""
    if not bound.reaches or bound.rest.strip() or index == passage.sentence(index)[0]:
        return False
    before = passage.clauses[index - 1]
    return _ROSE.search(passage.text, before.start, before.end) is not None


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
    series = _same_group(reader, claim.clause)
    last = wording.Last(
        reader.found[-1] if reader.found else None,
        series=series,
        adjacent=series and reader.last_clause == claim.clause - 1,
    )
    begin, finish, indicator = wording.words(claim, form, last)
    if not indicator:
        return
    text = reader.passage.text
    quantity = claim.quantity
    recurring = _recurring(reader, claim)
    if recurring:
        yearly = _PER_YEAR.search(text, max(reader.passage.start, begin - 6), begin)
        begin = yearly.start() if yearly else begin
    term = reader.term
    if term is not None and _OTHER_TERM.search(text, term.span[1], quantity.span[0]):
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
