"""A data folder with a library of generated measures, made beside the tests that run meanwhile."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


class LargeLibrary:
    """Begins to be made at once, in a process of its own, and is there when it is asked for."""

    def __init__(self, measures: int) -> None:
        self._folder = tempfile.TemporaryDirectory()
        command = ["-m", "tests.bench.generated_library", self._folder.name, str(measures)]
        self._process = subprocess.Popen([sys.executable, *command], cwd=ROOT)

    def data_folder(self) -> Path:
        """Wait until it is made and return its data folder."""
        assert self._process.wait() == 0
        return Path(self._folder.name)

    def close(self) -> None:
        """Stop making it, and remove what there is."""
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()
