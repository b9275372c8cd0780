"""Where a bracket groups, and where a word may stand without quotation marks."""

from __future__ import annotations

import enum

from index.language.fields import FIELD
from index.language.lexing import CLOSING, MINUS, OPENING, plain_stretch, word


def groups(typed: str, opening: int) -> bool:
    """Return whether the bracket at ``opening``, where a unit begins, groups what it holds."""
    if not plain_stretch(typed, opening):
        return True
    start = opening
    while typed[start : start + 1] in OPENING:
        start += 1
    if typed[start : start + 1] in MINUS:
        following = typed[start + 1 : start + 2]
        return bool(following) and following not in CLOSING
    return FIELD.match(typed, start) is not None


class Standing(enum.Enum):
    """Where a word reads as itself without quotation marks."""

    ANYWHERE = enum.auto()
    OUTSIDE = enum.auto()
    """Outside all groups: it closes a bracket that it does not open."""
    LAST = enum.auto()
    """Outside all groups and with nothing behind it: it begins with a bracket that never closes."""
    NOWHERE = enum.auto()


def standing(text: str, *, excluded: bool) -> Standing:
    """Return where ``text`` may stand as a word.

    Args:
        text: The word.
        excluded: Whether a ``-`` stands before it; then another one is part of the word.
    """
    run = word(text, 0, grouped=False)
    if not text or run.end < len(text):
        return Standing.NOWHERE
    if text[0] in MINUS:
        begins = excluded
    elif text[0] in OPENING:
        begins = not groups(text, 0)
    else:
        begins = FIELD.match(text) is None
    if not begins:
        return Standing.NOWHERE
    if text[0] in OPENING and not _closes(text):
        return Standing.LAST
    return Standing.OUTSIDE if run.unopened else Standing.ANYWHERE


def _closes(text: str) -> bool:
    """Return whether the bracket with which a word begins closes."""
    depth = 0
    for char in text:
        if char in OPENING:
            depth += 1
        elif char in CLOSING:
            depth -= 1
            if depth == 0:
                return True
    return False
