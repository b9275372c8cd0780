"""The menu bar: what the window can do, with the keys for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenuBar

from desktop import theme, translating
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu

    from desktop.window import MainWindow


def build(window: MainWindow) -> None:
    """Give the window its menus."""
    # Not the one that Qt makes: PySide forgets widgets that it has not made.
    bar = QMenuBar(window)
    window.setMenuBar(bar)
    _file_menu(_Menu(window, bar.addMenu(tr("文件(&F)"))))
    _edit_menu(_Menu(window, bar.addMenu(tr("编辑(&E)"))))
    _search_menu(_Menu(window, bar.addMenu(tr("检索(&S)"))))
    _view_menu(_Menu(window, bar.addMenu(tr("查看(&V)"))))
    _help_menu(_Menu(window, bar.addMenu(tr("帮助(&H)"))))


@dataclass(frozen=True, slots=True)
class _Menu:
    """A menu being filled."""

    window: MainWindow
    menu: QMenu

    def add(self, text: str, act: Callable[[], object], *keys: str) -> QAction:
        """Add an entry; the first of its keys is shown."""
        action = QAction(text, self.window)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.triggered.connect(lambda _=False: act())
        self.menu.addAction(action)
        return action

    def line(self) -> None:
        """Add a line between groups of entries."""
        self.menu.addSeparator()

    def choice(
        self, text: str, names: Mapping[str, str], now: str, take: Callable[[str], object]
    ) -> None:
        """Add a menu of which one entry is chosen, by its key."""
        menu = self.menu.addMenu(text)
        group = QActionGroup(menu)
        for key, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == now)
            action.triggered.connect(lambda _=False, key=key: take(key))
            group.addAction(action)

    def keyed(self, text: str, key: Qt.Key, shown: str) -> None:
        """Add an entry that does what a key does where the keyboard is.

        The key itself stays with the widgets: one of the window's own would come before theirs.
        """
        self.menu.addAction(f"{text}\t{shown}", partial(_press, self.window, key))


def _press(window: MainWindow, key: Qt.Key) -> None:
    if (focus := window.focusWidget()) is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            pressed = QKeyEvent(kind, key, Qt.KeyboardModifier.ControlModifier)
            QGuiApplication.sendEvent(focus, pressed)


def _file_menu(menu: _Menu) -> None:
    window, book = menu.window, menu.window.workspace.book
    menu.add(tr("打开文件…"), window.incoming.ask, "Ctrl+O")
    recent = menu.menu.addMenu(tr("最近的文件"))
    recent.setToolTipsVisible(True)
    fill = partial(_fill_recent, window, recent)
    window.incoming.changed.connect(fill)
    fill()
    menu.line()
    menu.add(tr("新建选编"), book.begin, "Ctrl+N")
    menu.add(tr("选编改名"), window.rename_pack)
    menu.add(tr("复制一份选编"), book.duplicate)
    menu.add(tr("转交选编…"), window.exporter.ask_hand_on)
    window.export_action = menu.add(tr("导出选编为 PDF…"), window.exporter.ask, "Ctrl+E")
    menu.line()
    menu.add(tr("退出"), window.close, "Ctrl+Q")


def _fill_recent(window: MainWindow, menu: QMenu) -> None:
    menu.clear()
    openers = window.incoming.openers()
    menu.setEnabled(bool(openers))
    for number, (name, path, act) in enumerate(openers, 1):
        action = menu.addAction(f"&{number}  {name.replace('&', '&&')}", act)
        action.setToolTip(path)
    if openers:
        menu.addSeparator()
        menu.addAction(tr("清空这个列表"), window.incoming.forget_all)


def _edit_menu(menu: _Menu) -> None:
    window = menu.window
    stack = window.workspace.book.undo_stack
    undo = stack.undo_action(window)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    redo = stack.redo_action(window)
    redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    menu.menu.addActions([undo, redo])
    menu.line()
    menu.keyed(tr("剪切"), Qt.Key.Key_X, "Ctrl+X")
    menu.keyed(tr("复制"), Qt.Key.Key_C, "Ctrl+C")
    menu.keyed(tr("粘贴"), Qt.Key.Key_V, "Ctrl+V")
    menu.keyed(tr("全选"), Qt.Key.Key_A, "Ctrl+A")
    menu.line()
    menu.add(tr("复制正文并注明出处"), window.copy_measure, "Ctrl+Shift+C")
    menu.add(tr("只复制出处"), window.copy_citation)
    menu.line()
    menu.add(tr("加入或移出选编"), window.toggle_collected, "Ctrl+D")
    menu.add(tr("对比所选措施"), window.compare_chosen, "Ctrl+Shift+K")
    menu.add(tr("写批注"), window.write_note, "Ctrl+M")


def _search_menu(menu: _Menu) -> None:
    window, query = menu.window, menu.window.workspace.query
    menu.add(tr("输入检索词"), window.focus_words, "Ctrl+F")
    menu.add(tr("清除全部筛选条件"), query.clear_filters, "Ctrl+Shift+X")
    menu.add(tr("截至日期回到今天"), query.set_today)
    menu.line()
    menu.add(tr("存为常用检索…"), partial(window.show_searches, naming=True), "Ctrl+S")
    menu.add(tr("常用检索和检索历史…"), window.show_searches, "Ctrl+H")
    menu.add(tr("只看有批注的措施"), query.turn_noted)
    menu.line()
    menu.add(tr("复制检索式"), window.copy_query, "Ctrl+Alt+C")
    widen = menu.add(tr("也查其他写法和同义词"), lambda: query.set_widen(widen=widen.isChecked()))
    widen.setCheckable(True)
    query.changed.connect(lambda: widen.setChecked(query.request.widen))
    widen.setChecked(query.request.widen)
    menu.line()
    menu.add(tr("把全部检索结果加入选编"), window.collect_found, "Ctrl+Shift+D")


def _view_menu(menu: _Menu) -> None:
    window, look = menu.window, menu.window.appearance
    for number, entry in enumerate(window.stack.entries, 1):
        menu.add(tr(entry.name), partial(window.show_page, entry.key), f"Ctrl+{number}")
    menu.line()
    menu.add(tr("返回刚才看的措施"), window.go_back, "Alt+Left")
    menu.add(tr("筛选栏"), window.fold_facets, "F9")
    menu.add(tr("下一个窗格"), lambda: window.next_pane(1), "F6")
    menu.add(tr("上一个窗格"), lambda: window.next_pane(-1), "Shift+F6")
    menu.line()
    menu.add(tr("放大"), lambda: look.set_zoom(look.zoom + 10), "Ctrl++", "Ctrl+=")
    menu.add(tr("缩小"), lambda: look.set_zoom(look.zoom - 10), "Ctrl+-")
    menu.add(tr("恢复原来大小"), lambda: look.set_zoom(100), "Ctrl+0")
    names = {key: tr(name) for key, name in theme.THEME_NAMES.items()}
    menu.choice(tr("外观"), names, look.theme, look.set_theme)
    # Each language stands in itself, so that whoever took a wrong one finds the way back.
    text = tr("语言") if translating.in_use() == "en" else f"{tr('语言')} Language"
    language = window.workspace.settings.text("window/language")
    menu.choice(text, translating.LANGUAGES, language, window.choose_language)
    menu.line()
    menu.add(tr("全屏显示"), window.toggle_full_screen, "F11")


def _help_menu(menu: _Menu) -> None:
    window = menu.window
    menu.add(tr("本页帮助"), window.show_help, "F1")
    menu.add(tr("按键和检索写法"), window.show_keys, "Ctrl+F1")
    menu.line()
    menu.add(tr("打开日志所在文件夹"), window.open_log_folder)
    menu.add(tr("关于政策案头"), window.show_about)
