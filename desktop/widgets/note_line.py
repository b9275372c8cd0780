"""The thin line above the results: what was searched along, or what is wrong with the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop import theme
from desktop.language import tr
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
        row = self._row = QHBoxLayout(self)
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
        self._allowed, self._saying = True, False
        self.restyle()
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said, uncut; empty while there is nothing to say."""
        return self._text if self._saying else ""

    def allow(self, *, allowed: bool) -> None:
        """Let the line be seen if there is something to say, or on no account."""
        self._allowed = allowed
        self.setVisible(allowed and self._saying)

    def clear(self) -> None:
        """Say nothing."""
        self._saying = False
        self.hide()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        edge = theme.gap(0.5)
        self._row.setContentsMargins(theme.space(3), edge, theme.space(2), edge)
        self._row.setSpacing(theme.space(2))

    def _say(self) -> None:
        self._saying = True
        self.setVisible(self._allowed)

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
            self._text = tr("；").join((*said, *map(_left_in, not_excluded)))
            tip = "\n".join((*map(_explained, widenings), *map(_left_in, not_excluded)))
        elif keep and self._saying:
            self._text = tip = ""
        else:
            self.clear()
            return
        self._switch.setVisible(bool(widenings))
        self._switch.setText(tr("只查原词") if self._applied else tr("也查这些"))
        self._switch.setToolTip(
            tr("只找所写的词，不找其他写法和同义词；以后也如此")
            if self._applied
            else tr("所写的词之外，也找其他写法和同义词；以后也如此")
        )
        self._label.setToolTip(tip)
        self._say()
        self._cut()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the words, and that the results are those of the last search.

        Of a long text only the first sentences are said; the pointer gets the whole.
        """
        self._text = tr("{why}以下仍为上次检索的结果。", why=_brief(sentence))
        self._label.setObjectName("problem")
        self._label.setWordWrap(True)
        self._label.setText(self._text)
        self._label.setToolTip(sentence)
        self._switch.hide()
        self._say()
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
    if len(widenings) == 1:
        words = _variants(widenings[0])
        return [
            tr("已另查：{words}", words=words) if applied else tr("可另查：{words}", words=words)
        ]
    return [
        tr("“{word}”已另查：{words}", word=each.word, words=_variants(each))
        if applied
        else tr("“{word}”可另查：{words}", word=each.word, words=_variants(each))
        for each in widenings
    ]


def _left_in(widening: Widening) -> str:
    words = _variants(widening)
    return tr("排除的是原词“{word}”，未排除：{words}", word=widening.word, words=words)


def _variants(widening: Widening) -> str:
    return tr("、").join(
        tr("{word}（库中 %n 条）", count=each.count, word=each.text) for each in widening.variants
    )


def _explained(widening: Widening) -> str:
    word, words, count = widening.word, _variants(widening), widening.count
    if widening.applied:
        return tr("“{word}”本身：库中 %n 条；一并查找：{words}", count, word=word, words=words)
    return tr("“{word}”本身：库中 %n 条；未一并查找：{words}", count, word=word, words=words)
