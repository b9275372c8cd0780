"""Filters as a user states them, resolved to the names and numbers of the library at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import taxonomy
from db.errors import InvalidQueryError
from index.normalise import unify
from index.table import ROLES, covered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.models import Status
    from index.query import Filters
    from index.table import Table


@dataclass(frozen=True, slots=True)
class Resolved:
    """Filters in the terms of one table; ``None`` means that nothing is asked. Days are ordinals.

    ``chosen`` holds the facet values that were asked for by their own name, facet by facet: they
    stay in sight even if nothing is left of them.
    """

    as_of: int
    provinces: frozenset[str] | None
    categories: frozenset[int] | None
    mentions: frozenset[int] | None
    roles: frozenset[int] | None
    due_before: int | None
    due_after: int | None
    no_deadline: bool
    statuses: frozenset[Status] | None
    funded: bool | None
    documents: frozenset[str] | None
    chosen: dict[str, frozenset[str]]


class Resolver:
    """Knows which names mean something in one table. Never changes.

    The taxonomy is loaded only for a name that the table does not hold itself.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._provinces = tuple(dict.fromkeys(one.province for one in table.documents))
        self._categories = {unify(name): number for number, name in enumerate(table.categories)}
        self._documents = frozenset(one.id for one in table.documents)

    def resolve(self, filters: Filters) -> Resolved:
        """Return ``filters`` in the terms of the table.

        Raises:
            InvalidQueryError: a name is neither in the library nor in the taxonomy; the message
                tells what could be asked instead.
        """
        provinces = frozenset(self._province(one) for one in filters.provinces)
        categories = [self._category(one) for one in filters.categories]
        mentions = [self._department(one) for one in filters.departments]
        for one in filters.documents:
            if one not in self._documents:
                raise InvalidQueryError(
                    f"文件筛选“{one}”：资料库中没有这个编号的文件。现有：{_listed(self._documents)}。"
                )
        return Resolved(
            as_of=filters.day.toordinal(),
            provinces=provinces or None,
            categories=frozenset().union(*categories) if categories else None,
            mentions=frozenset().union(*mentions) if mentions else None,
            roles=frozenset(ROLES.index(one) for one in filters.roles) or None,
            due_before=filters.due_before.toordinal() if filters.due_before else None,
            due_after=filters.due_after.toordinal() if filters.due_after else None,
            no_deadline=filters.no_deadline,
            statuses=frozenset(filters.statuses) or None,
            funded=filters.funded,
            documents=frozenset(filters.documents) or None,
            chosen={
                "province": provinces,
                "category": frozenset(filters.categories),
                "department": frozenset(filters.departments),
                "organ": frozenset(filters.departments),
                "role": frozenset(one.value for one in filters.roles),
                "status": frozenset(one.value for one in filters.statuses),
                "funded": frozenset(
                    () if filters.funded is None else ("yes",) if filters.funded else ("no",)
                ),
                "document": frozenset(filters.documents),
            },
        )

    def _province(self, asked: str) -> str:
        name = asked.strip()
        if name in self._provinces:
            return name
        province = taxonomy.load().province(name)
        if province is None:
            raise InvalidQueryError(
                f"省份筛选“{asked}”：没有这个省份，请用全称或简称，如“辽宁省”或“辽宁”。"
                f"资料库中现有：{_listed(self._provinces)}。"
            )
        return province.name

    def _category(self, asked: str) -> frozenset[int]:
        number = self._categories.get(unify(asked))
        if number is not None:
            return frozenset({number})
        names = [one.name for one in taxonomy.load().categories]
        if unify(asked) not in map(unify, names):
            raise InvalidQueryError(
                f"类别筛选“{asked}”：没有这个类别。可用的类别：{_listed(names, limit=None)}。"
            )
        return frozenset()

    def _department(self, asked: str) -> frozenset[int]:
        for cover in (*self._table.families, *self._table.organs):
            if cover.name == asked:
                return frozenset(cover.mentions)
        found = covered(asked, self._table.mentions, taxonomy.load())
        if not found and not self._is_department(asked):
            families = [one.name for one in self._table.families]
            raise InvalidQueryError(
                f"责任部门筛选“{asked}”：没有这个部门，请用文件中的名称、部门全称"
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


def _listed(names: Iterable[str], *, limit: int | None = 10) -> str:
    """Return ``names`` as a Chinese enumeration, cut after ``limit`` of them."""
    found = sorted(names) if isinstance(names, frozenset) else list(names)
    if not found:
        return "无"
    shown = "、".join(found[:limit])
    return f"{shown}等 {len(found)} 个" if limit is not None and len(found) > limit else shown
