"""The 政策选编 as a whole: text, contents list, links, outline, properties, warnings."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium
import pytest

from db import resources
from db.models import LeadRule
from desktop.briefs import (
    Chapter,
    Entry,
    PackCancelledError,
    PackContents,
    render_pack,
    write_pack,
)
from desktop.briefs import geometry as g
from desktop.briefs.flow import Text
from desktop.briefs.fonts import Fonts, Role
from desktop.briefs.matter import cover
from desktop.briefs.pack import lay_out
from desktop.briefs.typeset import Typesetter
from tests.brief_reading import flat_text, fonts, links, opened, reading_order, rows
from tests.brief_samples import (
    BODY,
    LONG,
    contents,
    document,
    golden_contents,
    layout,
    measure,
)

if TYPE_CHECKING:
    from desktop.library import Library

GOLDEN = Path(__file__).parent / "golden" / "pack.txt"


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def everything(pack: PackContents) -> str:
    return flat_text(opened(render_pack(pack)[0]))


@pytest.fixture(scope="module")
def real(library: Library) -> PackContents:
    """All measures of the bundled sources, a chapter for each province."""
    documents = {each.id: each for each in library.documents()}
    chapters: dict[str, list[Entry]] = {}
    result = library.select("", filters=library_filters())
    for each in result:
        origin = documents[each.document_id]
        chapters.setdefault(origin.province, []).append(Entry(origin, each))
    return contents(
        chapters=tuple(Chapter(title, tuple(group)) for title, group in chapters.items())
    )


def library_filters() -> object:
    from index.query import Filters

    return Filters()


def test_text_copied_out_is_the_text_of_all_89_measures(real: PackContents) -> None:
    data, report = render_pack(real)
    copied = bare(flat_text(opened(data)))
    assert len(real.entries) == 89
    for entry in real.entries:
        assert bare(entry.measure.text) in copied, entry.measure.id
        if entry.measure.responsibility:
            assert bare(entry.measure.responsibility.text) in copied, entry.measure.id
        for department in entry.measure.departments:
            assert bare(department.name) in copied
    assert report.missing == ()
    assert report.warning == ""


def test_page_numbers_and_links_of_the_contents_list_are_true(real: PackContents) -> None:
    pdf = opened(render_pack(real)[0])
    starts: dict[str, set[int]] = {}
    listed: list[tuple[str, int, int]] = []
    for index, page in enumerate(pdf):
        found = links(pdf, page)
        by_row = rows(page)
        for row in by_row:
            starts.setdefault(bare(row.text), set()).add(index)
        for corners, target in found:
            inside = [row for row in by_row if corners[1] <= row.y <= corners[3]]
            text = "".join(row.text for row in inside)
            if match := re.fullmatch(r"(.*?)(\d+)", text):
                listed.append((bare(match[1]), int(match[2]), target))
    assert len(listed) == 89 + len(real.chapters) + 1
    for title, number, target in listed:
        # Printed number, link and place agree.
        assert number == target + 1
        heading = re.sub(r"（(辽宁|山东|四川)）$", "", title)
        assert any(
            target in pages for text, pages in starts.items() if heading.startswith(text) and text
        ), title


def test_outline_leads_to_chapters_and_measures() -> None:
    pack = golden_contents()
    pdf = opened(render_pack(pack)[0])
    pages, places = lay_out(pack, Fonts())
    found = [(each.level, each.get_title(), each.get_dest().get_index()) for each in pdf.get_toc()]
    assert found[0] == (0, "编制说明", 1)
    assert found[1] == (0, "目录", places["contents"].page)
    assert (0, "创新平台", places["chapter-0"].page) in found
    assert (1, "一、建设中试平台", places["entry-0-0"].page) in found
    assert found[-1] == (0, "资料来源", len(pages) - 1)
    assert len(found) == 2 + 3 + 4 + 1


def test_document_properties() -> None:
    pdf = opened(render_pack(contents())[0])
    said = pdf.get_metadata_dict(skip_empty=True)
    assert said["Title"] == "检验检测专题"
    assert said["Author"] == "某省科学技术厅"
    assert said["Subject"] == "政策选编：1份文件，1条措施"
    assert said["Creator"] == "政策案头 Policy Desk"
    assert said["CreationDate"].startswith("D:20261120")
    size = pdfium.FPDFCatalog_GetLanguage(pdf, None, 0)
    assert size > 0
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(pdf, buffer, size)
    assert "".join(map(chr, buffer)).rstrip("\0") == "zh-CN"


def test_same_contents_give_the_same_bytes() -> None:
    first, _ = render_pack(golden_contents())
    render_pack(contents(measure(text=LONG)))  # what came between must not matter
    second, _ = render_pack(golden_contents())
    assert first == second


def test_what_the_pack_is_stands_in_its_notes() -> None:
    text = bare(everything(golden_contents()))
    assert "本选编收录2份政策文件中的4条政策措施，编为3章" in text
    assert "数据版本为2026.10，收录文件截至2026年10月31日" in text
    assert "文件效力按2026年11月20日判断" in text
    assert "省份：辽宁省" in text
    assert "不是机关公文" in text
    assert "列第一位者为牵头部门" in text
    assert "《实施〈科技成果转移转化〉三年行动计划（2018—2020年）》" in text


@pytest.mark.parametrize("rule", list(LeadRule))
def test_every_lead_rule_is_explained(rule: LeadRule) -> None:
    origin = dataclasses.replace(document(), lead_rule=rule)
    text = bare(everything(contents(chapters=(Chapter("甲", (Entry(origin, measure()),)),))))
    assert "单位" in text.split("《关于支持检验检测服务业高质量发展的若干措施》：")[1][:40]


def test_no_filters_and_no_unit_are_said_or_left_out() -> None:
    text = bare(everything(contents(filters=(), unit=None)))
    assert "未设筛选条件" in text
    assert "None" not in text


def test_an_entry_prints_source_departments_targets_funding_and_remark() -> None:
    text = bare(everything(golden_contents()))
    assert "《关于支持检验检测服务业高质量发展的若干措施》（辽政办发〔2025〕1号）第1条" in text
    assert "现行有效（至2027年12月31日）" in text
    assert "牵头单位省科技厅" in text
    assert "参与单位省财政厅" in text
    assert "中试平台不低于20家2027年底前" in text
    assert "中试平台建设单位500万元补助" in text
    assert "按语本条可供借鉴。" in text
    assert "test-2025-1.txt" in text
    assert "0123456789abcdef" * 4 in text


def test_a_target_of_every_year_says_so_once() -> None:
    yearly = dataclasses.replace(measure().targets[0], deadline=None, recurring=True)
    text = bare(everything(contents(measure(targets=(yearly,)))))
    assert "中试平台不低于20家每年" in text


def test_characters_beyond_the_bmp_are_copied_out_whole() -> None:
    text = everything(contents(measure(text="元素𬬻、𬭊、𬭳，姓名用字𫓹。")))
    assert "元素𬬻、𬭊、𬭳，姓名用字𫓹。" in text


def test_a_missing_character_is_reported_printed_as_geta_and_copied_as_itself() -> None:
    data, report = render_pack(contents(measure(text="生僻字\U0002a6d6与\u0f00。")))
    assert report.missing == ("\u0f00", "\U0002a6d6")
    assert "U+2A6D6" in report.warning
    assert "U+0F00" in report.warning
    text = flat_text(opened(data))
    assert "生僻字\U0002a6d6与\u0f00。" in text
    assert "U+0F00、U+2A6D6" in bare(text)


def test_an_office_may_set_its_own_font() -> None:
    own = {Role.FANG: resources.path("fonts", "PolicyDeskSong.ttf")}
    data, _ = render_pack(contents(), fonts=Fonts(own))
    names = {name.partition("+")[2] for name in fonts(opened(data))}
    assert "PolicyDeskFang" not in names
    assert "仿宋：政策案头宋体" in bare(flat_text(opened(data)))


def test_every_glyph_drawn_has_ink() -> None:
    # Not one character may come out as the empty box of a font that lacks it.
    data, _ = render_pack(golden_contents())
    pdf = opened(data)
    for page in pdf:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if chr(pdfium.FPDFText_GetUnicode(text, index)) not in "\u3000 \r\n":
                left, bottom, right, top = text.get_charbox(index)
                assert right > left
                assert top > bottom


def test_a_heading_is_never_alone_at_the_foot() -> None:
    for length in range(1, 60):
        text = "科技成果转化服务" * length
        pack = contents(*(measure(n, text=text) for n in range(1, 5)))
        pages, places = lay_out(pack, Fonts())
        for n in range(4):
            place = places[f"entry-0-{n}"]
            after = [y for y, strip in pages[place.page].placed if y > place.y and strip.items]
            # The source line and two lines of text, or all of a shorter text, follow.
            assert len(after) >= 3


def test_a_table_that_goes_on_says_its_label_again() -> None:
    targets = tuple(
        dataclasses.replace(measure().targets[0], indicator=f"第{n}类平台") for n in range(60)
    )
    pages, _ = lay_out(contents(measure(targets=targets, funding=(), categories=())), Fonts())
    firsts = {}
    for number, page in enumerate(pages):
        texts = [
            item.line.text
            for _, strip in page.placed
            for item in strip.items
            if isinstance(item, Text)
        ]
        if any("类平台" in text for text in texts):
            firsts[number] = texts
    assert len(firsts) >= 3
    assert [texts.count("目　　标") for texts in firsts.values()] == [1] * len(firsts)
    for texts in list(firsts.values())[1:]:
        assert texts[0] == "目　　标"


def test_a_very_long_remark_runs_over_pages_whole() -> None:
    remark = "".join(f"第{n}点意见供研究参考。" for n in range(1, 400))
    entry = Entry(document(), measure(), remark)
    text = bare(everything(contents(chapters=(Chapter("甲", (entry,)),))))
    assert remark in text


@pytest.mark.parametrize("title", ["短", "关于" + "促进科技服务业高质量发展" * 6, "A" * 80, "A B"])
def test_titles_of_any_length_fit_the_cover(title: str) -> None:
    data, _ = render_pack(contents(title=title))
    page = opened(data)[0]
    assert bare("".join(row.text for row in reading_order(page))).startswith(bare(title))
    for row in rows(page):
        assert row.chars[0].x > 70
        assert row.chars[-1].x + row.size * 0.5 < 535


@pytest.mark.parametrize(
    "title", ["科技成果转化" * 14, "W" * 80, "，" * 80], ids=["汉字", "W", "，"]
)
@pytest.mark.parametrize("unit", [None, "辽宁省科学技术厅成果转化处" * 6], ids=["", "unit"])
def test_a_title_as_long_as_may_be_keeps_clear_of_the_covers_foot(
    title: str, unit: str | None
) -> None:
    front = cover(Typesetter(Fonts()), contents(title=title[:80], unit=unit))
    places = sorted((y, y + strip.height) for y, strip in front.placed)
    assert all(end <= start + 0.1 for (_, end), (start, _) in pairwise(places))
    assert places[-1][1] <= g.TYPE_HEIGHT


def test_paragraphs_and_odd_white_space_of_a_measure() -> None:
    text = "第一段，  有空格。\n\n　　第二段\t有制表符。\n"
    copied = everything(contents(measure(text=text)))
    assert "第一段，" in copied
    assert "第二段" in copied
    assert bare(text) in bare(copied)


def test_an_empty_pack_still_is_a_document() -> None:
    data, report = render_pack(contents(chapters=()))
    assert len(opened(data)) == report.pages


def test_progress_runs_to_the_end(tmp_path: Path) -> None:
    shares: list[float] = []
    write_pack(golden_contents(), tmp_path / "pack.pdf", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 8


@pytest.mark.parametrize("after", [0, 3, 9])
def test_cancelling_leaves_nothing_behind(tmp_path: Path, after: int) -> None:
    asked = iter(range(1000))
    target = tmp_path / "pack.pdf"
    with pytest.raises(PackCancelledError):
        write_pack(golden_contents(), target, cancelled=lambda: next(asked) >= after)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_survives_cancelling(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"old")
    with pytest.raises(PackCancelledError):
        write_pack(contents(), target, cancelled=lambda: True)
    assert target.read_bytes() == b"old"


def test_layout_is_the_kept_one() -> None:
    """After a wanted change: ``python -m tests.brief_samples > tests/golden/pack.txt``."""
    assert layout(golden_contents()) == GOLDEN.read_text("utf-8")


def test_as_of_decides_the_validity_printed() -> None:
    text = bare(everything(contents(as_of=dt.date(2028, 1, 1))))
    assert "已过有效期（至2027年12月31日）" in text
    assert bare(BODY) in text
