"""A pack of the user's own on paper: chapters, foreword, remarks, and notes only if wished."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from desktop.selection import Grouping, PackSelection, chapters
from index.query import Filters

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library

DAY = dt.date(2026, 11, 20)
IDS = ("sichuan-2025-34/3", "liaoning-research-services/6", "shandong-2025-128/9")


def printed(library: Library, selection: PackSelection, path: Path) -> list[str]:
    library.write_pack(selection, path)
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return ["".join(page.split()) for page in pages]


def test_chapters_of_ones_own_stand_in_their_order(library: Library, tmp_path: Path) -> None:
    selection = PackSelection(
        "题名",
        IDS,
        filters=Filters(as_of=DAY),
        own=(("", IDS[2:]), ("乙章", IDS[:1]), ("空章", ()), ("甲章", (IDS[1], "withdrawn/1"))),
    )
    documents = {each.id: each for each in library.documents()}
    made = chapters(selection, documents, library.measures(IDS))
    assert [each.title for each in made] == ["题名", "乙章", "甲章"]
    assert [entry.measure.id for each in made for entry in each.entries] == [
        IDS[2],
        IDS[0],
        IDS[1],
    ]
    text = "".join(printed(library, selection, tmp_path / "pack.pdf"))
    assert "编为3章" in text
    assert "空章" not in text


def test_the_foreword_the_unit_and_the_day_stand_in_front(library: Library, tmp_path: Path) -> None:
    selection = PackSelection(
        "题名",
        IDS,
        unit="某市科学技术局",
        preface="供起草会讨论。\n请各科室核对。",
        grouping=Grouping.NONE,
        filters=Filters(as_of=DAY),
    )
    cover, notes, *rest = printed(library, selection, tmp_path / "pack.pdf")
    assert "某市科学技术局" in cover
    assert "2026年11月20日" in cover
    assert notes.startswith("编制说明一、编者按供起草会讨论。请各科室核对。二、收录内容")
    assert "文件效力按2026年11月20日判断" in notes + rest[0]
    plain = printed(library, PackSelection("题名", IDS), tmp_path / "plain.pdf")
    assert "编者按" not in "".join(plain)


@pytest.mark.parametrize("wished", [False, True])
def test_notes_are_printed_only_if_wished(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wished: bool
) -> None:
    monkeypatch.setattr(library, "notes", lambda: {IDS[1]: "与财政处核对。", "other/1": "别处"})
    selection = PackSelection(
        "题名", IDS, remarks={IDS[0]: "可供借鉴。"}, filters=Filters(as_of=DAY), print_notes=wished
    )
    text = "".join(printed(library, selection, tmp_path / "pack.pdf"))
    assert ("批注与财政处核对。" in text) is wished
    assert ("按语和批注为编者所加" in text) is wished
    assert "按语可供借鉴。" in text
    assert "别处" not in text
