"""Sums and shares that a clause hands to somebody (最高100万元, 按投资额30%, 70%抵扣).

A sum that is a condition (营收1亿元以上的企业), a statistic or the limit of a loan is none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.parsing import numerals
from db.parsing.clauses import Inside
from db.parsing.quantities import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.parsing.clauses import Layout
    from db.parsing.quantities import Quantity

_GIVE: Final = re.compile(
    r"给予|予以|奖励|奖补|补助|补贴|资助|贴息|激励|配套|兑付|兑现|拨付|发放|补偿|安排|列支|最高(?:不超过|支持|奖|补|给)?|一次性|"
    r"每[家个项人户名][^，。；]{0,6}(?:最高|补|奖)|(?:资金|项目|经费)支持|支持(?=[^，。；]{0,4}$)|扶持"
)
_GIVEN_NOUN: Final = re.compile(
    r"\s*(?:/[人户家次年月]+)?\s*的?(?:(?!给予|企业|机构|单位|项目(?!补|经|资|支)|个人|的)[^，。；0-9]){0,10}?"
    r"(?:经费|资金|补助|奖励|补贴|奖补|资助|支持|贴息|券|扶持|激励|费|红包|配套|补偿|抵扣|标准)"
)
_ADVANCED: Final = re.compile(
    r"\s*的?[^，。；0-9]{0,10}(?:贷款|授信|信贷|担保额度|融资额度)(?!贴息|补贴|利息|奖|损失|风险)"
)
# Money that is lent, vouched for or pooled: said before the sum or behind it.
_ADVANCE_BEFORE: Final = re.compile(
    r"(?:贷款|授信|信贷|融资担保|担保)(?:的)?(?:最高|最大|单户|单笔|总)?(?:金额|额度|限额|上限|规模|总额|余额)?(?:最高|上限)?(?:可达|可至|可|为|达到?|不超过|不高于|提高[到至])?\s*$"
)
# 最高20万元、期限不超过3年的创业担保贷款
_ADVANCED_ON_TERMS: Final = re.compile(
    r"\s*[、和，](?:贷?款?期限|年限|利率|贴息)[^，。；]{1,16}的[^，。；0-9]{0,10}(?:贷款|授信)(?!贴息|补贴|利息|奖|损失|风险)"
)
_LENT: Final = re.compile(
    r"(?:发放|投放|新增|累计)[^，。；]{0,16}(?:贷款|信贷|授信)[^，。；]{0,8}$"
)
_POOLED: Final = re.compile(
    r"\s*的?[^，。；0-9]{0,14}(?:资金池|基金(?!会|项目|资助|支持)|周转金|(?:融资|信用|政策性|贷款)担保(?!费|补|贴|奖))"
)
_POOL_BEFORE: Final = re.compile(
    r"(?:资金池|基金|周转金)(?:的)?(?:总?规模|额度)?(?:不低于|不少于|达到?|为|超过|不超过)?\s*$"
)
# 单个项目不超过500万元, 同一单位每年累计不超过500万元: the cap of what the sentence gives.
_CAP: Final = re.compile(
    r"(?:单[个项家户台人笔份次场套]|每[个项家户台人名年]|同一|年度|累计|总额|合计)[^，。；]{0,16}"
    r"(?:最高|最多|封顶|不超过|不高于|不得超过|不多于|上限)(?:为|达|可达|不超过)?\s*$"
)
_REACH: Final = 300
"""How many characters around a sum may say that it is given."""
_RANGE: Final = re.compile(r"\s*[-—–－~～至到]{1,2}\s*")
_LIMIT: Final = re.compile(
    r"(?:贷款|额度|上限|限额|授信|由|首付|注册资本|营业收入|销售额|产值|投资额?|利润|融资额?|交易额|成交额|收入|规模|投入|总额|"
    r"达到?|突破|超过|不低于|不少于|调整为|提高[到至]|满)\s*$"
)
# 由50万元提高到100万元: the former sum is no promise, and limits of loans are none at all.
_FORMER: Final = re.compile(
    r"(?:由|从)\s*$|(?:贷款|额度|限额|上限)[^，。；]{0,24}(?:调整为|提高[到至]|增加[到至])\s*$"
)
_GIVING_LIMIT: Final = re.compile(
    r"(?:给予|最高|不超过|累计|奖励|补助|补贴|资助|奖补)[^，。；]{0,12}$"
)
_QUALIFIES: Final = re.compile(r"[^，。；]{0,2}的")
_RATE_OF_LAW: Final = re.compile(
    r"税率|征收|利率(?!.{0,4}%)|首付|折扣|加计|股比|持股|分险|比例(?:一般|原则上|应)?(?:达到|不低于|不少于)|以上的|及以上"
)
_DEDUCTION: Final = re.compile(r"\s*(?:比例)?(?:抵扣|抵免)")
_RATE_GIVEN: Final = re.compile(
    r"\s*(?:/年)?\s*(?:的?(?:比例|标准|额度|部分))?[，,]?\s*(?:分档|分年|分阶段|择优|一次性)?(?:给予|予以|补助|补贴|奖励|资助|奖补|贴息|补偿|支持)"
)
_NEW_RECIPIENT: Final = re.compile(r"[，,；;]\s*(?:对(?!应)|支持|鼓励|推动|培育)")
_NEW_GIVE: Final = re.compile(r"给予|奖励(?!性|资金)|再[奖补给]|资助")
_UNITS: Final = re.compile(r"(?P<times>万亿|百亿|千亿|亿|百万|千万|万|千|百)?元")


@dataclass(slots=True)
class Figure:
    """A promise with figures, while it is being read."""

    tokens: list[Quantity]
    amount: int | None = None
    rate: float | None = None
    loan: bool = False
    deduction: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The clauses between two ； or full stops, and the first clause of the whole sentence."""

    sentence_first: int
    first: int
    stop: int


