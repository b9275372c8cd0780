"""Qt's own tester on every model, through every change it can undergo."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from db.userdata import Entry, Pack, untitled
from desktop import pack as packs
from desktop import rows, wording
from desktop.models.facet_tree import FOLDED_AT, MANY
from desktop.models.facets import FACETS, FacetModel, FacetRole
from desktop.models.pack import PackModel, PackRole
from desktop.models.results import PAGE, ResultRole, ResultsModel
from desktop.search_session import _family
from index.labels import DUE, SUM_NAMES
from index.query import FacetValue, Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel

    from desktop.library import Library

DAY = dt.date(2026, 11, 20)
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning
"""A warning of Qt's fails the test run."""


@pytest.fixture
def watched() -> Iterator[list[QAbstractItemModelTester]]:
    testers: list[QAbstractItemModelTester] = []
    yield testers
    testers.clear()


def watch(model: QAbstractItemModel, testers: list[QAbstractItemModelTester]) -> None:
    testers.append(QAbstractItemModelTester(model, STRICT))


def page(library: Library, request: SearchRequest) -> rows.Page:
    return rows.page(library, library.search(request), request.offset, DAY)


def test_results_ask_for_what_comes_into_view(
    library: Library, watched: list[QAbstractItemModelTester]
) -> None:
    model = ResultsModel()
    watch(model, watched)
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    first = page(library, SearchRequest(limit=PAGE))
    total = first.result.total
    assert total > PAGE
    model.show(first)
    assert model.rowCount() == total
    wanted.clear()
    last = model.index(total - 1)
    assert last.data(ResultRole.ROW) is None
    assert last.data() == "正在读取…"
    second = page(library, SearchRequest(limit=PAGE, offset=PAGE))
    model.add(second)
    assert last.data(ResultRole.ID) == second.rows[-1].id
    assert set(wanted) <= {PAGE}, "a page is asked for once"
    model.show(page(library, SearchRequest("中试", limit=PAGE)))
    assert 0 < model.rowCount() < total
    model.show(page(library, SearchRequest("没有这样的词", limit=PAGE)))
    assert model.rowCount() == 0


def test_a_page_that_failed_is_asked_for_again(library: Library) -> None:
    model = ResultsModel()
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(page(library, SearchRequest(limit=PAGE)))
    model.index(PAGE).data()
    model.index(PAGE).data()
    model.forget(PAGE)
    model.index(PAGE).data()
    assert wanted == [PAGE, PAGE]


def test_ticks_show_the_pack_and_only_wish(library: Library) -> None:
    model = ResultsModel()
    model.show(page(library, SearchRequest(limit=PAGE)))
    wishes: list[tuple[str, bool]] = []
    model.collect_wanted.connect(lambda each, wish: wishes.append((each, wish)))
    index = model.index(0)
    model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert wishes == [(index.data(ResultRole.ID), True)]
    assert index.data(ResultRole.COLLECTED) is False
    model.set_collected([index.data(ResultRole.ID)])
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_row_says_when_its_document_is_out_of_force(library: Library) -> None:
    answer = library.search(SearchRequest(limit=0))
    for shown in rows.page(library, answer, 0, DAY).rows:
        document = library.document(shown.id.rpartition("/")[0])
        expired = document.expires is not None and document.expires < DAY
        assert shown.validity == ("已过有效期" if expired else "")


def test_a_row_says_by_when_something_is_to_be_done(library: Library) -> None:
    answer = library.search(SearchRequest(limit=0))
    seen = set()
    for shown in rows.page(library, answer, 0, DAY).rows:
        measure = library.measure(shown.id)
        days = {each.date for each in measure.deadlines}
        days |= {each.deadline for each in measure.targets if each.deadline}
        ahead = sorted(day for day in days if day >= DAY)
        if not days:
            assert shown.due == ""
        elif ahead:
            assert shown.due.startswith(f"{ahead[0].year}年")
            assert "已到期" not in shown.due
        else:
            assert shown.due.startswith(f"{max(days).year}年")
            assert shown.due.endswith("（已到期）")
        seen.add("none" if not days else "ahead" if ahead else "past")
    assert seen == {"none", "ahead", "past"}


def test_a_document_without_a_date_is_known_by_the_year_of_its_number(library: Library) -> None:
    undated = [each for each in library.documents() if not (each.issued or each.effective)]
    numbered = [each for each in undated if each.doc_number]
    assert numbered
    for each in numbered:
        assert f"〔{wording.year_of(each)}〕" in (each.doc_number or "")
        assert wording.year_of(replace(each, doc_number=None)) == ""


def below(model: FacetModel, parent: QModelIndex) -> list[str]:
    """Return the values below a row, in order."""
    rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    return [row.data(FacetRole.VALUE) for row in rows if row.data(FacetRole.KIND) == "value"]


def families(library: Library) -> dict[str, str]:
    measures = library.measures([hit.id for hit in library.search(SearchRequest(limit=0)).hits])
    return {each.canonical: each.family for m in measures for each in m.departments}


