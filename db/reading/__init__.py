"""Reading a file into text with its line structure: one module a format."""

from __future__ import annotations

from db.reading.files import read_bytes, read_file
from db.reading.source import SourceText

__all__ = ["SourceText", "read_bytes", "read_file"]
