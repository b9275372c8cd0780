"""Full-text search over the measures, on Whoosh.

What may be asked and answered, light, for everyone to import: :mod:`index.query`,
:mod:`index.labels` (what coded values are called), :mod:`index.errors`.

What is typed: :mod:`index.language`, which reads a query and prints it back.

What is found:

* :mod:`index.normalise`, :mod:`index.zones` – what counts as the same text, and which texts;
* :mod:`index.matching` – the interface to what finds literals, and the plain scan;
  :mod:`index.postings` – the same by the index;
* :mod:`index.evaluation` – what a query asks of the texts, evaluated;
* :mod:`index.table`, :mod:`index.resolve`, :mod:`index.facts` – the facts as columns, filters
  resolved to them, as masks; :mod:`index.facets`, :mod:`index.facet_values`, :mod:`index.bits` –
  the counts;
* :mod:`index.ranking`, :mod:`index.snippets` – order, and what is shown;
* :mod:`index.answering`, :mod:`index.searcher` – all of it together, for any number of threads.

What is found besides:

* :mod:`index.documents_left` – what is left of each document;
* :mod:`index.schedule` – what is due when, in the terms of :mod:`index.due`;
* :mod:`index.duties`, :mod:`index.duty_tables` – who must do what, in the terms of
  :mod:`index.duty`;
* :mod:`index.widening` – other spellings and synonyms;
* :mod:`index.suggesting` – what to ask instead;
* :mod:`index.similar`, :mod:`index.likeness`, :mod:`index.shared_words` – the like of a measure in
  other provinces;
* :mod:`index.bonds`, :mod:`index.phrases` – what is a word, and which words tell nothing.

How an index comes to be: :mod:`index.content` gathers from :mod:`index.source`,
:mod:`index.units` and :mod:`index.inversion` turn texts into terms and places, :mod:`index.codec`
makes a Whoosh index of them, :mod:`index.generation`, :mod:`index.arrays`, :mod:`index.stamp` and
:mod:`index.soundness` write and verify a directory, :mod:`index.builder` and :mod:`index.durable`
put it in place.
"""
