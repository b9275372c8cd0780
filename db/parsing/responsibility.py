"""Where a passage says who is responsible: in brackets, after a label, or on lines of their own."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import naming, patterns
from db.parsing.asides import is_aside
from db.parsing.brackets import LISTING, pairs, split, trim
from db.parsing.marks import mark_at

if TYPE_CHECKING:
    from db.models import Role, Span

ACTING: Final = re.compile(
    r"(?:按照?|依照?|根据)?(?:各自)?(?:职责|职能|职权)?(?:分工)?(?:分别|共同|具体|协同|联合|统筹|组织|抓好)*"
    r"(?:牵头(?:负责|落实|实施|推进|组织实施)?|负责(?:落实|实施|推进|组织实施)?|配合(?:落实|实施|做好)?|"
    r"参与|参加|落实|组织实施|实施|推进|督促落实|指导)$"
)
"""What a list of departments in a bracket without a label ends in: 按职责分工负责, 牵头, 配合 …"""
_BY_DUTY: Final = re.compile(
    r"(?:按照?|依照?)(?:各自)?(?:职责|职能|职责任务)?(?:分工|职责)?(?:负责|落实|实施|推进)?$|各负其责$"
)
ORGAN_WORD: Final = re.compile(
    r"(?:委|厅|局|办|部|署|院|会|行|府|中心|公室|总队|集团|公司|工会|单位|部门|分院|法院|海关|科协|工商联|"
    r"团省委|团市委|贸促会|妇联|支局|大学|高校|基金|党校|社|联盟|电网|小组|专班|管委会|银保监|各地|各市|各区|"
    r"各县|各州|各地区|市县|县区|区县|州|盟|园区|示范区|新区|开发区|街道|乡镇|各区县|兵团|政府|机构)"
    r"(?:[（(][^（）()]{1,30}[）)])?(?:等)?$"
)
_FURTHER_BODY: Final = re.compile(
    r"(?:电视台|广播台|总台|电台|日报|晚报|报业|出版社|学校|院校|[大中小]学|研究所|设计所|检测所|企业|运营商|"
    r"博物馆|图书馆|科技馆|档案馆|气象台|监测站|总站|支队|大队|有关方面)(?:[（(][^（）()]{1,30}[）)])?$"
)
"""Bodies that stand in lists of departments, but as often in lists of other things."""
_AUTHORITY: Final = re.compile(
    r"^(?:由|请)?(?:省|市|区|县|州|盟|旗|自治区|兵团|国家|各|中央|团[省市区县]委|"
    r"[\u4e00-\u9fff]{1,8}?(?:省|市|区|县|州|盟|旗)).*"
    r"(?:委|厅|局|办|部|署|公室|政府|管委会|总队|工会|妇联|科协|法院|检察院|社|联盟|会|中心|海关|"
    r"[市区县州盟旗]|部门|单位)(?:[（(][^（）()]{1,30}[）)])?(?:等)?$|^[各省市区县].{0,8}[市区县州盟旗）)]$"
)
"""What names an office and nothing else: a place or a level before it, the kind of office last."""
_DESCRIBED: Final = re.compile(
    r"(?:部门|单位|机构|小组|专班|平台|成员|机制|组织|以下简称.*|[厅局委办部院会])$"
)
"""Before a bracket: it names what these words mean (省直部门（省科技厅、省财政厅）)."""
_ORNAMENTS: Final = frozenset("—★☆●◆▲■※")
_LONGEST_MARK: Final = 8
_SEPARATORS: Final = frozenset("、，,")
_LONGEST: Final = 1500
_LONGEST_NAME: Final = 30


@dataclass(frozen=True, slots=True)
class ClauseSpan:
    """A responsibility clause.

    Attributes:
        span: The clause as printed, brackets included.
        inner: What stands inside the brackets.
        role: What all its departments have to do, where a table's column says so.
    """

    span: Span
    inner: Span
    role: Role | None = None


def find(text: str, start: int, end: int) -> list[ClauseSpan]:
    """Return the responsibility clauses of ``text[start:end]`` in the order of the text.

    A bracket is one if it begins with a label (责任单位：), if it ends in a word for acting
    (按职责分工负责, 牵头) after a list of departments, or if it holds hardly anything but
    departments and stands after a sentence or ends a paragraph. Labels at the head of a line open
    a clause that runs to the end of the line; such lines one after the other are one clause. After
    a full stop a label opens one that runs as far as the sentences begin with labels.
    """
    found: list[ClauseSpan] = []
    closed = pairs(text, start, end)
    covered = start
    for at in sorted(closed):
        if at < covered or text[at] not in LISTING:
            continue
        close = closed[at]
        if _is_clause(text, at, close, end):
            found.append(ClauseSpan((at, close + 1), (at + 1, close)))
            covered = close + 1
    found += _unclosed(text, start, end, closed, found)
    found += _labelled(text, start, end, found)
    return sorted(found, key=lambda clause: clause.span)


def _is_clause(text: str, open_: int, close: int, end: int) -> bool:
    begin, stop = trim(text, open_ + 1, close)
    if stop - begin < 2 or stop - begin > _LONGEST:
        return False
    if patterns.ROLE_LABEL.match(text, begin, stop):
        return True
    if patterns.TIME_LABEL.match(text, begin, stop):
        return patterns.ROLE_LABEL.search(text, begin, stop) is not None
    inner = text[begin:stop]
    names = _names_of(inner)
    if not names:
        return False
    if _acts(inner):
        return any(ORGAN_WORD.search(name) for name in names)
    before = text[open_ - 1] if open_ else "\n"
    ends_line = not text[close + 1 : min(end, close + 5)].split("\n", 1)[0].strip("。；; ")
    if before in "。；！”）\n" and ends_line:
        return _are_mostly_organs(names)
    if before in "。；！":
        return all(ORGAN_WORD.search(name) and _AUTHORITY.match(name) for name in names)
    # …，完善服务体系（省科技厅、省财政厅）。
    described = _DESCRIBED.search(text, max(0, open_ - 8), open_)
    return ends_line and not described and all(_AUTHORITY.match(name) for name in names)


def _are_mostly_organs(names: list[str]) -> bool:
    """Say whether a bare list names departments; an unknown name among offices is one too."""
    if all(ORGAN_WORD.search(name) for name in names):
        return True
    offices = sum(1 for name in names if _AUTHORITY.match(name))
    if not offices or max(len(name) for name in names) > _LONGEST_NAME:
        return False
    known = sum(1 for name in names if ORGAN_WORD.search(name) or _FURTHER_BODY.search(name))
    return known == len(names) or (known * 2 > len(names) and offices * 2 >= len(names))


def _acts(inner: str) -> bool:
    """Say whether a bracket's words end some list with a word for acting."""
    pieces = re.split(r"[，,；;。：:]", inner)
    return any(ACTING.search(piece) or _BY_DUTY.search(piece) for piece in pieces if len(piece) > 1)


