"""The tree of a pack: Qt's own tester through all that can become of it, and every drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from db.userdata import Entry, Pack, PackChapter, untitled
from desktop.models import dragged
from desktop.models.pack_items import TreeRole
from desktop.models.pack_tree import PackTree
from desktop.models.packs import PackLine, PacksModel
from desktop.pack_titles import PackTitles

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QMimeData

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning
"""A warning of Qt's fails the test run."""
MOVE = Qt.DropAction.MoveAction


def made(text: str) -> Pack:
    """Return a pack from ``ab|x:cd|y:``: measures of one letter, chapters with their ids."""
    loose, *chapters = text.split("|")
    return Pack(
        "p",
        "名",
        (
            untitled(*map(Entry, loose)),
            *(PackChapter(each[0], each[0], tuple(map(Entry, each[2:]))) for each in chapters),
        ),
    )


def told(model: PackTree, parent: QModelIndex | None = None) -> str:
    """Return what the model shows, written as :func:`made` reads it."""
    parts = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if measure := index.data(TreeRole.MEASURE):
            parts.append(str(measure))
        else:
            parts.append(f"|{index.data()}:{told(model, index)}")
    return "".join(parts)


@st.composite
def texts(draw: st.DrawFn) -> str:
    letters = draw(st.permutations("abcdefg"))
    letters = letters[: draw(st.integers(0, 7))]
    names = draw(st.permutations("xyz"))[: draw(st.integers(0, 3))]
    cuts = sorted(draw(st.integers(0, len(letters))) for _ in names)
    ends = [*cuts, len(letters)]
    parts = ["".join(letters[: ends[0]])]
    parts += [
        f"{name}:{''.join(letters[ends[at] : ends[at + 1]])}" for at, name in enumerate(names)
    ]
    return "|".join(parts)


@settings(deadline=None, max_examples=120)
@given(st.lists(texts(), min_size=1, max_size=6))
def test_the_tree_follows_any_change(packs: list[str]) -> None:
    model = PackTree(PackTitles())
    tester = QAbstractItemModelTester(model, STRICT)
    held: dict[str, QPersistentModelIndex] = {}
    for text in packs:
        model.show_pack(made(text))
        assert told(model) == text
        for letter, index in held.items():
            assert index.isValid() == (letter in text), letter
            if index.isValid():
                assert index.data(TreeRole.MEASURE) == letter
                assert QModelIndex(index) == model.measure_index(letter)
        held = {
            each: QPersistentModelIndex(model.measure_index(each)) for each in text if each < "h"
        }
        held = {each: index for each, index in held.items() if each.isalpha()}
    del tester


@pytest.fixture
def tree(qapp: QCoreApplication) -> PackTree:
    assert qapp is not None
    model = PackTree(PackTitles())
    model.show_pack(made("ab|x:cd|y:|z:e"))
    return model


def wishes(model: PackTree) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    model.move_wanted.connect(lambda *what: heard.append(("move", *what)))
    model.chapters_move_wanted.connect(lambda *what: heard.append(("chapter", *what)))
    model.add_wanted.connect(lambda *what: heard.append(("add", *what)))
    return heard


def drag(model: PackTree, *names: str) -> QMimeData:
    return model.mimeData(
        [
            model.chapter_index(each) if each in "xyz" else model.measure_index(each)
            for each in names
        ]
    )


def test_measures_are_dropped_where_the_line_shows(tree: PackTree) -> None:
    heard, root = wishes(tree), QModelIndex()
    chapter = tree.chapter_index
    for row, parent in (
        (0, root),  # before a
        (2, root),  # after b, before chapter x
        (3, root),  # between chapters x and y
        (5, root),  # below everything
        (-1, root),  # on the empty ground
        (1, chapter("x")),  # between c and d
        (-1, chapter("x")),  # on the heading of x
        (-1, chapter("y")),  # on an empty chapter
    ):
        assert tree.dropMimeData(drag(tree, "e", "a"), MOVE, row, 0, parent)
    both = ("a", "e")  # in the order in which they stand
    assert heard == [
        ("move", both, "", 0),
        ("move", both, "", 2),
        ("move", both, "x", 2),
        ("move", both, "z", 1),
        ("move", both, "z", 1),
        ("move", both, "x", 1),
        ("move", both, "x", 2),
        ("move", both, "y", 0),
    ]
    assert told(tree) == "ab|x:cd|y:|z:e", "a drag moves nothing by itself"


def test_chapters_are_dropped_among_chapters(tree: PackTree) -> None:
    heard, root = wishes(tree), QModelIndex()
    for row, parent in (
        (0, root),
        (3, root),
        (5, root),
        (-1, root),
        (-1, tree.chapter_index("x")),
        (1, tree.chapter_index("x")),
    ):
        tree.dropMimeData(drag(tree, "z", "a"), MOVE, row, 0, parent)
    assert heard == [("chapter", ("z",), before) for before in ("x", "y", "", "", "x", "y")]


def test_measures_come_in_from_elsewhere_and_go_there(tree: PackTree) -> None:
    heard = wishes(tree)
    data = dragged.packed(["neu/1", "neu/2", "neu/1"])
    assert tree.canDropMimeData(data, Qt.DropAction.CopyAction, 1, 0, tree.chapter_index("x"))
    tree.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, tree.chapter_index("x"))
    assert heard == [("add", ("neu/1", "neu/2"), "x", 1)]
    assert dragged.unpacked(drag(tree, "d", "a", "x")) == ("a", "d")


def test_a_measure_is_no_place_to_drop_on(tree: PackTree) -> None:
    assert not tree.measure_index("c").flags() & Qt.ItemFlag.ItemIsDropEnabled
    assert tree.chapter_index("y").flags() & Qt.ItemFlag.ItemIsDropEnabled


def test_the_list_of_packs(qapp: QCoreApplication) -> None:
    assert qapp is not None
    model = PacksModel()
    tester = QAbstractItemModelTester(model, STRICT)
    one, two = PackLine("1", "甲", 3, None, True), PackLine("2", "乙", 0, None, False)
    for lines in ([one], [one, two], [two], [], [two, one], [one, two]):
        model.show_packs(lines)
        assert [model.index(row).data() for row in range(model.rowCount())] == [
            each.name for each in lines
        ]
    assert model.row_in_hand() == 0
    named: list[tuple[str, str]] = []
    model.rename_wanted.connect(lambda *what: named.append(what))
    model.setData(model.index(1), "丙")
    added: list[tuple[str, tuple[str, ...]]] = []
    model.add_wanted.connect(lambda *what: added.append(what))
    data = dragged.packed(["a/1"])
    assert model.dropMimeData(data, MOVE, -1, -1, model.index(1))
    assert not model.dropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert (named, added) == ([("2", "丙")], [("2", ("a/1",))])
    del tester


def test_a_remark_concerns_its_own_line_alone(tree: PackTree) -> None:
    told_of: list[str] = []
    tree.dataChanged.connect(lambda first, _: told_of.append(first.data(TreeRole.MEASURE)))
    pack = made("ab|x:cd|y:|z:e")
    chapters = list(pack.chapters)
    chapters[1] = PackChapter("x", "x", (Entry("c"), Entry("d", "重点。")))
    tree.show_pack(Pack("p", "名", tuple(chapters)))
    assert told_of == ["d"]
    assert tree.measure_index("d").data(TreeRole.REMARK) == "重点。"
