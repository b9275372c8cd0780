"""Where the packaged files lie: the one place that knows, so that tests can point elsewhere."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def path(*parts: str) -> Path:
    """Return the path of a packaged file or folder below ``resources/``."""
    return ROOT.joinpath(*parts)
