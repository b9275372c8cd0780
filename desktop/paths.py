"""Where the program keeps what is not packaged: the user's data folder and what lies in it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from db.errors import UserError

DATA_DIR_VARIABLE = "POLICY_DESK_DATA_DIR"


def data_dir(chosen: Path | None = None) -> Path:
    """Return the folder of the user's data.

    In this order: ``chosen`` (``--data-dir``), the environment variable ``POLICY_DESK_DATA_DIR``,
    the platform's folder for user data (``~/.local/share/policy-desk``, ``%LOCALAPPDATA%``).

    Raises:
        UserError: the account has no folder of its own, so there is no usual place.
    """
    if chosen is not None:
        return chosen
    if from_environment := os.environ.get(DATA_DIR_VARIABLE):
        return Path(from_environment)
    usual = Path(platformdirs.user_data_dir("policy-desk", appauthor=False))
    if not usual.is_absolute():
        raise UserError(
            "当前账户没有个人文件夹，资料库没有地方存放。请用 --data-dir 指定一个文件夹，"
            f"或设置环境变量 {DATA_DIR_VARIABLE}。"
        )
    return usual


def log_file(folder: Path) -> Path:
    """Return where the program writes its log, in the data folder ``folder``."""
    return folder / "logs" / "policy-desk.log"


def user_file(folder: Path) -> Path:
    """Return where the user's own packs and notes are, in the data folder ``folder``."""
    return folder / "user.db"
