"""The window's search as a person uses it: typed filters, copies, suggestions, other words."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from db.errors import InvalidQueryError
from db.models import Role, Status
from desktop import about, rows, theme
from desktop.filtering import Choice
from desktop.models.facets import FacetRole
from desktop.models.results import PAGE, ResultRole
from desktop.query_state import QueryState
from desktop.wording import place_of
from index.language import read_query
from index.query import Filters, Place, SearchRequest, Suggestion, SumRange
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library import Library
    from index.query import SearchResult
    from tests.window_desk import Desk

TYPED = "省:四川 -效力:已过期 平台"
TEXT = "平台"
MEANT = Filters(provinces=("四川省",), excluded=Filters(statuses=(Status.EXPIRED,)))


def ids(library: Library, request: SearchRequest) -> list[str]:
    return [hit.id for hit in library.search(replace(request, limit=0)).hits]


def choice(desk: Desk, facet: str, value: str) -> Choice:
    found = desk.facets.find(facet, value).data(FacetRole.CHOICE)
    assert isinstance(found, Choice)
    return found


def answer_with(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: Callable[[SearchResult], SearchResult]
) -> None:
    """Let the library answer as it does, with something changed."""
    asked = desk.library.search

    def changed(
        request: SearchRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> SearchResult:
        return change(asked(request, cancelled=cancelled))

    monkeypatch.setattr(desk.library, "search", changed)


def test_what_is_typed_as_a_field_shows_as_chip_and_tick(desk: Desk, library: Library) -> None:
    desk.type_words(TYPED)
    assert desk.bar.box.text() == TYPED, "never rewritten while one types"
    assert desk.ids() == ids(library, SearchRequest(TEXT, MEANT))
    assert desk.chips() == ["省份：四川", "效力：不含 已过有效期"]
    assert choice(desk, "province", "四川省") is Choice.INCLUDED
    assert choice(desk, "status", "expired") is Choice.EXCLUDED
    desk.type_words("")
    assert desk.chips() == []
    assert choice(desk, "province", "四川省") is Choice.OFF


def test_enter_lifts_the_fields_out_of_the_words(desk: Desk, library: Library) -> None:
    desk.type_words(TYPED)
    before, in_hand = desk.ids(), desk.shown()
    desk.press_enter()
    assert desk.bar.box.text() == TEXT
    assert desk.ids() == before
    assert desk.shown() == in_hand
    filters = desk.window.workspace.query.request.filters
    assert ids(library, SearchRequest(TEXT, filters)) == before


def test_enter_leaves_words_without_fields_as_they_were_typed(desk: Desk) -> None:
    desk.type_words("平台|企业  技术")
    asked = len(desk.library.searched)
    desk.press_enter()
    assert desk.bar.box.text() == "平台|企业  技术"
    assert len(desk.library.searched) == asked, "the same is not searched again"


@pytest.mark.parametrize("by", ["facet", "chip", "role", "clear"])
def test_any_change_by_hand_lifts_the_fields_first(desk: Desk, by: str) -> None:
    desk.type_words(TYPED)
    if by == "facet":
        desk.click_facet("province", "四川省")
        assert desk.chips() == ["省份：不含 四川省", "效力：不含 已过有效期"]
    elif by == "chip":
        desk.qtbot.mouseClick(desk.chip_bar.findChildren(QPushButton, "chip")[0], LEFT)
        desk.settle()
        assert desk.chips() == ["效力：不含 已过有效期"]
    elif by == "role":
        lead = desk.facet_panel.findChildren(QPushButton, "segment")[1]
        desk.qtbot.mouseClick(lead, LEFT)
        desk.settle()
        assert desk.chips() == ["省份：四川", "分工：牵头", "效力：不含 已过有效期"]
    else:
        desk.window.workspace.query.clear_filters()
        desk.settle()
        assert desk.chips() == []
    assert desk.bar.box.text() == TEXT


def test_the_day_may_be_typed(desk: Desk) -> None:
    desk.type_words("截至:2019-06-01 平台")
    assert desk.bar.day.date().toString("yyyy-MM-dd") == "2019-06-01"
    desk.press_enter()
    assert desk.bar.box.text() == "平台"
    assert desk.window.workspace.query.as_of.isoformat() == "2019-06-01"


@pytest.mark.parametrize("half", ["省:", "“中试", "-", "期限:>="])
def test_half_typed_words_keep_the_last_results(desk: Desk, half: str) -> None:
    desk.type_words(f"{TEXT} ")
    found, chips = desk.ids(), desk.chips()
    resets: list[int] = []
    desk.page.results.modelReset.connect(lambda: resets.append(1))
    desk.type_words(f"{TEXT} {half}")
    resets.clear()
    desk.type_words(f"{TEXT}  {half}")  # still unreadable, asked anew
    assert desk.ids() == found
    assert not desk.bar.totals.text()[0].isdigit()
    assert "第" in desk.bar.totals.toolTip(), "the place of the slip"
    assert desk.page.middle.currentWidget() is desk.page.list
    assert (desk.chips(), resets) == (chips, [])
    assert desk.note.text == ""


def test_words_that_stay_unreadable_are_told_of_and_enter_says_all(desk: Desk) -> None:
    desk.window.workspace.desk.set_patience(10)
    desk.type_words("“平台")
    desk.qtbot.waitUntil(lambda: bool(desk.note.text))
    sentence = desk.note.text
    assert "引号" in sentence
    assert "上次检索的结果" in sentence
    assert desk.page.middle.currentWidget() is desk.page.list
    desk.press_enter()
    assert desk.page.middle.currentWidget() is desk.page.empty
    assert sentence.startswith(desk.page.empty.text)
    assert desk.note.text == ""
    desk.type_words("平台")
    assert desk.page.middle.currentWidget() is desk.page.list
    assert desk.bar.totals.text()[0].isdigit()


def test_a_long_complaint_pushes_no_list_away(desk: Desk) -> None:
    desk.type_words("部门:科")
    desk.qtbot.waitUntil(lambda: desk.note.text != "", timeout=5000)
    assert "没有这个部门" in desk.note.text
    assert desk.note.text.endswith("。以下仍为上次检索的结果。")
    assert len(desk.note.text) < 100
    desk.press_enter()
    desk.qtbot.waitUntil(lambda: "科技" in desk.page.empty.text)  # all there are


def test_a_value_that_means_nothing_is_answered_in_words(desk: Desk) -> None:
    desk.type_words("省:火星 平台")
    desk.press_enter()
    assert "火星" in desk.page.empty.text
    assert desk.chips() == ["省份：火星"]
    desk.qtbot.mouseClick(desk.chip_bar.findChildren(QPushButton, "chip")[0], LEFT)
    desk.settle()
    assert desk.page.middle.currentWidget() is desk.page.list


def test_the_copied_query_pasted_finds_the_same(desk: Desk) -> None:
    query = desk.window.workspace.query
    desk.type_words("技术 -“金融 机构” (平台 | 企业)")
    for facet, value in (
        ("province", "辽宁省"),
        ("province", "四川省"),
        ("department", "财政"),
        ("status", "expired"),
        ("status", "expired"),
        ("sum", "10000000"),
        ("sum", "10000000"),
    ):
        query.turn(facet, value)
    desk.settle()
    found, chips, asked = desk.ids(), desk.chips(), query.lifted
    assert found
    QGuiApplication.clipboard().clear()
    desk.qtbot.keyClick(
        desk.window,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    copied = QGuiApplication.clipboard().text()
    assert copied in desk.window.messages.text
    query.clear_filters()
    desk.type_words("")
    assert desk.ids() != found
    box = desk.bar.box
    box.setFocus()
    box.paste()
    desk.press_enter()
    assert desk.ids() == found
    assert sorted(desk.chips()) == sorted(chips)
    assert read_query(query.lifted.words) == read_query(asked.words)


def test_there_is_a_sign_for_copying_while_there_is_something_to_copy(desk: Desk) -> None:
    copy = desk.bar.box.actions()[-1]
    assert not copy.isVisible()
    desk.click_facet("province", "四川省")
    assert copy.isVisible()
    QGuiApplication.clipboard().clear()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "省:四川省"
    desk.click_facet("province", "四川省")
    desk.click_facet("province", "四川省")
    assert not copy.isVisible()
    desk.window.copy_query()
    assert QGuiApplication.clipboard().text() == "省:四川省", "nothing to copy leaves it alone"


def test_a_query_that_cannot_be_read_is_not_copied(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("以前的")
    desk.bar.box.setText("“平台")
    desk.press_enter()
    desk.window.copy_query()
    assert QGuiApplication.clipboard().text() == "以前的"
    assert "没有复制" in desk.window.messages.text


def test_what_finds_something_is_offered_with_its_total(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = library.search(SearchRequest("中试", MEANT)).total
    outside = library.search(SearchRequest("", MEANT)).total
    offers = (
        Suggestion("中试", MEANT, "“甲乙丙”改为“中试”", inside),
        Suggestion("", MEANT, "去掉“甲乙丙”", outside),
    )
    answer_with(
        desk,
        monkeypatch,
        lambda result: replace(result, suggestions=() if result.total else offers),
    )
    desk.window.workspace.query.set_filters(MEANT)
    desk.type_words("甲乙丙")
    assert list(desk.offers()) == [
        f"“甲乙丙”改为“中试”（{inside} 条）",
        "清除全部筛选条件",
        f"去掉检索词“甲乙丙”（{outside} 条）",
    ]
    desk.qtbot.mouseClick(next(iter(desk.offers().values())), LEFT)
    desk.settle()
    assert desk.bar.box.text() == "中试"
    assert len(desk.ids()) == inside
    assert desk.bar.totals.text().startswith(f"{inside} 条")


def test_filters_whose_removal_finds_nothing_are_not_offered_beside_those_that_do(
    desk: Desk, library: Library
) -> None:
    led = Filters(provinces=("辽宁",), departments=("科技厅",), roles=(Role.LEAD,))
    assert library.search(SearchRequest('"技术经理人"', led)).total == 0
    desk.window.workspace.query.set_filters(led)
    desk.type_words('"技术经理人"')
    everyone = replace(led, roles=())
    found = library.search(SearchRequest('"技术经理人"', everyone)).total
    assert f"去掉“分工：牵头”（{found} 条）" in desk.offers()
    assert not any(name.endswith("”") for name in desk.offers() if "：" in name)
    assert "符合检索式“‘技术经理人’”" in desk.page.empty.text


def test_nothing_found_is_answered_with_something_to_ask(desk: Desk) -> None:
    desk.type_words("中式验证平台")
    assert desk.page.middle.currentWidget() is desk.page.empty
    name, button = next(iter(desk.offers().items()))
    total = int(name.rpartition("（")[2].removesuffix(" 条）"))
    desk.qtbot.mouseClick(button, LEFT)
    desk.settle()
    assert len(desk.ids()) == total > 0


def test_other_words_are_told_and_can_be_switched_off_for_good(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path, library: Library
) -> None:
    own = ids(library, SearchRequest("首台套", widen=False))
    desk.type_words("首台套")
    assert desk.note.text.startswith("已另查：首台（套）（库中 ")
    assert len(desk.ids()) > len(own)
    switch = desk.note.findChild(QPushButton)
    assert switch is not None
    desk.qtbot.mouseClick(switch, LEFT)
    desk.settle()
    assert desk.ids() == own
    desk.window.close()
    again = make_desk(tmp_path)
    again.type_words("首台套")
    assert again.ids() == own
    assert not again.window.workspace.query.request.widen
    again.type_words("平台")
    assert "首台" not in again.note.text
    again.type_words("平台 -首台套")
    assert again.note.text.startswith("排除的是原词“首台套”，未排除：首台（套）（库中 ")
    again.type_words("")
    assert again.note.text == ""


def test_the_list_does_not_jump_while_one_types_on(desk: Desk) -> None:
    desk.type_words("首台套")
    place = desk.page.list.mapTo(desk.window, desk.page.list.rect().topLeft())
    desk.type_words("首台套 技术改造升级")
    assert desk.page.middle.mapTo(desk.window, desk.page.middle.rect().topLeft()) == place
    desk.type_words("平台")
    desk.press_enter()
    desk.window.workspace.query.set_sort("document")
    desk.settle()
    assert desk.note.isHidden()


def test_rows_say_where_the_words_stand(desk: Desk, library: Library) -> None:
    desk.type_words("财政厅")
    hits = {hit.id: hit for hit in library.search(SearchRequest("财政厅", limit=0)).hits}
    seen = set()
    for at in range(min(50, desk.page.results.rowCount())):
        index = desk.page.results.index(at)
        row = index.data(ResultRole.ROW)
        hit = hits[row.id]
        assert f"命中：{row.places}" in index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert [("责任部门" in row.places), ("正文" in row.places)] == [
            Place.DEPARTMENT in hit.places,
            Place.BODY in hit.places,
        ]
        marked = [row.departments[start:end] for start, end in row.department_marks]
        assert set(marked) <= {"财政厅"}
        assert bool(marked) == (Place.DEPARTMENT in hit.places)
        seen.update(hit.places)
    assert Place.DEPARTMENT in seen


def test_measures_of_other_provinces_are_a_click_away_and_back(
    desk: Desk, library: Library
) -> None:
    desk.type_words("中试")
    detail = desk.page.detail
    for at in range(len(desk.ids())):
        desk.choose(at)
        if detail._related:
            break
    first, related = desk.shown().measure, detail._related
    assert related
    assert [each.id for each in related] == [each.id for each in library.similar(first.id)]
    assert detail.tabs.tabText(5) == f"同类措施 {len(related)}"
    province = desk.shown().document.province
    other = library.measure(related[0].id)
    there = library.document(other.document_id)
    assert there.province != province
    assert related[0].source.startswith(place_of(there))
    assert not desk.page.detail.findChild(QPushButton, "back").isVisible()
    detail.tabs.setCurrentIndex(5)
    desk.follow(related[0].title)
    desk.settle()
    assert desk.shown().measure == other
    back = detail.findChild(QPushButton, "back")
    assert back.isVisible()
    desk.qtbot.keyClick(detail.facts, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.shown().measure == first
    assert not back.isVisible()


def test_a_measure_without_its_like_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.library, "similar", lambda *_, **__: (), raising=False)
    desk.choose(3)
    assert "未见相近措施" in desk.page.detail.facts.toPlainText()
    assert desk.page.detail.tabs.tabText(5) == "同类措施"


def test_only_the_measure_in_hand_is_compared(desk: Desk) -> None:
    for row in range(1, 8):
        desk.page.list.setCurrentIndex(desk.page.results.index(row))
    desk.settle()
    assert desk.shown().measure.id == desk.ids()[7]
    related = desk.page.detail._related
    assert related is not None
    expected = desk.library._library.similar(desk.ids()[7])
    assert [each.id for each in related] == [each.id for each in expected]


def test_an_answer_without_an_index_is_quietly_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    height = desk.bar.height()
    answer_with(desk, monkeypatch, lambda result: replace(result, by_scan=True))
    desk.type_words("平台")
    assert desk.bar.totals.text().endswith("逐字查找中，索引重建后更快")
    assert desk.window.messages.isHidden()
    assert desk.bar.height() - height < desk.bar.box.height() / 2


def test_ranges_typed_are_filters_too(desk: Desk, library: Library) -> None:
    desk.type_words("资金:>=100万<1000万 期限:<2028-01-01")
    sums = (SumRange(1_000_000, 10_000_000),)
    assert any("≥100万元且<1000万元" in chip for chip in desk.chips())
    desk.press_enter()
    assert desk.window.workspace.query.filters.sums == sums
    assert desk.bar.box.text() == ""
    assert set(desk.ids()) <= set(ids(library, SearchRequest("", Filters(sums=sums))))


@pytest.mark.parametrize("written", [each for row in about.SYNTAX for each in row[0].split("　")])
def test_what_the_help_says_can_be_typed_can_be_typed(written: str, library: Library) -> None:
    library.search(SearchRequest(written, limit=1))
    asks_for_fields = read_query(written).filters != Filters()
    assert asks_for_fields == (":" in written)


def test_a_hundred_thousand_found_hold_up_nothing(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processor time of this thread alone, so that a busy machine cannot spoil the measure."""
    request = SearchRequest("技术", limit=PAGE)
    result = replace(library.search(request), total=100_000)
    found = rows.page(library, result, 0, request.filters.day)
    monkeypatch.setattr(desk.session, "more", lambda _: None)
    before = time.thread_time()
    desk.page._fill(found, keep=False)
    desk.page.list.viewport().grab()
    assert time.thread_time() - before < 0.05, "seconds"
    desk.settle()
    assert desk.page.results.rowCount() == 100_000
    desk.page.list.setFocus()
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_End)
    assert desk.page.list.currentIndex().row() == 99_999
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Home)
    assert desk.page.list.currentIndex().row() == 0
    wanted: list[int] = []
    desk.page.results.page_wanted.connect(wanted.append)
    desk.qtbot.keyClicks(desk.page.list, "abc")
    assert wanted == [], "typing into the list fetches nothing"


