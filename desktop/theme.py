"""How the window looks: one table of tokens a theme, and everything derived from it.

Widgets take colours from :func:`tokens` and lengths from :func:`space`, never from literals, so
that further themes and every font size need no other place than this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from db import resources
from desktop.language import marked
from desktop.typefaces import Face, family

BASE_POINTS = 10.5
"""五号, the size of official forms; 14 pixels at 96 dpi."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for.

    In the light and the dark theme a text has a contrast of at least 4.5 to 1 with its ground, in
    that of high contrast 7 to 1. Texts are ``ink``, ``muted``, ``accent``, ``warn``, ``good`` and
    ``lead``; they may stand on ``panel``, ``raised``, ``ground`` and every ``…_soft`` and
    ``…_hover``, ``ink`` and ``muted`` on ``mark``, ``place``, ``measure`` and ``difference`` too.

    Attributes:
        ground: Behind everything.
        panel: Where text stands.
        raised: Bars above the ground.
        ink: Text.
        muted: Text that steps back.
        faint: Values that are zero; marks of empty places; what cannot be operated. Not for
            sentences.
        line: Rules between things.
        border: Edges of what can be operated.
        accent: The one colour that says: this can be operated, this is chosen.
        accent_deep: The accent under the pointer.
        accent_soft: The ground of what is chosen.
        accent_hover: The ground under the pointer.
        on_accent: Text and signs on ``accent`` and ``accent_deep``.
        mark: The ground of a hit.
        place: The ground of a fact's place in the original.
        measure: The ground of the whole measure in the original.
        difference: The ground of what differs in texts side by side.
        warn: Text and signs that warn; what is past its day, what is kept out.
        warn_soft: The ground of a warning.
        on_warn: Text and signs on ``warn``.
        good: Text and signs of what is as it should be: in force, whole, done.
        good_soft: The ground of the same.
        lead: Signs of the department that leads; a participant's sign is ``muted``.
        chart_past: Columns and points of a time line whose day is past.
        chart_open: Columns and points whose day is still to come.
        chart_selected: The column that is chosen; all three stand out from ``panel``, so that a
            text on a column is better put beside it.
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
    difference: str
    warn: str
    warn_soft: str
    on_warn: str
    good: str
    good_soft: str
    lead: str
    chart_past: str
    chart_open: str
    chart_selected: str


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
    place="#ffd666",
    measure="#fbf6e6",
    difference="#fdebc8",
    warn="#9a3412",
    warn_soft="#fdf1e7",
    on_warn="#ffffff",
    good="#1b6b3a",
    good_soft="#e6f4ea",
    lead="#1d5c96",
    chart_past="#8593a1",
    chart_open="#3f7fb8",
    chart_selected="#123f68",
)

DARK = Tokens(
    ground="#15191f",
    panel="#1c222a",
    raised="#232a33",
    ink="#e6eaef",
    muted="#b2bcc7",
    faint="#75808d",
    line="#323b46",
    border="#5d6976",
    accent="#7db8ef",
    accent_deep="#a3cdf5",
    accent_soft="#24384d",
    accent_hover="#28323e",
    on_accent="#0d1a26",
    mark="#554307",
    place="#5f4708",
    measure="#2b2a22",
    difference="#4d3b12",
    warn="#f5a177",
    warn_soft="#42291f",
    on_warn="#2a1205",
    good="#7fce9b",
    good_soft="#1f3a2a",
    lead="#7db8ef",
    chart_past="#66717d",
    chart_open="#4f8fc9",
    chart_selected="#b5d8f8",
)

CONTRAST = Tokens(
    ground="#000000",
    panel="#000000",
    raised="#000000",
    ink="#ffffff",
    muted="#e6e6e6",
    faint="#b3b3b3",
    line="#8c8c8c",
    border="#ffffff",
    accent="#ffe94a",
    accent_deep="#ffffff",
    accent_soft="#00385c",
    accent_hover="#1f2e3a",
    on_accent="#000000",
    mark="#6b3a00",
    place="#7a2a6e",
    measure="#1a2a1a",
    difference="#5c2a5c",
    warn="#ffb8a3",
    warn_soft="#4a0f0f",
    on_warn="#000000",
    good="#7dffa8",
    good_soft="#003d18",
    lead="#ffe94a",
    chart_past="#9a9a9a",
    chart_open="#5cc8ff",
    chart_selected="#ffe94a",
)

