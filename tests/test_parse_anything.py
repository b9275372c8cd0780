"""Whatever the text, parsing ends without an exception and every quote stands where it says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.models import ParsedDocument, Source
from db.parsing import parse
from db.reading import SourceText, read_file

CORPUS = sorted((Path(__file__).parent.parent / "resources" / "corpus").glob("*.txt"))
PIECES = (
    "一、", "二、", "（一）", "(二)", "1.", "2．", "（1）", "第一条", "第二章", "①",
    "支持企业发展", "总体目标", "保障措施", "加强组织领导。", "到2027年，企业达到500家。",
    "给予最高100万元补助。", "（责任单位：省科技厅、省财政厅，", "列第一位者为牵头部门，下同）",
    "（逗号前为牵头单位,下同）", "按职责分工负责）", "牵头负责", "责任单位：",
    "市科技局、各市、县政府", "完成时限：2025年6月底前", "关于印发《", "若干措施》的通知",
    "实施方案（2023—2025年）", "川办发[2025]34号", "各市人民政府：", "辽宁省人民政府",
    "2025 年 10 月 14 日", "本措施自2026年1月1日起施行，有效期3年。", "有效期至2030年2月30日",
    "\n", "\n\n", "　　", " ", "\t", "（", "）", "[", "〕", "《", "》", "“", "。", "，", "、",
    "-6-", "一2一", "—8", "[bookmark: x]", "附件1", "抄送：", "责任编辑：王",
    "序号\t任务\t责任单位\n", "1\t开办\t公安局\n", "###", "二〇二五年十月一日", "R&D",
    "9999年99月99日",
)  # fmt: skip


def source(text: str) -> SourceText:
    return SourceText(text, Source("a.txt", "0" * 64, "text/plain"))


def assert_exact(parsed: ParsedDocument) -> None:
    """Check that every quote and every span of a parsed document is what the text has there."""
    document = parsed.document
    text = document.text
    quotes = [document.expires_quote, document.lead_rule_quote]
    assert document.title in text
    end = 0
    for measure in parsed.measures:
        start, stop = measure.span
        assert end <= start < stop <= len(text)
        end = stop
        assert measure.text
        assert measure.text in text[start:stop]
        assert measure.title in text[start:stop]
        assert measure.number in text[start:stop]
        quotes.append(measure.responsibility)
        for department in measure.departments:
            assert text[slice(*department.span)] == department.name
        facts = [(target.span, target.quote) for target in measure.targets]
        facts += [(funding.span, funding.quote) for funding in measure.funding]
        facts += [(deadline.span, deadline.quote) for deadline in measure.deadlines]
        for span, quote in facts:
            assert text[slice(*span)] == quote
        for citation in measure.citations:
            assert 0 <= citation.span[0] < citation.span[1] <= len(text)
    for goal in document.goals:
        assert text[slice(*goal.span)] == goal.quote
    for passage in quotes:
        assert passage is None or text[slice(*passage.span)] == passage.text
    assert (parsed.notice is None) == bool(parsed.measures)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_mixtures_of_official_words(pieces: list[str]) -> None:
    assert_exact(parse(source("".join(pieces))))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    assert_exact(parse(source(text)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CORPUS), st.data())
def test_the_corpus_with_a_part_cut_out(path: Path, data: st.DataObject) -> None:
    text = read_file(path).text
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(len(text), start + 2000)))
    assert_exact(parse(source(text[:start] + text[stop:])))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus_is_exact_and_parsing_is_pure(path: Path) -> None:
    read = read_file(path)
    parsed = parse(read, document_id=path.stem)
    assert_exact(parsed)
    assert parse(read, document_id=path.stem) == parsed
    assert parse(read).document.id != parse(read_file(CORPUS[0])).document.id or path == CORPUS[0]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_clean_text_stays_as_it_is(path: Path) -> None:
    text = parse(read_file(path)).document.text
    assert parse(source(text)).document.text == text


def test_five_documents_take_well_under_a_second() -> None:
    sources = [read_file(path) for path in CORPUS]
    parse(sources[0])
    start = time.thread_time()
    for read in sources:
        parse(read)
    assert time.thread_time() - start < 1


@pytest.mark.parametrize(
    "unit",
    [
        "（",
        "）",
        "一、甲。\n",
        "（一）甲。乙丙丁。",
        "1.甲乙。\n2.丙丁。\n",
        "责任单位：市科技局\n",
        "甲，\n",
        "《甲》“",
        "（责任单位：市科技局、市财政局）",
        " 甲 ",
        "甲\t乙\n",
        "甲乙丙丁方案\n一、甲。\n",
        "自甲",
        "省科技厅和",
        "[甲](b",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        head = "江海市意见\n为了发展。\n一、甲乙。丙丁。\n二、甲乙丙。"
        text = source(head + unit * (length // len(unit)))
        start = time.thread_time()
        parse(text)
        return time.thread_time() - start

    seconds(1000)
    # Eight times the text in at most forty times the time: a square would take sixty-four.
    assert seconds(64_000) < 40 * max(seconds(8_000), 0.02)
