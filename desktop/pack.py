"""The pack in hand: an ordered selection of measures with remarks, as plain values. No Qt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from db.userdata import Entry, Pack, untitled

if TYPE_CHECKING:
    import datetime as dt

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def added(pack: Pack, ids: tuple[str, ...]) -> Pack:
    """Return the pack with measures put at its end; those it holds stay where they are."""
    held = {entry.measure_id for entry in pack.entries}
    fresh = tuple(Entry(each) for each in dict.fromkeys(ids) if each not in held)
    first, *others = pack.chapters
    return replace(pack, chapters=(untitled(*first.entries, *fresh), *others))


def removed(pack: Pack, ids: tuple[str, ...]) -> Pack:
    """Return the pack without these measures."""
    return replace(
        pack,
        chapters=tuple(
            replace(chapter, entries=tuple(e for e in chapter.entries if e.measure_id not in ids))
            for chapter in pack.chapters
        ),
    )


def moved(pack: Pack, rows: tuple[int, ...], before: int) -> Pack:
    """Return the pack with the entries at ``rows`` put, in their order, before row ``before``."""
    taken = tuple(pack.entries[row] for row in sorted(set(rows)))
    head = tuple(e for at, e in enumerate(pack.entries) if at < before and at not in rows)
    tail = tuple(e for at, e in enumerate(pack.entries) if at >= before and at not in rows)
    return replace(pack, chapters=(untitled(*head, *taken, *tail),))


def remarked(pack: Pack, measure_id: str, remark: str) -> Pack:
    """Return the pack with another remark on one measure."""
    return replace(
        pack,
        chapters=tuple(
            replace(
                chapter,
                entries=tuple(
                    replace(e, remark=remark.strip()) if e.measure_id == measure_id else e
                    for e in chapter.entries
                ),
            )
            for chapter in pack.chapters
        ),
    )


def file_name(pack: Pack, day: dt.date) -> str:
    """Return ``题名_日期.pdf`` with nothing in it that a file system refuses."""
    title = _FORBIDDEN.sub(" ", pack.name).strip(" .")[:80] or "选编"
    return f"{title}_{day.isoformat()}.pdf"
