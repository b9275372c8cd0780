"""Runs commands in the process, as a shell would."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class CommandLine:
    """Runs commands in the process on one data folder."""

    def __init__(self, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._data_dir = data_dir
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        code = cli.run(["--data-dir", str(self._data_dir), *words])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, *words: str) -> dict[str, Any]:
        code, out, err = self(*words, "--json")
        assert (code, err) == (0, "")
        answer: dict[str, Any] = json.loads(out)
        return answer
