"""To whom money is promised: the noun phrase that a promise speaks of.

A promise names its recipient in the same clause (对…给予), in a clause before it (支持认证机构拓展
海外业务，…，给予最高30万元资金支持) or, where an instrument comes first, behind it (推广“拨投结合”
模式，支持科学家…).
"""

from __future__ import annotations

import re
from typing import Final

_GIVING: Final = (
    "给予|予以|按(?!规定购|时|需)|依据|依法|依规|择优|分档|分级|分类|分阶段|最高|实行|"
    "实施(?=.{0,5}(?:券|奖|补))|每年|年度最高|一次性|奖励|奖补|补助|补贴|资助|优先|适当"
)
_TO_WHOM: Final = (
    r"(?:^|[，,；;：:、\s）)]|财政|基金|资金|并|可|可以|政府|省|市|强化|加大|加强|同时)对于?"
    r"(?!接|外(?!商|籍|资|贸)|标|口|应|照|比|称|话|手|策|象|冲|等|内(?!贸|资|地|河)|症)"
)
_TO: Final = re.compile(
    rf"{_TO_WHOM}(?P<who>.{{2,120}}?)(?=(?:{_GIVING})|投融资|的?(?:融资|信贷|投融资|金融)支持|$)"
)
_TO_WITH: Final = re.compile(rf"{_TO_WHOM}(?P<who>.{{2,120}}?)(?=发放|提供|开展|实施)")
_TO_BEFORE: Final = re.compile(rf"{_TO_WHOM}(?P<who>.{{2,160}})$")
_INTO: Final = re.compile(r"将(?P<who>[^，,。；;]{2,60}?)(?:分?批?(?:逐步)?纳入|列入)")
_ABOUT: Final = re.compile(r"(?:关于|对)(?P<who>[^，,。；;]{2,40}?)(?=投向|投资于|按|实行|享受)")
_FACING: Final = re.compile(r"(?:面向|向)(?P<who>[^，,。；;]{2,40}?)(?=发放|给予|提供|派发)")
_RELIEVED: Final = re.compile(
    r"(?:降低|减轻|缓解)(?P<who>[^，,。；;]{2,20}?)(?:的)?(?:综合)?(?:融资|贷款|用能|用工|经营)"
)
_USED: Final = re.compile(r"(?:用于|投向|专项支持|重点支持)(?P<who>[^，,。；;]{2,40})$")
_GIVEN: Final = re.compile(
    r"(?:给予|奖励|补助|补贴|资助|为)(?:每[家个名户]|每位)?(?P<who>[^，,。；;最高不0-9一]{0,24}?"
    r"(?:企业|单位|机构|团队|个人|孵化器|区县|市（州）|主体|人才|高校|院所|农户|居民|消费者|人员|学生|毕业生|家庭))"
    r"(?!.{0,6}[额%])"
)
_SUBJECT: Final = re.compile(
    r"^[\s并且可对]*(?P<who>[^，,。；;、]{2,40}?(?:项目|企业|单位|机构|团队|个人|人才|平台|基地|家庭|职工|人员|主体))"
    r"(?=(?:按规定|最高可|最高|可|均可)?(?:纳入|列入|享受|可享受|给予|获得|可获|可申请))"
)
_SUPPORTING: Final = re.compile(
    r"^[\s并且]*(?:重点|积极|大力|优先|同时|继续|鼓励和|引导和|推动|鼓励)?(?:支持|鼓励|推动|引导|推荐|保障|促进|扶持|帮助|吸引|"
    r"拓宽|助力)(?:和引导|和支持|有条件的)?(?P<who>.{1,80})$"
)
_MAKING: Final = re.compile(
    r"(?:培育|培养|引进|引育|打造|建设|认定|遴选|评选|招引|创建|新建|引进培育|孵化|壮大|组建|升级|加强)"
    r"(?:一批|\d+家|\d+个|若干)?(?P<who>.{2,60})$"
)
_SUPPORTED: Final = re.compile(r"^[\s并且]*(?:支持|鼓励)(?:和引导|和支持)?(?P<who>.{1,80})$")
_FOUNDED: Final = re.compile(
    r"(?:培育|引进|引育|打造|建设|创建|新建|组建)(?:一批|\d+家|\d+个|若干)?(?P<who>.{2,60})$"
)
_THEN: Final = re.compile(
    r"联合(?!会|体)|建设(?!项目|用地|单位|工程|资金)|开展|设立|创建|参与|拓展|凭|通过|运用|使用|争创|加入|承担|申报|申请|牵头|购买|购置|提质|在(?!建|校|职|研)|到|"
    r"来|面向|围绕|进入|主导|实施|组织|扩大|提升|提高|做[强优大]|打造|开发|利用|依托|加大|加强|与(?=高校|企业|科研)|引进|培育|升级|"
    r"入驻|参加|纳入|列入|采用|自建|独立|举办|承办|转型|发展(?!型|中)|享受|融资|投资建|获得|按|向|以(?!上|下)|将|用于|"
    r"就近|创业(?!人才|团队|企业|者|投资|项目)|转化科技|建立|成立|布局|突破|攻克|研发(?!机构|中心|人员|平台|活动|服务)|推广|取得|获评|入选|首次|稳定|对(?!外)|"
    r"给予|率先|自主|增加|深入|积极|实现|从|兼并|落地|落户|运营|制定|主持|输出|承接|(?<!技术)改造|新建|扩建"
)
_DOER: Final = re.compile(
    rf"(?P<who>.{{0,16}}?(?:企业|单位|机构|团队|个人|高校|院所|孵化器|平台|园区|区县|主体))(?={_THEN.pattern}|年度|首次)"
)
_GENERIC: Final = re.compile(
    r"(?:经认定|经备案|经评估|经考核)?(?:其中)?(?:符合(?:规定|相关|申报)?条件|成效(?:显著|明显|突出)|(?:年度)?(?:评价|评估|考核|绩效).{0,12}|"
    r"获评|入选|通过|表现突出|业绩突出|优秀|其|上述|以上|相关|达标|成功|认定|获批|首次)?.{0,8}的$"
)
_PRONOUN: Final = re.compile(r"(?:其(?!他|它|余).*|他们|它们|此|该类|之)?")
_AND: Final = ("且", "并", "或")
_LEAD: Final = re.compile(r"^(?:[\s、，,的]|一批|各类|若干|其中)+|^(?=符合条件的)")
_COUNTED: Final = re.compile(r"\d+(?:家|个|名|项)(?:以上)?$")
_TRAIL: Final = re.compile(
    r"(?:[\s、，,]|以及|和|与|及|分别|等方面|等|的?情况|内|可|均可|的?融资渠道|融资渠道)+$"
)


