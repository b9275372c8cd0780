"""Words by which the parts of an official document are known, shared by several modules."""

from __future__ import annotations

import re
from typing import Final

KINDS: Final = (
    "若干政策措施",
    "若干措施",
    "政策措施",
    "工作措施",
    "措施",
    "实施方案",
    "行动方案",
    "工作方案",
    "试点方案",
    "方案",
    "行动计划",
    "工作计划",
    "计划",
    "规划纲要",
    "规划",
    "实施意见",
    "指导意见",
    "若干意见",
    "意见",
    "管理办法",
    "暂行办法",
    "实施办法",
    "试行办法",
    "办法",
    "实施细则",
    "细则",
    "若干规定",
    "暂行规定",
    "规定",
    "条例",
    "工作要点",
    "要点",
    "若干政策",
    "扶持政策",
    "政策",
    "行动纲领",
    "纲要",
    "任务清单",
    "清单",
    "任务分工",
    "指引",
    "指南",
    "规程",
    "规则",
    "章程",
    "通知",
    "决定",
    "公告",
    "通告",
    "公报",
    "批复",
    "意见函",
    "函",
    "若干举措",
    "举措",
    "通报",
    "制度",
    "安排",
    "行动",
)
"""Kinds of document, a longer name before the shorter one that it ends in."""

_PERIOD: Final = r"\d{4}\s?年?\s?[-—–－~～至一]{1,2}\s?\d{4}\s?年?"
PERIOD: Final = re.compile(
    r"(?P<period>(?P<first>\d{4})\s?年?\s?[-—–－~～至一]{1,2}\s?(?P<last>\d{4})\s?年)"
)
"""A span of years such as 2018-2020年."""

_KIND_ENDS: Final = "|".join(KINDS)
_NOTE: Final = r"[（(〔\[](?:[^（）()〔〕\[\]]{1,20})[）)〕\]]"
TITLE_TAIL: Final = re.compile(rf"(?P<kind>{_KIND_ENDS})[》”]?(?:\s?{_NOTE})*$")
TITLE_NOTE: Final = re.compile(
    rf"^[（(](?:{_PERIOD}|\d{{4}}\s?年(?:版|度|本)?|试行|暂行|修订|修订版|修订稿|征求意见稿|送审稿|草案|代拟稿)[）)]$"
)
"""A line that belongs to the title above it: （2021-2023年）, （试行）."""

ABBREVIATIONS: Final = "京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕秦甘陇青宁新"
"""One-character names of provinces, with which document numbers begin."""

DOC_NUMBER: Final = re.compile(
    r"(?P<word>[\u3400-\u9fffA-Za-z]{1,14})\s?[〔\[（(［【﹝〖]\s?(?P<year>\d{4})\s?[〕\]）)］】﹞〗]"
    r"\s?(?:第\s?)?(?P<serial>\d{1,5})\s?号"
)

DAY: Final = re.compile(
    r"(?P<year>\d{4}|[二一][〇○零ＯO一二三四五六七八九]{3})\s?年\s?"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s?日"
)

NUMERIC_DAY: Final = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s?(?P<sign>[-—－./．])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?"
    r"(?P<day>\d{2}(?=\d{2}[:：]\d)|\d{1,2}(?!\d))"
)
"""A day in figures: 2024-03-05, 2024.3.5, 2024/3/5; an hour may have run into it."""

ORGAN_TAIL: Final = re.compile(
    r"(?:政府|办公厅|办公室|委员会|厅|局|委|部|院|行|署|会议|小组|管委会|总队|中心|联合会|协会|工会|法院|"
    r"检察院|海关|总局|总行|分行|常委会|指挥部|公司|集团|大学)$"
)
"""How the name of an organ that signs ends."""

SALUTATION: Final = re.compile(
    r"^[^。！？；]{0,160}(?:各|有关|政府|部门|单位|委|厅|局|院校|企业)[^。！？；]{0,80}[：:]$"
)

