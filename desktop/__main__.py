"""The program's entry: without words it opens the window, with words it is the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run ``policy-desk``; return its exit code."""
    # The command line also knows --data-dir and --help; only the bare name goes straight to the
    # window, whose first paint should wait for nothing else.
    if len(sys.argv) == 1:
        from desktop.cli import open_window

        return open_window(None)
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
