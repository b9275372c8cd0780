"""A pack that somebody handed on, put on the measures of the library in use. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db.packfile import read_pack_file
from db.userdata import Pack, untitled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from db.userdata import Entry
    from desktop.library import Library


@dataclass(frozen=True, slots=True)
class Received:
    """What came in a file.

    Attributes:
        pack: The pack, under an id of its own, its entries on the measures of this library.
        missing: How many of its measures this library does not have.
        notes: The giver's notes, by the ids that their measures have here.
    """

    pack: Pack
    missing: int = 0
    notes: Mapping[str, str] = field(default_factory=dict)


def receive(path: Path, library: Library | None) -> Received:
    """Read a file; without a library all stands where the giver's library had it.

    It may have been made with other data, where another measure has the same id: only its title
    then says which one is meant.

    Raises:
        PackFileError: The file cannot be read, or is none of this kind.
    """
    file = read_pack_file(path)
    if library is None:
        return Received(file.pack, notes=file.notes)
    pack = library.placed(file.pack)
    ids = [entry.measure_id for entry in pack.entries]
    notes: dict[str, str] = {}
    for entry in file.pack.entries:
        if text := file.notes.get(entry.measure_id, ""):
            place = _place(entry, pack, library)
            notes[place] = f"{notes[place]}\n{text}" if place in notes else text
    return Received(pack, len(ids) - len(library.measures(ids)), notes)


def with_theirs(mine: str, theirs: str, name: str) -> str:
    """Return the user's note with the giver's behind it, unless it holds that already.

    Args:
        mine: The user's own note; empty if there is none.
        theirs: The giver's.
        name: The name of the pack that it came with.
    """
    if theirs.strip() in mine:
        return mine
    return f"{mine.rstrip()}\n——随选编“{name}”转来——\n{theirs}" if mine.strip() else theirs


def _place(entry: Entry, pack: Pack, library: Library) -> str:
    """Return the id under which the measure of one entry stands here."""
    alone = library.placed(replace(pack, chapters=(untitled(entry),)))
    return alone.entries[0].measure_id
