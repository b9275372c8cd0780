"""How many pools of memory the threads of the program make."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

THREADS = """
import ctypes, sys, threading
from desktop import heap

if sys.argv[2] == "shared":
    heap.share()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
libc.malloc_info.argtypes = (ctypes.c_int, ctypes.c_void_p)
libc.fclose.argtypes = (ctypes.c_void_p,)
together = threading.Barrier(8)

def take() -> None:
    together.wait()
    for _ in range(50):
        libc.malloc(1000)
    together.wait()

threads = [threading.Thread(target=take) for _ in range(8)]
for each in threads:
    each.start()
for each in threads:
    each.join()
file = libc.fopen(sys.argv[1].encode(), b"w")
libc.malloc_info(0, file)
libc.fclose(file)
"""


def pools(folder: Path, way: str) -> int:
    told = folder / way
    run = [sys.executable, "-c", THREADS, str(told), way]
    subprocess.run(run, check=True, cwd=Path(__file__).parents[1])
    return told.read_text(encoding="utf-8").count("<heap nr=")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="a matter of the GNU C library")
def test_threads_share_their_pools_of_memory(tmp_path: Path) -> None:
    assert pools(tmp_path, "apart") > 2 >= pools(tmp_path, "shared")