@pytest.mark.parametrize("zoom", [100, 150])
def test_a_long_offer_is_cut_and_widens_no_pane(desk: Desk, zoom: int) -> None:
    desk.zoom(zoom)
    desk.type_words("平台")
    desk.window.grab()
    widths = desk.page.splitter.sizes()
    desk.type_words("没有哪一条措施会这样写的一句很长很长的话而且它还没有写完就这样一直写下去")
    assert desk.page.middle.currentWidget() is desk.page.empty
    desk.window.grab()
    (whole, button), *_ = desk.offers().items()
    assert "…" in button.text()
    assert button.toolTip() == whole
    assert desk.page.splitter.sizes() == widths
    desk.zoom(100)


def test_the_measure_in_hand_stays_in_view_when_more_is_found(desk: Desk) -> None:
    led = Filters(departments=("科技厅",))
    desk.window.workspace.query.set_filters(replace(led, excluded=Filters(provinces=("辽宁省",))))
    desk.settle()
    desk.window.grab()
    held = desk.ids()[0]
    desk.window.workspace.query.set_filters(led)
    desk.settle()
    view = desk.page.list
    assert desk.ids()[view.currentIndex().row()] == held
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("zoom", [100, 125, 150])
def test_an_offer_that_has_room_is_not_cut(desk: Desk, zoom: int) -> None:
    desk.window.resize(1366, 768)
    desk.zoom(zoom)
    for words in ("zhongshi", "R&D 2018", '"技术经理人" -补助 xyz'):
        desk.window.workspace.query.set_filters(Filters(provinces=("辽宁",)))
        desk.type_words(words)
        desk.window.grab()
        room = desk.page.empty.width() - 2 * theme.space(6)
        for whole, button in desk.offers().items():
            assert button.text() == whole or button.width() >= room - 1
    desk.zoom(100)


