"""What no text can say: a few facts set by hand beside a source, each with its reason.

A curation file is TOML and lies beside the source (``<stem>.curation.toml``)::

    [document.province]
    value = "山东省"
    reason = "…why no text says it…"

    [[measure]]
    ordinal = 3
    title = "推动产业集群发展"
    categories = ["产业集聚"]
    reason = "…why the rules err…"

``title`` must be the measure's own, so that a curation never lands on another measure unnoticed.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

_TEXT_FIELDS: Final = ("province", "doc_number")
_DATE_FIELDS: Final = ("issued", "effective")
_LIST_FIELDS: Final = ("issuer",)


@dataclass(frozen=True, slots=True)
class MeasureNote:
    """Categories set by hand for one measure, the main one first, and why."""

    ordinal: int
    title: str
    categories: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Curation:
    """What was set by hand for one document; ``None`` or empty where nothing was.

    ``reasons`` holds the reason of every document field that is set.
    """

    province: str | None = None
    doc_number: str | None = None
    issuer: tuple[str, ...] = ()
    issued: dt.date | None = None
    effective: dt.date | None = None
    reasons: tuple[tuple[str, str], ...] = ()
    measures: tuple[MeasureNote, ...] = ()


def load(path: Path) -> Curation:
    """Read a curation file.

    Raises:
        LibraryError: the file cannot be read, names a field that may not be set by hand, or gives
            no reason.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LibraryError(f"资料的人工校订文件“{path.name}”读不出来。", str(error)) from error
    try:
        return _curation(values)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LibraryError(f"资料的人工校订文件“{path.name}”内容不对。", repr(error)) from error


def _curation(values: dict[str, object]) -> Curation:
    if set(values) - {"document", "measure"}:
        raise ValueError(f"unknown tables: {sorted(set(values) - {'document', 'measure'})}")
    document = values.get("document", {})
    measures = values.get("measure", [])
    if not isinstance(document, dict) or not isinstance(measures, list):
        raise TypeError("[document] is a table and [[measure]] a list of tables")
    found: dict[str, object] = {}
    reasons = []
    for field, entry in document.items():
        found[field] = _value(field, entry["value"])
        reasons.append((field, _words(entry["reason"])))
    return Curation(
        province=_optional(found.get("province")),
        doc_number=_optional(found.get("doc_number")),
        issuer=_names(found.get("issuer", [])),
        issued=_day(found.get("issued")),
        effective=_day(found.get("effective")),
        reasons=tuple(reasons),
        measures=tuple(_note(entry) for entry in measures),
    )


def _value(field: str, value: object) -> object:
    if field not in (*_TEXT_FIELDS, *_DATE_FIELDS, *_LIST_FIELDS):
        raise ValueError(f"{field} may not be set by hand")
    return value


def _note(entry: dict[str, object]) -> MeasureNote:
    if set(entry) != {"ordinal", "title", "categories", "reason"}:
        raise ValueError("a measure has ordinal, title, categories and reason")
    ordinal = entry["ordinal"]
    if not isinstance(ordinal, int) or isinstance(ordinal, bool) or ordinal < 1:
        raise ValueError("ordinal is a number from 1")
    categories = _names(entry["categories"])
    if not categories:
        raise ValueError("categories may not be empty")
    return MeasureNote(ordinal, _words(entry["title"]), categories, _words(entry["reason"]))


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is missing")
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _words(value)


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("a list is wanted")
    return tuple(_words(name) for name in value)


def _day(value: object) -> dt.date | None:
    if value is None:
        return None
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError("a date is wanted")
    return value
