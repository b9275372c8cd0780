"""Measures that are rows of a table: its columns say what is title, body, department and term.

A row is one line with tabs between its cells, as the readers write it. A table is read if its head
names a column of departments (责任单位, 牵头部门, 指导部门 …) and one of tasks; whole-width rows
between the others are its section headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.models import Role
from db.parsing.brackets import trim
from db.parsing.marks import Level, Mark, mark_at
from db.parsing.outline import Node, paragraphs
from db.parsing.responsibility import ClauseSpan
from db.parsing.selection import Item

if TYPE_CHECKING:
    from db.models import Span

_NUMBER: Final = re.compile(r"^(?:序号|编号|No\.?)$")
_LEAD: Final = re.compile(r"^(?:牵头|主办|主责|第一责任)(?:省直)?(?:部门|单位|处室)?$")
_SUPPORT: Final = re.compile(
    r"^(?:配合|参与|参加|协办|协同|落实|支持)(?:省直)?(?:部门|单位|处室)?$"
)
_DEPARTMENT: Final = re.compile(
    r"^(?:责任|负责|指导|主管|实施|承办|完成|主要责任|组织实施)(?:省直)?(?:部门|单位|主体|处室)(?:及分工)?$|^责任分工$|^分工$"
)
_BODY: Final = re.compile(
    r"^(?:主要|具体|工作|措施|政策|任务|改革|重点)?(?:内容|要求|举措|工作措施|具体措施|任务内容|具体任务|目标任务|工作安排|政策内容)$"
)
_TITLE: Final = re.compile(
    r"^(?:重点|主要|工作|改革|政策|具体|试点|推广)?(?:任务|举措|事项|措施|项目|工作|名称|任务名称|改革事项|工作任务|政策措施|条目|工作举措|任务事项)$"
)
_TERM: Final = re.compile(
    r"^(?:完成|办结|落实|实施|推进|责任)?(?:时限|时间|期限|进度|时间节点|时间要求|时间安排)(?:要求)?$"
)
_LEAST_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The columns of a table by what they hold; ``None`` where it has no such column."""

    width: int
    number: int | None
    title: int | None
    body: int | None
    departments: tuple[tuple[int, Role | None], ...]
    terms: tuple[int, ...]


def merge(text: str, found: list[Item]) -> list[Item]:
    """Return the measures of a text whose numbered parts gave ``found``, its tables considered.

    A table that lists the tasks of the text again, as annexes do (任务分工表), tells who is
    responsible for them. Where the numbered parts name nobody, and are no more than the rows, the
    rows are the measures.
    """
    rows = items(text)
    if not rows or any(item.responsibility for item in found):
        return found
    by_title = {_words(text, row.title): row for row in rows}
    matched = [by_title.get(_words(text, item.title)) for item in found]
    if sum(1 for row in matched if row) * 2 > len(rows):
        return [
            replace(item, clauses=row.clauses, responsibility=row.responsibility, terms=row.terms)
            if row
            else item
            for item, row in zip(found, matched, strict=True)
        ]
    return rows if len(rows) >= len(found) else found


def _words(text: str, span: Span) -> str:
    return re.sub(r"\W", "", text[span[0] : span[1]])


def items(text: str) -> list[Item]:
    """Return the rows of responsibility tables in a cleaned text as measures."""
    found: list[Item] = []
    head: _Head | None = None
    rows: list[Item] = []
    section: Node | None = None
    for start, end in paragraphs(text):
        cells = _cells(text, start, end)
        if len(cells) == 1:
            section = _section(text, start, end) if head else None
            continue
        new = _head(text, cells)
        if new:
            found += _kept(rows)
            head, rows = new, []
        elif head:
            row = _row(text, _aligned(cells, head.width), head, section, len(rows) + 1)
            if row:
                rows.append(row)
    return found + _kept(rows)


def _kept(rows: list[Item]) -> list[Item]:
    return rows if len(rows) >= _LEAST_ROWS else []


def _cells(text: str, start: int, end: int) -> list[Span]:
    cells = []
    at = start
    for piece in text[start:end].split("\t"):
        cells.append(trim(text, at, at + len(piece)))
        at += len(piece) + 1
    return cells


def _head(text: str, cells: list[Span]) -> _Head | None:
    names = ["".join(text[start:end].split()) for start, end in cells]
    leads = any(_LEAD.match(name) for name in names)
    departments = tuple(
        (index, Role.LEAD if _LEAD.match(name) else Role.PARTICIPANT if leads else None)
        for index, name in enumerate(names)
        if _LEAD.match(name) or _SUPPORT.match(name) or _DEPARTMENT.match(name)
    )
    title = next((index for index, name in enumerate(names) if _TITLE.match(name)), None)
    body = next(
        (index for index, name in enumerate(names) if _BODY.match(name) and index != title), None
    )
    if not departments or (body is None and title is None):
        return None
    number = next((index for index, name in enumerate(names) if _NUMBER.match(name)), None)
    terms = tuple(index for index, name in enumerate(names) if _TERM.match(name))
    return _Head(len(cells), number, title, body, departments, terms)


def _aligned(cells: list[Span], width: int) -> list[Span | None]:
    """Return a row's cells by column: cells merged downwards are missing at the row's beginning."""
    return [*([None] * (width - len(cells))), *cells[:width]]


def _row(
    text: str, cells: list[Span | None], head: _Head, section: Node | None, count: int
) -> Item | None:
    title = cells[head.title] if head.title is not None else None
    body = cells[head.body] if head.body is not None else None
    title, body = title or body, body or title
    if title is None or body is None or title[0] >= title[1] or body[0] >= body[1]:
        return None
    filled = [cell for cell in cells if cell and cell[0] < cell[1]]
    start, end = filled[0][0], filled[-1][1]
    number = cells[head.number] if head.number is not None else None
    printed = text[slice(*number)] if number else ""
    value = int(printed) if printed.isdecimal() and len(printed) < 5 else count
    mark = Mark(Level.ARABIC, value or count, printed, start, title[0])
    if title == body:
        title = _first_clause(text, title)
    clauses = [
        ClauseSpan(cell, cell, role)
        for index, role in head.departments
        if (cell := cells[index]) and cell[0] < cell[1]
    ]
    terms = tuple(cell for index in head.terms if (cell := cells[index]) and cell[0] < cell[1])
    node = Node(mark, title, body[0], has_heading=True, paragraphs=[(start, end)], parent=section)
    responsibility = clauses[0] if clauses else None
    return Item(node, title, body, (start, end), tuple(clauses), responsibility, terms)


def _first_clause(text: str, span: Span) -> Span:
    """Return the first clause of a cell that is title and body in one."""
    mark = mark_at(text, *span)
    start = mark.end if mark else span[0]
    stop = re.compile(r"[。；，：]").search(text, min(start + 4, span[1]), span[1])
    return start, min(stop.start() if stop else span[1], start + 50)


def _section(text: str, start: int, end: int) -> Node | None:
    """Return a whole-width row of a table as the heading of the rows below it."""
    if end - start > 60:
        return None
    mark = mark_at(text, start, end) or Mark(Level.HAN, 1, "", start, start)
    return Node(mark, (mark.end, end), end, has_heading=True, paragraphs=[(start, end)])
