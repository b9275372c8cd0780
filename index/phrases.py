"""Words that tell nothing about a measure: grammar, and what every policy says of everything."""

from __future__ import annotations

GRAMMAR = frozenset("的和与及等为在对以于或并了其之将由从把被该各这")
"""Characters that hold words together; what has one of them is no single word."""

_EDGES = """
    支持 鼓励 推动 推进 加快 提升 加强 完善 建立 健全 建设 开展 实施 具有 一批 形成 围绕 聚焦
    依托 探索 优化 强化 深化 促进 引导 组织 构建 打造 培育 发挥 充分 相关 有关 各类 全面 积极
    进一步 给予 符合 纳入 提供 达到 继续 加大 持续 常态化 通过 用好 进行 扩大 大力 壮大 做大
    做强 做优 落实 制定 按照 各种 以及 不断 切实 着力 努力 有效 根据 结合 认真 贯彻 深入 扎实
    创建 择优 最高 关于 若干 印发 建好 争取 面向 营造 拓展 拓宽 提高 增强 引领 及时 总结 新增
    可以 能够 对于 条件的 设立 组建 担任
"""
_ALONE = """
    作用 能力 水平 体系 机制 工作 领域 重点 政策 条件 力度 重大 优势 特色 服务 发展 开发 措施
    方面 情况 需求 单位 部门 地区 企业 项目 规定 主要 目标 任务 实际 布局 万元 高水平 高质量
    高端 方式 模式 行动 计划 活动 管理 制度 办法 意见 方案 通知 协同 联合 保障 良好 氛围 规范
    要素 产品 经济 系统 阶段 人员 工程 推广 产业 基础 资源 创新 技术 科技 功能 集聚 利用 使用
    规模 品牌 共享 数量 应用 团队 优秀 带动 支撑 社会 市场 行业 国家 省级 我省
    全省 一定 年度 未来 实现 综合 先进 层次
"""

EDGES = frozenset(_EDGES.split())
"""Verbs and the like, which belong to no word that they stand beside."""

PLAIN = EDGES | frozenset(_ALONE.split())
"""Words that alone stand in measures of every kind, while parts of telling ones (技术经理人)."""

_LONGEST = max(map(len, EDGES))
_SIZES = tuple(sorted({len(one) for one in EDGES}))

_SHOWN = 16
"""Characters of a word that are shown where a suggestion is explained."""


def verb_before(text: str, at: int) -> bool:
    """Return whether one of :data:`EDGES` ends where ``at`` begins."""
    return any(text[max(at - size, 0) : at] in EDGES for size in _SIZES)


def verb_behind(text: str, at: int) -> bool:
    """Return whether one of :data:`EDGES` begins at ``at``."""
    return any(text[at : at + size] in EDGES for size in _SIZES)


def trimmed(text: str) -> str:
    """Return ``text`` without grammar and verbs at its ends, as long as two characters are left."""
    before = ""
    while text and before != text:
        before = text
        if text[0] in GRAMMAR:
            text = text[1:]
        elif text[-1] in GRAMMAR:
            text = text[:-1]
        else:
            for size in range(min(_LONGEST, len(text) - 2), 1, -1):
                if text[:size] in EDGES:
                    text = text[size:]
                    break
                if text[-size:] in EDGES:
                    text = text[:-size]
                    break
        if len(text) < 2:
            return before
    return text


def quoted(text: str) -> str:
    """Return ``text`` in quotation marks, cut short if it is long."""
    bare = text.strip('“”"')
    return f"“{bare[:_SHOWN]}…”" if len(bare) > _SHOWN + 1 else f"“{bare}”"
