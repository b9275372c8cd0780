"""Building database and index from the bundled documents, and what of it is reading.

python tests/bench/bench_build.py [RUNS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from db.corpus import Corpus
from desktop.library import Library


def main() -> None:
    """Print the medians of the whole command and of its parts."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    corpus = Corpus.bundled()
    whole, built, read = [], [], []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "desktop", "--data-dir", folder, "build"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            whole.append(time.perf_counter() - started)
            started = time.perf_counter()
            Library.build(Path(folder)).close()
            built.append(time.perf_counter() - started)
        started = time.perf_counter()
        for source in corpus.sources():
            corpus.parse(source)
        read.append(time.perf_counter() - started)
    for name, figures in (
        ("policy-desk build, the whole process", whole),
        ("database and index, in a warm process", built),
        ("reading the five documents alone", read),
    ):
        print(f"{name:40} {statistics.median(figures[1:]):.3f} s (median of {runs})")


if __name__ == "__main__":
    main()
