"""The head of a measure beside the list: what it is, where it stands, what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import detail_text, saying, theme, wording
from desktop.language import tr
from desktop.typefaces import Face
from desktop.widgets.flow import FlowLayout

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from desktop.rows import Shown

SOURCE_TAB = len(detail_text.SECTIONS)
"""The tab of the original; the tabs before it are the sections of the hypertext."""
NOTE_TAB = SOURCE_TAB + 1
"""The tab of the user's note."""


class DetailHead(QFrame):
    """Title, source, buttons and tabs."""

    collect_clicked = Signal()
    """The measure is to be put in the pack, or taken out."""
    copy_clicked = Signal()
    """The measure is to be copied with its citation."""
    compare_clicked = Signal()
    """The measure is to be put beside others."""
    document_clicked = Signal()
    """The measure is to be seen where it stands in its document."""
    back_clicked = Signal()
    """The measure shown before is to be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailHead")
        column = QVBoxLayout(self)
        self._path = _label("muted")
        self._title = _label("")
        self._line = _label("muted")
        for label in (self._path, self._title, self._line):
            column.addWidget(label)
        column.addWidget(self._make_buttons())
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(tr("措施的各部分"))
        for scroller in self.tabs.findChildren(QToolButton):
            scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do what they do
        for name in detail_text.SECTIONS:
            self.tabs.addTab(tr(name))
        self.tabs.addTab(tr("原文"))
        self.tabs.addTab(tr("批注"))
        self.tabs.setTabToolTip(NOTE_TAB, tr("写批注，只有自己看得到（Ctrl+M）"))
        column.addWidget(self.tabs)
        self.restyle()

    def show_measure(self, shown: Shown, as_of: dt.date) -> None:
        """Say what a measure is and where it stands."""
        measure, document = shown.measure, shown.document
        self._title.setText(wording.heading(measure))
        facts = map(_unbroken, saying.source_line(document, as_of).split(wording.BETWEEN))
        self._line.setText(f"《{document.title}》\n{wording.BETWEEN.join(facts)}")
        self._path.setText("  ›  ".join(measure.section))

    def clear(self) -> None:
        """Say nothing."""
        for label in (self._path, self._title, self._line):
            label.setText("")

    def show_counts(self, counts: Sequence[int | None], *, noted: bool) -> None:
        """Say on the tabs how much each section has, and whether there is a note."""
        for at, (name, count) in enumerate(zip(detail_text.SECTIONS, counts, strict=True)):
            self.tabs.setTabText(at, f"{tr(name)} {count}" if count else tr(name))
        self.tabs.setTabText(NOTE_TAB, tr("批注 ●") if noted else tr("批注"))

    def set_collected(self, *, collected: bool) -> None:
        """Say whether the measure is in the pack."""
        self._collect.setText(tr("移出选编") if collected else tr("加入选编"))

    def offer_back(self, *, offered: bool) -> None:
        """Show the way back to the measure shown before, or not any more."""
        self._back.setVisible(offered)

    def fit(self, width: int, *, roomy: bool) -> None:
        """Say where the measure stands only if there is room for it.

        Where there is little, the buttons take one line: the copy is named in short, and what the
        text and the menus lead to as well gives way.

        Args:
            width: The width there is, in pixels.
            roomy: Whether there is height for everything.
        """
        self._path.setVisible(roomy and bool(self._path.text()))
        self._line.setVisible(roomy)
        self._copy.setText(tr("复制并注明出处"))
        for button in (self._compare, self._document):
            button.show()
        room = width - 2 * theme.space(4)
        if not roomy and self._buttons_width() > room:
            self._copy.setText(tr("复制"))
            for button in (self._document, self._compare):
                button.setVisible(self._buttons_width() <= room)

    def _buttons_width(self) -> int:
        buttons = (self._collect, self._copy, self._compare, self._document, self._back)
        shown = [each.sizeHint().width() for each in buttons if not each.isHidden()]
        return sum(shown) + theme.space(2) * (len(shown) - 1)

    def choose(self, tab: int) -> None:
        """Light a tab without going there."""
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(tab)

    def restyle(self) -> None:
        """Let the head begin where the text beneath it does, at every zoom."""
        self._title.setFont(theme.font(1.4, Face.BIAO_SONG))
        self._flow.set_gap(theme.space(2))
        if (column := self.layout()) is not None:
            column.setContentsMargins(theme.space(4), theme.gap(3), theme.space(4), 0)
            column.setSpacing(theme.space(1))

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        self._flow = FlowLayout(buttons, theme.space(2))
        self._flow.setContentsMargins(0, theme.space(1), 0, 0)
        self._collect = QPushButton()
        self._collect.setObjectName("primary")
        self._collect.setToolTip(tr("加入选编，或从选编移出（Ctrl+D，在列表中按空格）"))
        self._collect.clicked.connect(self.collect_clicked)
        self._copy = QPushButton(tr("复制并注明出处"))
        self._copy.setToolTip(tr("复制本条正文，并注明《题名》（文号）和条次（Ctrl+Shift+C）"))
        self._copy.clicked.connect(self.copy_clicked)
        self._compare = QPushButton(tr("对比"))
        self._compare.setToolTip(tr("把本条放到“对比”页，与其他措施并列（Ctrl+Shift+K）"))
        self._compare.clicked.connect(self.compare_clicked)
        self._document = QPushButton(tr("在文件中看"))
        self._document.setObjectName("link")
        self._document.setToolTip(tr("到“文件”页看本条在全文中的位置"))
        self._document.clicked.connect(self.document_clicked)
        self._back = QPushButton(tr("‹ 返回"))
        self._back.setObjectName("back")
        self._back.setToolTip(tr("返回刚才看的措施（Alt+←）"))
        self._back.setAccessibleName(tr("返回刚才看的措施"))
        self._back.clicked.connect(self.back_clicked)
        self._back.hide()
        for button in (self._collect, self._copy, self._compare, self._document, self._back):
            self._flow.addWidget(button)
        return buttons


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _unbroken(fact: str) -> str:
    """Return a short text that no line ends within: a date's last character would stand alone."""
    return "\u2060".join(fact)
