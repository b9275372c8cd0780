"""The bar on top of every page: words, order, the day of judgement, and how much was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop import theme
from desktop.language import marked, tr
from desktop.overriding import override
from desktop.widgets import glyphs
from desktop.widgets.choice import Choice
from desktop.widgets.day_edit import DayEdit
from desktop.widgets.line_edit import LineEdit
from desktop.wording import SORT_NAMES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from index.query import SearchResult

_SCANNING = marked("逐字查找中，索引重建后更快")

_LONGEST = 10_000
"""Characters that the line takes: a copied search with hundreds of filters comes back whole."""
_HELP = marked(
    """科技 金融　　都要含有
科技 | 金融　含有其一
“科技金融”　只查原词，不查同义词
-补贴　　　　不含此词
省:辽宁,四川　部门:科技　角色:牵头　-类别:科技金融
期限:今年　期限:<2028-01-01　资金:>=500万　效力:现行
回车后，所写的条件列为筛选条件。"""
)
_ROOMY = 200
"""Width of the bar, in steps of :func:`theme.space`, from which it says all it can."""
TYPING_PAUSE = 80
"""Milliseconds without a key after which what was typed is searched for."""


class SearchBox(LineEdit):
    """The words: searched as one types, meant as they stand on Enter; Esc clears.

    Down goes to the results.
    """

    searched = Signal(str)
    """What is being typed, after a pause."""
    confirmed = Signal(str)
    """What was typed, on Enter."""
    copy_wanted = Signal()
    """Words and filters are to be copied as one line."""
    searches_wanted = Signal()
    """What was asked before is to be shown."""
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(
            tr("输入词语，空格分开；也可写 省:辽宁 期限:今年 资金:>=500万 -补贴")
        )
        self.setToolTip(tr(_HELP))
        self.setAccessibleName(tr("检索词"))
        self.setMaxLength(_LONGEST)
        # Not made by addAction itself: PySide forgets actions that it has not made.
        self._sign, self._kept, self._copy = (
            QAction(sign, "", self) for sign in (_magnifier(), _star(), _sheets())
        )
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._kept, QLineEdit.ActionPosition.TrailingPosition)
        self.addAction(self._copy, QLineEdit.ActionPosition.TrailingPosition)
        self._kept.setText(tr("常用检索和检索历史"))
        self._kept.setToolTip(tr("常用检索和检索历史（Ctrl+H）；把当前检索存为常用检索（Ctrl+S）"))
        self._kept.triggered.connect(self.searches_wanted)
        self._copy.setToolTip(tr("复制检索式：词语和全部筛选条件（Ctrl+Alt+C）"))
        self._copy.setVisible(False)
        self._copy.triggered.connect(self.copy_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self._search)
        self.textEdited.connect(lambda _: self._timer.start())
        self.textChanged.connect(self._emptied)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Esc and Down."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._timer.stop()
                self.confirmed.emit(self.text())
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that a small screen has at every zoom, whatever signs are shown."""
        return QSize(theme.space(24), super().minimumSizeHint().height())

    def restyle(self) -> None:
        """Draw the signs anew after a change of zoom."""
        self._sign.setIcon(_magnifier())
        self._copy.setIcon(_sheets())
        self._kept.setIcon(_star())

    def offer_copy(self, *, offered: bool) -> None:
        """Show the sign for copying while there is something to copy."""
        self._copy.setVisible(offered)

    def _emptied(self, text: str) -> None:
        if not text:  # also by the cross, which is no editing to Qt
            self._search()

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text())


