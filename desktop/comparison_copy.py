"""A comparison as a table for a spreadsheet or a document, with citations. No Qt."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from desktop import saying, tab_table
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.comparison import Cell, Comparison


def tsv(comparison: Comparison) -> str:
    """Return the table as tab-separated text; lines within a cell are kept, as spreadsheets do."""
    return tab_table.written(_rows(comparison))


def html(comparison: Comparison) -> str:
    """Return the table as hypertext, for documents and spreadsheets."""
    head, *rows = ([_broken(each) for each in row] for row in _rows(comparison))
    lines = [f"<tr>{''.join(f'<th>{each}</th>' for each in head)}</tr>"]
    lines += [
        f"<tr><th>{name}</th>{''.join(f'<td>{each}</td>' for each in cells)}</tr>"
        for name, *cells in rows
    ]
    return f'<table border="1" cellspacing="0">{"".join(lines)}</table>'


def _rows(comparison: Comparison) -> list[list[str]]:
    heads = comparison.heads
    # A province's number of measures is no part of what is compared.
    notes = [saying.aside(head.note) if head.source else "" for head in heads]
    table = [["", *(f"{head.title}{note}" for head, note in zip(heads, notes, strict=True))]]
    table += [[row.name, *map(_cell, row.cells)] for row in comparison.rows]
    if any(head.source for head in heads):
        table.append([tr("出处"), *(head.source for head in heads)])
    return table


def _cell(cell: Cell) -> str:
    if not cell.lines:
        return cell.text
    return "\n".join(
        f"{line.written}——{line.source}" if line.source else line.written for line in cell.lines
    )


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>")
