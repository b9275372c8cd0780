"""What can be done with a cell of a comparison, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.comparison import Cell, MeasureLink, MoreLink
from desktop.language import tr
from desktop.models.comparison import ComparisonRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from desktop.comparison import Piece
    from desktop.widgets.comparison_view import ComparisonView

_SHOWN = 40
"""Characters of a link shown in a menu."""


def of_cell(view: ComparisonView, index: QModelIndex) -> QMenu:
    """Return the menu of a cell: its links, folding, its column's place, copying."""
    menu = _menu(view)
    _add_links(menu, view, index)
    menu.addSeparator()

    def add(name: str, keys: str, act: Callable[[], object], *, enabled: bool = True) -> None:
        action = menu.addAction(f"{name}\t{keys}")
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: act())

    if view.layout_of(index).foldable:
        if view.is_opened(index):
            add(tr("收起"), "-", lambda: view.unfold(index, opened=False))
        else:
            add(tr("展开"), "+", lambda: view.unfold(index, opened=True))
    column, last = index.column(), view.model().columnCount() - 1
    add(tr("左移"), "Ctrl+←", lambda: view.moved.emit(column, column - 1), enabled=column > 0)
    add(tr("右移"), "Ctrl+→", lambda: view.moved.emit(column, column + 1), enabled=column < last)
    add(tr("移出对比"), "Del", lambda: view.removed.emit(column))
    menu.addSeparator()
    add(tr("复制整个对比表"), "Ctrl+C", lambda: view.copy_wanted.emit(False))
    return menu


def offer_links(view: ComparisonView, index: QModelIndex) -> None:
    """Follow the only link of a cell, or let one of several be chosen."""
    links = _links(index)
    if len(links) == 1:
        view.followed.emit(links[0].link)
    elif links:
        menu = _menu(view)
        _add_links(menu, view, index)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(view.viewport().mapToGlobal(view.visualRect(index).topLeft()))


def _menu(view: ComparisonView) -> QMenu:
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _links(index: QModelIndex) -> tuple[Piece, ...]:
    cell = index.data(ComparisonRole.CELL)
    return cell.links if isinstance(cell, Cell) else ()


def _add_links(menu: QMenu, view: ComparisonView, index: QModelIndex) -> None:
    for piece in _links(index):
        text = piece.text if len(piece.text) <= _SHOWN else f"{piece.text[: _SHOWN - 1]}…"
        if isinstance(piece.link, MeasureLink):
            said = tr("查看措施：{text}", text=text)
        elif isinstance(piece.link, MoreLink):
            said = tr("检索：{text}", text=text)
        else:
            said = tr("看原文：{text}", text=text)
        action = menu.addAction(said.replace("&", "&&"))
        action.triggered.connect(lambda _=False, link=piece.link: view.followed.emit(link))
