"""Targets: the countable commitments of a passage.

A number with a unit is a target if a verb commits to it (到2020年高新技术企业数量达到4000家,
选育主要作物新品种60个, 建立8个专利技术产业联盟) and nothing shows it to be something else:
part of a name, a qualifier (接待量达到3000人的滑雪场30个), a condition (对增长10%以上的企业), a
sum promised, or a rate of tax or assessment. The rules are of grammar; none knows a document.
"""

from __future__ import annotations

import enum
import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.models import Operator, Precision, Target
from db.parsing import clauses, dates, indicators, quantities
from db.parsing.clauses import Inside, Layout
from db.parsing.quantities import Binding, Measure, Quantity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from db.parsing.dates import DateMention


class _Form(enum.Enum):
    """How a clause states a number."""

    REACH = "reach"
    """… 达到 number."""
    CHANGE = "change"
    """… 增长 number."""
    SHARE = "share"
    """分别达到 number、number: the second one."""
    GROW = "grow"
    """… 保持 number 增长."""
    MAKE = "make"
    """Verb, number, noun."""
    TAIL = "tail"
    """(Verb,) noun, number."""


_CHANGE: Final = re.compile(
    r"(?:年均增长|同比增长|增长|提[高升]|增加|上升|下降|降低|减少|压减|压缩|缩短|缩小|削减|减排|翻|增幅|降幅)$"
)
_HOLD: Final = re.compile(r"(?:实现|完成|保持|目标为|目标是|保有|突破)$")
_GROWTH_NOUN: Final = re.compile(r"(?:增速|增长率|增幅|降幅|比[例重]|占比|率|份额|强度|程度)$")
_MONEY_NOUN: Final = re.compile(
    r"额|收入|产值|规模|投资|总量|总值|价值|利润|税收|融资|消费|进出口|出口|进口|余额|资产|市值|增加值|营收|贷款"
)
_LIMIT_NOUN: Final = re.compile(r"上限|额度|限额|标准|门槛|价格|工资|待遇|注册资本")
_SPENDING: Final = re.compile(r"(?:发放|安排|拨付|设立|组建|出资|补)(?:总?规模)?$")
_MONEY_VERB: Final = re.compile(
    r"(?:完成|实现|新增|引进|吸引|带动|撬动|拉动|促成|压减|节约|减免|减负)[^，。]{0,6}$"
)
_GIVING: Final = re.compile(
    r"给予|予以|奖励|奖补|补助|补贴|资助|贴息|最高|每[家人个项户](?!.*达)|配套资金|一次性|后补助|补偿"
)
_GIVEN: Final = re.compile(
    r"的?(?:经费|资金|补助|奖励|补贴|奖补|资助|支持|一次性|项目支持|后补助|额度|授信)"
)
_AWARDING: Final = re.compile(
    r"给予|予以|奖励|奖补|补助|补贴|资助|贴息|享受|可申请|可申报|优先|纳入"
)
_RATE_NO_TARGET: Final = re.compile(
    r"抵扣|加计|扣除|税率|征收|利率|首付|计息|贴息|分险|风险分担|风险补偿|计提|折扣|优惠|出资|股比|持股|按[^，。]{0,12}$"
)
_PAST: Final = re.compile(
    r"已(?!建成区|有研发)|现有|目前|原有|此前|去年|上年(?!度)|历史遗留|截至目前"
)
_CONDITION_START: Final = re.compile(
    r"\s*(?:对|凡|对于|符合|新获|首次|获得|获批|上[一]?年度?|年度|经认定|经备案|如|若|当|未|需|须|企业年|申请)"
)
_CONDITION_NEAR: Final = re.compile(
    r"(?:(?:申报|认定|准入|申请|下列|以下|基本)(?:条件|要求)|应当?具备|须具备|应满足|须满足)"
)
_PREPOSITION: Final = re.compile(
    r"\s*(?:按照?|以(?!上)|对(?!口|接|外|标)|在|从|距|每(?!年)|比|较|围绕|聚焦|针对|面向|依托|根据|除|由|与|凡|自)"
)
_TIME_LIMIT: Final = re.compile(r"时[间限长]|周期|期限|压缩|缩短|控制|办结|学时|课时|天数|时数")
_JOIN: Final = re.compile(r"^\s*(?:[、和及与或至]|以及|和其他)")
_LIST_HEAD: Final = re.compile(r"(?:[、和及与]|以及)\s*$")
_SUM_OF_LIST: Final = re.compile(r"等\s*$")
_NOT_COUNTED: Final = re.compile(r"级|的?多数|\s*型|强")
_GOALS: Final = re.compile(r"目标(?:指标|任务)?[。：:]?$|目标(?:指标|任务)?[。：:]")
_YEARLY: Final = re.compile(r"每年度?|每个年度|逐年|每半年|每季度?|每月|每周")
_SUBJECT_FIRST: Final = re.compile(
    r"\s*(?:围绕|支持|加强|推进|推动|加快|落实|引导|鼓励|完善|健全|深化|强化|优化|发挥|依托|以|对|按|在|为|通过|"
    r"积极|大力|着力|进一步|深入|持续|全面|同时|探索|促进|提升|提高|扩大|加大|充分|坚持|聚焦|面向|针对|做|抓|各|"
    r"[（(]|[一二三四五六七八九十0-9]+[、.．])"
)
_STATES: Final = re.compile(r"达到?|完成|实现|突破|超过|不低于|不少于|形成|建成")
_RESPECTIVELY: Final = re.compile(r"[、和与及]")
_WITHIN_YEARS: Final = re.compile(r"[一二三四五六七八九十两0-9]年内|年内")
_GROWTH_AFTER: Final = re.compile(
    r"\s*的?(?:年均|平均|稳定|较快)?(?:增长|增速|增幅|速度增长|的增长速度)"
)
_PER_YEAR: Final = re.compile(r"每年度?\s*(?:重点|新|组织)?$")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number in its clause, with what stands around it."""

    passage: Layout
    clause: int
    quantity: Quantity
    begin: int
    """Where the wording of the claim begins: after the date, the last target, the comma."""
    finish: int
    """Where its clause, bracket or list item ends."""
    left: str
    """The text from ``begin`` to the number, without the words that bind it."""
    right: str
    bound: Binding
    follows: bool
    """A target stands just before, in the same list."""
    supported: bool
    """A date, a target or a goal heading shows that the sentence commits."""

    @property
    def clause_left(self) -> str:
        """Return the clause up to the number."""
        start = self.passage.clauses[self.clause].start
        return self.passage.text[start : self.quantity.span[0]]


@dataclass(slots=True)
class _Reader:
    """Walks through a passage and remembers what governs."""

    passage: Layout
    mentions: Sequence[DateMention]
    goals: bool
    found: list[Target]
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
    reader = _Reader(passage, dates.governing_dates(passage), _states_goals(passage), [])
    for quantity in quantities.find_quantities(text, start, end):
        _advance(reader, quantity)
        claim = _claim(reader, quantity)
        if claim is None:
            continue
        form = _form(claim)
        if form is not None:
            _keep(reader, claim, form)
    return tuple(_distribute(passage, reader.mentions, reader.found))


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
        if place.sentence == clause.sentence or reader.goals:
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


def _claim(reader: _Reader, quantity: Quantity) -> _Claim | None:
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
    follows = reader.last_clause == index and _JOIN.match(text[reader.last_end : at]) is not None
    begin = max([b for b in (begin, term_end, reader.last_end) if b <= at])
    if reader.last_clause == index and reader.last_end > at:
        return None
    begin = max(begin, at - 160)
    bound = quantities.binding(text[begin:at])
    series = bool(reader.found) and _same_group(reader, index)
    return _Claim(
        passage=passage,
        clause=index,
        quantity=quantity,
        begin=begin,
        finish=finish,
        left=bound.rest,
        right=text[quantity.span[1] : max(finish, quantity.span[1])],
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


def _form(claim: _Claim) -> _Form | None:
    """Return how the clause states the number, or ``None`` if it is no commitment."""
    if any(refuses(claim) for refuses in _REFUSALS):
        return None
    if claim.quantity.chinese:
        return _chinese_form(claim)
    return next((form for form, states in _FORMS if states(claim)), None)


def _chinese_form(claim: _Claim) -> _Form | None:
    """Return the form of 三个 and its like, which only a strong verb makes a commitment."""
    if claim.quantity.value < 2 and not claim.bound.reaches:
        return None
    verb = indicators.making_before(claim.left)
    strong = verb is not None and indicators.strong_verb(claim.left)
    return _Form.MAKE if strong and not _is_final(claim) else None


def _shares(claim: _Claim) -> bool:
    return claim.follows and _is_final(claim) and not claim.left.strip("、和与及 \t\u3000")


def _grows(claim: _Claim) -> bool:
    return claim.quantity.measure is Measure.RATE and _GROWTH_AFTER.match(claim.right) is not None


def _changes(claim: _Claim) -> bool:
    rate = claim.quantity.measure is Measure.RATE
    return (rate or _is_final(claim)) and _CHANGE.search(claim.left) is not None


def _reaches(claim: _Claim) -> bool:
    if claim.bound.reaches and (_is_final(claim) or indicators.making_before(claim.left) is None):
        named = bool(indicators.before_number(claim.left, reaches=True))
        return named or (_is_final(claim) and claim.supported)
    return _is_final(claim) and _HOLD.search(claim.left) is not None


def _makes(claim: _Claim) -> bool:
    if _is_final(claim):
        return False
    if claim.bound.reaches and claim.supported:
        return True
    governed = indicators.making_before(claim.left) is not None
    return governed or claim.follows or _in_list(claim)


def _tails(claim: _Claim) -> bool:
    return _is_final(claim) and _names_something(claim)


_FORMS: Final = (
    (_Form.SHARE, _shares),
    (_Form.GROW, _grows),
    (_Form.CHANGE, _changes),
    (_Form.REACH, _reaches),
    (_Form.MAKE, _makes),
    (_Form.TAIL, _tails),
)


def _is_final(claim: _Claim) -> bool:
    """Say whether nothing of the clause, or of its list item, follows the number."""
    rest = claim.right.strip(" \t\u3000")
    if not rest or _JOIN.match(rest):
        return True
    return rest[0] in "（(" and rest[-1] in "）)" and not re.search(r"[）)].", rest)


def _in_list(claim: _Claim) -> bool:
    """Say whether the number stands in a list that a verb of making opens (完成…和20万亩…)."""
    phrase = claim.left[indicators.lead_in(claim.left) :]
    closed = _LIST_HEAD.search(claim.left) or _SUM_OF_LIST.search(claim.left)
    return bool(closed) and indicators.starts_list(phrase)


def _names_something(claim: _Claim) -> bool:
    """Say whether a noun to be counted precedes a closing number, in a sentence that commits."""
    name = indicators.before_number(claim.left, reaches=False)
    if len(name) < 2 or _PREPOSITION.match(claim.left):
        return False
    phrase = claim.left[indicators.lead_in(claim.left) :]
    if claim.quantity.measure in {Measure.RATE, Measure.MONEY}:
        noun = _GROWTH_NOUN if claim.quantity.measure is Measure.RATE else _MONEY_NOUN
        return noun.search(name) is not None and claim.supported
    return claim.supported or claim.follows or indicators.starts_making(phrase)


# --- what shows that a number is no target -------------------------------------------------------


def _is_qualifier(claim: _Claim) -> bool:
    """Say whether the number describes a noun: …3000人的滑雪场, 5万吨级泊位, 1亿元、5亿元的企业."""
    quantity, right = claim.quantity, claim.right
    if _NOT_COUNTED.match(right):
        return True
    if claim.left.endswith(("的", "前", "第")):
        return True
    if quantity.measure is Measure.RATE and _GROWTH_AFTER.match(right):
        return False
    rest = _skip_numbers(right)
    if rest.startswith("的"):
        adjacent = indicators.making_before(claim.left) is not None
        return not (adjacent and quantity.measure is Measure.COUNT and rest == right)
    sized = quantity.measure in {Measure.AMOUNT, Measure.RATE, Measure.MONEY}
    return bool(
        quantity.suffix
        and sized
        and rest
        and not _JOIN.match(rest)
        and rest[0] not in "（("
        and not indicators.strong_verb(claim.left)
    )


def _skip_numbers(right: str) -> str:
    """Return ``right`` without further numbers of the same list at its begin."""
    rest = right
    for _ in range(6):
        join = _JOIN.match(rest)
        if join is None:
            return rest
        after = rest[join.end() :]
        more = quantities.find_quantities(after, 0, min(len(after), 24))
        if not more or more[0].span[0] > 2:
            return rest
        rest = after[more[0].span[1] :]
    return rest


def _is_condition(claim: _Claim) -> bool:
    """Say whether the number is a condition for something else (对…达到10%以上的，给予…)."""
    passage, text = claim.passage, claim.passage.text
    clause = passage.clauses[claim.clause]
    if text[clause.start : claim.finish].rstrip().endswith(("的", "者")):
        return True
    low, high = passage.sentence(claim.clause)
    begin = passage.clauses[low].start
    if _CONDITION_NEAR.search(text, max(passage.start, begin - 40), claim.quantity.span[0]):
        return True
    finish = passage.clauses[high - 1].end
    if not _AWARDING.search(text, claim.quantity.span[1], min(finish, clause.end + 80)):
        return False
    for index in range(claim.clause, max(low, claim.clause - 4) - 1, -1):
        here = passage.clauses[index]
        if index < claim.clause and here.stop in "；;":
            break
        if _CONDITION_START.match(text, here.start, here.end):
            return True
    return False


def _is_promised_sum(claim: _Claim) -> bool:
    """Say whether the number is money or a share of it that somebody is to receive."""
    if claim.quantity.measure not in {Measure.MONEY, Measure.RATE}:
        return "给予" in claim.clause_left
    if _GIVING.search(claim.clause_left) or _GIVEN.match(claim.right):
        return True
    if claim.quantity.measure is Measure.RATE:
        return False
    near = claim.left[-16:]
    if _SPENDING.search(near) or _LIMIT_NOUN.search(near):
        return True
    if claim.bound.reaches or _HOLD.search(claim.left) or _CHANGE.search(claim.left):
        return _MONEY_NOUN.search(claim.clause_left) is None and not claim.supported
    return not (_MONEY_NOUN.search(near) or _MONEY_VERB.search(near))


def _is_rate_of_law(claim: _Claim) -> bool:
    """Say whether the number is a rate of tax, interest, risk or assessment."""
    if claim.quantity.measure is not Measure.RATE:
        return False
    around = claim.clause_left + "\0" + claim.right[:20]
    return (
        _RATE_NO_TARGET.search(around) is not None
        or re.search(r"按照?[^，。]{0,12}$", claim.left) is not None
    )


def _is_past(claim: _Claim) -> bool:
    """Say whether the clause tells what has been reached."""
    return _PAST.search(claim.clause_left) is not None


def _is_within_preposition(claim: _Claim) -> bool:
    """Say whether the number is part of 在…, 对…, 围绕… before the clause's own verb."""
    verb = indicators.making_before(claim.left)
    if verb is not None or claim.follows or claim.bound.reaches or _CHANGE.search(claim.left):
        return False
    return _PREPOSITION.match(claim.left) is not None


