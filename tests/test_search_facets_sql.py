"""Totals and every facet count against SQL, written by hand over a library's SQLite file.

The filters are random, included and excluded ones of every field. The statements are the second
opinion: each says in the tables' own words what :class:`index.query.Filters` promises. Only what an
organ's name covers comes from the taxonomy, as the list of departments that it matches.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sqlite3
import weakref
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import taxonomy
from db.models import (
    Department,
    Funding,
    Measure,
    Operator,
    ParsedDocument,
    Precision,
    Role,
    Status,
    Target,
)
from db.store import Store
from db.writer import Entry, Release, write_database
from index import labels
from index.builder import build
from index.query import DueState, Filters, SearchRequest, SumRange
from index.searcher import Searcher
from tests.bench.generated_measures import generate
from tests.index_world import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

MEASURES = 360
SUMS = (
    *(1, 9_999, 99_999, 100_000, 500_000, 999_999, 1_000_000, 4_999_999, 5_000_000, 9_999_999),
    *(10_000_000, 99_999_999, 100_000_000, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 123_456_789_012),
    2**53 + 1,
)
LITERALS = ("服务机构", "机", "80家", "R&D 经费", "不低于", "没有这样的指标")
NOTES = ("待与财政厅商量", "可借鉴：Ｒ＆Ｄ 经费", "已\n报厅党组", " ")
NOTE_LITERALS = ("财政", "r&d 经费", "已报", "没有这样的批注")

ASIDE = """
CREATE TEMP TABLE wanted (id TEXT PRIMARY KEY, document_id TEXT, province TEXT, status TEXT);
CREATE TEMP TABLE note (measure_id TEXT, text TEXT);
CREATE TEMP TABLE covered (asked TEXT, key TEXT, PRIMARY KEY (key, asked)) WITHOUT ROWID;
CREATE TEMP TABLE mention AS
    SELECT measure_id, family, coalesce(canonical, name) AS organ, role,
        name || '|' || coalesce(canonical, '') || '|' || coalesce(family, '') AS key
    FROM department;
CREATE INDEX temp.mention_measure ON mention (measure_id);
CREATE TEMP TABLE searched AS
    SELECT id AS measure_id, plain(title) AS text FROM measure
    UNION ALL SELECT id, plain(text) FROM measure
    UNION ALL SELECT measure_id, plain(name) FROM department;
CREATE INDEX temp.searched_measure ON searched (measure_id);
"""
"""What is asked of a library's own tables, put beside them: normalised texts, the user's notes, and
which departments the name of a department covers."""

FILL = """
INSERT INTO wanted
SELECT m.id, m.document_id, d.province,
    CASE
        WHEN coalesce(d.effective, d.issued) > :day THEN 'not_yet'
        WHEN d.expires IS NULL THEN 'unstated'
        WHEN d.expires < :day THEN 'expired'
        ELSE 'in_force'
    END AS status
FROM measure m JOIN document d ON d.id = m.document_id
WHERE (:words IS NULL OR EXISTS (
    SELECT 1 FROM searched s WHERE s.measure_id = m.id AND instr(s.text, :words)))

-- Where it comes from, and what it is about.
AND (:provinces IS NULL OR d.province IN (SELECT value FROM json_each(:provinces)))
AND (:not_provinces IS NULL OR d.province NOT IN (SELECT value FROM json_each(:not_provinces)))
AND (:documents IS NULL OR d.id IN (SELECT value FROM json_each(:documents)))
AND (:not_documents IS NULL OR d.id NOT IN (SELECT value FROM json_each(:not_documents)))
AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))
AND (:not_statuses IS NULL OR status NOT IN (SELECT value FROM json_each(:not_statuses)))
AND (:categories IS NULL OR EXISTS (
    SELECT 1 FROM measure_category c WHERE c.measure_id = m.id
    AND c.category IN (SELECT value FROM json_each(:categories))))
