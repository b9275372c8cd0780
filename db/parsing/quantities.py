"""Numbers with their units, as printed (20万亩, 1万台(套), 2.3%), and the words that bind them."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from db.models import Operator
from db.parsing import numerals


class Measure(enum.Enum):
    """What a unit measures."""

    COUNT = "count"
    AMOUNT = "amount"
    """Length, weight, power, area: not single things."""
    MONEY = "money"
    RATE = "rate"
    TIME = "time"


# Classifiers, each with what must not follow it: 个月 and 家庭 are words of their own.
_COUNTS: Final = (
    "人次|家次|户次|辆次|场次|班次|件次|批次|车次|架次|学时|课时|张床位|个床位|床位|标准箱|平台|"
    "个(?!月|性(?!能|价)|别|体(?!育|系|验|制|检)|案(?!例)|工作日|小时|百分点)|家(?!庭|电(?!商|子|力|信|网|影|池|气|机)|具(?!有|备)|长(?!期|效)|政(?!府|策)|居(?!住)|禽|畜)|名(?!单(?!位)|称|义|录|优(?!秀|质|良)|牌|师(?!范|资|生)|医(?!生|师|护|学|务|疗)|校(?!长|友))|"
    "人(?!才|工|民|口|均|大|社|力|文|身|类|物|体|行)|项(?!目(?!标))|件|篇|部(?!门|委|署|分|级|队|长)|种(?!业|子|植|苗|质|源|养)|"
    "类|条(?!例|件|款)|台(?!阶|湾)|套(?!餐|利)|辆|架(?!构)|艘|座(?!谈)|处(?!理|置|于|在|以|罚|级)|所(?!有|在|需|得|属|以)|"
    "间(?!接|隔)|户(?!籍|口|外)|期(?!间|货|刊|末|限|望)|场(?!景|所|地|馆|站)|次(?!产业|级|区域)|批(?!准|发(?!展)|复|次)|班(?!子|组)|"
    "支(?!持|撑|付|出|部|行|点|柱|委)|只(?!有|能|减|增)|位(?!于|居|列|置)|组(?!织|建|成|合|长|团)|份(?!额)|张(?!家)|片(?!区)|"
    "册|株|头(?!部)|羽|尾|例|幅|款(?!项)|列(?!入|为)|枚|宗|卷|门(?!类|槛|户)|届|站|笔|盏|块"
)
_AMOUNTS: Final = (
    "平方公里|平方千米|平方米|立方米|公里|千米|海里|米(?!级)|公顷|亩(?!均)|吨标准煤|吨标煤|吨|蒸吨|千克标准煤|千克标煤|千克|公斤|克标准煤|克标煤|克(?=/)|"
    "千瓦时|千瓦|兆瓦|吉瓦|度电|机架|倍|PFLOPS|EFLOPS|Gbps|Tbps|TB|PB|MW|GW|kW|[PE](?![A-Za-z])"
)
_MONEY: Final = "元(?!旦|宇宙|器件|素)|美元|欧元|港元|人民币"
_RATES: Final = "个百分点|百分点|[%％‰﹪]"
_TIMES: Final = "个工作日|工作日|个小时|小时|分钟|毫秒|微秒|秒(?!杀|批|办|报|级)|天"
_UNIT: Final = (
    rf"(?:(?P<money>{_MONEY})|(?P<rate>{_RATES})|(?P<time>{_TIMES})|(?P<count>{_COUNTS})"
    rf"|(?P<amount>{_AMOUNTS}))"
    r"(?:[（(](?:[个家名人项件台套户间所座处种类条部辆支期场]|品牌|园区|基地)[）)])?"
    r"(?:/(?:万人|[年月日天亩]|小时|平方米|公顷|千瓦时|人|户|家|吨))?"
)
_MULTIPLIER: Final = "万亿|百亿|千亿|亿|百万|千万|万|千|百"
_NUMBER: Final = (
    r"[0-9０-９]{1,3}(?:[,，][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?"
)
_QUANTITY: Final = re.compile(
    rf"(?<![0-9０-９A-Za-z.．第+＋/\\])(?P<number>{_NUMBER})"
    rf"(?:[%％]?(?P<ten>{_MULTIPLIER})?[ ]?[-—–－~～至到][ ]?(?P<upper>{_NUMBER}))?"
    rf"[ \u3000]?(?P<more>[多余])?(?P<unit>(?:{_MULTIPLIER})?[多余]?{_UNIT})"
    r"(?P<suffix>及?以上|左右|上下|及?以内|及?以下|之内|(?<=[日时钟])内(?=[，。；、,;\s]|$))?"
)
_CHINESE: Final = re.compile(
    rf"(?<![第前后这那各每几数{numerals.CHINESE}])(?P<number>[{numerals.CHINESE}]{{1,4}})"
    r"(?P<unit>个(?!月|性(?!能)|别|体(?!育|系|验)|案|百分点|一|五年)|家(?!庭|电|具(?!有|备)|长|政)|项(?!目)|名(?!单|称|录)|所(?!有|在)|座(?!谈)|场(?!景|所|地|馆)|处(?!理|置))"
    r"(?P<suffix>及?以上|左右)?"
)
# 五百万元, 一亿元; 三元锂, 二元结构 and 千元机 are no sums.
_CHINESE_SUM: Final = re.compile(
    rf"(?<![第前后这那各每几数上百千万亿{numerals.CHINESE}])(?P<number>(?![百千])[{numerals.CHINESE}]{{1,7}})"
    rf"(?P<more>[多余])?(?P<unit>(?:万亿|亿|万)?[多余]?(?:{_MONEY}))"
    r"(?P<suffix>及?以上|左右|及?以内|及?以下)?"
)
# A coefficient has no unit (PUE降至1.25以下): its name and the word that binds it tell it.
_COEFFICIENT: Final = re.compile(
    r"(?:系数|效率|指数|PUE|WUE|[比率值])[”）)]{0,2}(?:[^，。；、\n0-9]{0,4}(?:[降升增提]|提高|降低|下降|控制|稳定)[至到在]|"
    r"不?[高低]于|不超过|达到?)(?P<number>[0-9]+\.[0-9]+)(?P<unit>)(?P<suffix>及?以上|左右|及?以内|及?以下)?"
    r"(?=[，。；、,;）)\s]|$)"
)
_SUFFIXES: Final = {
    "以上": Operator.AT_LEAST,
    "左右": Operator.ABOUT,
    "上下": Operator.ABOUT,
    "以内": Operator.AT_MOST,
    "之内": Operator.AT_MOST,
    "内": Operator.AT_MOST,
    "以下": Operator.AT_MOST,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    ``span`` takes in the word behind it (以上, 左右), ``bare`` does not. ``operator`` is what
    that word, a range (3—5家) or 多 and 余 say; ``None`` where they say nothing. The value of a
    range is its lower end, which is all that it promises of a count; ``most`` is its upper end,
    the cap of a sum, and the value itself where there is no range.
    """

    span: tuple[int, int]
    bare: tuple[int, int]
    value: float
    unit: str
    measure: Measure
    operator: Operator | None
    suffix: str
    most: float
    chinese: bool = False


