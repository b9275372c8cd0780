"""Whether a character is one of those that official texts are written in; for scripts beside."""

from __future__ import annotations


def in_gb2312(char: str) -> bool:
    """Return whether ``char`` is one of GB 2312."""
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False
