"""What every test shares: an offscreen Qt, and one real library built from the bundled sources."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

# Before anything loads Qt: tests run on machines without a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the library built in it; not to be changed by a test."""
    folder = tmp_path_factory.mktemp("data")
    Library.build(folder).close()
    return folder


@pytest.fixture(scope="session")
def library(data_dir: Path) -> Iterator[Library]:
    """The real library of the bundled sources."""
    opened = Library.open(data_dir)
    yield opened
    opened.close()
