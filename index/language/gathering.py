"""Fields of one conjunction, joined to filters.

Values of a field widen it. Single comparisons (``期限:>=2026 期限:<2028``) narrow one range, which
then counts as one value. What is excluded only ever widens, because each exclusion stands alone.

Filters made otherwise than by typing are taken in as what they print as, so that :func:`merged` and
:meth:`index.query.Filters.merged` join them as if all were typed in one line.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any, TypeAlias

from db.errors import InvalidQueryError
from index.language.fields import GROUPS, RANGE, Asked, narrowed_days, narrowed_sums
from index.language.lexing import SlipError
from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.query import SumRange

Slip: TypeAlias = "Callable[[int, str], InvalidQueryError]"
"""Makes the error that says a sentence of the value at an offset."""

_FLAGS = {"no_deadline", "sum_unstated"}
_CHOICES = {
    "funded": "“资金:有”和“资金:无”",
    "with_targets": "“目标:有”和“目标:无”",
    "noted": "“批注:有”和“批注:无”",
}
_MOST_YEARS = 100


class Gathered:
    """Values by attribute, in the order typed, each once."""

    def __init__(self) -> None:
        self.values: dict[str, dict[Any, int]] = {}
        """For each attribute its values with the offset at which each was typed."""

    def add(self, attribute: str, value: object, place: int) -> None:
        """Take a value in."""
        self.values.setdefault(attribute, {}).setdefault(value, place)

    def join(self, other: Gathered) -> None:
        """Take in all values of ``other``."""
        for attribute, values in other.values.items():
            mine = self.values.setdefault(attribute, {})
            for value, place in values.items():
                mine.setdefault(value, place)

    @property
    def groups(self) -> set[str]:
        """Return the fields that are asked for."""
        return {GROUPS[attribute] for attribute in self.values}

    def build(self, slip: Slip) -> dict[str, Any]:
        """Return the attributes of filters that ask for these values.

        Raises:
            InvalidQueryError: the values contradict each other, or filters cannot hold them.
        """
        built: dict[str, Any] = {}
        for attribute, values in self.values.items():
            if attribute in _FLAGS:
                built[attribute] = True
            elif attribute in _CHOICES:
                built[attribute] = self._one(slip, values, _CHOICES[attribute])
            elif attribute == "as_of":
                if len(values) > 1:
                    raise slip(last(values), "“截至”只能写一个日子，请去掉其余的。")
                built[attribute] = next(iter(values))
            elif attribute != RANGE:
                built[attribute] = tuple(values)
        if RANGE in self.values:
            self._add_ranges(slip, built)
        return built

    @staticmethod
    def _one(slip: Slip, values: dict[Any, int], names: str) -> object:
        if len(values) > 1:
            raise slip(last(values), f"{names}合起来就是全部措施，请只留一个。")
        return next(iter(values))

    def _add_ranges(self, slip: Slip, built: dict[str, Any]) -> None:
        """Put ranges of days into ``built``: it has room for one, and for single years."""
        ranges = _united(self.values[RANGE])
        if len(ranges) > 1:
            years = dict.fromkeys(built.get("years", ()))
            rest = []
            for one in ranges:
                whole = _years(*one)
                if whole:
                    years.update(dict.fromkeys(whole))
                else:
                    rest.append(one)
            built["years"] = tuple(years)
            ranges = rest
        if len(ranges) > 1 or ranges == [(dt.date.min, dt.date.max)]:
            raise slip(
                last(self.values[RANGE]),
                "几段期限合不成一段，也不是整年。任取其一请写成（期限:… | 期限:…），"
                "要排除几段请写成 -（期限:… | 期限:…）。"
                if len(ranges) > 1
                else "这样写包括了所有日子；要查注明了期限的措施，请写“-期限:无”。",
            )
        for after, before in ranges:
            built["due_after"] = None if after == dt.date.min else after
            built["due_before"] = None if before == dt.date.max else before


def _united(
    ranges: dict[tuple[dt.date | None, dt.date | None], int],
) -> list[tuple[dt.date, dt.date]]:
    """Return ranges of days with those that overlap or touch made one, in their order."""
    united: list[tuple[dt.date, dt.date]] = []
    whole = ((after or dt.date.min, before or dt.date.max) for after, before in ranges)
    for after, before in sorted(whole):
        if united and after.toordinal() <= united[-1][1].toordinal() + 1:
            united[-1] = united[-1][0], max(before, united[-1][1])
        else:
            united.append((after, before))
    return united


def _years(after: dt.date, before: dt.date) -> range | None:
    """Return the years of a range that is made of not too many whole ones."""
    if (after.month, after.day, before.month, before.day) != (1, 1, 12, 31):
        return None
    years = range(after.year, before.year + 1)
    return years if len(years) <= _MOST_YEARS else None


def last(values: dict[Any, int]) -> int:
    """Return the offset of the value typed last."""
    return max(values.values())


class Fields:
    """The fields of one conjunction, wanted and excluded."""

    def __init__(self) -> None:
        self.wanted = Gathered()
        self.excluded = Gathered()
        self.limits: list[tuple[int, Asked]] = []

    @classmethod
    def of(cls, filters: Filters) -> Fields:
        """Return the fields that ask for ``filters``."""
        made = cls()
        made._take(made.wanted, filters)
        if filters.excluded is not None:
            made._take(made.excluded, filters.excluded)
        made._single_out(RANGE, "期限")
        made._single_out("sums", "资金")
        return made

    def __bool__(self) -> bool:
        return bool(self.wanted.values or self.excluded.values or self.limits)

    @staticmethod
    def _take(gathered: Gathered, filters: Filters) -> None:
        """Take in every value that filters list."""
        if (filters.due_after, filters.due_before) != (None, None):
            gathered.add(RANGE, (filters.due_after, filters.due_before), 0)
        for attribute in GROUPS:
            if attribute == RANGE:
                continue
            value = getattr(filters, attribute)
            if isinstance(value, tuple):
                for one in value:
                    gathered.add(attribute, one, 0)
            elif value or (value is False and attribute in _CHOICES):
                gathered.add(attribute, value, 0)

    def _single_out(self, attribute: str, group: str) -> None:
        """Take the one comparison that a field is asked for as a limit."""
        values = self.wanted.values.get(attribute, {})
        alone = [one for one in self.wanted.values if GROUPS[one] == group] == [attribute]
        if not alone or len(values) > 1:
            return
        asked = Asked(attribute, next(iter(values)), limit=True)
        if _limits(asked).count(None) == 1:
            del self.wanted.values[attribute]
            self.limits.append((0, asked))

    def join(self, other: Fields) -> None:
        """Take in the fields of another part of the same conjunction."""
        self.wanted.join(other.wanted)
        self.excluded.join(other.excluded)
        self.limits += other.limits

    def negated(self, slip: Slip) -> Fields | None:
        """Return the fields that say the contrary, or ``None`` if fields cannot say it.

        Exclusions are or-ed whatever their field, so that only one field can change sides.

        Raises:
            InvalidQueryError: comparisons contradict each other.
        """
        wanted = self._narrowed(slip)
        both = bool(wanted.values and self.excluded.values)
        if both or len(wanted.groups | self.excluded.groups) != 1:
            return None
        fields = Fields()
        fields.wanted, fields.excluded = self.excluded, wanted
        return fields

    def filters(self, slip: Slip) -> Filters:
        """Return the filters that the fields make.

        Raises:
            InvalidQueryError: they contradict each other, or filters cannot hold them.
        """
        wanted = self._narrowed(slip).build(slip)
        if self.excluded.values:
            wanted["excluded"] = Filters(**self.excluded.build(slip))
        return Filters(**wanted)

    def _narrowed(self, slip: Slip) -> Gathered:
        """Return what is wanted, the comparisons of each field made one value."""
        if not self.limits:
            return self.wanted
        gathered = Gathered()
        gathered.join(self.wanted)
        days, sums = _by_kind(self.limits)
        try:
            place = 0
            if days:
                place = days[-1][0]
                gathered.add(RANGE, narrowed_days([one for _, one in days]), place)
            if sums:
                place = sums[-1][0]
                limits = [(one.at_least, one.below) for _, one in sums]
                gathered.add("sums", narrowed_sums(limits), place)
        except SlipError as error:
            raise slip(place, str(error)) from None
        return gathered


def merged(chosen: Filters, fields: Fields, slip: Slip) -> Filters:
    """Return the filters that ask for what is ``chosen`` and for ``fields``.

    The day of judgement is that of ``fields``, if they have one.

    Raises:
        InvalidQueryError: they contradict each other, or filters cannot hold them.
    """
    if not fields:
        return chosen
    day = chosen.as_of
    if (chosen := dataclasses.replace(chosen, as_of=None)) != Filters():
        both = Fields.of(chosen)
        both.join(fields)
        fields = both
    asked = fields.filters(slip)
    return asked if asked.as_of else dataclasses.replace(asked, as_of=day)


def beside(_: int, sentence: str) -> InvalidQueryError:
    """Return the error that says ``sentence`` of filters of which none was typed."""
    return InvalidQueryError(f"两处的筛选合不到一起：{sentence}")


def _limits(asked: Asked) -> tuple[object, object]:
    """Return the lower and the upper end of a range of days or sums."""
    value = asked.value
    return value if asked.attribute == RANGE else (value.at_least, value.below)


def _by_kind(
    limits: list[tuple[int, Asked]],
) -> tuple[list[tuple[int, tuple[dt.date | None, dt.date | None]]], list[tuple[int, SumRange]]]:
    days = [(place, asked.value) for place, asked in limits if asked.attribute == RANGE]
    sums = [(place, asked.value) for place, asked in limits if asked.attribute == "sums"]
    return days, sums
