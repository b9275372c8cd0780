"""The commands that search, take notes and write packs, in the whole language of queries."""

from __future__ import annotations

import datetime as dt
import json
import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import resources
from db.models import to_json
from desktop import generations
from index import builder
from index.language import read_query, write_query
from index.query import Filters, Query, SearchRequest
from tests.brief_reading import flat_text, opened
from tests.command_line import CommandLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.models import Measure
    from desktop.library import Library

DAY = "2026-11-20"


@pytest.fixture
def policy_desk(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data_dir, capsys)


@pytest.fixture
def own_data(data_dir: Path, tmp_path: Path) -> Path:
    """A data folder that a test may change."""
    copy = tmp_path / "data"
    shutil.copytree(data_dir, copy)
    return copy


@pytest.fixture
def everything(library: Library) -> tuple[Measure, ...]:
    return library.select("", Filters())


def _ids(policy_desk: CommandLine, *words: str) -> list[str]:
    answer = policy_desk.json("measures", *words, "--limit", "0")
    ids = [measure["id"] for measure in answer["measures"]]
    assert answer["total"] == len(ids)
    return ids


def test_search_gives_reasons_and_what_was_understood(policy_desk: CommandLine) -> None:
    answer = policy_desk.json("search", "科技厅", "省：辽宁", "--province", "四川", "--limit", "0")
    assert set(answer) == {
        "query",
        "total",
        "hits",
        "facets",
        "also",
        "not_excluded",
        "suggestions",
        "by_scan",
        "took_ms",
    }
    assert (answer["by_scan"], answer["suggestions"]) == (False, [])
    assert answer["total"] == len(answer["hits"]) > 0
    again = policy_desk.json("search", answer["query"], "--limit", "0")
    assert [hit["id"] for hit in again["hits"]] == [hit["id"] for hit in answer["hits"]]
    marked = [name for hit in answer["hits"] for name in hit["departments"]]
    assert marked
    assert all(
        name["name"][start:end] == "科技厅" for name in marked for start, end in name["marks"]
    )
    for hit in answer["hits"]:
        assert set(hit["places"]) <= {"title", "body", "department"}
        assert bool(hit["departments"]) == ("department" in hit["places"])


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("省:辽宁,山东", ["--province", "辽宁", "--province", "山东"]),
        ("部门:科技 角色:牵头", ["--department", "科技", "--role", "lead"]),
        ("资金:>=100万<500万", ["--sum-at-least", "100万", "--sum-below", "5000000元"]),
        ("资金:<1.5亿", ["--sum-below", "1.5亿"]),
        ("期限:2018,2027", ["--year", "2018", "--year", "2027年"]),
        (f"期限:已到期 截至:{DAY}", ["--due", "overdue", "--as-of", DAY]),
        (f"效力:现行 截至:{DAY}", ["--status", "in_force", "--as-of", DAY]),
        ("资金:有 文件:实施方案", ["--funded", "--document", "实施方案"]),
    ],
)
def test_what_is_typed_and_what_is_an_option_are_the_same(
    policy_desk: CommandLine, typed: str, options: list[str]
) -> None:
    found = _ids(policy_desk, *options)
    assert found == _ids(policy_desk, "--words", typed)
    assert 0 < len(found) < 89


def _is_overdue(measure: Measure) -> bool:
    return any(each.date < dt.date.fromisoformat(DAY) for each in measure.deadlines)


def _is_due_in_2027(measure: Measure) -> bool:
    return any(each.date.year == 2027 for each in measure.deadlines)


def _promises_a_million(measure: Measure) -> bool:
    return any((each.amount_yuan or 0) >= 1_000_000 for each in measure.funding)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--due", "已到期", "--as-of", DAY], _is_overdue),
        (["--year", "2027"], _is_due_in_2027),
        (["--sum-at-least", "100万元"], _promises_a_million),
    ],
)
def test_the_further_options_leave_what_the_record_says(
    policy_desk: CommandLine,
    everything: tuple[Measure, ...],
    options: list[str],
    wanted: Callable[[Measure], bool],
) -> None:
    assert _ids(policy_desk, *options) == [each.id for each in everything if wanted(each)]


