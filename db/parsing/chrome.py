"""What a page prints around a document: menus before it, links and notes after it."""

from __future__ import annotations

import itertools
import re
from typing import Final

from db.parsing import metadata, patterns
from db.parsing.marks import Mark, Sequence, mark_at
from db.parsing.metadata import Label

_CONTROL: Final = re.compile(
    r"^(?:-{2,}>|[|｜×xX>]|译|打印|【?打印】?|收藏|取消收藏|我的收藏|分享|分享到|分享到?[:：].{0,20}|大|中|小|】|"
    r"【?字[体号]\s?[:：].{0,12}】?|\[字[体号][:：].{0,12}\]?|公报PDF|PDF格式下载|下载文字版|下载图片版|"
    r"无障碍(?:阅读|浏览)?|进入适老模式|长者模式|扫一扫.{0,20}|返回(?:顶部|首页|列表)?|关闭(?:窗口|本页)?|"
    r"(?:(?:我的)?收藏|分享|打印|关闭|登录|注册|\s){2,6}|【(?:打印|关闭|收藏|返回)[^】]{0,10}】.{0,20}|登录|注册|退出|放大|缩小|复制链接|保存|字号)$"
)
_PATH: Final = re.compile(
    r"^(?:您|你)?(?:当前|现在|目前|现)?的?(?:所在|浏览)?(?:的)?位置\s?(?:是|为)?\s?[:：]|"
    r"^(?:网站|中文|政府|门户)?(?:首页|主页|Home)\s?(?:[>＞»›→/／|｜\\·]|-+|—+)|"
    r"^[^\s>＞»›。，；]{1,20}(?:\s?[>＞»›]{1,2}\s?[^>＞»›。；]{1,40}){2,8}[>＞»›]?$",
    re.IGNORECASE,
)
"""Where a page is on its site: 您当前的位置：首页 > 政务公开, also without the words before it."""
_LONGEST_PATH: Final = 200
_AFTER: Final = re.compile(
    r"^(?:责任编辑|编辑|审核|初审|复审|终审|校对|来源|信息来源)\s?[:：].{0,30}$|"
    r"^(?:相关(?:信息|链接|阅读|解读|文章|文件|政策|新闻|附件|稿件|报道)|延伸阅读|推荐阅读|猜你喜欢|"
    r"(?:政策|部门|专家|媒体|图片|视频|文字)解读[:：]?|图解|一图读懂.{0,60}|解读|友情链接|网站地图|"
    r"版权(?:所有|声明).{0,40}|主办(?:单位)?[:：].{0,60}|承办(?:单位)?[:：].{0,60}|网站标识码.{0,30}|"
    r".{0,20}ICP备.{0,40}|上一[篇条][:：]?.{0,80}|下一[篇条][:：]?.{0,80}|联系我们|关于我们|评价建议|"
    r"您访问的链接即将离开.{0,60}|我要(?:评论|纠错|咨询).{0,20}|附件下载[:：]?)$"
)
_CONTENTS_ENTRY: Final = re.compile(r"[.…·—-]*\d{1,3}$")
_NOTE: Final = re.compile(r"^[（(][^（）()]{2,40}[）)]$")
_ANNEX: Final = re.compile(r"^附\s?件\s?(?:[\d一二三四五六七八九十]{1,2})?\s?(?:$|[:：.．、])")
_COPIES: Final = re.compile(r"^(?:抄送|主送|分送|印发|信息公开属性|公开方式|公开属性)\s?[:：]")
_SHORTEST_SENTENCE: Final = 12


def is_control(line: str) -> bool:
    """Say whether a line is nothing but a control of a page (打印, 分享 …) or its path."""
    if len(line) <= 40 and _CONTROL.match(line):
        return True
    return len(line) <= _LONGEST_PATH and bool(_PATH.match(line))


