"""Whether a document holds measures at all, and if not, why: said to the user in Chinese.

Laws, administrative rules, arrangements and procedures are numbered like policies and name
departments like policies. What tells them apart is their kind, their articles, and whether their
items commit anybody to something.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.parsing.marks import Level

if TYPE_CHECKING:
    from db.parsing.selection import Item

_POLICY_KIND: Final = re.compile(
    r"(?:措施|方案|计划|意见|政策|举措|要点|规划|纲要|行动|任务|清单|分工|纲领)$"
)
_RULE_KIND: Final = re.compile(
    r"(?:条例|规定|办法|细则|规则|章程|规程|制度|法|标准|规范|指南|指引|须知)$"
)
_SUPPORTING_RULE: Final = re.compile(
    r"(?:扶持|支持|促进|奖励|奖补|鼓励|激励|资助|补助|补贴)[^管认评考监]{0,20}(?:办法|规定|细则|条款|政策)$"
)
_COMMITS: Final = re.compile(
    r"^(?:[“\"]?)(?:大力|积极|加快|全面|深入|切实|着力|持续|进一步|不断|扎实|有序|统筹|重点|高标准|高质量|高水平|稳步|稳妥|"
    r"充分|严格|优先|强力|全力)*"
    r"(?:支持|鼓励|推动|推进|加强|加大|加快|强化|建设|建立|完善|健全|优化|提升|提高|培育|壮大|发展|促进|打造|深化|落实|"
    r"实施|引导|扩大|拓展|创新|构建|营造|保障|开展|组织|给予|奖励|补助|降低|减轻|放宽|规范|简化|支撑|探索|引进|引育|聚焦|"
    r"做强|做大|做优|搭建|发挥|发放|释放|激发|改善|改革|稳定|增加|改进|依法|严厉|延续|减免|缓缴|清理|整治|取消|推行|推广|"
    r"试行|设立|成立|集聚|畅通|夯实|增强|巩固|丰富|举办|用好|争取|抓好|做好|狠抓|强力|坚决|弘扬|活跃|满足|挖掘|共建|共享|共育|"
    r"壮大|突破|布局|攻克|制定|出台|统筹|带动|助力|赋能)"
)
_PROMISES: Final = re.compile(
    r"给予.{0,40}(?:奖励|补助|补贴|支持|资助|奖补)|最高.{0,12}万元|(?:支持|鼓励|推动|推进|加强|加快|引导|加大|培育|完善|建设)"
)


def without_measures(title: str, kind: str, items: list[Item], text: str) -> str | None:
    """Return why a document holds no measures, as one Chinese sentence, or ``None`` if it does.

    Args:
        title: The document's title; may be empty.
        kind: Its kind, as far as the title names one.
        items: Its numbered parts that may be measures.
        text: The document's text.
    """
    heading = re.sub(r"[（(][^（）()]*[）)]$", "", title)
    if not items:
        return _notice("文中没有编号的、作出具体部署的条目")
    by_article = sum(1 for item in items if item.node.mark.level == Level.ARTICLE) * 2 > len(items)
    responsible = sum(1 for item in items if item.responsibility)
    if _RULE_KIND.search(heading) and not _SUPPORTING_RULE.search(heading):
        if by_article or responsible * 2 < len(items):
            return _notice(f"本文是{_name(kind)}，规定的是管理和程序，没有可逐条落实的支持措施")
    elif by_article and not _POLICY_KIND.search(heading) and not _SUPPORTING_RULE.search(heading):
        return _notice("本文按条文逐条作出规定，没有可逐条落实的支持措施")
    if _POLICY_KIND.search(heading) or responsible * 10 >= len(items) * 3:
        return None
    committing = sum(1 for item in items if _commits(text, item))
    if committing * 2 >= len(items):
        return None
    return _notice("文中的条目是安排、条件或者程序，没有作出支持、推动一类的部署")


def _commits(text: str, item: Item) -> bool:
    """Say whether an item begins with what somebody will do, or promises support at some length."""
    if _COMMITS.match(text[item.title[0] : item.title[1]]):
        return item.body[1] - item.body[0] >= 30
    return len(_PROMISES.findall(text, item.body[0], item.body[1])) >= 3


def _name(kind: str) -> str:
    return f"“{kind}”一类的文件" if kind else "规范性条文"


def _notice(reason: str) -> str:
    return f"未识别到政策措施：{reason}。"
