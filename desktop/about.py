"""What stands under 帮助: versions, the state of the data, licences, and the keys."""

from __future__ import annotations

import platform
from html import escape
from typing import TYPE_CHECKING

from desktop import wording
from desktop.reporting import program_version

if TYPE_CHECKING:
    from desktop.library import LibraryInfo

KEYS = (
    ("Ctrl+F", "输入检索词"),
    ("Enter", "立即检索，所写的条件（省:辽宁）列为筛选条件；在结果中则进入右侧正文"),
    ("Esc", "清除检索词"),
    ("↑ ↓", "在检索词框与结果之间、各条结果之间移动"),
    ("空格", "把选中的结果加入选编，或移出选编；在筛选栏则依次为包含、排除、取消"),
    ("Ctrl+D", "把正在看的措施加入选编，或移出选编"),
    ("Ctrl+Shift+D", "把全部检索结果加入选编"),
    ("F6 / Shift+F6", "到下一个 / 上一个窗格"),
    ("Ctrl+↑ / Ctrl+↓", "在选编中前移 / 后移"),
    ("Del", "移出选编"),
    ("F2", "为选编中的措施写按语"),
    ("Ctrl+Z / Ctrl+Shift+Z", "撤销 / 重做"),
    ("Ctrl+Shift+C", "复制正文并注明出处"),
    ("Ctrl+Alt+C", "复制检索式，可粘贴到检索框再查"),
    ("Alt+←", "从同类措施返回刚才看的措施"),
    ("Ctrl+E", "导出选编为 PDF"),
    ("Ctrl++ / Ctrl+- / Ctrl+0", "放大 / 缩小 / 恢复（也可按住 Ctrl 滚动滚轮）"),
    ("F11", "全屏显示"),
)
"""Each key with what it does, as the help shows them."""

SYNTAX = (
    ("科技 金融", "两个词都要含有"),
    ("科技 | 金融", "含有其中一个；“|”只连接相邻的两个词"),
    ("“科技金融”", "只查引号内的原词，不查其他写法和同义词"),
    ("-补贴", "不含此词；也可排除引号、括号或条件，如 -省:四川"),
    ("(中试 | 概念验证) 平台", "括号把几个词并成一组"),
    ("省:辽宁,四川　类:科技金融　文件:若干措施", "省份、类别、文件；几个值之间用逗号"),
    ("部门:科技　角色:牵头", "责任部门及其分工"),
    ("期限:今年　期限:2026-2028　期限:<2028-01-01　期限:无", "完成期限"),
    ("资金:有　资金:>=500万　资金:>=100万<500万", "资金支持及其金额"),
    (
        "效力:现行　目标:有　批注:请示　截至:2026-06-30",
        "效力、量化目标、自己的批注、判断效力的日期",
    ),
)
"""Each way of writing a query with what it asks for, as the help shows them."""

_LICENCES = (
    ("政策案头", "Apache-2.0"),
    ("Qt 与 PySide6", "LGPL-3.0"),
    ("Whoosh", "BSD-2-Clause"),
    ("sqlite-utils", "Apache-2.0"),
    ("ReportLab", "BSD-3-Clause"),
    ("NumPy", "BSD-3-Clause"),
    ("platformdirs，click", "MIT，BSD-3-Clause"),
    ("宋体、标宋、黑体（思源系列改制）", "SIL OFL 1.1"),
    ("楷体（霞鹜文楷改制）", "SIL OFL 1.1"),
    ("仿宋（Fandol 改制）", "GPL-3.0，附字体例外"),
)


def about_html(info: LibraryInfo | None) -> str:
    """Return the text of 关于; ``info`` is ``None`` while the library is not open."""
    from PySide6 import __version__ as pyside_version

    rows = [("程序版本", program_version())]
    if info is not None:
        rows += [
            ("资料版本", info.data_version),
            ("资料截止", wording.date(info.cutoff)),
            ("资料来源", info.publisher),
            ("资料规模", f"{info.document_total} 份文件，{info.measure_total} 条措施"),
            ("资料指纹", info.fingerprint[:16]),
        ]
    rows.append(("运行环境", f"Python {platform.python_version()}，PySide6 {pyside_version}"))
    return (
        "<h2>政策案头</h2><p>离线的省级政策措施资料库：检索、对照、排印。</p>"
        f"{_table(rows)}<h3>许可</h3>{_table(_LICENCES)}"
    )


def keys_html() -> str:
    """Return the table of keys, and of what can be typed into the search box."""
    return f"{_table(KEYS)}<h3>检索框的写法</h3>{_table(SYNTAX)}"


def _table(rows: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td class="muted" width="38%">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table width="100%">{lines}</table>'
