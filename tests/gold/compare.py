"""Compares what the parser read with the gold readings and says every difference in one line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from db.models import Document, Funding, Measure, ParsedDocument, Target

GOLD = Path(__file__).parent
STEMS = tuple(sorted(path.stem for path in GOLD.glob("*.json")))

Item = dict[str, Any]
"""One annotation of a gold file."""

_WIDTHS = str.maketrans("()[],:;％", "（）〔〕，：；%")
_NUMBER = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+[条章节]|[（(][一二三四五六七八九十\d]+[)）]"
    r"|[一二三四五六七八九十]+、|\d+[.．、])\s*"
)
_BRACKETS = ("（）", "()", "〔〕", "[]", "【】")


@dataclass
class Score:
    """Hits, misses and false items, with a line for each difference."""

    hits: int = 0
    missing: int = 0
    extra: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find."""
        total = 2 * self.hits + self.missing + self.extra
        return 2 * self.hits / total if total else 1.0

    def miss(self, where: str, what: object) -> None:
        self.missing += 1
        self.lines.append(f"{where}: missing {what}")

    def false(self, where: str, what: object) -> None:
        self.extra += 1
        self.lines.append(f"{where}: extra   {what}")

    def __str__(self) -> str:
        head = f"F1 {self.f1:.4f} ({self.hits} hits, {self.missing} missing, {self.extra} extra)"
        return "\n".join([head, *self.lines])


def load(stem: str) -> Item:
    """Return the gold reading of the document ``stem``."""
    reading: Item = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    return reading


def fold(text: str) -> str:
    """Return ``text`` without white space and with brackets and commas at full width."""
    return re.sub(r"\s+", "", text).translate(_WIDTHS)


def heading(text: str) -> str:
    """Return a heading without its number and its closing 。."""
    return fold(_NUMBER.sub("", text.strip())).removesuffix("。")


def bare_clause(text: str) -> str:
    """Return a responsibility clause without the brackets around it."""
    text = text.strip()
    if len(text) > 1 and text[0] + text[-1] in _BRACKETS:
        return text[1:-1]
    return text


def shared(one: str, other: str) -> int:
    """Return the length of the longest run of characters that both texts hold."""
    best = 0
    for start in range(len(one)):
        while one[start : start + best + 1] in other and start + best < len(one):
            best += 1
    return best


def paired(gold: Item, parsed: ParsedDocument) -> Iterator[tuple[str, Item, Measure]]:
    """Yield ``(where, gold measure, parsed measure)`` for every ordinal both have."""
    by_ordinal = {measure.ordinal: measure for measure in parsed.measures}
    for item in gold["measures"]:
        measure = by_ordinal.get(item["ordinal"])
        if measure is not None:
            yield f"{parsed.document.id}/{item['ordinal']}", item, measure


def match_keys(
    where: str, gold: Sequence[tuple[object, bool]], found: Sequence[object], score: Score
) -> None:
    """Count ``found`` keys against ``gold`` pairs ``(key, optional)``, each used once."""
    open_keys = sorted(gold, key=lambda pair: pair[1])
    for key in found:
        pair = next((pair for pair in open_keys if pair[0] == key), None)
        if pair is None:
            score.false(where, key)
            continue
        open_keys.remove(pair)
        score.hits += not pair[1]
    for key, optional in open_keys:
        if not optional:
            score.miss(where, key)


def department_names(where: str, item: Item, measure: Measure, score: Score) -> None:
    match_keys(
        where,
        [(department["name"], False) for department in item["departments"]],
        [department.name for department in measure.departments],
        score,
    )


def department_roles(where: str, item: Item, measure: Measure, score: Score) -> None:
    match_keys(
        where,
        [((department["name"], department["role"]), False) for department in item["departments"]],
        [(department.name, str(department.role)) for department in measure.departments],
        score,
    )


def deadlines(where: str, item: Item, measure: Measure, score: Score) -> None:
    found = {(deadline.date.isoformat(), str(deadline.precision)) for deadline in measure.deadlines}
    match_keys(
        where,
        [
            ((due["date"], due["precision"]), due.get("optional", False))
            for due in item["deadlines"]
        ],
        sorted(found),
        score,
    )


def citations(where: str, item: Item, measure: Measure, score: Score) -> None:
    match_keys(
        where,
        [
            ((fold(cited["title"]), cited["doc_number"]), cited.get("optional", False))
            for cited in item["citations"]
        ],
        [(fold(cited.title).strip("《》"), cited.doc_number) for cited in measure.citations],
        score,
    )


def _target_line(value: float, unit: str, deadline: object, quote: str) -> str:
    return f"{value:g} {unit} by {deadline or 'no date'} “{quote}”"


def match_targets(
    where: str, gold: Sequence[Item], found: Iterable[Target], score: Score
) -> list[tuple[Item, Target]]:
    """Match targets by value, unit and deadline; return the pairs that stand for each other.

    Among equal keys the target with the longest shared indicator is taken.
    """
    pairs: list[tuple[Item, Target]] = []
    rest = list(gold)
    for target in found:
        due = target.deadline.isoformat() if target.deadline else None
        fits = [
            item
            for item in rest
            if item["value"] == target.value
            and fold(item["unit"]) == fold(target.unit)
            and due in {item["deadline"], *item.get("deadline_also", ())}
        ]
        if not fits:
            score.false(where, _target_line(target.value, target.unit, due, target.quote))
            continue
        best = max(fits, key=lambda item: shared(item["indicator"], target.indicator))
        rest.remove(best)
        score.hits += not best.get("optional", False)
        pairs.append((best, target))
    for item in rest:
        if not item.get("optional", False):
            line = _target_line(item["value"], item["unit"], item["deadline"], item["quote"])
            score.miss(where, line)
    return pairs


