"""Measures the parser on published documents outside the project, where a folder of them is there.

The folder is named by ``POLICY_DESK_SAMPLES``; its ``samples.json`` says of each file what a
careful person counts in it.
"""

from __future__ import annotations

import functools
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from db.parsing import parse
from db.reading import read_file

if TYPE_CHECKING:
    from db.models import ParsedDocument

FOLDER = Path(os.environ.get("POLICY_DESK_SAMPLES", "nowhere"))
LIST = FOLDER / "samples.json"
SAMPLES: list[dict[str, Any]] = (
    json.loads(LIST.read_text(encoding="utf-8"))["documents"] if LIST.exists() else []
)
pytestmark = pytest.mark.skipif(
    not SAMPLES, reason="POLICY_DESK_SAMPLES names no folder of samples"
)
each = pytest.mark.parametrize("sample", SAMPLES, ids=[sample["file"][:24] for sample in SAMPLES])


@functools.cache
def parsed(name: str) -> ParsedDocument:
    return parse(read_file(FOLDER / name))


def bare(text: str) -> str:
    return re.sub(r"[\s（）()一—-]", "", text)


@each
def test_measures_are_counted_within_one_and_none_is_invented(sample: dict[str, Any]) -> None:
    count = len(parsed(sample["file"]).measures)
    assert abs(count - sample["measures"]) <= (1 if sample["is_policy"] else 0)


@each
def test_responsibility_is_found_where_it_is_marked(sample: dict[str, Any]) -> None:
    found = sum(1 for measure in parsed(sample["file"]).measures if measure.departments)
    assert abs(found - sample["with_responsibility"]) <= 1


@each
def test_front_matter(sample: dict[str, Any]) -> None:
    document = parsed(sample["file"]).document
    assert document.province == sample["province"]
    assert document.doc_number == sample["doc_number"]
    if sample["issued"] is None or len(sample["issued"]) == 10:
        assert (document.issued.isoformat() if document.issued else None) == sample["issued"]
    else:
        assert str(document.issued).startswith(sample["issued"])
