"""Which SQLite the files are read and written with."""

from __future__ import annotations

import sqlite3

VERSION: str = sqlite3.sqlite_version
"""Its version, as it tells itself."""
