"""The themes: what can be read on what, and that all of the window follows another one at once."""

from __future__ import annotations

import itertools

import pytest

from desktop import theme

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
