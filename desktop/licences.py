"""What is bundled with the program, under which licence, and where its text lies. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from db import resources
from desktop.language import marked


@dataclass(frozen=True, slots=True)
class Component:
    """Something that comes with the program.

    Attributes:
        name: As its makers call it.
        licence: The licence's short name.
        purpose: What it is there for, a text to be translated.
        texts: Files below ``resources`` with the licence, in the order to be read.
        distributions: The Python distributions it is installed from, by their normal names.
    """

    name: str
    licence: str
    purpose: str
    texts: tuple[tuple[str, ...], ...]
    distributions: tuple[str, ...] = ()


def _text(*names: str) -> tuple[tuple[str, ...], ...]:
    return tuple(("licences", f"{name}.txt") for name in names)


def _python(name: str, licence: str, purpose: str, *distributions: str) -> Component:
    """Return a library that is one distribution, with a text by its name."""
    normal = name.lower()
    return Component(name, licence, purpose, _text(normal), distributions or (normal,))


COMPONENTS: tuple[Component, ...] = (
    Component("政策案头 Policy Desk", "Apache-2.0", marked("本软件"), _text("policy-desk")),
    Component(
        "Qt",
        "LGPL-3.0",
        marked("窗口和控件"),
        _text("LGPL-3.0", "GPL-3.0", "qt-third-party"),
        ("pyside6-essentials",),
    ),
    Component(
        "Qt for Python（PySide6，Shiboken6）",
        "LGPL-3.0",
        marked("从 Python 使用 Qt"),
        _text("LGPL-3.0", "GPL-3.0"),
        ("pyside6-essentials", "shiboken6"),
    ),
    Component("Python", "PSF-2.0", marked("程序语言和标准库"), _text("python")),
    Component("SQLite", marked("公有领域"), marked("资料库文件"), _text("sqlite")),
    _python("Whoosh", "BSD-2-Clause", marked("全文索引")),
    _python("NumPy", "BSD-3-Clause", marked("检索中的大量计算")),
    _python("sqlite-utils", "Apache-2.0", marked("资料库文件的结构")),
    _python("sqlite-fts4", "Apache-2.0", marked("随 sqlite-utils")),
    _python("ReportLab", "BSD-3-Clause", marked("生成 PDF")),
    _python("Pillow", "MIT-CMU", marked("随 ReportLab")),
    _python("charset-normalizer", "MIT", marked("随 ReportLab")),
    _python("click", "BSD-3-Clause", marked("命令行")),
    _python("click-default-group", "BSD-3-Clause", marked("随 sqlite-utils")),
    _python("pluggy", "MIT", marked("随 sqlite-utils")),
    _python("python-dateutil", "BSD-3-Clause / Apache-2.0", marked("随 sqlite-utils")),
    _python("tabulate", "MIT", marked("随 sqlite-utils")),
    _python("tzdata", "Apache-2.0", marked("随 python-dateutil")),
    _python("platformdirs", "MIT", marked("各系统的数据文件夹")),
    Component(
        marked("宋体、标宋、黑体（由 Noto CJK 改制）"),
        "SIL OFL 1.1",
        marked("屏幕和打印字体"),
        (("fonts", "OFL-Noto.txt"),),
    ),
    Component(
        marked("楷体（由霞鹜文楷改制）"),
        "SIL OFL 1.1",
        marked("打印字体"),
        (("fonts", "OFL-Kai.txt"),),
    ),
    Component(
        marked("仿宋（由 Fandol 仿宋改制）"),
        marked("GPL-3.0，附字体例外"),
        marked("打印字体"),
        (("fonts", "GPL-3.0-font-exception.txt"),),
    ),
    Component("pypinyin", "MIT", marked("读音表的来源"), _text("pypinyin")),
    Component(
        "OpenCC",
        "Apache-2.0",
        marked("繁简对照表的来源"),
        _text("opencc-python-reimplemented"),
    ),
)
"""Everything that is handed on with the program, in the order shown."""

LGPL_NOTICE = marked(
    "本软件通过动态库使用 Qt 和 Qt for Python，二者依 GNU 宽通用公共许可证第 3 版（LGPL-3.0）提供，"
    "本软件未作修改。您可以用自己修改过的、接口兼容的版本替换软件文件夹中的 Qt 库文件，"
    "也可以为此调试和反向工程。Qt 的源代码可从 Qt 项目（qt.io）取得。"
)
"""What LGPL-3.0 asks to be told of the libraries under it."""


def text_of(component: Component) -> str:
    """Return the full text of a component's licence."""
    parts = [resources.path(*names).read_text(encoding="utf-8") for names in component.texts]
    return f"\n\n{'─' * 40}\n\n\n".join(part.strip() for part in parts)
