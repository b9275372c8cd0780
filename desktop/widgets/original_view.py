"""The untouched source of a document: what file it is, and its characters as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
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
    from PySide6.QtGui import QResizeEvent

    from desktop.original import Original

_NARROW = 150
"""Width, in steps of :func:`theme.space`, under which the buttons stand below the names."""


class OriginalView(QWidget):
    """Read-only; the bytes can be saved, or opened by the system's own programs."""

    save_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QFrame()
        self._head.setObjectName("originalHead")
        self._row = QHBoxLayout(self._head)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._name.setObjectName("muted")
        self._name.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._row.addWidget(self._name, 1)
        buttons = QHBoxLayout()
        self.save = QPushButton(tr("另存原件…"))
        self.save.setToolTip(tr("把来源文件原样保存到指定位置"))
        self.save.clicked.connect(self.save_wanted)
        self.open = QPushButton(tr("用系统程序打开"))
        self.open.setToolTip(tr("用本机程序打开来源文件的副本，资料库不受影响"))
        self.open.clicked.connect(self.open_wanted)
        buttons.addWidget(self.save)
        buttons.addWidget(self.open)
        buttons.addStretch()
        self._row.addLayout(buttons)
        column.addWidget(self._head)
        self.text = QPlainTextEdit()
        self.text.setObjectName("original")
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(tr("原件内容"))
        column.addWidget(self.text, 1)
        self.shown: Original | None = None
        self.restyle()

    def show_original(self, original: Original) -> None:
        """Show a source file."""
        self.shown = original
        source = original.source
        size = tr("{size} 字节", size=f"{len(original.content):,}")
        lines = [
            f"{source.file}  ·  {source.media_type}  ·  {size}",
            f"SHA-256  {source.sha256[:32]} {source.sha256[32:]}",
        ]
        if original.cut:
            lines.append(tr("文件很长，这里只显示开头部分；请另存或用系统程序打开查看全文。"))
        self._name.setText("\n".join(lines))
        if original.text is None:
            self.text.setPlainText(tr("这种格式不能在此显示，请另存或用系统程序打开。"))
        else:
            self.text.setPlainText(original.text)
        self._offer()

    def clear(self) -> None:
        """Show nothing."""
        self.shown = None
        self._name.clear()
        self.text.clear()
        self._offer()

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        side = theme.space(6)
        self._row.setContentsMargins(side, theme.space(2), theme.space(4), theme.space(2))
        self._row.setSpacing(theme.space(3))
        self.text.setFont(theme.font(1.0))
        self.text.document().setDocumentMargin(side)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the names where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme.space(_NARROW)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else beside)

    def _offer(self) -> None:
        self.save.setEnabled(self.shown is not None)
        self.open.setEnabled(self.shown is not None)