def _names_of(inner: str) -> list[str]:
    """Return roughly the names that a bracket lists first, to judge whether it lists departments.

    Rules and terms among them (排在首位的为牵头单位，下同) are left out.
    """
    for piece in re.split(r"[。；;]", inner):
        names = []
        for begin, end in split(piece, 0, len(piece), _SEPARATORS):
            part = piece[begin:end].strip()
            if is_aside(part):
                continue
            for name in re.split("以及|会同", part):
                bare = _BY_DUTY.sub("", ACTING.sub("", name))
                bare = bare[: naming.without_others(bare, 0, len(bare))] or bare
                if bare:
                    names.append(bare)
        if names:
            return names
    return []


def _unclosed(
    text: str, start: int, end: int, closed: dict[int, int], found: list[ClauseSpan]
) -> list[ClauseSpan]:
    """Return clauses whose bracket never closes: they run to the end of their line."""
    result = []
    taken = {clause.span[0] for clause in found}
    for label in patterns.ROLE_LABEL.finditer(text, start, end):
        at = label.start() - 1
        if at < start or text[at] not in LISTING or at in closed or at in taken:
            continue
        stop = text.find("\n", at, end)
        span = trim(text, at, end if stop < 0 else stop)
        result.append(ClauseSpan(span, (span[0] + 1, span[1])))
    return result


def _labelled(text: str, start: int, end: int, found: list[ClauseSpan]) -> list[ClauseSpan]:
    """Return clauses that a label opens without a bracket, lines next to each other as one."""
    spans: list[Span] = []
    limit = start
    taken = sorted(clause.span for clause in found)
    for label in _labels(text, start, end):
        at = label.start()
        before = bisect.bisect_right(taken, (at, end)) - 1
        if at < limit or (before >= 0 and at < taken[before][1]):
            continue
        if at > start and text[at - 1] in "【〔[" and text[label.end() - 1] not in "：:":
            at -= 1  # 【责任单位】市科技局
        while at > limit and text[at - 1] in _ORNAMENTS:
            at -= 1  # ——责任单位：市科技局, ★责任单位：市科技局
        preceding = text[at - 1] if at > start else "\n"
        line_start = max(start, text.rfind("\n", start, at) + 1)
        mark = mark_at(text, line_start, at) if at - line_start <= _LONGEST_MARK else None
        if mark and mark.end == at:
            preceding = "\n"  # （二）责任单位：市科技局
        if preceding not in "\n。；！ \t":
            continue
        stop = text.find("\n", at, end)
        line = trim(text, at, end if stop < 0 else stop)
        if preceding in "。；！":
            run = _sentences(text, line)
            if run[1] < line[1] and not _lists_organs(text, label.end(), run[1]):
                limit = line[1]
                continue
            line = run
        limit = line[1]
        if spans and not text[spans[-1][1] : line[0]].strip():
            spans[-1] = (spans[-1][0], line[1])
        else:
            spans.append(line)
    return [
        ClauseSpan(span, span)
        for span in spans
        if patterns.ROLE_LABEL.search(text, span[0], span[1])
    ]


def _sentences(text: str, line: Span) -> Span:
    """Return the sentences at the beginning of ``line`` that begin with a label."""
    start, end = line
    at = start
    while at < end:
        if at > start and not _label_at(text, at, end):
            return start, at
        stop = text.find("。", at, end)
        at = end if stop < 0 else stop + 1
        while at < end and text[at].isspace():
            at += 1
    return line


def _label_at(text: str, at: int, end: int) -> bool:
    return any(
        pattern.match(text, at, end) for pattern in (patterns.ROLE_LABEL, patterns.TIME_LABEL)
    )


def _lists_organs(text: str, start: int, end: int) -> bool:
    """Say whether a label within a paragraph is followed by departments, not by prose."""
    if end - start > _LONGEST:
        return False
    names = _names_of(text[start:end])
    return bool(names) and all(ORGAN_WORD.search(name) for name in names)


def _labels(text: str, start: int, end: int) -> list[re.Match[str]]:
    labels = [
        *patterns.ROLE_LABEL.finditer(text, start, end),
        *patterns.TIME_LABEL.finditer(text, start, end),
    ]
    return sorted(labels, key=lambda match: match.start())