AND NOT EXISTS (
    SELECT 1 FROM measure_category c WHERE c.measure_id = m.id
    AND c.category IN (SELECT value FROM json_each(:not_categories)))

-- Who does what: one mention has both the department and the role.
AND (:departments IS NULL AND :roles IS NULL OR EXISTS (
    SELECT 1 FROM mention p JOIN covered k USING (key)
    WHERE p.measure_id = m.id
    AND (:departments IS NULL OR k.asked IN (SELECT value FROM json_each(:departments)))
    AND (:roles IS NULL OR p.role IN (SELECT value FROM json_each(:roles)))))
AND NOT EXISTS (
    SELECT 1 FROM mention p JOIN covered k USING (key)
    WHERE p.measure_id = m.id AND k.asked IN (SELECT value FROM json_each(:not_departments)))
AND NOT EXISTS (
    SELECT 1 FROM mention p JOIN covered k USING (key)
    WHERE p.measure_id = m.id AND p.role IN (SELECT value FROM json_each(:not_roles))
    AND (:departments IS NULL OR k.asked IN (SELECT value FROM json_each(:departments))))

-- By when.
AND (NOT :by_deadline
    OR :no_deadline AND NOT EXISTS (SELECT 1 FROM deadline l WHERE l.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM deadline l WHERE l.measure_id = m.id AND (
            (:due_before IS NOT NULL OR :due_after IS NOT NULL)
            AND l.date BETWEEN coalesce(:due_after, '0001-01-01')
                AND coalesce(:due_before, '9999-12-31')
            OR cast(substr(l.date, 1, 4) AS INTEGER) IN (SELECT value FROM json_each(:years))
            OR CASE
                WHEN l.date < :day THEN 'overdue'
                WHEN substr(l.date, 1, 4) = substr(:day, 1, 4) THEN 'this_year'
                ELSE 'later'
            END IN (SELECT value FROM json_each(:due)))))
AND NOT (
    :not_no_deadline AND NOT EXISTS (SELECT 1 FROM deadline l WHERE l.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM deadline l WHERE l.measure_id = m.id AND (
            (:not_due_before IS NOT NULL OR :not_due_after IS NOT NULL)
            AND l.date BETWEEN coalesce(:not_due_after, '0001-01-01')
                AND coalesce(:not_due_before, '9999-12-31')
            OR cast(substr(l.date, 1, 4) AS INTEGER) IN (SELECT value FROM json_each(:not_years))
            OR CASE
                WHEN l.date < :day THEN 'overdue'
                WHEN substr(l.date, 1, 4) = substr(:day, 1, 4) THEN 'this_year'
                ELSE 'later'
            END IN (SELECT value FROM json_each(:not_due)))))

-- For how much.
AND (NOT :by_money
    OR :funded IS NOT NULL
    AND :funded = EXISTS (SELECT 1 FROM funding f WHERE f.measure_id = m.id)
    OR :sum_unstated
    AND (SELECT count(*) > 0 AND count(f.amount_yuan) = 0 FROM funding f WHERE f.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM funding f JOIN json_each(:sums) s WHERE f.measure_id = m.id
        AND f.amount_yuan >= coalesce(json_extract(s.value, '$[0]'), f.amount_yuan)
        AND f.amount_yuan < coalesce(json_extract(s.value, '$[1]'), f.amount_yuan + 1)))
AND NOT (
    :not_funded IS NOT NULL
    AND :not_funded = EXISTS (SELECT 1 FROM funding f WHERE f.measure_id = m.id)
    OR :not_sum_unstated
    AND (SELECT count(*) > 0 AND count(f.amount_yuan) = 0 FROM funding f WHERE f.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM funding f JOIN json_each(:not_sums) s WHERE f.measure_id = m.id
        AND f.amount_yuan >= coalesce(json_extract(s.value, '$[0]'), f.amount_yuan)
        AND f.amount_yuan < coalesce(json_extract(s.value, '$[1]'), f.amount_yuan + 1)))

