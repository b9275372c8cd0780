"""A query printed as one would type it: filters, then what they exclude, then the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.language.fields import BY_NAME, FIELD, FIELD_BEHIND, FIELDS, HAVING, WRITTEN
from index.language.lexing import (
    COLONS,
    COMMAS,
    MINUS,
    NESTING,
    QUOTES,
    SlipError,
    quoted,
    value,
    word,
)
from index.language.scales import write_dates, write_sums
from index.language.spacing import whole
from index.language.words import Standing, standing
from index.query import And, Condition, Filters, Literal, Node, Not, Or, Query

if TYPE_CHECKING:
    from collections.abc import Iterable


_SIGHT = 200
"""Characters behind a value that can tell whether it goes on."""


def write_query(query: Query) -> str:
    """Return the shortest clear text that :func:`index.language.read_query` reads as ``query``.

    Filters come first, each field once, then what they exclude: ``省:辽宁省,四川省 期限:<=2027
    -类:科技金融 中试 (平台 | 基地)``. Words stand without quotation marks unless they are quoted
    literals or would not be read as words.

    Every query that was read from text prints back to itself. So do filters made otherwise, if they
    are sensible: names and literals are not blank; no range begins on the first day of the calendar
    or ends on its last; sums are not negative, below 10¹⁶ yuan, and some sum is in each range; no
    range of days ends before it begins; nothing is listed twice; what is excluded is something, and
    it excludes nothing itself and has no ``as_of``. Anything else prints as something close to it,
    which may be refused when read.
    """
    try:
        return _write(query, spare=False)
    except _TooDeepError:
        return _write(query, spare=True)


def _write(query: Query, *, spare: bool) -> str:
    parts = _filters(query.filters)
    match query.text:
        case None:
            pass
        case And(texts):
            last = len(texts) - 1
            parts += [
                _Writer(bare=True, spare=spare, last=number == last).conjunct(one)
                for number, one in enumerate(texts)
            ]
        case text:
            writer = _Writer(bare=True, spare=spare, last=True)
            parts.append(writer.conjunct(text) if parts else writer.alternative(text))
    return _beside(parts, bare=True)


def _beside(parts: list[str], *, bare: bool) -> str:
    """Return parts side by side, such that none is read as the end of the one before it.

    Args:
        parts: As they are written alone.
        bare: Whether they stand outside all groups.
    """
    written: list[str] = []
    following = ""
    for part in reversed(parts):
        written.append(_ended(part, following, bare=bare) if following else part)
        following = f"{written[-1]} {following}"[:_SIGHT]
    return " ".join(reversed(written))


def _ended(part: str, following: str, *, bare: bool) -> str:
    """Return ``part`` so that nothing of what is ``following`` is read as a part of it."""
    start = part.rfind(" ") + 1
    start += part[start : start + 1] in MINUS
    last = part[start:]
    if bare and last in BY_NAME and following[0] in COLONS:
        return f"{part[:start]}({last} )"
    name = FIELD.match(last)
    spaced = BY_NAME[name[1]].spaced if name else None
    if spaced is None:
        return part
    if last[-1] in QUOTES:
        return part
    start += max(map(last.rfind, (*COLONS, *COMMAS))) + 1
    end = start + value(part[start:], 0, grouped=True).end
    try:
        beyond = whole(spaced, f"{part} {following}", start, end)[1] > end
        continued = beyond or (end == len(part) and following[0] in COMMAS)
    except SlipError:
        continued = True
    return f"{part[:start]}{quoted(part[start:])}" if continued else part


class _TooDeepError(Exception):
    """Brackets that only make a query clearer would nest it deeper than may be read."""


class _Writer:
    """Writes nodes.

    It knows whether they stand outside all groups (``bare``), whether nothing stands behind them
    (``last``), and whether to write only the brackets that are needed (``spare``).
    """

    def __init__(self, *, bare: bool, spare: bool, last: bool = False, depth: int = 0) -> None:
        self._bare = bare
        self._spare = spare
        self._last = last
        self._depth = depth

    def conjunct(self, node: Node) -> str:
        """Return ``node`` as a part of a conjunction."""
        if not isinstance(node, Or):
            return self.unit(node, among=False)
        if self._spare or (self._bare and any(map(_is_loose, node.parts))):
            return self.alternative(node)
        return self._group(node)

    def alternative(self, node: Node) -> str:
        """Return ``node`` where alternatives may stand without brackets."""
        if not isinstance(node, Or):
            return self.unit(node, among=False)
        if not self._bare:
            return " | ".join(self.unit(one, among=True) for one in node.parts)
        *others, final = node.parts
        before = _Writer(bare=True, spare=self._spare)
        return " | ".join(
            [*(before.unit(one, among=True) for one in others), self.unit(final, among=True)]
        )

    def unit(self, node: Node, *, among: bool) -> str:
        """Return ``node`` in brackets if it has several parts and stands ``among`` alternatives."""
        match node:
            case Literal():
                return self._literal(node, excluded=False)
            case Not(Literal() as literal):
                return "-" + self._literal(literal, excluded=True)
            case Not(part):
                return "-" + self._group(part)
            case Condition(filters):
                fields = _filters(filters)
                return self._group(node) if among and len(fields) > 1 else " ".join(fields)
            case _:
                return self._group(node)

    def _group(self, node: Node) -> str:
        depth = self._depth + 1
        if depth > NESTING and not self._spare:
            raise _TooDeepError
        writer = _Writer(bare=False, spare=self._spare, depth=depth)
        match node:
            case And(parts):
                held = _beside([writer.conjunct(one) for one in parts], bare=False)
            case Condition(filters):
                held = " ".join(_filters(filters))
            case _:
                held = writer.alternative(node)
        # The last word may have a bracket open, which must not take the one that closes the group.
        unclosed = word(held, held.rfind(" ") + 1, grouped=False).unclosed
        return f"({held} )" if unclosed else f"({held})"

    def _literal(self, literal: Literal, *, excluded: bool) -> str:
        if literal.quoted:
            return quoted(literal.text)
        match standing(literal.text, excluded=excluded):
            case Standing.ANYWHERE:
                stands = True
            case Standing.OUTSIDE:
                stands = self._bare
            case Standing.LAST:
                stands = self._bare and self._last
            case _:
                stands = False
        return literal.text if stands else quoted(literal.text)


def _is_loose(node: Node) -> bool:
    """Return whether ``node`` is a word that has to stand outside all groups."""
    excluded = isinstance(node, Not)
    literal = node.part if isinstance(node, Not) else node
    return (
        isinstance(literal, Literal)
        and not literal.quoted
        and standing(literal.text, excluded=excluded) in {Standing.OUTSIDE, Standing.LAST}
    )


def _filters(filters: Filters) -> list[str]:
    """Return the fields that ask for ``filters``, those that exclude last."""
    fields = _fields(filters)
    if filters.excluded is not None:
        fields += [f"-{one}" for one in _fields(filters.excluded)]
    return fields


def _fields(filters: Filters) -> list[str]:
    values = (
        map(_value, filters.provinces),
        map(_value, filters.categories),
        map(_value, filters.departments),
        _coded(filters.roles),
        _deadlines(filters),
        _coded(filters.statuses),
        _money(filters),
        (*_having(filters.with_targets), *map(_word, filters.targets)),
        map(_value, filters.documents),
        (*_having(filters.noted), *map(_word, filters.notes)),
        () if filters.as_of is None else (filters.as_of.isoformat(),),
    )
    return [
        f"{field.name}:{','.join(listed)}"
        for field, several in zip(FIELDS, values, strict=True)
        if (listed := list(several))
    ]


def _deadlines(filters: Filters) -> Iterable[str]:
    yield from (f"{year:04}" for year in filters.years)
    if filters.due_after is not None or filters.due_before is not None:
        yield write_dates(filters.due_after, filters.due_before)
    yield from _coded(filters.due)
    if filters.no_deadline:
        yield "无"


def _money(filters: Filters) -> Iterable[str]:
    yield from _having(filters.funded)
    yield from (
        "写明金额" if one.at_least is one.below is None else write_sums(one.at_least, one.below)
        for one in filters.sums
    )
    if filters.sum_unstated:
        yield "未写明金额"


def _coded(codes: Iterable[Any]) -> list[str]:
    return [WRITTEN[one] for one in codes]


def _having(flag: bool | None) -> list[str]:
    return [name for name, meant in HAVING.items() if meant is flag]


def _word(text: str) -> str:
    return quoted(text) if text in HAVING else _value(text)


def _value(text: str) -> str:
    run = value(text, 0, grouped=False)
    marked = run.end < len(text) or run.unopened or run.unclosed
    if not text or marked or FIELD_BEHIND.search(text):
        return quoted(text)
    return text
