"""The pack of all bundled measures as PDF, against a plain reportlab canvas with the same lines.

    python tests/bench/bench_pack.py [RUNS]

The plain canvas draws lines that are broken already, with ``drawString`` in reportlab's own
TrueType fonts: no breaking, no contents, no outline, no links. The two take turns. A second figure
is for a process of its own, with the loading of fonts and reportlab; a third for a thousand
measures, with the peak of memory.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from db import resources
from db.corpus import Corpus
from desktop.briefs import Chapter, Entry, PackContents, render_pack, write_pack
from desktop.briefs import geometry as g
from desktop.briefs.flow import Page, Text
from desktop.briefs.fonts import BUNDLED, Fonts
from desktop.briefs.pack import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = dt.date(2026, 11, 20)
THOUSAND = 1000


def bundled() -> PackContents:
    """Return all bundled measures, a chapter for each document."""
    corpus = Corpus.bundled()
    parsed = [corpus.parse(path) for path in corpus.sources()]
    chapters = tuple(
        Chapter(one.document.title, tuple(Entry(one.document, each) for each in one.measures))
        for one in parsed
    )
    return PackContents("政策选编", None, DAY, DAY, "bench", (), chapters)


def thousand() -> PackContents:
    """Return a thousand measures: the bundled ones, again and again."""
    entries = bundled().entries
    many = [entries[n % len(entries)] for n in range(THOUSAND)]
    chapters = tuple(
        Chapter(f"第{start // 100 + 1}部分", tuple(many[start : start + 100]))
        for start in range(0, THOUSAND, 100)
    )
    return dataclasses.replace(bundled(), chapters=chapters)


def plain(pages: list[Page]) -> bytes:
    """Draw the lines of composed pages on a plain canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(g.SHEET_WIDTH, g.SHEET_HEIGHT), invariant=1)
    for page in pages:
        for y, strip in page.placed:
            for item in strip.items:
                if isinstance(item, Text) and item.line.glyphs:
                    canvas.setFont(item.line.glyphs[0].face.name, item.size)
                    baseline = g.TYPE_TOP - y - item.y
                    canvas.drawString(g.LEFT_MARGIN + item.x, baseline, item.line.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def clock(run: Callable[[], object]) -> float:
    """Return the seconds a call takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def main() -> None:
    """Print the medians."""
    if sys.argv[1:] == ["--thousand"]:
        seconds = clock(lambda: render_pack(thousand()))
        print(f"{seconds:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
        return
    if sys.argv[1:2] == ["--once"]:
        contents = bundled()
        with tempfile.TemporaryDirectory() as folder:
            print(clock(lambda: write_pack(contents, Path(folder) / "pack.pdf")))
        return
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    contents = bundled()
    for name in BUNDLED.values():
        path = resources.path("fonts", name)
        pdfmetrics.registerFont(TTFont(path.stem, str(path)))
    pages, _ = lay_out(contents, Fonts())
    ours, theirs = [], []
    for _ in range(runs + 1):
        ours.append(clock(lambda: render_pack(contents)))
        theirs.append(clock(lambda: plain(pages)))
    here = Path(__file__)
    cold = [float(spoken(here, "--once").split()[0]) for _ in range(runs)]
    seconds, memory = spoken(here, "--thousand").split()
    us, them = statistics.median(ours[1:]), statistics.median(theirs[1:])
    count = len(contents.entries)
    for what, said in (
        (f"pack of {count} measures, {len(pages)} pages", f"{us:.3f} s (median of {runs})"),
        ("plain canvas, same lines already broken", f"{them:.3f} s; ours is {us / them:.2f} times"),
        ("first pack of a process, fonts read", f"{statistics.median(cold):.3f} s"),
        (f"pack of {THOUSAND} measures, own process", f"{float(seconds):.2f} s, {memory} MB peak"),
    ):
        print(f"{what:42} {said}")


def spoken(script: Path, option: str) -> str:
    """Return what this script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, str(script), option], check=True, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    main()
