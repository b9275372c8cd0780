"""The few dialogs: texts to be read, a remark, the report of a defect. None of them blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable


def _dialog(title: str, parent: QWidget) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    theme.dress(dialog)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*(theme.space(5),) * 4)
    column.setSpacing(theme.space(3))
    return dialog, column


def show_text(title: str, html: str, parent: QWidget) -> QDialog:
    """Show hypertext to be read, with links to the outside left alone."""
    dialog, column = _dialog(title, parent)
    text = QTextBrowser()
    text.setOpenLinks(False)
    text.document().setDefaultStyleSheet(
        f"td {{ padding:{theme.space(0.75)}px {theme.space(6)}px {theme.space(0.75)}px 0 }}"
        f".muted {{ color:{theme.tokens().muted} }} h2, h3 {{ font-weight:400 }}"
    )
    text.document().setDocumentMargin(theme.space(4))
    text.setHtml(html)
    text.setAccessibleName(title)
    column.addWidget(text)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    _fit(dialog, text)
    dialog.open()
    return dialog


def _fit(dialog: QDialog, text: QTextBrowser) -> None:
    """Let the text be read without scrolling where the screen is high enough for it."""
    width = theme.space(150)
    margins = 2 * theme.space(5)
    text.document().setTextWidth(width - margins)
    wanted = round(text.document().size().height()) + margins + theme.space(16)
    screen = dialog.screen().availableGeometry().height() - theme.space(20)
    dialog.resize(width, max(theme.space(60), min(wanted, screen)))


def ask_remark(title: str, text: str, accepted: Callable[[str], None], parent: QWidget) -> QDialog:
    """Let the user write a remark (按语) on a measure; ``accepted`` is given what was written."""
    dialog, column = _dialog(tr("按语"), parent)
    label = QLabel(tr("对“{title}”的按语，随该条一并印出：", title=title))
    label.setWordWrap(True)
    column.addWidget(label)
    field = QPlainTextEdit(text)
    field.setObjectName("remark")
    field.setTabChangesFocus(True)
    field.setAccessibleName(tr("按语"))
    label.setBuddy(field)
    column.addWidget(field)
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.accepted.connect(lambda: accepted(field.toPlainText()))
    dialog.resize(theme.space(110), theme.space(60))
    dialog.open()
    field.setFocus()
    return dialog


def show_defect(report: str, log: str, parent: QWidget) -> QDialog:
    """Show that the program failed, with a report to copy for whoever mends it."""
    dialog, column = _dialog(tr("程序出错"), parent)
    label = QLabel(
        tr(
            "刚才的操作没有完成，原因是程序本身的缺陷。资料库和选编没有受损，可以继续使用。\n"
            "请把下面的报告复制给技术人员；日志在 {log}。",
            log=log,
        )
    )
    label.setWordWrap(True)
    column.addWidget(label)
    field = QPlainTextEdit(report)
    field.setReadOnly(True)
    field.setAccessibleName(tr("错误报告"))
    column.addWidget(field)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(tr("复制报告"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    height = dialog.screen().availableGeometry().height() - theme.space(15)
    dialog.resize(theme.space(160), min(theme.space(100), height))
    dialog.show()
    return dialog