-- What it aims at, and what the user wrote about it.
AND (:with_targets IS NULL AND :targets IS NULL
    OR :with_targets = EXISTS (SELECT 1 FROM target t WHERE t.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM target t JOIN json_each(:targets) asked WHERE t.measure_id = m.id
        AND (instr(plain(t.indicator), asked.value) OR instr(plain(t.quote), asked.value))))
AND NOT (
    :not_with_targets IS NOT NULL
    AND :not_with_targets = EXISTS (SELECT 1 FROM target t WHERE t.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM target t JOIN json_each(:not_targets) asked WHERE t.measure_id = m.id
        AND (instr(plain(t.indicator), asked.value) OR instr(plain(t.quote), asked.value))))
AND (:noted IS NULL AND :notes IS NULL
    OR :noted = EXISTS (SELECT 1 FROM note n WHERE n.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM note n JOIN json_each(:notes) asked
        WHERE n.measure_id = m.id AND instr(plain(n.text), asked.value)))
AND NOT (
    :not_noted IS NOT NULL AND :not_noted = EXISTS (SELECT 1 FROM note n WHERE n.measure_id = m.id)
    OR EXISTS (
        SELECT 1 FROM note n JOIN json_each(:not_notes) asked
        WHERE n.measure_id = m.id AND instr(plain(n.text), asked.value)))
"""

NAMED = """
    SELECT k.asked, count(DISTINCT w.id) FROM wanted w
    JOIN mention p ON p.measure_id = w.id
    JOIN covered k USING (key)
    WHERE k.asked IN (SELECT CASE :facet WHEN 'organ' THEN organ ELSE family END FROM mention)
    AND (:roles IS NULL OR p.role IN (SELECT value FROM json_each(:roles)))
    AND NOT EXISTS (
        SELECT 1 FROM mention o JOIN covered l USING (key)
        WHERE o.measure_id = w.id AND l.asked = k.asked
        AND o.role IN (SELECT value FROM json_each(:not_roles)))
    GROUP BY k.asked
"""
"""Families or organs: the names of which ``:facet`` tells."""

COUNTS = {
    "province": "SELECT province, count(*) FROM wanted GROUP BY province",
    "status": "SELECT status, count(*) FROM wanted GROUP BY status",
    "document": "SELECT document_id, count(*) FROM wanted GROUP BY document_id",
    "category": """
        SELECT c.category, count(DISTINCT w.id)
        FROM wanted w JOIN measure_category c ON c.measure_id = w.id GROUP BY c.category
    """,
    "department": NAMED,
    "organ": NAMED,
    "role": """
        SELECT p.role, count(DISTINCT w.id) FROM wanted w
        JOIN mention p ON p.measure_id = w.id
        JOIN covered k USING (key)
        WHERE :departments IS NULL OR k.asked IN (SELECT value FROM json_each(:departments))
        GROUP BY p.role
    """,
    "deadline": """
        SELECT coalesce(substr(l.date, 1, 4), 'none'), count(DISTINCT w.id)
        FROM wanted w LEFT JOIN deadline l ON l.measure_id = w.id GROUP BY 1
    """,
    "due": """
        SELECT CASE
            WHEN l.date IS NULL THEN 'none'
            WHEN l.date < :day THEN 'overdue'
            WHEN substr(l.date, 1, 4) = substr(:day, 1, 4) THEN 'this_year'
            ELSE 'later'
        END, count(DISTINCT w.id)
        FROM wanted w LEFT JOIN deadline l ON l.measure_id = w.id GROUP BY 1
    """,
    "funded": """
        SELECT CASE WHEN f.measure_id IS NULL THEN 'no' ELSE 'yes' END, count(DISTINCT w.id)
        FROM wanted w LEFT JOIN funding f ON f.measure_id = w.id GROUP BY 1
    """,
    "sum": """
        SELECT CASE
            WHEN f.amount_yuan IS NULL THEN 'unstated'
            WHEN f.amount_yuan < 100000 THEN 'below-100000'
            WHEN f.amount_yuan < 1000000 THEN '100000'
            WHEN f.amount_yuan < 5000000 THEN '1000000'
            WHEN f.amount_yuan < 10000000 THEN '5000000'
            WHEN f.amount_yuan < 100000000 THEN '10000000'
            ELSE '100000000'
        END, count(DISTINCT w.id)
        FROM wanted w JOIN funding f ON f.measure_id = w.id
        WHERE f.amount_yuan IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM funding g WHERE g.measure_id = w.id AND g.amount_yuan IS NOT NULL)
        GROUP BY 1
    """,
}
"""Of each facet the count of each of its values among the measures in ``wanted``."""

DEADLINE = {"due_before": None, "due_after": None, "years": (), "due": (), "no_deadline": False}
MONEY = {"funded": None, "sums": (), "sum_unstated": False}
OWN = {
    "province": {"provinces": ()},
    "category": {"categories": ()},
    "document": {"documents": ()},
    "status": {"statuses": ()},
    "deadline": DEADLINE,
    "due": DEADLINE,
    "funded": MONEY,
    "sum": MONEY,
}
"""The fields that a facet's count leaves out, wanted and excluded ones."""


