"""The command line as people and scripts use it."""

from __future__ import annotations

import datetime as dt
import json
import logging
import shlex
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from db import resources
from db.models import Role
from desktop import cli, generations, paths
from index import stamp
from tests.command_line import CommandLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.library import Library

RECORD_FIELDS = {
    "id",
    "ordinal",
    "number",
    "section",
    "title",
    "text",
    "span",
    "responsibility",
    "departments",
    "targets",
    "funding",
    "deadlines",
    "categories",
    "citations",
}


@pytest.fixture
def policy_desk(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data_dir, capsys)


def test_parse_prints_document_and_measures(policy_desk: CommandLine) -> None:
    record = policy_desk.json("parse", str(resources.path("corpus", "sichuan-2025-34.txt")))
    assert set(record) == {"document", "measures"}
    document = record["document"]
    assert document["doc_number"] == "川办发〔2025〕34号"
    assert document["issued"] == "2025-10-14"
    assert len(record["measures"]) == 17
    for measure in record["measures"]:
        assert set(measure) == RECORD_FIELDS
        start, end = measure["responsibility"]["span"]
        assert document["text"][start:end] == measure["responsibility"]["text"]


def test_a_bundled_source_is_known_again_elsewhere(
    policy_desk: CommandLine, tmp_path: Path
) -> None:
    copy = tmp_path / "来文 1.txt"
    copy.write_bytes(resources.path("corpus", "shandong-2025-128.txt").read_bytes())
    record = policy_desk.json("parse", str(copy))
    assert record["document"]["id"] == "shandong-2025-128"
    assert record["measures"][0]["id"] == "shandong-2025-128/1"


