"""Words that stand nowhere as text because they name something that a field is for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from db import taxonomy
from index.normalise import normalise, unify
from index.query import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.taxonomy import Organ, Taxonomy
    from index.table import DocumentFacts, Table

_SHORTEST_TITLE = 4
"""Characters; fewer are in the titles of documents about all kinds of things."""

_MOST_DOCUMENTS = 2
_LONGEST_ORGAN = 40
_ORGAN = re.compile(r"[\u4e00-\u9fff()、]+(?:[厅局委办部院行会署社府团]|中心|部门|单位)")
"""What may be an organ's name; only for that is the register worth loading."""

_END_OF_ORGAN = re.compile(r"(?:[厅局委办部署]|部门|单位|政府)$")
"""What a name ends with that is an organ's, though the register does not list it."""

_BUREAUS = {"局": "厅", "厅": "局"}
_NUMBER = re.compile(r"[^\d\[]{0,16}\[?(?:19|20)\d\d\]?第?\d{1,4}号?")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_BRACKETS = str.maketrans("〔〕【】()", "[][][]")


class Recogniser:
    """Knows what the fields of one library call things. Shared by threads."""

    def __init__(self, table: Table) -> None:
        """Take the documents and provinces of ``table``."""
        self._table = table

    @cached_property
    def _provinces(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.province for one in self._table.documents))

    @cached_property
    def _documents(self) -> tuple[tuple[DocumentFacts, str, str], ...]:
        """Each document with its number and its title as they are compared."""
        return tuple((one, _bare(one.number), _bare(one.title)) for one in self._table.documents)

    def fields(self, word: str) -> Iterator[tuple[str, Filters]]:
        """Yield what ``word`` may name: in Chinese how it is asked then, and the filters for that.

        Whether they find anything, or are known at all, is not looked up.
        """
        for number, shown in self._numbers(word):
            yield f"改按文件{shown}查", Filters(documents=(number,))
        if year := _YEAR.fullmatch(normalise(word)):
            yield "改按期限查", Filters(years=(int(year[1]),))
        for province in self._provinces:
            if len(word) > 1 and province.startswith(word):
                yield "改按省份查", Filters(provinces=(province,))
        for name in self._departments(word):
            shown = "" if name == word else f"“{name}”"
            yield f"改按责任部门{shown}查", Filters(departments=(name,))

    def is_name(self, word: str) -> bool:
        """Return whether ``word`` is one whole that no part and no other word can stand for.

        Part of an organ's name would be another organ's; so is every other number of a document.
        """
        return _NUMBER.fullmatch(_bare(word)) is not None or self._is_organ(word)

    def _is_organ(self, word: str) -> bool:
        return any(
            one.registered or _END_OF_ORGAN.search(normalise(word)) for one in self._organs(word)
        )

    def relative(self, word: str) -> str:
        """Return the organ's name ``word`` with 厅 for 局 at its end, or the contrary."""
        other = _BUREAUS.get(word[-1:])
        return word[:-1] + other if other and self._is_organ(word) else ""

    def _numbers(self, word: str) -> list[tuple[str, str]]:
        """Return the documents that the number or title ``word`` may mean, and how to show them."""
        asked = _bare(word)
        number = _NUMBER.fullmatch(asked)
        if not number and len(asked) < _SHORTEST_TITLE:
            return []
        whole = asked.removesuffix("号") + "号"
        return [
            (one.number or one.title, f"“{one.number}”" if one.number else f"《{one.title}》")
            for one, bare, title in self._documents
            if (bare.endswith(whole) if number else asked in title)
        ][:_MOST_DOCUMENTS]

    def _departments(self, word: str) -> Iterator[str]:
        """Yield names under which an organ is asked for: its own, then those of its successors."""
        organs = self._organs(word)
        if not organs:
            return
        yield word
        register = self._register
        later: dict[str, None] = {}
        for organ in organs:
            region = normalise(word).startswith(_regions(organ, register))
            for canonical, _ in organ.successors:
                successor = register.resolve(canonical, organ.province)
                if successor is not None:
                    later[canonical if region else successor.short] = None
        yield from later

    def _organs(self, word: str) -> list[Organ]:
        if len(word) > _LONGEST_ORGAN or not _ORGAN.fullmatch(normalise(word)):
            return []
        found = (self._register.resolve(word, one) for one in self._provinces)
        return list({one.canonical: one for one in found if one is not None}.values())

    @cached_property
    def _register(self) -> Taxonomy:
        return taxonomy.load()


def _regions(organ: Organ, register: Taxonomy) -> tuple[str, ...]:
    province = register.province(organ.province)
    return (province.name, province.short) if province else (organ.province,)


def _bare(text: str) -> str:
    """Return a number or title as it is compared: width, white space, kind of brackets aside."""
    return unify(text).translate(_BRACKETS).strip('《》“”"')
