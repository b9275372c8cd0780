"""The troubles of real copies, in the corpus and in copies of it with further damage."""

from __future__ import annotations

import datetime as dt
import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.models import LeadRule, Measure, ParsedDocument, Role, Status
from db.parsing import parse
from db.reading import read_bytes, read_file

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = Path(__file__).parent.parent / "resources" / "corpus"
STEMS = tuple(sorted(path.stem for path in CORPUS.glob("*.txt")))


@functools.cache
def parsed(stem: str) -> ParsedDocument:
    return parse(read_file(CORPUS / f"{stem}.txt"), document_id=stem)


def measure(stem: str, ordinal: int) -> Measure:
    return parsed(stem).measures[ordinal - 1]


def names(found: Measure, *roles: Role) -> list[str]:
    return [part.name for part in found.departments if not roles or part.role in roles]


def test_page_numbers_and_hard_breaks_are_out_of_sentences() -> None:
    text = parsed("sichuan-2025-34").document.text
    assert "技术合同成交额超过3500亿元" in text
    assert "与科技型企业联合招生、联合培养" in text
    assert "抓住国家重大工程建设机遇" in text
    assert '聚焦"15+N"重点产业链' in text
    assert "专业孵化服务" in parsed("liaoning-2024-tech-enterprises").document.text


@pytest.mark.parametrize("stem", STEMS)
def test_no_residue_is_left(stem: str) -> None:
    text = parsed(stem).document.text
    assert not re.search(
        r"[\u3400-\u9fff，。、；：] +|\n\n|^[ 　]|[ 　]$|#|bookmark", text, re.MULTILINE
    )
    assert not re.search(r"责任编辑|相关信息|^译$", text, re.MULTILINE)


def test_a_name_broken_over_a_page_is_one() -> None:
    chain = "重点产业链协同推进机制各重点产业链牵头部门"
    assert names(measure("sichuan-2025-34", 3))[-1] == chain
    assert measure("sichuan-2025-34", 3).departments[-1].role is Role.PARTICIPANT
    assert (
        names(measure("liaoning-2018-transfer-plan", 5))[6] == "省产业（创业）投资引导基金管理中心"
    )
    assert "省住房和城乡建设厅" in names(measure("shandong-2025-128", 8))


def test_lead_rules_are_each_documents_own() -> None:
    rules = {stem: parsed(stem).document.lead_rule for stem in STEMS}
    assert rules == {
        "liaoning-2018-transfer-plan": LeadRule.FIRST_LISTED,
        "liaoning-2024-tech-enterprises": LeadRule.NONE,
        "liaoning-research-services": LeadRule.NONE,
        "shandong-2025-128": LeadRule.EXPLICIT,
        "sichuan-2025-34": LeadRule.BEFORE_COMMA,
    }
    assert names(measure("liaoning-2018-transfer-plan", 31), Role.LEAD) == ["省科技厅"]
    assert names(measure("sichuan-2025-34", 1)) == [
        "科技厅",
        "省委军民融合办",
        "省发展改革委",
        "经济和信息化厅",
    ]
    assert names(measure("sichuan-2025-34", 1), Role.LEAD) == ["科技厅"]
    assert names(measure("shandong-2025-128", 6), Role.LEAD) == ["省市场监管局"]
    assert names(measure("shandong-2025-128", 1), Role.JOINT) == names(
        measure("shandong-2025-128", 1)
    )
    assert names(measure("liaoning-2024-tech-enterprises", 1))[-1] == "中国科学院沈阳分院"


def test_numbers_that_begin_again_belong_to_their_chapters() -> None:
    plan = parsed("liaoning-2018-transfer-plan").measures
    assert [found.number for found in plan[30:]] == ["31.", "（一）", "（二）", "（三）", "（四）"]
    assert plan[0].section == ("三、重点任务", "（一）优化政策环境，激发科技成果转化动力")
    assert {found.section for found in plan[31:]} == {("四、组织保障",)}


def test_closing_paragraphs_belong_to_no_measure() -> None:
    for stem in ("liaoning-research-services", "sichuan-2025-34"):
        document = parsed(stem).document
        last = parsed(stem).measures[-1]
        assert last.span[1] < len(document.text)
        assert document.text[last.span[1]] == "\n"
        assert document.text[last.span[1] - 1] in "）)"


