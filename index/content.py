"""The searchable content of a library, gathered from the records once: for a scan or a build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import taxonomy
from index.table import TableBuilder
from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.source import MeasureSource
    from index.table import Table

_REPORT_EVERY = 256


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
    return Content(builder.finish(taxonomy.load()), tuple(zones))
