"""What shows that a number is no target: the number is somebody else's.

Part of a noun (接待量达到3000人的滑雪场), of a condition (对增长10%以上的企业), of what has been
(已建成20家), a sum that somebody is to receive, a rate of tax or assessment, a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.models import Operator
from db.parsing import indicators, quantities
from db.parsing.claims import (
    CHANGE,
    GROWTH_AFTER,
    HOLD,
    JOIN,
    MONEY_NOUN,
    PREPOSITION,
    holds_described,
    is_final,
)
from db.parsing.clauses import Inside
from db.parsing.quantities import Measure

if TYPE_CHECKING:
    from db.parsing.claims import Claim

_LIMIT_NOUN: Final = re.compile(r"上限|额度|限额|标准|门槛|价格|工资|待遇|注册资本")
_SPENDING: Final = re.compile(r"(?:发放|安排|拨付|设立|组建|出资|补)(?:总?规模)?$")
_MONEY_VERB: Final = re.compile(
    r"(?:完成|实现|新增|引进|吸引|带动|撬动|拉动|促成|压减|节约|减免|减负)[^，。]{0,6}$"
)
_GIVING: Final = re.compile(
    r"给予|予以|(?:奖励|奖补|补助|补贴|资助)(?!率|覆盖|项目数|标准)|贴息|最高|每[家人个项户](?!.*达)|配套资金|一次性|后补助|补偿"
)
_GIVEN: Final = re.compile(
    r"的?(?:经费|资金|补助|奖励|补贴|奖补|资助|支持|一次性|项目支持|后补助|额度|授信)"
)
# 单个项目不超过500万元, 同一单位每年累计不超过500万元: what a grant is limited to.
_CAPPED: Final = re.compile(
    r"单[个项家户台人笔份次场套]|同一|每[个家项户台人名]|累计|总额|合计|年度"
)
_AWARDING: Final = re.compile(
    r"给予|予以|奖励|奖补|补助|补贴|资助|贴息|享受|可申请|可申报|优先|纳入"
)
_RATE_NO_TARGET: Final = re.compile(
    r"抵扣|加计|扣除|税率|征收|利率|首付|计息|贴息|分险|风险分担|风险补偿|计提|折扣|优惠|保证金|押金|保函|出资|股比|持股|按[^，。]{0,12}$"
)
_PAST: Final = re.compile(
    r"已(?!建成区|有研发)|现有|目前|原有|此前|去年|上年(?!度)|历史遗留|截至目前"
)
_CONDITION_START: Final = re.compile(
    r"\s*(?:对|凡|对于|符合|新获|首次|获得|获批|上[一]?年度?|年度|经认定|经备案|如|若|当|未|需|须|企业年|申请)"
)
_CONDITION_NEAR: Final = re.compile(
    r"(?:(?:申报|认定|准入|申请|下列|以下|基本)(?:条件|要求)|应当?具备|须具备|应满足|须满足)"
)
_CONDITION_REACH: Final = 600
"""Characters before a number among which its conditions are announced."""
_TIME_LIMIT: Final = re.compile(
    r"时[间限长延效]|延[迟时]|周期|期限|压缩|缩短|控制|办结|学时|课时|天数|时数"
)
# 产值超10亿元企业2家, 增值超过30%内销免税: what reaches the figure is the noun behind it.
_HOLDER: Final = re.compile(
    r"[^，。；、（(0-9]{0,8}?(?:企业|单位|机构|项目|集群|园区|基地|平台|农户|合作社|产品|品牌|单品|[县村镇])"
)
_GOES_ON: Final = re.compile(r"[并且而]|的?(?:目标|水平|任务)|[^\u4e00-\u9fff]")
_SHARE_SPENT: Final = re.compile(r"用于[^，。；]{2,30}的(?:比例|占比|比重)")
# 12个县大学生补贴政策: the number counts places that describe what follows them.
_PLACES: Final = re.compile(
    r"(?:区县|县区|县市|市县|地市|省份|[县省镇乡村])(?![级域城市区（(、和的]|建|开|实|推|先|率|试|纳|完|达|成|基|形|全)"
    r"[\u4e00-\u9fff]{4}"
)
_NOT_COUNTED: Final = re.compile(r"级|的?多数|\s*型|强")


def refused(claim: Claim) -> bool:
    """Say whether something shows that the number is no target."""
    return any(refuses(claim) for refuses in _REFUSALS)


def _is_qualifier(claim: Claim) -> bool:
    """Say whether the number describes a noun: …3000人的滑雪场, 5万吨级泊位, 1亿元、5亿元的企业."""
    quantity, right = claim.quantity, claim.right
    if _NOT_COUNTED.match(right) or (quantity.unit == "个" and _PLACES.match(right)):
        return True
    if claim.left.endswith(("的", "前", "第")):
        return not holds_described(claim)
    if quantity.measure is Measure.RATE and GROWTH_AFTER.match(right):
        return False
    sized = quantity.measure in {Measure.AMOUNT, Measure.RATE, Measure.MONEY}
    if sized and claim.bound.reaches and right and not JOIN.match(right):
        described = _HOLDER.match(right) is not None or _counts_holders(right)
        if described or (quantity.measure is Measure.RATE and not _GOES_ON.match(right)):
            return True
    rest = _skip_numbers(right, quantity.measure) if "的" in right else right
    if rest.startswith("的"):
        adjacent = indicators.making_before(claim.left) is not None
        return not (adjacent and quantity.measure is Measure.COUNT and rest == right)
    return bool(
        quantity.suffix
        and sized
        and rest
        and not JOIN.match(rest)
        and rest[0] not in "（("
        and not indicators.strong_verb(claim.left)
    )


def _counts_holders(right: str) -> bool:
    """Say whether ``right`` is a noun and its count (超20亿元车企4家)."""
    more = quantities.find_quantities(right, 0, min(len(right), 20))
    if not more or more[0].measure is not Measure.COUNT:
        return False
    return re.fullmatch(r"[\u4e00-\u9fff“”]{2,12}", right[: more[0].span[0]]) is not None


def _skip_numbers(right: str, measure: Measure) -> str:
    """Return ``right`` without further numbers of the same list, and kind, at its begin."""
    rest = right
    for _ in range(6):
        join = JOIN.match(rest)
        if join is None:
            return rest
        after = rest[join.end() :]
        more = quantities.find_quantities(after, 0, min(len(after), 24))
        if not more or more[0].span[0] > 2 or more[0].measure is not measure:
            return rest
        rest = after[more[0].span[1] :]
    return rest


def _is_condition(claim: Claim) -> bool:
    """Say whether the number is a condition for something else (对…达到10%以上的，给予…)."""
    passage, text = claim.passage, claim.passage.text
    clause = passage.clauses[claim.clause]
    if text[clause.start : claim.finish].rstrip().endswith(("的", "者")):
        return True
    low, high = passage.sentence(claim.clause)
    begin = passage.clauses[low].start
    at = claim.quantity.span[0]
    if _CONDITION_NEAR.search(text, max(passage.start, begin - 40, at - _CONDITION_REACH), at):
        return True
    finish = passage.clauses[high - 1].end
    if not _AWARDING.search(text, claim.quantity.span[1], min(finish, clause.end + 80)):
        return False
    if claim.quantity.measure is Measure.MONEY and not claim.supported:
        return True  # 新增投资1000万元，按5%给予补助
    for index in range(claim.clause, max(low, claim.clause - 4) - 1, -1):
        here = passage.clauses[index]
        if index < claim.clause and here.stop in "；;":
            break
        if _CONDITION_START.match(text, here.start, here.end):
            return True
    return False


def _is_promised_sum(claim: Claim) -> bool:
    """Say whether the number is money or a share of it that somebody is to receive."""
    if claim.quantity.measure not in {Measure.MONEY, Measure.RATE}:
        return "给予" in claim.clause_left
    if _SHARE_SPENT.search(claim.clause_left):
        return False  # 用于资助青年的比例不低于预算的50%
    if _GIVING.search(claim.clause_left) or _GIVEN.match(claim.right):
        return True
    if claim.quantity.measure is Measure.RATE:
        return False
    if claim.bound.operator is Operator.AT_MOST and _CAPPED.search(claim.clause_left):
        return True
    near = claim.left[-16:]
    if _SPENDING.search(near) or _LIMIT_NOUN.search(near):
        return True
    if claim.bound.reaches or HOLD.search(claim.left) or CHANGE.search(claim.left):
        return MONEY_NOUN.search(claim.clause_left) is None and not claim.supported
    return not (MONEY_NOUN.search(near) or _MONEY_VERB.search(near))


def _is_rate_of_law(claim: Claim) -> bool:
    """Say whether the number is a rate of tax, interest, risk or assessment."""
    if claim.quantity.measure is not Measure.RATE:
        return False
    around = claim.clause_left + "\0" + claim.right[:20]
    return (
        _RATE_NO_TARGET.search(around) is not None
        or re.search(r"按照?[^，。]{0,12}$", claim.left) is not None
    )


def _is_past(claim: Claim) -> bool:
    """Say whether the clause tells what has been reached."""
    return _PAST.search(claim.clause_left) is not None


def _is_within_preposition(claim: Claim) -> bool:
    """Say whether the number is part of 在…, 对…, 围绕… before the clause's own verb."""
    verb = indicators.making_before(claim.left)
    if verb is not None or claim.follows or claim.bound.reaches or CHANGE.search(claim.left):
        return False
    return PREPOSITION.match(claim.left) is not None


def _is_time(claim: Claim) -> bool:
    """Say whether the number is a time, and not one that is promised (控制在21个工作日以内)."""
    if claim.quantity.measure is not Measure.TIME:
        return False
    bound = claim.bound.reaches or claim.quantity.operator is Operator.AT_MOST
    return not (bound and is_final(claim) and _TIME_LIMIT.search(claim.clause_left))


def _is_aside(claim: Claim) -> bool:
    """Say whether the number stands in brackets that state nothing of their own."""
    if claim.passage.inside(claim.quantity.span[0]) is not Inside.BRACKET:
        return False
    return not ("其中" in claim.left[:4] or (claim.bound.reaches and claim.supported))


_REFUSALS: Final = (
    _is_aside,
    _is_time,
    _is_rate_of_law,
    _is_promised_sum,
    _is_past,
    _is_qualifier,
    _is_condition,
    _is_within_preposition,
)
