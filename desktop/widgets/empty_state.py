"""What stands in the list's place when nothing was found: why, and what can be taken off."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop import filtering, searches, theme
from desktop.language import tr
from desktop.widgets.offer_button import OfferButton
from index.query import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.query import Filters, Suggestion

_LONGEST = 40
"""Characters of the words that are repeated."""
_QUOTED = re.compile(r'["“]([^"“”]*)["”]')
_LEFT_OUT = re.compile(r"(?:^|\s)[-－]\S")


class EmptyState(QFrame):
    """A sentence, and a button for each thing that can be dropped."""

    dropped = Signal(object)
    """A filter's chip was taken off."""
    cleared = Signal()
    """Every filter was taken off."""
    words_cleared = Signal()
    """The words were taken off."""
    suggested = Signal(str, object)
    """Other words and :class:`Filters` were taken instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(6),) * 4)
        column.setSpacing(theme.space(2))
        self._text = QLabel()
        self._text.setObjectName("emptyText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._text)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(theme.space(1.5))
        column.addLayout(self._buttons)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say why there is no list, without any offer."""
        self._text.setText(text)
        self._offer([])

    def explain(
        self, request: SearchRequest, labels: dict[str, str], suggestions: Sequence[Suggestion] = ()
    ) -> None:
        """Say that nothing answers a request, and offer what to ask instead.

        Args:
            request: What was asked, fields typed in its words among its filters.
            labels: Titles of documents by id.
            suggestions: What finds something, the best first, fields as in ``request``. One that
                is also something to drop tells how much dropping it would find.
        """
        words = request.words.strip()
        chips = filtering.chips(request.filters, labels, say=tr)
        known = {(each.words.strip(), each.filters): each for each in suggestions}

        def found(words: str, filters: Filters) -> str:
            return _counted(known.pop((words, filters), None))

        offers: list[tuple[str, Callable[[], None]]] = []
        for chip in chips:
            count = found(words, filtering.without(request.filters, chip))
            # What finds nothing would only be in the way; the chip itself stands above and can be
            # taken off there. Without words, dropping any filter is all there is to try.
            if count or not (words or suggestions):
                name = tr("去掉“{what}”", what=chip.text)
                offers.append((f"{name}{count}", partial(self.dropped.emit, chip)))
        if len(chips) > 1:
            count = found(words, filtering.cleared(request.filters))
            offers.append((f"{tr('清除全部筛选条件')}{count}", self.cleared.emit))
        if words:
            count = found("", request.filters)
            name = tr("去掉检索词“{words}”", words=_short(words))
            offers.append((f"{name}{count}", self.words_cleared.emit))
        better: list[tuple[str, Callable[[], None]]] = [
            (
                f"{_changed(each)}{_counted(each)}",
                partial(self.suggested.emit, each.words, each.filters),
            )
            for each in suggestions
            if (each.words.strip(), each.filters) in known
        ]
        if words and chips and not suggestions:
            text = tr(
                "在当前筛选条件下，没有措施{asked}，也没有找到可以改用的条件。"
                "可以换一个说法，或缩短词语；几个词之间用空格隔开，表示都要含有。",
                asked=_asked(words),
            )
        elif words and chips:
            text = tr(
                "在当前筛选条件下，没有措施{asked}。可以改用下面的条件：", asked=_asked(words)
            )
        elif words:
            text = tr(
                "资料库中没有措施{asked}。可以换一个说法，或缩短词语；"
                "几个词之间用空格隔开，表示都要含有。",
                asked=_asked(words),
            )
        elif not chips:
            text = tr("资料库中没有措施。可以到“资料库”页查看安装了哪些资料。")
        else:
            text = tr("没有措施同时符合这些筛选条件。可以去掉其中一项：")
        self._text.setText(text)
        self._offer([*better, *offers])

    def _offer(self, offers: list[tuple[str, Callable[[], None]]]) -> None:
        while self._buttons.count():
            if (old := self._buttons.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, act in offers:
            button = OfferButton(name)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _counted(suggestion: Suggestion | None) -> str:
    return tr("（%n 条）", suggestion.total) if suggestion else ""


def _changed(suggestion: Suggestion) -> str:
    """Return what a suggestion changes, as the index says it in Chinese, or what it asks."""
    request = SearchRequest(suggestion.words, suggestion.filters)
    return tr("{change}", change=suggestion.change, line=searches.line_of(request))


def _asked(words: str) -> str:
    """Return what measures fail to do: to hold plain words, or to answer a query with signs."""
    signs = set('"“”|｜（(') & set(words) or _LEFT_OUT.search(words)
    said = _short(words)
    return tr("符合检索式“{words}”", words=said) if signs else tr("含有“{words}”", words=said)


def _short(words: str) -> str:
    """Return words cut short, quotation marks in them as they are printed inside others."""
    words = _QUOTED.sub(r"‘\1’", words)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
