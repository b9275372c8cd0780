"""What stands among the departments of a clause and names none: rules, terms, remarks.

A clause may say beside its names which of them leads (排在首位的为牵头单位，下同), by when a thing
is due (2024年6月底前完成, 持续推进), or in which order the names stand (排名不分先后).
"""

from __future__ import annotations

import re
from typing import Final

_ALSO: Final = r"(?:[，,]\s?(?:以下均同|以?下均?同|下略|余同))?"
_LEADING_UNIT: Final = r"(?:为|是|即为|系)(?:第一|总)?牵头(?:责任)?(?:部门|单位)?"
_UNITS: Final = r"(?:责任)?(?:部门|单位)?(?:的|者)?"

FIRST_LISTED: Final = re.compile(
    r"(?:(?:名列|位列|位居|位于|排列|排名|排序|列|排|居)(?:在|名|于)?"
    r"(?:第一(?:位|个|名)?|首位|首个|最前面?|最先|前面?)|(?:第一|首)(?:个|家|位|名)(?=[^，。；、]{1,8}牵头)|"
    r"(?:第一|首)(?=(?:责任)?(?:部门|单位)(?:为|是))|首位)(?:置|位)?(?:的|者)?(?:责任)?(?:部门|单位)?"
    rf"(?:为|是)?[^，。；、]{{0,12}}?牵头[^，。；、（）()]{{0,6}}{_ALSO}"
)
"""The first name leads: 列第一位者为牵头部门, 排在首位的为牵头单位, 第一个部门为牵头部门."""
BEFORE_COMMA: Final = re.compile(
    rf"(?:第一个)?逗号(?:之|以)?前(?:面)?(?:的)?{_UNITS}{_LEADING_UNIT}{_ALSO}"
)
"""The names before the first comma lead: 逗号前为牵头单位."""
BEFORE_SEMICOLON: Final = re.compile(
    rf"(?:第一个)?分号(?:之|以)?前(?:面)?(?:的)?{_UNITS}{_LEADING_UNIT}{_ALSO}"
)
"""The names before the first semicolon lead: 分号前为牵头单位."""

_BEFORE_RULE: Final = re.compile(r"(?:其中|注|各|牵头|配合|责任|单位|部门|中|[：:，,])*")
_REMARK: Final = re.compile(
    r"^(?:以?下均?同|余同|下略|以下.{0,40}|不再.{0,12}列出|各项任务.{0,30}|按.{0,10}排序|.{0,8}均需.{0,40}|"
    r".{0,10}不分先后(?:顺序)?|"
    r"(?:逗号|分号)(?:之|以)?后.{0,6}(?:为|是).{2,12}|"
    r"(?:其余|其他|其它|后者|之后|后面)(?:的|各)?(?:责任)?(?:部门|单位)?(?:的|者)?(?:均)?(?:为|是)?"
    r"(?:配合|参与|参加|协办|协同|责任|协助|支持)(?:责任)?(?:部门|单位)?)$"
)
_BEFORE_DATE: Final = r"(?:力争|确保|争取|原则上|计划|预计|于|在|自|从|至|到|截至|截止)*"
_DATE: Final = (
    rf"^{_BEFORE_DATE}(?:\d{{2,4}}\s?年|[二一][〇○零一二三四五六七八九]{{3}}\s?年|\d{{1,2}}\s?月)"
)
_WHEN: Final = (
    r"(?:每(?:年|季|月|半年|个)|[“\"]?十[三四五六]五|"
    r"年内|年底|年末|今年|明年|当年|本年度|全年|月底|近期|中期|长期|短期|远期|中长期|即日|即时|立即|立行|适时|持续|常年|"
    r"常态|经常性|(?:分|按|逐)(?:年|月|季|阶段|批)|分步|滚动|贯穿|随时|第?[一二三四]季度|上半年|下半年|"
    r"\d{1,2}\s?个(?:月|工作日)|\d{1,3}\s?(?:日|天)(?:内|前))"
)
_DATED: Final = re.compile(rf"{_DATE}.{{0,40}}$")
_TERM: Final = re.compile(
    rf"^{_BEFORE_DATE}{_WHEN}.{{0,40}}$"
    r"|^(?:并)?(?:取得|形成|达到|实现|抓好|坚持|完成|启动|建成|出台)[^厅局]{0,24}$"
)
_ORGAN: Final = re.compile(
    r"(?:厅|局|委|办|部|署|政府|管委会|委员会|中心|公司|集团|部门|单位|机构)$"
)


def is_remark(words: str) -> bool:
    """Say whether a whole sentence of a clause only goes with a rule (下同, 排名不分先后)."""
    return _REMARK.match(words) is not None


def says_rule(words: str) -> bool:
    """Say whether ``words`` are a rule about who leads, or a remark that goes with one."""
    if is_remark(words):
        return True
    for pattern in (FIRST_LISTED, BEFORE_COMMA, BEFORE_SEMICOLON):
        found = pattern.search(words)
        if (
            found
            and _BEFORE_RULE.fullmatch(words, 0, found.start())
            and len(words) - found.end() < 9
        ):
            return True
    return False


def is_aside(words: str) -> bool:
    """Say whether ``words``, a stretch between two stops of a clause, name no department.

    Args:
        words: The stretch, without white space at its ends.
    """
    if says_rule(words) or _DATED.match(words):
        return True
    return _TERM.match(words) is not None and _ORGAN.search(words) is None
