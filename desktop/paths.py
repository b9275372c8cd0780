"""Where the program keeps what is not packaged: the user's data folder and what lies in it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

DATA_DIR_VARIABLE = "POLICY_DESK_DATA_DIR"


def data_dir(chosen: Path | None = None) -> Path:
    """Return the folder of the user's data.

    In this order: ``chosen`` (``--data-dir``), the environment variable ``POLICY_DESK_DATA_DIR``,
    the platform's folder for user data (``~/.local/share/policy-desk``, ``%LOCALAPPDATA%``).
    """
    if chosen is not None:
        return chosen
    if from_environment := os.environ.get(DATA_DIR_VARIABLE):
        return Path(from_environment)
    return Path(platformdirs.user_data_dir("policy-desk", appauthor=False))


def log_file(folder: Path) -> Path:
    """Return where the program writes its log, in the data folder ``folder``."""
    return folder / "logs" / "policy-desk.log"