def strip(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs that are the document, without what stands before and after it."""
    body = _without_tail(_without_contents(paragraphs))
    return _without_head(body)


def _without_contents(paragraphs: list[str]) -> list[str]:
    """Leave out a table of contents: its headings come again in the text."""
    begin = next((at for at, words in enumerate(paragraphs) if words == "目录"), None)
    if begin is None:
        return paragraphs
    first: Mark | None = None
    for at in range(begin + 1, len(paragraphs)):
        mark = mark_at(paragraphs[at], 0)
        again = mark and first and (mark.level, mark.number) == (first.level, first.number)
        entry = mark or _CONTENTS_ENTRY.search(paragraphs[at])
        if again or not entry or "。" in paragraphs[at] or len(paragraphs[at]) > 80:
            return paragraphs[:begin] + paragraphs[at:]
        first = first or mark
    return paragraphs


def _first_mark(paragraphs: list[str]) -> int | None:
    """Return the first paragraph that is numbered and followed by the next number."""
    for index, paragraph in enumerate(paragraphs):
        mark = mark_at(paragraph, 0)
        if mark and mark.number == 1:
            return index
    return None


def _without_head(paragraphs: list[str]) -> list[str]:
    first = _first_mark(paragraphs)
    end = len(paragraphs) if first is None else first
    anchor = _anchor(paragraphs, end)
    titles = [
        index
        for index in range(min(anchor + 1, len(paragraphs)))
        if patterns.is_title(paragraphs[index]) and not metadata.is_line(paragraphs[index])
    ]
    rest = max(anchor, titles[-1] + 1) if titles else anchor
    kept = set(range(rest, len(paragraphs)))
    if titles:
        title = start = titles[-1]
        while start > 0 and _is_covering(paragraphs[start - 1]):
            start -= 1
        kept |= {
            index
            for index in range(start, rest)
            if index == title or _is_heading_matter(paragraphs[index])
        }
        # A number may stand above the title, as on the first page of a printed document.
        kept |= {at for at in range(max(0, start - 2), start) if _is_own_number(paragraphs[at])}
    else:
        kept |= {index for index in range(rest) if _is_heading_matter(paragraphs[index])}
        kept |= _caption(paragraphs, rest)
    kept |= _labelled(paragraphs, rest, kept)
    return [paragraphs[index] for index in sorted(kept)]


def _caption(paragraphs: list[str], end: int) -> set[int]:
    """Return the line right above the text that can be a heading though it names no kind."""
    for index in range(end - 1, -1, -1):
        if patterns.is_caption(paragraphs[index]):
            return {index}
    return set()


def _labelled(paragraphs: list[str], end: int, kept: set[int]) -> set[int]:
    """Return the labelled lines of a page that say what the document's own text does not."""
    said: set[Label] = set()
    lines = [paragraphs[index] for index in sorted(kept)]
    if any(_is_own_number(line) for line in lines[: end + 1]):
        said.add(Label.NUMBER)
    if any(
        patterns.day_line(line) and patterns.is_organ(before)
        for before, line in itertools.pairwise(lines)
    ):
        said |= set(Label) - {Label.NUMBER}
    found: set[int] = set()
    for index in range(end):
        if index in kept:
            continue
        facts = metadata.facts(paragraphs[index])
        if patterns.NUMERIC_DAY.fullmatch(paragraphs[index]):
            facts |= {Label.PUBLISHED}
        if facts - said:
            found.add(index)
            said |= facts
    return found


def _is_covering(paragraph: str) -> bool:
    """Say whether a line above the title is of a covering letter that names no addressee."""
    return _is_heading_matter(paragraph) and not _is_own_number(paragraph)


def _anchor(paragraphs: list[str], end: int) -> int:
    """Return the first paragraph surely the document's: whom it is sent to, or its preamble."""
    for index in range(end):
        if patterns.SALUTATION.match(paragraphs[index]) and not metadata.is_line(paragraphs[index]):
            return index
    index = end
    while index > 0 and _is_sentence(paragraphs[index - 1]):
        index -= 1
    if index < end:
        return index
    for index in range(end):
        if _is_sentence(paragraphs[index]):
            return index
    return end if end < len(paragraphs) else 0


def _is_sentence(paragraph: str) -> bool:
    if metadata.is_line(paragraph) or is_control(paragraph):
        return False
    return len(paragraph) >= 2 * _SHORTEST_SENTENCE and paragraph[-1] in "。：:；.…”"


def _is_heading_matter(paragraph: str) -> bool:
    """Say whether a line between a title and the text is part of the document."""
    if metadata.is_line(paragraph):
        return False
    return (
        _is_own_number(paragraph)
        or bool(patterns.DAY.fullmatch(paragraph))
        or patterns.is_organ(paragraph)
        or bool(_NOTE.match(paragraph))
        or _is_sentence(paragraph)
        or paragraph.startswith("《")
        or (len(paragraph) > 100 and ("。" in paragraph or "附件" in paragraph))
    )


def _is_own_number(paragraph: str) -> bool:
    return bool(patterns.DOC_NUMBER.fullmatch(paragraph)) or bool(
        re.fullmatch(r"[〔\[（(].{2,10}[〕\]）)]\s?第?\d{1,5}号", paragraph)
    )


def _without_tail(paragraphs: list[str]) -> list[str]:
    """Cut what follows the document: from the first line after its numbers that cannot be its."""
    sequence = Sequence()
    marks = 0
    last = -1
    for index, paragraph in enumerate(paragraphs):
        if marks > 1 and _AFTER.match(paragraph):
            paragraphs = paragraphs[:index]
            break
        mark = mark_at(paragraph, 0)
        if mark and sequence.expects(mark):
            sequence.take(mark)
            marks += 1
            last = index
    if last < 0:
        return paragraphs
    for index in range(last + 1, len(paragraphs)):
        if not _may_follow(paragraphs[index], paragraphs[index - 1], index == last + 1):
            return paragraphs[:index]
    return paragraphs


def _may_follow(paragraph: str, before: str, is_first: bool) -> bool:
    """Say whether a paragraph after the last number can still be the document's."""
    if is_control(paragraph) or _AFTER.match(paragraph):
        return False
    words = paragraph.lstrip("【〔[（(")
    if patterns.ROLE_LABEL.match(words) or patterns.TIME_LABEL.match(words):
        return True
    if is_first and before[-1] not in "。；）)〕]":
        # The body of a heading that stands on its own line.
        return len(paragraph) >= _SHORTEST_SENTENCE
    return (
        (len(paragraph) >= _SHORTEST_SENTENCE and paragraph[-1] in "：）)〕]！”…;:")
        or (len(paragraph) > 3 and paragraph[-1] in "。；")
        or len(paragraph) >= 4 * _SHORTEST_SENTENCE
        or "\t" in paragraph
        or bool(patterns.day_line(paragraph))
        or patterns.is_organ(paragraph)
        or patterns.is_title(paragraph)
        or bool(_NOTE.match(paragraph))
        or bool(_ANNEX.match(paragraph))
        or bool(_COPIES.match(paragraph))
    )