def test_the_keyboard_is_seen_when_it_comes_to_the_filters(desk: Desk) -> None:
    panel = desk.facet_panel
    assert not panel.selectionModel().hasSelection()
    panel.setFocus(Qt.FocusReason.OtherFocusReason)
    assert panel.selectionModel().isSelected(panel.currentIndex())


def test_a_row_chosen_before_it_was_fetched_is_shown_when_it_comes(
    desk: Desk, library: Library
) -> None:
    desk.type_words("")
    desk.page.list.setFocus()
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_End)
    last = [hit.id for hit in library.search(SearchRequest(limit=0)).hits][-1]
    assert len(ids(library, SearchRequest())) > PAGE
    desk.qtbot.waitUntil(
        lambda: desk.page.detail.shown is not None and desk.page.detail.shown.measure.id == last
    )


def test_no_figure_loses_a_digit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(
        desk,
        monkeypatch,
        lambda result: replace(result, total=1_234_567, document_total=98_765, took_ms=5840.0),
    )
    desk.type_words("平台")
    totals = desk.bar.totals
    assert totals.text().startswith("1234567 条 · 98765 份文件 · 5.8 秒")
    desk.window.grab()
    assert totals.fontMetrics().horizontalAdvance(totals.text()) <= totals.width()


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_window_fits_a_small_screen_at_every_zoom(desk: Desk, zoom: int) -> None:
    desk.window.resize(1366, 740)
    desk.zoom(zoom)
    desk.type_words("首台套")
    desk.window.grab()
    assert desk.window.minimumSizeHint().width() <= 1366
    assert desk.window.width() <= 1366
    desk.zoom(100)


def test_words_that_contradict_the_filters_are_not_copied_without_what_they_ask() -> None:
    query = QueryState()
    query.set_filters(Filters(sums=(SumRange(5_000_000, None),)))
    query.set_words("资金:<900万 中试")
    assert query.written() == "资金:>=500万<900万 中试"
    query.set_words("资金:<100万 中试")
    with pytest.raises(InvalidQueryError, match="上下限相反"):
        query.written()
