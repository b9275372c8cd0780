"""How frequent characters and words are in generated measures, and in those of the corpus.

python tests/bench/compare_generated.py
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from db.corpus import Corpus
from index.normalise import normalise
from tests.bench.generated_measures import generate


def main() -> None:
    """Print how frequencies of the corpus and of as many generated measures compare."""
    bundled = Corpus.bundled()
    real = [one for path in bundled.sources() for one in bundled.parse(path).measures]
    generated = generate(len(real) * 20).all_measures[::20]
    ranks = (1, 10, 30, 100, 300, 1000)
    print(f"{'share of measures with the n-th frequent':42}" + "".join(f"{n:>7}" for n in ranks))
    for size in (1, 2, 3, 4):
        for name, measures in (("corpus", real), ("generated", generated)):
            counts: Counter[str] = Counter()
            for one in measures:
                texts = [normalise(one.title), normalise(one.text)]
                counts.update(
                    {text[at : at + size] for text in texts for at in range(len(text) - size + 1)}
                )
            shares = sorted(counts.values(), reverse=True)
            row = "".join(
                f"{shares[rank - 1] / len(measures):7.2f}" if rank <= len(shares) else f"{'':7}"
                for rank in ranks
            )
            print(f"{f'{size} characters, {name}':42}{row}")
    for name, measures in (("corpus", real), ("generated", generated)):
        lengths = [len(one.text) for one in measures]
        print(f"characters of a text, {name}: mean {np.mean(lengths):.0f}")


if __name__ == "__main__":
    main()