def _is_time(claim: _Claim) -> bool:
    """Say whether the number is a time, and not one that is promised (控制在21个工作日以内)."""
    if claim.quantity.measure is not Measure.TIME:
        return False
    bound = claim.bound.reaches or claim.quantity.operator is Operator.AT_MOST
    return not (bound and _is_final(claim) and _TIME_LIMIT.search(claim.clause_left))


def _is_aside(claim: _Claim) -> bool:
    """Say whether the number stands in brackets that state nothing of their own."""
    if claim.passage.inside(claim.quantity.span[0]) is not Inside.BRACKET:
        return False
    return not ("其中" in claim.left[:4] or (claim.bound.reaches and claim.supported))


_REFUSALS: Final = (
    _is_aside,
    _is_time,
    _is_rate_of_law,
    _is_promised_sum,
    _is_past,
    _is_qualifier,
    _is_condition,
    _is_within_preposition,
)


# --- what a claim says ---------------------------------------------------------------------------


def _keep(reader: _Reader, claim: _Claim, form: _Form) -> None:
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
    shared = reader.found[-1].operator if form is _Form.SHARE else None
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


def _wording(reader: _Reader, claim: _Claim, form: _Form) -> tuple[int, int, str]:
    """Return the span of the claim's own words and what it counts."""
    if form is _Form.MAKE:
        return _making_words(reader.passage.text, claim)
    begin = claim.begin + indicators.lead_in(claim.left)
    at, finish = claim.quantity.span
    if form is _Form.SHARE:
        return at, finish, reader.found[-1].indicator
    if form is _Form.CHANGE:
        name = claim.left[indicators.lead_in(claim.left) :].strip(" \t\u3000")[-40:]
        if _CHANGE.fullmatch(name):
            topic, begin = _topic(reader, claim)
            name = topic + name
        return min(begin, at), finish, name
    name = indicators.before_number(claim.left, reaches=form is not _Form.TAIL)
    if indicators.only_verb(name) and _same_group(reader, claim.clause):
        name = reader.found[-1].indicator
    if not name:
        name, begin = _topic(reader, claim)
    growth = _GROWTH_AFTER.match(claim.right)
    if form is _Form.GROW and growth is not None:
        return min(begin, at), finish + growth.end(), name and name + "增速"
    return min(begin, at), finish, _part_of_whole(reader, claim, name)


