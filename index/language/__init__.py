"""The query language: reads a query from what is typed and prints it back.

:mod:`~index.language.reading` holds the grammar. :mod:`~index.language.lexing` tells the marks of
the language from characters, :mod:`~index.language.words` where a bracket groups,
:mod:`~index.language.spacing` which blanks belong to a value; :mod:`~index.language.fields` has the
fields and their values, :mod:`~index.language.scales` dates and sums;
:mod:`~index.language.gathering` joins the fields of one conjunction,
:mod:`~index.language.joining` keeps the normal form, :mod:`~index.language.printing` writes it.
"""

from index.language.printing import write_query
from index.language.reading import lift, read_query

__all__ = ["lift", "read_query", "write_query"]
