"""What a target counts: the noun phrase beside a number."""

from __future__ import annotations

import re
from typing import Final

MAKING: Final = (
    "建设|建成|建立|建造|打造|培育|培养|引进|引育|创建|组建|设立|选派|选育|选树|选拔|遴选|评选|评定|"
    "举办|承办|开展|实施|组织|完成|实现|推广|形成|制定|制订|制修订|修订|编制|发布|孵化|吸引|招引|招收|招募|培训|"
    "布局|淘汰|关闭|关停|退出|压减|转移|改造|开工|筹建|筹集|发放|派发|梳理|安排|投放|征集|抽检|抽查|"
    "突破|攻克|研发|开发|推出|入库|储备|聚集|集聚|汇聚|落地|签约|转化|获得|取得|授权|争创|争取|申报|申建|"
    "开通|部署|接入|覆盖|惠及|服务|资助|命名|认定|新增|增加|新建|新设|新培育|新引进|新认定|新创建|新开工|"
    "新建成|提供|扶持|支持|推动|推进|促进|扩建|增设|发展|扩大|参与|主导|搭建|构建|吸纳|带动|聘任|聘请|储备|挖掘|"
    "办好|办成|建好|做强|启动|投产|建强|升级|提升|创成|创评|注册|登记|上云|实施完成|投用|配备|配置|增配|新增配|更新|"
    "栽植|营造|治理|修复|整治|复垦|开垦|新改建|改建|改扩建|收储|盘活|消化|化解|帮扶|救助|资助|采购|交付|组织实施|"
    "总结推广|转移转化|推介|评估|检测|制作|创作|出版|拍摄|开设|开办|开放|共建|设置|落户|保障|吸收|安置|营运|运营|引导|指导|助力|帮助"
)
"""Verbs whose object, if it is counted, is a commitment."""

STRONG: Final = (
    "建设|建成|打造|培育|培养|引进|创建|组建|设立|选派|选育|选树|遴选|评选|举办|完成|孵化|招引|"
    "淘汰|关闭|关停|压减|改造|新增|新建|新培育|新引进|新认定|认定|推广|形成|制定|开工|筹建|集聚|布局|建立|实现"
)
"""Those of them that hold a whole list together, and that may take a Chinese numeral."""

