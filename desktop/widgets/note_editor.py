"""Where the user writes a note (批注) on a measure; it is kept without being told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr
from desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class _Text(QPlainTextEdit):
    left = Signal()
    """The keyboard went elsewhere."""

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        """Say that one has left."""
        super().focusOutEvent(e)
        self.left.emit()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Leave Escape to whoever put the keyboard here; Tab goes on as everywhere."""
        if e.key() == Qt.Key.Key_Escape:
            e.ignore()
            return
        super().keyPressEvent(e)


class NoteEditor(QWidget):
    """The note on one measure, and a line that says whether it is on the disk."""

    edited = Signal(str, str)
    """A measure's id, and its note as it stands now."""
    left = Signal()
    """One has stopped writing: whatever is not on the disk yet should be."""
    escaped = Signal()
    """One wants back to the text."""
    all_wanted = Signal()
    """All measures with a note are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._measure_id = ""
        column = QVBoxLayout(self)
        self._text = _Text()
        self._text.setObjectName("remark")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("我的批注"))
        self._text.setPlaceholderText(
            tr(
                "在此写对本条的批注，如落实情况、联系人、待核事项。写下即自动保存在本机，"
                "可用“批注:”检索；资料更新后仍在，打印时默认不印。"
            )
        )
        self._text.textChanged.connect(self._edited)
        self._text.left.connect(self.left)
        self._status = QLabel()
        self._status.setObjectName("muted")
        self._status.setWordWrap(True)
        self._all = QPushButton()
        self._all.setObjectName("link")
        self._all.setToolTip(tr("列出所有写有批注的措施，检索式为 批注:有"))
        self._all.clicked.connect(self.all_wanted)
        row = QHBoxLayout()
        row.addWidget(self._status, 1)
        row.addWidget(self._all, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._text, 1)
        column.addLayout(row)
        self._text.setMinimumHeight(1)
        self.show_total(0)
        self.setFocusProxy(self._text)
        self.restyle()

    @property
    def text(self) -> QPlainTextEdit:
        """Return the field."""
        return self._text

    @property
    def status(self) -> str:
        """Return what is said of the note's way to the disk."""
        return self._status.text()

    def show_note(self, measure_id: str, text: str) -> None:
        """Show the note on a measure; what is being written stays if it is that very text."""
        if measure_id != self._measure_id:
            self._measure_id = measure_id
            self._status.setText("")
            with QSignalBlocker(self._text):
                self._text.setPlainText(text)
        elif text != self._text.toPlainText():
            # Inserted, so that it can be undone as what is typed can.
            at = self._text.textCursor().position()
            cursor = QTextCursor(self._text.document())
            with QSignalBlocker(self._text):
                cursor.select(QTextCursor.SelectionType.Document)
                cursor.insertText(text)
                cursor.setPosition(min(at, self._text.document().characterCount() - 1))
                self._text.setTextCursor(cursor)

    def show_total(self, total: int) -> None:
        """Say on how many measures there are notes."""
        self._all.setText(tr("全部批注（%n 条）", count=total))
        self._all.setVisible(total > 0)

    def say(self, status: str, *, warning: bool = False) -> None:
        """Say whether the note is on the disk."""
        self._status.setText(status)
        self._status.setObjectName("problem" if warning else "muted")
        self._status.style().unpolish(self._status)
        self._status.style().polish(self._status)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a size that every pane has, although the field would rather be larger."""
        return QSize(theme.space(30), theme.space(16))

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        if (column := self.layout()) is not None:
            side, edge = theme.space(4), theme.space(2)
            column.setContentsMargins(side, edge, side, edge)
            column.setSpacing(theme.space(2))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape lead back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self) -> None:
        if self._measure_id:
            self.edited.emit(self._measure_id, self._text.toPlainText())
