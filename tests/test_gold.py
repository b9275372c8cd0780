"""Measures the parser against careful human readings of the five documents of the corpus."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db import curation, parsing, reading
from tests.gold import compare
from tests.gold.compare import STEMS, Item, Score

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.models import Measure, ParsedDocument

CORPUS = Path(__file__).parent.parent / "resources" / "corpus"

each_document = pytest.mark.parametrize("stem", STEMS)


@functools.cache
def parsed(stem: str) -> ParsedDocument:
    """Return the document as the program reads it, with its curation file if it has one."""
    beside = CORPUS / f"{stem}.curation.toml"
    return parsing.parse(
        reading.read_file(CORPUS / f"{stem}.txt"),
        document_id=stem,
        curation=curation.load(beside) if beside.exists() else None,
    )


def over_corpus(check: Callable[[str, Item, Measure, Score], object]) -> Score:
    """Return the score of ``check`` over all measures of all documents."""
    score = Score()
    for stem in STEMS:
        for where, item, measure in compare.paired(compare.load(stem), parsed(stem)):
            check(where, item, measure, score)
    return score


def require(score: Score, *, met: bool) -> None:
    """Fail with every difference, one a line, unless ``met``."""
    if not met:
        pytest.fail(str(score), pytrace=False)


def differing(stem: str, found: Callable[[Measure], object], gold: Callable[[Item], object]) -> str:
    """Return a line for every measure of which ``found`` and ``gold`` differ."""
    return "\n".join(
        f"{where}:\n  gold  {gold(item)!r}\n  found {found(measure)!r}"
        for where, item, measure in compare.paired(compare.load(stem), parsed(stem))
        if found(measure) != gold(item)
    )


# --- what must be exact ---------------------------------------------------------------------------


def test_the_corpus_is_89_measures() -> None:
    counts = {stem: len(parsed(stem).measures) for stem in STEMS}
    assert counts == {stem: len(compare.load(stem)["measures"]) for stem in STEMS}
    assert sum(counts.values()) == 89


@each_document
def test_measures_are_numbered_through_and_have_stable_ids(stem: str) -> None:
    measures = parsed(stem).measures
    assert [measure.ordinal for measure in measures] == list(range(1, len(measures) + 1))
    assert [measure.id for measure in measures] == [
        f"{stem}/{measure.ordinal}" for measure in measures
    ]


@each_document
@pytest.mark.parametrize(
    "name", ["kind", "province", "region_code", "doc_number", "issued", "effective", "expires"]
)
def test_document_fields(stem: str, name: str) -> None:
    found = getattr(parsed(stem).document, name)
    assert (None if found is None else str(found)) == compare.load(stem)["document"][name]


@each_document
def test_document_title(stem: str) -> None:
    title = compare.load(stem)["document"]["title"]
    assert compare.fold(parsed(stem).document.title) == compare.fold(title)


@each_document
def test_issuer(stem: str) -> None:
    assert list(parsed(stem).document.issuer) == compare.load(stem)["document"]["issuer"]


@each_document
def test_lead_rule(stem: str) -> None:
    assert str(parsed(stem).document.lead_rule) == compare.load(stem)["document"]["lead_rule"]


@each_document
@pytest.mark.parametrize("name", ["expires_quote", "lead_rule_quote"])
def test_document_quotes(stem: str, name: str) -> None:
    gold = compare.load(stem)["document"][name]
    quote = getattr(parsed(stem).document, name)
    if gold is None or quote is None:
        assert quote is None
        assert gold is None
        return
    found = compare.fold(quote.text)
    assert compare.fold(gold) in found or found in compare.fold(gold)


@each_document
def test_numbers_as_printed(stem: str) -> None:
    assert not differing(stem, lambda measure: measure.number, lambda item: item["number"])


@each_document
def test_sections(stem: str) -> None:
    assert not differing(
        stem,
        lambda measure: [compare.heading(part) for part in measure.section],
        lambda item: [compare.heading(part) for part in item["section"]],
    )


@each_document
def test_titles(stem: str) -> None:
    assert not differing(stem, lambda measure: measure.title, lambda item: item["title"])


@each_document
def test_bodies(stem: str) -> None:
    assert not differing(stem, lambda measure: measure.text, lambda item: item["body"])


@each_document
def test_responsibility_clauses(stem: str) -> None:
    def found(measure: Measure) -> str | None:
        clause = measure.responsibility
        return None if clause is None else compare.bare_clause(clause.text)

    def gold(item: Item) -> str | None:
        clause = item["responsibility"]
        return None if clause is None else compare.bare_clause(clause)

    assert not differing(stem, found, gold)


@each_document
def test_every_quote_stands_where_its_span_says(stem: str) -> None:
    document = parsed(stem).document
    wrong = [
        f"{what}: {quote!r} is not {document.text[slice(*span)]!r} at {span}"
        for what, quote, span in compare.quotes(document, parsed(stem).measures)
        if document.text[slice(*span)] != quote or not quote
    ]
    assert not wrong, "\n".join(wrong)


@each_document
def test_facts_lie_inside_their_measure(stem: str) -> None:
    document, measures = parsed(stem).document, parsed(stem).measures
    wrong = [
        f"{what}: {quote!r} lies outside"
        for measure in measures
        for what, quote, span in compare.quotes(document, [measure])
        if what.startswith(f"{measure.id} ")
        and not measure.span[0] <= span[0] <= span[1] <= measure.span[1]
    ]
    assert not wrong, "\n".join(wrong)


@each_document
def test_measures_stand_in_the_text_one_after_the_other(stem: str) -> None:
    document, measures = parsed(stem).document, parsed(stem).measures
    end = 0
    for measure in measures:
        whole = document.text[slice(*measure.span)]
        assert measure.span[0] >= end, measure.id
        assert whole.startswith(measure.number), measure.id
        assert measure.title in whole, measure.id
        assert measure.text in whole, measure.id
        assert measure.responsibility is None or measure.responsibility.text in whole, measure.id
        end = measure.span[1]


@each_document
def test_citations_point_at_their_title(stem: str) -> None:
    text = parsed(stem).document.text
    for measure in parsed(stem).measures:
        for cited in measure.citations:
            assert cited.title in text[slice(*cited.span)], measure.id


@each_document
def test_every_capped_sum(stem: str) -> None:
    score, who = Score(), Score()
    for where, item, measure in compare.paired(compare.load(stem), parsed(stem)):
        document = parsed(stem).document
        pairs = compare.match_funding(where, item, measure, document, score, capped=True)
        compare.recipients(where, pairs, who)
    require(score, met=not score.lines)
    require(who, met=not who.lines)


# --- what is measured as F1 or as a share ---------------------------------------------------------


def test_department_names() -> None:
    score = over_corpus(compare.department_names)
    require(score, met=score.f1 >= 0.98)


def test_department_roles() -> None:
    score = over_corpus(compare.department_roles)
    require(score, met=score.f1 >= 0.98)


def test_targets_and_goals() -> None:
    score = Score()
    for stem in STEMS:
        goals = compare.load(stem)["document"]["goals"]
        compare.match_targets(f"{stem} goals", goals, parsed(stem).document.goals, score)
    for stem in STEMS:
        for where, item, measure in compare.paired(compare.load(stem), parsed(stem)):
            compare.match_targets(where, item["targets"], measure.targets, score)
    require(score, met=score.f1 >= 0.95)


def test_targets_bind_as_printed() -> None:
    score, ignored = Score(), Score()
    for stem in STEMS:
        gold, document = compare.load(stem), parsed(stem).document
        where = f"{stem} goals"
        pairs = compare.match_targets(where, gold["document"]["goals"], document.goals, ignored)
        compare.target_details(where, pairs, score)
        for place, item, measure in compare.paired(gold, parsed(stem)):
            pairs = compare.match_targets(place, item["targets"], measure.targets, ignored)
            compare.target_details(place, pairs, score)
    require(score, met=score.hits >= 0.95 * (score.hits + score.missing))


def test_promises_without_a_sum() -> None:
    score = Score()
    for stem in STEMS:
        for where, item, measure in compare.paired(compare.load(stem), parsed(stem)):
            document = parsed(stem).document
            compare.match_funding(where, item, measure, document, score, capped=False)
    require(score, met=score.f1 >= 0.9)


def test_deadlines() -> None:
    score = over_corpus(compare.deadlines)
    require(score, met=score.f1 >= 0.95)


def test_citations() -> None:
    score = over_corpus(compare.citations)
    require(score, met=score.f1 >= 0.95)


def test_main_category() -> None:
    score = over_corpus(compare.main_category)
    require(score, met=score.hits >= 0.95 * 89)


def test_a_measure_has_one_to_three_categories() -> None:
    for stem in STEMS:
        for measure in parsed(stem).measures:
            assert 1 <= len(set(measure.categories)) == len(measure.categories) <= 3, measure.id
