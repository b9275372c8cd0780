"""Traditional characters as simplified ones, by ``resources/simplified.txt``; for suggestions."""

from __future__ import annotations

import functools

from db import resources


def simplified(text: str) -> str:
    """Return ``text`` with every traditional character replaced by its usual simplified one."""
    return text.translate(_table())


@functools.cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in resources.path("simplified.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            simple, traditional = line.split(" ", 1)
            table.update(dict.fromkeys(map(ord, traditional), simple))
    return table
