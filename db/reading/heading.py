"""The heading of a web page whose body prints none: what its head says the page is about."""

from __future__ import annotations

import re
from typing import Final

_PARTS: Final = re.compile(
    r"[_|｜]+|--+|——+|\s[-–—]\s|(?<=[\u3400-\u9fff）)》])[-–—](?=[\u3400-\u9fff《])|\s?[>»]\s?"
)
"""What parts a document's heading from those of channel and site: 种业办法_政策_某某市政府."""
_SITE: Final = re.compile(
    r"(?:网|网站|首页|主页|门户|平台|频道|专栏|政府|委员会|厅|局|信息公开|公开|文件|文件库|正文|详情|内容|页|"
    r"[a-zA-Z0-9])$"
)
_SHORTEST: Final = 8
_WORDS: Final = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


def missing(named: str, headings: list[str], text: str) -> str | None:
    """Return the heading that a page's head names and its body does not print, or ``None``.

    Args:
        named: The page's title as its head has it, with the names of channel and site.
        headings: The outermost headings (``h1``) of the body.
        text: The body's text. A heading that is in it, however broken, is not missing.
    """
    if any(_is_heading(" ".join(heading.split())) for heading in headings):
        return None
    parts = [part.strip() for part in _PARTS.split(" ".join(named.split()))]
    found = max(filter(_is_heading, parts), key=len, default=None)
    if found is None or _words(found) in _words(text):
        return None
    return found


def _is_heading(words: str) -> bool:
    """Say whether words can name a document rather than a channel or a site."""
    return len(words) >= _SHORTEST and not _SITE.search(words)


def _words(text: str) -> str:
    return _WORDS.sub("", text)
