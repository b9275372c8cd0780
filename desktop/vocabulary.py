"""The words of the record that the index gives its facets, listed so that they can be translated.

The index knows no language of the window; what it names in Chinese is put into it where it is
shown. No Qt.
"""

from __future__ import annotations

from desktop.language import marked

FIXED = frozenset({"due", "funded", "status", "sum"})
"""Facets whose values are words of ours; names of places, organs, documents stay as they are."""

WORDS = (
    marked("牵头"),
    marked("参与"),
    marked("按职责分工"),
    marked("现行有效"),
    marked("已过有效期"),
    marked("尚未施行"),
    marked("未注明有效期"),
    marked("已到期"),
    marked("今年内到期"),
    marked("明年及以后"),
    marked("有资金支持"),
    marked("未写明资金支持"),
    marked("不足 10 万元"),
    marked("10 万至 100 万元"),
    marked("100 万至 500 万元"),
    marked("500 万至 1000 万元"),
    marked("1000 万至 1 亿元"),
    marked("1 亿元及以上"),
    marked("未写明金额"),
    marked("标题"),
    marked("正文"),
    marked("责任部门"),
)
"""Roles, states, ranges and places as ``index.labels`` has them."""