def find_quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Return the numbers with units in ``text[start:end]``, in order.

    Left out are numbers that are part of a name or an ordinal (第3个, G60, 1+21).
    """
    found = [_arabic(match) for match in _QUANTITY.finditer(text, start, end)]
    for match in _CHINESE.finditer(text, start, end):
        value = numerals.chinese(match["number"])
        if value:
            found.append(_quantity(match, float(value), Measure.COUNT, chinese=True))
    for match in _CHINESE_SUM.finditer(text, start, end):
        value = numerals.chinese(match["number"])
        if value and (value >= 10 or match["unit"][0] in "万亿"):
            found.append(_quantity(match, float(value), Measure.MONEY))
    found.extend(
        _quantity(match, numerals.arabic(match["number"]), Measure.AMOUNT)
        for match in _COEFFICIENT.finditer(text, start, end)
    )
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _arabic(match: re.Match[str]) -> Quantity:
    measure = next(measure for measure in Measure if match[measure.value] is not None)
    value = numerals.arabic(match["number"])
    if match["upper"] is None:
        return _quantity(match, value, measure)
    most = numerals.arabic(match["upper"])
    times = re.match(_MULTIPLIER, match["unit"])
    scale = numerals.multiplier(times.group()) if times else 1
    if match["ten"]:
        value = value * numerals.multiplier(match["ten"]) / scale  # 5000万—1亿元
    elif value > most and times and times.group() == "万":
        value /= scale  # 8000—1万元: the multiplier is the upper end's alone
    return _quantity(match, value, measure, most=most)


def _quantity(
    match: re.Match[str],
    value: float,
    measure: Measure,
    *,
    most: float | None = None,
    chinese: bool = False,
) -> Quantity:
    suffix = match["suffix"] or ""
    operator = _SUFFIXES.get(suffix.removeprefix("及"))
    groups = match.groupdict()
    if operator is None and (
        groups.get("upper") or groups.get("more") or set("多余") & set(match["unit"])
    ):
        operator = Operator.AT_LEAST
    begin = match.start("number")
    return Quantity(
        span=(begin, match.end()),
        bare=(begin, match.end("unit")),
        value=value,
        unit=match["unit"].replace("多", "").replace("余", ""),
        measure=measure,
        operator=operator,
        suffix=suffix,
        most=value if most is None else most,
        chinese=chinese,
    )


# The words before a number that say how it binds. A word that others end in names the characters
# that must not stand before it (发达, 村超, 附近, 年均).
_BINDING: Final = tuple(
    (re.compile(rf"(?<![{unless}]){word}$" if unless else rf"{word}$"), operator)
    for word, unless, operator in (
        ("不(?:低于|少于|小于|低過|下于)", "", Operator.AT_LEAST),
        ("(?:不超过|不高于|不大于|不多于|不得超过|控制在|控制到)", "", Operator.AT_MOST),
        ("(?:至少|最少|达到|突破|超过|高于|大于|多于)", "", Operator.AT_LEAST),
        ("(?:提[高升]|增加|增长|扩大|上升|发展|壮大)[到至]", "", Operator.AT_LEAST),
        ("[增升][至到]", "", Operator.AT_LEAST),
        ("(?:下降|降低|压缩|压减|缩短|缩小|减少)[到至]", "", Operator.AT_MOST),
        ("降[至到]", "", Operator.AT_MOST),
        ("(?:低于|小于|少于)", "不", Operator.AT_MOST),
        ("达", "发传表抵直送到", Operator.AT_LEAST),
        ("[超逾]", "村高赶", Operator.AT_LEAST),
        ("过", "通经超", Operator.AT_LEAST),
        ("(?:大约|接近|将近)", "", Operator.ABOUT),
        ("[约近]", "节签履集附最靠临邻制合", Operator.ABOUT),
        ("(?:(?:稳定|保持|维持)在)", "", Operator.EQUAL),
    )
)
_ADVERBS: Final = re.compile(
    r"(?:总计|共计|合计|累计|总共|分别|(?<![公总])共|(?<![年人平户亩])均|(?<!全)各|再|[ \u3000])$"
)


@dataclass(frozen=True, slots=True)
class Binding:
    """What stands before a number: ``rest`` without the binding words, and what they say."""

    rest: str
    operator: Operator | None
    reaches: bool
    respectively: bool


def binding(before: str) -> Binding:
    """Read the words that bind a number off the end of ``before``, the text in front of it."""
    operator: Operator | None = None
    respectively = False
    changed = True
    while changed:
        changed = False
        adverb = _ADVERBS.search(before[-8:])
        if adverb is not None:
            respectively = respectively or adverb.group() == "分别"
            before = before[: len(before) - len(adverb.group())]
            changed = True
        for pattern, meaning in _BINDING:
            word = pattern.search(before[-8:])
            if word is not None:
                # The word next to the number decides: 达到约10% is about.
                operator = operator or meaning
                before = before[: len(before) - len(word.group())]
                changed = True
                break
    return Binding(before, operator, operator is not None, respectively)
