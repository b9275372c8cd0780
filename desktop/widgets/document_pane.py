"""The middle of the page of documents: head, text or source file, and a banner where one is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop import document_facts, saying, theme, wording
from desktop.language import tr
from desktop.overriding import override
from desktop.typefaces import Face
from desktop.widgets.document_view import DocumentView
from desktop.widgets.find_bar import FindBar
from desktop.widgets.original_view import OriginalView

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from desktop.opened_document import OpenedDocument

TEXT, ORIGINAL = 0, 1
_ROOMY = 110
"""Height, in steps of :func:`theme.space`, from which the head names place, kind and day."""


class DocumentPane(QWidget):
    """Shows one document at a time, of the library or from a file."""

    link_followed = Signal(str)
    """A link in the head, as :mod:`desktop.document_facts` makes them."""
    preview_closed = Signal()
    alike_wanted = Signal(str)
    """The document of the library that is the same as the file, by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: OpenedDocument | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_banner())
        column.addWidget(self._make_head())
        self._stack = QStackedWidget()
        self.view = DocumentView()
        self.original = OriginalView()
        self._empty = QLabel()
        self._empty.setObjectName("emptyText")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.view, self.original, self._empty):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.restyle()
        self.say("")

    def show_document(self, shown: OpenedDocument, as_of: dt.date) -> None:
        """Show a document from its beginning."""
        self._shown = shown
        self.show_head(as_of)
        self._show_banner(shown)
        self.original.clear()
        self.view.show_text(shown.document.text, shown.paragraphs)
        self._head.show()
        self._stack.setCurrentIndex(self.tabs.currentIndex())

    def show_head(self, as_of: dt.date) -> None:
        """Say what document it is, and whether it is in force on a day."""
        if self._shown is None:
            return
        document = self._shown.document
        self._fit()
        day = document.issued or document.effective
        parts = [document.province, document.kind, saying.date(day) if day else ""]
        parts += [document.doc_number or "", "、".join(document.issuer)]
        self._line.setText(wording.BETWEEN.join(part for part in parts if part))
        t = theme.tokens()
        self._validity.setText(
            f"<style>a {{ color:{t.accent}; text-decoration:none }} .good {{ color:{t.good} }}"
            f" .warn {{ color:{t.warn} }} .muted {{ color:{t.muted} }}</style>"
            + document_facts.validity(document, as_of)
        )

    def say(self, text: str) -> None:
        """Show nothing but a sentence."""
        self._shown = None
        self._head.hide()
        self._banner.hide()
        self._empty.setText(text)
        self._stack.setCurrentWidget(self._empty)

    def in_hand(self) -> QWidget:
        """Return what takes the keyboard: the text, or the source file."""
        return self.original.text if self.tabs.currentIndex() == ORIGINAL else self.view

    def restyle(self) -> None:
        """Take fonts, colours and lengths anew after a change of zoom or theme."""
        self._title.setFont(theme.font(1.3, Face.BIAO_SONG))
        side = theme.space(6)
        self._head_column.setContentsMargins(side, theme.space(3), theme.space(1), 0)
        self._head_column.setSpacing(theme.space(0.75))
        margins = (side, theme.space(2), theme.space(4), theme.space(2))
        self._banner_row.setContentsMargins(*margins)
        self._banner_row.setSpacing(theme.space(3))
        self._stack.setMinimumHeight(theme.space(8))
        self.finder.restyle()
        self.view.restyle()
        self.original.restyle()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the text its room: in a low pane the title has one line, and its source none."""
        roomy = self.height() > theme.space(_ROOMY)
        self._line.setVisible(roomy)
        title = self._shown.document.title if self._shown else ""
        self._title.setWordWrap(roomy)
        self._title.setToolTip(title)
        if not roomy:
            room = self.width() - theme.space(10)
            right = Qt.TextElideMode.ElideRight
            title = self._title.fontMetrics().elidedText(title, right, room)
        if title != self._title.text():
            self._title.setText(title)

    def _make_head(self) -> QWidget:
        self._head = QFrame()
        self._head.setObjectName("detailHead")
        self._head_column = QVBoxLayout(self._head)
        self._title = _label("")
        self._line = _label("muted")
        self._validity = QLabel()
        self._validity.setTextFormat(Qt.TextFormat.RichText)
        self._validity.setWordWrap(True)
        self._validity.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._validity.setAccessibleName(tr("效力和依据"))
        self._validity.setToolTip(tr("效力按“截至”日期判断，点击依据可到达原文所在位置"))
        self._validity.linkActivated.connect(self.link_followed)
        self._title.setMinimumWidth(1)
        for label in (self._title, self._line, self._validity):
            self._head_column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(tr("正文和原件"))
        self.tabs.addTab(tr("正文"))
        self.tabs.addTab(tr("原件"))
        self.finder = FindBar()
        row.addWidget(self.tabs)
        row.addWidget(self.finder, 1)
        self._head_column.addLayout(row)
        return self._head

    def _make_banner(self) -> QWidget:
        self._banner = QFrame()
        self._banner.setObjectName("previewBanner")
        self._banner_row = QHBoxLayout(self._banner)
        self._told = _label("")
        self._banner_row.addWidget(self._told, 1)
        self.alike = QPushButton(tr("打开资料库中的文件"))
        self.alike.clicked.connect(self._open_alike)
        self.close_preview = QPushButton(tr("返回"))
        self.close_preview.setToolTip(tr("不再查看这个文件，回到资料库中的文件"))
        self.close_preview.clicked.connect(self.preview_closed)
        self._banner_row.addWidget(self.alike)
        self._banner_row.addWidget(self.close_preview)
        return self._banner

    def _show_banner(self, shown: OpenedDocument) -> None:
        self._banner.setVisible(shown.path is not None)
        if shown.path is None:
            return
        lines = [tr("未入库：只供查看。{file}", file=shown.path.name)]
        if shown.alike:
            same = tr("资料库中已有这份文件：《{title}》", title=shown.alike[0][1])
            lines.append(same)
        if shown.notice:
            lines.append(shown.notice)
        self._told.setText("\n".join(lines))
        self.alike.setVisible(bool(shown.alike))

    def told(self) -> str:
        """Return what the banner says; empty while it is hidden."""
        return "" if self._banner.isHidden() else self._told.text()

    def said(self) -> str:
        """Return the sentence in place of a document; empty while one is shown."""
        return self._empty.text() if self._shown is None else ""

    def heading(self) -> tuple[str, str, str]:
        """Return title, source and validity as shown."""
        return self._title.toolTip(), self._line.text(), self._validity.text()

    def _open_alike(self) -> None:
        if self._shown is not None and self._shown.alike:
            self.alike_wanted.emit(self._shown.alike[0][0])


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
