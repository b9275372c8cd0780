"""How the window looks: one table of tokens a theme, and everything derived from it.

Widgets take colours from :func:`tokens` and lengths from :func:`space`, never from literals, so
that further themes and every font size need no other place than this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from db import resources
from desktop.typefaces import Face, family

BASE_POINTS = 10.5
"""五号, the size of official forms; 14 pixels at 96 dpi."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for. Text on its ground has a contrast of at least 4.5 to 1.

    Attributes:
        ground: Behind everything.
        panel: Where text stands.
        raised: Bars above the ground.
        ink: Text.
        muted: Text that steps back.
        faint: Values that are zero; marks of empty places. Not for sentences.
        line: Rules between things.
        border: Edges of what can be operated.
        accent: The one colour that says: this can be operated, this is chosen.
        accent_deep: The accent under the pointer.
        accent_soft: The ground of what is chosen.
        accent_hover: The ground under the pointer.
        on_accent: Text on ``accent``.
        mark: The ground of a hit.
        place: The ground of a fact's place in the original.
        measure: The ground of the whole measure in the original.
        warn: Text and signs that warn.
        warn_soft: The ground of a warning.
    """

    ground: str
    panel: str
    raised: str
    ink: str
    muted: str
    faint: str
    line: str
    border: str
    accent: str
    accent_deep: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    mark: str
    place: str
    measure: str
    warn: str
    warn_soft: str


LIGHT = Tokens(
    ground="#eef1f4",
    panel="#ffffff",
    raised="#f7f9fa",
    ink="#1c2430",
    muted="#56616f",
    faint="#8f99a5",
    line="#e1e6eb",
    border="#b9c3cd",
    accent="#1d5c96",
    accent_deep="#154672",
    accent_soft="#e3eef8",
    accent_hover="#f0f5fa",
    on_accent="#ffffff",
    mark="#ffe69a",
    place="#ffd257",
    measure="#fbf6e6",
    warn="#9a3412",
    warn_soft="#fdf1e7",
)


@dataclass(slots=True)
class _InUse:
    tokens: Tokens = LIGHT
    zoom: float = 1.0


_in_use = _InUse()


def tokens() -> Tokens:
    """Return the colours in use."""
    return _in_use.tokens


def font(relative: float = 1.0, face: Face = Face.HEI) -> QFont:
    """Return a face at a size relative to the running text."""
    made = QFont(family(face))
    made.setPointSizeF(BASE_POINTS * _in_use.zoom * relative)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def space(steps: float) -> int:
    """Return a length in pixels that grows with the font: one step is 4 px at the usual size."""
    return max(1, round(steps * QFontMetrics(QApplication.font()).height() / 5.2))


def apply(app: QApplication, zoom: float = 1.0) -> None:
    """Set font, palette and style sheet of the application for a zoom from 1 to 2."""
    _in_use.zoom = zoom
    app.setFont(font())
    app.setPalette(_palette(tokens()))
    app.setStyleSheet(_style_sheet())


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, value in (
        (roles.Window, t.ground),
        (roles.WindowText, t.ink),
        (roles.Base, t.panel),
        (roles.AlternateBase, t.raised),
        (roles.Text, t.ink),
        (roles.Button, t.raised),
        (roles.ButtonText, t.ink),
        (roles.Highlight, t.accent),
        (roles.HighlightedText, t.on_accent),
        (roles.Link, t.accent),
        (roles.LinkVisited, t.accent),
        (roles.PlaceholderText, t.muted),
        (roles.ToolTipBase, t.panel),
        (roles.ToolTipText, t.ink),
    ):
        palette.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.faint))
    return palette


def _style_sheet() -> str:
    template = Template(resources.path("theme.qss").read_text(encoding="utf-8"))
    lengths = {f"s{step}": f"{space(step)}px" for step in range(1, 13)}
    small = f"{BASE_POINTS * _in_use.zoom * 0.9:.1f}pt"
    colours = {name: getattr(tokens(), name) for name in Tokens.__dataclass_fields__}
    return template.substitute(colours, **lengths, half=f"{space(0.5)}px", small=small)
