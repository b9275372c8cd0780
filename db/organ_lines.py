"""Lines of succession as the tables write them, and what fills their braces in a province."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from db.regions import Province

ARROW = re.compile(r"\s*→(\d{4})\s*")
"""Stands in a chain between what was and what came of it, with the year."""

_HALL = re.compile(r"(?<!办公)厅")


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a line: the organs that stood side by side, and the year they came to be."""

    year: int | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of succession: its family, what holds in general, and the provinces that differ.

    Attributes:
        family: The line of work.
        chain: What holds in every province not named in ``exceptions``; may be empty.
        planned: What holds in the city with independent planning status; may be empty.
        exceptions: The short name of a province to its chains.
        also: A name to what else it is called, the usual short form first.
        plain: The rules of shortening do not apply; what is in ``also`` is all there is.
    """

    family: str
    chain: str
    planned: str
    exceptions: Mapping[str, tuple[str, ...]]
    also: Mapping[str, tuple[str, ...]]
    plain: bool = False

    @classmethod
    def from_table(cls, table: Mapping[str, object]) -> Line:
        """Return the line of a ``[[line]]`` table.

        Raises:
            ValueError: a key is unknown, or a province stands twice.
            TypeError: a value is not of its kind.
        """
        known = {"family", "chain", "planned", "in", "also", "plain"}
        if unknown := table.keys() - known:
            raise ValueError(f"line {table.get('family')}: unknown {sorted(unknown)}")
        exceptions: dict[str, tuple[str, ...]] = {}
        for provinces, *chains in _rows(table.get("in", [])):
            for short in provinces.split():
                if short in exceptions:
                    raise ValueError(f"line {table.get('family')}: {short} twice")
                exceptions[short] = tuple(chain for chain in chains if chain)
        return cls(
            family=str(table["family"]),
            chain=str(table.get("chain", "")),
            planned=str(table.get("planned", "")),
            exceptions=exceptions,
            also={name: tuple(further) for name, *further in _rows(table.get("also", []))},
            plain=bool(table.get("plain", False)),
        )

    def chains(self, province: Province) -> tuple[str, ...]:
        """Return the chains that hold in ``province``."""
        chains = self.exceptions.get(province.short)
        if chains is not None:
            return chains
        if not self.chain:
            return ()
        # 厅 are departments of provinces and regions; a municipality's are 局.
        return (bureau(self.chain) if province.municipality else self.chain,)

    def names(self) -> Iterator[str]:
        """Yield every name of every chain, as the table writes it."""
        for chain in (self.chain, *(one for many in self.exceptions.values() for one in many)):
            for step in steps(chain):
                yield from step.names

    def tails(self) -> Iterator[tuple[str, str]]:
        """Yield what may follow a region's name, each with the registered form of it."""
        for name in self.names():
            if _is_tail(name):
                yield name, name
                further = () if self.plain else self.also.get(name, ())
                yield from ((form, name) for form in further if _is_tail(form))

    def party_tails(self) -> Iterator[tuple[str, str]]:
        """Yield what may follow a party committee's name, each with the registered form of it."""
        for name in self.names():
            if name.startswith("{C}") and (tail := name.removeprefix("{C}")):
                yield tail, tail
                for form in self.also.get(name, ()):
                    if form.startswith("{C}"):
                        yield form.removeprefix("{C}"), tail


def _is_tail(name: str) -> bool:
    return "{" not in name and name[0] not in "=~?"


def _rows(value: object) -> Iterator[list[str]]:
    if not isinstance(value, list):
        raise TypeError(f"not a list of rows: {value!r}")
    for row in value:
        if not isinstance(row, list) or not all(isinstance(cell, str) for cell in row):
            raise TypeError(f"not a row of names: {row!r}")
        yield row


def bureau(name: str) -> str:
    """Return a name, or a chain of names, as below the provinces: 厅 becomes 局, 办公厅 stays."""
    return _HALL.sub("局", name)


def steps(chain: str) -> tuple[Step, ...]:
    """Return the stages of a chain, ``A + B →2018 C``.

    Raises:
        ValueError: years do not ascend, or a name is empty.
    """
    if not chain:
        return ()
    first, *rest = ARROW.split(chain)
    found = [Step(None, _names(first))]
    last = 0
    for year, names in zip(rest[::2], rest[1::2], strict=True):
        if int(year) <= last:
            raise ValueError(f"years do not ascend: {chain}")
        last = int(year)
        found.append(Step(last, _names(names)))
    return tuple(found)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(" + "))
    if not all(names) or "→" in text:
        raise ValueError(f"not a chain of names: {text!r}")
    return names


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands in a name's braces in one province, or in its city of independent planning."""

    full: str
    short: str
    level: str
    seat: str

    @classmethod
    def of(cls, province: Province) -> Setting:
        """Return the setting of a province."""
        return cls(province.name, province.short, province.level, province.seat)

    @classmethod
    def of_city(cls, city: str) -> Setting:
        """Return the setting of a city; 市 alone does not tell which city, so it has no level."""
        return cls(f"{city}市", city, "", city)

    @property
    def committee(self) -> str:
        """The party committee's registered name before its organs' names."""
        if self.level == "自治区":
            return f"中共{self.full}委员会"
        return f"中共{self.full}委"

    @property
    def short_committee(self) -> str:
        """The party committee as official lists name it: 省委, 自治区党委, 市委."""
        return "自治区党委" if self.level == "自治区" else f"{self.level}委"

    @property
    def committees(self) -> tuple[str, ...]:
        """Every form of the party committee's name."""
        forms = [f"中共{self.full}委", f"{self.full}委", f"中共{self.full}委员会"]
        if self.level == "自治区":
            forms += [f"中共{self.full}党委", f"{self.full}党委", f"{self.short}党委"]
        forms += [f"中国共产党{self.full}委员会", f"{self.level}委", self.short_committee]
        return tuple(forms)

    def fill(self, template: str, committee: str = "") -> str:
        """Return ``template`` with its braces filled."""
        if "{" not in template:
            return template
        if "{C}" in template:
            template = template.replace("{C}", committee or self.committee)
        return (
            template.replace("{P}", self.full)
            .replace("{S}", self.short)
            .replace("{L}", self.level)
            .replace("{Z}", self.seat)
        )

    def registered(self, name: str) -> str:
        """Return the registered name for a name as the tables write it."""
        if name.startswith("="):
            return self.fill(name[1:])
        return self.fill(name if "{" in name else "{P}" + name)
