"""What words and filters leave of each document, counted over the whole answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from index.answering import Left


class DocumentsLeft:
    """How many measures of each document are left, and which. Never changes.

    Attributes:
        counts: The number by document id; documents with none left are missing.
        total: How many measures are left altogether.
        literals: The normalised literals looked for, to mark them in whole texts.
    """

    def __init__(self, left: Left) -> None:
        """Count what a request leaves."""
        self._mask = left.mask
        self._table = left.facts.table
        table = self._table
        counts = np.bincount(left.facts.document[left.mask], minlength=len(table.documents))
        self._numbers = {table.documents[at].id: int(at) for at in np.flatnonzero(counts)}
        self.counts = {one: int(counts[at]) for one, at in self._numbers.items()}
        self.total = int(counts.sum())
        self.literals = left.literals

    def measures(self, document_id: str) -> tuple[str, ...]:
        """Return the ids of a document's measures that are left, in their order."""
        number = self._numbers.get(document_id)
        if number is None:
            return ()
        # Rows are in the order of documents and, within one, of ordinals.
        edges = np.array([number, number + 1], self._table.document.dtype)
        first, last = np.searchsorted(self._table.document, edges).tolist()
        rows = first + np.flatnonzero(self._mask[first:last])
        return tuple(self._table.measure_id(row) for row in rows.tolist())
