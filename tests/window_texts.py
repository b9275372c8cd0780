"""What a window says, wherever it says it, and what of it is left in another language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from db import taxonomy
from desktop import about, wording
from desktop.licences import COMPONENTS
from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Target
    from desktop.library import Library

JOINER = "\u2060"
"""Keeps a line from ending within a date."""
CHINESE = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
MARKUP = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)
QUERY = re.compile(
    r"-?(省|部门|角色|类别?|文件|期限|资金|效力|目标|批注|截至):\S*|\(中试.*平台|-补贴"
)
"""The language of queries, which is the same whatever the window speaks."""
HASH = re.compile(r"\b[0-9a-f]{16,}\b")
RUN = re.compile(r"[\u3400-\u9fff\u3001-\u303f\uff00-\uffef0-9“”]{8,}")
"""A stretch long enough to be nothing but a piece of a document."""
NEUTRAL = re.compile(
    r"PDF|pdf|Ctrl|Shift|Alt|Enter|Return|Esc|Del|Delete|Insert|Space|Tab|Home|End|PgUp|PgDown|"
    r"English|Language|db|policypack|txt|md|html|markdown|htm|Qt|PySide|PySide6|LGPL|GPL|OFL|BSD|"
    r"MIT|Apache|SIL|SHA|SQLite|HTML|KB|MB|GB|UTF|UOS|Python|for|qt|io|GNU|user"
)
"""Latin words that a Chinese interface has too: keys, endings of files, names of programs."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_TITLE = 40
"""Characters of a line that may be a title."""
_ROWS = 12
"""Rows of each list that are read."""


class Data:
    """What is data and so never translated: names, titles and texts of the library."""

    def __init__(self, library: Library, *own: str) -> None:
        """Take what the library holds, and the user's ``own`` words."""
        found: set[str] = {"政策案头", "简体中文", "政策措施选编"}
        register = taxonomy.load()
        found |= {each.name for each in register.categories}
        found |= {each.name for each in register.families}
        for province in register.provinces:
            found |= {province.name, wording.short_place(province.name)}
        for organ in register.organs:
            found |= {
                organ.canonical,
                organ.short,
                f"{wording.short_place(organ.province)}{organ.short}",
            }
        for document in library.documents():
            lines = (" ".join(each.split()) for each in document.text.splitlines())
            found |= {each for each in lines if len(each) < _TITLE}
            found |= {" ".join(each.quote.split()) for each in document.goals}
            found |= {document.title, document.kind, *document.issuer, document.doc_number or ""}
            quotes = (document.expires_quote, document.lead_rule_quote)
            found |= {each.text for each in quotes if each}
            found |= {_value(each) for each in document.goals}
            found |= {each.indicator for each in document.goals}
            found |= {document.source.file, document.source.media_type, document.source.sha256}
        for measure in library.select("", Filters()):
            found |= {measure.title, measure.number, wording.heading(measure), *measure.section}
            found |= {wording.item_number(measure), *measure.text.splitlines()}
            found |= {" ".join(each.quote.split()) for each in measure.targets}
            found |= {each.indicator for each in measure.targets}
            found |= {_value(each) for each in measure.targets}
            found |= {
                piece for each in measure.funding for piece in (each.kind, each.recipient or "")
            }
            found |= {each.title or "" for each in measure.citations}
            found |= {each.doc_number or "" for each in measure.citations}
            for department in measure.departments:
                found |= {department.name, department.canonical, department.family}
        found |= {library.info.publisher, library.info.data_version}
        found |= {each for each, _ in about.SYNTAX}
        found |= {word for each in COMPONENTS for word in (each.name, each.licence)}
        found |= {*own, "sqlite-utils", "ReportLab", "python-dateutil"}
        self.texts = "\n".join(each.text for each in library.documents())
        longest = sorted((each for each in found if each and each.strip()), key=len, reverse=True)
        self._known = re.compile("|".join(re.escape(each) for each in longest))

    def taken_out(self, text: str) -> str:
        """Return what is left of a text without data, without markup and without queries."""
        bare = MARKUP.sub(" ", QUERY.sub(" ", HASH.sub(" ", text.replace(JOINER, ""))))
        bare = self._known.sub(" ", bare)
        return RUN.sub(lambda run: " " if run[0] in self.texts else run[0], bare)


def _value(target: Target) -> str:
    return f"{wording.number(target.value)} {target.unit}"


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a widget says, each text with where it stands."""
    name = f"{type(widget).__name__} {widget.objectName()}".strip()
    yield f"{name}, accessible name", widget.accessibleName()
    yield f"{name}, accessible description", widget.accessibleDescription()
    yield f"{name}, tooltip", widget.toolTip()
    if widget.isWindow():
        yield f"{name}, title", widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield f"{name}, text", widget.text()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield f"{name}, placeholder", widget.placeholderText()
        case QTabBar() | QComboBox() | QMenu() | QHeaderView() | QAbstractItemView():
            for where, text in _parts(widget):
                yield f"{name}, {where}", text


def _parts(widget: QWidget) -> Iterator[tuple[str, str]]:
    match widget:
        case QTabBar():
            for at in range(widget.count()):
                yield "tab", widget.tabText(at)
                yield "tab's tooltip", widget.tabToolTip(at)
        case QComboBox() if not isinstance(widget.window(), QFileDialog):
            for at in range(widget.count()):
                yield "choice", widget.itemText(at)
        case QMenu():
            for action in widget.actions():
                yield "entry", action.text()
        case QHeaderView():
            yield from _heads(widget)
        case QTreeView() | QListView() | QTableView():
            yield from _rows(widget, widget.rootIndex())


def _heads(header: QHeaderView) -> Iterator[tuple[str, str]]:
    model = header.model()
    for at in range(header.count() if model is not None else 0):
        for role in _ROLES:
            said = model.headerData(at, header.orientation(), role)
            yield "head", said if isinstance(said, str) else ""


def _rows(view: QAbstractItemView, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None or isinstance(view.window(), QFileDialog):
        return  # folders and files of the computer
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in range(view.header().count() if isinstance(view, QTreeView) else 1):
            index = model.index(row, column, parent)
            for role in _ROLES:
                said = index.data(role)
                yield f"row {row}, column {column}", said if isinstance(said, str) else ""
        first = model.index(row, 0, parent)
        if isinstance(view, QTreeView) and view.isExpanded(first):
            yield from _rows(view, first)


def everything(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a window says, its menus included."""
    for widget in (top, *top.findChildren(QWidget)):
        if isinstance(widget, QMenu) or widget.isVisible():
            yield from texts(widget)
    for action in top.actions():
        yield "action", action.text()


def leftovers(top: QWidget, language: str, data: Data) -> list[str]:
    """Return the texts of a window in which something of another language is left."""
    found = set()
    for where, text in everything(top):
        own = data.taken_out(text)
        if language == "en":
            wrong = CHINESE.findall(own)
        else:
            wrong = [each for each in LATIN.findall(own) if not NEUTRAL.fullmatch(each)]
        if wrong:
            found.add(f"{where}: {text!r} {wrong}".replace(JOINER, ""))
    return sorted(found)
