"""The library's SQLite file, written: all records at once, beside the target, then renamed."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from db.errors import WriteError
from db.models import to_json
from db.schema import migrations
from db.store import APPLICATION_ID, FORMAT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from db.models import Department, Measure, ParsedDocument, Quote, Span, Target
    from db.taxonomy import Taxonomy

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Release:
    """What the publisher says of the data: a version, the cut-off date, a name."""

    version: str
    cutoff: dt.date
    publisher: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A parsed document with the untouched bytes it was read from."""

    parsed: ParsedDocument
    content: bytes


def write_database(
    path: Path, entries: Sequence[Entry], *, release: Release, inputs: str, taxonomy: Taxonomy
) -> None:
    """Write a library file with all ``entries``; the same entries give the same bytes.

    Args:
        path: The file to write; replaced only when the new one is whole.
        entries: The documents, in any order; they are stored by id.
        release: What the publisher says of the data.
        inputs: What :meth:`db.corpus.Corpus.fingerprint` says of sources, tables and code.
        taxonomy: Categories, regions and organs, stored so that the file explains itself.

    Raises:
        WriteError: the folder cannot be written or the disk is full.
    """
    ordered = sorted(entries, key=lambda entry: entry.parsed.document.id)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(handle)
        aside = Path(name)
        try:
            _fill(aside, ordered, release=release, inputs=inputs, taxonomy=taxonomy)
            aside.chmod(0o644)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except (OSError, sqlite3.OperationalError) as error:
        raise WriteError(
            f"资料库写不进 {path.parent}（磁盘已满或没有写入权限）。原有资料未作改动，"
            "请腾出空间或换一个文件夹后重试。",
            repr(error),
        ) from error


