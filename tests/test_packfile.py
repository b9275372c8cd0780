"""The file by which a pack is handed on: the same on the other side, and hostile ones refused."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import packfile
from db.errors import UserError, WriteError
from db.packfile import PackFileError, read_pack_file, write_pack_file
from db.userdata import Entry, Pack, PackChapter, untitled
from db.userrecords import GROUPINGS
from desktop.selection import Grouping
from tests import faults

if TYPE_CHECKING:
    from collections.abc import Callable

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ids = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Return a pack with chapters, each measure in one of them."""
    held = draw(st.lists(ids, unique=True, max_size=12))
    entries = [Entry(each, draw(texts), draw(texts), draw(texts)) for each in held]
    cuts = sorted(draw(st.lists(st.integers(0, len(entries)), max_size=3)))
    parts = [entries[a:b] for a, b in zip([0, *cuts], [*cuts, len(entries)], strict=True)]
    return Pack(
        id="0" * 32,
        name=draw(texts),
        chapters=(
            untitled(*parts[0]),
            *(replace(PackChapter.new(draw(texts)), entries=tuple(part)) for part in parts[1:]),
        ),
        revision=draw(st.integers(0, 9)),
        unit=draw(texts),
        preface=draw(texts),
        grouping=draw(st.sampled_from(sorted(GROUPINGS))),
        print_notes=draw(st.booleans()),
    )


def contents(pack: Pack) -> object:
    """Return what of a pack is handed on: everything but the ids that are the giver's own."""
    own = replace(pack, id="", revision=0, chapters=(untitled(),))
    return own, [(chapter.title, chapter.entries) for chapter in pack.chapters]


@settings(max_examples=60, deadline=None)
@given(packs(), st.dictionaries(ids, texts, max_size=4), st.none() | st.dates())
def test_what_is_handed_on_arrives(pack: Pack, notes: dict[str, str], cutoff: dt.date) -> None:
    notes.update({entry.measure_id: f"批注{entry.remark}" for entry in pack.entries[::2]})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "选编 一.policypack"
        write_pack_file(
            path, pack, notes=notes, data_version="2026.11", cutoff=cutoff, fingerprint="ab12"
        )
        found = read_pack_file(path)
        assert list(Path(folder).iterdir()) == [path]
    assert contents(found.pack) == contents(pack)
    assert (found.pack.id, found.pack.revision) != (pack.id, pack.revision)
    assert (found.data_version, found.cutoff, found.fingerprint) == ("2026.11", cutoff, "ab12")
    held = {entry.measure_id for entry in pack.entries}
    assert found.notes == {k: v for k, v in notes.items() if k in held and v.strip()}


