"""Where the data lie: as told, beside the program, or in the account's own folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.errors import UserError
from desktop import cli, doctor, paths
from desktop.paths import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program, in an account whose own folder is elsewhere."""
    folder = tmp_path / "政策 案头"
    folder.mkdir()
    monkeypatch.delenv(paths.DATA_DIR_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "policy-desk.exe"))
    monkeypatch.setattr(
        "desktop.paths.platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "home")
    )
    return folder


def _said(data_dir: Path | None = None) -> str:
    return next(f.says for f in doctor.examine(data_dir) if f.subject == "数据文件夹")


@pytest.mark.parametrize("name", paths.PORTABLE_NAMES)
def test_a_folder_beside_the_program_makes_it_portable(program: Path, name: str) -> None:
    home = paths.data_place()
    assert (home.folder, home.reason) == (program.parent / "home", Reason.USUAL)
    (program / name).mkdir()
    place = paths.data_place()
    assert (place.folder, place.reason) == (program / name, Reason.PORTABLE)
    assert "便携模式" in _said()
    assert str(program / name) in _said()
    assert list((program / name).iterdir()) == []


def test_who_says_where_is_obeyed_first(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "政策案头数据").mkdir()
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(tmp_path / "环境"))
    assert paths.data_dir() == tmp_path / "环境"
    assert paths.DATA_DIR_VARIABLE in _said()
    assert paths.data_dir(tmp_path / "chosen") == tmp_path / "chosen"
    assert "--data-dir" in _said(tmp_path / "chosen")


def test_a_file_of_that_name_is_no_folder(program: Path) -> None:
    (program / "政策案头数据").write_text("x")
    assert paths.data_place().reason is Reason.USUAL


def test_without_packaging_it_lies_in_the_projects_folder_or_beside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(sys, "frozen", raising=False)
    project = Path(doctor.__file__).parents[1]
    assert paths.program_folders() == (project, project.parent)


@pytest.fixture
def write_protected(program: Path) -> Iterator[Path]:
    folder = program / "政策案头数据"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_a_portable_folder_that_cannot_be_written_is_said(
    program: Path,
    write_protected: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert program == write_protected.parent
    if os.geteuid() == 0:  # whom no protection stops

        def refuse(**_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("desktop.paths.tempfile.TemporaryFile", refuse)
    with pytest.raises(UserError, match="不能写入"):
        paths.data_dir()
    assert "不能写入" in _said()
    assert cli.run(["documents"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "便携数据文件夹" in err


def test_the_whole_program_runs_in_a_folder_told_by_the_environment(tmp_path: Path) -> None:
    folder = tmp_path / "数据 一"
    environment = {**os.environ, paths.DATA_DIR_VARIABLE: str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "doctor"],
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert str(folder) in done.stdout
    assert folder.is_dir()
