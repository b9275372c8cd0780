"""The thin line above the results: what was searched along, or what is wrong with the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop import theme
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from index.query import Widening


_LONGEST = 80
"""Characters of a problem that are said above the list: lists of names would push it away."""


class NoteLine(QFrame):
    """Hidden while there is nothing to say; one line high for what was searched along."""

    widen_wanted = Signal(bool)
    """Other spellings and synonyms are to be searched along, or not any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteLine")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(3), theme.space(0.5), theme.space(2), theme.space(0.5))
        row.setSpacing(theme.space(2))
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._switch = QPushButton()
        self._switch.setObjectName("link")
        self._switch.clicked.connect(self._turn)
        row.addWidget(self._label, 1)
        row.addWidget(self._switch)
        self._text = ""
        self._applied = True
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said, uncut; empty while the line is hidden."""
        return "" if self.isHidden() else self._text

    def show_widenings(
        self, widenings: Sequence[Widening], not_excluded: Sequence[Widening], *, keep: bool
    ) -> None:
        """Say what was, or could be, searched along, and what an exclusion leaves in.

        Args:
            widenings: As the answer gives them.
            not_excluded: As the answer gives them.
            keep: Whether a line that is there stays, empty, although there is nothing to say, so
                that the list does not jump while one types.
        """
        self._label.setObjectName("muted")
        self._label.setWordWrap(False)
        if widenings or not_excluded:
            self._applied = all(each.applied for each in widenings)
            said = _said(widenings, applied=self._applied)
            self._text = "；".join((*said, *map(_left_in, not_excluded)))
            tip = "\n".join((*map(_explained, widenings), *map(_left_in, not_excluded)))
        elif keep and not self.isHidden():
            self._text = tip = ""
        else:
            self.hide()
            return
        self._switch.setVisible(bool(widenings))
        self._switch.setText("只查原词" if self._applied else "也查这些")
        self._switch.setToolTip(
            "只找所写的词，不找其他写法和同义词；以后也如此"
            if self._applied
            else "所写的词之外，也找其他写法和同义词；以后也如此"
        )
        self._label.setToolTip(tip)
        self.show()
        self._cut()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the words, and that the results are those of the last search.

        Of a long text only the first sentences are said; the pointer gets the whole.
        """
        self._text = f"{_brief(sentence)}以下仍为上次检索的结果。"
        self._label.setObjectName("problem")
        self._label.setWordWrap(True)
        self._label.setText(self._text)
        self._label.setToolTip(sentence)
        self._switch.hide()
        self.show()
        self._polish()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        if not self._label.wordWrap():
            self._cut()

    def _turn(self) -> None:
        self.widen_wanted.emit(not self._applied)

    def _cut(self) -> None:
        room = max(self._label.width(), 1)
        elide = Qt.TextElideMode.ElideRight
        self._label.setText(self._label.fontMetrics().elidedText(self._text, elide, room))
        self._polish()

    def _polish(self) -> None:
        """Let the style sheet see the label's new name."""
        self._label.style().unpolish(self._label)
        self._label.style().polish(self._label)


def _brief(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    whole, stop, _ = text[:_LONGEST].rpartition("。")
    return f"{whole}。" if stop else f"{text[: _LONGEST - 1]}…"


def _said(widenings: Sequence[Widening], *, applied: bool) -> list[str]:
    verb = "已另查" if applied else "可另查"
    several = len(widenings) > 1
    return [
        f"“{each.word}”{verb}：{_variants(each)}" if several else f"{verb}：{_variants(each)}"
        for each in widenings
    ]


def _left_in(widening: Widening) -> str:
    return f"排除的是原词“{widening.word}”，未排除：{_variants(widening)}"


def _variants(widening: Widening) -> str:
    return "、".join(f"{each.text}（库中 {each.count} 条）" for each in widening.variants)


def _explained(widening: Widening) -> str:
    also = "一并查找" if widening.applied else "未一并查找"
    return f"“{widening.word}”本身：库中 {widening.count} 条；{also}：{_variants(widening)}"
