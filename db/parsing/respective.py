"""What 分别 joins: 到2027年、2030年分别达到150家、200家; A、B分别达到2家、3家."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.parsing import dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from db.models import Precision, Span, Target
    from db.parsing.clauses import Layout
    from db.parsing.dates import DateMention

_RESPECTIVELY: Final = re.compile(r"[、和与及]")


def distribute(
    passage: Layout, mentions: Sequence[DateMention], found: Sequence[Target]
) -> list[Target]:
    """Return ``found`` with shared dates and subjects given to each target its own."""
    targets = list(found)
    governing = {mention.span for mention in mentions}
    for first in range(len(targets)):
        if "分别" not in targets[first].quote:
            continue
        last = first + 1
        while last < len(targets) and _joined(passage.text, targets[last - 1], targets[last]):
            last += 1
        if last - first > 1:
            targets[first:last] = _shared(passage, governing, targets[first:last])
    return targets


def _joined(text: str, one: Target, other: Target) -> bool:
    return _RESPECTIVELY.fullmatch(text[one.span[1] : other.span[0]].strip()) is not None


def _shared(passage: Layout, governing: set[Span], group: list[Target]) -> list[Target]:
    """Give each of a group joined by 分别 its own date or its own indicator."""
    terms = _joined_terms(passage, governing, group[0].span[0], len(group))
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
    passage: Layout, governing: set[Span], before: int, count: int
) -> list[tuple[dt.date, Precision]] | None:
    """Return the ``count`` dates joined by 、 that stand last before ``before``."""
    earlier = [
        mention
        for mention in dates.find_dates(passage.text, max(passage.start, before - 120), before)
        if mention.span[1] <= before
    ][-count:]
    if len(earlier) < count or earlier[0].span not in governing:
        return None
    for one, other in itertools.pairwise(earlier):
        if not _RESPECTIVELY.fullmatch(passage.text[one.span[1] : other.span[0]].strip()):
            return None
    return [(mention.date, mention.precision) for mention in earlier]
