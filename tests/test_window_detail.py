"""The detail as a person reads it: every field marked, told to the pointer, led to its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QPushButton, QToolTip

from db.models import Status
from desktop import detail_body, detail_text, rows, wording
from desktop.detail_body import CITATION, DEADLINE, DEPARTMENT, FUNDING, TARGET
from desktop.widgets.detail import SOURCE_TAB, Detail
from index.query import Filters
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from db.models import Span
    from desktop.library import Library
    from desktop.rows import Shown
    from tests.window_desk import Desk

DAY = Filters().day


def every(library: Library) -> Iterator[Shown]:
    for document in library.documents():
        for measure in library.measures_of(document.id):
            yield rows.Shown(document, measure, ("中试",), library.cited(measure))


def spans(shown: Shown) -> dict[str, set[Span]]:
    """Return the places of all fields of a measure, as the record has them."""
    measure = shown.measure
    return {
        DEPARTMENT: {each.span for each in measure.departments},
        TARGET: {each.span for each in (*measure.targets, *shown.document.goals)},
        DEADLINE: {each.span for each in measure.deadlines},
        FUNDING: {each.span for each in measure.funding},
        CITATION: {each.span for each in measure.citations},
    }


def links(html: str) -> Iterator[tuple[str, str]]:
    """Return the links with what they show."""
    for found in re.finditer(r'<a href="([^"]*)"[^>]*>(.*?)</a>', html, re.DOTALL):
        yield found[1], re.sub("<[^>]+>", "", found[2])


def test_every_field_of_every_measure_is_led_to_its_place(library: Library) -> None:
    seen = set()
    for shown in every(library):
        html = detail_text.html(shown, (), DAY, with_source=False)
        found: dict[str, set[Span]] = {kind: set() for kind in detail_body.KINDS}
        for link, _ in links(html):
            place, kind = detail_body.place_of(link), detail_body.kind_of(link)
            if place is not None and kind:
                found[kind].add(place)
        wanted = spans(shown)
        for kind in detail_body.KINDS:
            missing = wanted[kind] - found[kind]
            if kind == DEADLINE:  # a target's own deadline may be told with the target alone
                missing -= {each.span for each in shown.measure.targets}
                told = {each.deadline for each in shown.measure.targets}
                days = {each.span: each.date for each in shown.measure.deadlines}
                missing = {each for each in missing if days[each] not in told}
            assert not missing, (shown.measure.id, kind)
            seen |= {kind} if found[kind] else set()
    assert seen == set(detail_body.KINDS)


def test_fields_in_the_text_say_what_they_are_and_their_value(library: Library) -> None:
    for shown in every(library):
        text = shown.document.text
        for one in detail_body.fields(shown):
            assert text[slice(*one.span)].strip()
            assert one.said
        said = {one.span: one.said for one in detail_body.fields(shown)}
        for each in shown.measure.departments:
            assert (each.canonical or "名录未收") in said[each.span]
        for target in shown.measure.targets:
            if target.span in said and said[target.span].startswith("目标"):
                assert wording.target_value(target) in said[target.span]


def test_the_responsibility_clause_is_read_as_printed(library: Library) -> None:
    clauses = 0
    for shown in every(library):
        clause = shown.measure.responsibility
        if clause is not None:
            bare = re.sub("<[^>]+>", "", detail_body.body(shown))
            assert re.sub(r"\s", "", clause.text) in re.sub(r"\s", "", bare)
            clauses += 1
    assert clauses


def test_validity_names_the_passage_that_says_so(library: Library) -> None:
    kinds = set()
    for document in library.documents():
        html = detail_body.validity(document, DAY)
        status = document.status(DAY)
        if document.expires_quote is not None:
            ((link, shown),) = links(html)
            assert detail_body.place_of(link) == document.expires_quote.span
            assert document.expires_quote.text in shown
        elif document.expires is None:
            assert "未写明有效期" in html
        kinds.add(status)
    assert {Status.EXPIRED, Status.IN_FORCE} <= kinds


@pytest.fixture
def detail(qapp_in_chinese: QApplication, qtbot: QtBot) -> Detail:
    assert qapp_in_chinese is not None
    made = Detail()
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    return made


def busy(library: Library) -> Shown:
    """Return a measure with departments, targets and a document of the library that it cites."""
    return max(
        every(library),
        key=lambda each: (
            bool(each.cited),
            bool(each.measure.departments),
            bool(each.measure.targets) + bool(each.measure.funding),
        ),
    )


def test_the_pointer_over_a_field_is_told_what_it_is(detail: Detail, library: Library) -> None:
    shown = next(each for each in every(library) if each.measure.departments)
    detail.show_measure(shown, DAY, collected=False)
    one = shown.measure.departments[0]
    browser = detail.facts
    cursor = browser.document().find(one.name)
    cursor.setPosition(cursor.selectionStart() + 1)
    browser.setTextCursor(cursor)
    browser.ensureCursorVisible()
    at = browser.cursorRect(QTextCursor(cursor)).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, browser.viewport().mapToGlobal(at))
    browser.viewport().event(event)
    from PySide6.QtWidgets import QApplication

    QApplication.sendEvent(browser.viewport(), event)
    assert one.canonical in QToolTip.text()
    QToolTip.hideText()


def test_clicking_a_field_marks_its_place_in_the_original(detail: Detail, library: Library) -> None:
    for shown in (busy(library), *list(every(library))[:4]):
        detail.show_measure(shown, DAY, collected=False)
        for kind, places in spans(shown).items():
            for place in places:
                detail._follow(QUrl(detail_body.place_link(place, kind)))
                assert detail.tabs.currentIndex() == SOURCE_TAB
                assert detail.source.marked_text() == shown.document.text[slice(*place)]


def test_escape_leads_from_the_original_back_to_the_text(
    detail: Detail, library: Library, qtbot: QtBot
) -> None:
    detail.show_measure(busy(library), DAY, collected=False)
    bar = detail.facts.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left, lit = bar.value(), detail.tabs.currentIndex()
    place = next(iter(spans(busy(library))[DEPARTMENT]))
    detail.jump(place)
    assert detail.text() is detail.source
    qtbot.keyClick(detail.source, Qt.Key.Key_Escape)
    assert detail.text() is detail.facts
    assert (bar.value(), detail.tabs.currentIndex()) == (left, lit)


def test_a_low_pane_has_its_buttons_on_one_line(
    detail: Detail, library: Library, qtbot: QtBot
) -> None:
    shown = busy(library)

    def buttons() -> list[QPushButton]:
        return [one for one in detail.findChildren(QPushButton) if one.isVisible()]

    detail.show_measure(shown, DAY, collected=False)
    for offered in (False, True):
        detail.resize(300, 250)
        detail.offer_back(offered=offered)
        qtbot.waitUntil(lambda: len({one.y() for one in buttons()}) == 1)
        assert max(one.geometry().right() for one in buttons()) < detail.width()
    # The button that gave way is a link in the text now.
    wanted: list[tuple[str, object]] = []
    detail.document_wanted.connect(lambda one, span: wanted.append((one, span)))
    html = detail_text.html(shown, (), DAY, with_source=True)
    detail._follow(QUrl(next(iter(links(html)))[0]))
    assert wanted == [(shown.document.id, shown.measure.span)]
    detail.resize(900, 900)
    assert {"复制并注明出处", "在文件中看"} <= {one.text() for one in buttons()}


def test_a_cited_document_of_the_library_is_a_link_to_it(detail: Detail, library: Library) -> None:
    shown = next(each for each in every(library) if len(each.measure.citations) > 1)
    cited = {shown.measure.citations[0].span: library.documents()[0].id}
    shown = replace(shown, cited=cited)
    opened: list[tuple[str, object]] = []
    detail.document_wanted.connect(lambda one, span: opened.append((one, span)))
    detail.show_measure(shown, DAY, collected=False)
    html = detail_text.html(shown, (), DAY, with_source=False)
    for link, text in links(html):
        if detail_text.document_of(link) is not None:
            assert text == "打开文件"
            detail._follow(QUrl(link))
    assert {one for one, _ in opened} == set(shown.cited.values())
    assert html.count("库中没有") == len(shown.measure.citations) - len(opened)


def test_the_legend_names_what_occurs_and_leads_to_its_section(
    detail: Detail, library: Library
) -> None:
    shown = next(
        each for each in every(library) if each.measure.departments and not each.measure.funding
    )
    detail.show_measure(shown, DAY, collected=False)
    named = [text for link, text in links(detail_body.body(shown)) if link.startswith("kind:")]
    assert "责任部门" in named
    assert "资金" not in named
    detail._follow(QUrl(f"kind:{DEPARTMENT}"))
    assert detail.tabs.currentIndex() == 1


def test_the_buttons_lead_to_the_document_and_to_the_comparison(desk: Desk) -> None:
    navigator = desk.window.workspace.navigator
    wanted: list[object] = []
    navigator.document_wanted.disconnect()
    navigator.comparison_wanted.disconnect()
    navigator.document_wanted.connect(lambda one, span: wanted.append((one, span)))
    navigator.comparison_wanted.connect(wanted.append)
    measure = desk.shown().measure
    for name in ("对比", "在文件中看"):
        desk.qtbot.mouseClick(button(desk, name), LEFT)
    assert wanted == [(measure.id,), (measure.document_id, measure.span)]


def button(desk: Desk, name: str) -> QPushButton:
    from PySide6.QtWidgets import QPushButton

    return next(each for each in desk.page.detail.findChildren(QPushButton) if each.text() == name)


def test_a_query_that_means_nothing_leaves_no_measure_of_another_one(desk: Desk) -> None:
    assert desk.page.detail.shown is not None
    desk.type_words("“中试")
    assert desk.page.detail.shown is not None, "still being typed"
    desk.press_enter()
    assert desk.page.detail.shown is None
    assert "没有可显示的措施" in desk.page.detail.facts.toPlainText()
    desk.window.copy_citation()
    desk.type_words("中试")
    assert desk.page.detail.shown is not None
