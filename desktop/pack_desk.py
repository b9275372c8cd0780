"""The pack in hand along the window's lower edge, joined with the book of packs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop import theme
from desktop.language import tr
from desktop.models.pack import PackModel
from desktop.widgets.pack_strip import PackStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.workspace import Workspace

_ROOMY = 105
"""Steps of the window's height from which on there is room for cards: at 200 % a small screen has
none, and what one searches for matters more."""


class PackDesk(QObject):
    """The strip and its model; every change goes to the book."""

    filled = Signal(bool)
    """Whether there is anything in the pack in hand."""
    found_wanted = Signal()
    """All that was found is to be put in the pack."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = parent
        self._model = PackModel(self)
        self._extent = "cards"
        self.strip = PackStrip(self._model)
        self._connect()

    def show_extent(self, extent: str) -> None:
        """Show ``cards``, the ``head`` alone, or ``none`` of the strip."""
        self._extent = extent
        self.strip.setVisible(extent != "none")
        self._show_cards()

    def refresh(self) -> None:
        """Show the pack in hand as it is now."""
        pack = self._workspace.book.pack
        self._model.set_entries(pack.entries)
        self.strip.show_pack(pack)
        self._show_cards()
        self.filled.emit(bool(pack.entries))
        self._show_titles()

    def _connect(self) -> None:
        strip, book = self.strip, self._workspace.book
        book.changed.connect(self.refresh)
        book.listed.connect(self._list_packs)
        book.titles.found.connect(self._show_titles)
        self._workspace.ready.connect(self._use_library)
        self._model.move_wanted.connect(book.move)
        self._model.add_wanted.connect(lambda ids: book.add(*ids))
        strip.dropped.connect(lambda ids: book.add(*ids))
        strip.renamed.connect(book.rename)
        strip.grouping_chosen.connect(book.set_grouping)
        strip.arrange_wanted.connect(partial(self._workspace.navigator.show_page, "pack"))
        strip.cards.remove_wanted.connect(lambda ids: book.remove(*ids))
        strip.cards.remark_wanted.connect(self._ask_remark)
        strip.cards.opened.connect(self._workspace.navigator.show_measure)
        strip.more.setMenu(QMenu(strip.more))
        strip.more.menu().aboutToShow.connect(self._list_packs)

    def fit(self) -> None:
        """Show the cards only where the window leaves the page enough height beside them."""
        self._show_cards()

    def _show_cards(self) -> None:
        roomy = self._window.height() >= theme.space(_ROOMY)
        self.strip.show_cards(self._extent == "cards" and roomy)

    def _use_library(self) -> None:
        self._model.forget_rows()
        self._workspace.book.use(self._workspace.library, self._workspace.tasks)

    def _show_titles(self) -> None:
        titles = self._workspace.book.titles
        known = [each for each in self._model.unknown_ids() if titles.known(each)]
        if known:
            rows = {each: row for each in known if (row := titles.row(each)) is not None}
            self._model.set_rows(known, rows)

    def _list_packs(self) -> None:
        menu, book = self.strip.more.menu(), self._workspace.book
        menu.clear()
        menu.addAction(tr("加入全部检索结果") + "\tCtrl+Shift+D", self.found_wanted.emit)
        menu.addSeparator()
        menu.addAction(tr("新建选编") + "\tCtrl+N", book.begin)
        menu.addAction(tr("改名"), self.strip.rename)
        clear = menu.addAction(tr("清空"), book.clear)
        clear.setEnabled(bool(book.ids))
        menu.addAction(tr("删除这份选编"), partial(book.delete, book.pack.id))
        menu.addSeparator()
        menu.addAction(tr("转交这份选编…"), lambda: book.wishes.hand_on.emit(""))
        menu.addAction(tr("打开转交的选编…"), book.wishes.choose.emit)
        if book.others:
            menu.addSeparator()
            for pack in book.others:
                count = len(pack.entries)
                text = tr("打开“{name}”（%n 条）", count=count, name=pack.name)
                menu.addAction(text.replace("&", "&&"), partial(book.open, pack.id))

    def _ask_remark(self, measure_id: str) -> None:
        from desktop.widgets import dialogs

        book = self._workspace.book
        entry = next((e for e in book.pack.entries if e.measure_id == measure_id), None)
        if entry is not None:
            row = book.ids.index(measure_id)
            title = str(self._model.index(row).data())
            accepted = partial(book.remark, measure_id)
            dialogs.ask_remark(title, entry.remark, accepted, self._window)
