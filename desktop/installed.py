"""What 资料库 tells: what is installed, whose and how old, what it covers, where it lies. No Qt."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.errors import UserError
from desktop import paths

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from db.catalogue import DocumentHead
    from db.usercopy import UserCopy
    from db.userdata import Note, UserData
    from desktop.library import Library, LibraryInfo

OLD = 180
"""Days after which data are said to be old."""


class IndexState(enum.Enum):
    """How searches find what they find."""

    WHOLE = enum.auto()
    REBUILDING = enum.auto()
    SCAN = enum.auto()
    """There is no whole index; all texts are read."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the library has of one region; ``newest`` is ``None`` where no document is dated."""

    code: str
    name: str
    documents: int
    measures: int
    newest: dt.date | None


@dataclass(frozen=True, slots=True)
class Installed:
    """The library as it lies on the disk.

    Attributes:
        info: What its publisher says.
        folder: Where it lies.
        database_size: Bytes of the library file.
        index_size: Bytes of the index.
        index: How searches work.
        coverage: Every region, those with documents first.
        heads: Every document.
        withdrawn: Notes whose measure is gone.
    """

    info: LibraryInfo
    folder: Path
    database_size: int
    index_size: int
    index: IndexState
    coverage: tuple[Coverage, ...]
    heads: tuple[DocumentHead, ...]
    withdrawn: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """The user's own file: where it is, how big, what is in it, and its copies."""

    path: Path
    size: int
    packs: int
    notes: int
    searches: int
    copies: tuple[UserCopy, ...]


def installed(library: Library) -> Installed:
    """Return what is installed; sizes of files that cannot be looked at count as nothing."""
    from desktop import generations

    heads = library.heads()
    try:
        withdrawn = library.withdrawn_notes()
    except UserError:
        withdrawn = ()  # the user's file cannot be read: whoever opened it has said so
    return Installed(
        info=library.info,
        folder=library.generation,
        database_size=_size(generations.database_path(library.generation)),
        index_size=_size(generations.index_path(library.generation)),
        index=library.index_state(),
        coverage=coverage(library.catalogue.regions(), heads),
        heads=heads,
        withdrawn=withdrawn,
    )


def coverage(
    regions: tuple[tuple[str, str], ...], heads: tuple[DocumentHead, ...]
) -> tuple[Coverage, ...]:
    """Return what there is of each region, in the order of their codes, those without any last."""
    of: dict[str, list[DocumentHead]] = {}
    names = {name: code for code, name in regions}
    for head in heads:
        of.setdefault(head.province, []).append(head)
        names.setdefault(head.province, head.region_code)
    made = []
    for name, code in names.items():
        own = of.get(name, [])
        days = [one.day for one in own if one.day]
        measures = sum(one.measure_total for one in own)
        made.append(Coverage(code, name, len(own), measures, max(days, default=None)))
    return tuple(sorted(made, key=lambda one: (not one.documents, one.code)))


def own(data: UserData, data_dir: Path) -> Own:
    """Return what the user keeps; to be called in the lane of the user's file."""
    from db import usercopy

    path = paths.user_file(data_dir)
    searches = data.searches()
    return Own(
        path=path,
        size=_size(path),
        packs=len(data.packs()),
        notes=len(data.notes()),
        searches=sum(1 for one in searches if one.name),
        copies=usercopy.copies(path),
    )


def age(cutoff: dt.date, today: dt.date) -> int:
    """Return how many days ago the publisher last looked for documents; 0 for a day to come."""
    return max(0, (today - cutoff).days)


def size_in_words(size: int) -> str:
    """Return a number of bytes as ``365 MB``, ``4.2 MB`` or ``12 kB``."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB")):
        if size >= unit:
            return f"{size / unit:.0f} {name}" if size >= 10 * unit else f"{size / unit:.1f} {name}"
    return f"{-(-size // 1000)} kB"


def _size(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    try:
        if path.is_dir():
            return sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
        return path.stat().st_size
    except OSError:
        return 0
