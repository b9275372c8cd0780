"""Full-text search over the measures, on Whoosh.

What may be asked and answered, light, for everyone to import: :mod:`index.query`,
:mod:`index.labels` (what coded values are called), :mod:`index.errors`.

What is typed: :mod:`index.language` reads a query and prints it back, by its characters
(:mod:`index.lexing`, :mod:`index.words`), its fields and their values (:mod:`index.fields`,
:mod:`index.scales`, :mod:`index.spacing`), how they join (:mod:`index.gathering`,
:mod:`index.joining`), and :mod:`index.printing`.

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

* :mod:`index.widening` – other spellings and synonyms;
* :mod:`index.suggesting`, :mod:`index.nodes`, :mod:`index.dropping` – what to ask instead: by what
  comes along with pasted text (:mod:`index.pasted`, :mod:`index.simplified`), what fields are for
  (:mod:`index.recognising`), slips (:mod:`index.mending`, :mod:`index.readings`) and parts
  (:mod:`index.cutting`), as :mod:`index.lookup` finds them;
* :mod:`index.similar`, :mod:`index.likeness`, :mod:`index.shared_words` – the like of a measure in
  other provinces;
* :mod:`index.bonds`, :mod:`index.phrases` – what is a word, and which words tell nothing.

How an index comes to be: :mod:`index.content` gathers from :mod:`index.source`,
:mod:`index.units` and :mod:`index.inversion` turn texts into terms and places, :mod:`index.codec`
makes a Whoosh index of them, :mod:`index.generation`, :mod:`index.arrays`, :mod:`index.stamp` and
:mod:`index.soundness` write and verify a directory, :mod:`index.builder` and :mod:`index.durable`
put it in place.
"""
