"""The help as it lies in ``resources/help``: its topics, their texts, links and pictures. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING

from db import resources
from desktop.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Topic:
    """A chapter of the help: its key, which is its file's stem and, for pages, theirs."""

    key: str
    title: str


TOPICS: tuple[Topic, ...] = (
    Topic("start", marked("一小时上手")),
    Topic("search", marked("检索")),
    Topic("documents", marked("文件")),
    Topic("compare", marked("对比")),
    Topic("departments", marked("部门")),
    Topic("deadlines", marked("期限")),
    Topic("pack", marked("选编")),
    Topic("library", marked("资料库")),
    Topic("syntax", marked("检索写法")),
    Topic("keys", marked("按键一览")),
    Topic("data", marked("数据与备份")),
    Topic("questions", marked("常见问题")),
)
"""Every topic, in the order of the contents."""

FIRST = "start"
"""The topic shown where there is none for a page."""

_PICTURE = re.compile(
    r'<p class="picture"><img src="(pictures/[^"]+)"[^>]*>(.*?)</p>\s*', re.DOTALL
)
_LINK = re.compile(r'<a href="([^"]+)"')
_ANCHOR = re.compile(r'<a name="([^"]+)"')
_TABLES = re.compile(r"<!-- (keys|syntax) -->")
_TAG = re.compile(r"<[^>]+>")


def path(*parts: str) -> Path:
    """Return the path of a file of the help."""
    return resources.path("help", *parts)


def has(key: str) -> bool:
    """Return whether there is such a topic."""
    return any(topic.key == key for topic in TOPICS)


@lru_cache(maxsize=len(TOPICS))
def _source(key: str) -> str:
    return path(f"{key}.html").read_text(encoding="utf-8")


def html(key: str, *, with_pictures: bool = True) -> str:
    """Return a topic as hypertext.

    Args:
        key: The topic's.
        with_pictures: Whether pictures stay in it; one whose file is missing never does.
    """

    def kept(found: re.Match[str]) -> str:
        return found[0] if with_pictures and path(*found[1].split("/")).is_file() else ""

    return _TABLES.sub(lambda found: _table(found[1]), _PICTURE.sub(kept, _source(key)))


def text(key: str) -> str:
    """Return the words of a topic, to look for something in."""
    return unescape(_TAG.sub("", html(key, with_pictures=False)))


def links(key: str) -> tuple[str, ...]:
    """Return where the links of a topic lead: ``topic.html``, ``#anchor`` or both in one."""
    return tuple(_LINK.findall(_source(key)))


def anchors(key: str) -> frozenset[str]:
    """Return the names that links into a topic may have."""
    return frozenset(_ANCHOR.findall(_source(key)))


def pictures(key: str) -> tuple[str, ...]:
    """Return the pictures that a topic names, below ``resources/help``."""
    return tuple(found[1] for found in _PICTURE.finditer(_source(key)))


def target(link: str, here: str) -> tuple[str, str] | None:
    """Return the topic and the anchor that a link leads to; ``None`` if it leads elsewhere."""
    file, _, anchor = link.partition("#")
    key = file.removesuffix(".html") if file else here
    return (key, anchor) if has(key) and (not file or file.endswith(".html")) else None


def _table(name: str) -> str:
    from desktop import about

    rows: Sequence[tuple[str, str]] = about.KEYS if name == "keys" else about.SYNTAX
    lines = "".join(
        f'<tr><td class="key" width="36%">{escape(tr(what))}</td><td>{escape(tr(does))}</td></tr>'
        for what, does in rows
    )
    return f'<table width="100%" cellspacing="0">{lines}</table>'
