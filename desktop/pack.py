"""The pack in hand: measures in chapters, with remarks, as plain values. No Qt.

Every function returns another pack and leaves the one given as it is; where nothing is to be
changed it returns an equal one. A measure stands in a pack once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from db.userdata import Entry, Pack, PackChapter, untitled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Sequence

OWN = "own"
"""The grouping by the user's own chapters; the others are those of ``desktop.selection``."""
MOST = 1000
"""Measures that a pack takes: printed, these are hundreds of pages."""
ENDING = ".policypack"
"""How the name of a file ends in which a pack is handed on."""

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80
"""Characters of a name or title."""


def added(
    pack: Pack, ids: Iterable[str], chapter_id: str | None = None, before: int | None = None
) -> Pack:
    """Return the pack with measures put in; those it holds stay where they are.

    Args:
        pack: The pack.
        ids: The measures, in the order wanted.
        chapter_id: The chapter; the last one where ``None``.
        before: The place in the chapter before which they are put; its end where ``None``.
    """
    held = {entry.measure_id for entry in pack.entries}
    fresh = tuple(Entry(each) for each in dict.fromkeys(ids) if each not in held)
    return _put(pack, fresh, chapter_id, before)


def removed(pack: Pack, ids: Collection[str]) -> Pack:
    """Return the pack without these measures."""
    gone = frozenset(ids)
    return replace(pack, chapters=tuple(_without(each, gone) for each in pack.chapters))


def moved(pack: Pack, rows: tuple[int, ...], before: int) -> Pack:
    """Return the pack with the entries at ``rows`` put, in their order, before row ``before``.

    Rows count through all chapters. Entries moved towards the end join the chapter of the entry
    that they then follow, others the chapter of the one that they then precede.
    """
    entries = pack.entries
    taken = tuple(entries[row].measure_id for row in sorted(set(rows)))
    if not taken:
        return pack
    forward = before > max(rows)
    neighbour = before - 1 if forward else before
    while 0 <= neighbour < len(entries) and entries[neighbour].measure_id in taken:
        neighbour += -1 if forward else 1
    if not 0 <= neighbour < len(entries):
        return pack
    chapter_id, place = place_of(pack, entries[neighbour].measure_id)
    return moved_to(pack, taken, chapter_id, place + forward)


def moved_to(pack: Pack, ids: Collection[str], chapter_id: str, before: int | None = None) -> Pack:
    """Return the pack with measures put, in their order, at a place of a chapter.

    Args:
        pack: The pack.
        ids: The measures; their order in the pack is kept.
        chapter_id: The chapter they go to; one that is not there changes nothing.
        before: The place before which they go, counted as the chapter stands; its end where
            ``None``.
    """
    wanted = frozenset(ids)
    target = chapter(pack, chapter_id)
    if target is None:
        return pack
    taken = tuple(entry for entry in pack.entries if entry.measure_id in wanted)
    head = target.entries if before is None else target.entries[:before]
    place = sum(entry.measure_id not in wanted for entry in head)
    return _put(removed(pack, wanted), taken, chapter_id, place)


def stepped(pack: Pack, ids: Collection[str], by: int) -> Pack:
    """Return the pack with measures one place nearer to its beginning (-1) or its end (+1).

    At the border of a chapter they go over into the next one. Measures that stand apart are
    gathered at the foremost, or the hindmost, of them.
    """
    wanted = frozenset(ids)
    order = [entry.measure_id for entry in pack.entries if entry.measure_id in wanted]
    if not order:
        return pack
    edge = order[0] if by < 0 else order[-1]
    chapter_id, place = place_of(pack, edge)
    at = _at(pack, chapter_id)
    size = len(pack.chapters[at].entries)
    if by < 0 and place > 0:
        return moved_to(pack, wanted, chapter_id, place - 1)
    if by > 0 and place < size - 1:
        return moved_to(pack, wanted, chapter_id, place + 2)
    if 0 <= at + by < len(pack.chapters):
        return moved_to(pack, wanted, pack.chapters[at + by].id, None if by < 0 else 0)
    return moved_to(pack, wanted, chapter_id, 0 if by < 0 else None)


def shifted(pack: Pack, ids: Collection[str], by: int) -> Pack:
    """Return the pack with measures at the end of the chapter before (-1) or after (+1) theirs."""
    wanted = frozenset(ids)
    order = [entry.measure_id for entry in pack.entries if entry.measure_id in wanted]
    if not order:
        return pack
    at = _at(pack, place_of(pack, order[0] if by < 0 else order[-1])[0]) + by
    return moved_to(pack, wanted, pack.chapters[at].id) if 0 <= at < len(pack.chapters) else pack


def remarked(pack: Pack, measure_id: str, remark: str) -> Pack:
    """Return the pack with another remark on one measure."""
    return _mapped(
        pack, lambda e: replace(e, remark=remark.strip()) if e.measure_id == measure_id else e
    )


def with_chapter(pack: Pack, made: PackChapter, before: str | None = None) -> Pack:
    """Return the pack with a chapter put before another one, or at the end; it prints its own."""
    at = len(pack.chapters) if before is None else max(1, _at(pack, before))
    chapters = (*pack.chapters[:at], made, *pack.chapters[at:])
    return replace(pack, chapters=chapters, grouping=OWN)


