"""What the lines of a list or a matrix of duties show, read off the window's thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.models import Precision, Role
from desktop import saying, tab_table, wording
from desktop.language import tr
from index.duty import ORDERED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Mapping, Sequence

    from db.models import Department, Document, Measure, Span, Target
    from desktop.library import Library
    from index.duty_tables import DutyList, DutyMatrix
    from index.table import Mention

_COPIED = 200
"""Lines read at a time while a table is copied."""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A measure under one of the roles that it gives the department in hand."""

    measure: Measure
    document: Document
    role: Role
    names: str
    """The department's names in this role, as printed."""
    further: str
    """What else the department is there, if anything."""
    place: Span
    """Where the first of the names stands in the document's text."""
    source: str
    """Province and year of the document."""
    what: str
    """What is to be reached: the targets, else the words of the deadlines; may be empty."""
    due: str
    """By when: the next deadline, else the last one; empty if there is none."""
    overdue: bool
    """Whether every deadline is past."""
    missed: int
    """How many further deadlines are past."""
    others: str
    """With whom: the other departments, those that lead first."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A measure of a matrix: for each column that it names, the mentions."""

    measure: Measure
    document: Document
    heading: str
    source: str
    cells: dict[int, tuple[Department, ...]]


def listed(
    library: Library, duties: DutyList, start: int, stop: int, as_of: dt.date
) -> tuple[DutyRow, ...]:
    """Return a stretch of a list, judged on a day; measures that are gone are left out."""
    roles = [role for role, count in duties.groups for _ in range(count)][start:stop]
    ids = duties.ids(start, stop)
    measures, documents = _read(library, ids)
    return tuple(
        _row(measures[each], documents[measures[each].document_id], role, duties.mentions, as_of)
        for each, role in zip(ids, roles, strict=True)
        if each in measures
    )


def crossed(library: Library, matrix: DutyMatrix, lines: Sequence[int]) -> dict[int, MatrixRow]:
    """Return what is shown of some lines of a matrix, by line; those of documents are left out."""
    ids = {line: measure_id for line in lines if (measure_id := matrix.measure_id(line))}
    measures, documents = _read(library, tuple(ids.values()))
    return {
        line: _matrix_row(measures[each], documents[measures[each].document_id], matrix)
        for line, each in ids.items()
        if each in measures
    }


def as_tsv(
    library: Library,
    matrix: DutyMatrix,
    lines: Sequence[int],
    heads: Mapping[int, str],
    cancelled: Callable[[], bool],
) -> str:
    """Return the measures among some lines as a table that a spreadsheet takes.

    Args:
        library: Where the measures are.
        matrix: The matrix.
        lines: Those wanted; documents' lines become a column.
        heads: The columns wanted, with their names.
        cancelled: Asked between stretches; once it is true, what there is so far is returned.
    """
    table = [[tr("省份"), tr("文件"), tr("条次"), tr("措施"), *heads.values()]]
    for start in range(0, len(lines), _COPIED):
        if cancelled():
            break
        for line, row in crossed(library, matrix, lines[start : start + _COPIED]).items():
            document = row.document
            cells = [
                saying.listed(tr(wording.ROLES[role]) for role in matrix.roles(line, column))
                for column in heads
            ]
            item = wording.item_number(row.measure)
            place = wording.place_of(document)
            table.append([place, document.title, item, row.measure.title, *cells])
    return tab_table.written(map(tab_table.in_one_line, row) for row in table)


def _read(library: Library, ids: Sequence[str]) -> tuple[dict[str, Measure], dict[str, Document]]:
    measures = {one.id: one for one in library.measures(list(dict.fromkeys(ids)))}
    names = {one.document_id for one in measures.values()}
    return measures, {name: library.document(name) for name in names}


def _row(
    measure: Measure, document: Document, role: Role, who: Collection[Mention], as_of: dt.date
) -> DutyRow:
    own = [one for one in measure.departments if _mention(one) in who]
    here = [one for one in own if one.role is role]
    further = [each for each in ORDERED if each is not role and any(o.role is each for o in own)]
    rest = [one for one in measure.departments if _mention(one) not in who]
    due, overdue, missed = _due(measure, as_of)
    # A term without a figure says itself what is due: its own words.
    what = [_target(one) for one in measure.targets] or [one.quote for one in measure.deadlines]
    return DutyRow(
        measure=measure,
        document=document,
        role=role,
        names=saying.listed(dict.fromkeys(one.name for one in here)),
        further=saying.listed(tr(wording.ROLES[each]) for each in further),
        place=here[0].span if here else measure.span,
        source=_source(document),
        what=tr("；").join(dict.fromkeys(what)),
        due=due,
        overdue=overdue,
        missed=missed,
        others=saying.listed(named(rest)),
    )


def _matrix_row(measure: Measure, document: Document, matrix: DutyMatrix) -> MatrixRow:
    found = {
        number: tuple(one for one in measure.departments if _mention(one) in column.mentions)
        for number, column in enumerate(matrix.columns)
    }
    return MatrixRow(
        measure=measure,
        document=document,
        heading=wording.heading(measure),
        source=_source(document),
        cells={number: held for number, held in found.items() if held},
    )


def named(departments: Sequence[Department]) -> list[str]:
    """Return the names as printed, each once, those that lead first and marked so."""
    leading = [one.name for one in departments if one.role is Role.LEAD]
    names = dict.fromkeys([*leading, *(one.name for one in departments)])
    return [tr("{name}（牵头）", name=each) if each in leading else each for each in names]


def _target(target: Target) -> str:
    value = f"{target.indicator} {saying.target_value(target)}".strip()
    if target.deadline is None:
        return value
    return value + saying.aside(saying.due_date(target.deadline, target.precision))


def _due(measure: Measure, as_of: dt.date) -> tuple[str, bool, int]:
    """Return the next deadline or else the last one, whether it is past, and how many others are.

    A day that is given more and less exactly is one deadline, said as exactly as it is known.
    """
    days: dict[dt.date, Precision] = {}
    for one in measure.deadlines:
        if one.date not in days or one.precision is Precision.DAY:
            days[one.date] = one.precision
    ahead = [day for day in days if day >= as_of]
    past = len(days) - len(ahead)
    if ahead:
        day = min(ahead)
        return saying.due_date(day, days[day]), False, past
    if days:
        day = max(days)
        return saying.due_date(day, days[day]), True, past - 1
    return "", False, 0


def _source(document: Document) -> str:
    return f"{wording.place_of(document)} {wording.year_of(document)}".strip()


def _mention(one: Department) -> Mention:
    from index.table import Mention  # numpy comes with it

    return Mention(one.name, one.canonical, one.family)
