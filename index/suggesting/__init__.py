"""What to ask instead of a query that finds nothing.

:mod:`~index.suggesting.suggester` tries changes and counts what they find:
:mod:`~index.suggesting.dropping` leaves words and filters out, :mod:`~index.suggesting.pasted` what
comes along with pasted text, :mod:`~index.suggesting.simplified` writes traditional characters
anew, :mod:`~index.suggesting.recognising` sees what a field is for,
:mod:`~index.suggesting.mending` corrects slips, by sound with :mod:`~index.suggesting.readings`,
:mod:`~index.suggesting.cutting` takes long words apart. :mod:`~index.suggesting.lookup` looks into
the library for all of them, :mod:`~index.suggesting.nodes` changes the tree of a query.
"""

from index.suggesting.suggester import Suggester

__all__ = ["Suggester"]
