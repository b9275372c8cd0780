"""The catalogues of translations: made from the code, kept over changes, spoken by the window."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from db import resources
from desktop import translating
from desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, which is no module of the program."""
    monkeypatch.syspath_prepend(ROOT / "build")
    return importlib.import_module("make_translations")


@pytest.fixture
def code(tmp_path: Path, tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of one file, translated into a folder of its own."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    for name, value in (("ROOT", tmp_path), ("FOLDER", tmp_path / "translations")):
        monkeypatch.setattr(tool, name, value)
    return folder


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks Chinese again afterwards."""
    yield qapp
    translating.use(qapp, translating.CHINESE)


def update(tool: ModuleType, code: Path) -> list[str]:
    return list(tool._work(tool.collect(code), write=True, complete=False))


def translate(path: Path, *pairs: tuple[str, str]) -> None:
    """Do what a translator does in Qt Linguist."""
    text = path.read_text(encoding="utf-8")
    for source, made in pairs:
        head, found, tail = text.partition(f"<source>{source}</source>")
        assert found, source
        if made.startswith("<"):
            empty = "<numerusform></numerusform>"
            begin, end = tail.index(empty), tail.index("</translation>")
            tail = tail[:begin] + made + tail[end:]
        else:
            tail = tail.replace("</translation>", f"{made}</translation>", 1)
        tail = tail.replace(' type="unfinished"', "", 1)
        text = head + found + tail
    path.write_text(text, encoding="utf-8")


def test_what_was_translated_stays_and_what_is_gone_goes(
    tool: ModuleType, code: Path, monkeypatch: pytest.MonkeyPatch, spoken: QApplication
) -> None:
    file = code / "some.py"
    file.write_text(
        'a = tr("检索"); b = tr("共 %n 条", count=n); c = tr("《{name}》<b>&", name=x)\n'
        'd = marked("文件"); e = tr("加入" if x else "移出"); f = tr(entry.name)\n',
        encoding="utf-8",
    )
    assert update(tool, code) == []
    path = tool.FOLDER / "policy-desk_en.ts"
    assert list(tool.read(path)) == ["检索", "共 %n 条", "《{name}》<b>&", "文件", "加入", "移出"]
    assert len(tool.unfinished(path)) == 6
    translate(
        path,
        ("检索", "Search"),
        ("共 %n 条", "<numerusform>%n one</numerusform><numerusform>%n many</numerusform>"),
        ("《{name}》&lt;b&gt;&amp;", "“{name}” &lt;b&gt;"),
        ("文件", "Documents"),
    )
    file.write_text(file.read_text(encoding="utf-8").replace('"文件"', '"部门"'), encoding="utf-8")
    assert update(tool, code) == []
    assert tool.unfinished(path) == ["部门", "加入", "移出"]
    assert "文件" not in tool.read(path), "what the code no longer says is dropped"
    monkeypatch.setattr(resources, "ROOT", tool.FOLDER.parent)
    translating.use(spoken, "en")
    assert tr("检索") == "Search"
    assert [tr("共 %n 条", count=n) for n in (1, 2, 1000)] == ["1 one", "2 many", "1000 many"]
    assert tr("《{name}》<b>&", name="题名") == "“题名” <b>"
    assert tr("加入") == "加入", "what is not translated yet stays as it is"
    translating.use(spoken, "zh_CN")
    assert [tr("检索"), tr("共 %n 条", count=3)] == ["检索", "共 3 条"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('tr(f"共 {n} 条")', "one literal"),
        ('tr("共" + x)', "one literal"),
        ('tr("共 {}".format(n))', "values go to tr"),
        ('tr("共 {n} 条")', "given nothing"),
        ('tr("共 {n} 条", m=1)', "names ['n']"),
        ('tr("共 %n 条")', "go together"),
        ('tr("共若干条", count=1)', "go together"),
        ('tr("")', "empty"),
        ("marked(x)", "marked takes a literal"),
    ],
)
def test_a_text_that_cannot_be_translated_is_refused(
    tool: ModuleType, code: Path, line: str, why: str
) -> None:
    (code / "some.py").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(tool.TextsError) as refused:
        tool.collect(code)
    assert why in str(refused.value)
    assert "desktop/some.py:2" in str(refused.value)


def test_a_check_tells_what_differs_and_writes_nothing(tool: ModuleType, code: Path) -> None:
    file = code / "some.py"
    file.write_text('tr("检索"); tr("共 {n} 条", n=1)', encoding="utf-8")
    update(tool, code)
    path = tool.FOLDER / "policy-desk_en.ts"

    def check(*, complete: bool = False) -> str:
        return "\n".join(tool._work(tool.collect(code), write=False, complete=complete))

    assert check() == ""
    assert "not translated: '检索'" in check(complete=True)
    translate(path, ("共 {n} 条", "{m} measures"))
    assert "policy-desk_en.qm" in check(), "the compiled file is older than the catalogue"
    assert "other values" in check()
    before = path.read_bytes()
    file.write_text('tr("检索"); tr("部门")', encoding="utf-8")
    assert "missing: '部门'" in check()
    assert "gone from the code: '共 {n} 条'" in check()
    assert path.read_bytes() == before


def test_a_translation_may_name_what_the_text_leaves_out(tool: ModuleType, code: Path) -> None:
    (code / "some.py").write_text('tr("{month}月", month=1, name="January")', encoding="utf-8")
    update(tool, code)
    path = tool.FOLDER / "policy-desk_en.ts"
    translate(path, ("{month}月", "{name}"))
    assert update(tool, code) == []
    path.write_text(path.read_text(encoding="utf-8").replace("{name}", "{day}"), encoding="utf-8")
    assert "other values" in "".join(update(tool, code))


def test_qts_own_texts_follow_the_language(spoken: QApplication) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    translating.use(spoken, "zh_CN")
    assert cancel() == "取消"
    translating.use(spoken, "en")
    assert (cancel(), translating.in_use()) == ("Cancel", "en")
    translating.use(spoken, "tlh")
    assert (cancel(), translating.in_use()) == ("取消", "zh_CN"), "no such language is Chinese"
