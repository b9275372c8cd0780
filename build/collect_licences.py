"""Collect the licence texts of everything that is bundled into ``resources/licences/``.

Run it after a change of the locked versions, in an environment made from the lock file:

    python build/collect_licences.py

The texts come from the installed distributions, Python's own from the interpreter, LGPL and GPL
from the system (Debian: /usr/share/common-licenses). What stands in a distribution's own file is
taken to the letter; three texts that no installed file has are kept by hand (pypinyin, sqlite,
qt-third-party); ``tests/test_about.py`` compares the list with what the program requires.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "licences"
COMMON = Path("/usr/share/common-licenses")
DISTRIBUTIONS = (
    "charset-normalizer",
    "click",
    "click-default-group",
    "numpy",
    "opencc-python-reimplemented",
    "pillow",
    "platformdirs",
    "pluggy",
    "python-dateutil",
    "reportlab",
    "sqlite-fts4",
    "sqlite-utils",
    "tabulate",
    "tzdata",
)
_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)


def main() -> None:
    """Write one text file a component."""
    TARGET.mkdir(exist_ok=True)
    for name in DISTRIBUTIONS:
        _write(name, _of_distribution(name))
    _write("policy-desk", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    _write("whoosh", _of_whoosh())
    _write("python", (Path(sys.base_prefix) / _python_file()).read_text(encoding="utf-8"))
    _write("LGPL-3.0", (COMMON / "LGPL-3").read_text(encoding="utf-8"))
    _write("GPL-3.0", (COMMON / "GPL-3").read_text(encoding="utf-8"))


def _python_file() -> str:
    if sys.platform == "win32":
        return "LICENSE.txt"
    return f"lib/python{sys.version_info.major}.{sys.version_info.minor}/LICENSE.txt"


def _of_distribution(name: str) -> str:
    found = metadata.distribution(name)
    inside = re.compile(r"^[^/]+\.dist-info/")
    files = sorted(
        (each for each in found.files or () if inside.match(str(each)) and _is_licence(each)),
        key=lambda each: (len(each.parts), str(each)),
    )
    if not files:
        raise SystemExit(f"{name}: no licence file")
    texts = [each.read_text(encoding="utf-8").strip() for each in files]
    if len(texts) == 1:
        return texts[0]
    parts = (f"==== {each.relative_to(each.parts[0])} ====\n\n" for each in files)
    return "\n\n\n".join(part + text for part, text in zip(parts, texts, strict=True))


def _is_licence(path: metadata.PackagePath) -> bool:
    return bool(_LICENCE.search(path.name)) or "licenses" in path.parts[:-1]


def _of_whoosh() -> str:
    """Return the licence that stands at the head of every module; the wheel has no file of it."""
    source = metadata.distribution("Whoosh").locate_file("whoosh/__init__.py")
    lines = Path(str(source)).read_text(encoding="utf-8").splitlines()
    head = lines[: next(at for at, line in enumerate(lines) if not line.startswith("#"))]
    return "\n".join(line.removeprefix("#").removeprefix(" ") for line in head)


def _write(name: str, text: str) -> None:
    path = TARGET / f"{name}.txt"
    lines = [line.rstrip() for line in text.replace("\f", "\n").splitlines()]
    path.write_text("\n".join(lines).strip("\n") + "\n", encoding="utf-8")
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
