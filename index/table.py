"""The facts by which measures are filtered, counted and sorted, as columns of numbers.

A row is a measure, in the order of :meth:`db.store.Store.iter_measures`. Columns with any number of
values a row are pairs ``(row, value)`` ordered by row. Names are numbered by the vocabularies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from db.models import Role
from db.taxonomy import normal
from index.errors import DamagedIndexError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Document, JsonObject, JsonValue
    from db.taxonomy import Taxonomy

Numbers: TypeAlias = npt.NDArray[np.uint32]
Mask: TypeAlias = npt.NDArray[np.bool_]
Sums: TypeAlias = npt.NDArray[np.int64]

ROLES = (Role.LEAD, Role.PARTICIPANT, Role.JOINT)
"""The number of a role is its place here, and 2 to the power of it the role as a bit."""

ROLE_BITS = (1 << len(ROLES)) - 1
"""Every role's bit."""

NO_DAY = 0
"""Stands for "no date"; every other day is its proleptic Gregorian ordinal."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What filters ask of a document.

    ``number`` is the one it bears (川办发〔2025〕34号) or empty; ``start`` and ``expires`` are
    ordinals or ``NO_DAY``.
    """

    id: str
    title: str
    number: str
    province: str
    start: int
    expires: int

    @classmethod
    def of(cls, document: Document) -> DocumentFacts:
        """Return the facts of ``document``; its validity begins where ``Document.status`` says."""
        start = document.effective or document.issued
        return cls(
            document.id,
            document.title,
            document.doc_number or "",
            document.province,
            start.toordinal() if start else NO_DAY,
            document.expires.toordinal() if document.expires else NO_DAY,
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """A department as documents name it; one number for all its mentions."""

    name: str
    canonical: str
    family: str


@dataclass(frozen=True, slots=True)
class Cover:
    """A family or an organ, and the numbers of the mentions that asking for it finds."""

    name: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The columns and their vocabularies. Nothing in it is ever changed.

    Attributes:
        documents: The documents, by number.
        categories: Category names, by number.
        mentions: Departments, by number.
        families: The families that are named.
        organs: The organs that are named, those that the register does not know as printed.
        document: Each measure's document.
        ordinal: Each measure's ordinal in its document.
        length: Searchable characters of each measure.
        funded: 1 where the measure promises money.
        targeted: 1 where the measure has targets.
        category_row, category: Pairs of a measure and one of its categories.
        mention_row, mention, mention_role: A measure, a department it names, the role it has.
        family_row, family: Each measure with each family that finds it, once:
            ``number << len(ROLES) | bits of the roles that its departments have there``.
        organ_row, organ: The same of organs.
        deadline_row, deadline: Pairs of a measure and the ordinal of a day on which something is
            due, ascending within a measure.
        sum_row, sum_low, sum_high: A measure and a sum in yuan that it promises, of which these are
            the lower and the upper 32 bits; see :attr:`sums`.
        title_length: UTF-16 units of each measure's normalised title.
        title: The titles' terms, see :mod:`index.units`, one behind the other.
    """

    documents: tuple[DocumentFacts, ...]
    categories: tuple[str, ...]
    mentions: tuple[Mention, ...]
    families: tuple[Cover, ...]
    organs: tuple[Cover, ...]
    document: Numbers
    ordinal: Numbers
    length: Numbers
    funded: Numbers
    targeted: Numbers
    category_row: Numbers
    category: Numbers
    mention_row: Numbers
    mention: Numbers
    mention_role: Numbers
    family_row: Numbers
    family: Numbers
    organ_row: Numbers
    organ: Numbers
    deadline_row: Numbers
    deadline: Numbers
    sum_row: Numbers
    sum_low: Numbers
    sum_high: Numbers
    title_length: Numbers
    title: Numbers

    def __len__(self) -> int:
        return len(self.document)

    def measure_id(self, row: int) -> str:
        """Return the id of the measure in ``row``."""
        return f"{self.documents[self.document[row]].id}/{self.ordinal[row]}"

    @property
    def sums(self) -> Sums:
        """Return the sums in yuan, one for each of :attr:`sum_row`."""
        return (self.sum_high.astype(np.uint64) << 32 | self.sum_low).view(np.int64)

    def vocabularies(self) -> JsonObject:
        """Return the vocabularies as JSON data; :meth:`restore` is the way back."""
        return {
            "documents": [
                [one.id, one.title, one.number, one.province, one.start, one.expires]
                for one in self.documents
            ],
            "categories": list(self.categories),
            "mentions": [[one.name, one.canonical, one.family] for one in self.mentions],
            "families": [[one.name, *one.mentions] for one in self.families],
            "organs": [[one.name, *one.mentions] for one in self.organs],
        }

    def columns(self) -> dict[str, Numbers]:
        """Return the columns by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    @classmethod
    def restore(cls, vocabularies: JsonObject, columns: dict[str, Numbers]) -> Table:
        """Return the table whose :meth:`vocabularies` and :meth:`columns` these are.

        Raises:
            DamagedIndexError: they are not.
        """
        try:
            return cls(
                tuple(_document_facts(one) for one in _entries(vocabularies["documents"])),
                tuple(str(one) for one in _entries(vocabularies["categories"])),
                tuple(_mention(one) for one in _entries(vocabularies["mentions"])),
                tuple(_cover(one) for one in _entries(vocabularies["families"])),
                tuple(_cover(one) for one in _entries(vocabularies["organs"])),
                **{name: columns[name] for name in COLUMNS},
            )
        except (KeyError, ValueError) as error:
            raise DamagedIndexError("the facts are damaged") from error


COLUMNS = (
    "document",
    "ordinal",
    "length",
    "funded",
    "targeted",
    "category_row",
    "category",
    "mention_row",
    "mention",
    "mention_role",
    "family_row",
    "family",
    "organ_row",
    "organ",
    "deadline_row",
    "deadline",
    "sum_row",
    "sum_low",
    "sum_high",
    "title_length",
    "title",
)


def _entries(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list):
        raise DamagedIndexError("a vocabulary is no list")
    return value


def _mention(value: JsonValue) -> Mention:
    name, canonical, family = _entries(value)
    return Mention(str(name), str(canonical), str(family))


def _cover(value: JsonValue) -> Cover:
    name, *mentions = _entries(value)
    if not all(isinstance(one, int) for one in mentions):
        raise DamagedIndexError("a mention is no number")
    return Cover(str(name), tuple(one for one in mentions if isinstance(one, int)))


def _document_facts(value: JsonValue) -> DocumentFacts:
    document_id, title, number, province, start, expires = _entries(value)
    if not isinstance(start, int) or not isinstance(expires, int):
        raise DamagedIndexError("a day is no number")
    return DocumentFacts(str(document_id), str(title), str(number), str(province), start, expires)


class Register:
    """Mentions by everything a filter may know them by. Never changes."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._families: dict[str, list[int]] = {}
        self._canonicals: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        for number, one in enumerate(mentions):
            self._families.setdefault(one.family, []).append(number)
            self._canonicals.setdefault(one.canonical, []).append(number)
            for name in {one.name, normal(one.name)}:
                self._names.setdefault(name, []).append(number)

    def covered(self, asked: str, taxonomy: Taxonomy) -> frozenset[int]:
        """Return the numbers of the mentions that the department or family ``asked`` means.

        They are those that :meth:`db.taxonomy.DepartmentMatch.covers`, found without asking it of
        each: a large library names thousands of organs by thousands of names.
        """
        match = taxonomy.department_matches(asked)
        return frozenset(
            number
            for known, wanted in (
                (self._families, match.families),
                (self._canonicals, match.canonicals),
                (self._names, match.names),
            )
            for one in wanted
            for number in known.get(one, ())
        )
