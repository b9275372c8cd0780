"""Saved searches and history in the window: what is asked is kept, and compared with last time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.errors import InvalidQueryError, UserError
from db.userdata import SEEN, SavedSearch
from desktop import searches
from desktop.language import tr
from desktop.tasks import Then

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.userdata import UserData
    from desktop.library import Library
    from desktop.tasks import Job
    from desktop.workspace import Workspace
    from index.query import SearchRequest

LANE = "searches"
HISTORY_SEEN = 500
"""Ids found that are kept with a line of the history; a search kept by name has more."""


@dataclass(frozen=True, slots=True)
class _Look:
    """An answer that was looked at: its line, and all it found unless that is too much."""

    request: SearchRequest
    line: str
    found: tuple[str, ...] | None
    total: int


class SearchBook(QObject):
    """Keeps searches; every query that is meant and answered becomes a line of the history."""

    listed = Signal()
    """Other searches are kept than before."""
    looked = Signal(object)
    """What is new in the answer in view, a :class:`desktop.searches.News`;
    ``None`` if nothing can be said."""
    counted = Signal(str, int, object)
    """A search by its id: how many it finds now, and how many of them are new, ``None`` if that
    cannot be told."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._searches: dict[str, SavedSearch] = {}
        self._bases: dict[str, SavedSearch | None] = {}
        self._now: _Look | None = None
        self._asked: SearchRequest | None = None
        self._awaiting: list[SavedSearch] = []
        self._counting: Job | None = None
        workspace.ready.connect(self.load)
        workspace.query.changed.connect(self._consider)
        workspace.desk.answered.connect(self._consider)
        workspace.desk.refused.connect(self._forget)

    @property
    def named(self) -> tuple[SavedSearch, ...]:
        """Return the searches kept by name, the last used first."""
        return searches.named(self._searches.values())

    @property
    def history(self) -> tuple[SavedSearch, ...]:
        """Return the lines of the history, the last one first."""
        return searches.history(self._searches.values())

    def load(self) -> None:
        """Read what is kept, also by other windows."""
        self._workspace.user.start(
            lambda data: data.searches(), Then(self._loaded, self._unread), key="searches"
        )

    def proposal(self) -> tuple[str, str]:
        """Return the line of the query in force and a name for it; both empty if nothing is asked.

        Raises:
            InvalidQueryError: The words cannot be read.
        """
        line = searches.line_of(self._workspace.query.request)
        if not line:
            return "", ""
        held = next((each.name for each in self.named if each.line == line), "")
        return line, held or searches.proposed_name(line, [each.name for each in self.named])

    def save(self, name: str) -> None:
        """Keep the query in force by name; one of the same line takes that name."""
        request = self._workspace.query.request
        chosen = " ".join(name.split())
        if not chosen or not self._workspace.is_ready:
            return
        self._workspace.tasks.start(
            LANE, partial(self._find, request), Then(partial(self._save, chosen), self._failed)
        )

    def run(self, search_id: str) -> None:
        """Ask for what a search asks, and tell what is new since it was last looked at."""
        search = self._searches.get(search_id)
        if search is None:
            return
        try:
            request = searches.request_of(search)
        except InvalidQueryError as error:
            self._workspace.notices.error(error)
            return
        self._bases.pop(search.line, None)
        self._asked = None
        self._workspace.navigator.show_page("search")  # where what is new can be seen
        self._workspace.query.take(request)

    def rename(self, search_id: str, name: str) -> None:
        """Give a search another name; an empty one changes nothing."""
        search, chosen = self._searches.get(search_id), " ".join(name.split())
        if search is None or not chosen or chosen == search.name:
            return
        taken = [each.name for each in self.named if each.id != search_id]
        self._store(replace(search, name=searches.unlike(chosen, taken)))

    def delete(self, search_id: str) -> None:
        """Remove a search, and offer to undo it."""
        if (search := self._searches.get(search_id)) is None:
            return
        self._drop([search])
        said = tr("已删除“{name}”。", name=search.name or search.line)
        self._workspace.notices.tell(said, (tr("撤销"), partial(self._bring_back, [search])))

    def clear_history(self) -> None:
        """Remove every line of the history, and offer to undo it."""
        if lines := list(self.history):
            self._drop(lines)
            said = tr("已清空检索历史（%n 条）。", count=len(lines))
            self._workspace.notices.tell(said, (tr("撤销"), partial(self._bring_back, lines)))

    def count(self) -> None:
        """Find out how many each search kept by name finds now, and how many of them are new."""
        if self._workspace.is_ready:
            self.stop_counting()
            self._awaiting = list(self.named)
            self._count_next()

    def stop_counting(self) -> None:
        """Give up what is still to be counted."""
        self._awaiting.clear()
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _count_next(self) -> None:
        self._counting = None
        if not self._awaiting:
            return
        search = self._awaiting.pop(0)
        library = self._workspace.library

        def work(job: Job) -> tuple[int, int | None]:
            found, total = _found(library, searches.request_of(search), job)
            new = searches.compared(search, found).new
            return total, None if new is None else len(new)

        def done(figures: tuple[int, int | None]) -> None:
            self.counted.emit(search.id, *figures)
            self._count_next()

        def failed(error: BaseException) -> None:
            if not isinstance(error, UserError):
                raise error
            self._count_next()  # a line that cannot be read any more says so when it is run

        self._counting = self._workspace.tasks.start(LANE, work, Then(done, failed))

    def _consider(self) -> None:
        """Take note of the query in force once it is meant as it stands and answered."""
        query, answer = self._workspace.query, self._workspace.desk.answer
        asked = query.request
        if asked == self._asked:
            return
        self.looked.emit(None)
        self._asked = self._now = None
        if not query.confirmed or answer is None or self._workspace.desk.refusal:
            return
        if replace(answer.request, limit=asked.limit, offset=asked.offset) != asked:
            return
        self._asked = asked
        self._workspace.tasks.start(
            LANE, partial(self._find, asked), Then(self._look, self._failed), key="look"
        )

    def _forget(self, _: str) -> None:
        self._asked = self._now = None
        self.looked.emit(None)

    def _find(self, request: SearchRequest, job: Job) -> _Look:
        line = searches.line_of(request)
        if not line:
            return _Look(request, "", None, 0)
        return _Look(request, line, *_found(self._workspace.library, request, job))

    def _look(self, look: _Look) -> None:
        if look.request != self._asked:
            return
        self._now = look
        if not look.line:
            return
        widen = look.request.widen
        kept = [
            each
            for each in self._searches.values()
            if each.line == look.line and (each.widen == widen or not each.name)
        ]
        alike = [each for each in kept if each.widen == widen]
        base = next(iter((*searches.named(alike), *alike)), None)
        base = self._bases.setdefault(look.line, base)
        for each in kept:
            self._store(_looked_at(each, look, self._fingerprint()))
        if not any(not each.name for each in kept):
            self._store(_looked_at(SavedSearch.new(look.line), look, self._fingerprint()))
        if base is not None and base.widen == widen:
            news = searches.compared(base, look.found)
            self.looked.emit(news if news.name or news.is_change else None)

    def _save(self, name: str, look: _Look) -> None:
        if not look.line:
            self._workspace.notices.tell(tr("没有检索词和筛选条件，没有可存的检索。"))
            return
        held = next((each for each in self.named if each.line == look.line), None)
        taken = [each.name for each in self.named if each is not held]
        search = held or SavedSearch.new(look.line)
        search = replace(
            search,
            name=searches.unlike(name, taken),
            sort=look.request.sort,
            widen=look.request.widen,
        )
        self._store(_looked_at(search, look, self._fingerprint()))
        self._workspace.notices.tell(tr("已存为常用检索“{name}”。", name=search.name))

    def _fingerprint(self) -> str:
        return self._workspace.library.info.fingerprint

    def _store(self, search: SavedSearch) -> None:
        self._searches[search.id] = search
        self.listed.emit()
        self._workspace.user.start(
            lambda data: data.save_search(search), Then(partial(self._stored, search), self._failed)
        )

    def _stored(self, sent: SavedSearch, stored: SavedSearch) -> None:
        """Take over the id of a line that another window had put into the history before."""
        if stored.id != sent.id and self._searches.pop(sent.id, None) is not None:
            self._searches[stored.id] = stored

    def _drop(self, gone: Sequence[SavedSearch]) -> None:
        for each in gone:
            self._searches.pop(each.id, None)
        self.listed.emit()
        ids = [each.id for each in gone]

        def work(data: UserData) -> None:
            for each in ids:
                data.delete_search(each)

        self._workspace.user.start(work, Then(lambda _: None, self._failed))

    def _bring_back(self, gone: Sequence[SavedSearch]) -> None:
        # The oldest first, so that of a full history none is pushed out by an older one.
        for each in reversed(gone):
            self._store(each)

    def _loaded(self, found: tuple[SavedSearch, ...]) -> None:
        self._searches = {each.id: each for each in found}
        self.listed.emit()

    def _unread(self, error: BaseException) -> None:
        """Leave it to the opening of the file to tell why it cannot be read."""
        if not isinstance(error, UserError):
            raise error

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._workspace.notices.error(error)


def _found(
    library: Library, request: SearchRequest, job: Job
) -> tuple[tuple[str, ...] | None, int]:
    """Return all ids that a request finds, ``None`` if they are too many, and how many they are."""
    some = replace(searches.everything(request), limit=SEEN + 1)
    found = library.find(some, cancelled=job.cancelled)
    if len(found) <= SEEN:
        return found, len(found)
    return None, library.search(replace(some, limit=1), cancelled=job.cancelled).total


def _looked_at(search: SavedSearch, look: _Look, fingerprint: str) -> SavedSearch:
    """Return a search as it is kept after an answer to it was looked at."""
    most = SEEN if search.name else HISTORY_SEEN
    kept = look.found if look.found is not None and len(look.found) <= most else None
    return replace(
        search,
        sort=search.sort if search.name else look.request.sort,
        widen=look.request.widen,
        total=look.total,
        seen=None if kept is None else frozenset(kept),
        fingerprint=fingerprint,
        used=dt.datetime.now(dt.UTC),
    )