def _making_words(text: str, claim: _Claim) -> tuple[int, int, str]:
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
        if _in_list(claim):
            noun_name = indicators.after_number(noun, "完成")
            return begin, _trim(text, finish, finish + len(noun)), noun_name
    name = indicators.after_number(noun, verb)
    return begin, _trim(text, finish, finish + len(noun)), name


def _part_of_whole(reader: _Reader, claim: _Claim, name: str) -> str:
    """Return ``name``, with the whole it is a part of where 其中 says so."""
    lead = claim.left[: indicators.lead_in(claim.left)]
    if "其中" in lead and reader.found and len(name) <= 6:
        whole = reader.found[-1].indicator
        return name if name in whole else f"{whole}（其中{name}）"
    return name


def _item(claim: _Claim) -> str:
    """Return what follows the number in its clause, up to the next number of the list."""
    right = claim.right
    more = quantities.find_quantities(right, 0, len(right))
    for other in more:
        if _LIST_HEAD.search(right[: other.span[0]]):
            right = right[: other.span[0]]
            break
    return _LIST_HEAD.sub("", right)


def _trim(text: str, low: int, high: int) -> int:
    """Return ``high`` without trailing spaces and joining words."""
    while high > low and (text[high - 1].isspace() or text[high - 1] == "、"):
        high -= 1
    return high


