"""Provinces and the places below them: names, codes, and which province a text speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

NATIONAL = "国家"

_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_ETHNIC = re.compile(r"(?:壮族|回族|维吾尔)?自治区$")


@dataclass(frozen=True, slots=True)
class Province:
    """A provincial region after GB/T 2260, or the whole country (国家, 000000).

    Attributes:
        name: The full name, 辽宁省.
        code: Six digits, 210000.
        short: The usual short name, 辽宁.
        letters: What stands for the region in document numbers, the official character first.
        seat: The city of the government, without 市; empty for the whole country.
        planned: The city with independent planning status, without 市; empty if there is none.
    """

    name: str
    code: str
    short: str
    letters: tuple[str, ...] = ()
    seat: str = ""
    planned: str = ""

    @property
    def level(self) -> str:
        """The word for a region of this kind: 省, 自治区 or 市; empty for the whole country."""
        if self.name in _MUNICIPALITIES:
            return "市"
        if _ETHNIC.search(self.name):
            return "自治区"
        return "省" if self.name.endswith("省") else ""

    @property
    def mainland(self) -> bool:
        """Whether it is one of the 31 provincial regions whose organs the register lists."""
        return "110000" <= self.code < "710000"

    @property
    def municipality(self) -> bool:
        """Whether the region is one of the four cities under the central government."""
        return self.name in _MUNICIPALITIES


@dataclass(frozen=True, slots=True)
class Place:
    """A place below a province: its full name and the province's name."""

    name: str
    province: str


# A document number: the organ's letters, then the year in brackets. The year keeps it from being
# mistaken for ordinary words. 》 before it (with or without a bracket) makes it a citation.
_NUMBER = re.compile(
    r"(?P<cited>》\s*[（(]?\s*)?(?P<organ>[\u4e00-\u9fff]{2,14})\s*"
    r"[〔\[［【（(﹝]\s*(?:19|20)\d{2}\s*[〕\]］】）)﹞]"
    r"\s*(?:第\s*)?\d+\s*号"
)
_CENTRAL = (
    "国务院",
    "中共中央",
    "中华人民共和国",
    "国家发展改革委",
    "国家发展和改革委员会",
    "国家税务总局",
    "国家市场监督管理总局",
    "国家知识产权局",
    "海关总署",
    "科学技术部",
    "财政部",
    "教育部",
    "商务部",
    "工业和信息化部",
    "人力资源社会保障部",
    "农业农村部",
    "中国人民银行",
)
# 国发, 国办发, 国科发, 中办发, 工信部联科, 财教, 银发, 税总发, 发改高技 …
_CENTRAL_NUMBERS = re.compile(
    r"国(?:[发办函令统能市认海林卫]|科[发办资]|知[发办]|税[发函]|资[发委]|土资)|中[发办]"
    r"|[\u4e00-\u9fff]{1,5}部|财|银|税总|发改|教[科技高]"
)


# What follows a province's letter in the numbers of its own documents.
_LETTERS = re.compile(r"[政府办委党发字函规令科技财教工信经改环建商农卫市监知审人社自然资厅联便]+")

# 苏州工业园区, 合肥高新技术产业开发区: a city without 市, but with a zone of its own behind it.
# 朝阳 is also a district of 北京 and of 长春.
_ZONE = (
    r"(?=[\u4e00-\u9fff]{0,12}?(?:开发区|园区|高新区|经开区|新区|保税区|保税港区|综保区|试验区|实验区|示范区|"
    r"合作区|度假区|科学城|管委会|管理委员会))"
)
_OTHER_PLACES_TOO = frozenset({"朝阳"})
# 南海区域 is no 南海区, 东方市场 no 东方市 (but 昆山市场监管局 is of 昆山市).
_NOT_AFTER = {"区": "(?![域间块位划])", "市": "(?!场(?!监))"}
# 沿海城市, 振兴城市 and 校企合作市场 are no places: such names do not stand behind any word.
_WORDS_TOO = re.compile(r"城市$|^合作市$")
_STANDS_ALONE = r"(?:(?<![\u4e00-\u9fff])|(?<=[省州区盟市于发对持在进和与及]))"


