"""同类措施: which measures of other provinces are found alike, and by which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import pytest

from db.store import Store
from desktop import generations
from index.content import gather
from index.errors import SearchCancelled
from index.matching import ScanMatcher
from index.phrases import PLAIN
from index.similar import similar_rows
from tests.index_world import MemoryStore, parts

if TYPE_CHECKING:
    from db.models import Measure
    from desktop.library import Library
    from index.matching import Rows
    from index.source import MeasureSource
    from index.table import Table
    from index.zones import Zones

# Pairs of measures judged by reading both: about the same thing, in two provinces, and each for the
# other among the three closest.
ALIKE = [
    ("liaoning-research-services/2", "shandong-2025-128/2"),  # 剥离非主业的研发、检测服务
    ("liaoning-research-services/5", "sichuan-2025-34/10"),  # 知识产权服务
    ("liaoning-research-services/7", "sichuan-2025-34/6"),  # 检验检测认证
    ("liaoning-research-services/8", "sichuan-2025-34/8"),  # 工程技术
    ("liaoning-research-services/9", "shandong-2025-128/14"),  # 技术经理人队伍
    ("liaoning-research-services/10", "shandong-2025-128/11"),  # 科技金融
    ("liaoning-2024-tech-enterprises/2", "shandong-2025-128/9"),  # 概念验证、中试
    ("liaoning-2024-tech-enterprises/8", "sichuan-2025-34/9"),  # 股贷债保
    ("liaoning-2024-tech-enterprises/9", "shandong-2025-128/5"),  # 数字化转型
    ("shandong-2025-128/1", "sichuan-2025-34/12"),  # 机构做大做强
    ("shandong-2025-128/5", "sichuan-2025-34/7"),  # 信息技术服务
    ("shandong-2025-128/10", "sichuan-2025-34/4"),  # 孵化
    ("shandong-2025-128/12", "sichuan-2025-34/11"),  # 科技咨询、科普
]

# The second one says what the first one does, and much else besides.
WITHIN = [
    ("liaoning-2018-transfer-plan/23", "sichuan-2025-34/2"),  # 国际技术转移
    ("sichuan-2025-34/3", "shandong-2025-128/9"),  # 中试平台
    ("liaoning-2018-transfer-plan/9", "sichuan-2025-34/4"),  # 中国创新创业大赛
    ("liaoning-2018-transfer-plan/21", "shandong-2025-128/9"),  # 中试基地
    ("liaoning-2018-transfer-plan/22", "sichuan-2025-34/2"),  # 技术转移体系
    ("liaoning-2018-transfer-plan/8", "shandong-2025-128/10"),  # 孵化器、大学科技园
    ("liaoning-2024-tech-enterprises/9", "sichuan-2025-34/7"),  # 数字化转型
]

# Of the same heading, but for a few characters: each is the first that the other one has of that
# other's province.
HEADED = [
    ("shandong-2025-128/4", "sichuan-2025-34/1"),  # 研究开发服务
    ("shandong-2025-128/5", "sichuan-2025-34/7"),  # 信息技术服务
    ("shandong-2025-128/6", "sichuan-2025-34/10"),  # 知识产权服务
    ("shandong-2025-128/7", "sichuan-2025-34/6"),  # 检验检测认证服务
    ("shandong-2025-128/8", "sichuan-2025-34/8"),  # 工程技术服务
    ("shandong-2025-128/9", "sichuan-2025-34/2"),  # 技术转移转化服务
    ("shandong-2025-128/10", "sichuan-2025-34/4"),  # 企业孵化服务
    ("shandong-2025-128/11", "sichuan-2025-34/9"),  # 科技金融服务
    ("shandong-2025-128/12", "sichuan-2025-34/11"),  # 科技咨询及其他科技服务
]

# Measures read to have no counterpart in any other province of the corpus.
ALONE = [
    "liaoning-2018-transfer-plan/7",  # 特色产业小镇
    "liaoning-2018-transfer-plan/16",  # 可持续发展议程
    "liaoning-2018-transfer-plan/19",  # 冰雪旅游
    "liaoning-2024-tech-enterprises/11",  # 企业家精神
]


Alike: TypeAlias = "list[tuple[str, float, tuple[str, ...]]]"


@dataclass(frozen=True)
class World:
    measures: tuple[Measure, ...]
    table: Table
    matcher: ScanMatcher
    zones: tuple[Zones, ...]

    def texts(self, rows: Rows) -> list[Zones]:
        return [self.zones[int(row)] for row in rows]

    def all(self, measure_id: str) -> Alike:
        return self.similar(measure_id, len(self.measures))

    def similar(self, measure_id: str, limit: int = 3) -> Alike:
        row = next(at for at, one in enumerate(self.measures) if one.id == measure_id)
        found = similar_rows(
            self.measures[row], row, self.table, self.matcher, self.texts, limit, lambda: None
        )
        return [(self.measures[other].id, score, words) for other, score, words in found]


def world_of(source: MeasureSource) -> World:
    content = gather(source, lambda _: None)
    return World(
        tuple(source.iter_measures()), content.table, ScanMatcher(content.zones), content.zones
    )


@pytest.fixture(scope="module")
def world(library: Library) -> World:
    return world_of(Store(generations.database_path(library.generation)))


@pytest.fixture(scope="module")
def everything(world: World) -> dict[str, Alike]:
    return {one.id: world.similar(one.id, 10) for one in world.measures}


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_measures_about_the_same_find_each_other(world: World, one: str, other: str) -> None:
    assert other in [found for found, _, _ in world.similar(one)]
    assert one in [found for found, _, _ in world.similar(other)]


@pytest.mark.parametrize(("one", "other"), WITHIN)
def test_a_measure_is_found_within_a_longer_one(world: World, one: str, other: str) -> None:
    assert other in [found for found, _, _ in world.similar(one)]


@pytest.mark.parametrize(("one", "other"), HEADED)
def test_the_same_heading_comes_first(world: World, one: str, other: str) -> None:
    for mine, theirs in ((one, other), (other, one)):
        province = theirs.split("-")[0]
        found = [each for each, _, _ in world.similar(mine) if each.startswith(province)]
        assert found[0] == theirs


def test_likeness_is_the_same_from_either_side(world: World) -> None:
    found = {
        (one.id, other): score for one in world.measures for other, score, _ in world.all(one.id)
    }
    assert len(found) > len(world.measures)
    for (one, other), score in found.items():
        assert found[other, one] == pytest.approx(score)


@pytest.mark.parametrize("scrap", ["务剥离", "注册成", "动社会", "接活动", "类基金", "化服务"])
def test_shared_words_are_whole(everything: dict[str, Alike], scrap: str) -> None:
    assert not [one for one, found in everything.items() for _, _, words in found if scrap in words]


@pytest.mark.parametrize("measure_id", ALONE)
def test_what_has_no_counterpart_has_none(world: World, measure_id: str) -> None:
    assert world.similar(measure_id) == []


def test_only_other_provinces_are_looked_at(everything: dict[str, Alike]) -> None:
    for measure, found in everything.items():
        home = measure.split("-")[0]
        assert not [one for one, _, _ in found if one.startswith(home)]


def test_scores_are_shares_in_descending_order(everything: dict[str, Alike]) -> None:
    for found in everything.values():
        scores = [score for _, score, _ in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


def test_shared_words_stand_in_both(world: World, everything: dict[str, Alike]) -> None:
    texts = {one.id: "\0".join(parts(one)) for one in world.measures}
    for measure, found in everything.items():
        for other, _, words in found:
            assert len(set(words)) == len(words) <= 5
            assert not [one for one in words if len(one) < 2 or one in PLAIN]
            assert not [
                one for one in words if one not in texts[measure] or one not in texts[other]
            ]


def test_shared_words_are_the_telling_ones(world: World) -> None:
    found = {one: words for one, _, words in world.similar("liaoning-2024-tech-enterprises/8")}
    assert "股贷债保" in found["sichuan-2025-34/9"]
    found = {one: words for one, _, words in world.similar("liaoning-2018-transfer-plan/9")}
    assert found["sichuan-2025-34/4"][0] == "举办中国创新创业大赛"


def test_a_copied_measure_is_whole_alike(library: Library, world: World) -> None:
    source = Store(generations.database_path(library.generation))
    for original in world.measures[::9]:
        document = next(one for one in source.documents() if one.id == original.document_id)
        other = replace(document, id="elsewhere", province="广东省", region_code="440000")
        copy = replace(original, id="elsewhere/1", ordinal=1)
        store = MemoryStore((*source.documents(), other), (*world.measures, copy), "copied")
        found = world_of(store).similar(original.id)
        assert found[0][0] == "elsewhere/1"
        assert found[0][1] > 0.95


def test_nothing_is_alike_to_an_empty_measure(world: World) -> None:
    empty = replace(world.measures[0], title="", text="。")
    assert similar_rows(empty, 0, world.table, world.matcher, world.texts, 10, lambda: None) == []


def test_no_more_are_listed_than_wanted(world: World) -> None:
    assert len(world.similar("shandong-2025-128/11", 1)) == 1
    assert world.similar("shandong-2025-128/11", 0) == []


def test_it_can_be_given_up(world: World) -> None:
    def give_up() -> None:
        raise SearchCancelled

    with pytest.raises(SearchCancelled):
        similar_rows(world.measures[0], 0, world.table, world.matcher, world.texts, 10, give_up)
