"""Undo and redo of everything that can be done to packs, however it is mixed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.userdata import Entry, Pack, PackChapter, untitled
from desktop import history
from desktop.notices import Notices
from desktop.pack_book import PackBook

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication


class NoDisk:
    """A user lane that never answers: what is on the disk is another test's."""

    def start(self, *_: object, **__: object) -> None:
        pass


class NoSettings:
    def text(self, _: str) -> str:
        return ""

    def set(self, *_: object) -> None:
        pass


def book() -> PackBook:
    lane: Any = NoDisk()
    kept: Any = NoSettings()
    return PackBook(lane, Notices(), kept)


@pytest.fixture
def filled(qapp: QCoreApplication) -> PackBook:
    assert qapp is not None
    made = book()
    made.add(*"abcd")
    made.add_chapter("甲")
    return made


def contents(made: PackBook) -> list[tuple[bool, Pack]]:
    """Return all that a user sees of the packs: ids and saves he does not."""
    plain = [
        (
            each.id == made.pack.id,
            replace(
                each,
                id="",
                revision=0,
                chapters=tuple(
                    replace(chapter, id=f"{at or ''}") for at, chapter in enumerate(each.chapters)
                ),
            ),
        )
        for each in made.all
    ]
    return sorted(plain, key=repr)


def chapter(made: PackBook, at: int) -> str:
    return made.pack.chapters[at % len(made.pack.chapters)].id


ACTS: dict[str, Callable[[PackBook, int], object]] = {
    "add": lambda b, n: b.add(f"m{n}", f"m{n + 1}", chapter=chapter(b, n), before=n % 2),
    "remove": lambda b, n: b.remove(*b.ids[n % 3 : n % 3 + 2]),
    "move": lambda b, n: b.move((n % 4,), n % 5) if len(b.ids) > 4 else None,
    "move_to": lambda b, n: b.move_to(b.ids[:2], chapter(b, n), n % 3),
    "step": lambda b, n: b.step(b.ids[n % 3 : n % 3 + 1], 1 if n % 2 else -1),
    "shift": lambda b, n: b.shift(b.ids[n % 3 : n % 3 + 1], 1 if n % 2 else -1),
    "remark": lambda b, n: b.remark(b.ids[0], f"按语{n}") if b.ids else None,
    "clear": lambda b, _: b.clear(),
    "add_chapter": lambda b, n: b.add_chapter(f"章{n}"),
    "rename_chapter": lambda b, n: b.rename_chapter(chapter(b, n), f"另{n}"),
    "move_chapters": lambda b, n: b.move_chapters([chapter(b, n)], chapter(b, n + 1)),
    "step_chapter": lambda b, n: b.step_chapter(chapter(b, n), -1),
    "remove_chapters": lambda b, n: b.remove_chapters(chapter(b, n)),
    "remove_all": lambda b, n: b.remove_all(b.ids[:1], [chapter(b, n)]),
    "join": lambda b, _: b.join_chapters(),
    "divide": lambda b, n: b.divide([("一", b.ids[: n % 4]), ("二", b.ids[n % 4 :])]),
    "rename": lambda b, n: b.rename(f"名{n}"),
    "rename_other": lambda b, n: b.rename(f"他{n}", b.all[n % len(b.all)].id),
    "unit": lambda b, n: b.set_unit(f"单位{n}"),
    "preface": lambda b, n: b.set_preface(f"编者按{n}"),
    "grouping": lambda b, n: b.set_grouping(("own", "none", "category")[n % 3]),
    "print_notes": lambda b, n: b.set_print_notes(bool(n % 2)),
    "begin": lambda b, _: b.begin(),
    "duplicate": lambda b, n: b.duplicate(b.all[n % len(b.all)].id),
    "delete": lambda b, n: b.delete(b.all[n % len(b.all)].id),
    "bring": lambda b, n: b.bring(
        replace(
            Pack.new("外来"),
            chapters=(untitled(Entry(f"w{n}")), PackChapter.new("章")),
        ),
        "打开",
    ),
    "add_to": lambda b, n: b.add_to(b.all[n % len(b.all)].id, f"t{n}"),
    "pause": lambda b, _: b.undo_stack.close_step(),
}

