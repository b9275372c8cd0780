"""The gold readings are sound in themselves, and the comparison sees what it should see."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from db.models import (
    Department,
    Document,
    Funding,
    LeadRule,
    Measure,
    Operator,
    ParsedDocument,
    Precision,
    Quote,
    Role,
    Source,
    Target,
)
from tests.gold import compare
from tests.gold.compare import STEMS, Item, Score

RESOURCES = Path(__file__).parents[2] / "resources"

each_document = pytest.mark.parametrize("stem", STEMS)


def source_text(stem: str) -> str:
    """Return the source without white space, which is as much as a reading may rely on."""
    return re.sub(r"\s+", "", (RESOURCES / "corpus" / f"{stem}.txt").read_text(encoding="utf-8"))


@each_document
def test_quotes_stand_in_the_body(stem: str) -> None:
    for item in compare.load(stem)["measures"]:
        for fact in [*item["targets"], *item["funding"]]:
            assert item["body"].count(fact["quote"]) == 1, fact
        for cited in item["citations"]:
            assert cited["title"] in item["body"]


@each_document
def test_titles_and_sentences_stand_in_the_source(stem: str) -> None:
    source = source_text(stem)
    for item in compare.load(stem)["measures"]:
        assert item["number"] + item["title"] in source
        for sentence in re.split("[，,。；、]", item["body"]):
            in_one_piece = sentence in source
            # Page numbers may stand inside a clause; both its ends must still be printed.
            assert in_one_piece or (sentence[:3] in source and sentence[-3:] in source), sentence


@each_document
def test_figures_stand_in_their_quotes(stem: str) -> None:
    gold = compare.load(stem)
    targets = [target for item in gold["measures"] for target in item["targets"]]
    for target in [*gold["document"]["goals"], *targets]:
        assert f"{target['value']:g}" in target["quote"]
        assert target["unit"] in target["quote"]
    for item in gold["measures"]:
        for promise in compare.funding_items(item, capped=True):
            assert f"{promise['amount_yuan'] // 10_000}万元" in promise["quote"]


@each_document
def test_departments_are_the_whole_clause(stem: str) -> None:
    for item in compare.load(stem)["measures"]:
        rest = item["responsibility"] or ""
        for department in item["departments"]:
            assert department["name"] in rest
            rest = rest.replace(department["name"], "", 1)
        assert re.fullmatch(
            r"[（(〔\[]?(责任单位[：:])?[、，,]*等?(按职责分工负责|牵头负责)?"
            r"([（(]逗号前为牵头单位,下同[）)]|，?列第一位者为牵头部门，下同)?[）)〕\]]?",
            rest,
        ), rest


@each_document
def test_deadlines_hold_those_of_the_targets(stem: str) -> None:
    for item in compare.load(stem)["measures"]:
        due = {target["deadline"] for target in item["targets"]} - {None}
        assert due <= {deadline["date"] for deadline in item["deadlines"]}


@each_document
def test_categories_are_of_the_taxonomy(stem: str) -> None:
    with (RESOURCES / "categories.toml").open("rb") as file:
        known = {category["name"] for category in tomllib.load(file)["category"]}
    for item in compare.load(stem)["measures"]:
        main, also = item["categories"]["main"], item["categories"]["also"]
        assert main
        assert {*main, *also} <= known
        assert not set(main) & set(also)


# --- the comparison -------------------------------------------------------------------------------


def as_parsed(stem: str, gold: Item) -> ParsedDocument:
    """Return a reading as a parser would that agrees with it in everything."""
    text = ""
    measures = []
    for item in gold["measures"]:
        start = len(text)
        head = f"{item['number']}{item['title']}。"
        clause_start = start + len(head) + len(item["body"])
        clause = item["responsibility"]
        text += f"{head}{item['body']}{clause or ''}\n"
        measures.append(
            Measure(
                id=f"{stem}/{item['ordinal']}",
                ordinal=item["ordinal"],
                number=item["number"],
                section=tuple(item["section"]),
                title=item["title"],
                text=item["body"],
                span=(start, len(text) - 1),
                responsibility=clause and Quote(clause, (clause_start, len(text) - 1)),
                departments=tuple(
                    Department(name["name"], "", "", Role(name["role"]), (0, 0))
                    for name in item["departments"]
                ),
                targets=tuple(as_target(target) for target in item["targets"]),
                funding=tuple(
                    as_funding(promise, start + len(head) + item["body"].index(promise["quote"]))
                    for promise in item["funding"]
                ),
                categories=(item["categories"]["main"][-1],),
            )
        )
    document = Document(
        id=stem,
        title="",
        kind="",
        province="",
        region_code="",
        issuer=(),
        doc_number=None,
        issued=None,
        effective=None,
        expires=None,
        expires_quote=None,
        lead_rule=LeadRule.NONE,
        lead_rule_quote=None,
        text=text,
        source=Source("", "", ""),
    )
    return ParsedDocument(document, tuple(measures))


def as_target(item: Item) -> Target:
    return Target(
        quote=item["quote"],
        span=(0, 0),
        indicator=item["indicator"],
        operator=Operator(item["operator"]),
        value=item["value"],
        unit=item["unit"],
        deadline=item["deadline"] and dt.date.fromisoformat(item["deadline"]),
        precision=Precision(item["precision"]),
        recurring=item["recurring"],
    )


def as_funding(item: Item, start: int) -> Funding:
    return Funding(
        quote=item["quote"],
        span=(start, start + len(item["quote"])),
        amount_yuan=item["amount_yuan"],
        rate=item["rate"],
        kind=item["kind"],
        recipient=item["recipient"],
    )


def scores(gold: Item, parsed: ParsedDocument) -> dict[str, Score]:
    """Return the score of each kind of fact."""
    result = {name: Score() for name in ("departments", "targets", "caps", "promises", "category")}
    for where, item, measure in compare.paired(gold, parsed):
        compare.department_roles(where, item, measure, result["departments"])
        pairs = compare.match_targets(where, item["targets"], measure.targets, result["targets"])
        compare.target_details(where, pairs, result["targets"])
        for name, capped in (("caps", True), ("promises", False)):
            document = parsed.document
            compare.match_funding(where, item, measure, document, result[name], capped=capped)
        compare.main_category(where, item, measure, result["category"])
    return result


@each_document
def test_a_reading_agrees_with_itself(stem: str) -> None:
    gold = compare.load(stem)
    for name, score in scores(gold, as_parsed(stem, gold)).items():
        assert not score.lines, (name, str(score))


@each_document
def test_nothing_optional_is_missed(stem: str) -> None:
    gold = compare.load(stem)
    without = copy.deepcopy(gold)
    for item in without["measures"]:
        for name in ("targets", "funding", "citations", "deadlines"):
            item[name] = [fact for fact in item[name] if not fact.get("optional")]
    for name, score in scores(gold, as_parsed(stem, without)).items():
        assert not score.lines, (name, str(score))


def test_differences_are_seen_and_named() -> None:
    stem = "liaoning-research-services"
    gold = compare.load(stem)
    other = as_parsed(stem, gold)
    seventh = other.measures[6]
    changed = dataclasses.replace(
        seventh,
        departments=(dataclasses.replace(seventh.departments[0], role=Role.LEAD),),
        targets=(dataclasses.replace(seventh.targets[0], deadline=None), *seventh.targets[1:]),
        funding=(dataclasses.replace(seventh.funding[0], amount_yuan=10_000), seventh.funding[1]),
        categories=("组织保障",),
    )
    measures = (*other.measures[:6], changed, *other.measures[7:])
    found = scores(gold, dataclasses.replace(other, measures=measures))
    where = f"{stem}/7"
    assert len(found["departments"].lines) == 3
    assert [line.split(":")[1].split()[0] for line in found["targets"].lines] == [
        "extra",
        "missing",
    ]
    assert [line.split(":")[1].split()[0] for line in found["caps"].lines] == ["missing", "extra"]
    assert len(found["category"].lines) == 1
    for score in found.values():
        assert score.f1 < 1 or not score.lines
        assert all(line.startswith(where) for line in score.lines)


def test_headings_compare_with_and_without_their_number() -> None:
    assert compare.heading("（一）优化政策环境，激发科技成果转化动力。") == compare.heading(
        "优化政策环境，激发科技成果转化动力"
    )
    assert compare.heading("一、主要目标") == compare.heading("主要目标")
    assert compare.bare_clause("〔责任单位：省科技厅〕") == "责任单位：省科技厅"
