"""A source's lines to a document's text: what is not the document goes, paragraphs are restored.

The steps, each in its own place: characters and page numbers (:mod:`db.parsing.residue`), line
breaks that were lost (:mod:`db.parsing.glued`), line breaks that were put in
(:mod:`db.parsing.lines`), and what a web page or an editor put around the document
(:mod:`db.parsing.chrome`). Nothing here knows a particular document, and no word or mark is ever
corrected.
"""

from __future__ import annotations

from db.parsing import chrome, glued, residue
from db.parsing.lines import join


def clean(raw: str) -> str:
    """Return the text of a document, one line a paragraph, without blank lines.

    Args:
        raw: Lines as a reader gives them (see :class:`db.reading.SourceText`).
    """
    lines = residue.remove(raw)
    lines = [line for line in lines if not chrome.is_control(line.text)]
    lines = glued.separate(lines)
    return "\n".join(chrome.strip(join(lines)))
