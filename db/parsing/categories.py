"""What a measure is about, decided by weighted words that stand in ``resources/``.

The categories are those of ``resources/categories.toml``; the words, their weights and the way they
are added up are data in ``resources/category_rules.toml``, so that an official can read why a
measure is where it is. :func:`explain` gives the sum for one measure.
"""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import resources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class _Scoring:
    title: float
    tail: float
    section: float
    body: float
    repeats: int
    further: float
    least: float
    fallback: str


@dataclass(frozen=True, slots=True)
class _Rule:
    category: str
    weights: Mapping[str, float]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Rules:
    scoring: _Scoring
    rules: tuple[_Rule, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a category scores: ``words`` found with what each of them added to ``score``."""

    category: str
    score: float
    words: tuple[tuple[str, float], ...]


def classify(title: str, body: str, section: Sequence[str]) -> tuple[str, ...]:
    """Return the categories of a measure, the main one first, up to two more.

    Args:
        title: The measure's own heading.
        body: Its text.
        section: The headings above it, outermost first.
    """
    scoring = _rules().scoring
    ranked = explain(title, body, section)
    if not ranked:
        return (scoring.fallback,)
    enough = max(scoring.least, scoring.further * ranked[0].score)
    more = [evidence.category for evidence in ranked[1:3] if evidence.score >= enough]
    return (ranked[0].category, *more)


def explain(title: str, body: str, section: Sequence[str]) -> tuple[Evidence, ...]:
    """Return the evidence for every category with a word in the measure, the strongest first."""
    rules = _rules()
    parts = (_fold(title), _fold("\n".join(section)), _fold(body))
    found = [_evidence(rule, rules.scoring, *parts) for rule in rules.rules]
    return tuple(
        sorted((one for one in found if one.score > 0), key=lambda one: one.score, reverse=True)
    )


def _evidence(rule: _Rule, scoring: _Scoring, title: str, section: str, body: str) -> Evidence:
    words: dict[str, float] = {}
    for match in rule.pattern.finditer(title):
        place = match.end() / len(title)
        _add(words, match.group(), rule.weights, scoring.title * (1 + scoring.tail * place))
    for match in rule.pattern.finditer(section):
        _add(words, match.group(), rule.weights, scoring.section)
    counts: dict[str, int] = {}
    for match in rule.pattern.finditer(body):
        word = match.group()
        counts[word] = counts.get(word, 0) + 1
        if counts[word] <= scoring.repeats:
            _add(words, word, rule.weights, scoring.body)
    return Evidence(rule.category, sum(words.values()), tuple(words.items()))


def _add(words: dict[str, float], word: str, weights: Mapping[str, float], factor: float) -> None:
    words[word] = words.get(word, 0.0) + weights[word] * factor


def _fold(text: str) -> str:
    """Return ``text`` with half-width forms and without quotation marks, so that words match."""
    return re.sub(r"[“”‘’\"' \t\u3000]", "", unicodedata.normalize("NFKC", text)).replace(
        "\n", "。"
    )


@functools.cache
def _rules() -> _Rules:
    listed = tomllib.loads(resources.path("categories.toml").read_text(encoding="utf-8"))
    table = tomllib.loads(resources.path("category_rules.toml").read_text(encoding="utf-8"))
    scoring = _Scoring(**table["scoring"])
    rules = []
    for category in listed["category"]:
        name = category["name"]
        weights = {_fold(word): float(weight) for word, weight in table[name].items()}
        longest_first = sorted(weights, key=lambda word: (-len(word), word))
        pattern = re.compile("|".join(re.escape(word) for word in longest_first))
        rules.append(_Rule(name, weights, pattern))
    return _Rules(scoring, tuple(rules))