class Regions:
    """The provinces and their places, with the finding of them in texts."""

    def __init__(
        self,
        provinces: Sequence[Province],
        prefectures: Mapping[str, str],
        counties: Mapping[str, str],
    ) -> None:
        """Take the tables as they are loaded.

        Args:
            provinces: In the order of their codes.
            prefectures: A province's name to its prefectures, separated by white space; a further
                form of a name follows after ``/``.
            counties: The same for county-level cities and other places that tell their province.
        """
        self.provinces = tuple(provinces)
        self._by_name = {
            key: province
            for province in self.provinces
            for key in (province.name, province.short, province.code)
        }
        self.prefectures = dict(_places(prefectures))
        self._counties = dict(_places(counties))
        self.places = {**self._counties, **self.prefectures}
        self._cities = {
            name.removesuffix("市"): place
            for name, place in self.prefectures.items()
            if name.endswith("市")
        }
        self._letters = {
            letter: province for province in self.provinces for letter in province.letters
        }
        self._in_text: re.Pattern[str] | None = None

    def province(self, name: str) -> Province | None:
        """Return the province by its full name, short name or code."""
        return self._by_name.get("".join(name.split()))

    def within(self, name: str) -> tuple[Province, ...]:
        """Return the provinces whose short name stands in ``name``, in the order of codes."""
        return tuple(
            province for province in self.provinces if province.seat and province.short in name
        )

    def region_in(self, text: str) -> Province | None:
        """Return the province that ``text`` speaks of, or the whole country, or ``None``.

        A document's own number decides (鲁科字〔2025〕128号, 国办发〔2018〕126号), unless the text
        names other provinces only: some cities use the same letters (青 is 青海 and 青岛). A number
        that follows a title in 《》 is another document's. Without a number, the first name of a
        province, of a place in it, or of a central organ decides.
        """
        named = self._named(text)
        for match in _NUMBER.finditer(text):
            if not match["cited"] and (found := self._by_letters(match["organ"])):
                others = {province for province in named if province != NATIONAL}
                if not others or found.name in (*others, NATIONAL):
                    return found
        return self._by_name[named[0]] if named else None

    def _named(self, text: str) -> list[str]:
        """Return the names of the provinces whose names, or whose places, stand in ``text``."""
        if self._in_text is None:
            self._in_text = self._pattern()
        found: list[str] = []
        for name in dict.fromkeys(self._in_text.findall(text)):
            place = self.places.get(name) or self._cities.get(name)
            if name in _CENTRAL:
                found.append(NATIONAL)
            elif name in self._by_name:
                found.append(self._by_name[name].name)
            elif place:
                found.append(place.province)
        return found

    def _by_letters(self, organ: str) -> Province | None:
        for length in (2, 1):
            found = self._letters.get(organ[:length])
            if found and found.name != NATIONAL:
                return found
        if _CENTRAL_NUMBERS.match(organ):
            return self._by_name[NATIONAL]
        # The letters may follow words of a title on the same line: 的通知鲁科字〔2025〕….
        for start in range(1, len(organ) - 1):
            found = self._letters.get(organ[start])
            if found and _LETTERS.fullmatch(organ, start + 1):
                return found
        return None

    def _pattern(self) -> re.Pattern[str]:
        names = {
            key: re.escape(key) for key in self._by_name if not key.isdigit() and key != NATIONAL
        }
        names |= {name: re.escape(name) for name in _CENTRAL}
        for name in self.places:
            before = _STANDS_ALONE if name in self._counties and _WORDS_TOO.search(name) else ""
            names[name] = before + re.escape(name) + _NOT_AFTER.get(name[-1], "")
        for city in self._cities.keys() - names.keys() - _OTHER_PLACES_TOO:
            names[city] = re.escape(city) + _ZONE
        # The longest first: 海南藏族自治州 is no 海南.
        return re.compile("|".join(names[name] for name in sorted(names, key=_longest_first)))


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _places(table: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    for province, names in table.items():
        for entry in names.split():
            full, *further = entry.split("/")
            place = Place(full, province)
            for form in (full, *further):
                yield form, place
