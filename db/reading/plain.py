"""Plain text, also plain text that somebody saved out of Markdown."""

from __future__ import annotations

import re
from typing import Final

from db.reading.markdown import markdown_to_text

_MARKED_LINE: Final = re.compile(
    r"^ {0,3}(?:#{1,6} +\S|\*\*[^*\n]+\*\*\s*$|\|.*\|\s*$)", re.MULTILINE
)


def plain_to_text(text: str) -> str:
    """Return ``text``, without Markdown's marks where its headings show that it has them."""
    if len(_MARKED_LINE.findall(text, 0, 200_000)) >= 2:
        return markdown_to_text(text)
    return text
