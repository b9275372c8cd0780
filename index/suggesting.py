"""What to ask instead of a query that finds nothing: one thing changed, and a true number of hits.

A word that stands nowhere is mended or cut into pieces that do stand somewhere; of words that never
stand together one is left out; filters are dropped one by one.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from index.language import read_query, write_query
from index.mending import Mender
from index.nodes import changed, joined, literals
from index.normalise import normalise
from index.phrases import trimmed
from index.query import And, Filters, Literal, Not, Query, Suggestion
from index.widening import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from index.matching import Matcher, Rows
    from index.nodes import Path
    from index.query import Node, SearchRequest
    from index.zones import Zones


MOST = 5
"""Suggestions; more would be a list to search in."""

_TRIALS = 32
"""Queries that are counted at most."""

_TYPED = 20_000
"""Characters in all those queries, about: a long text pasted whole is varied less often."""

_CORRECTIONS = 3
"""Corrections of one word."""

_DEAD = 6
"""Words that stand nowhere and are looked into; a text pasted whole may have many more."""

_PIECES = 4

_SHOWN = 16
"""Characters of a word that are shown where a suggestion is explained."""

_COMMON = "技业科省务化服创新企发产术厅和建展的转等高人中大成推设工持研支资国动政机加进责家"
_COMMON_SHARE = 0.40
"""The commonest ideographs of policy documents, and their share of all in them, by count."""

# The filters as the window and the language know them: what belongs together goes together.
_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("省份", ("provinces",)),
    ("类别", ("categories",)),
    ("责任部门", ("departments",)),
    ("分工", ("roles",)),
    ("期限", ("due_before", "due_after", "years", "due", "no_deadline")),
    ("效力", ("statuses",)),
    ("资金", ("funded", "sums", "sum_unstated")),
    ("目标", ("with_targets", "targets")),
    ("文件", ("documents",)),
    ("批注", ("noted", "notes")),
)
_NAMED = frozenset({"provinces", "categories", "departments", "targets", "documents", "notes"})
"""Fields whose values are words that a reader knows them by."""


class Suggester:
    """Makes suggestions, for one library. Shared by threads."""

    def __init__(
        self,
        matcher: Matcher,
        texts: Callable[[Rows], Sequence[Zones]],
        total: Callable[[str, Filters], int],
    ) -> None:
        """Make suggestions from a library.

        Args:
            matcher: Finds literals in its texts.
            texts: Returns the texts of the measures in some rows.
            total: Returns how many measures words and filters find.
        """
        self._matcher = matcher
        self._texts = texts
        self._total = total

    def suggest(
        self, request: SearchRequest, query: Query, poll: Callable[[], None]
    ) -> tuple[Suggestion, ...]:
        """Return what to ask instead of a request that finds nothing.

        Args:
            request: The request.
            query: What it asks, the filters typed and the others in one.
            poll: Called now and then; whatever it raises ends the search.

        Returns:
            At most :data:`MOST` suggestions, the best first, each of which finds something.

        Raises:
            DamagedIndexError: what was read is not what was written.
        """
        mender = Mender(self._matcher, self._texts, poll, self._size())
        return _Question(mender, self._total, request, query, poll).answer()

    def _size(self) -> float:
        """Return about how many ideographs the library has."""
        return float(self._matcher.frequencies(tuple(_COMMON)).sum()) / _COMMON_SHARE


class _Question:
    """One request that found nothing."""

    def __init__(
        self,
        mender: Mender,
        total: Callable[[str, Filters], int],
        request: SearchRequest,
        query: Query,
        poll: Callable[[], None],
    ) -> None:
        self._mender = mender
        self._total = total
        self._poll = poll
        self._chosen = request.filters
        self._typed = read_query(request.words).filters
        self._text = query.text
        self._widen = request.widen
        self._found: dict[tuple[str, Filters], Suggestion] = {}
        self._failed: list[tuple[Node, str]] = []
        self._trials_left = max(MOST, min(_TRIALS, _TYPED // (len(request.words) + 1)))

    def answer(self) -> tuple[Suggestion, ...]:
        text = self._text
        wanted = list(literals(text)) if text is not None else []
        dead = [(path, one) for path, one in wanted if not self._mender.stands(normalise(one.text))]
        if text is not None and dead:
            self._without_quotes(text, dead[:_DEAD])
            beyond = self._mended(text, dead[:_DEAD])
            self._cut(text, beyond)
            self._left_out(text, dead)
        self._fewer_filters()
        if text is not None and not dead:
            self._fewer_words(text)
        if not self._found:
            self._rest(text, wanted)
        return tuple(self._found.values())[:MOST]

    def _stands(self, one: Literal) -> bool:
        """Return whether a word stands anywhere, or is found along with another spelling."""
        word = normalise(one.text)
        if self._mender.stands(word):
            return True
        others = () if one.quoted or not self._widen else spellings(word)
        return any(self._mender.stands(normalise(other)) for other in others)

    def _without_quotes(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Look for other spellings too of what was to be found to the letter."""
        for path, one in dead:
            if one.quoted:
                words = [Literal(word) for word in one.text.split()]
                new = joined(words)
                if new is not None:
                    self._try_text(changed(text, {path: new}), f"去掉{_show(one.text)}的引号")

    def _mended(
        self, text: Node, dead: Sequence[tuple[Path, Literal]]
    ) -> list[tuple[Path, Literal]]:
        """Replace words that stand nowhere by what was meant: all at once, in several ways.

        Returns:
            The words that are not mended with that.
        """
        before = len(self._found)
        options = [self._corrections(normalise(one.text)) for _, one in dead]
        mended = [
            (path, one, found[:_CORRECTIONS])
            for (path, one), found in zip(dead, options, strict=True)
            if found
        ]
        for choice in range(_CORRECTIONS if mended else 0):
            better = [found[min(choice, len(found) - 1)] for _, _, found in mended]
            changes = {
                path: Literal(new, one.quoted)
                for (path, one, _), new in zip(mended, better, strict=True)
            }
            shown = [
                f"{_show(one.text)}改为{_show(new)}"
                for (_, one, _), new in zip(mended, better, strict=True)
            ]
            self._try_text(changed(text, changes), "，".join(shown))
        if len(self._found) == before:
            return list(dead)
        return [one for one, found in zip(dead, options, strict=True) if not found]

    def _corrections(self, word: str) -> tuple[str, ...]:
        """Return what was meant by ``word``, or by the telling part of it."""
        found = self._mender.corrections(word)
        short = trimmed(word)
        if not found and short != word and not self._mender.stands(short):
            found = self._mender.corrections(short)
        return found

    def _cut(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Look for the parts of words that stand nowhere as a whole."""
        for path, one in dead:
            pieces = self._mender.pieces(normalise(one.text))
            longest = sorted(pieces, key=len, reverse=True)[:_PIECES]
            kept = [piece for piece in pieces if piece in longest]
            for some in (kept, [piece for piece in longest[:1] if len(kept) > 1]):
                new = joined([Literal(piece) for piece in some])
                if new is not None:
                    shown = " ".join(some)
                    how = "拆成" if len(some) > 1 else "缩短为"
                    self._try_text(changed(text, {path: new}), f"{_show(one.text)}{how}“{shown}”")

    def _left_out(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Leave out all words that stand nowhere."""
        rest = changed(text, dict.fromkeys(path for path, _ in dead))
        if rest is not None:
            shown = "".join(_show(one.text) for _, one in dead[:_CORRECTIONS])
            more = "等" if len(dead) > _CORRECTIONS else ""
            self._try_text(rest, f"去掉{shown}{more}")

    def _fewer_words(self, text: Node) -> None:
        """Leave out one of the words that never stand together, the commonest first."""
        if not isinstance(text, And):
            return
        order = sorted(range(len(text.parts)), key=lambda at: -self._frequency(text.parts[at]))
        for at in order:
            if self._ended:
                break
            part = text.parts[at]
            shown = _show(write_query(Query(part)))
            what = f"去掉排除条件{shown}" if isinstance(part, Not) else f"去掉{shown}"
            self._try_text(changed(text, {(at,): None}), what)

    def _frequency(self, part: Node) -> int:
        words = [one for _, one in literals(part)]
        return max((len(self._mender.find(normalise(one.text)).rows) for one in words), default=0)

    def _fewer_filters(self) -> None:
        """Drop the filters one by one."""
        for label, names in _FIELDS:
            self._try_filters(label, names, excluded=False)
            self._try_filters(label, names, excluded=True)

    def _try_filters(self, label: str, names: Sequence[str], *, excluded: bool) -> None:
        both = self._chosen.merged(self._typed)
        source = both.excluded if excluded else both
        if source is None or _without(source, names) == source:
            return
        values = [str(value) for name in names if name in _NAMED for value in getattr(source, name)]
        shown = "、".join(values[:2]) + ("等" if len(values) > 2 else "")
        what = f"{'排除的' if excluded else ''}{label}{'：' + shown if shown else ''}"
        self._try(
            self._text,
            _dropped(self._typed, names, excluded=excluded),
            _dropped(self._chosen, names, excluded=excluded),
            f"去掉条件“{what}”",
        )

    def _rest(self, text: Node | None, wanted: Sequence[tuple[Path, Literal]]) -> None:
        """Nothing single helps: drop all filters, or all words but one."""
        day = Filters(as_of=self._chosen.as_of or self._typed.as_of)
        if text is not None:
            self._try(text, Filters(), day, "去掉全部筛选条件")
            if self._chosen.merged(self._typed) != day:
                for other, change in self._failed[:_CORRECTIONS]:
                    self._try(other, Filters(), day, f"{change}，并去掉全部筛选条件")
        rows = [
            (len(self._mender.find(normalise(one.text)).rows), at, one)
            for at, (_, one) in enumerate(wanted)
        ]
        for count, _, one in sorted(rows, key=lambda row: row[:2]):
            if count and not self._ended:
                self._try_text(one, f"只查{_show(one.text)}")

    @property
    def _ended(self) -> bool:
        """Whether nothing more is tried: there is enough, or enough was in vain."""
        return not self._trials_left or len(self._found) >= MOST

    def _try_text(self, text: Node | None, change: str) -> None:
        if (
            text is not None
            and text != self._text
            and not self._try(text, self._typed, self._chosen, change)
        ):
            self._failed.append((text, change))

    def _try(self, text: Node | None, typed: Filters, chosen: Filters, change: str) -> bool:
        """Keep a suggestion if it finds something; return whether it is kept."""
        if self._ended:
            return False
        words = write_query(Query(text, typed))
        if (words, chosen) in self._found:
            return True
        self._trials_left -= 1
        self._poll()
        total = self._total(words, chosen)
        if total > 0:
            self._found[words, chosen] = Suggestion(words, chosen, change, total)
        return total > 0


def _without(filters: Filters, names: Sequence[str]) -> Filters:
    """Return ``filters`` with some fields as if never asked for."""
    defaults: dict[str, Any] = {
        one.name: getattr(Filters(), one.name) for one in fields(Filters) if one.name in names
    }
    return replace(filters, **defaults)


def _dropped(filters: Filters, names: Sequence[str], *, excluded: bool) -> Filters:
    if not excluded:
        return _without(filters, names)
    if filters.excluded is None:
        return filters
    rest = _without(filters.excluded, names)
    return replace(filters, excluded=None if rest == Filters() else rest)


def _show(text: str) -> str:
    """Return ``text`` in quotation marks, cut short if it is long."""
    bare = text.strip('“”"')
    return f"“{bare[:_SHOWN]}…”" if len(bare) > _SHOWN + 1 else f"“{bare}”"
