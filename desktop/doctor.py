"""What ``policy-desk doctor`` looks at: a report that can be read out over the telephone."""

from __future__ import annotations

import enum
import importlib.metadata
import os
import platform
import tempfile
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from db import integrity, resources, userdata
from db.corpus import Corpus
from db.errors import UserError
from db.store import Store
from desktop import generations, paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Verdict(enum.StrEnum):
    """What a finding means, in the word that the report prints."""

    GOOD = "正常"
    NOTICE = "提示"
    """Something is out of reach here, but nothing is broken."""
    FAULT = "异常"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: what was looked at, the verdict, what is to be said of it."""

    subject: str
    verdict: Verdict
    says: str

    def __str__(self) -> str:
        return f"{self.verdict}　{self.subject}：{self.says}"


def examine(data_dir: Path | None = None) -> Iterator[Finding]:
    """Yield the findings one by one; nothing is built or mended, a missing data folder is made.

    Args:
        data_dir: The user's data folder; ``None`` for the usual one.
    """
    yield Finding(
        "程序",
        Verdict.GOOD,
        f"政策案头 {importlib.metadata.version('policy-desk')}，"
        f"Python {platform.python_version()}，{platform.platform()}",
    )
    yield _qt()
    yield _display()
    yield _fonts()
    try:
        place = paths.data_place(data_dir)
    except UserError as error:
        yield Finding("数据文件夹", Verdict.FAULT, error.summary)
        return
    yield _data_folder(place)
    yield _user_file(place.folder)
    yield from _library(place.folder)


def _qt() -> Finding:
    try:
        from PySide6 import QtCore, QtWidgets
    except ImportError as error:
        return Finding("界面组件", Verdict.FAULT, f"Qt 无法载入，缺少系统库：{error}")
    del QtWidgets  # only whether it loads is asked
    return Finding("界面组件", Verdict.GOOD, f"Qt {QtCore.qVersion()}")


def _display() -> Finding:
    if platform.system() != "Linux":
        return Finding("显示", Verdict.GOOD, "由系统提供")
    name = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if name:
        return Finding("显示", Verdict.GOOD, name)
    return Finding(
        "显示",
        Verdict.NOTICE,
        "未设置 DISPLAY 或 WAYLAND_DISPLAY，窗口打不开；命令行可照常使用",
    )


def _fonts() -> Finding:
    fonts = sorted(resources.path("fonts").glob("*.ttf"))
    if not fonts:
        return Finding("字体", Verdict.FAULT, "随附的字体不见了，请重新安装程序")
    return Finding("字体", Verdict.GOOD, f"{len(fonts)} 种随附字体")


def _data_folder(place: paths.DataPlace) -> Finding:
    folder, reason = place.folder, place.reason.value
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(
            "数据文件夹", Verdict.FAULT, f"{folder} 不能写入（{reason}）：{error.strerror}"
        )
    return Finding("数据文件夹", Verdict.GOOD, f"{folder}（{reason}）")


def _library(folder: Path) -> Iterator[Finding]:
    generation = generations.current(folder / "library")
    if generation is None:
        yield Finding("资料库", Verdict.NOTICE, "尚未生成，打开程序或运行 policy-desk build 即可")
        return
    try:
        store = Store(generations.database_path(generation))
        documents, measures = store.counts()
    except UserError as error:
        yield Finding("资料库", Verdict.FAULT, error.summary)
        return
    fresh = store.meta.inputs == Corpus.bundled().fingerprint()
    yield Finding(
        "资料库",
        Verdict.GOOD if fresh else Verdict.FAULT,
        f"版本 {store.meta.data_version}，{documents} 份文件，{measures} 条措施，"
        f"截止 {store.meta.cutoff}，指纹 {store.meta.fingerprint[:16]}"
        + ("" if fresh else "；由另一版本的程序或资料生成，请运行 policy-desk build"),
    )
    faults = list(islice(integrity.faults(store), 5))
    yield Finding(
        "数据完整性",
        Verdict.FAULT if faults else Verdict.GOOD,
        "；".join(faults) if faults else "结构完好，每条出处均与原文相符",
    )
    yield _index(generations.index_path(generation), store.meta.fingerprint)


def _index(directory: Path, fingerprint: str) -> Finding:
    """Read every byte of the index: whether searches use it, or why they read all texts instead."""
    from index import stamp
    from index.errors import DamagedIndexError

    try:
        known = stamp.read(directory)
        if known.format != stamp.current_format():
            fault = "由另一版本的程序建成"
        elif known.fingerprint != fingerprint:
            fault = "属于另一份资料"
        else:
            stamp.verify(directory, fingerprint, thorough=True)
            size = sum(file.size for file in known.files.values())
            return Finding("全文索引", Verdict.GOOD, f"完好，{_size(size)}，与程序和资料相符")
    except DamagedIndexError as error:
        fault = f"已损坏（{error}）" if directory.is_dir() else "缺失"
    return Finding(
        "全文索引",
        Verdict.FAULT,
        f"{fault}；检索改为逐字查找，结果不变，只是稍慢。下次检索时会自动重建，"
        "也可以运行 policy-desk build",
    )


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _user_file(folder: Path) -> Finding:
    path = paths.user_file(folder)
    if not path.exists():
        return Finding("选编和批注", Verdict.GOOD, "还没有")
    try:
        found = userdata.examine(path)
    except UserError as error:
        return Finding("选编和批注", Verdict.FAULT, error.summary)
    return Finding(
        "选编和批注",
        Verdict.GOOD,
        f"完好，{found.packs} 份选编，{found.notes} 条批注，{found.searches} 条检索记录",
    )
