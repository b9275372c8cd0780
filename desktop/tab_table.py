"""Tables as text that spreadsheets take from the clipboard. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def written(table: Iterable[Iterable[str]]) -> str:
    """Return rows of cells with tabs between the cells and a line for each row.

    A cell with several lines or with a quotation mark is quoted, as spreadsheets read it; a tab in
    a cell becomes a blank.
    """
    return "\n".join("\t".join(map(_cell, row)) for row in table)


def in_one_line(text: str) -> str:
    """Return a cell's text without line breaks and without runs of blanks."""
    return " ".join(text.split())


def _cell(text: str) -> str:
    text = text.replace("\t", " ")
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if {'"', "\n", "\r"} & {*text} else text
