"""What stands around the measures: labelled lines, signatures, headings, lost breaks, validity."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest

from db.parsing import metadata, parse
from db.reading import read_bytes

if TYPE_CHECKING:
    from db.models import Document, ParsedDocument

OPENING = "各旗县区人民政府，各委、办、局：\n为扶持种业发展，制定本政策。\n"
ITEMS = (
    "（一）建设良种基地。对新建基地给予补助。（责任单位：市农牧局、市财政局）\n"
    "（二）培育种业企业。建立企业培育名录。（责任单位：市科技局、市工信局）\n"
)
TITLE = "扶持种业发展若干政策"
SIGNED = "清河市人民政府\n2022年6月9日\n"


def read(text: str, name: str = "a.txt") -> ParsedDocument:
    return parse(read_bytes(text.encode(), name), document_id="x")


def document(text: str, name: str = "a.txt") -> Document:
    parsed = read(text, name)
    assert len(parsed.measures) == 2
    return parsed.document


@pytest.mark.parametrize(
    "line",
    [
        "文号：内政发〔2022〕17号",
        "文　　号：内政发[2022] 17 号",
        "发文字号：内政发﹝2022﹞17号　　主题分类：农业",
        "索 引 号：QH-0017   发布机构：市政府   文    号： 内政发〔2022〕17号",
        "【发文字号】内政发〔2022〕17号",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_labelled_number_is_the_documents_and_keeps_its_place(line: str, above: bool) -> None:
    head = f"{line}\n{TITLE}\n" if above else f"{TITLE}\n{line}\n"
    found = document(head + OPENING + ITEMS + SIGNED)
    assert found.doc_number == "内政发〔2022〕17号"
    assert found.title == TITLE
    assert "17号" in found.text
    assert (found.issuer, found.issued) == (("清河市人民政府",), dt.date(2022, 6, 9))


@pytest.mark.parametrize("value", ["无", "暂无", "", "—"])
def test_a_label_without_a_value_says_nothing(value: str) -> None:
    found = document(f"文号：{value}\n发文机关：{value}\n{TITLE}\n" + OPENING + ITEMS)
    assert (found.doc_number, found.issuer, found.issued) == (None, (), None)
    assert found.text.startswith(TITLE)


def test_labels_stand_in_for_a_signature_that_is_not_there() -> None:
    labels = "发布机构：清河市大数据局\n发布日期：2022-06-20 09:15\n"
    made = "发文机关：清河市农牧局、清河市财政局\n成文日期：2022年06月09日\n"
    page = document(f"{labels}{TITLE}\n" + OPENING + ITEMS)
    assert (page.issuer, page.issued) == (("清河市大数据局",), dt.date(2022, 6, 20))
    assert "2022-06-20" in page.text
    whole = document(f"{labels}{made}{TITLE}\n" + OPENING + ITEMS)
    assert whole.issuer == ("清河市农牧局", "清河市财政局")
    assert whole.issued == dt.date(2022, 6, 9)
    signed = document(f"{labels}{made}{TITLE}\n" + OPENING + ITEMS + SIGNED)
    assert (signed.issuer, signed.issued) == (("清河市人民政府",), dt.date(2022, 6, 9))
    assert signed.text.startswith(TITLE)


def test_labels_in_a_table_of_a_page() -> None:
    page = (
        "<table><tr><td>发文机关</td><td>清河市农牧局</td><td>成文日期</td><td>2022年6月9日</td></tr>"
        "<tr><td>发文字号</td><td>内政发〔2022〕17号</td><td>有效性</td><td>有效</td></tr></table>"
        f"<h1>{TITLE}</h1>"
    ) + "".join(f"<p>{line}</p>" for line in (OPENING + ITEMS).split("\n"))
    found = document(page, "a.html")
    assert found.doc_number == "内政发〔2022〕17号"
    assert (found.issuer, found.issued) == (("清河市农牧局",), dt.date(2022, 6, 9))


def test_fields_of_a_line() -> None:
    line = "主题分类：科技、教育发文单位：市科技局 成文时间：2022.6.9"
    assert [field.value for field in metadata.fields(line)] == [
        "科技、教育",
        "市科技局",
        "2022.6.9",
    ]
    assert metadata.fields("各单位要按照文号：顺序归档") == ()


@pytest.mark.parametrize(
    "path",
    [
        "您当前所在位置：<a href='/'>首页</a> &gt; <a>公开</a> &gt; <a>文件</a>",
        "您现在的位置：首页 » 政府信息公开 » 政策 » 规范性文件",
        "首页 > 政务公开 > 农业农村政策",
        "网站首页 / 公开 / 部门政策",
        "政务公开＞法定主动公开内容＞政策",
    ],
)
def test_the_path_of_a_page_is_not_its_heading(path: str) -> None:
    page = f"<div>{path}</div><h1>清河市{TITLE}</h1><div>来源：办公室 字号：[ 大 中 小 ]</div>"
    page += "".join(f"<p>{line}</p>" for line in (OPENING + ITEMS + SIGNED).split("\n"))
    found = document(page, "a.html")
    assert (found.title, found.kind) == (f"清河市{TITLE}", "若干政策")
    assert found.text.startswith(f"清河市{TITLE}\n各旗县区")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "在全市农业农村工作会议上的发言\n（2022年1月7日）\n各位代表：\n下面我讲两点意见，供参考。\n"
                "一、守住粮食安全底线\n去年粮食总产有所增加。\n二、加快发展现代种业\n要抓好落实。\n"
            ),
            "在全市农业农村工作会议上的发言",
        ),
        (
            (
                "清河市推出一揽子举措　助种业振兴\n2022-06-10 来源：清河日报\n"
                "近日，市政府印发文件，提出多项举措支持种业企业发展。\n记者了解到，各地正在抓紧落实。\n"
            ),
            "清河市推出一揽子举措助种业振兴",
        ),
    ],
)
def test_a_heading_that_names_no_kind_is_a_title_all_the_same(text: str, title: str) -> None:
    found = read(text)
    assert found.measures == ()
    assert found.document.title == title


def wrapped(text: str, width: int) -> str:
    """Return the paragraphs of ``text`` indented and in lines of ``width`` characters."""
    lines = []
    for paragraph in text.splitlines():
        words = f"　　{paragraph}"
        lines += [words[at : at + width] for at in range(0, len(words), width)]
    return "\n".join(lines)


LONG = "加强种质资源保护，推进种业创新攻关，扶持优势企业发展，提升种业基地水平，净化种业市场环境，"


@pytest.mark.parametrize("width", [22, 25, 28, 30, 33])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n　　　　　　"])
def test_a_signature_is_no_part_of_the_last_paragraph(width: int, between: str) -> None:
    body = "".join(
        f"（{number}）抓好第{number}件事。{LONG}{LONG}形成合力。（市农牧局、市财政局）\n"
        for number in "一二三四"
    )
    text = (
        f"{TITLE}\n{wrapped(OPENING + body, width)}{between}清河市人民政府{between}2022年6月9日\n"
    )
    parsed = read(text)
    assert (parsed.document.issuer, parsed.document.issued) == (
        ("清河市人民政府",),
        dt.date(2022, 6, 9),
    )
    assert [[name.name for name in measure.departments] for measure in parsed.measures] == [
        ["市农牧局", "市财政局"]
    ] * 4


def test_a_closing_provision_is_no_part_of_the_last_list_item() -> None:
    items = (
        "- （一）建设良种基地。给予补助。（市农牧局、清河电视台）\n"
        "- （二）培育种业企业。建立名录。（市科技局、清河电视台）\n"
    )
    parsed = read(f"# {TITLE}\n\n{OPENING}\n{items}\n本政策自2022年7月1日起施行。\n", "a.md")
    assert parsed.document.effective == dt.date(2022, 7, 1)
    assert parsed.document.text.endswith("清河电视台）\n本政策自2022年7月1日起施行。")


def test_a_bracket_within_a_sentence_does_not_end_it() -> None:
    lines = [
        f"　　对第{number}类项目给予贷款贴息支持，由财政部门会同主管部门" for number in range(12)
    ]
    lines += ["　　对购置设备的企业，按照不超过百分之十给予补助（不含税）", "并优先安排用地指标。"]
    assert "（不含税）并优先" in read(f"{TITLE}\n" + "\n".join(lines)).document.text


@pytest.mark.parametrize("day", ["2022-06-09", "2022.6.9", "2022/6/9", "2022．06．09"])
def test_a_signature_with_its_day_in_figures(day: str) -> None:
    notice = (
        f"清河市人民政府关于印发{TITLE}的通知\n{OPENING}现印发给你们。\n清河市人民政府\n{day}\n"
    )
    found = document(f"{notice}{TITLE}\n为加快发展，制定本政策。\n{ITEMS}")
    assert (found.title, found.issued) == (TITLE, dt.date(2022, 6, 9))
    assert found.issuer == ("清河市人民政府",)


def test_the_day_of_a_page_is_weaker_than_the_signature() -> None:
    assert document(f"{TITLE}\n2022-06-20\n{OPENING}{ITEMS}{SIGNED}").issued == dt.date(2022, 6, 9)
    assert document(f"{TITLE}\n2022-06-20\n{OPENING}{ITEMS}").issued == dt.date(2022, 6, 20)


@pytest.mark.parametrize("space", ["　", "　　", "  ", " "])
def test_organs_that_sign_side_by_side(space: str) -> None:
    lines = [["教育部", "财政部"], ["国家卫生健康委", "国家医保局"], ["中国科协"]]
    signed = "\n".join(space.join(names) for names in lines[:2])
    found = document(f"{TITLE}\n{OPENING}{ITEMS}{signed}\n2022年6月9日\n")
    assert found.issuer == ("教育部", "财政部", "国家卫生健康委", "国家医保局")


def test_organs_side_by_side_of_which_one_is_justified() -> None:
    signed = "国家医保局　教　育　部\n财　政　部　国家疾控局\n2022年6月9日\n"
    found = document(f"{TITLE}\n{OPENING}{ITEMS}{signed}")
    assert found.issuer == ("国家医保局", "教育部", "财政部", "国家疾控局")


def test_an_office_is_not_parted_from_its_organ() -> None:
    found = document(f"{TITLE}\n{OPENING}{ITEMS}清河市委　办公室\n2022年6月9日\n")
    assert found.issuer == ("清河市委办公室",)


def test_a_province_named_in_short_only() -> None:
    opening = "各有关单位：\n为落实{}工作会议精神，结合我省实际，制定本政策。\n"
    items = ITEMS + "（三）建设示范县。支持各县创建。（省农业农村厅、{}银行）\n"
    once = read(f"{TITLE}\n" + opening.format("全国") + items.format("贵州"))
    assert once.document.province == ""
    twice = read(f"{TITLE}\n" + opening.format("贵州") + items.format("贵州"))
    assert (twice.document.province, twice.document.region_code) == ("贵州省", "520000")
    two = read(f"{TITLE}\n" + opening.format("贵州云南") * 2 + items.format("贵州"))
    assert two.document.province == ""


ONE_LINE = (
    "清河市嘉禾区人民政府关于印发《嘉禾区种业振兴实施方案》的通知嘉政发〔2022〕6号各乡镇人民政府，区政府各部门："
    "现将《嘉禾区种业振兴实施方案》印发给你们，请认真贯彻执行。清河市嘉禾区人民政府2022年6月9日"
    "嘉禾区种业振兴实施方案为落实种业振兴行动，制定本方案。一、强化资源保护1.建设种质资源库。"
    "新建资源库5个。（责任单位：区农业农村局）2.开展资源普查。对普查队伍给予补助。"
    "（责任单位：区财政局）二、强化企业培育3.支持企业研发。给予最高50万元补助。（责任单位：区科技局）"
)


def test_a_short_document_on_one_line() -> None:
    parsed = read(ONE_LINE)
    found = parsed.document
    assert (found.title, found.doc_number) == ("嘉禾区种业振兴实施方案", "嘉政发〔2022〕6号")
    assert (found.issuer, found.issued) == (("清河市嘉禾区人民政府",), dt.date(2022, 6, 9))
    assert [measure.title for measure in parsed.measures] == [
        "建设种质资源库",
        "开展资源普查",
        "支持企业研发",
    ]
    assert parsed.measures[2].section == ("二、强化企业培育",)


def test_a_number_behind_the_title_on_its_line() -> None:
    notice = (
        f"清河市人民政府关于印发{TITLE}的通知清政发〔2022〕8号\n{OPENING}现印发给你们。\n{SIGNED}"
    )
    found = document(f"{notice}{TITLE}\n为加快发展，制定本政策。\n{ITEMS}")
    assert (found.title, found.doc_number) == (TITLE, "清政发〔2022〕8号")


@pytest.mark.parametrize(
    ("words", "effective", "expires"),
    [
        ("本政策执行期为2022年7月1日至2025年6月30日。", (2022, 7, 1), (2025, 6, 30)),
        ("政策实施期限：2022年7月1日—2025年6月30日。", (2022, 7, 1), (2025, 6, 30)),
        ("本政策有效期自2022年7月1日起至2025年6月30日止。", (2022, 7, 1), (2025, 6, 30)),
        ("本政策自2022年7月1日至2025年6月30日有效。", (2022, 7, 1), (2025, 6, 30)),
        ("本政策自2022年7月1日起执行，有效期截止2025年6月30日。", (2022, 7, 1), (2025, 6, 30)),
        ("本政策自2022年7月1日起试行，试行期2年。", (2022, 7, 1), (2024, 6, 30)),
        ("本政策有效期二年，自印发之日起算。", (2022, 6, 9), (2024, 6, 8)),
        ("本政策有效期2年，从严管理资金。", None, None),
    ],
)
def test_terms_of_validity(
    words: str, effective: tuple[int, int, int] | None, expires: tuple[int, int, int] | None
) -> None:
    found = document(f"{TITLE}\n{OPENING}{ITEMS}{words}\n{SIGNED}")
    assert found.effective == (dt.date(*effective) if effective else None)
    assert found.expires == (dt.date(*expires) if expires else None)
    assert found.expires_quote is not None
    assert found.expires_quote.text in words


@pytest.mark.parametrize(
    ("title", "expires"),
    [
        ("清河市种业振兴重点任务工作方案（2022年）", dt.date(2022, 12, 31)),
        ("清河市2022年农业农村工作要点", dt.date(2022, 12, 31)),
        ("2022年清河市种业振兴行动工作计划", dt.date(2022, 12, 31)),
        ("清河市种业扶持办法（2022年）", None),
        ("清河市种业扶持若干措施（2022年版）", None),
        ("清河市2022年种业扶持若干措施", None),
        ("清河市种业振兴行动方案（2022—2024年）", dt.date(2024, 12, 31)),
    ],
)
def test_the_year_of_a_plan_of_work_is_its_term(title: str, expires: dt.date | None) -> None:
    found = read(f"{title}\n{OPENING}{ITEMS}{SIGNED}").document
    assert (found.title, found.expires) == (title, expires)


def test_odd_lines_take_no_long_time() -> None:
    start = time.process_time()
    for piece in (
        "文号：",
        "首页>",
        "〔2022〕5号的通知",
        "（市农牧局、市财政局）\n",
        "清河市人民政府\n",
        "自2022年",
    ):
        read(piece * 4000)
    assert time.process_time() - start < 20
