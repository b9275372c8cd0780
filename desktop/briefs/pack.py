"""The 政策选编: a volume of measures in full, for reading on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import wording
from desktop.briefs import matter
from desktop.briefs.contents import PackCancelledError, PackReport
from desktop.briefs.entries import heading, set_entry
from desktop.briefs.flow import Page, Place, anchors, compose
from desktop.briefs.fonts import Fonts, Role
from desktop.briefs.painting import Bookmark, Painter, Properties
from desktop.briefs.typeset import Typesetter
from desktop.briefs.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.briefs.contents import PackContents
    from desktop.briefs.flow import Strip

_SETTING = 0.6
"""Share of the work that is done when all lines are broken."""


def write_pack(
    contents: PackContents,
    path: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    fonts: Fonts | None = None,
) -> PackReport:
    """Write a pack as PDF; the same contents give the same bytes.

    Args:
        contents: What to print.
        path: The file; an existing one is replaced only when the new one is whole.
        progress: Called with the share done, 0 to 1.
        cancelled: Asked after every measure and page.
        fonts: What to set it in; the bundled fonts by default.

    Returns:
        The number of pages and the characters that no font has.

    Raises:
        WriteError: the file cannot be written; an existing one is untouched.
        PackCancelledError: ``cancelled`` returned true; nothing was written.
    """
    data, report = render_pack(contents, progress=progress, cancelled=cancelled, fonts=fonts)
    write_whole(path, data)
    if progress is not None:
        progress(1.0)
    return report


def render_pack(
    contents: PackContents,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    fonts: Fonts | None = None,
) -> tuple[bytes, PackReport]:
    """Return a pack as the bytes of a PDF file, for a preview; see :func:`write_pack`.

    Raises:
        PackCancelledError: ``cancelled`` returned true.
    """

    def step(share: float) -> None:
        if cancelled is not None and cancelled():
            raise PackCancelledError
        if progress is not None:
            progress(share)

    fonts = fonts or Fonts()
    pages, places = lay_out(contents, fonts, step=lambda share: step(_SETTING * share))
    painter = Painter(fonts, _properties(contents), _running(contents))
    painter.draw(
        pages,
        places,
        unnumbered=1,
        tick=lambda page: step(_SETTING + (0.98 - _SETTING) * page / len(pages)),
    )
    painter.outline(_bookmarks(contents))
    report = PackReport(pages=len(pages), missing=tuple(sorted(fonts.missing)))
    return painter.finish(), report


def lay_out(
    contents: PackContents, fonts: Fonts, *, step: Callable[[float], None] = lambda _: None
) -> tuple[list[Page], dict[str, Place]]:
    """Return a pack's pages in order, the cover first, and where the anchors stand in them.

    Args:
        contents: What to print.
        fonts: What to set it in; notes the characters that are missing.
        step: Called with the share done, 0 to 1, after every measure.
    """
    setter = Typesetter(fonts)
    front = [matter.cover(setter, contents)]
    front += compose(matter.notes(setter, contents))
    front += compose(matter.contents_list(setter, contents))
    strips = _chapters(contents, setter, step)
    strips += matter.sources(setter, contents)
    fonts.face(Role.SONG)  # of the page numbers: the colophon names it too
    strips += matter.colophon(setter, contents)
    pages = front + compose(strips)
    return pages, anchors(pages)


def _chapters(
    contents: PackContents, setter: Typesetter, step: Callable[[float], None]
) -> list[Strip]:
    total = max(1, len(contents.entries))
    done = 0
    strips: list[Strip] = []
    for c, chapter in enumerate(contents.chapters):
        strips += setter.title(chapter.title, anchor=matter.chapter_anchor(c))
        for e, entry in enumerate(chapter.entries):
            strips += set_entry(
                setter,
                entry,
                number=e + 1,
                anchor=matter.entry_anchor(c, e),
                as_of=contents.as_of,
            )
            done += 1
            step(done / total)
    return strips


def _bookmarks(contents: PackContents) -> list[Bookmark]:
    found = [
        Bookmark(matter.NOTES_TITLE, matter.NOTES, 0),
        Bookmark(matter.LIST_TITLE, matter.LIST, 0),
    ]
    for c, chapter in enumerate(contents.chapters):
        found.append(Bookmark(chapter.title, matter.chapter_anchor(c), 0))
        found += [
            Bookmark(heading(e + 1, entry.measure), matter.entry_anchor(c, e), 1)
            for e, entry in enumerate(chapter.entries)
        ]
    found.append(Bookmark(matter.SOURCES_TITLE, matter.SOURCES, 0))
    return found


def _properties(contents: PackContents) -> Properties:
    held = matter.documents(contents)
    return Properties(
        title=contents.title,
        author=contents.unit or "",
        subject=f"{matter.KIND}：{len(held)}份文件，{len(contents.entries)}条措施",
        keywords="、".join(dict.fromkeys(document.province for document in held)),
        date=contents.as_of,
    )


def _running(contents: PackContents) -> str:
    return f"数据截至{wording.date(contents.cutoff)}"
