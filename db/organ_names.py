"""How the names of organs are written: one spelling for comparison, and the usual shortenings."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Full-width forms of ASCII, and every pair of brackets that print uses for a name's own bracket.
_WIDTHS = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_BRACKETS = str.maketrans("〔［【〈[〕］】〉]", "((((()))))")
STATE = "中华人民共和国"

_FORMS_LIMIT = 64
"""No registered name comes near it; it keeps a slip in the tables from growing without end."""


@functools.lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Return the spelling under which names are compared.

    White space is dropped, full-width forms become half-width, every bracket becomes a round one,
    and 中华人民共和国 before a name says nothing. The result of the result is itself.
    """
    key = "".join(name.split()).translate(_WIDTHS).translate(_BRACKETS)
    while key.startswith(STATE) and key != STATE:
        key = key.removeprefix(STATE)
    return key


@dataclass(frozen=True, slots=True)
class Shortenings:
    """The rules by which registered names are shortened in print.

    Attributes:
        usual: Part of a name and its shortening in official lists, applied in this order.
        further: Part of a name and its other shortenings.
    """

    usual: tuple[tuple[str, str], ...]
    further: tuple[tuple[str, tuple[str, ...]], ...]
    _forms: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_tables(
        cls, usual: Mapping[str, str], further: Mapping[str, Sequence[str]]
    ) -> Shortenings:
        """Return the rules of the tables ``[usual]`` and ``[further]``, in their order."""
        return cls(
            tuple(usual.items()), tuple((long, tuple(short)) for long, short in further.items())
        )

    def shortest_usual(self, name: str) -> str:
        """Return ``name`` as official lists shorten it (发展和改革委员会 → 发展改革委)."""
        for long, short in self.usual:
            if long in name:
                name = name.replace(long, short) or name
        return name

    def forms(self, name: str) -> tuple[str, ...]:
        """Return ``name`` and every form that the rules make of it, ``name`` first."""
        found = self._forms.get(name)
        if found is None:
            found = self._forms[name] = self._derive(name)
        return found

    def _derive(self, name: str) -> tuple[str, ...]:
        forms = dict.fromkeys([name])
        for long, short in self.usual:
            _extend(forms, long, (short,))
        for long, shorts in self.further:
            _extend(forms, long, shorts)
        return tuple(forms)


def _extend(forms: dict[str, None], long: str, shorts: Iterable[str]) -> None:
    for form in [form for form in forms if long in form]:
        for short in shorts:
            if len(forms) >= _FORMS_LIMIT:
                return
            if shortened := form.replace(long, short):
                forms[shortened] = None
