"""What else a word is called: other spellings, synonyms, and the further names of an organ.

The groups of equivalent expressions stand in ``resources/synonyms.toml``, the names of organs in
the register and in the library's own responsibility clauses.
"""

from __future__ import annotations

import functools
import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from db import resources, taxonomy
from index.normalise import Normalised, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from db.taxonomy import Organ, Taxonomy
    from index.table import Table

MOST = 8
"""More variants of one word than anyone would read."""

_LONGEST = 64
"""Characters of a word; what is longer is no word, and is searched as it stands."""

_ORGAN = re.compile(
    r"[\u4e00-\u9fff()]{1,38}[厅局委办部院行会署室社府团]|[\u4e00-\u9fff]{2,36}中心"
)
"""What may be an organ's name; only for that is the register worth loading."""

_SHORTEST_NAME = 3
"""Two characters that are an organ's name (人行) are part of too many other words (个人行为)."""

_LATIN_FIRST = re.compile(r"[a-z0-9][!-~]*")
_LATIN_LAST = re.compile(r"[!-~]*[a-z0-9]$")
_LEVELS = ("省", "市", "自治区", "区", "县", "州", "兵团", "各", "国家", "中央")
_PROVINCIAL = "厅"
"""Only provinces have such: 科技厅 is 省科技厅, but 知识产权局 may be any level's."""


class Widener:
    """Knows the variants of words, for one library. Shared by threads."""

    def __init__(self, table: Table) -> None:
        """Take the names of organs that the library of ``table`` prints."""
        self._table = table
        self._cached = functools.lru_cache(maxsize=4096)(self._find)

    def variants(self, word: str) -> tuple[str, ...]:
        """Return what else the unquoted ``word`` is called or how else it is written.

        Returns:
            At most :data:`MOST` texts as they are printed, to be shown and, normalised, looked for;
            the best first. None contains the word, because what contains it is found anyway.
            Whether they stand in the library is not looked up.
        """
        return self._cached(word)

    def _find(self, word: str) -> tuple[str, ...]:
        form = normalise(word)
        if not 2 <= len(form) <= _LONGEST:
            return ()
        found = [*spellings(word)]
        if _ORGAN.fullmatch(form):
            found += [one for one in self._names.of(form) if _is_whole(normalise(one))]
        return _distinct(form, found)

    @functools.cached_property
    def _names(self) -> _Names:
        return _Names(self._table, taxonomy.load())


class _Names:
    """The names of organs in the provinces of one library."""

    def __init__(self, table: Table, register: Taxonomy) -> None:
        self._register = register
        self._provinces = dict.fromkeys((*(one.province for one in table.documents), "国家"))
        self._regions = tuple(one.short for one in register.provinces)
        self._by_line: dict[str, Mapping[str, str]] = {}
        self._printed: dict[str, list[str]] = {}
        self._canonicals: dict[str, set[str]] = {}
        for mention in table.mentions:
            if mention.canonical:
                self._printed.setdefault(mention.canonical, []).append(mention.name)
                self._canonicals.setdefault(normalise(mention.name), set()).add(mention.canonical)

    def of(self, name: str) -> Iterator[str]:
        """Yield the further names of the organs that the normalised ``name`` means.

        They are as printed, those that the library prints first.

        A name that names its region or level keeps to it, so that no other region's organ of the
        same line is found along with it.
        """
        organs = self._organs(name)
        canonicals = {*self._canonicals.get(name, ()), *(one.canonical for one in organs)}
        region = self._region(name)
        for canonical in sorted(canonicals):
            for other in self._printed.get(canonical, ()):
                alone = not self._region(other) and other.endswith(_PROVINCIAL)
                if self._region(other) == region or (region in _LEVELS and alone):
                    yield other
        further: dict[str, Organ] = {}
        for organ in organs:
            for other in (organ.short, organ.canonical, *organ.aliases):
                if self._region(other) == region:
                    further.setdefault(other, organ)
        for other, organ in further.items():
            if not self._means_another(other, organ, name):
                yield other

    def _means_another(self, other: str, organ: Organ, name: str) -> bool:
        """Return whether ``other``, a name of ``organ``, would find what ``name`` does not mean.

        省金融监管局 was the province's own bureau, and is the central administration's branch;
        办公厅 is part of the names of other organs than the government's; 辽宁省 is a place.
        """
        if self._register.province(other):
            return True
        bearers = self._register.bearers(other, organ.province)
        if any(one.family != organ.family for one in bearers):
            return True
        return self._is_part(other, organ) and not self._is_part(name, organ)

    def _is_part(self, name: str, organ: Organ) -> bool:
        """Return whether an organ of another line of work has a name that ``name`` is part of."""
        key = taxonomy.normal(name)
        return any(
            key in names
            for province in dict.fromkeys((organ.province, "国家"))
            for family, names in self._lines(province).items()
            if family != organ.family
        )

    def _lines(self, province: str) -> Mapping[str, str]:
        """Return every name of the organs of ``province``, in one text for each line of work."""
        found = self._by_line.get(province)
        if found is None:
            names: dict[str, list[str]] = {}
            for organ in self._register.organs_of(province):
                whole = map(taxonomy.normal, (organ.canonical, organ.short))
                names.setdefault(organ.family, []).extend((*whole, *organ.aliases))
            found = {family: "\0".join(every) for family, every in names.items()}
            self._by_line[province] = found
        return found

    def _organs(self, name: str) -> list[Organ]:
        found: dict[str, Organ] = {}
        for province in self._provinces:
            if organ := self._register.resolve(name, province):
                found.setdefault(organ.canonical, organ)
        # What a pattern makes of a name counts only where no province has an organ so called.
        organs = list(found.values())
        return [one for one in organs if one.registered] or organs

    def _region(self, name: str) -> str:
        """Return the region or level that ``name`` begins with, or nothing."""
        return next((one for one in (*self._regions, *_LEVELS) if name.startswith(one)), "")


