"""Where the program keeps what is not packaged: the user's data folder and what lies in it."""

from __future__ import annotations

import enum
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from db.errors import UserError

DATA_DIR_VARIABLE = "POLICY_DESK_DATA_DIR"
PORTABLE_NAMES = ("政策案头数据", "policy-desk-data")
"""Names of a folder beside the program that makes it portable: everything is kept in there."""


class Reason(enum.Enum):
    """Why the data are where they are, in Chinese."""

    CHOSEN = "由 --data-dir 指定"
    ENVIRONMENT = f"由环境变量 {DATA_DIR_VARIABLE} 指定"
    PORTABLE = "便携模式，使用程序旁的文件夹"
    USUAL = "当前账户的数据文件夹"


@dataclass(frozen=True, slots=True)
class DataPlace:
    """The folder of the user's data, and why it is that one."""

    folder: Path
    reason: Reason


def data_dir(chosen: Path | None = None) -> Path:
    """Return the folder of the user's data; see :func:`data_place`."""
    return data_place(chosen).folder


def data_place(chosen: Path | None = None) -> DataPlace:
    """Return the folder of the user's data and why it is that one.

    In this order: ``chosen`` (``--data-dir``), the environment variable ``POLICY_DESK_DATA_DIR``,
    a folder 政策案头数据 or ``policy-desk-data`` beside the program (portable), the platform's own
    folder for user data (``~/.local/share/policy-desk``, ``%LOCALAPPDATA%``).

    Raises:
        UserError: the portable folder cannot be written, or the account has no folder of its own,
            so there is no usual place.
    """
    if chosen is not None:
        return DataPlace(chosen, Reason.CHOSEN)
    if from_environment := os.environ.get(DATA_DIR_VARIABLE):
        return DataPlace(Path(from_environment), Reason.ENVIRONMENT)
    if (portable := _portable()) is not None:
        return DataPlace(portable, Reason.PORTABLE)
    usual = Path(platformdirs.user_data_dir("policy-desk", appauthor=False))
    if not usual.is_absolute():
        raise UserError(
            "当前账户没有个人文件夹，资料库没有地方存放。请用 --data-dir 指定一个文件夹，"
            f"或设置环境变量 {DATA_DIR_VARIABLE}。"
        )
    return DataPlace(usual, Reason.USUAL)


def program_folders() -> tuple[Path, ...]:
    """Return where a portable folder is looked for: beside the program, however it was installed.

    That is beside the executable of a packaged program; otherwise in the project's folder, or
    beside that.
    """
    if getattr(sys, "frozen", False):
        return (Path(sys.executable).resolve().parent,)
    project = Path(__file__).resolve().parents[1]
    return (project, project.parent)


def _portable() -> Path | None:
    for place in program_folders():
        for name in PORTABLE_NAMES:
            folder = place / name
            if folder.is_dir():
                try:
                    with tempfile.TemporaryFile(dir=folder):
                        return folder
                except OSError as error:
                    # Not the usual folder instead: who carries his packs along would miss them.
                    raise UserError(
                        f"便携数据文件夹不能写入：{folder}。请解除写保护或换一个位置；"
                        "也可以把该文件夹改名，改用当前账户的数据文件夹，"
                        "或用 --data-dir 另行指定。其中内容未作改动。",
                        repr(error),
                    ) from error
    return None


def log_file(folder: Path) -> Path:
    """Return where the program writes its log, in the data folder ``folder``."""
    return folder / "logs" / "policy-desk.log"


def user_file(folder: Path) -> Path:
    """Return where the user's own packs and notes are, in the data folder ``folder``."""
    return folder / "user.db"