def renamed_chapter(pack: Pack, chapter_id: str, title: str) -> Pack:
    """Return the pack with another title of a chapter; an empty one changes nothing."""
    title = " ".join(title.split())[:_LONGEST]
    if not title or not chapter_id:
        return pack
    return replace(
        pack,
        chapters=tuple(
            replace(each, title=title) if each.id == chapter_id else each for each in pack.chapters
        ),
    )


def moved_chapters(pack: Pack, ids: Collection[str], before: str | None = None) -> Pack:
    """Return the pack with chapters put, in their order, before another one, or at the end."""
    taken = tuple(each for each in pack.chapters[1:] if each.id in ids)
    at = len(pack.chapters) if before is None else max(1, _at(pack, before))
    head = tuple(each for each in pack.chapters[:at] if each not in taken)
    tail = tuple(each for each in pack.chapters[at:] if each not in taken)
    return replace(pack, chapters=(*head, *taken, *tail))


def stepped_chapter(pack: Pack, chapter_id: str, by: int) -> Pack:
    """Return the pack with a chapter one place nearer to its beginning (-1) or its end (+1)."""
    at = _at(pack, chapter_id)
    if at < 1 or not 1 <= at + by < len(pack.chapters):
        return pack
    chapters = list(pack.chapters)
    chapters[at], chapters[at + by] = chapters[at + by], chapters[at]
    return replace(pack, chapters=tuple(chapters))


def without_chapters(pack: Pack, ids: Collection[str]) -> Pack:
    """Return the pack without these chapters; their measures go to the chapter before."""
    kept: list[PackChapter] = []
    for each in pack.chapters:
        if each.id and each.id in ids:
            kept[-1] = replace(kept[-1], entries=kept[-1].entries + each.entries)
        else:
            kept.append(each)
    return replace(pack, chapters=tuple(kept))


def divided(pack: Pack, groups: Sequence[tuple[str, Sequence[str]]]) -> Pack:
    """Return the pack in chapters of the user's own, one for each group.

    Args:
        pack: The pack.
        groups: The titles of the chapters with the measures that belong there. Measures named in
            none stay in no chapter.
    """
    entries = {entry.measure_id: entry for entry in pack.entries}
    made = []
    for title, ids in groups:
        taken = tuple(entries.pop(each) for each in ids if each in entries)
        if taken:
            made.append(replace(PackChapter.new(title[:_LONGEST]), entries=taken))
    return replace(pack, chapters=(untitled(*entries.values()), *made), grouping=OWN)


def joined(pack: Pack) -> Pack:
    """Return the pack without chapters, its measures in the order in which they stand."""
    return replace(pack, chapters=(untitled(*pack.entries),))


def named(pack: Pack, names: dict[str, tuple[str, str]]) -> Pack:
    """Return the pack with title and citation kept of the measures in ``names``."""

    def with_name(entry: Entry) -> Entry:
        title, source = names.get(entry.measure_id, (entry.title, entry.source))
        same = (title, source) == (entry.title, entry.source)
        return entry if same else replace(entry, title=title, source=source)

    return _mapped(pack, with_name)


def chapter(pack: Pack, chapter_id: str) -> PackChapter | None:
    """Return a chapter by its id."""
    return next((each for each in pack.chapters if each.id == chapter_id), None)


def entry(pack: Pack, measure_id: str) -> Entry | None:
    """Return a measure's entry."""
    return next((each for each in pack.entries if each.measure_id == measure_id), None)


def place_of(pack: Pack, measure_id: str) -> tuple[str, int]:
    """Return the chapter in which a measure stands, and its place there.

    Raises:
        KeyError: The pack does not hold it.
    """
    for each in pack.chapters:
        for place, held in enumerate(each.entries):
            if held.measure_id == measure_id:
                return each.id, place
    raise KeyError(measure_id)


def free_name(name: str, taken: Collection[str]) -> str:
    """Return ``name``, or with a number behind it where there is such a name already."""
    free, number = name, 2
    while free in taken:
        ending = f"（{number}）"
        free, number = f"{name[: _LONGEST - len(ending)]}{ending}", number + 1
    return free


def file_name(pack: Pack, day: dt.date, ending: str = ".pdf") -> str:
    """Return ``题名_日期.pdf`` with nothing in it that a file system refuses."""
    title = _FORBIDDEN.sub(" ", pack.name).strip(" .")[:_LONGEST] or "选编"
    return f"{title}_{day.isoformat()}{ending}"


def _at(pack: Pack, chapter_id: str) -> int:
    """Return where a chapter stands; -1 if it is not there."""
    return next((at for at, each in enumerate(pack.chapters) if each.id == chapter_id), -1)


def _put(
    pack: Pack, entries: tuple[Entry, ...], chapter_id: str | None, before: int | None
) -> Pack:
    at = len(pack.chapters) - 1 if chapter_id is None else max(0, _at(pack, chapter_id))
    target = pack.chapters[at]
    place = len(target.entries) if before is None else before
    held = (*target.entries[:place], *entries, *target.entries[place:])
    chapters = (*pack.chapters[:at], replace(target, entries=held), *pack.chapters[at + 1 :])
    return replace(pack, chapters=chapters)


def _without(each: PackChapter, gone: frozenset[str]) -> PackChapter:
    kept = tuple(entry for entry in each.entries if entry.measure_id not in gone)
    return each if len(kept) == len(each.entries) else replace(each, entries=kept)


def _mapped(pack: Pack, change: Callable[[Entry], Entry]) -> Pack:
    return replace(
        pack,
        chapters=tuple(
            replace(each, entries=tuple(map(change, each.entries))) for each in pack.chapters
        ),
    )
