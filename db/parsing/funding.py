"""Money promised to somebody: caps, sums, rates, and support without a figure.

Two readings make the list. Figures (最高100万元, 按投资额30%) count where the clause gives them to
somebody; sums that are conditions, statistics or limits of loans do not. Instruments (资金支持,
后补助, 创新券, 风险补偿, 拨投结合 …) count where a verb sets them to work; what is merely sought
from others (争取国家资金) or encouraged (鼓励各市设立基金) does not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.models import Funding
from db.parsing import clauses, figures, quantities, recipients
from db.parsing.quantities import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.parsing.clauses import Layout
    from db.parsing.figures import Figure, Group
    from db.parsing.quantities import Quantity

_REFUSED: Final = re.compile(
    r"争取|组织申报|积极申报|鼓励各|鼓励(?:有|具备)条件|鼓励地方|鼓励[^，。；]{0,12}设立|主要包括|各地区|有条件的(?:地区|市|县|区|地)|社会资本|违规|骗取|虚假|追回|不得|取消|停止|"
    r"清理|规范(?!化)|严禁|收取|处罚|通报|问责|职称|荣誉|表彰|表扬|土地|用地|落户|倾斜|政策支持|宣传|按规定享受的|绩效工资|抵扣|免税|减免税"
)
_IN_KIND: Final = re.compile(
    r"(?:用地|土地|落户|职称|立项|荣誉)[^。；]{0,30}(?:给予|予以)[^，。；]{0,6}(?:支持|倾斜|优先)"
)
_PROMISE: Final = re.compile(
    r"(?:给予|予以|提供|享受|安排)[^，。；,;]{0,30}?"
    r"(?P<kind>(?:奖励性)?后补助|创新券|算力券|[\u4e00-\u9fff]{2}券|激励奖补|奖补|补助|补贴|奖励|激励|资助|贴息|风险补偿|保险补偿|"
    r"项目支持|(?:资金|经费|财政|专项资金)(?:的)?(?:支持|扶持|补助|奖励|保障)?|扶持政策)"
    r"|(?:给予|予以)(?:一定|适当|相应|重点|大力|优先|必要)?的?(?P<plain>支持|扶持)(?=\s*$)"
)
_INSTRUMENT: Final = re.compile(
    r"(?P<kind>后补助|激励奖补|奖补|贴息|创新券|算力券|消费券|服务券|模型券|数据券|人才券|风险补偿|风险资金池|风险补偿资金池|保费补贴|"
    r"拨投结合|先投后股|拨改投|保险补偿|以奖代补|贷款贴息)"
)
_ENACTS: Final = re.compile(
    r"实施|给予|通过|运用|使用|发放|推行|推广|设立|建立|纳入|落实|优化|完善|扩大|兑现|组织|享受|健全|采取|探索|试行|加大|实行|开展|"
    r"提高|设置|执行|用好|采用|以[“\"]?(?=拨投)|按"
)
_FUND: Final = re.compile(
    r"(?:设立|组建|组织|成立|发起设立)(?P<fund>[^，。；,;]{0,30}?基金)(?:直接)?(?:支持|投资|投向|用于)(?P<who>[^，。；,;]{2,40})"
)
_FUND_SET: Final = re.compile(r"(?:设立|组建|成立|发起设立)[^，。；,;]{0,30}?基金[^，。；,;]{0,6}$")
_SPECIAL: Final = re.compile(
    r"(?:设立|安排|统筹|整合)(?P<fund>[^，。；,;]{0,24}?(?:专项资金|引导资金|扶持资金|奖补资金))"
    r"(?:[^，。；,;]{0,10}?(?:支持|用于|扶持|奖励)(?P<who>[^，。；,;]{2,40}))?"
)
_GUARANTEE: Final = re.compile(
    r"(?:实施|开展|推行|提供)(?:支持(?P<who>[^，。；,;]{2,12}?))?(?:专项|政策性|创业|融资)*担保(?:计划|支持|业务|贷款|专项|工程|政策)"
)
_ENROLLED: Final = re.compile(
    r"(?:纳入|列入)[^，。；,;]{0,14}?(?:科技计划|专项(?!债)|重点项目|资金|基金)[^，。；,;]{0,4}(?:支持|扶持)(?!对象|体系)"
)
_RISK_OF: Final = re.compile(
    r"(?:建立|设立|健全|完善|推广|推进|探索|扩大|优化)?(?P<who>[^，。；,;0-9元]{2,10}?)风险(?:补偿|资金池|分担)"
)
_KINDS: Final = re.compile(
    r"奖励性后补助|激励奖补|担保费补贴|后补助|创新券|算力券|消费券|[\u4e00-\u9fff]{2}券|奖补|贷款贴息|贴息|保费补贴|风险补偿|补偿|补助|补贴|奖励|资助|激励|"
    r"项目支持|资金支持|经费支持|资金扶持|专项资金|配套|开办经费|经费|拨投结合|先投后股|股权投资|贷款|担保|基金|扶持|支持"
)
_GENERAL_KINDS: Final = frozenset({"支持", "扶持", "补偿", "激励", "经费", "配套"})
_UNNAMED: Final = "资金支持"
"""The kind of a promise that says no more than how much."""


def find_funding(text: str, start: int, end: int) -> tuple[Funding, ...]:
    """Return the promises of money in ``text[start:end]``, in order, one a recipient.

    Sums are in yuan and are the cap where one is given; a rate is a share between 0 and 1. The
    quote runs from the words that name the recipient to the end of the promise.
    """
    passage = clauses.layout(text, start, end)
    numbers = [
        quantity
        for quantity in quantities.find_quantities(text, start, end)
        if quantity.measure in {Measure.MONEY, Measure.RATE}
    ]
    found: list[Funding] = []
    at = 0
    for group in figures.groups(passage):
        finish = passage.clauses[group.stop - 1].end
        upto = at
        while upto < len(numbers) and numbers[upto].span[0] < finish:
            upto += 1
        found.extend(_group_funding(passage, group, numbers[at:upto]))
        at = upto
    return tuple(found)


def _group_funding(passage: Layout, group: Group, numbers: Sequence[Quantity]) -> list[Funding]:
    with_figures: list[Funding] = []
    for figure in figures.read_figures(passage, group, numbers):
        funding = _stated(passage, group, figure)
        last = with_figures[-1] if with_figures else None
        if last is not None and (funding.kind, funding.recipient) == (_UNNAMED, last.recipient):
            # 给予补贴，每台最高5万元，每家企业最高100万元: one form for both caps.
            funding = replace(funding, kind=last.kind)
        with_figures.append(funding)
    found = list(with_figures)
    covered = [funding.span for funding in with_figures]
    for index in range(group.first, group.stop):
        promise = _unstated(passage, group, index)
        if promise is None:
            continue
        begin, finish = promise.span
        if any(begin < high and low < finish for low, high in covered):
            continue
        same = next((one for one in found if _same_promise(one, promise)), None)
        if same is None:
            found.append(promise)
    return sorted(found, key=lambda funding: funding.span)


def _same_promise(one: Funding, other: Funding) -> bool:
    return one.recipient == other.recipient or _same_kind(one.kind, other.kind)


def _same_kind(one: str, other: str) -> bool:
    return one == other or one in other or other in one


# --- figures -------------------------------------------------------------------------------------


def _stated(passage: Layout, group: Group, figure: Figure) -> Funding:
    """Return the promise that figures make."""
    first, last = figure.tokens[0], figure.tokens[-1]
    index = passage.index(first.span[0])
    who, named = _recipient(passage, group, index, first.span[0])
    if not who:
        last_clause = passage.index(last.span[0])
        who = _behind(passage, group, last_clause)[0] or _sentence_before(passage, group)
    begin = _content_start(passage, named)
    finish = passage.clauses[passage.index(last.span[0])].end
    finish = max(last.span[1], _until_next_give(passage.text, last.span[1], finish))
    quote = passage.text[begin:finish].rstrip()
    kind = "抵扣" if figure.deduction else _kind(passage, first, last)
    if figure.loan and (kind == _UNNAMED or (kind == "担保" and "贷款" in quote)):
        kind = "贷款"
    return Funding(
        quote=quote,
        span=(begin, begin + len(quote)),
        amount_yuan=figure.amount,
        rate=figure.rate,
        kind=kind,
        recipient=who,
    )


def _until_next_give(text: str, low: int, high: int) -> int:
    """Return where the promise ends: before another sum of a list, else at the clause's end."""
    more = re.compile(r"[、和]\s*[0-9]").search(text, low, high)
    return more.start() if more is not None else high