_MAKING_END: Final = re.compile(
    rf"(?P<verbs>(?:{MAKING})(?:(?:[和与、并或及]|并且|再|至少|不少于)?(?:正式)?(?:{MAKING})){{0,2}}出?)$"
)
# Nouns that begin as a verb does.
_NOUN_START: Final = (
    rf"(?!(?:{MAKING})(?:时[限间长]|率|比[例重]|成本|周期|次数|费用|总[数量]|数量)|"
    r"研发(?:投入|经费|机构|人员|强度|支出|活动)|服务(?:业|收入|贸易|外包|机构|中心|能力)|授权量|注册(?:资本|商标)|"
    r"开放度|转移支付|引导基金)"
)
_MAKING_START: Final = re.compile(
    rf"{_NOUN_START}(?:重点|积极|大力|着力|加快|每年|全面|持续)?(?:{MAKING})"
    rf"(?:[和与、并]{_NOUN_START}(?:{MAKING})|{_NOUN_START}(?:{STRONG}))?"
)
_LIST_VERB: Final = re.compile(r"完成|建成|新增|新建|淘汰|压减|关停")
_STRONG_START: Final = re.compile(rf"(?:重点|积极|大力|着力|加快|每年|全面|持续)?(?:{STRONG})")
# Verbs that belong to what is counted: four new sites are not four sites, a closed mine is none.
_TELLING: Final = re.compile(
    r"(?:重点)?(?:新(?!型|兴|能源|材料|质|一代|产品|技术|药|闻)|首次|淘汰|关[闭停]|退出|压减|转移|转化|改造|减免|发放|派发|"
    r"抽[检查]|检测|覆盖|惠及|服务(?!业)|资助|盘活|修复|治理|整治|申报|争[取创]|授权|签约|入库|消化|化解|救助|帮扶|更新|升级)"
)
_YEARS: Final = (
    rf"(?:未来|今后|用)?[一二三四五六七八九十两0-9]{{1,2}}年(?:内|时间|共|累计|(?=(?:{MAKING})))"
)
_LEADS: Final = re.compile(
    rf"^(?:{_YEARS}|(?:全年|当年)(?=(?:{MAKING}))|"
    r"[、，,和及与并且且也还要使让\s（(]|以及|并且|力争|确保|争取到?|努力|其中|届时|到时|预计|原则上|累计|合计|总共|每年度?|(?:[今本]年)?(?:年[底末]|[0-9]{1,2}月(?:[底末]|[0-9]{1,2}日))(?:之?前|以前)|[今本]?年内|内(?=(?:建成|完成|实现|新增))|年均?(?=[建培举])|今年|实现|推动(?=.{0,20}(?:数量|总数|规模|占比|比例|比重|额))|"
    r"促进|带动|使得|至少|计划|同时|平均每年)+"
)
_TAILS: Final = re.compile(
    r"(?:力争|争取|确保|努力|预计|计划|将|要|应|须|需|原则上|一般|通常|也|都|就|达|数量为|分别|累计|合计|共计|至少|到|率先|为|"
    r"[、，,和及与（(\s：:])+$"
)
_HELD: Final = re.compile(r"(?:继续|持续|年均|每年|基本)?(?:实现|完成|保持|突破)$")
_CLAUSE_WORDS: Final = (
    "开展|参展|参与|实现|完成|达到|进入|纳入|申报|入选|获得|通过|进行|落地|上市|投产|开工|转型|晋升|给予|建立|设立|"
    "率先|在全|向|作为|来(?=.{0,2}(?:设立|投资|发展|创业|建))"
)
_SECOND_VERB: Final = re.compile(
    rf"(?<=企业|机构|单位|平台|基地|项目|人才|家庭|院所|高校|人员|团队|园区|中心)(?:{_CLAUSE_WORDS})"
)
_SCOPE: Final = re.compile(r"(?:全[省市区县州国]|[我本][省市区县州]|[省市区县州]内|境内)$")
# The verb of a clause that opens with an adjunct (与高校共建…, 围绕优势产业组建…), and the nouns
# that close such adjuncts.
_OWN_VERB: Final = re.compile(
    rf"(?:{STRONG}|共建|共同建设|联合建设|新设|引育|签约|转化)(?:[和与、并]?(?:{MAKING}))?"
    r"(?![的者]|项目|单位|工程|用地|领域|方面|资金|标准|规划|需求|基础|成果)"
)
_ADJUNCT_END: Final = re.compile(
    r"(?:领域|产业|行业|产业链|方面|需求|方向|重点|环节|地区|国家|高校|大学|院校|院所|企业|机构|单位|部门|基础|主体|载体|集团|"
    r"学校|组织|[省市区县乡镇村州内上中下等间])(?:共同|联合|新|合作)?$"
)
_UNIT_HEAD: Final = re.compile(r"(?<=试点单位|示范单位|建设单位|依托单位)(?=[^\W\d_])")
_AROUND: Final = re.compile(r"^[的、，,\s]+|[、，,和及与\s]+$|(?:以及|等|并|，并)$")
_LONGEST: Final = 40


def making_before(rest: str) -> int | None:
    """Return where a verb of making begins that closes ``rest``, or ``None``."""
    rest = _SCOPE.sub("", rest)  # 关闭全省8处煤矿: where does not part verb and number
    tail = rest[-16:]
    match = _MAKING_END.search(tail)
    if match is None:
        return None
    begin = len(rest) - len(tail) + match.start("verbs")
    while rest[max(0, begin - 2) : begin] in {
        "重点",
        "积极",
        "大力",
        "着力",
        "加快",
        "组织",
        "总结",
    }:
        begin -= 2
    return begin


