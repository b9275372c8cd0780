"""What stands around the measures: cover, 编制说明, 目录, list of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.models import LeadRule
from desktop import wording
from desktop.briefs import geometry as g
from desktop.briefs.entries import heading
from desktop.briefs.flow import Page, Strip, Text
from desktop.briefs.fonts import Role
from desktop.briefs.linebreak import Style
from desktop.briefs.numerals import chinese
from desktop.briefs.typeset import SMALL, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.models import Document
    from desktop.briefs.contents import PackContents
    from desktop.briefs.typeset import Typesetter

KIND = "政策选编"
NOTES, LIST, SOURCES = "notes", "contents", "sources"
NOTES_TITLE, LIST_TITLE, SOURCES_TITLE = "编制说明", "目录", "资料来源"
COLOPHON_TITLE = "编印信息"

_COVER_TITLES = (
    (Style(36.0, 38.0), 56.0),
    (Style(26.0, 27.5), 40.0),
    (Style(g.SIZE_2, 23.0), 34.0),
)
"""Styles of the cover's title with their leading; the smaller ones are for very long titles."""
_KIND_WHITE = 20.0
"""Points between the cover's title and the kind of brief below it."""
_COVER_TITLE_TOP = 0.24
"""Share of the type area above the cover's title."""
_COVER_FOOT = 20
"""Line of the grid on which the cover's last block ends, so that the foot of the page is calm."""

_NUMBER_WIDTH = 2 * SMALL.size

_RULES = {
    LeadRule.FIRST_LISTED: "责任单位中列第一位的为牵头单位",
    LeadRule.BEFORE_COMMA: "责任单位中首个逗号之前的为牵头单位",
    LeadRule.EXPLICIT: "以文中写明“牵头”的单位为牵头单位",
    LeadRule.NONE: "文件未规定牵头单位，本选编不作推定",
}


def chapter_anchor(chapter: int) -> str:
    """Return the name of the place where a chapter (from 0) starts."""
    return f"chapter-{chapter}"


def entry_anchor(chapter: int, entry: int) -> str:
    """Return the name of the place where an entry of a chapter (both from 0) starts."""
    return f"entry-{chapter}-{entry}"


def documents(contents: PackContents) -> tuple[Document, ...]:
    """Return the documents that the measures come from, each once, in order of appearance."""
    return tuple({entry.document.id: entry.document for entry in contents.entries}.values())


def cover(setter: Typesetter, contents: PackContents) -> Page:
    """Return the cover: title, kind of brief, unit if there is one, date."""
    page = Page()
    foot = [*setter.centred(contents.unit, Role.FANG)] if contents.unit else []
    foot += setter.centred(wording.date(contents.as_of), Role.FANG)
    foot_top = (_COVER_FOOT - len(foot)) * g.LINE_PITCH
    told = any(kind in contents.title for kind in ("选编", "汇编"))
    kind = [] if told else [*setter.centred(f"（{KIND}）", Role.KAI, Style(g.SIZE_2, 24.0))]
    for style, leading in _COVER_TITLES:
        # A title of any length keeps clear of the margins by one character of its size.
        lines = setter.titled(contents.title, Role.BIAO_SONG, style, g.TYPE_WIDTH - style.size)
        top = _COVER_TITLE_TOP * g.TYPE_HEIGHT
        below = top + len(lines) * leading + _KIND_WHITE
        if below + sum(strip.height for strip in kind) <= foot_top:
            break
    title = []
    for line in lines:
        item = Text((g.TYPE_WIDTH - line.width) / 2, g.ASCENT * style.size, line, style.size)
        title.append(Strip(leading, (item,)))
    page.placed += [*_at(title, top), *_at(kind, below), *_at(foot, foot_top)]
    return page


def _at(strips: list[Strip], y: float) -> list[tuple[float, Strip]]:
    placed = []
    for strip in strips:
        placed.append((y, strip))
        y += strip.height
    return placed


def notes(setter: Typesetter, contents: PackContents) -> Iterator[Strip]:
    """Yield the 编制说明: what the pack holds, of which day, and how to read it."""
    yield from setter.title(NOTES_TITLE, anchor=NOTES)
    for number, (title, text) in enumerate(_sections(contents), 1):
        yield from setter.heading(f"{chinese(number)}、{title}")
        yield from setter.paragraphs(text)