def _topic(reader: _Reader, claim: _Claim) -> tuple[str, int]:
    """Return what the clause before speaks of, for a clause that names nothing (力争达到30家)."""
    passage = reader.passage
    if reader.last_clause == claim.clause - 1 and _same_group(reader, claim.clause):
        return reader.found[-1].indicator, claim.begin
    index = claim.clause - 1
    while index >= 0 and passage.clauses[index].sentence == passage.clauses[claim.clause].sentence:
        clause = passage.clauses[index]
        words = passage.text[clause.start : clause.end]
        name = indicators.before_number(words, reaches=False)
        if (
            len(name) >= 2
            and not indicators.only_verb(name)
            and not any(
                mention.span[0] <= clause.end and mention.span[1] >= clause.end
                for mention in reader.mentions
            )
        ):
            return name, clause.start + len(words) - len(words.lstrip())
        index -= 1
    return "", claim.begin


def _recurring(reader: _Reader, claim: _Claim) -> bool:
    """Say whether 每年 governs the number: in its sentence, with no date in between."""
    passage = reader.passage
    low = passage.clauses[passage.sentence(claim.clause)[0]].start
    at = claim.quantity.span[0]
    last = None
    for match in _YEARLY.finditer(passage.text, max(low, at - 200), at):
        last = match
    if last is None:
        return False
    mention = dates.nearest(reader.mentions, at)
    return mention is None or mention.span[0] < last.start()


