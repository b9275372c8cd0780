"""What words and filters leave of each province in each category, counted over the whole answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering import Left


class ProvinceGrid:
    """Measures by province and category. Never changes, so any thread may use it.

    Attributes:
        provinces: How many measures each province has left, those with the most first.
        total: How many measures are left altogether.
    """

    def __init__(self, left: Left) -> None:
        """Count what a request leaves."""
        table = left.facts.table
        self._table = table
        numbers: dict[str, int] = {}
        of_document = np.array(
            [numbers.setdefault(one.province, len(numbers)) for one in table.documents], np.int64
        )
        self._names = tuple(numbers)
        self._category_names = {name: at for at, name in enumerate(table.categories)}
        province = of_document[left.facts.document] if len(of_document) else of_document
        counts = np.bincount(province[left.mask], minlength=len(numbers)).tolist()
        self.total = int(np.count_nonzero(left.mask))
        self.provinces = {
            name: count
            for name, count in sorted(
                zip(self._names, counts, strict=True), key=lambda each: (-each[1], each[0])
            )
            if count
        }
        # A measure stands once in each of its categories.
        kept = left.mask[table.category_row]
        rows, categories = table.category_row[kept], table.category[kept].astype(np.int64)
        self._cells = province[rows] * max(1, len(table.categories)) + categories
        order = np.argsort(self._cells, kind="stable")
        self._cells, self._rows = self._cells[order], rows[order]

    def count(self, province: str, category: str) -> int:
        """Return how many measures a province has in a category."""
        first, last = self._edges(province, category)
        return last - first

    def measures(self, province: str, category: str, most: int) -> tuple[str, ...]:
        """Return the ids of the first measures of a province in a category, in document order."""
        first, last = self._edges(province, category)
        return tuple(
            map(self._table.measure_id, self._rows[first : min(last, first + most)].tolist())
        )

    def categories(self, provinces: Sequence[str]) -> frozenset[str]:
        """Return the categories in which any of these provinces has a measure."""
        return frozenset(
            name
            for name in self._category_names
            if any(self.count(province, name) for province in provinces)
        )

    def _edges(self, province: str, category: str) -> tuple[int, int]:
        number = self._category_names.get(category)
        if number is None or province not in self._names:
            return 0, 0
        cell = self._names.index(province) * max(1, len(self._category_names)) + number
        first, last = np.searchsorted(self._cells, [cell, cell + 1]).tolist()
        return first, last
