"""The file by which a pack is handed on to another workstation (``.policypack``).

One JSON object in UTF-8: what kind of file it is and the number of its format, the pack with its
chapters, what data it was made with, and the giver's notes if he wishes. What comes from outside
is believed in nothing: a file is read whole or refused in words.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from db.errors import UserError, WriteError
from db.userrecords import GROUPINGS, Entry, Pack, PackChapter, untitled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from db.models import JsonObject, JsonValue

T = TypeVar("T", bool, int, str)

ENDING = ".policypack"
KIND = "policy-desk-pack"
FORMAT = 1
LARGEST = 32 * 1024 * 1024
"""Bytes; some hundred thousand measures with remarks. Whatever is larger is no pack."""


class PackFileError(UserError):
    """A file cannot be read as a pack."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """What such a file holds.

    Attributes:
        pack: The pack, under a fresh id: it is another one than the giver's.
        notes: The giver's notes by measure id, on measures of the pack only.
        data_version: The version of the data it was made with; empty if unknown.
        cutoff: Their cut-off date; ``None`` if unknown.
        fingerprint: That of the library it was made with; empty if unknown.
    """

    pack: Pack
    notes: Mapping[str, str] = field(default_factory=dict)
    data_version: str = ""
    cutoff: dt.date | None = None
    fingerprint: str = ""


def write_pack_file(
    path: Path,
    pack: Pack,
    *,
    notes: Mapping[str, str] | None = None,
    data_version: str = "",
    cutoff: dt.date | None = None,
    fingerprint: str = "",
) -> None:
    """Write a pack as a file that opens elsewhere.

    Args:
        path: The file; replaced when the new one is whole.
        pack: The pack.
        notes: The user's notes by measure id if he wishes to hand them on; only those on measures
            of the pack are written.
        data_version: The version of the data it was made with.
        cutoff: Their cut-off date.
        fingerprint: That of the library it was made with.

    Raises:
        PackFileError: A text holds halves of surrogate pairs, which no file can, or it is too much.
        WriteError: The file cannot be written; the former one is whole.
    """
    held = {entry.measure_id for entry in pack.entries}
    told = {each: text for each, text in (notes or {}).items() if each in held and text.strip()}
    record: JsonObject = {
        "kind": KIND,
        "format": FORMAT,
        "data": {
            "version": data_version,
            "cutoff": cutoff.isoformat() if cutoff else None,
            "fingerprint": fingerprint,
        },
        "name": pack.name,
        "unit": pack.unit,
        "preface": pack.preface,
        "grouping": pack.grouping,
        "print_notes": pack.print_notes,
        "chapters": [_chapter_record(chapter, told) for chapter in pack.chapters],
    }
    try:
        # Indented also because it is then written in pieces, between which the window may work.
        written = json.dumps(record, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError as error:
        raise PackFileError(
            "选编没有写成文件：其中有无法识别的字符，请删去后再试。选编本身未作改动。"
        ) from error
    if len(written) > LARGEST:
        raise PackFileError(
            "选编没有写成文件：内容过多，请分成几份选编后再转交。选编本身未作改动。"
        )
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise WriteError(
            f"选编文件没有写成：{path}。请检查文件夹能否写入、磁盘是否已满；选编本身和原有文件都完好。",
            repr(error),
        ) from error
    finally:
        _forget(part)


def read_pack_file(path: Path) -> PackFile:
    """Return what a file hands on.

    Raises:
        PackFileError: The file cannot be read, is none of this kind, damaged, too large or from a
            newer program; it is left as it is.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise PackFileError(
            f"选编文件读不出来：{path}。请检查文件是否还在、能否读取。", repr(error)
        ) from error
    if len(content) > LARGEST:
        raise PackFileError(f"“{path.name}”过大，不是选编文件，没有读入。")
    foreign = f"“{path.name}”不是选编文件，没有读入。请选择由本软件转交的选编（{ENDING} 文件）。"
    try:
        # The hook is also where the window may work while a large file is being read.
        record = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise PackFileError(foreign, repr(error)) from error
    if not isinstance(record, dict) or record.get("kind") != KIND:
        raise PackFileError(foreign)
    try:
        if _take(record, "format", int) > FORMAT:
            raise PackFileError(
                f"“{path.name}”由更新版本的软件写成，本版本读不了。请升级软件后再打开。"
            )
        return _read(record)
    except _WrongError as error:
        raise PackFileError(
            f"“{path.name}”已损坏或被改动过，没有读入：{error}。请向对方另要一份。"
        ) from error


