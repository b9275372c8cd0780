"""Find in the document in hand: words typed here, else the words of the search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from desktop import theme
from desktop.language import tr
from desktop.overriding import override

_PAUSE = 120
"""Milliseconds after the last letter until it is looked for."""


class FindBar(QWidget):
    """A line, how many places there are, and the way from one to the next."""

    words_changed = Signal(str)
    """Other words are to be found; none: those of the search."""
    stepped = Signal(int)
    """To the next place, 1, or to the one before, -1."""
    left = Signal()
    """Esc: back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("在本文件中查找"))
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(tr("在本文件中查找"))
        self.line.setToolTip(tr("在本文件中查找（Ctrl+G）；没有输入时逐处查看检索词"))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.before = self._button("‹", tr("上一处（Shift+F3）"), -1)
        self.next = self._button("›", tr("下一处（F3）"), 1)
        self._row.addStretch(1)
        self._row.addWidget(self.line, 8)
        self._row.addWidget(self.count)
        self._row.addWidget(self.before)
        self._row.addWidget(self.next)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.line.textChanged.connect(lambda _: self._pause.start())
        self.line.installEventFilter(self)
        self.show_count(-1, 0)
        self.restyle()

    def words(self) -> str:
        """Return what is typed."""
        return self.line.text().strip()

    def show_count(self, at: int, total: int) -> None:
        """Say how many places there are, and which one is in hand (from 0; -1 for none)."""
        if total and at >= 0:
            text = tr("{at}/{total} 处", at=at + 1, total=total)
        elif total:
            text = tr("%n 处", count=total)
        else:
            text = tr("没有找到") if self.words() else ""
        self.count.setText(text)
        self.before.setEnabled(total > 0)
        self.next.setEnabled(total > 0)

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self._row.setContentsMargins(0, theme.space(1), theme.space(3), theme.space(1))
        self._row.setSpacing(theme.space(1.5))
        self.line.setMaximumWidth(theme.space(56))
        self.line.setMinimumWidth(theme.space(14))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go on and Esc empty the line, then leave it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.line.text():
                    self.line.clear()
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _button(self, sign: str, tip: str, by: int) -> QPushButton:
        button = QPushButton(sign)
        button.setObjectName("link")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    def _tell(self) -> None:
        self.words_changed.emit(self.words())
