"""Provinces, places, categories, families: the tables, and where a text is at home."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import resources, taxonomy
from db.models import Department, Role
from db.taxonomy import Taxonomy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def tables() -> Taxonomy:
    return taxonomy.load()


def test_provinces_after_gb_t_2260(tables: Taxonomy) -> None:
    codes = [province.code for province in tables.provinces]
    assert codes == sorted(set(codes))
    assert sum(province.mainland for province in tables.provinces) == 31
    assert tables.provinces[0].name == "国家"
    assert {"710000", "810000", "820000"} <= set(codes)
    letters = [letter for province in tables.provinces for letter in province.letters]
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize(
    ("asked", "name", "code", "level"),
    [
        ("辽宁", "辽宁省", "210000", "省"),
        ("辽宁省", "辽宁省", "210000", "省"),
        ("510000", "四川省", "510000", "省"),
        ("内蒙古", "内蒙古自治区", "150000", "自治区"),
        ("重庆", "重庆市", "500000", "市"),
        ("国家", "国家", "000000", ""),
    ],
)
def test_a_province_by_any_of_its_names(
    tables: Taxonomy, asked: str, name: str, code: str, level: str
) -> None:
    province = tables.province(asked)
    assert province is not None
    assert (province.name, province.code, province.level) == (name, code, level)


def test_no_province(tables: Taxonomy) -> None:
    assert tables.province("沈阳市") is None
    assert tables.province("") is None


def test_all_333_prefectures_and_no_place_twice(tables: Taxonomy) -> None:
    regions = tables._regions
    prefectures = {place.name for place in regions.prefectures.values()}
    assert len(prefectures) == 333
    forms = [
        form
        for table in ("prefectures", "counties")
        for names in taxonomy._table(resources.path("prefectures.toml"))[table].values()
        for form in names.replace("/", " ").split()
    ]
    assert len(forms) == len(set(forms))
    assert all(tables.province(place.province) for place in regions.places.values())
    cities = [name for name in regions.places.keys() - regions.prefectures if name.endswith("市")]
    assert 390 <= len(cities) <= 400
    seats = {f"{province.seat}市" for province in tables.provinces if province.level == "省"}
    assert seats - {"台北市"} <= prefectures


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鲁科字〔2025〕128号", "山东省"),
        ("川办发[2025]34号", "四川省"),
        ("内政办发〔2024〕3号", "内蒙古自治区"),
        ("国办发〔2018〕126号", "国家"),
        ("工信部联科〔2025〕110号", "国家"),
        ("安阳市人民政府办公室关于促进房地产市场平稳健康发展的意见", "河南省"),
        ("西宁市关于支持刚性和改善性住房需求的若干措施", "青海省"),
        ("海南藏族自治州人民政府", "青海省"),
        ("海南省人民政府", "海南省"),
        ("海南州政府办公室", "青海省"),
        ("青政办发〔2021〕5号 青岛市人民政府办公厅", "山东省"),
        ("青政办〔2021〕5号 青海省人民政府办公厅", "青海省"),
        ("国务院关于促进综合保税区高水平开放高质量发展的若干意见", "国家"),
        (
            "辽宁省三年行动计划，根据《关于印发实施方案的通知》（国科发〔2018〕17号）精神",
            "辽宁省",
        ),
        (
            "关于印发通知\n\n鲁科字〔2025〕128号\n落实工业和信息化部《意见》（工信部联科〔2025〕110号）",
            "山东省",
        ),
        ("关于加快电子商务产业发展的意见渝府发〔2019〕17号各区县", "重庆市"),
        ("推动青浦区与临港新片区发展", "上海市"),
        ("诸暨市人民政府办公室", "浙江省"),
        ("格尔木市工业商务科技信息化局", "青海省"),
        ("关于支持宜城市发展的意见", "湖北省"),
        ("江阴市场监管局", "江苏省"),
        ("无锡国家高新技术产业开发区管理委员会", "江苏省"),
        ("洛阳经开区管委会", "河南省"),
        ("深圳市南山区与前海合作区", "广东省"),
        ("长沙湘江新区管委会", "湖南省"),
        ("宿松县与昆山市﹝2024﹞", "江苏省"),
        ("浙科发﹝2024﹞7号", "浙江省"),
    ],
)
def test_where_a_text_is_at_home(tables: Taxonomy, text: str, name: str) -> None:
    province = tables.region_in(text)
    assert province is not None
    assert province.name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "为贯彻落实有关精神，制定本措施。",
        "2025年10月14日",
        "关于促进沿海城市开放的意见",
        "关于适应城市更新要求的措施",
        "关于深化校企合作市级基地建设的通知",
        "关于南海区域协同发展的意见",
        "关于开拓东方市场的若干措施",
        "朝阳国家文化产业创新实验区管理委员会",
    ],
)
def test_a_text_without_a_home(tables: Taxonomy, text: str) -> None:
    assert tables.region_in(text) is None


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("liaoning-2018-transfer-plan.txt", "辽宁省"),
        ("liaoning-2024-tech-enterprises.txt", "辽宁省"),
        ("liaoning-research-services.txt", "辽宁省"),
        ("shandong-2025-128.txt", "山东省"),
        ("sichuan-2025-34.txt", "四川省"),
    ],
)
def test_the_corpus_is_at_home_where_it_says(tables: Taxonomy, file: str, name: str) -> None:
    text = resources.path("corpus", file).read_text(encoding="utf-8")
    province = tables.region_in(text)
    assert province is not None
    assert province.name == name


@given(st.text())
def test_any_text_has_a_home_or_none(text: str) -> None:
    found = taxonomy.load().region_in(text)
    assert found is None or found in taxonomy.load().provinces


def test_categories_and_families_are_named_once(tables: Taxonomy) -> None:
    categories = [category.name for category in tables.categories]
    assert len(categories) == len(set(categories)) == 20
    families = [family.name for family in tables.families]
    assert len(families) == len(set(families))
    words = [word for family in tables.families for word in {*family.words, family.name}]
    assert len(words) == len(set(words))


def test_a_match_covers_departments_as_stored(tables: Taxonomy) -> None:
    def department(name: str, canonical: str, family: str) -> Department:
        return Department(name, canonical, family, Role.LEAD, (0, len(name)))

    match = tables.department_matches("工信")
    assert match.covers(department("省工信厅", "辽宁省工业和信息化厅", "工信"))
    assert not match.covers(department("省科技厅", "辽宁省科学技术厅", "科技"))
    unknown = tables.department_matches("某（新）中心")
    assert unknown.covers(department("某(新)中心", "", ""))
    assert not unknown.covers(department("别的中心", "", ""))


def test_the_tables_of_an_empty_folder_are_missed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Taxonomy(tmp_path)


def test_loading_and_resolving_are_fast(tables: Taxonomy) -> None:
    times = []
    for _ in range(5):
        start = time.process_time()
        Taxonomy(resources.path())
        times.append(time.process_time() - start)
    assert min(times) < 0.04
    tables.resolve("省科技厅", "辽宁省")
    start = time.process_time()
    for _ in range(1000):
        tables.resolve("省科技厅", "辽宁省")
    assert (time.process_time() - start) / 1000 < 20e-6
