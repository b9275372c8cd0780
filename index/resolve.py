"""Filters as a user states them, resolved to the names and numbers of the library at hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from db import taxonomy
from db.errors import InvalidQueryError
from index import labels
from index.language.lexing import shown
from index.normalise import normalise, unify
from index.table import ROLES, Register

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.models import Status
    from index.query import DueState, Filters, SumRange
    from index.table import Table

_BRACKETS = str.maketrans("〔〕【】()", "[][][]")
_FUNDED = {None: (), True: ("yes",), False: ("no",)}
_DOCUMENTS_SHOWN = 5
_LONGEST_NAME = 60
DOCUMENTS_KEPT = 200
"""More documents than these a facet does not keep in sight for the sake of one filter."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Filters in the terms of one table; ``None`` means that nothing is asked. Days are ordinals.

    The fields are those of :class:`index.query.Filters`; ``mentions`` are the departments asked
    for, ``documents`` are numbers, and ``targets`` and ``notes`` are normalised literals.

    ``chosen`` holds the facet values that were asked for or excluded by their own name, facet by
    facet: they stay in sight even if nothing is left of them.
    """

    as_of: int
    provinces: frozenset[str] | None
    categories: frozenset[int] | None
    mentions: frozenset[int] | None
    roles: frozenset[int] | None
    due_before: int | None
    due_after: int | None
    years: tuple[int, ...]
    due: frozenset[DueState]
    no_deadline: bool
    statuses: frozenset[Status] | None
    funded: bool | None
    sums: tuple[SumRange, ...]
    sum_unstated: bool
    with_targets: bool | None
    targets: tuple[str, ...]
    noted: bool | None
    notes: tuple[str, ...]
    documents: frozenset[int] | None
    excluded: Resolved | None
    chosen: Mapping[str, frozenset[str]]


class Resolver:
    """Knows which names mean something in one table. Never changes.

    The taxonomy is loaded only for a name that the table does not hold itself.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._provinces = tuple(dict.fromkeys(one.province for one in table.documents))
        self._categories = {unify(name): number for number, name in enumerate(table.categories)}
        self._covers = {cover.name: cover for cover in (*table.organs, *table.families)}

    @cached_property
    def _register(self) -> Register:
        return Register(self._table.mentions)

    @cached_property
    def _by_id(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self._table.documents)}

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        """Number and title of each document, as they are compared."""
        return [(_bare(one.number), _bare(one.title)) for one in self._table.documents]

    def resolve(self, filters: Filters) -> Resolved:
        """Return ``filters``, and what they exclude, in the terms of the table.

        Raises:
            InvalidQueryError: a name is neither in the library nor in the taxonomy, or a text to
                look for is empty; the message tells what could be asked instead.
        """
        chosen: defaultdict[str, set[str]] = defaultdict(set)
        excluded = None
        if filters.excluded is not None:
            excluded = self._one(replace(filters.excluded, as_of=filters.day), None, chosen)
        return self._one(filters, excluded, chosen)

    def _one(
        self, filters: Filters, excluded: Resolved | None, chosen: defaultdict[str, set[str]]
    ) -> Resolved:
        provinces = frozenset(self._province(one) for one in filters.provinces)
        categories = [self._category(one) for one in filters.categories]
        mentions = [self._department(one) for one in filters.departments]
        documents = [self._documents(one) for one in filters.documents]
        chosen["province"] |= provinces
        chosen["category"].update(name for name, _ in categories)
        chosen["department"].update(filters.departments)
        chosen["organ"].update(filters.departments)
        chosen["role"].update(filters.roles)
        chosen["deadline"].update(map(str, filters.years))
        chosen["due"].update(filters.due)
        if filters.no_deadline:
            chosen["deadline"].add(labels.NO_DEADLINE)
            chosen["due"].add(labels.NO_DEADLINE)
        chosen["status"].update(filters.statuses)
        chosen["funded"].update(_FUNDED[filters.funded])
        chosen["sum"].update(value for value, one in labels.SUMS.items() if one in filters.sums)
        if filters.sum_unstated:
            chosen["sum"].add(labels.SUM_UNSTATED)
        chosen["document"].update(
            self._table.documents[one].id
            for found in documents
            if len(found) <= DOCUMENTS_KEPT
            for one in found
        )
        return Resolved(
            as_of=filters.day.toordinal(),
            provinces=provinces or None,
            categories=frozenset(n for _, n in categories if n is not None) if categories else None,
            mentions=frozenset().union(*mentions) if mentions else None,
            roles=frozenset(ROLES.index(one) for one in filters.roles) or None,
            due_before=filters.due_before.toordinal() if filters.due_before else None,
            due_after=filters.due_after.toordinal() if filters.due_after else None,
            years=filters.years,
            due=frozenset(filters.due),
            no_deadline=filters.no_deadline,
            statuses=frozenset(filters.statuses) or None,
            funded=filters.funded,
            sums=filters.sums,
            sum_unstated=filters.sum_unstated,
            with_targets=filters.with_targets,
            targets=_literals(filters.targets, "目标"),
            noted=filters.noted,
            notes=_literals(filters.notes, "批注"),
            documents=frozenset().union(*documents) if documents else None,
            excluded=excluded,
            chosen={facet: frozenset(values) for facet, values in chosen.items()},
        )

    def _province(self, asked: str) -> str:
        name = asked.strip()
        if name in self._provinces:
            return name
        province = taxonomy.load().province(name)
        if province is None:
            raise InvalidQueryError(
                f"省份筛选“{_shown(asked)}”：没有这个省份，请用全称或简称，如“辽宁省”或“辽宁”。"
                f"资料库中现有：{_listed(self._provinces)}。"
            )
        return province.name

    def _category(self, asked: str) -> tuple[str, int | None]:
        """Return the category's name, and its number if the library has it."""
        key = unify(asked)
        number = self._categories.get(key)
        if number is not None:
            return self._table.categories[number], number
        names = [one.name for one in taxonomy.load().categories]
        for name in names:
            if unify(name) == key:
                return name, None
        raise InvalidQueryError(
            f"类别筛选“{_shown(asked)}”：没有这个类别。可用的类别：{_listed(names, limit=None)}。"
        )

    def _department(self, asked: str) -> frozenset[int]:
        cover = self._covers.get(asked)
        if cover is not None:
            return frozenset(cover.mentions)
        found = self._register.covered(asked, taxonomy.load())
        if not found and not self._is_department(asked):
            families = [one.name for one in self._table.families]
            raise InvalidQueryError(
                f"责任部门筛选“{_shown(asked)}”：没有这个部门，请用文件中的名称、部门全称"
                f"或条线名。现有条线：{_listed(families, limit=None)}。"
            )
        return found

    def _is_department(self, asked: str) -> bool:
        """Return whether the taxonomy knows a name that no measure of the library bears."""
        known = taxonomy.load()
        match = known.department_matches(asked)
        return bool(match.families or match.canonicals - {asked}) or any(
            known.resolve(asked, province) for province in self._provinces
        )

    def _documents(self, asked: str) -> frozenset[int]:
        """Return the documents of this id, or else of this number or with this in their titles."""
        exactly = self._by_id.get(asked.strip())
        if exactly is not None:
            return frozenset({exactly})
        part = _bare(asked)
        found = frozenset(
            place
            for place, (number, title) in enumerate(self._names)
            if part and (part == number or part in title)
        )
        if not found:
            known = self._table.documents
            names = (f"《{one.title}》（{one.number or one.id}）" for one in known)
            raise InvalidQueryError(
                f"文件筛选“{_shown(asked)}”：资料库中没有编号或文号与之相同、或标题含有这些字的文件。"
                f"现有：{_listed(names, limit=_DOCUMENTS_SHOWN, kind='份')}。"
            )
        return found


def _shown(asked: str) -> str:
    """Return a name as messages show it: whole, unless it is longer than any name."""
    return shown(asked, _LONGEST_NAME)


def _bare(text: str) -> str:
    """Return a number or title as it is compared: width, white space, kind of brackets aside."""
    return unify(text).translate(_BRACKETS)


def _literals(asked: Iterable[str], field: str) -> tuple[str, ...]:
    found = tuple(map(normalise, asked))
    if not all(found):
        raise InvalidQueryError(f"{field}筛选是空的，请写上要查找的字。")
    return found


def _listed(names: Iterable[str], *, limit: int | None = 10, kind: str = "个") -> str:
    """Return ``names`` as a Chinese enumeration, cut after ``limit`` of them."""
    found = list(names)
    if not found:
        return "无"
    shown = "、".join(found[:limit])
    return f"{shown}等 {len(found)} {kind}" if limit is not None and len(found) > limit else shown
