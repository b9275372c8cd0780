"""Provinces side by side, category by category. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.models import Role
from desktop import wording
from desktop.comparing_measures import funding_pieces, target_pieces
from desktop.comparison import (
    MOST,
    Cell,
    Comparison,
    Head,
    Line,
    MeasureLink,
    MoreLink,
    Piece,
    PlaceLink,
    Row,
    Tone,
)
from desktop.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from db.models import Department, Document, Measure
    from desktop.library import Library
    from index.province_grid import ProvinceGrid
    from index.query import SearchRequest

PARTS: dict[str, str] = {
    "all": marked("全部"),
    "lead": marked("牵头部门"),
    "targets": marked("目标"),
    "funding": marked("资金"),
}
"""What of each measure a cell says beside its title."""

CAP = 5
"""Measures named in a cell; the others are counted."""
USUAL = 4
"""Provinces side by side as long as nobody chose any."""
_SHORT = 2
"""Targets, and promises of money, told of a measure; the others are counted."""


@dataclass(frozen=True, slots=True)
class Provinces:
    """Provinces side by side, and those that could be.

    Attributes:
        comparison: The table.
        counts: How many measures each province has left, those with the most first.
        chosen: The provinces in the table.
    """

    comparison: Comparison
    counts: Mapping[str, int]
    chosen: tuple[str, ...]


def compare(
    library: Library,
    request: SearchRequest,
    wanted: Sequence[str],
    part: str,
    cancelled: Callable[[], bool],
) -> Provinces:
    """Return provinces side by side as words and filters leave them.

    Args:
        library: The library.
        request: Words and filters.
        wanted: The provinces chosen; those with nothing left are left out, and where none of them
            is left, those with the most measures are taken.
        part: One of :data:`PARTS`.
        cancelled: Asked now and then; then the answer is given up.

    Raises:
        InvalidQueryError: the words or a filter mean nothing.
    """
    from db import taxonomy

    grid = library.province_grid(request, cancelled=cancelled)
    chosen = [each for each in wanted if each in grid.provinces][:MOST]
    if not chosen:
        chosen = list(grid.provinces)[:USUAL]
    there = grid.categories(chosen)
    names = [each.name for each in taxonomy.load().categories if each.name in there]
    ids = [
        measure_id
        for name in names
        for province in chosen
        for measure_id in grid.measures(province, name, CAP)
    ]
    measures = {each.id: each for each in library.measures(list(dict.fromkeys(ids)))}
    documents: dict[str, Document] = {}
    for measure in measures.values():
        if cancelled():
            break
        if measure.document_id not in documents:
            documents[measure.document_id] = library.document(measure.document_id)
    rows = tuple(
        Row(
            name,
            tuple(
                Cell(tuple(_lines(grid, (province, name), measures, documents, part)))
                for province in chosen
            ),
        )
        for name in names
    )
    heads = tuple(
        Head(province, province, tr("%n 条", count=grid.provinces[province])) for province in chosen
    )
    return Provinces(Comparison(heads, rows), grid.provinces, tuple(chosen))


def _lines(
    grid: ProvinceGrid,
    place: tuple[str, str],
    measures: Mapping[str, Measure],
    documents: Mapping[str, Document],
    part: str,
) -> Iterator[Line]:
    shown = 0
    for measure_id in grid.measures(*place, CAP):
        measure = measures.get(measure_id)
        document = documents.get(measure.document_id) if measure else None
        if measure is None or document is None:
            continue
        shown += 1
        title = Piece(measure.title or wording.item_number(measure), MeasureLink(measure.id))
        yield Line((title,), wording.citation(document, measure))
        yield from _facts(document, measure, part)
    rest = grid.count(*place) - shown
    if rest > 0:
        yield Line((Piece(tr("还有 %n 条", count=rest), MoreLink(*place)),))


def _facts(document: Document, measure: Measure, part: str) -> Iterator[Line]:
    """Yield what is told of a measure; asked for one thing only, its absence is told too."""
    alone = part != "all"
    if part in {"all", "lead"}:
        leads = [each for each in measure.departments if each.role is Role.LEAD]
        pieces = [Piece(each.name, PlaceLink(document.id, each.span)) for each in _once(leads)]
        yield from _told(tr("牵头："), pieces, alone=alone)
    if part in {"all", "targets"}:
        told = [target_pieces(document, each) for each in measure.targets]
        yield from _listed(tr("目标："), told, alone=alone)
    if part in {"all", "funding"}:
        told = [funding_pieces(document, each) for each in measure.funding]
        yield from _listed(tr("资金："), told, alone=alone)


def _once(departments: Sequence[Department]) -> list[Department]:
    return list({each.name: each for each in reversed(departments)}.values())[::-1]


def _told(name: str, pieces: Sequence[Piece], *, alone: bool) -> Iterator[Line]:
    if pieces:
        spaced: list[Piece] = []
        for piece in pieces:
            spaced += [Piece(tr("、")), piece] if spaced else [piece]
        yield Line((Piece(name, tone=Tone.MUTED), *spaced), beneath=True)
    elif alone:
        yield Line((Piece(f"{name}{tr('未写明')}", tone=Tone.MUTED),), beneath=True)


def _listed(name: str, told: Sequence[tuple[Piece, ...]], *, alone: bool) -> Iterator[Line]:
    for each in told[:_SHORT]:
        yield Line((Piece(name, tone=Tone.MUTED), *each), beneath=True)
    if len(told) > _SHORT:
        rest = tr("另有 %n 项", count=len(told) - _SHORT)
        yield Line((Piece(rest, tone=Tone.MUTED),), beneath=True)
    if not told and alone:
        yield Line((Piece(f"{name}{tr('未写明')}", tone=Tone.MUTED),), beneath=True)
