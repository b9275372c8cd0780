"""The values of one facet with their labels, and how counts of them are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.query import FacetValue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from index.bits import Places


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
        found = self._values(numbers, counts)
        if kept:
            found += self._kept(counts, kept, frozenset(numbers.tolist()))
        return tuple(found)

    def _kept(
        self, counts: Places, kept: Collection[str], listed: Collection[int]
    ) -> list[FacetValue]:
        known = sorted(self._numbers[one] for one in kept if one in self._numbers)
        lost = np.array([one for one in known if one not in listed], np.intp)
        found = self._values(lost[np.argsort(-counts[lost], kind="stable")], counts)
        if self._elsewhere is not None:
            strange = sorted(one for one in kept if one not in self._numbers)
            found += [FacetValue(one, self._elsewhere(one), 0) for one in strange]
        return found

    def _values(self, numbers: Places, counts: Places) -> list[FacetValue]:
        listed = numbers.tolist()
        values = map(self.values.__getitem__, listed)
        return list(
            map(FacetValue, values, map(self._labels.__getitem__, listed), counts[numbers].tolist())
        )


def _by_count(counts: Places, numbers: Places, most: int) -> Places:
    """Return ``numbers`` by their counts, the highest first, and as many as ``most`` if not 0."""
    if most and len(numbers) > most:
        edge = np.partition(counts[numbers], -most)[-most]
        numbers = numbers[counts[numbers] >= edge]
    numbers = numbers[np.argsort(-counts[numbers], kind="stable")]
    return numbers[:most] if most else numbers
