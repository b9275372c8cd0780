"""What pages and menus wish of the packs that takes a dialog or a file: the exporter hears it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class PackWishes(QObject):
    """Wishes, and how far the one is that is being fulfilled."""

    print = Signal()
    """The pack in hand is to be written as PDF."""
    hand_on = Signal(str)
    """A pack, by its id, is to be written as a file that opens elsewhere."""
    choose = Signal()
    """A file that somebody handed on is to be chosen and opened."""
    open = Signal(object)
    """Such a file, a :class:`pathlib.Path`, is to be opened."""
    cancel = Signal()
    """The export under way is to be given up."""
    progressed = Signal(object)
    """The share of an export that is done, ``None`` when none is under way any more."""
