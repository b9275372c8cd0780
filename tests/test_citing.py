"""From a citation to the document of the library that it means, or to none."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import taxonomy
from db.catalogue import DocumentHead
from db.models import Citation, Source
from db.parsing import parse
from db.reading.files import read_bytes
from db.store import Store
from db.writer import Entry, Release, write_database
from desktop import citing
from desktop.catalogue import Catalogue
from desktop.citing import CitedDocuments, number_key, title_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.library import Library

LIAONING, SHANDONG, NATIONAL = "210000", "370000", "000000"


def head(
    document_id: str,
    title: str,
    number: str | None = None,
    region: str = LIAONING,
    issuer: tuple[str, ...] = (),
) -> DocumentHead:
    source = Source(f"{document_id}.txt", "0" * 64, "text/plain")
    return DocumentHead(
        document_id, title, "意见", "", region, issuer, number, None, None, None, source, 1
    )


OWN = head("own", "辽宁省若干措施")
TORCH = head("torch", "关于支持科技创新的若干意见", "国发〔2016〕16号", NATIONAL, ("国务院",))


def meant(title: str, number: str | None, *heads: DocumentHead) -> str | None:
    return CitedDocuments([OWN, *heads]).find(Citation(title, number, (0, 1)), "own")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("随便什么标题", "国发〔2016〕16号"),
        ("国发〔2016〕16号", "国发〔2016〕16号"),
        ("关于支持科技创新的若干意见", "国发[2016]第16号"),
        ("关于支持科技创新的若干意见", None),
        ("关于支持科技创新的 若干意见", None),
        ("国务院关于支持科技创新的若干意见", None),
        ("国务院关于印发〈关于支持科技创新的若干意见〉的通知", None),
        ("国务院关于印发《关于支持科技创新的若干意见》的通知", None),
        ("关于印发关于支持科技创新的若干意见的通知", None),
    ],
)
def test_a_citation_finds_its_document(title: str, number: str | None) -> None:
    assert meant(title, number, TORCH) == "torch"


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("关于支持科技创新的若干意见", "国发〔2019〕3号"),  # of the same name, another one
        ("山东省人民政府关于支持科技创新的若干意见", None),
        ("关于支持科技创新", None),
        ("国发〔2016〕17号", "国发〔2016〕17号"),
    ],
)
def test_what_is_not_surely_meant_leads_nowhere(title: str, number: str | None) -> None:
    assert meant(title, number, TORCH) is None


def test_a_title_that_several_places_use_means_ones_own_or_none() -> None:
    here = head("here", "科技创新条例")
    there = head("there", "科技创新条例", region=SHANDONG)
    assert meant("科技创新条例", None, here, there) == "here"
    far = head("far", "科技创新条例", region="510000")
    assert meant("科技创新条例", None, there, far) is None
    assert meant("科技创新条例", None, here, head("twin", "科技创新条例")) is None


def test_an_organ_in_the_documents_title_is_no_hindrance_at_home() -> None:
    title = "辽宁省人民政府关于成果转化的意见"
    assert meant("关于成果转化的意见", None, head("x", title)) == "x"
    assert meant("关于成果转化的意见", None, head("x", title, region=SHANDONG)) is None


def test_one_number_twice_is_told_apart_by_the_title() -> None:
    first, second = (
        head("a", "甲办法", "辽政发〔2020〕1号"),
        head("b", "乙办法", "辽政发〔2020〕1号"),
    )
    assert meant("乙办法", "辽政发〔2020〕1号", first, second) == "b"
    assert meant("丙办法", "辽政发〔2020〕1号", first, second) is None


def test_a_document_does_not_cite_itself() -> None:
    assert meant("辽宁省若干措施", None) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_keys_take_any_text(title: str, number: str) -> None:
    assert title_key(f"《{title}》") == title_key(title)
    assert meant(title, number or None, TORCH) in {None, "torch"}
    assert isinstance(number_key(number), str)


def test_looking_one_document_up_reads_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted: as many titles are brought into their forms among 5000 documents as among 10."""
    read: list[str] = []
    forms = citing._forms

    def counted(title: str) -> Iterable[tuple[str, str]]:
        read.append(title)
        return forms(title)

    monkeypatch.setattr(citing, "_forms", counted)
    needed = []
    for size in (10, 5000):
        known = CitedDocuments(
            [head(f"d{n}", f"关于第{n}项工作的意见", f"国发〔2020〕{n}号") for n in range(size)]
        )
        read.clear()
        notice = Citation("国务院关于印发〈关于第7项工作的意见〉的通知", None, (0, 1))
        assert known.find(notice, "x") == "d7"
        assert known.find(Citation("某意见", "国发〔2020〕7号", (0, 1)), "x") == "d7"
        needed.append(len(read))
    assert needed[0] == needed[1] > 0


SOURCES = {
    "a": "关于推进甲事项的若干措施\n辽政发〔2021〕1号\n"
    "一、建设平台\n落实《关于推进乙事项的若干措施》（辽政发〔2020〕9号），建设平台。（责任单位：科技厅）\n"
    "二、再建平台\n按照《某某条例》执行。（责任单位：科技厅）\n",
    "b": "关于推进乙事项的若干措施\n辽政发〔2020〕9号\n"
    "一、支持企业\n支持企业发展，奖励10万元。（责任单位：科技厅）\n"
    "二、支持高校\n支持高校发展。（责任单位：教育厅）\n",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    entries = []
    for name, text in SOURCES.items():
        content = text.encode()
        parsed = parse(read_bytes(content, f"{name}.txt"), document_id=name, curation=None)
        assert len(parsed.measures) == 2, parsed.notice
        entries.append(Entry(parsed, content))
    path = tmp_path / "measures.db"
    release = Release("1", dt.date(2025, 1, 1), "某单位")
    write_database(path, entries, release=release, inputs="", taxonomy=taxonomy.load())
    return Store(path)


def test_documents_are_linked_both_ways(store: Store) -> None:
    catalogue = Catalogue(store)
    first, second = catalogue.measures_of("a")
    ((span, cited),) = catalogue.cited(first).items()
    text = store.document("a").text
    assert (text[slice(*span)], cited) == ("《关于推进乙事项的若干措施》（辽政发〔2020〕9号）", "b")
    assert catalogue.cited(second) == {}
    assert catalogue.citing("b") == (("a", span),)
    assert catalogue.citing("a") == ()
    assert [words for _, words, _ in catalogue.cited_in(store.document("a"))] == [
        "《关于推进乙事项的若干措施》（辽政发〔2020〕9号）",
        "《某某条例》",
    ]


def test_heads_say_what_documents_say(library: Library) -> None:
    documents = library.documents()
    heads = library.heads()
    assert [one.id for one in heads] == [one.id for one in documents]
    for document, found in zip(documents, heads, strict=True):
        for field in dataclasses.fields(DocumentHead):
            if field.name != "measure_total":
                assert getattr(found, field.name) == getattr(document, field.name)
        measures = library.measures_of(document.id)
        assert found.measure_total == len(measures)
        assert [one.ordinal for one in measures] == list(range(1, len(measures) + 1))


def test_the_same_document_is_known_again_by_its_bytes_or_its_number(library: Library) -> None:
    document = library.document("sichuan-2025-34")
    assert library.catalogue.alike(document) == ("sichuan-2025-34",)
    other = dataclasses.replace(document, source=Source("x.txt", "f" * 64, "text/plain"))
    assert library.catalogue.alike(other) == ("sichuan-2025-34",)
    assert library.catalogue.alike(dataclasses.replace(other, doc_number=None)) == ()
