"""What a pack is made of and what came of writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from db.models import Document, Measure


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure in a pack.

    Attributes:
        document: The document it stands in.
        measure: The measure.
        remark: The user's remark on it in this pack (按语); may be empty.
        note: The user's note on it (批注), where it is to be printed; else empty.
    """

    document: Document
    measure: Measure
    remark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a pack; it starts on a page of its own."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PackContents:
    """Everything that is printed in a 政策选编.

    Attributes:
        title: Title on the cover.
        unit: Who compiled it; ``None`` prints none.
        as_of: The day against which validity is judged; also the date on the cover.
        cutoff: The last day that the data take account of; printed on each page.
        data_version: Version of the data.
        filters: What the selection was made by, in Chinese, one filter each.
        chapters: The measures in their order.
        preface: The user's foreword (编者按); nothing is printed if empty.
    """

    title: str
    unit: str | None
    as_of: dt.date
    cutoff: dt.date
    data_version: str
    filters: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    preface: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the entries of all chapters, in order."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was written.

    Attributes:
        pages: Number of pages, the cover included.
        missing: Characters that no font has, each once, in code point order; 〓 is printed in
            their place and they are listed on the last page.
    """

    pages: int
    missing: tuple[str, ...]

    @property
    def warning(self) -> str:
        """Return a Chinese sentence naming the missing characters; empty if there are none."""
        if not self.missing:
            return ""
        named = "、".join(f"{char}（U+{ord(char):04X}）" for char in self.missing)
        return f"以下字符没有可用字体，文中以“〓”代替，请在定稿前核对：{named}。"


class PackCancelledError(Exception):
    """The caller asked to stop; nothing was written."""
