"""What a user types, read as a query: literals joined by logic, and fields that are the filters.

The grammar, with the longest match throughout; ``space`` is any white space of Unicode::

    query     = all
    all       = { space | any }
    any       = unit { [space] "|" [space] unit }
    unit      = [ "-" ] ( group | quotation | field | word )
    group     = "(" all ")"
    quotation = '"' { any character but '"' | '""' } '"'
              | "“" { any character but “ and ” | "““" | "””" } ( "”" | "“" )
    field     = name [space] ":" [space] value { ( "," [space] | "、" [space] | "|" ) value }
    value     = quotation | { any character but space, comma, quotation mark, "|" }
    word      = { any character but space, quotation mark, "|" }

* ``-`` must be followed by its unit directly; a second ``-`` is the first character of a word.
* A bracket groups only at the beginning of a unit, and only if what it holds has white space,
  ``|``, a quotation, or at its beginning a field or an exclusion. All other brackets are characters
  of their word, which ends at a closing bracket only if that closes a group and not one of the
  word's own.
* A quotation that is not closed by a mark of its kind is closed by one of the other.
* ``|`` parts values if a value follows it directly; before white space, a field, an exclusion or a
  group it joins units.
* Between a field's name and its colon there may be a space only outside all groups.
* Dates and sums may have spaces in them, see :mod:`index.language.spacing`.
* The names are those of :data:`index.language.fields.FIELDS`; any other name is part of a word.
* Full-width punctuation, letters and digits work like half-width ones.

The fields of the topmost conjunction are the filters of the query. What a field's values may be is
said in :mod:`index.language.fields`, how several fields join in :mod:`index.language.gathering`,
the normal form of a query in :mod:`index.language.joining`, how it is printed in
:mod:`index.language.printing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.language.fields import BY_NAME, FIELD, FIELD_BEHIND, SPACED_FIELD
from index.language.gathering import Fields
from index.language.joining import Joiner
from index.language.lexing import (
    CLOSING,
    COLONS,
    COMMAS,
    MINUS,
    NESTING,
    OPENING,
    PIPES,
    QUOTES,
    SlipError,
    after_space,
    quotation,
    shown,
    slip,
    value,
    word,
)
from index.language.printing import write_query
from index.language.spacing import whole
from index.language.words import groups
from index.query import Filters, Literal, Query

if TYPE_CHECKING:
    from db.errors import InvalidQueryError
    from index.language.fields import Field
    from index.language.joining import Part


def read_query(typed: str, chosen: Filters | None = None) -> Query:
    """Return what ``typed`` asks for, in its normal form; white space alone asks for everything.

    Args:
        typed: What was typed.
        chosen: Filters to ask for as well, as if they were typed before it, but that of two days of
            judgement the one typed counts.

    Raises:
        InvalidQueryError: a slip, or fields that contradict each other; the message says at which
            character, what is wrong, what to do.
    """
    return _Reader(typed).query(chosen or Filters())


def lift(words: str, filters: Filters) -> tuple[str, Filters]:
    """Return what is left of ``words`` without its filters, and ``filters`` joined with them.

    ``words`` stays as it is if it has none. The filters are those of :func:`read_query`, which
    raises what this raises.
    """
    query = read_query(words, filters)
    if query.filters == filters and read_query(words).filters == Filters():
        return words, filters
    return write_query(Query(query.text)), query.filters


class _Reader:
    """Reads one input from left to right; ``at`` is the offset it has come to."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._at = 0
        self._open: list[int] = []
        self._join = Joiner(typed)

    def query(self, chosen: Filters) -> Query:
        parts = self._parts()
        return self._join.query(self._join.all_of(parts) if parts else None, chosen)

    def _parts(self) -> list[Part]:
        """Read up to the end, or to the bracket that closes the innermost group."""
        parts: list[Part] = []
        while not self._ended():
            parts.append(self._any())
        return parts

    def _ended(self) -> bool:
        self._at = after_space(self._typed, self._at)
        if self._at == len(self._typed):
            if self._open:
                raise slip(
                    self._typed,
                    self._open[-1],
                    "括号没有收尾，请补上后一个括号，或去掉前一个；要查找括号本身请加引号。",
                )
            return True
        return bool(self._open) and self._typed[self._at] in CLOSING

    def _any(self) -> Part:
        if self._typed[self._at] in PIPES:
            raise self._lonely(self._at, "前面")
        parts = [self._unit()]
        while True:
            mark = after_space(self._typed, self._at)
            if self._typed[mark : mark + 1] not in PIPES:
                return self._join.any_of(parts)
            self._at = after_space(self._typed, mark + 1)
            if self._at == len(self._typed) or self._typed[self._at] in PIPES or self._closes():
                raise self._lonely(mark, "后面")
            parts.append(self._unit())

    def _lonely(self, offset: int, side: str) -> InvalidQueryError:
        return slip(
            self._typed,
            offset,
            f"“|”{side}没有字：“|”两边各要有一个词，表示任取其一；要查找“|”本身请加引号。",
        )

    def _closes(self) -> bool:
        return bool(self._open) and self._typed[self._at] in CLOSING

    def _unit(self) -> Part:
        if self._typed[self._at] not in MINUS:
            return self._atom()
        start = self._at
        self._at += 1
        if (
            self._at == len(self._typed)
            or self._typed[self._at].isspace()
            or self._typed[self._at] in PIPES
            or self._closes()
        ):
            raise slip(
                self._typed,
                start,
                "“-”后面没有字：要排除的词请紧跟在“-”后面，要查找“-”本身请加引号。",
            )
        return self._join.without(self._atom())

    def _atom(self) -> Part:
        start = self._at
        if self._typed[start] in QUOTES:
            text, self._at = quotation(self._typed, start)
            return Literal(text, quoted=True)
        if self._typed[start] in OPENING and groups(self._typed, start):
            return self._group()
        match = FIELD.match(self._typed, start)
        if match is None and not self._open:
            match = SPACED_FIELD.match(self._typed, start)
        if match is not None:
            self._at = match.end()
            return self._field(BY_NAME[match[1]], start)
        self._at = word(self._typed, start, grouped=bool(self._open)).end
        return Literal(self._typed[start : self._at])

    def _group(self) -> Part:
        start = self._at
        if len(self._open) == NESTING:
            raise slip(self._typed, start, f"括号套得太深，最多 {NESTING} 层，请去掉一些括号。")
        self._open.append(start)
        self._at += 1
        parts = self._parts()
        self._open.pop()
        self._at += 1
        if not parts:
            raise slip(
                self._typed, start, "括号里没有字，请写上要查找的词；要查找括号本身请加引号。"
            )
        return self._join.all_of(parts)

    def _field(self, field: Field, start: int) -> Fields:
        values = [self._value(field, start)]
        while self._parted() or self._parted_behind(field, quoted=values[-1][2]):
            self._at += 1
            values.append(self._value(field, start))
        if not self._at_end_of_value():
            raise slip(
                self._typed,
                self._at,
                f"“{field.name}:”的值到这里要么结束（后面空一格），要么连同这里的字整个放进引号"
                "（里面的引号写两遍）。",
            )
        fields = Fields()
        for offset, text, quoted in values:
            try:
                asked = field.read(text, quoted)
            except SlipError as error:
                raise slip(self._typed, offset, str(error)) from None
            if asked.limit and len(values) == 1:
                fields.limits.append((start, asked))
            else:
                fields.wanted.add(asked.attribute, asked.value, start)
        return fields

    def _value(self, field: Field, start: int) -> tuple[int, str, bool]:
        """Read a value; return where it stands, what it is, and whether it was quoted."""
        offset = self._at
        if self._value_follows(after_space(self._typed, offset)):
            offset = after_space(self._typed, offset)
        if self._typed[offset : offset + 1] in QUOTES:
            text, self._at = quotation(self._typed, offset)
            return offset, text, True
        run = value(self._typed, offset, grouped=bool(self._open))
        if run.end == offset:
            after = self._typed[start:offset]
            first = after[-1] in COLONS
            raise slip(
                self._typed,
                start if first else offset - 1,
                (
                    f"“{shown(after)}”后面没有值：请紧跟着写{field.takes}；"
                    f"要查找“{shown(after)}”这几个字本身请加引号。"
                )
                if first
                else "这里后面没有值：多个值之间用逗号隔开，末尾不写逗号。",
            )
        if run.unclosed and self._typed[offset] in OPENING:
            raise slip(
                self._typed,
                offset,
                "字段的值不用括号：多个值用逗号隔开，带括号的名称请放进引号。",
            )
        text, self._at = self._typed[offset : run.end], run.end
        if field.spaced is not None:
            try:
                text, self._at = whole(field.spaced, self._typed, offset, run.end)
            except SlipError as error:
                raise slip(self._typed, offset, str(error)) from None
        elif following := FIELD_BEHIND.search(text):
            raise slip(
                self._typed,
                offset + following.start(),
                "几个筛选之间用空格隔开，不用分号；值里本来就有分号的请整个放进引号。",
            )
        return offset, text, False

    def _value_follows(self, following: int) -> bool:
        """Return whether what stands here, behind white space, can only be a value."""
        begins = self._typed[following : following + 1]
        return bool(begins) and not (
            begins in PIPES
            or begins in MINUS
            or begins in COMMAS
            or begins in OPENING
            or (begins in CLOSING and self._open)
            or FIELD.match(self._typed, following)
        )

    def _parted(self) -> bool:
        """Return whether a mark that parts values stands here."""
        mark = self._typed[self._at : self._at + 1]
        if mark not in PIPES:
            return mark in COMMAS
        following = self._at + 1
        begins = self._typed[following : following + 1]
        return not (
            not begins
            or begins.isspace()
            or begins in PIPES
            or begins in MINUS
            or (begins in CLOSING and self._open)
            or FIELD.match(self._typed, following)
            or (begins in OPENING and groups(self._typed, following))
        )

    def _parted_behind(self, field: Field, *, quoted: bool) -> bool:
        """Go to the comma that stands, behind white space, after a date or a sum."""
        mark = after_space(self._typed, self._at)
        if field.spaced is None or quoted or self._typed[mark : mark + 1] not in COMMAS:
            return False
        self._at = mark
        return True

    def _at_end_of_value(self) -> bool:
        following = self._typed[self._at : self._at + 1]
        return not following or following.isspace() or following in PIPES or self._closes()
