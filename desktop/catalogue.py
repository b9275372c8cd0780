"""The documents of an open library and how they cite each other, read once and kept. No Qt."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.catalogue import DocumentHead
    from db.models import Document, Measure, Span
    from db.store import Store
    from desktop.citing import CitedDocuments


class Catalogue:
    """What is known of all documents beside their texts. May be shared by threads.

    A library file never changes, so everything is read at its first use and kept.
    """

    def __init__(self, store: Store) -> None:
        """Read nothing yet."""
        self._store = store
        self._lock = threading.RLock()

    def heads(self) -> tuple[DocumentHead, ...]:
        """Return the heads of all documents, by id."""
        with self._lock:
            return self._heads

    def regions(self) -> tuple[tuple[str, str], ...]:
        """Return code and name of every region that documents may be of."""
        from db import catalogue

        return catalogue.regions(self._store)

    def measures_of(self, document_id: str) -> tuple[Measure, ...]:
        """Return a document's measures in their order; raises LibraryError if there is none."""
        from db import catalogue

        return self._store.measures(catalogue.measure_ids(self._store, document_id))

    def cited(self, measure: Measure) -> Mapping[Span, str]:
        """Return which documents a measure cites, by the place of the citation."""
        if not measure.citations:
            return {}  # the first measure shown waits for no list of documents
        return self._documents().find_all(measure.citations, measure.document_id)

    def cited_in(self, document: Document) -> tuple[tuple[Span, str, str | None], ...]:
        """Return what a whole text refers to, preamble and annexes too.

        Returns:
            Place, words and, where it is in the library, the id of each document referred to, in
            the order of their places.
        """
        from db.parsing.citations import find_citations
        from desktop.citing import number_key, title_key

        text = document.text
        known = self._documents()
        own = {title_key(document.title), number_key(document.doc_number or "")}
        return tuple(
            (one.span, text[slice(*one.span)], known.find(one, document.id))
            for one in find_citations(text, 0, len(text))
            if title_key(one.title) not in own and number_key(one.doc_number or "-") not in own
        )

    def citing(self, document_id: str) -> tuple[tuple[str, Span], ...]:
        """Return which documents have measures that cite one, and the first place in each."""
        with self._lock:
            return self._citing.get(document_id, ())

    def alike(self, document: Document) -> tuple[str, ...]:
        """Return the documents of the same bytes or, if there are none, of the same number."""
        from desktop.citing import number_key

        heads = self.heads()
        same = [one.id for one in heads if one.source.sha256 == document.source.sha256]
        if not same and document.doc_number:
            number = number_key(document.doc_number)
            same = [one.id for one in heads if number_key(one.doc_number or "") == number]
        return tuple(same)

    def _documents(self) -> CitedDocuments:
        with self._lock:
            return self._known

    @cached_property
    def _heads(self) -> tuple[DocumentHead, ...]:
        from db import catalogue

        return catalogue.heads(self._store)

    @cached_property
    def _known(self) -> CitedDocuments:
        from desktop.citing import CitedDocuments

        return CitedDocuments(self._heads)

    @cached_property
    def _citing(self) -> dict[str, tuple[tuple[str, Span], ...]]:
        from db import catalogue

        found: dict[str, dict[str, Span]] = {}
        for citing, citation in catalogue.citations(self._store):
            if (cited := self._known.find(citation, citing)) is not None:
                places = found.setdefault(cited, {})
                places[citing] = min(places.get(citing, citation.span), citation.span)
        return {cited: tuple(sorted(places.items())) for cited, places in found.items()}
