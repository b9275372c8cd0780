"""What is said of a pack as a whole: who compiled it, a foreword, what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import saying, theme
from desktop.language import tr
from desktop.widgets.choice import Choice
from desktop.widgets.own_text import OwnLine, OwnText
from desktop.widgets.pack_strip import GROUPINGS
from desktop.widgets.tick import Tick

if TYPE_CHECKING:
    import datetime as dt

    from db.userdata import Pack


class PackFields(QScrollArea):
    """Fields whose every change is told as it is typed."""

    unit_typed = Signal(str)
    preface_typed = Signal(str)
    notes_chosen = Signal(bool)
    grouping_chosen = Signal(str)
    """What makes the chapters of the print."""
    left = Signal()
    """One has stopped writing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packFields")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("panel")
        self._column = QVBoxLayout(inner)
        self.unit = OwnLine()
        self.unit.setMaxLength(80)
        self.unit.setAccessibleName(tr("编制单位"))
        self.unit.setPlaceholderText(tr("印在封面下方，可以不填"))
        self.unit.typed.connect(self.unit_typed)
        self.unit.left.connect(self.left)
        self._add(tr("编制单位"), self.unit)
        self.preface = OwnText()
        self.preface.setAccessibleName(tr("编者按"))
        self.preface.setPlaceholderText(tr("印在编制说明的开头，每段一行，可以不填"))
        self.preface.typed.connect(self.preface_typed)
        self.preface.left.connect(self.left)
        self._add(tr("编者按"), self.preface)
        names = {key: tr(name) for key, name in GROUPINGS.items()}
        self.grouping = Choice(tr("分章"), names)
        self.grouping.setToolTip(tr("导出的 PDF 怎样分章；自己建的章不会因此改动"))
        self.grouping.chosen.connect(self.grouping_chosen)
        self._column.addWidget(self.grouping, 0, Qt.AlignmentFlag.AlignLeft)
        self.notes = Tick(tr("印出我的批注"))
        self.notes.setToolTip(tr("把各条的批注印在按语之后；不勾选则只印按语"))
        self.notes.clicked.connect(self.notes_chosen)
        self._column.addWidget(self.notes, 0, Qt.AlignmentFlag.AlignLeft)
        self._day = QLabel()
        self._day.setWordWrap(True)
        self._day.setObjectName("muted")
        self._column.addWidget(self._day)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.restyle()

    def show_pack(self, pack: Pack) -> None:
        """Show what a pack says."""
        self.unit.show_text(pack.unit)
        self.preface.show_text(pack.preface)
        self.notes.setChecked(pack.print_notes)
        self.grouping.choose(pack.grouping)

    def show_day(self, as_of: dt.date, cutoff: dt.date | None) -> None:
        """Say which day the print will bear."""
        text = tr(
            "封面印 {day}，各文件的效力和期限按这一天判断；改动“截至”即改动这一天。",
            day=saying.date(as_of),
        )
        if cutoff is not None:
            text += tr("页脚印“数据截至{day}”。", day=saying.date(cutoff))
        self._day.setText(text)

    def restyle(self) -> None:
        """Take lengths anew after a change of zoom or theme."""
        self._column.setContentsMargins(*(theme.space(3),) * 4)
        self._column.setSpacing(theme.space(1.5))
        self.preface.setMinimumHeight(theme.space(26))

    def _add(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)
