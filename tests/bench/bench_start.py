"""From process start to a painted window with measures in it, against an empty PySide6 window.

Each is a process of its own that says when its window is painted; all take turns, so that a machine
whose speed drifts does not favour one. Without a display Qt paints into memory. Ours opens the
bundled library, and one of 100 000 generated measures; there its memory is told too, as what the
process holds at most in a whole round of use of all pages.

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

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop.library import Library
from tests.bench.generated_library import fill_data_folder

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.end)

    def end(self):
        print("painted", flush=True)
        app.quit()

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
time_first_paint(Path(sys.argv[1]), lambda: print("painted", flush=True))
"""

ROUND = """
import resource
import sys
from pathlib import Path
from tests.round_of_use import whole_round
whole_round(Path(sys.argv[1]), Path(sys.argv[2]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

ROOT = Path(__file__).parents[2]
MEASURES = 100_000
ALLOWED_RATIO = 1.3
ALLOWED_EXTRA = 0.2  # seconds
ALLOWED_MEMORY = 400  # MB


def seconds(program: str, *arguments: str) -> float:
    """Return the seconds from the start of a process that runs ``program`` to its first line."""
    started = time.perf_counter()
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline() if process.stdout else ""
        taken = time.perf_counter() - started
    if process.returncode or not line:
        raise subprocess.CalledProcessError(process.returncode, command)
    return taken


def megabytes(data_dir: str) -> float:
    """Return what a window holds at most in a round of use of the library in ``data_dir``."""
    with tempfile.TemporaryDirectory() as own:
        command = [sys.executable, "-c", ROUND, data_dir, own]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return float(done.stdout.split()[-1])


def main() -> int:
    """Print the medians and what the start may take; return how many of them take longer."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
        Library.build(Path(small)).close()
        fill_data_folder(Path(large), MEASURES)
        programs = ((EMPTY,), (OURS, small), (OURS, large))
        for program in programs:
            seconds(*program)  # warm the file cache
        memory = megabytes(large)
        taken = [[seconds(*program) for program in programs] for _ in range(runs)]
    empty, *ours = (statistics.median(column) for column in zip(*taken, strict=True))
    allowed = empty * ALLOWED_RATIO + ALLOWED_EXTRA
    print(f"{'empty PySide6 window':28}{empty:.3f} s (median of {runs})")
    for name, took in zip(("the bundled measures", f"{MEASURES} measures"), ours, strict=True):
        print(f"{'window, ' + name:28}{took:.3f} s = {took / empty:.2f} x, allowed {allowed:.3f} s")
    print(f"{f'memory, {MEASURES} measures':28}{memory:.0f} MB, allowed {ALLOWED_MEMORY} MB")
    return sum(took > allowed for took in ours) + (memory > ALLOWED_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
