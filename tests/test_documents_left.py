"""What words and filters leave of each document: the same as a search finds, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    from desktop.library import Library


@pytest.mark.parametrize(
    "request_",
    [
        SearchRequest(),
        SearchRequest("技术经理人"),
        SearchRequest("省:四川 中试"),
        SearchRequest("人才", Filters(provinces=("辽宁省",))),
        SearchRequest("没有这样的词语"),
    ],
    ids=lambda one: one.words,
)
def test_documents_are_left_as_a_search_finds_them(
    library: Library, request_: SearchRequest
) -> None:
    left = library.documents_left(request_)
    found = library.search(replace(request_, limit=0))
    by_document = Counter(hit.id.rpartition("/")[0] for hit in found.hits)
    assert left.counts == by_document
    assert left.total == found.total
    assert left.literals == found.literals
    ids = {hit.id for hit in found.hits}
    for head in library.heads():
        every = [measure.id for measure in library.measures_of(head.id)]
        assert list(left.measures(head.id)) == [one for one in every if one in ids]
