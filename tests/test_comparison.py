"""Measures and provinces side by side: what is said, what differs, what is copied."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Precision, Quote, Role
from desktop import comparing_measures, comparing_provinces, comparison_copy
from desktop.comparison import ABSENT, MeasureLink, MoreLink, PlaceLink
from desktop.own_words import own_words
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from desktop.comparing_measures import Column
    from desktop.comparison import Cell, Comparison, Row
    from desktop.library import Library

DAY = dt.date(2026, 11, 20)


def columns(library: Library, *ids: str) -> list[Column]:
    return [(library.document(m.document_id), m) for m in library.measures(ids)]


@pytest.fixture(scope="module")
def funded(library: Library) -> list[Column]:
    """Three measures of three provinces, each with a sum."""
    found: dict[str, Column] = {}
    for document in library.documents():
        ids = [h.id for h in library.search(SearchRequest(limit=0)).hits]
        own = [each for each in ids if each.startswith(f"{document.id}/")]
        for measure in library.measures(own):
            if any(each.amount_yuan for each in measure.funding):
                found.setdefault(document.province, (document, measure))
    assert len(found) >= 2
    return list(found.values())


def row(table: Comparison, name: str) -> Row:
    return next(each for each in table.rows if each.name == name)


def own(cell: Cell) -> str:
    return "".join(piece.text for line in cell.lines for piece in line.pieces if piece.own)


def test_every_fact_leads_to_where_it_stands(funded: list[Column]) -> None:
    table = comparing_measures.of_measures(funded, DAY)
    texts = {document.id: document.text for document, _ in funded}
    quotes = {
        "资金支持": [[each.quote for each in measure.funding] for _, measure in funded],
        "目标": [[each.quote for each in measure.targets] for _, measure in funded],
        "牵头部门": [
            [each.name for each in measure.departments if each.role is Role.LEAD]
            for _, measure in funded
        ],
    }
    for name, expected in quotes.items():
        for cell, wanted in zip(row(table, name).cells, expected, strict=True):
            places = [piece.link for piece in cell.links]
            found = [
                texts[link.document_id][slice(*link.span)]
                for link in places
                if isinstance(link, PlaceLink) and link.span
            ]
            assert found == list(dict.fromkeys(wanted)), name
            assert bool(cell.lines) == bool(wanted)
            assert cell.lines or cell.text == ABSENT


def test_the_highest_sum_is_named_only_beside_others(funded: list[Column]) -> None:
    def tagged(table: Comparison) -> list[int]:
        cells = row(table, "资金支持").cells
        return [at for at, cell in enumerate(cells) if "金额最高" in cell.text]

    highest = [max(each.amount_yuan or 0 for each in measure.funding) for _, measure in funded]
    table = comparing_measures.of_measures(funded, DAY)
    assert tagged(table) == [at for at, sum_ in enumerate(highest) if sum_ == max(highest)]
    bare = replace(funded[0][1], funding=())
    assert tagged(comparing_measures.of_measures([(funded[0][0], bare), funded[1]], DAY)) == []
    assert tagged(comparing_measures.of_measures([funded[0], funded[0]], DAY)) == [], "all the same"


def test_what_differs_in_unit_is_never_the_same(funded: list[Column]) -> None:
    document, measure = funded[0]
    promise = measure.funding[0]
    share = replace(promise, amount_yuan=None, rate=0.3)
    whole = replace(promise, amount_yuan=30, rate=None)
    pair = [
        (document, replace(measure, funding=(each,), targets=(), departments=()))
        for each in (share, whole)
    ]
    table = comparing_measures.of_measures(pair, DAY)
    assert row(table, "资金支持").differs
    assert [
        own(cell).split("：")[1].partition("（")[0] for cell in row(table, "资金支持").cells
    ] == [
        "30%",
        "30元",
    ]


def test_the_earliest_day_is_named_and_what_is_past_is_told(funded: list[Column]) -> None:
    document, measure = funded[0]
    from db.models import Deadline

    def due(*days: dt.date) -> Column:
        own = tuple(Deadline(day, Precision.DAY, "", (0, 1)) for day in days)
        return document, replace(measure, targets=(), deadlines=own)

    past, soon, later = dt.date(2026, 11, 19), DAY, dt.date(2027, 12, 31)
    table = comparing_measures.of_measures([due(past, later), due(later), due(soon)], DAY)
    said = [cell.text.splitlines() for cell in row(table, "期限").cells]
    assert said == [
        ["2026年11月19日前（已到期） 最早", "2027年12月31日前"],
        ["2027年12月31日前"],
        ["2026年11月20日前"],
    ]
    assert [own(cell) for cell in row(table, "期限").cells] == [
        "2026年11月19日前（已到期）",
        "",
        "2026年11月20日前",
    ]


def test_departments_are_compared_by_their_line_of_work(library: Library) -> None:
    found = {
        document.province: (document, measure)
        for document in library.documents()
        for measure in library.measures(
            [
                hit.id
                for hit in library.search(
                    SearchRequest(
                        filters=Filters(documents=(document.id,), departments=("科技",)), limit=0
                    )
                ).hits
            ]
        )
        if any(d.role is Role.LEAD and d.family == "科技" for d in measure.departments)
        and len({d.family for d in measure.departments if d.role is Role.LEAD}) == 1
    }
    assert len(found) >= 2
    leads = row(comparing_measures.of_measures(list(found.values())[:2], DAY), "牵头部门")
    assert not leads.differs, "科技厅 of two provinces is one line of work"
    assert [own(cell) for cell in leads.cells] == ["", ""]


def test_rows_in_which_all_agree_can_be_left_out(funded: list[Column]) -> None:
    same = comparing_measures.of_measures([funded[0], funded[0]], DAY)
    assert same.differing().rows == ()
    other = comparing_measures.of_measures(funded[:2], DAY)
    assert {"文件与文号", "正文", "资金支持"} <= {each.name for each in other.differing().rows}


def test_a_clause_of_several_lines_is_kept_whole_in_its_cell(funded: list[Column]) -> None:
    document, measure = funded[0]
    clause = Quote("责任单位：\n各市政府", (0, 10))
    bare = replace(measure, departments=(), responsibility=clause)
    table = comparing_measures.of_measures([(document, bare), funded[1]], DAY)
    assert row(table, "牵头部门").cells[0].text == clause.text
    lines = list(csv.reader(io.StringIO(comparison_copy.tsv(table)), delimiter="\t"))
    assert next(line for line in lines if line[0] == "牵头部门")[1] == clause.text


def test_a_lone_measure_has_nothing_of_its_own(funded: list[Column]) -> None:
    table = comparing_measures.of_measures(funded[:1], DAY)
    assert not any(own(cell) for each in table.rows for cell in each.cells)


def test_wording_that_no_other_text_has_is_found() -> None:
    one = "对首次认定的省级中试基地，给予最高500万元补助。"
    two = "对首次认定的省级 中试基地，给予最高３００万元补助，分两年拨付。"
    found = own_words([one, two])
    assert found is not None
    assert [
        [text[a:b] for a, b in spans] for text, spans in zip((one, two), found, strict=True)
    ] == [
        ["5"],
        ["３", "分两年拨付"],
    ]
    assert own_words(["建设概念验证平台", "鼓励银行发放贷款"]) is None
    assert own_words([one, ""]) == ((), ())
    assert own_words([one, one]) == ((), ())


@given(st.lists(st.text("甲乙丙丁， 1", max_size=30), min_size=2, max_size=4))
def test_marks_stand_on_words_in_order_and_never_on_shared_phrases(texts: list[str]) -> None:
    found = own_words(texts)
    if found is None:
        return
    for number, (text, spans) in enumerate(zip(texts, found, strict=True)):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        others = texts[:number] + texts[number + 1 :]
        for first, last in spans:
            piece = text[first:last]
            assert piece[0].isalnum()
            assert piece[-1].isalnum()
            bare = piece.replace(" ", "")
            assert len(bare) < 4 or not any(bare in other.replace(" ", "") for other in others)


def test_provinces_stand_beside_each_other_as_the_filters_leave_them(library: Library) -> None:
    found = comparing_provinces.compare(
        library, SearchRequest(), ("山东省", "辽宁省"), "all", lambda: False
    )
    assert found.chosen == ("山东省", "辽宁省")
    every = {
        measure.id: (measure, document.province)
        for document in library.documents()
        for measure in library.measures(
            [
                h.id
                for h in library.search(
                    SearchRequest(filters=Filters(documents=(document.id,)), limit=0)
                ).hits
            ]
        )
    }
    assert dict(found.counts) == {
        name: sum(1 for _, own in every.values() if own == name) for name in found.counts
    }
    for each in found.comparison.rows:
        for province, cell in zip(found.chosen, each.cells, strict=True):
            wanted = [
                key
                for key, (measure, own) in every.items()
                if own == province and each.name in measure.categories
            ]
            links = [piece.link for piece in cell.links]
            named = [link.measure_id for link in links if isinstance(link, MeasureLink)]
            assert set(named) <= set(wanted)
            assert len(named) == min(len(wanted), comparing_provinces.CAP)
            more = [link for link in links if isinstance(link, MoreLink)]
            assert more == ([MoreLink(province, each.name)] if len(wanted) > len(named) else [])
            if more:
                assert f"还有 {len(wanted) - len(named)} 条" in cell.text
            if not wanted:
                assert cell.text == "未见规定"


def test_filters_and_words_leave_out_of_the_cells(library: Library) -> None:
    asked = SearchRequest("中试", Filters(provinces=("四川省", "辽宁省")))
    left = library.search(replace(asked, limit=0))
    found = comparing_provinces.compare(library, asked, ("山东省",), "all", lambda: False)
    assert "山东省" not in found.counts
    assert sum(found.counts.values()) == left.total
    named = {
        piece.link.measure_id
        for each in found.comparison.rows
        for cell in each.cells
        for piece in cell.links
        if isinstance(piece.link, MeasureLink)
    }
    assert named
    assert named <= {hit.id for hit in left.hits}


def test_asked_for_one_thing_a_cell_says_where_it_is_missing(library: Library) -> None:
    found = comparing_provinces.compare(library, SearchRequest(), (), "funding", lambda: False)
    text = "\n".join(cell.text for each in found.comparison.rows for cell in each.cells)
    assert "资金：未写明" in text
    assert "牵头：" not in text


def test_the_table_is_copied_with_citations(library: Library, funded: list[Column]) -> None:
    table = comparing_measures.of_measures(funded, DAY)
    lines = list(csv.reader(io.StringIO(comparison_copy.tsv(table)), delimiter="\t"))
    assert len(lines) == len(table.rows) + 2
    assert {len(line) for line in lines} == {len(funded) + 1}
    assert lines[-1] == ["出处", *(head.source for head in table.heads)]
    assert lines[-1][1].startswith("《")
    body = next(line for line in lines if line[0] == "正文")
    assert body[1].replace("\n", "") == funded[0][1].text.replace("\n", "")
    provinces = comparing_provinces.compare(library, SearchRequest(), (), "all", lambda: False)
    assert "——《" in comparison_copy.tsv(provinces.comparison)
    made = comparison_copy.html(table)
    assert made.count("<tr>") == len(table.rows) + 2
    assert "<script" not in made
