"""One generation of the index: a directory, written once by :func:`write`, then only read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from whoosh.filedb.filestore import RamStorage
from whoosh.index import TOC

from index import arrays, codec, soundness, stamp
from index.errors import DamagedIndexError
from index.inversion import Sink, invert, lay_out
from index.postings import PostingsFile
from index.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.content import Content
    from index.postings import IndexMatcher


@dataclass(frozen=True, slots=True)
class Generation:
    """An opened generation."""

    table: Table
    matcher: IndexMatcher


def open_generation(directory: Path, fingerprint: str) -> Generation:
    """Open the generation in ``directory``.

    Nothing of it is opened before its stamp says that this program built it, for these data, and
    that its files are as they were.

    Raises:
        DamagedIndexError: it does not exist, is damaged, or belongs to other data.
    """
    known = stamp.read_current(directory, fingerprint)
    segment = codec.segment(known.count)
    postings = segment.make_filename(codec.PlaceCodec.POSTS_EXT)
    # What is used is what was compared: never read again, when it may be another generation's.
    whole = {
        name: stamp.read_whole(directory, name, known) for name in known.files if name != postings
    }
    try:
        file = PostingsFile(directory / postings)
        expected = known.files[postings]
        if file.size != expected.size:
            raise DamagedIndexError("the postings have another size")
        if not known.piecewise(postings):
            file.piece(0, expected.size, expected.check)
        terms = whole[segment.make_filename(codec.PlaceCodec.TERMS_EXT)]
        matcher = codec.PlaceTermsReader(codec.load_postings(terms, file)).literal_matcher
        columns, vocabularies = arrays.load(whole[segment.make_filename(codec.FACTS_EXT)])
        for name in codec.COLUMNS:
            data = whole[codec.PlaceCodec.column_filename(segment, name)]
            columns[name] = np.frombuffer(data, ">u4").astype(np.uint32)
        table = Table.restore(vocabularies, columns)
        soundness.check(table)
    except (KeyError, OSError, ValueError) as error:
        raise DamagedIndexError("the index cannot be read") from error
    if not len(table) == matcher.size == known.count:
        raise DamagedIndexError("the index has another number of measures")
    return Generation(table, matcher)


def write(
    directory: Path, content: Content, fingerprint: str, poll: Callable[[float], None]
) -> None:
    """Write a generation into the existing empty ``directory``, its stamp last.

    Raises:
        OSError: a file could not be written.
    """
    table = content.table
    segment = codec.segment(len(table))
    texts, targets = lay_out(content.zones)
    postings = directory / segment.make_filename(codec.PlaceCodec.POSTS_EXT)
    with postings.open("wb") as file:
        sink = Sink(file.write)
        units = {
            codec.TEXT: (invert(texts, sink, poll), texts.blocks),
            codec.TARGETS: (invert(targets, sink, lambda _: poll(1.0)), targets.blocks),
        }
        _settle(file.fileno())
    columns = table.columns()
    for name in codec.COLUMNS:
        path = directory / codec.PlaceCodec.column_filename(segment, name)
        _write(path, columns.pop(name).astype(">u4").tobytes())
    _write(
        directory / segment.make_filename(codec.PlaceCodec.TERMS_EXT),
        codec.dump_units(units),
    )
    _write(
        directory / segment.make_filename(codec.FACTS_EXT),
        arrays.dump(columns, table.vocabularies()),
    )
    # By way of memory: Whoosh leaves its file open where the disk is full, and syncs nothing.
    contents = RamStorage()
    TOC(codec.schema(), [segment], 1).write(contents, codec.INDEX_NAME)
    for name, data in contents.files.items():
        _write(directory / name, data)
    files = {path.name: stamp.stamp_file(path) for path in sorted(directory.iterdir())}
    made = stamp.Stamp(stamp.current_format(), fingerprint, len(table), files)
    _write(directory / stamp.NAME, made.to_json().encode())


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        _settle(file.fileno())


def _settle(descriptor: int) -> None:
    """Make sure that what was written is on the disk before anything says so."""
    os.fsync(descriptor)