SAMPLE = Pack(
    id="1" * 32,
    name="检验检测专题",
    chapters=(
        untitled(Entry("a/1", "按语", "题名", "《文》第一条")),
        PackChapter("c1", "资金", (Entry("b/2"), Entry("b/3"))),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.policypack"


def test_notes_stay_at_home_unless_the_giver_wishes(path: Path) -> None:
    write_pack_file(path, SAMPLE)
    assert read_pack_file(path).notes == {}
    assert "note" not in path.read_text(encoding="utf-8").replace("print_notes", "")


def test_every_way_to_group_a_print_can_be_handed_on() -> None:
    assert {"own", *(str(each) for each in Grouping)} == GROUPINGS


def damaged(change: Callable[[Any], object]) -> bytes:
    """Return the sample's file after a change of its record."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample"
        write_pack_file(path, SAMPLE, notes={"a/1": "批注"}, cutoff=dt.date(2026, 11, 1))
        record = json.loads(path.read_bytes())
    change(record)
    return json.dumps(record).encode()


def _first(record: dict[str, Any]) -> dict[str, Any]:
    entry: dict[str, Any] = record["chapters"][0]["entries"][0]
    return entry


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r.pop("chapters"),
        lambda r: r.pop("name"),
        lambda r: r.pop("format"),
        lambda r: r.pop("data"),
        lambda r: r.update(format=True),
        lambda r: r.update(format="1"),
        lambda r: r.update(format=0),
        lambda r: r.update(chapters=[]),
        lambda r: r.update(chapters={}),
        lambda r: r.update(chapters=[None]),
        lambda r: r.update(name=["x"]),
        lambda r: r.update(name="\ud800"),
        lambda r: r.update(unit=None),
        lambda r: r.update(preface=3),
        lambda r: r.update(grouping="evil"),
        lambda r: r.update(print_notes=1),
        lambda r: r["data"].update(cutoff="morgen"),
        lambda r: r["data"].update(cutoff=20261101),
        lambda r: r["data"].update(version={}),
        lambda r: r["data"].pop("fingerprint"),
        lambda r: r["chapters"].reverse(),
        lambda r: r["chapters"][1].update(title=None),
        lambda r: r["chapters"][1].update(entries="b/2"),
        lambda r: r["chapters"][1]["entries"].append(["b/4"]),
        lambda r: r["chapters"][1]["entries"].append(dict(_first(r))),
        lambda r: _first(r).update(id=" "),
        lambda r: _first(r).update(id=7),
        lambda r: _first(r).update(remark="\udcff"),
        lambda r: _first(r).update(note=None),
        lambda r: _first(r).pop("title"),
        lambda r: _first(r).update(source=[]),
    ],
)
def test_a_file_that_was_changed_is_refused(path: Path, change: Callable[[Any], object]) -> None:
    content = damaged(change)
    path.write_bytes(content)
    with pytest.raises(PackFileError, match="已损坏或被改动过"):
        read_pack_file(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff" * 1000,
        b"%PDF-1.7",
        b"[]",
        b"null",
        b'{"kind": "another"}',
        b'{"kind": ["policy-desk-pack"]}',
        "{}".encode("utf-16"),
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 10_000,
        b'{"kind": "policy-desk-pack", "kind": "policy-desk-pack"}',
        b'{"kind": "policy-desk-pack"',
    ],
)
def test_another_kind_of_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(PackFileError, match="不是选编文件"):
        read_pack_file(path)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_no_file_is_a_defect(data: st.DataObject) -> None:
    content = bytearray(damaged(lambda _: None))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.policypack"
        path.write_bytes(content)
        try:
            found = read_pack_file(path)
        except PackFileError:
            return
        write_pack_file(path, found.pack, notes=found.notes)


def test_what_the_file_may_have_beyond_is_left_aside(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + damaged(lambda r: r.update(comment=["x"])))
    assert contents(read_pack_file(path).pack) == contents(SAMPLE)


def test_a_file_of_a_newer_program_says_so(path: Path) -> None:
    path.write_bytes(damaged(lambda r: r.update(format=2, chapters="new")))
    with pytest.raises(PackFileError, match="更新版本"):
        read_pack_file(path)


def test_a_file_too_large_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack_file(path, SAMPLE)
    monkeypatch.setattr(packfile, "LARGEST", 100)
    with pytest.raises(PackFileError, match="过大"):
        read_pack_file(path)
    before = path.read_bytes()
    with pytest.raises(PackFileError, match="内容过多"):
        write_pack_file(path, SAMPLE)
    assert path.read_bytes() == before


def test_a_file_that_is_none_is_said_in_words(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.policypack", tmp_path):
        with pytest.raises(PackFileError, match="读不出来"):
            read_pack_file(path)
    with pytest.raises(WriteError, match="没有写成"):
        write_pack_file(tmp_path, SAMPLE)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_former_file(path: Path) -> None:
    write_pack_file(path, SAMPLE)
    before = faults.tree(path.parent)
    large = replace(SAMPLE, preface="前言" * 5000)
    with faults.no_file_larger_than(2000), pytest.raises(UserError, match="没有写成"):
        write_pack_file(path, large)
    assert faults.tree(path.parent) == before


def test_a_text_that_no_file_can_hold_is_said(path: Path) -> None:
    with pytest.raises(PackFileError, match="无法识别的字符"):
        write_pack_file(path, replace(SAMPLE, preface="\udcd0"))
    assert not path.exists()
