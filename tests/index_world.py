"""What the tests of the index share: a plain second opinion, and small libraries in memory."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

from db.models import Deadline, Department, Measure, Precision
from db.store import MeasureTexts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from db.models import Document, Role


def plain(text: str) -> str:
    """Return the normal form of a text, written down once more without regard to speed."""
    folded = []
    for char in text:
        wide = 0xFF01 <= ord(char) <= 0xFF5E or char == "\u3000"
        narrow = unicodedata.normalize("NFKC", char) if wide else char
        folded.append(narrow.lower() if len(narrow.lower()) == 1 else narrow)
    result = ""
    for index, char in enumerate(folded):
        if not char.isspace():
            result += char
            continue
        before = next((one for one in reversed(folded[:index]) if not one.isspace()), None)
        after = next((one for one in folded[index:] if not one.isspace()), None)
        if before is None or after is None or is_chinese(before) or is_chinese(after):
            continue
        if not folded[index - 1].isspace():
            result += " "
    return result


def is_chinese(char: str) -> bool:
    """Return whether white space beside ``char`` is a trace of type-setting."""
    return char in "·—‘’“”…、。〈〉《》「」『』【】〔〕〇" or unicodedata.name(char, "").startswith(
        "CJK "
    )


def parts(measure: Measure) -> tuple[str, ...]:
    """Return what of a measure is searched, in its plain normal form."""
    return tuple(
        plain(text)
        for text in (measure.title, measure.text, *(one.name for one in measure.departments))
    )


def measure_of(
    document_id: str,
    ordinal: int,
    title: str,
    text: str,
    *,
    departments: Sequence[tuple[str, Role]] = (),
    due: Sequence[dt.date] = (),
) -> Measure:
    """Return a measure with nothing but what a test of searching asks about."""
    return Measure(
        id=f"{document_id}/{ordinal}",
        ordinal=ordinal,
        number=f"{ordinal}.",
        section=(),
        title=title,
        text=text,
        span=(0, 0),
        responsibility=None,
        departments=tuple(Department(name, name, "", role, (0, 0)) for name, role in departments),
        deadlines=tuple(Deadline(day, Precision.DAY, "", (0, 0)) for day in due),
    )


@dataclass(frozen=True)
class MemoryStore:
    """A store in memory, as far as the index uses one."""

    all_documents: tuple[Document, ...]
    all_measures: tuple[Measure, ...]
    fingerprint: str = "memory"
    _by_id: dict[str, Measure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_id.update({one.id: one for one in self.all_measures})

    @property
    def meta(self) -> SimpleNamespace:
        return SimpleNamespace(fingerprint=self.fingerprint)

    def documents(self) -> tuple[Document, ...]:
        return self.all_documents

    def measures(self, ids: Sequence[str]) -> tuple[Measure, ...]:
        return tuple(self._by_id[one] for one in ids if one in self._by_id)

    def texts(self, ids: Sequence[str]) -> tuple[MeasureTexts, ...]:
        return tuple(
            MeasureTexts(one.id, one.title, one.text, tuple(each.name for each in one.departments))
            for one in self.measures(ids)
        )

    def iter_measures(self) -> Iterator[Measure]:
        return iter(self.all_measures)