def test_facets_keep_their_rows_while_counts_change(
    library: Library, watched: list[QAbstractItemModelTester]
) -> None:
    model = FacetModel()
    watch(model, watched)
    organs = families(library)
    model.set_counts(library.search(SearchRequest()).facets, organs)
    province = model.find("province", "辽宁省")
    assert province.data(FacetRole.COUNT) > 0
    held = QPersistentModelIndex(province)
    model.set_counts(library.search(SearchRequest("没有这样的词")).facets, organs)
    assert held.isValid()
    assert held.data(FacetRole.COUNT) == 0
    model.set_counts(library.search(SearchRequest("中试")).facets, organs)
    expected = {
        each.value: each.count for each in library.search(SearchRequest("中试")).facets["province"]
    }
    assert held.data(FacetRole.COUNT) == expected.get("辽宁省", 0)
    values = below(model, model.group("deadline"))
    assert values[:4] == ["overdue", "this_year", "later", "none"]
    assert values[4:] == sorted(values[4:])
    assert len(values) > 5


def test_organs_stand_beneath_their_family(
    library: Library, watched: list[QAbstractItemModelTester]
) -> None:
    model = FacetModel()
    watch(model, watched)
    model.set_counts(library.search(SearchRequest()).facets, families(library))
    organ = model.find("organ", "辽宁省科学技术厅")
    assert organ.isValid()
    assert organ.parent().data(FacetRole.VALUE) == "科技"
    assert model.find("department", "科技").parent() == model.group("department")


def test_long_facets_fold_but_never_what_is_asked_for(
    watched: list[QAbstractItemModelTester],
) -> None:
    model = FacetModel()
    watch(model, watched)
    names = [f"类别{number:02}" for number in range(FOLDED_AT + 5)]
    counts = tuple(FacetValue(name, name, 3) for name in names)
    model.set_counts({"category": counts}, {})
    group = model.group("category")
    assert model.find("category", names[FOLDED_AT - 1]).isValid()
    assert not model.find("category", names[-1]).isValid()
    model.set_filters(Filters(categories=(names[-1],)))
    assert model.find("category", names[-1]).isValid()
    more = model.index(model.rowCount(group) - 1, 0, group)
    assert more.data() == "更多（4）"
    model.setData(more, None, Qt.ItemDataRole.CheckStateRole)
    assert below(model, group) == names
    more = model.index(model.rowCount(group) - 1, 0, group)
    assert more.data() == "收起"
    model.setData(more, None, Qt.ItemDataRole.CheckStateRole)
    assert below(model, group) == [*names[:FOLDED_AT], names[-1]]


def test_what_is_folded_away_says_how_much_of_it_would_find_something(library: Library) -> None:
    model = FacetModel()
    model.set_counts(library.search(SearchRequest()).facets, {})
    values = [each.value for each in library.search(SearchRequest()).facets["category"]]
    facets = library.search(SearchRequest("中试")).facets
    model.set_counts(facets, {})
    folded = values[FOLDED_AT:]
    found = len({each.value for each in facets["category"] if each.count} & set(folded))
    assert 0 < found < len(folded)
    group = model.group("category")
    more = model.index(model.rowCount(group) - 1, 0, group)
    assert more.data() == f"更多（{len(folded)}，{found} 项有结果）"


def test_sums_stand_beneath_the_promise_of_money(
    watched: list[QAbstractItemModelTester],
) -> None:
    model = FacetModel()
    watch(model, watched)
    funded = (FacetValue("yes", "有资金支持", 3), FacetValue("no", "未写明资金支持", 2))
    some = tuple(FacetValue(key, SUM_NAMES[key], 1) for key in ("1000000", "unstated"))
    model.set_counts({"funded": funded, "sum": some}, {})
    yes = model.find("funded", "yes")
    assert model.is_open_at_first(yes)
    every = tuple(FacetValue(key, label, 1) for key, label in SUM_NAMES.items())
    model.set_counts({"funded": funded, "sum": every}, {})
    assert below(model, yes) == list(SUM_NAMES), "in their order, whatever came first"


def test_states_of_deadlines_are_there_though_nothing_is_due(
    watched: list[QAbstractItemModelTester],
) -> None:
    model = FacetModel()
    watch(model, watched)
    years = tuple(FacetValue(str(year), f"{year}年", 1) for year in range(2001, 2034))
    model.set_filters(Filters(as_of=DAY))
    model.set_counts({"deadline": years}, {})
    for state in DUE:
        index = model.find("due", state)
        assert index.data(FacetRole.COUNT) == 0
        assert index.data(FacetRole.SHARE) is None
    assert model.find("deadline", "none") == model.find("due", "none")
    shown = [y.value for y in years if model.find("deadline", y.value).isValid()]
    first = str(DAY.year - 1)
    assert shown == [str(int(first) + at) for at in range(FOLDED_AT)], "the years that matter"