def own_verb(phrase: str) -> int | None:
    """Return where the verb of a clause begins that opens with an adjunct, or ``None``.

    It is the first verb of making behind a noun that can close the adjunct, else the last one.
    """
    verbs = [
        match.start() for match in _OWN_VERB.finditer(phrase, 2) if len(phrase) - match.end() >= 2
    ]
    for begin in verbs:
        if _ADJUNCT_END.search(phrase[max(0, begin - 6) : begin]):
            return begin
    return verbs[-1] if verbs else None


def starts_making(phrase: str) -> bool:
    """Say whether ``phrase`` begins with a verb of making."""
    return _MAKING_START.match(phrase) is not None


def starts_list(phrase: str) -> bool:
    """Say whether a verb in ``phrase`` holds together the list that ends it (完成…和20万亩…)."""
    if _STRONG_START.match(phrase) is not None:
        return "的" not in phrase
    verb = _LIST_VERB.search(phrase)
    return verb is not None and "的" not in phrase[verb.end() :]


def starts_strong(phrase: str) -> bool:
    """Say whether ``phrase`` begins with a verb that commits."""
    return _STRONG_START.match(phrase) is not None


def strong_verb(verb: str) -> bool:
    """Say whether ``verb`` commits to a number even where the number is a Chinese numeral."""
    return re.search(rf"(?:{STRONG})$", verb) is not None


def lead_in(phrase: str) -> int:
    """Return how many characters of ``phrase`` are conjunctions and adverbs, no content."""
    match = _LEADS.match(phrase)
    return match.end() if match else 0


def before_number(phrase: str, *, reaches: bool) -> str:
    """Return the noun phrase in ``phrase``, the text between a clause's begin and a number.

    The verb in front is left out (培育独角兽企业 gives 独角兽企业), except where it says that
    only new ones count (新增…). ``reaches``: the number follows a verb such as 达到, so that a
    phrase with 的 has its own verb inside (培训取证的技术经理人).
    """
    phrase = _TAILS.sub("", phrase[lead_in(phrase) :])
    if reaches:
        phrase = _HELD.sub("", phrase)
        if "的" in phrase:
            return _shorten(phrase)
    verb = _MAKING_START.match(phrase)
    if verb is not None and not _TELLING.match(phrase) and len(phrase) - verb.end() >= 2:
        phrase = phrase[verb.end() :]
    return _shorten(phrase)


def after_number(phrase: str, verb: str) -> str:
    """Return the noun phrase at the begin of ``phrase``, the text between a number and a stop.

    ``verb`` is what governs the number: 完成20万亩海洋牧场建设 counts 海洋牧场.
    """
    phrase = _AROUND.sub("", _AROUND.sub("", phrase))
    head, comma, rest = phrase.partition("、")
    if comma and starts_making(rest):
        phrase = head
    for pattern in (_SECOND_VERB, _UNIT_HEAD):
        cut = pattern.search(phrase)
        if cut is not None:
            phrase = phrase[: cut.start()]
    if verb.endswith(("完成", "推进", "开展")) and len(phrase) > 4:
        phrase = phrase.removesuffix("建设").removesuffix("工作").removesuffix("任务")
    phrase = _shorten(phrase)
    telling = _TELLING.match(verb)
    return verb + phrase if phrase and telling is not None else phrase


def _shorten(phrase: str) -> str:
    phrase = phrase.strip(" \t\u3000、，,；;：:")
    if len(phrase) <= _LONGEST:
        return phrase
    tail = phrase[-_LONGEST:]
    return tail.split("、", 1)[-1] if "、" in tail[:-4] else tail


def only_verb(name: str) -> bool:
    """Say whether ``name`` is a verb of making and nothing more."""
    return re.fullmatch(rf"(?:{MAKING})+", name) is not None