def _content_start(passage: Layout, index: int) -> int:
    begin = passage.clauses[index].start
    while begin < passage.clauses[index].end and passage.text[begin].isspace():
        begin += 1
    return begin


def _kind(passage: Layout, first: Quantity, last: Quantity) -> str:
    """Return the form of a promise with figures: the noun behind, else the verb before."""
    text = passage.text
    behind = _KINDS.findall(text[last.span[1] : figures.clause_end(passage, last)])
    clause = passage.clauses[passage.index(first.span[0])]
    ahead = _KINDS.findall(text[max(clause.start, first.span[0] - 24) : first.span[0]])
    between = _KINDS.findall(text[first.span[1] : last.span[0]])
    given: list[str] = []
    if figures.is_cap(passage, first):
        given = _KINDS.findall(text[max(passage.start, clause.start - 60) : clause.start])
    for words in (behind, between, ahead[::-1], given[::-1]):
        for word in words:
            if word not in _GENERAL_KINDS:
                return _plain(str(word))
    return _UNNAMED


def _plain(kind: str) -> str:
    """Return a kind without its epithet (奖励性后补助 is 后补助)."""
    return kind.removeprefix("奖励性").removeprefix("激励").removeprefix("担保费") or kind


# --- support without figures ---------------------------------------------------------------------