class Sql:
    """A library's file with the second opinion on what filters leave of it."""

    def __init__(self, path: Path, notes: Mapping[str, str]) -> None:
        # Whichever thread collects the garbage closes it.
        self._connection = sqlite3.connect(path, check_same_thread=False)
        weakref.finalize(self, self._connection.close)
        self._connection.create_function("plain", 1, plain, deterministic=True)
        self._connection.executescript(ASIDE)
        self._connection.executemany("INSERT INTO note VALUES (?, ?)", notes.items())
        self._departments = {
            f"{name}|{canonical}|{family}": Department(name, canonical, family, Role.LEAD, (0, 0))
            for name, canonical, family in self._rows(
                "SELECT DISTINCT name, coalesce(canonical, ''), coalesce(family, '')"
                " FROM department"
            )
        }
        self._covered: set[str] = set()
        for (name,) in self._rows(
            "SELECT organ FROM mention UNION SELECT family FROM mention WHERE family IS NOT NULL"
        ):
            self._cover(name)

    def _rows(self, statement: str, parameters: Mapping[str, object] | None = None) -> list:
        return self._connection.execute(statement, parameters or {}).fetchall()

    def _cover(self, asked: str) -> None:
        """Note which departments of the library the name ``asked`` covers."""
        if asked not in self._covered:
            self._covered.add(asked)
            match = taxonomy.load().department_matches(asked)
            self._connection.executemany(
                "INSERT INTO covered VALUES (?, ?)",
                [(asked, key) for key, one in self._departments.items() if match.covers(one)],
            )

    def names(self) -> list[str]:
        """Return every name by which a department of the library may be asked for."""
        names = {
            name
            for one in self._departments.values()
            for name in (one.name, one.canonical, one.family)
        }
        return sorted(names - {""})

    def total(self, filters: Filters, words: str) -> int:
        """Return how many measures are left."""
        self._fill(filters, words)
        return self._rows("SELECT count(*) FROM wanted")[0][0]

    def counts(self, facet: str, filters: Filters, words: str) -> dict[str, int]:
        """Return what each value of ``facet`` would leave, put in the place of its own field."""
        asked = self._parameters(filters, words)
        self._fill(_without_own(facet, filters), words)
        return dict(self._rows(COUNTS[facet], asked | {"facet": facet}))

    def _fill(self, filters: Filters, words: str) -> None:
        self._connection.execute("DELETE FROM wanted")
        self._connection.execute(FILL, self._parameters(filters, words))

    def _parameters(self, filters: Filters, words: str) -> dict[str, object]:
        result: dict[str, object] = {"day": filters.day.isoformat(), "words": plain(words) or None}
        for prefix, one in (("", filters), ("not_", filters.excluded or Filters())):
            for name in one.departments:
                self._cover(name)
            values = {field.name: getattr(one, field.name) for field in dataclasses.fields(one)}
            values |= {
                "provinces": [_province(name) for name in one.provinces],
                "documents": [each for asked in one.documents for each in self._meant(asked)],
                "sums": [[each.at_least, each.below] for each in one.sums],
                "targets": [plain(text) for text in one.targets],
                "notes": [plain(text) for text in one.notes],
                "due_before": one.due_before and one.due_before.isoformat(),
                "due_after": one.due_after and one.due_after.isoformat(),
                "by_deadline": any(getattr(one, name) for name in DEADLINE),
                "by_money": one.funded is not None or bool(one.sums) or one.sum_unstated,
            }
            del values["excluded"], values["as_of"]
            for name, value in values.items():
                listed = isinstance(value, list | tuple)
                result[prefix + name] = (json.dumps(value) if value else None) if listed else value
        return result

    def _meant(self, asked: str) -> list[str]:
        """Return the ids of the documents that an id, a number or part of a title means."""
        documents = self._rows("SELECT id, coalesce(doc_number, ''), title FROM document")
        exactly = [one for one, _, _ in documents if one == asked]
        return exactly or [
            one
            for one, number, title in documents
            if _bracketed(number) == _bracketed(asked) or _bracketed(asked) in _bracketed(title)
        ]


