"""Order, pages, snippets and marks; giving up; many threads; one answer with and without index."""

from __future__ import annotations

import contextlib
import datetime as dt
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import InvalidQueryError, LibraryError
from db.models import Document, LeadRule, Measure, Source
from index.builder import build
from index.normalise import normalise
from index.query import Filters, SearchRequest, SearchResult, Variant, Widening
from index.searcher import SearchCancelled, Searcher
from index.snippets import WINDOW, Passage
from tests.bench.generated_measures import generate
from tests.index_world import MemoryStore, measure_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AS_OF = dt.date(2026, 11, 20)
QUERIES = (
    "",
    "科技",
    "科",
    "，",
    "2027年 科技",
    "“R&D” -企业",
    "GB/T",
    "-科技",
    "科技成果转移转化",
    "没有这个词的",
    "/",
    "年",
    "、《",
    "《科",
)


def document(number: int, *, expires: dt.date | None = None) -> Document:
    return Document(
        id=f"d{number}",
        title=f"文件{number}",
        kind="意见",
        province="辽宁省",
        region_code="210000",
        issuer=(),
        doc_number=None,
        issued=dt.date(2020, 1, 1),
        effective=None,
        expires=expires,
        expires_quote=None,
        lead_rule=LeadRule.NONE,
        lead_rule_quote=None,
        text="",
        source=Source("", "", ""),
    )


def measure(
    number: int, title: str, text: str, *, due: Sequence[dt.date] = (), of: int = 1
) -> Measure:
    return measure_of(f"d{of}", number, title, text, due=due)


def searcher_of(path: Path, measures: Sequence[Measure], documents: Sequence[Document]) -> Searcher:
    store = MemoryStore(tuple(documents), tuple(measures))
    build(store, path / "index")
    searcher = Searcher(store, path / "index")
    assert not searcher.needs_rebuild
    return searcher


def ids(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


def timeless(result: SearchResult) -> SearchResult:
    """Return an answer without how long it took, and by what."""
    return replace(result, took_ms=0.0, by_scan=False)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return generate(700, seed=11)


@pytest.fixture(scope="module")
def searcher(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    directory = tmp_path_factory.mktemp("results") / "index"
    build(store, directory)
    opened = Searcher(store, directory)
    yield opened
    assert not opened.needs_rebuild


@pytest.fixture(scope="module")
def scanner(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return Searcher(store, tmp_path_factory.mktemp("results") / "nothing")


@pytest.mark.parametrize("sort", ["relevance", "document", "deadline"])
@pytest.mark.parametrize("words", QUERIES)
def test_index_and_scan_give_the_same_answer_to_the_last_bit(
    searcher: Searcher, scanner: Searcher, words: str, sort: str
) -> None:
    request = SearchRequest(words, Filters(as_of=AS_OF), sort=sort, limit=40)
    assert scanner.needs_rebuild
    assert not searcher.needs_rebuild
    assert timeless(searcher.search(request)) == timeless(scanner.search(request))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text(st.sampled_from("科技厅Aa，,《1 \n\0𠀀")), min_size=1, max_size=6),
    literal=st.text(st.sampled_from("科技厅Aa，,《1 𠀀"), min_size=1, max_size=4).filter(str.strip),
)
def test_any_literal_in_any_text(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], literal: str
) -> None:
    measures = [measure(number, text[:2], text[2:]) for number, text in enumerate(texts, 1)]
    folder = tmp_path_factory.mktemp("any")
    searcher = searcher_of(folder, measures, [document(1)])
    found = searcher.search(SearchRequest(f'"{literal}"'))
    assert not searcher.needs_rebuild
    wanted = plain(literal.strip())
    expected = {
        one.id
        for one in measures
        if wanted in plain(one.title.replace("\0", "\ufffd"))
        or wanted in plain(one.text.replace("\0", "\ufffd"))
    }
    assert set(ids(found)) == expected
    assert found.total == len(expected)


