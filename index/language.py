"""What a user types, read as literals to be found and literals to be kept out.

White space means "and". A word is a literal as it stands; ``"…"`` and ``“…”`` hold a literal that
may contain white space; a leading ``-`` keeps out what follows. Full-width quotes, signs and spaces
work like half-width ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.errors import InvalidQueryError
from index.normalise import normalise

_STRAIGHT = frozenset('"＂')
_CURLY = frozenset("“”")
_QUOTES = _STRAIGHT | _CURLY
_MINUS = frozenset("-－")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Words:
    """Normalised literals, each once, in the order typed: all wanted ones, no unwanted one."""

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def read_words(typed: str) -> Words:
    """Return the literals that ``typed`` asks for.

    Raises:
        InvalidQueryError: a quotation is empty or never ends, or nothing follows a ``-``; the
            message tells which character it is.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    position = 0
    while position < len(typed):
        if typed[position].isspace():
            position += 1
            continue
        start = position
        excluding = typed[position] in _MINUS
        if excluding:
            position += 1
        if position == len(typed) or typed[position].isspace():
            raise InvalidQueryError(
                f"{_place(typed, start)}“-”后面没有字：要排除的词请紧跟在“-”后面，"
                "要查找“-”本身请加引号。"
            )
        if typed[position] in _QUOTES:
            end = _closing(typed, position)
            literal = normalise(typed[position + 1 : end])
            if not literal:
                place = _place(typed, position)
                raise InvalidQueryError(f"{place}引号里没有字，请写上要查找的原文。")
            position = end + 1
        else:
            end = position
            while end < len(typed) and not typed[end].isspace() and typed[end] not in _QUOTES:
                end += 1
            literal = normalise(typed[position:end])
            position = end
        (unwanted if excluding else wanted).append(literal)
    return Words(tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(unwanted)))


def _closing(typed: str, opening: int) -> int:
    """Return the offset of the mark that ends the quotation begun at ``opening``.

    A quotation ends with a mark of its own kind, so that the other kind may stand inside, and if
    there is none with the other kind, because input methods often pair them wrongly.
    """
    for ending in (_STRAIGHT if typed[opening] in _STRAIGHT else _CURLY, _QUOTES):
        for offset in range(opening + 1, len(typed)):
            if typed[offset] in ending:
                return offset
    raise InvalidQueryError(
        f"{_place(typed, opening)}引号没有收尾，请补上后一个引号，或去掉前一个。"
    )


def _place(typed: str, offset: int) -> str:
    after = typed[offset : offset + _SHOWN]
    rest = "…" if len(typed) > offset + _SHOWN else ""
    return f"检索词第 {offset + 1} 个字符处（{after}{rest}）："
