"""The start: what is imported when, machines without a display, and what nothing caught."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from db.errors import LibraryError, UserError
from desktop import display, reporting, theme
from desktop.app import Opening
from desktop.notices import Notice, Notices
from desktop.typefaces import Face, family
from desktop.window import MainWindow
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter with an environment of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=kept | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_first_paint(data_dir: Path, tmp_path: Path) -> None:
    shutil.copytree(data_dir / "library", tmp_path / "library")
    code = f"""
import sys
from pathlib import Path
from desktop import app, display
display.use_no_screen()
opening = app.Opening(Path({str(tmp_path)!r}))
from desktop.launching import Start
from desktop.window import MainWindow
heavy = ("numpy", "whoosh", "reportlab", "sqlite_utils", "click", "pypdfium2")
seen = []
MainWindow._after_first_paint = lambda self: (
    seen.extend(name for name in heavy if name in sys.modules), seen.append("painted"), self.close()
)
Start(opening).run()
print(seen)
"""
    done = python(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['painted']"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display server")
@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ":98765"}, {"WAYLAND_DISPLAY": "no-such-display"}],
    ids=["none", "dead X server", "dead Wayland"],
)
def test_without_a_display_it_says_so_and_does_not_abort(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
from pathlib import Path
from db.errors import UserError
from desktop.app import run
try:
    run(Path({str(tmp_path)!r}))
except UserError as error:
    print(error.summary)
"""
    done = python(code, **environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("本机没有可用的图形界面")
    assert "Traceback" not in done.stderr
    assert "qt.qpa" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_missing_system_library_is_named_with_the_command_for_it() -> None:
    code = """
import sys
from db.errors import UserError
from desktop import display

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtWidgets":
            raise ImportError("libGL.so.1: cannot open shared object file")

sys.meta_path.insert(0, Finder())
try:
    display.load_qt()
except UserError as error:
    print(error.summary, error.details)
"""
    done = python(code)
    assert "apt-get install -y" in done.stdout
    assert "libgl1" in done.stdout
    assert "libGL.so.1" in done.stdout


def test_a_picture_of_the_window_needs_no_display(data_dir: Path, tmp_path: Path) -> None:
    picture = tmp_path / "out" / "window.png"
    code = f"""
from pathlib import Path
from desktop.app import save_picture
save_picture(Path({str(data_dir)!r}), Path({str(picture)!r}), (1366, 768), "中试")
"""
    done = python(code)
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    colours = {image.pixelColor(x, y).name() for x in range(210, 700, 2) for y in range(80, 600, 2)}
    assert theme.tokens().mark in colours, "the hits are marked"
    assert len(colours) > 50, "text was drawn"
    assert [path.name for path in picture.parent.iterdir()] == ["window.png"]
    assert not (data_dir / "user.db").exists(), "nothing of the user's is touched"


def test_every_bundled_face_is_registered(qapp: QApplication) -> None:
    assert qapp is not None
    assert {family(face) for face in Face} == {
        "Policy Desk Hei",
        "Policy Desk Song",
        "Policy Desk BiaoSong",
    }


def test_qt_brings_its_own_dialogs_in_chinese() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (folder / "qtbase_zh_CN.qm").is_file()


@pytest.mark.parametrize(("running", "expected"), [(True, "fcitx"), (False, None)])
def test_fcitx_is_used_where_it_runs(
    monkeypatch: pytest.MonkeyPatch, *, running: bool, expected: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    monkeypatch.setattr(display, "_fcitx_runs", lambda: running)
    display.prepare_input_method()
    assert os.environ.get("QT_IM_MODULE") == expected
    monkeypatch.setenv("QT_IM_MODULE", "ibus")
    display.prepare_input_method()
    assert os.environ["QT_IM_MODULE"] == "ibus"


def test_opening_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.library import Library

    def refuse(*_: object, **__: object) -> None:
        raise LibraryError("磁盘满了。")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "open", refuse)
        opening = Opening(tmp_path)
        with pytest.raises(LibraryError):
            opening.future.result(timeout=10)
    library, page = opening.start().result(timeout=60)
    assert opening.step is not None, "a first opening builds, and says how far it is"
    assert page.result.total == library.info.measure_total > 0
    library.close()
    opening.close()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    theme.apply(qapp)
    made = MainWindow(Workspace(tmp_path))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_a_users_error_is_told_and_a_defect_reported(window: MainWindow) -> None:
    hook = reporting.Hook(window.workspace.notices)
    hook.install()
    try:
        error = LibraryError("资料库打不开，原有资料未动。", "errno 13")
        sys.excepthook(type(error), error, None)
        assert window.messages.text == "资料库打不开，原有资料未动。"
        assert not window.messages.isHidden()
        logger = logging.getLogger("desktop.reporting")
        logger.disabled = True
        with pytest.raises(ZeroDivisionError) as caught:
            _ = 1 // len(window.windowTitle()[:0])
        sys.excepthook(caught.type, caught.value, caught.tb)
        logger.disabled = False
    finally:
        hook.remove()
    report = next(f for f in window.findChildren(QPlainTextEdit) if f.isReadOnly())
    assert "ZeroDivisionError" in report.toPlainText()
    assert "test_window_start.py" in report.toPlainText()
    copy = next(b for b in report.window().findChildren(QPushButton) if b.text() == "复制报告")
    copy.click()
    report.window().close()


def test_a_defect_on_another_thread_is_not_lost(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = Notices()
    heard: list[Notice] = []
    notices.listen(heard.append)
    hook = reporting.Hook(notices)
    monkeypatch.setattr(threading, "excepthook", hook._caught_in_thread)

    def fail() -> None:
        raise UserError("线程里出错了。")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert [notice.text for notice in heard] == ["线程里出错了。"]


def test_a_notice_before_there_is_a_window_waits_for_it(qapp: QApplication) -> None:
    assert qapp is not None
    notices = Notices()
    notices.tell("早来的话")
    heard: list[Notice] = []
    notices.listen(heard.append)
    notices.tell("后来的话")
    assert [notice.text for notice in heard] == ["早来的话", "后来的话"]


def test_the_log_turns_over(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    reporting.start_log(tmp_path)
    added = [handler for handler in root.handlers if handler not in before]
    try:
        (handler,) = added
        assert isinstance(handler, RotatingFileHandler)
        assert handler.maxBytes > 0
        assert handler.backupCount > 0
        logging.getLogger("desktop").info("记一笔")
        assert "记一笔" in (tmp_path / "logs" / "policy-desk.log").read_text(encoding="utf-8")
    finally:
        for handler in added:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
