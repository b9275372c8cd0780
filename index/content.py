"""The searchable content of a library, gathered from the records once: for a scan or a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from db import taxonomy
from index.table import COLUMNS, ROLES, Cover, DocumentFacts, Mention, Register, Table
from index.units import codes_of, to_units
from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from db.models import Document, Measure
    from db.taxonomy import Taxonomy
    from index.source import MeasureSource
    from index.table import Numbers

_REPORT_EVERY = 256
_LOW = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Content:
    """Facts and texts, row by row in document order."""

    table: Table
    zones: tuple[Zones, ...]


def gather(source: MeasureSource, report: Callable[[float], None]) -> Content:
    """Return the content of ``source``; ``report`` is told now and then which share is read."""
    builder = TableBuilder.over(source.documents())
    zones: list[Zones] = []
    for measure in source.iter_measures():
        one = Zones.of(measure)
        number = builder.add(measure, one.length)
        zones.append(one)
        if len(zones) % _REPORT_EVERY == 0:
            report(number / len(builder.documents))
    titles = [one.title for one in zones]
    return Content(builder.finish(taxonomy.load(), titles), tuple(zones))


@dataclass(slots=True)
class TableBuilder:
    """Gathers a :class:`~index.table.Table` measure by measure."""

    documents: tuple[DocumentFacts, ...]
    _numbers: dict[str, int] = field(init=False)
    _categories: dict[str, int] = field(default_factory=dict)
    _mentions: dict[Mention, int] = field(default_factory=dict)
    _columns: dict[str, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._numbers = {one.id: number for number, one in enumerate(self.documents)}
        self._columns = {name: [] for name in COLUMNS}

    @classmethod
    def over(cls, documents: Iterable[Document]) -> TableBuilder:
        """Return a builder for measures of ``documents``."""
        return cls(tuple(DocumentFacts.of(one) for one in documents))

    def add(self, measure: Measure, length: int) -> int:
        """Append ``measure``, which has ``length`` searchable characters.

        Returns:
            The number of its document.
        """
        columns = self._columns
        row = len(columns["document"])
        number = self._numbers[measure.document_id]
        columns["document"].append(number)
        columns["ordinal"].append(measure.ordinal)
        columns["length"].append(length)
        columns["funded"].append(int(bool(measure.funding)))
        columns["targeted"].append(int(bool(measure.targets)))
        for name in dict.fromkeys(measure.categories):
            columns["category_row"].append(row)
            columns["category"].append(self._categories.setdefault(name, len(self._categories)))
        for one in measure.departments:
            mention = Mention(one.name, one.canonical, one.family)
            columns["mention_row"].append(row)
            columns["mention"].append(self._mentions.setdefault(mention, len(self._mentions)))
            columns["mention_role"].append(ROLES.index(one.role))
        for day in sorted({one.date for one in measure.deadlines}):
            columns["deadline_row"].append(row)
            columns["deadline"].append(day.toordinal())
        amounts = {one.amount_yuan for one in measure.funding if one.amount_yuan is not None}
        for amount in sorted(amounts):
            columns["sum_row"].append(row)
            columns["sum_low"].append(amount & _LOW)
            columns["sum_high"].append(amount >> 32 & _LOW)
        return number

    def finish(self, taxonomy: Taxonomy, titles: Sequence[str]) -> Table:
        """Return the table of all measures added.

        Args:
            taxonomy: Says what belongs together.
            titles: Their normalised titles.
        """
        mentions = tuple(self._mentions)
        register = Register(mentions)

        def covers(names: Iterable[str]) -> tuple[Cover, ...]:
            return tuple(
                Cover(name, tuple(sorted(register.covered(name, taxonomy))))
                for name in sorted(set(names))
            )

        families = covers(one.family for one in mentions if one.family)
        organs = covers(one.canonical or one.name for one in mentions)
        columns = {name: np.array(values, np.uint32) for name, values in self._columns.items()}
        for name, found in (("family", families), ("organ", organs)):
            columns[f"{name}_row"], columns[name] = _found_by(found, columns)
        columns["title_length"], columns["title"] = _terms(titles)
        return Table(self.documents, tuple(self._categories), mentions, families, organs, **columns)


def _terms(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Return how many units each of normalised ``texts`` has, and the terms of all of them."""
    units = to_units("\0".join((*texts, "")))
    ends = np.flatnonzero(units == 0)
    lengths = np.diff(ends, prepend=-1) - 1
    return lengths.astype(np.uint32), codes_of(units)[units != 0]


def _found_by(covers: Sequence[Cover], columns: dict[str, Numbers]) -> tuple[Numbers, Numbers]:
    """Return each measure with each of ``covers`` that finds it, as the table has them."""
    by_mention = [(one, number) for number, cover in enumerate(covers) for one in cover.mentions]
    by_mention.sort()
    cover = np.array([number for _, number in by_mention], np.uint64)
    mention = np.array([one for one, _ in by_mention], np.intp)
    start = np.searchsorted(mention, columns["mention"])
    count = np.searchsorted(mention, columns["mention"], side="right") - start
    row = np.repeat(columns["mention_row"], count).astype(np.uint64)
    role = np.repeat(np.uint32(1) << columns["mention_role"], count)
    place = np.arange(len(row)) - np.repeat(np.cumsum(count) - count - start, count)
    # A measure may name an organ by several names, or its predecessor besides.
    keys, same = np.unique(row << 32 | cover[place], return_inverse=True)
    found: Numbers = keys.astype(np.uint32) << np.uint32(len(ROLES))
    np.bitwise_or.at(found, same, role)
    return (keys >> 32).astype(np.uint32), found
