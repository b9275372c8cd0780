"""Tables on their way into a spreadsheet come out as they went in."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from desktop import tab_table

CELLS = st.text(alphabet='甲"“ \n\ta,;', max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_a_spreadsheet_reads_the_cells_that_were_written(table: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(tab_table.written(table), newline=""), delimiter="\t")
    assert list(read) == [[cell.replace("\t", " ") for cell in row] for row in table]


@given(st.lists(st.lists(st.text(max_size=12), min_size=2), min_size=1, max_size=5))
def test_cells_in_one_line_give_one_line_a_row(table: list[list[str]]) -> None:
    written = tab_table.written(map(tab_table.in_one_line, row) for row in table)
    assert written.count("\n") == len(table) - 1