def test_of_many_documents_those_are_shown_in_which_most_is_found(
    watched: list[QAbstractItemModelTester],
) -> None:
    model = FacetModel()
    watch(model, watched)
    group = model.group("document")

    def answer(names: list[str]) -> dict[str, tuple[FacetValue, ...]]:
        numbers = range(len(names), 0, -1)
        pairs = zip(names, numbers, strict=True)
        return {"document": tuple(FacetValue(each, f"《{each}》", count) for each, count in pairs)}

    first = [f"甲{at}" for at in range(MANY)]
    later = [f"乙{at}" for at in range(MANY)]
    model.set_counts(answer(first), {})
    model.set_filters(Filters(documents=(first[-1],)))
    model.set_counts(answer(later), {})
    assert below(model, group) == [*later[:FOLDED_AT], first[-1]], "what is asked for stays"
    assert model.labels()[first[0]] == f"《{first[0]}》"
    more = model.index(model.rowCount(group) - 1, 0, group)
    model.setData(more, None, Qt.ItemDataRole.CheckStateRole)
    assert below(model, group) == [*later, first[-1]]
    model.set_counts(answer(later[::-1]), {})
    assert below(model, group) == [*later[::-1], first[-1]]


def test_every_facet_of_an_answer_is_shown(library: Library) -> None:
    model = FacetModel()
    facets = library.search(SearchRequest()).facets
    model.set_counts(facets, families(library))
    for facet, _ in FACETS:
        group = model.group(facet)
        last = model.index(model.rowCount(group) - 1, 0, group)
        if last.data(FacetRole.KIND) == "more":
            model.setData(last, None, Qt.ItemDataRole.CheckStateRole)
    for facet in (*dict(FACETS), "organ", "due", "sum"):
        for value in facets[facet]:
            index = model.find(facet, value.value)
            assert index.data(FacetRole.COUNT) == value.count
            assert index.data() == value.label


def entries(*ids: str) -> tuple[Entry, ...]:
    return tuple(Entry(each) for each in ids)


def shown(model: PackModel) -> list[str]:
    return [model.index(row).data(PackRole.ID) for row in range(model.rowCount())]


def test_the_pack_model_follows_any_change(watched: list[QAbstractItemModelTester]) -> None:
    model = PackModel()
    watch(model, watched)
    model.set_entries(entries("a", "b", "c", "d"))
    held = QPersistentModelIndex(model.index(2))
    for order in ("dcba", "cab", "xcyab", "", "ab", "ba", "bxa"):
        model.set_entries(entries(*order))
        assert shown(model) == list(order)
        if not order:
            assert not held.isValid()
        elif held.isValid():
            assert held.data(PackRole.ID) == "c"


def test_a_drag_moves_nothing_by_itself(watched: list[QAbstractItemModelTester]) -> None:
    model = PackModel()
    watch(model, watched)
    model.set_entries(entries("a", "b", "c"))
    moves: list[tuple[tuple[int, ...], int]] = []
    model.move_wanted.connect(lambda taken, before: moves.append((taken, before)))
    data = model.mimeData([model.index(2)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert moves == [((2,), 0), ((2,), 3)]
    assert shown(model) == ["a", "b", "c"]


def test_a_measure_withdrawn_from_the_library_stays_and_says_so(library: Library) -> None:
    model = PackModel()
    known = library.search(SearchRequest(limit=1)).hits[0].id
    model.set_entries(entries(known, "withdrawn/1"))
    asked = model.unknown_ids()
    model.set_rows(asked, rows.titles(library, asked))
    assert model.index(0).data() == library.measure(known).title
    assert model.index(1).data() == "（资料库中已无此条）"
    assert model.unknown_ids() == ()


def test_moving_entries_keeps_their_own_order() -> None:
    pack = replace(Pack.new("x"), chapters=(untitled(*entries(*"abcde")),))

    def moved(taken: tuple[int, ...], before: int) -> str:
        return "".join(e.measure_id for e in packs.moved(pack, taken, before).entries)

    assert moved((0,), 2) == "bacde"
    assert moved((0,), 5) == "bcdea"
    assert moved((3, 1), 0) == "bdace"
    assert moved((1, 2), 2) == "abcde"
    assert moved((0, 4), 3) == "bcaed"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("检验检测专题", "检验检测专题_2026-11-20.pdf"),
        ('a/b\\c:"d"<e>|?*', "a b c d e_2026-11-20.pdf"),
        (" .. ", "选编_2026-11-20.pdf"),
    ],
)
def test_files_are_named_so_that_every_system_takes_them(name: str, expected: str) -> None:
    assert packs.file_name(Pack.new(name), DAY) == expected


def test_every_organ_of_an_answer_has_its_family(library: Library) -> None:
    expected = families(library)
    organs = [each.value for each in library.search(SearchRequest()).facets["organ"]]
    assert organs
    assert {organ: _family(organ) for organ in organs} == {o: expected[o] for o in organs}
    assert _family("没有登记的单位") == ""
