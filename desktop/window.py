"""The main window: pages, pack strip, messages, menus, and what it remembers of itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from desktop import focus_order, measure_copy, menus, opening, theme, translating
from desktop.appearance import Appearance
from desktop.exporting import Exporter
from desktop.incoming import Incoming, dropped
from desktop.language import marked, tr
from desktop.overriding import override
from desktop.pack_desk import PackDesk
from desktop.page_stack import PageStack
from desktop.pages.registry import PAGES, PageEntry
from desktop.query_head import QueryHead
from desktop.restyling import Restyler
from desktop.widgets.drop_cover import DropCover, holds_files
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.navigation import Navigation
from desktop.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from db.models import Span
    from desktop.library import Library
    from desktop.pages.page import Page
    from desktop.restyling import Part
    from desktop.rows import Page as RowsPage
    from desktop.workspace import Workspace

TITLE = marked("政策案头")
_AS_AT_FIRST = "-"
"""What the settings hold before any facets were folded: every page begins as its entry says."""
_ROOMY = 1600
"""Pixels of a screen's width below which the window takes all of it at the first start."""


class MainWindow(QMainWindow):
    """Everything on the screen; built before the library is open, filled when it is."""

    painted = Signal()
    """The first measures stand on the screen."""

    def __init__(self, workspace: Workspace, pages: Sequence[PageEntry] = PAGES) -> None:
        super().__init__()
        self.workspace = workspace
        self.setWindowTitle(tr(TITLE))
        self.appearance = Appearance(workspace.settings, self)
        self.restyler = Restyler(self)
        self.head = QueryHead(workspace, self)
        self.stack = PageStack(workspace, pages)
        self.pack = PackDesk(workspace, self)
        self.strip = self.pack.strip
        self.messages = MessageBar()
        self.navigation = Navigation([tr(entry.name) for entry in pages])
        self.exporter = Exporter(workspace, self)
        self.incoming = Incoming(workspace, self.exporter.open, self._look_at_file, self)
        self.cover = DropCover(self, dropped, self.incoming.open, workspace.notices.warn)
        self.export_action = QAction(self)
        self._folded = _folded(workspace, pages)
        self._arrange()
        menus.build(self)
        self._connect()
        keys = [entry.key for entry in pages]
        wanted = workspace.settings.text("window/page")
        self.stack.show_page(wanted if wanted in keys else keys[0])
        self._restore()
        self.focus_words()
        self.pack.refresh()

    @property
    def page(self) -> Page:
        """Return the page in view."""
        return self.stack.page

    def show_first(self, library: Library, first: RowsPage) -> None:
        """Take the open library and show its first measures."""
        self.workspace.set_library(library)
        self.page.show_first(first)
        self.head.show_first(library.info)
        cutoff = library.info.cutoff.isoformat()
        self.setWindowTitle(f"{tr(TITLE)} — {tr('资料截至 {day}', day=cutoff)}")
        if library.info.measure_total == 0 or self.stack.entry.key != "search":
            # No measure will be painted before something is asked.
            QTimer.singleShot(0, self._after_first_paint)

    def show_waiting(self, text: str) -> None:
        """Say what is being done while the library is opened."""
        self.page.show_waiting(text)

    def focus_words(self) -> None:
        """Put the keyboard where words are typed."""
        if self.stack.entry.filtered:
            self.head.focus_words()
        else:
            self.page.focus_words()

    def show_page(self, key: str) -> None:
        """Go to a page by its key; one that the window does not have changes nothing."""
        self.stack.show_page(key)

    def fold_facets(self) -> None:
        """Fold the facets of the page in view away, or unfold them; F9."""
        entry = self.stack.entry
        if entry.filtered:
            had = self.head.panel.isAncestorOf(self.focusWidget() or self)
            self._folded ^= {entry.key}
            self._show_entry(entry)
            if had or self.head.panel.hasFocus():
                self.head.focus_words()

    def next_pane(self, by: int) -> None:
        """Give the keyboard to the next pane, or to the one before; the pack is the last one."""
        panes = [*self.head.panes(), *self.page.panes()]
        if self.strip.isVisible():
            panes.append((self.strip, self.strip.first_widget()))
        if not panes:
            return
        focus = self.focusWidget()
        held = (n for n, (pane, _) in enumerate(panes) if focus and pane.isAncestorOf(focus))
        own = (n for n, (pane, _) in enumerate(panes) if pane is focus)
        at = next(held, next(own, -by))
        panes[(at + by) % len(panes)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_searches(self, *, naming: bool = False) -> None:
        """Show kept searches and history; with ``naming`` the query in force can be named."""
        from desktop.widgets import searches_dialog

        searches_dialog.show(self.workspace.searches, self, naming=naming)

    def compare_chosen(self) -> None:
        """Put what is chosen, or the measure in hand, side by side."""
        self.page.compare_chosen()

    def write_note(self) -> None:
        """Put the keyboard where the note on the measure in hand is written, in 检索."""
        if self.stack.entry.key == "search":
            self.page.write_note()
        elif measure_id := self.page.measure_in_hand():
            self.workspace.navigator.show_measure(measure_id)
            self.page.write_note(measure_id)

    def toggle_collected(self) -> None:
        """Put the measure in hand in the pack, or take it out."""
        self.page.toggle_collected()

    def collect_found(self) -> None:
        """Put every measure that the page in view lists in the pack."""
        if self.workspace.is_ready:
            self.page.collect_found()

    def copy_measure(self) -> None:
        """Copy the measure in hand with its citation, or all that are chosen."""
        measure_copy.copy_measure(self.page, self.workspace.notices)

    def copy_citation(self) -> None:
        """Copy the citation of the measure in hand, or of all that are chosen."""
        measure_copy.copy_citation(self.page, self.workspace.notices)

    def set_zoom(self, per_cent: int) -> None:
        """Show everything at a zoom between 100 and 200 per cent."""
        self.appearance.set_zoom(per_cent)

    def set_theme(self, name: str) -> None:
        """Show everything in a theme, a key of :data:`theme.THEME_NAMES`, from now on."""
        self.appearance.set_theme(name)

    def restyle(self) -> None:
        """Show everything at the zoom and in the theme in force."""
        parts: list[Part] = [(part, part.restyle) for part in (*self.head.parts, self.page)]
        dialogs = (each for each in self.findChildren(QDialog) if each.isVisible())
        rest = (self.menuBar(), self.cover, self.messages, self.navigation, *dialogs)
        parts += [(part, None) for part in rest]
        self.stack.restyle_later()
        self.restyler.start([*parts, (self.strip, self._restyle_strip)])

    def _restyle_strip(self) -> None:
        self.strip.restyle()
        self.pack.fit()

    def rename_pack(self) -> None:
        """Let the user type another name for the pack in hand."""
        if self.strip.isHidden():
            self.show_page("search")
        self.strip.rename()

    def choose_language(self, code: str) -> None:
        """Speak a language from the next start on, and offer to start anew now."""
        settings, notices = self.workspace.settings, self.workspace.notices
        settings.set("window/language", code)
        if code == translating.in_use():
            notices.tell(tr("界面语言不变。"))
            return
        name = translating.LANGUAGES.get(code, code)
        said = tr("下次打开本软件时，界面改用{name}。", name=name)
        notices.tell(said, (tr("现在重新打开"), self.restart))

    def restart(self) -> None:
        """Close the window, everything kept, and open it again."""
        self.close()
        opening.start_again()

    def go_back(self) -> None:
        """Show the measure again from which a link led to the one in hand."""
        self.page.go_back()

    def copy_query(self) -> None:
        """Copy what is asked as one line that asks for the same again."""
        self.head.copy_query()

    def toggle_full_screen(self) -> None:
        """Show the window over the whole screen, or as it was."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_help(self) -> None:
        """Show the help of the page in view."""
        from desktop.widgets import help_window

        help_window.show_help(self.stack.entry.key, self)

    def show_keys(self) -> None:
        """Show the keys, and what can be typed into the search box."""
        from desktop import about
        from desktop.widgets import dialogs

        dialogs.show_text(tr("按键和检索写法"), about.keys_html(), self)

    def show_about(self) -> None:
        """Show versions, the state of the data, folders and licences."""
        from desktop.widgets.about_dialog import AboutDialog

        info = self.workspace.library.info if self.workspace.is_open else None
        AboutDialog(info, self.workspace.data_dir, self).open()

    def open_log_folder(self) -> None:
        """Open the folder of the program's log."""
        opening.open_path(self.workspace.data_dir / "logs")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stands, and end all work."""
        settings = self.workspace.settings
        settings.set("window/geometry", self.saveGeometry())
        settings.set("window/page", self.stack.entry.key)
        settings.set("window/splitter", self.splitter.saveState())
        settings.set("window/folded", " ".join(sorted(self._folded)))
        self.workspace.desk.keep_state()
        for page in self.stack.pages:
            page.keep_state()
        self.workspace.close()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards of the pack give way where there is little height."""
        super().resizeEvent(event)
        self.pack.fit()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the parts of the window as they stand on the screen."""
        head = self.head
        parts = (
            *(head.bar, head.panel, head.chips, head.note),
            *(self.page, self.messages, self.strip, self.navigation),
        )
        return focus_order.step(parts, self.focusWidget(), forward=forward)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel; leave files that are dragged to the window."""
        if isinstance(event, QDragEnterEvent) and holds_files(event):
            event.ignore()
            return True
        return self.appearance.takes_wheel(event) or super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Put the head above, the facets left of, the pack below the page in view."""
        right = QWidget()
        shown = _column(right)
        # The chips stand above the page alone, so that no facet moves under the pointer.
        shown.addWidget(self.head.chips)
        shown.addWidget(self.head.note)
        shown.addWidget(self.stack, 1)
        self.splitter = Panes()
        for stretch, pane in enumerate((self.head.panel, right)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(stretch, stretch)
        self.splitter.setSizes([theme.space(58), theme.space(265)])
        self.splitter.restoreState(self.workspace.settings.state("window/splitter"))
        centre = QWidget()
        column = _column(centre)
        column.addWidget(self.head.bar)
        column.addWidget(self.splitter, 1)
        for widget in (self.messages, self.strip, self.navigation):
            column.addWidget(widget)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        workspace, stack = self.workspace, self.stack
        workspace.notices.listen(self.messages.show_notice)
        self.appearance.changed.connect(self.restyle)
        workspace.notices.defect.connect(self._show_defect)
        stack.made.connect(self._page_made)
        stack.shown.connect(self._show_entry)
        self.navigation.chosen.connect(lambda at: self.show_page(stack.entries[at].key))
        self.head.entered.connect(self._enter_page)
        self.head.bar.fold_wanted.connect(self.fold_facets)
        self.head.bar.box.searches_wanted.connect(self.show_searches)
        navigator = workspace.navigator
        navigator.page_wanted.connect(self.show_page)
        navigator.measure_wanted.connect(self._open_measure)
        navigator.document_wanted.connect(self._open_document)
        navigator.comparison_wanted.connect(self._compare)
        workspace.ready.connect(partial(self._watch_wheel, self))
        self.pack.filled.connect(self.export_action.setEnabled)
        self.pack.found_wanted.connect(self.collect_found)
        self.strip.export_wanted.connect(self.exporter.ask)
        self.strip.cancel_wanted.connect(self.exporter.cancel)
        self.exporter.progressed.connect(self.strip.show_progress)

    def _restore(self) -> None:
        geometry = self.workspace.settings.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            available = screen.availableGeometry() if screen else QRect(0, 0, 1366, 768)
            self.resize(min(available.width() - 80, 1600), min(available.height() - 80, 960))
            self.move(available.center() - self.rect().center())
            if available.width() < _ROOMY:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _page_made(self, page: Page) -> None:
        page.painted.connect(self._after_first_paint)
        page.copy_wanted.connect(self.copy_measure)
        if self.workspace.is_ready:
            self._watch_wheel(page)

    def _show_entry(self, entry: PageEntry) -> None:
        """Show of head, facets and pack what belongs to a page."""
        self.navigation.choose(self.stack.entries.index(entry))
        self.head.show_entry(entry, folded=entry.key in self._folded)
        self.pack.show_extent(entry.strip)

    def _enter_page(self) -> None:
        """Go from the words to what the page shows."""
        for pane, widget in self.page.panes():
            if pane.isVisible() and widget.isVisible():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _watch_wheel(self, widget: QWidget) -> None:
        """See the wheel before the scrolling texts and lists do: with Ctrl it zooms."""
        for area in widget.findChildren(QAbstractScrollArea):
            area.viewport().installEventFilter(self)

    def _after_first_paint(self) -> None:
        if not self.workspace.is_ready:
            self.painted.emit()
            QTimer.singleShot(0, self.workspace.get_ready)

    def _open_measure(self, measure_id: str) -> None:
        self.show_page("search")
        self.page.open_measure(measure_id)

    def _open_document(self, document_id: str, span: Span | None) -> None:
        self.show_page("documents")
        self.page.open_document(document_id, span)

    def _look_at_file(self, path: Path) -> None:
        self.show_page("documents")
        self.page.open_file(path)

    def _compare(self, ids: tuple[str, ...]) -> None:
        self.show_page("compare")
        self.page.compare(ids)

    def _show_defect(self, report: str) -> None:
        from desktop.widgets import dialogs

        dialogs.show_defect(report, str(self.workspace.data_dir / "logs"), self)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _folded(workspace: Workspace, pages: Sequence[PageEntry]) -> set[str]:
    """Return the keys of the pages whose facets are folded away, as they were left."""
    kept = workspace.settings.text("window/folded")
    if kept == _AS_AT_FIRST:
        return {entry.key for entry in pages if not entry.facets}
    return set(kept.split())
