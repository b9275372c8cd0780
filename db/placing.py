"""Where what the user keeps on a measure belongs after an update of the data.

Notes and entries of packs bear their measure's title. A measure whose id still bears that title is
where it was. Where the id bears another one, the measure of that document with the old title is
it, if there is exactly one; where the document is gone, the document that took its title is looked
through. What is not found is withdrawn: it is kept, and never shown on another measure.
"""

from __future__ import annotations

import difflib
import hashlib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from db.store import Store

_ALIKE = 0.8
"""Share of common letters from which another wording of a title at the same id is a correction."""


class Places:
    """Finds the measures of one library; what it read once it keeps."""

    def __init__(
        self,
        titles_of: Callable[[str], Mapping[str, str]],
        documents_titled: Callable[[str], tuple[str, ...]],
    ) -> None:
        """Take what tells of a library.

        Args:
            titles_of: Gives the titles of a document's measures by measure id; empty where there is
                no such document.
            documents_titled: Gives the ids of the documents that a citation may name.
        """
        self._titles_of, self._documents_titled = titles_of, documents_titled
        self._known: dict[str, Mapping[str, str]] = {}

    def has(self, measure_id: str) -> bool:
        """Return whether the library has a measure of that id."""
        return measure_id in self._titles(_document(measure_id))

    def title(self, measure_id: str) -> str:
        """Return the title of a measure that the library has."""
        return self._titles(_document(measure_id))[measure_id]

    def find(self, measure_id: str, title: str, source: str) -> str | None:
        """Return the id under which a measure stands in this library.

        Args:
            measure_id: The id under which something was kept on it.
            title: Its title at that time; empty if unknown, and then its id alone counts.
            source: Its citation at that time, which begins with the title of its document.

        Returns:
            The id; ``None`` if the measure was withdrawn.
        """
        own = unparked(measure_id)
        titles = self._titles(_document(own))
        if own in titles and (not title or _key(titles[own]) == _key(title)):
            return own
        if not title:
            return None
        if not titles and source:
            successors = self._documents_titled(source)
            titles = self._titles(successors[0]) if len(successors) == 1 else {}
        wanted = _key(title)
        bearing = [each for each, borne in titles.items() if _key(borne) == wanted]
        if bearing:
            return bearing[0] if len(bearing) == 1 else None
        if own in titles and _is_correction(title, titles[own]):
            return own
        return None

    def park(self, measure_id: str, title: str) -> str:
        """Return the id under which to keep what is on a withdrawn measure.

        It is the measure's own one, unless another measure has that now, or had it since: what is
        under an id of its own stays there, so that two withdrawn measures are never taken for one.
        """
        own = unparked(measure_id)
        if measure_id != own or not self.has(own):
            return measure_id
        return f"{own}/{hashlib.sha256(_key(title).encode(errors='replace')).hexdigest()[:8]}"

    def _titles(self, document_id: str) -> Mapping[str, str]:
        if document_id not in self._known:
            self._known[document_id] = self._titles_of(document_id)
        return self._known[document_id]


def titles_of(store: Store, document_id: str) -> dict[str, str]:
    """Return the titles of a document's measures by measure id; empty if there is none of that id.

    Raises:
        LibraryError: The library file is damaged.
    """
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT id, title FROM measure WHERE document_id = ?", (document_id,)
        )
        return dict(map(tuple, rows))


def unparked(measure_id: str) -> str:
    """Return the id that a withdrawn measure had: a document's id and an ordinal."""
    return "/".join(measure_id.split("/")[:2])


def _document(measure_id: str) -> str:
    return measure_id.rpartition("/")[0]


def _key(title: str) -> str:
    """Return a title as it is compared: differences of width and blanks do not count."""
    return "".join(unicodedata.normalize("NFKC", title).split()).casefold()


def _is_correction(title: str, borne: str) -> bool:
    return difflib.SequenceMatcher(None, _key(title), _key(borne)).ratio() >= _ALIKE
