"""The measure in hand beside the pack: the remark on it, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from desktop import theme
from desktop.language import tr
from desktop.overriding import override
from desktop.widgets import hypertext
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.own_text import OwnText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class _Text(QTextBrowser):
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape lead back to the tree."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PackEntry(QWidget):
    """A field for the remark above the measure's text."""

    remarked = Signal(str, str)
    """A measure by its id, and the remark as it stands now."""
    left = Signal()
    """One has stopped writing."""
    opened = Signal(str)
    """The measure is wanted with all that belongs to it."""
    back_wanted = Signal()
    """One wants back to the tree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure_id = ""
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self._label = QLabel(tr("按语"))
        self._hint = CutLabel(tr("随本条印出"))
        self._hint.setObjectName("muted")
        self._hint.setMinimumWidth(1)  # it gives way to the link
        head.addWidget(self._label)
        head.addWidget(self._hint, 1)
        self._open = QPushButton(tr("在检索页打开"))
        self._open.setObjectName("link")
        self._open.setToolTip(tr("看本条的全部字段、原文和同类措施（Enter）"))
        self._open.clicked.connect(lambda: self.opened.emit(self._measure_id))
        head.addWidget(self._open)
        self._column.addLayout(head)
        self.remark = OwnText()
        self.remark.setAccessibleName(tr("按语"))
        self.remark.setPlaceholderText(
            tr("写给读者看的话，如可借鉴之处、与本地的差别。写下即保存，可以撤销。")
        )
        self.remark.typed.connect(lambda text: self.remarked.emit(self._measure_id, text))
        self.remark.left.connect(self.left)
        self._label.setBuddy(self.remark)
        self._column.addWidget(self.remark)
        self.text = _Text()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("措施正文"))
        self.text.left.connect(self.back_wanted)
        self._column.addWidget(self.text, 1)
        self.restyle()
        self.show_entry("", "")

    @property
    def measure_id(self) -> str:
        """Return the measure shown, empty if there is none."""
        return self._measure_id

    def show_entry(self, measure_id: str, remark: str) -> None:
        """Take a measure in hand, or none."""
        other = measure_id != self._measure_id
        self._measure_id = measure_id
        some = bool(measure_id)
        for widget in (self._label, self._hint, self._open, self.remark):
            widget.setVisible(some)
        self.remark.show_text(remark)
        if other:
            self.text.setHtml(f'<p class="muted">{tr("正在读取…")}</p>' if some else "")

    def show_html(self, html: str) -> None:
        """Show the text of the measure in hand, or why there is none."""
        self.text.document().setDefaultStyleSheet(hypertext.style_sheet())
        self.text.setHtml(html)

    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        self._column.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), 0)
        self._column.setSpacing(theme.space(1))
        self.remark.setMaximumHeight(theme.space(24))
        self.remark.setMinimumHeight(theme.space(12))
        self.text.document().setDocumentMargin(theme.space(1))
