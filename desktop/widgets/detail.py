"""A measure beside the list: its head, its facts as hypertext, and its place in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import detail_text, theme, wording
from desktop.overriding import override
from desktop.typefaces import Face
from desktop.widgets import hypertext
from desktop.widgets.source_view import SourceView

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from db.models import Span
    from desktop.rows import Related, Shown

SOURCE_TAB = len(detail_text.SECTIONS)
"""The tab of the original; the tabs before it are the sections of the hypertext."""


_ROOMY = 100
"""Height of the pane, in steps of :func:`theme.space`, from which its head shows the source."""


class Detail(QWidget):
    """Shows one measure at a time; every fact in it leads to its place in the original.

    Measures of other provinces like it come later, by :meth:`show_related`.
    """

    collect_wanted = Signal(str, bool)
    """The measure shown is to be put in the pack, or taken out."""
    copy_wanted = Signal()
    """The measure shown is to be copied with its citation."""
    measure_wanted = Signal(str)
    """A measure of another province, by its id, is to be shown instead."""
    back_wanted = Signal()
    """The measure shown before is to be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._shown: Shown | None = None
        self._related: tuple[Related, ...] | None = None
        self._collected = False
        self._place: Span | None = None
        self._as_of: dt.date | None = None
        self._roomy = True
        self._headings: list[int] = []
        self._wanted: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._pages = QStackedWidget()
        self._facts = QTextBrowser()
        self._facts.setOpenLinks(False)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts.setAccessibleName("措施内容")
        self._facts.document().setDocumentMargin(theme.space(4))
        self._facts.anchorClicked.connect(self._follow)
        self._facts.verticalScrollBar().valueChanged.connect(self._tab_follows)
        self._facts.verticalScrollBar().rangeChanged.connect(self._stay)
        self._source = SourceView()
        self._pages.addWidget(self._facts)
        self._pages.addWidget(self._source)
        column.addWidget(self._pages, 1)
        self.clear("")

    @property
    def shown(self) -> Shown | None:
        """Return what is shown."""
        return self._shown

    @property
    def facts(self) -> QTextBrowser:
        """Return the view of the hypertext."""
        return self._facts

    @property
    def tabs(self) -> QTabBar:
        """Return the tabs: the sections of the hypertext, then the original."""
        return self._tabs

    @property
    def source(self) -> SourceView:
        """Return the view of the original."""
        return self._source

    def text(self) -> QWidget:
        """Return the text in view, which takes the keyboard."""
        return self._pages.currentWidget()

    def clear(self, why: str) -> None:
        """Show nothing but a sentence."""
        self._shown = None
        self._title.setText("")
        self._line.setText("")
        self._head.hide()
        self._facts.setHtml(f'<p class="muted" style="text-align:center">{why}</p>')
        self._pages.setCurrentWidget(self._facts)

    def show_measure(self, shown: Shown, as_of: dt.date, *, collected: bool) -> None:
        """Show a measure from its beginning; the tab in hand stays if it is the original."""
        same = self._shown is not None and self._shown.measure.id == shown.measure.id
        place = self._place if same else None
        if not same:
            self._related = None
        self._shown = shown
        self._place = place
        measure, document = shown.measure, shown.document
        self._title.setFont(theme.font(1.4, Face.BIAO_SONG))
        self._title.setText(wording.heading(measure))
        facts = map(_unbroken, wording.source_line(document, as_of).split(wording.BETWEEN))
        self._line.setText(f"《{document.title}》\n{wording.BETWEEN.join(facts)}")
        self._path.setText("  ›  ".join(measure.section))
        self._as_of = as_of
        self._head.show()
        self._fit_head()
        self.set_collected(collected=collected)
        self._show_counts()
        self._set_facts(keep_place=same)
        if self._tabs.currentIndex() == SOURCE_TAB:
            self._show_source()
        elif not same:
            self._go_to(0)

    def show_related(self, measure_id: str, related: tuple[Related, ...]) -> None:
        """Show the measures of other provinces that are like one, if it is still shown."""
        if self._shown is not None and self._shown.measure.id == measure_id:
            self._related = related
            self._show_counts()
            self._set_facts(keep_place=True)

    def offer_back(self, *, offered: bool) -> None:
        """Show the way back to the measure shown before, or not any more."""
        self._back.setVisible(offered)

    def set_collected(self, *, collected: bool) -> None:
        """Say whether the measure shown is in the pack."""
        self._collected = collected
        self._collect.setText("移出选编" if collected else "加入选编")

    def jump(self, place: Span) -> None:
        """Show a place of the document in the original."""
        self._place = place
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(SOURCE_TAB)
        self._show_source()

    def restyle(self) -> None:
        """Take fonts and colours anew after a change of zoom."""
        self._facts.document().setDocumentMargin(theme.space(4))
        self._set_head_margins()
        self._source.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head to the height."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._fit_head()

    def _make_head(self) -> QWidget:
        self._head = QFrame()
        self._head.setObjectName("detailHead")
        column = QVBoxLayout(self._head)
        self._set_head_margins()
        self._path = _label("muted")
        self._title = _label("")
        self._line = _label("muted")
        for label in (self._path, self._title, self._line):
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(2))
        self._collect = QPushButton()
        self._collect.setObjectName("primary")
        self._collect.clicked.connect(self._collect_clicked)
        self._copy = QPushButton("复制并注明出处")
        self._copy.setToolTip("复制本条正文，并注明《题名》（文号）和条次（Ctrl+Shift+C）")
        self._copy.clicked.connect(self.copy_wanted)
        buttons.addWidget(self._collect)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        self._back = QPushButton("‹ 返回")
        self._back.setObjectName("back")
        self._back.setToolTip("返回刚才看的措施（Alt+←）")
        self._back.setAccessibleName("返回刚才看的措施")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        buttons.addWidget(self._back)
        column.addSpacing(theme.space(1))
        column.addLayout(buttons)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setAccessibleName("措施的各部分")
        for scroller in self._tabs.findChildren(QToolButton):
            scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do what they do
        for name in (*detail_text.SECTIONS, "原文"):
            self._tabs.addTab(name)
        self._tabs.currentChanged.connect(self._go_to)
        self._tabs.tabBarClicked.connect(self._go_to)
        column.addWidget(self._tabs)
        return self._head

    def _set_head_margins(self) -> None:
        """Let the head begin where the text beneath it does, at every zoom."""
        if (column := self._head.layout()) is not None:
            column.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), 0)
            column.setSpacing(theme.space(1))

    def _collect_clicked(self) -> None:
        if self._shown is not None:
            self.collect_wanted.emit(self._shown.measure.id, not self._collected)

    def _show_counts(self) -> None:
        if self._shown is None:
            return
        counts = detail_text.counts(self._shown.measure, self._related)
        for at, (name, count) in enumerate(zip(detail_text.SECTIONS, counts, strict=True)):
            self._tabs.setTabText(at, f"{name} {count}" if count else name)

    def _fit_head(self) -> None:
        """Where the pane is low, say in the text where the measure stands instead of above it."""
        roomy = self.height() > theme.space(_ROOMY)
        self._path.setVisible(roomy and bool(self._path.text()))
        self._line.setVisible(roomy)
        if self._roomy != roomy:
            self._roomy = roomy
            self._set_facts(keep_place=True)

    def _set_facts(self, *, keep_place: bool) -> None:
        """Set the hypertext anew; the section being read stays where it is if ``keep_place``."""
        if self._shown is None or self._as_of is None:
            return
        document, bar = self._facts.document(), self._facts.verticalScrollBar()
        section = self._tabs.currentIndex()
        beyond = bar.value() - self._height_of(section)
        document.setDefaultStyleSheet(hypertext.style_sheet())
        with QSignalBlocker(bar):
            self._facts.setHtml(
                detail_text.html(
                    self._shown, self._related, self._as_of, with_source=not self._roomy
                )
            )
            self._headings = hypertext.underline_links_and_find_headings(self._facts)
            if keep_place:
                self._wanted = self._height_of(section) + beyond
                bar.setValue(self._wanted)

    def _show_source(self) -> None:
        if self._shown is not None:
            self._pages.setCurrentWidget(self._source)
            self._source.show_place(self._shown.document, self._shown.measure.span, self._place)

    def _follow(self, link: QUrl) -> None:
        place = detail_text.place_of(link.toString())
        at = detail_text.related_at(link.toString())
        if place is not None:
            self.jump(place)
        elif at is not None and self._related:
            self.measure_wanted.emit(self._related[at].id)

    def _go_to(self, tab: int) -> None:
        if tab == SOURCE_TAB:
            self._show_source()
            return
        self._pages.setCurrentWidget(self._facts)
        bar = self._facts.verticalScrollBar()
        self._wanted = self._height_of(tab) if tab > 0 else 0
        with QSignalBlocker(bar):
            bar.setValue(self._wanted)
        self._facts.viewport().update()
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(max(tab, 0))

    def _tab_follows(self, value: int) -> None:
        """Light the tab of the section at the top while the text is scrolled."""
        self._wanted = None
        bar = self._facts.verticalScrollBar()
        sections = range(len(self._headings))
        reached = [at for at in sections if self._height_of(at) <= value + theme.space(6)]
        last = len(self._headings) - 1
        at = last if value == bar.maximum() and value > 0 else max(reached, default=0)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(at)

    def _stay(self) -> None:
        """Text laid out anew has not been scrolled by anybody: the place and its tab stay."""
        bar = self._facts.verticalScrollBar()
        with QSignalBlocker(bar):
            bar.setValue(bar.value() if self._wanted is None else self._wanted)

    def _height_of(self, section: int) -> int:
        if not 0 <= section < len(self._headings):
            return 0
        block = self._facts.document().findBlock(self._headings[section])
        top = self._facts.document().documentLayout().blockBoundingRect(block).top()
        return max(0, round(top) - theme.space(2))


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
