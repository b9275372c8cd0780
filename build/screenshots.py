"""Make a picture of the window: README's, or with a file named, of this workstation's library."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from db.errors import UserError
from desktop.app import save_picture

README_PICTURE = Path(__file__).resolve().parent.parent / "resources" / "pictures" / "window.png"
SEARCH = "中试 | 首台套 -效力:已过期"
"""What is searched for in the picture: words, another spelling found along, a filter typed."""


def main() -> int:
    """Return 0 when the picture is written, 1 when it could not be."""
    try:
        if len(sys.argv) > 1:
            save_picture(None, Path(sys.argv[1]), words=SEARCH)
        else:
            README_PICTURE.parent.mkdir(exist_ok=True)
            with tempfile.TemporaryDirectory() as folder:
                save_picture(Path(folder), README_PICTURE, words=SEARCH)
    except UserError as error:
        print(error.summary, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