def _unstated(passage: Layout, group: Group, index: int) -> Funding | None:
    """Return the promise that clause ``index`` makes without a figure, or ``None``."""
    clause = passage.clauses[index]
    words = passage.text[clause.start : clause.end]
    if _REFUSED.search(words) or clause.end - clause.start > 400:
        return None
    if index > group.first:
        before = passage.clauses[index - 1]
        if _IN_KIND.search(passage.text, before.start, clause.end):
            return None
    read = _fund(words) or _promise(words) or _instrument(words) or _enrolled(words)
    if read is None:
        return None
    kind, who, ahead = read
    named = until = index
    if not who and ahead:
        who, until = _recipient_behind(passage, group, index)
        if until > index and _promises(passage, until):
            return None  # 设立…后补助，对…给予后补助: the clause that gives is the promise
    if not who and kind == "基金":
        return None  # a fund for nobody in particular
    if not who:
        who, named = _recipient(passage, group, index, clause.end)
    if not who:
        risk = _RISK_OF.search(words)
        who = recipients.clean(risk["who"]) if risk is not None else ""
    begin, finish = _content_start(passage, named), passage.clauses[until].end
    quote = passage.text[begin:finish].rstrip()
    return Funding(quote, (begin, begin + len(quote)), None, None, kind, who)


_Read = tuple[str, str, bool]
"""Kind, recipient if the clause names it with the instrument, whether to look behind."""


