"""What a reader hands to the parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.models import Source


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""The text of one file, freed of its format but not yet of its damage.

    Attributes:
        text: Lines separated by ``\n``. Indents and blank lines are kept, because the parser takes
            them as evidence of where paragraphs end. A table's row is one line, its cells separated
            by tabs.
        source: Name, hash and media type of the untouched file.
    """

    text: str
    source: Source
