"""The options that commands share: filters, the part of the hits wanted, JSON."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, TypeVar

import click

from desktop import wording
from desktop.chinese_click import Coded, Count, Date, Sum, Year
from index.labels import DUE
from index.query import Filters, SumRange

if TYPE_CHECKING:
    from collections.abc import Callable

_R = TypeVar("_R")

exact_option = click.option("--exact", is_flag=True, help="只查原词，不查其他写法和同义词。")
json_option = click.option("--json", "as_json", is_flag=True, help="输出 JSON。")


def filter_options(command: Callable[..., _R]) -> Callable[..., _R]:
    """Give a command the filters, the same words everywhere; it gets them as ``filters``."""

    @functools.wraps(command)
    def with_filters(*arguments: object, **options: object) -> _R:
        taken = [name for name in (*Filters.__dataclass_fields__, *_LIMITS) if name in options]
        given: dict[str, Any] = {name: options.pop(name) for name in taken}
        at_least, below = (given.pop(name) for name in _LIMITS)
        limits = [
            Filters(due_after=given.pop("due_after")),
            Filters(due_before=given.pop("due_before")),
            Filters(sums=() if at_least is None else (SumRange(at_least, None),)),
            Filters(sums=() if below is None else (SumRange(None, below),)),
        ]
        # Joined with one another first, so that those that contradict each other are told.
        joined = functools.reduce(Filters.merged, limits)
        filters = Filters(**given).merged(joined)
        return command(*arguments, filters=filters, **options)

    wrapped: Callable[..., _R] = with_filters
    for option in reversed(_FILTERS):
        wrapped = option(wrapped)
    return wrapped


def _several(name: str, field: str, metavar: str, explained: str) -> Callable[..., Any]:
    return click.option(name, field, multiple=True, metavar=metavar, help=explained)


_LIMITS = ("at_least", "below")
"""The options that make one range of sums."""

_FILTERS = (
    _several("--province", "provinces", "省份", "省份，如 辽宁省 或 辽宁。"),
    _several("--category", "categories", "类别", "措施类别，如 科技金融。"),
    _several(
        "--department",
        "departments",
        "部门",
        "责任部门：文件中的名称、规范名称或条线（科技、发改……），含机构改革前后的名称。",
    ),
    click.option(
        "--role",
        "roles",
        multiple=True,
        type=Coded(wording.ROLES, "角色"),
        help="部门的角色：lead 牵头、participant 参与、joint 按职责分工。",
    ),
    click.option("--due-before", type=Date(), help="有不晚于该日的期限。"),
    click.option("--due-after", type=Date(), help="有不早于该日的期限。"),
    click.option("--year", "years", multiple=True, type=Year(), help="有在该年的期限。"),
    click.option(
        "--due",
        multiple=True,
        type=Coded(DUE, "期限"),
        help="期限状况：overdue 已到期、this_year 今年内到期、later 明年及以后。",
    ),
    click.option("--no-deadline", is_flag=True, help="未注明期限的措施。"),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=Coded(wording.STATUSES, "效力"),
        help="文件效力：in_force、expired、not_yet、unstated。",
    ),
    click.option("--funded", is_flag=True, default=None, help="有资金支持的措施。"),
    click.option("--sum-at-least", "at_least", type=Sum(), help="有不少于该数的资金，如 500万。"),
    click.option("--sum-below", "below", type=Sum(), help="有少于该数的资金，如 1.5亿。"),
    _several(
        "--document", "documents", "编号", "文件编号、文号或题名的一部分，见 documents 命令。"
    ),
    click.option("--as-of", type=Date(), help="以该日判断效力和期限，默认今天。"),
)


def page_options(command: Callable[..., _R]) -> Callable[..., _R]:
    """Give a command ``limit`` and ``offset``."""
    command = click.option("--offset", type=Count(), default=0, help="跳过前 N 条。")(command)
    return click.option("--limit", type=Count(), default=50, help="最多 N 条，0 为全部。")(command)
