"""What to ask instead of a query that finds nothing."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import InvalidQueryError
from db.models import Status
from db.store import Store
from desktop import generations
from index.content import gather
from index.errors import SearchCancelled
from index.language import read_query
from index.matching import ScanMatcher
from index.normalise import normalise
from index.query import Filters, SearchRequest, Suggestion
from index.searcher import Searcher
from index.suggesting import Suggester
from index.suggesting.cutting import Cutter
from index.suggesting.lookup import Lookup
from index.suggesting.mending import Mender
from index.suggesting.nodes import changed
from index.suggesting.pasted import unnumbered
from index.suggesting.readings import alike, characters
from index.suggesting.simplified import simplified
from index.suggesting.suggester import MOST
from index.widening import Widener
from index.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path as FilePath

    from desktop.library import Library
    from index.query import Node
    from index.suggesting.nodes import Path

WORDS = Widener(SimpleNamespace(documents=(), mentions=()))

Ask: TypeAlias = "Callable[..., tuple[Suggestion, ...]]"
Total: TypeAlias = "Callable[[str, Filters], int]"


@pytest.fixture(scope="module")
def store(library: Library) -> Store:
    return Store(generations.database_path(library.generation))


@pytest.fixture(scope="module")
def zones(store: Store) -> list[Zones]:
    return [Zones.of(one) for one in store.iter_measures()]


@pytest.fixture(scope="module")
def total(library: Library, store: Store) -> Iterator[Total]:
    directory: FilePath = generations.index_path(library.generation)
    searcher = Searcher(store, directory)

    def count(words: str, filters: Filters) -> int:
        return searcher.search(SearchRequest(words=words, filters=filters, limit=1)).total

    yield count
    searcher.close()


@pytest.fixture(scope="module")
def ask(store: Store, zones: list[Zones], total: Total) -> Ask:
    suggester = Suggester(
        ScanMatcher(zones),
        lambda rows: [zones[int(row)] for row in rows],
        total,
        gather(store, lambda _: None).table,
    )

    def suggest(
        words: str, filters: Filters | None = None, poll: Callable[[], None] = lambda: None
    ) -> tuple[Suggestion, ...]:
        chosen = filters or Filters()
        query = read_query(words)
        whole = type(query)(query.text, chosen.merged(query.filters))
        return suggester.suggest(SearchRequest(words=words, filters=chosen), whole, poll)

    return suggest


@pytest.fixture(scope="module")
def lookup(zones: list[Zones]) -> Lookup:
    size = float(sum(one.length for one in zones))
    return Lookup(
        ScanMatcher(zones), lambda rows: [zones[int(row)] for row in rows], lambda: None, size
    )


def test_characters_that_sound_alike() -> None:
    same, near = alike("式")
    assert "试" in same
    assert "四" in near
    assert "券" not in same + near
    assert "式" not in same + near
    assert "宁" in alike("林")[1]  # lin, ning: both initial and ending
    assert {"行", "航"} <= set(alike("杭")[0])  # 行 is read háng too
    assert alike("A") == ("", "")
    assert len(characters()) > 6700


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("中式", "中试"),  # sounds alike
        ("创新卷", "创新券"),
        ("只是产权", "知识产权"),  # two characters at once
        ("检验检侧认证", "检验检测认证"),
        ("技术经里人", "技术经理人"),
        ("技术经济人", "技术经理人"),  # sounds otherwise
        ("技术经济人", "技术经纪人"),
        ("枝术转移", "技术转移"),  # looks alike
        ("孵代器", "孵化器"),
        ("高新记术企业", "高新技术企业"),
        ("概念证", "概念验证"),  # one missing
        ("概念念验证", "概念验证"),  # one too many
        ("概验念证", "概念验证"),  # two swapped
        ("知产识权", "知识产权"),
        ("中式平台建设", "中试平台"),  # as a whole it stands nowhere even when mended
    ],
)
def test_a_slip_is_mended(ask: Ask, typed: str, meant: str) -> None:
    assert meant in [one.words for one in ask(typed)]


@pytest.mark.parametrize("typed", ["中式", "创新卷", "只是产权", "枝术转移", "概念证", "孵代器"])
def test_what_was_meant_comes_first(ask: Ask, typed: str) -> None:
    first = ask(typed)[0]
    assert first.change == f"“{typed}”改为“{first.words}”"


@pytest.mark.parametrize("typed", ["2029年", "2037年", "999万元"])
def test_no_other_year_or_sum_is_proposed(ask: Ask, typed: str) -> None:
    assert ask(typed) == ()


@pytest.mark.parametrize("typed", ["火箭发射", "量子", "鑫淼垚", "xyz"])
def test_nothing_is_made_up(ask: Ask, typed: str) -> None:
    assert ask(typed) == ()


def test_a_long_text_is_cut_into_what_stands(ask: Ask) -> None:
    assert "中试平台" in [one.words for one in ask("（三）支持中试平台建设")]
    pasted = [(one.words, one.change) for one in ask("沈阳市推进中试基地建设若干措施的通知")]
    assert ("中试基地", "“沈阳市推进中试基地建设若干措施的…”缩短为“中试基地”") in pasted
    assert "科技园 大学" in [one.words for one in ask("科技园大学")]


@pytest.mark.parametrize("word", ['"第{}座火山"', "-第{}座火山"])
def test_thousands_of_words_are_not_left_out_one_by_one(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    variations = 0

    def counted(node: Node, changes: Mapping[Path, Node | None]) -> Node | None:
        nonlocal variations
        variations += 1
        return changed(node, changes)

    monkeypatch.setattr("index.suggesting.suggester.changed", counted)
    nothing = "科技园 大学城 -科技"
    found = ask(" ".join((nothing, *(word.format(number) for number in range(2000)))))
    assert variations < 100
    assert len(found) <= MOST


@pytest.mark.parametrize(
    "typed",
    [
        "一、强化政策落实",
        "1.强化政策落实",
        "（一）强化政策落实",
        "第三条 强化政策落实",
        "第三条强化政策落实",
        "强化政策落实。",
        "《强化政策落实》",
    ],
)
def test_a_pasted_heading_loses_its_number_and_marks(ask: Ask, typed: str) -> None:
    assert [one.words for one in ask(typed)] == ["强化政策落实"]


@pytest.mark.parametrize("word", ["1.5gwh", "(试行)", "2025年", "第一目标", "首台(套)", "r&d"])
def test_a_number_that_is_no_headings_stays(word: str) -> None:
    assert unnumbered(word) == word


def test_most_of_a_heading_keeps_its_verbs(ask: Ask) -> None:
    assert ask("支持企业做大做强做优")[0].words == "支持企业做大做强"
    assert ask("关于支持企业做大做强")[0].words == "支持企业做大做强"


@pytest.mark.parametrize("typed", ["四川省科技厅", "四川省科学技术厅", "山东省工业和信息化厅"])
def test_an_organ_is_asked_of_its_field(ask: Ask, total: Total, typed: str) -> None:
    found = ask(typed)
    assert [(one.words, one.total) for one in found] == [
        (f"部门:{typed}", total("", Filters(departments=(typed,))))
    ]
    assert found[0].change == f"“{typed}”改按责任部门查"


@pytest.mark.parametrize(
    ("former", "later"),
    [
        ("省工商局", "省市场监管局"),
        ("农业厅", "省农业农村厅"),
        ("省农委", "省农业农村厅"),
        ("环保厅", "省生态环境厅"),
        ("省经信委", "省工业和信息化厅"),
    ],
)
def test_a_former_organ_leads_to_its_successor(ask: Ask, former: str, later: str) -> None:
    found = [one.words for one in ask(former)]
    assert f"部门:{later}" in found
    assert all(one.startswith("部门:") for one in found)


def test_a_document_without_a_number_is_shown_by_its_title(ask: Ask, total: Total) -> None:
    found = ask("若干措施")
    assert found
    for one in found:
        assert one.change.startswith("“若干措施”改按文件《")
        assert one.total == total(one.words, Filters())


def test_what_cannot_be_mended_is_left_out_with_what_can(ask: Ask) -> None:
    found = ask("a'b 成果转华")
    assert (found[0].words, found[0].change) == (
        "成果转化",
        "“成果转华”改为“成果转化”，去掉“a'b”",
    )


def test_an_organ_beside_other_words(ask: Ask) -> None:
    assert ask("科技厅 四川省科技厅")[0].words == "部门:四川省科技厅 科技厅"
    # Both fields together would find more, not what is of both.
    assert not [one for one in ask("四川省科技厅 部门:省财政厅") if "四川省科技厅" in one.words]


def test_a_bureau_may_be_a_department(ask: Ask) -> None:
    assert [one.words for one in ask("省科技局")] == ["省科技厅"]


@pytest.mark.parametrize(
    "typed",
    [
        "川办发〔2025〕34号",
        "〔2025〕34号",
        "川办发[2025]34号",
        "（2025）34号",
        "四川省加快推进科技服务业高质量发展实施方案",
        "《四川省加快推进科技服务业高质量发展实施方案》",
    ],
)
def test_a_document_is_asked_of_its_field(ask: Ask, total: Total, typed: str) -> None:
    found = ask(typed)
    document = Filters(documents=("川办发〔2025〕34号",))
    assert [(one.words, one.total) for one in found] == [
        ("文件:川办发〔2025〕34号", total("", document))
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("創新券", "创新券"),
        ("質押融資", "质押融资"),
        ("專精特新", "专精特新"),
        ("產業園區", "产业园区"),
        ("一、環境", "环境"),
    ],
)
def test_traditional_characters_are_read_as_simplified(ask: Ask, typed: str, meant: str) -> None:
    assert [one.words for one in ask(typed)] == [meant]
    assert simplified(meant) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "省直有关部门",
        "川办发〔2031〕999号",
        "四川省广播电视局",
        "高新企业",
        "华为",
        "（一）",
        "2025年底前完成",
        "高性能计祘",
    ],
)
def test_scraps_of_words_are_not_offered(ask: Ask, typed: str) -> None:
    assert ask(typed) == ()


@pytest.mark.parametrize(
    ("word", "scrap"),
    [
        ("创新券", "新券"),
        ("大学科技园", "学科技园"),
        ("质押融资", "押融"),
        ("技术经理人", "术经理人"),
    ],
)
def test_what_is_a_word_is_seen_by_what_stands_beside_it(
    lookup: Lookup, word: str, scrap: str
) -> None:
    assert lookup.is_word(word)
    assert lookup.stands(scrap)
    assert not lookup.is_word(scrap)


def test_expressions_with_marks_are_cut_as_one(lookup: Lookup) -> None:
    assert "首台(套)" in Cutter(lookup).pieces("首台(套)保险")
    assert Cutter(lookup).pieces("r&d费用") == ("r&d",)


def test_a_part_that_stands_by_another_name_is_kept(ask: Ask, total: Total) -> None:
    found = {one.words: one.change for one in ask("首台套保险")}
    assert found["首台套 保险"] == "“首台套保险”拆成“首台套 保险”"
    assert total("首台（套） 保险", Filters()) > 0


def test_a_number_is_not_torn_apart(lookup: Lookup) -> None:
    assert not [one for one in Cutter(lookup).pieces("2029年中试平台") if one[0].isdigit()]


def test_only_the_wrong_word_is_changed(ask: Ask) -> None:
    found = ask("中式 平台")
    assert found[0].words == "中试 平台"
    assert ("平台", "去掉“中式”") in [(one.words, one.change) for one in found]


def test_all_wrong_words_are_changed_at_once(ask: Ask) -> None:
    found = ask("大学科技圆 孵代器")
    assert (found[0].words, found[0].change) == (
        "大学科技园 孵化器",
        "“大学科技圆”改为“大学科技园”，“孵代器”改为“孵化器”",
    )


def test_a_wrong_word_within_brackets_is_changed(ask: Ask) -> None:
    assert "(孵化器 大学科技园)|火箭发射" in [
        one.words.replace(" | ", "|") for one in ask("(孵代器 大学科技园) | 火箭发射")
    ]


def test_one_of_words_that_never_stand_together_is_left_out(ask: Ask, total: Total) -> None:
    assert total("中试 冰雪旅游", Filters()) == 0
    found = ask("中试 冰雪旅游")
    # The commoner one goes first: what is left says more.
    assert [(one.words, one.change) for one in found] == [
        ("冰雪旅游", "去掉“中试”"),
        ("中试", "去掉“冰雪旅游”"),
    ]


def test_an_exclusion_can_be_left_out(ask: Ask) -> None:
    found = ask("中试 -中试")
    assert ("中试", "去掉排除条件“-中试”") in [(one.words, one.change) for one in found]


def test_quotation_marks_can_be_left_out(ask: Ask, total: Total) -> None:
    assert total('"首台套"', Filters()) == 0
    assert ("首台套", "去掉“首台套”的引号") in [(one.words, one.change) for one in ask('"首台套"')]


def test_every_single_filter_is_dropped(ask: Ask, total: Total) -> None:
    filters = Filters(provinces=("山东省",), categories=("企业孵化",), years=(2018,))
    assert total("孵化", filters) == 0
    found = ask("孵化", filters)
    assert {one.change for one in found} <= {
        "去掉条件“省份：山东省”",
        "去掉条件“类别：企业孵化”",
        "去掉条件“期限”",
    }
    assert "去掉条件“期限”" in {one.change for one in found}
    for one in found:
        assert one.words == "孵化"
        assert one.filters != filters


def test_typed_filters_are_dropped_where_they_were_typed(ask: Ask) -> None:
    found = ask("孵化 省:北京", Filters(categories=("企业孵化",)))
    assert [(one.words, one.filters, one.change) for one in found] == [
        ("孵化", Filters(categories=("企业孵化",)), "去掉条件“省份：北京”")
    ]


def test_exclusions_of_filters_are_dropped(ask: Ask) -> None:
    filters = Filters(excluded=Filters(categories=("科技金融",)), provinces=("山东省",))
    found = ask("科创金融改革试验区", filters)
    assert [(one.filters, one.change) for one in found] == [
        (Filters(provinces=("山东省",)), "去掉条件“排除的类别：科技金融”")
    ]


def test_what_stands_by_another_name_is_not_mended(ask: Ask) -> None:
    found = ask("首台套", Filters(provinces=("山东省",)))
    assert [(one.words, one.change) for one in found] == [("首台套", "去掉条件“省份：山东省”")]


def test_filters_without_words(ask: Ask) -> None:
    filters = Filters(provinces=("北京市",), statuses=(Status.IN_FORCE,))
    assert [one.change for one in ask("", filters)] == ["去掉条件“省份：北京市”"]


def test_if_no_single_filter_helps_all_go(ask: Ask) -> None:
    filters = Filters(provinces=("北京市",), years=(1999,))
    assert [(one.filters, one.change) for one in ask("中试", filters)] == [
        (Filters(), "去掉全部筛选条件")
    ]


def test_if_the_mended_word_needs_it_the_filters_go_too(ask: Ask) -> None:
    found = ask("中式", Filters(years=(1999,)))
    assert [(one.words, one.filters, one.change) for one in found] == [
        ("中试", Filters(), "“中式”改为“中试”，并去掉全部筛选条件")
    ]


def test_totals_are_true(ask: Ask, total: Total) -> None:
    for words in ("中式 平台", "中试 冰雪旅游", "（三）支持中试平台建设", "技术经济人"):
        found = ask(words)
        assert 0 < len(found) <= MOST
        assert [one.total for one in found] == [total(one.words, one.filters) for one in found]
        assert all(one.total > 0 for one in found)


@pytest.mark.parametrize(
    "typed",
    ["中" * 1000, "科技成果转化平台" * 125, "中式 " * 333, "|".join("中式" for _ in range(300))],
)
def test_very_long_input_takes_no_long_time(ask: Ask, typed: str) -> None:
    started = time.process_time()
    assert len(ask(typed)) <= MOST
    assert time.process_time() - started < 2


def test_it_can_be_given_up(ask: Ask) -> None:
    def give_up() -> None:
        raise SearchCancelled

    with pytest.raises(SearchCancelled):
        ask("技术经济人", poll=give_up)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from('中试 式平台|-()"知只识是产权省:山东，'), max_size=20).map("".join)
)
def test_any_question_gets_true_answers(ask: Ask, total: Total, words: str) -> None:
    try:
        read_query(words)
    except InvalidQueryError:
        return
    if total(words, Filters()):
        return
    for one in ask(words):
        assert one.total == total(one.words, one.filters) > 0


@given(st.text(max_size=40))
def test_what_is_proposed_stands_in_the_library(lookup: Lookup, word: str) -> None:
    form = normalise(word)
    assert all(map(lookup.stands, Mender(lookup).corrections(form)))
    for one in Cutter(lookup).pieces(form):
        assert lookup.stands(one) or any(map(lookup.stands, map(normalise, WORDS.variants(one))))


@given(st.text(max_size=30) | st.text("一二（）()1.、第条。三项 支持", max_size=12))
def test_what_is_left_of_a_heading_is_its_own_and_is_final(word: str) -> None:
    left = unnumbered(normalise(word))
    assert left in normalise(word)
    assert unnumbered(left) == left


@given(st.text(max_size=30))
def test_simplified_characters_stay(word: str) -> None:
    once = simplified(word)
    assert len(once) == len(word)
    assert simplified(once) == once
