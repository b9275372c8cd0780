"""Breaking titles where the sense allows (GB/T 9704-2012, 7.3.1: 词意完整, 排列对称).

A title is set in as few lines as it needs, of like length. There is no dictionary here: a list of
the words that titles of official papers are made of keeps the common ones whole, and breaks are
sought where such titles have their joints.
"""

from __future__ import annotations

import itertools
from functools import cache, partial
from typing import TYPE_CHECKING

from desktop.briefs.linebreak import Paragraph, break_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.fonts import Glyph
    from desktop.briefs.linebreak import Line, Style

WORDS = frozenset(
    {
        "科技成果转化",
        "科技服务业",
        "科技型企业",
        "知识产权",
        "检验检测",
        "政策选编",
        "若干措施",
        "实施方案",
        "行动计划",
        "政策措施",
        "高新技术",
        "扩能提质",
        "转移转化",
        "科技企业",
        "科技创新",
        "工作要点",
        "科技",
        "技术",
        "科学",
        "研究",
        "成果",
        "转移",
        "转化",
        "服务",
        "服务业",
        "创新",
        "创业",
        "企业",
        "产业",
        "行业",
        "政策",
        "发展",
        "高质量",
        "行动",
        "计划",
        "三年",
        "五年",
        "若干",
        "措施",
        "实施",
        "方案",
        "规划",
        "意见",
        "办法",
        "通知",
        "细则",
        "条例",
        "支持",
        "促进",
        "推进",
        "推动",
        "加快",
        "加强",
        "强化",
        "关于",
        "培育",
        "壮大",
        "主体",
        "地位",
        "群体",
        "扩能",
        "提质",
        "检验",
        "检测",
        "认证",
        "知识",
        "产权",
        "人才",
        "队伍",
        "平台",
        "中试",
        "数字",
        "数据",
        "经济",
        "金融",
        "资金",
        "财政",
        "税收",
        "体系",
        "建设",
        "改革",
        "开放",
        "区域",
        "专题",
        "选编",
        "汇编",
        "责任",
        "分工",
        "目标",
        "期限",
        "工作",
        "要点",
        "任务",
        "清单",
        "重点",
        "省级",
        "全省",
        "市场",
        "监督",
        "管理",
        "制造",
        "制造业",
        "信息",
        "信息化",
        "工业",
        "农业",
        "农村",
        "乡村",
        "振兴",
        "绿色",
        "低碳",
        "能源",
        "环境",
        "生态",
        "教育",
        "医疗",
        "卫生",
        "健康",
        "文化",
        "旅游",
        "消费",
        "投资",
        "贸易",
        "外资",
        "营商",
        "民营",
        "小微",
        "专精特新",
        "首台",
        "装备",
        "标准",
        "质量",
        "品牌",
        "安全",
        "应急",
        "交通",
        "物流",
        "航空",
        "海洋",
        "生物",
        "医药",
        "人工",
        "智能",
        "机器人",
        "材料",
        "集成",
        "电路",
        "软件",
        "实验室",
        "园区",
        "开发区",
        "孵化",
        "孵化器",
        "概念",
        "验证",
        "试点",
        "示范",
        "应用",
        "场景",
        "开发",
        "设计",
        "工程",
        "咨询",
        "推广",
        "评估",
        "激励",
        "奖励",
        "补助",
        "贷款",
        "基金",
    }
)
"""Words that are kept whole in titles."""

JOINT_AFTER = frozenset("与和及的、，：；》）")
"""A title divides well after these."""
NEVER_AHEAD = frozenset("省市县区业性化型类级等的和与及")
"""These belong to the word before them."""

_RAGGED = 100.0
_WITHIN_WORD = 40.0
_AT_JOINT = -3.0
_AHEAD = 15.0

_FAR = 2.0
"""Measures beyond which no mark that may hang out of a line makes it fit again."""


def break_title(glyphs: Sequence[Glyph], style: Style, measure: float) -> list[Line]:
    """Return a title's lines: as few as possible, of like length, words whole where known."""
    fewest = break_lines(glyphs, style, measure, justify=False)
    if len(fewest) < 2:
        return fewest
    paragraph = Paragraph(glyphs, style)
    text = "".join(glyph.char for glyph in glyphs)
    total = sum(line.width for line in fewest)
    ideal = total / len(fewest)
    net = [width - facing for width, facing in zip(paragraph.widths, paragraph.facing, strict=True)]
    rests = [*itertools.accumulate(reversed(net), initial=0.0)][::-1]
    joint = cache(partial(_joint, text))

    def line(start: int, end: int) -> Line:
        start, end = paragraph.skip_spaces(start), paragraph.trim_spaces(start, end)
        return paragraph.line(start, end, measure, 0.0, paragraph.taken(start, end))

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """Return the least cost of the rest in ``left`` lines, and where these end."""
        options = []
        ends = [len(text)] if left == 1 else _ends(paragraph, start)
        for end in ends:
            if rests[end] > (left - 1) * (measure + style.size):
                continue  # too much is left, even if a mark hangs out of every line
            width = line(start, end).width
            if width > _FAR * measure:
                break
            if width > measure:
                continue
            cost = _RAGGED * ((width - ideal) / ideal) ** 2
            rest: tuple[float, tuple[int, ...]] = (0.0, ())
            if left > 1:
                cost += joint(end)
                rest = best(end, left - 1)
            options.append((cost + rest[0], (end, *rest[1])))
        return min(options, default=(float("inf"), ()))

    cost, ends = best(0, len(fewest))
    if cost == float("inf"):
        return fewest
    return [line(start, end) for start, end in itertools.pairwise((0, *ends))]


def _ends(paragraph: Paragraph, start: int) -> Iterator[int]:
    return (end for end in range(start + 1, len(paragraph.glyphs)) if paragraph.allowed(end))


def _joint(text: str, index: int) -> float:
    """Return the cost of breaking a title before ``index``."""
    before, after = text[index - 1], text[index]
    if before.isspace() or after.isspace():
        return 4 * _AT_JOINT
    cost = _AT_JOINT if before in JOINT_AFTER else 0.0
    if after in NEVER_AHEAD:
        cost += _AHEAD
    if _within_word(text, index):
        cost += _WITHIN_WORD
    return cost


def _within_word(text: str, index: int) -> bool:
    """Return whether a known word lies across ``index``."""
    return any(
        text.startswith(word, index - offset)
        for word in WORDS
        for offset in range(1, len(word))
        if index >= offset
    )
