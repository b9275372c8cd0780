"""From process start to a painted window with measures in it, against an empty PySide6 window.

Each is a process of its own that ends as soon as its window is painted; the two take turns, so that
a machine whose speed drifts does not favour one. Without a display Qt paints into memory.

    python tests/bench/bench_start.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.library import Library

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv[:1])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from desktop.app import time_first_paint
time_first_paint(Path(sys.argv[1]))
"""

ALLOWED_RATIO = 1.5
ALLOWED_EXTRA = 0.2  # seconds


def seconds(program: str, *arguments: str) -> float:
    """Return how long a process that runs ``program`` lives, in seconds."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True)
    return time.perf_counter() - started


def main() -> None:
    """Print the medians of both, and what the start may take."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        Library.build(Path(folder)).close()
        seconds(EMPTY), seconds(OURS, folder)  # warm the file cache
        pairs = [(seconds(EMPTY), seconds(OURS, folder)) for _ in range(runs)]
    empty, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    allowed = empty * ALLOWED_RATIO + ALLOWED_EXTRA
    print(f"empty PySide6 window  {empty:.3f} s (median of {runs})")
    print(f"window with measures  {ours:.3f} s = {ours / empty:.2f} x, allowed {allowed:.3f} s")


if __name__ == "__main__":
    main()
