"""The line above the list that tells what is new since the same was last looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop import theme
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.searches import News


class NewsLine(QFrame):
    """Hidden while there is nothing to tell."""

    only_wanted = Signal(bool)
    """Only what is new is to be listed, or all again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteLine")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        wrapped = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        wrapped.setHeightForWidth(True)
        self._label.setSizePolicy(wrapped)
        self._switch = QPushButton()
        self._switch.setObjectName("link")
        self._switch.setCheckable(True)
        self._switch.toggled.connect(self._toggled)
        row = QHBoxLayout(self)
        row.addWidget(self._label, 1)
        row.addWidget(self._switch)
        self.restyle()
        self.hide()

    @property
    def text(self) -> str:
        """Return what is told; empty while the line is hidden."""
        return "" if self.isHidden() else self._label.text()

    @property
    def switch(self) -> QPushButton:
        """Return the button between what is new and all."""
        return self._switch

    def show_news(self, news: News | None) -> None:
        """Tell what changed since last time, ``None`` if there is nothing to tell."""
        self._switch.blockSignals(True)
        self._switch.setChecked(False)
        self._switch.blockSignals(False)
        if news is None:
            self.hide()
            return
        self._label.setText(said(news))
        self._label.setToolTip(tr("常用检索“{name}”", name=news.name) if news.name else "")
        self._switch.setVisible(bool(news.new))
        self._say_switch()
        self.show()

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        if (row := self.layout()) is not None:
            half = theme.space(0.5)
            row.setContentsMargins(theme.space(3), half, theme.space(2), half)
            row.setSpacing(theme.space(2))

    def _toggled(self, only: bool) -> None:
        self._say_switch()
        self.only_wanted.emit(only)

    def _say_switch(self) -> None:
        only = self._switch.isChecked()
        self._switch.setText(tr("显示全部") if only else tr("只看新增"))


def said(news: News) -> str:
    """Return what changed since last time, in a sentence."""
    day = f"{news.since.astimezone():%Y-%m-%d}"
    if news.new is None:
        return tr("上次（{day}）查到的太多，没有逐条记下，比不出新增。", day=day)
    if not news.is_change:
        return tr("与上次（{day}）相比没有变化。", day=day)
    parts = []
    if news.new:
        parts.append(tr("新增 %n 条", count=len(news.new)))
    if news.gone:
        parts.append(tr("少了 %n 条", count=news.gone))
    return tr("比上次（{day}）{changes}。", day=day, changes=tr("，").join(parts))
