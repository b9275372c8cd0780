"""Organs that no register can list: local governments, their departments, and collective names.

Their names follow patterns. What is returned is marked as not registered: its canonical name is
the printed name written in full (沈阳市政府 → 沈阳市人民政府, 市科技局 → 市科学技术局), with
the city before it where the name or the caller says which city it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.organ_names import normal
from db.organs import Organ

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.organ_names import Shortenings
    from db.regions import Place

GOVERNMENT = "地方政府"
COMMITTEE = "地方党委"
ZONE = "开发区"
GROUP = "有关部门"
MECHANISM = "协同机制"

_LONGEST = 60
"""Characters; no name of an organ is longer."""

# The groups are atomic, (?>…), the longest first, so that no name, however odd, takes long to read.
# Which of several: 各, 有关, 相关, 省属 …
_WHICH = (
    r"(?>地方各级|各级|各|有关|相关|其他|其它|全省|全市|全区|全国|省内|市内|区内|省属|市属|部属|央属|中央|所在地|所在|所属|属地|"
    r"当地|项目|试点|设区的|设区|地级以上|地级及以上|副省级|县级|省级|市级|区级|州级|中省直|中直|省直|市直|区直|州直|直属|"
    r"驻[\u4e00-\u9fff]|在[\u4e00-\u9fff]|以及|及|和|与|或|等|的|、|,|/|\(|\))"
)
_LEVEL = r"(?>省|自治区|直辖市|市|州|盟|地区|地|县|区|旗|镇|乡|街道|园区|新区|开发区|功能区)"
_AREA = rf"(?>{_WHICH}|{_LEVEL})*"
# A name of a place, as far as one can be told from other words: short, ending in its kind, and
# without the characters that names of organs are made of.
_PLACE = (
    r"(?:[^\W\d_a-zA-Z局厅委部办按由及与]{1,11}?"
    r"(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道|新城))"
)

_GOVERNMENT = re.compile(
    rf"(?P<who>{_AREA}|(?:[^\W\d_a-zA-Z局厅委部办]{{2,6}}、)*{_PLACE})"
    rf"(?P<party>(?:党委|党工委|委)(?:(?:[、和与及]|以及)(?>{_LEVEL})?)?)?"
    r"(?:人民)?政府(?P<office>办公厅|办公室|办)?"
)
# 各盟行政公署、市人民政府: leagues and prefectures have offices where others have governments.
_PREFECTURE = re.compile(
    rf"(?P<who>{_AREA}|{_PLACE})(?:行政公署|公署|行署)(?P<rest>[、和]?{_AREA}(?:人民)?政府)?"
)
_AREAS = re.compile(
    rf"{_WHICH}*(?>各级|各|有关|相关){_WHICH}*{_LEVEL}(?>{_LEVEL}|、|\(|\))*"
    rf"|{_LEVEL}(?>{_LEVEL}|、|\(|\))+|[市县区州盟旗]"
)
_PARTY = re.compile(rf"(?:{_AREA}|{_PLACE})党委(?:办公室|办)?")
_COMMITTEE = re.compile(rf"(?:中共)?(?P<place>{_PLACE})委(?:员会)?")
_YOUTH = re.compile(rf"共青团{_PLACE}委(?:员会)?|(?:共青)?团[市区县州盟旗地]委")
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:管委会|执委会|(?<!监督)管理委员会|执行委员会)"
    r"|[\u4e00-\u9fff()]{1,24}(?:区|园|城|港|岛|带|基地|片区|集群|中心|度假村)(?:党工委|工委)?"
    r"(?:管委会|管理委员会|执委会|执行委员会|管理局|管理办公室)"
    r"|[\u4e00-\u9fff()]{2,16}(?:新区|示范区|开发区|高新区|经开区|自贸区|自贸试验区|试验区|综保区|保税区|合作区|新片区)"
    rf"|(?:{_WHICH})+(?>园区|开发区|高新区|经开区|新区|管委会|管理委员会)+"
)
_AREAS_AND_ZONES = re.compile(
    rf"(?=各|有关|相关)(?:{_AREA}政府[、和])?{_AREA}(?:管委会|管理委员会)"
)
_GROUP = re.compile(
    rf"(?>{_WHICH}|省|市|县|区|州|党委|人民政府|政府|委|国务院|行业|行政|业务|职能|主管|监管|牵头|责任|成员|配合|参与|落实|"
    r"工作|综合|执法|审批|金融|涉企|多个|多|机关|党政|企事业)+"
    r"(?:部门|单位|机构|委办局|厅局|委局|厅委|厅\(局\)|委办|机关)(?:和单位)?"
)
_MECHANISM = re.compile(
    r"[\u4e00-\u9fff()\"“”+0-9]{2,40}"
    r"(?:领导小组|联席会议|专班|指挥部|协调机制|推进机制|工作机制|协同机制|工作组|链长制|专项小组|协调小组|推进小组)"
    r"(?:办公室|各?[\u4e00-\u9fff]{0,12}?(?:成员单位|牵头部门|牵头单位|责任单位))?"
    r"|[\u4e00-\u9fff]{2,20}(?:链长|链主|牵头部门|牵头单位|成员单位)"
)
_SCHOOLS = re.compile(
    rf"(?>{_WHICH}|国家|重点|普通|职业|科技|高水平|公立)*"
    r"(?>高校院所|高校|高等学校|高等院校|高职院校|职业院校|院校|科研院所|科研机构|科研单位|实验室|医院|医疗机构|学校)+"
    r"|[\u4e00-\u9fff()]{2,14}(?:大学|学院|研究院|研究所|实验室|医院)"
)
_LENDERS = re.compile(
    rf"(?>{_WHICH}|国有|商业|地方|法人|政策性|政府性|银行业|保险业|证券业|融资|大型)*"
    r"(?>金融机构|银行机构|商业银行|银行|保险机构|保险公司|担保机构|证券公司|投资机构)+"
    r"|[\u4e00-\u9fff()]{2,12}银行(?:[\u4e00-\u9fff]{2,8}[分支]行)?"
)
_FIRMS = re.compile(
    rf"(?>{_WHICH}|国有|重点|骨干|电网|供电|通信|基础电信|电信|国资|龙头|链主|平台|供水|供气|供热|石油)*"
    r"(?:企业|运营商|企业集团)"
    r"|[\u4e00-\u9fffA-Za-z0-9()]{2,30}(?:有限责任公司|有限公司|集团公司|分公司|公司|集团)"
)

_SOCIETIES = re.compile(
    rf"(?:{_WHICH}|行业)*(?:行业协会商会|行业协会|协会|商会|学会|社会组织)"
    r"|[\u4e00-\u9fff()]{3,20}(?:协会|商会|学会|促进会)"
)
_BROADCASTERS = re.compile(
    r"[\u4e00-\u9fff]{1,12}(?:广播电视总?台|电视台|广播电台|融媒体中心|传媒中心)"
)
_PAPERS = re.compile(
    r"[\u4e00-\u9fff]{1,10}(?:日报|晚报)社?|[\u4e00-\u9fff]{1,10}(?:报社|报业集团|出版社)"
)
# Branches below the provinces: 人行安阳市分行, 安阳银保监分局.
_BANK = re.compile(
    r"(?:中国人民银行|人民银行|人行)(?P<rest>[\u4e00-\u9fff]{2,12}(?:中心支行|支行|分行))"
)
_SUPERVISORS = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:银监|保监|银保监|金融监管)[分支]局"
    r"|国家金融监督管理总局[\u4e00-\u9fff]{2,10}监管[分支]局"
)
_INSTITUTE = re.compile(
    r"(?:中国科学院|中科院)(?P<rest>[\u4e00-\u9fff()]{1,20}(?:所|院|中心|台|园))"
)

_BEFORE_TAIL = re.compile(rf"(?:{_AREA}|{_PLACE}(?:、{_PLACE})*)")
_BEFORE_PARTY = re.compile(rf"(?P<who>{_AREA}|{_PLACE})(?P<organ>工?委|党委)")
_OFFICE = {"办": "办公室"}
# 兵团 has no government: the place itself is named.
_GOVERNED = ("市", "州", "区", "县", "盟", "地区", "旗")


class Localities:
    """Recognises organs below the provinces, and collective names, by pattern."""

    def __init__(
        self,
        shortenings: Shortenings,
        tails: Mapping[str, tuple[str, str]],
        party_tails: Mapping[str, tuple[str, str]],
        places: Mapping[str, Place],
    ) -> None:
        """Take what follows a region's name, with its family.

        Args:
            shortenings: The rules by which names are shortened.
            tails: Names of departments without their region, each with the name in full and the
                family; the earlier of two that have a short form in common has it.
            party_tails: The same for organs of party committees.
            places: Names of places, by every form.
        """
        self._tails = _forms(shortenings, tails)
        self._party = _forms(shortenings, party_tails)
        self._places = places

    def resolve(self, key: str, province: str, *, region: str = "", city: str = "") -> Organ | None:
        """Return what ``key`` means by pattern, or ``None``.

        Args:
            key: The normal spelling of a printed name.
            province: The full name of the document's province.
            region: The province's name where 省, 自治区 or 市 at the beginning means it; or empty.
            city: The city whose document it is; 市 alone then means this city.
        """
        if len(key) > _LONGEST:
            return None
        found = (
            self._government(key, region, city)
            or self._department(key, region, city)
            or self._collective(key)
        )
        if found is None:
            return None
        canonical, family = found if len(found[0]) <= _LONGEST else (key, found[1])
        canonical = canonical.replace("(", "（").replace(")", "）")
        return Organ(
            canonical=canonical, short=key, family=family, province=province, registered=False
        )

    def _government(self, key: str, region: str, city: str) -> tuple[str, str] | None:
        if match := _GOVERNMENT.fullmatch(key):
            where, party, office = (
                self._place(match["who"], city),
                match["party"] or "",
                match["office"] or "",
            )
            if office:
                return f"{where}人民政府{_OFFICE.get(office, office)}", "政府办公厅"
            return f"{where}{party}人民政府", GOVERNMENT
        if match := _PREFECTURE.fullmatch(key):
            rest = (match["rest"] or "").replace("人民政府", "政府").replace("政府", "人民政府")
            return f"{self._place(match['who'], city)}行政公署{rest}", GOVERNMENT
        known = self._places.get(key)
        if known and known.name.endswith(_GOVERNED):
            return f"{known.name}人民政府", GOVERNMENT
        if key == "市" and (own := city or region):
            return f"{own}人民政府", GOVERNMENT
        if _AREAS.fullmatch(key):
            # 各地 and 各市（州） do not read on as 人民政府.
            return (key if key.endswith(("地", "地区", ")")) else f"{key}人民政府"), GOVERNMENT
        if _PARTY.fullmatch(key):
            return key, COMMITTEE
        if _YOUTH.fullmatch(key):
            return key, "共青团"
        committee = _COMMITTEE.fullmatch(key)
        # 民盟市委 and its like look the same: only a place is sure to have a party committee.
        if committee and committee["place"] in self._places:
            return f"中共{self._place(committee['place'], city)}委员会", COMMITTEE
        return None

    def _place(self, who: str, city: str) -> str:
        if who == "市" and city:
            return city
        place = self._places.get(who)
        return place.name if place else who

    def _department(self, key: str, region: str, city: str) -> tuple[str, str] | None:
        for cut in range(len(key) - 1):
            tail, before = key[cut:], key[:cut]
            if (found := self._tails.get(tail)) and (
                before in self._places or _BEFORE_TAIL.fullmatch(before)
            ):
                own = region and before in (region, "省", "自治区", "市")
                return (region if own else self._place(before, city)) + found[0], found[1]
            if (found := self._party.get(tail)) and (
                match := _BEFORE_PARTY.fullmatch(before.removeprefix("中共"))
            ):
                place = self._place(match["who"], city)
                known = "中共" if place in self._places else ""
                return f"{known}{place}{match['organ']}{found[0]}", found[1]
        return None

    @staticmethod
    def _collective(key: str) -> tuple[str, str] | None:
        if _ZONE.fullmatch(key):
            full = key.replace("管委会", "管理委员会").replace("执委会", "执行委员会")
            # A name that is none any more when written in full stays as it is printed.
            return (full if _ZONE.fullmatch(full) else key), ZONE
        if _AREAS_AND_ZONES.fullmatch(key):
            return key.replace("管委会", "管理委员会"), GOVERNMENT
        for pattern, whole, family in (
            (_BANK, "中国人民银行", "人民银行"),
            (_INSTITUTE, "中国科学院", "科学院"),
        ):
            if match := pattern.fullmatch(key):
                return whole + match["rest"], family
        for pattern, family in (
            (_SUPERVISORS, "金融监管"),
            (_BROADCASTERS, "广电"),
            (_PAPERS, "新闻出版"),
            (_LENDERS, "金融机构"),
            (_GROUP, GROUP),
            (_SCHOOLS, "高校院所"),
            (_SOCIETIES, "社会组织"),
            (_FIRMS, "企业"),
            (_MECHANISM, MECHANISM),
        ):
            if pattern.fullmatch(key):
                return key, family
        return None


def _forms(
    shortenings: Shortenings, tails: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    table = {normal(tail): meaning for tail, meaning in tails.items()}
    for tail, meaning in tails.items():
        for form in shortenings.forms(tail):
            table.setdefault(normal(form), meaning)
    return table
