"""A topic of the help as text with pictures that fit the width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desktop import help_topics, theme
from desktop.language import tr
from desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_IMAGE = re.compile(r'<img src="([^"]+)"')
_LINE = 190
"""Width of a line, in steps of :func:`theme.space`, above which it is hard to read."""


class HelpText(QTextBrowser):
    """Shows one topic; links are reported, nothing is fetched from anywhere but the package."""

    followed = Signal(QUrl)
    """A link was clicked, or chosen with the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = ""
        self._words = ""
        self._hits: list[QTextCursor] = []
        self._current = -1
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(tr("帮助正文"))
        self.anchorClicked.connect(self.followed)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(60)
        self._wait.timeout.connect(self.restyle)

    def show_topic(self, topic: str, anchor: str = "") -> None:
        """Show a topic from a place in it on."""
        self._topic = topic
        self._set()
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Scroll to a place of the topic in view."""
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def mark(self, words: str) -> None:
        """Mark what is looked for; nothing for empty words."""
        self._words, self._hits, self._current = words, [], -1
        if words:
            cursor = self.document().find(words, 0)
            while not cursor.isNull():
                self._hits.append(cursor)
                cursor = self.document().find(words, cursor)
        self._paint_marks()

    def find_next(self, words: str, *, backward: bool = False) -> bool:
        """Go to the next mark; return false behind the last one."""
        if words != self._words:
            self.mark(words)
        to = self._current + (-1 if backward else 1)
        if self._current < 0 and backward:
            to = len(self._hits) - 1
        return self._go_to_mark(to)

    def find_first(self, words: str, *, backward: bool = False) -> None:
        """Go to the first mark, or to the last one."""
        self.mark(words)
        self._go_to_mark(len(self._hits) - 1 if backward else 0)

    def place_of_mark(self) -> tuple[int, int]:
        """Return which mark was gone to, from 1 on (0 for none), and how many there are."""
        return self._current + 1, len(self._hits)

    def restyle(self) -> None:
        """Take fonts, colours and widths anew; what is read stays in view."""
        if not self._topic:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        current = self._current
        self._set()
        self.mark(self._words)
        self._current = current if current < len(self._hits) else -1
        self._paint_marks()
        bar.setValue(round(share * bar.maximum()))

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Fit the pictures to the width."""
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            self._wait.start()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Return a picture of the package; nothing else is ever loaded."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = name if isinstance(name, str) else name.toString()
        image = QImage(str(help_topics.path(*file.split("/"))))
        width = min(round(image.width()), self._room())
        if image.isNull() or image.width() <= width:
            return image
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = image.scaledToWidth(round(width * ratio), smooth)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def _room(self) -> int:
        """Return the pixels that a picture may be wide."""
        return max(
            theme.space(40), min(self.viewport().width(), theme.space(_LINE)) - theme.space(14)
        )

    def _set(self) -> None:
        document = self.document()
        document.setDefaultStyleSheet(_style_sheet())
        document.setDocumentMargin(theme.space(6))
        self.setFont(theme.font())
        self.setHtml(_IMAGE.sub(self._sized, help_topics.html(self._topic)))
        room = self.viewport().width() - theme.space(_LINE)
        frame = document.rootFrame().frameFormat()
        frame.setRightMargin(theme.space(6) + max(0, room))
        document.rootFrame().setFrameFormat(frame)

    def _sized(self, found: re.Match[str]) -> str:
        size = QImageReader(str(help_topics.path(*found[1].split("/")))).size()
        width = min(size.width(), self._room())
        return f'<img width="{width}" src="{found[1]}"'

    def _go_to_mark(self, to: int) -> bool:
        if not 0 <= to < len(self._hits):
            return False
        self._current = to
        cursor = QTextCursor(self._hits[to])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._paint_marks()
        return True

    def _paint_marks(self) -> None:
        t = theme.tokens()
        made = []
        for at, cursor in enumerate(self._hits):
            one = QTextEdit.ExtraSelection()
            looks = QTextCharFormat()
            looks.setBackground(QColor(t.place if at == self._current else t.mark))
            for name, value in (("cursor", cursor), ("format", looks)):
                setattr(one, name, value)  # Qt's stubs do not name these
            made.append(one)
        self.setExtraSelections(made)


def _style_sheet() -> str:
    t, gap = theme.tokens(), theme.space(1)
    return (
        f"h1 {{ font-weight:400; font-size:{theme.font(1.6).pointSizeF()}pt; color:{t.ink};"
        f" margin-bottom:{2 * gap}px }}"
        f"h2 {{ font-weight:400; font-size:{theme.font(1.2).pointSizeF()}pt; color:{t.accent};"
        f" margin-top:{5 * gap}px; margin-bottom:{gap}px }}"
        f"p {{ line-height:122%; margin-top:0; margin-bottom:{2 * gap}px }}"
        f"p.picture {{ line-height:100%; margin-bottom:0 }}"
        f"li {{ line-height:122%; margin-bottom:{gap}px }}"
        f"a {{ color:{t.accent}; text-decoration:underline }}"
        f"td {{ padding:{gap}px {3 * gap}px {gap}px 0; border-bottom:1px solid {t.line} }}"
        f".key {{ color:{t.accent} }} .muted, .caption {{ color:{t.muted} }}"
        f".note {{ background-color:{t.measure} }}"
        f"code {{ color:{t.accent} }} b {{ font-weight:400; color:{t.accent} }}"
    )