def _is_whole(name: str) -> bool:
    """Return whether the normalised name of an organ is not mostly part of other words."""
    return len(name) >= _SHORTEST_NAME and name not in _expressions().parts


def _distinct(form: str, found: Iterable[str]) -> tuple[str, ...]:
    """Return what is worth looking for: nothing that is found along with ``form`` or another."""
    kept: dict[str, str] = {}
    for one in found:
        other = normalise(one)
        if form in other or any(known in other for known in kept):
            continue
        kept = {known: text for known, text in kept.items() if other not in known}
        kept[other] = one
    return tuple(kept.values())[:MOST]


def expressions(word: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the spans of expressions within the normalised ``word`` and what they are also called.

    The longest come first; of expressions that overlap, the longest has the place. What they are
    called is as printed.
    """
    for start, end in _places(word):
        yield start, end, _expressions().others[word[start:end]]


def spellings(word: str) -> Iterator[str]:
    """Yield ``word`` with one of its expressions replaced by an equivalent one as it is printed.

    Nothing that was put in is replaced again. Nothing is put in that could be found within a longer
    word of letters or within a longer number: the 5G of 15GW, the 3年行动计划 of 2023年行动计划.
    """
    normal = Normalised.of(word)
    for start, end, others in expressions(normal.text):
        first, last = normal.source_span(start, end)
        for other in others:
            if _is_bordered(normal.text[:start], normalise(other), normal.text[end:]):
                yield word[:first] + other + word[last:]


def _is_bordered(before: str, middle: str, after: str) -> bool:
    """Return whether the letters and digits that ``middle`` begins and ends with stay a word.

    With nothing before it, anything may stand before it in a text. Only what has a mark within it
    (R&D) is sure not to be part of a longer one.
    """
    first, last = _LATIN_FIRST.match(middle), _LATIN_LAST.search(middle)
    return not (
        (first and first[0].isalnum() and not _ends_before(before[-1:]))
        or (last and last[0].isalnum() and not _ends_before(after[:1]))
    )


def _ends_before(neighbour: str) -> bool:
    """Return whether a word of letters or a number ends where ``neighbour`` stands."""
    return bool(neighbour) and not _is_latin(neighbour)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _places(word: str) -> list[tuple[int, int]]:
    """Return the spans of expressions within ``word``, the longest first, none overlapping."""
    known = _expressions()
    spans = [
        (start, end)
        for start in range(len(word) - 1)
        for end in range(start + 2, min(len(word), start + known.longest) + 1)
        if word[start:end] in known.others and not _cuts(word, start) and not _cuts(word, end)
    ]
    spans.sort(key=lambda span: (span[0] - span[1], span[0]))
    taken: list[tuple[int, int]] = []
    for start, end in spans:
        if all(end <= other[0] or start >= other[1] for other in taken):
            taken.append((start, end))
    return taken


def _cuts(word: str, place: int) -> bool:
    """Return whether ``place`` is within a word of letters or a number."""
    return 0 < place < len(word) and _is_latin(word[place - 1]) and _is_latin(word[place])


class _Expressions(NamedTuple):
    """The expressions of all groups, normalised.

    Attributes:
        others: For each expression, what is looked for along with it, as printed.
        parts: Those that are never looked for along, being part of other words.
        longest: Characters of the longest.
    """

    others: Mapping[str, tuple[str, ...]]
    parts: frozenset[str]
    longest: int


@functools.cache
def _expressions() -> _Expressions:
    text = resources.path("synonyms.toml").read_text(encoding="utf-8")
    others: dict[str, tuple[str, ...]] = {}
    parts: set[str] = set()
    for group in tomllib.loads(text)["group"]:
        names: Sequence[str] = group["names"]
        typed: Sequence[str] = group.get("typed", ())
        parts.update(map(normalise, typed))
        for name in (*names, *typed):
            others[normalise(name)] = tuple(other for other in names if other != name)
    return _Expressions(others, frozenset(parts), max(map(len, others)))
