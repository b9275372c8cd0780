"""资料库: what is installed, whose and how old; what the user keeps, and copies of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QMessageBox,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.installed import OLD, IndexState, age, size_in_words
from desktop.language import marked, tr
from desktop.library_work import MOST, LibraryWork
from desktop.overriding import override
from desktop.pages.page import Page
from desktop.widgets.fact_sheet import FactSheet
from desktop.widgets.library_tables import LibraryTables

if TYPE_CHECKING:
    from db.userdata import Note
    from desktop.installed import Installed, Own
    from desktop.workspace import Workspace

_INDEX = {
    IndexState.WHOLE: marked("完好，检索使用索引"),
    IndexState.REBUILDING: marked("正在后台重建，检索暂时逐条查找，结果不变"),
    IndexState.SCAN: marked("没有可用的索引，检索逐条查找，结果不变"),
}


class LibraryPage(Page):
    """Joins the work, tables and sheets; holds no knowledge of its own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.work = LibraryWork(workspace, self)
        self.tables = LibraryTables()
        self.data = FactSheet(tr("资料"))
        self.storage = FactSheet(tr("存放和索引"))
        self.own = FactSheet(tr("我的数据"))
        self._installed: Installed | None = None
        self._own: Own | None = None
        self._make_sheets()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._scrolled())
        self.splitter.addWidget(self.tables)
        self.splitter.setStretchFactor(1, 1)
        column.addWidget(self.splitter)
        self._set_widths()
        kept = workspace.settings.state("library/splitter")
        if kept.isEmpty() or not self.splitter.restoreState(kept):
            self.splitter.setSizes([theme.space(105), theme.space(230)])
        self._connect()

    def _connect(self) -> None:
        self.workspace.ready.connect(self.activate)
        self.work.looked.connect(self._show_installed)
        self.work.own_looked.connect(self._show_own)
        self.work.checking.connect(self._show_checking)
        self.work.checked.connect(self._show_checked)
        self.work.building.connect(self._show_building)
        self.tables.document_wanted.connect(self.workspace.navigator.show_document)
        self.tables.copy_wanted.connect(self._copy_note)
        self.tables.delete_wanted.connect(self.work.delete_note)

    @override
    def activate(self) -> None:
        """Look at everything anew: files may have changed since."""
        if self.workspace.is_ready and self.isVisible():
            self.work.look()

    @override
    def focus_words(self) -> None:
        """Put the keyboard into the table in view."""
        self.tables.table().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the sheets and the tables."""
        return ((self._area, self.check_button), (self.tables, self.tables.table()))

    @override
    def restyle(self) -> None:
        """Take fonts and lengths anew after a change of zoom."""
        self._set_widths()
        for sheet in (self.data, self.storage, self.own):
            sheet.restyle()
        self.tables.restyle()

    @override
    def keep_state(self) -> None:
        """Write the panes' widths into the settings."""
        self.workspace.settings.set("library/splitter", self.splitter.saveState())

    def _make_sheets(self) -> None:
        self.check_button = self.storage.add_button(
            tr("检查完整性"),
            tr("逐条核对资料库的结构，以及每个字段与原文是否相符"),
            self._check_clicked,
        )
        self.storage.add_button(
            tr("打开所在文件夹"),
            tr("在文件管理器中打开资料库所在的文件夹"),
            self._open_library_folder,
        )
        self.build_button = self.storage.add_button(
            tr("重建资料库…"),
            tr("由随软件安装的政策文件重新生成资料库和索引，选编和批注不受影响"),
            self._build_clicked,
        )
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("进度"))
        self.progress.hide()
        self.storage.add_widget(self.progress)
        self.own.add_button(
            tr("备份…"),
            tr("把选编、批注、检索和设置完整复制到指定的文件"),
            self.work.ask_copy,
        )
        self.own.add_button(
            tr("打开所在文件夹"),
            tr("在文件管理器中打开保存选编和批注的文件夹"),
            self._open_own_folder,
        )

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for sheet in (self.data, self.storage, self.own):
            column.addWidget(sheet)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("panel")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.setAccessibleName(tr("资料库概况"))
        return self._area

    def _show_installed(self, found: Installed) -> None:
        self._installed = found
        info, sheet = found.info, self.data
        today = dt.datetime.now().astimezone().date()
        days = age(info.cutoff, today)
        old = days > OLD
        sheet.set(tr("发布单位"), info.publisher)
        sheet.set(tr("版本"), info.data_version)
        told = tr("{day}，距今 {days}\u00a0天", day=info.cutoff.isoformat(), days=days)
        if old:
            told += tr("。资料较旧，此后发布或失效的文件不在其中，请留意。")
        sheet.set(tr("资料截至"), told, "warn" if old else "")
        sheet.set(
            tr("收录"),
            tr(
                "{documents} 份文件，{measures} 条措施",
                documents=f"{info.document_total:,}",
                measures=f"{info.measure_total:,}",
            ),
        )
        covered = sum(1 for one in found.coverage if one.documents)
        missing = len(found.coverage) - covered
        sheet.set(
            tr("覆盖"),
            tr("{covered} 个地区有文件，{missing} 个未收录", covered=covered, missing=missing),
        )
        sheet.set(tr("指纹"), info.fingerprint)
        self.storage.set(tr("位置"), str(found.folder))
        self.storage.set(
            tr("占用空间"),
            tr(
                "资料 {data}，索引 {index}",
                data=size_in_words(found.database_size),
                index=size_in_words(found.index_size),
            ),
        )
        tone = "good" if found.index is IndexState.WHOLE else "warn"
        self.storage.set(tr("索引"), tr(_INDEX[found.index]), tone)
        self.tables.show_installed(found)

    def _show_own(self, own: Own) -> None:
        self._own = own
        sheet = self.own
        sheet.set(tr("位置"), str(own.path))
        sheet.set(tr("占用空间"), size_in_words(own.size))
        sheet.set(
            tr("内容"),
            tr(
                "{packs} 个选编，{notes} 条批注，{searches} 个保存的检索",
                packs=own.packs,
                notes=own.notes,
                searches=own.searches,
            ),
        )
        lines = [
            tr(
                "{file}（{kind}，{size}，{time}）",
                file=one.path.name,
                kind=tr("损坏后改名保留") if one.damaged else tr("升级前自动备份"),
                size=size_in_words(one.size),
                time=one.time.strftime("%Y-%m-%d %H:%M"),
            )
            for one in own.copies
        ]
        sheet.set(tr("备份"), "\n".join(lines) or tr("还没有备份。"))

    def _open_library_folder(self) -> None:
        if self._installed is not None:
            self.work.open_folder(self._installed.folder)

    def _open_own_folder(self) -> None:
        if self._own is not None:
            self.work.open_folder(self._own.path.parent)

    def _check_clicked(self) -> None:
        if self.progress.isHidden():
            self.work.check()
        else:
            self.work.cancel_check()

    def _show_checking(self, share: float | None) -> None:
        under_way = share is not None
        self.progress.setVisible(under_way)
        self.progress.setValue(round((share or 0) * 1000))
        self.check_button.setText(tr("取消检查") if under_way else tr("检查完整性"))
        self.build_button.setEnabled(not under_way)
        self.storage.set(tr("完整性"), tr("正在检查…") if under_way else tr("已取消检查。"))

    def _show_checked(self, faults: tuple[str, ...]) -> None:
        self._show_checking(None)
        time = dt.datetime.now().astimezone().strftime("%H:%M")
        if not faults:
            told = tr("{time} 检查：结构完好，每个字段都与原文相符。", time=time)
            self.storage.set(tr("完整性"), told, "good")
            return
        more = tr("（只列出前 %n 处）", count=MOST) if len(faults) == MOST else ""
        advice = tr("请重建资料库，选编和批注不受影响。")
        told = tr("{time} 检查：发现问题{more}，{advice}", time=time, more=more, advice=advice)
        self.storage.set(tr("完整性"), "\n".join((told, *faults)), "warn")

    def _build_clicked(self) -> None:
        if not self.progress.isHidden():
            self.work.cancel_build()
            return
        self.question = QMessageBox(
            QMessageBox.Icon.NoIcon,
            tr("重建资料库"),
            tr("由随软件安装的政策文件重新生成资料库和索引？"),
            QMessageBox.StandardButton.NoButton,
            self,
        )
        theme.dress(self.question)
        self.question.setInformativeText(
            tr("原有资料库在新的建成之前照常使用，选编、批注和检索记录不受影响。")
        )
        start = self.question.addButton(tr("重建"), QMessageBox.ButtonRole.AcceptRole)
        stay = self.question.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(stay)
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        start.clicked.connect(lambda _=False: self.work.build())
        self.question.open()

    def _show_building(self, share: float | None, step: str) -> None:
        under_way = share is not None
        self.progress.setVisible(under_way)
        self.progress.setValue(round((share or 0) * 1000))
        self.build_button.setText(tr("取消重建") if under_way else tr("重建资料库…"))
        self.check_button.setEnabled(not under_way)
        self.storage.set(tr("重建"), tr("{step}…", step=tr(step)) if under_way else "")
        if not under_way:
            self.work.look()

    def _copy_note(self, note: Note) -> None:
        lines = [note.title, note.text, f"——{note.source}" if note.source else ""]
        QGuiApplication.clipboard().setText("\n".join(line for line in lines if line))
        self.workspace.notices.tell(tr("已复制批注。"))

    def _set_widths(self) -> None:
        self._area.setMinimumWidth(theme.space(70))
        self.tables.setMinimumWidth(theme.space(70))