def _distribute(
    passage: Layout, mentions: Sequence[DateMention], found: Sequence[Target]
) -> list[Target]:
    """Share out what 分别 joins: 到2027年、2030年分别达到150家、200家; A、B分别达到2家、3家."""
    targets = list(found)
    for first in range(len(targets)):
        if "分别" not in targets[first].quote:
            continue
        last = first + 1
        while last < len(targets) and _joined(passage.text, targets[last - 1], targets[last]):
            last += 1
        if last - first > 1:
            targets[first:last] = _shared(passage, mentions, targets[first:last])
    return targets


def _joined(text: str, one: Target, other: Target) -> bool:
    return _RESPECTIVELY.fullmatch(text[one.span[1] : other.span[0]].strip()) is not None


def _shared(passage: Layout, mentions: Sequence[DateMention], group: list[Target]) -> list[Target]:
    """Give each of a group joined by 分别 its own date or its own indicator."""
    terms = _joined_terms(passage, mentions, group[0].span[0], len(group))
    subject = group[0].indicator
    if terms is not None:
        return [
            replace(target, indicator=subject, deadline=date, precision=precision)
            for target, (date, precision) in zip(group, terms, strict=True)
        ]
    nouns, _, change = subject.partition("分别")
    parts = [noun + change for noun in _RESPECTIVELY.split(nouns)]
    names = parts if len(parts) == len(group) else [subject] * len(group)
    return [replace(target, indicator=name) for target, name in zip(group, names, strict=True)]


def _joined_terms(
    passage: Layout, mentions: Sequence[DateMention], before: int, count: int
) -> list[tuple[dt.date, Precision]] | None:
    """Return the ``count`` dates joined by 、 that stand last before ``before``."""
    earlier = [
        mention
        for mention in dates.find_dates(passage.text, passage.start, before)
        if mention.span[1] <= before
    ][-count:]
    if len(earlier) < count or earlier[0] not in mentions:
        return None
    for one, other in itertools.pairwise(earlier):
        if not _RESPECTIVELY.fullmatch(passage.text[one.span[1] : other.span[0]].strip()):
            return None
    return [(mention.date, mention.precision) for mention in earlier]
