"""对比: measures, or provinces, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from db.errors import UserError
from desktop import comparing_provinces, comparison_copy, comparison_sources
from desktop.compared import Compared
from desktop.comparison import LEAST, MOST, Comparison, MeasureLink, MoreLink, PlaceLink
from desktop.language import marked, tr
from desktop.overriding import override
from desktop.pages.compare_layout import CompareLayout
from desktop.tasks import Then
from desktop.widgets.comparison_bar import MODES
from desktop.widgets.comparison_cells import Looks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.models import Document, Measure
    from desktop.comparing_provinces import Provinces
    from desktop.comparison import Link
    from desktop.comparison_sources import Compare, Offers
    from desktop.tasks import Job
    from desktop.workspace import Workspace

_TABLE, _OFFERS = "comparison", "comparison-offers"
_HOW = marked(
    "还没有要对比的措施。\n\n"
    "在右边的列表里双击一条措施，或选中后按 Enter，即可加入；上方可以输入词语查找。\n"
    "在“检索”页也可以把选中的措施加入对比。\n"
    "加入 2 至 6 条后，各条的文件、部门、目标、期限、资金并排列出，只有一栏写明的内容标上底色。"
)
_LINES = {"measures": 10, "provinces": 18}
"""Lines of a folded cell."""


class ComparePage(CompareLayout):
    """Joins what is compared with the table, the bar and the offers."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        kept = workspace.settings
        self.compared = Compared(kept.text("compare/ids"))
        self.chosen = Compared(kept.text("compare/provinces"))
        self._mode = kept.text("compare/mode") if kept.text("compare/mode") in MODES else MODES[0]
        part = kept.text("compare/part")
        self._part = part if part in comparing_provinces.PARTS else "all"
        self._columns: tuple[tuple[Document, Measure], ...] = ()
        self._whole = Comparison()
        self._there: tuple[str, ...] = ()
        self._go_to: str | None = None
        self._fresh = True
        self._connect()
        self.bar.marked.setChecked(kept.flag("compare/marked"))
        self.bar.differing.setChecked(kept.flag("compare/differing"))
        self.bar.part.choose(self._part)
        self._show_mode()

    def _connect(self) -> None:
        bar, view = self.bar, self.view
        bar.mode_chosen.connect(self.set_mode)
        bar.add.toggled.connect(self._show_picker)
        bar.provinces.chosen.connect(self._choose_provinces)
        bar.part.chosen.connect(self._choose_part)
        bar.marked.toggled.connect(self._set_looks)
        bar.differing.toggled.connect(self._show_rows)
        bar.copy.clicked.connect(lambda: self.copy_table(part=False))
        bar.clear.clicked.connect(self.clear)
        view.followed.connect(self.follow)
        view.removed.connect(self._remove)
        view.moved.connect(self._move)
        view.copy_wanted.connect(lambda part: self.copy_table(part=part))
        view.collect_wanted.connect(self.toggle_collected)
        self.picker.chosen.connect(lambda measure_id: self.compare((measure_id,)))
        self.picker.words_changed.connect(lambda _: self._ask_offers())
        self.workspace.book.changed.connect(self._pack_changed)

    @property
    def mode(self) -> str:
        """Return what is compared: ``measures`` or ``provinces``."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Compare measures, or provinces."""
        if mode != self._mode:
            self._mode = mode
            self._fresh = True
            self._show_mode()
            self._refresh()

    @override
    def compare(self, ids: tuple[str, ...]) -> None:
        """Put measures side by side with those that are there; the oldest stay where too many."""
        refused = self.compared.add(ids)
        if refused:
            self.workspace.notices.tell(
                tr(
                    "最多对比 {most} 条措施，有 %n 条没有加入；请先移出不需要的。",
                    count=len(refused),
                    most=MOST,
                )
            )
        self._go_to = next((each for each in ids if each in self.compared.keys), None)
        self._mode = MODES[0]
        self._show_mode()
        self._stale = True
        self._refresh()

    @override
    def refresh(self) -> None:
        """Ask for the table, and for what could be added to it."""
        library, request = self.workspace.library, self.workspace.query.request
        if self._mode == MODES[1]:
            wanted, part = self.chosen.keys, self._part

            def provinces(job: Job) -> Provinces:
                return comparing_provinces.compare(library, request, wanted, part, job.cancelled)

            self.ask(provinces, self._show_provinces, key=_TABLE)
            return
        ids, day = self.compared.keys, self.workspace.query.as_of

        def measures(_: Job) -> Compare:
            return comparison_sources.read(library, ids, day)

        self.ask(measures, self._show_measures, key=_TABLE)
        self._ask_offers()

    @override
    def refuse(self, why: str) -> None:
        """Say in the table's place why there is none."""
        self._say(why)

    @override
    def current(self) -> tuple[Document, Measure] | None:
        """Return the measure of the column in hand with its document."""
        column = self.view.currentIndex().column()
        measures = self._mode == MODES[0] and self.shows_table
        return self._columns[column] if measures and 0 <= column < len(self._columns) else None

    @override
    def found_ids(self) -> tuple[str, ...]:
        """Return the measures compared, or those that the cells of the provinces name."""
        if self._mode == MODES[0]:
            return self.compared.keys
        links = (
            piece.link for row in self._whole.rows for cell in row.cells for piece in cell.links
        )
        ids = [each.measure_id for each in links if isinstance(each, MeasureLink)]
        return tuple(dict.fromkeys(ids))

    @override
    def toggle_collected(self) -> None:
        """Put the measure of the column in hand in the pack, or take it out."""
        if (current := self.current()) is not None:
            book = self.workspace.book
            book.set_collected(current[1].id, current[1].id not in book.ids)

    @override
    def collect_found(self) -> None:
        """Put the measures compared, or named, in the pack."""
        self.workspace.book.add_found(self.found_ids())

    @override
    def keep_state(self) -> None:
        """Write what is compared and how into the settings."""
        settings = self.workspace.settings
        settings.set("compare/mode", self._mode)
        settings.set("compare/ids", self.compared.kept())
        settings.set("compare/provinces", self.chosen.kept())
        settings.set("compare/marked", self.bar.marked.isChecked())
        settings.set("compare/differing", self.bar.differing.isChecked())
        settings.set("compare/part", self._part)

    def clear(self) -> None:
        """Take all measures out of the comparison."""
        self.compared.replace(())
        self.refresh()

    def follow(self, link: Link) -> None:
        """Go where a link leads."""
        navigator = self.workspace.navigator
        if isinstance(link, PlaceLink):
            navigator.show_document(link.document_id, link.span)
        elif isinstance(link, MeasureLink):
            navigator.show_measure(link.measure_id)
        else:
            self._search(link)

    def copy_table(self, *, part: bool) -> None:
        """Copy the table, or what is selected of it, as a table with citations."""
        table = self.model.comparison
        if not table.heads:
            self.workspace.notices.tell(tr("对比表是空的，没有复制。"))
            return
        if part:
            rows, columns = self.view.selected_part()
            table = table.part(rows, columns)
        made = QMimeData()
        made.setText(comparison_copy.tsv(table))
        made.setHtml(comparison_copy.html(table))
        QGuiApplication.clipboard().setMimeData(made)
        self.workspace.notices.tell(
            tr("已复制对比表（%n 栏）和出处，可粘贴到表格或文稿。", count=len(table.heads))
        )

    def _choose_part(self, part: str) -> None:
        self._part = part
        self.refresh()

    def _search(self, link: MoreLink) -> None:
        """Ask in 检索 for all measures of a province in a category."""
        query = self.workspace.query
        filters = replace(query.filters, provinces=(link.province,), categories=(link.category,))
        query.set_filters(filters)
        self.workspace.navigator.show_page("search")

    def _show_mode(self) -> None:
        self.bar.show_mode(self._mode)
        self._set_looks()
        self._show_picker()

    def _set_looks(self) -> None:
        marked = self.bar.marked.isChecked() and self._mode == MODES[0]
        self.view.set_looks(Looks(marked, _LINES[self._mode]))

    def _show_picker(self) -> None:
        """Show the offers where they are wanted, or needed."""
        needed = len(self.compared.keys) < LEAST
        self.picker.setVisible(self._mode == MODES[0] and (needed or self.bar.add.isChecked()))
        self.bar.add.setEnabled(not needed)

    def _show_measures(self, found: Compare) -> None:
        if found.missing:
            for each in found.missing:
                self.compared.remove(each)
            self.workspace.notices.warn(
                tr(
                    "有 %n 条措施已不在资料库中，从对比中移出。",
                    count=len(found.missing),
                )
            )
        self._columns = found.columns
        self._show_picker()
        self.picker.set_taken(self.compared.keys)
        self.bar.clear.setEnabled(bool(found.columns))
        self.bar.copy.setEnabled(bool(found.columns))
        if not found.columns:
            self._say(tr(_HOW))
            return
        self._show_table(found.comparison)

    def _show_provinces(self, found: Provinces) -> None:
        self._there = tuple(found.counts)
        self.bar.provinces.show_provinces(found.counts, found.chosen)
        self.bar.copy.setEnabled(bool(found.comparison.rows))
        if not found.comparison.rows:
            self._say(tr("当前检索词和筛选条件下没有措施。请放宽条件。"))
            return
        self._show_table(found.comparison)

    def _show_table(self, table: Comparison) -> None:
        self._whole = table
        self._show_rows()
        self.stack.setCurrentWidget(self.view)

    def _show_rows(self) -> None:
        differing = self.bar.differing.isChecked() and self._mode == MODES[0]
        several = len(self._whole.heads) >= LEAST
        held = self.view.currentIndex()
        row = 0 if self._fresh else max(0, held.row())
        column = max(0, held.column())
        heads = self.model.comparison.heads
        key = heads[column].key if column < len(heads) else None
        self.model.show(self._whole.differing() if differing and several else self._whole)
        self.model.set_collected(self.workspace.book.ids)
        at = self.model.column_of(self._go_to or key or "")
        self.view.take_up(row, at or 0)
        self._go_to, self._fresh = None, False

    def _say(self, text: str) -> None:
        self._whole = Comparison()
        self.model.show(self._whole)
        self.say(text)

    def _ask_offers(self) -> None:
        if not self.workspace.is_ready or not self.isVisible() or self._mode != MODES[0]:
            return
        library, request = self.workspace.library, self.workspace.query.request
        words, first = self.picker.words, next(iter(self.compared.keys), "")

        def work(job: Job) -> Offers:
            return comparison_sources.offers(library, request, words, first, job.cancelled)

        def failed(error: BaseException) -> None:
            if not isinstance(error, UserError):
                raise error
            self._show_offers(((error.summary, ()),))

        self.workspace.tasks.start(_OFFERS, work, Then(self._show_offers, failed), key=_OFFERS)

    def _show_offers(self, offers: Offers) -> None:
        self.picker.show_groups(offers, self.compared.keys)

    def _choose_provinces(self, names: tuple[str, ...]) -> None:
        if len(names) < LEAST <= len(self._there):
            self.workspace.notices.tell(tr("省际对比至少要有两个省份。"))
        else:
            self.chosen.replace(names)
        self.refresh()

    def _remove(self, column: int) -> None:
        heads = self.model.comparison.heads
        if not 0 <= column < len(heads):
            return
        key = heads[column].key
        if self._mode == MODES[0]:
            self.compared.remove(key)
            self.refresh()
        else:
            self._choose_provinces(tuple(each.key for each in heads if each.key != key))

    def _move(self, column: int, to: int) -> None:
        heads = self.model.comparison.heads
        if not 0 <= column < len(heads):
            return
        self._go_to = heads[column].key
        order = self.compared if self._mode == MODES[0] else self.chosen
        order.replace(head.key for head in heads)
        order.move(heads[column].key, to)
        self.refresh()

    def _pack_changed(self) -> None:
        self.model.set_collected(self.workspace.book.ids)
