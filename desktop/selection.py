"""What goes into a pack: the measures chosen, their chapters, and the choice told in words."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop import filtering
from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.models import Document, Measure
    from desktop.briefs import Chapter


class Grouping(enum.StrEnum):
    """What makes the chapters of a pack."""

    CATEGORY = "category"
    PROVINCE = "province"
    DEPARTMENT = "department"
    """The family of the first lead department, or else of the first named."""
    DOCUMENT = "document"
    NONE = "none"
    """One chapter, in the order given."""


@dataclass(frozen=True, slots=True)
class PackSelection:
    """Which measures a pack holds and how it is arranged.

    Attributes:
        title: The pack's title on its cover.
        ids: The measures, in the order wanted.
        remarks: The user's remarks (按语) by measure id.
        unit: Who compiled it; nothing is printed if ``None``.
        grouping: What makes the chapters, unless there are some of the user's own.
        own: The user's own chapters in order, each its title and its measures; those without a
            title stand under that of the pack. Measures in none of them are not printed.
        preface: The user's foreword (编者按); nothing is printed if empty.
        print_notes: Whether the user's notes (批注) are printed with the measures.
        words: What was searched for, told in the sources list.
        also: Other spellings and synonyms that were searched along, told with the words.
        filters: The filters that were in force, told likewise; ``filters.as_of`` is the day against
            which validity is judged.
    """

    title: str
    ids: tuple[str, ...]
    remarks: Mapping[str, str] = field(default_factory=dict)
    unit: str | None = None
    grouping: Grouping = Grouping.CATEGORY
    own: tuple[tuple[str, tuple[str, ...]], ...] = ()
    preface: str = ""
    print_notes: bool = False
    words: str = ""
    also: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)


def described(
    selection: PackSelection, titles: Mapping[str, str], measure_total: int
) -> tuple[str, ...]:
    """Return the search and the filters in Chinese, one line each, as a print states them.

    Args:
        selection: What was chosen.
        titles: The titles of the documents by id.
        measure_total: How many measures the library has: nothing is said if all are chosen.
    """
    words = selection.words.strip()
    also = f"（另查{'、'.join(selection.also)}）" if selection.also else ""
    lines = (
        *((f"检索词：{words}{also}",) if words else ()),
        *(chip.text for chip in filtering.chips(selection.filters, dict(titles))),
    )
    if lines or len(set(selection.ids)) == measure_total:
        return lines
    return ("由编者逐条选定",)


def chapters(
    selection: PackSelection,
    documents: Mapping[str, Document],
    measures: Sequence[Measure],
    notes: Mapping[str, str] | None = None,
) -> tuple[Chapter, ...]:
    """Return the chapters of a pack: the user's own, or else those of its grouping.

    Args:
        selection: What was chosen and how it is arranged.
        documents: The documents by id.
        measures: The measures chosen, in the order wanted.
        notes: The user's notes by measure id, if they are to be printed.
    """
    from desktop.briefs import Chapter, Entry

    notes = notes or {}
    made = {
        measure.id: Entry(
            documents[measure.document_id],
            measure,
            selection.remarks.get(measure.id, ""),
            notes.get(measure.id, ""),
        )
        for measure in measures
    }
    groups = selection.own or grouped(selection.grouping, documents, measures)
    parts = (
        (title or selection.title, tuple(made[each] for each in ids if each in made))
        for title, ids in groups
    )
    return tuple(Chapter(title, entries) for title, entries in parts if entries)


def grouped(
    grouping: Grouping, documents: Mapping[str, Document], measures: Sequence[Measure]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the measures by what makes chapters of them, in the taxonomy's order.

    Args:
        grouping: What makes the chapters.
        documents: The documents by id.
        measures: The measures, in the order in which they are to stand in each chapter.

    Returns:
        Each chapter's title, empty for the one chapter of :attr:`Grouping.NONE`, and its measures.
    """
    found: dict[str, list[str]] = {}
    for measure in measures:
        title = _chapter_title(grouping, documents[measure.document_id], measure)
        found.setdefault(title, []).append(measure.id)
    order = _chapter_order(grouping)
    titles = sorted(found, key=lambda title: order.get(title, len(order)))
    return tuple((title, tuple(found[title])) for title in titles)


def _chapter_title(grouping: Grouping, document: Document, measure: Measure) -> str:
    match grouping:
        case Grouping.CATEGORY:
            return measure.categories[0] if measure.categories else "其他"
        case Grouping.PROVINCE:
            return document.province
        case Grouping.DEPARTMENT:
            departments = measure.departments
            first = next((each for each in departments if each.role == "lead"), None)
            if first is None:
                first = departments[0] if departments else None
            return (first.family or first.name) if first else "未明确责任部门"
        case Grouping.DOCUMENT:
            return document.title
        case Grouping.NONE:
            return ""


def _chapter_order(grouping: Grouping) -> dict[str, int]:
    """Return the place of each chapter that has one: the taxonomy's order, not that of the hits."""
    from db import taxonomy

    names: tuple[str, ...] = ()
    match grouping:
        case Grouping.CATEGORY:
            names = tuple(category.name for category in taxonomy.load().categories)
        case Grouping.PROVINCE:
            names = tuple(province.name for province in taxonomy.load().provinces)
        case Grouping.DEPARTMENT:
            names = tuple(family.name for family in taxonomy.load().families)
        case Grouping.DOCUMENT | Grouping.NONE:
            pass
    return {name: place for place, name in enumerate(names)}
