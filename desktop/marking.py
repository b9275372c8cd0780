"""Where literals and facts stand in a text that is shown, and offsets as Qt counts them. No Qt."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.models import Measure, Span


def find_marks(text: str, literals: Iterable[str]) -> tuple[Span, ...]:
    """Return where the literals stand in ``text``, joined where they touch, in order.

    The text is normalised as the index does it; literals are normalised already.
    """
    if not (wanted := tuple(literals)):
        return ()
    from index.normalise import Normalised

    normal = Normalised.of(text)
    spans: list[Span] = []
    for literal in wanted:
        at = normal.text.find(literal) if literal else -1
        while at >= 0:
            spans.append(normal.source_span(at, at + len(literal)))
            at = normal.text.find(literal, at + 1)
    return joined(spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, overlapping and touching ones made one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def pieces(
    length: int, layers: Iterable[tuple[Span, str]]
) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """Cut ``0 … length`` at every border of a layer and name the layers that cover each piece."""
    within = [
        ((max(0, start), min(end, length)), name)
        for (start, end), name in layers
        if start < length and end > 0 and start < end
    ]
    borders = sorted({0, length, *(at for span, _ in within for at in span)})
    return tuple(
        (
            (start, end),
            tuple(name for (first, last), name in within if first <= start and end <= last),
        )
        for start, end in pairwise(borders)
    )


def utf16(text: str, offset: int) -> int:
    """Return an offset in characters as Qt counts it, in UTF-16 units."""
    head = text[:offset]
    return offset + sum(character > "\uffff" for character in head)


def paragraphs_at(document_text: str, measure: Measure) -> tuple[tuple[str, int], ...]:
    """Return the paragraphs of a measure's body, each with where it starts in the document.

    The body is the measure's span without its heading and its responsibility clause, so every
    paragraph of it stands in the document; one that does not is given ``-1`` and bears no marks.
    """
    found: list[tuple[str, int]] = []
    at, end = measure.span
    for line in measure.text.split("\n"):
        paragraph = line.strip()
        if not paragraph:
            continue
        place = document_text.find(paragraph, at, end)
        if place >= 0:
            at = place + len(paragraph)
        found.append((paragraph, place))
    return tuple(found)
