"""The record: what is known of a document and its measures.

One vocabulary for the parser, the database, the index, the command line and the briefs. All spans
are half-open ``(start, end)`` offsets in characters of :attr:`Document.text`, and every quote is
exactly what stands there: ``document.text[start:end] == quote``.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
JsonObject: TypeAlias = dict[str, JsonValue]


class LeadRule(enum.StrEnum):
    """How a document marks the lead department among those it names."""

    FIRST_LISTED = "first_listed"
    """The first name of each list leads (列第一位者为牵头部门)."""
    BEFORE_COMMA = "before_comma"
    """The names before the list's first comma lead (逗号前为牵头单位)."""
    EXPLICIT = "explicit"
    """牵头 stands beside the name."""
    NONE = "none"
    """The document marks no lead."""


class Role(enum.StrEnum):
    """What a department has to do with a measure."""

    LEAD = "lead"
    PARTICIPANT = "participant"
    JOINT = "joint"
    """Named with 按职责分工负责: all answer, none leads."""


class Precision(enum.StrEnum):
    """How exactly a date was given; a coarse date stands for its last day."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    NONE = "none"


class Operator(enum.StrEnum):
    """How a target's value binds."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOUT = "~"


class Status(enum.StrEnum):
    """Validity of a document on a given day; computed, never stored."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    UNSTATED = "unstated"
    """The document states no end."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of a document's text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """The untouched original: file name, SHA-256 of its bytes in hex, media type."""

    file: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Target:
    """A countable commitment, as ``indicator operator value unit`` by ``deadline``.

    ``value`` and ``unit`` are as printed (20 and 万亩). ``recurring`` means every year (每年).
    """

    quote: str
    span: Span
    indicator: str
    operator: Operator
    value: float
    unit: str
    deadline: dt.date | None
    precision: Precision
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Funding:
    """Money promised to one kind of recipient.

    ``amount_yuan`` is the cap or the sum in yuan, ``rate`` a share between 0 and 1; both are
    ``None`` where the text promises support without a figure. ``kind`` is the form it takes (补助,
    奖励, 后补助, 项目支持, 创新券, 抵扣 …).
    """

    quote: str
    span: Span
    amount_yuan: int | None
    rate: float | None
    kind: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something is due; a bare year means its 31 December."""

    date: dt.date
    precision: Precision
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class Department:
    """A department as a responsibility clause names it.

    ``canonical`` is the organ's registered name and ``family`` its line of work (科技, 发改 …);
    both are empty where the register does not know the name.
    """

    name: str
    canonical: str
    family: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document that the text refers to."""

    title: str
    doc_number: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document.

    Attributes:
        id: A stable slug, the stem of the source's file (``sichuan-2025-34``).
        title: The document's own title, not that of the notice which carries it (印发…的通知).
        kind: 若干措施, 实施方案, 行动计划, 意见, 办法, 通知 …
        province: The name of GB/T 2260 (辽宁省); 国家 for a national document.
        region_code: The code of GB/T 2260 (210000); 000000 for a national document.
        issuer: The issuing organs, as signed.
        doc_number: 川办发〔2025〕34号, its brackets normalised to 〔〕.
        issued: The day of issue.
        effective: The day from which it applies, where one is stated.
        expires: The last day in force: of a validity clause, or of the period in a plan's title.
        expires_quote: Where it says so.
        lead_rule: How it marks the lead department.
        lead_rule_quote: Where it says so.
        text: The cleaned text, whose characters every span counts.
        source: The untouched original.
        goals: Targets of the preamble or of the general goals, which belong to no measure.
    """

    id: str
    title: str
    kind: str
    province: str
    region_code: str
    issuer: tuple[str, ...]
    doc_number: str | None
    issued: dt.date | None
    effective: dt.date | None
    expires: dt.date | None
    expires_quote: Quote | None
    lead_rule: LeadRule
    lead_rule_quote: Quote | None
    text: str
    source: Source
    goals: tuple[Target, ...] = ()

    def status(self, as_of: dt.date) -> Status:
        """Return the validity on the day ``as_of``; the last day of validity is still in force."""
        return status_on(as_of, self.effective or self.issued, self.expires)


def status_on(as_of: dt.date, start: dt.date | None, expires: dt.date | None) -> Status:
    """Return the validity on ``as_of`` of what applies from ``start`` to ``expires`` inclusive."""
    if start is not None and as_of < start:
        return Status.NOT_YET
    if expires is None:
        return Status.UNSTATED
    return Status.EXPIRED if as_of > expires else Status.IN_FORCE


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a document.

    ``id`` is ``<document id>/<ordinal>`` and stays the same over data updates; ordinals count from
    1 in document order. ``number`` is as printed, ``section`` the headings above it, outermost
    first, ``title`` its own heading without the number. ``text`` is the body without its heading
    and without the responsibility clause; ``span`` covers the whole measure. ``deadlines`` are the
    targets' and all others; of ``categories`` the first is the main one.
    """

    id: str
    ordinal: int
    number: str
    section: tuple[str, ...]
    title: str
    text: str
    span: Span
    responsibility: Quote | None
    departments: tuple[Department, ...] = ()
    targets: tuple[Target, ...] = ()
    funding: tuple[Funding, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    categories: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def document_id(self) -> str:
        """Return the id of the document this measure belongs to."""
        return self.id.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """What was read from one file; ``notice`` says in Chinese why there are no measures."""

    document: Document
    measures: tuple[Measure, ...]
    notice: str | None = None


def to_json(record: object) -> JsonValue:
    """Return a record as plain JSON data: dates as ``YYYY-MM-DD``, tuples as lists.

    Raises:
        TypeError: ``record`` holds something that is no part of the record's vocabulary.
    """
    if record is None or isinstance(record, bool | int | float):
        return record
    if isinstance(record, str):
        return str(record)
    if isinstance(record, dt.date):
        return record.isoformat()
    if isinstance(record, list | tuple):
        return [to_json(item) for item in record]
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        return {
            field.name: to_json(getattr(record, field.name)) for field in dataclasses.fields(record)
        }
    msg = f"not part of the record: {type(record).__name__}"
    raise TypeError(msg)
