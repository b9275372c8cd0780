"""A number in its clause, and how the clause states it.

A clause commits to a number by reaching it (数量达到4000家), by changing by it (增长10%), by making
so many of something (建设10个基地), or by closing with it (培育农民技术员5000人以上).
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.parsing import indicators
from db.parsing.quantities import Measure

if TYPE_CHECKING:
    from db.parsing.clauses import Layout
    from db.parsing.quantities import Binding, Quantity

CHANGE: Final = re.compile(
    r"(?:年均增长|同比增长|增长|提[高升]|增加|上升|下降|降低|减少|压减|压缩|缩短|缩小|削减|减排|翻|增幅|降幅)$"
)
HOLD: Final = re.compile(r"(?:实现|完成|保持|目标为|目标是|保有|突破)$")
_GROWTH_NOUN: Final = re.compile(r"(?:增速|增长率|增幅|降幅|比[例重]|占比|率|份额|强度|程度)$")
MONEY_NOUN: Final = re.compile(
    r"额|收入|产值|规模|投资|总量|总值|价值|利润|利税|税收|融资|消费|进出口|出口|进口|余额|资产|市值|增加值|营收|贷款|信贷|授信|债券|保费|票房"
)
GROWTH_AFTER: Final = re.compile(
    r"\s*的?(?:年均|平均|稳定|较快)?(?:增长|增速|增幅|速度增长|的增长速度)"
)
PREPOSITION: Final = re.compile(
    r"\s*(?:按照?|以(?!上)|对(?!口|接|外|标)|在|从|距|每(?!年)|比|较|围绕|聚焦|针对|面向|依托|根据|除|由|与|凡|自)"
)
_ADJUNCT: Final = re.compile(
    r"(?:与|和|同|会同|联合|围绕|聚焦|依托|面向|针对|根据|结合|在|从|以|通过|由|为)(?![上下前后内外])"
)
# Sums that a clause commits to without a date: what is lent, invested, traded.
_MONEY_MAKING: Final = re.compile(
    r"\s*(?:力争|预计|确保|每年|全年|年内|共|并)*(?:累计|新增|新?发放|完成|实现|吸引|引进|引入|带动|撬动|拉动|促成|新?投放|吸纳|募集|筹集)"
)
JOIN: Final = re.compile(r"^\s*(?:[、和及与或至]|以及|和其他)")
LIST_HEAD: Final = re.compile(r"(?:[、和及与]|以及)\s*$")
_SUM_OF_LIST: Final = re.compile(r"等\s*$")


class Form(enum.Enum):
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


@dataclass(frozen=True, slots=True)
class Claim:
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
        start = max(self.passage.clauses[self.clause].start, self.quantity.span[0] - 200)
        return self.passage.text[start : self.quantity.span[0]]


def without_adjunct(claim: Claim) -> Claim:
    """Return a claim without the adjunct before its own verb (与高校共建基地8个).

    Only a number that closes its clause and that no verb binds otherwise has need of it.
    """
    bound = claim.bound.reaches or claim.follows or CHANGE.search(claim.left) is not None
    starts = (0, indicators.lead_in(claim.left))  # 与 opens an adjunct, and joins
    lead = next((at for at in starts if _ADJUNCT.match(claim.left, at)), None)
    if bound or lead is None or not is_final(claim):
        return claim
    verb = indicators.own_verb(claim.left[lead:])
    if verb is None or indicators.making_before(claim.left) is not None:
        return claim
    return replace(claim, begin=claim.begin + lead + verb, left=claim.left[lead + verb :])


def form(claim: Claim) -> Form | None:
    """Return how the clause states the number, or ``None`` if it does not commit to it."""
    if claim.quantity.chinese:
        return _chinese_form(claim)
    return next((way for way, states in _FORMS if states(claim)), None)


def _chinese_form(claim: Claim) -> Form | None:
    """Return the form of 三个 and its like, which only a strong verb makes a commitment."""
    if claim.quantity.value < 2 and not claim.bound.reaches:
        return None
    verb = indicators.making_before(claim.left)
    strong = verb is not None and indicators.strong_verb(claim.left)
    return Form.MAKE if strong and not is_final(claim) else None


def _shares(claim: Claim) -> bool:
    return claim.follows and is_final(claim) and not claim.left.strip("、和与及 \t\u3000")


def _grows(claim: Claim) -> bool:
    return claim.quantity.measure is Measure.RATE and GROWTH_AFTER.match(claim.right) is not None


def _changes(claim: Claim) -> bool:
    rate = claim.quantity.measure is Measure.RATE
    return (rate or is_final(claim)) and CHANGE.search(claim.left) is not None


def _reaches(claim: Claim) -> bool:
    if claim.bound.reaches and (is_final(claim) or indicators.making_before(claim.left) is None):
        named = bool(indicators.before_number(claim.left, reaches=True))
        return named or (is_final(claim) and claim.supported)
    return is_final(claim) and HOLD.search(claim.left) is not None


def _makes(claim: Claim) -> bool:
    if is_final(claim):
        return False
    if claim.bound.reaches and claim.supported:
        return True
    governed = indicators.making_before(claim.left) is not None
    return governed or claim.follows or in_list(claim) or holds_described(claim)


def _tails(claim: Claim) -> bool:
    return is_final(claim) and _names_something(claim)


_FORMS: Final = (
    (Form.SHARE, _shares),
    (Form.GROW, _grows),
    (Form.CHANGE, _changes),
    (Form.REACH, _reaches),
    (Form.MAKE, _makes),
    (Form.TAIL, _tails),
)


def is_final(claim: Claim) -> bool:
    """Say whether nothing of the clause, or of its list item, follows the number."""
    rest = claim.right.strip(" \t\u3000")
    if not rest or JOIN.match(rest):
        return True
    return rest[0] in "（(" and rest[-1] in "）)" and not re.search(r"[）)].", rest)


def holds_described(claim: Claim) -> bool:
    """Say whether a verb governs what a number and a description count (关停参与整合的6家企业)."""
    if claim.quantity.measure is not Measure.COUNT or not claim.left.endswith("的"):
        return False
    phrase = claim.left[indicators.lead_in(claim.left) :]
    noun = re.match(r"[\u4e00-\u9fff“”]{2,16}$", claim.right.rstrip())
    return noun is not None and indicators.starts_strong(phrase)


def in_list(claim: Claim) -> bool:
    """Say whether the number stands in a list that a verb of making opens (完成…和20万亩…)."""
    phrase = claim.left[indicators.lead_in(claim.left) :]
    closed = LIST_HEAD.search(claim.left) or _SUM_OF_LIST.search(claim.left)
    return bool(closed) and indicators.starts_list(phrase)


def _names_something(claim: Claim) -> bool:
    """Say whether a noun to be counted precedes a closing number, in a sentence that commits."""
    name = indicators.before_number(claim.left, reaches=False)
    if len(name) < 2 or PREPOSITION.match(claim.left):
        return False
    phrase = claim.left[indicators.lead_in(claim.left) :]
    if claim.quantity.measure in {Measure.RATE, Measure.MONEY}:
        money = claim.quantity.measure is Measure.MONEY
        stated = claim.supported or (money and _MONEY_MAKING.match(claim.left) is not None)
        noun = MONEY_NOUN if money else _GROWTH_NOUN
        return noun.search(name) is not None and stated
    return claim.supported or claim.follows or indicators.starts_making(phrase)
