"""Other documents that a passage refers to: 《…》（文号）, laws, plans, regulations."""

from __future__ import annotations

import re
from typing import Final

from db.models import Citation, Span
from db.parsing import numerals

_D: Final = f"[{numerals.DIGIT}]"
_SPACE: Final = r"[ \t\u3000\u00a0]"
_NUMBER: Final = (
    rf"[\u4e00-\u9fffA-Za-z]{{1,12}}{_SPACE}{{0,2}}(?:第{_SPACE}?)?"
    rf"[〔［\[（(【﹝]{_SPACE}?(?P<year>(?:19|20|１９|２０){_D}{{2}}){_SPACE}?[〕］\]）)】﹞]{_SPACE}{{0,2}}"
    rf"(?:第{_SPACE}?)?{_D}{{1,5}}{_SPACE}?号"
)
_DOC_NUMBER: Final = re.compile(_NUMBER)
_BRACKETED: Final = re.compile(
    rf"{_SPACE}{{0,2}}[（(]{_SPACE}?(?P<number>{_NUMBER})[^（）()\n]{{0,30}}[）)]"
)
_MARKS: Final = re.compile(r"[《》〈〉\n]")
_LONGEST: Final = 160
_ABBREVIATION: Final = re.compile(r"(?:以下|下同|下称|统称|并?简称)[^，。；\n]{0,8}$")
# What is printed or filled in, not issued: newspapers and journals, forms, certificates, contracts.
_NO_DOCUMENT: Final = re.compile(
    r"(?:[日晚时早周]报|学报|公报|杂志|期刊|周刊|月刊|年鉴|证书|执照|许可证|登记证|身份证|资格证|居住证|户口簿|"
    r"申请表|登记表|备案表|审批表|推荐表|汇总表|报名表|申报书|申请书|任务书|责任书|承诺书|通知书|告知书|决定书|意向书|"
    r"合同|合同书|协议|协议书|委托书|发票|收据)$"
)
_PERIODICAL: Final = re.compile(r"\s*(?:杂志|期刊|周刊|月刊|报社|栏目|节目|专栏|专版|刊发|刊登)")
_OPENERS: Final = {"》": "《", "〉": "〈"}


def find_citations(text: str, start: int, end: int) -> tuple[Citation, ...]:
    """Return the documents that ``text[start:end]`` refers to, in order of their place.

    The title is given without its outer 《》, inner 〈〉 kept; the document number stands with its
    year in 〔〕 and without spaces. A document named by its number alone has the number as title.
    The span takes in the bracket with the number. Short names that a text gives (以下简称《…》) are
    no reference of their own.
    """
    found: list[Citation] = []
    for begin, finish in _titles(text, start, end):
        title = text[begin + 1 : finish - 1].strip()
        if not title or _ABBREVIATION.search(text[max(start, begin - 14) : begin]):
            continue
        number = _BRACKETED.match(text, finish, end)
        if number is None and (
            _NO_DOCUMENT.search(title) or _PERIODICAL.match(text, finish, min(end, finish + 6))
        ):
            continue
        if number is None:
            found.append(Citation(title, None, (begin, finish)))
        else:
            found.append(Citation(title, normalise(number["number"]), (begin, number.end())))
    taken = [citation.span for citation in found]
    found.extend(_by_number(text, start, end, taken))
    return tuple(sorted(found, key=lambda citation: citation.span))


def normalise(number: str) -> str:
    """Return a document number with its year in 〔〕 and without spaces."""
    compact = re.sub(_SPACE, "", number).translate(
        str.maketrans("０１２３４５６７８９", "0123456789")
    )
    return re.sub(r"[〔［\[（(【﹝]([0-9]{4})[〕］\]）)】﹞]", r"〔\1〕", compact)


def _titles(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of outermost 《…》, inner 《》 and 〈〉 paired, within one paragraph."""
    spans: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if mark == "\n":
            stack.clear()
        elif mark in "《〈":
            if stack and at - stack[0][1] > _LONGEST:
                stack.clear()  # the first one was never closed
            stack.append((mark, at))
        elif stack and any(opened == _OPENERS[mark] for opened, _ in stack):
            while stack[-1][0] != _OPENERS[mark]:
                stack.pop()
            _, begin = stack.pop()
            if not stack and mark == "》" and at - begin <= _LONGEST:
                spans.append((begin, at + 1))
    return spans


def _by_number(text: str, start: int, end: int, taken: list[Span]) -> list[Citation]:
    """Return the documents that are named by nothing but a number."""
    found = []
    following = iter(taken)
    current = next(following, None)
    for match in _DOC_NUMBER.finditer(text, start, end):
        begin, finish = match.span()
        while current is not None and current[1] <= begin:
            current = next(following, None)
        if current is not None and current[0] < finish:
            continue
        lead = re.match(
            r".*?(?:根据|按照|依据|依照|落实|贯彻|执行|参照|见|和|及|与|以|由)", match.group()
        )
        if lead is not None and lead.end() < match.start("year") - begin - 2:
            begin += lead.end()
        number = normalise(text[begin:finish])
        found.append(Citation(number, number, (begin, finish)))
    return found
