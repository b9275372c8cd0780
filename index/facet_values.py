"""The values of one facet with their labels, and how counts of them are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.query import FacetValue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from index.bits import Places

_KEPT_COUNT = 24


class Values:
    """Values of a facet in their usual order. May be shared by threads."""

    def __init__(
        self,
        values: Sequence[str],
        labels: Sequence[str] | None = None,
        *,
        elsewhere: Callable[[str], str] | None = None,
    ) -> None:
        """Name the values.

        Args:
            values: All that the library has.
            labels: What they are called, if not by their own name.
            elsewhere: What values that the library does not have are called; without, there are
                no such values.
        """
        self.values = tuple(values)
        self._labels = self.values if labels is None else tuple(labels)
        self._numbers = {value: number for number, value in enumerate(self.values)}
        self._elsewhere = elsewhere
        self._made: dict[tuple[int, int], FacetValue] = {}

    def __len__(self) -> int:
        return len(self.values)

    def counted(
        self, counts: Places, kept: Collection[str] = (), *, most: int | None = None
    ) -> tuple[FacetValue, ...]:
        """Return the values found in their usual order, then those of ``kept`` that are not.

        Args:
            counts: The count of each value.
            kept: Values to be listed in any case.
            most: With a number, the most frequent values come first, equals in the usual order, and
                there are as many at most; 0 is all.
        """
        numbers = np.flatnonzero(counts)
        if most is not None:
            numbers = _by_count(counts, numbers, most)
        found = [
            self._value(*pair)
            for pair in zip(numbers.tolist(), counts[numbers].tolist(), strict=True)
        ]
        if kept:
            found += self._kept(counts, kept, frozenset(numbers.tolist()))
        return tuple(found)

    def _kept(
        self, counts: Places, kept: Collection[str], listed: Collection[int]
    ) -> list[FacetValue]:
        known = sorted(self._numbers[one] for one in kept if one in self._numbers)
        found = [self._value(one, int(counts[one])) for one in known if one not in listed]
        found.sort(key=lambda value: -value.count)
        if self._elsewhere is not None:
            strange = sorted(one for one in kept if one not in self._numbers)
            found += [FacetValue(one, self._elsewhere(one), 0) for one in strange]
        return found

    def _value(self, number: int, count: int) -> FacetValue:
        # Making thousands of frozen objects a search is slow, and they are the same most times.
        made = self._made.get((number, count))
        if made is None:
            made = FacetValue(self.values[number], self._labels[number], count)
            if count <= _KEPT_COUNT:
                self._made[number, count] = made
        return made


def _by_count(counts: Places, numbers: Places, most: int) -> Places:
    """Return ``numbers`` by their counts, the highest first, and as many as ``most`` if not 0."""
    if most and len(numbers) > most:
        edge = np.partition(counts[numbers], -most)[-most]
        numbers = numbers[counts[numbers] >= edge]
    numbers = numbers[np.argsort(-counts[numbers], kind="stable")]
    return numbers[:most] if most else numbers
