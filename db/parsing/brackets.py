"""Brackets that nest, in half and full width, and what stands outside of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS: Final = {
    "（": "round",
    "(": "round",
    "〔": "square",
    "［": "square",
    "[": "square",
    "【": "heavy",
    "〖": "heavy",
    "﹝": "square",
    "《": "title",
    "〈": "name",
    "“": "quote",
    "「": "corner",
}
_CLOSERS: Final = {
    "）": "round",
    ")": "round",
    "〕": "square",
    "］": "square",
    "]": "square",
    "】": "heavy",
    "〗": "heavy",
    "﹞": "square",
    "》": "title",
    "〉": "name",
    "”": "quote",
    "」": "corner",
}
_LISTING_SHAPES: Final = frozenset({"round", "square", "heavy"})
LISTING: Final = frozenset(mark for mark, shape in _OPENERS.items() if shape in _LISTING_SHAPES)
"""The opening brackets in which responsibility is printed."""
LONGEST: Final = 2000
"""A bracket that has not closed after so many characters was never meant to."""
_DEEPEST: Final = 16


def pairs(text: str, start: int, end: int) -> dict[int, int]:
    """Return for each bracket opened in ``text[start:end]`` the offset of the one that closes it.

    Half and full width close each other, since one pair is often printed in both; so do two shapes
    of list brackets where nothing else fits (（责任单位：…〕). Brackets without a partner are left
    out. The work is linear.
    """
    found: dict[int, int] = {}
    stack: list[tuple[int, str]] = []
    for at in range(start, end):
        character = text[at]
        if character in _OPENERS:
            stack.append((at, _OPENERS[character]))
            if len(stack) > _DEEPEST:
                del stack[0]
        elif character in _CLOSERS and stack:
            opened = _partner(stack, _CLOSERS[character])
            if opened is not None:
                begin, _ = stack[opened]
                del stack[opened:]
                if at - begin <= LONGEST:
                    found[begin] = at
    return found


def _partner(stack: list[tuple[int, str]], shape: str) -> int | None:
    for index in range(len(stack) - 1, -1, -1):
        if stack[index][1] == shape:
            return index
    if shape in _LISTING_SHAPES and stack[-1][1] in _LISTING_SHAPES:
        return len(stack) - 1
    return None


def outside(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets of the characters of ``text[start:end]`` that stand in no bracket.

    A bracket without its partner counts as an ordinary character.
    """
    closed = pairs(text, start, end)
    at = start
    while at < end:
        if at in closed:
            at = closed[at]
        else:
            yield at
        at += 1


def split(text: str, start: int, end: int, separators: frozenset[str]) -> list[tuple[int, int]]:
    """Return the spans of ``text[start:end]`` between separators that stand in no bracket."""
    spans = []
    begin = start
    for at in outside(text, start, end):
        if text[at] in separators:
            spans.append((begin, at))
            begin = at + 1
    spans.append((begin, end))
    return spans


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
