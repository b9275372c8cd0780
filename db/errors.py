"""Errors meant for the person at the screen.

Everything that can go wrong for reasons outside the program (a file, a disk, a wish that cannot be
met) is raised as a :class:`UserError`. Any other exception is a defect of the program: it is logged
and shown with a report that can be copied.
"""

from __future__ import annotations


class UserError(Exception):
    """Something the user can understand and act on.

    Attributes:
        summary: One plain Chinese sentence: what happened, what was kept, what to do.
        details: Further Chinese or technical lines for whoever helps the user; may be empty.
    """

    def __init__(self, summary: str, details: str = "") -> None:
        super().__init__(summary)
        self.summary = summary
        self.details = details


class UnreadableFileError(UserError):
    """A file cannot be read as a document: missing, empty, damaged, locked or of a foreign kind."""


class LibraryError(UserError):
    """The database or the index cannot be opened or built."""


class InvalidQueryError(UserError):
    """A search or a filter that means nothing; the summary says where the slip is."""


class WriteError(UserError):
    """A file could not be written; the former file, if there was one, is whole."""
