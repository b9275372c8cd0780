"""The main window: pages, pack strip, messages, menus, and what it remembers of itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import menus, theme, wording
from desktop.exporting import Exporter
from desktop.language import tr
from desktop.models.pack import PackModel
from desktop.overriding import override
from desktop.pages.registry import PAGES, PageEntry
from desktop.rows import titles
from desktop.tasks import Then
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.navigation import Navigation
from desktop.widgets.pack_strip import PackStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Span
    from desktop.library import Library
    from desktop.pages.page import Page
    from desktop.rows import Page as RowsPage
    from desktop.rows import Row
    from desktop.tasks import Job
    from desktop.workspace import Workspace

TITLE = "政策案头"
_LEAST, _MOST = 100, 200
"""Zoom in per cent."""
_ROOMY = 1600
"""Pixels of a screen's width below which the window takes all of it at the first start."""


class MainWindow(QMainWindow):
    """Everything on the screen; built before the library is open, filled when it is."""

    painted = Signal()
    """The first measures stand on the screen."""

    def __init__(self, workspace: Workspace, pages: Sequence[PageEntry] = PAGES) -> None:
        super().__init__()
        self.workspace = workspace
        self.setWindowTitle(TITLE)
        self._entries = pages
        self._pages: dict[str, Page] = {}
        self._zoom = workspace.settings.number("window/zoom", _LEAST, _MOST)
        self._pack_model = PackModel(self)
        self.exporter = Exporter(workspace, self)
        self.export_action = QAction(self)
        self._make_widgets()
        menus.build(self)
        self._connect()
        self._restore()
        self.page.focus_words()
        self._pack_changed()

    @property
    def page(self) -> Page:
        """Return the page in view."""
        key = self._entries[self.stack.currentIndex()].key
        return self._pages[key]

    def show_first(self, library: Library, first: RowsPage) -> None:
        """Take the open library and show its first measures."""
        self.workspace.set_library(library)
        self.page.show_first(first)
        self.setWindowTitle(f"{TITLE} — 资料截至 {library.info.cutoff.isoformat()}")
        if library.info.measure_total == 0:
            self._after_first_paint()

    def show_waiting(self, text: str) -> None:
        """Say what is being done while the library is opened."""
        self.page.show_waiting(text)

    def focus_words(self) -> None:
        """Put the keyboard where words are typed."""
        self.page.focus_words()

    def show_page(self, key: str) -> None:
        """Go to a page by its key; one that the window does not have changes nothing."""
        keys = [entry.key for entry in self._entries]
        if key in keys:
            self._show_page(keys.index(key))

    def next_pane(self, by: int) -> None:
        """Give the keyboard to the next pane, or to the one before; the pack is the last one."""
        panes = (*self.page.panes(), (self.strip, self.strip.first_widget()))
        focus = self.focusWidget()
        held = (n for n, (pane, _) in enumerate(panes) if focus and pane.isAncestorOf(focus))
        own = (n for n, (pane, _) in enumerate(panes) if pane is focus)
        at = next(held, next(own, -by))
        panes[(at + by) % len(panes)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""
        self.page.toggle_collected()

    def collect_found(self) -> None:
        """Put every measure that the page in view lists in the pack."""
        if self.workspace.is_ready:
            self.page.collect_found()

    def copy_measure(self) -> None:
        """Copy the measure in hand with its citation."""
        if (current := self.page.current()) is not None:
            document, measure = current
            text = f"{measure.title}\n{measure.text}\n——{wording.citation(document, measure)}"
            QGuiApplication.clipboard().setText(text)
            self.workspace.notices.tell("已复制正文和出处。")

    def copy_citation(self) -> None:
        """Copy the citation of the measure in hand."""
        if (current := self.page.current()) is not None:
            citation = wording.citation(*current)
            QGuiApplication.clipboard().setText(citation)
            self.workspace.notices.tell(f"已复制：{citation}")

    def zoom_by(self, per_cent: int) -> None:
        """Make everything larger or smaller."""
        self.set_zoom(self._zoom + per_cent)

    def set_zoom(self, per_cent: int) -> None:
        """Show everything at a zoom between 100 and 200 per cent."""
        wanted = min(max(per_cent, _LEAST), _MOST)
        if wanted == self._zoom:
            return
        self._zoom = wanted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, wanted / 100)
        for page in self._pages.values():
            page.restyle()
        self.strip.restyle()

    def go_back(self) -> None:
        """Show the measure again from which a link led to the one in hand."""
        self.page.go_back()

    def copy_query(self) -> None:
        """Copy what is asked as one line that asks for the same again."""
        self.page.copy_query()

    def toggle_full_screen(self) -> None:
        """Show the window over the whole screen, or as it was."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_keys(self) -> None:
        """Show the keys, and what can be typed into the search box."""
        from desktop import about
        from desktop.widgets import dialogs

        dialogs.show_text("按键和检索写法", about.keys_html(), self)

    def show_about(self) -> None:
        """Show versions, the state of the data, and licences."""
        from desktop import about
        from desktop.widgets import dialogs

        info = self.workspace.library.info if self.workspace.is_open else None
        dialogs.show_text("关于政策案头", about.about_html(info), self)

    def open_log_folder(self) -> None:
        """Open the folder of the program's log."""
        from desktop import opening

        opening.open_path(self.workspace.data_dir / "logs")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stands, and end all work."""
        settings = self.workspace.settings
        settings.set("window/geometry", self.saveGeometry())
        settings.set("window/zoom", self._zoom)
        settings.set("window/page", self._entries[self.stack.currentIndex()].key)
        for page in self._pages.values():
            page.keep_state()
        self.workspace.close()
        super().closeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            turned = event.angleDelta().y()
            self.zoom_by((turned > 0) * 10 - (turned < 0) * 10)
            return True
        return super().eventFilter(watched, event)

    def _make_widgets(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stack = QStackedWidget()
        for _ in self._entries:
            self.stack.addWidget(QWidget())  # replaced by the page when it is first shown
        self.messages = MessageBar()
        self.strip = PackStrip(self._pack_model)
        self.navigation = Navigation([tr(entry.name) for entry in self._entries])
        for widget, stretch in (
            (self.stack, 1),
            (self.messages, 0),
            (self.strip, 0),
            (self.navigation, 0),
        ):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        wanted = self.workspace.settings.text("window/page")
        keys = [entry.key for entry in self._entries]
        self._show_page(keys.index(wanted) if wanted in keys else 0)

    def _connect(self) -> None:
        workspace, strip, book = self.workspace, self.strip, self.workspace.book
        workspace.notices.listen(self.messages.show_notice)
        workspace.notices.defect.connect(self._show_defect)
        self.navigation.chosen.connect(self._show_page)
        navigator = workspace.navigator
        navigator.page_wanted.connect(self.show_page)
        navigator.measure_wanted.connect(self._open_measure)
        navigator.document_wanted.connect(self._open_document)
        navigator.comparison_wanted.connect(self._compare)
        book.changed.connect(self._pack_changed)
        book.listed.connect(self._list_packs)
        workspace.ready.connect(self._fetch_titles)
        workspace.ready.connect(partial(self._watch_wheel, self))
        self._pack_model.move_wanted.connect(book.move)
        strip.renamed.connect(book.rename)
        strip.export_wanted.connect(self.exporter.ask)
        strip.cancel_wanted.connect(self.exporter.cancel)
        self.exporter.progressed.connect(strip.show_progress)
        strip.grouping.choose(workspace.settings.text("pack/grouping"))
        strip.grouping_chosen.connect(partial(workspace.settings.set, "pack/grouping"))
        strip.cards.remove_wanted.connect(lambda ids: book.remove(*ids))
        strip.cards.remark_wanted.connect(self._ask_remark)
        strip.cards.opened.connect(self._open_measure)
        strip.more.setMenu(QMenu(strip.more))
        strip.more.menu().aboutToShow.connect(self._list_packs)

    def _restore(self) -> None:
        geometry = self.workspace.settings.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            available = screen.availableGeometry() if screen else QRect(0, 0, 1366, 768)
            self.resize(min(available.width() - 80, 1600), min(available.height() - 80, 960))
            self.move(available.center() - self.rect().center())
            if available.width() < _ROOMY:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _show_page(self, at: int) -> None:
        entry = self._entries[at]
        if entry.key not in self._pages:
            page = entry.make(self.workspace)
            page.painted.connect(self._after_first_paint)
            page.copy_wanted.connect(self.copy_measure)
            empty = self.stack.widget(at)
            self.stack.removeWidget(empty)
            empty.deleteLater()
            self.stack.insertWidget(at, page)
            self._pages[entry.key] = page
            if self.workspace.is_ready:
                self._watch_wheel(page)
        self.stack.setCurrentIndex(at)
        self.navigation.choose(at)
        self._pages[entry.key].activate()

    def _watch_wheel(self, widget: QWidget) -> None:
        """See the wheel before the scrolling texts and lists do: with Ctrl it zooms."""
        for area in widget.findChildren(QAbstractScrollArea):
            area.viewport().installEventFilter(self)

    def _after_first_paint(self) -> None:
        if not self.workspace.is_ready:
            self.painted.emit()
            QTimer.singleShot(0, self.workspace.get_ready)

    def _pack_changed(self) -> None:
        pack = self.workspace.book.pack
        self._pack_model.set_entries(pack.entries)
        self.strip.show_pack(pack)
        self.export_action.setEnabled(bool(pack.entries))
        self._fetch_titles()

    def _fetch_titles(self) -> None:
        wanted = self._pack_model.unknown_ids()
        if not wanted or not self.workspace.is_ready:
            return
        library = self.workspace.library

        def work(_: Job) -> dict[str, Row]:
            return titles(library, wanted)

        self.workspace.tasks.start(
            "read", work, Then(partial(self._pack_model.set_rows, wanted)), key="titles"
        )

    def _list_packs(self) -> None:
        menu, book = self.strip.more.menu(), self.workspace.book
        menu.clear()
        menu.addAction("加入全部检索结果\tCtrl+Shift+D", self.collect_found)
        menu.addSeparator()
        menu.addAction("新建选编\tCtrl+N", book.begin)
        menu.addAction("改名", self.strip.rename)
        clear = menu.addAction("清空", book.clear)
        clear.setEnabled(bool(book.ids))
        menu.addAction("删除这份选编", book.delete)
        if book.others:
            menu.addSeparator()
            for pack in book.others:
                text = f"打开“{pack.name}”（{len(pack.entries)} 条）"
                menu.addAction(text, partial(book.open, pack.id))

    def _open_measure(self, measure_id: str) -> None:
        self.show_page("search")
        self.page.open_measure(measure_id)

    def _open_document(self, document_id: str, span: Span | None) -> None:
        self.show_page("documents")
        self.page.open_document(document_id, span)

    def _compare(self, ids: tuple[str, ...]) -> None:
        self.show_page("compare")
        self.page.compare(ids)

    def _ask_remark(self, measure_id: str) -> None:
        from desktop.widgets import dialogs

        book = self.workspace.book
        entry = next((e for e in book.pack.entries if e.measure_id == measure_id), None)
        if entry is not None:
            row = book.ids.index(measure_id)
            title = str(self._pack_model.index(row).data())
            dialogs.ask_remark(title, entry.remark, partial(book.remark, measure_id), self)

    def _show_defect(self, report: str) -> None:
        from desktop.widgets import dialogs

        dialogs.show_defect(report, str(self.workspace.data_dir / "logs"), self)
