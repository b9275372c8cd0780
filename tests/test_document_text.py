"""A document's text as paragraphs, facts and outline: whole, in order, and each in its place."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import document_text, opened_document, outline
from desktop.document_text import Kind
from desktop.offsets import Offsets
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library

IDS = (
    "liaoning-2018-transfer-plan",
    "liaoning-2024-tech-enterprises",
    "liaoning-research-services",
    "shandong-2025-128",
    "sichuan-2025-34",
)


@pytest.mark.parametrize("document_id", IDS)
def test_nothing_is_added_and_nothing_left_out(library: Library, document_id: str) -> None:
    shown = opened_document.opened(library, document_id)
    text = shown.document.text
    assert "\n".join(text[slice(*each.span)] for each in shown.paragraphs) == text
    for paragraph in shown.paragraphs:
        runs = "".join(text[slice(*run.span)] for run in paragraph.runs)
        assert runs == text[slice(*paragraph.span)]


@pytest.mark.parametrize("document_id", IDS)
def test_every_measure_begins_with_its_heading_and_is_in_the_outline(
    library: Library, document_id: str
) -> None:
    shown = opened_document.opened(library, document_id)
    text = shown.document.text
    first = [each for each in shown.paragraphs if each.kind is Kind.MEASURE]
    assert [each.measure for each in first] == list(range(len(shown.measures)))
    for paragraph, measure in zip(first, shown.measures, strict=True):
        head = "".join(text[slice(*run.span)] for run in paragraph.runs if run.head)
        assert head.endswith(measure.title)
        assert paragraph.span[0] <= measure.span[0] <= paragraph.span[1]
    nodes = list(outline.every(shown.outline))
    assert [each.measure_id for each in nodes if each.measure_id] == [m.id for m in shown.measures]
    assert [each.start for each in nodes] == sorted(each.start for each in nodes)


def test_sections_are_nested_as_the_document_nests_them(library: Library) -> None:
    shown = opened_document.opened(library, "liaoning-2018-transfer-plan")
    tasks = next(one for one in shown.outline if one.title == "三、重点任务")
    assert tasks.children[0].title == "（一）优化政策环境，激发科技成果转化动力"
    assert [one.measure_id.rpartition("/")[2] for one in tasks.children[0].children] == ["1", "2"]
    # Sections without measures are sections too.
    assert shown.outline[0].title == "一、指导思想"
    assert not shown.outline[0].children


def test_the_title_is_found_in_the_text(library: Library) -> None:
    shown = opened_document.opened(library, "sichuan-2025-34")
    text = shown.document.text
    titles = [text[slice(*one.span)] for one in shown.paragraphs if one.kind is Kind.TITLE]
    assert titles[-1] == shown.document.title
    signed = [text[slice(*one.span)] for one in shown.paragraphs if one.kind is Kind.SIGNED]
    assert signed == ["四川省人民政府办公厅", "2025年10月14日"]


@pytest.mark.parametrize("document_id", IDS)
def test_marked_facts_never_overlap_and_say_what_they_are(
    library: Library, document_id: str
) -> None:
    document = library.document(document_id)
    measures = library.measures_of(document_id)
    cited = library.catalogue.cited_in(document)
    facts = document_text.facts(document, measures, cited)
    assert all(one.tip for one in facts)
    for before, behind in pairwise(facts):
        assert before.span[1] <= behind.span[0]
    spans = {one.span for one in facts}
    assert {d.span for m in measures for d in m.departments} <= spans


def test_documents_are_listed_by_place_and_then_the_newest_first(library: Library) -> None:
    day = dt.date(2026, 11, 20)
    every = opened_document.listed(library, SearchRequest(), day, lambda: False)
    assert [one.id for one in every.rows] == [IDS[1], IDS[0], IDS[2], IDS[3], IDS[4]]
    assert all(one.left == one.total for one in every.rows)
    request = SearchRequest("技术经理人", Filters(provinces=("四川省",)))
    some = opened_document.listed(library, request, day, lambda: False)
    assert [one.id for one in some.rows] == ["sichuan-2025-34"]
    assert 0 < some.rows[0].left < some.rows[0].total


def test_a_file_is_shown_without_being_stored(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "某文件.txt"
    source.write_bytes(library.original("shandong-2025-128"))
    shown = opened_document.previewed(library, source)
    assert shown.path == source
    assert shown.alike == (("shandong-2025-128", shown.document.title),)
    new = tmp_path / "新.md"
    new.write_text(
        "# 关于推进某事的若干措施\n\n一、建设平台\n建设平台。（责任单位：科技厅）\n", "utf-8"
    )
    fresh = opened_document.previewed(library, new)
    assert fresh.alike == ()
    assert len(fresh.measures) == 1


@given(st.text(alphabet=st.sampled_from("中a\n𠮷😀"), max_size=40))
def test_offsets_go_both_ways(text: str) -> None:
    offsets = Offsets(text)
    for at in range(len(text) + 1):
        there = len(text[:at].encode("utf-16-le")) // 2
        assert offsets.to_qt(at) == there
        assert offsets.from_qt(there) == at
