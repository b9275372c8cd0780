"""What the user makes and keeps, as plain values: packs of measures, searches, notes.

They are stored by :class:`db.userdata.UserData`. A measure put away is kept with its title and its
citation as they were then, so that it can still be named after an update withdrew it.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

UNTITLED = ""
"""Id and title of the chapter that holds what is in no chapter."""

GROUPINGS = frozenset({"own", "category", "province", "department", "document", "none"})
"""What can make the chapters of a print: the user's own, or a value of ``selection.Grouping``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure in a pack, with the user's remark (按语) on it.

    Attributes:
        measure_id: The measure's id.
        remark: The user's remark; empty if there is none.
        title: The measure's title when it was put in; empty if unknown.
        source: Its citation then (《题名》（文号）第X条); empty if unknown.
    """

    measure_id: str
    remark: str = ""
    title: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PackChapter:
    """A chapter of a pack that the user made, with its measures in order."""

    id: str
    title: str
    entries: tuple[Entry, ...] = ()

    @classmethod
    def new(cls, title: str) -> PackChapter:
        """Return an empty chapter under a fresh id."""
        return cls(secrets.token_hex(8), title)


def untitled(*entries: Entry) -> PackChapter:
    """Return the chapter of what is in no chapter, which every pack has as its first."""
    return PackChapter(UNTITLED, "", entries)


@dataclass(frozen=True, slots=True)
class Pack:
    """A named, ordered selection of measures.

    Attributes:
        id: Stays the same for good.
        name: The name, which is also the title on its cover.
        chapters: The user's chapters in order. The first has neither id nor title and holds what
            is in no chapter.
        revision: Counts the saves: whoever saves must have read the last one.
        unit: Who compiled it; nothing is printed if empty.
        preface: The user's foreword (编者按); empty if there is none.
        grouping: What makes the chapters of a print: ``own`` for the user's, or a value of
            ``desktop.selection.Grouping``.
        print_notes: Whether the user's notes are printed with the measures.

    Raises:
        ValueError: The first chapter is not the untitled one, or two have one id.
    """

    id: str
    name: str
    chapters: tuple[PackChapter, ...] = (untitled(),)
    revision: int = 0
    unit: str = ""
    preface: str = ""
    grouping: str = "none"
    print_notes: bool = False

    def __post_init__(self) -> None:
        """Make sure of the untitled chapter, on which every reader counts."""
        if not self.chapters or (self.chapters[0].id, self.chapters[0].title) != (UNTITLED, ""):
            raise ValueError("the first chapter of a pack is the untitled one")
        if len({chapter.id for chapter in self.chapters}) != len(self.chapters):
            raise ValueError("two chapters of a pack have one id")

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the entries of all chapters in order."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    @classmethod
    def new(cls, name: str) -> Pack:
        """Return an empty pack under a fresh id; it is stored by its first save."""
        return cls(secrets.token_hex(16), name)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was kept by name, or one of the history.

    Attributes:
        id: Stays the same for good.
        name: The user's name for it; empty for one of the history.
        line: Words and filters as ``index.language.write_query`` prints them.
        sort: The order of results.
        widen: Whether synonyms were searched along.
        total: How many measures were found when it was last looked at.
        seen: The ids found then; ``None`` if they were too many to be kept.
        fingerprint: That of the library looked at.
        used: When it was last looked at, with its time zone.
    """

    id: str
    name: str
    line: str
    sort: str
    widen: bool
    total: int
    seen: frozenset[str] | None
    fingerprint: str
    used: dt.datetime

    @classmethod
    def new(cls, line: str, *, name: str = "", sort: str = "relevance") -> SavedSearch:
        """Return a search under a fresh id, looked at now, of which nothing is known yet."""
        return cls(
            id=secrets.token_hex(8),
            name=name,
            line=line,
            sort=sort,
            widen=True,
            total=0,
            seen=None,
            fingerprint="",
            used=dt.datetime.now(dt.UTC),
        )


@dataclass(frozen=True, slots=True)
class Note:
    """The user's note (批注) on a measure, with the measure's title and citation at that time."""

    measure_id: str
    text: str
    title: str = ""
    source: str = ""


def stamp(time: dt.datetime | None = None) -> str:
    """Return a time, or now, as text whose order is that in time."""
    return (time or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).isoformat(timespec="microseconds")