def test_a_title_weighs_more_than_a_body_and_a_rare_word_more_than_a_common_one(
    tmp_path: Path,
) -> None:
    measures = [
        measure(1, "平台建设", "支持中试发展，科技创新，科技服务"),
        measure(2, "中试平台", "支持平台发展，科技创新，科技服务"),
        measure(3, "科技金融", "支持金融发展，科技创新，科技服务"),
        *(measure(number, "其他", "科技创新") for number in range(4, 12)),
    ]
    searcher = searcher_of(tmp_path, measures, [document(1)])
    assert ids(searcher.search(SearchRequest("中试")))[0] == "d1/2"
    result = searcher.search(SearchRequest("科技"))
    assert ids(result)[0] == "d1/3"
    assert [hit.score for hit in result.hits] == sorted(
        (hit.score for hit in result.hits), reverse=True
    )


def test_other_spellings_are_found_and_told_as_printed_but_only_of_what_is_wanted(
    tmp_path: Path,
) -> None:
    measures = [measure(1, "首台套保险", "文"), measure(2, "推广首台（套）装备", "文")]
    searcher = searcher_of(tmp_path, measures, [document(1)])
    along = (Variant("首台（套）", 1),)

    widened = searcher.search(SearchRequest("首台套"))
    assert ids(widened) == ["d1/1", "d1/2"]
    assert widened.widenings == (Widening("首台套", 1, along, applied=True),)
    assert widened.hits[1].title_marks == ((2, 7),)

    narrow = searcher.search(SearchRequest("首台套", widen=False))
    assert ids(narrow) == ["d1/1"]
    assert narrow.widenings == (Widening("首台套", 1, along, applied=False),)

    quoted = searcher.search(SearchRequest('"首台套"'))
    assert (ids(quoted), quoted.widenings) == (["d1/1"], ())
    without = searcher.search(SearchRequest("-首台套"))
    assert (ids(without), without.widenings) == (["d1/2"], ())
    assert without.not_excluded == (Widening("首台套", 1, along, applied=False),)
    for words in ('-"首台套"', "-首台（套）装备", "首台套 -“首台（套）”"):
        assert searcher.search(SearchRequest(words)).not_excluded == ()


def test_what_is_excluded_is_not_marked_but_what_its_exclusion_excludes(
    searcher: Searcher,
) -> None:
    words = '中试 -平台 (基地 | -(转移 "转化") | 省:辽宁) -(企业 -中试 -创新)'
    assert searcher.search(SearchRequest(words, widen=False)).literals == ("中试", "基地", "创新")


def test_in_force_and_the_nearer_deadline_come_first_among_equals(tmp_path: Path) -> None:
    documents = [
        document(1, expires=dt.date(2021, 1, 1)),
        document(2, expires=dt.date(2030, 1, 1)),
    ]
    measures = [
        measure(1, "甲", "中试平台", of=1),
        measure(1, "甲", "中试平台", of=2),
        measure(2, "甲", "中试平台", of=2, due=[dt.date(2020, 1, 1), dt.date(2030, 1, 1)]),
        measure(3, "甲", "中试平台", of=2, due=[dt.date(2027, 1, 1)]),
    ]
    searcher = searcher_of(tmp_path, measures, documents)
    result = searcher.search(SearchRequest("中试", Filters(as_of=AS_OF)))
    assert ids(result) == ["d2/3", "d2/2", "d2/1", "d1/1"]
    assert result.document_total == 2


def test_sorting_by_deadline_puts_the_next_one_first_then_those_past_and_none_last(
    tmp_path: Path,
) -> None:
    measures = [
        measure(1, "甲", "乙"),
        measure(2, "甲", "乙", due=[dt.date(2025, 1, 1)]),
        measure(3, "甲", "乙", due=[dt.date(2024, 1, 1), dt.date(2028, 1, 1)]),
        measure(4, "甲", "乙", due=[AS_OF, dt.date(2030, 1, 1)]),
        measure(5, "甲", "乙", due=[dt.date(2023, 1, 1), dt.date(2025, 6, 30)]),
    ]
    searcher = searcher_of(tmp_path, measures, [document(1)])
    request = SearchRequest("", Filters(as_of=AS_OF), sort="deadline")
    assert ids(searcher.search(request)) == ["d1/4", "d1/3", "d1/5", "d1/2", "d1/1"]


