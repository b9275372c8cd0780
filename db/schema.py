"""The SQLite file: its tables and their migrations.

The file is meant to be opened by anything that speaks SQLite, so everything that can be a plain
column is one, dates are ``YYYY-MM-DD`` and every span is a pair of columns ``start`` and ``end``
that count characters of ``document.text``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("policy-desk")

_INITIAL = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    about TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    short TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organ (
    canonical TEXT PRIMARY KEY,
    family TEXT NOT NULL,
    province TEXT NOT NULL,
    short TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organ_alias (
    canonical TEXT NOT NULL REFERENCES organ (canonical),
    alias TEXT NOT NULL,
    PRIMARY KEY (canonical, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE organ_succession (
    predecessor TEXT NOT NULL REFERENCES organ (canonical),
    successor TEXT NOT NULL REFERENCES organ (canonical),
    year INTEGER NOT NULL,
    PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    sha256 TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    province TEXT NOT NULL,
    region_code TEXT NOT NULL REFERENCES region (code),
    doc_number TEXT,
    issued TEXT,
    effective TEXT,
    expires TEXT,
    expires_quote TEXT,
    expires_start INTEGER,
    expires_end INTEGER,
    lead_rule TEXT NOT NULL
        CHECK (lead_rule IN ('first_listed', 'before_comma', 'explicit', 'none')),
    lead_rule_quote TEXT,
    lead_rule_start INTEGER,
    lead_rule_end INTEGER,
    text TEXT NOT NULL,
    source_sha256 TEXT NOT NULL REFERENCES source (sha256),
    CHECK ((expires_quote IS NULL) = (expires_start IS NULL)),
    CHECK ((lead_rule_quote IS NULL) = (lead_rule_start IS NULL))
) STRICT;

CREATE TABLE document_issuer (
    document_id TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    number TEXT NOT NULL,
    section TEXT NOT NULL CHECK (json_valid(section)),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    responsibility_quote TEXT,
    responsibility_start INTEGER,
    responsibility_end INTEGER,
    UNIQUE (document_id, ordinal),
    CHECK (id = document_id || '/' || ordinal),
    CHECK ((responsibility_quote IS NULL) = (responsibility_start IS NULL))
) STRICT;

CREATE TABLE department (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    canonical TEXT REFERENCES organ (canonical),
    family TEXT,
    role TEXT NOT NULL CHECK (role IN ('lead', 'participant', 'joint')),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX department_canonical ON department (canonical, role);
CREATE INDEX department_family ON department (family, role);

-- A target of a measure, or, where measure_id is null, a goal of the document as a whole.
CREATE TABLE target (
    document_id TEXT NOT NULL REFERENCES document (id),
    measure_id TEXT REFERENCES measure (id),
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    operator TEXT NOT NULL CHECK (operator IN ('=', '>=', '<=', '~')),
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    deadline TEXT,
    precision TEXT NOT NULL CHECK (precision IN ('year', 'month', 'day', 'none')),
    recurring INTEGER NOT NULL CHECK (recurring IN (0, 1)),
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    UNIQUE (document_id, measure_id, position)
) STRICT;
CREATE INDEX target_measure ON target (measure_id);

CREATE TABLE funding (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    amount_yuan INTEGER,
    rate REAL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadline (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    precision TEXT NOT NULL CHECK (precision IN ('year', 'month', 'day')),
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_date ON deadline (date);

CREATE TABLE measure_category (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    category TEXT NOT NULL REFERENCES category (name),
    PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_category_category ON measure_category (category);

CREATE TABLE citation (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    doc_number TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;

-- For people: one row a measure, as an official would list it.
CREATE VIEW measure_overview AS
SELECT
    m.id,
    d.province,
    d.title AS document,
    d.doc_number,
    d.issued,
    d.expires,
    m.number,
    m.title,
    (SELECT c.category FROM measure_category c
        WHERE c.measure_id = m.id AND c.position = 0) AS category,
    (SELECT group_concat(p.name, '、') FROM department p
        WHERE p.measure_id = m.id AND p.role = 'lead') AS lead_departments,
    (SELECT group_concat(p.name, '、') FROM department p
        WHERE p.measure_id = m.id AND p.role <> 'lead') AS other_departments,
    (SELECT min(l.date) FROM deadline l WHERE l.measure_id = m.id) AS first_deadline,
    (SELECT max(f.amount_yuan) FROM funding f WHERE f.measure_id = m.id) AS largest_sum_yuan,
    m.text
FROM measure m JOIN document d ON d.id = m.document_id;
"""


@migrations(name="0001_initial")
def _initial(db: Database) -> None:
    for statement in _INITIAL.split(";\n"):
        if statement.strip():
            db.execute(statement)
