"""What stands in the list's place when nothing was found: why, and what can be taken off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import filtering, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.query import SearchRequest


class EmptyState(QFrame):
    """A sentence, and a button for each thing that can be dropped."""

    dropped = Signal(object)
    """A filter's chip was taken off."""
    cleared = Signal()
    """Every filter was taken off."""
    words_cleared = Signal()
    """The words were taken off."""

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

    def explain(self, request: SearchRequest, labels: dict[str, str]) -> None:
        """Say that nothing answers a request, and offer what can be dropped."""
        words = request.words.strip()
        chips = filtering.chips(request.filters, labels)
        offers: list[tuple[str, Callable[[], None]]] = [
            (f"去掉“{chip.text}”", partial(self.dropped.emit, chip)) for chip in chips
        ]
        if len(chips) > 1:
            offers.append(("清除全部筛选条件", self.cleared.emit))
        if words:
            offers.append((f"去掉检索词“{words}”", self.words_cleared.emit))
        if words and chips:
            text = f"在当前筛选条件下，没有措施含有“{words}”。可以去掉其中一项："
        elif words:
            text = f"资料库中没有措施含有“{words}”。可以换一个说法，或缩短词语；"
            text += "几个词之间用空格隔开，表示都要含有。"
        else:
            text = "没有措施同时符合这些筛选条件。可以去掉其中一项："
        self._text.setText(text)
        self._offer(offers)

    def _offer(self, offers: list[tuple[str, Callable[[], None]]]) -> None:
        while self._buttons.count():
            if (old := self._buttons.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, act in offers:
            button = QPushButton(name)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