def test_pages_are_cuts_of_the_whole(searcher: Searcher, store: MemoryStore) -> None:
    whole = searcher.search(SearchRequest("科技", limit=0))
    assert whole.total == len(whole.hits) > 100
    for offset in (0, 1, 37, whole.total - 3, whole.total, whole.total + 5):
        page = searcher.search(SearchRequest("科技", limit=10, offset=offset))
        assert page.hits == whole.hits[offset : offset + 10]
        assert page.total == whole.total
        assert page.facets == whole.facets
    everything = searcher.search(SearchRequest(limit=0))
    assert ids(everything) == [one.id for one in store.iter_measures()]
    assert everything.document_total == len(store.documents())


@pytest.mark.parametrize("sort", ["relevance", "document", "deadline"])
@pytest.mark.parametrize("words", ["", "科技", "没有这个词的"])
def test_what_is_only_found_is_what_an_answer_shows(
    searcher: Searcher, scanner: Searcher, words: str, sort: str
) -> None:
    asked = SearchRequest(words, Filters(as_of=AS_OF), sort=sort, limit=0)
    expected = tuple(hit.id for hit in searcher.search(asked).hits)
    assert searcher.find(asked) == scanner.find(asked) == expected
    assert searcher.find(replace(asked, limit=7, offset=3)) == expected[3:10]


@pytest.mark.parametrize(
    "request_", [SearchRequest(sort="size"), SearchRequest(limit=-1), SearchRequest(offset=-1)]
)
def test_an_order_or_page_that_means_nothing_is_refused(
    searcher: Searcher, request_: SearchRequest
) -> None:
    with pytest.raises(InvalidQueryError, match=r"^(排序方式“size”不存在|结果条数)"):
        searcher.search(request_)


@given(
    text=st.text(st.sampled_from("科技创新平台Aa ，。\n１1"), max_size=400),
    literals=st.lists(
        st.text(st.sampled_from("科技创新平a，1"), min_size=1, max_size=4).map(normalise),
        max_size=3,
        unique=True,
    ),
)
def test_every_mark_is_a_literal_and_the_window_holds_one_if_the_text_does(
    text: str, literals: list[str]
) -> None:
    passage = Passage(text)
    snippet, marks = passage.snippet(literals)
    end = 0
    for start, stop in marks:
        assert start >= end
        assert normalise(snippet[start:stop]) in literals
        end = stop
    assert bool(marks) == any(literal in normalise(text) for literal in literals)
    assert len(snippet) <= WINDOW + 40
    assert "\n" not in snippet
    bare = snippet.removeprefix("…").removesuffix("…")
    assert bare in text.replace("\n", " ")
    for start, stop in passage.marks(literals):
        assert normalise(text[start:stop]) in literals


def test_the_snippet_shows_where_most_words_meet() -> None:
    text = "平台。" + "啊" * 200 + "；建设中试平台，开展概念验证。" + "啊" * 200
    snippet, marks = Passage(text).snippet(["平台", "中试"])
    assert snippet.startswith("…建设中试平台，开展概念验证。")
    assert [snippet[start:end] for start, end in marks] == ["中试", "平台"]
    assert Passage(text).snippet([]) == (text[:WINDOW] + "…", ())


