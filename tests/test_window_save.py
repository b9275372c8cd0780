"""The dialog that asks where to write: Chinese throughout, on a system of any language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileSystemModel,
    QLabel,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop import theme
from desktop.launching import make_application
from desktop.widgets.save_dialog import SaveDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    theme.apply(make_application())
    yield
    for added in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(added)
        added.setParent(None)


@pytest.fixture
def dialog(chinese: None, qtbot: QtBot, tmp_path: Path) -> Iterator[SaveDialog]:
    assert chinese is None
    (tmp_path / "子文件夹").mkdir()
    (tmp_path / "旧稿.pdf").write_bytes(b"%PDF" * 1024)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asked = SaveDialog("导出选编", str(tmp_path), "选编_2026-11-20.pdf", parent)
    yield asked
    parent.close()


def test_nothing_is_left_in_english(dialog: SaveDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel)]
    for button in dialog.findChildren(QAbstractButton):
        said += [button.text(), button.toolTip()]
    (table,) = dialog.findChildren(QTreeView)
    model = table.model()
    across = Qt.Orientation.Horizontal
    heads = [
        str(model.headerData(at, across))
        for at in range(model.columnCount())
        if not table.isColumnHidden(at)
    ]
    assert heads == ["名称", "大小", "修改时间"]
    assert {"保存(&S)", "取消"} <= set(said)
    assert not [text for text in said if ENGLISH.search(text)]
    dialog.reject()


def test_times_and_sizes_are_said_in_one_form(dialog: SaveDialog, qtbot: QtBot) -> None:
    (table,) = dialog.findChildren(QTreeView)
    model = table.model()
    assert isinstance(model, QFileSystemModel)
    root = table.rootIndex()
    qtbot.waitUntil(lambda: model.rowCount(root) == 2)

    def cell(name: str, column: int) -> str:
        rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
        index: QModelIndex = next(each for each in rows if each.data() == name)
        option = QStyleOptionViewItem()
        delegate = table.itemDelegate()
        delegate.initStyleOption(option, index.siblingAtColumn(column))
        return str(option.text)

    assert cell("旧稿.pdf", 1) == "4 KB"
    assert cell("子文件夹", 1) == ""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", cell("旧稿.pdf", 3))
    dialog.reject()


def test_the_path_agreed_to_is_told(dialog: SaveDialog, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    dialog.ask(told.append)
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    assert told == [str(tmp_path / "选编_2026-11-20.pdf")]