class _WrongError(Exception):
    """Something in the file is not what it must be; says in Chinese what."""


def _chapter_record(chapter: PackChapter, notes: Mapping[str, str]) -> JsonObject:
    entries: list[JsonValue] = []
    for entry in chapter.entries:
        record: JsonObject = {
            "id": entry.measure_id,
            "title": entry.title,
            "source": entry.source,
            "remark": entry.remark,
        }
        if entry.measure_id in notes:
            record["note"] = notes[entry.measure_id]
        entries.append(record)
    return {"title": chapter.title, "entries": entries}


def _read(record: JsonObject) -> PackFile:
    if _take(record, "format", int) < 1:
        raise _WrongError("格式编号不对")
    data = record.get("data")
    if not isinstance(data, dict):
        raise _WrongError("缺少资料版本")
    grouping = _take(record, "grouping", str)
    if grouping not in GROUPINGS:
        raise _WrongError("分章方式不明")
    notes: dict[str, str] = {}
    fresh = Pack.new(_take(record, "name", str))
    pack = Pack(
        id=fresh.id,
        name=fresh.name,
        chapters=_chapters(record, notes),
        unit=_take(record, "unit", str),
        preface=_take(record, "preface", str),
        grouping=grouping,
        print_notes=_take(record, "print_notes", bool),
    )
    return PackFile(
        pack=pack,
        notes=notes,
        data_version=_take(data, "version", str),
        cutoff=_day(data),
        fingerprint=_take(data, "fingerprint", str),
    )


def _chapters(record: JsonObject, notes: dict[str, str]) -> tuple[PackChapter, ...]:
    """Return the chapters, having put the notes that stand with their entries into ``notes``."""
    chapters: list[PackChapter] = []
    seen: set[str] = set()
    for each in _objects(record, "chapters"):
        title = _take(each, "title", str)
        entries: list[Entry] = []
        for item in _objects(each, "entries"):
            entry = _entry(item)
            if entry.measure_id in seen:
                raise _WrongError(f"措施 {entry.measure_id} 重复出现")
            seen.add(entry.measure_id)
            entries.append(entry)
            if "note" in item:
                notes[entry.measure_id] = _take(item, "note", str)
        if not chapters and title:
            raise _WrongError("缺少首章")
        chapter = PackChapter.new(title) if chapters else untitled()
        chapters.append(PackChapter(chapter.id, title, tuple(entries)))
    if not chapters:
        raise _WrongError("缺少首章")
    return tuple(chapters)


def _entry(item: JsonObject) -> Entry:
    measure_id = _take(item, "id", str)
    if not measure_id.strip():
        raise _WrongError("有一条措施没有编号")
    return Entry(
        measure_id=measure_id,
        remark=_take(item, "remark", str),
        title=_take(item, "title", str),
        source=_take(item, "source", str),
    )


def _day(data: JsonObject) -> dt.date | None:
    if data.get("cutoff") is None:
        return None
    try:
        return dt.date.fromisoformat(_take(data, "cutoff", str))
    except ValueError as error:
        raise _WrongError("资料截止日期不是日期") from error


def _objects(record: JsonObject, name: str) -> Iterator[JsonObject]:
    values = record.get(name)
    if not isinstance(values, list):
        raise _WrongError(f"{name} 缺失或类型不对")
    for value in values:
        if not isinstance(value, dict):
            raise _WrongError(f"{name} 中有一项类型不对")
        yield value


def _take(record: JsonObject, name: str, kind: type[T]) -> T:
    value = record.get(name)
    if type(value) is not kind:  # a bool is an int to isinstance
        raise _WrongError(f"{name} 缺失或类型不对")
    if isinstance(value, str) and any("\ud800" <= each <= "\udfff" for each in value):
        raise _WrongError(f"{name} 中有无法识别的字符")
    return value


def _once(pairs: list[tuple[str, JsonValue]]) -> JsonObject:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return record


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # the disk that refused the file may refuse this, too
