"""What stands under 帮助: versions, the state of the data, and the keys."""

from __future__ import annotations

import platform
from html import escape
from typing import TYPE_CHECKING

from db import engine
from desktop import saying
from desktop.language import marked, tr
from desktop.reporting import program_version

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import LibraryInfo

KEYS = (
    ("Ctrl+F", marked("输入检索词")),
    ("Enter", marked("立即检索，所写的条件（省:辽宁）列为筛选条件；在结果中则进入右侧正文")),
    ("Esc", marked("清除检索词；在原文、批注中则回到正文")),
    ("↑ ↓", marked("在检索词框与结果之间、各条结果之间移动")),
    (marked("空格"), marked("把选中的结果加入选编，或移出选编；在筛选栏则依次为包含、排除、取消")),
    ("Ctrl+D", marked("把正在看的措施加入选编，或移出选编")),
    ("Ctrl+Shift+D", marked("把全部检索结果加入选编")),
    ("F6 / Shift+F6", marked("到下一个 / 上一个窗格")),
    ("Ctrl+↑ / Ctrl+↓", marked("在选编中前移 / 后移")),
    ("Del", marked("移出选编")),
    ("F2", marked("为选编中的措施写按语")),
    ("Ctrl+Z / Ctrl+Shift+Z", marked("撤销 / 重做")),
    ("Ctrl+Shift+C", marked("复制正文并注明出处")),
    ("Ctrl+Alt+C", marked("复制检索式，可粘贴到检索框再查")),
    ("Ctrl+S / Ctrl+H", marked("存为常用检索 / 常用检索和检索历史")),
    ("Ctrl+M", marked("为正在看的措施写批注")),
    ("Ctrl+Shift+K", marked("把正在看的或所选的措施放入对比")),
    ("Alt+←", marked("从同类措施返回刚才看的措施")),
    ("Ctrl+E", marked("导出选编为 PDF")),
    ("Ctrl++ / Ctrl+- / Ctrl+0", marked("放大 / 缩小 / 恢复（也可按住 Ctrl 滚动滚轮）")),
    ("F9", marked("显示或收起筛选栏")),
    ("Ctrl+1 … Ctrl+7", marked("到各页")),
    ("Ctrl+O", marked("打开文件或别人转交的选编（也可把文件拖到窗口中）")),
    ("F11", marked("全屏显示")),
)
"""Each key with what it does, as the help shows them."""

SYNTAX = (
    ("科技 金融", marked("两个词都要含有")),
    ("科技 | 金融", marked("含有其中一个；“|”只连接相邻的两个词")),
    ("“科技金融”", marked("只查引号内的原词，不查其他写法和同义词")),
    ("-补贴", marked("不含此词；也可排除引号、括号或条件，如 -省:四川")),
    ("(中试 | 概念验证) 平台", marked("括号把几个词并成一组")),
    ("省:辽宁,四川　类:科技金融　文件:若干措施", marked("省份、类别、文件；几个值之间用逗号")),
    ("部门:科技　角色:牵头", marked("责任部门及其分工")),
    ("期限:今年　期限:2026-2028　期限:<2028-01-01　期限:无", marked("完成期限")),
    ("资金:有　资金:>=500万　资金:>=100万<500万", marked("资金支持及其金额")),
    (
        "效力:现行　目标:有　批注:请示　截至:2026-06-30",
        marked("效力、量化目标、自己的批注、判断效力的日期"),
    ),
)
"""Each way of writing a query with what it asks for, as the help shows them."""


def facts(info: LibraryInfo | None, data_dir: Path) -> tuple[tuple[str, str], ...]:
    """Return names and values of what 关于 tells.

    Args:
        info: The state of the data, ``None`` while no library is open.
        data_dir: The user's data folder.
    """
    import PySide6
    from PySide6.QtCore import qVersion

    rows = [(tr("程序版本"), program_version())]
    if info is not None:
        count = tr("%n 份文件", info.document_total)
        rows += [
            (tr("资料版本"), info.data_version),
            (tr("资料截止"), saying.date(info.cutoff)),
            (tr("资料来源"), info.publisher),
            (tr("资料规模"), saying.clauses((count, tr("%n 条措施", info.measure_total)))),
            (tr("资料指纹"), info.fingerprint),
        ]
    rows += [
        (tr("数据文件夹"), str(data_dir)),
        (tr("日志"), str(data_dir / "logs")),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("Python", platform.python_version()),
        ("SQLite", engine.VERSION),
        ("Whoosh", _version("Whoosh")),
        (tr("系统"), f"{platform.system()} {platform.release()} {platform.machine()}"),
    ]
    return tuple(rows)


def about_html(rows: tuple[tuple[str, str], ...]) -> str:
    """Return the text of 关于 for what :func:`facts` returned."""
    purpose = tr("离线的省级政策措施资料库：检索、对照、排印。")
    return f"<h2>{tr('政策案头')}</h2><p>{purpose}</p>{_table(rows)}"


def facts_text(rows: tuple[tuple[str, str], ...]) -> str:
    """Return the same as plain lines, to be copied."""
    return "\n".join(tr("{name}：{value}", name=name, value=value) for name, value in rows)


def _version(distribution: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return tr("（未知）")


def keys_html() -> str:
    """Return the table of keys, and of what can be typed into the search box."""
    keys = [(tr(key), tr(text)) for key, text in KEYS]
    syntax = [(written, tr(text)) for written, text in SYNTAX]
    return f"{_table(keys)}<h3>{tr('检索框的写法')}</h3>{_table(syntax)}"


def _table(rows: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td class="muted" width="38%">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table width="100%">{lines}</table>'
