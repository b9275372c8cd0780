"""What is meant comes first: the judged queries, and the rules of the order one by one."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

import numpy as np
import pytest

from db.models import Measure, Role
from db.store import Store
from desktop import generations
from index import ranking
from index.builder import build
from index.query import Filters, SearchRequest
from index.searcher import Searcher
from tests.index_world import MemoryStore, measure_of
from tests.judged.systems import DEPTH, GRADES, Judged, judgements, ours, rivals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.models import Document
    from desktop.library import Library
    from tests.judged.systems import Ranker

QUERIES = 60
WANTED = 0.9


@pytest.fixture(scope="module")
def judged() -> tuple[Judged, ...]:
    return judgements()


@pytest.fixture(scope="module")
def store(library: Library) -> Store:
    return Store(generations.database_path(library.generation))


@pytest.fixture(scope="module")
def mine(store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Ranker]:
    return ours(store, tmp_path_factory.mktemp("ranking"))


def mean_ndcg(ranker: Ranker, queries: Sequence[Judged]) -> float:
    return mean(one.ndcg(ranker(one.words)) for one in queries)


def test_the_judgements_are_of_this_corpus(store: Store, judged: Sequence[Judged]) -> None:
    known = {one.id for one in store.iter_measures()}
    assert len({one.words for one in judged}) == len(judged) == QUERIES
    for one in judged:
        assert one.meaning
        assert one.grades.keys() <= known, one.words


def test_no_measure_is_judged_twice_for_one_query() -> None:
    path = Path(__file__).parent / "judged" / "queries.toml"
    for query in tomllib.loads(path.read_text("utf-8"))["query"]:
        graded = [one for key in query if key.startswith("grade") for one in query[key]]
        assert len(graded) == len(set(graded)), query["words"]
        assert query.keys() <= {"words", "meaning", *(f"grade{grade}" for grade in GRADES)}


def test_ndcg_is_one_for_the_ideal_order_and_less_for_any_other(judged: Sequence[Judged]) -> None:
    for one in judged:
        ideal = sorted(one.grades, key=lambda key: -one.grades[key])
        assert one.ndcg(ideal) == pytest.approx(1.0)
        assert one.ndcg([]) == 0
        if len(set(one.grades.values())) > 1 and len(ideal) <= DEPTH:
            assert one.ndcg(ideal[::-1]) < 1


def test_what_is_meant_comes_first(mine: dict[str, Ranker], judged: Sequence[Judged]) -> None:
    assert mean_ndcg(mine["ours"], judged) >= WANTED


def test_the_order_is_better_than_that_of_other_systems(
    store: Store, mine: dict[str, Ranker], judged: Sequence[Judged], tmp_path: Path
) -> None:
    # Not only because more is searched along: the order of the very same words is better, too.
    least = min(mean_ndcg(ranker, judged) for ranker in mine.values())
    for name, ranker in rivals(store, tmp_path).items():
        assert mean_ndcg(ranker, judged) < least, name


AS_OF = dt.date(2026, 11, 20)
FILLING = "推动各项工作落到实处，" * 3


def found(
    path: Path, documents: Sequence[Document], measures: Sequence[Measure], words: str
) -> list[str]:
    store = MemoryStore(tuple(documents), tuple(measures))
    build(store, path / "index")
    searcher = Searcher(store, path / "index")
    request = SearchRequest(words, Filters(as_of=AS_OF), limit=0)
    hits = searcher.search(request).hits
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    searcher.close()
    return [hit.id.rpartition("/")[2] for hit in hits]


def measure(
    document: Document,
    number: int,
    title: str,
    text: str,
    departments: Sequence[tuple[str, Role]] = (),
    due: dt.date | None = None,
) -> Measure:
    days = () if due is None else (due,)
    return measure_of(document.id, number, title, text, departments=departments, due=days)


@pytest.fixture(scope="module")
def document(store: Store) -> Document:
    return store.documents()[0]


def test_a_title_that_says_it_in_parts_comes_before_a_mention(
    document: Document, tmp_path: Path
) -> None:
    measures = [
        measure(document, 1, "优化营商环境", f"促进成果转化，{FILLING}"),
        measure(document, 2, "促进成果转移转化", f"促进成果转化，{FILLING}"),
        measure(document, 3, "成果转化", f"促进成果转化，{FILLING}"),
    ]
    assert found(tmp_path, [document], measures, "“成果转化”") == ["3", "2", "1"]


def test_a_piece_of_an_organ_s_name_comes_after_a_mention(
    document: Document, tmp_path: Path
) -> None:
    measures = [
        measure(document, 1, "甲", FILLING, [("中科院沈阳分院", Role.PARTICIPANT)]),
        measure(document, 2, "乙", f"支持沈阳建设，{FILLING}"),
    ]
    assert found(tmp_path, [document], measures, "“沈阳”") == ["2", "1"]


def test_whoever_leads_comes_before_whoever_takes_part(document: Document, tmp_path: Path) -> None:
    measures = [
        measure(document, 1, "甲", FILLING, [("省教育厅", Role.PARTICIPANT)]),
        measure(document, 2, "乙", FILLING, [("省教育厅", Role.LEAD)]),
    ]
    assert found(tmp_path, [document], measures, "“省教育厅”") == ["2", "1"]


def test_a_department_named_in_several_roles_counts_as_the_lead(
    document: Document, tmp_path: Path
) -> None:
    both = [("省教育厅", Role.PARTICIPANT), ("省教育厅", Role.LEAD), ("省教育厅", Role.JOINT)]
    measures = [
        measure(document, 1, "甲", FILLING, [("省教育厅", Role.PARTICIPANT)]),
        measure(document, 2, "乙", FILLING, both),
        measure(document, 3, "丙", FILLING, [("省教育厅", Role.LEAD)]),
    ]
    assert found(tmp_path, [document], measures, "“教育厅”") == ["2", "3", "1"]


def test_words_typed_together_count_more_where_they_stand_together(
    document: Document, tmp_path: Path
) -> None:
    measures = [
        measure(document, 1, "甲", f"建设平台，支持中试，{FILLING}"),
        measure(document, 2, "乙", f"支持建设，中试平台，{FILLING}"),
    ]
    assert found(tmp_path / "so", [document], measures, "“中试” “平台”") == ["2", "1"]
    assert found(tmp_path / "not so", [document], measures, "“平台” “中试”") == ["1", "2"]


def test_common_words_that_stand_together_count_no_more_for_a_rare_one_beside_them(
    document: Document, tmp_path: Path
) -> None:
    texts = ["中试平台，火箭，", "平台，中试，火箭，火箭，", *["平台，中试，"] * 8]
    measures = [
        measure(document, number, "甲", f"{text}{FILLING}") for number, text in enumerate(texts, 1)
    ]
    assert found(tmp_path, [document], measures, "“中试” “平台” “火箭”") == ["2", "1"]


def test_a_near_deadline_decides_between_like_texts_only(
    document: Document, tmp_path: Path
) -> None:
    soon = AS_OF + dt.timedelta(days=1)
    measures = [
        measure(document, 1, "甲", f"{FILLING}推进转化"),
        measure(document, 2, "乙", f"{FILLING}推进转化", due=soon),
        measure(document, 3, "丙", f"{FILLING}转化推进转化"),
        # A word that all have weighs next to nothing, and the deadline then even less.
        measure(document, 4, "丁", f"{FILLING}转化转化转化"),
    ]
    assert found(tmp_path, [document], measures, "“转化”") == ["4", "3", "2", "1"]


def test_titles_beyond_those_looked_at_change_no_order_before_them(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = np.random.default_rng(3)
    measures = [
        measure(
            document, number, "甲" * int(source.integers(1, 5)) + "转化", FILLING + "转化" * times
        )
        for number, times in enumerate(source.integers(0, 9, 60).tolist(), 1)
    ]
    words = "“转化”"
    monkeypatch.setattr(ranking, "_LOOKED_AT", 8)
    few = found(tmp_path / "few", [document], measures, words)
    monkeypatch.setattr(ranking, "_LOOKED_AT", len(measures))
    every = found(tmp_path / "every", [document], measures, words)
    assert sorted(few) == sorted(every)
    assert [one for one in every if one in few[:8]] == few[:8]
