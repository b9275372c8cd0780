"""Reading a document's text: structure, departments and facts, as pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.curation import Curation
    from db.models import ParsedDocument
    from db.reading import SourceText

__all__ = ["parse"]


def parse(
    source: SourceText, *, document_id: str | None = None, curation: Curation | None = None
) -> ParsedDocument:
    """Parse a document; see :func:`db.parsing.assembly.parse`."""
    # Imported here: whoever needs one fact module need not load the taxonomy and all the others.
    from db.parsing import assembly

    return assembly.parse(source, document_id=document_id, curation=curation)
