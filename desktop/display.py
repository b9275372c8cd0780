"""Whether there is a screen to open a window on, asked before Qt is: Qt would abort. No Qt here."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from db.errors import UserError

_PACKAGES = (
    "libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libgl1 libegl1 "
    "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 "
    "libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libx11-xcb1 "
    "libxcb-shm0 libxcb-util1"
)
"""The Debian packages whose libraries Qt's window needs."""

WITHOUT_SCREEN = (
    "本机没有可用的图形界面，窗口打不开；资料未作改动。请在桌面环境中运行，"
    "或改用命令行，例如：policy-desk search 中试，policy-desk brief -o 选编.pdf"
    "（用法见 policy-desk --help）。"
)


class NoDisplayError(UserError):
    """There is no screen, or a library that Qt's window needs is missing."""


def check_screen() -> None:
    """Make sure that a display answers; takes a few milliseconds.

    Raises:
        NoDisplayError: No display answers, or Qt's plugin for it misses a library.
    """
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if _wayland_answers() or _x_answers():
        return
    raise NoDisplayError(
        WITHOUT_SCREEN,
        f"DISPLAY={os.environ.get('DISPLAY', '')} "
        f"WAYLAND_DISPLAY={os.environ.get('WAYLAND_DISPLAY', '')}",
    )


def use_no_screen() -> None:
    """Let Qt draw into memory only; call before Qt is loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def load_qt() -> None:
    """Import Qt's widgets.

    Raises:
        NoDisplayError: A library that Qt needs is missing.
    """
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise missing_library(error) from error


def missing_library(error: Exception) -> NoDisplayError:
    """Return what to tell about a library that could not be loaded."""
    return NoDisplayError(
        "缺少窗口所需的系统库，窗口打不开；资料未作改动。请由管理员执行一次：\n"
        f"sudo apt-get install -y {_PACKAGES}\n"
        "在此之前可改用命令行（用法见 policy-desk --help）。",
        str(error),
    )


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        _load_platform_plugin()
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise missing_library(error) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def _wayland_answers() -> bool:
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(None)
    if display:
        wayland.wl_display_disconnect(display)
    return bool(display)


def _load_platform_plugin() -> None:
    """Load the plugin that Qt will load: a library it misses is then named, and nothing aborts."""
    spec = find_spec("PySide6")
    for folder in spec.submodule_search_locations or () if spec else ():
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.exists():
            ctypes.CDLL(str(plugin))


def prepare_input_method() -> None:
    """Let Chinese be typed where fcitx runs but nothing says so; call before Qt's application.

    Qt asks the environment only. Desktops that start fcitx without setting the variable would leave
    the user with Latin letters.
    """
    if sys.platform == "linux" and not os.environ.get("QT_IM_MODULE") and _fcitx_runs():
        os.environ["QT_IM_MODULE"] = "fcitx"


def _fcitx_runs() -> bool:
    """Return whether this user runs fcitx, by the names in /proc: no bus is needed to know."""
    user = os.getuid()
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                if process.stat().st_uid == user:
                    name = (process / "comm").read_text(encoding="utf-8", errors="replace")
                    if name.startswith("fcitx"):
                        return True
            except OSError:
                continue  # it ended meanwhile
    return False
