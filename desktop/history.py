"""What was done to the packs and can be undone: for each pack apart, and for the packs as such.

Every pack has its own steps, and they stay while another pack is in hand. Steps that make, delete
or bring packs belong to no pack: they stand among those of whichever pack is in hand, in the order
in which they were made. So the newest thing that the user did to what is on the screen is what
is undone next.
"""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

SHELF = ""
"""Where steps belong that make, delete or bring packs."""
_MOST = 500
"""Steps that are kept of each pack."""
_PAUSE = 2.0
"""Seconds without typing after which what is typed is a step of its own."""


class Step:
    """Something that was done.

    Attributes:
        text: What it is called in the menu.
        pack_id: The pack it was done to, under the id that it has now.
        key: Steps of one key that follow upon one another at once are one step if they can be;
            ``None`` for a step of its own.
    """

    def __init__(self, text: str, pack_id: str, key: object = None) -> None:
        self.text, self.pack_id, self.key = text, pack_id, key
        self.number = 0
        self.touched = 0.0

    def redo(self) -> None:
        """Do it."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take it back."""
        raise NotImplementedError

    def takes_in(self, later: Step) -> bool:
        """Become one step with a later one of the same key, and return whether that can be."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Return whether it leaves everything as it was before."""
        return False


class History(QObject):
    """The steps, and which of them come next; its verbs are those of Qt's own stack."""

    changed = Signal()
    """What is undone or done again next is something else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: dict[str, list[Step]] = {}
        self._undone: dict[str, list[Step]] = {}
        self._looked_at = SHELF
        self._numbers = itertools.count(1)
        self._open = False
        self._said = ("", "")

    def push(self, step: Step, place: str | None = None) -> None:
        """Do a step and keep it.

        Args:
            step: What is to be done.
            place: The pack to whose steps it belongs, or :data:`SHELF`; the step's own pack where
                ``None``.
        """
        step.redo()
        place = step.pack_id if place is None else place
        for each in {place, self._looked_at, SHELF}:
            self._undone.pop(each, None)
        done = self._done.setdefault(place, [])
        now = time.monotonic()
        last = self._next_undo()
        if (
            self._open
            and step.key is not None
            and last is not None
            and done
            and last is done[-1]
            and last.key == step.key
            and now - last.touched < _PAUSE
            and last.takes_in(step)
        ):
            last.touched = now
            if last.is_empty:
                done.pop()
        else:
            step.number, step.touched = next(self._numbers), now
            done.append(step)
            del done[:-_MOST]
        self._open = True
        self._tell()

    def undo(self) -> None:
        """Take back what was done last to what is on the screen; nothing if there is nothing."""
        self._turn(self._next_undo(), self._done, self._undone, lambda step: step.undo())

    def redo(self) -> None:
        """Do again what was taken back last; nothing if there is nothing."""
        self._turn(self._next_redo(), self._undone, self._done, lambda step: step.redo())

    def close_step(self) -> None:
        """Let what is typed next be a step of its own: the keyboard went elsewhere."""
        self._open = False

    def look_at(self, pack_id: str) -> None:
        """Say which pack is in hand."""
        self._looked_at = pack_id
        self._open = False
        self._tell()

    def rename(self, pack_id: str, other: str) -> None:
        """Let the steps of a pack be those of another id, which the pack has from now on."""
        for steps in (self._done, self._undone):
            if pack_id in steps:
                steps[other] = steps.pop(pack_id)
            for step in itertools.chain.from_iterable(steps.values()):
                if step.pack_id == pack_id:
                    step.pack_id = other
        if self._looked_at == pack_id:
            self._looked_at = other
        self._tell()

    def newest(self) -> Step | None:
        """Return the step that is undone next."""
        return self._next_undo()

    def can_undo(self) -> bool:
        """Return whether there is something to take back."""
        return self._next_undo() is not None

    def can_redo(self) -> bool:
        """Return whether there is something to do again."""
        return self._next_redo() is not None

    def undo_text(self) -> str:
        """Return what is taken back next, empty if nothing."""
        return step.text if (step := self._next_undo()) else ""

    def redo_text(self) -> str:
        """Return what is done again next, empty if nothing."""
        return step.text if (step := self._next_redo()) else ""

    def undo_action(self, parent: QObject) -> QAction:
        """Return an action that undoes and says what."""
        return self._action(parent, tr("撤销"), self.undo_text, self.undo)

    def redo_action(self, parent: QObject) -> QAction:
        """Return an action that redoes and says what."""
        return self._action(parent, tr("重做"), self.redo_text, self.redo)

    def _action(
        self, parent: QObject, prefix: str, what: Callable[[], str], act: Callable[[], None]
    ) -> QAction:
        action = QAction(prefix, parent)
        action.triggered.connect(lambda _=False: act())

        def say() -> None:
            text = what()
            action.setText(tr("{verb} {what}", verb=prefix, what=text) if text else prefix)
            action.setEnabled(bool(text))

        self.changed.connect(say)
        say()
        return action

    def _next_undo(self) -> Step | None:
        ends = [self._done[each][-1] for each in self._places() if self._done.get(each)]
        return max(ends, key=lambda step: step.number, default=None)

    def _next_redo(self) -> Step | None:
        ends = [self._undone[each][-1] for each in self._places() if self._undone.get(each)]
        return min(ends, key=lambda step: step.number, default=None)

    def _places(self) -> set[str]:
        return {SHELF, self._looked_at}

    def _turn(
        self,
        step: Step | None,
        source: dict[str, list[Step]],
        target: dict[str, list[Step]],
        act: Callable[[Step], None],
    ) -> None:
        if step is None:
            return
        place = next(each for each in self._places() if step in source.get(each, ()))
        source[place].pop()
        target.setdefault(place, []).append(step)
        self._open = False
        act(step)
        self._tell()

    def _tell(self) -> None:
        said = (self.undo_text(), self.redo_text())
        if said != self._said:
            self._said = said
            self.changed.emit()