def test_a_search_can_be_given_up_between_any_two_steps(
    searcher: Searcher, scanner: Searcher
) -> None:
    for one in (searcher, scanner):
        asked = 0

        def cancelled(after: int | None) -> bool:
            nonlocal asked
            asked += 1
            return after is not None and asked > after

        one.search(SearchRequest("科技创新 “《” -企"), cancelled=lambda: cancelled(None))
        steps = asked
        assert steps > 4
        for after in range(steps):
            asked = 0
            with pytest.raises(SearchCancelled):
                one.search(
                    SearchRequest("科技创新 “《” -企"),
                    cancelled=lambda after=after: cancelled(after),
                )


def test_threads_share_a_searcher(searcher: Searcher, scanner: Searcher) -> None:
    requests = [SearchRequest(words, Filters(as_of=AS_OF)) for words in QUERIES] * 6
    expected = [timeless(scanner.search(request)) for request in requests]
    with ThreadPoolExecutor(4) as pool:
        assert [timeless(one) for one in pool.map(searcher.search, requests)] == expected


class SlowStore(MemoryStore):
    """A store that can be read only as fast as the test lets it."""

    gate = threading.Event()
    reads = 0

    def iter_measures(self) -> Iterator[Measure]:
        type(self).reads += 1
        assert self.gate.wait(10)
        return super().iter_measures()


def test_searches_given_up_while_the_texts_are_read_do_not_begin_it_anew(tmp_path: Path) -> None:
    store = SlowStore((document(1),), (measure(1, "中试", "平台"),))
    searcher = Searcher(store, tmp_path / "none")
    for _ in range(3):
        with pytest.raises(SearchCancelled):
            searcher.search(SearchRequest("中试"), cancelled=iter([False, False, True]).__next__)
    store.gate.set()
    assert searcher.search(SearchRequest("中试")).total == 1
    assert SlowStore.reads == 1


@pytest.mark.parametrize("with_index", [True, False])
def test_a_closed_searcher_reads_nothing_any_more(tmp_path: Path, with_index: bool) -> None:
    store = MemoryStore((document(1),), (measure(1, "中试", "平台"),))
    if with_index:
        build(store, tmp_path / "index")
    searcher = Searcher(store, tmp_path / "index")
    assert searcher.search(SearchRequest("中试")).by_scan is not with_index
    searcher.close()
    for _ in range(2):
        with pytest.raises(SearchCancelled):
            searcher.search(SearchRequest("中试"))


def test_a_library_replaced_meanwhile_is_told(tmp_path: Path) -> None:
    store = MemoryStore((document(1),), (measure(1, "中试", "平台"),))
    build(store, tmp_path / "index")
    searcher = Searcher(store, tmp_path / "index")
    store._by_id.clear()
    with pytest.raises(LibraryError, match="请重新打开资料库"):
        searcher.search(SearchRequest("中试"))
    assert searcher.needs_rebuild


ANYTHING = st.text(
    st.one_of(st.sampled_from(list('-“”"科技 年，a1')), st.characters()), max_size=12
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=ANYTHING,
    names=st.builds(
        Filters,
        provinces=st.lists(ANYTHING, max_size=1).map(tuple),
        categories=st.lists(ANYTHING, max_size=1).map(tuple),
        departments=st.lists(ANYTHING, max_size=1).map(tuple),
        documents=st.lists(ANYTHING, max_size=1).map(tuple),
    ),
    sort=st.sampled_from(["relevance", "document", "deadline", "?"]),
)
def test_any_request_is_answered_or_refused_with_a_sentence(
    searcher: Searcher, words: str, names: Filters, sort: str
) -> None:
    for filters in (Filters(), names):
        with contextlib.suppress(InvalidQueryError):
            result = searcher.search(SearchRequest(words, filters, sort=sort))
            assert result.total >= len(result.hits)


def test_what_the_first_paint_needs_is_light() -> None:
    code = (
        "import sys, index.query, index.errors;"
        "print([name for name in ('numpy', 'whoosh', 'sqlite3') if name in sys.modules])"
    )
    root = Path(__file__).parents[1]
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, check=True
    )
    assert printed.stdout.strip() == b"[]"