SYSTEM = "system"
THEMES: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""Every theme by its name in the settings; there ``system`` stands for light or dark."""
THEME_NAMES: dict[str, str] = {
    SYSTEM: marked("跟随系统"),
    "light": marked("浅色"),
    "dark": marked("深色"),
    "contrast": marked("高对比度"),
}
"""What can be chosen, with its name on the screen."""


@dataclass(slots=True)
class _InUse:
    tokens: Tokens = LIGHT
    zoom: float = 1.0
    name: str = "light"
    sheet: str = ""


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


def gap(steps: float) -> int:
    """Return a height in pixels that stays what it is at every zoom, 4 px a step.

    For what stands above and below bars: at twice the size a small screen has no line to spare.
    """
    return round(4 * steps)


def apply(app: QApplication, zoom: float = 1.0, name: str = "light") -> None:
    """Set font, palette and style sheet of the application, before there are windows.

    Args:
        app: The application.
        zoom: From 1 to 2.
        name: One of :data:`THEME_NAMES`; any other means the system's.
    """
    change(app, zoom, name)
    app.setStyleSheet(style_sheet())


def change(app: QApplication, zoom: float, name: str) -> None:
    """Set font and palette anew; every part of a window is then to be given to :func:`dress`.

    Qt works through each widget of the application when its style sheet changes, for a quarter of a
    second where there are seven pages. So it stays what it was, and each part gets one of its own.
    """
    _in_use.zoom, _in_use.name = zoom, name
    _in_use.tokens = THEMES.get(name) or of_system()
    app.setFont(font())
    app.setPalette(_palette(tokens()))
    _in_use.sheet = _style_sheet()


def style_sheet() -> str:
    """Return the style sheet for zoom and theme in use."""
    return _in_use.sheet


def dress(part: QWidget) -> None:
    """Let a part of a window, and all that it holds, look as zoom and theme in use demand."""
    app = QApplication.instance()
    base = app.styleSheet() if isinstance(app, QApplication) else ""
    own = "" if base == style_sheet() else style_sheet()
    if part.styleSheet() != own:
        part.setStyleSheet(own)


def follows_system() -> bool:
    """Return whether the theme is to change with the system's."""
    return _in_use.name not in THEMES


def of_system() -> Tokens:
    """Return the theme that the system's own colours ask for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


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
        (roles.BrightText, t.ink),
        (roles.Light, t.panel),
        (roles.Midlight, t.raised),
        (roles.Mid, t.line),
        (roles.Dark, t.border),
        (roles.Shadow, t.border),
        (roles.Highlight, t.accent),
        (roles.HighlightedText, t.on_accent),
        (roles.Accent, t.accent),
        (roles.Link, t.accent),
        (roles.LinkVisited, t.accent),
        (roles.PlaceholderText, t.muted),
        (roles.ToolTipBase, t.panel),
        (roles.ToolTipText, t.ink),
    ):
        palette.setColor(role, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        palette.setColor(disabled, role, QColor(t.faint))
    palette.setColor(disabled, roles.Highlight, QColor(t.line))
    palette.setColor(disabled, roles.HighlightedText, QColor(t.muted))
    return palette


def _style_sheet() -> str:
    template = Template(resources.path("theme.qss").read_text(encoding="utf-8"))
    lengths = {f"s{step}": f"{space(step)}px" for step in range(1, 13)}
    small = f"{BASE_POINTS * _in_use.zoom * 0.9:.1f}pt"
    colours = {name: getattr(tokens(), name) for name in Tokens.__dataclass_fields__}
    return template.substitute(colours, **lengths, half=f"{space(0.5)}px", small=small)
