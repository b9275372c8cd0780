"""The words of a claim: which part of the text states it, and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import dates, indicators, quantities
from db.parsing.claims import CHANGE, GROWTH_AFTER, LIST_HEAD, Claim, Form, holds_described, in_list

if TYPE_CHECKING:
    from db.models import Target

_NEXT_ITEM: Final = re.compile("、")
_TOPIC_CLAUSES: Final = 3
_COMPARED: Final = re.compile(r"[比较](?:[0-9]{4}年|[上去]年|目前|“?十[一二三四五六]五).{0,20}$")
_REACHING: Final = re.compile(r"(?:超过?|突破|达到?|过|不低于|[高大]于)[0-9]")
_HEAD_OF_CONDITION: Final = re.compile(
    r"(?P<head>[^0-9]{2,20}?)(?:超过?|突破|达到?|过|不低于|[高大]于)[0-9]"
)


@dataclass(frozen=True, slots=True)
class Last:
    """The target before a claim, if any.

    ``series``: it stands in the same sentence; ``adjacent``: in the clause before.
    """

    target: Target | None
    series: bool
    adjacent: bool

    @property
    def indicator(self) -> str:
        """Return what it counts, or ""."""
        return self.target.indicator if self.target is not None else ""

    def counts(self, unit: str) -> bool:
        """Say whether its unit is ``unit``, whatever the multipliers (家, 万家)."""
        last = self.target.unit if self.target is not None else ""
        return last.lstrip("百千万亿") == unit.lstrip("百千万亿")


def words(claim: Claim, form: Form, last: Last) -> tuple[int, int, str]:
    """Return the span of the claim's own words and what it counts."""
    if form is Form.MAKE:
        return _making_words(claim.passage.text, claim)
    begin = claim.begin + indicators.lead_in(claim.left)
    at, finish = claim.quantity.span
    if form is Form.SHARE:
        return at, finish, last.indicator
    if form is Form.CHANGE:
        name = claim.left[indicators.lead_in(claim.left) :].strip(" \t\u3000")[-40:]
        if CHANGE.fullmatch(name):
            topic, begin = _topic(claim, last)
            name = topic + name
        return min(begin, at), finish, name
    name = indicators.before_number(claim.left, reaches=form is not Form.TAIL)
    if indicators.only_verb(name) and last.series and last.counts(claim.quantity.unit):
        name = last.indicator
    if not name:
        name, begin = _topic(claim, last)
    growth = GROWTH_AFTER.match(claim.right)
    if form is Form.GROW and growth is not None:
        return min(begin, at), finish + growth.end(), name and name + "增速"
    return min(begin, at), finish, _part_of_whole(claim, last, _whole_condition(claim, last, name))


def _making_words(text: str, claim: Claim) -> tuple[int, int, str]:
    """Return span and indicator of a number between its verb and its noun."""
    at, finish = claim.quantity.span
    noun = _item(claim)
    if holds_described(claim):
        begin = claim.begin + indicators.lead_in(claim.left)
        name = indicators.before_number(claim.left + noun, reaches=False)
        return begin, _trim(text, finish, finish + len(noun)), name
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


def _part_of_whole(claim: Claim, last: Last, name: str) -> str:
    """Return ``name``, with the whole it is a part of where 其中 says so."""
    lead = claim.left[: indicators.lead_in(claim.left)]
    if "其中" in lead and last.target and len(name) <= 6:
        whole = last.indicator
        return name if name in whole else f"{whole}（其中{name}）"
    return name


def _whole_condition(claim: Claim, last: Last, name: str) -> str:
    """Return ``name`` with the head of its condition that a list prints once.

    产值超过10亿元的企业2家、超过1亿元的企业20家: the second counts 产值超过1亿元的企业.
    """
    condition = claim.left[indicators.lead_in(claim.left) :].rstrip()
    if not last.series or not _REACHING.match(condition):
        return name
    head = _HEAD_OF_CONDITION.match(last.indicator)
    return head["head"] + condition if head is not None else name


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


def _topic(claim: Claim, last: Last) -> tuple[str, int]:
    """Return what the clause before speaks of, for a clause that names nothing (力争达到30家)."""
    passage = claim.passage
    if last.adjacent:
        return last.indicator, claim.begin
    low = max(passage.sentence(claim.clause)[0], claim.clause - _TOPIC_CLAUSES)
    for clause in reversed(passage.clauses[low : claim.clause]):
        if last.target is not None and clause.start <= last.target.span[0] < clause.end:
            return last.indicator, claim.begin
        words = _COMPARED.sub("", passage.text[clause.start : clause.end])
        name = indicators.before_number(words, reaches=False)
        named = len(name) >= 2 and not indicators.only_verb(name)
        if named and not dates.find_dates(words, 0, len(words)):
            return name, clause.start + len(words) - len(words.lstrip())
    return "", claim.begin
