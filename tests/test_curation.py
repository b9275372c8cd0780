"""What is set by hand: only what no text can say, with its reason, never on another measure."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from db.curation import Curation, MeasureNote, load
from db.errors import LibraryError
from db.parsing import parse
from db.reading import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "关于促进产业发展的若干措施\n为促进产业发展，制定以下措施。\n"
    "一、支持企业技术改造。对设备投资给予补助。（责任单位：市科技局）\n"
    "二、建设公共服务平台。依托园区建设检测平台。（责任单位：市财政局）\n"
)
WHOLE = """
[document.province]
value = "江苏省"
reason = "文中没有写明地区"
[document.issuer]
value = ["江海市人民政府"]
reason = "网页没有落款"
[document.issued]
value = 2023-05-08
reason = "网页没有落款"
[[measure]]
ordinal = 2
title = "建设公共服务平台"
categories = ["创新平台", "检验检测认证"]
reason = "平台是主题"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "a.curation.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_curation_fills_what_the_text_leaves_open(tmp_path: Path) -> None:
    curation = load(written(tmp_path, WHOLE))
    assert dict(curation.reasons)["province"] == "文中没有写明地区"
    source = read_bytes(TEXT.encode(), "a.txt")
    parsed = parse(source, curation=curation)
    document = parsed.document
    assert (document.province, document.region_code) == ("江苏省", "320000")
    assert document.issuer == ("江海市人民政府",)
    assert document.issued == dt.date(2023, 5, 8)
    assert parsed.measures[1].categories == ("创新平台", "检验检测认证")
    assert parsed.measures[0].categories == parse(source).measures[0].categories


def test_the_text_goes_before_the_curation() -> None:
    text = TEXT.replace("\n为", "\n苏政发〔2020〕1号\n为", 1)
    curation = Curation(province="辽宁省", doc_number="辽政发〔2021〕2号")
    document = parse(read_bytes(text.encode(), "a.txt"), curation=curation).document
    assert (document.province, document.doc_number) == ("江苏省", "苏政发〔2020〕1号")


@pytest.mark.parametrize(
    "note",
    [
        MeasureNote(1, "建设公共服务平台", ("创新平台",), "错位"),
        MeasureNote(3, "建设公共服务平台", ("创新平台",), "没有第三项"),
    ],
)
def test_a_note_for_another_measure_is_refused(note: MeasureNote) -> None:
    with pytest.raises(LibraryError, match="建设公共服务平台"):
        parse(read_bytes(TEXT.encode(), "a.txt"), curation=Curation(measures=(note,)))


@pytest.mark.parametrize(
    "text",
    [
        "not toml",
        "[document.title]\nvalue = '甲'\nreason = '乙'",
        "[document.province]\nvalue = '江苏省'",
        "[document.province]\nvalue = ''\nreason = '甲'",
        "[document.issued]\nvalue = '昨天'\nreason = '甲'",
        "[document.issuer]\nvalue = '甲'\nreason = '甲'",
        "[other]\na = 1",
        "[[measure]]\nordinal = 0\ntitle = '甲'\ncategories = ['乙']\nreason = '丙'",
        "[[measure]]\nordinal = 1\ntitle = '甲'\ncategories = []\nreason = '丙'",
        "[[measure]]\nordinal = 1\ntitle = '甲'\ncategories = ['乙']",
    ],
)
def test_a_faulty_curation_is_refused_by_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(LibraryError, match=r"a\.curation\.toml"):
        load(written(tmp_path, text))
    with pytest.raises(LibraryError, match="没有"):
        load(tmp_path / "没有.curation.toml")
