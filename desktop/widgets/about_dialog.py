"""关于: versions, the state of the data, folders, and every licence with its full text, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop import about, licences, opening, theme
from desktop.language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import LibraryInfo


class AboutDialog(QDialog):
    """Two tabs: what this is, and under which licences it is handed on."""

    def __init__(self, info: LibraryInfo | None, data_dir: Path, parent: QWidget) -> None:
        """Tell of an open library; ``info`` is ``None`` while none is open."""
        super().__init__(parent)
        self.setWindowTitle(tr("关于政策案头"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.dress(self)
        self._data_dir = data_dir
        self._plain = about.facts_text(about.facts(info, data_dir))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(4),) * 4)
        column.setSpacing(theme.space(3))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_facts(info), tr("版本和资料"))
        self.tabs.addTab(self._make_licences(), tr("许可"))
        column.addWidget(self.tabs)
        column.addWidget(self._make_buttons())
        screen = self.screen().availableGeometry()
        room = theme.space(20)
        width, height = screen.width() - room, screen.height() - room
        self.resize(min(theme.space(190), width), min(theme.space(130), height))

    def _make_facts(self, info: LibraryInfo | None) -> QWidget:
        text = QTextBrowser()
        text.setOpenLinks(False)
        text.setAccessibleName(tr("版本和资料"))
        text.document().setDocumentMargin(theme.space(4))
        text.document().setDefaultStyleSheet(
            f"td {{ padding: {theme.space(0.75)}px {theme.space(5)}px {theme.space(0.75)}px 0 }}"
            f".muted {{ color: {theme.tokens().muted} }} h2 {{ font-weight: 400 }}"
        )
        text.setHtml(about.about_html(about.facts(info, self._data_dir)))
        return text

    def _make_licences(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        notice = QLabel(tr(licences.LGPL_NOTICE))
        notice.setWordWrap(True)
        notice.setObjectName("muted")
        column.addWidget(notice)
        self.components = QListWidget()
        self.components.setAccessibleName(tr("随本软件提供的组件"))
        for each in licences.COMPONENTS:
            item = QListWidgetItem(f"{tr(each.name)}\n{tr(each.licence)} · {tr(each.purpose)}")
            self.components.addItem(item)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("许可全文"))
        self.components.currentRowChanged.connect(self._show)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.components)
        parts.addWidget(self.text)
        parts.setStretchFactor(1, 1)
        parts.setSizes([theme.space(70), theme.space(120)])
        column.addWidget(parts, 1)
        self.components.setCurrentRow(0)
        return page

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = QPushButton(tr("复制版本信息"))
        self.copy.setToolTip(tr("把版本和资料情况复制为文字，便于向技术人员说明"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._plain))
        buttons.addButton(self.copy, action)
        self.folder = QPushButton(tr("打开数据文件夹"))
        self.folder.clicked.connect(lambda: opening.open_path(self._data_dir))
        buttons.addButton(self.folder, action)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show(self, row: int) -> None:
        self.text.setPlainText(licences.text_of(licences.COMPONENTS[row]))