def test_parse_says_why_there_are_no_measures(policy_desk: CommandLine, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("关于召开座谈会的通知\n\n请各单位派一名同志参加。\n", encoding="utf-8")
    record = policy_desk.json("parse", str(letter))
    assert record["measures"] == []
    assert record["notice"].startswith("未识别到政策措施")


def test_documents_lists_all_without_their_text(policy_desk: CommandLine) -> None:
    listed = policy_desk.json("documents", "--as-of", "2026-11-20")
    assert listed["total"] == len(listed["documents"]) == 5
    by_id = {document["id"]: document for document in listed["documents"]}
    assert "text" not in by_id["sichuan-2025-34"]
    assert by_id["liaoning-2018-transfer-plan"]["status"] == "expired"
    assert by_id["liaoning-research-services"]["status"] == "in_force"


def test_measures_takes_limit_and_offset(policy_desk: CommandLine) -> None:
    everything = policy_desk.json("measures", "--limit", "0")
    assert everything["total"] == len(everything["measures"]) == 89
    assert set(everything["measures"][0]) == RECORD_FIELDS
    part = policy_desk.json("measures", "--limit", "5", "--offset", "80")
    assert part["total"] == 89
    assert part["measures"] == everything["measures"][80:85]
    assert len(policy_desk.json("measures")["measures"]) == 50


def test_filters_are_or_within_and_and_between(policy_desk: CommandLine, library: Library) -> None:
    found = policy_desk.json(
        "measures",
        *("--province", "辽宁省", "--province", "山东"),
        *("--department", "科技", "--role", "lead"),
        *("--limit", "0"),
    )["measures"]
    expected = [
        measure.id
        for document in library.documents()
        if document.province in {"辽宁省", "山东省"}
        for measure in library.select("", cli.Filters(documents=(document.id,)))
        if any(
            department.family == "科技" and department.role is Role.LEAD
            for department in measure.departments
        )
    ]
    assert [measure["id"] for measure in found] == expected
    assert expected


def test_due_before_and_no_deadline(policy_desk: CommandLine, library: Library) -> None:
    day = dt.date(2020, 12, 31)
    found = policy_desk.json("measures", "--due-before", str(day), "--no-deadline", "--limit", "0")
    everything = library.select("", cli.Filters())
    assert [measure["id"] for measure in found["measures"]] == [
        measure.id
        for measure in everything
        if not measure.deadlines or any(each.date <= day for each in measure.deadlines)
    ]
    assert len([each for each in everything if each.deadlines]) > 89 - found["total"] > 0


def test_search_gives_hits_facets_and_time(policy_desk: CommandLine, library: Library) -> None:
    answer = policy_desk.json("search", "中试", "平台")
    assert {"total", "hits", "facets", "took_ms"} <= set(answer)
    expected = {
        measure.id
        for measure in library.select("", cli.Filters())
        if all(
            word in measure.title + "\n" + measure.text
            or any(word in department.name for department in measure.departments)
            for word in ("中试", "平台")
        )
    }
    assert {hit["id"] for hit in answer["hits"]} == expected
    assert answer["total"] == len(expected)
    provinces = {each["value"]: each["count"] for each in answer["facets"]["province"]}
    assert sum(provinces.values()) == answer["total"]


def test_a_minus_excludes_a_word(policy_desk: CommandLine) -> None:
    with_it = policy_desk.json("search", "中试", "--limit", "0")
    without = policy_desk.json("search", "中试", "-孵化", "--limit", "0")
    both = policy_desk.json("search", "中试", "孵化", "--limit", "0")
    assert without["total"] + both["total"] == with_it["total"]
    assert without["total"] > 0
    assert both["total"] > 0


def test_brief_writes_a_pdf(policy_desk: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "中试.pdf"
    code, out, err = policy_desk("brief", "--words", "中试", "-o", str(target))
    assert (code, err) == (0, "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in out


def test_doctor_finds_nothing_wrong(policy_desk: CommandLine) -> None:
    code, out, _ = policy_desk("doctor")
    assert code == 0
    assert "异常　" not in out
    assert "89 条措施" in out


def _without_index(generation: Path) -> None:
    shutil.rmtree(generations.index_path(generation))


def _index_of_another_program(generation: Path) -> None:
    directory = generations.index_path(generation)
    known = stamp.read(directory)
    altered = replace(known, format="9/unicode-1/organs-0").to_json()
    (directory / stamp.NAME).write_text(altered, encoding="utf-8")


def _index_cut_short(generation: Path) -> None:
    largest = max(
        generations.index_path(generation).iterdir(), key=lambda each: each.stat().st_size
    )
    largest.write_bytes(largest.read_bytes()[:-1])


def _notes_overwritten(generation: Path) -> None:
    paths.user_file(generation.parent.parent).write_bytes(b"\xff" * 9000)


def _zeroed(generation: Path) -> None:
    generations.database_path(generation).write_bytes(bytes(8192))


def _cut_short(generation: Path) -> None:
    database = generations.database_path(generation)
    database.write_bytes(database.read_bytes()[:8192])


@pytest.mark.parametrize(
    ("damage", "subject", "why"),
    [
        (_without_index, "全文索引", "缺失"),
        (_index_of_another_program, "全文索引", "另一版本"),
        (_index_cut_short, "全文索引", "已损坏"),
        (_zeroed, "资料库", "policy-desk build"),
        (_cut_short, "资料库", "policy-desk build"),
        (_notes_overwritten, "选编和批注", "已损坏"),
    ],
)
def test_doctor_names_what_is_wrong(
    data_dir: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    damage: Callable[[Path], None],
    subject: str,
    why: str,
) -> None:
    copy = tmp_path / "data"
    shutil.copytree(data_dir, copy)
    generation = generations.current(copy / "library")
    assert generation is not None
    damage(generation)
    code, out, err = CommandLine(copy, capsys)("doctor")
    assert (code, err) == (1, "")
    wrong = [line for line in out.splitlines() if line.startswith("异常")]
    assert [line.split("：")[0] for line in wrong] == [f"异常　{subject}"]
    assert why in wrong[0]


@pytest.mark.parametrize(
    "words",
    [
        ["serch"],
        ["--nonsense"],
        ["measures", "--limit"],
        ["measures", "--limit", "-1"],
        ["measures", "--limit", "many"],
        ["measures", "--due-before", "2027-13-01"],
        ["measures", "--as-of", "tomorrow"],
        ["measures", "--role", "boss"],
        ["measures", "--status", "gone"],
        ["measures", "--province", "火星省"],
        ["measures", "--category", "不存在的类别"],
        ["measures", "--document", "nothing-1999-1"],
        ["measures", "stray"],
        ["search", "--nonsense", "中试"],
        ["parse"],
        ["parse", "no-such-file.txt"],
        ["brief"],
        ["brief", "-o", "x.docm"],
        ["brief", "--words", "不会有人这样写的词", "-o", "nothing.pdf"],
        ["brief", "--title", "长" * 81, "-o", "long.pdf"],
        ["brief", "--unit", "\udcd0\udcc5", "-o", "half.pdf"],
    ],
    ids=" ".join,
)
def test_bad_input_is_one_chinese_line_and_nothing_written(
    policy_desk: CommandLine,
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = policy_desk(*words)
    assert code == 1
    assert out == ""
    assert err.count("\n") == 1
    assert any("\u4e00" <= character <= "\u9fff" for character in err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x00\xfe" * 100, b"%PDF-1.7\n%broken"])
def test_parse_refuses_what_is_no_text(
    policy_desk: CommandLine, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    code, out, err = policy_desk("parse", str(file), "--json")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1


def test_the_command_line_runs_where_qt_does_not_load(data_dir: Path) -> None:
    program = (
        "import sys; sys.modules['PySide6'] = None; from desktop import cli;"
        f"sys.exit(cli.run(['--data-dir', {str(data_dir)!r}, 'search', '中试', '--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    assert json.loads(done.stdout)["total"] > 0


@pytest.mark.parametrize(
    ("redirection", "code", "said"),
    [("2>&-", 0, ""), (">&-", 0, ""), (">/dev/full", 1, "No space left on device")],
)
def test_output_that_goes_nowhere_is_no_defect(
    data_dir: Path, redirection: str, code: int, said: str
) -> None:
    command = shlex.join([sys.executable, "-m", "desktop", "--data-dir", str(data_dir)])
    done = subprocess.run(
        ["sh", "-c", f"{command} documents {redirection}"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=resources.ROOT.parent,
    )
    assert done.returncode == code
    assert said in done.stderr
    assert done.stderr.count("\n") == bool(said)


def test_an_account_without_a_folder_of_its_own_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(paths.DATA_DIR_VARIABLE, raising=False)
    # What comes of ~ where neither HOME nor the list of accounts says what it is.
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: "~/.local/share/policy-desk")
    assert cli.run(["documents"]) == 1
    assert "--data-dir" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_every_command_and_option_has_chinese_help() -> None:
    for name, command in cli.policy_desk.commands.items():
        assert command.help, name
        for parameter in command.params:
            explained = getattr(parameter, "help", None)
            if explained is not None:
                assert any("\u4e00" <= each <= "\u9fff" for each in explained), (name, parameter)


@pytest.fixture
def loggers() -> Iterator[None]:
    """Take off what a test adds to the log."""
    root = logging.getLogger()
    handlers = list(root.handlers)
    yield
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()


@pytest.mark.usefixtures("loggers")
@pytest.mark.parametrize("words", [["parse", "anything.txt"], []], ids=["command", "window"])
def test_a_defect_is_logged_and_said_in_one_line(
    policy_desk: CommandLine, data_dir: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    def defect(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "parse_file", defect)
    monkeypatch.setattr("desktop.app.run", defect)
    log = paths.log_file(data_dir)
    log.unlink(missing_ok=True)
    code, out, err = policy_desk(*words)
    assert (code, out) == (2, "")
    assert str(log) in err
    assert err.count("\n") == 1
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


@pytest.mark.usefixtures("loggers")
def test_a_defect_that_cannot_be_logged_is_told_in_full(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def defect(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "parse_file", defect)
    occupied = tmp_path / "occupied"
    occupied.touch()
    code, _, err = CommandLine(occupied, capfd)("parse", "anything.txt")
    assert code == 2
    assert "ZeroDivisionError" in err
    assert err.splitlines()[-1] == "程序内部出错，资料未受影响。请把以上内容转给维护人员。"
