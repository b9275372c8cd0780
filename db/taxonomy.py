"""The vocabulary: provinces, categories, families of organs, and the register of organs.

Loaded once from the tables under ``resources/``. Everything that asks what a printed name means, or
what a filter word covers, asks here.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import resources
from db.organ_layout import Layout
from db.organ_lines import Line, bureau
from db.organ_names import Shortenings, normal
from db.organs import Organ, Roll
from db.regions import NATIONAL, Province, Regions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from db.localities import Localities
    from db.models import Department

__all__ = [
    "Category",
    "DepartmentMatch",
    "Family",
    "Organ",
    "Province",
    "Taxonomy",
    "load",
    "normal",
]

_CACHE_LIMIT = 65536

_AFTER_NAME = re.compile(
    r"(?<=.)(?:等(?:省级|市级|省直|市直)?(?:有关|相关)?(?:部门|单位)?|\([^()]+\))$"
)
"""海关总署等有关部门 names 海关总署, 省市场监管局（省知识产权局） names 省市场监管局."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category of measures: its name, and in a few words what belongs."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Family:
    """A line of work, one over all provinces and years.

    ``about`` says what belongs; ``words`` are further words that mean it when someone asks.
    """

    name: str
    about: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentMatch:
    """What a filter word for departments covers; the three sets are or-ed.

    Attributes:
        names: Names as printed, and their normal spellings.
        canonicals: Canonical names of organs.
        families: Names of families.
    """

    names: frozenset[str]
    canonicals: frozenset[str]
    families: frozenset[str]

    def covers(self, department: Department) -> bool:
        """Return whether a department of a measure is among what was asked for."""
        return (
            department.family in self.families
            or department.canonical in self.canonicals
            or department.name in self.names
            or normal(department.name) in self.names
        )


