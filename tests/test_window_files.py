"""Files of the user's own: chosen, dropped on the window, opened again; and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop.incoming import MOST, is_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.window_desk import Desk

COPY = Qt.DropAction.CopyAction
NOTHING = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path]]:
    """What reaches the two who open files."""
    seen: list[tuple[str, Path]] = []
    monkeypatch.setattr(desk.window.incoming, "_open_pack", lambda p: seen.append(("pack", p)))
    page = desk.go("documents")
    monkeypatch.setattr(page, "open_file", lambda p: seen.append(("document", p)))
    desk.go("search")
    return seen


def drag(widget: QWidget, *paths: Path) -> QMimeData:
    """Drag files over a widget, as the window system tells it; return what is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPoint(5, 5)
    event = QDragEnterEvent(at, COPY, data, *NOTHING)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()
    return data


def drop(window: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), COPY, data, *NOTHING))


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.write_text("第一条 支持中试平台建设。", encoding="utf-8")
    return made


@pytest.mark.parametrize("over", ["words", "list", "detail", "facets", "window"])
def test_a_file_may_be_dropped_anywhere_and_one_sees_what_will_happen(
    desk: Desk, opened: list[tuple[str, Path]], tmp_path: Path, over: str
) -> None:
    (path,) = files(tmp_path, "若干措施.txt")
    target = {
        "words": desk.bar.box,
        "list": desk.page.list.viewport(),
        "detail": desk.page.detail.facts.viewport(),
        "facets": desk.facet_panel.viewport(),
        "window": desk.window,
    }[over]
    data = drag(target, path)
    cover = desk.window.cover
    assert cover.isVisible()
    assert "若干措施.txt" in cover.text
    assert cover.width() > desk.window.width() * 0.9
    drop(desk.window, data)
    assert cover.text == ""
    assert opened == [("document", path)]
    assert desk.window.stack.entry.key == "documents"
    assert desk.bar.box.text() == "", "no path was put among the words"


def test_a_pack_that_was_handed_on_is_known_by_its_ending(
    desk: Desk, opened: list[tuple[str, Path]], tmp_path: Path
) -> None:
    (path,) = files(tmp_path, "专题.POLICYPACK")
    assert is_pack(path)
    data = drag(desk.window, path)
    assert "选编" in desk.window.cover.text
    drop(desk.window, data)
    assert opened == [("pack", path)]


@pytest.mark.parametrize("what", ["several", "folder", "gone"])
def test_what_cannot_be_opened_is_said_before_and_after_it_is_dropped(
    desk: Desk, opened: list[tuple[str, Path]], tmp_path: Path, what: str
) -> None:
    some = files(tmp_path, "a.txt", "b.txt")
    (tmp_path / "文件夹").mkdir()
    paths, word = {
        "several": (some, "一次只能打开一个文件，拖来的有 2 个"),
        "folder": ([tmp_path / "文件夹"], "是文件夹"),
        "gone": ([tmp_path / "没有.txt"], "找不到文件"),
    }[what]
    data = drag(desk.window, *paths)
    assert word in desk.window.cover.text
    drop(desk.window, data)
    assert word in desk.window.messages.text
    assert opened == []


def test_the_cover_goes_when_the_file_is_dragged_away(desk: Desk, tmp_path: Path) -> None:
    drag(desk.window, *files(tmp_path, "a.txt"))
    assert desk.window.cover.isVisible()
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not desk.window.cover.isVisible()


def recent(desk: Desk) -> QMenu:
    menus = desk.window.menuBar().findChildren(QMenu)
    return next(menu for menu in menus if menu.title() == "最近的文件")


@pytest.mark.usefixtures("opened")
def test_the_files_opened_last_are_offered_again_also_after_a_new_start(
    desk: Desk,
    make_desk: Callable[[Path], Desk],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "来文 & 附件"
    folder.mkdir()
    made = files(folder, *(f"第{n}号.txt" for n in range(MOST + 2)))
    assert not recent(desk).isEnabled()
    for path in (*made, made[5]):
        desk.window.workspace.navigator.open_file(path)
    newest = [made[5], *(each for each in made[:1:-1] if each != made[5])][:MOST]
    assert list(desk.window.incoming.recent) == newest
    desk.window.close()
    again = make_desk(tmp_path)
    assert list(again.window.incoming.recent) == newest
    texts = [each.text() for each in recent(again).actions()]
    assert texts[0].endswith(made[5].name)
    assert texts[-1] == "清空这个列表"
    recent(again).actions()[-1].trigger()
    assert again.window.incoming.recent == ()
    assert not recent(again).isEnabled()


def test_a_file_that_is_gone_leaves_the_list_with_a_word(
    desk: Desk, opened: list[tuple[str, Path]], tmp_path: Path
) -> None:
    one, other = files(tmp_path, "甲.txt", "乙.txt")
    desk.window.incoming.open(one)
    desk.window.incoming.open(other)
    one.unlink()
    opened.clear()
    entry = next(each for each in recent(desk).actions() if "甲.txt" in each.text())
    entry.trigger()
    assert opened == []
    assert "找不到文件" in desk.window.messages.text
    assert desk.window.incoming.recent == (other,)
