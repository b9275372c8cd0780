"""Single names in a list of departments: where one ends and the next begins.

Names are parted at 、 outside brackets, and at 和, 会同 and their like between two organs. Some
names hold such marks themselves: collective ones (各市、县人民政府), and a committee with its
government (江海市委和市政府).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.parsing.asides import is_aside, says_rule
from db.parsing.brackets import outside, split, trim

if TYPE_CHECKING:
    from db.models import Span

_OTHERS: Final = re.compile(
    r"(?<![高中初平同])等(?:[^、，,等（）()]{0,24}?(?:部门|单位|地方|机构|部委|委办局|企业|院校|平台|地区|地市|厅局))?$"
)
"""等有关部门, 等部门和单位, 等省专班成员单位: further ones that are not named."""
_KIND: Final = (
    r"(?:自治州|自治县|自治区|自治旗|直辖市|设区的?市|地级(?:以上)?市|地区|市|州|盟|地|县|区|旗|镇|乡|街道|"
    r"园区|新区|开发区|高新区|经开区|功能区|示范区|工业园区|产业园区)"
)
_SEAT: Final = r"(?:党委|党工委|工委|人民政府|政府|行政公署|公署|行署|管委会|管理委员会|办事处)"
_COLLECTIVE: Final = re.compile(
    rf"^(?:各|有关|相关|所在|其他|全省各?|全市各?|全区各?)+(?:省级?|{_KIND}|[（）()、和及])+"
    rf"(?:{_SEAT}|[（）()、和及])*$"
)
"""各设区市, 各市（州）党委, 各盟行政公署: kinds of places, with their governments or without."""
_BARE: Final = re.compile(
    rf"^(?:有关|相关)?(?:(?:{_KIND}|[（）()、和及])+(?:{_SEAT}|部门|单位|[（）()、和及])*|(?:{_SEAT}|[（）()、和及])+)$"
)
"""县（市、区）人民政府, 政府: a kind of place alone, which goes on with the name before it."""
_COMMITTEE: Final = re.compile(
    rf"(?P<place>.*?(?:{_KIND}|[）)]))(?P<committee>党委|党工委|工委|委)$"
)
_PLACELESS: Final = re.compile(rf"(?:省|{_KIND})")
_GOVERNMENT: Final = re.compile(rf"^{_KIND}?(?:人民政府|政府|管委会)$")
_LONGEST_HALF: Final = 40
_ORGAN_END: Final = re.compile(
    r"(?:厅|局|委|办|部|院|行|中心|政府|管委会|集团|公司|委员会|办公室|协会|总队|法院|科协|工会)$"
)
_CONJUNCTION: Final = re.compile(
    r"以及|会同|及(?=各)|(?<=[厅局委办部院行府心])(?:和|及|与)(?=\S{2,})"
)
_ALONE: Final = frozenset({"以及", "会同"})
_LEADING: Final = re.compile(
    r"^(?:(?:[该此本][条项]|上述|以上)[^，、由]{0,6}由|由|请|会同|以及|及|和)(?=\S{2,})"
)
_NOTE: Final = re.compile(r"(?:牵头|配合)(?:单位|部门)?|代章|排名不分先后")
_ENUMERATION: Final = frozenset("、/／ ")


def without_others(text: str, start: int, end: int) -> int:
    """Return where a list ends without a closing 等有关部门."""
    others = _OTHERS.search(text[start:end])
    return start + others.start() if others else end


def spans(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the names in ``text[start:end]``, which holds no comma outside brackets.

    The work is linear in the length of the stretch.
    """
    found = (_name(text, *piece) for piece in _enumerated(text, start, end))
    return [name for name in found if name]


def _enumerated(text: str, start: int, end: int) -> list[Span]:
    """Split at 、 and at conjunctions between names; 各市、县（区）政府 stays one name."""
    pieces: list[Span] = []
    for begin, stop in split(text, start, end, _ENUMERATION):
        cut = begin
        free = set(outside(text, begin, stop))
        for joint in _CONJUNCTION.finditer(text, begin, stop):
            if joint.start() not in free or not _parts_names(text, cut, joint, stop):
                continue
            pieces.append((cut, joint.start()))
            cut = joint.end()
        pieces.append((cut, stop))
    merged: list[Span] = []
    for piece in pieces:
        if merged and _joins(text, merged[-1], piece):
            merged[-1] = (merged[-1][0], piece[1])
        else:
            merged.append(piece)
    return merged


def _joins(text: str, before: Span, piece: Span) -> bool:
    """Say whether 各市 and 县政府, or 江海市委 and 市政府, are halves of one name."""
    first = text[before[0] : before[1]].strip()
    second = text[piece[0] : piece[1]].strip()
    if not second or len(first) > _LONGEST_HALF or len(second) > _LONGEST_HALF:
        return False
    if _is_committee_with_government(first, second):
        return True
    return bool(_COLLECTIVE.match(first) and _BARE.match(second))


def _is_committee_with_government(first: str, second: str) -> bool:
    """Say whether two words name one place's committee and government: 江海市委, 市政府.

    Alone, 市政府 would lose the place; 省委 and 省政府 lose nothing and are two names.
    """
    committee = _COMMITTEE.match(first)
    if committee is None or not _GOVERNMENT.match(second):
        return False
    return _PLACELESS.fullmatch(committee["place"]) is None


def _parts_names(text: str, start: int, joint: re.Match[str], stop: int) -> bool:
    """Say whether a conjunction stands between two names, not inside one (工业和信息化厅)."""
    if joint.group() in _ALONE or text.startswith("各", joint.end(), stop):
        return joint.start() > start
    left = text[start : joint.start()].strip()
    right = text[joint.end() : stop].strip()
    if not (_ORGAN_END.search(left) and _ORGAN_END.search(right)) or len(left) <= 2:
        return False
    return not _is_committee_with_government(left, right)


def _name(text: str, start: int, end: int) -> Span | None:
    """Return the span of one name, or ``None`` where no name stands."""
    start, end = trim(text, start, end)
    lead = _LEADING.match(text[start:end])
    if lead:
        start += lead.end()
    # 经济和信息化厅(逗号前为牵头单位,下同): the bracket says a rule, it is no part of the name.
    if end > start and text[end - 1] in "）)":
        open_ = max(text.rfind("（", start, end), text.rfind("(", start, end))
        inner = text[open_ + 1 : end - 1]
        aside = "下同" in inner or says_rule(inner) or _NOTE.fullmatch(inner)
        if open_ > start and aside:
            end = open_
    rest = without_others(text, start, end)
    start, end = trim(text, start, rest if rest > start else end)
    name = text[start:end]
    if len(name) < 2 or not re.search(r"[\u3400-\u9fffA-Za-z]", name) or "\n" in name:
        return None
    return None if is_aside(name) else (start, end)
