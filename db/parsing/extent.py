"""How far a measure reaches: what follows the last one without a number is not its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.parsing import patterns

if TYPE_CHECKING:
    from db.models import Span
    from db.parsing.outline import Node
    from db.parsing.responsibility import ClauseSpan

_CLOSING: Final = re.compile(
    r"^(?:本(?:措施|意见|方案|办法|计划|通知|政策|规划|要点|实施|行动|文件|细则|规定)|以上|上述|各(?:地|市|省|区|县|部门|单位|级|有关|相关)"
    r"|附\s?件|抄送|此前|此件|[（(]此件|[（(]联系|联系人|国务院(?:有关)?部门)"
)


def end_of_last(text: str, node: Node, own: list[ClauseSpan], usual: int, closes: bool) -> int:
    """Return where the last measure of a plan ends, closing paragraphs left out.

    Args:
        text: The document's text.
        node: The measure.
        own: The responsibility clauses within it.
        usual: How many paragraphs the other measures have at most.
        closes: Whether the measures of the document end with their clause.
    """
    tail = last_part(node)
    spans = tail.paragraphs
    in_heading = (
        own and own[-1].span[1] == spans[0][1] and "。" not in text[spans[0][0] : own[-1].span[0]]
    )
    if own and own[-1].span[0] >= spans[0][0] and not (in_heading and len(spans) > 1):
        closing = own[-1].span[1]
        stop = next((end for _, end in spans if end >= closing), closing)
        return closing if closes else stop
    kept = 1
    limit = usual if tail is node else 1
    if kept < len(spans) and node.body >= spans[0][1]:
        limit = max(limit, 2)
    for start, end in spans[1:]:
        words = text[start:end]
        is_body = kept == 1 and tail.body >= spans[0][1]
        if kept >= limit or (_CLOSING.match(words) and not is_body) or _is_signature(words):
            break
        kept += 1
    return spans[kept - 1][1]


def last_part(node: Node) -> Node:
    """Return the innermost part that ends a part."""
    while node.children:
        node = node.children[-1]
    return node


def without_stop(text: str, span: Span) -> Span:
    """Return a heading's span without the stop that parts it from what follows."""
    start, end = span
    while end > start and text[end - 1] in "。.：:；; \t（(":
        end -= 1
    return start, end


def _is_signature(words: str) -> bool:
    return bool(patterns.day_line(words)) or patterns.is_organ(words)
