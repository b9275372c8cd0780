"""Full-text search over the measures, on Whoosh.

How a search goes, module by module:

* :mod:`index.query`, :mod:`index.labels` – what may be asked and what is answered, and what coded
  values are called; light, for everyone to import;
* :mod:`index.normalise`, :mod:`index.zones` – what counts as the same text, and which texts;
* :mod:`index.language` – what is typed, read as literals;
* :mod:`index.matching` – the interface to what finds literals, and the plain scan;
  :mod:`index.postings` – the same by the index;
* :mod:`index.table`, :mod:`index.resolve`, :mod:`index.facts`, :mod:`index.facets` – the facts as
  columns, filters resolved to them, as masks, and the counts;
* :mod:`index.ranking`, :mod:`index.snippets` – order, and what is shown;
* :mod:`index.answering`, :mod:`index.searcher` – all of it together, for any number of threads.

How an index comes to be: :mod:`index.content` gathers, :mod:`index.units` and
:mod:`index.inversion` turn texts into terms and places, :mod:`index.codec` makes a Whoosh index of
them, :mod:`index.generation` and :mod:`index.stamp` write and verify a directory,
:mod:`index.builder` puts it in place.
"""
