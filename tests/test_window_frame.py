"""What every page shares: the head and the facets above and beside it, the pack below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from desktop import theme
from desktop.models.facets import FacetRole
from index.query import SearchRequest
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library import Library
    from tests.window_desk import Desk

FILTERED = ("search", "documents", "compare", "departments", "deadlines")


@pytest.mark.parametrize("key", FILTERED)
def test_words_filters_and_figures_are_the_same_on_every_filtered_page(
    desk: Desk, library: Library, key: str
) -> None:
    desk.type_words("平台")
    desk.click_facet("province", "四川省")
    desk.go(key)
    assert desk.bar.box.isVisible()
    assert desk.bar.box.text() == "平台"
    assert desk.chips() == ["省份：四川省"]
    desk.type_words("技术")
    expected = library.search(SearchRequest("技术", desk.window.workspace.query.request.filters))
    assert desk.bar.totals.text().startswith(f"{expected.total} 条 · ")
    assert desk.bar.sort.isVisible() == (key == "search")
    assert desk.bar.day.isVisible()
    desk.go("search")
    assert desk.ids() == [hit.id for hit in expected.hits]


def test_without_filters_there_is_no_head_but_the_day_where_it_is_printed(desk: Desk) -> None:
    desk.click_facet("province", "四川省")
    desk.go("pack")
    assert not any(
        each.isVisible()
        for each in (desk.bar.box, desk.bar.totals, desk.facet_panel, desk.chip_bar, desk.bar.fold)
    )
    assert desk.bar.day.isVisible()
    desk.bar.day.setDate(QDate(2020, 5, 1))
    assert desk.window.workspace.query.as_of.isoformat() == "2020-05-01"
    desk.go("library")
    assert not desk.bar.isVisible()
    desk.go("search")
    assert desk.chips() == ["省份：四川省"]
    assert desk.bar.day.date() == QDate(2020, 5, 1)


def test_the_pack_stands_below_as_far_as_a_page_has_room_for_it(desk: Desk) -> None:
    desk.window.workspace.book.add(*desk.ids()[:2])
    strip = desk.window.strip
    seen = {}
    for key in ("search", "departments", "pack", "library"):
        desk.go(key)
        seen[key] = (strip.isVisible(), strip.cards.isVisible())
    assert seen == {
        "search": (True, True),
        "departments": (True, False),
        "pack": (False, False),
        "library": (False, False),
    }


@pytest.mark.parametrize("by", ["key", "button"])
def test_the_facets_can_be_folded_away_and_stay_so_page_by_page(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path, by: str
) -> None:
    def fold(at: Desk) -> None:
        if by == "key":
            at.window.activateWindow()
            at.qtbot.keyClick(at.window, Qt.Key.Key_F9)
        else:
            at.qtbot.mouseClick(at.bar.fold, LEFT)

    assert desk.facet_panel.isVisible()
    desk.facet_panel.setFocus()
    fold(desk)
    assert not desk.facet_panel.isVisible()
    assert desk.window.focusWidget() is desk.bar.box, "the keyboard is not lost with the panel"
    desk.go("departments")
    assert desk.facet_panel.isVisible()
    desk.go("documents")
    assert not desk.facet_panel.isVisible(), "as its entry says"
    fold(desk)
    assert desk.facet_panel.isVisible()
    desk.window.close()
    again = make_desk(tmp_path)
    states = {}
    for key in FILTERED:
        again.go(key)
        states[key] = again.facet_panel.isVisible()
        assert again.bar.fold.isChecked() == states[key]
    assert states == {
        "search": False,
        "documents": True,
        "compare": False,
        "departments": True,
        "deadlines": True,
    }


def test_a_facet_clicked_elsewhere_filters_the_list(desk: Desk) -> None:
    every = len(desk.ids())
    desk.go("departments")
    desk.click_facet("province", "四川省")
    desk.go("search")
    assert 0 < len(desk.ids()) < every


def test_no_figure_of_another_question_stays_after_a_refusal(desk: Desk) -> None:
    desk.type_words("平台")
    index = desk.facets.find("province", "四川省")
    before = index.data(FacetRole.COUNT)
    assert before
    desk.type_words("省:火星 平台")
    assert index.data(FacetRole.COUNT) == before, "half typed, all that is there still belongs"
    desk.press_enter()
    assert index.data(FacetRole.COUNT) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "四川省，未选"
    assert desk.bar.totals.text() == ""
    assert desk.page.detail.shown is None
    desk.facet_panel.grab()
    desk.window.workspace.query.clear_filters()
    desk.settle()
    assert index.data(FacetRole.COUNT) == before


@pytest.mark.parametrize("width", [1366, 1000])
def test_clearing_all_filters_never_stands_in_a_line_of_its_own(desk: Desk, width: int) -> None:
    desk.window.resize(width, 768)
    bar = desk.chip_bar
    values = ("四川省", "辽宁省", "山东省")
    turns = [("province", each) for each in values]
    turns += [("status", "in_force"), ("department", "财政"), ("department", "科技")]
    for facet, value in turns:
        desk.window.workspace.query.turn(facet, value)
        desk.settle()
        desk.window.grab()
        chips = bar.findChildren(QPushButton, "chip")
        clear = bar.findChild(QPushButton, "link")
        assert clear is not None
        tops = {each.y() for each in chips if not each.isHidden()}
        assert any(abs(clear.y() - top) < clear.height() for top in tops)
        assert bar.height() < (len(tops) + 1) * 1.2 * clear.height()


def test_tab_goes_over_the_head_the_facets_the_page_and_the_pack(desk: Desk) -> None:
    desk.go("departments")
    desk.go("search")
    desk.window.workspace.book.add(desk.ids()[0])
    desk.settle()
    window = desk.window
    window.activateWindow()
    parts = {
        "head": desk.bar,
        "facets": desk.facet_panel,
        "page": window.page,
        "pack": window.strip,
        "pages": window.navigation,
    }
    desk.bar.fold.setFocus()
    for forward in (True, False):
        order = ["head"]
        for _ in range(60):
            focus = window.focusWidget()
            assert focus is not None
            key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
            desk.qtbot.keyClick(focus, key)
            focus = window.focusWidget()
            assert focus is not None
            at = next(n for n, part in parts.items() if part.isAncestorOf(focus) or part is focus)
            if at != order[-1]:
                order.append(at)
            if focus is desk.bar.fold:
                break
        wanted = [*parts, "head"]
        assert order == (wanted if forward else wanted[::-1])


def test_the_keyboard_goes_from_the_words_down_to_the_page(desk: Desk) -> None:
    desk.bar.box.setFocus()
    desk.qtbot.keyClick(desk.bar.box, Qt.Key.Key_Down)
    assert desk.window.focusWidget() is desk.page.list


def test_words_filters_and_day_are_asked_again_at_the_next_start(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk.type_words("技术 平台")
    desk.click_facet("province", "四川省")
    desk.click_facet("status", "expired")
    desk.click_facet("status", "expired")
    desk.bar.day.setDate(QDate(2025, 6, 1))
    desk.settle()
    found, chips = desk.ids(), desk.chips()
    assert found
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.bar.box.text() == "技术 平台"
    assert again.chips() == chips
    assert again.bar.day.date() == QDate(2025, 6, 1)
    assert again.ids() == found
    assert again.library.searched == ["技术 平台"], "asked once, and nothing else before it"
    again.window.workspace.query.clear_filters()
    again.type_words("")
    again.window.close()
    assert make_desk(tmp_path).chips() == []


def test_words_that_could_not_be_read_are_no_hindrance_to_the_next_start(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk.type_words("平台")
    found = desk.ids()
    desk.window.workspace.desk.keep_state()
    desk.type_words("“平台")
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.ids() == found
    again.window.close()


def test_a_damaged_line_of_the_last_question_asks_for_everything(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    every = desk.ids()
    desk.bar.box.setText("“平")
    desk.press_enter()
    desk.window.workspace.settings.set("search/line", "“平")
    desk.window.close()
    assert make_desk(tmp_path).ids() == every


def test_a_window_left_on_another_page_opens_there(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk.type_words("平台")
    found = desk.ids()
    desk.go("departments")
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.window.stack.entry.key == "departments"
    assert again.bar.box.text() == "平台"
    again.go("search")
    assert again.ids() == found


def test_a_narrow_bar_leaves_the_words_their_room(desk: Desk) -> None:
    desk.type_words("中试")
    whole = desk.bar.totals.text()
    desk.window.set_zoom(200)
    desk.window.resize(1366, 740)
    desk.settle()
    box, totals = desk.bar.box, desk.bar.totals
    assert whole.startswith(totals.text()), "figures without the time"
    assert totals.fontMetrics().horizontalAdvance(totals.text()) <= totals.width()
    margins = box.textMargins()
    room = box.width() - margins.left() - margins.right() - 4 * theme.space(5)
    assert room >= box.fontMetrics().horizontalAdvance("概念验证")
