"""The bar beneath a list in which several rows are chosen: how many, and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.language import tr
from desktop.widgets.flow import FlowLayout


class ChosenBar(QFrame):
    """Hidden while fewer than two rows are chosen."""

    collect_wanted = Signal()
    """What is chosen is to be put in the pack, or taken out."""
    compare_wanted = Signal()
    """What is chosen is to be put side by side."""
    copy_wanted = Signal()
    """What is chosen is to be copied with its citations."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosenBar")
        self._label = QLabel()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, theme.space(1))
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self._label)
        for text, tip, wanted in (
            (
                tr("加入选编"),
                tr("把所选措施加入选编，都已在其中则移出（空格）"),
                self.collect_wanted,
            ),
            (tr("对比"), tr("把所选措施并列对比，最多 6 条（Ctrl+Shift+K）"), self.compare_wanted),
            (tr("复制"), tr("复制所选措施的正文并注明出处（Ctrl+Shift+C）"), self.copy_wanted),
        ):
            button = QPushButton(text)
            button.setObjectName("link")
            button.setToolTip(tip)
            button.clicked.connect(wanted)
            self._flow.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._buttons)
        self.restyle()
        self.hide()

    def show_total(self, total: int) -> None:
        """Say how many rows are chosen."""
        self._label.setText(tr("已选 %n 条", count=total))
        self.setVisible(total > 1)

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom."""
        self._flow.set_gap(theme.space(1))
        self._label.setContentsMargins(0, theme.space(1), 0, 0)
        if (column := self.layout()) is not None:
            column.setContentsMargins(theme.space(3), theme.space(0.5), theme.space(3), 0)