def _bracketed(text: str) -> str:
    return "".join(plain(text).split()).translate(str.maketrans("〔〕()", "[][]"))


def _province(asked: str) -> str:
    found = taxonomy.load().province(asked)
    assert found
    return found.name


def _without_own(facet: str, filters: Filters) -> Filters:
    """Return ``filters`` without the facet's own field, as its counts leave it out."""
    excluded = filters.excluded or Filters()
    if facet in {"department", "organ"}:
        # The roles are asked of the department counted, in its own statement.
        blank: dict[str, object] = {"departments": ()}
        return replace(filters, **blank, roles=(), excluded=replace(excluded, **blank, roles=()))
    if facet == "role":
        return replace(filters, roles=(), departments=(), excluded=replace(excluded, roles=()))
    return replace(filters, **OWN[facet], excluded=replace(excluded, **OWN[facet]))


class World:
    """A library's file, its searchers by the index and by a scan, and SQL over it."""

    def __init__(self, folder: Path) -> None:
        path = folder / "measures.db"
        _write(path)
        store = Store(path)
        self.documents = store.documents()
        ids = [one.id for one in store.iter_measures()]
        chosen = np.random.default_rng(3).integers(0, 3 * len(NOTES), len(ids))
        notes = {
            one: NOTES[number]
            for one, number in zip(ids, chosen.tolist(), strict=True)
            if number < len(NOTES)
        }
        self.sql = Sql(path, notes)
        build(store, folder / "index")
        self.indexed = Searcher(store, folder / "index", notes=lambda: notes)
        self.scanning = Searcher(store, folder / "nowhere", notes=lambda: notes)

    def close(self) -> None:
        self.indexed.close()
        self.scanning.close()


def _write(path: Path) -> None:
    """Write a library of generated measures with targets and sums, and documents with numbers."""
    random = np.random.default_rng(11)
    generated = generate(MEASURES, seed=7)
    by_document: defaultdict[str, list[Measure]] = defaultdict(list)
    for one in generated.all_measures:
        by_document[one.document_id].append(_enriched(one, random))
    entries = [
        Entry(
            ParsedDocument(
                replace(one, doc_number=f"政办发〔20{number % 3 + 24}〕{number % 7}号"),
                tuple(by_document[one.id]),
            ),
            b"",
        )
        for number, one in enumerate(generated.all_documents)
    ]
    release = Release("1", dt.date(2026, 11, 20), "")
    write_database(path, entries, release=release, inputs="", taxonomy=taxonomy.load())