def groups(passage: Layout) -> list[Group]:
    """Return the clauses of a passage by ； and full stops, in order."""
    groups = []
    sentence_first = first = 0
    for index, clause in enumerate(passage.clauses):
        if clause.sentence != passage.clauses[sentence_first].sentence:
            sentence_first = first = index
        last = index + 1 == len(passage.clauses)
        closes = last or passage.clauses[index + 1].sentence != clause.sentence
        if closes or clause.stop in {"；", ";"}:
            groups.append(Group(sentence_first, first, index + 1))
            first = index + 1
    return groups


def read_figures(passage: Layout, group: Group, figures: Sequence[Quantity]) -> list[Figure]:
    """Return the promises with figures: a rate and the cap that limits it are one promise."""
    found: list[Figure] = []
    for quantity in _without_lower_ends(passage, figures):
        if not _is_given(passage, group, quantity):
            continue
        figure = found[-1] if found and _belongs(passage, found[-1], quantity) else None
        if figure is None:
            figure = Figure([])
            found.append(figure)
        figure.tokens.append(quantity)
        after = passage.text[quantity.span[1] : clause_end(passage, quantity)]
        if quantity.measure is Measure.RATE:
            figure.rate = round(quantity.value / 100, 6)
            figure.deduction = _DEDUCTION.match(after) is not None
        elif _is_loan(passage, quantity):
            figure.loan = True
        else:
            figure.amount = _yuan(quantity)
    return found


def _without_lower_ends(passage: Layout, figures: Sequence[Quantity]) -> list[Quantity]:
    """Return ``figures`` without the lower ends of ranges printed with both units (3万元—5万元)."""
    kept: list[Quantity] = []
    for quantity in figures:
        last = kept[-1] if kept else None
        between = passage.text[last.span[1] : quantity.span[0]][:8] if last is not None else ""
        if last is not None and last.measure is quantity.measure and _RANGE.fullmatch(between):
            kept.pop()
        kept.append(quantity)
    return kept


def _yuan(quantity: Quantity) -> int | None:
    """Return a sum in yuan, of a range its upper end, or ``None`` for other currencies."""
    unit = _UNITS.match(quantity.unit)
    if unit is None:
        return None
    return round(quantity.most * numerals.multiplier(unit["times"] or ""))


def clause_end(passage: Layout, quantity: Quantity) -> int:
    """Return where the clause of a number ends."""
    return passage.clauses[passage.index(quantity.span[0])].end


def _is_loan(passage: Layout, quantity: Quantity) -> bool:
    """Say whether a sum is that of a loan, a guarantee, a fund or a pool."""
    clause = passage.clauses[passage.index(quantity.span[0])]
    before = passage.text[max(clause.start, quantity.span[0] - 40) : quantity.span[0]]
    after = passage.text[quantity.span[1] : clause.end]
    listed = re.match(r"\s*[、和或]\s*[0-9.]+(?:万|亿)?元", after)
    if listed is not None:
        after = after[listed.end() :]
    return any(
        (
            _ADVANCED.match(after),
            _ADVANCED_ON_TERMS.match(after),
            _POOLED.match(after),
            _ADVANCE_BEFORE.search(before) and not _GIVEN_NOUN.match(after),
            _POOL_BEFORE.search(before),
        )
    )


