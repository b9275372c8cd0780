"""The menu bar: what the window can do, with the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.window import MainWindow

_Keys = str | QKeySequence.StandardKey | list[QKeySequence] | None


def build(window: MainWindow) -> None:
    """Give the window its menus."""
    bar = window.menuBar()
    book = window.workspace.book

    def add(menu: str, text: str, act: Callable[[], object], keys: _Keys = None) -> QAction:
        action = QAction(text, window)
        if isinstance(keys, list):
            action.setShortcuts(keys)
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: act())
        menus[menu].addAction(action)
        return action

    menus = {name: bar.addMenu(f"{name}(&{key})") for name, key in _NAMES}
    window.export_action = add("文件", "导出选编为 PDF…", window.exporter.ask, "Ctrl+E")
    menus["文件"].addSeparator()
    add("文件", "新建选编", book.begin, "Ctrl+N")
    add("文件", "选编改名", window.strip.rename)
    menus["文件"].addSeparator()
    add("文件", "退出", window.close, "Ctrl+Q")

    undo = book.undo_stack.undo_action(window)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    redo = book.undo_stack.redo_action(window)
    redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    menus["编辑"].addActions([undo, redo])
    menus["编辑"].addSeparator()
    add("编辑", "复制正文并注明出处", window.copy_measure, "Ctrl+Shift+C")
    add("编辑", "只复制出处", window.copy_citation)
    add("编辑", "复制检索式", window.copy_query, "Ctrl+Alt+C")
    menus["编辑"].addSeparator()
    add("编辑", "加入或移出选编", window.toggle_collected, "Ctrl+D")
    add("编辑", "把全部检索结果加入选编", window.collect_found, "Ctrl+Shift+D")
    menus["编辑"].addSeparator()
    add("编辑", "检索", window.focus_words, "Ctrl+F")
    add("编辑", "清除全部筛选条件", window.workspace.query.clear_filters, "Ctrl+Shift+X")

    plus = [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
    add("查看", "放大", lambda: window.zoom_by(10), plus)
    add("查看", "缩小", lambda: window.zoom_by(-10), "Ctrl+-")
    add("查看", "恢复原来大小", lambda: window.set_zoom(100), "Ctrl+0")
    menus["查看"].addSeparator()
    add("查看", "筛选栏", window.fold_facets, "F9")
    add("查看", "下一个窗格", lambda: window.next_pane(1), "F6")
    add("查看", "上一个窗格", lambda: window.next_pane(-1), "Shift+F6")
    add("查看", "返回刚才看的措施", window.go_back, "Alt+Left")
    menus["查看"].addSeparator()
    add("查看", "全屏显示", window.toggle_full_screen, "F11")

    add("帮助", "按键和检索写法", window.show_keys, "F1")
    add("帮助", "打开日志所在文件夹", window.open_log_folder)
    menus["帮助"].addSeparator()
    add("帮助", "关于政策案头", window.show_about)


_NAMES = (("文件", "F"), ("编辑", "E"), ("查看", "V"), ("帮助", "H"))
