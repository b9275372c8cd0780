"""The user's notes (批注) in the window: kept shortly after they are typed, and at once on leaving.

What is on the disk, what this window has read of it and what is being typed are three things.
Another window may write meanwhile: the file then keeps both texts, and this window shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import UserError
from desktop.language import tr
from desktop.tasks import Then

if TYPE_CHECKING:
    from db.userdata import UserData
    from desktop.notices import Notices
    from desktop.user_lane import UserLane

PAUSE = 800
"""Milliseconds without typing after which a note is written to the disk."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A note as it is being typed, with what names its measure should that be withdrawn."""

    text: str
    title: str
    source: str


class NoteBook(QObject):
    """Every note by measure, and the way of what is typed to the disk."""

    listed = Signal()
    """Other measures have notes than before."""
    shown = Signal(str)
    """The note on a measure is another one than was typed here, or was read anew."""
    stored = Signal(str)
    """What was typed on a measure is on the disk."""
    failed = Signal(str, str)
    """What was typed on a measure could not be stored; why, in Chinese."""

    def __init__(self, user: UserLane, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user, self._notices = user, notices
        self._known: dict[str, str] = {}
        self._drafts: dict[str, _Draft] = {}
        self._sent: dict[str, _Draft] = {}
        self._written: dict[str, str] = {}  # touched in the lane only
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)

    @property
    def ids(self) -> frozenset[str]:
        """Return the measures that have a note."""
        return frozenset(self._known)

    def text(self, measure_id: str) -> str:
        """Return the note on a measure as it stands in this window; empty if there is none."""
        for held in (self._drafts, self._sent):
            if (draft := held.get(measure_id)) is not None:
                return draft.text
        return self._known.get(measure_id, "")

    def is_stored(self, measure_id: str) -> bool:
        """Return whether nothing of a note is yet to be written."""
        return measure_id not in self._drafts and measure_id not in self._sent

    def load(self) -> None:
        """Read every note."""
        self._user.start(lambda data: data.notes(), Then(self._loaded, self._not_read))

    def look(self, measure_id: str) -> None:
        """Read the note on a measure anew: another window may have written."""
        if self.is_stored(measure_id):
            self._user.start(
                partial(self._read, measure_id),
                Then(partial(self._looked, measure_id), self._not_read),
                key="note",
            )

    def edit(self, measure_id: str, text: str, *, title: str = "", source: str = "") -> None:
        """Take what is typed; it is stored after a pause.

        Args:
            measure_id: The measure.
            text: Its note as it stands now; a blank one removes it.
            title: The measure's title.
            source: Its citation.
        """
        if text == self.text(measure_id):
            return
        self._drafts[measure_id] = _Draft(text, title, source)
        self._pause.start()

    def flush(self) -> None:
        """Write what is not on the disk yet; also called before the file is closed."""
        self._pause.stop()
        for measure_id in [each for each in self._drafts if each not in self._sent]:
            self._send(measure_id)

    def finish(self) -> None:
        """Write everything into the lane, whatever has not been answered yet."""
        self._pause.stop()
        for measure_id in list(self._drafts):
            self._send(measure_id)

    def _send(self, measure_id: str) -> None:
        draft = self._drafts.pop(measure_id)
        self._sent[measure_id] = draft
        before = self._known.get(measure_id, "")
        self._user.start(
            lambda data: self._write(data, measure_id, draft, before),
            Then(partial(self._answered, measure_id, draft), partial(self._failed, measure_id)),
        )

    def _write(self, data: UserData, measure_id: str, draft: _Draft, before: str) -> str:
        """Store in the lane, upon what this window stored last, be its answer delivered or not."""
        stored = data.set_note(
            measure_id,
            draft.text,
            before=self._written.get(measure_id, before),
            title=draft.title,
            source=draft.source,
        )
        if stored.strip() == draft.text.strip():
            self._written[measure_id] = stored
        else:
            self._written.pop(measure_id, None)  # the window is yet to see both texts
        return stored

    def _read(self, measure_id: str, data: UserData) -> str:
        self._written.pop(measure_id, None)
        return data.note(measure_id)

    def _loaded(self, notes: dict[str, str]) -> None:
        self._known = {each: text for each, text in notes.items() if text}
        self.listed.emit()

    def _not_read(self, error: BaseException) -> None:
        """Leave it to the opening of the file to tell why it cannot be read."""
        if not isinstance(error, UserError):
            raise error

    def _looked(self, measure_id: str, text: str) -> None:
        if self.is_stored(measure_id) and text != self._known.get(measure_id, ""):
            self._learn(measure_id, text)
            self.shown.emit(measure_id)

    def _answered(self, measure_id: str, draft: _Draft, stored: str) -> None:
        self._sent.pop(measure_id, None)
        both = stored.strip() != draft.text.strip()
        self._learn(measure_id, stored)
        if both:
            newer = self._drafts.get(measure_id)
            if newer is not None and stored.endswith(draft.text):
                # Typed on meanwhile: what the other window wrote stays in front of it.
                text = stored.removesuffix(draft.text) + newer.text
                self._drafts[measure_id] = _Draft(text, newer.title, newer.source)
            self.shown.emit(measure_id)
            self._notices.warn(
                tr("这条批注刚才在另一个窗口中也改过，两处文字都已保留，请核对后删去多余的。")
            )
        if measure_id in self._drafts:
            self._pause.start()
        else:
            self.stored.emit(measure_id)

    def _failed(self, measure_id: str, error: BaseException) -> None:
        """Keep what was typed; the next change, or leaving, tries again."""
        draft = self._sent.pop(measure_id)
        self._drafts.setdefault(measure_id, draft)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(measure_id, error.summary)

    def _learn(self, measure_id: str, text: str) -> None:
        had = measure_id in self._known
        if text.strip():
            self._known[measure_id] = text
        else:
            self._known.pop(measure_id, None)
        if had != (measure_id in self._known):
            self.listed.emit()