def _promise(words: str) -> _Read | None:
    match = _PROMISE.search(words)
    if match is None:
        return None
    kind = match["kind"] or "支持"
    if kind.startswith(("资金", "经费", "财政")):
        kind = "资金支持"
    named = _INSTRUMENT.search(words)
    if named is not None and kind in {"支持", "补助", "资金支持"}:
        kind = named["kind"]
    special = re.search(r"项目支持|拨投结合", words)
    if kind == "支持" and special is not None:
        kind = special.group()
    listed = re.search(r"补贴|补助|奖励|贴息", words)
    if kind == "扶持政策" and listed is not None:
        kind = listed.group()
    return _plain(kind), "", False


def _instrument(words: str) -> _Read | None:
    match = _INSTRUMENT.search(words)
    policy = re.search(
        r"落实(?:好)?(?:国家|省级?)?(?P<who>[^，。；]*?)(?:财政|资金)?(?P<kind>(?:保险)?补偿|补贴|补助|奖励)政策",
        words,
    )
    if policy is not None:
        return policy["kind"], recipients.clean(policy["who"]), False
    if match is None:
        return None
    if not _ENACTS.search(words[: match.start()] + words[match.end() :]):
        return None
    kind = "风险补偿" if "资金池" in match["kind"] else match["kind"]
    return _plain(kind), "", True


def _fund(words: str) -> _Read | None:
    fund = _FUND.search(words)
    if fund is not None:
        return "基金", recipients.clean(fund["who"]), False
    if _FUND_SET.search(words):
        return "基金", "", True
    special = _SPECIAL.search(words)
    if special is not None and not _INSTRUMENT.search(words):
        return "专项资金", recipients.clean(special["who"] or ""), True
    guarantee = _GUARANTEE.search(words)
    if guarantee is not None:
        return "担保", recipients.clean(guarantee["who"] or ""), True
    return None


def _enrolled(words: str) -> _Read | None:
    return ("项目支持", "", False) if _ENROLLED.search(words) else None


# --- recipients ----------------------------------------------------------------------------------


def _recipient(passage: Layout, group: Group, index: int, stop: int) -> tuple[str, int]:
    """Return who receives, and the index of the clause that says so."""
    low = max(group.first, index - 6)
    who, at = recipients.of_promise(_texts(passage, low, index, stop))
    if who or group.sentence_first == group.first:
        return who, low + at
    low = max(group.sentence_first, index - 6)
    who, at = recipients.of_promise(_texts(passage, low, index, stop))
    return who, low + at if low + at >= group.first else index


def _sentence_before(passage: Layout, group: Group) -> str:
    """Return whom the sentence before supports, in the same paragraph."""
    last = group.sentence_first - 1
    if last < 0 or passage.clauses[last].stop == "\n":
        return ""
    low, high = passage.sentence(last)
    return recipients.of_sentence(
        _texts(passage, max(low, high - 8), last, passage.clauses[last].end)
    )


def _texts(passage: Layout, low: int, index: int, stop: int) -> list[str]:
    texts = [passage.text[clause.start : clause.end] for clause in passage.clauses[low:index]]
    return [*texts, passage.text[passage.clauses[index].start : stop]]


def _recipient_behind(passage: Layout, group: Group, index: int) -> tuple[str, int]:
    """Return who receives, by the clause of an instrument or the two behind it, and the clause."""
    own = passage.clauses[index]
    who, _ = recipients.of_promise([passage.text[own.start : own.end]])
    if who:
        return who, index
    return _behind(passage, group, index)


def _behind(passage: Layout, group: Group, index: int) -> tuple[str, int]:
    """Return who receives by the rest of clause ``index`` or the two behind, and the clause."""
    own = passage.clauses[index]
    used = recipients.used(passage.text[own.start : own.end])
    if used:
        return used, index
    for after in range(index + 1, min(group.stop, index + 3)):
        clause = passage.clauses[after]
        who = recipients.behind(passage.text[clause.start : clause.end])
        if who:
            return who, after
    return "", index


def _promises(passage: Layout, index: int) -> bool:
    clause = passage.clauses[index]
    words = passage.text[clause.start : clause.end]
    return _REFUSED.search(words) is None and _promise(words) is not None
