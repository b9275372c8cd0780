"""The bundled sources: which files they are, and the library file that is built from them."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db import resources
from db.errors import LibraryError
from db.store import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.models import ParsedDocument

CURATION_SUFFIX = ".curation.toml"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A resources folder seen as what a library is built from.

    Attributes:
        root: The folder that holds ``corpus/``, the taxonomy's tables and ``data.toml``.
    """

    root: Path

    @classmethod
    def bundled(cls) -> Corpus:
        """Return the corpus that ships with the program."""
        return cls(resources.ROOT)

    def sources(self) -> tuple[Path, ...]:
        """Return the source documents by name; a document's id is its file's stem.

        Every file is one, of whatever format, but for curations and hidden files.
        """
        return tuple(
            path
            for path in self._files()
            if not path.name.startswith(".") and not path.name.endswith(CURATION_SUFFIX)
        )

    def fingerprint(self) -> str:
        """Return the SHA-256 in hex over everything a build reads, and over what reads it.

        A library whose own ``inputs`` equals it needs no rebuilding: it has the same sources and
        tables, read by the same code into the same format.
        """
        digest = hashlib.sha256(f"format {FORMAT}, code {_code_digest()}".encode())
        for path in self._inputs():
            content = path.read_bytes()
            digest.update(f"\n{path.relative_to(self.root).as_posix()} {len(content)}\n".encode())
            digest.update(content)
        return digest.hexdigest()

    def _inputs(self) -> Iterator[Path]:
        yield from sorted(self.root.glob("*.toml"))
        yield from sorted((self.root / "taxonomy").glob("*.toml"))
        yield from self._files()

    def _files(self) -> list[Path]:
        return sorted(path for path in (self.root / "corpus").iterdir() if path.is_file())

    def build(self, path: Path, *, progress: Callable[[float], None] | None = None) -> None:
        """Read every source and write the library file at ``path``.

        Args:
            path: The SQLite file to write; replaced only when the new one is whole.
            progress: Called with the share done, 0 to 1.

        Raises:
            UnreadableFileError: a source cannot be read.
            LibraryError: ``data.toml`` is wrong, or a source holds no measures.
            WriteError: the file cannot be written.
        """
        # Imported here: reading a finished library needs none of it.
        from db import taxonomy
        from db.writer import Entry, Release, write_database

        release = Release(*self._release())
        sources = self.sources()
        entries = []
        for done, source in enumerate(sources):
            parsed = _parse(source, source)
            if not parsed.measures:
                raise LibraryError(f"{source.name}：{parsed.notice}")
            entries.append(Entry(parsed, source.read_bytes()))
            if progress:
                progress((done + 1) / (len(sources) + 1))
        write_database(
            path, entries, release=release, inputs=self.fingerprint(), taxonomy=taxonomy.load()
        )
        if progress:
            progress(1.0)

    def parse(self, path: Path) -> ParsedDocument:
        """Read any document, storing nothing.

        One of the corpus's own sources is known again by its bytes wherever it lies, and keeps its
        id and its curation.

        Raises:
            UnreadableFileError: the file cannot be read as a document.
        """
        try:
            size = path.stat().st_size
            known = next(
                (
                    source
                    for source in self.sources()
                    if source.stat().st_size == size and source.read_bytes() == path.read_bytes()
                ),
                None,
            )
        except OSError:
            known = None  # reading says in words what is wrong with the file
        return _parse(path, known)

    def _release(self) -> tuple[str, dt.date, str]:
        try:
            values = tomllib.loads((self.root / "data.toml").read_text(encoding="utf-8"))
            version, cutoff, publisher = (values[key] for key in ("version", "cutoff", "publisher"))
        except (OSError, ValueError, KeyError) as error:
            raise LibraryError("资料说明文件 data.toml 读不出来。", repr(error)) from error
        if not (
            isinstance(version, str)
            and isinstance(publisher, str)
            and isinstance(cutoff, dt.date)
            and not isinstance(cutoff, dt.datetime)
        ):
            raise LibraryError(
                "资料说明文件 data.toml 的内容不对：需要 version、cutoff、publisher。"
            )
        return version, cutoff, publisher


@functools.cache
def _code_digest() -> str:
    """Return the SHA-256 in hex over this package's modules.

    A better parser must reach the libraries that its forerunner built from the same sources.
    """
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for module in sorted(package.rglob("*.py")):
        digest.update(module.relative_to(package).as_posix().encode())
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _parse(path: Path, known: Path | None) -> ParsedDocument:
    """Parse the file at ``path``; ``known`` is the corpus's source of the same bytes, if any."""
    from db import curation, parsing, reading

    notes = known.with_name(known.stem + CURATION_SUFFIX) if known else None
    return parsing.parse(
        reading.read_file(path),
        document_id=known.stem if known else None,
        curation=curation.load(notes) if notes and notes.exists() else None,
    )
