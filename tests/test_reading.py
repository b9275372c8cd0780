"""Files of every sort become text or a sentence that says what is wrong with them."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import UnreadableFileError
from db.reading import files, read_bytes, read_file

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "关于支持企业发展的若干措施\n一、支持技术改造。对设备投资给予补助。\n"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 le", "utf-16 be", "gb18030"],
)
def test_encodings_of_chinese_offices(data: bytes) -> None:
    source = read_bytes(data, "措施.txt")
    assert source.text == WORDS
    assert source.source.file == "措施.txt"
    assert source.source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.source.media_type == "text/plain"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "空文件"),
        ("a.txt", b" \n\t\n", "没有文字"),
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a.docx", b"PK\x03\x04....", "Word"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        ("a.txt", bytes(range(256)) * 8, "不是文本"),
        ("a.txt", b"\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11abc", "不是文本"),
        ("a.txt", WORDS.encode("big5", "ignore") * 3, "编码"),
        ("a.txt", WORDS.encode() + b"\xff\xfe\xfd", "编码"),
        ("a.txt", codecs.BOM_UTF8 + b"\xff\xff", "编码"),
        ("a.xyz", WORDS.encode(), "不支持"),
        ("a", WORDS.encode(), "不支持"),
        ("a.html", b"<html><script>var a = 1</script></html>", "没有文字"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_chinese_sentence(
    name: str, data: bytes, says: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(data, name)
    summary = caught.value.summary
    assert says in summary
    assert name in summary
    assert summary.endswith("。")
    assert "\n" not in summary


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="找不到"):
        read_file(tmp_path / "没有.txt")
    with pytest.raises(UnreadableFileError, match="文件夹"):
        read_file(tmp_path)
    with pytest.raises(UnreadableFileError, match="打不开"):
        read_file(tmp_path / "a\0b.txt")


def test_a_pipe_that_never_ends_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="不是普通文件"):
        read_file(pipe)


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "大.txt"
    path.write_text(WORDS, encoding="utf-8")
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    with pytest.raises(UnreadableFileError, match="超过"):
        read_file(path)


def test_web_pages_give_their_text_and_nothing_of_the_page() -> None:
    page = """<html><head><title>标题</title><style>p{}</style></head><body>
    <nav><a href="/">首页</a></nav><script>alert("一、")</script>
    <ul><li><a href="/x">政务公开</a></li></ul>
    <h1>关于支持企业<br>发展的意见</h1><p>　　一、支持技术改造。对<a href="y">设备投资</a>给予补助
    。</p><p>R&amp;D经费</p><footer>版权所有</footer></body></html>"""
    lines = read_bytes(page.encode(), "a.html").text.split("\n")
    assert [line.strip() for line in lines] == [
        "关于支持企业",
        "发展的意见",
        "一、支持技术改造。对设备投资给予补助 。",
        "R&D经费",
    ]


@pytest.mark.parametrize(
    ("head", "body", "first"),
    [
        ("<title>种业扶持办法_政策文件_清河市人民政府</title>", "<p>市政府：</p>", None),
        (
            "<title>清河市种业扶持办法_政策文件_清河市人民政府</title>",
            "<p>甲</p>",
            "清河市种业扶持办法",
        ),
        ("<title>清河市政府门户网站-清河市种业扶持办法</title>", "<p>甲</p>", "清河市种业扶持办法"),
        (
            "<title>清河</title><meta name='ArticleTitle' content='清河市种业扶持办法'>",
            "<h1>清河市人民政府网站</h1>",
            "清河市种业扶持办法",
        ),
        (
            "<title>种业扶持办法（2020-2022年） - 清河网</title>",
            "<p>甲</p>",
            "种业扶持办法（2020-2022年）",
        ),
        ("<title>清河市种业扶持办法-清河网</title>", "<p>清河市种业<br>扶持办法</p>", None),
        ("<title>清河市种业扶持办法全文</title>", "<h1>关于扶持种业的办法</h1>", None),
        ("<title>清河市人民政府门户网站</title>", "<p>甲</p>", None),
    ],
)
def test_a_heading_that_only_the_head_of_a_page_names(
    head: str, body: str, first: str | None
) -> None:
    page = f"<html><head>{head}</head><body>{body}<svg><title>清河市的标志图形</title></svg></body>"
    lines = read_bytes(page.encode(), "a.html").text.split("\n")
    if first is None:
        assert "".join(lines) in re.sub(r"<[^>]*>", "", body)
    else:
        assert lines[:2] == [first, ""]


def test_marked_sections_are_comments() -> None:
    page = "<p>一</p><![if !IE]><p>二</p><![endif]><![ <p>三</p><![CDATA[四]]><p>五</p><![p"
    assert read_bytes(page.encode(), "a.html").text.split("\n") == ["一", "二", "三", "五"]


def test_rows_of_a_table_are_lines_and_layout_tables_are_none() -> None:
    page = (
        "<table><tr><td><p>一</p><p>二</p><p>三</p><p>四</p>"
        "<table><tr><th>任务</th><th>责任单位</th></tr><tr><td><p>开办</p></td><td>公安局</td></tr>"
        "</table></td></tr></table>"
    )
    assert read_bytes(page.encode(), "a.htm").text.split("\n") == [
        "一",
        "二",
        "三",
        "四",
        "任务\t责任单位",
        "开办\t公安局",
    ]


def test_markdown_marks_go_and_words_stay() -> None:
    text = (
        "# 关于支持企业发展的**意见**\n\n---\n- (一)支持*技术*改造。见[通知](http://x/a(1).html)。\n"
        "> 1\\. 引用\n![图](a.png)\n|任务|责任单位|\n|---|:-:|\n|开办|公安局|\n- 6 -\n3*4*5 a_b_c\n"
    )
    lines = [line for line in read_bytes(text.encode(), "a.md").text.split("\n") if line]
    assert lines == [
        "关于支持企业发展的意见",
        "(一)支持技术改造。见通知。",
        "1. 引用",
        "任务\t责任单位",
        "开办\t公安局",
        "- 6 -",
        "3*4*5 a_b_c",
    ]


def test_plain_text_saved_out_of_markdown_is_freed_of_it() -> None:
    text = "## 关于支持企业发展的意见\n\n#### 一、支持技术改造\n\n对设备投资给予补助。\n"
    assert "#" not in read_bytes(text.encode(), "a.txt").text
    assert read_bytes("1# 厂房\n".encode(), "a.txt").text == "1# 厂房\n"


def refusal(data: bytes, name: str) -> str | None:
    """Return the sentence with which ``data`` is refused, or ``None`` if it gave text."""
    try:
        source = read_bytes(data, name)
    except UnreadableFileError as error:
        return error.summary
    return None if source.text.strip() else ""


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_give_text_or_a_sentence(data: bytes, name: str) -> None:
    summary = refusal(data, name)
    assert summary is None or summary.endswith("。")


@given(st.text(alphabet="<>/ptdrabhe=\"'&;!-[]#*|`一。 \n", max_size=300))
def test_any_markup_is_read(text: str) -> None:
    for name in ("a.html", "a.md"):
        summary = refusal(text.encode(), name)
        assert summary is None or "没有文字" in summary or "空文件" in summary


@pytest.mark.parametrize("unit", ["<!--", "<a b='", '<p a="', "</", "<", "<![", "<!", "<td>"])
def test_broken_markup_takes_no_square_time(unit: str) -> None:
    data = ("甲" + unit * (200_000 // len(unit))).encode()
    start = time.thread_time()
    assert "甲" in read_bytes(data, "a.html").text
    assert time.thread_time() - start < 2
