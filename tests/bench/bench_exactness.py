"""Whether the index finds exactly what reading every text finds, at scale.

    python tests/bench/bench_exactness.py [MEASURES] [LITERALS]

Random literals of 1 to 10 characters, at least 2 000 over 100 000 generated measures if not said
otherwise: pieces of the texts as they come (ideographs, Latin words, digits, marks), pieces around
a mark, a digit or a letter, the same in full width and capitals, and pieces with one character
changed, most of which stand nowhere. For each, the ids that the index finds, and the total of a
search for it, quoted, are compared with what ``in`` says of the measures' texts.

Printed are recall and precision over all literals together and the number of literals for which
the ids are not the very same; the program fails unless both are 1 and the number is 0.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from index.builder import build
from index.generation import open_generation
from index.language import write_query
from index.normalise import normalise
from index.query import Literal, Query, SearchRequest
from index.searcher import Searcher
from tests.bench.generated_measures import generate

if TYPE_CHECKING:
    from tests.index_world import MemoryStore

LONGEST = 10
_TELLING = re.compile(r"[^\u4e00-\u9fff]")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


class Drawing:
    """Draws literals from the texts of a store."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._random = np.random.default_rng(2718)

    def literal(self) -> str:
        """Return a literal as someone may type it."""
        source = self._random
        while True:
            measure = self._store.all_measures[source.integers(len(self._store.all_measures))]
            names = [one.name for one in measure.departments]
            texts = (measure.text, measure.text, measure.text, measure.title, *names[:1])
            text = texts[source.integers(len(texts))]
            length = int(source.integers(1, LONGEST + 1))
            start = int(source.integers(max(1, len(text) - length)))
            kind = source.random()
            if kind < 0.4:
                telling = [one.start() for one in _TELLING.finditer(text)]
                if telling:
                    start = telling[source.integers(len(telling))] - int(source.integers(length))
            piece = text[max(0, start) : max(0, start) + length]
            if 0.4 <= kind < 0.55 and piece:
                other = self._store.all_measures[source.integers(len(self._store.all_measures))]
                at = int(source.integers(len(piece)))
                piece = piece[:at] + other.title[:1] + piece[at + 1 :]
            if source.random() < 0.2:
                piece = piece.upper().translate(_WIDE)
            if normalise(piece):
                return piece


def main() -> int:
    """Print recall and precision; return 1 unless both are perfect."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    store = generate(count)
    # NUL stands in no normalised text: no literal reaches from one text into the next.
    texts = [
        "\0".join(
            normalise(text) for text in (one.title, one.text, *(by.name for by in one.departments))
        )
        for one in store.all_measures
    ]
    drawing = Drawing(store)
    literals = sorted({drawing.literal() for _ in range(wanted + wanted // 2)})[:wanted]
    literals = np.random.default_rng(5).permutation(np.array(literals, object)).tolist()
    found_right = found = right = different = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "index"
        build(store, folder)
        searcher = Searcher(store, folder)
        generation = open_generation(folder, store.fingerprint)
        matcher, name_of = generation.matcher, generation.table.measure_id
        for literal in literals:
            normal = normalise(literal)
            there = [
                one.id
                for one, text in zip(store.all_measures, texts, strict=True)
                if normal in text
            ]
            ids = [name_of(row) for row in matcher.find(normal, lambda: None).rows.tolist()]
            request = SearchRequest(write_query(Query(Literal(literal, quoted=True))), limit=1)
            total = searcher.search(request).total
            found_right += len({*ids} & {*there})
            found += len(ids)
            right += len(there)
            if not (ids == there and total == len(there)):
                different += 1
                print(f"  differs: {literal!r}: {len(ids)}, in all {total}, of {len(there)}")
        whole = not searcher.needs_rebuild
    print(
        f"{len(literals)} literals over {count} measures, {right} hits to be found\n"
        f"  recall {found_right / max(1, right):.6f}  precision {found_right / max(1, found):.6f}"
        f"  literals that differ {different}\n"
        f"  answered by the index: {'yes' if whole else 'NO'}"
    )
    return 0 if whole and not different else 1


if __name__ == "__main__":
    sys.exit(main())