@pytest.mark.parametrize("words", [["-中试"], ["--", "-中试"], ['-"中试"'], ["-（中试 中试）"]])
def test_a_search_may_begin_with_what_is_not_wanted(
    policy_desk: CommandLine, words: list[str]
) -> None:
    with_it = policy_desk.json("search", '"中试"')["total"]
    code, out, err = policy_desk("search", *words)
    assert (code, err) == (0, "")
    assert int(re.findall(r"共 (\d+) 条", out)[0]) == 89 - with_it
    assert 0 < with_it < 89


def test_other_spellings_are_said_and_can_be_left_out(
    policy_desk: CommandLine, everything: tuple[Measure, ...]
) -> None:
    words = "投早投小"
    code, out, err = policy_desk("search", words)
    assert (code, err) == (0, "")
    assert "另查：投早、投小（" in out
    assert "--exact" in out
    widened = policy_desk.json("search", words, "--limit", "0")
    exact = policy_desk.json("search", words, "--exact", "--limit", "0")
    (also,) = widened["also"]
    assert also["applied"]
    assert also["word"] == words
    assert {hit["id"] for hit in exact["hits"]} == {
        each.id
        for each in everything
        if words in each.title + "\n" + each.text
        or any(words in department.name for department in each.departments)
    }
    assert also["count"] == exact["total"] < widened["total"]
    assert not any(each["applied"] for each in exact["also"])
    _, out, _ = policy_desk("search", words, "--exact")
    assert "另查：" not in out
    assert _ids(policy_desk, "--words", words, "--exact") != _ids(policy_desk, "--words", words)


def test_what_an_exclusion_leaves_in_is_said(policy_desk: CommandLine) -> None:
    answer = policy_desk.json("search", "-首台套", "--limit", "0")
    (left,) = answer["not_excluded"]
    (variant,) = left["variants"]
    assert (left["word"], left["applied"], answer["also"]) == ("首台套", False, [])
    assert variant["count"] == policy_desk.json("search", '"首台（套）"')["total"] > 0
    _, out, _ = policy_desk("search", "-首台套")
    assert f"排除的是原词“首台套”；“首台（套）”（{variant['count']} 条）未排除" in out
    _, out, _ = policy_desk("search", '-"首台套"')
    assert "未排除" not in out


@pytest.mark.parametrize(
    "words",
    [
        ("search", "中式", "平台", "--province", "四川省"),
        ("search", "成果转华", "--exact"),
        ("measures", "--words", "成果转华", "--exact"),
        ("measures", "--words", "-科技 成果转华"),
    ],
)
def test_suggestions_can_be_typed_as_they_stand(
    policy_desk: CommandLine, words: tuple[str, ...]
) -> None:
    code, out, _ = policy_desk(*words)
    assert code == 0
    assert out.startswith("共 0 条")
    offered = re.findall(rf"^  (policy-desk {words[0]} .*)　（(.+)，(\d+) 条）$", out, re.MULTILINE)
    assert offered
    for command, change, total in offered:
        assert change
        program, *arguments = shlex.split(command)
        assert program == "policy-desk"
        assert policy_desk.json(*arguments)["total"] == int(total) > 0
        assert ("--exact" in arguments) is ("--exact" in words)


def test_what_stands_behind_two_hyphens_is_words(policy_desk: CommandLine) -> None:
    asked = policy_desk.json("measures", "--words=--科技")
    code, out, err = policy_desk("search", "--", "--科技")
    assert (code, err) == (0, "")
    assert out.startswith(f"共 {asked['total']} 条")
    _, out, _ = policy_desk("search", "--json", "--", "--科技", "--exact")
    assert json.loads(out)["query"] == "--科技 --exact"
    code, _, err = policy_desk("search", "--科技", "--", "--中试")
    assert (code, err) == (
        1,
        "没有“--科技”这个选项。用 policy-desk search --help 查看用法。\n",
    )


def test_limits_in_options_and_words_narrow_each_other_or_are_refused(
    policy_desk: CommandLine,
) -> None:
    typed = policy_desk.json("search", "资金:>=100万 资金:<600万", "--limit", "0")
    for words in (
        ("资金:<600 万", "--sum-at-least", "100万"),
        ("--sum-below", "600万", "--sum-at-least", "100万"),
        ("资金 ： >=100万", "--sum-below", "600万"),
    ):
        assert policy_desk.json("search", *words, "--limit", "0")["hits"] == typed["hits"]
    assert typed["total"] > 0
    for refused, sentence in (
        (("资金:<100万", "--sum-at-least", "500万"), "金额的上下限相反"),
        (("--sum-below", "100万", "--sum-at-least", "500万"), "金额的上下限相反"),
        (("--due-before", "2026-01-01", "--due-after", "2028-01-01"), "期限的起止相反"),
        (("资金:无", "--funded"), "请只留一个"),
        (("截至:2025-12-31", "--as-of", "2027-01-01"), "只能有一个"),
    ):
        code, out, err = policy_desk("search", *refused)
        assert (code, out) == (1, "")
        assert sentence in err


