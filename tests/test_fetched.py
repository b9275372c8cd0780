"""The rows at hand of a long list: asked for once, kept while looked at, let go, asked again."""

from __future__ import annotations

from desktop.models.fetched import Fetched

LENGTH = 5


def stretch(start: int) -> dict[int, str]:
    return {number: f"row {number}" for number in range(start, start + LENGTH)}


def test_a_stretch_is_asked_for_once_until_it_fails() -> None:
    rows: Fetched[str] = Fetched(LENGTH)
    assert rows.missing(7) == 5
    assert rows.missing(9) is None
    assert rows.missing(10) == 10
    rows.forget(5)
    assert rows.missing(6) == 5


def test_what_is_looked_at_stays_and_the_rest_of_a_long_way_is_let_go() -> None:
    rows: Fetched[str] = Fetched(LENGTH)
    rows.add(stretch(0))
    for start in range(LENGTH, 1000 * LENGTH, LENGTH):
        rows.add(stretch(start))
        assert rows.get(2) == "row 2"
    assert len(rows) < 100 * LENGTH
    assert rows.get(7) is None
    assert rows.missing(7) == 5
    assert rows.get(999 * LENGTH) == f"row {999 * LENGTH}"
    assert list(rows.at_hand()) == sorted(rows.at_hand())


def test_another_list_begins_with_nothing() -> None:
    rows: Fetched[str] = Fetched(LENGTH)
    rows.add(stretch(0))
    rows.clear()
    assert rows.get(0) is None
    assert rows.missing(0) == 0
    assert not rows.at_hand()
