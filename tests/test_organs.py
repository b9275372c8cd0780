"""The register of organs: every name of the corpus, every province, every year of reform."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import taxonomy
from db.models import Department, Role
from db.organ_lines import steps
from db.taxonomy import Taxonomy, normal

if TYPE_CHECKING:
    from db.organs import Organ

LIAONING, SHANDONG, SICHUAN = "辽宁省", "山东省", "四川省"

# Every name of the responsibility clauses of the five documents, as a reader finds them there.
CORPUS = {
    LIAONING: {
        "省科技厅": ("辽宁省科学技术厅", "科技"),
        "省发展改革委": ("辽宁省发展和改革委员会", "发改"),
        "省发改委": ("辽宁省发展和改革委员会", "发改"),
        "省教育厅": ("辽宁省教育厅", "教育"),
        "省财政厅": ("辽宁省财政厅", "财政"),
        "省人力资源社会保障厅": ("辽宁省人力资源和社会保障厅", "人社"),
        "省地税局": ("辽宁省地方税务局", "税务"),
        "省国税局": ("辽宁省国家税务局", "税务"),
        "省税务局": ("国家税务总局辽宁省税务局", "税务"),
        "省工业和信息化委": ("辽宁省工业和信息化委员会", "工信"),
        "省工业和信息化厅": ("辽宁省工业和信息化厅", "工信"),
        "省工信厅": ("辽宁省工业和信息化厅", "工信"),
        "省国资委": ("辽宁省人民政府国有资产监督管理委员会", "国资"),
        "省质监局": ("辽宁省质量技术监督局", "市场监管"),
        "省市场监管局": ("辽宁省市场监督管理局", "市场监管"),
        "省知识产权局": ("辽宁省知识产权局", "知识产权"),
        "中科院沈阳分院": ("中国科学院沈阳分院", "科学院"),
        "中国科学院沈阳分院": ("中国科学院沈阳分院", "科学院"),
        "国家开发银行辽宁省分行": ("国家开发银行辽宁省分行", "政策性银行"),
        "省政府金融办": ("辽宁省人民政府金融工作办公室", "金融管理"),
        "省金融管理局": ("辽宁省地方金融管理局", "金融管理"),
        "省地方金融管理局": ("辽宁省地方金融管理局", "金融管理"),
        "省产业（创业）投资引导基金管理中心": (
            "辽宁省产业（创业）投资引导基金管理中心",
            "产业投资",
        ),
        "辽宁银监局": ("中国银行业监督管理委员会辽宁监管局", "金融监管"),
        "辽宁保监局": ("中国保险监督管理委员会辽宁监管局", "金融监管"),
        "大连银监局": ("中国银行业监督管理委员会大连监管局", "金融监管"),
        "大连保监局": ("中国保险监督管理委员会大连监管局", "金融监管"),
        "辽宁金融监管局": ("国家金融监督管理总局辽宁监管局", "金融监管"),
        "大连金融监管局": ("国家金融监督管理总局大连监管局", "金融监管"),
        "辽宁证监局": ("中国证券监督管理委员会辽宁监管局", "证监"),
        "大连证监局": ("中国证券监督管理委员会大连监管局", "证监"),
        "人民银行辽宁省分行": ("中国人民银行辽宁省分行", "人民银行"),
        "各市政府": ("各市人民政府", "地方政府"),
        "相关市政府": ("相关市人民政府", "地方政府"),
        "沈阳市政府": ("沈阳市人民政府", "地方政府"),
        "大连市政府": ("大连市人民政府", "地方政府"),
        "省旅游发展委": ("辽宁省旅游发展委员会", "文旅"),
        "省委组织部": ("中共辽宁省委组织部", "组织"),
        "省委宣传部": ("中共辽宁省委宣传部", "宣传"),
        "团省委": ("中国共产主义青年团辽宁省委员会", "共青团"),
        "省总工会": ("辽宁省总工会", "工会"),
        "省工商联": ("辽宁省工商业联合会", "工商联"),
        "省商务厅": ("辽宁省商务厅", "商务"),
        "省数据局": ("辽宁省数据局", "数据"),
        "省统计局": ("辽宁省统计局", "统计"),
        "省农业农村厅": ("辽宁省农业农村厅", "农业农村"),
        "省自然资源厅": ("辽宁省自然资源厅", "自然资源"),
        "省生态环境厅": ("辽宁省生态环境厅", "生态环境"),
        "省住建厅": ("辽宁省住房和城乡建设厅", "住建"),
    },
    SHANDONG: {
        "省发展改革委": ("山东省发展和改革委员会", "发改"),
        "省科技厅": ("山东省科学技术厅", "科技"),
        "省工业和信息化厅": ("山东省工业和信息化厅", "工信"),
        "省财政厅": ("山东省财政厅", "财政"),
        "省教育厅": ("山东省教育厅", "教育"),
        "省农业农村厅": ("山东省农业农村厅", "农业农村"),
        "省市场监管局": ("山东省市场监督管理局", "市场监管"),
        "省能源局": ("山东省能源局", "能源"),
        "省海洋局": ("山东省海洋局", "海洋"),
        "省大数据局": ("山东省大数据局", "数据"),
        "省自然资源厅": ("山东省自然资源厅", "自然资源"),
        "省住房和城乡建设厅": ("山东省住房和城乡建设厅", "住建"),
        "省水利厅": ("山东省水利厅", "水利"),
        "省委金融办": ("中共山东省委金融委员会办公室", "金融管理"),
        "省委组织部": ("中共山东省委组织部", "组织"),
        "省人力资源社会保障厅": ("山东省人力资源和社会保障厅", "人社"),
        "省科协": ("山东省科学技术协会", "科协"),
        "人民银行山东省分行": ("中国人民银行山东省分行", "人民银行"),
        "山东金融监管局": ("国家金融监督管理总局山东监管局", "金融监管"),
        "山东证监局": ("中国证券监督管理委员会山东监管局", "证监"),
    },
    SICHUAN: {
        "科技厅": ("四川省科学技术厅", "科技"),
        "教育厅": ("四川省教育厅", "教育"),
        "财政厅": ("四川省财政厅", "财政"),
        "司法厅": ("四川省司法厅", "司法"),
        "商务厅": ("四川省商务厅", "商务"),
        "审计厅": ("四川省审计厅", "审计"),
        "水利厅": ("四川省水利厅", "水利"),
        "应急管理厅": ("四川省应急管理厅", "应急"),
        "生态环境厅": ("四川省生态环境厅", "生态环境"),
        "交通运输厅": ("四川省交通运输厅", "交通"),
        "住房城乡建设厅": ("四川省住房和城乡建设厅", "住建"),
        "人力资源社会保障厅": ("四川省人力资源和社会保障厅", "人社"),
        "经济和信息化厅": ("四川省经济和信息化厅", "工信"),
        "省发展改革委": ("四川省发展和改革委员会", "发改"),
        "省国资委": ("四川省政府国有资产监督管理委员会", "国资"),
        "省卫生健康委": ("四川省卫生健康委员会", "卫健"),
        "省市场监管局": ("四川省市场监督管理局", "市场监管"),
        "省统计局": ("四川省统计局", "统计"),
        "省经济合作局": ("四川省经济合作局", "投资促进"),
        "省科协": ("四川省科学技术协会", "科协"),
        "省委军民融合办": ("中共四川省委军民融合发展委员会办公室", "军民融合"),
        "省委金融办": ("中共四川省委金融委员会办公室", "金融管理"),
        "省委人才办": ("中共四川省委人才工作领导小组办公室", "人才"),
        "省委外办": ("中共四川省委外事工作委员会办公室", "外事"),
        "省委科技办": ("中共四川省委科技委员会办公室", "科技"),
        "人行四川省分行": ("中国人民银行四川省分行", "人民银行"),
        "四川金融监管局": ("国家金融监督管理总局四川监管局", "金融监管"),
        "四川证监局": ("中国证券监督管理委员会四川监管局", "证监"),
        "重点产业链协同推进机制各重点产业链牵头部门": (
            "重点产业链协同推进机制各重点产业链牵头部门",
            "协同机制",
        ),
    },
}


USUAL_FAMILIES = """
科技 发改 工信 教育 财政 人社 市场监管 知识产权 国资 农业农村 商务 文旅 自然资源 生态环境 住建 交通
水利 卫健 应急 审计 统计 税务 金融管理 金融监管 人民银行 证监 司法 公安 民政 组织 宣传 人才 军民融合
外事 科协 工会 共青团 工商联 海关 政策性银行 医保 能源
"""


@pytest.fixture(scope="module")
def register() -> Taxonomy:
    return taxonomy.load()


def meaning(organ: Organ | None) -> tuple[str, str] | None:
    return (organ.canonical, organ.family) if organ else None


@pytest.mark.parametrize(
    ("province", "name", "expected"),
    [
        (province, name, expected)
        for province, names in CORPUS.items()
        for name, expected in names.items()
    ],
)
def test_every_name_of_the_corpus(
    register: Taxonomy, province: str, name: str, expected: tuple[str, str]
) -> None:
    assert meaning(register.resolve(name, province)) == expected


@pytest.mark.parametrize(
    ("province", "name", "expected"),
    [
        ("北京市", "市科委中关村管委会", "北京市科学技术委员会、中关村科技园区管理委员会"),
        ("北京市", "市科委", "北京市科学技术委员会、中关村科技园区管理委员会"),
        ("北京市", "市金融监管局", "北京市地方金融监督管理局"),
        ("北京市", "北京金融监管局", "国家金融监督管理总局北京监管局"),
        ("北京市", "市政务和数据局", "北京市政务服务和数据管理局"),
        ("上海市", "市经济信息化委", "上海市经济和信息化委员会"),
        ("上海市", "市规划资源局", "上海市规划和自然资源局"),
        ("上海市", "市住房城乡建设管理委", "上海市住房和城乡建设管理委员会"),
        ("天津市", "市工业和信息化局", "天津市工业和信息化局"),
        ("天津市", "市市场监管委", "天津市市场监督管理委员会"),
        ("重庆市", "市经济信息委", "重庆市经济和信息化委员会"),
        ("重庆市", "市人力社保局", "重庆市人力资源和社会保障局"),
        ("重庆市", "市文化旅游委", "重庆市文化和旅游发展委员会"),
        ("重庆市", "市科技局", "重庆市科学技术局"),
        ("重庆市", "市高法院", "重庆市高级人民法院"),
        ("广西壮族自治区", "自治区科技厅", "广西壮族自治区科学技术厅"),
        ("广西壮族自治区", "自治区党委组织部", "中共广西壮族自治区委员会组织部"),
        ("西藏自治区", "自治区经济和信息化厅", "西藏自治区经济和信息化厅"),
        ("新疆维吾尔自治区", "新疆维吾尔自治区数字化发展局", "新疆维吾尔自治区数字化发展局"),
        ("内蒙古自治区", "农牧厅", "内蒙古自治区农牧厅"),
        ("海南省", "省旅文厅", "海南省旅游和文化广电体育厅"),
        ("浙江省", "省经信厅", "浙江省经济和信息化厅"),
        ("浙江省", "宁波证监局", "中国证券监督管理委员会宁波监管局"),
        ("广东省", "供销社", "广东省供销合作社联合社"),
        ("陕西省", "人民银行西安分行", "中国人民银行西安分行"),
        ("陕西省", "省审改办", "中共陕西省委机构编制委员会办公室"),
        ("河北省", "人民银行石家庄中心支行", "中国人民银行石家庄中心支行"),
        ("山东省", "国铁济南局", "中国铁路济南局集团有限公司"),
        ("国家", "发展改革委", "国家发展和改革委员会"),
        ("国家", "药监局", "国家药品监督管理局"),
        ("国家", "税务总局", "国家税务总局"),
        ("国家", "中华人民共和国财政部", "财政部"),
    ],
)
def test_names_of_other_provinces(
    register: Taxonomy, province: str, name: str, expected: str
) -> None:
    organ = register.resolve(name, province)
    assert organ is not None
    assert (organ.canonical, organ.registered) == (expected, True)


def test_a_central_organ_keeps_its_name_in_a_province(register: Taxonomy) -> None:
    assert meaning(register.resolve("科技部", LIAONING)) == ("科学技术部", "科技")
    assert meaning(register.resolve("国家发展改革委", LIAONING)) == (
        "国家发展和改革委员会",
        "发改",
    )
    assert meaning(register.resolve("发展改革委", LIAONING)) == (
        "辽宁省发展和改革委员会",
        "发改",
    )


def test_another_provinces_organ_is_found_by_its_full_name(register: Taxonomy) -> None:
    assert meaning(register.resolve("重庆市科技局", SICHUAN)) == ("重庆市科学技术局", "科技")
    assert meaning(register.resolve("山东证监局", LIAONING)) == (
        "中国证券监督管理委员会山东监管局",
        "证监",
    )


@pytest.mark.parametrize(
    "printed",
    [
        "辽宁省科技厅",
        "省 科技厅",
        "省科\n技厅",
        "科技厅",
        "省科技厅等",
        "省科技厅等有关部门",
        "省科技厅（省外专局）",
        "辽宁省科学技术厅",
    ],
)
def test_spellings_of_one_name(register: Taxonomy, printed: str) -> None:
    assert meaning(register.resolve(printed, LIAONING)) == ("辽宁省科学技术厅", "科技")


def test_brackets_of_either_width(register: Taxonomy) -> None:
    for printed in (
        "省产业(创业)投资引导基金管理中心",
        "省产业〔创业〕投资引导基金管理中心",
        "辽宁省产业［创业］投资引导基金管理中心",
    ):
        assert meaning(register.resolve(printed, LIAONING)) == (
            "辽宁省产业（创业）投资引导基金管理中心",
            "产业投资",
        )


@pytest.mark.parametrize(
    ("name", "canonical", "family"),
    [
        ("市科技局", "市科学技术局", "科技"),
        ("市发展改革委", "市发展和改革委员会", "发改"),
        ("市发改局", "市发展和改革局", "发改"),
        ("各市科技局", "各市科学技术局", "科技"),
        ("沈阳市科技局", "沈阳市科学技术局", "科技"),
        ("海淀区科委", "海淀区科学技术委员会", "科技"),
        ("市住房保障房产局", "市住房保障房产局", "住建"),
        ("公积金管理中心", "公积金管理中心", "住建"),
        ("市委人才办", "市委人才工作领导小组办公室", "人才"),
        ("大连市委组织部", "中共大连市委组织部", "组织"),
        ("区人民政府", "区人民政府", "地方政府"),
        ("各县区人民政府", "各县区人民政府", "地方政府"),
        ("各市（州）政府", "各市（州）人民政府", "地方政府"),
        ("各市、县、区政府", "各市、县、区人民政府", "地方政府"),
        ("各设区市政府", "各设区市人民政府", "地方政府"),
        ("各市", "各市人民政府", "地方政府"),
        ("沈阳市", "沈阳市人民政府", "地方政府"),
        ("沈阳、大连市政府", "沈阳、大连市人民政府", "地方政府"),
        ("各市（州）、县（市、区）人民政府", "各市（州）、县（市、区）人民政府", "地方政府"),
        ("各市党委、政府", "各市党委、人民政府", "地方政府"),
        ("凉山州政府", "凉山彝族自治州人民政府", "地方政府"),
        ("市政府办公室", "市人民政府办公室", "政府办公厅"),
        ("北京经济技术开发区管委会", "北京经济技术开发区管理委员会", "开发区"),
        ("各园区管委会", "各园区管理委员会", "开发区"),
        ("省级有关部门", "省级有关部门", "有关部门"),
        ("各行业主管部门", "各行业主管部门", "有关部门"),
        ("中省直有关单位", "中省直有关单位", "有关部门"),
        ("省科技创新工作领导小组成员单位", "省科技创新工作领导小组成员单位", "协同机制"),
        ("各有关单位", "各有关单位", "有关部门"),
        ("有关高校", "有关高校", "高校院所"),
        ("人行安阳市分行", "中国人民银行安阳市分行", "人民银行"),
        ("安阳银保监分局", "安阳银保监分局", "金融监管"),
        ("中科院金属所", "中国科学院金属所", "科学院"),
        ("兵团科技局", "新疆生产建设兵团科学技术局", "科技"),
        ("省行业协会", "省行业协会", "社会组织"),
        ("大连理工大学", "大连理工大学", "高校院所"),
        ("各金融机构", "各金融机构", "金融机构"),
        ("省大数据发展管理局", "河南省大数据发展管理局", "数据"),
    ],
)
def test_names_by_pattern(register: Taxonomy, name: str, canonical: str, family: str) -> None:
    organ = register.resolve(name, "河南省")
    assert organ is not None
    assert (organ.canonical, organ.family, organ.registered) == (canonical, family, False)


def test_a_known_city_completes_the_name(register: Taxonomy) -> None:
    assert meaning(register.resolve("市财政局", "安阳市")) == ("安阳市财政局", "财政")
    assert meaning(register.resolve("市政府", "安阳市")) == ("安阳市人民政府", "地方政府")
    assert meaning(register.resolve("省财政厅", "安阳市")) == ("河南省财政厅", "财政")


@pytest.mark.parametrize(
    "name",
    ["", " ", "部门", "单位", "住房城乡建设", "加强市场监管", "严肃查处违规建设", "商业保险"],
)
def test_what_is_no_known_organ_stays_unknown(register: Taxonomy, name: str) -> None:
    assert register.resolve(name, LIAONING) is None


@pytest.mark.parametrize(
    ("today", "province", "before"),
    [
        ("省工业和信息化厅", LIAONING, {"辽宁省工业和信息化委员会"}),
        (
            "省市场监管局",
            LIAONING,
            {"辽宁省质量技术监督局", "辽宁省工商行政管理局", "辽宁省食品药品监督管理局"},
        ),
        ("省税务局", LIAONING, {"辽宁省地方税务局", "辽宁省国家税务局"}),
        ("大连市税务局", LIAONING, {"大连市地方税务局", "大连市国家税务局"}),
        (
            "辽宁金融监管局",
            LIAONING,
            {
                "中国银行业监督管理委员会辽宁监管局",
                "中国保险监督管理委员会辽宁监管局",
                "中国银行保险监督管理委员会辽宁监管局",
            },
        ),
        ("省文化和旅游厅", LIAONING, {"辽宁省文化厅", "辽宁省旅游发展委员会"}),
        ("人民银行辽宁省分行", LIAONING, {"中国人民银行沈阳分行"}),
        ("省地方金融管理局", LIAONING, {"辽宁省地方金融监督管理局"}),
        ("省委金融办", SHANDONG, {"山东省地方金融监督管理局"}),
        ("省经济合作局", SICHUAN, {"四川省投资促进局"}),
        (
            "省农业农村厅",
            LIAONING,
            {"辽宁省农村经济委员会", "辽宁省海洋与渔业厅", "辽宁省乡村振兴局"},
        ),
        ("沈抚示范区管委会", LIAONING, {"辽宁省沈抚新区管理委员会"}),
    ],
)
def test_todays_organ_covers_what_came_before(
    register: Taxonomy, today: str, province: str, before: set[str]
) -> None:
    organ = register.resolve(today, province)
    assert organ is not None
    match = register.department_matches(organ.canonical)
    assert before | {organ.canonical} <= match.canonicals
    assert all(register.lineage(name) >= {name, organ.canonical} for name in before)


def test_asking_for_a_family_covers_every_province(register: Taxonomy) -> None:
    match = register.department_matches("科技")
    assert match.families == {"科技"}
    assert register.department_matches("科学技术").families == {"科技"}


def test_asking_for_an_alias_covers_the_organ_in_every_province(register: Taxonomy) -> None:
    for asked in ("省科技厅", "科技厅"):
        match = register.department_matches(asked)
        assert {f"{name}科学技术厅" for name in (LIAONING, SHANDONG, SICHUAN)} <= match.canonicals
        assert asked in match.names
        assert not match.families
    only = register.department_matches("省科技厅", within=[LIAONING])
    assert only.canonicals == {"省科技厅", "辽宁省科学技术厅"}


def test_asking_for_a_registered_name_covers_that_organ_alone(register: Taxonomy) -> None:
    match = register.department_matches("四川省科学技术厅")
    assert match.canonicals == {"四川省科学技术厅"}
    # What replaced it has not been asked for.
    old = register.department_matches("辽宁省质量技术监督局")
    assert old.canonicals == {"辽宁省质量技术监督局"}


@pytest.mark.parametrize(
    ("asked", "wanted", "not_wanted"),
    [
        # Since 2023 the branches of the central administration, before it the province's own.
        (
            "金融监管局",
            {
                "国家金融监督管理总局辽宁监管局",
                "国家金融监督管理总局大连监管局",
                "国家金融监督管理总局山东监管局",
                "国家金融监督管理总局四川监管局",
                "中国银行保险监督管理委员会四川监管局",
                "中国银行业监督管理委员会大连监管局",
                "四川省地方金融监督管理局",
            },
            {"四川省地方金融管理局"},
        ),
        (
            "省金融监管局",
            {"国家金融监督管理总局辽宁监管局", "辽宁省地方金融监督管理局"},
            {"国家金融监督管理总局大连监管局"},
        ),
        *(
            (
                asked,
                {
                    "辽宁省地方金融管理局",
                    "辽宁省地方金融监督管理局",
                    "辽宁省人民政府金融工作办公室",
                    "四川省地方金融管理局",
                    "四川省金融工作局",
                },
                {"国家金融监督管理总局辽宁监管局", "国家金融监督管理总局四川监管局"},
            )
            for asked in ("地方金融监管局", "省地方金融监管局", "地方金融局", "省地方金融局")
        ),
        *(
            (
                asked,
                {
                    "辽宁省人民政府金融工作办公室",
                    "辽宁省地方金融管理局",
                    "中共辽宁省委金融委员会办公室",
                },
                {"国家金融监督管理总局辽宁监管局"},
            )
            for asked in ("金融办", "省金融办")
        ),
        ("数据局", {"山东省大数据局", "四川省数据局", "国家数据局"}, set()),
        ("省数据局", {"山东省大数据局", "四川省数据局"}, {"国家数据局"}),
        ("大数据局", {"山东省大数据局", "四川省数据局"}, set()),
        ("外办", {"辽宁省人民政府外事办公室", "中共辽宁省委外事工作委员会办公室"}, set()),
        ("知识产权局", {"四川省知识产权服务促进中心", "四川省知识产权局"}, set()),
        ("市场监管局", {"天津市市场监督管理委员会", "辽宁省市场监督管理局"}, set()),
        ("农委", {"上海市农业农村委员会", "辽宁省农村经济委员会"}, set()),
        ("外汇局", {"国家外汇管理局", "国家外汇管理局四川省分局"}, set()),
        ("社工部", {"中共四川省委社会工作部"}, set()),
        ("国动办", {"辽宁省国防动员办公室", "辽宁省人民防空办公室"}, set()),
        ("乡村振兴局", {"四川省乡村振兴局", "四川省扶贫开发局"}, set()),
    ],
)
def test_asking_for_a_vague_name_covers_every_organ_it_may_mean(
    register: Taxonomy, asked: str, wanted: set[str], not_wanted: set[str]
) -> None:
    covered = register.department_matches(asked).canonicals
    assert wanted <= covered
    assert not not_wanted & covered


def test_a_name_that_only_asking_understands_is_never_read(register: Taxonomy) -> None:
    assert register.resolve("省数据局", SHANDONG) != register.resolve("省大数据局", SHANDONG)
    for province in register.provinces:
        for organ in register._roll(province).organs.values():
            assert not [one for one in (organ.short, *organ.aliases) if "?" in one]


def test_a_bare_name_is_read_as_the_organ_that_bears_it_today(register: Taxonomy) -> None:
    for name in ("金融监管局", "四川金融监管局"):
        organ = register.resolve(name, SICHUAN)
        assert organ is not None
        assert organ.canonical == "国家金融监督管理总局四川监管局"


def test_asking_for_a_local_organ_covers_either_form(register: Taxonomy) -> None:
    for asked in ("沈阳市政府", "沈阳市人民政府"):
        assert "沈阳市人民政府" in register.department_matches(asked).canonicals
    assert "各市（州）人民政府" in register.department_matches("各市(州)政府").canonicals


def test_asking_for_an_unknown_name_covers_it_as_printed(register: Taxonomy) -> None:
    match = register.department_matches("火星（移民）办")
    assert match.canonicals == {"火星（移民）办"}
    assert not match.families
    assert {"火星（移民）办", normal("火星（移民）办")} == match.names


def test_no_name_is_claimed_twice(register: Taxonomy) -> None:
    conflicts = {
        province.name: conflicts
        for province in register.provinces
        if (conflicts := register._roll(province).conflicts)
    }
    assert not conflicts


def test_lines_hang_together(register: Taxonomy) -> None:
    organs = {organ.canonical: organ for organ in register.organs}
    families = {family.name for family in register.families}
    assert len(organs) == len(register.organs)
    for organ in organs.values():
        assert organ.family in families, organ
        assert organ.short, organ
        for other, year in organ.predecessors:
            assert (organ.canonical, year) in organs[other].successors
            assert 1998 <= year <= 2026
        for other, year in organ.successors:
            assert (organ.canonical, year) in organs[other].predecessors
        # Nothing descends from itself.
        assert not {name for name, _ in organ.predecessors} & {name for name, _ in organ.successors}


def test_local_names_are_of_declared_families(register: Taxonomy) -> None:
    assert set(register._local_tails) <= {family.name for family in register.families}


def test_every_line_names_known_provinces_and_its_own_names(register: Taxonomy) -> None:
    shorts = {province.short for province in register.provinces if province.mainland}
    for line in register._lines:
        assert set(line.exceptions) <= shorts, line
        assert line.chain or line.exceptions, line


def test_every_province_has_the_usual_departments(register: Taxonomy) -> None:
    needed = set(USUAL_FAMILIES.split())
    for province in register.provinces:
        if province.mainland:
            found = {organ.family for organ in register._roll(province).organs.values()}
            assert needed <= found, province.name


def test_every_organ_answers_to_its_own_names(register: Taxonomy) -> None:
    for province in register.provinces:
        for organ in register._roll(province).organs.values():
            assert register.resolve(organ.canonical, province.name) == organ
            assert register.resolve(organ.short, province.name) is not None
            for alias in organ.aliases:
                assert register.resolve(alias, province.name) == organ, alias


@pytest.mark.parametrize("chain", ["A →2018 B →2017 C", "A + ", " →2018 B", "A → B"])
def test_a_slip_in_a_chain_is_reported(chain: str) -> None:
    with pytest.raises(ValueError, match=r"ascend|chain"):
        steps(chain)


WORDS = st.lists(
    st.sampled_from(
        [
            *"省市州区县各有关地党委政府科技局厅部门单位（）、和新城园管会办室人民中共团等",
            *("辽宁", "沈阳", "国家", "人民银行", "自治区", "管委会", "办公室", "牵头部门", "公司"),
        ]
    ),
    max_size=30,
).map("".join)


@given(
    st.one_of(st.text(max_size=80), WORDS),
    st.sampled_from(["辽宁省", "北京市", "国家", "安阳市", "广西壮族自治区", "", "火星"]),
)
def test_any_text_is_resolved_quickly_and_once_for_all(name: str, province: str) -> None:
    register = taxonomy.load()
    start = time.thread_time()
    organ = register.resolve(name, province)
    assert time.thread_time() - start < 1
    if organ is not None:
        again = register.resolve(organ.canonical, province)
        assert again is not None
        assert (again.canonical, again.family) == (organ.canonical, organ.family)
        stored = Department(name, organ.canonical, organ.family, Role.JOINT, (0, len(name)))
        for asked in (name, organ.canonical, organ.family):
            assert register.department_matches(asked).covers(stored)


@given(st.text(max_size=60))
def test_the_normal_spelling_is_stable(name: str) -> None:
    assert normal(normal(name)) == normal(name)


@given(st.one_of(st.text(max_size=40), WORDS))
def test_any_word_can_be_asked_for(asked: str) -> None:
    match = taxonomy.load().department_matches(asked)
    assert not asked or asked in match.names


@pytest.mark.parametrize(
    ("printed", "canonical", "family"),
    [
        ("青川市委", None, None),  # no place of the table: 民盟市委 looks the same
        ("安阳市委", "中共安阳市委员会", "地方党委"),
        ("安阳市委和市政府", "安阳市委和市人民政府", "地方政府"),
        ("各市（州）党委和政府", "各市（州）党委和人民政府", "地方政府"),
        ("各盟行署、市政府", "各盟行政公署、市人民政府", "地方政府"),
        ("大兴安岭地区行署", "大兴安岭地区行政公署", "地方政府"),
        ("各区县、功能区管委会", "各区县、功能区管理委员会", "地方政府"),
        ("江海广播电视台", "江海广播电视台", "广电"),
        ("江海日报社", "江海日报社", "新闻出版"),
        ("江海大学附属医院", "江海大学附属医院", "高校院所"),
        ("蓝湾管委会", "蓝湾管理委员会", "开发区"),
    ],
)
def test_committees_offices_and_bodies_by_pattern(
    printed: str, canonical: str | None, family: str | None
) -> None:
    register = taxonomy.load()
    organ = register.resolve(printed, "河南省")
    assert (organ.canonical if organ else None) == canonical
    assert (organ.family if organ else None) == family
    if organ:
        assert register.resolve(organ.canonical, "河南省") == replace(organ, short=ANY)


@pytest.mark.parametrize(
    ("province", "canonical"), [("北京市", "北京市人民政府"), ("安阳市", "安阳市人民政府")]
)
def test_the_city_alone_is_the_documents_own(province: str, canonical: str) -> None:
    organ = taxonomy.load().resolve("市", province)
    assert organ is not None
    assert organ.canonical == canonical