def clean(who: str) -> str:
    """Return a noun phrase without what only joins it to its sentence."""
    who = _TRAIL.sub("", _LEAD.sub("", who)).strip()
    who = _COUNTED.sub("", who)
    doer = _DOER.match(who) if who.endswith("的") else None
    return doer["who"] if doer is not None else who


def of_promise(clauses: list[str]) -> tuple[str, int]:
    """Return the recipient of a promise and the index of the clause that names it.

    Args:
        clauses: The clauses of the sentence up to the promise, its own last.

    Returns:
        The noun phrase ("" where none is named) and the index in ``clauses``; where none is
        named the index is that of the promise itself.
    """
    described: tuple[str, int] | None = None
    last = len(clauses) - 1
    for index in range(last, -1, -1):
        clause = clauses[index]
        who = _own(clause) if index == last else _named(clause)
        who = clean(who)
        if not who or _PRONOUN.fullmatch(who):
            continue
        if who.startswith(_AND) and who.endswith("的") and index > 0:
            # 对…新购住房，且在一年内出售原有住房的: one condition in two clauses.
            before = _TO_BEFORE.search(clauses[index - 1])
            first = before["who"] if before is not None else clauses[index - 1].strip()
            return f"{first}，{who}", index - 1
        if who.endswith("的") and index > 0 and described is None:
            # 对年度评价结果为优秀的: whom, the clause before says.
            described = (who, index)
            if _GENERIC.fullmatch(who):
                continue
            return described
        if described is not None and who.endswith("的"):
            continue
        return who, index
    return described or ("", last)


def of_sentence(clauses: list[str]) -> str:
    """Return whom a sentence supports, for a promise that follows it without naming anyone."""
    for pattern in (_TO_BEFORE, _SUPPORTED, _FOUNDED):
        for clause in reversed(clauses):
            match = pattern.search(clause)
            if match is None:
                continue
            named = _until_given(match) if pattern is _TO_BEFORE else match["who"]
            if pattern is not _TO_BEFORE and _THEN.match(named):
                continue
            who = clean(_cut(named) if pattern is _SUPPORTED else named)
            if who and not _PRONOUN.fullmatch(who):
                return who
    return ""


def used(clause: str) -> str:
    """Return what a clause says its money is for (安排资金用于科普), or ""."""
    match = _USED.search(clause)
    who = clean(_cut(match["who"])) if match is not None else ""
    return "" if _PRONOUN.fullmatch(who) else who


def behind(clause: str) -> str:
    """Return the recipient that a clause after an instrument names, or ""."""
    for pattern in (_TO, _INTO, _RELIEVED, _SUPPORTING, _USED):
        match = pattern.search(clause)
        if match is not None:
            who = clean(_cut(match["who"]) if pattern is _SUPPORTING else match["who"])
            if who and not _PRONOUN.fullmatch(who):
                return who
    return ""


def _own(clause: str) -> str:
    """Return the recipient that the promise's own clause names."""
    for pattern in (_TO, _INTO, _ABOUT):
        match = pattern.search(clause)
        if match is not None:
            # 对…提供人工智能算力并且…的，给予: only a verb after the noun ends it.
            who = match["who"]
            shorter = _TO_WITH.search(clause) if who == clause[match.start("who") :] else None
            return shorter["who"] if shorter is not None and not who.endswith("的") else who
    support = _SUPPORTING.match(clause)
    if support is not None and _THEN.search(support["who"]) and not _THEN.match(support["who"]):
        return _cut(support["who"])
    for pattern in (_FACING, _GIVEN, _RELIEVED, _SUBJECT):
        match = pattern.search(clause)
        if match is not None:
            return match["who"]
    return ""


def _named(clause: str) -> str:
    """Return the recipient that a clause before the promise names."""
    to = _TO_BEFORE.search(clause)
    if to is not None:
        return _until_given(to)
    into = _INTO.search(clause)
    if into is not None:
        return into["who"]
    support = _SUPPORTING.match(clause)
    if support is not None:
        return _cut(support["who"])
    stripped = clause.rstrip()
    if stripped.endswith(("的", "者")) and len(stripped) < 60:
        return stripped
    making = _MAKING.search(clause)
    # 首次认定的奖励30万元 says what is given, not to whom.
    return making["who"] if making is not None and making["who"][0] != "的" else ""


def _until_given(to: re.Match[str]) -> str:
    """Return whom 对… names, without what they are given (对每个品种给予奖励)."""
    given = _TO.match(to.string, to.start())
    return given["who"] if given is not None else to["who"]


def _cut(phrase: str) -> str:
    """Return the noun phrase at the begin of ``phrase``, up to the verb it does."""
    verb = _THEN.search(phrase, 2)
    return phrase if verb is None else phrase[: verb.start()]
