"""What the coded values of facets and filters are called, everywhere the same."""

from __future__ import annotations

from db.models import Role, Status

ROLES = {Role.LEAD: "牵头", Role.PARTICIPANT: "参与", Role.JOINT: "按职责分工"}

STATUSES = {
    Status.IN_FORCE: "现行有效",
    Status.EXPIRED: "已过有效期",
    Status.NOT_YET: "尚未施行",
    Status.UNSTATED: "未注明有效期",
}

FUNDED = {"yes": "有资金支持", "no": "未写明资金支持"}
"""That a text names no money does not mean that there is none."""

NO_DEADLINE = "none"
"""The value of the facet of deadlines for measures without any."""
