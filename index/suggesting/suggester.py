"""What to ask instead of a query that finds nothing: one thing changed, and a true number of hits.

A word that stands nowhere loses the number of a heading, is read as simplified characters, is asked
of the field that it names something of, is mended, or cut into pieces that do stand somewhere; of
words that never stand together one is left out; filters are dropped one by one. What may mislead is
not offered: no part of an organ's name, no scrap of other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import InvalidQueryError
from index.bonds import ideographs
from index.language import read_query, write_query
from index.normalise import normalise
from index.phrases import quoted, trimmed
from index.query import And, Filters, Literal, Not, Query, Suggestion
from index.suggesting.cutting import Cutter
from index.suggesting.dropping import FIELDS, NAMES, dropped, values, without
from index.suggesting.lookup import Lookup
from index.suggesting.mending import Mender
from index.suggesting.nodes import changed, joined, literals
from index.suggesting.pasted import unnumbered
from index.suggesting.recognising import Recogniser
from index.suggesting.simplified import simplified
from index.widening import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.matching import Matcher, Rows
    from index.query import Node, SearchRequest
    from index.suggesting.nodes import Path
    from index.table import Table
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


class Suggester:
    """Makes suggestions, for one library. Shared by threads."""

    def __init__(
        self,
        matcher: Matcher,
        texts: Callable[[Rows], Sequence[Zones]],
        total: Callable[[str, Filters], int],
        table: Table,
    ) -> None:
        """Make suggestions from a library.

        Args:
            matcher: Finds literals in its texts.
            texts: Returns the texts of the measures in some rows.
            total: Returns how many measures words and filters find.
            table: Its documents.
        """
        self._recogniser = Recogniser(table)
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
        lookup = Lookup(self._matcher, self._texts, poll, ideographs(self._matcher))
        return _Question(lookup, self._recogniser, self._total, request, query).answer()


class _Question:
    """One request that found nothing."""

    def __init__(
        self,
        lookup: Lookup,
        recogniser: Recogniser,
        total: Callable[[str, Filters], int],
        request: SearchRequest,
        query: Query,
    ) -> None:
        self._lookup = lookup
        self._recogniser = recogniser
        self._mender = Mender(lookup)
        self._cutter = Cutter(lookup)
        self._total = total
        self._chosen = request.filters
        self._typed = read_query(request.words).filters
        self._both = query.filters
        self._text = query.text
        self._found: dict[tuple[str, Filters], Suggestion] = {}
        self._failed: list[tuple[Node, str]] = []
        self._trials_left = max(MOST, min(_TRIALS, _TYPED // (len(request.words) + 1)))

    def answer(self) -> tuple[Suggestion, ...]:
        if self._text is not None and self._dead(self._text):
            self._plain(self._text)
            if self._text is not None:
                self._named(self._text)
        text = self._text
        dead = self._dead(text) if text is not None and not self._found else []
        if text is not None and dead:
            self._without_quotes(text, dead[:_DEAD])
            beyond = self._mended(text, list(filter(self._misspelt, dead))[:_DEAD])
            self._cut(text, beyond)
            self._left_out(text, dead)
        self._fewer_filters()
        if text is not None and not dead and not self._found:
            self._fewer_words(text)
        if not self._found:
            self._rest(text, list(literals(text)) if text is not None else [])
        return tuple(self._found.values())[:MOST]

    def _dead(self, text: Node) -> list[tuple[Path, Literal]]:
        """Return the words that stand nowhere as they are typed."""
        return [
            (path, one)
            for path, one in literals(text)
            if not self._lookup.stands(normalise(one.text))
        ]

    def _misspelt(self, word: tuple[Path, Literal]) -> bool:
        """Return whether a word may be another one, or a part of it: no number, no name."""
        text = word[1].text
        return unnumbered(normalise(text)) != "" and not self._recogniser.is_name(text)

    def _plain(self, text: Node) -> None:
        """Take numbers of headings and marks away, and read traditional characters as simplified.

        All else is then tried on what is left.
        """
        changes: dict[Path, Node | None] = {}
        shown = []
        for path, one in self._dead(text):
            word = normalise(one.text)
            bare = unnumbered(word)
            # 川办发[2025]34号 is a number, but no heading's; and a mark may be what was meant.
            new = simplified(bare)
            if new != word and not any(map(self._lookup.stands, spellings(word))):
                changes[path] = Literal(new, one.quoted) if new else None
                shown.append(
                    f"{quoted(one.text)}改为{quoted(new)}" if new else f"去掉{quoted(one.text)}"
                )
        rest = changed(text, changes)
        if not changes or rest is None:
            return
        more = "等" if len(shown) > _CORRECTIONS else ""
        self._try_text(rest, "，".join(shown[:_CORRECTIONS]) + more)
        self._text = rest

    def _named(self, text: Node) -> None:
        """Ask words of the fields that they name something of."""
        for path, one in self._dead(text)[:_DEAD]:
            if one.quoted or len(path) > 1 or (path and not isinstance(text, And)):
                continue
            rest = changed(text, {path: None})
            for what, filters in self._recogniser.fields(one.text):
                # Two values of one field would find more, not what has both.
                names = [name for name in NAMES if getattr(filters, name)]
                if all(not getattr(self._both, name) for name in names):
                    typed = self._typed.merged(filters)
                    self._try(rest, typed, self._chosen, f"{quoted(one.text)}{what}")
            if other := self._recogniser.relative(one.text):
                new = changed(text, {path: Literal(other)})
                self._try_text(new, f"{quoted(one.text)}改为{quoted(other)}")

    def _without_quotes(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Look for other spellings too of what was to be found to the letter."""
        for path, one in dead:
            if one.quoted:
                words = [Literal(word) for word in one.text.split()]
                new = joined(words)
                if new is not None:
                    self._try_text(changed(text, {path: new}), f"去掉{quoted(one.text)}的引号")

    def _mended(
        self, text: Node, dead: Sequence[tuple[Path, Literal]]
    ) -> list[tuple[Path, Literal]]:
        """Replace words that stand nowhere by what was meant: all at once, in several ways.

        Returns:
            The words that are not mended with that.
        """
        before = len(self._found)
        options = [(path, one, self._corrections(normalise(one.text))) for path, one in dead]
        mended = [(path, one, found[:_CORRECTIONS]) for path, one, found in options if found]
        beyond = [(path, one) for path, one, found in options if not found]
        for choice in range(_CORRECTIONS if mended else 0):
            changes: dict[Path, Node | None] = {}
            shown = []
            for path, one, found in mended:
                new = found[min(choice, len(found) - 1)]
                changes[path] = Literal(new, one.quoted)
                shown.append(f"{quoted(one.text)}改为{quoted(new)}")
            self._try_text(changed(text, changes), "，".join(shown))
            if beyond:
                changes |= dict.fromkeys(path for path, _ in beyond)
                self._try_text(changed(text, changes), "，".join((*shown, _leaving_out(beyond))))
        return beyond if len(self._found) > before else list(dead)

    def _corrections(self, word: str) -> tuple[str, ...]:
        """Return what was meant by ``word``, or by the telling part of it."""
        found = self._mender.corrections(word)
        short = trimmed(word)
        if not found and short != word and not self._lookup.stands(short):
            found = self._mender.corrections(short)
        return found

    def _cut(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Look for the parts of words that stand nowhere as a whole."""
        for path, one in dead:
            if most := self._cutter.longest(normalise(one.text)):
                new = changed(text, {path: Literal(most)})
                self._try_text(new, f"{quoted(one.text)}缩短为“{most}”")
            pieces = self._cutter.pieces(normalise(one.text))
            longest = sorted(pieces, key=len, reverse=True)[:_PIECES]
            kept = [piece for piece in pieces if piece in longest]
            for some in (kept, [piece for piece in longest[:1] if len(kept) > 1]):
                new = joined([Literal(piece) for piece in some])
                if new is not None:
                    shown = " ".join(some)
                    how = "拆成" if len(some) > 1 else "缩短为"
                    self._try_text(changed(text, {path: new}), f"{quoted(one.text)}{how}“{shown}”")

    def _left_out(self, text: Node, dead: Sequence[tuple[Path, Literal]]) -> None:
        """Leave out all words that stand nowhere."""
        rest = changed(text, dict.fromkeys(path for path, _ in dead))
        if rest is not None:
            self._try_text(rest, _leaving_out(dead))

    def _fewer_words(self, text: Node) -> None:
        """Leave out one of the words that never stand together, the commonest first."""
        if not isinstance(text, And):
            return
        order = sorted(range(len(text.parts)), key=lambda at: -self._frequency(text.parts[at]))
        for at in order:
            if self._ended:
                break
            part = text.parts[at]
            shown = quoted(write_query(Query(part)))
            what = f"去掉排除条件{shown}" if isinstance(part, Not) else f"去掉{shown}"
            self._try_text(changed(text, {(at,): None}), what)

    def _frequency(self, part: Node) -> int:
        words = [one for _, one in literals(part)]
        return max((len(self._lookup.find(normalise(one.text)).rows) for one in words), default=0)

    def _fewer_filters(self) -> None:
        """Drop the filters one by one."""
        for label, names in FIELDS:
            self._try_filters(label, names, excluded=False)
            self._try_filters(label, names, excluded=True)

    def _try_filters(self, label: str, names: Sequence[str], *, excluded: bool) -> None:
        source = self._both.excluded if excluded else self._both
        if source is None or without(source, names) == source:
            return
        shown = values(source, names)
        what = f"{'排除的' if excluded else ''}{label}{'：' + shown if shown else ''}"
        self._try(
            self._text,
            dropped(self._typed, names, excluded=excluded),
            dropped(self._chosen, names, excluded=excluded),
            f"去掉条件“{what}”",
        )

    def _rest(self, text: Node | None, wanted: Sequence[tuple[Path, Literal]]) -> None:
        """Nothing single helps: drop all filters, or all words but one."""
        day = Filters(as_of=self._chosen.as_of or self._typed.as_of)
        if text is not None:
            self._try(text, Filters(), day, "去掉全部筛选条件")
            if self._both != day:
                for other, change in self._failed[:_CORRECTIONS]:
                    self._try(other, Filters(), day, f"{change}，并去掉全部筛选条件")
        rows = [
            (len(self._lookup.find(normalise(one.text)).rows), at, one)
            for at, (_, one) in enumerate(wanted)
        ]
        for count, _, one in sorted(rows, key=lambda row: row[:2]):
            if count and not self._ended:
                self._try_text(one, f"只查{quoted(one.text)}")

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
        self._lookup.poll()
        try:
            total = self._total(words, chosen)
        except InvalidQueryError:
            # What may be an organ's name is not known as one.
            total = 0
        if total > 0:
            self._found[words, chosen] = Suggestion(words, chosen, change, total)
        return total > 0


def _leaving_out(words: Sequence[tuple[Path, Literal]]) -> str:
    shown = "".join(quoted(one.text) for _, one in words[:_CORRECTIONS])
    return f"去掉{shown}{'等' if len(words) > _CORRECTIONS else ''}"
