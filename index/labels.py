"""What the coded values of facets and filters are called, everywhere the same."""

from __future__ import annotations

from db.models import Role, Status
from index.query import DueState, Place, SumRange

ROLES = {Role.LEAD: "牵头", Role.PARTICIPANT: "参与", Role.JOINT: "按职责分工"}

STATUSES = {
    Status.IN_FORCE: "现行有效",
    Status.EXPIRED: "已过有效期",
    Status.NOT_YET: "尚未施行",
    Status.UNSTATED: "未注明有效期",
}

DUE = {
    DueState.OVERDUE: "已到期",
    DueState.THIS_YEAR: "今年内到期",
    DueState.LATER: "明年及以后",
}

UNDATED = "无期限"

FUNDED = {"yes": "有资金支持", "no": "未写明资金支持"}
"""That a text names no money does not mean that there is none."""

NO_DEADLINE = "none"
"""The value of the facets of deadlines for measures without any."""

SUMS = {
    "below-100000": SumRange(None, 100_000),
    "100000": SumRange(100_000, 1_000_000),
    "1000000": SumRange(1_000_000, 5_000_000),
    "5000000": SumRange(5_000_000, 10_000_000),
    "10000000": SumRange(10_000_000, 100_000_000),
    "100000000": SumRange(100_000_000, None),
}
"""The ranges that the facet of sums counts, in yuan."""

SUM_NAMES = {
    "below-100000": "不足 10 万元",
    "100000": "10 万至 100 万元",
    "1000000": "100 万至 500 万元",
    "5000000": "500 万至 1000 万元",
    "10000000": "1000 万至 1 亿元",
    "100000000": "1 亿元及以上",
    "unstated": "未写明金额",
}
"""What the values of the facet of sums are called; a range holds its lower end, not its upper."""

SUM_UNSTATED = "unstated"

PLACES = {Place.TITLE: "标题", Place.BODY: "正文", Place.DEPARTMENT: "责任部门"}
