"""Headings that official documents share, and what stands under them (goals, principles)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.models import Span
    from db.parsing.outline import Node, Outline

GOALS: Final = re.compile(
    r"^(?:(?:总体|主要|发展|工作|预期|行动|建设|改革|重点|阶段|近期|具体|奋斗)*(?:目标|指标)(?:指标|要求|任务)?|"
    r"任务目标|总体(?:要求|思路|安排)(?:[和与及].{1,8})?)$"
)
"""Headings of the parts that set a document's general goals."""
NO_MEASURE: Final = re.compile(
    r"^(?:总体.{0,4}(?:要求|思路|原则).{0,8}|(?:总体)?指导思想.{0,8}|(?:基本|工作|总体|主要)(?:原则|思路|情况)|"
    r"基本要求|(?:重要|重大)意义|充分认识.{0,40}|(?:发展|工作|现实)?(?:基础|现状|形势|背景)|"
    r"(?:明确|适用|支持|实施|扶持|资助|奖励|补助)(?:范围|对象)(?:[和与及].{1,6})?|申报.{0,8}|申请.{0,8}|"
    r"名词解释|附则|总则|其他(?:事项|规定|说明)?|有关(?:事项|说明)|(?:施行|实施|执行)(?:时间|日期|期限)|"
    r"(?:政策)?有效期(?:限)?|定义|术语(?:和定义)?|编制依据|政策依据|目录)$"
)
NO_LEAF: Final = re.compile(r"^(?:工作|有关|相关|几点|具体)?要求$")
"""Headings whose items are safeguards, but which are no measure when they have no items."""
CONTAINER: Final = re.compile(r"(?:任务|措施|举措|保障|重点|工作|实施|安排|政策|行动|工程)$")
"""Headings that announce measures rather than being one (重点任务, 保障措施)."""
PROVISION: Final = re.compile(
    r"^(?:本|以上|上述|自).{0,40}(?:起(?:正式)?(?:施行|实施|执行|生效)|有效期|负责解释)"
)


def heading_of(text: str, node: Node) -> str:
    """Return a part's heading without notes in brackets, to compare it with known headings."""
    heading = re.sub(r"[（(].*$", "", text[node.title[0] : node.title[1]])
    return re.sub(r"[\s　。：:]", "", heading)


def goal_spans(text: str, outline: Outline, measures: set[int]) -> list[Span]:
    """Return the stretches before, between and after measures in which general goals are set.

    These are the preambles and the parts headed 总体目标, 主要目标, 总体要求 and the like.
    """
    spans = [span for span in outline.lead if text[span[1] - 1] != "："]
    for root in outline.roots:
        spans += _goals_below(text, root, measures)
    return spans


def _goals_below(text: str, node: Node, measures: set[int]) -> list[Span]:
    if any(id(part) in measures for part in node.walk()):
        return [span for child in node.children for span in _goals_below(text, child, measures)]
    if GOALS.match(heading_of(text, node)):
        return [(node.body, node.end)]
    return [span for child in node.children for span in _goals_below(text, child, measures)]
