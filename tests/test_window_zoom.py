"""At twice the size every page still fits the smallest screen, beside title bar and task bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.registry import PAGES

if TYPE_CHECKING:
    from tests.window_desk import Desk

SCREEN = (1366, 768)
BARS = 70
"""Pixels that the window's title and the desktop's task bar take."""


def test_every_page_fits_a_small_screen_at_twice_the_size(desk: Desk) -> None:
    desk.type_words("中试 | 首台套")
    desk.click_facet("province", "四川省")
    desk.window.workspace.book.add(*desk.ids()[:2])
    desk.settle()
    assert desk.note.isVisible(), "what is searched along takes a line too"
    desk.zoom(200)
    try:
        for page in PAGES:
            desk.go(page.key)
            desk.settle()
            least = desk.window.minimumSizeHint()
            assert least.width() <= SCREEN[0], page.key
            assert least.height() <= SCREEN[1] - BARS, page.key
    finally:
        desk.zoom(100)


def test_no_way_from_page_to_page_widens_the_window(desk: Desk) -> None:
    for page in PAGES:
        desk.go(page.key)
        desk.settle()
    desk.window.resize(*SCREEN)
    desk.zoom(200)
    try:
        for first in PAGES:
            for second in PAGES:
                desk.go(first.key)
                desk.go(second.key)
                assert desk.window.width() == SCREEN[0], (first.key, second.key)
    finally:
        desk.zoom(100)
