"""What each of several texts says in words that none of the others has. No Qt."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span

_PHRASE = 4
"""Characters that two texts must have in a row for it to be a common phrase: 科技成果, 有限公司."""
_LEAST_COMMON = 0.35
"""Share of common wording below which marks would cover nearly everything and tell nothing."""


def own_words(texts: Sequence[str]) -> tuple[tuple[Span, ...], ...] | None:
    """Return for each text the stretches that share no phrase with any other text.

    Args:
        texts: The texts; blanks and differences of width between characters do not count.

    Returns:
        Spans of each text, in order; none for an empty text or a single one. ``None`` if the texts
        have so little in common that nearly all of each would be marked.
    """
    told = [_told(text) for text in texts]
    phrases = [
        {line[at : at + _PHRASE] for at in range(len(line) - _PHRASE + 1)} for line, _ in told
    ]
    if sum(1 for line, _ in told if line) < 2:
        return tuple(() for _ in texts)
    found, common, whole = [], 0, 0
    for number, (line, places) in enumerate(told):
        others = set().union(*phrases[:number], *phrases[number + 1 :])
        shared = [False] * len(line)
        for at in range(len(line) - _PHRASE + 1):
            if line[at : at + _PHRASE] in others:
                shared[at : at + _PHRASE] = [True] * _PHRASE
        common += sum(shared)
        whole += len(line)
        found.append(_stretches(line, places, shared))
    return None if common < _LEAST_COMMON * whole else tuple(found)


def _told(text: str) -> tuple[str, list[int]]:
    """Return the text as it is compared, and where each of its characters stands."""
    line, places = [], []
    for at, character in enumerate(text):
        if not character.isspace():
            plain = unicodedata.normalize("NFKC", character)
            line.append(plain if len(plain) == 1 else character)
            places.append(at)
    return "".join(line), places


def _stretches(line: str, places: Sequence[int], shared: Sequence[bool]) -> tuple[Span, ...]:
    """Return the runs that are not shared, without stops at their ends.

    A single character tells nothing, unless it is a figure.
    """
    found: list[Span] = []
    at = 0
    while at < len(line):
        if shared[at]:
            at += 1
            continue
        end = at
        while end < len(line) and not shared[end]:
            end += 1
        first, last = at, end
        while first < last and not line[first].isalnum():
            first += 1
        while last > first and not line[last - 1].isalnum():
            last -= 1
        if last > first + 1 or line[first:last].isdigit():
            found.append((places[first], places[last - 1] + 1))
        at = end
    return tuple(found)
