"""Rows out of a damaged SQLite file, page by page (https://www.sqlite.org/fileformat2.html).

SQLite itself gives up a table at its first bad page. Here every page is looked at for itself: a bad
one costs the rows in it and nothing else, wherever it lies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Value: TypeAlias = "int | float | str | bytes | None"
Row: TypeAlias = tuple[Value, ...]

_MAGIC = b"SQLite format 3\x00"
_USUAL_SIZE = 4096
"""Bytes of a page of the files that this program makes."""
_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_KINDS = (_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE)
_LARGEST = 64 * 1024 * 1024
"""Bytes of a row; what claims to be larger is damage."""


class _BadPageError(Exception):
    """What was read cannot be part of a whole file."""


@dataclass(slots=True)
class Found:
    """What a file still holds.

    Attributes:
        tables: Rows by the name of their table, as far as the file's own directory leads to them.
        strays: Rows of pages that nothing leads to any more; empty if nothing is damaged.
        is_hurt: Whether anything could not be read.
        has_directory: Whether the file still says which tables it has.
    """

    tables: dict[str, list[Row]] = field(default_factory=dict)
    strays: list[Row] = field(default_factory=list)
    is_hurt: bool = False
    has_directory: bool = False


def read(content: bytes) -> Found:
    """Return every row that can be read out of the bytes of a file, whatever they are."""
    pages = _Pages(content)
    found = Found()
    visited: set[int] = set()
    try:
        directory = [row for row in pages.rows(1, visited) if len(row) == 5]
    except _BadPageError:
        directory = []
    found.has_directory = bool(directory)
    for kind, name, _, root, _ in directory:
        if isinstance(root, int) and isinstance(name, str):
            rows = list(pages.rows(root, visited))
            if kind == "table":
                found.tables[name] = rows
    found.is_hurt = pages.is_hurt
    if pages.is_hurt:
        visited |= pages.free()
        for number in range(1, pages.count + 1):
            if number not in visited:
                found.strays += pages.cells(number)[0] if pages.looks_whole(number) else []
    return found


class _Pages:
    def __init__(self, content: bytes) -> None:
        self._content = content
        size = int.from_bytes(content[16:18]) if content.startswith(_MAGIC) else 0
        size = 65536 if size == 1 else size
        self._size = size if size >= 512 and size & (size - 1) == 0 else _USUAL_SIZE
        reserved = content[20] if size and len(content) > 20 else 0
        self._usable = self._size - reserved if reserved <= self._size - 480 else self._size
        self.count = -(-len(content) // self._size)
        self.is_hurt = False

    def rows(self, root: int, visited: set[int]) -> Iterator[Row]:
        """Yield the rows of a tree as far as its pages are whole."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in visited or not self.looks_whole(number):
                self.is_hurt = True
                continue
            visited.add(number)
            rows, children = self.cells(number)
            yield from rows
            waiting += reversed(children)

    def looks_whole(self, number: int) -> bool:
        """Return whether a page can be one of a tree."""
        page = self._page(number)
        start = 100 if number == 1 else 0
        return len(page) >= start + 12 and page[start] in _KINDS

    def cells(self, number: int) -> tuple[list[Row], list[int]]:
        """Return the rows in a page and the pages below it."""
        page = self._page(number)
        start = 100 if number == 1 else 0
        kind = page[start]
        interior = kind in (_INTERIOR_INDEX, _INTERIOR_TABLE)
        rows: list[Row] = []
        children: list[int] = []
        first = start + (12 if interior else 8)
        for at in range(int.from_bytes(page[start + 3 : start + 5])):
            # One that is cut off or points into the head gives no row that fits.
            place = int.from_bytes(page[first + 2 * at : first + 2 * at + 2])
            try:
                if interior:
                    children.append(int.from_bytes(_part(page, place, 4)))
                    place += 4
                if kind != _INTERIOR_TABLE:
                    rows.append(self._row(page, place, kind))
            except _BadPageError:
                self.is_hurt = True
        if interior:
            children.append(int.from_bytes(page[start + 8 : start + 12]))
        return rows, children

    def free(self) -> set[int]:
        """Return the pages that hold nothing, as the file itself says: what is in them is old."""
        pages: set[int] = set()
        trunk = int.from_bytes(self._content[32:36]) if self._content.startswith(_MAGIC) else 0
        while trunk and trunk not in pages and trunk <= self.count:
            pages.add(trunk)
            page = self._page(trunk)
            total = min(int.from_bytes(page[4:8]), self._size // 4 - 2)
            pages |= {int.from_bytes(page[8 + 4 * at : 12 + 4 * at]) for at in range(total)}
            trunk = int.from_bytes(page[:4])
        return pages

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self._size : number * self._size] if number > 0 else b""

    def _row(self, page: bytes, place: int, kind: int) -> Row:
        length, place = _varint(page, place)
        if kind == _LEAF_TABLE:
            _, place = _varint(page, place)
        return _record(self._payload(page, place, length, kind))

    def _payload(self, page: bytes, place: int, length: int, kind: int) -> bytes:
        usable = self._usable
        least = (usable - 12) * 32 // 255 - 23
        most = usable - 35 if kind == _LEAF_TABLE else (usable - 12) * 64 // 255 - 23
        if length > _LARGEST:
            raise _BadPageError
        if length <= most:
            return _part(page, place, length)
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
        parts = [_part(page, place, local)]
        following = int.from_bytes(_part(page, place + local, 4))
        missing = length - local
        while missing > 0:
            overflow = self._page(following)
            part = _part(overflow, 4, min(missing, usable - 4))
            parts.append(part)
            missing -= len(part)
            following = int.from_bytes(overflow[:4])
        return b"".join(parts)


def _part(page: bytes, start: int, length: int) -> bytes:
    part = page[start : start + length]
    if len(part) < length:
        raise _BadPageError
    return part


def _varint(page: bytes, place: int) -> tuple[int, int]:
    value = 0
    for at in range(9):
        if place + at >= len(page):
            break
        byte = page[place + at]
        if at == 8:
            return (value << 8) | byte, place + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, place + at + 1
    raise _BadPageError


_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _record(payload: bytes) -> Row:
    end, place = _varint(payload, 0)
    if end > len(payload):
        raise _BadPageError
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values: list[Value] = []
    place = end
    for kind in kinds:
        width = _WIDTHS[kind] if kind < len(_WIDTHS) else (kind - 12) // 2
        if width < 0:
            raise _BadPageError
        values.append(_value(kind, _part(payload, place, width)))
        place += width
    if place != len(payload):
        raise _BadPageError
    return tuple(values)


def _value(kind: int, part: bytes) -> Value:
    if kind == 0:
        return None
    if kind <= 6:
        return int.from_bytes(part, signed=True)
    if kind in (8, 9):
        return kind - 8
    if kind >= 12 and kind % 2 == 0:
        return part
    if kind >= 13:
        try:
            return part.decode()
        except UnicodeDecodeError as error:
            raise _BadPageError from error
    raise _BadPageError  # a fraction, which no table of ours holds, or a reserved number
