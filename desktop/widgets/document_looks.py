"""How the paragraphs of a document are set, and the facts in them marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat

from desktop import theme
from desktop.document_text import Kind
from desktop.typefaces import Face

if TYPE_CHECKING:
    from desktop.document_text import Paragraph, Run

LINK = "document:"
"""What a link to a document of the library begins with; its id follows."""


class Looks:
    """Formats of blocks and characters, made once for the fonts and colours in use."""

    def __init__(self) -> None:
        self.body = theme.font(1.07, Face.SONG)
        self._em = theme.space(7)

    def block(self, paragraph: Paragraph) -> QTextBlockFormat:
        """Return how a paragraph is set."""
        made = QTextBlockFormat()
        made.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setBottomMargin(theme.space(1.5))
        match paragraph.kind:
            case Kind.TITLE | Kind.NOTICE:
                made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                made.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                made.setTopMargin(theme.space(3))
                made.setBottomMargin(theme.space(5))
            case Kind.SECTION:
                made.setTopMargin(theme.space(5 if paragraph.level == 0 else 3))
                made.setBottomMargin(theme.space(2))
            case Kind.MEASURE:
                made.setTopMargin(theme.space(3.5))
                made.setTextIndent(self._em)
            case Kind.SIGNED:
                made.setAlignment(Qt.AlignmentFlag.AlignRight)
            case Kind.BODY:
                made.setTextIndent(self._em)
            case Kind.FLUSH:
                pass
        return made

    def of(self, paragraph: Paragraph, run: Run) -> QTextCharFormat:
        """Return how a stretch of a paragraph is set."""
        t = theme.tokens()
        made = QTextCharFormat()
        made.setForeground(QColor(t.ink))
        made.setFont(self.body)
        if paragraph.kind is Kind.TITLE:
            made.setFont(theme.font(1.5, Face.BIAO_SONG))
        elif paragraph.kind is Kind.NOTICE:
            made.setFont(theme.font(1.2, Face.BIAO_SONG))
        elif paragraph.kind is Kind.SECTION:
            made.setFont(theme.font(1.2 if paragraph.level == 0 else 1.1))
        elif run.head:
            made.setFont(theme.font(1.07))
            made.setForeground(QColor(t.accent))
        if run.fact is not None:
            made.setToolTip(run.fact.tip)
            _mark_fact(made, run.fact.kind, run.fact.link)
        return made


def _mark_fact(made: QTextCharFormat, kind: str, link: str) -> None:
    """Mark a fact lightly: a line beneath it, of a kind of its own, and a word under the pointer.

    Not by colour alone: departments have dots, figures a line, what is due dashes.
    """
    t = theme.tokens()
    styles = QTextCharFormat.UnderlineStyle
    line, colour = {
        "department": (styles.DotLine, t.accent),
        "target": (styles.SingleUnderline, t.good),
        "funding": (styles.SingleUnderline, t.lead),
        "deadline": (styles.DashUnderline, t.good),
        "validity": (styles.DashUnderline, t.warn),
        "citation": (styles.DotLine, t.muted),
    }[kind]
    made.setUnderlineStyle(line)
    made.setUnderlineColor(QColor(colour))
    if link:
        made.setAnchor(True)
        made.setAnchorHref(f"{LINK}{link}")
        made.setForeground(QColor(t.accent))
        made.setUnderlineStyle(styles.SingleUnderline)
        made.setUnderlineColor(QColor(t.accent))