def _sections(contents: PackContents) -> Iterator[tuple[str, str]]:
    if contents.preface.strip():
        yield "编者按", contents.preface
    held = documents(contents)
    count = len(contents.entries)
    chapters = len(contents.chapters)
    arranged = f"，编为{chapters}章" if chapters > 1 else ""
    yield (
        "收录内容",
        (
            f"本选编收录{len(held)}份政策文件中的{count}条政策措施{arranged}。每条措施全文照录，文字以"
            "原文件为准，未作改动；所附表格列出责任条款、责任单位、目标、期限和资金支持，均摘自原文。"
        ),
    )
    yield (
        "数据时点",
        (
            f"资料库数据版本为{contents.data_version}，收录文件截至{wording.date(contents.cutoff)}。"
            f"文件效力按{wording.date(contents.as_of)}判断；此后发布、修订或废止的文件未予反映。"
        ),
    )
    chosen = "；".join(contents.filters)
    yield "筛选条件", f"{chosen}。" if chosen else "未设筛选条件。"
    yield "牵头单位", "\n".join(_lead_rules(held))
    added = "按语和批注" if any(entry.note.strip() for entry in contents.entries) else "按语"
    yield (
        "阅读说明",
        (
            "表中“牵头单位”“参与单位”按各文件自身规定区分；原文写明“按职责分工负责”的，列为“分工负责”，"
            "不分主次。单位名称照录原文，机构改革前的名称未作替换。“未写明期限”“未写明金额”指原文没有"
            f"写明，不表示没有期限或者没有资金。{added}为编者所加，不属于原文。"
        ),
    )
    by = f"由{contents.unit}" if contents.unit else ""
    yield (
        "文本性质",
        (
            f"本选编{by}依据公开的政策文件整理，供工作参考，不是机关公文，不具有公文效力。引用、执行时，"
            "以发布机关正式公布的文件为准。"
        ),
    )


def _lead_rules(held: tuple[Document, ...]) -> Iterator[str]:
    """Yield how each document marks the lead department, with its own words where it has any."""
    yield "各文件对牵头单位的规定不同，本选编分别依其规定判断："
    for document in held:
        rule = _RULES[document.lead_rule]
        quote = document.lead_rule_quote
        words = f"（原文：“{quote.text.strip()}”）" if quote else ""
        yield f"《{_inner(document.title)}》：{rule}{words}。"


def contents_list(setter: Typesetter, contents: PackContents) -> Iterator[Strip]:
    """Yield the 目录; page numbers are filled in when the pages are drawn."""
    yield from setter.title("目　录", anchor=LIST)
    for c, chapter in enumerate(contents.chapters):
        yield from setter.listed(chapter.title, chapter_anchor(c), level=0)
        provinces = {entry.document.province for entry in chapter.entries}
        for e, entry in enumerate(chapter.entries):
            text = heading(e + 1, entry.measure)
            if len(provinces) > 1:
                text += f"（{wording.place_of(entry.document)}）"
            yield from setter.listed(text, entry_anchor(c, e), level=1)
    yield from setter.listed(SOURCES_TITLE, SOURCES, level=0)


def sources(setter: Typesetter, contents: PackContents) -> Iterator[Strip]:
    """Yield the list of sources: each document with its number, dates, file and checksum."""
    yield from setter.title(SOURCES_TITLE, anchor=SOURCES)
    counts: dict[str, int] = {}
    for entry in contents.entries:
        counts[entry.document.id] = counts.get(entry.document.id, 0) + 1
    rows = []
    for number, document in enumerate(documents(contents), 1):
        issuer = "、".join(document.issuer) or "发布机关未载明"
        issued = f"{wording.date(document.issued)}印发" if document.issued else "印发日期未载明"
        doc_number = f"（{document.doc_number}）" if document.doc_number else ""
        text = (
            f"《{_inner(document.title)}》{doc_number}，{issuer}，{issued}，"
            f"{wording.validity(document, contents.as_of)}，收录{counts[document.id]}条。\n"
            f"原始文件：{document.source.file}，其SHA-256校验值为\n{document.source.sha256}"
        )
        rows.append(labelled(str(number), text, Role.FANG, label_width=_NUMBER_WIDTH))
    yield from setter.table(rows)


def colophon(setter: Typesetter, contents: PackContents) -> Iterator[Strip]:
    """Yield the closing lines: filters, data, missing characters, page, fonts.

    To be set last, when the fonts and characters of everything else are known.
    """
    rows = [
        labelled("筛选条件", "；".join(contents.filters) or "未设筛选条件", Role.FANG),
        labelled(
            "数　　据",
            f"数据版本{contents.data_version}，截至{wording.date(contents.cutoff)}；"
            f"效力按{wording.date(contents.as_of)}判断。",
            Role.FANG,
        ),
        labelled(
            "版　　面",
            "A4；版心156毫米×225毫米；22行×28字；参照GB/T 9704—2012。",
            Role.FANG,
        ),
        labelled("字　　体", "\n".join(setter.fonts.colophon()), Role.FANG),
    ]
    if missing := sorted(setter.fonts.missing):
        named = "、".join(f"U+{ord(char):04X}" for char in missing)
        text = f"以下字符没有可用字体，文中以“〓”代替：{named}。"
        rows.append(labelled("缺　　字", text, Role.FANG))
    yield from setter.heading(COLOPHON_TITLE)
    yield from setter.table(rows)


def _inner(title: str) -> str:
    """Return a title as it is quoted within 《》: its own 《》 become 〈〉 (GB/T 15834, 4.14)."""
    return title.replace("《", "〈").replace("》", "〉")
