"""How well each system ranks: the judged queries of tests/judged over the bundled corpus.

python tests/bench/bench_ranking.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.judged.systems import (
    DEPTH,
    PRECISION_DEPTH,
    corpus,
    judgements,
    ours,
    rivals,
)

WORST = 5


def main() -> None:
    """Print a row for each system, then the queries that ours does worst."""
    store, queries = corpus(), judgements()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        print(f"  {len(queries)} judged queries over {len(store.all_measures)} measures")
        print(f"  {'':26}{f'nDCG@{DEPTH}':>9}{f'P@{PRECISION_DEPTH}':>8}{'MRR':>8}{'empty':>8}")
        worst: list[tuple[float, str]] = []
        for name, ranker in {**ours(store, folder), **rivals(store, folder)}.items():
            ranked = [(one, ranker(one.words)) for one in queries]
            gains = [one.ndcg(ids) for one, ids in ranked]
            precision = mean(one.precision(ids) for one, ids in ranked)
            reciprocal = mean(one.reciprocal_rank(ids) for one, ids in ranked)
            empty = sum(not ids for _, ids in ranked)
            print(f"  {name:26}{mean(gains):9.3f}{precision:8.3f}{reciprocal:8.3f}{empty:8}")
            if not worst:
                words = (one.words for one in queries)
                worst = sorted(zip(gains, words, strict=True))[:WORST]
        print("  worst of ours: " + ", ".join(f"{words} {gain:.2f}" for gain, words in worst))


if __name__ == "__main__":
    main()
