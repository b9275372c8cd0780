"""The steps that change packs, each to be done, taken back and done again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.history import Step
from desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.userdata import Pack
    from desktop.pack_book import PackBook

_FIELDS = ("name", "chapters", "unit", "preface", "grouping", "print_notes")


class Edit(Step):
    """A change of some fields of a pack, kept as what they were before and after it.

    What was done meanwhile to its other fields is left as it is.
    """

    def __init__(
        self,
        text: str,
        show: Callable[[str, Callable[[Pack], Pack]], None],
        before: Pack,
        after: Pack,
        key: object = None,
    ) -> None:
        super().__init__(text, after.id, key)
        self._show, self._before, self._after = show, before, after
        self.fields = frozenset(
            each for each in _FIELDS if getattr(before, each) != getattr(after, each)
        )

    @property
    def after(self) -> Pack:
        """Return what the change made of the pack."""
        return self._after

    @override
    def redo(self) -> None:
        """Make the change."""
        self._show(self.pack_id, lambda pack: self._like(pack, self._after))

    @override
    def undo(self) -> None:
        """Take the change back."""
        self._show(self.pack_id, lambda pack: self._like(pack, self._before))

    @override
    def takes_in(self, later: Step) -> bool:
        """Go on to what a later change of the same fields made."""
        if not isinstance(later, Edit) or later.fields != self.fields:
            return False
        self._after = later.after
        return True

    @property
    @override
    def is_empty(self) -> bool:
        """Return whether everything is as it was before."""
        return all(getattr(self._before, f) == getattr(self._after, f) for f in self.fields)

    def _like(self, pack: Pack, model: Pack) -> Pack:
        def source(field: str) -> Pack:
            return model if field in self.fields else pack

        return replace(
            pack,
            name=source("name").name,
            chapters=source("chapters").chapters,
            unit=source("unit").unit,
            preface=source("preface").preface,
            grouping=source("grouping").grouping,
            print_notes=source("print_notes").print_notes,
        )


class Coming(Step):
    """A pack that was begun, copied or brought from elsewhere; it is then the one in hand."""

    def __init__(self, text: str, book: PackBook, pack: Pack) -> None:
        super().__init__(text, pack.id)
        self._book, self._pack = book, pack
        self._before = book.pack

    @override
    def redo(self) -> None:
        """Put it among the packs."""
        self._before = self._book.pack
        self._book.put_in(self._pack)
        self._book.take(self._pack)

    @override
    def undo(self) -> None:
        """Take it away, with what was done to it since."""
        self._pack = self._book.take_out(self.pack_id, self._before)


class Going(Step):
    """A pack that was deleted."""

    def __init__(self, text: str, book: PackBook, pack: Pack) -> None:
        super().__init__(text, pack.id)
        self._book, self._pack = book, pack
        self._held = self._only = False
        self._then: Pack | None = None

    @override
    def redo(self) -> None:
        """Delete it; done again, the same pack comes in hand in its place."""
        self._held = self._book.pack.id == self.pack_id
        self._only = not self._book.others
        self._pack = self._book.take_out(self.pack_id, self._then)
        self._then = self._book.pack

    @override
    def undo(self) -> None:
        """Bring it back, in hand if it was."""
        self._book.put_in(self._pack)
        if self._held:
            self._book.take(self._pack)
        if self._only and self._then is not None:
            # What came in its place because there was no other pack goes if it is still empty.
            self._book.let_go(self._then.id)