def test_help_pages_are_chinese_throughout(policy_desk: CommandLine) -> None:
    code, out, _ = policy_desk("brief", "--help")
    assert code == 0
    assert "写入的 PDF 文件。 （必填）" in " ".join(out.split())
    assert "[required]" not in out


def test_without_an_index_the_answer_is_the_same_and_says_so(
    own_data: Path, policy_desk: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    generation = generations.current(own_data / "library")
    assert generation is not None
    shutil.rmtree(generations.index_path(generation))
    damaged = CommandLine(own_data, capsys)
    code, out, err = damaged("search", "中试")
    assert code == 0
    assert err == "全文索引暂不可用，本次逐字查找，结果完整。\n"
    _, whole, _ = policy_desk("search", "中试")
    assert out.splitlines()[1:] == whole.splitlines()[1:]


def test_a_build_without_an_index_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object, **__: object) -> None:
        raise builder.UnwritableIndexError("磁盘已满")

    policy_desk = CommandLine(tmp_path / "data", capsys)
    with monkeypatch.context() as broken:
        broken.setattr(builder, "build", full_disk)
        code, out, err = policy_desk("build")
    assert (code, out.count("\n")) == (0, 1)
    assert err == "全文索引没有写成，检索改为逐字查找，结果不变，只是稍慢。\n"
    assert policy_desk("build")[2] == ""


def test_similar_measures_are_of_other_provinces(
    policy_desk: CommandLine, library: Library
) -> None:
    measure_id = policy_desk.json("search", "中试")["hits"][0]["id"]
    document = library.document(library.measure(measure_id).document_id)
    answer = policy_desk.json("similar", measure_id, "--limit", "3")
    assert answer["id"] == measure_id
    assert 0 < answer["total"] == len(answer["similar"]) <= 3
    for each in answer["similar"]:
        other = library.measure(each["id"])
        assert each["title"] == other.title
        assert each["province"] == library.document(other.document_id).province
        assert each["province"] != document.province
        assert 0 < each["score"] <= 1
    scores = [each["score"] for each in answer["similar"]]
    assert scores == sorted(scores, reverse=True)
    code, out, err = policy_desk("similar", measure_id, "--limit", "3")
    assert (code, err) == (0, "")
    assert [line.split("　")[0] for line in out.splitlines() if line[0] != " "] == [
        each["id"] for each in answer["similar"]
    ]