def target_details(where: str, pairs: Iterable[tuple[Item, Target]], score: Score) -> None:
    """Compare operator, precision, recurrence and subject of targets already matched."""
    for item, target in pairs:
        due = target.deadline.isoformat() if target.deadline else None
        wrong = []
        if item["operator"] != str(target.operator):
            wrong.append(f"operator {target.operator}, not {item['operator']}")
        if due == item["deadline"] and item["precision"] != str(target.precision):
            wrong.append(f"precision {target.precision}, not {item['precision']}")
        if item["recurring"] != target.recurring:
            wrong.append(f"recurring {target.recurring}")
        if shared(item["indicator"], target.indicator) < 2:
            wrong.append(f"indicator {target.indicator!r}, not {item['indicator']!r}")
        if wrong:
            score.missing += 1
            score.lines.append(f"{where}: “{item['quote']}”: {'; '.join(wrong)}")
        else:
            score.hits += 1


def _funding_line(amount: int | None, rate: float | None, quote: str) -> str:
    figure = f"{amount} yuan" if amount is not None else "no amount"
    return f"{figure}{'' if rate is None else f', rate {rate:g}'} “{quote}”"


def _overlap(item: Item, funding: Funding, document: Document, measure: Measure) -> int:
    """Return how many characters two quotes of one measure's text share."""
    body = document.text.index(measure.text, measure.span[0])
    quote = str(item["quote"])
    start = body + str(item["body"]).index(quote)
    return min(start + len(quote), funding.span[1]) - max(start, funding.span[0])


def funding_items(item: Item, *, capped: bool) -> list[Item]:
    """Return a measure's promises with a sum, or those without, each with the body it is from."""
    return [
        {**promise, "body": item["body"]}
        for promise in item["funding"]
        if (promise["amount_yuan"] is not None) is capped
    ]


def match_funding(
    where: str, item: Item, measure: Measure, document: Document, score: Score, *, capped: bool
) -> list[tuple[Item, Funding]]:
    """Match promises by sum, rate and overlapping quotes; return the pairs.

    The pair that shares the most characters goes first. A further quote inside an optional promise
    or one that may be read as several is not held against the parser.
    """
    gold = funding_items(item, capped=capped)
    found = [funding for funding in measure.funding if (funding.amount_yuan is not None) is capped]
    ranked = sorted(
        (
            (-_overlap(promise, funding, document, measure), row, column)
            for row, promise in enumerate(gold)
            for column, funding in enumerate(found)
            if promise["amount_yuan"] == funding.amount_yuan and promise["rate"] == funding.rate
        ),
    )
    pairs: dict[int, int] = {}
    for negative, row, column in ranked:
        if negative < 0 and row not in pairs and column not in pairs.values():
            pairs[row] = column
    tolerant = {
        column
        for negative, row, column in ranked
        if negative < 0 and (gold[row].get("optional") or gold[row].get("several"))
    }
    for row, promise in enumerate(gold):
        optional = promise.get("optional", False)
        if row in pairs:
            score.hits += not optional
        elif not optional:
            line = _funding_line(promise["amount_yuan"], promise["rate"], promise["quote"])
            score.miss(where, line)
    for column, funding in enumerate(found):
        if column not in pairs.values() and column not in tolerant:
            line = _funding_line(funding.amount_yuan, funding.rate, funding.quote)
            score.false(where, line)
    return [(gold[row], found[column]) for row, column in pairs.items()]


def recipients(where: str, pairs: Iterable[tuple[Item, Funding]], score: Score) -> None:
    """Compare the recipients of matched promises: they must share at least one word."""
    for promise, funding in pairs:
        if shared(promise["recipient"], funding.recipient) >= 2:
            score.hits += 1
        else:
            line = f"recipient {promise['recipient']!r}, read as {funding.recipient!r}"
            score.miss(where, line)


def main_category(where: str, item: Item, measure: Measure, score: Score) -> None:
    accepted = item["categories"]["main"]
    if measure.categories and measure.categories[0] in accepted:
        score.hits += 1
    else:
        score.missing += 1
        read = "、".join(measure.categories) or "none"
        score.lines.append(f"{where} {item['title']}: {'/'.join(accepted)}, read as {read}")


def quotes(
    document: Document, measures: Iterable[Measure]
) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield ``(what, quote, span)`` of every fact that points at the text."""
    for what, quote in (
        ("expires", document.expires_quote),
        ("lead rule", document.lead_rule_quote),
    ):
        if quote is not None:
            yield f"{document.id} {what}", quote.text, quote.span
    for goal in document.goals:
        yield f"{document.id} goal", goal.quote, goal.span
    for measure in measures:
        if measure.responsibility is not None:
            clause = measure.responsibility
            yield f"{measure.id} responsibility", clause.text, clause.span
        for department in measure.departments:
            yield f"{measure.id} department", department.name, department.span
        for target in measure.targets:
            yield f"{measure.id} target", target.quote, target.span
        for funding in measure.funding:
            yield f"{measure.id} funding", funding.quote, funding.span
        for deadline in measure.deadlines:
            yield f"{measure.id} deadline", deadline.quote, deadline.span
