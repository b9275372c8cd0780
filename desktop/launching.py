"""From Qt loaded to a window with measures in it, and to its end."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from db import resources
from db.errors import UserError, WriteError
from desktop import display, theme, translating
from desktop.language import tr
from desktop.long_lived import LongLived
from desktop.reporting import Hook, start_log
from desktop.tasks import Then
from desktop.window import MainWindow
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import Opening
    from desktop.library import Library
    from desktop.rows import Page

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_ASK_AGAIN = 100
"""Milliseconds between two looks at how far the opening is."""
_PATIENCE = 60_000
"""Milliseconds after which a picture is given up."""


def make_application() -> QApplication:
    """Return Qt's application with fonts, colours and Chinese texts in place."""
    display.prepare_input_method()
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("policy-desk")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("org.policydesk.app")
    app.setStyle("Fusion")
    translating.use(app, translating.CHINESE)
    return app


class Start:
    """One run of the application."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._logging = False
        qInstallMessageHandler(_log_qt)
        self._app = make_application()

    def run(self, painted: Callable[[], None] | None = None) -> int:
        """Show the window and stay until it is closed.

        With ``painted`` it closes itself as soon as measures are painted, and calls that first.
        """
        workspace = Workspace(self._opening.data_dir)
        translating.use(self._app, workspace.settings.text("window/language"))
        zoom = workspace.settings.number("window/zoom", 100, 200) / 100
        theme.apply(self._app, zoom, workspace.settings.text("window/theme"))
        window = MainWindow(workspace)
        LongLived(window)
        hook = Hook(workspace.notices)
        hook.install()
        self._wait_for_library(window)
        if painted is not None:
            window.painted.connect(painted)
            window.painted.connect(lambda: QTimer.singleShot(0, window.close))
        else:
            window.painted.connect(self._after_first_paint)
        window.show()
        try:
            return self._app.exec()
        finally:
            hook.remove()

    def save_picture(self, path: Path, size: tuple[int, int], words: str) -> int:
        """Draw the window after a search for ``words`` into a PNG file."""
        import tempfile

        library, first = self._opening.future.result()
        with tempfile.TemporaryDirectory() as folder:
            workspace = Workspace(Path(folder))
            theme.apply(self._app)
            window = MainWindow(workspace)
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.resize(*size)
            workspace.query.set_words(words)
            window.show_first(library, first)
            window.show()
            try:
                _settle(self._app, workspace)
                workspace.book.add(*window.page.found_ids()[:4])
                _settle(self._app, workspace)
                _write_picture(window, path)
            finally:
                window.close()
        return 0

    def _wait_for_library(self, window: MainWindow) -> None:
        future = self._opening.future
        if future.done() and future.exception() is None:
            window.show_first(*future.result())
            return
        window.show_waiting(tr("正在打开资料库…"))
        timer = QTimer(window)
        timer.setInterval(_ASK_AGAIN)

        def look() -> None:
            if (step := self._opening.step) is not None:
                first = tr("首次使用需要几秒钟，以后直接打开。")
                window.show_waiting(f"{tr('{step}…', step=tr(step[0]))} {step[1]:.0%}\n{first}")

        def opened(answer: tuple[Library, Page]) -> None:
            timer.stop()
            window.show_first(*answer)

        def failed(error: BaseException) -> None:
            timer.stop()
            self._start_log()
            if not isinstance(error, UserError):
                window.show_waiting(tr("资料库没有打开，原因是程序本身的缺陷。"))
                raise error
            window.show_waiting(error.summary)
            window.workspace.notices.error(error, (tr("重试"), lambda: self._retry(window)))

        timer.timeout.connect(look)
        timer.start()
        window.workspace.tasks.adopt(future, Then(opened, failed))

    def _retry(self, window: MainWindow) -> None:
        self._opening.start()
        self._wait_for_library(window)

    def _start_log(self) -> None:
        """Begin the log once there is something to tell or the first paint is done."""
        if not self._logging:
            self._logging = True
            start_log(self._opening.data_dir)

    def _after_first_paint(self) -> None:
        self._start_log()
        self._app.setWindowIcon(QIcon(str(resources.path("icons", "policy-desk.png"))))


def _settle(app: QApplication, workspace: Workspace) -> None:
    """Let everything that was started come to its end."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    deadline = QDeadlineTimer(_PATIENCE)
    quiet = 0
    while quiet < 5 and not deadline.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        quiet = quiet + 1 if workspace.is_ready and workspace.tasks.idle() else 0


def _write_picture(window: MainWindow, path: Path) -> None:
    aside = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = QBuffer()
        window.grab().save(picture, "PNG")
        aside.write_bytes(picture.data().data())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise WriteError(f"图片没有写成：{path}。请检查文件夹能否写入。", repr(error)) from error


def _log_qt(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    level = _LEVELS.get(kind, logging.WARNING)
    if message.startswith("This plugin does not support"):
        level = logging.DEBUG  # drawing without a screen cannot move windows, nor need it
    _qt_log.log(level, "%s", message)
