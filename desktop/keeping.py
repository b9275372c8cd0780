"""The user's notes and packs over one library: on the right measures, whatever an update changed.

What is read is put on its measures at once; the file itself is brought along when it is opened to
write (:meth:`Keeping.reconcile`). No Qt.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from db import placing, userdata
from desktop import wording
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from db.reconciling import Reconciled
    from db.store import Store
    from db.userrecords import Note, Pack
    from desktop.catalogue import Catalogue

_STRETCH = 500
"""Measures read at a time."""


class Keeping:
    """Notes and packs over one library. May be shared by threads."""

    def __init__(self, store: Store, catalogue: Catalogue, path: Path) -> None:
        """Take a library and the path of the user's own file; nothing is read yet."""
        self._store, self._catalogue, self._path = store, catalogue, path

    def notes(self) -> dict[str, str]:
        """Return the notes by measure id, those on withdrawn measures too.

        Raises:
            UserDataError: The user's own file cannot be read; it is left as it is.
        """
        texts: dict[str, str] = {}
        for note in self._notes():
            there = texts.get(note.measure_id)
            texts[note.measure_id] = (
                userdata.joined(there, note.text) if there is not None else note.text
            )
        return texts

    def withdrawn(self) -> tuple[Note, ...]:
        """Return the notes whose measure the library does not have, by citation and title.

        Raises:
            UserDataError: The user's own file cannot be read; it is left as it is.
        """
        gone = (note for note in self._notes() if not self._places.has(note.measure_id))
        return tuple(sorted(gone, key=lambda note: (note.source, note.title, note.measure_id)))

    def set_note(self, measure_id: str, text: str, before: str | None) -> str | None:
        """Store a note; see :meth:`desktop.library.Library.set_note`."""
        told: list[str] = []
        with contextlib.closing(userdata.UserData(self._path)) as data:
            if data.notice:
                told.append(data.notice)
            if (moved := self.reconcile(data)) is not None:
                told += (each for each in said(moved) if each)
            title, source = self._described([measure_id]).get(measure_id, ("", ""))
            stored = data.set_note(measure_id, text, before=before, title=title, source=source)
            if stored.strip() != text.strip():
                told.append(tr("另一个窗口刚才也改了这条批注，两处内容都已保留，请核对。"))
        return "".join(told) or None

    def reconcile(self, data: userdata.UserData) -> Reconciled | None:
        """Move notes and packs in the open file to where this library has their measures.

        Returns:
            What was moved; ``None`` if that was done for this library already.

        Raises:
            WriteError: The file cannot be written; everything is as it was.
        """
        return data.reconcile(self._store.meta.fingerprint, self._places, self._described)

    def placed(self, pack: Pack) -> Pack:
        """Return a pack made with other data, its entries on the measures of this library.

        Of two entries that come to be on one measure the first stays, with both remarks.
        """
        chapters = []
        kept: dict[str, int] = {}
        entries = list(pack.entries)
        for at, entry in enumerate(entries):
            found = self._places.find(entry.measure_id, entry.title, entry.source)
            now = found or self._places.park(entry.measure_id, entry.title)
            if now in kept:
                first = entries[kept[now]]
                remark = userdata.joined(first.remark, entry.remark)
                entries[kept[now]] = replace(first, remark=remark)
            else:
                kept[now] = at
                entries[at] = replace(entry, measure_id=now)
        told = self._described([entry.measure_id for entry in entries])
        start = 0
        held = frozenset(kept.values())
        for chapter in pack.chapters:
            stretch = range(start, start + len(chapter.entries))
            start = stretch.stop
            taken = []
            for at in stretch:
                if at in held:
                    entry = entries[at]
                    title, source = told.get(entry.measure_id, (entry.title, entry.source))
                    taken.append(replace(entry, title=title, source=source))
            chapters.append(replace(chapter, entries=tuple(taken)))
        return replace(pack, chapters=tuple(chapters))

    @cached_property
    def _places(self) -> placing.Places:
        return placing.Places(
            lambda document_id: placing.titles_of(self._store, document_id), self._titled
        )

    def _notes(self) -> list[Note]:
        """Return the notes, each on its measure of this library."""
        library, notes = userdata.read_kept_notes(self._path)
        if library == self._store.meta.fingerprint:
            return list(notes)
        placed = []
        for note in notes:
            found = self._places.find(note.measure_id, note.title, note.source)
            at = found or self._places.park(note.measure_id, note.title)
            placed.append(replace(note, measure_id=at))
        return placed

    def _titled(self, source: str) -> tuple[str, ...]:
        """Return the documents whose title, and number if need be, a citation begins with."""
        heads = [
            head
            for head in self._catalogue.heads()
            if source.startswith(wording.document_name(head.title))
        ]
        if len(heads) > 1:
            heads = [
                head
                for head in heads
                if source.startswith(wording.document_name(head.title, head.doc_number))
            ]
        return tuple(head.id for head in heads)

    def _described(self, ids: Sequence[str]) -> Mapping[str, tuple[str, str]]:
        """Return title and citation of the measures that the library has, by id."""
        told: dict[str, tuple[str, str]] = {}
        if not ids:
            return told
        heads = {head.id: head for head in self._catalogue.heads()}
        for start in range(0, len(ids), _STRETCH):
            for measure in self._store.measures(ids[start : start + _STRETCH]):
                head = heads[measure.document_id]
                name = wording.document_name(head.title, head.doc_number)
                told[measure.id] = (measure.title, f"{name}{wording.item_number(measure)}")
        return told


def said(moved: Reconciled) -> tuple[str, str]:
    """Return what the user must be told: what moved along, and what was withdrawn; or nothing."""
    along, gone = "", ""
    if moved.followed:
        along += tr("资料已更新，%n 条批注已随所在措施调整位置。", count=moved.followed)
    if moved.entries_followed:
        along += tr("资料已更新，选编中的 %n 条措施已随之调整位置。", count=moved.entries_followed)
    if moved.withdrawn:
        gone += tr(
            "%n 条批注所在的措施已从资料中撤下，批注保留在“资料库”页。", count=moved.withdrawn
        )
    if moved.entries_withdrawn:
        gone += tr(
            "选编中有 %n 条措施已从资料中撤下，题名和按语仍保留在选编中。",
            count=moved.entries_withdrawn,
        )
    return along, gone