def test_a_note_is_set_found_and_removed(
    own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy_desk = CommandLine(own_data, capsys)
    measure_id = policy_desk.json("search", "中试")["hits"][0]["id"]
    assert policy_desk("note", measure_id) == (0, "没有批注。\n", "")
    assert policy_desk("note", measure_id, "--remove")[1] == "没有批注可以删除。\n"
    assert policy_desk("note", measure_id, "请张处长", "核对") == (0, "批注已存入。\n", "")
    assert policy_desk("note", measure_id) == (0, "请张处长 核对\n", "")
    for query in ("批注:核对", "批注:有", "批注:请张处长 中试"):
        assert _ids(policy_desk, "--words", query) == [measure_id]
    assert measure_id not in _ids(policy_desk, "--words", "-批注:有")
    assert policy_desk("note", measure_id, "--remove") == (0, "批注已删除。\n", "")
    assert policy_desk.json("search", "批注:有")["total"] == 0


def test_a_pack_states_what_was_asked(policy_desk: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    words = "省:四川 效力:现行 -部门:教育 截至:2026-11-20 投早投小"
    code, out, err = policy_desk("brief", "--words", words, "-o", str(target))
    assert (code, err) == (0, "")
    assert "另查：" in out
    printed = flat_text(opened(target.read_bytes()))
    assert "检索词：投早投小（另查" in printed
    assert "省份：四川" in printed
    assert "现行有效" in printed
    assert "教育" in printed
    assert "2026年11月20日" in printed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["search", "中试", '"平台'], "第"),
        (["search", "（中试 平台"], "第"),
        (["search", "资金:>=很多"], "第"),
        (["search", "省:火星"], "火星"),
        (["measures", "--words", "期限:>2027-13-01"], "第"),
        (["brief", "-o", "x.pdf", "--words", '"平台'], "第"),
        (["measures", "--year", "27"], "--year"),
        (["measures", "--due", "soon"], "--due"),
        (["measures", "--sum-at-least", "很多"], "--sum-at-least"),
        (["measures", "--sum-below", "1.5"], "--sum-below"),
        (["similar"], "编号"),
        (["similar", "nothing/1"], "nothing/1"),
        (["note"], "编号"),
        (["note", "nothing/1"], "nothing/1"),
        (["note", "nothing/1", "写给谁"], "nothing/1"),
        (["note", "sichuan-2025-34/3", "x", "--remove"], "--remove"),
        (["note", "sichuan-2025-34/3", "\udcd0"], "无法识别"),
    ],
    ids=lambda value: (
        " ".join(value).encode("ascii", "replace").decode() if isinstance(value, list) else ""
    ),
)
def test_a_slip_is_one_chinese_line_that_tells_where(
    own_data: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = sorted(own_data.iterdir())
    code, out, err = CommandLine(own_data, capsys)(*words)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert said in err
    assert [each for each in sorted(own_data.iterdir()) if each.name != "user.db"] == before


def test_a_search_by_command_is_a_search_by_the_library(
    policy_desk: CommandLine, library: Library
) -> None:
    words = "（中试|试验） 平台 -省:山东"
    result = library.search(SearchRequest(words))
    answer = policy_desk.json("search", *words.split())
    assert answer["total"] == result.total > 0
    assert [hit["title_marks"] for hit in answer["hits"]] == [
        to_json(hit.title_marks) for hit in result.hits
    ]


def test_a_hit_whose_department_alone_holds_a_word_says_so(
    policy_desk: CommandLine, library: Library
) -> None:
    answer = policy_desk.json("search", "中试", "省科技厅", "--exact")
    expected = [
        hit["id"]
        for hit in answer["hits"]
        if "省科技厅" not in hit["title"] + hit["snippet"] and hit["places"][-1] == "department"
    ]
    _, out, _ = policy_desk("search", "中试", "省科技厅", "--exact")
    blocks = re.split(r"^(?=[\w-]+/\d+　)", out, flags=re.MULTILINE)[1:]
    said = [block.split("　")[0] for block in blocks if "见于责任部门：省科技厅" in block]
    assert said == expected != []
    for measure_id in said:
        departments = library.measure(measure_id).departments
        assert any("省科技厅" in department.name for department in departments)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_examples_of_the_readme_work(
    own_data: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    readme: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (resources.ROOT.parent / readme).read_text(encoding="utf-8")
    policy_desk = CommandLine(own_data, capsys)
    commands = re.findall(
        r"^policy-desk ((?:search|measures|brief|similar|note) .*?)(?: {2,}#.*)?$",
        text,
        re.MULTILINE,
    )
    assert len(commands) >= 6
    for command in commands:
        code, out, err = policy_desk(*shlex.split(command))
        assert (code, err) == (0, ""), command
        assert out, command
    rows = re.findall(r"^\| (`.*?`) \| ", text, re.MULTILINE)
    queries = [query for row in rows for query in re.findall("`(.*?)`", row.replace(r"\|", "|"))]
    assert len(queries) > 15
    for query in queries:
        assert read_query(write_query(read_query(query))) == read_query(query) != Query(), query
        policy_desk.json("search", query)


PIECES = [
    *(
        "中试",
        "平台",
        "省",
        "类",
        "资金",
        "期限",
        "批注",
        "目标",
        "截至",
        "有",
        "无",
        "2027",
        "500万",
    ),
    *(
        ":",
        "：",
        "-",
        "|",
        "｜",
        "(",
        ")",
        "（",
        "）",
        '"',
        "“",
        "”",
        " ",
        "　",
        ">=",
        "<",
        ",",
        "、",
    ),
    *("R&D", "\\", "\0", "\udcd0", "😀", "--json"),
]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(typed=st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_anything_typed_is_answered_or_refused_in_one_line(
    policy_desk: CommandLine, typed: str
) -> None:
    code, out, err = policy_desk("search", "--", typed)
    assert (code, err) == (0, "") or (code, out, err.count("\n")) == (1, "", 1)
