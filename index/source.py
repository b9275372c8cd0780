"""What the index asks of the database, as an interface that :class:`db.store.Store` satisfies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.models import Document, Measure
    from db.store import MeasureTexts


class MetaSource(Protocol):
    """What a library says of itself."""

    @property
    def fingerprint(self) -> str:
        """A digest of every record."""
        ...


class MeasureSource(Protocol):
    """A library of measures that can be read by any number of threads."""

    @property
    def meta(self) -> MetaSource:
        """What the library says of itself."""
        ...

    def documents(self) -> tuple[Document, ...]:
        """Return every document."""
        ...

    def measures(self, ids: Sequence[str]) -> tuple[Measure, ...]:
        """Return the measures with these ids in the order asked."""
        ...

    def texts(self, ids: Sequence[str]) -> tuple[MeasureTexts, ...]:
        """Return the texts of the measures with these ids in the order asked, without the facts."""
        ...

    def iter_measures(self) -> Iterator[Measure]:
        """Yield every measure by document id and ordinal."""
        ...