def _belongs(passage: Layout, figure: Figure, quantity: Quantity) -> bool:
    """Say whether a figure completes the promise before it."""
    between = passage.text[figure.tokens[-1].span[1] : quantity.span[0]]
    if _NEW_RECIPIENT.search(between) or len(between) > 60:
        return False
    if quantity.measure is Measure.RATE:
        return figure.rate is None and not _NEW_GIVE.search(between)
    if figure.loan:
        return _is_loan(passage, quantity) and between.strip() in {"、", "和", "或"}
    if figure.amount is not None:
        return False
    return figure.rate is not None and not figure.deduction


def _is_given(passage: Layout, group: Group, quantity: Quantity) -> bool:
    """Say whether a sum or a share is handed to somebody."""
    if passage.inside(quantity.span[0]) is Inside.NAME:
        return False
    text = passage.text
    clause = passage.clauses[passage.index(quantity.span[0])]
    before = text[max(clause.start, quantity.span[0] - 120) : quantity.span[0]]
    after = text[quantity.span[1] : clause.end]
    if quantity.measure is Measure.RATE:
        return _is_rate_given(passage, group, quantity, before, after)
    if quantity.suffix and _QUALIFIES.match(after):
        return False  # 1000万元以上的企业, but not 5—10万元的资助
    given = _GIVEN_NOUN.match(after) is not None
    advanced = _POOLED.match(after) or _ADVANCED.match(after)
    if after.lstrip().startswith("的") and not (given or advanced):
        return False
    if _FORMER.search(before) or (_LENT.search(before) and not given):
        return False
    if is_cap(passage, quantity) and _gives_before(passage, group, quantity):
        return True
    gives = _GIVE.search(before)
    if gives is None:
        return given and not _LIMIT.search(before) and _capped_before(passage, group, quantity)
    return not (_LIMIT.search(before) and not _GIVING_LIMIT.search(before)) or given


def _capped_before(passage: Layout, group: Group, quantity: Quantity) -> bool:
    """Say whether the sentence gives before the clause of a bare sum (…补助，每家10万元)."""
    low = max(passage.clauses[group.first].start, quantity.span[0] - _REACH)
    high = min(clause_end(passage, quantity), quantity.span[1] + _REACH)
    return _GIVE.search(passage.text, low, high) is not None


def is_cap(passage: Layout, quantity: Quantity) -> bool:
    """Say whether a sum only limits what its sentence gives (单个项目不超过500万元)."""
    clause = passage.clauses[passage.index(quantity.span[0])]
    begin = max(clause.start, quantity.span[0] - 120)
    return _CAP.search(passage.text, begin, quantity.span[0]) is not None


def _gives_before(passage: Layout, group: Group, quantity: Quantity) -> bool:
    """Say whether the sentence of a cap, or the one before it in its paragraph, gives."""
    low = passage.clauses[group.sentence_first].start
    last = group.sentence_first - 1
    if last >= 0 and passage.clauses[last].stop != "\n":
        low = passage.clauses[passage.sentence(last)[0]].start
    low = max(low, quantity.span[0] - _REACH)
    return _GIVE.search(passage.text, low, quantity.span[0]) is not None


def _is_rate_given(
    passage: Layout, group: Group, quantity: Quantity, before: str, after: str
) -> bool:
    if _DEDUCTION.match(after):
        return True
    near = before[-16:] + "%" + after[:8]
    if _RATE_OF_LAW.search(near) or (quantity.operator is not None and _QUALIFIES.match(after)):
        return False
    if _RATE_GIVEN.match(after) or _GIVEN_NOUN.match(after):
        return True
    if re.search(r"给予|补助|补贴|奖励|资助|奖补|贴息", before) and not re.search(
        r"增长|提高|达到|占|下降", before[-12:]
    ):
        return True
    if not re.search(r"按照?[^，。；]{0,24}$", before):
        return False
    following = passage.text[quantity.span[1] : passage.clauses[group.stop - 1].end][:60]
    return _GIVE.search(following) is not None
