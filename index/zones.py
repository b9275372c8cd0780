"""What of a measure is searched: its title, its body and the departments as they are printed.

Its targets are searched too, but by themselves: only by the filter that is for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.normalise import normalise, occurrences

if TYPE_CHECKING:
    from db.models import Measure
    from db.store import MeasureTexts

TITLE_WEIGHT = 3
"""How much an occurrence in the title counts against one elsewhere."""


# The same few names stand under very many measures.
_name = lru_cache(maxsize=4096)(normalise)


@dataclass(frozen=True, slots=True)
class Zones:
    """The normalised searchable texts of one measure; a literal must stand within one of them.

    Attributes:
        title: The title.
        body: The text.
        names: The departments as printed, each name once.
        targets: The indicators of the targets and their quotes, each text once. They are no part
            of what a search by words finds.
    """

    title: str
    body: str
    names: tuple[str, ...]
    targets: tuple[str, ...] = ()

    @classmethod
    def of(cls, measure: Measure) -> Zones:
        """Return the searchable texts of ``measure``."""
        return cls(
            normalise(measure.title),
            normalise(measure.text),
            tuple(dict.fromkeys(_name(one.name) for one in measure.departments)),
            tuple(
                dict.fromkeys(
                    normalise(text)
                    for one in measure.targets
                    for text in (one.indicator, one.quote)
                )
            ),
        )

    @classmethod
    def of_texts(cls, texts: MeasureTexts) -> Zones:
        """Return the searchable texts without those of targets."""
        names = dict.fromkeys(map(normalise, texts.names))
        return cls(normalise(texts.title), normalise(texts.text), tuple(names))

    @property
    def length(self) -> int:
        """Return the number of searchable characters, the measure of length in ranking."""
        return len(self.title) + len(self.body) + sum(map(len, self.names))

    def weight(self, literal: str) -> int:
        """Return how often ``literal`` occurs, those in the title counted :data:`TITLE_WEIGHT`."""
        return (
            TITLE_WEIGHT * occurrences(literal, self.title)
            + occurrences(literal, self.body)
            + sum(occurrences(literal, name) for name in self.names)
        )
