"""Which document of the library a citation means. No Qt.

An official follows such a link and answers for it, so a citation that might mean two documents
leads nowhere. Numbers are compared first: they name one document each. A title counts only where
number and number do not contradict each other, and then apart from quotation marks, blanks and the
notice by which the document was published (关于印发《…》的通知).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from db.parsing.citations import normalise as number_as_compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.catalogue import DocumentHead
    from db.models import Citation, Span

_MARKS = re.compile(r"[《》〈〉<>“”‘’\"'「」『』\s·,，、。:：;；\-—–－~～_]")
_NOTICE = re.compile(
    r"(?P<organ>.*?)(?:关于)?(?:批转|转发|印发|发布|公布|颁布)"
    r"[《〈](?P<title>.+)[》〉]的?(?:通知|公告|决定|函|令)"
)
_PLAIN_NOTICE = re.compile(
    r"(?P<organ>.*?)关于(?:批转|转发|印发|发布|公布|颁布)(?P<title>.+?)的(?:通知|公告|决定|函)"
)
_BY_ORGAN = re.compile(
    r"(?P<organ>.*?(?:国务院|政府|办公厅|办公室|委员会|党委|省委|市委|中央|厅|局|部|委|院|行|会))"
    r"(?P<title>关于.+)"
)
NATIONAL = "000000"
"""The code of a national document's region."""


def title_key(title: str) -> str:
    """Return a title as it is compared: without quotation marks and blanks, in one width."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", title)).casefold()


def number_key(number: str) -> str:
    """Return a document number as it is compared: 川办发[2025] 第34号 is 川办发〔2025〕34号."""
    return unicodedata.normalize("NFKC", number_as_compared(number)).replace("第", "").casefold()


def _forms(title: str) -> Iterable[tuple[str, str]]:
    """Yield the forms in which a title may be cited: the organ in front of it, and its key."""
    yield "", title_key(title)
    if match := (_NOTICE.fullmatch(title) or _PLAIN_NOTICE.fullmatch(title)):
        # The organ is that of the notice; the document it carries may be another one's.
        yield from _forms(match["title"])
    elif match := _BY_ORGAN.fullmatch(title):
        yield title_key(match["organ"]), title_key(match["title"])


class CitedDocuments:
    """Finds documents by how others cite them. Made once a library; never changes."""

    def __init__(self, heads: Iterable[DocumentHead]) -> None:
        """Take the documents that citations may mean."""
        self._heads: dict[str, DocumentHead] = {}
        self._by_number: dict[str, list[DocumentHead]] = {}
        self._by_title: dict[str, list[tuple[str, DocumentHead]]] = {}
        for head in heads:
            self._heads[head.id] = head
            if head.doc_number:
                self._by_number.setdefault(number_key(head.doc_number), []).append(head)
            for organ, key in _forms(head.title):
                self._by_title.setdefault(key, []).append((organ, head))

    def find(self, citation: Citation, citing: str) -> str | None:
        """Return the id of the document that a citation means.

        Args:
            citation: Title and number as they were read.
            citing: The id of the document that cites; it does not cite itself.

        Returns:
            ``None`` where no document is meant, or where more than one may be.
        """
        number = number_key(citation.doc_number) if citation.doc_number else None
        if number is not None and (numbered := self._by_number.get(number)):
            keys = {key for _, key in _forms(citation.title)}
            alike = [one for one in numbered if keys & {key for _, key in _forms(one.title)}]
            found = numbered if len(numbered) == 1 else alike
        else:
            found = self._titled(citation.title, number, citing)
        ids = {one.id for one in found}
        return ids.pop() if len(ids) == 1 and citing not in ids else None

    def find_all(self, citations: Iterable[Citation], citing: str) -> Mapping[Span, str]:
        """Return the ids of those documents that are in the library, by the citation's place."""
        found = ((one.span, self.find(one, citing)) for one in citations)
        return {span: document_id for span, document_id in found if document_id is not None}

    def _titled(self, title: str, number: str | None, citing: str) -> list[DocumentHead]:
        own = self._heads.get(citing)
        found: dict[str, DocumentHead] = {}
        for organ, key in _forms(title):
            for named, head in self._by_title.get(key, ()):
                contradicts = number is not None and head.doc_number is not None
                if not contradicts and _same_organ(organ, named, head, own):
                    found[head.id] = head
        if len(found) > 1 and own is not None:
            # A title that several places use means, without a word more, one's own place's.
            near = [one for one in found.values() if one.region_code == own.region_code]
            return near or list(found.values())
        return list(found.values())


def _same_organ(cited: str, named: str, head: DocumentHead, own: DocumentHead | None) -> bool:
    """Return whether the organs in front of two equal titles, where there are any, agree."""
    if cited == named:
        return True
    if cited and named:
        return False
    if cited:
        issuers = [title_key(one) for one in head.issuer]
        return any(cited in one or one in cited for one in issuers)
    # 《关于…的意见》 and a document that has its organ in the title: at home, or national.
    return own is not None and head.region_code in {own.region_code, NATIONAL}