STEPS = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 11)), max_size=14)


@settings(deadline=None, max_examples=150)
@given(STEPS)
def test_everything_undone_is_the_beginning_and_redone_the_end(
    steps: list[tuple[str, int]],
) -> None:
    made = book()
    made.add(*"abcd")
    made.add_chapter("甲")
    made.undo_stack.close_step()
    first, undone = contents(made), 0
    start = made.undo_stack.newest()
    for name, number in steps:
        ACTS[name](made, number)
    last = contents(made)
    while made.undo_stack.newest() is not start:
        assert made.undo_stack.undo_text()
        made.undo_stack.undo()
        undone += 1
        assert undone <= len(steps)
    assert contents(made) == first
    for _ in range(undone):
        made.undo_stack.redo()
    assert contents(made) == last
    assert not made.undo_stack.can_redo()


def test_each_pack_keeps_its_own_steps(filled: PackBook) -> None:
    first = filled.pack.id
    filled.undo_stack.undo()  # the chapter
    filled.begin()
    filled.rename("第二份")
    filled.add("x")
    second = filled.pack.id
    filled.open(first)
    # Beginning the second pack is the newest step of the packs as such.
    assert filled.undo_stack.undo_text() == "新建选编"
    filled.open(second)
    assert filled.undo_stack.undo_text() == "加入选编"
    filled.undo_stack.undo()
    assert filled.undo_stack.redo_text() == "加入选编"
    filled.open(first)
    filled.add("y")
    filled.undo_stack.undo()
    filled.open(second)
    assert filled.undo_stack.redo_text() == "加入选编"
    filled.undo_stack.redo()
    assert filled.ids == ("x",)


def test_typing_is_one_step_until_one_pauses_or_leaves(
    filled: PackBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(history.time, "monotonic", lambda: now[0])
    for text in ("可", "可供", "可供借鉴"):
        filled.remark("a", text)
        now[0] += 0.3
    now[0] += 5
    filled.remark("a", "可供借鉴。")
    filled.undo_stack.undo()
    assert filled.pack.entries[0].remark == "可供借鉴"
    filled.undo_stack.undo()
    assert filled.pack.entries[0].remark == ""
    assert filled.undo_stack.undo_text() == "新建章"
    filled.remark("a", "一")
    filled.undo_stack.close_step()
    filled.remark("a", "一二")
    filled.remark("b", "三")
    for _ in range(3):
        filled.undo_stack.undo()
    assert filled.undo_stack.undo_text() == "新建章"


def test_what_was_typed_and_rubbed_out_leaves_no_step(filled: PackBook) -> None:
    filled.set_unit("某")
    filled.set_unit("")
    assert filled.undo_stack.undo_text() == "新建章"


def test_the_menu_says_what_is_undone(filled: PackBook) -> None:
    undo, redo = filled.undo_stack.undo_action(filled), filled.undo_stack.redo_action(filled)
    assert (undo.text(), undo.isEnabled()) == ("撤销 新建章", True)
    assert (redo.text(), redo.isEnabled()) == ("重做", False)
    undo.trigger()
    assert (undo.text(), redo.text()) == ("撤销 加入选编", "重做 新建章")
    redo.trigger()
    assert redo.text() == "重做"


def test_a_rename_of_another_pack_undoes_the_name_alone(filled: PackBook) -> None:
    first = filled.pack.id
    filled.begin()
    filled.rename("新名", first)
    filled.open(first)
    filled.undo_stack.undo()  # the name: the newest step of all
    assert filled.pack.name == "政策措施选编"
    assert filled.ids == tuple("abcd")