def _enriched(measure: Measure, random: np.random.Generator) -> Measure:
    funding = [
        Funding("", (0, 1), SUMS[number] if number < len(SUMS) else None, None, "补助", "")
        for number in random.integers(0, len(SUMS) + 9, random.choice((0, 0, 1, 1, 2, 3)))
    ]
    targets = [
        Target(quote, (0, 1), indicator, Operator.EQUAL, 1.0, "家", None, Precision.NONE)
        for indicator, quote in (
            ("服务机构数", "服务机构达到８０家"),
            ("R&D 经费", "Ｒ＆Ｄ　经费不低于3%"),
            ("中试平台", "建成中试\n平台2个"),
        )
        if random.random() < 0.25
    ]
    return replace(measure, span=(0, 1), funding=tuple(funding), targets=tuple(targets))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = World(tmp_path_factory.mktemp("library"))
    assert not made.indexed.needs_rebuild
    yield made
    assert not made.indexed.needs_rebuild
    made.close()


def some(values: Iterable[object]) -> st.SearchStrategy:
    return st.lists(st.sampled_from(list(values)), min_size=1, max_size=2, unique=True).map(tuple)


DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2036, 12, 31)) | st.sampled_from(
    [dt.date(year, month, day) for year in range(2016, 2036) for month, day in ((1, 1), (12, 31))]
)
BOUNDS = st.none() | st.sampled_from(SUMS) | st.integers(0, 10**25)
FIELDS = {
    "provinces": some([*(one.name for one in taxonomy.load().provinces), "辽宁", "西藏"]),
    "categories": some([one.name for one in taxonomy.load().categories]),
    "roles": some(Role),
    "due_before": DAYS,
    "due_after": DAYS,
    "years": some(range(2014, 2038)),
    "due": some(DueState),
    "no_deadline": st.just(True),
    "statuses": some(Status),
    "funded": st.booleans(),
    "sums": st.lists(
        st.sampled_from(list(labels.SUMS.values())) | st.builds(SumRange, BOUNDS, BOUNDS),
        min_size=1,
        max_size=2,
    ).map(tuple),
    "sum_unstated": st.just(True),
    "with_targets": st.booleans(),
    "targets": some(LITERALS),
    "noted": st.booleans(),
    "notes": some(NOTE_LITERALS),
}
DEPARTMENTS = ("科技", "发改", "科技厅", "省市场监管局", "海关", "某未登记机构")


@st.composite
def filters_of(draw: st.DrawFn, world: World, most: int) -> Filters:
    """Draw filters of up to ``most`` fields, besides who does what."""
    fields = {
        **FIELDS,
        "departments": some(DEPARTMENTS) | some(world.sql.names()),
        "documents": some(
            text
            for one in world.documents
            for text in (one.id, (one.doc_number or "").replace("〔", "["), one.title[2:5])
        ),
    }
    names = draw(st.lists(st.sampled_from(sorted(fields)), max_size=most, unique=True))
    who = draw(st.sampled_from(((), (), ("departments",), ("roles",), ("departments", "roles"))))
    return Filters(**{name: draw(fields[name]) for name in dict.fromkeys((*names, *who))})


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data(), day=DAYS, words=st.sampled_from(["", "", "", "科技", "科", "省科技厅"]))
def test_totals_and_every_facet_count_are_those_of_sql(
    world: World, data: st.DataObject, day: dt.date, words: str
) -> None:
    filters = replace(
        data.draw(filters_of(world, 2)),
        excluded=data.draw(st.none() | filters_of(world, 2)),
        as_of=day,
    )
    request = SearchRequest(words, filters, limit=1, widen=False)
    result = world.indexed.search(request)
    assert not result.by_scan
    assert result.total == world.sql.total(filters, words)
    assert result.facets.keys() == COUNTS.keys()
    for facet, found in result.facets.items():
        counted = {one.value: one.count for one in found if one.count}
        assert counted == world.sql.counts(facet, filters, words), facet
    scanned = world.scanning.search(request)
    assert scanned.by_scan
    assert (scanned.total, scanned.facets) == (result.total, result.facets)
