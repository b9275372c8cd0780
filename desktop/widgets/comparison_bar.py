"""The bar above a comparison: what is compared, and how it is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop import theme
from desktop.comparing_provinces import PARTS
from desktop.language import tr
from desktop.widgets.choice import Choice
from desktop.widgets.flow import FlowLayout
from desktop.widgets.province_choice import ProvinceChoice
from desktop.widgets.segments import Segments
from desktop.widgets.tick import Tick

MODES = ("measures", "provinces")
"""What may be compared, in the order of the switch."""


class ComparisonBar(QFrame):
    """Breaks into lines where there is little room."""

    mode_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self.modes = Segments([tr("措施对比"), tr("省际对比")], tr("对比什么"))
        self.modes.chosen.connect(lambda at: self.mode_chosen.emit(MODES[at]))
        self.add = QPushButton(tr("添加措施…"))
        self.add.setCheckable(True)
        self.add.setToolTip(tr("从检索结果、同类措施中选，或输入词语查找"))
        self.provinces = ProvinceChoice()
        self.part = Choice(tr("显示"), {key: tr(name) for key, name in PARTS.items()})
        self.marked = Tick(tr("标出不同"))
        self.marked.setToolTip(tr("把只有一栏写明的部门、金额、期限和文字标上底色"))
        self.differing = Tick(tr("只看不同"))
        self.differing.setToolTip(tr("不显示各栏相同的行"))
        self.copy = QPushButton(tr("复制表格"))
        self.copy.setToolTip(tr("复制整个对比表并注明出处，可粘贴到表格或文稿（在表中按 Ctrl+C）"))
        self.clear = QPushButton(tr("清空"))
        self.clear.setToolTip(tr("移出全部措施"))
        self._parts = (
            self.modes,
            self.add,
            self.provinces,
            self.part,
            self.marked,
            self.differing,
            self.copy,
            self.clear,
        )
        self._flow = FlowLayout(self, theme.space(2))
        for widget in self._parts:
            self._flow.addWidget(widget)
        self.restyle()

    def show_mode(self, mode: str) -> None:
        """Show what belongs to comparing measures, or provinces."""
        measures = mode == MODES[0]
        self.modes.choose(MODES.index(mode))
        for widget in (self.add, self.marked, self.differing, self.clear):
            widget.setVisible(measures)
        for other in (self.provinces, self.part):
            other.setVisible(not measures)

    def restyle(self) -> None:
        """Take lengths anew."""
        # The switch has a margin of its own, and so begins where the bar above does.
        self._flow.setContentsMargins(0, theme.space(1), theme.space(3), theme.space(1))
        self.modes.restyle()
        height = max(each.sizeHint().height() for each in self._parts)
        for each in self._parts:
            each.setMinimumHeight(height)
        self.updateGeometry()

    def first_widget(self) -> QWidget:
        """Return the widget that takes the keyboard."""
        buttons = self.modes.findChildren(QPushButton)
        return next((each for each in buttons if each.isChecked()), buttons[0])