class SearchBar(QFrame):
    """Everything that is asked except the facets, and the figures of the answer."""

    sort_chosen = Signal(str)
    day_chosen = Signal(object)
    """Another day of judgement, a :class:`datetime.date`."""
    fold_wanted = Signal()
    """The facets are to be folded away, or unfolded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._said = "", ""
        row = self._row = QHBoxLayout(self)
        self.fold = QToolButton()
        self.fold.setObjectName("fold")
        self.fold.setCheckable(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold.setAccessibleName(tr("筛选栏"))
        self.fold.clicked.connect(self.fold_wanted)
        row.addWidget(self.fold)
        self.box = SearchBox()
        row.addWidget(self.box, 1)
        self.sort = Choice(tr("排序"), {key: tr(name) for key, name in SORT_NAMES.items()})
        self.sort.chosen.connect(self.sort_chosen)
        row.addWidget(self.sort)
        label = QLabel(tr("截至"))
        row.addWidget(label)
        self.day = DayEdit()
        self.day.setAccessibleName(tr("截至日期：按这一天判断效力和期限"))
        self.day.setDateRange(QDate(1949, 10, 1), QDate(2199, 12, 31))
        self.day.dateChanged.connect(self._day_changed)
        label.setBuddy(self.day)
        row.addWidget(self.day)
        self._why = QLabel(tr("按这一天判断文件效力和期限；印出的材料上注明此日期。"))
        self._why.setObjectName("muted")
        row.addWidget(self._why)
        row.addStretch(0)
        self.totals = QLabel()
        self.totals.setObjectName("totals")
        self.totals.setAccessibleName(tr("检索结果数"))
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.totals.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(self.totals)
        self.show_parts(words=True, order=True, folded=False)
        self._mark_day()
        self.restyle()

    def show_parts(self, *, words: bool, order: bool, folded: bool) -> None:
        """Show the words with all that belongs to them, or the day alone.

        Args:
            words: Whether there are words, facets and figures.
            order: Whether what is found stands in an order that can be chosen.
            folded: Whether the facets are folded away.
        """
        shown = {self.fold: words, self.box: words, self.totals: words}
        shown |= {self.sort: words and order, self._why: not words}
        # What goes goes first: both side by side would widen a small window for good.
        for widget in sorted(shown, key=lambda each: shown[each]):
            widget.setVisible(shown[widget])
        self._row.setStretch(self._row.count() - 2, 0 if words else 1)
        self.fold.setChecked(not folded)
        self.fold.setToolTip(tr("显示筛选栏（F9）") if folded else tr("收起筛选栏（F9）"))

    def show_day(self, day: dt.date) -> None:
        """Show a day, telling nobody; one that is shown already leaves what is being typed."""
        shown = QDate(day.year, day.month, day.day)
        if shown != self.day.date():
            self.day.blockSignals(True)
            self.day.setDate(shown)
            self.day.blockSignals(False)
        self._mark_day()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words their room: a narrow bar does not say how long it took."""
        super().resizeEvent(event)
        self._fit_totals()

    def show_figures(self, result: SearchResult) -> None:
        """Show how much was found, how fast, and whether without an index."""
        short = _counted(result.total, result.document_total)
        whole = f"{short} · {_took(result.took_ms)}"
        scanning = tr(_SCANNING) if result.by_scan else ""
        self._say(f"{whole}\n{scanning}" if scanning else whole, short, scanning)

    def show_totals(self, measures: int, documents: int) -> None:
        """Show how much there is, before anything was asked."""
        figures = _counted(measures, documents)
        self._say(figures, figures)

    def show_unfinished(self, why: str) -> None:
        """Say quietly that what is typed cannot be read yet; ``why`` says more to the pointer."""
        self._say(tr("未写完，仍为上次结果"), tr("仍为上次结果"), why)

    def show_nothing(self) -> None:
        """Say nothing: there is no answer."""
        self._say("", "")

    def restyle(self) -> None:
        """Take fonts, signs and lengths anew after a change of zoom or theme."""
        side, edge = theme.space(3), theme.gap(2)
        self._row.setContentsMargins(side, edge, side, edge)
        self._row.setSpacing(theme.space(2))
        self.fold.setIcon(_icon(glyphs.funnel))
        self.fold.setIconSize(QSize(theme.space(5), theme.space(5)))
        self._fit_totals()
        self.box.restyle()
        self.day.restyle()
        # What stands in one row is of one height.
        height = max(self.box.sizeHint().height(), self.sort.sizeHint().height())
        for part in (self.box, self.sort, self.day):
            part.setFixedHeight(height)
        self.fold.setFixedSize(height, height)

    def _say(self, whole: str, short: str, tip: str = "") -> None:
        """Say what came out; a narrow bar says ``short``, and leaves the words their room."""
        self._said = whole, short
        self.totals.setToolTip(tip)
        self._fit_totals()

    def _fit_totals(self) -> None:
        """Take as much room as is usually needed, so that nothing moves when the figures do."""
        narrow = self.width() < theme.space(_ROOMY)
        text = self._said[narrow]
        whole = (f"{_counted(88888, 888)} · {_took(88)}", tr(_SCANNING))
        usual = (_counted(8888, 888),) if narrow else whole
        # A figure that lost its first digits would be another figure.
        needed = map(self.totals.fontMetrics().horizontalAdvance, (*usual, *text.split("\n")))
        self.totals.setText(text)
        self.totals.setFixedWidth(max(needed) + theme.space(2))

    def _day_changed(self, day: QDate) -> None:
        self._mark_day()
        self.day_chosen.emit(day.toPython())

    def _mark_day(self) -> None:
        """Let a day that is not today be seen: it may be left over from another question."""
        other = self.day.date() != QDate.currentDate()
        if self.day.property("other") != other:
            self.day.setProperty("other", other)
            self.day.style().polish(self.day)
        said = tr("按这一天判断文件效力和期限是否已到")
        today = tr("现在所选不是今天；展开日历可回到今天。")
        self.day.setToolTip(f"{said}\n{today}" if other else said)


def _counted(measures: int, documents: int) -> str:
    return f"{tr('%n 条', count=measures)} · {tr('%n 份文件//short', count=documents)}"


def _took(milliseconds: float) -> str:
    if milliseconds >= 1000:
        return tr("{seconds} 秒", seconds=f"{milliseconds / 1000:.1f}")
    if milliseconds < 1:
        return tr("不到 1 毫秒")
    return tr("{milliseconds} 毫秒", milliseconds=f"{milliseconds:.0f}")


def _magnifier() -> QIcon:
    return _icon(glyphs.magnifier)


def _sheets() -> QIcon:
    return _icon(glyphs.sheets)


def _star() -> QIcon:
    return _icon(glyphs.star)


def _icon(draw: Callable[..., None]) -> QIcon:
    side = theme.space(5)
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, QRect(0, 0, side, side), colour=theme.tokens().muted)
    painter.end()
    return QIcon(picture)
