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
    from index.table import Table

_SHORTEST_TITLE = 4
"""Characters; fewer are in the titles of documents about all kinds of things."""

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
    def _documents(self) -> tuple[tuple[str, str, str], ...]:
        """Number or else id, and number and title as they are compared, of each document."""
        return tuple(
            (one.number or one.id, _bare(one.number), _bare(one.title))
            for one in self._table.documents
        )

    def fields(self, word: str) -> Iterator[tuple[str, Filters]]:
        """Yield what ``word`` may name: in Chinese what is asked then, and the filters that ask it.

        Whether they find anything, or are known at all, is not looked up.
        """
        for number in self._numbers(word):
            yield f"文件“{number}”", Filters(documents=(number,))
        if year := _YEAR.fullmatch(normalise(word)):
            yield f"期限“{year[1]}年”", Filters(years=(int(year[1]),))
        for province in self._provinces:
            if len(word) > 1 and province.startswith(word):
                yield f"省份“{province}”", Filters(provinces=(province,))
        for name in self._departments(word):
            yield f"责任部门“{name}”", Filters(departments=(name,))

    def is_organ(self, word: str) -> bool:
        """Return whether ``word`` is an organ's name, of which a part would be another organ's."""
        return any(
            one.registered or _END_OF_ORGAN.search(normalise(word)) for one in self._organs(word)
        )

    def relative(self, word: str) -> str:
        """Return the organ's name ``word`` with 厅 for 局 at its end, or the contrary."""
        other = _BUREAUS.get(word[-1:])
        return word[:-1] + other if other and self.is_organ(word) else ""

    def _numbers(self, word: str) -> list[str]:
        """Return numbers of the documents that the number or title ``word`` may mean."""
        asked = _bare(word)
        if _NUMBER.fullmatch(asked):
            whole = asked.removesuffix("号") + "号"
            found = [name for name, number, _ in self._documents if number.endswith(whole)]
        elif len(asked) >= _SHORTEST_TITLE:
            found = [name for name, _, title in self._documents if asked in title]
        else:
            found = []
        return list(dict.fromkeys(found))[:2]

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