class Taxonomy:
    """All tables, with the questions that are asked of them. Safe to share between threads."""

    def __init__(self, root: Path) -> None:
        """Read the tables below ``root``, the folder of resources.

        Raises:
            OSError: a table is missing.
            ValueError, TypeError, KeyError: a table is not what it should be.
        """
        self.categories = tuple(
            Category(entry["name"], entry["about"])
            for entry in _table(root / "categories.toml")["category"]
        )
        places = _table(root / "prefectures.toml")
        self._regions = Regions(
            [_province(entry) for entry in _table(root / "provinces.toml")["province"]],
            places["prefectures"],
            places["counties"],
        )
        folder = root / "taxonomy"
        self.families = tuple(
            Family(name, about, tuple(words))
            for name, (about, *words) in _table(folder / "families.toml")["family"].items()
        )
        names = _table(folder / "names.toml")
        self._shortenings = Shortenings.from_tables(names["usual"], names["further"])
        self._layout = Layout(self._shortenings)
        self._lines = tuple(
            Line.from_table(entry)
            for part in ("government", "party", "branches")
            for entry in _table(folder / f"{part}.toml")["line"]
        )
        self._central_lines = tuple(
            Line.from_table(entry) for entry in _table(folder / "national.toml")["line"]
        )
        self._local_tails: Mapping[str, list[str]] = _table(folder / "local.toml")["tails"]
        self._family_words = {
            normal(word): family.name
            for family in reversed(self.families)
            for word in (*family.words, family.name)
        }
        self._rolls: dict[str, Roll] = {}
        self._resolved: dict[tuple[str, str], Organ | None] = {}

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The whole country first, then the provinces in the order of their codes."""
        return self._regions.provinces

    def province(self, name: str) -> Province | None:
        """Return the province by full name, short name or code (辽宁省, 辽宁, 210000)."""
        return self._regions.province(name)

    def region_in(self, text: str) -> Province | None:
        """Return the province that ``text`` speaks of; see :meth:`db.regions.Regions.region_in`."""
        return self._regions.region_in(text)

    @functools.cached_property
    def organs(self) -> tuple[Organ, ...]:
        """Every organ of the register once, the central ones first, then by province."""
        found: dict[str, Organ] = {}
        for province in self.provinces:
            for canonical, organ in self._roll(province).organs.items():
                found.setdefault(canonical, organ)
        return tuple(found.values())

    def organs_of(self, province: str) -> tuple[Organ, ...]:
        """Return the organs that the register lists for the province of this name."""
        known = self.province(province)
        return tuple(self._roll(known).organs.values()) if known else ()

    def resolve(self, name: str, province: str) -> Organ | None:
        """Return the organ that ``name`` means in a document of ``province``.

        Args:
            name: The name as printed.
            province: Full or short name of the document's province, 国家 for a national document;
                the name of a city (安阳市) makes 市 alone mean that city.

        Returns:
            The organ of the register; or, not registered, what a known pattern of names says (local
            departments and governments, collective names); or ``None`` for an unknown name.
        """
        question = (name, province)
        try:
            return self._resolved[question]
        except KeyError:
            pass
        if len(self._resolved) >= _CACHE_LIMIT:
            self._resolved.clear()
        found = self._resolved[question] = self._resolve(normal(name), province)
        return found

    def bearers(self, name: str, province: str) -> tuple[Organ, ...]:
        """Return the registered organs that ``name`` may mean in ``province``, the likeliest first.

        Unlike :meth:`resolve` this settles nothing, and takes no pattern of names into account.
        """
        known = self.province(province)
        return self._roll(known).every(normal(name)) if known else ()

    def lineage(self, canonical: str) -> frozenset[str]:
        """Return the organ with everything it came from and everything that came of it.

        A name that the register does not list stands alone.
        """
        found = {canonical}
        for province in self.provinces:
            found |= self._roll(province).lineage(canonical)
        return frozenset(found)

    def department_matches(
        self, asked: str, *, within: Iterable[str] | None = None
    ) -> DepartmentMatch:
        """Return what a filter word for departments covers.

        A family covers all its departments. The registered name of an organ covers it and its
        predecessors: who asks for today's organ finds what its predecessors were given. Any other
        name of an organ (省科技厅, 科技厅) covers the organs so called in every province, with
        their predecessors; where one province has several (金融办), all of them. A name as printed
        always covers itself.

        Args:
            asked: What was asked for.
            within: The provinces that matter, by name; ``None`` means all. It only saves time.
        """
        wanted = None if within is None else frozenset(within)
        key = normal(asked)
        names = frozenset({asked, key} - {""})
        family = self._family_words.get(key)
        families = frozenset({family} if family else ())
        found = {
            organ.canonical: province
            for province in self.provinces
            if wanted is None or province.name in wanted
            for organ in self._roll(province).every(key)
        }
        exact = {
            canonical: province for canonical, province in found.items() if normal(canonical) == key
        }
        canonicals = {asked} - {""}
        for canonical, province in (exact or found).items():
            canonicals |= self._roll(province).before(canonical)
        if not found and key and (local := self._localities.resolve(key, "")):
            canonicals.add(local.canonical)
        return DepartmentMatch(names, frozenset(canonicals), families)

    def _resolve(self, key: str, asked_province: str) -> Organ | None:
        if not key:
            return None
        place = self._regions.prefectures.get("".join(asked_province.split()))
        province = self.province(place.province if place else asked_province)
        central = self._roll(self._national)
        if province is not None:
            roll = self._roll(province)
            # A city's own department comes before the province's of the same bare name.
            found = roll.certain(key) if place else roll.get(key)
            if found is not None:
                return found
        if found := central.certain(key):
            return found
        for other in self._regions.within(key):
            if found := self._roll(other).get(key):
                return found
        if found := self._by_pattern(key, province, place.name if place else ""):
            return found
        alone = _AFTER_NAME.sub("", key)
        return self._resolve(alone, asked_province) if alone != key else None

    def _by_pattern(self, key: str, province: Province | None, city: str) -> Organ | None:
        name = province.name if province else ""
        region = ""
        # 市 means the city itself in a municipality, and some city elsewhere.
        if province and province.level and key.startswith((name, province.level)):
            region = name if province.level != "市" or not city else ""
        return self._localities.resolve(key, name, region=region, city=city)

    @functools.cached_property
    def _localities(self) -> Localities:
        # Imported here: only a name that the register does not list needs its many patterns.
        from db.localities import Localities

        tails: dict[str, tuple[str, str]] = {}
        party: dict[str, tuple[str, str]] = {}
        for line in self._lines:
            # What a province's line says below the province: 省科学技术厅, 市科学技术局.
            for form, name in line.tails():
                tails.setdefault(form, (name, line.family))
                tails.setdefault(bureau(form), (bureau(name), line.family))
            for form, name in line.party_tails():
                party.setdefault(form, (name, line.family))
        for family, names in self._local_tails.items():
            for name in names:
                tails.setdefault(name, (name, family))
        return Localities(self._shortenings, tails, party, self._regions.places)

    @functools.cached_property
    def _national(self) -> Province:
        found = self.province(NATIONAL)
        if found is None:
            raise ValueError(f"no {NATIONAL} among the provinces")
        return found

    def _roll(self, province: Province) -> Roll:
        roll = self._rolls.get(province.name)
        if roll is None:
            if province.name == NATIONAL:
                roll = self._layout.central(self._central_lines)
            else:
                lines = self._lines if province.mainland else ()
                roll = self._layout.province(province, lines)
            self._rolls[province.name] = roll
        return roll


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _province(entry: Mapping[str, str]) -> Province:
    return Province(
        name=entry["name"],
        code=entry["code"],
        short=entry["short"],
        letters=tuple(entry["letters"].split()),
        seat=entry.get("seat", ""),
        planned=entry.get("planned", ""),
    )


@functools.cache
def load() -> Taxonomy:
    """Return the taxonomy of the packaged tables, read once per process."""
    return Taxonomy(resources.path())
