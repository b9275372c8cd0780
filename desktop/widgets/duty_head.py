"""Above a department's measures: who it is, how much it has to do, and how that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import duty_lines, theme
from desktop.language import tr
from desktop.widgets.cut_label import CutLabel
from desktop.widgets.flow import FlowLayout
from desktop.widgets.segments import Segments

if TYPE_CHECKING:
    from desktop.duty_lines import Portrait

LIST, MATRIX = "list", "matrix"
VIEWS = (LIST, MATRIX)
FAMILIES, ORGANS = "families", "organs"
COLUMNS = (FAMILIES, ORGANS)


class DutyHead(QFrame):
    """Tells of the department in hand and lets the user say how to go on."""

    view_chosen = Signal(str)
    """``list`` or ``matrix``."""
    columns_chosen = Signal(str)
    """``families`` or ``organs``."""
    filter_wanted = Signal(bool)
    """The department is to be a filter of every page, or no longer."""
    collect_wanted = Signal()
    """All measures of the department are to be put in the pack."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self._filtered = False
        self.title = CutLabel()
        self.title.setObjectName("dutyTitle")
        self.figures = CutLabel()
        self.figures.setObjectName("muted")
        self.history = CutLabel()
        self.history.setObjectName("muted")
        self.views = Segments((tr("清单"), tr("矩阵")), tr("显示方式"))
        self.views.chosen.connect(lambda at: self.view_chosen.emit(VIEWS[at]))
        self.columns = Segments((tr("按条线"), tr("按机构")), tr("矩阵的列"))
        self.columns.setToolTip(tr("按机构：列出所选条线中的机构；选“全部部门”时列出最常见的机构"))
        self.columns.chosen.connect(lambda at: self.columns_chosen.emit(COLUMNS[at]))
        self.filter_button = QPushButton(tr("作为筛选条件"))
        self.filter_button.clicked.connect(lambda: self.filter_wanted.emit(not self._filtered))
        self.collect_button = QPushButton(tr("全部加入选编"))
        self.collect_button.clicked.connect(self.collect_wanted)
        for button in (self.filter_button, self.collect_button):
            button.setObjectName("link")
        self.left_out = QLabel()
        self.left_out.setObjectName("muted")
        self._top = QHBoxLayout()
        self._top.addWidget(self.title)
        self._top.addWidget(self.figures, 1)
        self._tools = QWidget()
        self._flow = FlowLayout(self._tools, theme.space(2))
        self._flow.setContentsMargins(0, 0, 0, 0)
        for tool in (
            self.views,
            self.columns,
            self.filter_button,
            self.collect_button,
            self.left_out,
        ):
            self._flow.addWidget(tool)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.history)
        self._column.addWidget(self._tools)
        self.restyle()

    def tell(self, portrait: Portrait) -> None:
        """Show a department."""
        self.title.setText(portrait.title)
        self.title.setToolTip(portrait.title)
        figures = duty_lines.figures(portrait.duty)
        self.figures.setText(figures)
        self.figures.setToolTip(figures)
        told = [part for part in (portrait.history, portrait.names) if part]
        self.history.setText("　".join(told))
        self.history.setToolTip(
            "\n".join(part.replace(tr("；"), f"{tr('；').rstrip()}\n") for part in told)
        )
        self.history.setVisible(bool(told))
        self.collect_button.setEnabled(portrait.duty.total > 0)

    def show_filtered(self, *, filtered: bool, possible: bool) -> None:
        """Say whether the department is a filter in force, and whether it can be one."""
        self._filtered = filtered
        self.filter_button.setText(tr("取消筛选") if filtered else tr("作为筛选条件"))
        self.filter_button.setEnabled(possible)
        self.filter_button.setToolTip(
            tr("各页只显示涉及这个部门的措施") if possible else tr("请先在左侧选择一个条线或机构")
        )

    def show_view(self, view: str, columns: str) -> None:
        """Show how measures are shown."""
        self.views.choose(VIEWS.index(view))
        self.columns.choose(COLUMNS.index(columns))
        self.columns.setVisible(view == MATRIX)
        self.left_out.setVisible(view == MATRIX and bool(self.left_out.text()))

    def tell_left_out(self, count: int) -> None:
        """Say how many departments have no column."""
        text = tr("另有 %n 个机构未列出，可用筛选条件缩小范围", count=count) if count else ""
        self.left_out.setText(text)
        self.left_out.setVisible(bool(text))

    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        edge = theme.space(3)
        self._column.setContentsMargins(edge, theme.gap(2), edge, theme.gap(1.5))
        self._column.setSpacing(theme.gap(1))
        self._top.setSpacing(edge)
        self._flow.set_gap(theme.space(2))
        font = theme.font(1.15)
        font.setBold(True)
        self.title.setFont(font)
        for segments in (self.views, self.columns):
            segments.restyle()
            if (inside := segments.layout()) is not None:
                inside.setContentsMargins(0, 0, theme.space(1), 0)