def fingerprint(entries: Iterable[Entry]) -> str:
    """Return the SHA-256 in hex over every record of ``entries``, which must be in order of id."""
    digest = hashlib.sha256()
    for entry in entries:
        record = json.dumps(to_json(entry.parsed), ensure_ascii=False, sort_keys=True)
        digest.update(record.encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _fill(
    path: Path, entries: Sequence[Entry], *, release: Release, inputs: str, taxonomy: Taxonomy
) -> None:
    database = Database(path)
    try:
        migrations.apply(database)
        database.execute("PRAGMA foreign_keys = ON")
        with database.atomic():
            # The moment a migration ran is of no use in a file that is built anew each time, and
            # would make every build differ.
            database.execute("UPDATE _sqlite_migrations SET applied_at = ''")
            database.table("meta").insert_all(
                {"key": key, "value": value}
                for key, value in (
                    ("data_version", release.version),
                    ("cutoff", release.cutoff.isoformat()),
                    ("publisher", release.publisher),
                    ("fingerprint", fingerprint(entries)),
                    ("inputs", inputs),
                )
            )
            _insert_vocabulary(database, taxonomy)
            _insert_organs(database, entries, taxonomy)
            for entry in entries:
                _insert_document(database, entry)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {FORMAT}")
        database.vacuum()
    finally:
        database.close()


def _insert_vocabulary(database: Database, taxonomy: Taxonomy) -> None:
    database.table("category").insert_all(
        {"name": category.name, "position": position, "about": category.about}
        for position, category in enumerate(taxonomy.categories)
    )
    database.table("region").insert_all(
        {"code": province.code, "name": province.name, "short": province.short}
        for province in taxonomy.provinces
    )


def _insert_organs(database: Database, entries: Sequence[Entry], taxonomy: Taxonomy) -> None:
    """Store the organs that the documents name, with the whole line of predecessors and successors.

    The register knows every province; a library keeps what its own documents need.
    """
    named: dict[str, Department] = {}
    for entry in entries:
        for measure in entry.parsed.measures:
            for department in measure.departments:
                if department.canonical:
                    named.setdefault(department.canonical, department)
    wanted = set(named)
    for canonical in named:
        wanted |= taxonomy.lineage(canonical)
    registered = {organ.canonical: organ for organ in taxonomy.organs if organ.canonical in wanted}
    database.table("organ").insert_all(
        {
            "canonical": canonical,
            "family": organ.family if organ else named[canonical].family,
            "province": organ.province if organ else "",
            "short": organ.short if organ else canonical,
        }
        for canonical in sorted(wanted)
        if (organ := registered.get(canonical)) or canonical in named
    )
    database.table("organ_alias").insert_all(
        {"canonical": organ.canonical, "alias": alias}
        for organ in sorted(registered.values(), key=lambda organ: organ.canonical)
        for alias in sorted(set(organ.aliases))
    )
    database.table("organ_succession").insert_all(
        {"predecessor": predecessor, "successor": organ.canonical, "year": year}
        for organ in sorted(registered.values(), key=lambda organ: organ.canonical)
        for predecessor, year in organ.predecessors
        if predecessor in registered
    )


def _insert_document(database: Database, entry: Entry) -> None:
    document = entry.parsed.document
    database.table("source").insert(
        {
            "sha256": document.source.sha256,
            "file": document.source.file,
            "media_type": document.source.media_type,
            "content": entry.content,
        },
        ignore=True,
    )
    database.table("document").insert(
        {
            "id": document.id,
            "title": document.title,
            "kind": document.kind,
            "province": document.province,
            "region_code": document.region_code,
            "doc_number": document.doc_number,
            "issued": _iso(document.issued),
            "effective": _iso(document.effective),
            "expires": _iso(document.expires),
            **_quote("expires", document.expires_quote),
            "lead_rule": str(document.lead_rule),
            **_quote("lead_rule", document.lead_rule_quote),
            "text": document.text,
            "source_sha256": document.source.sha256,
        }
    )
    database.table("document_issuer").insert_all(
        {"document_id": document.id, "position": position, "name": name}
        for position, name in enumerate(document.issuer)
    )
    database.table("target").insert_all(_targets(document.id, None, document.goals))
    for measure in entry.parsed.measures:
        database.table("measure").insert(
            {
                "id": measure.id,
                "document_id": document.id,
                "ordinal": measure.ordinal,
                "number": measure.number,
                "section": json.dumps(measure.section, ensure_ascii=False),
                "title": measure.title,
                "text": measure.text,
                **_span(measure.span),
                **_quote("responsibility", measure.responsibility),
            }
        )
        for table, rows in _facts(measure):
            database.table(table).insert_all(rows)


def _facts(measure: Measure) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield the tables of a measure's facts with their rows."""

    def numbered(rows: Iterable[Row]) -> Iterator[Row]:
        for position, row in enumerate(rows):
            yield {"measure_id": measure.id, "position": position, **row}

    yield (
        "department",
        numbered(
            {
                "name": department.name,
                "canonical": department.canonical or None,
                "family": department.family or None,
                "role": str(department.role),
                **_span(department.span),
            }
            for department in measure.departments
        ),
    )
    yield "target", _targets(measure.document_id, measure.id, measure.targets)
    yield (
        "funding",
        numbered(
            {
                "amount_yuan": promise.amount_yuan,
                "rate": promise.rate,
                "kind": promise.kind,
                "recipient": promise.recipient,
                "quote": promise.quote,
                **_span(promise.span),
            }
            for promise in measure.funding
        ),
    )
    yield (
        "deadline",
        numbered(
            {
                "date": deadline.date.isoformat(),
                "precision": str(deadline.precision),
                "quote": deadline.quote,
                **_span(deadline.span),
            }
            for deadline in measure.deadlines
        ),
    )
    yield "measure_category", numbered({"category": name} for name in measure.categories)
    yield (
        "citation",
        numbered(
            {
                "title": citation.title,
                "doc_number": citation.doc_number,
                **_span(citation.span),
            }
            for citation in measure.citations
        ),
    )


def _targets(document_id: str, measure_id: str | None, targets: Iterable[Target]) -> Iterator[Row]:
    for position, target in enumerate(targets):
        yield {
            "document_id": document_id,
            "measure_id": measure_id,
            "position": position,
            "indicator": target.indicator,
            "operator": str(target.operator),
            "value": target.value,
            "unit": target.unit,
            "deadline": _iso(target.deadline),
            "precision": str(target.precision),
            "recurring": int(target.recurring),
            "quote": target.quote,
            **_span(target.span),
        }


def _span(span: Span) -> Row:
    return {"start": span[0], "end": span[1]}


def _quote(field: str, quote: Quote | None) -> Row:
    return {
        f"{field}_quote": quote.text if quote else None,
        f"{field}_start": quote.span[0] if quote else None,
        f"{field}_end": quote.span[1] if quote else None,
    }


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None
