"""By which names a department may be looked for, and what it was called before. No Qt.

What the register of organs knows; a name it does not know is all there is to say of an organ.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop import saying, wording
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.organs import Organ


@dataclass(frozen=True, slots=True)
class Renaming:
    """What became of organs: the names before, the one after, and the year."""

    former: tuple[str, ...]
    latter: str
    year: int


@lru_cache(maxsize=1)
def _register() -> Mapping[str, Organ]:
    from db import taxonomy

    return {organ.canonical: organ for organ in taxonomy.load().organs}


@lru_cache(maxsize=16384)
def searchable(canonical: str) -> str:
    """Return every name of an organ and of all it came from or became, a line each, normalised."""
    from db.taxonomy import normal

    register = _register()
    names = {normal(canonical): None}
    for each in _lineage(canonical, register):
        organ = register[each]
        names.update(dict.fromkeys((normal(each), normal(organ.short), *organ.aliases)))
    return "\n".join(names)


@lru_cache(maxsize=1024)
def family_words(family: str) -> str:
    """Return every word that means a family, a line each, normalised."""
    from db import taxonomy

    for one in taxonomy.load().families:
        if one.name == family:
            return "\n".join(map(taxonomy.normal, (one.name, one.about, *one.words)))
    return taxonomy.normal(family)


def wanted(typed: str) -> str:
    """Return what was typed as it is compared with :func:`searchable`."""
    from db.taxonomy import normal

    return normal(typed)


def column_name(canonical: str) -> str:
    """Return a short name that tells an organ from those of other provinces: 辽宁省科技厅."""
    organ = _register().get(canonical)
    if organ is None:
        return canonical
    region = organ.short.startswith(("省", "市", "自治区"))
    return f"{wording.short_place(organ.province) if region else ''}{organ.short}"


def is_former(canonical: str) -> bool:
    """Return whether an organ has become another one."""
    organ = _register().get(canonical)
    return organ is not None and bool(organ.successors)


def renamings(canonicals: Iterable[str]) -> tuple[Renaming, ...]:
    """Return the changes that some organs came from or went into, the newest first.

    Args:
        canonicals: Registered names; of further ones nothing is known.
    """
    register = _register()
    reached = {each for one in canonicals for each in _lineage(one, register)}
    found: dict[tuple[str, int], list[str]] = {}
    for name in reached:
        for former, year in register[name].predecessors:
            if former in reached:
                found.setdefault((name, year), []).append(former)
    made = [Renaming(tuple(before), name, year) for (name, year), before in found.items()]
    return tuple(sorted(made, key=lambda one: (-one.year, one.latter)))


def told(canonical: str) -> str:
    """Return what an organ was and what became of it; empty if it never changed."""
    before = [_before(one) for one in renamings([canonical]) if one.latter == canonical]
    organ = _register().get(canonical)
    after = [
        tr("{year}年起为 {name}", year=year, name=name)
        for name, year in (organ.successors if organ else ())
    ]
    return tr("；").join((*before, *after))


def told_of_all(canonicals: Iterable[str]) -> str:
    """Return the changes among several organs, those named in the documents; empty if none."""
    names = set(canonicals)
    return tr("；").join(
        tr(
            "{former} {year}年改为 {latter}",
            former=saying.listed(one.former),
            year=one.year,
            latter=one.latter,
        )
        for one in renamings(names)
        if names & {one.latter, *one.former}
    )


def _before(one: Renaming) -> str:
    names = saying.listed(one.former)
    if len(one.former) > 1:
        return tr("{year}年由 {names} 等组建", year=one.year, names=names)
    return tr("原 {name}，{year}年更名", name=names, year=one.year)


def _lineage(canonical: str, register: Mapping[str, Organ]) -> set[str]:
    """Return an organ with all it came from, and all it became; empty if it is not registered."""
    reached: set[str] = set()
    for onward in ("predecessors", "successors"):
        waiting = [canonical] if canonical in register else []
        while waiting:
            name = waiting.pop()
            reached.add(name)
            waiting += [each for each, _ in getattr(register[name], onward) if each in register]
    return reached
