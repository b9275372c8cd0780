"""Zoom and theme of the window: chosen, kept, and applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desktop.settings import Settings

LEAST, MOST = 100, 200
"""Zoom in per cent."""


class Appearance(QObject):
    """Holds how large and in which theme everything is shown."""

    changed = Signal()
    """Fonts, lengths or colours are others now: whatever is drawn takes them anew."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._zoom = settings.number("window/zoom", LEAST, MOST)
        self._theme = settings.text("window/theme")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    @property
    def zoom(self) -> int:
        """Return the zoom in per cent."""
        return self._zoom

    @property
    def theme(self) -> str:
        """Return the theme chosen, a key of :data:`desktop.theme.THEME_NAMES`."""
        return self._theme if self._theme in theme.THEME_NAMES else theme.SYSTEM

    def set_zoom(self, per_cent: int) -> None:
        """Show everything at a zoom between 100 and 200 per cent."""
        wanted = min(max(per_cent, LEAST), MOST)
        if wanted != self._zoom:
            self._zoom = wanted
            self._settings.set("window/zoom", wanted)
            self._apply()

    def set_theme(self, name: str) -> None:
        """Show everything in a theme, a key of :data:`desktop.theme.THEME_NAMES`."""
        self._theme = name
        self._settings.set("window/theme", name)
        self._apply()

    def takes_wheel(self, event: QEvent) -> bool:
        """Zoom if an event is the wheel turned with Ctrl; return whether it was."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            turned = event.angleDelta().y()
            self.set_zoom(self._zoom + (turned > 0) * 10 - (turned < 0) * 10)
            return True
        return False

    def _apply(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.change(app, self._zoom / 100, self._theme)
        self.changed.emit()

    def _scheme_changed(self) -> None:
        if theme.follows_system() and theme.of_system() is not theme.tokens():
            self._apply()