def test_an_expired_plan_and_a_soft_validity() -> None:
    plan = parsed("liaoning-2018-transfer-plan").document
    assert plan.status(dt.date(2020, 12, 31)) is Status.IN_FORCE
    assert plan.status(dt.date(2021, 1, 1)) is Status.EXPIRED
    soft = parsed("liaoning-research-services").document
    assert soft.expires == dt.date(2027, 12, 31)
    assert soft.expires_quote is not None
    assert soft.expires_quote.text == "有效期原则上至2027年12月31日"
    assert parsed("shandong-2025-128").document.status(dt.date(2030, 1, 1)) is Status.UNSTATED


def test_the_own_number_and_the_cited_one() -> None:
    assert parsed("shandong-2025-128").document.doc_number == "鲁科字〔2025〕128号"
    assert parsed("sichuan-2025-34").document.doc_number == "川办发〔2025〕34号"
    assert parsed("liaoning-2018-transfer-plan").document.doc_number is None


# --- further damage: the same measures must come out ----------------------------------------------


def wrapped(text: str, width: int, *, indent: str = "　　", paged: bool = False) -> str:
    """Return ``text`` set in lines of one width, with page numbers between them if wanted."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        rest = indent + paragraph if len(paragraph) > 30 else paragraph
        while rest:
            lines.append(rest[:width])
            rest = rest[width:]
            if paged and len(lines) % 25 == 0:
                lines += ["", f"- {len(lines) // 25} -", ""]
    return "\n".join(lines)


def page(text: str) -> str:
    paragraphs = "".join(f"<p>&nbsp;&nbsp;{line}</p>" for line in text.split("\n"))
    return (
        "<html><head><title>标题_某某网</title></head><body><ul><li><a href='a'>首页</a></li>"
        f"<li><a href='b'>政务公开</a></li></ul><div>{paragraphs}</div>"
        "<p>扫一扫在手机打开当前页</p><p>主办单位：某某</p>"
        "<p><a href='c'>网站地图</a></p></body></html>"
    )


def spaced(text: str) -> str:
    """Return ``text`` with a space after every 25 characters, as justified setting leaves them."""
    return re.sub(r"([\u3400-\u9fff].{24})(?=[\u3400-\u9fff])", r"\1 ", text)


def marked_down(text: str) -> str:
    headed = re.sub(r"^(?=[一二三四五]、)", "## ", text, flags=re.MULTILINE)
    return re.sub(r"^(?=（|\()", "- ", headed, flags=re.MULTILINE)


DAMAGE: dict[str, Callable[[str], str]] = {
    "lines of 40": lambda text: wrapped(text, 40),
    "lines of 30, no indents, pages": lambda text: wrapped(text, 30, indent="", paged=True),
    "lines of 40, pages": lambda text: wrapped(text, 40, paged=True),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "spaces": spaced,
    "markdown": marked_down,
}


def essence(document: ParsedDocument) -> list[object]:
    return [
        (
            found.number,
            found.title,
            found.section,
            found.text.replace("\n", ""),
            [(part.name, part.role) for part in found.departments],
        )
        for found in document.measures
    ]


def front(document: ParsedDocument) -> list[object]:
    found = document.document
    return [
        found.title,
        found.doc_number,
        found.issuer,
        found.issued,
        found.expires,
        found.lead_rule,
    ]


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_copies_give_the_same_measures(stem: str, damage: str) -> None:
    whole = parsed(stem)
    copy = DAMAGE[damage](whole.document.text).encode("gb18030")
    read = parse(read_bytes(copy, "copy.txt"), document_id=stem)
    assert essence(read) == essence(whole)
    assert front(read) == front(whole)


@pytest.mark.parametrize("stem", STEMS)
def test_a_web_page_gives_the_same_measures(stem: str) -> None:
    whole = parsed(stem)
    read = parse(read_bytes(page(whole.document.text).encode(), "copy.html"), document_id=stem)
    assert essence(read) == essence(whole)
    assert front(read) == front(whole)


@pytest.mark.parametrize("stem", [stem for stem in STEMS if "2024" not in stem])
def test_a_copy_without_any_line_break_gives_the_same_measures(stem: str) -> None:
    # Not the one whose headings stand on lines of their own without a full stop: without the lines
    # nobody can tell where they end.
    whole = parsed(stem)
    copy = whole.document.text.replace("\n", "")
    read = parse(read_bytes(copy.encode(), "copy.txt"), document_id=stem)
    assert essence(read) == essence(whole)
