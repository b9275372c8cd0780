"""What a results list and a detail show, gathered off the window's thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.models import Role, Status
from desktop import saying, wording
from desktop.language import tr
from index.labels import PLACES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from db.models import Document, Measure, Span
    from desktop.library import Library
    from index.query import Hit, Marked, SearchResult, Similar


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list of measures, ready to be painted."""

    id: str
    title: str
    title_marks: tuple[Span, ...]
    snippet: str
    snippet_marks: tuple[Span, ...]
    source: str
    departments: str
    validity: str = ""
    """What limits the document's force on the day asked for; empty where nothing does."""
    department_marks: tuple[Span, ...] = ()
    """Where in ``departments`` words looked for stand."""
    places: str = ""
    """In which parts of the measure words looked for stand; empty if none were."""
    due: str = ""
    """By when something is to be done: the next deadline, else the last one and that it is past."""
    span: Span = (0, 0)
    """Where the measure stands in its document's text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of an answer: its rows, and the offset of the first of them."""

    result: SearchResult
    offset: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure with the document it stands in and the literals to mark in it."""

    document: Document
    measure: Measure
    literals: tuple[str, ...]
    cited: Mapping[Span, str] = field(default_factory=dict)
    """The documents of the library that its citations mean: their ids by the citation's span."""


@dataclass(frozen=True, slots=True)
class Related:
    """A measure that says much the same as the one shown, and where it stands."""

    id: str
    title: str
    source: str
    shared: tuple[str, ...]
    """Telling words that both have."""


_LIMITED = (Status.EXPIRED, Status.NOT_YET)
_NAMED = 4
"""Departments named in a row; the rest is counted."""


def page(library: Library, result: SearchResult, offset: int, as_of: dt.date) -> Page:
    """Return the rows of an answer whose first hit has the given offset, judged on a day."""
    measures = {measure.id: measure for measure in library.measures([h.id for h in result.hits])}
    documents: dict[str, Document] = {}
    for measure in measures.values():
        if measure.document_id not in documents:
            documents[measure.document_id] = library.document(measure.document_id)
    rows = tuple(
        _row(hit, measures[hit.id], documents[measures[hit.id].document_id], as_of)
        for hit in result.hits
        if hit.id in measures
    )
    return Page(result, offset, rows)


def listed(
    library: Library,
    ids: Sequence[str],
    stretch: Span,
    literals: tuple[str, ...],
    as_of: dt.date,
) -> Page:
    """Return a stretch of a list of measures as if it were an answer, hits marked.

    Args:
        library: Where the measures are.
        ids: The whole list; a measure that is not in the library is left out.
        stretch: The first place of the list wanted and the one behind the last.
        literals: What is marked, normalised.
        as_of: The day against which validity and deadlines are judged.
    """
    from index.query import SearchResult

    measures = library.measures(ids[slice(*stretch)])
    documents = {each: library.document(each) for each in {m.document_id for m in measures}}
    hits = tuple(_hit(measure, literals) for measure in measures)
    found = SearchResult(total=len(ids), hits=hits, facets={}, took_ms=0.0, document_total=0)
    made = tuple(
        _row(hit, measure, documents[measure.document_id], as_of)
        for hit, measure in zip(hits, measures, strict=True)
    )
    return Page(found, stretch[0], made)


def titles(library: Library, ids: Iterable[str]) -> dict[str, Row]:
    """Return rows without snippets for measures outside an answer; unknown ids are left out."""
    found = library.measures(list(ids))
    documents = {each: library.document(each) for each in {m.document_id for m in found}}
    return {
        measure.id: Row(
            id=measure.id,
            title=measure.title,
            title_marks=(),
            snippet="",
            snippet_marks=(),
            source=_source(documents[measure.document_id]),
            departments=_departments(measure, ())[0],
        )
        for measure in found
    }


def related(library: Library, found: Sequence[Similar]) -> tuple[Related, ...]:
    """Return what is shown of measures like another one, in the order given."""
    measures = {measure.id: measure for measure in library.measures([each.id for each in found])}
    documents = {m.document_id: library.document(m.document_id) for m in measures.values()}
    return tuple(
        Related(
            id=each.id,
            title=measures[each.id].title,
            source=_source(documents[measures[each.id].document_id]),
            shared=each.shared,
        )
        for each in found
        if each.id in measures
    )


def _hit(measure: Measure, literals: tuple[str, ...]) -> Hit:
    from index.query import Hit, Marked, Place
    from index.snippets import Passage

    title = Passage(measure.title)
    title_marks = title.marks(literals)
    snippet, snippet_marks = Passage(measure.text).snippet(literals)
    names = [Passage(name) for name in dict.fromkeys(each.name for each in measure.departments)]
    marked = tuple(Marked(one.text, one.marks(literals)) for one in names if one.holds(literals))
    standing = (
        (Place.TITLE, title_marks),
        (Place.BODY, snippet_marks),
        (Place.DEPARTMENT, marked),
    )
    return Hit(
        id=measure.id,
        score=0.0,
        title=measure.title,
        title_marks=title_marks,
        snippet=snippet,
        snippet_marks=snippet_marks,
        places=tuple(place for place, stands in standing if stands),
        departments=marked,
    )


def _row(hit: Hit, measure: Measure, document: Document, as_of: dt.date) -> Row:
    status = document.status(as_of)
    departments, marks = _departments(measure, hit.departments)
    return Row(
        id=hit.id,
        title=hit.title,
        title_marks=hit.title_marks,
        snippet=hit.snippet,
        snippet_marks=hit.snippet_marks,
        source=_source(document),
        departments=departments,
        department_marks=marks,
        places=tr("、").join(tr(PLACES[each]) for each in hit.places),
        validity=tr(wording.STATUSES[status]) if status in _LIMITED else "",
        due=_due(measure, as_of),
        span=measure.span,
    )


def _due(measure: Measure, as_of: dt.date) -> str:
    days = {(each.date, each.precision) for each in measure.deadlines}
    days |= {(each.deadline, each.precision) for each in measure.targets if each.deadline}
    ahead = [each for each in days if each[0] >= as_of]
    if ahead:
        return saying.due_date(*min(ahead))
    return tr("{due}（已到期）", due=saying.due_date(*max(days))) if days else ""


def _source(document: Document) -> str:
    return f"{wording.place_of(document)} {wording.year_of(document)}".strip()


def _departments(measure: Measure, hits: Iterable[Marked]) -> tuple[str, tuple[Span, ...]]:
    """Return each name once, and where hits stand in the text.

    Those in which there are hits come first, so that the reason is not what is cut off; then those
    that lead.
    """
    marked = {each.text: each.marks for each in hits}
    ordered = sorted(
        measure.departments,
        key=lambda each: (each.name not in marked, each.role is not Role.LEAD),
    )
    names: dict[str, str] = {}
    for each in ordered:
        leads = each.role is Role.LEAD
        names.setdefault(each.name, tr("{name}（牵头）", name=each.name) if leads else each.name)
    rest = len(names) - _NAMED
    text = ""
    marks: list[Span] = []
    for name in list(names)[:_NAMED]:
        text += "  " if text else ""
        marks += [(len(text) + start, len(text) + end) for start, end in marked.get(name, ())]
        text += names[name]
    if rest > 0:
        text = f"{text}  {tr('等 %n 个部门', count=len(names))}"
    return text, tuple(marks)
