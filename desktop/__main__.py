"""The program's entry: without words it opens the window, with words it is the command line."""

from __future__ import annotations

import sys

from desktop.cli import run


def main() -> int:
    """Run ``policy-desk``; return its exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
