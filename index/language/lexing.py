"""The characters of the query language: where words, quotations, values and brackets end.

Full-width marks work like half-width ones. Every function goes over a text once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.errors import InvalidQueryError
from index.normalise import normalise

STRAIGHT = frozenset('"＂')
CURLY = frozenset("“”")
QUOTES = STRAIGHT | CURLY
MINUS = frozenset("-－")
PIPES = frozenset("|｜")
OPENING = frozenset("(（")
CLOSING = frozenset(")）")
COLONS = frozenset(":：")
COMMAS = frozenset(",，、")

_WORD_STOPS = re.compile(r'[\s"＂“”|｜()（）]')
_VALUE_STOPS = re.compile(r'[\s"＂“”|｜()（）,，、]')
_SPACE = re.compile(r"\s*")
_MARKS = {STRAIGHT: re.compile('["＂]'), CURLY: re.compile("[“”]"), QUOTES: re.compile('["＂“”]')}

NESTING = 40
"""How deep groups may stand in one another."""


class SlipError(Exception):
    """What was typed means nothing; the text is a Chinese sentence without the place."""


def shown(text: str, most: int = 12) -> str:
    """Return the beginning of ``text`` as a message can show it, whatever characters it has."""
    whole = "".join(
        char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text[:most]
    )
    return f"{whole}…" if len(text) > most else whole


def slip(typed: str, offset: int, sentence: str) -> InvalidQueryError:
    """Return the error that says ``sentence`` of the character at ``offset``."""
    return InvalidQueryError(
        f"检索词第 {offset + 1} 个字符处（{shown(typed[offset:])}）：{sentence}"
    )


def after_space(typed: str, start: int) -> int:
    """Return where the white space at ``start``, if any, ends."""
    match = _SPACE.match(typed, start)
    return match.end() if match else start


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters that belong together.

    Attributes:
        end: The offset behind it.
        unclosed: How many brackets it opens and does not close.
        unopened: Whether it closes a bracket that it does not open.
    """

    end: int
    unclosed: int
    unopened: bool


def word(typed: str, start: int, *, grouped: bool) -> Run:
    """Return the word that begins at ``start``, brackets in it included.

    Args:
        typed: What was typed.
        start: Where the word begins; white space or a mark there makes it empty.
        grouped: Whether a closing bracket that the word does not open ends it.
    """
    return _run(_WORD_STOPS, typed, start, grouped=grouped)


def value(typed: str, start: int, *, grouped: bool) -> Run:
    """Return the value of a field that begins at ``start``: a word that ends at commas too."""
    return _run(_VALUE_STOPS, typed, start, grouped=grouped)


def _run(stops: re.Pattern[str], typed: str, start: int, *, grouped: bool) -> Run:
    depth = 0
    unopened = False
    for match in stops.finditer(typed, start):
        mark = match[0]
        if mark in OPENING:
            depth += 1
        elif mark in CLOSING:
            if depth:
                depth -= 1
            elif grouped:
                return Run(match.start(), depth, unopened)
            else:
                unopened = True
        else:
            return Run(match.start(), depth, unopened)
    return Run(len(typed), depth, unopened)


def plain_stretch(typed: str, opening: int) -> bool:
    """Return whether the bracket at ``opening`` holds no white space, ``|`` or quotation.

    One that never closes holds the rest of the text.
    """
    depth = 0
    for match in _WORD_STOPS.finditer(typed, opening):
        mark = match[0]
        if mark in OPENING:
            depth += 1
        elif mark in CLOSING:
            depth -= 1
            if depth == 0:
                return True
        else:
            return False
    return True


def quotation(typed: str, opening: int) -> tuple[str, int]:
    """Return what the quotation that begins at ``opening`` holds, and the offset behind it.

    It ends with a mark of its own kind, so that the other kind may stand inside, and if there is
    none with the other kind, because input methods often pair them wrongly. A closing mark doubled
    stands for itself.

    Raises:
        InvalidQueryError: the quotation is empty or never ends.
    """
    own = STRAIGHT if typed[opening] in STRAIGHT else CURLY
    for kind in (own, QUOTES):
        end = _closing(typed, opening + 1, kind)
        if end is None:
            continue
        held = _single(typed[opening + 1 : end], kind)
        if not normalise(held):
            raise slip(typed, opening, "引号里没有字，请写上要查找的原文。")
        return held, end + 1
    raise slip(typed, opening, "引号没有收尾，请补上后一个引号，或去掉前一个。")


def _closing(typed: str, start: int, kind: frozenset[str]) -> int | None:
    position = start
    while match := _MARKS[kind].search(typed, position):
        position = match.end()
        if typed[position : position + 1] != match[0]:
            return match.start()
        position += 1
    return None


def _single(held: str, kind: frozenset[str]) -> str:
    for mark in kind:
        held = held.replace(mark * 2, mark)
    return held


def quoted(text: str) -> str:
    """Return ``text`` as a quotation."""
    for mark in sorted(STRAIGHT):
        text = text.replace(mark, mark * 2)
    return f'"{text}"'
