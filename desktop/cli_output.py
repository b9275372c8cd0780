"""What the commands print: lines for people, JSON for scripts, and what goes to the side."""

from __future__ import annotations

import json
import os
import shlex
from typing import TYPE_CHECKING

import click

from db.models import to_json
from desktop import wording
from index.labels import PLACES
from index.query import Place

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from db.models import Document, JsonObject, JsonValue, Measure, Span
    from index.query import Hit, SearchResult, Similar, Suggestion, Widening


def progress() -> Callable[[str, float], None] | None:
    """Return what tells a person, not a script, of a build that takes a while."""

    def tell(step: str, share: float) -> None:
        click.echo(f"{step} {share:.0%}", err=True)

    return tell if os.isatty(2) else None


def print_json(value: JsonValue) -> None:
    """Print a value as JSON, Chinese as it is."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def tell_of_scan(result: SearchResult) -> None:
    """Say beside the answer that it was found without the index."""
    if result.by_scan:
        click.echo("全文索引暂不可用，本次逐字查找，结果完整。", err=True)


def measure_line(measure: Measure) -> str:
    """Return number, title and the first departments of a measure."""
    names = "、".join(
        f"{department.name}（{wording.ROLES[department.role]}）"
        for department in measure.departments[:3]
    )
    more = f"等 {len(measure.departments)} 个部门" if len(measure.departments) > 3 else ""
    return f"{measure.number}{measure.title}　{names}{more}"


def hit_lines(hit: Hit) -> Iterator[str]:
    """Yield a hit as lines: title, snippet, and the departments if only they hold some word."""
    yield f"{hit.id}　{hit.title}"
    yield f"    {hit.snippet}"
    shown = _marked(hit.title, hit.title_marks) | _marked(hit.snippet, hit.snippet_marks)
    names = [each.text for each in hit.departments if not _marked(each.text, each.marks) <= shown]
    if names:
        yield f"    见于{PLACES[Place.DEPARTMENT]}：{'、'.join(names)}"


def _marked(text: str, marks: tuple[Span, ...]) -> set[str]:
    return {text[start:end] for start, end in marks}


def widening_lines(widenings: tuple[Widening, ...]) -> Iterator[str]:
    """Yield what is searched along with the words, and what could be, each in one line."""
    for applied, start, end in (
        (True, "已另查：", "；只查原词请加 --exact 或引号"),
        (False, "未查其他写法：", ""),
    ):
        named = [
            f"{variant.text}（{variant.count} 条）"
            for widening in widenings
            if widening.applied is applied
            for variant in widening.variants
        ]
        if named:
            yield f"{start}{'，'.join(named)}{end}"


def not_excluded_lines(widenings: tuple[Widening, ...]) -> Iterator[str]:
    """Yield for each excluded word the other spellings that its exclusion leaves in."""
    for widening in widenings:
        left = "，".join(f"“{each.text}”（{each.count} 条）" for each in widening.variants)
        yield f"排除的是原词“{widening.word}”；{left}未排除，要排除请另写"


def suggestion_lines(
    suggestions: tuple[Suggestion, ...], command_name: str, *, exact: bool
) -> Iterator[str]:
    """Yield commands that find something, as they can be typed, and what each changes.

    Args:
        suggestions: As the answer gives them.
        command_name: The command that found nothing, ``search`` or ``measures``.
        exact: Whether it was told not to search other spellings along; the totals are without them.
    """
    if suggestions:
        yield "可以试试："
    options = ["--exact"] if exact else []
    for each in suggestions:
        words = typed(each)
        if command_name == "measures":
            arguments = [*options, f"--words={words}"]
        else:
            # Two hyphens would begin an option.
            arguments = [*options, *(["--"] if words.startswith("--") else []), words]
        command = shlex.join(["policy-desk", command_name, *arguments])
        yield f"  {command}　（{each.change}，{each.total} 条）"


def typed(suggestion: Suggestion) -> str:
    """Return a suggestion, words and filters in one, as it is typed."""
    from index.language import read_query, write_query

    return write_query(read_query(suggestion.words, suggestion.filters))


def similar_lines(found: Similar, measure: Measure, document: Document) -> Iterator[str]:
    """Yield a similar measure as lines: title, where it stands, the words it shares."""
    yield f"{found.id}　{measure.title}"
    yield f"    {wording.place_of(document)}　{wording.citation(document, measure)}"
    if found.shared:
        yield f"    共有：{'、'.join(found.shared)}"


def document_json(document: Document, day: dt.date) -> JsonValue:
    """Return a document without its text, with its validity on ``day``."""
    record = to_json(document)
    if isinstance(record, dict):
        del record["text"]
        record["status"] = str(document.status(day))
    return record


def similar_json(found: Similar, measure: Measure, document: Document) -> JsonObject:
    """Return a similar measure with what one needs to know it by."""
    return {
        "id": found.id,
        "score": round(found.score, 4),
        "title": measure.title,
        "province": document.province,
        "document": document.title,
        "shared": list(found.shared),
    }


def result_json(result: SearchResult) -> JsonObject:
    """Return the answer to a search."""
    from index.language import write_query

    return {
        "query": write_query(result.query) if result.query is not None else "",
        "total": result.total,
        "hits": [_hit_json(hit) for hit in result.hits],
        "facets": {
            name: [
                {"value": value.value, "label": value.label, "count": value.count}
                for value in values
            ]
            for name, values in result.facets.items()
        },
        "also": [_widening_json(widening) for widening in result.widenings],
        "not_excluded": [_widening_json(widening) for widening in result.not_excluded],
        "suggestions": [
            {"query": typed(each), "change": each.change, "total": each.total}
            for each in result.suggestions
        ],
        "by_scan": result.by_scan,
        "took_ms": round(result.took_ms, 3),
    }


def _hit_json(hit: Hit) -> JsonObject:
    return {
        "id": hit.id,
        "score": round(hit.score, 4),
        "title": hit.title,
        "snippet": hit.snippet,
        "title_marks": to_json(hit.title_marks),
        "snippet_marks": to_json(hit.snippet_marks),
        "places": [str(place) for place in hit.places],
        "departments": [
            {"name": name.text, "marks": to_json(name.marks)} for name in hit.departments
        ],
    }


def _widening_json(widening: Widening) -> JsonObject:
    return {
        "word": widening.word,
        "count": widening.count,
        "variants": [{"text": each.text, "count": each.count} for each in widening.variants],
        "applied": widening.applied,
    }
