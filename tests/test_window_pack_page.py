"""Page 选编 as a person uses it: chapters, order, remarks, several packs, files handed on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLineEdit, QPushButton

from db.packfile import read_pack_file, write_pack_file
from db.userdata import Pack, UserData, untitled
from desktop import theme
from desktop.models import dragged
from desktop.models.pack_items import TreeRole
from desktop.models.packs import PacksRole
from desktop.pages.pack import PackPage
from tests.window_desk import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.pack_book import PackBook
    from tests.window_desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class PackDeskOfTests:
    """The page with a pack of five measures in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.qtbot = desk, desk.qtbot
        self.book: PackBook = desk.window.workspace.book
        self.ids = desk.ids()[:5]
        self.book.add(*self.ids)
        desk.window.show_page("pack")
        page = desk.window.page
        assert isinstance(page, PackPage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        self.desk.settle()

    def told(self) -> list[str]:
        """Return what the tree shows: numbers of measures, titles of chapters."""
        model, lines = self.page.tree_model, []

        def walk(parent: QModelIndex) -> None:
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                measure = index.data(TreeRole.MEASURE)
                lines.append(str(self.ids.index(measure)) if measure else f"【{index.data()}】")
                walk(index) if not measure else None

        walk(QModelIndex())
        return lines

    def take(self, *at: int) -> None:
        self.page.tree.take_up([self.page.tree_model.measure_index(self.ids[n]) for n in at])
        self.page.tree.setFocus()

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(self.page.tree, key, modifiers)

    def type_into(self, widget: QWidget, text: str) -> None:
        for character in text:
            typed = QInputMethodEvent()
            typed.setCommitString(character)
            QGuiApplication.sendEvent(widget, typed)

    def chapter(self, title: str) -> None:
        """Make a chapter by keyboard and type its title."""
        self.key(Key.Key_Insert)
        self.write(self.page.tree, title)
        assert f"【{title}】" in self.told()
        assert self.page.tree.isExpanded(self.page.tree.currentIndex()), "Enter only ends typing"

    def write(self, view: QAbstractItemView, text: str) -> None:
        """Type something in place of what the open editor of a view holds."""
        # The newest one: that of an earlier title may still wait to be deleted.
        editor = view.findChildren(QLineEdit)[-1]
        editor.selectAll()
        self.type_into(editor, text)
        self.qtbot.keyClick(editor, Key.Key_Return)
        # Qt lets the editor have the key first and takes what it holds afterwards.
        self.qtbot.waitUntil(lambda: view.state() != view.State.EditingState)

    def undo(self) -> None:
        self.book.undo_stack.undo()

    def press_in_notice(self, name: str) -> None:
        def shown() -> list[QPushButton]:
            buttons = self.desk.window.messages.findChildren(QPushButton)
            return [each for each in buttons if each.text() == name and each.isVisible()]

        self.qtbot.waitUntil(lambda: len(shown()) == 1)
        self.qtbot.mouseClick(shown()[0], LEFT)


@pytest.fixture
def packed(desk: Desk) -> PackDeskOfTests:
    return PackDeskOfTests(desk)


def test_a_pack_is_put_in_order_by_keys_alone(packed: PackDeskOfTests) -> None:
    packed.take(4)
    packed.chapter("甲章")
    assert packed.told() == ["0", "1", "2", "3", "4", "【甲章】"]
    packed.take(4)
    packed.key(Key.Key_Down, CONTROL)
    assert packed.told() == ["0", "1", "2", "3", "【甲章】", "4"]
    assert packed.page.tree.measure() == packed.ids[4], "what is moved stays in hand"
    packed.chapter("乙章")
    packed.take(0, 2)
    packed.key(Key.Key_Down, CONTROL | SHIFT)
    assert packed.told() == ["1", "3", "【甲章】", "4", "0", "2", "【乙章】"]
    packed.key(Key.Key_Up, CONTROL)
    assert packed.told() == ["1", "3", "【甲章】", "0", "2", "4", "【乙章】"]
    packed.page.tree.take_up(
        [packed.page.tree_model.chapter_index(packed.book.pack.chapters[2].id)]
    )
    packed.key(Key.Key_Up, CONTROL)
    assert packed.told() == ["1", "3", "【乙章】", "【甲章】", "0", "2", "4"]
    packed.page.tree.take_up(
        [packed.page.tree_model.chapter_index(packed.book.pack.chapters[2].id)]
    )
    packed.key(Key.Key_F2)
    packed.write(packed.page.tree, "丙章")
    assert packed.told()[3] == "【丙章】"
    packed.key(Key.Key_Delete)
    assert packed.told() == ["1", "3", "【乙章】", "0", "2", "4"], "its measures stay"
    packed.take(3, 0)
    packed.key(Key.Key_Delete)
    assert packed.told() == ["1", "【乙章】", "2", "4"]
    steps = 0
    while packed.book.undo_stack.undo_text() != "加入选编":
        packed.undo()
        steps += 1
    assert packed.told() == ["0", "1", "2", "3", "4"]
    assert steps == 2 + 2 + 4 + 1 + 2, "chapters made and named, moves, a name, removals"
    while packed.book.undo_stack.can_redo():
        packed.book.undo_stack.redo()
    assert packed.told() == ["1", "【乙章】", "2", "4"]


def test_keys_of_the_window_undo_and_redo_what_is_typed(packed: PackDeskOfTests) -> None:
    window = packed.desk.window
    window.activateWindow()
    packed.take(1)
    packed.key(Key.Key_F2)
    remark = packed.page.entry.remark
    packed.qtbot.waitUntil(remark.hasFocus)
    packed.type_into(remark, "可供借鉴")
    assert packed.book.pack.entries[1].remark == "可供借鉴"
    index = packed.page.tree_model.measure_index(packed.ids[1])
    assert index.data(TreeRole.REMARK) == "可供借鉴"
    packed.qtbot.keyClick(remark, Key.Key_Z, CONTROL)
    assert packed.book.pack.entries[1].remark == ""
    assert remark.toPlainText() == ""
    packed.qtbot.keyClick(remark, Key.Key_Y, CONTROL)
    assert remark.toPlainText() == "可供借鉴"
    packed.take(2)
    assert remark.toPlainText() == ""
    packed.page.show_tab(1)
    fields = packed.page.fields
    fields.unit.setFocus()
    packed.type_into(fields.unit, "某市科学技术局")
    fields.preface.setFocus()
    packed.type_into(fields.preface, "供讨论")
    packed.qtbot.mouseClick(fields.notes, LEFT, pos=QPoint(8, fields.notes.height() // 2))
    pack = packed.book.pack
    assert (pack.unit, pack.preface, pack.print_notes) == ("某市科学技术局", "供讨论", True)
    for expected in ("印出批注", "修改编者按", "修改编制单位", "修改按语"):
        assert packed.book.undo_stack.undo_text() == expected
        packed.undo()
    assert (fields.unit.text(), fields.preface.toPlainText()) == ("", "")
    assert not fields.notes.isChecked()


def test_the_text_of_the_measure_in_hand_stands_beside_it(packed: PackDeskOfTests) -> None:
    packed.take(3)
    packed.settle()
    measure = packed.desk.library._library.measure(packed.ids[3])
    shown = "".join(packed.page.entry.text.toPlainText().split())
    assert "".join(measure.text.split()) in shown
    current = packed.page.current()
    assert current is not None
    assert current[1].id == measure.id
    packed.key(Key.Key_Space)
    packed.qtbot.waitUntil(packed.page.entry.text.hasFocus)
    packed.qtbot.keyClick(packed.page.entry.text, Key.Key_Escape)
    packed.qtbot.waitUntil(packed.page.tree.hasFocus)
    packed.key(Key.Key_Return)
    packed.settle()
    assert packed.desk.shown().measure.id == measure.id


def drop(view: QWidget, place: QPoint, data: QMimeData, action: Qt.DropAction) -> bool:
    """Let something be dropped on a view as at the end of a drag."""
    event = QDropEvent(QPointF(place), action, data, LEFT, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(event)
    return event.isAccepted()


def test_measures_are_dragged_onto_a_chapter_and_in_from_elsewhere(
    packed: PackDeskOfTests,
) -> None:
    made = packed.book.add_chapter("甲章")
    tree, model = packed.page.tree, packed.page.tree_model
    heading = tree.visualRect(model.chapter_index(made)).center()
    data = model.mimeData([model.measure_index(packed.ids[n]) for n in (3, 1)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.chapter_index(made))
    assert packed.told() == ["0", "2", "4", "【甲章】", "1", "3"]
    fresh = packed.desk.ids()[7]
    packed.ids.append(fresh)
    heading = tree.visualRect(model.chapter_index(made)).center()
    assert drop(tree, heading, dragged.packed([fresh]), Qt.DropAction.CopyAction)
    assert packed.told() == ["0", "2", "4", "【甲章】", "1", "3", "5"]
    assert tree.measure() == fresh, "what came in is in hand"
    packed.undo()
    packed.undo()
    assert packed.told() == ["0", "1", "2", "3", "4", "【甲章】"]


def test_a_pack_is_divided_by_what_the_library_says(packed: PackDeskOfTests) -> None:
    before = packed.told()
    actions = packed.page.head.divide.menu().actions()
    next(each for each in actions if "省份" in each.text()).trigger()
    packed.settle()
    library = packed.desk.library._library
    provinces = {
        each: library.document(library.measure(each).document_id).province for each in packed.ids
    }
    for chapter in packed.book.pack.chapters[1:]:
        assert {provinces[entry.measure_id] for entry in chapter.entries} == {chapter.title}
    assert packed.book.pack.chapters[0].entries == ()
    assert packed.book.pack.grouping == "own"
    assert packed.page.note.isHidden()
    packed.undo()
    assert packed.told() == before
    packed.book.add_chapter("甲章")
    packed.book.set_grouping("category")
    assert not packed.page.note.isHidden()
    assert "按类别" in packed.page.note_text.text()
    packed.qtbot.mouseClick(packed.page.note_button, LEFT)
    assert packed.book.pack.grouping == "own"
    assert packed.page.note.isHidden()


def test_packs_are_made_copied_renamed_and_deleted_from_their_list(
    packed: PackDeskOfTests,
) -> None:
    page, book = packed.page, packed.book
    pane = page.packs

    def names() -> list[str]:
        model = page.packs_model
        return [model.index(row).data() for row in range(model.rowCount())]

    def press(text: str) -> None:
        buttons = pane.findChildren(QPushButton)
        packed.qtbot.mouseClick(next(each for each in buttons if each.text() == text), LEFT)

    press("复制一份")
    assert names() == ["政策措施选编", "政策措施选编 副本"]
    assert book.pack.name == "政策措施选编 副本"
    assert pane.current() == book.pack.id
    packed.take(0)
    packed.key(Key.Key_Delete)
    pane.list.setFocus()
    packed.qtbot.keyClick(pane.list, Key.Key_Up)
    assert (book.pack.name, len(book.ids)) == ("政策措施选编", 5)
    packed.qtbot.keyClick(pane.list, Key.Key_F2)
    packed.write(pane.list, "汇报")
    packed.qtbot.waitUntil(lambda: names() == ["政策措施选编 副本", "汇报"])
    packed.qtbot.keyClick(pane.list, Key.Key_Delete)
    assert names() == ["政策措施选编 副本"]
    assert len(book.ids) == 4
    packed.press_in_notice("撤销")
    assert names() == ["政策措施选编 副本", "汇报"]
    assert book.pack.name == "汇报"
    packed.undo()
    assert book.pack.name == "政策措施选编"
    press("新建")
    assert book.ids == ()
    assert page.middle.currentWidget() is not page.tree
    row = next(
        row
        for row in range(page.packs_model.rowCount())
        if page.packs_model.index(row).data() == "政策措施选编"
    )
    data = dragged.packed([packed.desk.ids()[8]])
    assert "（2）" in book.pack.name
    page.packs_model.dropMimeData(
        data, Qt.DropAction.CopyAction, -1, -1, page.packs_model.index(row)
    )
    assert page.packs_model.index(row).data(PacksRole.UNDER).startswith("6 条")
    packed.undo()
    assert page.packs_model.index(row).data(PacksRole.UNDER).startswith("5 条")


def test_a_pack_handed_on_opens_elsewhere_as_another_one(
    packed: PackDeskOfTests,
    make_desk: Callable[[Path], Desk],
    tmp_path: Path,
) -> None:
    book = packed.book
    book.rename("检验检测：专题")
    book.add_chapter("甲章")
    book.shift(packed.ids[3:], 1)
    book.remark(packed.ids[4], "重点。")
    book.add("withdrawn/1")
    packed.settle()
    dialog = packed.desk.window.exporter.ask_hand_on()
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".policypack")
    assert "检验检测：专题_" in dialog.selectedFiles()[0]
    path = tmp_path / "转交.policypack"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    packed.settle()
    assert "6 条" in packed.desk.window.messages.text
    other = make_desk(tmp_path / "elsewhere")
    other.window.workspace.book.open_file(path)
    other.settle()
    theirs = other.window.workspace.book.pack
    assert theirs.name == "检验检测：专题"
    assert [len(each.entries) for each in theirs.chapters] == [3, 3]
    assert theirs.chapters[1].entries[1].remark == "重点。"
    assert theirs.chapters[1].entries[0].title
    assert "1 条不在现用资料库中" in other.window.messages.text
    assert isinstance(other.window.page, PackPage)
    other.window.workspace.book.open_file(path)
    other.settle()
    assert other.window.workspace.book.pack.name == "检验检测：专题（2）"
    other.window.workspace.book.undo_stack.undo()
    assert other.window.workspace.book.pack.name == "检验检测：专题"


def test_a_pack_made_with_other_data_comes_upon_the_measures_it_means(
    packed: PackDeskOfTests, tmp_path: Path
) -> None:
    book, ids = packed.book, packed.ids
    packed.settle()
    first, second = book.pack.entries[:2]
    notes = packed.desk.window.workspace.notes
    notes.edit(first.measure_id, "我的话。", title=first.title, source=first.source)
    packed.settle()
    # The giver's library had the second measure under the number of the first.
    theirs = replace(second, measure_id=first.measure_id, remark="乙方按语")
    odd = replace(first, measure_id=f"{first.measure_id}99", remark="甲方按语")
    path = tmp_path / "来件.policypack"
    pack = replace(Pack.new("来件"), chapters=(untitled(theirs, odd),), print_notes=True)
    write_pack_file(path, pack, notes={theirs.measure_id: "乙注", odd.measure_id: "甲注"})
    for _ in range(2):
        book.open_file(path)
        packed.settle()
        assert [each.measure_id for each in book.pack.entries] == [ids[1], ids[0]]
        assert [each.remark for each in book.pack.entries] == ["乙方按语", "甲方按语"]
    assert notes.text(ids[1]) == "乙注"
    assert notes.text(ids[0]).startswith("我的话。")
    assert notes.text(ids[0]).count("甲注") == 1
    again = tmp_path / "再转.policypack"
    packed.desk.window.exporter.hand_on(book.pack.id, again)
    packed.settle()
    assert read_pack_file(again).notes == {each: notes.text(each) for each in ids[:2]}
    book.set_print_notes(False)
    packed.desk.window.exporter.hand_on(book.pack.id, again)
    packed.settle()
    assert not read_pack_file(again).notes


def test_a_file_that_is_none_changes_nothing(packed: PackDeskOfTests, tmp_path: Path) -> None:
    path = tmp_path / "坏.policypack"
    path.write_text("不是", "utf-8")
    before = packed.book.all
    with packed.qtbot.captureExceptions() as told:
        packed.book.open_file(path)
        packed.settle()
    assert "不是选编文件" in str(told[0][1])
    assert packed.book.all == before


def test_a_withdrawn_measure_is_named_and_not_printed(
    packed: PackDeskOfTests, tmp_path: Path
) -> None:
    book, page = packed.book, packed.page
    book.add("gone/7")
    packed.ids.append("gone/7")
    packed.settle()
    index = page.tree_model.measure_index("gone/7")
    assert "不会印出" in index.data(TreeRole.GONE)
    packed.take(5)
    packed.settle()
    assert "不会印出" in page.entry.text.toPlainText()
    packed.desk.window.exporter.write(tmp_path / "选编.pdf")
    packed.settle()
    assert "有 1 条措施已不在资料库中" in packed.desk.window.messages.text


def test_own_chapters_are_printed_and_progress_is_shown(
    packed: PackDeskOfTests, tmp_path: Path
) -> None:
    packed.book.add_chapter("甲章有名")
    packed.book.shift(packed.ids[2:], 1)
    packed.book.rename("专题")
    shares: list[object] = []
    packed.book.wishes.progressed.connect(shares.append)
    packed.qtbot.mouseClick(packed.page.head.export, LEFT)
    dialog = packed.desk.window.findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / "专题.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert packed.page.head.export.isHidden()
    packed.settle()
    assert not packed.page.head.export.isHidden()
    assert shares[0] == 0.0
    assert shares[-1] is None
    with pypdfium2.PdfDocument(path) as pdf:
        titles = [each.get_title() for each in pdf.get_toc() if each.level == 0]
    assert titles == ["编制说明", "目录", "专题", "甲章有名", "资料来源"]


def test_chapters_and_all_that_is_said_come_back(
    packed: PackDeskOfTests, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    packed.book.add_chapter("甲章")
    packed.book.shift(packed.ids[4:], 1)
    packed.book.set_unit("某局")
    packed.book.set_print_notes(True)
    packed.settle()
    packed.desk.window.close()
    again = make_desk(tmp_path).window.workspace.book
    assert [(each.title, len(each.entries)) for each in again.pack.chapters] == [
        ("", 4),
        ("甲章", 1),
    ]
    assert (again.pack.unit, again.pack.print_notes) == ("某局", True)
    assert all(entry.title and entry.source for entry in again.pack.entries)
    assert again.time_of(again.pack.id) is not None


def test_nothing_is_cut_at_twice_the_size(packed: PackDeskOfTests, qapp: QApplication) -> None:
    packed.page.show_tab(1)
    strip = packed.desk.window.strip
    try:
        theme.apply(qapp, 2.0)
        for part in (packed.page, strip):
            part.restyle()
            assert part.minimumSizeHint().width() <= 1366
        fields = packed.page.fields
        inner = fields.widget()
        assert inner is not None
        assert inner.minimumSizeHint().width() <= packed.page.side.minimumWidth() - theme.space(3)
    finally:
        theme.apply(qapp)


def test_the_strip_takes_what_is_dropped_and_leads_to_the_page(desk: Desk) -> None:
    strip, book = desk.window.strip, desk.window.workspace.book
    ids = desk.ids()
    data = dragged.packed(ids[:2])  # the event does not keep it
    assert drop(strip, QPoint(5, 5), data, Qt.DropAction.CopyAction)
    assert desk.cards() == ids[:2]
    data = dragged.packed(ids[2:3])
    model = strip.cards.model()
    model.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
    assert desk.pack() == ids[:3]
    desk.qtbot.mouseClick(strip.arrange, LEFT)
    assert isinstance(desk.window.page, PackPage)
    assert not strip.isVisible()
    book.undo_stack.undo()
    book.undo_stack.undo()
    assert desk.pack() == []


def test_packs_of_another_window_are_seen_when_one_comes_to_the_page(
    packed: PackDeskOfTests, tmp_path: Path
) -> None:
    packed.settle()
    theirs = UserData(tmp_path / "user.db")
    theirs.save(Pack.new("另一窗口的选编"))
    theirs.close()
    packed.desk.window.show_page("search")
    packed.desk.window.show_page("pack")
    packed.settle()
    assert [each.name for each in packed.book.others] == ["另一窗口的选编"]
    packed.book.delete(packed.book.others[0].id)
    packed.settle()
    packed.desk.window.show_page("search")
    packed.desk.window.show_page("pack")
    packed.settle()
    assert packed.book.others == ()


def test_a_long_pack_is_shown_by_items_and_moves_in_one_step(
    packed: PackDeskOfTests,
) -> None:
    many = tuple(f"fremd/{n}" for n in range(900))
    packed.book.add(*many)
    packed.ids += many
    packed.settle()
    tree = packed.page.tree
    assert tree.verticalScrollMode() == tree.ScrollMode.ScrollPerItem
    packed.take(903, 904)
    packed.key(Key.Key_Up, CONTROL)
    assert packed.book.ids.index(many[898]) == 902
    packed.undo()
    assert packed.book.ids[5:] == many
    assert packed.book.titles.lost(packed.book.ids) == 900
