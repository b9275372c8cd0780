"""Strips of a page and how they fill pages.

A strip is a piece of a page that is never cut: a line of text, a row of a table. Composing puts
strips one under the other; what must stay together (a heading and what follows it) moves to the
next page together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from desktop.briefs import geometry as g

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.briefs.linebreak import Line

_EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; ``x`` from the type area's left edge, ``y`` down to the baseline."""

    x: float
    y: float
    line: Line
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule, or a dotted leader."""

    x: float
    y: float
    width: float
    weight: float
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page where ``anchor`` came to stand, flush with ``right``."""

    right: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Link:
    """An area that leads to ``anchor`` when clicked."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


Item: TypeAlias = Text | Rule | PageNumber | Link


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page.

    Attributes:
        height: In points.
        items: What is drawn, measured from the strip's upper left corner, downwards.
        keep: Stays on one page with the next strip.
        blank: White between two things, dropped at a page's head.
        snap: The next strip starts on the grid of text lines; the height is the least white before.
        anchor: Name of this place, for links and the outline.
        new_page: Starts a page.
        at_head: What stands here instead if the strip comes first on a page; of the same height.
        at_foot: What stands here instead if it comes last on a page.
    """

    height: float
    items: tuple[Item, ...] = ()
    keep: bool = False
    blank: bool = False
    snap: bool = False
    anchor: str = ""
    new_page: bool = False
    at_head: Strip | None = None
    at_foot: Strip | None = None


@dataclass(slots=True)
class Page:
    """Strips with their distance from the head of the type area."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    used: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor stands: index of its page, points below the head of the type area."""

    page: int
    y: float


def compose(strips: Iterable[Strip]) -> list[Page]:
    """Fill pages of :data:`geometry.TYPE_HEIGHT` with strips.

    A group that is higher than a page is broken at the page's foot.
    """
    pages = [Page()]
    for group in _groups(strips):
        height = sum(strip.height for strip in group)
        room = g.TYPE_HEIGHT - pages[-1].used + _EPSILON
        starts = group[0].new_page or (height > room and height <= g.TYPE_HEIGHT + _EPSILON)
        if starts and pages[-1].placed:
            pages.append(Page())
        for strip in group:
            _place(pages, strip)
    for page in pages:
        _finish(page)
    return pages


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Yield runs of strips that stay together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def _place(pages: list[Page], strip: Strip) -> None:
    page = pages[-1]
    if strip.blank or strip.snap:
        if page.placed:
            page.used += strip.height
            if strip.snap:
                page.used = math.ceil(page.used / g.LINE_PITCH - 1e-3) * g.LINE_PITCH
        return
    if page.used + strip.height > g.TYPE_HEIGHT + _EPSILON and page.placed:
        page = Page()
        pages.append(page)
    page.placed.append((page.used, strip))
    page.used += strip.height


def _finish(page: Page) -> None:
    """Put the variants in place that are meant for a page's head and foot."""
    if page.placed:
        y, last = page.placed[-1]
        page.placed[-1] = (y, last.at_foot or last)
        y, first = page.placed[0]
        page.placed[0] = (y, first.at_head or first)


def anchors(pages: list[Page]) -> dict[str, Place]:
    """Return where every anchor came to stand; page indices count from 0."""
    return {
        strip.anchor: Place(number, y)
        for number, page in enumerate(pages)
        for y, strip in page.placed
        if strip.anchor
    }
