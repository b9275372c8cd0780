"""The themes: what can be read on what, and that all of the window follows another one at once."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog
from shiboken6 import delete

from desktop import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from tests.window_desk import Desk

TEXTS = ("ink", "muted", "accent", "warn", "good", "lead")
GROUNDS = (
    "panel",
    "raised",
    "ground",
    "accent_soft",
    "accent_hover",
    "warn_soft",
    "good_soft",
)
MARKED = ("mark", "place", "measure", "difference")
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}


def brightness(value: str) -> float:
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it."""
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", theme.THEMES)
def test_texts_on_their_grounds_can_be_read(name: str) -> None:
    tokens = theme.THEMES[name]
    pairs = [
        *itertools.product(TEXTS, GROUNDS),
        *itertools.product(("ink", "muted"), MARKED),
        ("on_accent", "accent"),
        ("on_accent", "accent_deep"),
        ("on_warn", "warn"),
    ]
    poor = {
        pair: round(found, 2)
        for pair in pairs
        if (found := contrast(*(getattr(tokens, each) for each in pair))) < LEAST[name]
    }
    assert poor == {}
    for ground in MARKED:
        assert contrast(tokens.ink, getattr(tokens, ground)) >= 7


@pytest.mark.parametrize("name", theme.THEMES)
def test_signs_stand_out_from_what_is_behind_them(name: str) -> None:
    tokens = theme.THEMES[name]
    columns = (tokens.chart_past, tokens.chart_open, tokens.chart_selected)
    for colour in (*columns, tokens.accent):
        assert contrast(colour, tokens.panel) >= 3
    for one, other in itertools.combinations(columns, 2):
        assert contrast(one, other) >= 1.25
    grounds = {getattr(tokens, each) for each in (*MARKED, "panel", "accent_soft")}
    assert len(grounds) == len(MARKED) + 2, "no two grounds look the same"


def share(widget: QWidget, wanted: set[str]) -> float:
    """Return how much of a widget's picture has one of these colours."""
    image = widget.grab().toImage()
    seen = Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    return sum(seen[each] for each in wanted) / seen.total()


@pytest.mark.parametrize("name", ["dark", "contrast", "light"])
def test_the_whole_window_follows_another_theme_at_once(desk: Desk, name: str) -> None:
    desk.type_words("平台")
    desk.click_facet("province", "四川省")
    desk.window.workspace.book.add(*desk.ids()[:2])
    desk.settle()
    before = "light" if name != "light" else "dark"
    desk.look(before)
    desk.window.grab()
    desk.look(name)
    wanted, other = theme.THEMES[name], theme.THEMES[before]
    grounds = {wanted.ground, wanted.panel, wanted.raised}
    own = {getattr(wanted, each) for each in wanted.__slots__}
    foreign = {other.ground, other.panel, other.raised, other.accent_soft} - own
    for part in (desk.bar, desk.chip_bar, desk.facet_panel, desk.page.list, desk.window.strip):
        assert share(part, foreign) < 0.01, part
        assert share(part, grounds) > 0.2, part
    desk.look("light")


def test_a_dialog_closed_before_its_turn_hinders_no_other_part(desk: Desk) -> None:
    window = desk.window
    window.show_keys()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    window.set_theme("dark")
    assert window.restyler.is_busy, "part by part"
    delete(dialog)
    desk.settle()
    assert window.updatesEnabled()
    assert window.strip.styleSheet() == theme.style_sheet()
    window.set_theme("light")
    desk.settle()


def test_the_theme_is_kept_and_an_unknown_one_is_the_systems(
    desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    assert desk.window.appearance.theme == "system"
    desk.look("dark")
    desk.window.close()
    again = make_desk(tmp_path)
    assert again.window.appearance.theme == "dark"
    again.window.workspace.settings.set("window/theme", "purple")
    again.window.close()
    third = make_desk(tmp_path)
    assert third.window.appearance.theme == "system"
    third.look("light")


def test_the_systems_theme_is_followed_while_it_is_wanted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QGuiApplication.styleHints()
    desk.look("system")
    assert theme.tokens() is theme.LIGHT
    monkeypatch.setattr(theme, "of_system", lambda: theme.DARK)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens() is theme.DARK
    desk.look("contrast")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens() is theme.CONTRAST
    desk.look("light")


def test_every_widget_of_qts_own_has_colours_of_the_theme(qapp: QApplication) -> None:
    for name, tokens in theme.THEMES.items():
        theme.apply(qapp, 1.0, name)
        own = {getattr(tokens, each) for each in tokens.__slots__}
        palette = qapp.palette()
        groups = (
            QPalette.ColorGroup.Active,
            QPalette.ColorGroup.Inactive,
            QPalette.ColorGroup.Disabled,
        )
        for group in groups:
            for role in QPalette.ColorRole:
                if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}:
                    assert palette.color(group, role).name() in own, (name, group, role)
    theme.apply(qapp)