_UNIT: Final = (
    r"(?:省直|市直)?(?:单位|部门|主体|处室|地区|机构|科室|县区|区县|县市区)(?:及分工|分工)?"
)
_LABEL_ENDS: Final = r"\s?(?:[：:]|[】〕\]]\s?[：:]?)"
ROLE_LABEL: Final = re.compile(
    r"(?P<label>(?:省级|市级|区级|县级|州级|省直|市直|市县|区县|政策)?(?:"
    r"(?P<lead>(?:第一|总|主要)?牵头(?:责任|负责|落实|实施|推进)?|主办|主责|首要责任|第一责任)|"
    r"(?P<support>(?:主要)?配合(?:责任|落实|实施)?|参与(?:责任)?|参加|协办|协同|协助|协作|支持|落实|承办|会办)|"
    r"(?P<neutral>(?:主要|具体)?责任|(?:主要)?负责|(?:组织)?实施|主管|监管|受理|兑现|指导|承担|完成|工作|推进|执行|分工|组织|"
    r"(?:责任|任务|职责|工作)分工))"
    rf"(?:(?:(?:和|及|与)(?:配合|落实|参与|实施|责任))?{_UNIT}|(?<=牵头|配合|分工)(?={_LABEL_ENDS})))"
    rf"{_LABEL_ENDS}"
)
"""责任单位：, 牵头部门：, 【责任单位】 and their like, at the head of a list of departments.

Without a word for an office only those are labels that are nothing else in prose (牵头：).
"""

TIME_LABEL: Final = re.compile(
    r"(?:(?:完成|办结|整改|实施|落实|推进|起止|工作|责任)?"
    r"(?:时限|时间|期限|时间节点|进度安排|时间进度|进度要求|时间要求|时间安排)(?:要求)?|"
    r"(?:牵头|责任|分管|包保|挂联|联系|挂钩|主管|负责|市级|省级|县级|区级)(?:市|省|区|县|州)?(?:领导|人|同志)|"
    r"责任链长|联系人|联系电话|咨询电话|政策依据)\s?[：:]"
)
"""完成时限：, 牵头领导： and their like, which stand beside departments but name none."""

METADATA_LABELS: Final = (
    "发布日期|发布时间|发布机构|发布机关|发布单位|公开日期|公开时间|公布日期|发文日期|发文时间|成文日期|成文时间|"
    "印发日期|印发时间|签发日期|生成日期|制发日期|施行日期|实施日期|废止日期|失效日期|生效日期|时间|日期|来源|信息来源|"
    "稿源|作者|编辑|责任编辑|发文机关|发文机构|发文单位|联合发文单位|制发机关|制发单位|制定机关|印发机关|公开机构|索引号|索取号|"
    "分类|主题分类|体裁分类|公文种类|标题|名称|文号|发文字号|公文字号|文件字号|公文文号|文件编号|文件名称|信息名称|文档类型|"
    "文档|有效性|公文时效|文件来源|浏览次数|浏览量|访问次数|点击数|点击量|点击率|阅读|访问量|原文链接|检索时间|检索关键词|"
    "关键词|主题词|有效期|信息分类|公开方式|公开形式|内容分类|发布|效力状态|字号"
)
METADATA: Final = re.compile(rf"^(?:\[|【)?(?:{METADATA_LABELS})(?:\]|】)?\s{{0,4}}[:：\]】]")
"""A line of a page's own: when it was put on line, by whom, under which index."""


def is_title(line: str) -> bool:
    """Say whether a paragraph can be the heading of a document: no sentence, a kind at its end."""
    if not 5 <= len(line) <= 150 or any(mark in line for mark in "。！？；!?;：:\t"):
        return False
    if line[0] in "《（(“" and line[-1] not in "）)":
        return False
    return TITLE_TAIL.search(line) is not None


def is_caption(line: str) -> bool:
    """Say whether a paragraph can be a heading that names no kind: short, and no sentence."""
    if not 6 <= len(line) <= 80 or any(mark in line for mark in "。！？；!?;：:，,、\t>"):
        return False
    if line[0] in "（([【—-" or DOC_NUMBER.search(line):
        return False
    return not is_organ(line) and day_line(line) is None


def day_line(line: str) -> re.Match[str] | None:
    """Return the day that a line consists of, in words or in figures."""
    return DAY.fullmatch(line) or NUMERIC_DAY.fullmatch(line)


def normal_number(match: re.Match[str]) -> str:
    """Return a match of :data:`DOC_NUMBER` with its year in 〔〕, as GB/T 9704-2012 has it."""
    return f"{match['word']}〔{match['year']}〕{match['serial']}号"


def is_title_bare(line: str) -> bool:
    """Say whether ``line`` is no more than the name of a kind, as the last line of a title is."""
    return TITLE_TAIL.match(line) is not None


def is_organ(line: str) -> bool:
    """Say whether a paragraph can be the name of an organ that signs."""
    return 3 <= len(line) <= 40 and not _NAME_BREAK.search(line) and bool(ORGAN_TAIL.search(line))


_NAME_BREAK: Final = re.compile(r"[。，、；：！？,;:!?《》“”\d\t→>]")
