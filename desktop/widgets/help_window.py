"""The help: contents at the left, the topic at the right; it reads nothing but packaged files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop import help_topics, saying, theme
from desktop.help_topics import TOPICS
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets.help_text import HelpText
from desktop.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from desktop.settings import Settings

_ROOMY = QSize(250, 165)
"""Size at first, in steps of :func:`theme.space`."""


def show_help(page_key: str, parent: QWidget) -> HelpWindow:
    """Show the help of a page in the one window there is for it; nothing waits for its end.

    Args:
        page_key: A page, or another topic; one without help of its own shows the beginning.
        parent: A widget of the window to which the help belongs.
    """
    above = parent.window()
    shown = above.findChild(HelpWindow)
    if not isinstance(shown, HelpWindow):
        shown = HelpWindow(above)
    shown.go_to(page_key if help_topics.has(page_key) else help_topics.FIRST)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


class HelpWindow(QDialog):
    """Contents, a line to find something, the topic in view, and the way back."""

    _later: QTimer | None = None
    """Qt tells of changes before there is anything to change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        theme.dress(self)
        self.setWindowTitle(tr("帮助"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._trail: list[tuple[str, str]] = []
        self._at = -1
        self._settings = _settings_of(parent)
        self._make_widgets()
        self._connect()
        self._restyle()
        self._restore()

    @property
    def topic(self) -> str:
        """Return the key of the topic in view."""
        return self._trail[self._at][0] if self._trail else ""

    def go_to(self, topic: str, anchor: str = "") -> None:
        """Show a topic, from a place in it on."""
        if self._trail and self._trail[self._at] == (topic, anchor):
            self.text.go_to(anchor)
            return
        del self._trail[self._at + 1 :]
        self._trail.append((topic, anchor))
        self._at = len(self._trail) - 1
        self._show()

    def step(self, by: int) -> None:
        """Go back in what was read, or forward again."""
        if 0 <= self._at + by < len(self._trail):
            self._at += by
            self._show()

    def find_next(self, *, backward: bool = False) -> None:
        """Go to the next place of what is looked for, in the next topic that has one if need be."""
        words = self.line.text().strip()
        if not words:
            return
        if self.text.find_next(words, backward=backward):
            self._say_found()
            return
        keys = [topic.key for topic in TOPICS]
        at, by = keys.index(self.topic), -1 if backward else 1
        for step in range(1, len(keys) + 1):
            key = keys[(at + by * step) % len(keys)]
            if _count(key, words):
                if key != self.topic:
                    self.go_to(key)
                self.text.find_first(words, backward=backward)
                break
        self._say_found()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom and the theme."""
        super().changeEvent(event)
        wanted = {QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange}
        if self._later is not None and event.type() in wanted:
            self._later.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lay the contents out as the style sheet, known only now, wants them."""
        super().showEvent(event)
        self.contents.scheduleDelayedItemsLayout()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window stands."""
        self._keep()
        super().closeEvent(event)

    @override
    def reject(self) -> None:
        """Empty the line at Esc, and close the window at the next."""
        if self.line.text():
            self.line.clear()
            self.text.setFocus()
            return
        self._keep()
        super().reject()

    def _make_widgets(self) -> None:
        bar = QFrame()
        bar.setObjectName("pageBar")
        self._row = QHBoxLayout(bar)
        self.back = QPushButton(tr("‹ 后退"))
        self.back.setToolTip(tr("后退（Alt+←）"))
        self.forward = QPushButton(tr("前进 ›"))
        self.forward.setToolTip(tr("前进（Alt+→）"))
        self.line = LineEdit()
        self.line.setPlaceholderText(tr("在帮助中查找"))
        self.line.setAccessibleName(tr("在帮助中查找（Ctrl+F）"))
        self.line.setToolTip(tr("Enter 到下一处，Shift+Enter 到上一处"))
        self.line.setClearButtonEnabled(True)
        self.found = QLabel()
        self.found.setObjectName("muted")
        for button in (self.back, self.forward):
            button.setAutoDefault(False)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.found)
        self._row.addWidget(self.line)
        self.contents = QListWidget()
        self.contents.setObjectName("helpContents")
        self.contents.setAccessibleName(tr("帮助目录"))
        for topic in TOPICS:
            self.contents.addItem(tr(topic.title))
        self.text = HelpText()
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.contents)
        self.splitter.addWidget(self.text)
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._restyle)
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.contents.currentRowChanged.connect(self._choose)
        self.text.followed.connect(self._follow)
        self.line.textChanged.connect(self._look)
        for keys, act in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+F", self.line.setFocus),
            ("F3", self.find_next),
            ("Shift+F3", lambda: self.find_next(backward=True)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for keys, backward in (("Return", False), ("Enter", False), ("Shift+Return", True)):
            shortcut = QShortcut(QKeySequence(keys), self.line)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda back=backward: self.find_next(backward=back))

    def _choose(self, row: int) -> None:
        if row >= 0 and TOPICS[row].key != self.topic:
            self.go_to(TOPICS[row].key)

    def _follow(self, link: QUrl) -> None:
        if (target := help_topics.target(link.toString(), self.topic)) is not None:
            self.go_to(*target)

    def _show(self) -> None:
        topic, anchor = self._trail[self._at]
        row = next(at for at, each in enumerate(TOPICS) if each.key == topic)
        self.contents.setCurrentRow(row)
        self.text.show_topic(topic, anchor)
        self.setWindowTitle(tr("帮助：{topic}", topic=tr(TOPICS[row].title)))
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < len(self._trail))
        self._look(self.line.text())

    def _look(self, words: str) -> None:
        """Mark what is looked for, and say in the contents where else it stands."""
        words = words.strip()
        self.text.mark(words)
        for at, topic in enumerate(TOPICS):
            count = _count(topic.key, words) if words else 0
            title = tr(topic.title)
            self.contents.item(at).setText(title + saying.aside(str(count) if count else ""))
        self._say_found()

    def _say_found(self) -> None:
        words = self.line.text().strip()
        if not words:
            self.found.setText("")
            return
        at, count = self.text.place_of_mark()
        everywhere = sum(_count(topic.key, words) for topic in TOPICS)
        if not everywhere:
            self.found.setText(tr("没有找到"))
        elif at:
            self.found.setText(tr("本页第 {at} 处，共 %n 处", count=count, at=at))
        else:
            self.found.setText(tr("共 %n 处", count=everywhere))

    def _restyle(self) -> None:
        self._row.setContentsMargins(*(theme.space(2),) * 4)
        self._row.setSpacing(theme.space(2))
        self.line.setMinimumWidth(theme.space(50))
        self.contents.setMinimumWidth(theme.space(34))
        self.text.setMinimumWidth(theme.space(80))
        self.text.restyle()
        self.contents.scheduleDelayedItemsLayout()
        self._look(self.line.text())

    def _restore(self) -> None:
        if self._settings is not None:
            if self._settings.state("help/splitter").isEmpty():
                self.splitter.setSizes([theme.space(40), theme.space(_ROOMY.width() - 40)])
            self.splitter.restoreState(self._settings.state("help/splitter"))
            if self.restoreGeometry(self._settings.state("help/geometry")):
                return
        screen = self.screen().availableGeometry()
        wanted = QSize(theme.space(_ROOMY.width()), theme.space(_ROOMY.height()))
        self.resize(wanted.boundedTo(screen.size() * 0.9))

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.set("help/geometry", self.saveGeometry())
            self._settings.set("help/splitter", self.splitter.saveState())


def _settings_of(parent: QWidget) -> Settings | None:
    """Return the settings of the window that the help belongs to, if it has any."""
    from desktop.settings import Settings

    settings = getattr(getattr(parent, "workspace", None), "settings", None)
    return settings if isinstance(settings, Settings) else None


def _count(topic: str, words: str) -> int:
    """Return how often words stand in a topic, whatever their case."""
    return help_topics.text(topic).casefold().count(words.casefold())
